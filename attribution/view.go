package attribution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A draft is a view in the making.
type draft struct {
	key     string
	actor   *Actor
	reasons reasonSet
	heard   []hearing
}

// A hearing is a claim that bears on an actor, and what part it plays.
type hearing struct {
	claim int
	part  part
}

// A part is what a claim does to the question of one actor.
type part uint8

const (
	bystander part = iota // it does not stand, or changes nothing
	asserts               // attributes or implies it
	owns                  // claims it
	suspects
	against // denies it
	aside   // doubts it
)

// hear notes a claim. A counter denies or doubts a denial or a doubt.
func (v *draft) hear(a *assessor, i int, counter bool) {
	if n := len(v.heard); n > 0 && v.heard[n-1].claim == i {
		return // it bears on the actor twice
	}
	c := &a.claims[i]
	p := bystander
	severally := c.Among == AmongAny && len(c.Actors) > 1
	switch c.Stance {
	case StanceAttributes, StanceImplies:
		p = asserts
		if severally {
			p = suspects
		}
	case StanceClaims:
		p = owns
	case StanceSuspects:
		p = suspects
	case StanceDenies:
		p = against
	case StanceDoubts:
		p = aside
	}
	switch {
	case p == bystander:
	case !a.stands(i):
		if p <= suspects {
			if a.entries[i].State == standing.Retracted {
				v.reasons |= fellRetracted
			} else {
				v.reasons |= fellSuperseded
			}
		}
		p = bystander
	case p == asserts:
		v.reasons |= asserted
	case p == owns:
		v.reasons |= ownClaim
	case p == suspects && severally && c.Stance != StanceSuspects:
		v.reasons |= oneOfSeveral
	case p == suspects:
		v.reasons |= suspicion
	case counter:
		p = bystander
	case p == against:
		v.reasons |= denied
	case p == aside:
		v.reasons |= doubted
	}
	if v.heard == nil {
		v.heard = make([]hearing, 0, 4)
	}
	v.heard = append(v.heard, hearing{i, p})
}

// origins returns the origins of the claims that play one of the parts. The list
// is good until the next call.
func (v *draft) origins(a *assessor, parts ...part) []reported.Origin {
	list := a.scratch[:0]
	for _, h := range v.heard {
		if slices.Contains(parts, h.part) {
			list = append(list, a.entries[h.claim].Origins...)
		}
	}
	a.scratch = list
	return list
}

// view finishes the draft.
func (v *draft) view(a *assessor) View {
	r := View{Actor: *v.actor}
	r.Actor.LinkedTo = slices.Clone(v.actor.LinkedTo)
	r.Claims = make([]Bearing, len(v.heard))
	for i, h := range v.heard {
		c := &a.claims[h.claim]
		r.Claims[i] = Bearing{h.claim, c.Stance, a.standing(h.claim)}
		if asserts <= h.part && h.part <= suspects {
			r.Likelihoods = appendTerm(r.Likelihoods, c.Likelihood)
			r.Confidences = appendTerm(r.Confidences, c.Confidence)
			if c.Degree != "" {
				r.Degrees = append(r.Degrees, c.Degree)
			}
			if c.Evidence != "" {
				r.Evidence = append(r.Evidence, c.Evidence)
			}
		}
	}
	slices.SortFunc(r.Likelihoods, reported.Term.Compare)
	slices.SortFunc(r.Confidences, reported.Term.Compare)
	r.Ranges = ranges(r.Likelihoods)
	r.Degrees = inOrder(r.Degrees, degrees)
	r.Evidence = inOrder(r.Evidence, evidences)
	r.Origins = reported.IndependenceOf(v.origins(a, asserts, owns)...)
	r.Suspecting = reported.IndependenceOf(v.origins(a, suspects)...)
	v.weigh(a, r.Origins)
	r.Status = v.reasons.status()
	r.Reasons = v.reasons.list()
	return r
}

// appendTerm appends a term that is not there yet. There are few different ones.
func appendTerm(list []reported.Term, t reported.Term) []reported.Term {
	if t.IsZero() || slices.Contains(list, t) {
		return list
	}
	return append(list, t)
}

