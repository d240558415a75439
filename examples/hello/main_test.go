package main

import (
	"os"
	"strings"
	"testing"
)

func Example() {
	main()
	// Output:
	// at least 80 killed, according to Iranian state TV, citing IRGC informed source
	// none wounded, as known on 2020-01-10
	// 34 wounded, as known on 2020-02-01
	// Iran: claimed-and-attributed
}

// TestSameEverywhere holds the README and the package documentation to this program
// and its output.
func TestSameEverywhere(t *testing.T) {
	_, body, _ := strings.Cut(read(t, "main.go"), "func main() {\n")
	lines := strings.ReplaceAll("\n"+strings.TrimSuffix(body, "}\n"), "\n\t", "\n")[1:]
	_, output, _ := strings.Cut(read(t, "main_test.go"), "// Output:\n")
	output, _, _ = strings.Cut(output, "}\n")
	output = strings.ReplaceAll(output, "\t// ", "")

	readme := read(t, "../../README.md")
	if !strings.Contains(readme, "```go\n"+lines+"```\n\n```\n"+output+"```\n") {
		t.Error("README.md has another program or output")
	}
	doc := read(t, "../../doc.go")
	for _, text := range []string{lines, output} {
		if !strings.Contains(doc, "//\t"+strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n//\t")+"\n") {
			t.Errorf("doc.go has not the lines\n%s", text)
		}
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
