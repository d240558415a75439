package reported

// Time returns when the statement was made. It begins where Said begins, and ends with
// Said or the earliest Published of its root sources, whichever ends first. Without Said
// it is that Published; without both the zero Time. An invalid time is as one not given.
//
// Cited sources tell nothing about it. Retrieved only bounds by when the statement was
// known.
func (s Statement) Time() Time {
	var published Time
	for i := range s.Sources {
		if p := s.Sources[i].Published; p.given() && (published.IsZero() || endsBefore(p, published)) {
			published = p
		}
	}
	switch {
	case !s.Said.given():
		return published
	case published.IsZero() || !endsBefore(published, s.Said):
		return s.Said
	}
	return s.Said.until(published)
}

// endsBefore reports whether t ends before u, or ends with it and begins later.
func endsBefore(t, u Time) bool {
	a, b := t.bounds(), u.bounds()
	return a.hi < b.hi || a.hi == b.hi && t.Compare(u) > 0
}

// until returns one moment from the beginning of t to the end of u, where u ends
// first. If only one of them has a zone, the other is widened as for [Time.Before].
func (t Time) until(u Time) Time {
	first, _ := t.ends()
	_, last := u.Ends()
	from, to := t.bounds(), u.bounds()
	end, _ := last.ends()
	switch {
	case from.lo >= to.hi: // said after it was published: that cannot be
		return t
	case t.Zoned() && !u.Zoned():
		to = to.widened()
		end = endAt(to.hi)
	case u.Zoned() && !t.Zoned() && first != 0:
		first = endAt(from.widened().lo)
	}
	if to.hi >= t.bounds().hi {
		return t
	}
	if first == 0 {
		return newTime(oneOfToTime, 0, end)
	}
	return newTime(oneOfTime, first, end)
}