// ranges returns what the terms span, scale by scale. Terms of one scale are neighbours.
func ranges(terms []reported.Term) []ScaleRange {
	var list []ScaleRange
	for _, t := range terms {
		r, ok := t.Range()
		if !ok {
			continue
		}
		n := len(list)
		if n == 0 || list[n-1].Scale != t.Scale() {
			list = append(list, ScaleRange{t.Scale(), r})
			continue
		}
		both := &list[n-1].Range
		if l := both.Low; r.Low.Percent < l.Percent || r.Low.Percent == l.Percent && l.Open {
			both.Low = r.Low
		}
		if h := both.High; r.High.Percent > h.Percent || r.High.Percent == h.Percent && h.Open {
			both.High = r.High
		}
	}
	return list
}

// inOrder sorts words as their vocabulary declares them, unknown ones last, and
// drops repetitions.
func inOrder[W ~string](list []W, vocabulary *form.Vocabulary) []W {
	if len(list) < 2 {
		return list
	}
	place := func(w W) int { return vocabulary.Place(string(w)) }
	slices.SortFunc(list, func(a, b W) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b)) })
	return slices.Compact(list)
}

// weigh adds the reasons that need all the claims of the view.
func (v *draft) weigh(a *assessor, n reported.Independent) {
	name := ""
	if v.reasons&(ownClaim|denied) != 0 {
		name = reported.FoldName(v.actor.Name)
	}
	if v.reasons&asserted != 0 {
		switch {
		case n.Low < 2:
			v.reasons |= notIndependent
		case oneBloc(v.origins(a, asserts, owns)):
			v.reasons |= oneCountry
		default:
			v.reasons |= independentOrigins
		}
		if v.reasons&ownClaim != 0 && v.hasOther(a, name) {
			v.reasons |= otherOrigin
		}
	}
	for _, o := range v.origins(a, asserts, owns, suspects) {
		if o.Circular {
			v.reasons |= circularSources
			break
		}
	}
	if v.reasons&denied != 0 {
		for _, o := range v.origins(a, against) {
			if s := o.Source(); v.actor.speaks(&s, name) {
				v.reasons |= deniedByActor
				break
			}
		}
		v.turns(a)
	}
}

// oneBloc reports whether all named origins that speak for themselves are official
// or armed-group sources of one country, where one that states none may be of any.
func oneBloc(origins []reported.Origin) bool {
	country := ""
	for _, o := range origins {
		if !o.Named || !o.ForItself {
			continue
		}
		s := o.Source()
		if s.Kind != reported.SourceOfficial && s.Kind != reported.SourceArmedGroup {
			return false
		}
		if s.Country == "" {
			continue
		}
		if country != "" && s.Country != country {
			return false
		}
		country = s.Country
	}
	return true
}

// hasOther reports whether an origin asserts it that neither carried the actor's
// own claim nor is the actor.
func (v *draft) hasOther(a *assessor, name string) bool {
	own := make(map[string]struct{})
	for _, o := range v.origins(a, owns) {
		own[o.Key] = struct{}{}
	}
	for _, o := range v.origins(a, asserts) {
		if _, ok := own[o.Key]; ok {
			continue
		}
		if s := o.Source(); !v.actor.speaks(&s, name) {
			return true
		}
	}
	return false
}

// turns looks for an origin that says it and denies it.
func (v *draft) turns(a *assessor) {
	type said struct {
		key     string
		time    reported.Time
		against bool
	}
	list := make([]said, 0, len(v.heard))
	for _, h := range v.heard {
		if h.part == bystander || h.part == aside {
			continue
		}
		e := &a.entries[h.claim]
		for i := range e.Origins {
			list = append(list, said{e.Origins[i].Key, e.Time, h.part == against})
		}
	}
	slices.SortStableFunc(list, func(x, y said) int { return strings.Compare(x.key, y.key) })
	for i := 0; i < len(list); {
		// Those of one key; they are in order of time.
		j := i
		var both [2]bool
		for ; j < len(list) && list[j].key == list[i].key; j++ {
			both[side(list[j].against)] = true
		}
		if both[0] && both[1] {
			what := turned
			for k := i; k < j; {
				var now [2]bool
				start := list[k].time
				for ; k < j && list[k].time == start; k++ {
					now[side(list[k].against)] = true
				}
				if now[0] && now[1] {
					what = tie
				}
			}
			v.reasons |= what
		}
		i = j
	}
}

func side(against bool) int {
	if against {
		return 1
	}
	return 0
}
