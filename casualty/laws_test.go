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

func TestLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range longrun.Pick(150, 600) {
		data := make([]byte, random.IntN(400))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		checkReduce(t, data)
		checkTimeline(t, data)
		if t.Failed() {
			return
		}
	}
}

func checkReduce(t *testing.T, data []byte) {
	tallies, policy := dealt(data, true)
	rows := plainRows(casualty.Reduce(tallies, policy))
	if d := diff(newOracle(tallies, policy).rows(), rows); d != "" {
		t.Fatalf("the rules give -, Reduce under %s gives +:\n%s", policy, d)
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
	for _, row := range rows {
		checkNumbers(t, tallies, row, policy)
	}
}

// checkNumbers asks of a row what must hold whatever the rules are.
func checkNumbers(t *testing.T, tallies []casualty.Tally, row plainRow, policy casualty.Policy) {
	t.Helper()
	if policy == casualty.PolicyEnvelope {
		for _, s := range row.Series {
			if !row.Count.Contains(s.Count) {
				t.Fatalf("%s: %s does not contain the %s of %s", row.Question, row.Count, s.Count, s.Origin)
			}
		}
	}
	// Every number is stated somewhere, or a sum of numbers that are.
	sums := map[int64]bool{0: true}
	none := false
	for _, x := range tallies {
		var own []int64
		if best, ok := x.Count.Best(); ok {
			own = append(own, best)
		}
		if high, ok := x.Count.High(); ok {
			own = append(own, high)
		}
		n, ok := x.Count.Exact()
		none = none || ok && n == 0
		if len(sums) > 5000 {
			return
		}
		for s := range keysOf(sums) {
			for _, n := range append(own, x.Count.Low()) {
				sums[min(s+n, reported.MaxCount)] = true
			}
		}
	}
	high, capped := row.Count.High()
	best, known := row.Count.Best()
	for _, n := range []struct {
		name string
		n    int64
		ok   bool
	}{{"low", row.Count.Low(), true}, {"best", best, known}, {"high", high, capped}, {"least", row.Least, row.Least >= 0}, {"most", row.Most, row.Most >= 0}} {
		if n.ok && !sums[n.n] {
			t.Fatalf("%s: %s is %d, which is no sum of numbers stated", row.Question, n.name, n.n)
		}
	}
	if n, ok := row.Count.Exact(); ok && n == 0 && !none {
		t.Fatalf("%s: none, as nobody said", row.Question)
	}
}

// keysOf are the keys that a map has before it is added to.
func keysOf(m map[int64]bool) map[int64]bool {
	c := make(map[int64]bool, len(m))
	for k := range m {
		c[k] = true
	}
	return c
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
		if d := diff(plainRows(casualty.Reduce(saidBy(tallies, at), policy)), plainRows(toll)); d != "" {
			t.Fatalf("by %s Reduce gives -, Timeline +:\n%s", at, d)
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

// saidBy is what had been said by the end of a time.
func saidBy(tallies []casualty.Tally, t reported.Time) (said []casualty.Tally) {
	end, _ := t.Latest()
	for _, x := range tallies {
		if at, ok := x.Statement.Time().Latest(); ok && !at.After(end) {
			said = append(said, x)
		}
	}
	return said
}

// diff is cmp.Diff, which is slow, where there is anything to show.
func diff(want, got []plainRow) string {
	if reflect.DeepEqual(want, got) {
		return ""
	}
	return cmp.Diff(want, got)
}
