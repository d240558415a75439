package event_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// goOnly are the codes that no document can cause, with what does.
var goOnly = map[string]string{
	"count-range":    "reported.NewCount; in a document it is out-of-range or number-form",
	"count-words":    "reported.ParseCount",
	"codebook-entry": "reported.ParseCodebook",
	"decimal-form":   "reported.ParseDecimal; in a document it is number-form",
	"point-form":     "event.ParsePoint; in a document it is out-of-range",
}

// declaredCodes returns the values of all constants of the type reported.Code, by
// reading the source.
func declaredCodes(t *testing.T) []string {
	t.Helper()
	literal := regexp.MustCompile(`Code\s*=\s*"([a-z0-9-]+)"`)
	checked := regexp.MustCompile(`(?m)^\s+\w+\s*=\s*"([a-z0-9-]+)"$`)
	var codes []string
	for _, dir := range []string{"..", "../attribution", "../casualty", "."} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range literal.FindAllStringSubmatch(string(text), -1) {
				codes = append(codes, m[1])
			}
		}
	}
	for _, name := range []string{"../internal/check/check.go", "../internal/form/code.go"} {
		shared, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range checked.FindAllStringSubmatch(string(shared), -1) {
			codes = append(codes, m[1])
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// documentedCodes returns the codes of the table in the package documentation.
func documentedCodes(t *testing.T) []string {
	t.Helper()
	return tableOf(packageDoc(t))
}

func packageDoc(t *testing.T) *ast.CommentGroup {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		t.Fatal(err)
	}
	return file.Doc
}

func tableOf(doc *ast.CommentGroup) []string {
	var codes []string
	row := regexp.MustCompile(`(?m)^\t([a-z0-9-]+) {2,}\S`)
	for _, m := range row.FindAllStringSubmatch(doc.Text(), -1) {
		codes = append(codes, m[1])
	}
	slices.Sort(codes)
	return codes
}

func TestCodesAreDocumented(t *testing.T) {
	var want []string
	for _, code := range declaredCodes(t) {
		if goOnly[code] == "" && !strings.HasPrefix(code, "merge-") {
			want = append(want, code)
		}
	}
	if diff := cmp.Diff(want, documentedCodes(t)); diff != "" {
		t.Errorf("codes declared (-) and in the table of doc.go (+):\n%s", diff)
	}
	doc := packageDoc(t).Text()
	for code := range goOnly {
		if !strings.Contains(doc, code) {
			t.Errorf("doc.go says nothing of %s", code)
		}
	}
}

func TestEveryCodeHasABadDocument(t *testing.T) {
	files, err := filepath.Glob("../testdata/invalid/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range documentedCodes(t) {
		named := func(path string) bool {
			name := strings.TrimSuffix(filepath.Base(path), ".json")
			return name == code || strings.HasPrefix(name, code+"-")
		}
		if !slices.ContainsFunc(files, named) {
			t.Errorf("testdata/invalid has no file for %s", strconv.Quote(code))
		}
	}
}
