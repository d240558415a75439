// Command api lists the exported names of the library, one a line and sorted, and
// counts them. Run it in this folder: go run ./api > ../docs/api.txt
//
// The gate compares the list with the committed one, so that no name comes, goes
// or changes its type unseen.
package main

import (
	"bufio"
	"fmt"
	"go/types"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

const module = "github.com/seed-67285e81/reported"

// core are the packages whose names are counted.
var core = []string{"", "/attribution", "/casualty", "/event", "/event/schema"}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	loaded, err := packages.Load(&packages.Config{Dir: "..", Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps}, "./...")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var lines []string
	names, constants := 0, 0
	for _, p := range loaded {
		path := strings.TrimPrefix(p.PkgPath, module)
		if p.Name == "main" || strings.HasPrefix(path, "/internal") || strings.HasPrefix(path, "/examples") {
			continue
		}
		list, n, c := listing(p.Types)
		for _, line := range list {
			lines = append(lines, "pkg "+strings.TrimPrefix(path+"/", "/")+" "+line)
		}
		if slices.Contains(core, path) {
			names, constants = names+n, constants+c
		}
	}
	slices.Sort(lines)
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
	fmt.Fprintf(os.Stderr, "%d names and %d constants in the core packages\n", names, constants)
}

// listing returns a line for each exported name of a package, and counts the names
// and, apart from them, the constants. An embedded field is no name of its own.
func listing(p *types.Package) (lines []string, names, constants int) {
	qualify := func(q *types.Package) string {
		if q == p {
			return ""
		}
		return q.Name()
	}
	add := func(format string, args ...any) {
		lines = append(lines, fmt.Sprintf(format, args...))
		names++
	}
	scope := p.Scope()
	for _, name := range scope.Names() {
		object := scope.Lookup(name)
		if !object.Exported() {
			continue
		}
		typ := types.TypeString(object.Type(), qualify)
		switch o := object.(type) {
		case *types.Const:
			add("const %s %s = %s", name, typ, o.Val())
			names--
			constants++
		case *types.Var:
			add("var %s %s", name, typ)
		case *types.Func:
			add("func %s%s", name, strings.TrimPrefix(typ, "func"))
		case *types.TypeName:
			named, ok := o.Type().(*types.Named)
			if !ok {
				add("type %s = %s", name, typ)
				continue
			}
			fields, isStruct := named.Underlying().(*types.Struct)
			if !isStruct {
				add("type %s %s", name, types.TypeString(named.Underlying(), qualify))
			} else {
				add("type %s struct", name)
				for field := range fields.Fields() {
					if field.Embedded() {
						lines = append(lines, fmt.Sprintf("type %s struct, embedded %s", name, field.Name()))
					} else if field.Exported() {
						add("type %s struct, %s %s", name, field.Name(), types.TypeString(field.Type(), qualify))
					}
				}
			}
			for method := range named.Methods() {
				if method.Exported() {
					signature := method.Signature()
					add("method (%s) %s%s", types.TypeString(signature.Recv().Type(), qualify), method.Name(),
						strings.TrimPrefix(types.TypeString(signature, qualify), "func"))
				}
			}
		}
	}
	return lines, names, constants
}
