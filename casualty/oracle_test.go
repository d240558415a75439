package casualty_test

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// The rules of the package documentation once more, written down as they are told
// and without any thought of speed, to hold the library to.

// A one is a tally of the list.
type one struct {
	casualty.Tally
	q             casualty.Question
	known         int64 // undated: the least number
	said, counted moments
	origins       []reported.Origin
	fell          bool
	stands        bool // it states something that may be held, and stands
	ranked        bool // the policy looks at it
	number        bool
	base          *one
	answers       []*one
}

type oracle struct {
	policy casualty.Policy
	all    []*one // by question, known, content
	rows   []*oracleRow
}

// An oracleRow is a question with what is held on it.
type oracleRow struct {
	q        casualty.Question
	own      []*held // by their own tallies
	held     []*held // and reports of none on other questions
	counting []*held
	is       map[casualty.Condition]bool
	hull     reported.Count
	count    reported.Count
	low      int64
}

// A held is what an origin holds on a question.
type held struct {
	of            []*one
	by            string // who holds it; each statement of an unnamed origin for itself
	origin        reported.Origin
	row           *oracleRow // where it was said
	count         reported.Count
	stated        []int64
	at            moments
	counted, said moments
	medical       bool
	elsewhere     bool
	contradictory bool
	overtaken     bool
	dropped       casualty.Condition
}

func newOracle(tallies []casualty.Tally, policy casualty.Policy) *oracle {
	o := &oracle{policy: policy}
	for _, t := range tallies {
		o.all = append(o.all, newOne(t))
	}
	slices.SortFunc(o.all, func(a, b *one) int {
		return cmp.Or(compareAsked(a.q, b.q), cmp.Compare(a.known, b.known), compareAll(a.Tally, b.Tally))
	})
	o.all = slices.CompactFunc(o.all, func(a, b *one) bool { return compareAll(a.Tally, b.Tally) == 0 })
	o.judge()
	o.findBases()
	for _, x := range o.all {
		if q := o.about(x); q.Harm != casualty.HarmOther && !slices.ContainsFunc(o.rows, func(r *oracleRow) bool { return same(r.q, q) }) {
			o.rows = append(o.rows, &oracleRow{q: q, is: map[casualty.Condition]bool{}})
		}
	}
	slices.SortFunc(o.rows, func(a, b *oracleRow) int { return compareAsked(a.q, b.q) })
	for _, r := range o.rows {
		o.hold(r)
	}
	for _, r := range o.rows {
		o.standNones(r)
		o.overtake(r)
	}
	for _, r := range o.rows {
		o.dropNones(r)
	}
	for _, r := range o.rows {
		o.number(r)
	}
	for _, r := range o.rows {
		o.bound(r)
		o.mark(r)
	}
	o.contest()
	return o
}

func newOne(t casualty.Tally) *one {
	x := &one{Tally: t, q: questionOf(t), known: knownEnd(&t), origins: reported.Origins(t.Statement.Sources...)}
	_, x.number = t.Count.Figure()
	// Said is from its beginning to its end or to that of what was published first.
	published := noDate
	for _, s := range t.Sources {
		if p := momentsOf(s.Published); p.dated() && (!published.dated() || p.hi < published.hi || p.hi == published.hi && p.lo > published.lo) {
			published = p
		}
	}
	x.said = momentsOf(t.Said)
	if t.Said.IsZero() {
		x.said = published
	} else if published.dated() {
		begins := noDate.lo + 1
		if lo, ok := t.Said.Earliest(); ok {
			begins = lo.Unix()
		}
		if begins < published.hi && (!x.said.dated() || published.hi < x.said.hi) {
			x.said = moments{begins, published.hi}
		}
	}
	x.counted = momentsOf(t.CountedTo)
	if lo, ok := t.CountedTo.Earliest(); ok && x.said.dated() { // it ends no later than it was said
		if !x.counted.dated() || x.said.hi < x.counted.hi {
			x.counted = moments{lo.Unix(), x.said.hi}
		}
	}
	if x.said.dated() && (!x.counted.dated() || x.counted.lo >= x.said.hi) {
		x.counted = x.said
	}
	if x.said.dated() {
		x.counted.hi = min(x.counted.hi, x.said.hi)
	}
	return x
}

func (o *oracle) find(id string) (found *one) {
	for _, x := range o.all {
		if id != "" && x.ID == id {
			if found != nil {
				return nil
			}
			found = x
		}
	}
	return found
}

// judge says what stands. The rules are those of all statements.

func (x *one) states() bool {
	return x.Stance == reported.StanceStates && x.Harm != casualty.HarmOther && x.Rank != casualty.RankRejected && x.Basis != casualty.BasisDerived
}

// about returns the question that a tally is about.

