package attribution_test

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// A oracleDraft is what bears on one actor.
type oracleDraft struct {
	actor                                               attribution.Actor
	full, implied, owns, suspects, denies, doubts, fell []int
	reasons                                             map[string]bool
}

func (a *blameOracle) speaks(x attribution.Actor, i int, o *origin) bool {
	return !court(&a.claims[i]) && slices.ContainsFunc(o.sources, func(s reported.Source) bool { return speaks(x, s) })
}

// stranger reports whether an origin speaks for itself and is not the actor.
func (a *blameOracle) stranger(x attribution.Actor, i int, o *origin) bool {
	return o.named && o.itself && !a.speaks(x, i, o) &&
		!slices.ContainsFunc(o.sources, func(s reported.Source) bool { return s.Kind == reported.SourceOfficial && mayHaveState(x, s) })
}

func (a *blameOracle) oracleDraft(x attribution.Actor) *oracleDraft {
	d := &oracleDraft{actor: x, reasons: map[string]bool{}}
	for i := range a.claims {
		c := &a.claims[i]
		bears := !namesNobody(c) && slices.ContainsFunc(c.Actors, isOf(x))
		counter, answered := false, 0
		for _, id := range c.Answers {
			on := a.find(id)
			if on < 0 || on == i {
				continue
			}
			t := &a.claims[on]
			mild := t.Stance == attribution.StanceDenies || t.Stance == attribution.StanceDoubts
			answered++
			counter = mild && (counter || answered == 1)
			silent := c.Stance == attribution.StanceRetracts || len(c.Actors) == 0 && (c.Stance == attribution.StanceDenies || c.Stance == attribution.StanceDoubts)
			if !namesNobody(t) && slices.ContainsFunc(t.Actors, isOf(x)) && silent && (c.Stance == attribution.StanceRetracts || !mild) {
				bears = true
				if c.Stance == attribution.StanceRetracts && a.state[i] == "" && !a.mayTakeBack(i, on) {
					d.reasons["foreign-retraction"] = true
				}
			}
		}
		if !bears {
			continue
		}
		d.hear(a, i, counter && len(c.Actors) > 0)
	}
	d.lastWord(a)
	return d
}

func (d *oracleDraft) hear(a *blameOracle, i int, counter bool) {
	c := &a.claims[i]
	says := c.Stance == attribution.StanceAttributes || c.Stance == attribution.StanceImplies
	if a.state[i] != "" {
		if says || c.Stance == attribution.StanceClaims || c.Stance == attribution.StanceSuspects {
			d.fell = append(d.fell, i)
			d.reasons[a.state[i]] = true
		} else if a.state[i] == "overturned" {
			d.reasons["overturned"] = true
		}
		return
	}
	own := len(a.origins[i]) > 0
	strangers := len(a.origins[i]) > 0
	for _, o := range a.origins[i] {
		own = own && a.speaks(d.actor, i, o)
		strangers = strangers && a.stranger(d.actor, i, o)
	}
	switch {
	case says && even(c.Likelihood) < 0:
		d.doubts, d.reasons["doubted"] = append(d.doubts, i), true
	case says && c.Among == attribution.AmongAny && len(c.Actors) > 1:
		d.suspects, d.reasons["one-of-several"] = append(d.suspects, i), true
	case says && even(c.Likelihood) == 0, c.Stance == attribution.StanceSuspects:
		d.suspects, d.reasons["suspicion"] = append(d.suspects, i), true
	case c.Stance == attribution.StanceAttributes && own, c.Stance == attribution.StanceClaims && !strangers:
		d.owns = append(d.owns, i)
	case c.Stance == attribution.StanceClaims:
		d.full = append(d.full, i)
		d.reasons["claimed-by-other"] = true
	case c.Stance == attribution.StanceAttributes:
		d.full = append(d.full, i)
		if c.Stage == "finding" && a.finder(i) {
			d.reasons["finding"] = true
		}
	case c.Stance == attribution.StanceImplies:
		d.implied = append(d.implied, i)
	case counter:
	case c.Stance == attribution.StanceDenies:
		d.denies = append(d.denies, i)
	case c.Stance == attribution.StanceDoubts:
		d.doubts, d.reasons["doubted"] = append(d.doubts, i), true
	}
}

