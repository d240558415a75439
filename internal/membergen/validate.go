package main

import "strings"

// checker writes what makes problems of findings, which package check cannot name.
func (g *generator) checker() {
	problem := g.of("Problem")
	g.p("\ntype checker = check.Checker[%s]", problem)
	g.p("\nfunc problem(pointer, code, detail string) %s {\nreturn %s{Pointer: pointer, Code: %s(code), Detail: detail}\n}", problem, problem, g.of("Code"))
	g.p("\nfunc pointerOf(p *%s) *string { return &p.Pointer }", problem)
}

// problems writes the method that asks the rules of single members, in declared
// order, and then those between members.
func (g *generator) problems(t *typ) {
	checker := "&c"
	switch recursive := t.is("reported", "Source"); {
	case t == g.root:
		g.p("\n// checkMembers checks each member, and what one says against another.\nfunc (v *%s) checkMembers(c *checker) {", t.name)
	case recursive:
		g.p("\nfunc (v *%s) problems(depth int) %s {\nc := check.New(problem, pointerOf)", t.name, g.of("Problems"))
	default:
		g.p("\nfunc (v *%s) problems() %s {\nc := check.New(problem, pointerOf)", t.name, g.of("Problems"))
	}
	for _, m := range t.members {
		for _, line := range g.check(t, m) {
			g.p("%s", line)
		}
	}
	if t == g.root {
		checker = "c"
	}
	if t.method("rules") != nil {
		g.p("v.rules(%s)", checker)
	}
	if t != g.root {
		g.p("return c.Found")
	}
	g.p("}")
}

// check returns what checks a member.
func (g *generator) check(t *typ, m member) (lines []string) {
	f, pointer := "v."+m.field, `"/`+m.name+`"`
	add := func(parts ...string) { lines = append(lines, strings.Join(parts, "")) }
	missing := func(is string) {
		if m.has("required") {
			add("if ", is, " {\nc.Missing(\"\", \"", m.name, "\")\n}")
		}
	}
	checker := "&c"
	if t == g.root {
		checker = "c"
	}
	switch m.typ.kind {
	case text:
		missing(f + ` == ""`)
		add(checkText(f, pointer, m.form()))
	case word:
		missing(f + ` == ""`)
		words := g.vocabulary(m.typ)
		add("if ", f, ` != "" && !`, words, ".Has(string(", f, ")) {\nc.Word(", pointer, ", string(", f, "), ", words, ")\n}")
	case whole:
		add("c.Whole(", pointer, ", ", f, ", ", m.rule["min"], ", ", g.of("MaxCount"), ")")
	case value:
		g.checkValue(t, m, add, missing)
	case object:
		switch {
		case m.embedded:
			add(`c.Within("", -1, `, g.found(m.typ, f), ")")
		default:
			missing("!(" + g.given(m.typ, f) + ")")
			add("if ", g.given(m.typ, f), " {\nc.Within(", pointer, ", -1, ", g.found(m.typ, f), ")\n}")
		}
	case codes:
		add("checkCodes(", checker, ", ", f, ")")
	case list:
		missing("len(" + f + ") == 0")
		switch e := m.typ.elem; {
		case m.typ.sources():
			depth := ""
			if g.pkg == g.reported { // where the levels are counted
				depth = ", 0"
				if e == t {
					depth = ", depth"
				}
			}
			add("if len(", f, ") > 0 {\ncheckSources(", checker, ", ", pointer, ", ", f, depth, ")\n}")
		case e.kind == text:
			add("c.IDs(", pointer, ", ", f, ", ", most(m), ")")
		case e.kind == word:
			add("c.Items(", pointer, ", len(", f, "), ", most(m), ")\nfor i, w := range ", f, " {\nc.ListedWord(", pointer, ", i, string(w), ", g.vocabulary(e), ")\n}")
		default:
			add("c.Items(", pointer, ", len(", f, "), ", most(m), ")\nfor i := 0; i < len(", f, ") && !c.Full(); i++ {\nc.Within(", pointer, ", i, ", g.found(e, f+"[i]"), ")\n}")
		}
	}
	return lines
}

// given returns what tells whether an object has a member that is given.
func (g *generator) given(t *typ, v string) string { return v + " != (" + g.typeName(t) + "{})" }

// found returns what finds the problems of an object.
func (g *generator) found(t *typ, v string) string {
	if t.pkg == g.pkg {
		return v + ".problems()"
	}
	return g.of("AsProblems") + "(" + v + ".Validate())"
}

// textForms has the method that finds what is wrong with a text of each form, and what
// is asked first: it is fast, and false of nearly all.
var textForms = map[string]struct{ method, doubtful string }{
	"name":     {"Name", "!form.Plain(%s, check.MaxName)"},
	"text":     {"Prose", "!form.Plain(%s, check.MaxText)"},
	"id":       {"ID", "(len(%s) > check.MaxID || !form.ID(%s))"},
	"url":      {"URL", "(len(%s) > check.MaxURL || !form.PlainURL(%s))"},
	"country":  {"Country", "!form.Upper(%s, 2)"},
	"currency": {"Currency", "!form.Upper(%s, 3)"},
	"language": {"Language", "(len(%s) > check.MaxTag || !form.Language(%s))"},
}

func checkText(f, pointer, form string) string {
	t := textForms[form]
	return "if " + f + ` != "" && ` + strings.ReplaceAll(t.doubtful, "%s", f) + " {\nc." + t.method + "(" + pointer + ", " + f + ")\n}"
}

func (g *generator) checkValue(t *typ, m member, add func(...string), missing func(string)) {
	f, pointer := "v."+m.field, `"/`+m.name+`"`
	missing(f + ".IsZero()")
	if m.typ.method("Validate") != nil { // the type has values that are invalid
		add("if err := ", f, ".Validate(); err != nil {\nc.Within(", pointer, ", -1, ", g.of("AsProblems"), "(err))\n}")
	}
	switch m.typ.name {
	case "Count":
		add(checkText(f+".Words()", `"/`+m.name+`/text"`, "name"))
	case "Term":
		axis := m.axis()
		add("if a := ", f, `.Scale().Axis(); a != "" && a != `, g.of(axisName(axis)), " {\nc.WrongAxis(", pointer, ", ", f, ".String(), string(a), \"", axis, "\")\n}")
	case "Decimal":
		if m.has("max") {
			bound := g.bound(t, m)
			add("if ", f, ".Compare(", bound, ") > 0 {\nc.OutOfRange(", pointer, ", ", f, `.String(), "0", `, bound, ".String())\n}")
		}
	}
}
