module github.com/seed-67285e81/reported

go 1.26.0

require github.com/google/go-cmp v0.7.0

require github.com/santhosh-tekuri/jsonschema/v5 v5.3.1

require golang.org/x/text v0.44.0
