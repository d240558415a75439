package main

import (
	"fmt"
	"log"
	"slices"
	"strings"
)

// codec writes what package event has for each object: reader, writer, clone, size
// and normal form.
func (g *generator) codec(objects []*typ) {
	var flat []*typ // without those that only lie in others
	for _, t := range objects {
		if !t.is("reported", "Statement") {
			flat = append(flat, t)
		}
	}
	for _, t := range flat {
		g.reader(t)
		g.writer(t)
		g.cloner(t)
		g.mover(t)
		g.size(t)
		g.normal(t)
	}
	g.copyRules(objects)
	g.memory(flat)
	g.repeats(flat)
	g.reading()
}

// statements reports whether a member of the document is a list of statements.
func statements(m member) bool {
	return m.typ.kind == list && m.typ.elem.kind == object && m.typ.elem.embeds("reported", "Statement")
}

func (g *generator) reader(t *typ) {
	var names, required []string
	if t == g.root {
		names, required = append(names, "schema"), append(required, "schema")
	}
	for _, m := range t.flat() {
		names = append(names, m.name)
		if m.has("required") {
			required = append(required, m.name)
		}
	}
	rules := g.ruleCalls(t)
	name := lower(t.name)
	g.p("\nvar %sMembers = jsonscan.NewMembers(%q, %q)\n", name, strings.Join(names, " "), strings.Join(required, " "))
	g.p("func (r *reader) %s(v *%s) {", name, g.typeName(t))
	if len(rules) > 0 {
		g.p("before := len(r.Findings())")
	}
	g.p("var o jsonscan.Object\nfor r.Enter(&o, &%sMembers); r.Next(&o); {\nswitch o.Member() {", name)
	if t == g.root {
		g.p("case \"schema\":\nr.schema()")
	}
	for _, m := range t.flat() {
		g.p("case %q:\n%s", m.name, g.read(t, m))
	}
	g.p("}\n}")
	if len(rules) > 0 {
		g.p("c := check.New(problem, pointerOf)\n%s\nr.expectRules(c.Found, &o, before)", strings.Join(rules, "\n"))
	}
	g.p("}")
}

// read returns what reads a member.
func (g *generator) read(t *typ, m member) string {
	f := "v." + m.field
	switch m.typ.kind {
	case text:
		form := m.form()
		if form == "text" {
			form = "prose"
		}
		return f + " = r." + form + "()"
	case word:
		return "word(r, " + g.vocabulary(m.typ) + ", &" + f + ")"
	case flag:
		return f + " = r.Bool()"
	case whole:
		return f + " = r.Whole(" + m.rule["min"] + ")"
	case value:
		switch {
		case m.typ.name == "Term":
			return f + " = r.term(" + g.of(axisName(m.axis())) + ")"
		case m.has("max"):
			return f + " = r.decimal()\nr.expect(" + f + ".Compare(" + g.bound(t, m) + ") <= 0)"
		}
		return f + " = r." + lower(m.typ.name) + "()"
	case object:
		return "r." + lower(m.typ.name) + "(&" + f + ")"
	case codes:
		return f + " = r.codeMap()"
	}
	if m.typ.sources() {
		return f + " = r.sourceList()"
	}
	return f + " = list(r, &r.lists." + lists(m) + ", " + most(m) + ", r." + element(m) + ")"
}

// element returns the reader's method for the elements of a list, lists the memory
// that they lie in.
func element(m member) string {
	switch e := m.typ.elem; e.kind {
	case object:
		return lower(e.name)
	case word:
		return "listed" + e.name
	case text:
		if m.form() == "id" {
			return "listedID"
		}
	}
	log.Fatalf("lists of the type of %s are not known", m.name)
	return ""
}

func lists(m member) string {
	if m.typ.elem.kind == text {
		return "ids"
	}
	return lower(plural(m.typ.elem.name))
}

// most returns the greatest length of a list.
func most(m member) string {
	if most := m.rule["max"]; most != "" {
		return most
	}
	return "check.MaxItems"
}

// memory writes the lists that readers share, and the readers of words in lists.
func (g *generator) memory(objects []*typ) {
	var fields, resets []string
	for _, t := range objects {
		for _, m := range t.flat() {
			if m.typ.kind != list || m.typ.sources() {
				continue
			}
			name, of := lists(m), "string"
			if m.typ.elem.kind != text {
				of = g.typeName(m.typ.elem)
			}
			field := name + " []" + of
			if slices.Contains(fields, field) {
				continue
			}
			fields, resets = append(fields, field), append(resets, "l."+name+" = l."+name+"[:0]")
			if e := m.typ.elem; e.kind == word {
				g.p("\nfunc (r *reader) listed%s(w *%s) { word(r, %s, w) }", e.name, of, g.vocabulary(e))
			}
		}
	}
	g.p("\n// lists is the memory of all lists but those of sources.\ntype lists struct {\n%s\n}", strings.Join(fields, "\n"))
	g.p("\n// reset empties the lists and keeps their memory.\nfunc (l *lists) reset() {\n%s\n}", strings.Join(resets, "\n"))
}