func (o *oracle) about(x *one) casualty.Question {
	if len(x.answers) > 0 {
		return x.answers[0].q
	}
	return x.q
}

func (x *one) names() bool { return !x.number && len(x.Persons) > 0 && x.total() }

func (x *one) total() bool {
	return x.Scope == "" || x.Scope == casualty.ScopeTotal || x.Scope == casualty.ScopePart
}

// whole returns what a part is part of.

func (o *oracle) whole(x *one) *one {
	if x.Scope != casualty.ScopePart {
		return nil
	}
	w := o.find(x.Of)
	if w == nil || w == x || w.Stance != reported.StanceStates || w.q.Harm != x.q.Harm || w.q.Unit != x.q.Unit {
		return nil
	}
	return w
}

// figure reports whether a tally may be held: it states a total of its question.

func (o *oracle) figure(x *one) bool {
	if !x.stands || !x.ranked || !x.total() || x.names() || x.Count.IsZero() {
		return false
	}
	w := o.whole(x)
	return w == nil || !same(w.q, x.q)
}

// last keeps that than which nothing counts to surely later, and of that what was

// not surely said earlier.

func last(list []*one) []*one {
	for _, time := range []func(x *one) moments{func(x *one) moments { return x.counted }, func(x *one) moments { return x.said }} {
		all := list
		list = nil
		for _, x := range all {
			if !slices.ContainsFunc(all, func(y *one) bool { return y != x && time(y).after(time(x)) }) {
				list = append(list, x)
			}
		}
	}
	return list
}

func surelyLater(counted, said, counted2, said2 moments) bool {
	return counted.after(counted2) || !counted2.after(counted) && said.after(said2)
}

// hold finds what each origin holds on a question by its own tallies.

func (o *oracle) hold(r *oracleRow) {
	type statement struct {
		*one
		origin reported.Origin
	}
	by := map[string][]statement{}
	for i, x := range o.all {
		if !o.figure(x) || !same(x.q, r.q) {
			continue
		}
		for _, origin := range x.origins {
			key := origin.Key
			if !isNamed(origin) {
				key += "\x00" + strings.Repeat("i", i)
			}
			by[key] = append(by[key], statement{x, origin})
		}
	}
	for key, list := range by {
		var numbers, words []*one
		for _, s := range list {
			if s.number {
				numbers = append(numbers, s.one)
			} else {
				words = append(words, s.one)
			}
		}
		numbers, words = last(numbers), last(words)
		h := o.together(numbers)
		if len(numbers) > 0 {
			words = slices.DeleteFunc(words, func(x *one) bool {
				_, fits := h.count.Intersect(x.Count)
				return fits || !surelyLater(x.counted, x.said, h.counted, h.said)
			})
		}
		if len(words) > 0 {
			h = o.together(words)
		}
		h.by, h.row = key, r
		for _, s := range list {
			if slices.Contains(h.of, s.one) {
				h.medical = h.medical || s.origin.Source().Kind == reported.SourceMedical
				h.origin = s.origin // of the last
			}
		}
		if len(h.of) > 0 {
			r.own = append(r.own, h)
		}
	}
	slices.SortFunc(r.own, func(a, b *held) int { return cmp.Compare(a.by, b.by) })
}

// together is what one origin holds at once.

func (o *oracle) together(list []*one) *held {
	h := &held{of: list}
	var counts []reported.Count
	floor, ceiling := int64(0), int64(math.MaxInt64)
	for i, x := range list {
		n, at := o.comesTo(x)
		counts = append(counts, n)
		h.stated = append(h.stated, numbers(n)...)
		if low, high, closed := bounds(n); true {
			floor = max(floor, low)
			if closed {
				ceiling = min(ceiling, high)
			}
		}
		if i == 0 {
			h.at, h.counted, h.said = at, x.counted, x.said
		}
		h.at, h.counted, h.said = h.at.with(at), h.counted.with(x.counted), h.said.with(x.said)
	}
	h.contradictory = floor > ceiling
	h.count = span(counts)
	return h
}

// numbers are those that a count states.

func numbers(n reported.Count) []int64 {
	if best, ok := n.Best(); ok {
		return []int64{best}
	}
	if _, ok := n.Figure(); !ok {
		return nil
	}
	var list []int64
	if n.Low() > 0 {
		list = append(list, n.Low())
	}
	if high, ok := n.High(); ok {
		list = append(list, high)
	}
	return list
}

func about(n reported.Count) bool {
	_, ok := n.Figure()
	return ok && n.Approximate()
}

// bounds are what a count excludes; an approximate number excludes nothing.

func bounds(n reported.Count) (low, high int64, closed bool) {
	if about(n) {
		return 0, 0, false
	}
	high, closed = n.High()
	return n.Low(), high, closed
}

// span is the hull of counts. An approximate number beside another is open at both ends.

