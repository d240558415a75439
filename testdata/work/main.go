// Command work asks tolls of lists that are bad for them, and writes what each question
// cost, as counts of the statements that were run, to a folder for each:
//
//	work DIR
//
// Package casualty's TestWork builds it with coverage, runs it and reads the counts.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime/coverage"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A shape makes a list of about n tallies that is bad for some rule. Ordinary
// lists are told apart: what they cost grows less.
type shape struct {
	name     string
	n        int
	ordinary bool
	set      func(t *casualty.Tally, i, n int)
}

// plainTally is what a shape begins with: one a day, of one ministry.
func plainTally(i int) casualty.Tally {
	at := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i)
	return casualty.Tally{
		Statement: reported.Statement{ID: fmt.Sprint("t", i), Said: reported.Day(at.Year(), at.Month(), at.Day()),
			Sources: []reported.Source{{Kind: reported.SourceOfficial, ID: "gov"}}},
		Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(int64(1 + i%7)),
	}
}

func tid(i int) string { return fmt.Sprint("t", i) }

func (s shape) list(n int) []casualty.Tally {
	list := make([]casualty.Tally, n)
	for i := range list {
		list[i] = plainTally(i)
		s.set(&list[i], i, n)
	}
	return list
}

var sexes, ages = []casualty.Sex{casualty.SexMale, casualty.SexFemale}, []casualty.Age{casualty.AgeAdult, casualty.AgeChild}

// lateTallies are the last ones, which a Timeline takes step by step.
const lateTallies = 4

