package main

import (
	"bytes"
	"go/ast"
	"go/printer"
	"go/token"
	"log"
	"strings"
)

// ruleCalls returns what calls the rules between the members of v, those of embedded
// structs first.
func (g *generator) ruleCalls(t *typ) (calls []string) {
	var walk func(t *typ, v, pointer string)
	walk = func(t *typ, v, pointer string) {
		for _, m := range t.members {
			if m.embedded {
				walk(m.typ, v+"."+m.field, "&"+v+"."+m.field)
			}
		}
		switch {
		case t.method("rules") == nil:
		case t.pkg == g.pkg:
			calls = append(calls, v+".rules(&c)")
		default:
			calls = append(calls, lower(t.name)+"Rules("+pointer+", &c)")
		}
	}
	walk(t, "v", "v")
	return calls
}

// copyRules writes the rules between members of the other packages' objects as
// functions of this one: they are no part of what those packages export.
func (g *generator) copyRules(objects []*typ) {
	for _, t := range objects {
		rules := t.method("rules")
		if rules == nil || t.pkg == g.pkg {
			continue
		}
		params := rules.Type.Params.List
		if len(params) != 1 || len(params[0].Names) != 1 || rules.Type.Results != nil {
			log.Fatalf("%s.%s.rules must take a checker and return nothing", t.pkg.name, t.name)
		}
		g.p("\n// %sRules is rules of %s.\nfunc %sRules(%s *%s, %s *checker) %s", lower(t.name), g.typeName(t), lower(t.name),
			rules.Recv.List[0].Names[0].Name, g.typeName(t), params[0].Names[0].Name, qualified(t.pkg, rules.Body))
	}
}

// qualified writes a body of package p as it stands in another package.
func qualified(p *pkg, body *ast.BlockStmt) string {
	selected := map[*ast.Ident]bool{} // after a point
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			selected[n.Sel] = true
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok {
				selected[key] = true
			}
		}
		return true
	})
	var renamed []*ast.Ident
	ast.Inspect(body, func(n ast.Node) bool {
		if name, ok := n.(*ast.Ident); ok && p.names[name.Name] && !selected[name] {
			if !name.IsExported() {
				log.Fatalf("rules of package %s uses %s: package event needs the rule too, and cannot", p.name, name.Name)
			}
			renamed = append(renamed, name)
		}
		return true
	})
	for _, name := range renamed {
		name.Name = p.name + "." + name.Name
	}
	var out bytes.Buffer
	if err := printer.Fprint(&out, token.NewFileSet(), body); err != nil {
		log.Fatal(err)
	}
	for _, name := range renamed {
		name.Name = strings.TrimPrefix(name.Name, p.name+".")
	}
	return out.String()
}
