package casualty_test

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// contains reports whether everybody whom r asks about is among those whom q asks about.
func contains(q, r casualty.Question) bool {
	if same(q, r) {
		return true
	}
	if q.Harm != r.Harm && !(q.Harm == casualty.HarmCasualties && (r.Harm == casualty.HarmKilled || r.Harm == casualty.HarmWounded)) {
		return false
	}
	rank := map[casualty.Inclusion]int{casualty.AttackersExcluded: 0, "": 1, casualty.AttackersIncluded: 2}
	if q.Measure != r.Measure || q.Unit != r.Unit || q.Place != "" && q.Place != r.Place ||
		!q.Period.IsZero() && q.Period != r.Period || rank[q.Attackers] < rank[r.Attackers] {
		return false
	}
	groups := q.Groups
	if len(groups) == 0 {
		groups = []casualty.Group{{}}
	}
	return slices.ContainsFunc(groups, func(g casualty.Group) bool {
		for _, h := range r.Groups {
			if !g.Contains(h) || h.Attackers && !g.Attackers && q.Attackers != casualty.AttackersIncluded {
				return false
			}
			if len(r.Groups) > 1 && g == h { // the others add nothing to it
				return false
			}
			if len(r.Groups) == 1 && members(h) > 4 && g != h && g != (casualty.Group{}) {
				return false
			}
		}
		return len(r.Groups) > 0 || g == (casualty.Group{})
	})
}

// members counts the members of a group that are stated.
func members(g casualty.Group) (n int) {
	for _, given := range []bool{g.Status != "", g.Role != "", g.Nationality != "", g.Party != "", g.Sex != "", g.Age != "", g.Attackers, g.Label != ""} {
		if given {
			n++
		}
	}
	return n
}

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
	for _, x := range list { // those that lead in a circle lead nowhere
		seen := map[*one]bool{}
		for y := x; y != nil; y = y.base {
			if seen[y] {
				for _, z := range list {
					if o.leadsTo(z, y) {
						z.base = nil
					}
				}
				break
			}
			seen[y] = true
		}
	}
}

func (o *oracle) leadsTo(x, to *one) bool {
	for n := 0; x != nil && n <= len(o.all); n++ {
		if x == to {
			return true
		}
		x = x.base
	}
	return false
}

func (x *one) addition() bool {
	return x.states() && x.Scope == casualty.ScopeAdditional
}

func namedInCommon(a, b *one) bool {
	return slices.ContainsFunc(a.origins, func(p reported.Origin) bool {
		return isNamed(p) && slices.ContainsFunc(b.origins, func(o reported.Origin) bool { return o.Key == p.Key })
	})
}

func isNamed(o reported.Origin) bool { return !strings.HasPrefix(o.Key, "unnamed:") }

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

// attached reports whether an addition adds to something that stands, and loose
// whether it adds to nothing.
func (o *oracle) attached(x *one) bool {
	return x.stands && x.base != nil && (o.attached(x.base) || !x.base.addition() && x.base.stands && x.base.ranked)
}

func (o *oracle) loose(x *one) bool {
	return x.stands && x.ranked && (x.base == nil || x.base.addition() && o.looseBase(x.base))
}

