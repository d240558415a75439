package eventtest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

// lastID returns the greatest number of an ID, so that new ones get others.
func lastID(e *event.Event) (last int) {
	for _, id := range statementIDs(e) {
		if n, err := strconv.Atoi(strings.TrimPrefix(id, "s")); err == nil {
			last = max(last, n)
		}
	}
	return last
}

// change changes one thing.
func (g *maker) change(e *event.Event) {
	all := heads(e)
	switch n := g.IntN(14); {
	case n == 0:
		e.Revision += g.Int64N(3)
	case n == 1:
		e.Recorded = g.time()
	case n == 2:
		e.Title, e.Time = g.name(), g.time()
	case n == 3:
		e.Kind, e.State = pick(g.Rand, event.Kinds()), pick(g.Rand, event.States())
	case n == 4:
		e.Places = append(e.Places, g.place())
	case n == 5:
		e.Sources = append(e.Sources, g.source(1))
	case n == 6:
		e.Links = append(e.Links, g.link())
	case n == 7:
		if e.Codes == nil {
			e.Codes = map[string]string{}
		}
		e.Codes[pick(g.Rand, codeKeys[:])] = g.name()
	case n == 8:
		g.statement(e)
	case n == 9:
		g.drop(e)
	case n == 10:
		g.shuffle(e)
	case len(all) == 0:
	case n == 11:
		pick(g.Rand, all).Said = g.time()
	case n == 12:
		pick(g.Rand, all).Note = g.text()
	default:
		s := pick(g.Rand, all)
		if len(s.Sources) < reported.MaxItems {
			s.Sources = append(s.Sources, g.source(1))
		}
	}
}

// drop takes one statement away.
func (g *maker) drop(e *event.Event) {
	if i := len(e.Claims); i > 0 && g.IntN(2) == 0 {
		i = g.IntN(i)
		e.Claims = slices.Delete(e.Claims, i, i+1)
	} else if i := len(e.Tallies); i > 0 {
		i = g.IntN(i)
		e.Tallies = slices.Delete(e.Tallies, i, i+1)
	}
}

// shuffle changes the order of lists, which says nothing.
func (g *maker) shuffle(e *event.Event) {
	g.Shuffle(len(e.Claims), func(i, j int) { e.Claims[i], e.Claims[j] = e.Claims[j], e.Claims[i] })
	g.Shuffle(len(e.Tallies), func(i, j int) { e.Tallies[i], e.Tallies[j] = e.Tallies[j], e.Tallies[i] })
	g.Shuffle(len(e.Sources), func(i, j int) { e.Sources[i], e.Sources[j] = e.Sources[j], e.Sources[i] })
	g.Shuffle(len(e.Places), func(i, j int) { e.Places[i], e.Places[j] = e.Places[j], e.Places[i] })
	for _, s := range heads(e) {
		g.Shuffle(len(s.Sources), func(i, j int) { s.Sources[i], s.Sources[j] = s.Sources[j], s.Sources[i] })
	}
}

// mend takes away references to statements that are gone.
func mend(e *event.Event) {
	ids := map[string]bool{}
	for _, id := range statementIDs(e) {
		ids[id] = true
	}
	for _, s := range heads(e) {
		s.Answers = slices.DeleteFunc(s.Answers, func(id string) bool { return !ids[id] })
		s.Supersedes = slices.DeleteFunc(s.Supersedes, func(id string) bool { return !ids[id] })
		fit(s)
	}
	tallies := map[string]bool{}
	for _, id := range tallyIDs(e) {
		tallies[id] = true
	}
	for i := range e.Tallies {
		t := &e.Tallies[i]
		if t.Statement.Time().Before(t.CountedTo) {
			t.CountedTo = reported.Time{}
		}
		if !tallies[t.Of] {
			t.Of = ""
		}
		if t.Stance == "retracts" && len(t.Answers) == 0 {
			t.Stance = "states"
		}
	}
	for i := range e.Claims {
		c := &e.Claims[i]
		if c.Stance == attribution.StanceRetracts && len(c.Answers) == 0 {
			c.Stance = attribution.StanceAttributes
			fitClaim(c)
		}
	}
	for i := range e.Accounts {
		a := &e.Accounts[i]
		if a.Stance == reported.StanceRetracts && len(a.Answers) == 0 {
			a.Stance = reported.StanceStates
		}
	}
}
