package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// A comparedActor is an actor made ready to be compared.
type comparedActor struct {
	*attribution.Actor
	name  string
	links []string // the names of those that it is linked to
}

func newComparedActor(a *attribution.Actor) comparedActor {
	w := comparedActor{Actor: a, name: looseName(a.Name)}
	for _, l := range a.LinkedTo {
		w.links = append(w.links, looseName(l.Name))
	}
	return w
}

// comparedParties returns the uncontested actors of a side, all of them for no side.
func comparedParties(e *Event, side Side) []comparedActor {
	var list []comparedActor
	for i := range e.Actors {
		if p := &e.Actors[i]; side == "" || p.Side == side {
			list = append(list, newComparedActor(&p.Actor))
		}
	}
	return list
}

// involvedActors returns the parties and those whom some claim holds responsible.
func involvedActors(e *Event) []comparedActor {
	list := comparedParties(e, "")
	for i := range e.Claims {
		switch c := &e.Claims[i]; c.Stance {
		case attribution.StanceAttributes, attribution.StanceImplies, attribution.StanceSuspects, attribution.StanceClaims:
			for j := range c.Actors {
				list = append(list, newComparedActor(&c.Actors[j]))
			}
		}
	}
	return list
}

// telling reports whether the name is that of one actor, and not of any: gunmen,
// civilians, protesters.
func (w *comparedActor) telling() bool {
	switch w.Kind {
	case attribution.ActorCrowd, attribution.ActorCivilians, attribution.ActorUnknown:
		return false
	}
	return !w.Unidentified
}

// keys returns what the actor is known by.
func (w *comparedActor) keys() []string {
	var keys []string
	if w.name != "" {
		keys = append(keys, "/actor/"+w.name)
	}
	if w.ID != "" {
		keys = append(keys, "/actor#"+w.ID)
	}
	return keys
}

func likeActors(a, b *Event) Fit {
	if fit := likeParties(a, b); fit == FitContradicts {
		return fit
	}
	as, bs := involvedActors(a), involvedActors(b)
	known := map[string]bool{} // the keys of b, true where the name tells
	for i := range bs {
		for _, key := range bs[i].keys() {
			known[key] = known[key] || bs[i].telling()
		}
	}
	compatible := false
	for i := range as {
		for _, key := range as[i].keys() {
			if tells, ok := known[key]; ok && tells && as[i].telling() {
				return FitAgrees
			} else if ok {
				compatible = true
			}
		}
	}
	if compatible || anyLinked(as, bs) || anyLinked(bs, as) {
		return FitCompatible
	}
	return FitUnknown
}

// anyLinked reports whether one of a is said to be linked to one of b.
func anyLinked(a, b []comparedActor) bool {
	names := map[string]bool{}
	for i := range b {
		names[b[i].name] = b[i].name != ""
	}
	for i := range a {
		for _, link := range a[i].links {
			if names[link] {
				return true
			}
		}
	}
	return false
}

func (w *comparedActor) same(x *comparedActor) bool {
	return w.ID != "" && w.ID == x.ID || w.name != "" && w.name == x.name
}

func (w *comparedActor) linked(x *comparedActor) bool {
	return x.name != "" && slices.Contains(w.links, x.name)
}

// likeParties compares the uncontested parties. Where both events name both
// sides, both sides must fit, whichever each calls a; else every pair must
// contradict, since one may name the attacker and the other who was attacked.
func likeParties(a, b *Event) Fit {
	aa, ab := comparedParties(a, SideA), comparedParties(a, SideB)
	ba, bb := comparedParties(b, SideA), comparedParties(b, SideB)
	if len(aa) > 0 && len(ab) > 0 && len(ba) > 0 && len(bb) > 0 {
		straight := likeGroups(aa, ba) == FitContradicts || likeGroups(ab, bb) == FitContradicts
		crossed := likeGroups(aa, bb) == FitContradicts || likeGroups(ab, ba) == FitContradicts
		if straight && crossed {
			return FitContradicts
		}
		return FitUnknown
	}
	return likeGroups(comparedParties(a, ""), comparedParties(b, ""))
}

