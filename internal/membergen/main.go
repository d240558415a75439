// Command membergen writes the members_gen.go files: all that follows from which
// members a type has. Run it with go generate in the root of the module.
//
//   - package event: reader, writer, clone, estimate of the size, normal form
//   - every package with types of a document: the rules of single members, the checker
//   - attribution, casualty, internal/standing: the order of contents
//   - every package with types of words: their lists
//   - package casualty: the writer and the order of questions, the members of groups as
//     texts, the set of conditions
//
// It reads nothing but sources, so it runs where the library does not compile. What
// it knows of a member is the field's type, its json tag, and its rule tag, which
// lists what the type does not say:
//
//	required        it must be given
//	id url country language currency text
//	                the form of a string; without one of these it is a name
//	grade likelihood confidence
//	                the axis of a term
//	min=N max=N     the bounds of a number, the greatest length of a list
//	repeats         two like elements of the list are two things
//	declared        words are in declared order, and not in that of their letters
//
// A method called rules holds what one member says against another. It is written by
// hand, beside the type: membergen calls it in Validate, and copies it for the reader.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const module = "github.com/seed-67285e81/reported"

// dirs are the packages that are read, in the order in which they are written.
var dirs = []string{".", "attribution", "casualty", "event", "internal/standing"}

// document is the type of a document.
const document = "Event"

func main() {
	log.SetFlags(0)
	log.SetPrefix("membergen: ")
	m := load()
	root := m["event"].typ(document)
	objects, words := reach(root)
	for _, dir := range dirs {
		g := &generator{pkg: m[packageName(dir)], reported: m["reported"], root: root}
		switch dir {
		case "internal/standing":
			g.order(m["reported"].typ("Statement"))
		case "attribution":
			g.order(m["attribution"].typ("Claim"))
		case "casualty":
			g.order(m["casualty"].typ("Tally"))
			g.compare(m["casualty"].typ("Question"), func(m member) bool { return m.field == "Attackers" })
			g.asTexts(m["casualty"].typ("Group"))
			g.set("Condition", "conditions")
			g.writer(m["casualty"].typ("Question"))
			g.writer(m["casualty"].typ("Group"))
		case "event":
			g.codec(objects)
		}
		if dir != "internal/standing" {
			g.checker()
		}
		for _, t := range objects {
			if t.pkg == g.pkg {
				g.problems(t)
			}
		}
		for _, t := range words {
			if t.pkg == g.pkg {
				g.list(t)
			}
		}
		g.variables()
		g.write(filepath.Join(dir, "members_gen.go"))
	}
}

// reach returns the objects of a document, each before those in it, and its types of words.
func reach(t *typ) (objects, words []*typ) {
	var walk func(t *typ)
	walk = func(t *typ) {
		if t.elem != nil {
			walk(t.elem)
		}
		if t.kind == word && !slices.Contains(words, t) {
			words = append(words, t)
		}
		if t.kind != object || slices.Contains(objects, t) {
			return
		}
		objects = append(objects, t)
		for _, m := range t.members {
			walk(m.typ)
		}
	}
	walk(t)
	return objects, words
}

// A generator writes the file of one package.
type generator struct {
	pkg, reported *pkg
	root          *typ
	out           bytes.Buffer
	words         []*typ   // of other packages, whose vocabularies are needed
	bounds        []string // variables that hold bounds
}

func (g *generator) p(format string, args ...any) { fmt.Fprintf(&g.out, format+"\n", args...) }

// name writes a name of package p as this package has it.
func (g *generator) name(p *pkg, name string) string {
	if p == g.pkg {
		return name
	}
	return p.name + "." + name
}

func (g *generator) typeName(t *typ) string { return g.name(t.pkg, t.name) }

// of writes a name of package reported.
func (g *generator) of(name string) string { return g.name(g.reported, name) }

// vocabulary returns the variable with the vocabulary of a type of words.
func (g *generator) vocabulary(t *typ) string {
	if t.pkg == g.pkg {
		return t.vocabulary()
	}
	if !slices.Contains(g.words, t) {
		g.words = append(g.words, t)
	}
	return lower(t.name) + "Words"
}

