package reported_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryConstantHasItsMeaning wants a comment for every exported constant: beside it
// or above it, and above the declaration where it stands alone.
func TestEveryConstantHasItsMeaning(t *testing.T) {
	seen := 0
	for room := range rooms {
		if strings.HasPrefix(room, "internal/") {
			continue
		}
		paths, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range file.Decls {
				if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
					seen += checkMeanings(t, path, g)
				}
			}
		}
	}
	if seen < 300 {
		t.Errorf("only %d constants were looked at", seen)
	}
}

// checkMeanings reports the exported constants of a declaration without a comment, and
// returns how many it saw.
func checkMeanings(t *testing.T, path string, g *ast.GenDecl) (seen int) {
	for _, spec := range g.Specs {
		c := spec.(*ast.ValueSpec)
		if !c.Names[0].IsExported() {
			continue
		}
		seen++
		if c.Comment.Text() == "" && c.Doc.Text() == "" && (len(g.Specs) > 1 || g.Doc.Text() == "") {
			t.Errorf("%s: the constant %s has no line of meaning", path, c.Names[0].Name)
		}
	}
	return seen
}
