//go:build !unix

package event_test

import "time"

var begin = time.Now()

// spent returns the time since the tests began, where the processor time of the
// process is not to be had.
func spent() time.Duration { return time.Since(begin) }
