package attribution_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// The oracle of blame: the rules of the package documentation, written one actor after
// the other and pair by pair, with nothing taken from the engine.

// plainName is the form in which the oracle compares names, as far as those of the
// tests differ in spelling.
func plainName(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func court(c *attribution.Claim) bool {
	return c.Stage == attribution.StageCharge || c.Stage == attribution.StageFinding || c.Stage == attribution.StageAcquittal
}

// even says where a likelihood lies: -1 below even, 0 even or unsaid, 1 above even.
func even(t reported.Term) int {
	r, ok := t.Range()
	switch {
	case t.IsZero():
		return 1
	case ok && r.High.Percent < 50:
		return -1
	case ok && r.Low.Percent < 50:
		return 0
	case ok:
		return 1
	}
	switch t.Value() {
	case "unlikely":
		return -1
	case "possible", "unclear":
		return 0
	}
	return 1
}

type blameOracle struct {
	claims  []attribution.Claim
	origins [][]*origin
	state   []string // "", superseded, retracted, overturned
	links   linkSets
}

func (a *blameOracle) find(id string) int {
	i := slices.IndexFunc(a.claims, func(c attribution.Claim) bool { return id != "" && c.ID == id })
	return i
}

func keys(list []*origin) (k []string) {
	for _, o := range list {
		k = append(k, o.key)
	}
	return k
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

// sameClaimant: they share an origin.
func (a *blameOracle) sameClaimant(by, on int) bool {
	return meet(keys(a.origins[by]), keys(a.origins[on]))
}

// mayTakeBack: the same claimant, or those that alone carried it.
func (a *blameOracle) mayTakeBack(by, on int) bool {
	if a.sameClaimant(by, on) {
		return true
	}
	theirs := keys(a.origins[by])
	for _, s := range a.claims[by].Sources {
		theirs = append(theirs, keyOf(s, ""))
	}
	for _, s := range a.claims[on].Sources {
		if !named(s) || !slices.Contains(theirs, keyOf(s, "")) {
			return false
		}
	}
	return len(a.claims[on].Sources) > 0
}

func (a *blameOracle) judge() {
	a.state = make([]string, len(a.claims))
	undone := make([]bool, len(a.claims))
	notEarlier := func(by, on int) bool {
		return on >= 0 && by != on && !a.claims[by].Time().Before(a.claims[on].Time())
	}
	effective := func(by, on int) bool { return notEarlier(by, on) && a.mayTakeBack(by, on) }
	for i := range a.claims { // what retractions of retractions undo
		if c := &a.claims[i]; c.Stance == attribution.StanceRetracts {
			for _, id := range c.Answers {
				if on := a.find(id); effective(i, on) && a.claims[on].Stance == attribution.StanceRetracts {
					undone[on] = true
				}
			}
		}
	}
	for i := range a.claims {
		c := &a.claims[i]
		for _, id := range c.Supersedes {
			if on := a.find(id); notEarlier(i, on) && a.sameClaimant(i, on) && a.state[on] == "" {
				a.state[on] = "superseded"
			}
		}
		if c.Stance == attribution.StanceRetracts && !undone[i] {
			for _, id := range c.Answers {
				if on := a.find(id); effective(i, on) {
					a.state[on] = "retracted"
				}
			}
		}
	}
	// A court of one bloc overturns another of it; of two that do so to each other the
	// one that comes first falls.
	judgment := func(i int) bool {
		return a.claims[i].Stage == attribution.StageFinding || a.claims[i].Stage == attribution.StageAcquittal
	}
	var ended []int
	for i := range a.claims {
		c := &a.claims[i]
		if !judgment(i) || a.state[i] != "" {
			continue
		}
		for _, id := range slices.Concat(c.Answers, c.Supersedes) {
			on := a.find(id)
			if on < 0 || !judgment(on) || a.state[on] != "" || a.claims[on].Stage == c.Stage || c.Time().Before(a.claims[on].Time()) {
				continue
			}
			for _, x := range a.origins[i] {
				for _, y := range a.origins[on] {
					if x.key == y.key || a.links.sameBlocOf(x, y) {
						ended = append(ended, on)
					}
				}
			}
		}
	}
	for _, on := range ended {
		a.state[on] = "overturned"
	}
}

// oracle says what the claims come to, actor by actor.
func oracle(claims []attribution.Claim) []blame {
	a := &blameOracle{claims: claims, links: oracleLinks(claims)}
	for i := range claims {
		list := originsOf(claims[i].Sources)
		roots := 0
		for _, s := range claims[i].Sources {
			if jointly(s) {
				roots++
			}
		}
		if roots > 1 {
			for _, o := range list {
				for _, s := range claims[i].Sources {
					if jointly(s) && keyOf(s, "") == o.key {
						o.joint = map[int]bool{i: true}
					}
				}
			}
		}
		a.origins = append(a.origins, list)
	}
	a.judge()
	var actors []attribution.Actor
	for _, c := range claims {
		if namesNobody(&c) {
			continue
		}
		for _, x := range c.Actors {
			if !slices.ContainsFunc(actors, isOf(x)) {
				actors = append(actors, x)
			} else { // what one mention states, all state
				i := slices.IndexFunc(actors, isOf(x))
				actors[i].LinkedTo = slices.Concat(actors[i].LinkedTo, x.LinkedTo)
				if ofState(x) {
					actors[i].Kind = x.Kind
				}
				actors[i].Unidentified = actors[i].Unidentified || x.Unidentified
			}
		}
	}
	drafts := make([]*oracleDraft, len(actors))
	for i := range actors {
		drafts[i] = a.oracleDraft(actors[i])
	}
	var views []blame
	for i, d := range drafts {
		if len(d.owns) > 0 && a.competes(drafts, i) {
			d.reasons["competing-claim"] = true
		}
		for j, e := range drafts {
			if i == j || a.links.linked(d.actor, e.actor) || vague(d.actor) || vague(e.actor) {
				continue
			}
			for _, k := range slices.Concat(e.full, e.implied, e.owns) {
				if !slices.ContainsFunc(a.claims[k].Actors, func(x attribution.Actor) bool { return a.links.linked(x, d.actor) }) {
					d.reasons["others-blamed"] = true
				}
			}
		}
		views = append(views, d.view(a))
	}
	return views
}

func namesNobody(c *attribution.Claim) bool {
	return c.Stance == attribution.StanceUnclaimed || c.Stance == attribution.StanceRetracts
}

// competes reports whether an actor claims the deed that neither is linked to the
// first nor claimed it together with it, directly or through others.
func (a *blameOracle) competes(drafts []*oracleDraft, first int) bool {
	with := map[int]bool{first: true}
	for grown := true; grown; {
		grown = false
		for i, d := range drafts {
			for j := range with {
				e := drafts[j]
				if !with[i] && len(d.owns) > 0 && (a.links.linked(d.actor, e.actor) || meetInts(d.owns, e.owns)) {
					with[i], grown = true, true
					break
				}
			}
		}
	}
	for i, d := range drafts {
		if len(d.owns) > 0 && !with[i] {
			return true
		}
	}
	return false
}

func jointly(s reported.Source) bool {
	return named(s) && len(s.Cites) == 0 && (s.Kind == reported.SourceOfficial || s.Kind == reported.SourceIntergovernmental || s.Kind == reported.SourceArmedGroup)
}

func vague(x attribution.Actor) bool { return x.Unidentified || x.Kind == attribution.ActorUnknown }

func meetInts(a, b []int) bool {
	return slices.ContainsFunc(a, func(k int) bool { return slices.Contains(b, k) })
}

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
		seen, todo := map[string]bool{}, slices.Clone(cites[from])
		for len(todo) > 0 {
			k := todo[0]
			todo = todo[1:]
			if k == from {
				return true
			}
			if !seen[k] {
				seen[k] = true
				todo = append(todo, cites[k]...)
			}
		}
	}
	return false
}

