package casualty_test

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/standing"
)

// The rules of Reduce once more, written down as they are told and without any
// thought of speed, to hold the library to.

type plainRow struct {
	Question    casualty.Question
	Count       reported.Count
	Least, Most int64 // -1 for none
	Conditions  []casualty.Condition
	Tallies     []casualty.Tally
	Series      []casualty.OriginFigure
}

func plainRows(toll casualty.Toll) (rows []plainRow) {
	for r := range toll.Rows() {
		p := plainRow{r.Question, r.Count, -1, -1, r.Conditions(), r.Tallies, r.Series()}
		if n, ok := r.MinFigure(); ok {
			p.Least = n
		}
		if n, ok := r.MaxFigure(); ok {
			p.Most = n
		}
		rows = append(rows, p)
	}
	return rows
}

// one is a tally in the oracle.
type one struct {
	casualty.Tally
	at      int64 // undated: the least number
	dated   bool
	keys    []string
	fell    bool
	asks    *casualty.Question // the question that it is about
	states  bool
	stands  bool // states, not rejected; whether it fell is asked apart
	whole   *one
	figure  bool
	touched bool // somebody added to it
}

func (x *one) up() bool { return x.stands && !x.fell }

type oracle struct {
	policy casualty.Policy
	all    []*one
}

func newOracle(tallies []casualty.Tally, policy casualty.Policy) *oracle {
	o := &oracle{policy: policy}
	for _, t := range tallies {
		x := &one{Tally: t, at: math.MinInt64}
		if end, ok := t.Statement.Time().Latest(); ok {
			x.at, x.dated = end.Unix(), true
		}
		for _, origin := range t.Statement.Origins() {
			x.keys = append(x.keys, origin.Key)
		}
		if len(x.keys) == 0 {
			x.keys = []string{""}
		}
		slices.Sort(x.keys)
		x.keys = slices.Compact(x.keys)
		_, x.figure = t.Count.Figure()
		o.all = append(o.all, x)
	}
	slices.SortFunc(o.all, func(a, b *one) int {
		return cmp.Or(cmp.Compare(a.at, b.at), casualty.CompareTallies(&a.Tally, &b.Tally))
	})
	o.all = slices.CompactFunc(o.all, func(a, b *one) bool { return casualty.CompareTallies(&a.Tally, &b.Tally) == 0 })

	for _, x := range o.all {
		about := x
		if x.Stance != reported.StanceStates {
			for _, id := range slices.Backward(x.Answers) {
				if y := o.find(id); y != nil && y.Stance == reported.StanceStates && y.at <= x.at {
					about = y
				}
			}
		}
		if about.Harm != casualty.HarmOther {
			q := about.Question()
			x.asks = &q
			x.states = x.Stance == reported.StanceStates
			x.stands = x.states && x.Rank != casualty.RankRejected
		}
	}
	for x, state := range o.judge(math.MaxInt64) {
		x.fell = state == standing.Superseded || state == standing.Retracted
	}
	for _, x := range o.all {
		if !x.stands {
			continue
		}
		switch {
		case x.Of != "" && (x.Scope == casualty.ScopePart || x.Scope == casualty.ScopeAdditional):
			if w := o.find(x.Of); w != nil && w != x && w.states {
				x.whole = w
			}
		case x.Scope == casualty.ScopeAdditional:
			for _, w := range o.inOrder() {
				if w.stands && isTotal(w) && same(w.asks, x.asks) && w.at < x.at && shared(w.keys, x.keys) &&
					o.judge(x.at)[w] == standing.Stands && (x.whole == nil || w.at >= x.whole.at) {
					x.whole = w
				}
			}
		}
	}
	for _, x := range o.all {
		if b := base(x); b != nil {
			b.touched = true
		}
	}
	return o
}

// judge says what became by then of what had been said by then.
func (o *oracle) judge(at int64) map[*one]standing.State {
	var entries []standing.Entry
	var by []*one
	for _, x := range o.all {
		if x.at <= at {
			head := x.Statement
			if o.find(x.ID) == nil {
				head.ID = "" // borne twice in the whole list, it names nobody at any time
			}
			entries = append(entries, standing.Entry{Head: &head, Retracts: x.Stance == reported.StanceRetracts, Rejected: x.Rank == casualty.RankRejected})
			by = append(by, x)
		}
	}
	standing.Judge(entries)
	states := map[*one]standing.State{}
	for i, e := range entries {
		states[by[i]] = e.State
	}
	return states
}

