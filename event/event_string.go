package event

import "strings"

// String returns the event in one line: its ID, kind, time, places and title, as far as
// they are given. Its wording may change.
//
//	taji-2019-12-29: indirect-fire, 2019-12-29, near Taji (IQ): Rockets around Taji base
func (e Event) String() string {
	var b strings.Builder
	b.WriteString(oneLine(e.ID))
	separator := ": "
	part := func(s string) {
		if s == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		b.WriteString(oneLine(s))
		separator = ", "
	}
	part(string(e.Kind))
	if e.Time.IsZero() {
		part(e.TimeText)
	} else {
		part(e.Time.String())
	}
	const most = 3 // an event with more of them has a title
	for i := range e.Places[:min(most, len(e.Places))] {
		part(e.Places[i].words())
	}
	if len(e.Places) > most {
		part("…")
	}
	separator = ": "
	part(e.Title)
	if b.Len() == 0 {
		return "no event"
	}
	return b.String()
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

// oneLine replaces control characters by spaces: a title may have line breaks.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0x85 || r == 0x2028 || r == 0x2029 {
			return ' '
		}
		return r
	}, s)
}
