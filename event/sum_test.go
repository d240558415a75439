package event_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// eventsOf makes events of a text: an ID, then what of it holds, as in
//
//	a k3 w5 part-of=b 2020-01@IQ
//
// k and w are numbers killed and wounded; words without a sign are states, and
// "aggregate".
func eventsOf(t testing.TB, texts ...string) []event.Event {
	t.Helper()
	var events []event.Event
	for _, text := range texts {
		words := strings.Fields(text)
		e := event.Event{ID: words[0], Kind: event.KindAttack}
		for i, w := range words[1:] {
			kind, to, linked := strings.Cut(w, "=")
			at, country, _ := strings.Cut(w, "@")
			n, err := strconv.ParseInt(w[1:], 10, 64)
			switch {
			case linked:
				e.Links = append(e.Links, event.Link{Kind: event.LinkKind(kind), Event: to})
			case w == "aggregate":
				e.Aggregate = true
			case slices.Contains(event.States(), event.State(w)):
				e.State = event.State(w)
			case err == nil && (w[0] == 'k' || w[0] == 'w'):
				y := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(n)}
				y.ID = "t" + strconv.Itoa(i)
				y.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "AP"}}
				y.Said = reported.MustParseTime("2020")
				if w[0] == 'w' {
					y.Harm = casualty.HarmWounded
				}
				e.Tallies = append(e.Tallies, y)
			default:
				if at != "" {
					e.Time = reported.MustParseTime(at)
				}
				if country != "" {
					e.Places = append(e.Places, event.Place{Name: "somewhere", Country: country})
				}
			}
		}
		if err := e.Validate(); err != nil {
			t.Fatal(text, err)
		}
		events = append(events, e)
	}
	return events
}

