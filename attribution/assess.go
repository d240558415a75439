package attribution

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Assess returns what claims say of each actor, by the rules of the package documentation.
// The order of the claims does not matter. Invalid claims are accepted.
func Assess(claims []Claim) Assessment {
	claims = standing.Bounded(claims, func(c *Claim) *reported.Statement { return &c.Statement })
	a := assessor{claims: claims}
	a.judge()
	a.sort()
	a.readActors()
	a.joinBlocs()
	a.overturn()
	a.cited = a.anyCircle()
	a.readRoles()
	a.answer()
	r := a.start()
	for i := range r.Views {
		a.views.At(int32(i)).read(&a, &r.Views[i])
	}
	a.compete()
	a.blameOthers()
	a.finish(r.Views)
	return r
}

// An assessor carries one assessment through its steps. Claims, actors and
// origins are numbers throughout: a claim is its place in order. Nothing here
// points to what is in it, so it needs no memory beyond the stack for a few claims.
type assessor struct {
	claims  []Claim
	entries origins.List[standing.Entry] // by place in claims
	ids     standing.IDs
	roll    standing.Roll // by place in claims
	rank    []int32       // the place in order of each
	claimed bool          // a standing claim claims it

	views    origins.List[draft]
	actors   origins.Index[actorNumber] // of the views
	named    origins.Marks              // the last view with a name plus one
	wholes   []whole
	said     origins.List[statement] // in order
	mentions []int32                 // the views that claims name, mention by mention
	naming   []int32                 // the claims that name a view, view by view
	blocs    blocs
	cited    bool // some claims cite each other in a circle
	shared   shared
	visits   int // how many origins may still be visited to count: see spend

	joint  [][2]int32            // views with an own claim in common
	heard  origins.List[hearing] // of the view that is read
	has    roles                 // that are among these
	list   []int32               // scratch
	places origins.List[int32]   // scratch
	met    origins.Marks
}

// A statement is what a claim says, as far as that does not depend on the actor.
type statement struct {
	claim *Claim
	place int32 // in claims
	state state
	role  role
	facts reasonSet // the reasons that it gives to the actors that it bears on
	// actors are the views that the claim names, each once.
	actors []int32
	// answers are the claims that bear on these actors by answering this one.
	answers []int32
	// foreign is true of a claim that another than its claimant retracts.
	foreign bool
	judged  bool  // at a stage that never speaks for the actor
	able    bool  // all its origins are named and speak for themselves
	rivals  bool  // it attributes the deed to one that is identified, or that one claims it here
	owner   int32 // the first view whose own claim it is, plus one
	voices  *voices
	first   []int32 // its first sources, once they were asked for
}

// A state is what became of a claim.
type state uint8

const (
	stands state = iota
	wasSuperseded
	wasRetracted
	wasOverturned
)

// index returns the claims as standing reads them.
func (a *assessor) index() standing.Index {
	return standing.Index{Entries: a.entries.All(), Roll: &a.roll, IDs: &a.ids}
}

// judge finds out what stands.
func (a *assessor) judge() {
	a.entries.Grow(len(a.claims))
	a.roll.Grow(len(a.claims))
	for i := range a.claims {
		c := &a.claims[i]
		a.roll.Add(&c.Statement)
		a.entries.Add(standing.Entry{Head: &c.Statement, Retracts: c.Stance == StanceRetracts})
	}
	x := a.index()
	x.Judge()
	a.visits = max(minVisits, visitsEach*a.roll.Described())
}