func (a *blameOracle) finder(i int) bool {
	return slices.ContainsFunc(a.origins[i], func(o *origin) bool {
		return o.named && slices.ContainsFunc(o.sources, func(s reported.Source) bool {
			return s.Kind == reported.SourceOfficial || s.Kind == reported.SourceIntergovernmental || s.Kind == reported.SourceDocument
		})
	})
}

// lastWord ends the actor's own words by its later ones.
func (d *oracleDraft) lastWord(a *blameOracle) {
	var ownDenials, otherDenials, keptOwns, keptDenials []int
	for _, i := range d.denies {
		if slices.ContainsFunc(a.origins[i], func(o *origin) bool { return a.speaks(d.actor, i, o) || a.whole(d.actor, i, o) }) {
			ownDenials = append(ownDenials, i)
		} else {
			otherDenials = append(otherDenials, i)
		}
	}
	time := func(i int) reported.Time { return a.claims[i].Time() }
	for _, c := range d.owns {
		if slices.ContainsFunc(ownDenials, func(n int) bool { return time(c).Before(time(n)) && a.oneBody(d.actor, c, n) }) {
			d.fell = append(d.fell, c)
			d.reasons["claimed-before"] = true
		} else {
			keptOwns = append(keptOwns, c)
		}
	}
	for _, n := range ownDenials {
		if slices.ContainsFunc(d.owns, func(c int) bool { return time(n).Before(time(c)) }) {
			if len(keptOwns) > 0 {
				d.reasons["denied-before"] = true
			}
		} else {
			keptDenials = append(keptDenials, n)
		}
	}
	for _, n := range keptDenials {
		d.reasons["denied-by-actor"] = true
		for _, c := range keptOwns {
			if time(c).Before(time(n)) {
				d.reasons["reversed"] = true
			} else {
				d.reasons["order-unknown"] = true
			}
		}
	}
	d.owns, d.denies = keptOwns, slices.Concat(keptDenials, otherDenials)
	for _, i := range d.denies {
		d.reasons["denied"] = true
		if a.claims[i].Stage == "acquittal" && a.finder(i) {
			d.reasons["acquitted"] = true
		}
	}
	d.contradictions(a)
}

// contradictions looks for speakers other than the actor that say it and deny it.
func (d *oracleDraft) contradictions(a *blameOracle) {
	turned, both := map[string]bool{}, map[string]bool{}
	for _, i := range d.denies {
		for _, k := range slices.Concat(d.full, d.implied, d.suspects) {
			for _, o := range a.origins[i] {
				if !slices.Contains(keys(a.origins[k]), o.key) {
					continue
				}
				both[o.key] = true
				x, y := a.claims[i].Time(), a.claims[k].Time()
				turned[o.key] = turned[o.key] || x.Before(y) || y.Before(x)
			}
		}
	}
	for key := range both {
		if turned[key] {
			d.reasons["reversed"] = true
		} else {
			d.reasons["order-unknown"] = true
		}
	}
}

// whole: the origin is what the actor is part of.
func (a *blameOracle) whole(x attribution.Actor, i int, o *origin) bool {
	for _, l := range x.LinkedTo {
		if l.How == attribution.ActorLinkPartOf && a.speaks(a.links.meant(l), i, o) {
			return true
		}
	}
	return false
}

// oneBody: the denial may be of the body that claimed it.
func (a *blameOracle) oneBody(x attribution.Actor, c, n int) bool {
	spoke := false
	for _, o := range a.origins[c] {
		if !a.speaks(x, c, o) {
			continue // a carrier
		}
		spoke = true
		if slices.ContainsFunc(a.origins[n], func(p *origin) bool {
			return (a.speaks(x, n, p) || a.whole(x, n, p)) && a.touches(x, o, p)
		}) {
			return true
		}
	}
	return !spoke
}