// inOrder is the order in which rows list tallies.
func (o *oracle) inOrder() []*one {
	list := slices.Clone(o.all)
	slices.SortStableFunc(list, func(a, b *one) int {
		if a.asks == nil || b.asks == nil {
			return cmp.Compare(boolInt(a.asks == nil), boolInt(b.asks == nil))
		}
		return cmp.Or(a.asks.Compare(*b.asks), cmp.Compare(a.at, b.at))
	})
	return list
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (o *oracle) find(id string) (found *one) {
	for _, x := range o.all {
		if id != "" && x.ID == id {
			if found != nil {
				return nil // borne twice, it names nobody
			}
			found = x
		}
	}
	return found
}

// answered are the numbers that a tally answers.
func (o *oracle) answered(x *one) (list []*one) {
	for _, id := range x.Answers {
		if y := o.find(id); y != nil && y.states && y.at <= x.at {
			list = append(list, y)
		}
	}
	return list
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

func others(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x != y {
				return true
			}
		}
	}
	return false
}

func same(q, r *casualty.Question) bool { return q != nil && r != nil && q.Compare(*r) == 0 }

func isTotal(x *one) bool { return x.Scope == "" || x.Scope == casualty.ScopeTotal }

func covers(q, r *casualty.Question) bool {
	if q.Measure != r.Measure || q.Unit != r.Unit || q.Place != "" && q.Place != r.Place || !q.Period.IsZero() && q.Period != r.Period {
		return false
	}
	if len(q.Groups) == 0 {
		return true
	}
	for _, h := range r.Groups {
		if !slices.ContainsFunc(q.Groups, func(g casualty.Group) bool { return g.Contains(h) }) {
			return false
		}
	}
	return len(r.Groups) > 0
}

// base is what an addition adds to, whether or not it still stands.
func base(x *one) *one {
	if x.Scope != casualty.ScopeAdditional || !x.stands || x.whole == nil || !x.whole.stands {
		return nil
	}
	w := x.whole
	if w.asks.Harm == x.asks.Harm && (same(w.asks, x.asks) || covers(w.asks, x.asks)) {
		return w
	}
	return nil
}

// root is the total or part that an addition is in, nil if something on the way
// to it does not stand.
func root(x *one, seen ...*one) *one {
	if !x.up() || slices.Contains(seen, x) {
		return nil
	}
	if x.Scope != casualty.ScopeAdditional {
		return x
	}
	if b := base(x); b != nil {
		return root(b, append(seen, x)...)
	}
	return nil
}

// comesTo is a total with its additions.
func (o *oracle) comesTo(t *one) reported.Count {
	type key struct {
		base *one
		at   int64
		keys string
	}
	var order []key
	sums := map[key]reported.Count{}
	for _, x := range o.all {
		if x.Scope == casualty.ScopeAdditional && root(x) == t {
			k := key{base(x), x.at, strings.Join(x.keys, "\x00")}
			if _, ok := sums[k]; !ok {
				order = append(order, k)
			}
			sums[k] = sums[k].Hull(x.Count)
		}
	}
	n := t.Count
	for _, k := range order {
		n = n.Add(sums[k])
	}
	return n
}

// totals are those that stand in a row, and of those the ones that only say that
// nobody at all was hurt.
func (o *oracle) totals(q *casualty.Question) (list, nobody []*one) {
	for _, x := range o.all {
		if !x.up() {
			continue
		}
		switch {
		case same(x.asks, q):
			if isTotal(x) || x.Scope == casualty.ScopePart && (x.whole == nil || !same(x.whole.asks, q)) {
				list = append(list, x)
			}
		case (q.Harm == casualty.HarmKilled || q.Harm == casualty.HarmWounded) && x.asks.Harm == casualty.HarmCasualties:
			total := isTotal(x) || x.Scope == casualty.ScopePart && (x.whole == nil || !same(x.whole.asks, x.asks))
			if n, ok := x.Count.Exact(); total && ok && n == 0 && !x.touched && covers(x.asks, q) {
				list, nobody = append(list, x), append(nobody, x)
			}
		}
	}
	return list, nobody
}

func (o *oracle) admits(x *one) bool {
	return o.policy != casualty.PolicyPreferred || x.Rank == casualty.RankPreferred
}

// latest are the totals of one origin that no later one of it replaces.
func latest(totals []*one, key string) (list []*one) {
	for _, x := range totals {
		replaced := !slices.Contains(x.keys, key)
		for _, y := range totals {
			if slices.Contains(y.keys, key) && y.at > x.at && (y.figure || !x.figure) {
				replaced = true
			}
		}
		if !replaced {
			list = append(list, x)
		}
	}
	return list
}

func (o *oracle) rows() (rows []plainRow) {
	for _, x := range o.inOrder() {
		if x.asks == nil {
			break
		}
		if n := len(rows); n == 0 || rows[n-1].Question.Compare(*x.asks) != 0 {
			rows = append(rows, plainRow{Question: *x.asks, Least: -1, Most: -1})
		}
		row := &rows[len(rows)-1]
		row.Tallies = append(row.Tallies, x.Tally)
	}
	for i := range rows {
		o.row(&rows[i])
	}
	return rows
}

