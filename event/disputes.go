package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A Facet is one side of an event on which accounts may contradict each other.
type Facet string

// The facets, in the order in which disputes are listed.
const (
	FacetTime      Facet = "time"      // when it happened
	FacetPlace     Facet = "place"     // where it happened
	FacetKind      Facet = "kind"      // what was done
	FacetReality   Facet = "reality"   // whether it happened
	FacetOutcome   Facet = "outcome"   // how the act ended
	FacetIncidents Facet = "incidents" // how many incidents there were
	FacetWeapons   Facet = "weapons"   // what was used, how many and what became of them
	FacetTargets   Facet = "targets"   // what was aimed at or hit
	FacetDamage    Facet = "damage"    // what was done to things
	FacetOther     Facet = "other"     // what is only denied or doubted: a summary, words for a time, parties
)

var facets = [...]Facet{
	FacetTime, FacetPlace, FacetKind, FacetReality, FacetOutcome, FacetIncidents, FacetWeapons, FacetTargets, FacetDamage, FacetOther,
}

// A Dispute is one question on which accounts contradict each other. Its JSON form,
// whose names are its tags, is for output only.
type Dispute struct {
	// Facet is the side of the event that is in dispute.
	Facet Facet `json:"facet"`
	// Subject is the question within the facet, in words: "rockets and missiles, at
	// Erbil". It is "" for the event as a whole.
	Subject string `json:"subject,omitzero"`
	// Positions are all answers, each once: stated, then denied, then doubted; numbers and
	// times from the least.
	Positions []Position `json:"positions"`
}

// A Position is one answer to a disputed question, with the accounts that give it.
type Position struct {
	// Stance is whether the accounts state, deny or doubt it.
	Stance reported.Stance `json:"stance"`
	// Value is the answer in words: "22 missile". It is "" of an account that is denied or
	// doubted where it says nothing.
	Value string `json:"value,omitzero"`
	// Count is the number, Time the time, where the question asks for one.
	Count reported.Count `json:"count,omitzero"`
	Time  reported.Time  `json:"time,omitzero"`
	// Accounts are the accounts that say so, by their place in the event's Accounts.
	Accounts []int `json:"accounts"`
	// Origins bounds the number of their independent origins.
	Origins reported.Count `json:"origins"`
	// Contradicted is true if this position and another cannot both be right, or one
	// denies or doubts the other. Dispute.Against says which.
	Contradicted bool `json:"contradicted,omitzero"`

	disputeValue
	answers []int // of those who deny or doubt, the accounts that they answer
	open    bool  // it is denied or doubted by one that answers none
}

// Against returns the positions that contradict, deny or doubt position i, or that it
// denies or doubts, by their place in Positions.
func (d Dispute) Against(i int) []int {
	if i < 0 || i >= len(d.Positions) {
		return nil
	}
	against := make([]bool, len(d.Positions))
	for j, k := range d.answered {
		against[j], against[k] = against[j] || k == i, against[k] || j == i
	}
	var list []int
	two := Dispute{Facet: d.Facet, Positions: make([]Position, 2)}
	for j := range d.Positions {
		two.Positions[0], two.Positions[1] = d.Positions[i], d.Positions[j]
		two.Positions[0].Contradicted = false
		if two.markValues(); j != i && (against[j] || two.Positions[0].Contradicted) {
			list = append(list, j)
		}
	}
	return list
}

// String returns the dispute in words:
//
//	weapons, rockets and missiles, at Erbil: 1 ballistic-missile; 5 missile; denied: 5 missile
func (d Dispute) String() string {
	var b strings.Builder
	b.WriteString(string(d.Facet))
	if d.Subject != "" {
		b.WriteString(", " + d.Subject)
	}
	for i, p := range d.Positions {
		b.WriteString([]string{": ", "; "}[min(i, 1)])
		switch p.Stance {
		case reported.StanceDenies:
			b.WriteString("denied: ")
		case reported.StanceDoubts:
			b.WriteString("doubted: ")
		}
		b.WriteString(cmp.Or(p.Value, "an account that is silent on it"))
	}
	return b.String()
}

