package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// A who is an actor made ready to be compared.
type who struct {
	*attribution.Actor
	name  string
	links []string // the names of those that it is linked to
}

func newWho(a *attribution.Actor) who {
	w := who{Actor: a, name: reported.FoldName(a.Name)}
	for _, l := range a.LinkedTo {
		w.links = append(w.links, reported.FoldName(l.Name))
	}
	return w
}

// parties returns the uncontested actors of a side, all of them for no side.
func parties(e *Event, side Side) []who {
	var list []who
	for i := range e.Actors {
		if p := &e.Actors[i]; side == "" || p.Side == side {
			list = append(list, newWho(&p.Actor))
		}
	}
	return list
}

// involved returns the parties and those whom some claim holds responsible.
func involved(e *Event) []who {
	list := parties(e, "")
	for i := range e.Claims {
		switch c := &e.Claims[i]; c.Stance {
		case attribution.StanceAttributes, attribution.StanceImplies, attribution.StanceSuspects, attribution.StanceClaims:
			for j := range c.Actors {
				list = append(list, newWho(&c.Actors[j]))
			}
		}
	}
	return list
}

// telling reports whether the name is that of one actor, and not of any: gunmen,
// civilians, protesters.
func (w *who) telling() bool {
	switch w.Kind {
	case attribution.ActorCrowd, attribution.ActorCivilians, attribution.ActorUnknown:
		return false
	}
	return !w.Unidentified
}

// keys returns what the actor is known by.
func (w *who) keys() []string {
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
	as, bs := involved(a), involved(b)
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
	if compatible || linkInto(as, bs) || linkInto(bs, as) {
		return FitCompatible
	}
	return FitUnknown
}

// linkInto reports whether one of a is said to be linked to one of b.
func linkInto(a, b []who) bool {
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

func (w *who) same(x *who) bool {
	return w.ID != "" && w.ID == x.ID || w.name != "" && w.name == x.name
}

func (w *who) linked(x *who) bool { return x.name != "" && slices.Contains(w.links, x.name) }

// likeParties compares the uncontested parties. Where both events name both
// sides, both sides must fit, whichever each calls a; else every pair must
// contradict, since one may name the attacker and the other who was attacked.
func likeParties(a, b *Event) Fit {
	aa, ab := parties(a, SideA), parties(a, SideB)
	ba, bb := parties(b, SideA), parties(b, SideB)
	if len(aa) > 0 && len(ab) > 0 && len(ba) > 0 && len(bb) > 0 {
		straight := likeGroups(aa, ba) == FitContradicts || likeGroups(ab, bb) == FitContradicts
		crossed := likeGroups(aa, bb) == FitContradicts || likeGroups(ab, ba) == FitContradicts
		if straight && crossed {
			return FitContradicts
		}
		return FitUnknown
	}
	return likeGroups(parties(a, ""), parties(b, ""))
}

// likeGroups returns FitContradicts if every pair contradicts.
func likeGroups(a, b []who) Fit {
	var found fits
	for i := range a {
		for j := range b {
			found.add(a[i].like(&b[j]))
		}
	}
	return found.best()
}

func (w *who) like(x *who) Fit {
	switch {
	case w.same(x), w.linked(x), x.linked(w):
		return FitCompatible
	case w.Country != "" && x.Country != "" && w.Country != x.Country:
		return FitContradicts
	case w.sort() != x.sort() && w.sort() != 0 && x.sort() != 0:
		return FitContradicts
	}
	return FitUnknown
}

// sort tells a state's forces from armed groups and from people without arms; 0
// may be any of them.
func (w *who) sort() int {
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

// An answer is what the tallies of an event say to one question about the whole
// event.
type answer struct {
	question string // harm, measure, unit and groups in normal form
	count    reported.Count
}

// answers returns the plain totals, sorted by question.
func answers(tallies []casualty.Tally) []answer {
	w := writer{normal: &normalForm{}}
	var list []answer
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
		list = append(list, answer{string(w.b), t.Count})
	}
	slices.SortFunc(list, func(a, b answer) int {
		return cmp.Or(strings.Compare(a.question, b.question), a.count.Compare(b.count))
	})
	return list
}

// likeToll compares question by question. A contradiction in one outweighs what
// agrees in others.
func likeToll(a, b []casualty.Tally) Fit {
	as, bs := answers(a), answers(b)
	var found fits
	agrees := false
	for len(as) > 0 && len(bs) > 0 {
		switch c := strings.Compare(as[0].question, bs[0].question); {
		case c < 0:
			as = as[1:]
		case c > 0:
			bs = bs[1:]
		default:
			n, m := sameQuestion(as), sameQuestion(bs)
			if found.add(likeAnswers(as[:n], bs[:m])) == FitAgrees {
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

func sameQuestion(list []answer) int {
	n := 1
	for n < len(list) && list[n].question == list[0].question {
		n++
	}
	return n
}

// likeAnswers compares the answers of two events to one question.
func likeAnswers(a, b []answer) Fit {
	span := func(list []answer) (hull reported.Count, figures []int64) {
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