func (o *oracle) row(row *plainRow) {
	q := &row.Question
	is := map[casualty.Condition]bool{}
	totals, nobody := o.totals(q)
	isNobody := func(x *one) bool { return slices.Contains(nobody, x) }

	// Which totals count.
	var counting []*one
	for _, x := range totals {
		counts := o.admits(x)
		if o.policy == casualty.PolicyLatest {
			counts = slices.ContainsFunc(x.keys, func(k string) bool { return slices.Contains(latest(totals, k), x) })
		}
		if counts {
			counting = append(counting, x)
		}
	}

	// The number, what was stated, and what the totals say of each other.
	var numbers []reported.Count
	var states []int64
	for _, x := range counting {
		n := o.comesTo(x)
		if isNobody(x) {
			n = reported.Exactly(0)
		} else if !x.dated {
			is[casualty.ConditionUndated] = true
		}
		numbers = append(numbers, n)
		if _, ok := n.Figure(); !ok {
			is[casualty.ConditionVague] = true
		} else if best, ok := n.Best(); ok {
			states = append(states, best)
		} else {
			if n.Low() > 0 {
				states = append(states, n.Low())
			}
			if high, ok := n.High(); ok {
				states = append(states, high)
			}
		}
		for _, y := range counting {
			m := o.comesTo(y)
			if isNobody(y) {
				m = reported.Exactly(0)
			}
			if _, ok := n.Intersect(m); !ok {
				is[casualty.ConditionConflict] = true
			}
			if !isNobody(x) && !isNobody(y) && x.at == y.at && x.dated && x.figure && y.figure && shared(x.keys, y.keys) {
				a, _ := x.Count.Figure()
				b, _ := y.Count.Figure()
				together := o.policy != casualty.PolicyLatest || slices.ContainsFunc(x.keys, func(k string) bool {
					l := latest(totals, k)
					return slices.Contains(l, x) && slices.Contains(l, y)
				})
				if a != b && together {
					is[casualty.ConditionConflict] = true
				}
			}
		}
	}
	if len(states) > 0 {
		row.Least, row.Most = slices.Min(states), slices.Max(states)
	}
	var hull, low reported.Count
	for _, n := range numbers {
		hull = hull.Hull(n)
		f, ok := n.Figure()
		g, before := low.Figure()
		if ok && (!before || f < g || f == g && n.Compare(low) < 0) {
			low = n
		}
	}
	row.Count = hull
	if _, ok := low.Figure(); ok && o.policy == casualty.PolicyLowest {
		row.Count = low
	}
	if o.policy == casualty.PolicyPreferred && len(counting) == 0 {
		is[casualty.ConditionNoPreferred] = true
	}

	// Parts.
	var greatest int64
	for _, s := range o.sums(q) {
		greatest = max(greatest, s.low)
		limit := hull
		if s.whole != nil && s.whole.up() && !s.whole.Count.IsZero() {
			limit = s.whole.Count
		}
		if high, ok := limit.High(); ok && s.low > high {
			is[casualty.ConditionPartsExceedTotal] = true
		}
	}
	if row.Count.IsZero() && greatest > 0 {
		row.Count = reported.AtLeast(greatest)
		is[casualty.ConditionPartial] = true
	}

	// Marks.
	for _, x := range o.all {
		if same(x.asks, q) && x.stands && x.fell {
			is[casualty.ConditionSuperseded] = true
		}
		mark := map[reported.Stance]casualty.Condition{reported.StanceDenies: casualty.ConditionDenied, reported.StanceDoubts: casualty.ConditionDoubted}[x.Stance]
		if mark == "" || x.Rank == casualty.RankRejected || x.fell {
			continue
		}
		for _, y := range o.answered(x) {
			if (same(y.asks, q) || slices.Contains(totals, y)) && y.up() && others(x.keys, y.keys) {
				is[mark] = true
			}
		}
		if !same(x.asks, q) || len(o.answered(x)) > 0 {
			continue
		}
		// It answers the question as such: whoever states a number, or nobody.
		if len(totals) == 0 || slices.ContainsFunc(totals, func(z *one) bool { return others(x.keys, z.keys) }) {
			is[mark] = true
		}
		for _, other := range o.all { // of two who deny, one is not the one who states
			if same(other.asks, q) && other.Stance == x.Stance && !other.fell && other.Rank != casualty.RankRejected &&
				len(o.answered(other)) == 0 && others(other.keys, x.keys) {
				is[mark] = true
			}
		}
	}
	for c := range is {
		row.Conditions = append(row.Conditions, c)
	}
	slices.Sort(row.Conditions)
	row.Series = o.series(totals, nobody)
}