// linkSets are the names and countries that belong together.
type linkSets struct {
	up     map[string]string
	actors []attribution.Actor
}

func (l linkSets) find(x string) string {
	for l.up[x] != "" && l.up[x] != x {
		x = l.up[x]
	}
	return x
}

func (l linkSets) join(x, y string) {
	for _, k := range []string{x, y} {
		if l.up[k] == "" {
			l.up[k] = k
		}
	}
	l.up[l.find(x)] = l.find(y)
}

func nodeOf(name, country string) string { return "n:" + plainName(name) + "@" + country }

func oracleLinks(claims []attribution.Claim) linkSets {
	l := linkSets{up: map[string]string{}}
	var walk func(list []reported.Source)
	walk = func(list []reported.Source) {
		for _, s := range list {
			if s.Kind == reported.SourceArmedGroup && s.Org != "" && (len(s.Cites) == 0 || s.Firsthand) {
				l.join(nodeOf(s.Org, s.Country), nodeOf(s.Org, s.Country))
			}
			walk(s.Cites)
		}
	}
	for _, c := range claims {
		walk(c.Sources)
		if namesNobody(&c) {
			continue
		}
		for _, x := range c.Actors {
			l.join(nodeOf(x.Name, x.Country), nodeOf(x.Name, x.Country))
			if i := slices.IndexFunc(l.actors, isOf(x)); i < 0 {
				l.actors = append(l.actors, x)
			} else if ofState(x) {
				l.actors[i].Kind = x.Kind
			}
		}
	}
	for _, x := range l.actors {
		if ofState(x) && x.Country != "" {
			l.join(nodeOf(x.Name, x.Country), "c:"+x.Country)
		}
	}
	for _, c := range claims {
		if namesNobody(&c) {
			continue
		}
		for _, x := range c.Actors {
			for _, to := range x.LinkedTo {
				switch to.How {
				case attribution.ActorLinkPartOf, attribution.ActorLinkCommandedBy, attribution.ActorLinkFrontFor:
					m := l.meant(to)
					l.join(nodeOf(x.Name, x.Country), nodeOf(m.Name, m.Country))
				}
			}
		}
	}
	// A name without a Country is the one with a Country where there is only one.
	names := map[string][]string{}
	for n := range l.up {
		if at := strings.LastIndex(n, "@"); at >= 0 {
			names[n[:at]] = append(names[n[:at]], n)
		}
	}
	for name, list := range names {
		if len(list) == 2 && slices.Contains(list, name+"@") {
			l.join(list[0], list[1])
		}
	}
	return l
}