// bound returns the variable with the greatest value of a decimal.
func (g *generator) bound(t *typ, m member) string {
	name, most := "max"+t.name+m.field, m.rule["max"]
	if !regexp.MustCompile(`^[0-9]+$`).MatchString(most) {
		most = g.name(t.pkg, most)
	}
	if line := name + ", _ = " + g.of("NewDecimal") + "(" + most + ", 0)"; !slices.Contains(g.bounds, line) {
		g.bounds = append(g.bounds, line)
	}
	return name
}

// list writes the vocabulary of a type of words, and the function that returns it.
func (g *generator) list(t *typ) {
	words := t.pkg.words[t.name]
	if len(words) == 0 {
		log.Fatalf("%s.%s has no words", t.pkg.name, t.name)
	}
	g.p("\nvar %s = form.Words(%s)", t.vocabulary(), strings.Join(words, ", "))
	g.p("\n// %s returns the words of [%s], in declared order.", t.list(), t.name)
	g.p("func %s() []%s { return form.WordsOf[%s](%s) }", t.list(), t.name, t.name, t.vocabulary())
}

// set writes the elements of a set of words, and their words: element i is bit i.
func (g *generator) set(words, set string) {
	g.p("\n// %sWords are the words of %s.\nvar %sWords = [...]%s{%s}", set, set, set, words, strings.Join(g.pkg.words[words], ", "))
	g.p("\nconst (")
	for i, name := range g.pkg.words[words] {
		g.p("%s%s", lower(strings.TrimPrefix(name, words)), []string{" " + set + " = 1 << iota", ""}[min(i, 1)])
	}
	g.p(")")
}

func (g *generator) variables() {
	if len(g.bounds) > 0 {
		g.p("\n// The greatest values of numbers.\nvar (\n%s\n)", strings.Join(g.bounds, "\n"))
	}
	if len(g.words) > 0 {
		g.p("\n// The vocabularies of other packages, which export their words and not the index.\nvar (")
		for _, t := range g.words {
			g.p("%sWords = form.Words(%s()...)", lower(t.name), g.name(t.pkg, t.list()))
		}
		g.p(")")
	}
}

// imports are all packages that generated code may use, by name.
var imports = []struct{ name, path string }{
	{"cmp", "cmp"}, {"slices", "slices"}, {"strconv", "strconv"}, {"strings", "strings"}, {"", ""},
	{"reported", module}, {"attribution", module + "/attribution"}, {"casualty", module + "/casualty"}, {"check", module + "/internal/check"},
	{"form", module + "/internal/form"}, {"jsonscan", module + "/internal/jsonscan"},
	{"jsonwrite", module + "/internal/jsonwrite"}, {"standing", module + "/internal/standing"},
}

func (g *generator) write(path string) {
	var file bytes.Buffer
	fmt.Fprintf(&file, "// Code generated by membergen; DO NOT EDIT.\n\npackage %s\n\nimport (\n", g.pkg.name)
	for _, i := range imports {
		if i.name == "" {
			fmt.Fprintln(&file)
		} else if regexp.MustCompile(`\b` + i.name + `\.[A-Z]`).Match(g.out.Bytes()) {
			fmt.Fprintf(&file, "%q\n", i.path)
		}
	}
	file.WriteString(")\n")
	file.Write(g.out.Bytes())
	text, err := format.Source(file.Bytes())
	if err != nil {
		log.Fatalf("%s: %v\n%s", path, err, file.Bytes())
	}
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, text) {
		return
	}
	if err := os.WriteFile(path, text, 0o666); err != nil {
		log.Fatal(err)
	}
}

func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }

func plural(s string) string {
	for _, ending := range [...][2]string{{"y", "ies"}, {"is", "es"}, {"s", "ses"}, {"x", "xes"}} {
		if rest, ok := strings.CutSuffix(s, ending[0]); ok {
			return rest + ending[1]
		}
	}
	return s + "s"
}
