package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A pkg is what the sources of a package declare.
type pkg struct {
	name    string
	all     map[string]*pkg
	types   map[string]ast.Expr
	methods map[string]map[string]*ast.FuncDecl // by type and name
	words   map[string][]string                 // the constants of a type
	names   map[string]bool                     // of everything that is declared
	known   map[string]*typ
}

func packageName(dir string) string {
	if dir == "." {
		return "reported"
	}
	return filepath.Base(dir)
}

// load reads the sources of all packages.
func load() map[string]*pkg {
	all := map[string]*pkg{}
	for _, dir := range dirs {
		p := &pkg{
			name: packageName(dir), all: all, types: map[string]ast.Expr{}, methods: map[string]map[string]*ast.FuncDecl{},
			words: map[string][]string{}, names: map[string]bool{}, known: map[string]*typ{},
		}
		all[p.name] = p
		paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(paths) == 0 {
			log.Fatalf("no sources in %s: run it in the root of the module", dir)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_gen.go") {
				continue
			}
			text, err := os.ReadFile(path)
			if err != nil {
				log.Fatal(err)
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution)
			if err != nil {
				log.Fatal(err)
			}
			for _, d := range file.Decls {
				p.declare(d)
			}
		}
	}
	return all
}

func (p *pkg) declare(d ast.Decl) {
	switch d := d.(type) {
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				p.types[spec.Name.Name], p.names[spec.Name.Name] = spec.Type, true
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					p.names[name.Name] = true
					if of, ok := spec.Type.(*ast.Ident); ok && d.Tok == token.CONST {
						p.words[of.Name] = append(p.words[of.Name], name.Name)
					}
				}
			}
		}
	case *ast.FuncDecl:
		if d.Recv == nil {
			p.names[d.Name.Name] = true
			return
		}
		of := d.Recv.List[0].Type
		if pointer, ok := of.(*ast.StarExpr); ok {
			of = pointer.X
		}
		if name, ok := of.(*ast.Ident); ok {
			if p.methods[name.Name] == nil {
				p.methods[name.Name] = map[string]*ast.FuncDecl{}
			}
			p.methods[name.Name][d.Name.Name] = d
		}
	}
}

// A kind is what sort of type a member has.
type kind int

const (
	text   kind = iota // string
	word               // a type of words: a string with a vocabulary
	flag               // bool
	whole              // int64
	value              // a struct with methods in place of members: Count, Time, Term, Decimal, Point
	object             // a struct with members
	list
	codes // map[string]string
)

// A typ is the type of a member.
type typ struct {
	kind    kind
	pkg     *pkg
	name    string
	elem    *typ // of a list
	members []member
}

// A member is a field of an object.
type member struct {
	field, name string // in Go and in JSON
	typ         *typ
	embedded    bool
	rule        map[string]string // from the rule tag: word or word=value
}

// typ returns the type with a name.
func (p *pkg) typ(name string) *typ {
	if t := p.known[name]; t != nil {
		return t
	}
	t := &typ{pkg: p, name: name}
	p.known[name] = t
	switch of := p.types[name].(type) {
	case *ast.Ident:
		if of.Name != "string" {
			log.Fatalf("%s.%s is a %s, of which no member can be", p.name, name, of.Name)
		}
		t.kind = word
	case *ast.StructType:
		t.kind = value
		for _, f := range of.Fields.List {
			t.field(f)
		}
	default:
		log.Fatalf("%s.%s is neither words nor a struct, and no member can be of it", p.name, name)
	}
	return t
}

// field adds what a field declares to the members.
func (t *typ) field(f *ast.Field) {
	var tag reflect.StructTag
	if f.Tag != nil {
		s, err := strconv.Unquote(f.Tag.Value)
		if err != nil {
			log.Fatal(err)
		}
		tag = reflect.StructTag(s)
	}
	m := member{rule: map[string]string{}}
	m.name, _, _ = strings.Cut(tag.Get("json"), ",")
	for rule := range strings.SplitSeq(tag.Get("rule"), ",") {
		key, value, _ := strings.Cut(rule, "=")
		m.rule[key] = value
	}
	m.embedded = len(f.Names) == 0
	if !m.embedded && m.name == "" {
		return // the struct is a value
	}
	t.kind = object
	m.typ = t.pkg.expression(f.Type)
	if m.embedded {
		m.field = m.typ.name
		t.members = append(t.members, m)
	}
	for _, name := range f.Names {
		m.field = name.Name
		t.members = append(t.members, m)
	}
}

// expression returns the type that the sources of p write so.
func (p *pkg) expression(e ast.Expr) *typ {
	switch e := e.(type) {
	case *ast.Ident:
		switch e.Name {
		case "string":
			return &typ{kind: text}
		case "bool":
			return &typ{kind: flag}
		case "int64":
			return &typ{kind: whole}
		}
		return p.typ(e.Name)
	case *ast.SelectorExpr:
		if of := p.all[e.X.(*ast.Ident).Name]; of != nil {
			return of.typ(e.Sel.Name)
		}
	case *ast.ArrayType:
		return &typ{kind: list, elem: p.expression(e.Elt)}
	case *ast.MapType:
		return &typ{kind: codes}
	}
	log.Fatalf("package %s: no member can be of the type %T", p.name, e)
	return nil
}

// flat returns the members with those of embedded structs in their place.
func (t *typ) flat() (members []member) {
	for _, m := range t.members {
		if m.embedded {
			members = append(members, m.typ.flat()...)
		} else {
			members = append(members, m)
		}
	}
	return members
}

func (t *typ) is(pkg, name string) bool { return t.pkg != nil && t.pkg.name == pkg && t.name == name }

// sources reports whether the type is a list of sources, which hold sources again.
func (t *typ) sources() bool { return t.kind == list && t.elem.is("reported", "Source") }

// embeds returns the struct with a name that the object embeds.
func (t *typ) embeds(pkg, name string) bool {
	return slices.ContainsFunc(t.members, func(m member) bool { return m.embedded && m.typ.is(pkg, name) })
}

// lists reports whether the object has lists, at any depth.
func (t *typ) lists() bool {
	return slices.ContainsFunc(t.flat(), func(m member) bool {
		return m.typ.kind == list || m.typ.kind == object && m.typ.lists()
	})
}

// method returns a method that is written by hand, nil if there is none.
func (t *typ) method(name string) *ast.FuncDecl { return t.pkg.methods[t.name][name] }

// vocabulary returns the variable that holds the words of the type.
func (t *typ) vocabulary() string { return lower(t.list()) }

// list returns the function that returns all words of the type.
func (t *typ) list() string { return plural(t.name) }

// has reports whether the rule tag has a word.
func (m member) has(rule string) bool {
	_, ok := m.rule[rule]
	return ok
}

// one returns which of some words the rule tag has, else the other.
func (m member) one(other string, words ...string) string {
	for _, w := range words {
		if m.has(w) {
			return w
		}
	}
	return other
}

// form returns the form of a text.
func (m member) form() string {
	return m.one("name", "id", "url", "country", "language", "currency", "text")
}

// axis returns the axis of a term.
func (m member) axis() string {
	axis := m.one("", "grade", "likelihood", "confidence")
	if axis == "" {
		log.Fatalf("the rule tag of the term %s does not name its axis", m.name)
	}
	return axis
}

// axisName returns the constant of an axis.
func axisName(axis string) string { return "Axis" + strings.ToUpper(axis[:1]) + axis[1:] }
