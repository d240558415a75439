package attribution

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Assess returns what claims say of each actor, by the rules of the package documentation.
// The order of the claims does not matter. Invalid claims are accepted.
func Assess(claims []Claim) Assessment {
	claims = standing.Bounded(claims, func(c *Claim) *reported.Statement { return &c.Statement })
	var a assessor
	a.judge(claims)
	a.readActors()
	a.joinBlocs()
	a.overturn()
	a.cited = a.hasCircle(a.roll.AllCites())
	a.readRoles()
	a.answer()
	r := a.start()
	for i := range r.Views {
		a.views.At(int32(i)).read(&a, &r.Views[i])
	}
	a.blameOthers()
	a.compete()
	a.finish(r.Views)
	return r
}

// An assessor carries one assessment through its steps. Claims, actors and
// origins are numbers throughout: a claim is its place in order. Nothing here
// points to what is in it, so it needs no memory beyond the stack for a few claims.
type assessor struct {
	entries origins.List[standing.Entry]
	ids     standing.IDs
	roll    standing.Roll
	said    origins.List[statement]
	claimed bool // a standing claim claims it

	views    origins.List[draft]
	actors   origins.Index[key] // of the views
	named    origins.Marks      // the last view with a name plus one
	wholes   []whole
	mentions []mention // claim by claim
	blocs    blocs
	cited    bool // some claims cite each other in a circle
	visits   int  // how many origins may still be visited to count: see spend

	lists shared
	joint [][2]int32            // nodes of views with an own claim in common
	heard origins.List[hearing] // of the view that is read
	has   roles                 // that are among these
	list  []int32               // scratch
	met   origins.Marks
}

// A statement is what a claim says, as far as that does not depend on the actor.
type statement struct {
	claim *Claim
	at    int32 // its number
	place int32 // in the list of the caller
	state standing.State
	role  role
	facts reasonSet // the reasons that it gives to the actors that it bears on
	// actors are the mentions of those that the claim names.
	actors []mention
	// answers are the claims that bear on these actors by answering this one.
	answers []int32
	// foreign is true of a claim that another than its claimant retracts.
	foreign bool
	judged  bool  // at a stage that never speaks for the actor
	able    bool  // all its origins are named and speak for themselves
	rivals  bool  // it attributes the deed to one that is identified, or that one claims it here
	owner   int32 // the node of the first view whose own claim it is, plus one
	voices  voices
	first   []int32 // its first sources, once they were asked for
}

// A mention is of an actor in a claim. Next is the next one of that actor plus one, in
// a later claim, 0 if there is none.
type mention struct{ view, claim, next int32 }

// index returns the claims as standing reads them.
func (a *assessor) index() standing.Index {
	return standing.Index{Entries: a.entries.All(), Roll: &a.roll, IDs: &a.ids}
}

// judge orders the claims by time and, where that is the same, by content, of which the
// ID comes first. It finds out what stands.
func (a *assessor) judge(claims []Claim) {
	n := len(claims)
	a.entries.Grow(n)
	a.roll.Grow(n)
	a.said.Grow(n)
	a.list = make([]int32, 0, n)
	var order origins.List[dated]
	order.Grow(n)
	for i := range claims {
		order.Add(dated{claims[i].Time(), int32(i)})
	}
	slices.SortFunc(order.All(), func(x, y dated) int {
		if c := x.time.Compare(y.time); c != 0 {
			return c
		}
		return compareClaims(&claims[x.place], &claims[y.place])
	})
	for r, d := range order.All() {
		c := &claims[d.place]
		a.roll.Add(&c.Statement)
		a.entries.Add(standing.Entry{Head: &c.Statement, Time: d.time, Retracts: c.Stance == StanceRetracts})
		a.said.Add(statement{claim: c, at: int32(r), place: d.place, judged: c.Stage == StageCharge || c.isJudgment()})
	}
	x := a.index()
	x.Judge()
	said := a.said.All()
	for r := range said {
		s := &said[r]
		s.state = x.Entries[r].State
		a.claimed = a.claimed || s.claim.Stance == StanceClaims && s.state == standing.Stands
	}
	a.visits = max(minVisits, visitsEach*a.roll.Described())
}

// A dated is a claim by its place, and when it was made.
type dated struct {
	time  reported.Time
	place int32
}

// readActors gives each actor a view, in the order in which claims name them.
func (a *assessor) readActors() {
	n := 0
	said := a.said.All()
	for r := range said {
		n += len(said[r].claim.Actors)
	}
	a.mentions = make([]mention, 0, n)
	for r := range said {
		s := &said[r]
		if s.claim.Stance == StanceUnclaimed || s.claim.Stance == StanceRetracts {
			continue // it names nobody, whatever it lists
		}
		first := len(a.mentions)
		for k := range s.claim.Actors {
			n := a.enter(&s.claim.Actors[k])
			a.mentions = append(a.mentions, mention{view: n, claim: s.at})
			here := int32(len(a.mentions))
			switch v := a.views.At(n); {
			case v.first == 0:
				v.first, v.last = here, here
			case a.mentions[v.last-1].claim != s.at: // else it is named twice
				a.mentions[v.last-1].next, v.last = here, here
			}
		}
		s.actors = a.mentions[first:]
	}
}

// answer finds out which claims bear on the actors of those that they answer.
func (a *assessor) answer() {
	x := a.index()
	said := a.said.All()
	for r := range said {
		s := &said[r]
		retracts := s.claim.Stance == StanceRetracts
		if !retracts && (s.claim.Stance != StanceDenies && s.claim.Stance != StanceDoubts || len(s.claim.Actors) > 0) {
			continue
		}
		for _, id := range s.claim.Answers {
			on, ok := a.ids.Find(id)
			if !ok || on == r {
				continue
			}
			t := &said[on]
			if n := len(t.answers); !retracts && !t.claim.Stance.supports() || n > 0 && t.answers[n-1] == s.at {
				continue // answered twice, or not for it
			}
			t.answers = append(t.answers, s.at)
			t.foreign = t.foreign || retracts && s.state == standing.Stands && !x.TakesBack(r, on, true)
		}
	}
}

// supports reports whether a claim with the stance says or suspects that somebody did it.
func (s ClaimStance) supports() bool {
	return s == StanceAttributes || s == StanceImplies || s == StanceSuspects || s == StanceClaims
}

// start returns what does not depend on the views.
func (a *assessor) start() Assessment {
	r := Assessment{Standings: make([]Standing, a.said.Len()), Views: make([]View, a.views.Len())}
	for _, s := range a.said.All() {
		r.Standings[s.place] = standingOf[s.state]
		switch {
		case s.state != standing.Stands || s.claim.Stance != StanceUnclaimed:
		case a.claimed:
			r.Standings[s.place] = StandingLapsed
		default:
			r.Unclaimed = append(r.Unclaimed, int(s.place))
		}
	}
	if len(r.Views) > fewViews {
		r.places = make(map[actorKey]int32, len(r.Views))
		for i := range r.Views {
			r.places[a.views.At(int32(i)).actor.key()] = int32(i)
		}
	}
	return r
}
