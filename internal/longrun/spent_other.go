//go:build !unix

package longrun

import "time"

var begin = time.Now()

// Spent returns the time since the tests began, where the processor time of the
// process is not to be had.
func Spent() time.Duration { return time.Since(begin) }
