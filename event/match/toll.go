package match

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// A toll is what the tallies of an event say to one question about the whole event.
type toll struct {
	question uint64
	figures  span          // those that a reader would quote, ascending, in the list of hashes
	harm     casualty.Harm // of everybody; "" where the question is of some
}

// tellingToll is how many people must have been killed, at least, for the number to
// bring two events together of which one has no place.
const tellingToll = 10

// asked reports whether a tally is a plain total for the whole event.
func asked(t *casualty.Tally) bool {
	if t.Stance != reported.StanceStates || t.Rank == casualty.RankRejected || t.Basis == casualty.BasisDerived || t.Scope != "" && t.Scope != casualty.ScopeTotal ||
		t.Place != "" || !t.Period.IsZero() || t.Harm == casualty.HarmOther {
		return false
	}
	_, ok := t.Count.Figure()
	return ok
}

// questionHash returns the hash of a question, and its harm if it asks about everybody.
func questionHash(t *casualty.Tally) (uint64, casualty.Harm) {
	q := t.Question()
	h := hashOf(fieldToll, q.Harm)
	for i := range q.Groups {
		g := &q.Groups[i]
		for _, text := range [...]string{string(g.Status), string(g.Role), g.Nationality, g.Party, string(g.Sex), string(g.Age), g.Label} {
			h = mixed(h, hashOf(fieldToll, text))
		}
		h = mixed(h, uint64(b2i(g.Attackers)))
	}
	if q.Attackers == "" && q.Measure == "" && q.Unit == "" {
		if len(q.Groups) == 0 {
			return h, q.Harm
		}
		return h, ""
	}
	for _, text := range [...]string{string(q.Attackers), q.Measure, string(q.Unit)} {
		h = mixed(h, hashOf(fieldToll, text))
	}
	return h, ""
}

// A tollAnswer is one tally's.
type tollAnswer struct {
	question uint64
	harm     casualty.Harm
	figure   int64
	count    *reported.Count
}

// answersOf returns the plain totals, sorted by question and figure.
func answersOf(tallies []casualty.Tally) []tollAnswer {
	var list []tollAnswer
	for i := range tallies {
		t := &tallies[i]
		if !asked(t) {
			continue
		}
		a := tollAnswer{count: &t.Count}
		a.question, a.harm = questionHash(t)
		a.figure, _ = t.Count.Figure()
		list = append(list, a)
	}
	slices.SortStableFunc(list, func(a, b tollAnswer) int {
		return cmp.Or(cmp.Compare(a.question, b.question), cmp.Compare(a.figure, b.figure))
	})
	return list
}

// addTolls fills the tolls, sorted by question.
func (m *maker) addTolls(list []tollAnswer) {
	for i := range list {
		a := &list[i]
		if i == 0 || list[i-1].question != a.question {
			start := len(m.hashes)
			m.tolls = append(m.tolls, toll{question: a.question, harm: a.harm, figures: m.since(start)})
			m.counts = append(m.counts, *a.count)
		} else {
			m.counts[len(m.counts)-1] = m.counts[len(m.counts)-1].Hull(*a.count)
		}
		t := &m.tolls[len(m.tolls)-1]
		if n := len(m.hashes); uint32(n) == t.figures.start || m.hashes[n-1] != uint64(a.figure) {
			m.hashes = append(m.hashes, uint64(a.figure))
			t.figures.end++
		}
	}
}

// A tollFit is how the tolls of two events go together.
type tollFit struct {
	fit  Fit
	a, b int // the first question about everybody to which both give a number, else -1
}

// compareTolls compares question by question. A contradiction in one outweighs what
// agrees in others.
func compareTolls(p, q *Prepared) tollFit {
	f := tollFit{a: -1, b: -1}
	var found pairFits
	agrees := false
	for i, j := 0, 0; i < len(p.tolls) && j < len(q.tolls); {
		a, b := &p.tolls[i], &q.tolls[j]
		switch {
		case a.question < b.question:
			i++
		case a.question > b.question:
			j++
		default:
			fit := p.compareToll(q, i, j)
			found.add(fit)
			agrees = agrees || fit == FitAgrees
			if a.harm != "" && (f.a < 0 || a.harm == casualty.HarmKilled) {
				f.a, f.b = i, j
			}
			i, j = i+1, j+1
		}
	}
	switch f.fit = found.best(); {
	case found.contradicts:
		f.fit = FitContradicts
	case agrees:
		f.fit = FitAgrees
	}
	return f
}

func (p *Prepared) compareToll(q *Prepared, i, j int) Fit {
	a, b := p.list(p.tolls[i].figures), q.list(q.tolls[j].figures)
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			return FitAgrees
		}
	}
	if _, ok := p.counts[i].Intersect(q.counts[j]); !ok {
		return FitContradicts
	}
	return FitCompatible
}

// killed returns the number of all who were killed, if it is one number that tells.
func (m *maker) killed() (n uint64, ok bool) {
	for i := range m.tolls {
		if t := &m.tolls[i]; t.harm == casualty.HarmKilled {
			n = m.hashes[t.figures.start]
			return n, t.figures.end-t.figures.start == 1 && n >= tellingToll
		}
	}
	return 0, false
}
