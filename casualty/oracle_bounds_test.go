package casualty_test

import (
	"math"
	"slices"
	"testing"

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
			if !containsGroup(g, h) || h.Attackers && !g.Attackers && q.Attackers != casualty.AttackersIncluded {
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
		p.Groups = groupsOf(g)
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

// within bounds a question by all rows. Where the harm may fall, only figures of one time
// bound each other: that of the question's own, or if it has none, of all others; and
// figures of several times bound nothing but their own row.
func (o *oracle) within(q casualty.Question) reported.Count {
	var low, high, own []atLeast
	at, single, some := noDate, true, false
	low = append(low, o.sums(q)...)
	for _, r := range o.rows {
		time, one, counts := r.time()
		one = one || grows(q.Harm)
		if contains(q, r.q) {
			low = append(low, o.own(r)...)
			if one && counts {
				low = append(low, atLeast{r.hull.Low(), time, true})
			}
		}
		n, closed := r.hull.High()
		if same(r.q, q) {
			at, single, some = time, one, counts
			if own = append(own, atLeast{n: r.hull.Low()}); closed {
				own = append(own, atLeast{n: n})
			}
		} else if closed && one && contains(r.q, q) && o.greatest(r) <= n {
			high = append(high, atLeast{n, time, true})
		}
	}
	if !grows(q.Harm) {
		low = slices.DeleteFunc(low, func(b atLeast) bool { return b.n == 0 })
		kept := atOneTime(slices.Concat(low, high), at, single, some)
		other := func(b atLeast) bool { return !slices.Contains(kept, b) }
		low, high = slices.DeleteFunc(low, other), slices.DeleteFunc(high, other)
	}
	least, most := int64(0), int64(math.MaxInt64)
	for i, b := range own {
		if least = max(least, own[0].n); i > 0 {
			most = b.n
		}
	}
	for _, b := range low {
		least = max(least, b.n)
	}
	for _, b := range high {
		most = min(most, b.n)
	}
	switch {
	case least <= most && most < math.MaxInt64:
		return reported.Between(least, most)
	case least > 0:
		return reported.AtLeast(least)
	}
	return reported.Count{}
}

// greatest is the greatest number that is stated in other rows within a row.
func (o *oracle) greatest(r *oracleRow) (n int64) {
	for _, s := range o.rows {
		for _, f := range s.counting {
			if contains(r.q, s.q) && s != r && len(f.stated) > 0 {
				n = max(n, slices.Max(f.stated))
			}
		}
	}
	return n
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
		rest.Groups = groupsOf(g)
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

// TestBoundsOfManyMembers holds Bounds not to add up rows that no bound reaches: of five
// members each.
func TestBoundsOfManyMembers(t *testing.T) {
	group := casualty.Group{Status: casualty.StatusCivilian, Role: casualty.RoleMedical, Nationality: "US", Party: "p"}
	var list []casualty.Tally
	for _, group.Sex = range []casualty.Sex{casualty.SexMale, casualty.SexFemale} {
		list = append(list, casualty.Tally{
			Statement: reported.Statement{Said: reported.Day(2020, 1, 1), Sources: []reported.Source{{Org: "a"}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Groups: []casualty.Group{group}, Count: reported.Exactly(5),
		})
	}
	toll := casualty.Reduce(list, casualty.PolicyEnvelope)
	for _, test := range []struct {
		of   casualty.Group
		want reported.Count
	}{{casualty.Group{}, reported.AtLeast(10)}, {casualty.Group{Nationality: "US"}, reported.Count{}}} {
		if got, rows := toll.Bounds(casualty.NewQuestion(casualty.HarmKilled, test.of)); got != test.want {
			t.Errorf("bounds of %s: %s by %s, want %s", test.of, got, rows, test.want)
		}
	}
}
