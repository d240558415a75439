// Package eventtest makes events for tests and benchmarks: varied, valid, and
// the same for the same seed. No package that is shipped imports it.
package eventtest

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// Rand returns a source of chance that gives the same numbers for the same seed.
func Rand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x5eed67285e81)) }

// Random returns a valid event whose JSON has about size bytes, unless a limit of
// the format stands in the way; below a few hundred it may be twice as much. The
// least is an ID and a kind. Every member and every word of every vocabulary
// comes up, the rarer the smaller the size.
//
// IDs of statements are "s1", "s2" and so on, so that two events from different
// seeds use the same IDs for different statements. The event's own ID is one of
// few; a test that merges sets it.
func Random(r *rand.Rand, size int) event.Event {
	g := &maker{Rand: r}
	e := &event.Event{ID: "event-" + strconv.Itoa(r.IntN(100)), Kind: pick(r, event.Kinds())}
	g.left = size - length(e)
	g.reading(e)
	for len(e.Claims)+len(e.Tallies)+len(e.Accounts) < event.MaxStatements && g.left > 200 {
		g.statement(e)
	}
	return *e
}

// Revision returns a changed copy of a valid event under the same ID, valid too:
// a later revision, or the same event from another feed. It may change the
// reading, add, drop, correct or re-source statements, add links, sources and
// codes, and now and then changes nothing at all.
func Revision(r *rand.Rand, e event.Event) event.Event {
	c := e.Clone()
	g := &maker{Rand: r, left: 2000, ids: lastID(&c)}
	for range r.IntN(5) {
		g.change(&c)
	}
	mend(&c)
	return c
}

// Revisions returns n copies of one random event, each changed a little, as they
// come from a feed that goes on correcting itself.
func Revisions(r *rand.Rand, n, size int) []event.Event {
	first := Random(r, size)
	list := make([]event.Event, n)
	for i := range list {
		list[i] = Revision(r, first)
	}
	return list
}

// A maker makes the parts of an event until nothing is left of the wanted size.
type maker struct {
	*rand.Rand
	left int // bytes of JSON that are still wanted
	ids  int // statements with an ID
}

// chance is true in one of n cases, and never once the size is reached.
func (g *maker) chance(n int) bool { return g.left > 0 && g.IntN(n) == 0 }

// pick returns one of a list.
func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// some returns one of a list, or the zero value, in one of n cases.
func some[T any](g *maker, n int, list []T) (v T) {
	if g.chance(n) {
		v = pick(g.Rand, list)
	}
	return v
}

// list makes up to most elements.
func list[T any](g *maker, most int, make func() T) (made []T) {
	for n := g.IntN(most + 1); n > 0 && g.left > 0; n-- {
		made = append(made, make())
	}
	return made
}

// length returns the length of the event's JSON.
func length(e *event.Event) int {
	b, _ := e.AppendJSON(nil)
	return len(b)
}

// spend takes what the parts weigh from the size that is left.
func (g *maker) spend(parts event.Event) {
	g.left -= length(&parts) - length(&event.Event{})
}

func (g *maker) reading(e *event.Event) {
	if g.chance(2) {
		e.Revision = 1 + g.Int64N(9)
	}
	if g.chance(2) {
		e.Recorded = g.time()
	}
	if g.chance(3) {
		e.Recorder = g.name()
	}
	e.State = some(g, 3, event.States())
	e.Marking = some(g, 5, event.Markings())
	g.describe(e)
	e.Aggregate = g.chance(10)
	e.Disjoint = e.Aggregate && g.chance(3)
	if g.chance(2) {
		e.Title = g.name()
	}
	if g.chance(4) {
		e.Codes = map[string]string{}
		for range 1 + g.IntN(3) {
			e.Codes[pick(g.Rand, codeKeys[:])] = g.name()
		}
	}
	g.left -= length(e) - len(`{"schema":"reported/event/1","id":"","kind":""}`)
	e.Sources = list(g, 2, func() reported.Source { return g.source(1) })
	e.Links = list(g, 2, g.link)
	g.spend(event.Event{Sources: e.Sources, Links: e.Links})
}

