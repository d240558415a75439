package casualty_test

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

func isNamed(o reported.Origin) bool { return !strings.HasPrefix(o.Key, "unnamed:") }

// findBases finds what additions add to.
func (o *oracle) findBases() {
	var list []*one
	for _, x := range o.all {
		if x.addition() {
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, func(a, b *one) int {
		return cmp.Or(cmp.Compare(a.known, b.known), cmp.Compare(a.said.hi, b.said.hi), cmp.Compare(a.said.lo, b.said.lo))
	})
	for i, x := range list {
		if x.Of != "" {
			b := o.find(x.Of)
			if b != nil && b != x && b.Stance == reported.StanceStates && b.q.Harm != casualty.HarmOther && !b.Count.IsZero() &&
				!(b.states() && b.names()) && b.q.Harm == x.q.Harm && (same(b.q, x.q) || contains(b.q, x.q)) {
				x.base = b
			}
			continue
		}
		if !x.said.dated() {
			continue
		}
		first := slices.IndexFunc(list[:i], func(y *one) bool { return y.Of == "" && y.said.dated() && copies(x, y) })
		if first >= 0 {
			x.base = list[first].base
			continue
		}
		for _, w := range o.all {
			if w.states() && (w.Scope == "" || w.Scope == casualty.ScopeTotal) && !w.names() && !w.Count.IsZero() && same(w.q, x.q) &&
				w.known <= x.known && x.said.after(w.said) && namedInCommon(w, x) &&
				(x.base == nil || cmp.Or(cmp.Compare(w.said.hi, x.base.said.hi), cmp.Compare(w.said.lo, x.base.said.lo)) >= 0) {
				x.base = w
			}
		}
	}
}

func (x *one) addition() bool {
	return x.states() && x.Scope == casualty.ScopeAdditional
}

func namedInCommon(a, b *one) bool {
	return slices.ContainsFunc(a.origins, func(p reported.Origin) bool {
		return isNamed(p) && slices.ContainsFunc(b.origins, func(o reported.Origin) bool { return o.Key == p.Key })
	})
}

// forItself reports whether an origin speaks for itself in one of its sources.
func forItself(x *one, o reported.Origin) bool {
	self := func(s *reported.Source) bool {
		switch s.Kind {
		case reported.SourceOfficial, reported.SourceIntergovernmental, reported.SourceArmedGroup,
			reported.SourceWitness, reported.SourceMedical, reported.SourceSensor:
			return true
		}
		return s.Firsthand
	}
	first := o.Source()
	found := self(&first)
	var walk func(list []reported.Source, level int)
	walk = func(list []reported.Source, level int) {
		for _, s := range list {
			alone := s
			alone.Cites = nil
			if (len(s.Cites) == 0 || s.Firsthand || level == reported.MaxSourceDepth) && isNamed(o) && reported.Origins(alone)[0].Key == o.Key {
				found = found || self(&s)
			}
			if level < reported.MaxSourceDepth {
				walk(s.Cites, level+1)
			}
		}
	}
	walk(x.Sources, 1)
	return found
}

// copies reports whether two additions are one: of one question and number, and of
// one origin, where all that do not speak for themselves are one.
func copies(x, y *one) bool {
	speakers := func(x *one) (keys []string) {
		for _, p := range x.origins {
			if forItself(x, p) {
				keys = append(keys, p.Key)
			}
		}
		slices.Sort(keys)
		return keys
	}
	return same(x.q, y.q) && x.Count.WithWords("") == y.Count.WithWords("") && slices.Equal(speakers(x), speakers(y))
}

// attached reports whether an addition leads to a total by others that all stand.
func (o *oracle) attached(x *one) bool {
	for range o.all {
		if !x.stands || x.base == nil {
			return false
		}
		if x = x.base; !x.addition() {
			return x.stands && x.ranked
		}
	}
	return false // a circle
}

// loose reports whether an addition leads to nothing, or in a circle.
func (o *oracle) loose(x *one) bool {
	for range o.all {
		if !x.stands || !x.ranked || x.base == nil {
			return x.stands && x.ranked
		}
		if x = x.base; !x.addition() {
			return false
		}
	}
	return true
}

// addedTo returns the additions to one, of copies only one.
func (o *oracle) addedTo(base *one) (list [][]*one) {
	for _, x := range o.all {
		if !o.attached(x) || !o.sameBase(x.base, base) {
			continue
		}
		i := slices.IndexFunc(list, func(group []*one) bool { return copies(group[0], x) })
		if i < 0 {
			list = append(list, nil)
			i = len(list) - 1
		}
		list[i] = append(list[i], x)
	}
	return list
}

// sameBase reports whether two are one, as copies of an addition are.
func (o *oracle) sameBase(a, b *one) bool {
	return a == b || a.addition() && b.addition() && a.base != nil && b.base != nil && o.sameBase(a.base, b.base) && copies(a, b)
}

// comesTo is a number with its additions, and when the last of them was made.
func (o *oracle) comesTo(x *one) (reported.Count, moments) {
	n, at := x.Count, x.counted
	var sum reported.Count
	greatest, last := int64(0), noDate
	list := o.addedTo(x)
	for i, group := range list {
		first := slices.MinFunc(group, func(a, b *one) int {
			return cmp.Or(cmp.Compare(a.counted.hi, b.counted.hi), cmp.Compare(a.counted.lo, b.counted.lo))
		})
		_, when := o.comesTo(first)
		more, _ := o.comesTo(first)
		if i == 0 {
			sum = more
		} else {
			sum = sum.Add(more)
		}
		greatest = max(greatest, more.Low())
		if i == 0 || cmp.Or(cmp.Compare(when.hi, last.hi), cmp.Compare(when.lo, last.lo)) > 0 {
			last = when
		}
	}
	if len(list) > 0 && last.hi > at.hi {
		at = last
	}
	switch high, closed := sum.High(); {
	case len(list) == 0:
		return n, at
	case len(list) > 1 && sum.Approximate():
		sum = reported.AtLeast(0)
	case len(list) > 1 && closed:
		sum = reported.Between(greatest, high)
	case len(list) > 1:
		sum = reported.AtLeast(greatest)
	}
	return n.Add(sum), at
}
