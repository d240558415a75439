package reported_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/seed-67285e81/reported"

// rooms says which packages of the module each package may import. What is not
// listed may import none. The ground is at the bottom: imports run one way.
var rooms = map[string][]string{
	"":                       {"internal/budget", "internal/check", "internal/form", "internal/jsonscan", "internal/fold", "internal/origins", "internal/phrase"},
	"attribution":            {"", "internal/check", "internal/form", "internal/origins", "internal/standing"},
	"casualty":               {"", "internal/check", "internal/form", "internal/jsonwrite", "internal/origins", "internal/standing", "internal/subset"},
	"event":                  {"", "attribution", "casualty", "internal/budget", "internal/check", "internal/fold", "internal/form", "internal/jsonscan", "internal/jsonwrite", "internal/origins", "internal/standing"},
	"event/ucdp":             {"", "attribution", "casualty", "event", "internal/rows"},
	"event/acled":            {"", "attribution", "casualty", "event", "internal/rows"},
	"event/gtd":              {"", "attribution", "casualty", "event", "internal/rows"},
	"event/stix":             {"", "attribution", "casualty", "event", "internal/jsonscan", "internal/standing"},
	"event/schema":           {"", "attribution", "casualty", "event", "internal/jsonscan", "internal/form"},
	"internal/rows":          {"", "event", "internal/form", "internal/jsonscan"},
	"internal/rows/rowstest": {"", "event", "internal/longrun"},
	"event/match":            {"", "attribution", "casualty", "event", "internal/fold"},
	"event/table":            {"", "attribution", "casualty", "event"},
	"event/geojson":          {"", "attribution", "casualty", "event", "internal/jsonscan"},
	"internal/check":         {"internal/form"},
	"internal/jsonscan":      {"internal/form", "internal/lookup"},
	"internal/jsonwrite":     {"", "internal/jsonscan"},
	"internal/origins":       {"internal/budget", "internal/fold"},
	"internal/standing":      {"", "internal/budget", "internal/origins"},
	"internal/ordertest":     {""},
	"internal/eventtest":     {"", "attribution", "casualty", "event"},
}

// outside are the packages from outside that the library links, each with the one
// room that may.
var outside = map[string]string{
	"github.com/santhosh-tekuri/jsonschema/v5": "event/schema",
}

// noIO are the packages that nothing in the library may import: they read the
// outside world, keep state, or reflect.
var noIO = []string{
	"os", "os/exec", "net", "net/http", "log", "log/slog", "io/ioutil", "syscall", "math/rand", "math/rand/v2",
	"reflect", "unsafe", "sync", "sync/atomic", "runtime",
}

// allowedIO names the exceptions, with the reason.
var allowedIO = map[string][]string{
	"event/schema":           {"sync"},          // the schema is compiled once, on first use
	"internal/eventtest":     {"math/rand/v2"},  // a generator for tests takes its randomness from the caller
	"internal/ordertest":     {"reflect"},       // a test helper that walks over members
	"internal/longrun":       {"os", "syscall"}, // the tests' switch is an environment variable, and they tell processor time
	"internal/rows/rowstest": {"os", "runtime"}, // tests that several packages share
}

func TestImports(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			switch path {
			case "examples", "bench", "tools", "testdata", ".git", ".ci", "internal/membergen":
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		seen++
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		room := filepath.ToSlash(filepath.Dir(path))
		if room == "." {
			room = ""
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			checkImport(t, path, room, name)
		}
		checkFile(t, path, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 40 {
		t.Errorf("only %d files were looked at", seen)
	}
}

func checkImport(t *testing.T, path, room, name string) {
	t.Helper()
	inside, ok := strings.CutPrefix(name, module)
	inside = strings.TrimPrefix(inside, "/")
	switch {
	case ok:
		if !slices.Contains(rooms[room], inside) {
			t.Errorf("%s imports %s, which package %q must not", path, name, room)
		}
	case outside[name] != "":
		if room != outside[name] {
			t.Errorf("%s imports %s, which only %s may", path, name, outside[name])
		}
	case strings.Contains(strings.SplitN(name, "/", 2)[0], "."):
		t.Errorf("%s imports %s: the library has no such dependency", path, name)
	case slices.Contains(noIO, name) && !slices.Contains(allowedIO[room], name):
		t.Errorf("%s imports %s", path, name)
	}
}

// checkFile looks for the time of day (which only tests are told), for init functions, for goroutines and for
// variables that another package could change.
func checkFile(t *testing.T, path string, file *ast.File) {
	t.Helper()
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && filepath.Dir(path) != "internal/longrun" && slices.Contains([]string{"Now", "Since", "Until", "Local"}, n.Sel.Name) {
				t.Errorf("%s uses time.%s", path, n.Sel.Name)
			}
		case *ast.FuncDecl:
			if n.Name.Name == "init" && n.Recv == nil {
				t.Errorf("%s has an init function", path)
			}
		case *ast.GenDecl:
			if n.Tok == token.VAR {
				exportedVars(t, path, n)
			}
		case *ast.GoStmt:
			t.Errorf("%s starts a goroutine", path)
		}
		return true
	})
}

func exportedVars(t *testing.T, path string, decl *ast.GenDecl) {
	t.Helper()
	for _, spec := range decl.Specs {
		for _, name := range spec.(*ast.ValueSpec).Names {
			if name.IsExported() {
				t.Errorf("%s declares the exported variable %s", path, name)
			}
		}
	}
}
