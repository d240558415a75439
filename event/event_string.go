package event

import (
	"cmp"
	"slices"
	"strings"
)

// String returns the event in one line: its ID, kind, time, places and title, as far as
// they are given. Its wording may change.
//
//	taji-2019-12-29: indirect-fire, 2019-12-29, near Taji (IQ): Rockets around Taji base
func (e Event) String() string {
	parts := []string{string(e.Kind), e.TimeText}
	if !e.Time.IsZero() {
		parts[1] = e.Time.String()
	}
	const most = 3 // an event with more of them has a title
	for i := range e.Places[:min(most, len(e.Places))] {
		parts = append(parts, e.Places[i].words())
	}
	if len(e.Places) > most {
		parts = append(parts, "…")
	}
	return cmp.Or(oneLine(": ", e.ID, oneLine(", ", parts...), e.Title), "no event")
}

// words returns the place as text: "near Taji (IQ)".
func (p *Place) words() string {
	s := p.Name
	if p.Relation != "" && p.Relation != RelationIn {
		s = string(p.Relation) + " " + s
	}
	if p.Country != "" {
		s += " (" + p.Country + ")"
	}
	return s
}

// oneLine joins the parts that are given. It replaces control characters by spaces: a title
// may have line breaks.
func oneLine(separator string, parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0x85 || r == 0x2028 || r == 0x2029 {
			return ' '
		}
		return r
	}, strings.Join(parts, separator))
}