// likeGroups returns FitContradicts if every pair contradicts.
func likeGroups(a, b []comparedActor) Fit {
	var found pairFits
	for i := range a {
		for j := range b {
			found.add(a[i].like(&b[j]))
		}
	}
	return found.best()
}

func (w *comparedActor) like(x *comparedActor) Fit {
	switch {
	case w.same(x), w.linked(x), x.linked(w):
		return FitCompatible
	case w.Country != "" && x.Country != "" && w.Country != x.Country:
		return FitContradicts
	case w.armedClass() != x.armedClass() && w.armedClass() != 0 && x.armedClass() != 0:
		return FitContradicts
	}
	return FitUnknown
}

// armedClass tells a state's forces from armed groups and from people without arms; 0
// may be any of them.
func (w *comparedActor) armedClass() int {
	switch w.Kind {
	case attribution.ActorState, attribution.ActorArmedForce:
		return 1
	case attribution.ActorArmedGroup:
		return 2
	case attribution.ActorCrowd, attribution.ActorCivilians:
		return 3
	}
	return 0
}

// A tollAnswer is what the tallies of an event say to one question about the whole
// event.
type tollAnswer struct {
	question string // harm, measure, unit and groups in normal form
	count    reported.Count
}

// tollAnswers returns the plain totals, sorted by question.
func tollAnswers(tallies []casualty.Tally) []tollAnswer {
	w := writer{normal: &normalForm{}}
	var list []tollAnswer
	for i := range tallies {
		t := &tallies[i]
		if t.Stance != reported.StanceStates || t.Rank == casualty.RankRejected || t.Scope != "" && t.Scope != casualty.ScopeTotal ||
			t.Place != "" || !t.Period.IsZero() || t.Harm == casualty.HarmOther {
			continue
		}
		if _, ok := t.Count.Figure(); !ok {
			continue
		}
		q := casualty.Tally{Harm: t.Harm, Groups: t.Groups, Measure: t.Measure, Unit: t.Unit}
		if q.Unit == casualty.UnitPersons {
			q.Unit = ""
		}
		w.b = w.b[:0]
		object(&w, &q, (*writer).tally)
		list = append(list, tollAnswer{string(w.b), t.Count})
	}
	slices.SortFunc(list, func(a, b tollAnswer) int {
		return cmp.Or(strings.Compare(a.question, b.question), a.count.Compare(b.count))
	})
	return list
}

// likeToll compares question by question. A contradiction in one outweighs what
// agrees in others.
func likeToll(a, b []casualty.Tally) Fit {
	as, bs := tollAnswers(a), tollAnswers(b)
	var found pairFits
	agrees := false
	for len(as) > 0 && len(bs) > 0 {
		switch c := strings.Compare(as[0].question, bs[0].question); {
		case c < 0:
			as = as[1:]
		case c > 0:
			bs = bs[1:]
		default:
			n, m := sameTollQuestion(as), sameTollQuestion(bs)
			if found.add(likeTollAnswers(as[:n], bs[:m])) == FitAgrees {
				agrees = true
			}
			as, bs = as[n:], bs[m:]
		}
	}
	switch {
	case found.contradicts:
		return FitContradicts
	case agrees:
		return FitAgrees
	}
	return found.best()
}

func sameTollQuestion(list []tollAnswer) int {
	n := 1
	for n < len(list) && list[n].question == list[0].question {
		n++
	}
	return n
}

// likeTollAnswers compares the answers of two events to one question.
func likeTollAnswers(a, b []tollAnswer) Fit {
	span := func(list []tollAnswer) (hull reported.Count, figures []int64) {
		for i := range list {
			hull = hull.Hull(list[i].count)
			n, _ := list[i].count.Figure()
			figures = append(figures, n)
		}
		slices.Sort(figures)
		return hull, figures
	}
	aHull, aFigures := span(a)
	bHull, bFigures := span(b)
	for _, n := range aFigures {
		if _, ok := slices.BinarySearch(bFigures, n); ok {
			return FitAgrees
		}
	}
	if _, ok := aHull.Intersect(bHull); !ok {
		return FitContradicts
	}
	return FitCompatible
}
