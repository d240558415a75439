//go:build unix

package event_test

import (
	"syscall"
	"time"
)

// spent returns the processor time of this process: what others do on the machine
// does not count.
func spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