// looseBase is loose, whatever the rank of what others add to is.
func (o *oracle) looseBase(x *one) bool {
	return x.stands && x.ranked && (x.base == nil || x.base.addition() && o.looseBase(x.base))
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
	greatest := int64(0)
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
		if when.hi > at.hi {
			at = when
		}
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

// An atLeast says that there were at least so many, and as of when: of the first of
// the figures that say so.
type atLeast struct {
	n      int64
	at     moments
	single bool
}

// own are the bounds that a row makes itself, beside its figures.
func (o *oracle) own(r *oracleRow) (list []atLeast) {
	add := func(n int64, at moments) {
		if n > 0 {
			list = append(list, atLeast{n, at, true})
		}
	}
	isHeld := func(x *one) bool {
		return slices.ContainsFunc(o.rows, func(s *oracleRow) bool {
			return slices.ContainsFunc(s.held, func(h *held) bool { return !h.elsewhere && slices.Contains(h.of, x) && s == h.row })
		})
	}
	root := func(x *one) *one {
		for x.base != nil {
			x = x.base
		}
		return x
	}
	parts := map[string][]*one{}
	for i, x := range o.all {
		w := o.whole(x)
		switch here := same(x.q, r.q); {
		case !x.stands:
		case x.names():
			if here && x.ranked {
				add(different(x), x.counted)
			}
		case x.addition() && here && o.loose(x), x.addition() && here && o.attached(x) && !same(root(x).q, r.q) && isHeld(root(x)):
			add(x.Count.Low(), x.counted)
		case w == nil || !same(w.q, r.q) || x.Count.IsZero() || !x.ranked:
		case !here:
			if isHeld(x) {
				add(x.Count.Low(), x.counted)
			}
		default:
			for _, p := range x.origins {
				key := p.Key
				if !isNamed(p) {
					key += "\x00" + string(rune(i))
				}
				parts[key] = append(parts[key], x)
			}
		}
	}
	for _, list := range parts {
		for _, x := range last(list) {
			add(x.Count.Low(), x.counted)
		}
	}
	return list
}

func different(x *one) int64 {
	names := map[string]bool{}
	for _, p := range x.Persons {
		if p.ID != "" {
			names["id "+p.ID] = true
		} else {
			names["name "+reported.FoldName(p.Name)] = true
		}
	}
	return int64(len(names))
}

// time is when the figures of a row that count begin and end, and whether all are of
// that one time.
func (r *oracleRow) time() (at moments, single, some bool) {
	for i, f := range r.counting {
		if at.with(f.at) != at && i > 0 || i > 0 && f.at != at {
			single = false
		}
		if i == 0 {
			at, single = f.at, true
		}
		at = at.with(f.at)
	}
	return at, single, len(r.counting) > 0
}

// says are all bounds that a row makes for those that contain it.
func (o *oracle) says(r *oracleRow) (list []atLeast) {
	if at, single, _ := r.time(); r.hull.Low() > 0 && (single || grows(r.q.Harm)) {
		list = append(list, atLeast{r.hull.Low(), at, single})
	}
	return append(list, o.own(r)...)
}

// sums are what numbers of one origin and time on rows that differ in one member add
// up to, of the rows whose people a question contains.
func (o *oracle) sums(q casualty.Question) (list []atLeast) {
	without := []func(g *casualty.Group) bool{
		func(g *casualty.Group) bool { had := g.Age != ""; g.Age = ""; return had },
		func(g *casualty.Group) bool { had := g.Sex != ""; g.Sex = ""; return had },
		func(g *casualty.Group) bool {
			had := g.Status != "" && g.Status != casualty.StatusOtherProtected
			g.Status = ""
			return had
		},
	}
	rest := func(r *oracleRow, member int) (casualty.Question, bool) {
		if len(r.q.Groups) != 1 {
			return r.q, false
		}
		g := r.q.Groups[0]
		had := without[member](&g)
		p := r.q
		p.Groups = casualty.NewQuestion("", g).Groups
		return p, had
	}
	for member := range without {
		for _, r := range o.rows {
			p, had := rest(r, member)
			if !had || !contains(q, p) || !contains(q, r.q) {
				continue
			}
			for _, f := range r.counting {
				sum, n := int64(0), 0
				for _, s := range o.rows {
					if p2, had := rest(s, member); !had || !same(p2, p) {
						continue
					}
					for _, g := range s.counting {
						if g.by == f.by && g.at == f.at && g.at.dated() && g.count.Low() > 0 && !(g.elsewhere && s == g.row) {
							sum, n = min(sum+g.count.Low(), reported.MaxCount), n+1
						}
					}
				}
				if n > 1 {
					list = append(list, atLeast{sum, f.at, true})
				}
			}
		}
	}
	return list
}

// bound bounds a row from below by the rows that it contains.
func (o *oracle) bound(r *oracleRow) {
	list := o.own(r)
	for _, s := range o.rows {
		if s != r && contains(r.q, s.q) {
			list = append(list, o.says(s)...)
		}
	}
	list = append(list, o.sums(r.q)...)
	at, single, some := r.time()
	if !grows(r.q.Harm) {
		list = atOneTime(list, at, single, some)
	}
	high, closed := r.hull.High()
	for _, b := range list {
		r.low = max(r.low, b.n)
		if closed && b.n > high && !(grows(r.q.Harm) && b.at.lo >= at.hi) {
			r.is[casualty.ConditionPartsExceedTotal] = true
		}
	}
	stated := slices.ContainsFunc(r.counting, func(f *held) bool { return len(f.stated) > 0 })
	if !stated && r.low > 0 && !r.is[casualty.ConditionNoPreferred] {
		r.count = reported.AtLeast(max(r.low, r.hull.Low()))
		r.is[casualty.ConditionPartial] = true
	}
}

// atOneTime keeps bounds of the one time of a row's own figures, or where it has
// none, all if they are of one time.
func atOneTime(list []atLeast, at moments, single, some bool) (kept []atLeast) {
	for _, b := range list {
		switch {
		case some && (!single || b.at != at), !b.single:
		case !some && slices.ContainsFunc(list, func(c atLeast) bool { return c.at != b.at }):
		default:
			kept = append(kept, b)
		}
	}
	return kept
}

// within bounds a question of a harm that only grows by all rows.
func (o *oracle) within(q casualty.Question) reported.Count {
	low, high := int64(0), int64(math.MaxInt64)
	for _, b := range o.sums(q) {
		low = max(low, b.n)
	}
	for _, r := range o.rows {
		if contains(q, r.q) {
			low = max(low, r.hull.Low())
			for _, b := range o.own(r) {
				low = max(low, b.n)
			}
		}
		n, closed := r.hull.High()
		if !closed || !contains(r.q, q) {
			continue
		}
		fits := true // no number within it is greater
		for _, s := range o.rows {
			for _, f := range s.counting {
				fits = fits && !(contains(r.q, s.q) && s != r && len(f.stated) > 0 && slices.Max(f.stated) > n)
			}
		}
		if fits || same(r.q, q) {
			high = min(high, n)
		}
	}
	switch {
	case low <= high && high < math.MaxInt64:
		return reported.Between(low, high)
	case low > 0:
		return reported.AtLeast(low)
	}
	return reported.Count{}
}

// mark marks a row by what others say of its numbers.
func (o *oracle) mark(r *oracleRow) {
	for _, x := range o.all {
		q := o.about(x)
		if x.addition() && same(x.q, r.q) && o.loose(x) {
			r.is[casualty.ConditionMoreReported] = true
		}
		if x.Rank == casualty.RankRejected {
			continue
		}
		if x.Stance == reported.StanceStates {
			if same(q, r.q) && x.fell {
				r.is[casualty.ConditionSuperseded] = true
			} else if same(q, r.q) && x.Basis == casualty.BasisDerived {
				r.is[casualty.ConditionDerived] = true
			}
			continue
		}
		mark := map[reported.Stance]casualty.Condition{reported.StanceDenies: casualty.ConditionDenied, reported.StanceDoubts: casualty.ConditionDoubted}[x.Stance]
		if mark == "" || x.fell {
			continue
		}
		byOther := func(keys ...reported.Origin) bool {
			return slices.ContainsFunc(keys, func(p reported.Origin) bool {
				return !slices.ContainsFunc(x.origins, func(o reported.Origin) bool { return o.Key == p.Key })
			})
		}
		for _, f := range r.held {
			if len(x.answers) == 0 && same(q, r.q) && byOther(f.origin) {
				r.is[mark] = true
			}
			for _, y := range x.answers {
				if !f.elsewhere && slices.Contains(f.of, y) && byOther(y.origins...) {
					r.is[mark] = true
				}
			}
		}
	}
}

// contest marks the rows of one people counted by two as of different status.
func (o *oracle) contest() {
	status := func(r *oracleRow) (rest casualty.Question, known bool) {
		if len(r.q.Groups) != 1 {
			return r.q, false
		}
		g := r.q.Groups[0]
		known = slices.Contains(casualty.Statuses(), g.Status) && g.Status != casualty.StatusUnknown && g.Status != casualty.StatusOtherProtected
		g.Status = ""
		rest = r.q
		rest.Groups = casualty.NewQuestion("", g).Groups
		return rest, known
	}
	for _, r := range o.rows {
		for _, s := range o.rows {
			a, known := status(r)
			b, known2 := status(s)
			if r == s || !known || !known2 || !same(a, b) {
				continue
			}
			total := int64(-1)
			for _, t := range o.rows {
				if same(t.q, a) && len(t.counting) > 0 {
					total = math.MaxInt64
					if high, closed := t.hull.High(); closed {
						total = high
					}
				}
			}
			for _, f := range r.counting {
				for _, g := range s.counting {
					n, m := f.count.Low(), g.count.Low()
					if f.by == g.by || len(f.stated) == 0 || len(g.stated) == 0 || n == 0 || m == 0 {
						continue
					}
					if total >= 0 && n+m > total || total < 0 && f.count.WithWords("") == g.count.WithWords("") {
						r.is[casualty.ConditionStatusContested] = true
					}
				}
			}
		}
	}
}
