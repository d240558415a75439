package main

import (
	"log"
	"strings"
)

// order writes the order of contents of a statement. That of its head and of sources
// is written in package standing, for all statements.
func (g *generator) order(statement *typ) {
	objects, _ := reach(statement)
	for _, t := range objects {
		if of := t.pkg; (of == g.pkg || of == g.reported && g.pkg.name == "standing") && t.method("Compare") == nil {
			g.compare(t, func(m member) bool { return m.typ.kind == list }) // what is short comes first
		}
	}
}

// comparison returns the name of the function that compares objects of a type.
func (g *generator) comparison(t *typ) string {
	if t.pkg == g.pkg {
		return "compare" + plural(t.name)
	}
	return g.standing("Compare" + plural(t.name))
}

// standing writes a name of package standing.
func (g *generator) standing(name string) string {
	if g.pkg.name == "standing" {
		return name
	}
	return "standing." + name
}

// compare writes a comparison, in declared order but for the last members.
func (g *generator) compare(t *typ, isLast func(member) bool) {
	g.p("\n// %s orders %s by all that they hold. It is 0 only for equal ones.", g.comparison(t), lower(plural(t.name)))
	g.p("func %s(a, b *%s) int {", g.comparison(t), g.typeName(t))
	var last []member
	for _, m := range t.members {
		if isLast(m) {
			last = append(last, m)
		} else {
			g.comparedFirst(m)
		}
	}
	for _, m := range last {
		g.comparedFirst(m)
	}
	g.p("return 0\n}")
}

// comparedFirst writes what returns if a member differs. Most are equal, so what is short
// is compared twice.
func (g *generator) comparedFirst(m member) {
	if m.typ.kind == object || m.typ.kind == list {
		g.p("if d := %s; d != 0 {\nreturn d\n}", g.compared(m))
	} else {
		g.p("if a.%s != b.%s {\nreturn %s\n}", m.field, m.field, g.compared(m))
	}
}

func (g *generator) compared(m member) string {
	a, b := "a."+m.field, "b."+m.field
	switch m.typ.kind {
	case text:
		return "strings.Compare(" + a + ", " + b + ")"
	case word:
		if m.has("declared") {
			return g.vocabulary(m.typ) + ".Compare(string(" + a + "), string(" + b + "))"
		}
		return "strings.Compare(string(" + a + "), string(" + b + "))"
	case flag:
		return g.standing("CompareBools") + "(" + a + ", " + b + ")"
	case whole:
		return "cmp.Compare(" + a + ", " + b + ")"
	case value:
		return a + ".Compare(" + b + ")"
	case object:
		if m.typ.method("Compare") != nil {
			return a + ".Compare(" + b + ")"
		}
		return g.comparison(m.typ) + "(&" + a + ", &" + b + ")"
	case list:
		switch e := m.typ.elem; {
		case e.kind == text || e.kind == word:
			return g.standing("CompareTexts") + "(" + a + ", " + b + ")"
		case e.method("Compare") != nil:
			return g.standing("CompareLists") + "(" + a + ", " + b + ", func(a, b *" + g.typeName(e) + ") int { return a.Compare(*b) })"
		default:
			return g.standing("CompareLists") + "(" + a + ", " + b + ", " + g.comparison(e) + ")"
		}
	}
	log.Fatalf("%s: no order is known", m.field)
	return ""
}

// asTexts writes an object as a list of texts, one for each member, and back.
func (g *generator) asTexts(t *typ) {
	var names, to, from []string
	for _, m := range t.members {
		name, f := "member"+m.field, "v."+m.field
		given, back := f, "p["+name+"]"
		switch m.typ.kind {
		case text:
		case word:
			given, back = "string("+f+")", g.typeName(m.typ)+"("+back+")"
		case flag:
			given, back = "textOf("+f+")", back+` != ""`
		default:
			log.Fatalf("%s is no text", m.field)
		}
		names, to, from = append(names, name), append(to, name+": "+given), append(from, m.field+": "+back)
	}
	g.p("\n// The members of a %s.\nconst (\n%s = iota\n%s\n)", t.name, names[0], strings.Join(names[1:], "\n"))
	g.p("\n// members are those of a %s as texts; an empty one says nothing.\ntype members [%d]string", t.name, len(names))
	g.p("\nfunc (v *%s) members() members {\nreturn members{\n%s,\n}\n}", t.name, strings.Join(to, ",\n"))
	g.p("\n// %s returns the %s that has them.\nfunc (p *members) %s() %s {\nreturn %s{\n%s,\n}\n}", lower(t.name), t.name, lower(t.name), t.name, t.name, strings.Join(from, ",\n"))
	g.p("\nfunc textOf(is bool) string {\nif is {\nreturn \"true\"\n}\nreturn \"\"\n}")
}