// meant returns the actor that a link means.
func (l linkSets) meant(to attribution.ActorLink) attribution.Actor {
	if to.ID != "" {
		for _, x := range l.actors {
			if x.ID == to.ID {
				return x
			}
		}
	}
	var found []attribution.Actor
	for _, x := range l.actors {
		if plainName(x.Name) == plainName(to.Name) && (x.Country == "" || to.Country == "" || x.Country == to.Country) {
			found = append(found, x)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return attribution.Actor{ID: to.ID, Name: to.Name, Country: to.Country}
}

func ofState(a attribution.Actor) bool {
	return a.Kind == attribution.ActorState || a.Kind == attribution.ActorArmedForce
}

func stateKind(s reported.Source) bool {
	switch s.Kind {
	case reported.SourceOfficial, reported.SourceStateMedia, reported.SourceMedical, reported.SourceSensor, reported.SourceDocument:
		return true
	}
	return false
}

// blocs returns what a source belongs to.
func (l linkSets) blocs(s reported.Source) []string {
	var list []string
	if stateKind(s) {
		list = append(list, l.find("c:"+s.Country))
	}
	switch s.Kind {
	case reported.SourceIntergovernmental:
		if s.Org != "" {
			list = append(list, "body:"+plainName(s.Org))
		}
	case reported.SourceArmedGroup, reported.SourceOfficial:
		for n := range l.up {
			for _, text := range []string{s.Org, s.Name} {
				name, country, ok := strings.Cut(n, "@")
				if text != "" && ok && name == "n:"+plainName(text) && (country == "" || s.Country == "" || country == s.Country) {
					list = append(list, l.find(n))
				}
			}
		}
	}
	return list
}

func (l linkSets) sameBlocSources(s, t reported.Source) bool {
	if stateKind(s) && stateKind(t) && (s.Country == "" || t.Country == "") {
		return true
	}
	theirs := l.blocs(t)
	return slices.ContainsFunc(l.blocs(s), func(b string) bool { return slices.Contains(theirs, b) })
}

func (l linkSets) sameBloc(a, b *origin) bool { return !apart(a, b) || l.sameBlocOf(a, b) }

// sameBlocOf reports whether a source of the one is of a bloc with one of the other.
func (l linkSets) sameBlocOf(a, b *origin) bool {
	for _, s := range a.sources {
		for _, t := range b.sources {
			if l.sameBlocSources(s, t) {
				return true
			}
		}
	}
	return false
}

// ofActor reports whether an origin is of the actor's own bloc.
func (l linkSets) ofActor(a attribution.Actor, o *origin) bool {
	for _, s := range o.sources {
		if speaks(a, s) || mayHaveState(a, s) {
			return true
		}
		blocs := l.blocs(s)
		if slices.Contains(blocs, l.find(nodeOf(a.Name, a.Country))) {
			return true
		}
	}
	return false
}

// mayHaveState: of a state's source or of a state nobody wrote the country down.
func mayHaveState(a attribution.Actor, s reported.Source) bool {
	return ofState(a) && stateKind(s) && (a.Country == "" || s.Country == "")
}

func speaks(a attribution.Actor, s reported.Source) bool {
	if a.ID != "" && a.ID == s.ID {
		return true
	}
	if a.Country != "" && s.Country != "" && a.Country != s.Country {
		return false
	}
	if ofState(a) && s.Kind == reported.SourceOfficial && a.Country != "" && s.Country != "" {
		return true
	}
	n := plainName(a.Name)
	return s.Org != "" && plainName(s.Org) == n || s.Name != "" && plainName(s.Name) == n
}

// linked reports whether two actors are of one bloc.
func (l linkSets) linked(a, b attribution.Actor) bool {
	return l.find(nodeOf(a.Name, a.Country)) == l.find(nodeOf(b.Name, b.Country))
}

// is reports whether two actors are one, by the strict key.
func is(a, b attribution.Actor) bool {
	if a.ID != "" || b.ID != "" {
		return a.ID == b.ID
	}
	return a.Country == b.Country && plainName(a.Name) == plainName(b.Name)
}

func isOf(a attribution.Actor) func(attribution.Actor) bool {
	return func(b attribution.Actor) bool { return is(a, b) }
}

// An origin is one key and every source that bears it.
type origin struct {
	key     string
	sources []reported.Source
	named   bool
	itself  bool         // speaks for itself
	joint   map[int]bool // claims of which it is one of several official roots
}

func named(s reported.Source) bool { return s.ID != "" || s.Org != "" || s.Name != "" }

func forItself(s reported.Source) bool {
	switch s.Kind {
	case reported.SourceOfficial, reported.SourceIntergovernmental, reported.SourceArmedGroup, reported.SourceWitness, reported.SourceMedical, reported.SourceSensor:
		return true
	}
	return s.Firsthand
}

func keyOf(s reported.Source, citer string) string {
	switch {
	case s.ID != "":
		return "id:" + s.ID
	case s.Org != "":
		return "org:" + s.Country + ":" + plainName(s.Org)
	case s.Name != "":
		return "name:" + s.Country + ":" + plainName(s.Name)
	}
	return fmt.Sprint("unnamed:", s.Kind, s.Country, plainName(s.Role), s.People, s.Title, s.URL, "<", citer)
}

// originsOf returns the origins of the sources: who cites nobody, and who is Firsthand.
func originsOf(list []reported.Source) []*origin {
	var found []*origin
	var walk func(s reported.Source, citer string)
	walk = func(s reported.Source, citer string) {
		k := keyOf(s, citer)
		if len(s.Cites) == 0 || s.Firsthand {
			found = append(found, &origin{key: k, sources: []reported.Source{s}, named: named(s), itself: forItself(s)})
		}
		for _, c := range s.Cites {
			walk(c, k)
		}
	}
	for _, s := range list {
		walk(s, "")
	}
	return unite(found)
}

// unite makes one of the origins that bear one key.
func unite(list []*origin) []*origin {
	var all []*origin
	for _, o := range list {
		i := slices.IndexFunc(all, func(p *origin) bool { return p.key == o.key })
		if i < 0 {
			c := *o
			c.joint = map[int]bool{}
			for k := range o.joint {
				c.joint[k] = true
			}
			all = append(all, &c)
			continue
		}
		all[i].sources = append(slices.Clip(all[i].sources), o.sources...)
		all[i].itself = all[i].itself || o.itself
		for k := range o.joint {
			all[i].joint[k] = true
		}
	}
	return all
}

// apart reports whether two origins are told apart by what their sources state.
func apart(a, b *origin) bool {
	if a.key == b.key {
		return false
	}
	for k := range a.joint {
		if b.joint[k] {
			return false // they signed one statement
		}
	}
	for _, s := range a.sources {
		for _, t := range b.sources {
			if !apartSources(s, t) {
				return false
			}
		}
	}
	return true
}

func person(s reported.Source) bool {
	return s.Kind == reported.SourceWitness || s.Kind == reported.SourceExpert
}

func apartSources(s, t reported.Source) bool {
	fold := func(text string) string {
		if text == "" {
			return ""
		}
		return plainName(text)
	}
	so, sn, to, tn := fold(s.Org), fold(s.Name), fold(t.Org), fold(t.Name)
	kinds := s.Kind != "" && t.Kind != "" && s.Kind != t.Kind
	switch {
	case s.ID != "" && t.ID != "":
		return s.ID != t.ID
	case s.Country != "" && t.Country != "" && s.Country != t.Country:
		return true
	case so != "" && to != "":
		return so != to && !(person(s) && person(t) && sn != "" && sn == tn)
	case so == "" && to == "" && sn != "" && tn != "":
		return sn != tn
	}
	// A name is on one side what is an Org on the other, or one side has neither.
	for _, x := range []string{so, sn} {
		if x != "" && (x == to || x == tn) {
			return false
		}
	}
	return kinds || person(s) && person(t) && sn != "" && tn != ""
}

// order puts first those of whom most is stated.
func order(list []*origin) []*origin {
	rank := func(o *origin) int {
		n := 15
		for _, s := range o.sources {
			m := 0
			for i, text := range []string{s.Name, s.ID, s.Org, s.Country} {
				if text == "" {
					m |= 1 << i
				}
			}
			n = min(n, m)
		}
		return n
	}
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b *origin) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.key, b.key)) })
	return list
}

