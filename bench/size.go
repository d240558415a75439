package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
)

// A weight is the size of a stripped program beyond an empty one.
type weight struct {
	name  string
	bytes int64
	ours  bool
	err   error
}

// weights builds the programs in size/ and compares them to the empty one.
func weights() ([]weight, error) {
	dir, err := os.MkdirTemp("", "size")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	empty, err := built(dir, "empty")
	if err != nil {
		return nil, err
	}
	all := []weight{
		{name: "readwrite", ours: true},
		{name: "everything", ours: true},
		{name: "encodingjson"},
	}
	for i := range all {
		size, err := built(dir, all[i].name)
		all[i].bytes, all[i].err = size-empty, err
	}
	return all, nil
}

// describe says what a program in size/ does.
func describe(program string) string {
	switch program {
	case "readwrite":
		return "a program that reads, checks, copies and writes events"
	case "everything":
		return "a program that calls all that package event has"
	}
	return "a program that calls encoding/json Unmarshal"
}

func built(dir, program string) (int64, error) {
	out := filepath.Join(dir, program)
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, "./size/"+program)
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOEXPERIMENT=")
	if text, err := build.CombinedOutput(); err != nil {
		return 0, errors.New(string(text))
	}
	info, err := os.Stat(out)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