// The shapes beside those of event's cost tests.
var shapes = []shape{
	{"one running total", 512, true, func(*casualty.Tally, int, int) {}},
	{"a long story of twenty ministries", 512, true, func(t *casualty.Tally, i, _ int) {
		t.Sources[0].ID = tid(i % 20)
		t.Harm = []casualty.Harm{casualty.HarmKilled, casualty.HarmWounded}[i/20%2]
		t.Groups = []casualty.Group{{Status: []casualty.Status{casualty.StatusCivilian, casualty.StatusMilitary}[i/40%2]}}
		if i%10 == 9 {
			t.Stance, t.Answers = reported.StanceDoubts, []string{tid(i - 3)}
		}
	}},
	{"as many origins", 512, true, func(t *casualty.Tally, i, _ int) { t.Sources[0].ID = tid(i) }},
	{"one tally of many origins", 2048, false, func(t *casualty.Tally, i, n int) {
		if i == 0 {
			for k := range n {
				t.Sources = append(t.Sources, reported.Source{Kind: reported.SourceOfficial, ID: tid(k)})
			}
		}
	}},
	{"one tally of many origins, answered", 512, false, func(t *casualty.Tally, i, n int) {
		if i > 0 {
			t.Stance, t.Answers, t.Sources[0].ID = reported.StanceDoubts, []string{tid(0)}, "d"+tid(i)
			return
		}
		for k := range n {
			t.Sources = append(t.Sources, reported.Source{Kind: reported.SourceOfficial, ID: tid(k)})
		}
	}},
	{"retractions of retractions, and doubts", 512, false, func(t *casualty.Tally, i, n int) {
		switch {
		case i == 0:
		case i < n/2:
			t.Stance, t.Answers = reported.StanceRetracts, []string{tid(i - 1)}
		default:
			t.Stance, t.Answers, t.Sources[0].ID = reported.StanceDoubts, []string{tid(0)}, tid(i)
		}
	}},
	{"none hurt, one origin", 512, false, noneHurt(1)},
	{"none hurt, four origins", 512, false, noneHurt(4)},
	{"none hurt, as many origins", 512, false, noneHurt(1 << 20)},
	{"rows that share a group", 512, false, func(t *casualty.Tally, i, _ int) {
		t.Sources[0].ID, t.Groups = tid(i), []casualty.Group{{Nationality: "US"}, {Label: tid(i)}}
	}},
	{"rows of a group that many rows have", 512, false, func(t *casualty.Tally, i, _ int) {
		if t.Groups = []casualty.Group{{Nationality: "US"}, {Label: tid(i)}}; i%2 == 0 {
			t.Groups = []casualty.Group{{Nationality: "US", Label: tid(i)}}
		}
	}},
	{"names of a group that many rows have", 512, false, func(t *casualty.Tally, i, _ int) {
		if t.Groups = []casualty.Group{{Nationality: "US"}, {Label: tid(i)}}; i%2 == 0 {
			t.Groups, t.Count = []casualty.Group{{Nationality: "US"}}, reported.Count{}
			t.Persons = []casualty.Person{{Name: tid(i)}, {Name: "N"}}
		}
	}},
	{"groups with four members, and everybody", 256, false, func(t *casualty.Tally, i, _ int) {
		if i%4 > 0 {
			t.Place, t.Attackers = tid(i%5), casualty.AttackersExcluded
			t.Groups = []casualty.Group{{Label: tid(i), Sex: sexes[i%2], Age: ages[i/2%2], Nationality: "US"}}
		}
	}},
	{"sums of many labels", 512, false, func(t *casualty.Tally, i, _ int) {
		t.Said, t.Groups = reported.Day(2000, 1, 1), []casualty.Group{{Label: tid(i / 2), Age: ages[i%2]}}
	}},
	{"sums of many origins", 512, false, func(t *casualty.Tally, i, _ int) {
		t.Sources[0].ID, t.Groups = tid(i/2), []casualty.Group{{Age: ages[i%2]}}
	}},
	{"missing people of many origins", 512, false, func(t *casualty.Tally, i, _ int) {
		t.Sources[0].ID, t.Harm, t.Count = tid(i), casualty.HarmMissing, reported.AtLeast(int64(i))
	}},
	{"missing people, each row of its own day", 512, false, func(t *casualty.Tally, i, _ int) {
		t.Harm, t.Groups = casualty.HarmMissing, []casualty.Group{{Label: tid(i)}}
	}},
	{"statuses of many origins", 512, false, func(t *casualty.Tally, i, _ int) {
		t.Sources[0].ID, t.Count = tid(i), reported.Exactly(int64(1+i/2))
		t.Groups = []casualty.Group{{Status: []casualty.Status{casualty.StatusCivilian, casualty.StatusMilitant}[i%2]}}
	}},
	{"hospitals", 512, false, func(t *casualty.Tally, i, _ int) {
		t.Sources[0] = reported.Source{Kind: reported.SourceMedical, ID: tid(i)}
	}},
	{"a chain of additions", 512, false, func(t *casualty.Tally, i, _ int) {
		if i > 0 {
			t.Scope, t.Of = casualty.ScopeAdditional, tid(i-1)
		}
	}},
	{"a circle of additions", 512, false, func(t *casualty.Tally, i, n int) { t.Scope, t.Of = casualty.ScopeAdditional, tid((i+1)%n) }},
	{"additions that do not say to what", 512, false, func(t *casualty.Tally, i, _ int) {
		if t.Count = reported.Exactly(int64(i)); i%2 == 0 {
			t.Scope = casualty.ScopeAdditional
		}
	}},
	{"additions of many origins to totals of many", 96, false, func(t *casualty.Tally, i, n int) {
		if t.Count = reported.Exactly(int64(i)); i%2 == 0 {
			t.Scope = casualty.ScopeAdditional
		}
		for k := range 64 {
			t.Sources = append(t.Sources, reported.Source{Kind: reported.SourceOfficial, ID: fmt.Sprint("o", i%7, k)})
		}
	}},
	{"additions elsewhere to one total of many origins", 512, false, func(t *casualty.Tally, i, n int) {
		if i > 0 {
			t.Scope, t.Of, t.Place = casualty.ScopeAdditional, tid(0), tid(i)
			return
		}
		for k := range n {
			t.Sources = append(t.Sources, reported.Source{Kind: reported.SourceOfficial, ID: tid(k)})
		}
	}},
	{"parts of one whole", 512, false, func(t *casualty.Tally, i, _ int) {
		if i > 0 {
			t.Scope, t.Of, t.Place = casualty.ScopePart, tid(0), tid(i)
		}
	}},
	{"parts of the same question", 512, false, func(t *casualty.Tally, i, _ int) {
		if i > 0 {
			t.Scope, t.Of, t.Sources[0].ID = casualty.ScopePart, tid(0), tid(i)
		}
	}},
	{"unions of many groups", 24, false, func(t *casualty.Tally, i, _ int) {
		for k := range 200 {
			t.Groups = append(t.Groups, casualty.Group{Label: fmt.Sprint("g", i*k%300), Nationality: "IQ"})
		}
		if i%2 == 0 {
			t.Count = reported.Exactly(0)
		}
	}},
	{"denials of no number in particular", 512, false, func(t *casualty.Tally, i, _ int) {
		if t.Sources[0].ID = tid(i); i%2 == 0 {
			t.Stance, t.Count = reported.StanceDenies, reported.Count{}
		}
	}},
	{"long names", 256, false, func(t *casualty.Tally, i, _ int) {
		t.Sources[0].Org, t.Groups = strings.Repeat("n", 500)+tid(i), []casualty.Group{{Party: strings.Repeat("p", 500) + tid(i)}}
	}},
}