func span(list []reported.Count) (all reported.Count) {
	open := false
	for _, n := range list {
		all = all.Hull(n)
		for _, m := range list {
			open = open || about(n) && n.WithWords("") != m.WithWords("")
		}
	}
	if open {
		all = all.Hull(reported.AtLeast(0))
	}
	return all
}

// standNones puts beside what is held on a question the reports of none that

// contain it.

func grows(h casualty.Harm) bool {
	return slices.Contains([]casualty.Harm{casualty.HarmKilled, casualty.HarmWounded, casualty.HarmCasualties, casualty.HarmAbducted, casualty.HarmAssaulted}, h)
}

// overtake marks what a later figure of another origin overtakes.

func (o *oracle) overtake(r *oracleRow) {
	for _, f := range r.held {
		most := f.count.Low()
		if len(f.stated) > 0 {
			most = slices.Max(f.stated)
		}
		for _, g := range r.held {
			least := g.count.Low()
			if len(g.stated) > 0 {
				least = slices.Min(g.stated)
			}
			approximate := len(g.stated) > 0 && g.count.Approximate()
			if f != g && !g.elsewhere && !approximate && grows(r.q.Harm) && g.at.after(f.at) && least >= most && !(f.medical && g.medical) {
				f.overtaken = o.policy == casualty.PolicyLatest
			}
		}
	}
}

// dropNones finds what becomes of a row's own reports of none in the rows that it

// contains.

// number works out what counts and what it comes to.

func (o *oracle) number(r *oracleRow) {
	var counts, missed []reported.Count
	var lowest *held
	for _, f := range r.held {
		if f.dropped == casualty.ConditionSuperseded {
			r.is[f.dropped] = true
			continue
		}
		if f.dropped != "" || f.overtaken {
			missed = append(missed, f.count)
			continue
		}
		r.counting = append(r.counting, f)
		counts = append(counts, f.count)
		if len(f.stated) > 0 && (lowest == nil || slices.Min(f.stated) < slices.Min(lowest.stated) ||
			slices.Min(f.stated) == slices.Min(lowest.stated) && f.count.Compare(lowest.count) < 0) {
			lowest = f
		}
		r.qualities(o, f)
		for _, g := range r.counting {
			if f != g {
				r.compare(f, g)
			}
		}
	}
	r.hull = span(counts)
	if r.is[casualty.ConditionOwnCounts] {
		r.hull = r.hull.Hull(reported.AtLeast(r.hull.Low()))
	}
	r.count = r.hull
	if o.policy == casualty.PolicyLowest && lowest != nil {
		r.count = lowest.count
	}
	for _, n := range missed {
		if !r.hull.Contains(n) {
			r.is[casualty.ConditionOvertaken] = true
		}
	}
	if o.policy == casualty.PolicyPreferred && len(r.counting) == 0 {
		r.is[casualty.ConditionNoPreferred] = true
	}
}

// qualities are what a figure that counts tells of itself in its own row.

func (r *oracleRow) qualities(o *oracle, f *held) {
	if f.elsewhere {
		return
	}
	mark := func(c casualty.Condition, is bool) { r.is[c] = r.is[c] || is }
	mark(casualty.ConditionConflict, f.contradictory)
	for _, x := range f.of {
		n, _ := o.comesTo(x)
		_, number := n.Figure()
		mark(casualty.ConditionVague, !number)
		mark(casualty.ConditionUndated, !x.counted.dated())
		mark(casualty.ConditionProvisional, x.Provisional)
		mark(casualty.ConditionEstimated, x.Basis == casualty.BasisEstimated)
		mark(casualty.ConditionExtrapolated, x.Basis == casualty.BasisExtrapolated)
		mark(casualty.ConditionAdded, len(o.addedTo(x)) > 0)
	}
}

// compare marks two figures that count and differ in a way that growth does not explain.

func (r *oracleRow) compare(f, g *held) {
	if f.medical && g.medical {
		if len(f.stated) > 0 && len(g.stated) > 0 && f.count.WithWords("") != g.count.WithWords("") {
			r.is[casualty.ConditionOwnCounts] = true
		}
		return
	}
	open := func(h *held) (low, high int64, closed bool) {
		if len(h.stated) > 0 && h.count.Approximate() {
			return 0, 0, false
		}
		high, closed = h.count.High()
		return h.count.Low(), high, closed
	}
	for _, p := range [][2]*held{{f, g}, {g, f}} {
		low, _, _ := open(p[0])
		_, high, closed := open(p[1])
		if !closed || low <= high {
			continue
		}
		above, below := p[0].at, p[1].at
		if grows(r.q.Harm) && !above.after(below) || !grows(r.q.Harm) && !above.after(below) && !below.after(above) {
			r.is[casualty.ConditionConflict] = true
		}
	}
}
