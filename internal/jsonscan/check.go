package jsonscan

import (
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/lookup"
)

// Check reads a whole text of any form and returns what in it is not JSON in the
// lexical profile. Unlike the typed readers it knows no members, so it looks for
// names that stand twice in every object. maxItems bounds every list and object.
func Check(text []byte, limits Limits, maxItems int) []Finding {
	var s Scanner
	s.Reset(text, limits)
	s.check(maxItems)
	s.Close()
	return s.found
}

func (s *Scanner) check(maxItems int) {
	at, n := s.Offset(), 0
	switch s.space() {
	case '[':
		if s.down() {
			for ; s.More(n); n++ {
				s.check(maxItems)
			}
		}
	case '{':
		var names lookup.Index[string, struct{}]
		var o Object
		for s.Enter(&o, nil); s.Next(&o); n++ {
			name := s.Keep(o.Name)
			if _, twice := names.Find(name); twice {
				s.Add(o.at, DuplicateMember, form.Duplicate(name))
			} else {
				names.Set(name, struct{}{})
			}
			s.check(maxItems)
		}
	default:
		s.Skip()
	}
	if n > maxItems {
		s.Add(at, TooMany, form.TooMany(n, maxItems))
	}
}
