package casualty_test

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// What stands, and in which order things come, once more: nothing here is shared with
// what the library does.

// judge says what stands.
func (o *oracle) judge() {
	retracting := map[*one][]*one{} // what a retraction takes back
	superseded := map[*one]bool{}
	for _, x := range o.all {
		derived := x.Stance == reported.StanceStates && x.Basis == casualty.BasisDerived && x.Harm != casualty.HarmOther
		if x.Rank == casualty.RankRejected || derived {
			continue
		}
		for _, id := range x.Supersedes {
			if y := o.find(id); y != nil && o.takes(x, y, false) {
				superseded[y] = true
			}
		}
		if x.Stance != reported.StanceRetracts {
			continue
		}
		for _, id := range x.Answers {
			if y := o.find(id); y != nil && o.takes(x, y, true) {
				retracting[x] = append(retracting[x], y)
			}
		}
	}
	retracted := o.retracted(retracting)
	for _, x := range o.all {
		x.fell = x.Rank != casualty.RankRejected && (superseded[x] || retracted[x])
		x.stands = x.states() && !x.fell
		x.ranked = o.policy != casualty.PolicyPreferred || x.Rank == casualty.RankPreferred
		for _, id := range x.Answers {
			if y := o.find(id); y != nil && y.Stance == reported.StanceStates && x.Stance != reported.StanceStates && !slices.Contains(x.answers, y) {
				x.answers = append(x.answers, y)
			}
		}
		slices.SortStableFunc(x.answers, func(a, b *one) int { return cmp.Or(cmp.Compare(a.known, b.known), compareAll(a.Tally, b.Tally)) })
	}
}

// retracted returns what is taken back. What is itself taken back takes back nothing;
// of those that take each other back in a circle, and what these reach, nothing stands.
func (o *oracle) retracted(by map[*one][]*one) map[*one]bool {
	out, settled := map[*one]bool{}, map[*one]bool{}
	for range o.all {
		for _, x := range o.all {
			open := false
			for _, y := range o.all {
				open = open || !settled[y] && slices.Contains(by[y], x)
			}
			if open || settled[x] {
				continue
			}
			settled[x] = true
			for _, y := range by[x] {
				out[y] = out[y] || !out[x]
			}
		}
	}
	for x, list := range by {
		for _, y := range list {
			out[y] = out[y] || !settled[x]
		}
	}
	return out
}

// takes reports whether one supersedes or takes back another that it names.
func (o *oracle) takes(x, y *one, retracts bool) bool {
	a, b := x.Statement.Time(), y.Statement.Time()
	if a.Before(b) || !sharesOrigin(x, y) && !(retracts && carriedAlone(x, y)) {
		return false
	}
	back := y.Supersedes
	if retracts {
		back = nil
		if y.Stance == reported.StanceRetracts {
			back = y.Answers
		}
	}
	if b.Before(a) || !slices.Contains(back, x.ID) || o.find(x.ID) != x {
		return true
	}
	return cmp.Or(b.Compare(a), cmp.Compare(y.ID, x.ID)) < 0 // of two that name each other the lesser falls
}

func sharesOrigin(x, y *one) bool {
	return slices.ContainsFunc(x.origins, func(p reported.Origin) bool {
		return slices.ContainsFunc(y.origins, func(q reported.Origin) bool { return p.Key == q.Key })
	})
}

// carriedAlone reports whether every root source of y is named, and is a root or an
// origin of x.
func carriedAlone(x, y *one) bool {
	root := func(s reported.Source) string {
		s.Cites = nil
		return reported.Origins(s)[0].Key
	}
	var keys []string
	for _, p := range x.origins {
		keys = append(keys, p.Key)
	}
	for _, s := range x.Sources {
		keys = append(keys, root(s))
	}
	for _, s := range y.Sources {
		if s.ID == "" && s.Org == "" && s.Name == "" || !slices.Contains(keys, root(s)) {
			return false
		}
	}
	return len(y.Sources) > 0
}

// knownEnd is by when a statement was surely known: the first end of Said, Published and
// Retrieved of its root sources.
func knownEnd(t *casualty.Tally) int64 {
	known := noDate.lo
	times := []reported.Time{t.Said}
	for _, s := range t.Sources {
		times = append(times, s.Published, s.Retrieved)
	}
	for _, at := range times {
		if end, ok := at.Latest(); ok && (known == noDate.lo || end.Unix() < known) {
			known = end.Unix()
		}
	}
	return known
}
