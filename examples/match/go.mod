module github.com/seed-67285e81/reported/examples/match

go 1.26.0

replace github.com/seed-67285e81/reported => ../..

require (
	github.com/schollz/progressbar/v3 v3.19.1
	github.com/seed-67285e81/reported v0.0.0
	golang.org/x/term v0.44.0
)

require (
	github.com/mitchellh/colorstring v0.0.0-20190213212951-d06e56a500db // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	golang.org/x/sys v0.46.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)
