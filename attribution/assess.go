package attribution

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Assess says what the claims come to. It reads them and changes nothing, their
// order does not matter, and claims that Validate would refuse do no harm.
//
// # What stands
//
// A claim falls where a later one of the same claimant supersedes or retracts it:
// one that shares the key of an origin ([reported.Origin]) and is not certainly
// earlier. What others say of it removes nothing. Where one claimant says and
// denies a thing at one time, both stand, and the reason tie says so.
//
// # Status
//
// The first row that fits gives the status; each word is a [Reason].
//
//	unattributed   nobody asserts, claims or suspects it, and nobody did
//	withdrawn      nobody does any more: all of it was superseded or retracted
//	contested      own-claim and competing-claim
//	disputed       asserted, own-claim, suspicion or one-of-several, and denied
//	admitted       own-claim and other-origin
//	self-claimed   own-claim
//	corroborated   asserted and independent-origins
//	alleged        asserted
//	suspected      suspicion or one-of-several
//
// A denial is shown and never subtracted: the origins of those who say it are
// counted as before. A doubt is shown and changes no status.
//
// Origins are independent where Low of [reported.Independence] is at least 2, and
// they are not all official or armed-group sources of one Country: the White
// House, the Pentagon and the Central Command do not corroborate each other. Such
// a source whose Country is not stated may be of any, and adds nothing to another.
//
// A list of actors of whom any is meant ([AmongAny]) asserts nothing of each of them.
// A claim that denies or doubts without naming an actor bears on those whom the
// claims that it answers attribute, imply, suspect or claim; one that answers
// only denials and doubts is listed where it names actors, and counts as neither.
//
// To claim a deed in one statement, or under spellings of one name, or as part of,
// commanded by or a front for one another, is not to compete for it.
func Assess(claims []Claim) Assessment {
	claims = standing.Bounded(claims, func(c *Claim) *reported.Statement { return &c.Statement })
	a := assessor{claims: claims}
	a.judge()
	a.sort()
	a.bear()
	return a.result()
}

// An assessor carries one assessment through its steps.
type assessor struct {
	claims  []Claim
	entries []standing.Entry
	index   *standing.Index
	order   []int // places of the claims by time, ID and content
	claimed bool  // a standing claim claims it
	views   []draft
	places  map[string]int // of views by key, once there are many
	named   [][]int        // for claims that were answered, the views of their actors
	scratch []reported.Origin
}

// judge finds out what stands.
func (a *assessor) judge() {
	a.entries = make([]standing.Entry, len(a.claims))
	for i := range a.claims {
		c := &a.claims[i]
		a.entries[i] = standing.Entry{Head: &c.Statement, Retracts: c.Stance == StanceRetracts}
	}
	a.index = standing.Judge(a.entries)
	for i := range a.claims {
		if a.stands(i) && a.claims[i].Stance == StanceClaims {
			a.claimed = true
		}
	}
}

func (a *assessor) stands(i int) bool { return a.entries[i].State == standing.Stands }

func (a *assessor) standing(i int) Standing {
	switch a.entries[i].State {
	case standing.Superseded:
		return StandingSuperseded
	case standing.Retracted:
		return StandingRetracted
	}
	if a.claims[i].Stance == StanceUnclaimed && a.claimed {
		return StandingLapsed
	}
	return StandingStands
}

// sort orders the claims by time, ID and, where those are the same, content.
func (a *assessor) sort() {
	a.order = make([]int, len(a.claims))
	for i := range a.order {
		a.order[i] = i
	}
	slices.SortFunc(a.order, func(i, j int) int {
		if i == j {
			return 0
		}
		if c := a.entries[i].Time.Compare(a.entries[j].Time); c != 0 {
			return c
		}
		if c := strings.Compare(a.claims[i].ID, a.claims[j].ID); c != 0 {
			return c
		}
		return compareClaims(&a.claims[i], &a.claims[j])
	})
}

