package main

import "log"

// comparer writes the order of statements and sources, as methods of a comparer that
// sees to it that the comparison ends.
func (g *generator) comparer(statement *typ) {
	for _, t := range reach(statement) {
		g.compare("func (c *comparer) "+lower(plural(t.name)), t)
	}
}

// order writes the order of contents of a statement.
func (g *generator) order(statement *typ) {
	for _, t := range reach(statement) {
		if t.pkg == g.pkg && t.method("Compare") == nil {
			g.compare("func compare"+plural(t.name), t)
		}
	}
}

// compare writes a comparison: first what is short, then the lists.
func (g *generator) compare(start string, t *typ) {
	g.p("\n%s(a, b *%s) int {", start, g.typeName(t))
	var last []member
	for _, m := range t.members {
		if m.typ.kind == list {
			last = append(last, m)
		} else {
			g.p("if d := %s; d != 0 {\nreturn d\n}", g.compared(m))
		}
	}
	for _, m := range last {
		g.p("if d := %s; d != 0 {\nreturn d\n}", g.compared(m))
	}
	g.p("return 0\n}")
}

func (g *generator) compared(m member) string {
	a, b := "a."+m.field, "b."+m.field
	standing := "standing."
	if g.pkg.name == "standing" {
		standing = ""
	}
	switch m.typ.kind {
	case text:
		return "strings.Compare(" + a + ", " + b + ")"
	case word:
		return "strings.Compare(string(" + a + "), string(" + b + "))"
	case flag:
		return standing + "CompareBools(" + a + ", " + b + ")"
	case whole:
		return "cmp.Compare(" + a + ", " + b + ")"
	case value:
		return a + ".Compare(" + b + ")"
	case object:
		switch {
		case m.typ.is("reported", "Statement"):
			return "standing.CompareStatements(&" + a + ", &" + b + ")"
		case m.typ.method("Compare") != nil:
			return a + ".Compare(" + b + ")"
		}
		return "compare" + plural(m.typ.name) + "(&" + a + ", &" + b + ")"
	case list:
		switch e := m.typ.elem; {
		case e.kind == text || e.kind == word:
			return standing + "CompareTexts(" + a + ", " + b + ")"
		case m.typ.sources() && standing == "":
			return "c.sourceLists(" + a + ", " + b + ")"
		case m.typ.sources():
			log.Fatalf("%s: sources are compared in package standing", m.field)
		case e.method("Compare") != nil:
			return standing + "CompareLists(" + a + ", " + b + ", func(a, b *" + g.typeName(e) + ") int { return a.Compare(*b) })"
		default:
			return standing + "CompareLists(" + a + ", " + b + ", compare" + plural(e.name) + ")"
		}
	}
	log.Fatalf("%s: no order is known", m.field)
	return ""
}
