package attribution_test

import (
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
