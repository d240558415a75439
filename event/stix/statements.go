package stix

import (
	"strconv"

	"github.com/seed-67285e81/reported"
)

// statementKey tells a statement from the others of its event, by its ID, or else by
// its place, which has a letter that no ID begins with.
func statementKey(list, id string, i int) string {
	if id == "" {
		return list + " " + strconv.Itoa(i)
	}
	return list + ":" + id
}

// note adds a note about objects.
func (m *maker) note(abstract, content, kept, key string, refs ...string) (id string) {
	var p props
	p.text("abstract", abstract)
	p.text("content", content)
	p.list("object_refs", distinct(refs)...)
	return m.own("note", kept, p, key)
}

// reading adds a note of what the reading holds and no other object does.
func (m *maker) reading() {
	if content := readingText(m.e); content != "" {
		m.note("the recorder's reading", content, "", "reading", m.incident)
	}
}

// writeTallies adds a note for each tally, since STIX counts without bounds, words or
// speakers, and an opinion on the notes that a denial or a doubt answers.
func (m *maker) writeTallies() {
	notes := make(map[string]string, len(m.e.Tallies))
	for i := range m.e.Tallies {
		t := &m.e.Tallies[i]
		key := statementKey("tally", t.ID, i)
		id := m.note("tally: "+string(t.Stance)+" "+t.Question().String(), tallyText(t), "", key, m.incident)
		if t.ID != "" {
			notes[t.ID] = id
		}
		m.reports.add(t.Sources, id)
	}
	for i := range m.e.Tallies {
		t := &m.e.Tallies[i]
		m.answer(string(t.Stance), statementKey("tally", t.ID, i), &t.Statement, notes)
	}
}

func (m *maker) writeAccounts() {
	notes := make(map[string]string, len(m.e.Accounts))
	for i := range m.e.Accounts {
		a := &m.e.Accounts[i]
		key := statementKey("account", a.ID, i)
		id := m.note("account: "+string(a.Stance), accountText(a), a.ID, key, m.incident)
		if a.ID != "" {
			notes[a.ID] = id
		}
		m.reports.add(a.Sources, id)
	}
	for i := range m.e.Accounts {
		a := &m.e.Accounts[i]
		m.answer(string(a.Stance), statementKey("account", a.ID, i), &a.Statement, notes)
	}
}

// answer adds the opinion of a statement on the notes of those that it answers.
func (m *maker) answer(stance, key string, s *reported.Statement, notes map[string]string) {
	view := opinionOf(stance)
	var refs []string
	for _, answered := range s.Answers {
		if id := notes[answered]; id != "" {
			refs = append(refs, id)
		}
	}
	if view != "" && len(refs) > 0 {
		m.addOpinion(view, key, s, refs)
	}
}

// authors returns who spoke, as the origins of the sources are called, each once.
func authors(sources []reported.Source) (names []string) {
	for i := range sources {
		for _, o := range reported.Origins(sources[i]) {
			if len(names) == maxRefs {
				return distinct(names)
			}
			names = append(names, o.Source().String())
		}
	}
	return distinct(names)
}

// distinct returns the texts of a list in order, each once.
func distinct(list []string) []string {
	if len(list) < 2 {
		return list
	}
	return words(list)
}

// A reportList has the root sources of an event, each with the objects that it carried.
type reportList struct {
	index map[string]int // by the content of the report
	list  []report
}

type report struct {
	kept    string // ID that the source was read under
	content props
	refs    []string
}

// add notes that sources carried some objects.
func (r *reportList) add(sources []reported.Source, refs ...string) {
	for i := range sources {
		content := string(sourceProps(&sources[i]))
		at, ok := r.index[content]
		if !ok {
			if r.index == nil {
				r.index = make(map[string]int)
			}
			at = len(r.list)
			r.index[content] = at
			r.list = append(r.list, report{kept: sources[i].ID, content: props(content)})
		}
		r.list[at].refs = append(r.list[at].refs, refs...)
	}
}

// sourceProps returns what a report says of its source. The whole chain is in the
// description.
func sourceProps(s *reported.Source) (p props) {
	words := s.String()
	name := s.Title
	if name == "" {
		name = words
	}
	var t text
	t.line("source", words)
	t.line("kind", string(s.Kind))
	t.line("published", s.Published.String())
	t.line("retrieved", s.Retrieved.String())
	p.text("name", name)
	p.text("description", t.String())
	p.text("published", timestamp(s.Published))
	p.text("lang", s.Language)
	p.references(reference{source: "source", url: s.URL}, reference{source: "archive", url: s.Archive})
	return p
}

// writeReports adds a report for each root source, with those of the record as a whole,
// which carry the incident.
func (m *maker) writeReports() {
	m.reports.add(m.e.Sources, m.incident)
	for i := range m.e.Links {
		m.reports.add(m.e.Links[i].Sources, incidentID(m.e, m.e.Links[i].Event))
	}
	for _, r := range m.reports.list {
		p := append(props(nil), r.content...)
		p.list("object_refs", distinct(r.refs)...)
		m.own("report", r.kept, p, string(r.content))
	}
}