// describe fills the members that the reading and an account share.
func (g *maker) describe(e *event.Event) {
	if g.chance(4) {
		e.Also = list(g, 2, func() event.Kind { return pick(g.Rand, event.Kinds()) })
	}
	e.Reality = some(g, 3, event.Realities())
	e.Outcome = some(g, 5, event.Outcomes())
	if g.chance(6) {
		e.Incidents = g.count()
	}
	if g.chance(4) {
		e.Summary = g.text()
	}
	if g.chance(1) {
		e.Time = g.time()
	}
	if g.chance(6) {
		e.TimeText = g.name()
	}
	if g.chance(2) {
		e.Places = list(g, 2, g.place)
	}
	if g.chance(3) {
		e.Actors = list(g, 2, func() event.Party {
			return event.Party{Actor: g.actor(), Side: some(g, 2, event.Sides())}
		})
	}
	if g.chance(4) {
		e.Targets = list(g, 2, g.target)
	}
	if g.chance(4) {
		e.Weapons = list(g, 2, g.weapon)
	}
	if g.chance(5) {
		e.Damage = list(g, 2, g.harmed)
	}
}

// statement adds one.
func (g *maker) statement(e *event.Event) {
	s := g.head(e)
	switch g.IntN(5) {
	case 0, 1:
		c := g.claim(s)
		g.spend(event.Event{Claims: []attribution.Claim{c}})
		e.Claims = append(e.Claims, c)
	case 2, 3:
		t := g.tally(s, e)
		g.spend(event.Event{Tallies: []casualty.Tally{t}})
		e.Tallies = append(e.Tallies, t)
	default:
		a := g.account(s)
		g.spend(event.Event{Accounts: []event.Account{a}})
		e.Accounts = append(e.Accounts, a)
	}
}

// head makes the head of a new statement. It supersedes only what was there
// before, so that nothing leads in a circle.
func (g *maker) head(e *event.Event) reported.Statement {
	s := reported.Statement{Sources: []reported.Source{g.source(1)}}
	for g.chance(4) && len(s.Sources) < 4 {
		s.Sources = append(s.Sources, g.source(1))
	}
	ids := statementIDs(e)
	if g.IntN(8) > 0 {
		g.ids++
		s.ID = "s" + strconv.Itoa(g.ids)
	}
	if len(ids) > 0 {
		if g.chance(6) {
			s.Answers = list(g, 2, func() string { return pick(g.Rand, ids) })
		}
		if g.chance(6) {
			s.Supersedes = list(g, 2, func() string { return pick(g.Rand, ids) })
		}
	}
	if g.chance(2) {
		s.Said = g.time()
	}
	if g.chance(6) {
		s.Grade = g.term(reported.AxisGrade)
	}
	s.Provisional = g.chance(8)
	if g.chance(3) {
		s.Quote = g.text()
	}
	if g.chance(5) {
		s.Note = g.text()
	}
	fit(&s)
	return s
}

// fit takes away what no statement may say: a reference twice, and that it was said
// after it was published or read.
func fit(s *reported.Statement) {
	for _, ids := range []*[]string{&s.Answers, &s.Supersedes} {
		seen := map[string]bool{}
		*ids = slices.DeleteFunc(*ids, func(id string) bool {
			again := seen[id]
			seen[id] = true
			return again
		})
	}
	for _, root := range s.Sources {
		if root.Published.Before(s.Said) || root.Retrieved.Before(s.Said) {
			s.Said = reported.Time{}
		}
	}
}

// fitClaim takes away a likelihood that does not go with the stance.
func fitClaim(c *attribution.Claim) {
	r, scaled := c.Likelihood.Range()
	below := scaled && r.High.Percent < 50 || c.Likelihood.Value() == "unlikely"
	above := r.Low.Percent >= 50 || c.Likelihood.Scale() == reported.ScalePlain && !below && c.Likelihood.Value() != "possible" && c.Likelihood.Value() != "unclear"
	switch c.Stance {
	case attribution.StanceAttributes, attribution.StanceImplies:
		if below {
			c.Likelihood = reported.Term{}
		}
	case attribution.StanceDenies, attribution.StanceDoubts:
		if above {
			c.Likelihood = reported.Term{}
		}
	}
}

func (g *maker) claim(s reported.Statement) attribution.Claim {
	c := attribution.Claim{Statement: s, Stance: pick(g.Rand, attribution.ClaimStances())}
	if c.Stance == attribution.StanceRetracts && len(s.Answers) == 0 {
		c.Stance = attribution.StanceAttributes
	}
	if c.Stance != attribution.StanceUnclaimed {
		c.Actors = []attribution.Actor{g.actor()}
		for g.chance(4) && len(c.Actors) < 4 {
			c.Actors = append(c.Actors, g.actor())
		}
	}
	if len(c.Actors) > 1 {
		c.Among = some(g, 2, attribution.Quantifiers())
	}
	c.Degree = some(g, 5, attribution.Degrees())
	if g.chance(4) {
		c.Likelihood = g.term(reported.AxisLikelihood)
	}
	if g.chance(6) {
		c.Confidence = g.term(reported.AxisConfidence)
	}
	c.Evidence = some(g, 5, attribution.EvidenceKinds())
	if g.chance(6) {
		c.Motive = g.text()
	}
	c.Mode = some(g, 8, attribution.Modes())
	fitClaim(&c)
	if c.Stage = some(g, 6, attribution.Stages()); c.Stage == attribution.StageFinding || c.Stage == attribution.StageAcquittal || c.Stage == attribution.StageCharge {
		c.Standard = pick(g.Rand, attribution.Standards())
	}
	if c.Stage == attribution.StageFinding && c.Stance != attribution.StanceAttributes || c.Stage == attribution.StageAcquittal && c.Stance != attribution.StanceDenies {
		c.Stage, c.Standard = "", ""
	}
	return c
}

