package reported_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// spelledOut are the words whose constants are not written in CamelCase.
var spelledOut = map[string]string{
	"ngo": "NGO", "ied": "IED", "id": "ID", "url": "URL", "utf8": "UTF8",
	"icd203": "ICD203", "phia": "PHIA", "ipcc": "IPCC", "ar5": "AR5", "stix": "STIX",
	"organisation": "Organization", // the word is British, Go's names are American
}

// TestConstantNames holds that the name of each constant of a vocabulary is that of
// its type, or the short form that the comment of the type gives, and its word.
func TestConstantNames(t *testing.T) {
	prefixes := map[string]string{"Code": "Code"}
	files := libraryFiles(t)
	for _, file := range files {
		typePrefixes(file, prefixes)
	}
	seen := 0
	for _, file := range files {
		seen += checkConstants(t, file, prefixes)
	}
	if seen < 300 {
		t.Errorf("only %d constants were looked at", seen)
	}
}

func libraryFiles(t *testing.T) (files []*ast.File) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			switch path {
			case "examples", "bench", "tools", "testdata", ".git", ".ci", "internal":
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.SkipObjectResolution)
		files = append(files, file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var shortForm = regexp.MustCompile(`constants\s+begin\s+with\s+(\w+)\.`)

// typePrefixes finds with what the constants of each type begin. Two packages may
// have one name for a type if they have one prefix for it.
func typePrefixes(file *ast.File, prefixes map[string]string) {
	for _, decl := range file.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.TYPE {
			continue
		}
		for _, spec := range decl.Specs {
			name := spec.(*ast.TypeSpec).Name.Name
			prefix := name
			if m := shortForm.FindStringSubmatch(decl.Doc.Text()); m != nil {
				prefix = m[1]
			}
			prefixes[file.Name.Name+"."+name] = prefix
		}
	}
}

func checkConstants(t *testing.T, file *ast.File, prefixes map[string]string) (seen int) {
	t.Helper()
	for _, decl := range file.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST {
			continue
		}
		for _, spec := range decl.Specs {
			spec := spec.(*ast.ValueSpec)
			if len(spec.Values) != 1 || !spec.Names[0].IsExported() {
				continue
			}
			value, ok := spec.Values[0].(*ast.BasicLit)
			if !ok || value.Kind != token.STRING {
				continue
			}
			typ := file.Name.Name + "."
			switch of := spec.Type.(type) {
			case *ast.Ident:
				typ += of.Name
			case *ast.SelectorExpr:
				typ = "reported." + of.Sel.Name
			default:
				continue
			}
			if typ == "reported.Codebook" {
				continue // no vocabulary
			}
			word, _ := strconv.Unquote(value.Value)
			if want := prefixes[typ] + camelCase(word); spec.Names[0].Name != want {
				t.Errorf("%s is a %s with the word %q, and not named %s", spec.Names[0], typ, word, want)
			}
			seen++
		}
	}
	return seen
}

func camelCase(word string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(word, "-") {
		if spelled, ok := spelledOut[part]; ok {
			part = spelled
		}
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}
