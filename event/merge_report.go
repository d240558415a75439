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

// add records a choice.
func (m *merging) add(pointer string, code reported.Code, detail string) {
	m.found = append(m.found, problem(pointer, string(code), detail))
}

// report records what stands and what other records have.
func (m *merging) report(pointer string, code reported.Code, stands string, had []string) {
	m.add(pointer, code, stands+"; other records have "+listRivals(had))
}

// problems returns what was found in the order of members, at most MaxProblems and one that
// says that there are more.
func (m *merging) problems() reported.Problems {
	slices.SortStableFunc(m.found, func(a, b reported.Problem) int {
		aMember, aItem := memberPosition(a.Pointer)
		bMember, bItem := memberPosition(b.Pointer)
		return cmp.Or(cmp.Compare(aMember, bMember), cmp.Compare(aItem, bItem))
	})
	if len(m.found) > MaxProblems {
		m.found = m.found[:MaxProblems:MaxProblems]
		m.add("", CodeMoreProblems, "only the first "+strconv.Itoa(MaxProblems)+" problems are reported")
	}
	return m.found
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

// reportVariant says what was chosen for the statement of a variant.
func (m *merging) reportVariant(pointer string, v *mergeVariant) {
	if v.newID != v.id {
		m.add(pointer+"/id", CodeMergeRenumbered, form.Quote(v.id)+" is also the ID of a statement of others; this one is "+form.Quote(v.newID))
	}
	if n := len(v.others); n > 0 {
		slices.SortFunc(v.others, (*mergeVariant).compare)
		had := make([]string, n)
		for k, other := range v.others {
			had[k] = contentDiffers(v.content, other.content)
		}
		m.add(pointer, CodeMergeStatement, "of "+strconv.Itoa(n+1)+" contents with the ID "+form.Quote(v.id)+" this one stands, "+
			v.decided(v.others[0])+"; others, whose sources are the event's now, have "+listRivals(had))
	}
	slices.SortStableFunc(v.labels, func(c, d mergeCopy) int {
		return cmp.Or(cmp.Compare(c.rank, d.rank), d.compareLabel(c))
	})
	m.reportLabels(pointer, "grade", v, func(c mergeCopy) string { return c.head().Grade.String() })
	m.reportLabels(pointer, "rank", v, mergeCopy.tallyRank)
	if v.refs != "" {
		m.add(pointer, CodeMergeStatement, "records refer to different statements by the same IDs; the references stand "+v.refs)
	}
}

// reportLabels reports the grades or ranks that other copies of a variant have.
func (m *merging) reportLabels(pointer, member string, v *mergeVariant, value func(mergeCopy) string) {
	stands, decided := value(v.copy), ""
	var had []string
	for _, c := range v.labels {
		if other := value(c); other != stands && !slices.Contains(had, cmp.Or(other, "none")) {
			had = append(had, cmp.Or(other, "none"))
			decided = cmp.Or(decided, v.copy.decided(c.mergeRecord))
		}
	}
	if len(had) > 0 {
		m.report(pointer+"/"+member, CodeMergeStatement, cmp.Or(stands, "no "+member)+" stands, "+decided, had)
	}
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
	has, members := contentMembers(stands), contentMembers(other)
	var parts []string
	for _, m := range members {
		if !slices.Contains(has, m) {
			name, value, _ := strings.Cut(m, ":")
			parts = append(parts, name+":"+form.Cut(value, 60))
		}
	}
	for _, m := range has {
		name := m[:strings.IndexByte(m, ':')+1]
		if !slices.ContainsFunc(members, func(o string) bool { return strings.HasPrefix(o, name) }) {
			parts = append(parts, "no "+name[:len(name)-1])
		}
	}
	if len(parts) == 0 { // a claim and an account can have the same members
		return "another kind of statement"
	}
	return "{" + form.Cut(strings.Join(parts, ","), 200) + "}"
}

// contentMembers returns the members of an object as the writer wrote them.
func contentMembers(s string) (members []string) {
	depth, start, quoted := 0, 1, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case depth == 1 && i > start && (c == ',' || c == '}'):
			members = append(members, s[start:i])
			start = i + 1
		case c == '}' || c == ']':
			depth--
		}
	}
	return members
}

// reportReferences says which references a choice between statements has broken.
func (m *merging) reportReferences(e *Event) {
	c := check.New(problem, pointerOf)
	e.checkReferences(&c)
	for _, p := range c.Found {
		if p.Code == CodeUnknownReference || p.Code == CodeReferenceCycle {
			m.add(p.Pointer, CodeMergeReference, p.Detail)
		}
	}
}
