package event

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// Attribution returns, actor by actor, which claims say that it did it and which say that
// it did not, with bounds on the number of independent origins. It is [attribution.Assess]
// of Claims. To ask as known on a day, call [Event.AsOf] first.
func (e Event) Attribution() attribution.Assessment { return attribution.Assess(e.Claims) }

// Toll returns how many people were hurt, question by question, under a policy. It is
// [casualty.Reduce] of Tallies. It also marks figures that come from an actor that is
// blamed. [casualty.Timeline] of Tallies tells how the toll rose.
//
// An actor is blamed if a standing claim attributes or implies it, or claims it for the
// actor. Suspicion does not blame, and neither does a list of which any is meant. Such a
// figure may be biased: the actor may make it small, or boast.
//
// An origin is that actor by the rules of [attribution.Actor.Speaks]. If it may be
// several, the one with the same ID is taken, else the one with the same name. A figure of
// none, or of the attackers' own people alone, is not marked.
func (e Event) Toll(policy casualty.Policy) Toll {
	t := Toll{Toll: casualty.Reduce(e.Tallies, policy), policy: policy}
	if len(e.Tallies) > 0 {
		t.accused = accuse(e.Attribution().Views)
	}
	return t
}

// A Toll is the toll of an event. It has the methods of [casualty.Toll]; its rows also
// tell which figures come from an actor that is blamed. The zero Toll has no rows.
type Toll struct {
	casualty.Toll
	accused accusedActors
	policy  casualty.Policy
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

// Rows returns the rows, ordered by question.
func (t Toll) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for row := range t.Toll.Rows() {
			if !yield(t.row(row)) {
				return
			}
		}
	}
}

// Row returns the row of a question. It is false if no tally answers the question.
func (t Toll) Row(q casualty.Question) (row Row, ok bool) {
	r, ok := t.Toll.Row(q)
	return t.row(r), ok
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

// String returns the rows, one a line, as [Row.String] writes them. For an unknown policy
// it says so.
func (t Toll) String() string {
	var rows []string
	for row := range t.Rows() {
		rows = append(rows, row.String())
	}
	if len(rows) == 0 {
		return t.Toll.String()
	}
	return strings.Join(rows, "\n")
}

// String returns the row as [casualty.Row.String] writes it, and what is conceded:
//
//	killed, civilian: between 3 and 20, stated 3 to 20 [conflict], United States concedes 3
func (r Row) String() string {
	parts := []string{r.Row.String()}
	for _, c := range r.Conceded {
		parts = append(parts, c.By.Name+" concedes "+c.Figure.Count.String())
	}
	return strings.Join(parts, ", ")
}

// accusedActors are the blamed actors, indexed by what an origin may share with them.
type accusedActors struct {
	actors []attribution.Actor
	known  map[accusedKey]int32 // the first that is known by it; only asked
}

// An accusedKey is one thing by which an actor is known: its ID, its folded name in a
// country, or, for a state, its country.
type accusedKey struct{ by, text, country string }

// anyCountry is the country in the key of a name alone.
const anyCountry = "any"

// accuse returns the actors that the views blame.
func accuse(views []attribution.View) accusedActors {
	views = slices.DeleteFunc(views, func(v attribution.View) bool {
		return !slices.Contains(v.Reasons, attribution.ReasonAsserted) && !slices.Contains(v.Reasons, attribution.ReasonOwnClaim)
	})
	a := accusedActors{make([]attribution.Actor, len(views)), make(map[accusedKey]int32)}
	for i := range views {
		a.actors[i] = views[i].Actor
		actor, name := &a.actors[i], reported.FoldName(views[i].Actor.Name)
		a.note(accusedKey{"id", actor.ID, ""}, i)
		a.note(accusedKey{"name", name, actor.Country}, i)
		a.note(accusedKey{"name", name, anyCountry}, i)
		if actor.Kind == attribution.ActorState {
			a.note(accusedKey{"state", actor.Country, ""}, i)
		}
	}
	return a
}

// note enters a key of an actor, unless an earlier actor has it.
func (a *accusedActors) note(key accusedKey, actor int) {
	if _, ok := a.known[key]; !ok && key.text != "" {
		a.known[key] = int32(actor)
	}
}

// speaker returns the actor that an origin is.
func (a *accusedActors) speaker(o reported.Origin) (actor attribution.Actor, ok bool) {
	s := o.Source()
	if first := a.first(accusedKey{"id", s.ID, ""}); first < len(a.actors) {
		return a.actors[first], true
	}
	state := a.first(accusedKey{"state", s.Country, ""})
	for _, first := range [...]int{a.named(s.Org, s.Country), a.named(s.Name, s.Country), state} {
		if first < len(a.actors) && a.actors[first].Speaks(o) {
			return a.actors[first], true
		}
	}
	return actor, false
}

// first returns the first actor with a key, or else the number of actors.
func (a *accusedActors) first(key accusedKey) int {
	if actor, ok := a.known[key]; ok {
		return int(actor)
	}
	return len(a.actors)
}

// named returns the first actor with a name that is not of another country.
func (a *accusedActors) named(name, country string) int {
	switch name = reported.FoldName(name); {
	case name == "":
		return len(a.actors)
	case country == "":
		return a.first(accusedKey{"name", name, anyCountry})
	}
	return min(a.first(accusedKey{"name", name, country}), a.first(accusedKey{"name", name, ""}))
}
