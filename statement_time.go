package reported

// Time returns when the statement was made, as far as is known: Said, else the
// earliest Published of its root sources (by [Time.Compare]), else the zero Time:
// the statement is undated.
//
// What a source cites says nothing of when this statement was made, so the
// Published of cited sources is not asked.
func (s Statement) Time() Time {
	if !s.Said.IsZero() {
		return s.Said
	}
	var t Time
	for i := range s.Sources {
		if p := s.Sources[i].Published; !p.IsZero() && (t.IsZero() || p.Compare(t) < 0) {
			t = p
		}
	}
	return t
}