// bear brings every claim, in order, before the actors that it bears on.
func (a *assessor) bear() {
	for _, i := range a.order {
		c := &a.claims[i]
		switch c.Stance {
		case StanceUnclaimed: // it names nobody, whatever it lists
		case StanceRetracts:
			a.bearOnAnswered(i, func(ClaimStance) bool { return true })
		case StanceDenies, StanceDoubts:
			if len(c.Actors) == 0 {
				a.bearOnAnswered(i, ClaimStance.supports)
				continue
			}
			fallthrough
		default:
			counter := a.counters(i)
			for k := range c.Actors {
				a.views[a.view(&c.Actors[k])].hear(a, i, counter)
			}
		}
	}
}

// bearOnAnswered brings a claim before the actors of those that it answers.
func (a *assessor) bearOnAnswered(i int, which func(ClaimStance) bool) {
	for _, id := range a.claims[i].Answers {
		on, ok := a.index.Find(id)
		if !ok || !which(a.claims[on].Stance) {
			continue
		}
		foreign := a.claims[i].Stance == StanceRetracts && a.stands(i) && !standing.SharesOrigin(&a.entries[i], &a.entries[on])
		for _, k := range a.answeredViews(on) {
			v := &a.views[k]
			v.hear(a, i, false)
			if foreign {
				v.reasons |= foreignRetraction
			}
		}
	}
}

// supports reports whether a claim with the stance says or suspects that somebody did it.
func (s ClaimStance) supports() bool {
	switch s {
	case StanceAttributes, StanceImplies, StanceSuspects, StanceClaims:
		return true
	}
	return false
}

// counters reports whether a claim that denies or doubts answers denials and
// doubts alone, so that it says the contrary of what its stance says of its actors.
func (a *assessor) counters(i int) bool {
	c := &a.claims[i]
	if c.Stance != StanceDenies && c.Stance != StanceDoubts {
		return false
	}
	counter := false
	for _, id := range c.Answers {
		if on, ok := a.index.Find(id); ok && on != i {
			if s := a.claims[on].Stance; s != StanceDenies && s != StanceDoubts {
				return false
			}
			counter = true
		}
	}
	return counter
}

// answeredViews returns the views of a claim's actors. It keeps them, since many may
// answer one claim with many actors.
func (a *assessor) answeredViews(i int) []int {
	if a.named == nil {
		a.named = make([][]int, len(a.claims))
	}
	if actors := a.claims[i].Actors; a.named[i] == nil && len(actors) > 0 {
		list := make([]int, len(actors))
		for k := range actors {
			list[k] = a.view(&actors[k])
		}
		a.named[i] = list
	}
	return a.named[i]
}

// view returns the place of an actor's view, a new one where there is none.
func (a *assessor) view(actor *Actor) int {
	var buf [96]byte
	key := actor.appendKey(buf[:0])
	if a.places == nil {
		for i := range a.views {
			if a.views[i].key == string(key) {
				return i
			}
		}
	} else if i, ok := a.places[string(key)]; ok {
		return i
	}
	const few = 16
	n := len(a.views)
	if n == 0 {
		a.views = make([]draft, 0, 4)
	}
	a.views = append(a.views, draft{key: string(key), actor: actor})
	switch {
	case a.places != nil:
		a.places[a.views[n].key] = n
	case n == few:
		a.places = make(map[string]int, 4*few)
		for i := range a.views {
			a.places[a.views[i].key] = i
		}
	}
	return n
}

func (a *assessor) result() Assessment {
	r := Assessment{Standings: make([]Standing, len(a.claims))}
	for i := range a.claims {
		r.Standings[i] = a.standing(i)
	}
	for _, i := range a.order {
		if a.claims[i].Stance == StanceUnclaimed && r.Standings[i] == StandingStands {
			r.Unclaimed = append(r.Unclaimed, i)
		}
	}
	a.compete()
	r.Views = make([]View, len(a.views))
	for i := range a.views {
		r.Views[i] = a.views[i].view(a)
	}
	return r
}