// noneHurt says every other time that none of some people were hurt, among whom are
// those of all the others.
func noneHurt(origins int) func(t *casualty.Tally, i, n int) {
	return func(t *casualty.Tally, i, _ int) {
		t.Sources[0].ID = tid(i / 2 % origins)
		if t.Groups = []casualty.Group{{Nationality: "US", Label: tid(i)}}; i%2 == 0 {
			t.Harm, t.Count = casualty.HarmCasualties, reported.Exactly(0)
			t.Groups = []casualty.Group{{Nationality: "US"}, {Label: tid(i)}}
		}
	}
}

// answers are what is asked of each list.
var answers = []struct {
	name  string
	steps bool // it takes the list but for the last ones in one step
	ask   func(list []casualty.Tally, p casualty.Policy)
}{
	{"Reduce and its rows", false, func(list []casualty.Tally, p casualty.Policy) {
		toll := casualty.Reduce(list, p)
		for row := range toll.Rows() {
			row.Series()
		}
		_ = toll.String()
		_, _ = toll.MarshalJSON()
	}},
	{"Toll.Bounds", false, func(list []casualty.Tally, p casualty.Policy) {
		toll := casualty.Reduce(list, p)
		toll.Bounds(casualty.NewQuestion(casualty.HarmKilled))
		toll.Bounds(casualty.NewQuestion(casualty.HarmKilled, casualty.Group{Nationality: "US"}, casualty.Group{Label: "t1"}))
	}},
	{"the last steps of Timeline", true, func(list []casualty.Tally, p casualty.Policy) {
		for _, toll := range casualty.Timeline(list, p) {
			_, _ = toll.Row(casualty.NewQuestion(casualty.HarmKilled))
		}
	}},
	{"Sum", false, func(list []casualty.Tally, p casualty.Policy) {
		var events []event.Event
		for i := 0; i < len(list); i += 16 {
			events = append(events, event.Event{
				ID: "e" + tid(i), Kind: event.KindRaid, Tallies: list[i:min(i+16, len(list))],
				Links: []event.Link{{Kind: event.LinkSameAs, Event: "hub"}},
			})
		}
		event.Sum(events, p)
		events = nil
		for i := 0; i < len(list); i += 8 {
			events = append(events, event.Event{
				ID: "e" + tid(i), Kind: event.KindRaid, Aggregate: i%3 > 0, Disjoint: i%3 == 1, Recorder: "r" + tid(i%4), Time: list[i].Said,
				Tallies: list[i:min(i+8, len(list))], Places: []event.Place{{Name: "somewhere", Country: []string{"IQ", "SY"}[i%2]}},
			})
		}
		event.Sum(events, p)
	}},
}

func main() {
	for _, s := range shapes {
		for times := 1; times <= 2; times++ {
			list := s.list(times * s.n)
			early := append([]casualty.Tally(nil), list...)
			for k := range early[:len(early)-lateTallies] {
				early[k].Said = reported.Day(1999, 1, 1)
			}
			for n, a := range answers {
				asked := list
				if a.steps {
					asked = early
				}
				policies := []casualty.Policy{casualty.PolicyLatest, casualty.PolicyEnvelope}
				if n > 0 {
					policies = policies[:1]
				}
				for _, p := range policies {
					path := filepath.Join(os.Args[1], strings.ReplaceAll(fmt.Sprint(s.name, "|", a.name, "|", p, "|", s.ordinary, "|", times), ",", ";"))
					if err := os.Mkdir(path, 0o777); err != nil {
						log.Fatal(err)
					}
					if err := coverage.ClearCounters(); err != nil {
						log.Fatal(err)
					}
					a.ask(asked, p)
					if err := coverage.WriteCountersDir(path); err != nil {
						log.Fatal(err)
					}
					if err := coverage.WriteMetaDir(path); err != nil {
						log.Fatal(err)
					}
				}
			}
		}
	}
}
