// Package longrun is the one switch between the quick run of the tests and the
// long one. A test asks it how much to do:
//
//	longrun.Only(t)                    // the whole test belongs to the long run
//	size := longrun.Pick(64<<10, 1<<20) // quick first, then long
//
// The quick run is what a plain go test does. The environment variable
// REPORTED_LONG=1 asks for the long one, as the gate does. No package that is
// shipped imports this one; it imports nothing of the module, so that tests
// within any package may.
package longrun

import (
	"os"
	"testing"
)

// On reports whether this is the long run.
func On() bool { return os.Getenv("REPORTED_LONG") == "1" }

// Only skips the test unless this is the long run. It is for tests that tell
// time, and for those that have no smaller form.
func Only(tb testing.TB) {
	tb.Helper()
	if !On() {
		tb.Skip("only in the long run: REPORTED_LONG=1")
	}
}

// Pick returns quick in the quick run and long in the long one.
func Pick[T any](quick, long T) T {
	if On() {
		return long
	}
	return quick
}
