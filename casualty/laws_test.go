package casualty_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// The laws hold for whatever can be dealt, also for lists that no event may have.

func FuzzReduce(f *testing.F) { f.Fuzz(checkReduce) }

func FuzzTimeline(f *testing.F) { f.Fuzz(checkTimeline) }

func FuzzCopies(f *testing.F) { f.Fuzz(checkCopies) }

func TestLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range longrun.Pick(200, 3000) {
		data := make([]byte, random.IntN(400))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		checkReduce(t, data)
		checkTimeline(t, data)
		checkCopies(t, data)
		checkJSON(t, data)
		if t.Failed() {
			return
		}
	}
}

// A plainRow is what a row says, for comparison.
type plainRow struct {
	Question   string
	Count      reported.Count
	Stated     []int64 // the least and the greatest
	Conditions []casualty.Condition
	Held       []string
}

func plainRows(toll casualty.Toll) (rows []plainRow) {
	for r := range toll.Rows() {
		p := plainRow{Question: r.Question.String(), Count: r.Count, Conditions: r.Conditions()}
		if n, most, ok := r.Figures(); ok {
			p.Stated = []int64{n, most}
		}
		for _, s := range r.Series() {
			p.Held = append(p.Held, s.Origin.Key+" "+s.Count.String())
		}
		slices.Sort(p.Held)
		rows = append(rows, p)
	}
	return rows
}

// plain is what the oracle makes of a list.
func (o *oracle) plain() (rows []plainRow) {
	for _, r := range o.rows {
		p := plainRow{Question: r.q.String(), Count: r.count}
		for _, f := range r.counting {
			for _, n := range f.stated {
				if p.Stated == nil {
					p.Stated = []int64{n, n}
				}
				p.Stated[0], p.Stated[1] = min(p.Stated[0], n), max(p.Stated[1], n)
			}
		}
		for c, is := range r.is {
			if is {
				p.Conditions = append(p.Conditions, c)
			}
		}
		slices.Sort(p.Conditions)
		nones := 0 // by origins that hold nothing here
		for _, f := range r.held {
			p.Held = append(p.Held, f.origin.Key+" "+f.count.String())
			if !slices.ContainsFunc(r.own, func(h *held) bool { return h.by == f.by }) {
				nones++
			}
		}
		if slices.Sort(p.Held); nones > 8 { // a row lists the last 8
			p.Held = []string{"not told"}
		}
		rows = append(rows, p)
	}
	return rows
}

func checkReduce(t *testing.T, data []byte) {
	tallies, policy := dealt(data, true)
	toll := casualty.Reduce(tallies, policy)
	rows := plainRows(toll)
	o := newOracle(tallies, policy)
	want, got := o.plain(), slices.Clone(rows)
	for k := range min(len(want), len(got)) {
		if slices.Equal(want[k].Held, []string{"not told"}) {
			got[k].Held = want[k].Held
		}
	}
	if d := diff(want, got); d != "" {
		t.Fatalf("the rules give -, Reduce under %s gives +:\n%s%s", policy, d, told(tallies))
	}
	for _, q := range asked(o) {
		want := o.within(q)
		if got, _ := toll.Bounds(q); got != want {
			t.Fatalf("bounds of %s: %s, want %s%s", q, got, want, told(tallies))
		}
	}
	shuffled := append(slices.Clone(tallies), tallies[:len(tallies)/2]...)
	random := rand.New(rand.NewPCG(1, uint64(len(data))))
	random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	if d := diff(rows, plainRows(casualty.Reduce(shuffled, policy))); d != "" {
		t.Fatalf("in another order, with repetitions:\n%s", d)
	}
	if before, _ := dealt(data, true); !reflect.DeepEqual(before, tallies) {
		t.Fatalf("the list was changed:\n%s", cmp.Diff(before, tallies))
	}
	for row := range toll.Rows() {
		checkNumbers(t, tallies, row)
		if policy == casualty.PolicyLatest {
			checkLatest(t, tallies, row)
		}
	}
}

// asked are questions to ask bounds of: those of the rows, and what they have in common.
func asked(o *oracle) (list []casualty.Question) {
	for _, r := range o.rows {
		all := r.q
		all.Groups = nil
		list = append(list, r.q, all, casualty.NewQuestion(r.q.Harm, casualty.Group{Nationality: "US"}))
	}
	return list
}

func told(tallies []casualty.Tally) (s string) {
	for _, x := range tallies {
		var origins []string
		for _, o := range reported.Origins(x.Sources...) {
			origins = append(origins, o.Key)
		}
		s += "\n" + x.ID + " " + x.Said.String() + " " + string(x.Stance) + " " + x.Question().String() + " = " + x.Count.String() +
			" " + string(x.Scope) + " " + x.Of + " " + string(x.Rank) + string(x.Basis) + " to " + x.CountedTo.String() + cmp.Diff(nil, [][]string{origins, x.Answers, x.Supersedes})
	}
	return s
}

