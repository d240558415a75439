package main

import "log"

// order writes the order of contents of a statement. That of its head and of sources
// is written in package standing, for all statements.
func (g *generator) order(statement *typ) {
	objects, _ := reach(statement)
	for _, t := range objects {
		if of := t.pkg; (of == g.pkg || of == g.reported && g.pkg.name == "standing") && t.method("Compare") == nil {
			g.compare(t)
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

// compare writes a comparison: first what is short, then the lists.
func (g *generator) compare(t *typ) {
	g.p("\n// %s orders %s by all that they hold. It is 0 only for equal ones.", g.comparison(t), lower(plural(t.name)))
	g.p("func %s(a, b *%s) int {", g.comparison(t), g.typeName(t))
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
	switch m.typ.kind {
	case text:
		return "strings.Compare(" + a + ", " + b + ")"
	case word:
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
