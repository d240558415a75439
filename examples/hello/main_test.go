package main

import (
	"os"
	"strings"
	"testing"
)

func Example() {
	main()
	// Output:
	// then: wounded: none
	// now: wounded: 50 according to NPR, citing Pentagon
	// blamed: Iran - claimed-and-attributed
}

// TestSameEverywhere holds the README and the package documentation to this program
// and its output.
func TestSameEverywhere(t *testing.T) {
	_, body, _ := strings.Cut(read(t, "main.go"), "func main() {\n")
	lines := strings.ReplaceAll("\n"+strings.TrimSuffix(body, "}\n"), "\n\t", "\n")[1:]
	_, output, _ := strings.Cut(read(t, "main_test.go"), "// Output:\n")
	output, _, _ = strings.Cut(output, "}\n")
	shown := lines + strings.ReplaceAll(output, "\t// ", "// ")

	if !strings.Contains(read(t, "../../README.md"), "```go\n"+shown+"```\n") {
		t.Errorf("README.md has not the lines\n%s", shown)
	}
	if doc := "//\t" + strings.ReplaceAll(strings.TrimSuffix(shown, "\n"), "\n", "\n//\t") + "\n"; !strings.Contains(read(t, "../../doc.go"), doc) {
		t.Errorf("doc.go has not the lines\n%s", doc)
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