func (g *maker) tally(s reported.Statement, e *event.Event) casualty.Tally {
	t := casualty.Tally{Statement: s, Stance: pick(g.Rand, reported.Stances()), Harm: pick(g.Rand, casualty.Harms())}
	if t.Stance == reported.StanceRetracts && len(s.Answers) == 0 {
		t.Stance = reported.StanceStates
	}
	if t.Harm == casualty.HarmOther || g.chance(10) {
		t.Measure = "evacuated"
	}
	if g.chance(3) {
		t.Groups = list(g, 2, g.group)
	}
	t.Unit = some(g, 6, casualty.Units())
	if g.chance(5) {
		t.Place = pick(g.Rand, placeNames[:])
	}
	if g.chance(6) {
		t.Period = g.time()
	}
	t.Attackers = some(g, 8, casualty.Inclusions())
	if slices.ContainsFunc(t.Groups, func(g casualty.Group) bool { return g.Attackers }) {
		t.Attackers = ""
	}
	if g.chance(8) {
		if at := g.time(); isMoment(at) && !s.Time().Before(at) {
			t.CountedTo = at
		}
	}
	t.Scope = some(g, 3, casualty.Scopes())
	if t.Scope == casualty.ScopePart || t.Scope == casualty.ScopeAdditional {
		if whole := tallyIDs(e); len(whole) > 0 {
			t.Of = some(g, 2, whole)
		}
	}
	if g.IntN(6) > 0 {
		t.Count = g.count()
	}
	if g.chance(10) {
		t.Share = casualty.Share{Percent: g.decimal(100), Approx: g.chance(2), Of: g.name()}
	}
	if g.chance(6) {
		t.Persons = list(g, 3, func() casualty.Person {
			p := casualty.Person{Name: g.name(), Sex: some(g, 2, casualty.Sexes())}
			if g.chance(2) {
				p.Age = g.count()
			}
			if g.chance(4) {
				p.ID = g.id()
			}
			return p
		})
	}
	t.Basis = some(g, 3, casualty.Bases())
	t.Rank = some(g, 6, casualty.Ranks())
	return t
}

func isMoment(t reported.Time) bool {
	first, last := t.Ends()
	return t.IsOneOf() || first == last
}

func (g *maker) account(s reported.Statement) event.Account {
	var d event.Event
	g.describe(&d)
	a := event.Account{
		Statement: s, Stance: pick(g.Rand, reported.Stances()), Kind: some(g, 4, event.Kinds()), Also: d.Also,
		Reality: d.Reality, Outcome: d.Outcome, Incidents: d.Incidents, Summary: d.Summary, Time: d.Time,
		TimeText: d.TimeText, Places: d.Places, Actors: d.Actors, Targets: d.Targets, Weapons: d.Weapons, Damage: d.Damage,
	}
	if a.Stance == reported.StanceRetracts && len(s.Answers) == 0 {
		a.Stance = reported.StanceStates
	}
	if a.Time.IsZero() {
		a.Time = g.time() // an account says something
	}
	return a
}

// statementIDs returns the IDs of all statements, tallyIDs those of the tallies.
func statementIDs(e *event.Event) (ids []string) {
	for _, s := range heads(e) {
		if s.ID != "" {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

func tallyIDs(e *event.Event) (ids []string) {
	for i := range e.Tallies {
		if id := e.Tallies[i].ID; id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// heads returns the heads of all statements.
func heads(e *event.Event) (heads []*reported.Statement) {
	for i := range e.Claims {
		heads = append(heads, &e.Claims[i].Statement)
	}
	for i := range e.Tallies {
		heads = append(heads, &e.Tallies[i].Statement)
	}
	for i := range e.Accounts {
		heads = append(heads, &e.Accounts[i].Statement)
	}
	return heads
}