// voices returns those that speak for themselves and are told apart, in order.
func voices(list []*origin, same func(a, b *origin) bool) []*origin {
	var counted []*origin
	for _, o := range order(list) {
		if o.named && o.itself && !slices.ContainsFunc(counted, func(c *origin) bool { return same(o, c) }) {
			counted = append(counted, o)
		}
	}
	return counted
}

func independence(list []*origin) bounds {
	list = unite(list)
	if len(list) == 0 {
		return bounds{Low: 0, High: new(int64)}
	}
	low := len(voices(list, func(a, b *origin) bool { return !apart(a, b) }))
	var high int64
	open := false
	for _, o := range list {
		n, ok := people(o)
		high += n
		open = open || !ok
	}
	b := bounds{Low: int64(max(low, 1)), High: &high}
	if open {
		b.High = nil
	}
	return b
}

// people returns how many an origin may be.
func people(o *origin) (int64, bool) {
	s := o.sources[0]
	if o.named {
		return 1, true
	}
	if s.People.IsZero() {
		switch s.Kind {
		case reported.SourceMedia, reported.SourceStateMedia, reported.SourceDocument, reported.SourceReference, reported.SourceSensor:
			return 1, true
		}
		return 1, false
	}
	h, ok := s.People.High()
	return max(1, h), ok
}