func (g *generator) writer(t *typ) {
	g.p("\nfunc (w *writer) %s(v *%s) {", lower(t.name), g.typeName(t))
	if t == g.root {
		g.p("w.B = append(w.B, `{\"schema\":\"`+SchemaVersion+`\"`...)")
	}
	for _, m := range t.flat() {
		g.p("%s", g.written(m))
	}
	if t == g.root {
		g.p("w.B = append(w.B, '}')")
	}
	g.p("}")
}

// written returns what writes a member of v.
func (g *generator) written(m member) string {
	name, f := `"`+m.name+`"`, "v."+m.field
	switch m.typ.kind {
	case text:
		return "w.Text(" + name + ", " + f + ")"
	case word:
		return "w.Text(" + name + ", string(" + f + "))"
	case flag:
		return "w.Flag(" + name + ", " + f + ")"
	case whole:
		return "w.Whole(" + name + ", " + f + ")"
	case value:
		switch m.typ.name {
		case "Count":
			f = "&" + f
		case "Point":
			return "w.point(" + name + ", " + f + ")"
		}
		return "w." + m.typ.name + "(" + name + ", " + f + ")"
	case object:
		return "if " + g.given(m.typ, f) + " {\nw.Object(" + name + ", func() { w." + lower(m.typ.name) + "(&" + f + ") })\n}"
	case codes:
		return "w.codes(" + f + ")"
	}
	if m.typ.elem.kind != object {
		return "jsonwrite.Texts(&w.Writer, " + name + ", " + f + ")"
	}
	return "w.Items(" + name + ", len(" + f + "), func(i int) { w." + lower(m.typ.elem.name) + "(&" + f + "[i]) })"
}

// each returns a loop that calls a function for the elements of a list of v.
func each(m member, call string) string {
	return "for i := range v." + m.field + " {\n" + call + "(&v." + m.field + "[i])\n}"
}

func (g *generator) cloner(t *typ) {
	if !t.lists() {
		return
	}
	g.p("\nfunc (l *listCloner) %s(v *%s) {", lower(t.name), g.typeName(t))
	for _, m := range t.flat() {
		switch f := "v." + m.field; {
		case m.typ.sources():
			g.p("l.sources(&%s)", f)
		case m.typ.kind == list:
			g.p("%s = slices.Clone(%s)", f, f)
			if e := m.typ.elem; e.kind == object && e.lists() {
				g.p("%s", each(m, "l."+lower(e.name)))
			}
		case m.typ.kind == object && m.typ.lists():
			g.p("l.%s(&%s)", lower(m.typ.name), f)
		}
	}
	g.p("}")
}

func (g *generator) mover(t *typ) {
	var texts, rest []string
	for _, m := range t.flat() {
		f := "v." + m.field
		switch m.typ.kind {
		case text:
			texts = append(texts, "&"+f)
		case word:
			texts = append(texts, "(*string)(&"+f+")")
		case value:
			if m.typ.name == "Count" {
				rest = append(rest, "x.count(&"+f+")")
			}
		case object:
			rest = append(rest, "x."+lower(m.typ.name)+"(&"+f+")")
		case list:
			switch m.typ.elem.kind {
			case text:
				rest = append(rest, each(m, "x.text"))
			case word:
				rest = append(rest, "for i := range "+f+" {\nx.text((*string)(&"+f+"[i]))\n}")
			default:
				rest = append(rest, each(m, "x."+lower(m.typ.elem.name)))
			}
		case codes:
			rest = append(rest, "x.codes(v)")
		}
	}
	g.p("\nfunc (x *textMover) %s(v *%s) {\nx.texts(%s)", lower(t.name), g.typeName(t), strings.Join(texts, ", "))
	g.p("%s\n}", strings.Join(rest, "\n"))
}

