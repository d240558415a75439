package event_test

import (
	"encoding/json"
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
	checkNothingIsLost(t, list, &all, problems)
	checkMergedIsValid(t, &all, problems)
}

// checkNothingIsLost holds that each statement of each record is in the merged event
// with its content, or a choice was reported; that each ID is, each source, and each
// kind of a reading.
func checkNothingIsLost(t *testing.T, list []event.Event, all *event.Event, problems reported.Problems) {
	t.Helper()
	if errors.Is(problems, event.CodeMoreProblems) {
		return // not all choices are reported
	}
	sources, contents, ids := map[string]bool{}, map[string]bool{}, map[string]bool{}
	normal, _ := event.Merge(*all)
	for _, s := range heads(&normal) {
		contents[contentOf(t, s)] = true
		ids[s.ID] = true
		for i := range s.Sources {
			sources[sourceText(t, s.Sources[i])] = true
		}
	}
	for _, s := range normal.Sources {
		sources[sourceText(t, s)] = true
	}
	chosen := errors.Is(problems, event.CodeMergeStatement)
	for i := range list {
		e, _ := event.Merge(list[i])
		for _, s := range heads(&e) {
			if s.ID == "" || !chosen {
				if !contents[contentOf(t, s)] {
					t.Fatalf("a statement is lost: %+v", s)
				}
			}
			if s.ID != "" && !ids[s.ID] {
				t.Fatalf("an ID is lost: %+v", s)
			}
			for k := range s.Sources {
				if !sources[sourceText(t, s.Sources[k])] {
					t.Fatalf("a source is lost: %v", s.Sources[k])
				}
			}
		}
		for _, k := range append([]event.Kind{e.Kind}, e.Also...) {
			if k != all.Kind && !slices.Contains(all.Also, k) {
				t.Fatalf("the kind %s is lost", k)
			}
		}
	}
}

// contentOf returns what a head says, without what Merge may change.
func contentOf(t *testing.T, s reported.Statement) string {
	t.Helper()
	s.ID, s.Sources, s.Grade, s.Answers, s.Supersedes = "", nil, reported.Term{}, nil, nil
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func sourceText(t *testing.T, s reported.Source) string {
	t.Helper()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
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
