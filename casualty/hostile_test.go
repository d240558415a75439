package casualty_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// TestHostile reduces lists that are made to be slow. Each takes milliseconds, and
// the worst of them some hundreds.
func TestHostile(t *testing.T) {
	n := longrun.Pick(256, 2048) // half of what an event may have
	day := func(i int) reported.Time {
		at := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i)
		return reported.Day(at.Year(), at.Month(), at.Day())
	}
	tally := func(i int) casualty.Tally {
		return casualty.Tally{
			Statement: reported.Statement{ID: fmt.Sprint("t", i), Said: day(i), Sources: []reported.Source{{Kind: reported.SourceOfficial, ID: "gov"}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(int64(i % 7)),
		}
	}
	id := func(i int) string { return fmt.Sprint("t", (i+n)%n) }
	for _, test := range []struct {
		name string
		set  func(t *casualty.Tally, i int)
	}{
		{"one origin, nothing superseded", func(*casualty.Tally, int) {}},
		{"all on one day", func(t *casualty.Tally, i int) { t.Said = day(0) }},
		{"as many origins", func(t *casualty.Tally, i int) { t.Sources[0].ID = id(i) }},
		{"nobody hurt, in as many rows", func(t *casualty.Tally, i int) {
			t.Sources[0].ID = id(i)
			if t.Groups = []casualty.Group{{Label: id(i)}}; i%2 == 0 {
				t.Harm, t.Count, t.Groups = casualty.HarmCasualties, reported.Exactly(0), nil
			}
		}},
		{"rows with many groups", func(t *casualty.Tally, i int) {
			t.Groups = nil
			for k := range 12 {
				t.Groups = append(t.Groups, casualty.Group{Label: fmt.Sprint("g", k), Nationality: "IQ"})
			}
			if t.Groups[11].Label = id(i); i%2 == 0 {
				t.Harm, t.Count = casualty.HarmCasualties, reported.Exactly(0)
			}
		}},
		{"a chain of additions", func(t *casualty.Tally, i int) {
			if i > 0 {
				t.Scope, t.Of = casualty.ScopeAdditional, id(i-1)
			}
		}},
		{"a circle of additions", func(t *casualty.Tally, i int) { t.Scope, t.Of = casualty.ScopeAdditional, id(i+1) }},
		{"additions to one total, each falling", func(t *casualty.Tally, i int) {
			if i > 0 {
				t.Scope, t.Of = casualty.ScopeAdditional, id(0)
				if i > n/2 {
					t.Supersedes = []string{id(i - n/2)}
				}
			}
		}},
		{"additions that do not say to what", func(t *casualty.Tally, i int) {
			if i%2 == 0 {
				t.Scope = casualty.ScopeAdditional
			} else {
				t.Supersedes = []string{id(i - 2)}
			}
		}},
		{"parts of one whole, each of another day", func(t *casualty.Tally, i int) {
			if i > 0 {
				t.Scope, t.Of, t.Place = casualty.ScopePart, id(0), id(i)
			}
		}},
		{"parts of one day, falling one by one", func(t *casualty.Tally, i int) {
			switch {
			case i > n/2:
				t.Supersedes = []string{id(i - n/2)}
			case i > 0:
				t.Scope, t.Of, t.Place, t.Said = casualty.ScopePart, id(0), id(i), day(0)
			}
		}},
		{"one day, covered by later numbers that are taken back", func(t *casualty.Tally, i int) {
			switch {
			case i < n/2:
				t.Said = day(0)
			case i%2 == 1:
				t.Stance, t.Answers = reported.StanceRetracts, []string{id(i - 1)}
			}
		}},
		{"retractions of retractions", func(t *casualty.Tally, i int) {
			if i > 0 {
				t.Stance, t.Answers = reported.StanceRetracts, []string{id(i - 1)}
			}
		}},
		{"everything supersedes 100 others", func(t *casualty.Tally, i int) {
			for k := range 100 {
				t.Supersedes = append(t.Supersedes, id(i-k*k))
			}
		}},
		{"one ID for all", func(t *casualty.Tally, i int) {
			t.ID, t.Supersedes, t.Note = "t0", []string{"t0"}, id(i)
		}},
		{"no ID, all alike but for their note", func(t *casualty.Tally, i int) {
			t.ID, t.Said, t.Note = "", day(0), id(i)
		}},
		{"doubts of one number", func(t *casualty.Tally, i int) {
			if i > 0 {
				t.Stance, t.Answers, t.Sources[0].ID = reported.StanceDoubts, []string{id(0)}, id(i)
			}
		}},
		{"denials of none in particular", func(t *casualty.Tally, i int) {
			if i%2 == 0 {
				t.Stance, t.Sources[0].ID = reported.StanceDenies, id(i)
			}
		}},
		{"all undated", func(t *casualty.Tally, i int) { t.Said = reported.Time{} }},
	} {
		list := make([]casualty.Tally, n)
		for i := range list {
			list[i] = tally(i)
			test.set(&list[i], i)
		}
		for _, policy := range []casualty.Policy{casualty.PolicyEnvelope, casualty.PolicyLatest} {
			start := longrun.Spent()
			rows := 0
			for row := range casualty.Reduce(list, policy).Rows() {
				if rows++; rows < 10 {
					_ = row.Series()
				}
			}
			reduced := longrun.Spent() - start
			start = longrun.Spent()
			for _, toll := range casualty.Timeline(list, policy) {
				_, _ = toll.Row(casualty.NewQuestion(casualty.HarmKilled))
			}
			walked := longrun.Spent() - start
			t.Logf("%-55s %-9s Reduce %8v, Timeline %8v", test.name, policy, reduced.Round(time.Millisecond), walked.Round(time.Millisecond))
			if reduced+walked > 10*time.Second {
				t.Errorf("%s: took %v", test.name, reduced+walked)
			}
		}
	}
}
