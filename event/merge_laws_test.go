package event_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// FuzzMergeLaws holds Merge to its laws on records of one event that differ at
// random: other revisions, other statements, one ID with several contents.
func FuzzMergeLaws(f *testing.F) {
	for seed := range longrun.Pick(uint64(15), 40) {
		f.Add(seed, uint16(200+seed*100), uint8(2+seed%6))
	}
	f.Fuzz(func(t *testing.T, seed uint64, size uint16, n uint8) {
		r := eventtest.Rand(seed)
		checkMergeLaws(t, r, records(r, int(size%8000), 1+int(n%8)))
	})
}

// records returns n records of one event. Some are revisions of each other, some
// have nothing in common but the ID, and the IDs of their statements.
func records(r *rand.Rand, size, n int) []event.Event {
	list := []event.Event{eventtest.Random(r, size)}
	for len(list) < n {
		e := eventtest.Random(r, size)
		if r.IntN(4) > 0 {
			e = eventtest.Revision(r, list[r.IntN(len(list))])
		}
		e.ID = list[0].ID
		list = append(list, e)
	}
	return list
}

func checkMergeLaws(t *testing.T, r *rand.Rand, list []event.Event) {
	t.Helper()
	kept := make([]event.Event, len(list))
	for i := range list {
		kept[i] = list[i].Clone()
	}
	all, problems := event.Merge(list...)
	same := func(law string, got event.Event) {
		t.Helper()
		if diff := cmp.Diff(all, got); diff != "" {
			t.Fatalf("%s:\n%s", law, diff)
		}
	}

	shuffled := slices.Clone(list)
	r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	again, shuffledProblems := event.Merge(shuffled...)
	same("order", again)
	if diff := cmp.Diff(problems, shuffledProblems); diff != "" {
		t.Fatalf("order changes the problems:\n%s", diff)
	}

	cut := r.IntN(len(list) + 1)
	left, _ := event.Merge(shuffled[:cut]...)
	right, _ := event.Merge(shuffled[cut:]...)
	if cut > 0 && cut < len(list) {
		got, _ := event.Merge(left, right)
		same("grouping, both sides", got)
	}
	if cut > 0 {
		got, _ := event.Merge(append([]event.Event{left}, shuffled[cut:]...)...)
		same("grouping, left", got)
	}
	if cut < len(list) {
		got, _ := event.Merge(append(slices.Clone(shuffled[:cut]), right)...)
		same("grouping, right", got)
	}
	one := shuffled[0]
	for _, e := range shuffled[1:] {
		one, _ = event.Merge(one, e)
	}
	one, _ = event.Merge(one)
	same("one after the other", one)

	repeated, repeatedProblems := event.Merge(append(slices.Clone(shuffled), shuffled[:cut]...)...)
	same("repetition", repeated)
	if diff := cmp.Diff(problems, repeatedProblems); diff != "" {
		t.Fatalf("repetition changes the problems:\n%s", diff)
	}
	withItself, none := event.Merge(all, all)
	same("normal form", withItself)
	if len(none) > 0 {
		t.Fatalf("an event and itself leave a choice: %v", none)
	}

	if diff := cmp.Diff(kept, list); diff != "" {
		t.Fatalf("the inputs were changed:\n%s", diff)
	}
	checkMergedIsValid(t, &all, problems)
}

// checkMergedIsValid decodes what was merged of valid events. Limits may be
// exceeded, and references may be broken where that was reported.
func checkMergedIsValid(t *testing.T, e *event.Event, problems reported.Problems) {
	t.Helper()
	text, err := e.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	broken := errors.Is(problems, event.CodeMergeReference)
	back, err := event.Decode(text)
	for _, p := range reported.AsProblems(err) {
		switch p.Code {
		case reported.CodeTooMany, event.CodeMoreProblems, reported.CodeTooLarge:
		case event.CodeUnknownReference, event.CodeReferenceCycle:
			if !broken {
				t.Fatalf("not reported: %v", p)
			}
		default:
			t.Fatal(p)
		}
	}
	if err != nil {
		return
	}
	if broken {
		t.Fatal("reported as broken, and valid")
	}
	if diff := cmp.Diff(*e, back); diff != "" {
		t.Fatalf("decoded to another event:\n%s", diff)
	}
}
