package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
)

// mergeFindings are what Merge reports, in the order in which it was found.
type mergeFindings []reported.Problem

func (f *mergeFindings) add(pointer string, code reported.Code, detail string) {
	*f = append(*f, problem(pointer, string(code), detail))
}

// problems returns the findings in the order of members, at most MaxProblems and one that
// says that there are more.
func (f mergeFindings) problems() reported.Problems {
	slices.SortStableFunc(f, func(a, b reported.Problem) int {
		aMember, aItem := memberPosition(a.Pointer)
		bMember, bItem := memberPosition(b.Pointer)
		return cmp.Or(cmp.Compare(aMember, bMember), cmp.Compare(aItem, bItem))
	})
	if len(f) > MaxProblems {
		f = append(f[:MaxProblems:MaxProblems], problem("", string(CodeMoreProblems), "only the first "+strconv.Itoa(MaxProblems)+" problems are reported"))
	}
	return reported.Problems(f)
}

// memberPosition returns the positions of the member and the list item of a pointer.
func memberPosition(pointer string) (member, item int) {
	if pointer == "" {
		return -1, 0
	}
	name, rest, _ := strings.Cut(pointer[1:], "/")
	number, _, _ := strings.Cut(rest, "/")
	item, _ = strconv.Atoi(number) // 0 where it is no list
	return slices.Index(eventMembers.Names, name), item
}

// reportStatements says what was chosen among statements. The variants of those of e
// are of.
func (m *merging) reportStatements(e *Event, of []int) {
	others := map[int][]int{} // the variants for which one stands
	for n := range m.variants.list {
		if v := &m.variants.list[n]; v.stands != n && !v.united {
			others[v.stands] = append(others[v.stands], n)
		}
	}
	list := statementList{e}
	for i, n := range of {
		if n < 0 {
			continue
		}
		v := &m.variants.list[n]
		if v.newID != v.id {
			m.found.add(list.pointer(i)+"/id", CodeMergeRenumbered, form.Quote(v.id)+" is also the ID of a statement of others; this one is "+form.Quote(v.newID))
		}
		if len(others[n]) > 0 {
			m.reportContents(list.pointer(i), n, others[n])
		}
		m.reportLabels(list.pointer(i), v)
		if v.refs != "" {
			m.found.add(list.pointer(i), CodeMergeStatement, "records refer to different statements by the same IDs; the references stand "+v.refs)
		}
	}
	if len(others) > 0 || m.renumbered {
		m.reportReferences(e)
	}
}

// reportContents reports the contents that gave way to variant n.
func (m *merging) reportContents(pointer string, n int, others []int) {
	slices.SortFunc(others, m.compareVariants)
	had := make([]string, len(others))
	for k, other := range others {
		had[k] = contentDiffers(m.variants.list[n].content, m.variants.list[other].content)
	}
	m.found.add(pointer, CodeMergeStatement, "of "+strconv.Itoa(len(others)+1)+" contents with the ID "+form.Quote(m.variants.list[n].id)+
		" this one stands, "+m.decided(n, others[0])+"; others, whose sources are the event's now, have "+listRivals(had))
}

// reportLabels reports the grades and ranks that other copies of a variant have.
func (m *merging) reportLabels(pointer string, v *mergeVariant) {
	slices.SortStableFunc(v.labels, func(a, b mergeLabel) int {
		return cmp.Or(cmp.Compare(m.records[a.record].rank, m.records[b.record].rank), b.compare(a))
	})
	report := func(member string, value func(mergeLabel) string) {
		stands := value(v.copy.label)
		var had []string
		decided := ""
		for _, l := range v.labels {
			if other := value(l); other != stands && !slices.Contains(had, cmp.Or(other, "none")) {
				had = append(had, cmp.Or(other, "none"))
				decided = cmp.Or(decided, m.records[v.copy.record].decided(&m.records[l.record]), byBytes)
			}
		}
		if len(had) > 0 {
			m.found.add(pointer+"/"+member, CodeMergeStatement, cmp.Or(stands, "no "+member)+" stands, "+decided+"; other records have "+listRivals(had))
		}
	}
	report("grade", func(l mergeLabel) string { return l.grade.String() })
	report("rank", func(l mergeLabel) string { return string(l.rank) })
}

// mergeNamed is how many rivals a problem names.
const mergeNamed = 16

// listRivals lists what gave way, and says how many more there are.
func listRivals(had []string) string {
	if more := len(had) - mergeNamed; more > 0 {
		return strings.Join(had[:mergeNamed], ", ") + " and " + strconv.Itoa(more) + " more"
	}
	return strings.Join(had, ", ")
}

// contentDiffers shows in which members a content differs from the one that stands.
func contentDiffers(stands, other string) string {
	has, list := map[string]string{}, contentMembers(stands)
	for _, m := range list {
		has[m.name] = m.value
	}
	var parts []string
	for _, m := range contentMembers(other) {
		if has[m.name] != m.value {
			parts = append(parts, m.name+":"+form.Cut(m.value, 60))
		}
		delete(has, m.name)
	}
	for _, m := range list {
		if _, ok := has[m.name]; ok {
			parts = append(parts, "no "+m.name)
		}
	}
	if len(parts) == 0 { // a claim and an account can have the same members
		return "another kind of statement"
	}
	return "{" + form.Cut(strings.Join(parts, ","), 200) + "}"
}

type contentMember struct{ name, value string }

// contentMembers returns the members of an object as the writer wrote it.
func contentMembers(s string) (list []contentMember) {
	depth, start, quoted := 0, 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth == 1 {
				start = i + 1
			}
		case c == '}' || c == ']' || c == ',' && depth == 1:
			if c != ',' {
				depth--
			}
			if depth == 0 || c == ',' {
				if name, value, ok := strings.Cut(s[start:i], ":"); ok {
					list = append(list, contentMember{name, value})
				}
				start = i + 1
			}
		}
	}
	return list
}

// reportReferences says which references a choice between statements has broken.
func (m *merging) reportReferences(e *Event) {
	c := check.New(problem, pointerOf)
	e.checkReferences(&c)
	for _, p := range c.Found {
		if p.Code == CodeUnknownReference || p.Code == CodeReferenceCycle {
			m.found.add(p.Pointer, CodeMergeReference, p.Detail)
		}
	}
}
