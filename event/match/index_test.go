package match_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// indexed puts events into an index, in feeds by turns.
func indexed(list []event.Event, feeds int) (*match.Index, map[match.Ref]*match.Prepared) {
	x, all := new(match.Index), map[match.Ref]*match.Prepared{}
	for i, e := range list {
		p := match.Prepare(e)
		feed := "f" + strconv.Itoa(i%feeds)
		x.Add(feed, p)
		all[match.Ref{Feed: feed, ID: e.ID}] = p
	}
	return x, all
}

// mixture is real rows, twice under other IDs and a day apart, and random events of the
// same days, some of them long.
func mixture(t testing.TB) (list []event.Event) {
	r := eventtest.Rand(11)
	for i, e := range rows(t, "ucdp-ged-iraq")[:150] {
		e.ID = "a" + strconv.Itoa(i)
		list = append(list, e)
		other := e.Clone()
		other.ID = "b" + strconv.Itoa(i)
		if day, ok := e.Time.Earliest(); ok {
			day = day.AddDate(0, 0, 1)
			other.Time = reported.Day(day.Date())
		}
		if i%3 == 0 {
			other.Places[0].Precision = event.PrecisionCountry
		}
		list = append(list, other)
	}
	for i := range 100 {
		e := eventtest.Random(r, 1500)
		e.ID = "r" + strconv.Itoa(i)
		e.Time = reported.MustParseTime(nearTimes[r.IntN(len(nearTimes))])
		if i%5 == 0 {
			e.Time = reported.MustParseTime("2019-12-01/2020-03-01")
		}
		list = append(list, e)
	}
	return list
}

// TestPairs holds the index to what comparing each event with each finds.
func TestPairs(t *testing.T) {
	list := mixture(t)
	x, all := indexed(list, 2)
	want := map[[2]match.Ref]bool{}
	for a, p := range all {
		for b, q := range all {
			if (a.Feed < b.Feed || a.Feed == b.Feed && a.ID < b.ID) && p.With(q).Proposes() != "" {
				want[[2]match.Ref{a, b}] = true
			}
		}
	}
	pairs, left := x.Pairs(match.Window{})
	n, part := 0, 0
	var last match.Pair
	for pair := range pairs {
		if !want[[2]match.Ref{pair.A, pair.B}] {
			t.Fatalf("not worth asking about: %v %v %v", pair.A, pair.B, pair.Facts)
		}
		if pair.Facts != all[pair.A].With(all[pair.B]) || pair.Facts.Proposes() != pair.Proposal() {
			t.Fatalf("%v has other facts", pair)
		}
		if n > 0 && match.ComparePairs(last, pair) >= 0 {
			t.Fatalf("out of order: %v and %v", last, pair)
		}
		if pair.Proposal() == event.LinkPartOf {
			part++
		}
		n, last = n+1, pair
	}
	if n != len(want) || len(left) != 0 || part == 0 || n < 200 {
		t.Errorf("%d pairs, %d of them parts; want %d; left %v", n, part, len(want), left)
	}
	if s := x.Stats(match.Window{}); s.Pairs < int64(n) || s.Events != len(list) || len(s.Largest) != 20 || s.Keys < s.Blocks {
		t.Errorf("%+v", s)
	}
}