func (g *generator) size(t *typ) {
	var lengths, rest []string
	for _, m := range t.flat() {
		f := "v." + m.field
		switch m.typ.kind {
		case text, word:
			lengths = append(lengths, "len("+f+")")
		case value:
			if m.typ.name == "Count" {
				lengths = append(lengths, "len("+f+".Words())")
			}
		case object:
			rest = append(rest, "s."+lower(m.typ.name)+"(&"+f+")")
		case list:
			switch {
			case m.typ.sources():
				rest = append(rest, "s.sources("+f+")")
			case m.typ.elem.kind == object:
				rest = append(rest, each(m, "s."+lower(m.typ.elem.name)))
			default:
				rest = append(rest, "s.items += len("+f+")\nfor i := range "+f+" {\ns.texts += len("+f+"[i])\n}")
			}
		case codes:
			rest = append(rest, "s.codes("+f+")")
		}
	}
	g.p("\nfunc (s *sizeEstimate) %s(v *%s) {\ns.objects++", lower(t.name), g.typeName(t))
	if len(lengths) > 0 {
		g.p("s.texts += %s", strings.Join(lengths, " + "))
	}
	g.p("%s\n}", strings.Join(rest, "\n"))
}

func (g *generator) normal(t *typ) {
	if !t.lists() {
		return
	}
	g.p("\n// normal%s puts the lists of v in normal form; v is a copy.\nfunc normal%s(w *writer, v *%s) {", t.name, t.name, g.typeName(t))
	for _, m := range t.flat() {
		switch f := "v." + m.field; {
		case m.typ.kind == object && m.typ.lists():
			g.p("normal%s(w, &%s)", m.typ.name, f)
		case m.typ.kind != list:
		case m.typ.elem.kind != object:
			g.p("%s = jsonwrite.Sorted(%s)", f, f)
		default:
			deeper := "nil"
			if m.typ.elem.lists() {
				deeper = "normal" + m.typ.elem.name
			}
			g.p("%s = normalList(w, %q, %s, (*writer).%s, %s)", f, m.name, f, lower(m.typ.elem.name), deeper)
		}
	}
	g.p("}")
}

// repeats writes which lists keep what stands in them twice.
func (g *generator) repeats(objects []*typ) {
	keeps := map[string]bool{}
	var names []string
	for _, t := range objects {
		for _, m := range t.flat() {
			if m.typ.kind != list {
				continue
			}
			if was, ok := keeps[m.name]; ok && was != m.has("repeats") {
				log.Fatalf("one list called %s has the rule repeats, another has not", m.name)
			} else if !ok && m.has("repeats") {
				names = append(names, `"`+m.name+`"`)
			}
			keeps[m.name] = m.has("repeats")
		}
	}
	g.p("\nfunc keepsRepeats(list string) bool {\nswitch list {\ncase %s:\nreturn true\n}\nreturn false\n}", strings.Join(names, ", "))
}

// reading writes the table of the members of the reading, which stand between the ID
// and the statements, what takes them from an event, and what asks whether an account
// has any of its own.
func (g *generator) reading() {
	var table, copies []string
	for _, m := range g.root.members {
		if statements(m) {
			break
		}
		copies = append(copies, m.field+": v."+m.field)
		if m.name != "id" {
			table = append(table, fmt.Sprintf("{%q, func(w *writer, v *%s) { %s }}", m.name, g.root.name, g.written(m)))
		}
	}
	g.p("\n// The members of the reading, which come from one record together.\nvar readingMembers = [...]struct {\nname string\nwrite func(w *writer, v *%s)\n}{", g.root.name)
	g.p("%s,\n}", strings.Join(table, ",\n"))
	g.p("\n// reading returns an event of nothing but the ID and the reading.\nfunc (v *%s) reading() %s {\nreturn %s{\n%s,\n}\n}", g.root.name, g.root.name, g.root.name, strings.Join(copies, ",\n"))
	for _, m := range g.root.members {
		if t := m.typ.elem; statements(m) && t.pkg == g.pkg {
			g.saysNothing(t)
		}
	}
}

// saysNothing writes whether a statement has none of the members that are its own
// and may be left out.
func (g *generator) saysNothing(t *typ) {
	var none []string
	for _, m := range t.members {
		if m.embedded || m.has("required") {
			continue
		}
		f := "v." + m.field
		switch m.typ.kind {
		case text, word:
			none = append(none, f+` == ""`)
		case flag:
			none = append(none, "!"+f)
		case whole:
			none = append(none, f+" == 0")
		case list, codes:
			none = append(none, "len("+f+") == 0")
		case object:
			none = append(none, "!("+g.given(m.typ, f)+")")
		default:
			none = append(none, f+".IsZero()")
		}
	}
	g.p("\nfunc (v *%s) saysNothing() bool {\nreturn %s\n}", t.name, strings.Join(none, " &&\n"))
}
