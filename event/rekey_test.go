package event_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

func TestRekeyFollowsReferences(t *testing.T) {
	denial := claim("c2", "", "", ap)
	denial.Answers, denial.Supersedes = []string{"c1", "t1"}, []string{"c1"}
	part := tally("t2", "", 1, ap)
	part.Scope, part.Of = casualty.ScopePart, "t1"
	e := event.Event{
		ID: "feed#7", Kind: event.KindAttack,
		Claims:  []attribution.Claim{claim("c1", "", "", reuters), denial, claim("", "", "no ID", ap)},
		Tallies: []casualty.Tally{tally("t1", "", 4, reuters), part},
		Links:   []event.Link{{Kind: event.LinkSameAs, Event: "m", Sources: []reported.Source{afp}}, {Kind: event.LinkLedTo, Event: "x"}},
	}
	kept := e.Clone()
	got, err := e.Rekey("m", "")
	if err != nil {
		t.Fatal(err)
	}
	want := e.Clone()
	want.ID = "m"
	want.Claims[0].ID, want.Claims[1].ID = "feed%237#c1", "feed%237#c2"
	want.Claims[1].Answers = []string{"feed%237#c1", "feed%237#t1"}
	want.Claims[1].Supersedes = []string{"feed%237#c1"}
	want.Tallies[0].ID, want.Tallies[1].ID, want.Tallies[1].Of = "feed%237#t1", "feed%237#t2", "feed%237#t1"
	want.Links[0].Event = "feed#7" // it led to m; now m leads there
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(kept, e); diff != "" {
		t.Errorf("the event was changed:\n%s", diff)
	}
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
}

// TestRekeySaysWhy holds the note and the sources on the link to the old ID, and that
// none repeats another that says as much.
func TestRekeySaysWhy(t *testing.T) {
	old := func(note string, sources ...reported.Source) event.Link {
		return event.Link{Kind: event.LinkSameAs, Event: "old", Note: note, Sources: sources}
	}
	replaced := event.Link{Kind: event.LinkReplacedBy, Event: "new", Note: "n", Sources: []reported.Source{afp}}
	tests := []struct {
		name    string
		links   []event.Link
		note    string
		sources []reported.Source
		want    []event.Link
	}{
		{"no reason", nil, "", nil, []event.Link{old("")}},
		{"a note", nil, "same blast", nil, []event.Link{old("same blast")}},
		{"sources", nil, "", []reported.Source{reuters, ap}, []event.Link{old("", reuters, ap)}},
		{"what the link that led there said is kept", []event.Link{replaced}, "", nil, []event.Link{old("n", afp)}},
		{"both", []event.Link{replaced}, "same blast", []reported.Source{ap}, []event.Link{old("n", afp), old("same blast", ap)}},
	}
	for _, test := range tests {
		got, err := event.Event{ID: "old", Kind: event.KindRaid, Links: test.links}.Rekey("new", test.note, test.sources...)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(test.want, got.Links); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
	_, err := event.Event{ID: "old", Kind: event.KindRaid}.Rekey("new", "", reported.Source{Country: "Iraq"})
	if !errors.Is(err, reported.CodeCountryForm) {
		t.Errorf("a bad source: %v", err)
	}
}

func TestRekeyRefuses(t *testing.T) {
	long := event.Event{ID: strings.Repeat("a", 200), Kind: event.KindAttack, Claims: []attribution.Claim{claim(strings.Repeat("b", 100), "", "", ap)}}
	tests := []struct {
		name string
		e    event.Event
		id   string
		code reported.Code
		at   string
	}{
		{"no ID", event.Event{ID: "a"}, "", reported.CodeMissingMember, ""},
		{"not an ID", event.Event{ID: "a"}, "a b", reported.CodeIDForm, "/id"},
		{"too long an ID", event.Event{ID: "a"}, strings.Repeat("m", 257), reported.CodeTooLong, "/id"},
		{"too long together", long, "m", reported.CodeTooLong, "/claims/0/id"},
		{"part of the other", event.Event{ID: "a", Links: []event.Link{{Kind: event.LinkPartOf, Event: "m"}}}, "m", event.CodeSelfLink, "/links/0/event"},
	}
	for _, test := range tests {
		got, err := test.e.Rekey(test.id, "")
		if ps := reported.AsProblems(err); !errors.Is(err, test.code) || ps[0].Pointer != test.at {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(event.Event{}, got); diff != "" {
			t.Errorf("%s: not the zero event:\n%s", test.name, diff)
		}
	}
}

// FuzzRekey takes random events through two IDs: what was valid stays valid, IDs
// that differ stay different, and an event that has the ID already is left alone.
func FuzzRekey(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, "m", "n#%")
	}
	f.Fuzz(func(t *testing.T, seed uint64, first, second string) {
		e := eventtest.Random(eventtest.Rand(seed), 3000)
		kept := e.Clone()
		same, err := e.Rekey(e.ID, "")
		if diff := cmp.Diff(e, same); diff != "" || err != nil {
			t.Fatalf("under its own ID: %v\n%s", err, diff)
		}
		once, err := e.Rekey(first, "")
		if err != nil {
			return // the ID is bad, or in a link
		}
		if err := once.Validate(); err != nil {
			t.Fatal(err)
		}
		twice, err := once.Rekey(second, "")
		if err == nil {
			if err := twice.Validate(); err != nil {
				t.Fatal(err)
			}
		}
		if first != e.ID {
			// Two events under one new ID have no statement ID in common.
			other := e.Clone()
			other.ID += "#"
			if other, err = other.Rekey(first, ""); err != nil {
				t.Fatal(err)
			}
			if _, ps := event.Merge(once, other); errors.Is(ps, event.CodeMergeStatement) {
				t.Fatal(ps)
			}
		}
		if diff := cmp.Diff(kept, e); diff != "" {
			t.Fatalf("the event was changed:\n%s", diff)
		}
	})
}