// Disputes returns the questions on which the event's accounts contradict each other,
// facet by facet. It reads accounts only: for tallies call [Event.Toll], for claims
// [Event.Attribution]. Superseded and retracted accounts do not count.
//
// Two accounts contradict each other only if it is certain that not both are right:
//
//	time        they do not overlap, on any clocks; a flagged time is never certain
//	place       of one role: countries differ, or IDs of one precision, or the points are farther
//	            apart than their radii reach; names prove nothing, nor does near
//	kind        an accident and an attack
//	reality     actual, and another
//	outcome     succeeded, and failed, intercepted or foiled; intercepted and foiled
//	numbers     no number is within both
//	weapons     numbers of one kind, fate and place; rockets, missiles and projectiles are one kind,
//	            and so are bombs, unless an account tells them apart; a number with fate or place
//	            is some of all, and contradicts only a lesser whole
//	targets     numbers of one kind, name and effect
//	damage      none, and some; of one target and place, two degrees, or two numbers of one degree
//
// If an account gives two numbers for one thing, none of that list is compared. An account
// that denies or doubts is set against the accounts that it answers, or else against those
// that state what it denies.
func (e Event) Disputes() []Dispute {
	if len(e.Accounts) < 2 {
		return nil
	}
	d := disputeFinder{e: e.bounded(reported.MaxSourceDepth), origins: map[string]reported.Count{}}
	d.judge()
	d.namePlaces()
	for i := range e.Accounts {
		if d.speaks(i) {
			d.read(i)
		}
	}
	d.compareWeapons()
	d.compareTargets()
	d.compareDamage()
	d.joinAnswered()
	return d.settle()
}

// A disputeFinder carries the search for disputes through its steps.
type disputeFinder struct {
	e       *Event
	roll    standing.Roll // the origins of the accounts
	index   standing.Index
	answers [][]int // of those who deny or doubt, the accounts that they answer

	places  map[string]disputeLimit // by ID and by folded name
	weapons []disputeReport
	targets []disputeReport
	damage  []disputeReport
	said    []disputeAssertion
	origins map[string]reported.Count // by the numbers of accounts
}

// A disputeQuestion is what several accounts may answer.
type disputeQuestion struct {
	facet int
	key   string
}

// A disputeAssertion is what one account says on one question.
type disputeAssertion struct {
	disputeQuestion
	subject string
	account int
	value   disputeValue
}

func (a *disputeAssertion) sameQuestion(b *disputeAssertion) bool {
	return a.disputeQuestion == b.disputeQuestion
}

func (d *disputeFinder) judge() {
	entries := make([]standing.Entry, len(d.e.Accounts))
	for i := range entries {
		a := &d.e.Accounts[i]
		d.roll.Add(&a.Statement)
		entries[i] = standing.Entry{Head: &a.Statement, Time: a.Statement.Time(), Retracts: a.Stance == reported.StanceRetracts}
	}
	d.index = standing.Index{Entries: entries, Roll: &d.roll, IDs: new(standing.IDs)}
	d.index.Judge()
	d.answers = make([][]int, len(entries))
	for i := range entries {
		if !d.speaks(i) || d.stance(i) == reported.StanceStates {
			continue
		}
		for _, id := range d.e.Accounts[i].Answers {
			if k, ok := d.index.IDs.Find(id); ok && k != i && d.speaks(k) {
				d.answers[i] = append(d.answers[i], k)
			}
		}
	}
}

// speaks reports whether an account stands and says something of the event.
func (d *disputeFinder) speaks(i int) bool {
	s := d.stance(i)
	return d.index.Entries[i].State == standing.Stands && s != reported.StanceRetracts && stanceWords.Has(string(s))
}

func (d *disputeFinder) stance(i int) reported.Stance { return d.e.Accounts[i].Stance }

func (d *disputeFinder) order(i int) int { return stanceWords.Place(string(d.stance(i))) }

