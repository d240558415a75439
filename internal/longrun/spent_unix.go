//go:build unix

package longrun

import (
	"syscall"
	"time"
)

// Spent returns the processor time of this process: what others do on the machine
// does not count. It is for tests that tell time.
func Spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