// sort orders the claims by time, ID and, where those are the same, content.
func (a *assessor) sort() {
	n := len(a.claims)
	room := make([]int32, 3*n)
	order := room[:n:n]
	a.rank, a.list = room[n:2*n:2*n], room[2*n:2*n]
	for i := range order {
		order[i] = int32(i)
	}
	entries := a.entries.All()
	slices.SortFunc(order, func(i, j int32) int {
		if i == j {
			return 0
		}
		if c := entries[i].Time.Compare(entries[j].Time); c != 0 {
			return c
		}
		if c := strings.Compare(entries[i].Head.ID, entries[j].Head.ID); c != 0 {
			return c
		}
		return compareClaims(&a.claims[i], &a.claims[j])
	})
	a.said.Grow(n)
	for r, i := range order {
		a.rank[i] = int32(r)
		c := &a.claims[i]
		s := statement{claim: c, place: i, judged: c.Stage == StageCharge || c.Stage == StageFinding || c.Stage == StageAcquittal}
		switch entries[i].State {
		case standing.Superseded:
			s.state = wasSuperseded
		case standing.Retracted:
			s.state = wasRetracted
		}
		a.said.Add(s)
		a.claimed = a.claimed || c.Stance == StanceClaims && s.state == stands
	}
}

// find returns the claim with an ID.
func (a *assessor) find(id string) (r int32, ok bool) {
	i, ok := a.ids.Find(id)
	if !ok {
		return 0, false
	}
	return a.rank[i], true
}

// readActors gives each actor a view, in the order in which claims name them.
func (a *assessor) readActors() {
	n := 0
	for i := range a.claims {
		n += len(a.claims[i].Actors)
	}
	room := make([]int32, 0, 3*n) // of all mentions, of the views that claims name, then the other way round
	a.mentions, room = room[:0:n], room[n:n]
	said := a.said.All()
	for r := range said {
		s := &said[r]
		if s.claim.Stance == StanceUnclaimed || s.claim.Stance == StanceRetracts {
			continue // it names nobody, whatever it lists
		}
		first := len(room)
		for k := range s.claim.Actors {
			n := a.enter(&s.claim.Actors[k])
			a.mentions = append(a.mentions, n)
			v := a.views.At(n)
			if v.names > 0 && v.last == int32(r) {
				continue // named twice
			}
			v.last = int32(r)
			v.names++
			room = append(room, n)
		}
		s.actors = room[first:len(room):len(room)]
	}
	a.naming = room[len(room) : 2*len(room)]
	views, from := a.views.All(), int32(0)
	for i := range views {
		v := &views[i]
		v.from, v.names, from = from, 0, from+v.names
	}
	for r := range said {
		for _, n := range said[r].actors {
			v := &views[n]
			a.naming[v.from+v.names] = int32(r)
			v.names++
		}
	}
}

// answer finds out which claims bear on the actors of those that they answer.
func (a *assessor) answer() {
	x := a.index()
	for r, s := range a.said.All() {
		retracts := false
		switch s.claim.Stance {
		case StanceRetracts:
			retracts = true
		case StanceDenies, StanceDoubts:
			if len(s.claim.Actors) > 0 {
				continue
			}
		default:
			continue
		}
		for _, id := range s.claim.Answers {
			on, ok := a.find(id)
			if !ok || on == int32(r) || !retracts && !a.said.At(on).claim.Stance.supports() {
				continue
			}
			t := a.said.At(on)
			if n := len(t.answers); n > 0 && t.answers[n-1] == int32(r) {
				continue // answered twice
			}
			t.answers = append(t.answers, int32(r))
			if retracts && s.state == stands && !x.TakesBack(int(s.place), int(t.place), true) {
				t.foreign = true
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

// start returns what does not depend on the views.
func (a *assessor) start() Assessment {
	r := Assessment{Standings: make([]Standing, len(a.claims)), Views: make([]View, a.views.Len())}
	for _, s := range a.said.All() {
		word := standingOf[s.state]
		if s.state == stands && s.claim.Stance == StanceUnclaimed {
			if a.claimed {
				word = StandingLapsed
			} else {
				r.Unclaimed = append(r.Unclaimed, int(s.place))
			}
		}
		r.Standings[s.place] = word
	}
	if len(r.Views) > fewViews {
		r.places = make(map[actorKey]int32, len(r.Views))
		for i := range r.Views {
			r.places[a.views.At(int32(i)).actor.key()] = int32(i)
		}
	}
	return r
}
