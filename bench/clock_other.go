//go:build !unix

package main

import "time"

var began = time.Now()

// processorTime returns the time on the wall, where the system is not asked for more.
func processorTime() time.Duration { return time.Since(began) }
