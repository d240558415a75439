//go:build race

package event_test

// raceEnabled says that the race detector slows everything down.
const raceEnabled = true
