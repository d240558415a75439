package event

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
)

// Rekey returns a copy of the event under another ID, so that [Merge] can put it together
// with a record of the same event. The note and the sources say why; both are optional.
// They are kept in a link [LinkSameAs] to the old ID.
//
// The IDs of statements become "old#statement", so that they meet no others. Answers,
// Supersedes and Of follow. A # or % of the old ID is written %23 or %25. Links same-as
// and replaced-by that lead to the new ID then lead to the old one, as same-as. An event
// that has the new ID already is copied unchanged.
//
// The error is [reported.Problems], with the zero Event:
//
//	reported.CodeIDForm, reported.CodeTooLong   the new ID, or an ID of a statement with the old ID before it
//	reported.CodeMissingMember                  the new ID is empty
//	CodeSelfLink                                another kind of link leads to the new ID, so it is not the same event
func (e Event) Rekey(id, note string, sources ...reported.Source) (Event, error) {
	if id == e.ID {
		return e.Clone(), nil
	}
	old := e.ID
	if old != "" {
		e.Links = append(slices.Clip(e.Links), Link{Kind: LinkSameAs, Event: old, Sources: sources, Note: note})
	}
	c := e.Clone()
	v := check.New(problem, pointerOf)
	if id == "" {
		v.Missing("", "id")
	} else {
		v.ID("/id", id)
	}
	c.ID = id
	// Different pairs of IDs stay different.
	c.requalify(&v, strings.ReplaceAll(strings.ReplaceAll(old, "%", "%25"), "#", "%23")+"#")
	c.relink(&v, old)
	if len(v.Found) > 0 {
		return Event{}, reported.Problems(v.Found)
	}
	return c, nil
}

// requalify puts a prefix before all IDs of statements.
func (e *Event) requalify(v *checker, prefix string) {
	qualify := func(id *string) {
		if *id != "" {
			*id = prefix + *id
		}
	}
	r := statementList{e}
	for i := range r.len() {
		s := r.head(i)
		qualify(&s.ID)
		if s.ID != "" {
			v.ID(r.pointer(i)+"/id", s.ID)
		}
		for _, ids := range [][]string{s.Answers, s.Supersedes} {
			for k := range ids {
				qualify(&ids[k])
			}
		}
	}
	for i := range e.Tallies {
		qualify(&e.Tallies[i].Of)
	}
}

// relink turns links to the event's new ID to its old one. The last link says why the
// event has the new ID; it is dropped if another says the same.
func (e *Event) relink(v *checker, old string) {
	if old == "" {
		e.Links = slices.DeleteFunc(e.Links, func(l Link) bool { return l.Event == e.ID && leadsHome(l.Kind) })
	}
	for i := range e.Links {
		l := &e.Links[i]
		if l.Event == e.ID {
			if !leadsHome(l.Kind) {
				v.Add("/links/"+strconv.Itoa(i)+"/event", string(CodeSelfLink), "the event has a link "+form.Quote(string(l.Kind))+" to "+form.Quote(e.ID)+", so it cannot be the same")
			}
			l.Kind, l.Event = LinkSameAs, old
		}
	}
	if old == "" {
		return
	}
	last := len(e.Links) - 1
	why := e.Links[last]
	v.Within("/links", last, why.problems())
	known := slices.ContainsFunc(e.Links[:last], func(l Link) bool { return l.Kind == LinkSameAs && l.Event == old })
	if known && why.Note == "" && len(why.Sources) == 0 {
		e.Links = slices.Clip(e.Links[:last])
	}
}

// leadsHome reports whether a link of the kind may lead from an event to the one that
// it is.
func leadsHome(k LinkKind) bool { return k == LinkSameAs || k == LinkReplacedBy }