// checkPairs wants of an index of a few random events, some of them of one month, all that
// comparing each with each proposes, if their times have two ends.
func checkPairs(t *testing.T, seed uint64, n, size int) {
	t.Helper()
	r := eventtest.Rand(seed)
	var list []event.Event
	for i := range n {
		e := eventtest.Random(r, size)
		if i > 0 && r.IntN(2) == 0 {
			e = eventtest.Revision(r, list[i-1])
		}
		if e.ID = strconv.Itoa(i); r.IntN(3) > 0 {
			e.Time = reported.MustParseTime(nearTimes[r.IntN(len(nearTimes))])
		}
		list = append(list, e)
	}
	x, all := indexed(list, 3)
	found := map[[2]match.Ref]bool{}
	pairs, _ := x.Pairs(match.Window{})
	for pair := range pairs {
		found[[2]match.Ref{pair.A, pair.B}] = true
	}
	closed := func(ref match.Ref) bool {
		i, _ := strconv.Atoi(ref.ID)
		_, from := list[i].Time.Earliest()
		_, to := list[i].Time.Latest()
		return from && to
	}
	want := 0
	for a, p := range all {
		for b, q := range all {
			if a.Feed > b.Feed || a.Feed == b.Feed && a.ID >= b.ID {
				continue
			}
			proposed := p.With(q).Proposes() != ""
			if proposed {
				want++
			}
			if has := found[[2]match.Ref{a, b}]; has != proposed && (has || closed(a) && closed(b)) {
				t.Errorf("%v and %v: found is %t: %v", a, b, has, p.With(q))
			}
		}
	}
	if len(found) > want {
		t.Errorf("%d pairs of %d", len(found), want)
	}
}

// TestOf asks for one event after the other, and finds what Pairs finds.
func TestOf(t *testing.T) {
	x, all := indexed(mixture(t), 2)
	w := match.Window{AcrossFeeds: true, Best: 2}
	found := map[[2]match.Ref]bool{}
	for ref, p := range all {
		pairs, _ := x.Of(ref.Feed, p, w)
		if !slices.IsSortedFunc(pairs, match.ComparePairs) || len(pairs) > 2 {
			t.Errorf("%v: %d pairs", ref, len(pairs))
		}
		for _, pair := range pairs {
			if pair.B.Feed == ref.Feed || pair.A != ref {
				t.Errorf("%v and %v", pair.A, pair.B)
			}
			if pair.A.Feed > pair.B.Feed {
				pair.A, pair.B = pair.B, pair.A
			}
			if pair.Proposal() == event.LinkSameAs { // what is short does not know all that is long
				found[[2]match.Ref{pair.A, pair.B}] = true
			}
		}
	}
	pairs, _ := x.Pairs(w)
	n := 0
	for pair := range pairs {
		if pair.Proposal() == event.LinkSameAs {
			n++
			if !found[[2]match.Ref{pair.A, pair.B}] {
				t.Errorf("only Pairs has %v", pair)
			}
		}
	}
	if n < len(found)*9/10 || n < 100 {
		t.Errorf("%d pairs, %d", n, len(found))
	}
}

// TestReplaced adds, replaces and removes, and finds what a fresh index finds.
func TestReplaced(t *testing.T) {
	list := mixture(t)
	x, _ := indexed(list, 2)
	for i, e := range list {
		ref := match.Ref{Feed: "f" + strconv.Itoa(i%2), ID: e.ID}
		if x.Get(ref) == nil || i%4 == 0 && !x.Remove(ref) || i%4 == 0 && x.Remove(ref) {
			t.Fatal(ref)
		}
	}
	for range 3 { // over and over, as a feed corrects itself
		for i, e := range list {
			x.Add("f"+strconv.Itoa(i%2), match.Prepare(e))
		}
	}
	fresh, _ := indexed(list, 2)
	all := func(x *match.Index) (list []match.Pair) {
		pairs, _ := x.Pairs(match.Window{Best: 3})
		return slices.Collect(pairs)
	}
	if diff := cmp.Diff(all(fresh), all(x)); diff != "" {
		t.Error(diff[:min(len(diff), 2000)])
	}
	if a, b := fresh.Stats(match.Window{}), x.Stats(match.Window{}); a.Events != b.Events || a.Keys != b.Keys || a.Blocks != b.Blocks || a.Pairs != b.Pairs {
		t.Errorf("%+v\n%+v", a, b)
	}
}