// touches reports whether a source of the one that speaks for the actor is not told
// apart from one of the other.
func (a *blameOracle) touches(x attribution.Actor, o, p *origin) bool {
	if o.key == p.key {
		return true
	}
	for _, s := range o.sources {
		for _, t := range p.sources {
			mine := speaks(x, s)
			theirs := speaks(x, t) || slices.ContainsFunc(x.LinkedTo, func(l attribution.ActorLink) bool {
				return l.How == attribution.ActorLinkPartOf && speaks(a.links.meant(l), t)
			})
			if mine && theirs && !apartSources(s, t) {
				return true
			}
		}
	}
	return false
}

func (a *blameOracle) of(lists ...[]int) (all []*origin) {
	for _, i := range slices.Concat(lists...) {
		all = append(all, a.origins[i]...)
	}
	return unite(all)
}

func (d *oracleDraft) view(a *blameOracle) blame {
	r := d.reasons
	full := a.of(d.full)
	able := func(o *origin) bool { return o.named && o.itself }
	two, outside := false, false
	for i, x := range full {
		outside = outside || able(x) && !a.links.ofActor(d.actor, x)
		for _, y := range full[:i] {
			two = two || able(x) && able(y) && !a.links.sameBloc(x, y)
		}
	}
	said := len(d.full)+len(d.implied) > 0
	if len(d.owns) > 0 {
		r["own-claim"] = true
		if outside {
			r["other-origin"] = true
		}
		two = outside
	}
	if said {
		r["asserted"] = true
		switch {
		case two:
			r["independent-origins"] = true
		case len(d.full) == 0:
			r["implied"] = true
		case independence(a.of(d.full, d.owns)).Low >= 2:
			r["one-bloc"] = true
		default:
			r["not-independent"] = true
		}
	}
	if a.circular(slices.Concat(d.full, d.implied, d.owns, d.suspects)) {
		r["circular-sources"] = true
	}
	v := blame{Actor: d.actor.Name, Support: "none", Challenge: "none"}
	switch {
	case r["finding"]:
		v.Support = "found"
	case len(d.owns) > 0 && outside:
		v.Support = "claimed-and-attributed"
	case len(d.owns) > 0:
		v.Support = "claimed"
	case two:
		v.Support = "corroborated"
	case said:
		v.Support = "alleged"
	case len(d.suspects) > 0:
		v.Support = "suspected"
	case len(d.fell) > 0:
		v.Support = "withdrawn"
	}
	switch {
	case r["competing-claim"]:
		v.Challenge = "contested"
	case r["acquitted"]:
		v.Challenge = "acquitted"
	case r["denied-by-actor"]:
		v.Challenge = "denied-by-actor"
	case r["denied"]:
		v.Challenge = "denied"
	case r["doubted"]:
		v.Challenge = "doubted"
	}
	v.Attributing = independence(a.of(d.full, d.implied, d.owns))
	v.Suspecting, v.Denying, v.Doubting = independence(a.of(d.suspects)), independence(a.of(d.denies)), independence(a.of(d.doubts))
	v.Reasons = []string{}
	for k := range r {
		v.Reasons = append(v.Reasons, k)
	}
	slices.Sort(v.Reasons)
	return v
}

// circular reports whether somebody named cites itself through any of the claims.
func (a *blameOracle) circular(list []int) bool {
	cites := map[string][]string{}
	var walk func(s reported.Source)
	walk = func(s reported.Source) {
		for _, c := range s.Cites {
			if named(s) && named(c) && !s.Firsthand {
				cites[keyOf(s, "")] = append(cites[keyOf(s, "")], keyOf(c, ""))
			}
			walk(c)
		}
	}
	for _, i := range list {
		for _, s := range a.claims[i].Sources {
			walk(s)
		}
	}
	for from := range cites {
		seen, next := map[string]bool{}, slices.Clone(cites[from])
		for len(next) > 0 {
			k := next[0]
			next = next[1:]
			if k == from {
				return true
			}
			if !seen[k] {
				seen[k] = true
				next = append(next, cites[k]...)
			}
		}
	}
	return false
}
