package event

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
)

// Rekey returns a copy of the event under another ID, so that [Merge] can put it
// together with an event that was found to be the same.
//
// The IDs of its statements are qualified with the old ID, "old#statement", so
// that they meet no others; Answers, Supersedes and Of follow. (A # or % in the
// old ID is written %23 or %25, so that different IDs stay different however
// often they are qualified.) A link [LinkSameAs] to the old ID is added, by which
// whoever knows the event under that ID finds it again. Links same-as and
// replaced-by that lead to the new ID have done their work and are taken away;
// their sources join those of the event.
//
// An event that has the ID already is returned as it is, copied.
//
// The error is [reported.Problems], and the event then the zero Event, where the
// new ID or one that is qualified is no ID or too long ([reported.CodeIDForm],
// [reported.CodeTooLong], [reported.CodeMissingMember]), and where a link of another kind
// leads to the new ID ([CodeSelfLink]): an event that is part of another, or
// contradicts it, is not the same.
func (e Event) Rekey(id string) (Event, error) {
	c := e.Clone()
	if id == e.ID {
		return c, nil
	}
	v := check.New(problem)
	if id == "" {
		v.Missing("", "id")
	}
	v.ID("/id", id)
	c.ID = id
	c.requalify(&v, escapeQualifier(e.ID)+"#")
	c.relink(&v, e.ID)
	if len(v.Found) > 0 {
		return Event{}, reported.Problems(v.Found)
	}
	return c, nil
}

// requalify puts a prefix before the IDs of statements, wherever they stand.
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
		v.ID(r.pointer(i)+"/id", s.ID)
		for k := range s.Answers {
			qualify(&s.Answers[k])
		}
		for k := range s.Supersedes {
			qualify(&s.Supersedes[k])
		}
	}
	for i := range e.Tallies {
		qualify(&e.Tallies[i].Of)
	}
}

// relink takes away the links that lead to the event's own new ID, and adds one
// to the old ID.
func (e *Event) relink(v *checker, old string) {
	links := e.Links[:0]
	for i, l := range e.Links {
		switch {
		case l.Event != e.ID:
			links = append(links, l)
		case l.Kind == LinkSameAs || l.Kind == LinkReplacedBy:
			e.Sources = append(e.Sources, l.Sources...)
		default:
			v.Add("/links/"+strconv.Itoa(i)+"/event", string(CodeSelfLink), "the event has a link "+form.Quote(string(l.Kind))+" to "+form.Quote(e.ID)+", so it cannot be the same")
		}
	}
	known := slices.ContainsFunc(links, func(l Link) bool { return l.Kind == LinkSameAs && l.Event == old })
	if old != "" && !known {
		links = append(links, Link{Kind: LinkSameAs, Event: old})
	}
	e.Links = links[:len(links):len(links)]
	if len(links) == 0 {
		e.Links = nil
	}
}

// escapeQualifier escapes what would make two pairs of IDs one.
func escapeQualifier(id string) string {
	if !strings.ContainsAny(id, "#%") {
		return id
	}
	return strings.ReplaceAll(strings.ReplaceAll(id, "%", "%25"), "#", "%23")
}
