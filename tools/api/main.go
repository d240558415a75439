// Command api holds the exported names of the library to docs/api.txt, one a line
// and sorted, so that no name comes, goes or changes its type unseen. It counts
// those of the core packages, constants apart, and holds them to a limit.
//
// Run it in the folder tools:
//
//	go run ./api         compares, and says what differs
//	go run ./api -write  writes docs/api.txt anew
package main

import (
	"flag"
	"fmt"
	"go/types"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

const (
	module  = "github.com/seed-67285e81/reported"
	listed  = "../docs/api.txt"
	allowed = 549 // names of the core packages
)

// core are the packages whose names are counted.
var core = []string{"", "/attribution", "/casualty", "/event", "/event/schema"}

func main() {
	write := flag.Bool("write", false, "write "+listed+" anew")
	flag.Parse()
	if err := run(*write); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(write bool) error {
	lines, names, constants, err := exported()
	if err != nil {
		return err
	}
	if write {
		if err := os.WriteFile(listed, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			return err
		}
	}
	before, err := os.ReadFile(listed)
	if err != nil {
		return err
	}
	differ := compare(strings.Split(strings.TrimSpace(string(before)), "\n"), lines)
	fmt.Printf("%d names and %d constants in the core packages\n", names, constants)
	switch {
	case differ:
		return fmt.Errorf("the exported names differ from %s: go run ./api -write", listed)
	case names > allowed:
		return fmt.Errorf("at most %d names are allowed", allowed)
	}
	return nil
}

// compare prints the lines that only one of two sorted lists has.
func compare(before, now []string) (differ bool) {
	only := func(sign string, list, other []string) {
		for _, line := range list {
			if _, found := slices.BinarySearch(other, line); !found {
				fmt.Println(sign, line)
				differ = true
			}
		}
	}
	only("-", before, now)
	only("+", now, before)
	return differ
}

// exported lists the exported names of all packages, and counts those of the core
// packages.
func exported() (lines []string, names, constants int, err error) {
	loaded, err := packages.Load(&packages.Config{Dir: "..", Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps}, "./...")
	if err != nil {
		return nil, 0, 0, err
	}
	for _, p := range loaded {
		path := strings.TrimPrefix(p.PkgPath, module)
		if p.Name == "main" || strings.HasPrefix(path, "/internal") || strings.HasPrefix(path, "/examples") {
			continue
		}
		if len(p.Errors) > 0 {
			return nil, 0, 0, p.Errors[0]
		}
		list, n, c := listing(p.Types)
		for _, line := range list {
			lines = append(lines, strings.TrimSpace("pkg reported"+path+" "+line))
		}
		if slices.Contains(core, path) {
			names, constants = names+n, constants+c
		}
	}
	slices.Sort(lines)
	return lines, names, constants, nil
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
			add("const %s %s = %s", name, typ, o.Val().ExactString())
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
