package event

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// Attribution says what the event's claims come to: actor by actor, who says
// that it did it, with how many independent origins, and where that leaves the
// question. It is [attribution.Assess] of Claims, so claims are named by their
// place in that list.
//
// Who is blamed as known on a day is the attribution of the event [Event.AsOf] that day.
func (e Event) Attribution() attribution.Assessment { return attribution.Assess(e.Claims) }

// Toll says what the event's tallies come to under a policy: it is
// [casualty.Reduce] of Tallies, and marks besides which figures are conceded. How
// the toll rose is told by [casualty.Timeline] of Tallies.
//
// A figure is conceded where a party gives it that is itself said to have done
// it: an actor that a standing claim attributes it to, implies to have done it, or
// that claims it. Such a figure weighs otherwise than those of others: who did a
// thing has reason to make it small, or, for a boast, great. To suspect an actor,
// or to name it among several of whom any is meant, does not blame it.
//
// An origin is that party by the rules of [attribution.Actor.Speaks]: by ID; by Org
// or Name, folded, and Country; or as an official of a state. Of several parties
// that of the ID is taken, else that of the name. A figure of nobody is no concession,
// and neither is one of the attackers' own people alone.
func (e Event) Toll(policy casualty.Policy) Toll {
	t := Toll{Toll: casualty.Reduce(e.Tallies, policy)}
	for _, v := range e.Attribution().Views {
		if slices.Contains(v.Reasons, attribution.ReasonAsserted) || slices.Contains(v.Reasons, attribution.ReasonOwnClaim) {
			t.accused.add(v.Actor)
		}
	}
	return t
}

// A Toll is the toll of an event. It has the methods of a [casualty.Toll], with
// rows that tell which figures are conceded. The zero Toll has no rows.
type Toll struct {
	casualty.Toll
	accused accusedActors
}

// A Row is what was said on one question, what it comes to under a policy, and
// what of it is conceded.
type Row struct {
	casualty.Row
	// Conceded are the figures that stand in the row's Series and that a party gave
	// which is said to have done it, in the order of the Series.
	Conceded []Concession
}

// A Concession is a figure given by a party that is itself said to have done it.
type Concession struct {
	By     attribution.Actor
	Figure casualty.OriginFigure
}

// Rows returns the rows, in the order of their questions.
func (t Toll) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for row := range t.Toll.Rows() {
			if !yield(t.row(row)) {
				return
			}
		}
	}
}

// Row returns the row of a question; ok is false where no tally answers it.
func (t Toll) Row(q casualty.Question) (row Row, ok bool) {
	r, ok := t.Toll.Row(q)
	if !ok {
		return Row{}, false
	}
	return t.row(r), true
}

func (t Toll) row(r casualty.Row) Row {
	row := Row{Row: r}
	if len(t.accused.actors) == 0 {
		return row
	}
	for _, s := range r.Series() {
		if by, ok := t.concedes(s); ok {
			row.Conceded = append(row.Conceded, Concession{by, s})
		}
	}
	return row
}

// concedes returns the party that concedes a figure by giving it.
func (t Toll) concedes(s casualty.OriginFigure) (by attribution.Actor, ok bool) {
	if high, limited := s.Count.High(); s.Count.IsZero() || limited && high == 0 {
		return by, false
	}
	if g := s.Tally.Groups; len(g) > 0 && !slices.ContainsFunc(g, func(g casualty.Group) bool { return !g.Attackers }) {
		return by, false
	}
	return t.accused.speaker(s.Origin)
}

// String returns the rows as [Row.String] writes them, one a line.
func (t Toll) String() string {
	var b strings.Builder
	for row := range t.Rows() {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row.String())
	}
	return b.String()
}

// String returns the row as [casualty.Row.String] writes it, and what is conceded:
//
//	killed, civilian: between 3 and 20, stated 3 to 20 [conflict], United States concedes 3
func (r Row) String() string {
	if len(r.Conceded) == 0 {
		return r.Row.String()
	}
	var b strings.Builder
	b.WriteString(r.Row.String())
	for _, c := range r.Conceded {
		b.WriteString(", " + c.By.Name + " concedes " + c.Figure.Count.String())
	}
	return b.String()
}

// accusedActors are the actors that are said to have done it, made ready to be asked
// which of them an origin is.
type accusedActors struct {
	actors []attribution.Actor
	known  map[string][]int // by ID, folded name or, of a state, country; only asked
}

func (a *accusedActors) add(actor attribution.Actor) {
	if a.known == nil {
		a.known = make(map[string][]int)
	}
	note := func(key string) { a.known[key] = append(a.known[key], len(a.actors)) }
	if actor.ID != "" {
		note("id:" + actor.ID)
	}
	note("name:" + reported.FoldName(actor.Name))
	if actor.Kind == attribution.ActorState && actor.Country != "" {
		note("state:" + actor.Country)
	}
	a.actors = append(a.actors, actor)
}

// speaker returns the one that the origin is.
func (a *accusedActors) speaker(o reported.Origin) (actor attribution.Actor, ok bool) {
	s := o.Source()
	for _, key := range [...]string{
		"id:" + s.ID, "name:" + reported.FoldName(s.Org), "name:" + reported.FoldName(s.Name), "state:" + s.Country,
	} {
		for _, i := range a.known[key] {
			if a.actors[i].Speaks(o) {
				return a.actors[i], true
			}
		}
	}
	return actor, false
}
