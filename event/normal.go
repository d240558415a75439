package event

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// The normal form of an event says the same as the event: the order of its lists
// says nothing, so each is sorted by the bytes of its elements, and what stands
// in a list twice stands there once. An empty list is none.
//
// Some lists keep what stands in them twice, because each entry is a thing of
// its own: of two boys of one name and age each was killed, and two salvos of
// five rockets are ten. Two actors of one name may be two, and among needs two.
func keepsRepeats(list string) bool {
	switch list {
	case "persons", "targets", "weapons", "damage", "actors":
		return true
	}
	return false
}

// A span is where the bytes of an element of a list lie in a writer.
type span struct{ from, to, item int }

// sortSpans sorts the spans behind base by what they hold and drops repetitions.
// It reports whether all is as it was.
func (w *writer) sortSpans(base int, repeats bool) (same bool) {
	spans := w.spans[base:]
	same = true
	for i := 1; i < len(spans) && same; i++ {
		c := w.compareSpans(spans[i-1], spans[i])
		same = c < 0 || c == 0 && repeats
	}
	if same {
		return true
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(w.compareSpans(a, b), cmp.Compare(a.item, b.item)) })
	if !repeats {
		spans = slices.CompactFunc(spans, func(a, b span) bool { return w.compareSpans(a, b) == 0 })
		w.spans = w.spans[:base+len(spans)]
	}
	return false
}

func (w *writer) compareSpans(a, b span) int {
	return bytes.Compare(w.b[a.from:a.to], w.b[b.from:b.to])
}

// normalItems writes the elements of a list in normal form, but for the bracket
// behind them.
func (w *writer) normalItems(name string, n int, members func(i int)) {
	start, base := len(w.b), len(w.spans)
	for i := range n {
		w.b = append(w.b, ",["[b2i(i == 0)])
		from := len(w.b)
		w.object(i, members)
		w.spans = append(w.spans, span{from, len(w.b), i})
	}
	if !w.sortSpans(base, keepsRepeats(name)) {
		w.old = append(w.old[:0], w.b[start:]...)
		w.b = w.b[:start]
		for i, s := range w.spans[base:] {
			w.b = append(w.b, ",["[b2i(i == 0)])
			w.b = append(w.b, w.old[s.from-start:s.to-start]...)
		}
	}
	w.spans = w.spans[:base]
}

// object writes one object.
func object[T any](w *writer, v *T, members func(*writer, *T)) {
	start := len(w.b)
	members(w, v)
	w.brace(start)
}

// normalTexts returns a list of texts sorted and without repetitions.
func normalTexts[T ~string](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}

// notUTF8 writes a text that JSON cannot carry. Texts that differ must not
// become alike, or the order of events that were built by hand would show.
func (w *writer) notUTF8(s string) { w.b = strconv.AppendQuote(w.b, s) }

// normalCount writes a count, whatever bytes its words are.
func (w *writer) normalCount(c reported.Count) {
	if utf8.ValidString(c.Words()) {
		w.b, _ = c.AppendJSON(w.b)
		return
	}
	w.b, _ = c.WithWords("").AppendJSON(w.b)
	w.notUTF8(c.Words())
}

// normalList returns a normal copy of a list that shares no list with it; deeper
// puts the lists of an element, which is a copy already, in normal form.
func normalList[T any](w *writer, name string, list []T, write func(*writer, *T), deeper func(*writer, *T)) []T {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	if deeper != nil {
		for i := range list {
			deeper(w, &list[i])
		}
	}
	if len(list) == 1 {
		return list
	}
	start, base := len(w.b), len(w.spans)
	for i := range list {
		from := len(w.b)
		object(w, &list[i], write)
		w.spans = append(w.spans, span{from, len(w.b), i})
	}
	if !w.sortSpans(base, keepsRepeats(name)) {
		old := list
		list = make([]T, 0, len(w.spans)-base)
		for _, s := range w.spans[base:] {
			list = append(list, old[s.item])
		}
	}
	w.b, w.spans = w.b[:start], w.spans[:base]
	return list
}

// normalReading puts the lists of the reading in normal form; e is a copy.
func normalReading(w *writer, e *Event) {
	e.Also = normalTexts(e.Also)
	normalFacts(w, &e.Places, &e.Actors, &e.Targets, &e.Weapons, &e.Damage)
}

func normalFacts(w *writer, places *[]Place, actors *[]Party, targets *[]Target, weapons *[]Weapon, damage *[]Damage) {
	*places = normalList(w, "places", *places, (*writer).place, nil)
	*actors = normalList(w, "actors", *actors, (*writer).party, func(w *writer, p *Party) { normalActor(w, &p.Actor) })
	*targets = normalList(w, "targets", *targets, (*writer).target, nil)
	*weapons = normalList(w, "weapons", *weapons, (*writer).weapon, nil)
	*damage = normalList(w, "damage", *damage, (*writer).harmed, nil)
}

func normalActor(w *writer, a *attribution.Actor) {
	a.LinkedTo = normalList(w, "linked_to", a.LinkedTo, (*writer).actorLink, nil)
}

func normalSources(w *writer, sources []reported.Source) []reported.Source {
	return normalList(w, "sources", sources, (*writer).source, normalSource)
}

func normalSource(w *writer, s *reported.Source) { s.Cites = normalSources(w, s.Cites) }
func normalLink(w *writer, l *Link)              { l.Sources = normalSources(w, l.Sources) }

func normalHead(w *writer, s *reported.Statement) {
	s.Sources = normalSources(w, s.Sources)
	s.Answers = normalTexts(s.Answers)
	s.Supersedes = normalTexts(s.Supersedes)
}

func normalClaim(w *writer, c *attribution.Claim) {
	normalHead(w, &c.Statement)
	c.Actors = normalList(w, "actors", c.Actors, (*writer).actor, normalActor)
}

func normalTally(w *writer, t *casualty.Tally) {
	normalHead(w, &t.Statement)
	t.Groups = normalList(w, "groups", t.Groups, (*writer).group, nil)
	t.Persons = normalList(w, "persons", t.Persons, (*writer).person, nil)
}

func normalAccount(w *writer, a *Account) {
	normalHead(w, &a.Statement)
	a.Also = normalTexts(a.Also)
	normalFacts(w, &a.Places, &a.Actors, &a.Targets, &a.Weapons, &a.Damage)
}