func TestWindow(t *testing.T) {
	at := func(id, day, point string) *match.Prepared {
		e := strike(day)
		e.ID = id
		e.Places[0] = event.Place{Name: id, Country: "IQ", Precision: event.PrecisionPlace, Point: must(event.ParsePoint(point))}
		return match.Prepare(e)
	}
	var x match.Index
	x.Add("one", at("same", "2020-01-08", "33.8,42.44"))
	x.Add("two", at("near", "2020-01-08", "33.8,42.5"))
	x.Add("two", at("thirty-km", "2020-01-08", "33.8,42.8"))
	x.Add("two", at("seventy-km", "2020-01-08", "33.8,43.2"))
	x.Add("two", at("three-days", "2020-01-11", "33.8,42.44"))
	p := at("asked", "2020-01-08", "33.8,42.44")
	for _, test := range []struct {
		name string
		w    match.Window
		want []string
		left int
	}{
		{"all", match.Window{}, []string{"same", "near", "thirty-km"}, 0},
		{"across feeds", match.Window{AcrossFeeds: true}, []string{"near", "thirty-km"}, 0},
		{"best", match.Window{Best: 1}, []string{"same", "near"}, 0},
		{"kilometres", match.Window{KM: 10}, []string{"same", "near"}, 0},
		{"more kilometres", match.Window{KM: 100}, []string{"same", "near", "thirty-km", "seventy-km"}, 0},
		{"days", match.Window{Days: 3}, []string{"same", "near", "thirty-km", "three-days"}, 0},
		{"block", match.Window{MaxBlock: 2}, nil, 1},
	} {
		pairs, left := x.Of("one", p, test.w)
		var got []string
		for _, pair := range pairs {
			got = append(got, pair.B.ID)
		}
		if diff := cmp.Diff(test.want, got); diff != "" || len(left) != test.left {
			t.Errorf("%s: left %v\n%s", test.name, left, diff)
		}
	}
	if _, left := x.Of("one", p, match.Window{MaxBlock: 2}); left[0] != (match.Block{Key: "2020-01-08/cell/33,42", Events: 3}) {
		t.Error(left)
	}
}

// TestClusters: what was decided is united, what was not is not, and what speaks against
// a cluster is said.
func TestClusters(t *testing.T) {
	var x match.Index
	ref := func(feed, id string) match.Ref { return match.Ref{Feed: feed, ID: id} }
	for _, e := range []struct{ feed, id, day string }{{"a", "1", "2020-01-08"}, {"b", "2", "2020-01-08"}, {"b", "3", "2020-01-09"}, {"c", "4", "2020-01-20"}} {
		s := strike(e.day)
		s.ID = e.id
		x.Add(e.feed, match.Prepare(s))
	}
	say := func(a, b match.Ref, v match.Verdict) match.Decision { return match.Decision{A: a, B: b, Verdict: v} }
	a1, b2, b3, c4, d5 := ref("a", "1"), ref("b", "2"), ref("b", "3"), ref("c", "4"), ref("d", "5")
	got := x.Clusters([]match.Decision{
		say(c4, d5, match.VerdictSame),
		say(b2, a1, match.VerdictSame), say(b3, a1, match.VerdictSame), say(b2, b3, match.VerdictDifferent),
		say(a1, c4, match.VerdictSame), say(c4, a1, match.VerdictDifferent), // it was decided anew
		say(a1, d5, ""), say(a1, a1, match.VerdictSame),
	})
	want := []match.Cluster{
		{Members: []match.Ref{a1, b2, b3}, Twice: []string{"b"}, Contradictions: [][2]match.Ref{{b2, b3}}},
		{Members: []match.Ref{c4, d5}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got = x.Clusters([]match.Decision{say(a1, c4, match.VerdictSame)})
	if len(got) != 1 || len(got[0].Contradictions) != 1 {
		t.Errorf("twelve days apart: %+v", got)
	}
	var chain []match.Decision
	for i := range 3000 {
		chain = append(chain, say(ref("f"+strconv.Itoa(i), "e"), ref("f"+strconv.Itoa(i+1), "e"), match.VerdictSame))
	}
	if got := x.Clusters(chain); len(got) != 1 || len(got[0].Members) != 3001 || !got[0].Unchecked {
		t.Errorf("%d clusters", len(got))
	}
	if got := x.Clusters(nil); got != nil {
		t.Error(got)
	}
}
