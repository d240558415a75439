module github.com/seed-67285e81/reported/examples/map

go 1.26.0

replace github.com/seed-67285e81/reported => ../..

require (
	github.com/seed-67285e81/reported v0.0.0
	golang.org/x/net v0.62.0
)

require golang.org/x/text v0.44.0 // indirect
