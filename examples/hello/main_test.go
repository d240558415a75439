package main

import (
	"os"
	"strings"
	"testing"
)

func Example() {
	main()
	// Output: 2020-01-08 killed at least 80 according to Iranian state TV, citing IRGC informed source
}

// TestSameEverywhere holds the README and the package documentation to this program.
func TestSameEverywhere(t *testing.T) {
	program := read(t, "main.go")
	_, program, _ = strings.Cut(program, "\n") // the comment above it
	if !strings.Contains(read(t, "../../README.md"), "```go\n"+program+"```\n") {
		t.Error("README.md has another program")
	}
	doc := strings.ReplaceAll(read(t, "../../doc.go"), "//\t", "")
	doc = strings.ReplaceAll(doc, "//\n", "\n")
	if !strings.Contains(doc, program) {
		t.Error("doc.go has another program")
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
