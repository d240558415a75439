package casualty

// An interval is a stretch of steps, the last of them not included.
type interval struct{ from, until int32 }

// never is the step at which that happens which does not happen.
const never = 1<<31 - 1

func (i interval) has(step int32) bool { return i.from <= step && step < i.until }

func (i interval) and(j interval) interval {
	return interval{max(i.from, j.from), min(i.until, j.until)}
}

func (i interval) empty() bool { return i.from >= i.until }

// A life is when something stands: intervals in order, with gaps between them.
// Nearly every life is one interval; one that is not had a retraction that was
// itself retracted.
type life []interval

func (l life) has(step int32) bool {
	for _, i := range l {
		if i.has(step) {
			return true
		}
	}
	return false
}

// end returns the step from which on it never stands again.
func (l life) end() int32 {
	if len(l) == 0 {
		return 0
	}
	return l[len(l)-1].until
}

// within returns what of the life is in an interval, without a copy where it all is.
func (l life) within(i interval) life {
	inside := true
	for _, j := range l {
		inside = inside && i.and(j) == j
	}
	if inside {
		return l
	}
	return l.and(life{i})
}

// and returns when both stand.
func (l life) and(m life) (both life) {
	for _, i := range l {
		for _, j := range m {
			if k := i.and(j); !k.empty() {
				both = append(both, k)
			}
		}
	}
	return both
}

// without returns when l stands and m does not.
func (l life) without(m life) (rest life) {
	for _, i := range l {
		for _, j := range m {
			if k := (interval{i.from, min(i.until, j.from)}); !k.empty() {
				rest = append(rest, k)
			}
			i.from = max(i.from, j.until)
		}
		if !i.empty() {
			rest = append(rest, i)
		}
	}
	return rest
}