// checkNumbers: a number in a row was stated, or is a sum of stated numbers, and
// then the row says so. Unknown never becomes none.
func checkNumbers(t *testing.T, tallies []casualty.Tally, row casualty.Row) {
	t.Helper()
	stated := map[int64]bool{0: true}
	none, opened := false, false
	for _, x := range tallies {
		stated[x.Count.Low()] = true
		if best, ok := x.Count.Best(); ok {
			stated[best] = true
		}
		if high, ok := x.Count.High(); ok {
			stated[high] = true
		}
		n, ok := x.Count.Exact()
		none = none || ok && n == 0
		opened = opened || x.Count.Approximate()
	}
	if n, ok := row.Count.Exact(); ok && n == 0 && !none {
		t.Fatalf("%s: none, as nobody said%s", row.Question, told(tallies))
	}
	if is(row, casualty.ConditionAdded) || is(row, casualty.ConditionPartial) {
		return
	}
	numbers := []int64{row.Count.Low()}
	for _, number := range []func() (int64, bool){row.Count.Best, row.Count.High} {
		if n, ok := number(); ok {
			numbers = append(numbers, n)
		}
	}
	if least, most, ok := row.Figures(); ok {
		numbers = append(numbers, least, most)
	}
	for _, n := range numbers {
		if !stated[n] {
			t.Fatalf("%s: %d in %s, which nobody stated%s", row.Question, n, row, told(tallies))
		}
	}
}

func is(row casualty.Row, c casualty.Condition) bool {
	return slices.Contains(row.Conditions(), c)
}

// checkLatest: what latest gives lies within the envelope.
func checkLatest(t *testing.T, tallies []casualty.Tally, row casualty.Row) {
	t.Helper()
	all, ok := casualty.Reduce(tallies, casualty.PolicyEnvelope).Row(row.Question)
	switch {
	case !ok:
		t.Fatalf("%s is no row of the envelope", row.Question)
	case is(row, casualty.ConditionPartial), is(all, casualty.ConditionPartial), is(row, casualty.ConditionOwnCounts):
	case !all.Count.Contains(row.Count):
		t.Fatalf("%s: latest %s, envelope %s%s", row.Question, row.Count, all.Count, told(tallies))
	}
}

// checkCopies: an addition carried by many outlets is one addition.
func checkCopies(t *testing.T, data []byte) {
	tallies, policy := dealt(data, false)
	i := slices.IndexFunc(tallies, func(x casualty.Tally) bool {
		// What an unnamed source said is another's once it is told by another.
		return x.Scope == casualty.ScopeAdditional && x.ID == "" && !slices.ContainsFunc(reported.Origins(x.Sources...), func(o reported.Origin) bool { return !isNamed(o) })
	})
	if i < 0 {
		return
	}
	want := plainRows(casualty.Reduce(tallies, policy))
	for _, org := range []string{"Copy 1", "Copy 2", "Copy 3"} {
		x := tallies[i]
		x.Sources = slices.Clone(x.Sources)
		for k := range x.Sources { // each cites what the first one had
			x.Sources[k] = reported.Source{Kind: reported.SourceMedia, Org: org, Published: x.Sources[k].Published, Cites: []reported.Source{x.Sources[k]}}
		}
		tallies = append(tallies, x)
	}
	got := plainRows(casualty.Reduce(tallies, policy))
	for k := range want {
		want[k].Held, got[k].Held = nil, nil
	}
	if d := diff(want, got); d != "" {
		t.Fatalf("an addition that others carry too gives +:\n%s%s", d, told(tallies))
	}
}

func checkTimeline(t *testing.T, data []byte) {
	tallies, policy := dealt(data, false)
	var kept []casualty.Toll
	var last reported.Time
	for at, toll := range casualty.Timeline(tallies, policy) {
		end, ok := at.Latest()
		before, was := last.Latest()
		if !ok || was && !before.Before(end) {
			t.Fatalf("%s after %s", at, last)
		}
		kept, last = append(kept, toll), at
		if d := diff(plainRows(casualty.Reduce(knownBy(tallies, at), policy)), plainRows(toll)); d != "" {
			t.Fatalf("by %s Reduce gives -, Timeline +:\n%s%s", at, d, told(tallies))
		}
	}
	// A toll is what it was after the next ones were made, and in another order.
	shuffled := slices.Clone(tallies)
	random := rand.New(rand.NewPCG(2, uint64(len(data))))
	random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	i := 0
	for at, toll := range casualty.Timeline(shuffled, policy) {
		if d := diff(plainRows(kept[i]), plainRows(toll)); d != "" {
			t.Fatalf("%s, in another order:\n%s", at, d)
		}
		i++
	}
	if i != len(kept) {
		t.Fatalf("%d steps, and %d in another order", len(kept), i)
	}
}

func dealt(data []byte, twins bool) ([]casualty.Tally, casualty.Policy) {
	d := &dice{data: data}
	d.world = world(d.roll(int(worlds)))
	policy := deal(d, casualty.Policies()...)
	twins = d.roll(4) == 3 && twins
	return d.tallies(24, twins), policy
}

// knownBy is what was surely known by the end of a time.
func knownBy(tallies []casualty.Tally, t reported.Time) (known []casualty.Tally) {
	end, ends := t.Latest()
	for _, x := range tallies {
		if by := knownEnd(&x); by != noDate.lo && (!ends || by <= end.Unix()) {
			known = append(known, x)
		}
	}
	return known
}

// diff is cmp.Diff, which is slow, where there is anything to show.
func diff(want, got []plainRow) string {
	if reflect.DeepEqual(want, got) {
		return ""
	}
	return cmp.Diff(want, got)
}