func (d *disputeFinder) say(f Facet, key, subject string, account int, v disputeValue) {
	d.said = append(d.said, disputeAssertion{disputeQuestion{slices.Index(facets[:], f), key}, subject, account, v})
}

// joinAnswered puts accounts that are denied or doubted where those who do it are, if
// they meet them nowhere.
func (d *disputeFinder) joinAnswered() {
	d.sort()
	questions := make([][]int32, len(d.e.Accounts)) // where each account speaks: the first assertion on each
	first := 0
	for i := range d.said {
		if !d.said[i].sameQuestion(&d.said[first]) {
			first = i
		}
		a := d.said[i].account
		questions[a] = append(questions[a], int32(first))
	}
	for i := range d.e.Accounts {
		for _, k := range d.answers[i] {
			switch {
			case standing.Meet(questions[i], questions[k]):
			case len(questions[i]) > 0:
				a := d.said[questions[i][0]]
				a.account, a.value = k, disputeValue{span: openSpan, silent: true}
				d.said = append(d.said, a)
			default:
				d.say(FacetOther, "", "", i, disputeValue{text: d.e.Accounts[i].words()})
				d.say(FacetOther, "", "", k, disputeValue{text: d.e.Accounts[k].words(), silent: true})
			}
		}
	}
}

// sort puts what is said on one question together, and what is the same.
func (d *disputeFinder) sort() {
	slices.SortFunc(d.said, func(a, b disputeAssertion) int {
		return cmp.Or(
			cmp.Compare(a.facet, b.facet), strings.Compare(a.key, b.key),
			d.order(a.account)-d.order(b.account),
			a.value.compare(&b.value), strings.Compare(a.subject, b.subject), cmp.Compare(a.account, b.account),
		)
	})
}

// settle keeps the questions that are in dispute.
func (d *disputeFinder) settle() []Dispute {
	d.sort()
	var list []Dispute
	for said := range runs(d.said, (*disputeAssertion).sameQuestion) {
		if q := d.dispute(said); len(q.Positions) > 1 && q.mark() {
			q.Positions = slices.DeleteFunc(q.Positions, func(p Position) bool { return p.vague && !p.Contradicted })
			for i := range q.Positions {
				d.fillOrigins(&q.Positions[i])
			}
			list = append(list, q)
		}
	}
	return list
}

// agree reports whether two assertions on one question are one position.
func (d *disputeFinder) agree(a, b *disputeAssertion) bool {
	return d.stance(a.account) == d.stance(b.account) && a.value.compare(&b.value) == 0
}

// dispute gathers the positions on one question.
func (d *disputeFinder) dispute(said []disputeAssertion) Dispute {
	q := Dispute{Facet: facets[said[0].facet], Subject: said[0].subject}
	for same := range runs(said, d.agree) {
		v := &same[0].value
		p := Position{Stance: d.stance(same[0].account), Value: v.text, Count: v.count, Time: v.time, disputeValue: *v}
		for _, a := range same {
			q.Subject = min(q.Subject, a.subject)
			if k := len(p.Accounts); k == 0 || p.Accounts[k-1] != a.account {
				p.Accounts = append(p.Accounts, a.account)
				p.answers = append(p.answers, d.answers[a.account]...)
				p.open = p.open || !v.silent && !p.stated() && len(d.answers[a.account]) == 0
			}
		}
		q.Positions = append(q.Positions, p)
	}
	return q
}

// fillOrigins fills in which origins gave a position. The same accounts give theirs
// on many questions, and are counted once.
func (d *disputeFinder) fillOrigins(p *Position) {
	accounts := make([]int32, len(p.Accounts))
	var key []byte
	for k, i := range p.Accounts {
		accounts[k] = int32(i)
		key = append(strconv.AppendInt(key, int64(i), 10), ',')
	}
	n, ok := d.origins[string(key)]
	if !ok {
		n = d.roll.Count(accounts)
		d.origins[string(key)] = n
	}
	p.Origins = n
}
