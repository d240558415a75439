package casualty

import (
	"cmp"
	"slices"
	"sort"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A history is a list of tallies in order, with everything looked up that does not
// depend on when it is asked. It never changes; what it comes to at a step is
// worked out in a moment.
//
// Steps are what time is here. Each statement was surely known by some instant;
// the distinct ones are numbered from 1, and a statement enters at its number.
// What is known by no instant enters at 0.
type history struct {
	policy Policy
	times  []reported.Time // the time of each step, from 1

	entries   []entry // one for each tally, by step and content
	tallies   []Tally // by topic, and in it by when they came to it
	order     []int32 // the entry of each of these
	questions []Question
	topics    []topic // one for each question, in order
	course    standing.Course

	holdings    []holding // one for each origin and topic
	additions   []int32   // entries, each after the one that it adds to
	circles     []int32   // one of each circle of these
	summands    []summand
	populations []population
	families    []family
}

// An entry is what is known of one tally.
type entry struct {
	tally *Tally
	place int32 // in the list that was given; of equal ones the first
	harm  int32 // its place among the harms
	topic int32 // of its own question, or of what it answers; -1 of other harm
	step  int32
	dating

	origins []origins.Voice
	role    role
	states  bool // it states something on a topic
	ranked  bool // and the policy looks at it
	number  bool // its count has a number, and not only words

	low   int64   // how many there are at least by what it says
	bears []int32 // the holdings of its origins
	*entryLinks
}

// EntryLinks are what few entries have.
type entryLinks struct {
	since   int32   // of an answer: the step from which on it is on its topic
	answers []int32 // the statements of others or its own that it answers
	whole   int32   // of a part: what it is part of, or -1
	parts   []int32 // the holdings of its parts
	base    int32   // of an addition: what it adds to, or -1
	kind    int32   // of an addition: copies are of one kind
	summand int32   // of what adds up: its number, or -1
	visits  []int32 // the topics of answers that come or go with it
}

// What most entries and topics have in common. It is never written to.
var (
	noEntryLinks = entryLinks{whole: -1, base: -1, summand: -1}
	noTopicLinks topicLinks
)

// A role is what a number is on its question.
type role uint8

const (
	roleNone     role = iota // it states no number that could be held, or bounds nothing
	roleTotal                // a figure, if it is held
	roleNames                // a list of names without a number
	roleAddition             // more than were counted before
	roleDerived              // a number that the recorder worked out
)

// A topic is a question with what bears on it.
type topic struct {
	question   *Question
	lo, hi     int32   // its tallies
	first, end int32   // its holdings
	own        []int32 // the populations of its groups
	within     []int32 // those that contain it
	nones      []int32 // those with reports of none that may stand here
	zero       bool    // it has a report of none
	parts      bool    // it has parts of what is here
	*topicLinks
}

// TopicLinks are what few topics have.
type topicLinks struct {
	guests   []int32  // answers to what had not been said yet
	lower    []int32  // names and additions here, and parts elsewhere of what is here
	answered []answer // what is said of numbers of this topic, by these
	open     []int32  // denials and doubts of no number in particular
	families []int32  // those that it is of, or of which it is the whole
	tells    []int32  // the topics on which what is held here bears
}

// A holding is what one origin has said on one topic: at a moment it holds those of
// its totals that nothing later replaces.
type holding struct {
	topic  int32
	origin int32 // its key, or for one without a name a number of its own
	said   []saying
}

// A saying is a total by one of its origins.
type saying struct {
	entry, origin int32 // in the entry's list
	by            int32 // the origin of the holding
	medical       bool
}

// An answer is a doubt or denial of a number by another origin.
type answer struct{ by, of int32 }

// A reading makes a history of a list.
type reading struct {
	*history
	ids  standing.IDs // of the entries
	roll standing.Roll
}

// newHistory looks everything up. The undated are left out of a Timeline.
func newHistory(tallies []Tally, policy Policy, undated bool) *history {
	var r reading // of some kilobytes, which a literal would copy
	r.history = &history{policy: policy}
	r.enter(tallies, undated)
	r.ask()
	r.answer()
	r.arrange()
	r.readOrigins()
	r.assignRoles()
	r.findCourse()
	r.findHoldings()
	r.findParts()
	r.findAdditions()
	r.findAnswers()
	r.findPopulations()
	return r.history
}

// enter makes an entry of each tally, each once.
func (r *reading) enter(tallies []Tally, undated bool) {
	r.entries = make([]entry, 0, len(tallies))
	r.times = standing.Steps(tallies, headOf, compareTallies, undated, func(place, step int) {
		t := &tallies[place]
		r.entries = append(r.entries, entry{tally: t, place: int32(place), step: int32(step), dating: datingOf(t), entryLinks: &noEntryLinks})
	})
}

// ask makes a topic of each question of the list, in order.
func (r *reading) ask() {
	r.questions = make([]Question, len(r.entries))
	order := slices.Grow(make([]int32, 0, few), len(r.entries))
	for i := range r.entries {
		e := &r.entries[i]
		if e.topic = -1; e.tally.Harm != HarmOther {
			order, r.questions[i] = append(order, int32(i)), questionOf(e.tally)
			e.harm = int32(harms.Place(string(e.tally.Harm)))
		}
	}
	compare := func(i, j int32) int {
		if a, b := r.entries[i].harm, r.entries[j].harm; a != b {
			return int(a - b)
		}
		return compareQuestions(&r.questions[i], &r.questions[j])
	}
	slices.SortFunc(order, compare)
	r.topics = make([]topic, 0, min(few, len(order)))
	for at, i := range order {
		if at == 0 || compare(order[at-1], i) != 0 {
			r.topics = append(r.topics, topic{question: &r.questions[i], topicLinks: &noTopicLinks})
		}
		r.entries[i].topic = int32(len(r.topics)) - 1
	}
}

// topic returns the number of a question.
func (h *history) topic(q *Question) int32 {
	k, ok := sort.Find(len(h.topics), func(k int) int { return compareQuestions(q, h.topics[k].question) })
	if !ok {
		return -1
	}
	return int32(k)
}

// linksOf returns the links of an entry to write to.
func (r *reading) linksOf(i int32) *entryLinks {
	e := &r.entries[i]
	if e.entryLinks == &noEntryLinks {
		own := noEntryLinks
		e.entryLinks = &own
	}
	return e.entryLinks
}

// linksOn returns the links of a topic to write to.
func (r *reading) linksOn(topic int32) *topicLinks {
	t := &r.topics[topic]
	if t.topicLinks == &noTopicLinks {
		t.topicLinks = new(topicLinks)
	}
	return t.topicLinks
}

// answer finds what tallies answer. An answer is about the topic of what it answers
// once that was said, and before that a guest of its own.
func (r *reading) answer() {
	for i := range r.entries {
		r.ids.Add(i, &standing.Entry{Head: &r.entries[i].tally.Statement})
	}
	for i := range r.entries {
		e := &r.entries[i]
		if e.tally.Stance == reported.StanceStates {
			continue
		}
		var answers []int32
		for _, id := range e.tally.Answers {
			if k, ok := r.ids.Find(id); ok && r.entries[k].tally.Stance == reported.StanceStates {
				answers = append(answers, int32(k))
			}
		}
		if len(answers) == 0 {
			continue
		}
		slices.Sort(answers) // the first said first
		links, first := r.linksOf(int32(i)), &r.entries[answers[0]]
		links.answers = slices.Compact(answers)
		if links.since = first.step; first.step > e.step && e.topic >= 0 {
			own := r.linksOn(e.topic)
			own.guests = append(own.guests, int32(i))
		}
		e.topic = first.topic
	}
}

// arrange copies the tallies in the order of their topics.
func (r *reading) arrange() {
	r.order, r.tallies = make([]int32, len(r.entries)), make([]Tally, len(r.entries))
	for i := range r.order {
		r.order[i] = int32(i)
	}
	slices.SortFunc(r.order, func(i, j int32) int {
		a, b := &r.entries[i], &r.entries[j]
		if a.topic != b.topic {
			return int(a.topic) - int(b.topic)
		}
		return cmp.Or(cmp.Compare(a.arrival(), b.arrival()), cmp.Compare(i, j))
	})
	for at, i := range r.order {
		e := &r.entries[i]
		r.tallies[at] = *e.tally
		e.tally = &r.tallies[at]
		if e.topic >= 0 {
			t := &r.topics[e.topic]
			if t.hi == 0 {
				t.lo = int32(at)
			}
			t.hi = int32(at) + 1
		}
	}
}

// arrival returns the step from which on an entry is on its topic.
func (e *entry) arrival() int32 { return max(e.step, e.since) }

// find returns the one entry with an ID.
func (r *reading) find(id string) (int32, bool) {
	i, ok := r.ids.Find(id)
	return int32(i), ok
}

// readOrigins reads the origins of all tallies.
func (r *reading) readOrigins() {
	r.roll.KeysOnly = true
	r.roll.Grow(len(r.entries))
	n := 0
	for i := range r.entries {
		r.roll.Add(&r.entries[i].tally.Statement)
		n += len(r.roll.Details(int32(i)))
	}
	all := make([]origins.Voice, 0, n)
	for i := range r.entries {
		first := len(all)
		all = r.roll.Voices(all, int32(i))
		r.entries[i].origins = all[first:len(all):len(all)]
	}
}

// assignRoles says what each tally is on its question.
func (r *reading) assignRoles() {
	for i := range r.entries {
		e := &r.entries[i]
		t := e.tally
		e.states = t.Stance == reported.StanceStates && e.topic >= 0
		usable := e.states && t.Rank != RankRejected && t.Basis != BasisDerived && t.Count.Validate() == nil
		e.ranked = usable && r.policy.admits(t.Rank)
		_, e.number = t.Count.Figure()
		e.low = t.Count.Low()
		switch {
		case e.states && t.Rank != RankRejected && t.Basis == BasisDerived:
			e.role = roleDerived
		case !usable:
		case t.Scope == ScopeAdditional:
			e.role = roleAddition
		case t.Scope != "" && t.Scope != ScopeTotal && t.Scope != ScopePart:
		case !e.number && len(t.Persons) > 0:
			e.role, e.low = roleNames, differentPersons(t)
		case !t.Count.IsZero():
			e.role = roleTotal
		}
	}
}

// differentPersons returns how many different persons a tally names: by ID, else by name.
func differentPersons(t *Tally) int64 {
	keys := make([]string, len(t.Persons))
	for i, p := range t.Persons {
		if keys[i] = "id:" + p.ID; p.ID == "" {
			keys[i] = "name:" + reported.FoldName(p.Name)
		}
	}
	slices.Sort(keys)
	return int64(len(slices.Compact(keys)))
}
