package match

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

// A party is an actor whose part is not contested, made ready to be compared.
type party struct {
	id, key uint64
	links   span // the keys of those that it is linked to, in the list of hashes
	country uint16
	class   uint8
	side    event.Side
}

// A known is what an actor who is involved is known by: its name or its ID.
type known struct {
	key   uint64
	name  span // as recorded
	tells bool // it is the name of one actor, and not of any
	byID  bool
}

// Classes of actors, of which two contradict each other. Those who are peaceful
// contradict nobody: a policeman off duty is a civilian in one record and the
// government in the next.
const (
	anyClass = iota
	stateClass
	groupClass
	peaceful
)

func classOf(k attribution.ActorKind) uint8 {
	switch k {
	case attribution.ActorState, attribution.ActorArmedForce:
		return stateClass
	case attribution.ActorArmedGroup:
		return groupClass
	case attribution.ActorCivilians, attribution.ActorCrowd:
		return peaceful
	}
	return anyClass
}

// telling reports whether the name is that of one actor, and not of any: gunmen,
// civilians, protesters.
func telling(a *attribution.Actor) bool {
	return !a.Unidentified && classOf(a.Kind) != peaceful && a.Kind != attribution.ActorUnknown
}

// blames reports whether a claim holds its actors responsible.
func blames(s attribution.ClaimStance) bool {
	switch s {
	case attribution.StanceAttributes, attribution.StanceImplies, attribution.StanceSuspects, attribution.StanceClaims:
		return true
	}
	return false
}

// sortKnown puts what is known in order and keeps one of each, the telling before others.
func sortKnown(list []known) []known {
	slices.SortStableFunc(list, func(a, b known) int {
		return cmp.Or(cmp.Compare(a.key, b.key), -cmp.Compare(b2i(a.tells), b2i(b.tells)))
	})
	return slices.CompactFunc(list, func(a, b known) bool { return a.key == b.key })
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// An actorFit is how the actors of two events go together.
type actorFit struct {
	fit  Fit
	a, b int // the actors in common, -1 where there are none
}

func compareActors(p, q *Prepared) actorFit {
	f := actorFit{a: -1, b: -1}
	if partiesContradict(p, q) {
		f.fit = FitContradicts
		return f
	}
	f.common(p.known, q.known)
	if f.fit == FitUnknown && (linked(p, q) || linked(q, p)) {
		f.fit = FitCompatible
	}
	return f
}

// common looks for an actor that both have: one that tells, and a name before an ID.
func (f *actorFit) common(a, b []known) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key < b[j].key:
			i++
		case a[i].key > b[j].key:
			j++
		default:
			fit := FitCompatible
			if a[i].tells && b[j].tells {
				fit = FitAgrees
			}
			if f.fit == FitUnknown || fit == FitAgrees && (f.fit == FitCompatible || a[f.a].byID && !a[i].byID) {
				f.fit, f.a, f.b = fit, i, j
			}
			i, j = i+1, j+1
		}
	}
}

// linked reports whether an actor of p is said to be linked to one of q.
func linked(p, q *Prepared) bool {
	for _, key := range p.list(p.links) {
		if _, ok := slices.BinarySearchFunc(q.known, key, func(k known, key uint64) int { return cmp.Compare(k.key, key) }); ok {
			return true
		}
	}
	return false
}

// partiesContradict compares the parties. Where both events name both sides, both
// sides must fit, whichever each calls a; else every pair must contradict, since one
// may name the attacker and the other who was attacked.
func partiesContradict(p, q *Prepared) bool {
	if p.sides == bothSides && q.sides == bothSides {
		straight := opposed(p, q, event.SideA, event.SideA) || opposed(p, q, event.SideB, event.SideB)
		return straight && (opposed(p, q, event.SideA, event.SideB) || opposed(p, q, event.SideB, event.SideA))
	}
	return opposed(p, q, "", "")
}

const bothSides = 3

// opposed reports whether every party of a side of p contradicts every party of a side
// of q; no side is all of them.
func opposed(p, q *Prepared, of, with event.Side) bool {
	any := false
	for i := range p.parties {
		for j := range q.parties {
			a, b := &p.parties[i], &q.parties[j]
			if of != "" && a.side != of || with != "" && b.side != with {
				continue
			}
			if !p.contradicts(q, a, b) {
				return false
			}
			any = true
		}
	}
	return any
}

func (p *Prepared) contradicts(q *Prepared, a, b *party) bool {
	switch {
	case a.class == peaceful, b.class == peaceful:
		return false
	case (a.country == 0 || b.country == 0 || a.country == b.country) && (a.class == anyClass || b.class == anyClass || a.class == b.class):
		return false
	case a.id != 0 && a.id == b.id, a.key != 0 && a.key == b.key:
		return false
	}
	return !slices.Contains(p.list(a.links), b.key) && !slices.Contains(q.list(b.links), a.key)
}