func TestSum(t *testing.T) {
	for _, test := range []struct {
		name string
		in   []string
		want string
	}{
		{"nothing", nil, ""},
		{"one", []string{"a k3"}, "killed: 3, stated 3 by 1 event | a"},
		{"two", []string{"a k3", "b k4"}, "killed: 7, stated 7 by 2 events | a | b"},
		{"none is a number", []string{"a k0", "b k4"}, "killed: 4, stated 4 by 2 events | a | b"},
		{"nothing said is none", []string{"a k3", "b w4"}, "killed: at least 3, stated 3 by 1 event, 1 silent; wounded: at least 4, stated 4 by 1 event, 1 silent | a | b"},
		{"one with two numbers", []string{"a k3 k5", "b k4"}, "killed: between 7 and 9, stated 7 to 9 by 2 events [conflict] | a | b"},

		{"withdrawn", []string{"a k3", "b k4 withdrawn"}, "killed: 3, stated 3 by 1 event | a | -b withdrawn"},
		{"replaced", []string{"a k3", "b k4 merged replaced-by=a"}, "killed: 3, stated 3 by 1 event | a | -b replaced"},
		{"replaced by what is not here", []string{"a k3", "b k4 merged replaced-by=x"}, "killed: 7, stated 7 by 2 events | a | b"},
		{"two merged into what is not here", []string{"a k3 merged replaced-by=x", "b k4 merged replaced-by=x"}, "killed: between 3 and 4, stated 3 to 4 by 1 event [conflict] | a+b"},
		{"split into what is here", []string{"a k3", "b k4", "c k7 split replaced-by=a replaced-by=b"}, "killed: 7, stated 7 by 2 events | a | b | -c replaced"},
		{"two split from what is not here", []string{"a k3 split replaced-by=x", "b k4 split replaced-by=x"}, "killed: 7, stated 7 by 2 events | a | b"},

		{"the same", []string{"a k3", "b k3 same-as=a", "c k1"}, "killed: 4, stated 4 by 2 events | a+b | c"},
		{"the same, and different", []string{"a k3", "b k4 same-as=a"}, "killed: between 3 and 4, stated 3 to 4 by 1 event [conflict] | a+b"},
		{"the same as what is not here", []string{"a k3 same-as=x", "b k3 same-as=x"}, "killed: 3, stated 3 by 1 event | a+b"},
		{"the same as one withdrawn", []string{"a k3 withdrawn", "b k4 same-as=a", "c k4 same-as=a"}, "killed: 4, stated 4 by 1 event | b+c | -a withdrawn"},

		{"a parent", []string{"a k3 part-of=p", "b k4 part-of=p", "p k9"}, "killed: at least 9, stated 7 by 2 events, beside: killed: 9 | a | b | -p has-members"},
		{"a parent of silent members", []string{"a part-of=p", "p k9"}, "killed: at least 9, 1 silent, beside: killed: 9 | a | -p has-members"},
		{"a parent by another name", []string{"a k3 part-of=q", "p k9 same-as=q", "r k9 same-as=q"}, "killed: at least 9, stated 3 by 1 event, beside: killed: 9 | a | -p has-members | -r has-members"},
		{"a parent that is not here", []string{"a k3 part-of=p", "b k4 part-of=p"}, "killed: 7, stated 7 by 2 events | a | b"},
		{"a parent of a withdrawn member", []string{"a k3 part-of=p withdrawn", "p k9"}, "killed: 9, stated 9 by 1 event | p | -a withdrawn"},
		{"grandparents", []string{"a k3 part-of=p", "p k9 part-of=q", "q k20"}, "killed: at least 20, stated 3 by 1 event, beside: killed: 9, beside: killed: 20 | a | -p has-members | -q has-members"},
		{"part of itself by another name", []string{"a k3 part-of=b same-as=b", "b k3"}, "killed: 3, stated 3 by 1 event | a+b"},
		{"a circle", []string{"a k3 part-of=b", "b k3 part-of=a"}, "killed: at least 3, beside: killed: 3, beside: killed: 3 | -a has-members | -b has-members"},

		{"an aggregate alone", []string{"a k9 aggregate"}, "killed: 9, stated 9 by 1 event | a"},
		{"an aggregate and an event of any time", []string{"a k9 aggregate 2020", "b k1"}, "killed: at least 9, stated 1 by 1 event, beside: killed: 9 | b | -a aggregate"},
		{"an aggregate and an event within", []string{"a k9 aggregate 2020", "b k1 2020-05"}, "killed: at least 9, stated 1 by 1 event, beside: killed: 9 | b | -a aggregate"},
		{"an aggregate and an event of another year", []string{"a k9 aggregate 2020", "b k1 2018"}, "killed: 10, stated 10 by 2 events | a | b"},
		{"an aggregate and an event at the turn of the year", []string{"a k9 aggregate 2020", "b k1 2021-01-01"}, "killed: at least 9, stated 1 by 1 event, beside: killed: 9 | b | -a aggregate"},
		{"an aggregate and an event in its last second", []string{"a k9 aggregate 2020-01-30T10:00Z/2020-01-31T23:59Z", "b k1 2020-01-31T23:59:59Z"}, "killed: at least 9, stated 1 by 1 event, beside: killed: 9 | b | -a aggregate"},
		{"an aggregate and an event a second later", []string{"a k9 aggregate 2020-01-30T10:00Z/2020-01-31T23:59Z", "b k1 2020-02-01T00:00:00Z"}, "killed: 10, stated 10 by 2 events | a | b"},
		{"an aggregate and an event elsewhere", []string{"a k9 aggregate 2020@IQ", "b k1 2020@SY"}, "killed: 10, stated 10 by 2 events | a | b"},
		{"an aggregate and an event in one of its countries", []string{"a k9 aggregate 2020@IQ @SY", "b k1 2020@SY"}, "killed: at least 9, stated 1 by 1 event, beside: killed: 9 | b | -a aggregate"},
		{"an aggregate and an event anywhere", []string{"a k9 aggregate 2020@IQ", "b k1 2020"}, "killed: at least 9, stated 1 by 1 event, beside: killed: 9 | b | -a aggregate"},
		{"two aggregates", []string{"a k9 aggregate 2020", "b k8 aggregate 2020-05"}, "killed: at least 9, beside: killed: 9, beside: killed: 8 | -a aggregate | -b aggregate"},
		{"two aggregates of two months", []string{"a k9 aggregate 2020-01", "b k8 aggregate 2020-03"}, "killed: 17, stated 17 by 2 events | a | b"},
		{"an aggregate with members", []string{"a k9 aggregate 2020", "b k1 2018 part-of=a"}, "killed: at least 9, stated 1 by 1 event, beside: killed: 9 | b | -a has-members"},
	} {
		events := eventsOf(t, test.in...)
		if got := summary(event.Sum(events, casualty.PolicyEnvelope)); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		slices.Reverse(events)
		if got := summary(event.Sum(append(events, events...), casualty.PolicyEnvelope)); got != test.want {
			t.Errorf("%s, reversed and twice:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// summary writes rows, then the events that were counted, then those left out.
func summary(s event.Totals) string {
	words := []string{strings.ReplaceAll(s.String(), "\n", "; ")}
	for _, ids := range s.Counted {
		words = append(words, strings.Join(ids, "+"))
	}
	for _, l := range s.LeftOut {
		words = append(words, "-"+l.Event+" "+string(l.Why))
	}
	return strings.TrimSuffix(strings.Join(words, " | "), " | ")
}

// TestSumRevisions checks that records of one ID are one event, the last of which
// may withdraw it.
func TestSumRevisions(t *testing.T) {
	events := eventsOf(t, "a k3", "a k3 k4", "b k1")
	events[1].Revision = 2
	choices := event.Sum(events, casualty.PolicyEnvelope).Choices
	_, problems := event.Merge(events[0], events[1])
	for i := range problems {
		problems[i].Pointer = "/a" + problems[i].Pointer
	}
	if diff := cmp.Diff(problems, choices); diff != "" || len(problems) == 0 {
		t.Errorf("what Merge chose (-) and what Sum says of it (+):\n%s", diff)
	}
	again := event.Sum([]event.Event{events[2], events[1], events[0], events[1]}, casualty.PolicyEnvelope).Choices
	if diff := cmp.Diff(choices, again); diff != "" {
		t.Errorf("in another order, one of them twice:\n%s", diff)
	}
	if got, want := summary(event.Sum(events, casualty.PolicyEnvelope)), "killed: between 4 and 5, stated 4 to 5 by 2 events [conflict] | a | b"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	events[1].State = event.StateWithdrawn
	if got, want := summary(event.Sum(events, casualty.PolicyEnvelope)), "killed: 1, stated 1 by 1 event | b | -a withdrawn"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestSumIraq checks the sum of the nine attacks: which are not in doubt to be
// nine, and of which most say nothing of the dead.
func TestSumIraq(t *testing.T) {
	sum := event.Sum(readEvents(t, "../testdata/iraq-2019-2020.ndjson"), casualty.PolicyEnvelope)
	if len(sum.Counted) != 9 || len(sum.LeftOut) != 0 {
		t.Errorf("%d counted, %d left out", len(sum.Counted), len(sum.LeftOut))
	}
	row, ok := sum.Row(casualty.NewQuestion(casualty.HarmKilled, casualty.Group{Status: casualty.StatusMilitant}))
	if want := "killed, militant: at least 24, stated 24 to 25 by 1 event, 8 silent [conflict, undated]"; !ok || row.String() != want {
		t.Errorf("got %v, want %s", row, want)
	}
	if _, ok := sum.Row(casualty.NewQuestion(casualty.HarmDisplaced)); ok {
		t.Error("a row of the displaced, of whom nobody says anything")
	}
}

// FuzzSum holds Sum to its laws on random events with random links: order and
// repetition change nothing; one event sums to its toll; events that have nothing
// to do with each other sum to the sums of their tolls; a parent adds nothing.
func FuzzSum(f *testing.F) {
	f.Add(uint64(1), 5, 2000)
	f.Add(uint64(3), 12, 1000)
	f.Fuzz(func(t *testing.T, seed uint64, n, size int) {
		r := eventtest.Rand(seed)
		events := make([]event.Event, max(0, min(n, 20)))
		for i := range events {
			e := eventtest.Random(r, min(size, 5000))
			e.ID, e.Links = fmt.Sprint("e", i), nil
			for range r.IntN(3) {
				kinds := event.LinkKinds()
				if to := fmt.Sprint("e", r.IntN(len(events)+2)); to != e.ID {
					e.Links = append(e.Links, event.Link{Kind: kinds[r.IntN(len(kinds))], Event: to})
				}
			}
			events[i] = e
		}
		policy := casualty.Policies()[r.IntN(4)]
		want := event.Sum(events, policy)

		again := slices.Clone(events)
		again = append(again, events[:len(events)/2]...)
		r.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
		if d := cmp.Diff(strings.Split(summary(want), " | "), strings.Split(summary(event.Sum(again, policy)), " | ")); d != "" {
			t.Errorf("in another order, some of them twice (-first +second):\n%s", d)
		}
		counted := 0
		for _, ids := range want.Counted {
			counted += len(ids)
		}
		if counted+len(want.LeftOut) != len(events) {
			t.Errorf("%d counted and %d left out of %d", counted, len(want.LeftOut), len(events))
		}

		checkLeftOut(t, events, policy)
		for i := range events {
			events[i].Links, events[i].State = nil, ""
			events[i].Recorder = []string{"", "Data Set", "Other Set"}[r.IntN(3)]
			events[i].Aggregate = events[i].Aggregate || r.IntN(3) == 0
			events[i].Disjoint = events[i].Aggregate && r.IntN(2) == 0
		}
		checkAggregates(t, events, policy)
		for i := range events {
			events[i].Aggregate, events[i].Disjoint = false, false
		}
		checkSum(t, events, policy)
		if len(events) > 1 {
			before := event.Sum(events[1:], policy)
			events[1].Links = []event.Link{{Kind: event.LinkPartOf, Event: events[0].ID}}
			after := event.Sum(events, policy)
			for _, row := range before.Rows {
				got, ok := after.Row(row.Question)
				_, closed := got.Count.High()
				if !ok || got.Count.Low() < row.Count.Low() || len(got.Beside) > 0 && closed || len(got.Beside) == 0 && got.String() != row.String() {
					t.Errorf("with a parent %v, without %v", got, row)
				}
			}
		}
	})
}

// checkLeftOut: what was left out never makes a sum smaller, and an aggregate opens it.
func checkLeftOut(t *testing.T, events []event.Event, policy casualty.Policy) {
	t.Helper()
	sum := event.Sum(events, policy)
	aggregate := slices.ContainsFunc(sum.LeftOut, func(l event.LeftOut) bool { return l.Why == event.OmissionAggregate })
	for _, row := range sum.Rows {
		for _, b := range row.Beside {
			if row.Count.Low() < b.Row.Count.Low() {
				t.Errorf("%s is less than what was left out", row)
			}
		}
		if _, closed := row.Count.High(); closed && (aggregate || len(row.Beside) > 0) {
			t.Errorf("%s ends, though something was left out", row)
		}
	}
	for i := range events {
		row, ok := event.Sum(events[i:i+1], policy).Row(casualty.NewQuestion(casualty.HarmKilled))
		own, stated := events[i].Toll(policy).Row(casualty.NewQuestion(casualty.HarmKilled))
		if events[i].State != event.StateWithdrawn && (ok != stated || row.Count != own.Count) {
			t.Errorf("the sum of %s alone is %s, its toll %s", events[i].ID, row, own)
		}
	}
}

// checkAggregates holds the aggregates that are left out of a sum of events without
// links to the rule, pair by pair.
func checkAggregates(t *testing.T, events []event.Event, policy casualty.Policy) {
	t.Helper()
	var want, got []string
	for i := range events {
		for k := range events {
			a, b := &events[i], &events[k]
			apart := a.Recorder != "" && a.Recorder == b.Recorder && (a.Disjoint || b.Disjoint)
			if i != k && a.Aggregate && !apart && mayShare(a, b) {
				want = append(want, a.ID)
				break
			}
		}
	}
	for _, l := range event.Sum(events, policy).LeftOut {
		got = append(got, l.Event)
	}
	slices.Sort(want)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("aggregates that may share an incident (-want +got):\n%s", d)
	}
}

// mayShare reports whether two events may have an incident in common.
func mayShare(a, b *event.Event) bool {
	countries := func(e *event.Event) (list []string) {
		for _, p := range e.Places {
			across := slices.Contains([]event.Relation{event.RelationNear, event.RelationBetween, event.RelationOff}, p.Relation)
			if p.Country == "" || across || slices.Contains([]event.Precision{event.PrecisionUnknown, event.PrecisionRegion, event.PrecisionWater}, p.Precision) {
				return nil
			}
			list = append(list, p.Country)
		}
		return list
	}
	c, d := countries(a), countries(b)
	if c != nil && d != nil && !slices.ContainsFunc(c, func(x string) bool { return slices.Contains(d, x) }) {
		return false
	}
	flagged := func(x reported.Time) bool { return x.Approximate() || x.Uncertain() || x.IsZero() }
	if flagged(a.Time) || flagged(b.Time) {
		return true
	}
	if len(c) == 1 && len(d) == 1 && !a.Time.Zoned() && !b.Time.Zoned() {
		return a.Time.Overlaps(b.Time)
	}
	from, to, _ := a.Time.Window()
	since, until, _ := b.Time.Window()
	return from.Before(until) && since.Before(to)
}

// checkSum holds the sum of events without links to sums of their tolls.
func checkSum(t *testing.T, events []event.Event, policy casualty.Policy) {
	t.Helper()
	sum := event.Sum(events, policy)
	for _, row := range sum.Rows {
		var count reported.Count
		stated, silent := 0, 0
		for i := range events {
			r, ok := events[i].Toll(policy).Row(row.Question)
			switch {
			case !ok || r.Count.IsZero():
				silent++
			case stated == 0:
				count = r.Count
				stated++
			default:
				count = count.Add(r.Count)
				stated++
			}
		}
		if row.Stated.WithWords("") != count.WithWords("") || len(row.Events) != stated || len(sum.Counted)-len(row.Events) != silent {
			t.Errorf("%v: %v by %d, %d silent; want %v by %d, %d silent", row.Question, row.Stated, len(row.Events), len(sum.Counted)-len(row.Events), count, stated, silent)
		}
		if high, ok := row.Count.High(); ok && silent > 0 {
			t.Errorf("%v: at most %d, though %d are silent", row.Question, high, silent)
		}
		if row.Count.Low() != row.Stated.Low() {
			t.Errorf("%v: %v of all, %v of those that say so", row.Question, row.Count, row.Stated)
		}
	}
	if len(events) == 1 {
		n := 0
		for r := range events[0].Toll(policy).Rows() {
			if row := sum.Rows[n]; row.Count != r.Count || !slices.Equal(row.Conditions, r.Conditions()) {
				t.Errorf("one event: %v, want %v", row, r)
			}
			n++
		}
	}
}
