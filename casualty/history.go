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

	entries []entry // one for each tally, by step and content
	topics  []topic // by question
	tallies []Tally // by topic, and in it by when they came to it
	order   []int32 // the entry of each of these
	course  standing.Course

	holdings  []holding // one for each origin and topic
	additions []int32   // entries, each after the one that it adds to
	circles   []int32   // one of each circle of these
	summands  []summand
	families  []family
}

// An entry is what is known of one tally.
type entry struct {
	tally *Tally
	place int32 // in the list that was given; of equal ones the first
	topic int32 // of its own question, or of what it answers
	step  int32
	since int32 // the step from which on it is on its topic
	dating

	origins []origins.Voice
	low     int64 // how many there are at least by what it says
	base    int32 // what it is part of or adds to, or -1
	kind    int32 // of an addition: copies are of one kind
	summand int32 // of what adds up: its number, or -1
	role    role
	ranked  bool // it may count under the policy

	bears  []int32 // the holdings of its origins, and of the parts of it
	visits []int32 // other topics of answers that come or go with it
}

// A role is what a tally is on its question.
type role uint8

const (
	roleNone     role = iota // it states no number, or has no row
	roleRejected             // a number that the recorder rejected
	roleUnclear              // one that could not be held, and bounds nothing
	roleDerived              // one that the recorder worked out
	roleNames                // a list of names without a number
	roleAddition             // more than were counted before
	roleTotal                // a figure, if it is held
)

// A topic is a question with what bears on it. Each group of a question with several is
// a topic too, if only to meet there: a topic is within each of one group, or of
// everybody, that contains it, and asks those of its own groups. So topics need not look
// at each other.
type topic struct {
	question   *Question
	lo, hi     int32    // its tallies
	first, end int32    // its holdings
	own        []int32  // the topics of its groups: if it has one, itself
	readers    []int32  // those of which it is a group
	within     []int32  // those that contain it and are not its own
	below      []int32  // those within it
	zero       bool     // a reader has a report of none
	parts      bool     // it has parts of what is here
	early      int32    // how many of the answers are to what had not been said
	answers    []answer // the doubts and denials here, after what is not yet elsewhere
	*topicLinks
}

// TopicLinks are what few topics have.
type topicLinks struct {
	nones    []int32 // the topics with reports of none that may stand here
	reached  []int32 // those in which its reports of none may stand
	lower    []int32 // names, additions and derived numbers here, and parts elsewhere of what is here
	tells    []int32 // the topics on which what is held here bears
	families []int32 // those that it is of, or of which it is the whole
	sums     []int32 // those whose people are within it
}

// What most topics have in common. It is never written to.
var noTopicLinks topicLinks

// linked returns a topic that may be written to.
func (r *reading) linked(topic int32) *topic {
	t := &r.topics[topic]
	if t.topicLinks == &noTopicLinks {
		t.topicLinks = new(topicLinks)
	}
	return t
}

// A holding is what one origin has said on one topic: at a moment it holds those of
// its totals that nothing later replaces.
type holding []saying

// A saying is a total by one of its origins.
type saying struct {
	entry, origin int32 // in the entry's list
	by            int32 // the key of the origin, or for one without a name a number of its own
}

// An answer is a doubt, denial or retraction of a number, or -1 of none in particular.
type answer struct {
	by, of int32
	mark   conditions // denied, doubted or nothing
}

// A reading makes a history of a list.
type reading struct {
	*history
	ids    standing.IDs // of the entries
	roll   standing.Roll
	voices []origins.Voice // the origins of all
	links  bool            // some supersede or retract others
}

// newHistory looks everything up. The undated are left out of a Timeline.
func newHistory(tallies []Tally, policy Policy, undated bool) *history {
	var r reading // of some kilobytes, which a literal would copy
	r.history = &history{policy: policy}
	r.enter(tallies, undated)
	r.ask()
	r.answer()
	r.arrange()
	r.findCourse()
	r.findHoldings()
	r.findParts()
	r.findAdditions()
	r.findWithin()
	r.findFamilies()
	return r.history
}

// enter makes an entry of each tally, each once.
func (r *reading) enter(tallies []Tally, undated bool) {
	r.entries, r.voices = make([]entry, 0, len(tallies)), make([]origins.Voice, 0, 2*len(tallies))
	r.roll.KeysOnly = true
	r.roll.Grow(len(tallies))
	r.times = standing.Steps(tallies, headOf, compareTallies, undated, func(place, at int) {
		t, step, i, first := &tallies[place], int32(at), len(r.entries), len(r.voices)
		r.ids.Add(i, &standing.Entry{Head: &t.Statement})
		r.roll.Add(&t.Statement)
		r.voices = r.roll.Voices(r.voices, int32(i))
		r.links = r.links || len(t.Supersedes) > 0 || t.Stance == reported.StanceRetracts
		role, low := t.role(), t.Count.Low()
		if role == roleNames {
			low = differentPersons(t)
		}
		r.entries = append(r.entries, entry{
			tally: t, place: int32(place), step: step, since: step, dating: datingOf(t), origins: slices.Clip(r.voices[first:]),
			role: role, ranked: role > roleDerived && r.policy.admits(t.Rank), low: low, base: -1, summand: -1,
		})
	})
}

// role returns what a tally is on its question.
func (t *Tally) role() role {
	switch {
	case t.Stance != reported.StanceStates, t.Harm == HarmOther:
		return roleNone
	case t.Rank == RankRejected:
		return roleRejected
	case t.Basis == BasisDerived:
		return roleDerived
	case t.Count.Validate() != nil:
		return roleUnclear
	case t.Scope == ScopeAdditional:
		return roleAddition
	case t.Scope != "" && t.Scope != ScopeTotal && t.Scope != ScopePart:
		return roleUnclear
	case len(t.Persons) > 0 && !ofNumber(t.Count):
		return roleNames
	case t.Count.IsZero():
		return roleUnclear
	}
	return roleTotal
}

// ask makes a topic of each question of the list, in order, and of each group of several.
func (r *reading) ask() {
	n := int32(len(r.entries))
	for i := range r.entries {
		if groups := len(r.entries[i].tally.Groups); groups > 1 {
			n += int32(groups)
		}
	}
	questions := make([]Question, len(r.entries), n)
	for i := range r.entries {
		q := questionOf(r.entries[i].tally)
		questions[i] = q
		for g := 0; g < len(q.Groups) && len(q.Groups) > 1; g++ {
			alone := q
			alone.Groups = q.Groups[g : g+1]
			questions = append(questions, alone)
		}
	}
	numbers := make([]int32, len(questions)) // of the harm, and then of the question
	order := slices.Grow(make([]int32, 0, 16), len(questions))
	for i := range questions {
		order = append(order, int32(i))
		numbers[i] = int32(harms.Place(string(questions[i].Harm)))
	}
	compare := func(i, j int32) int {
		if numbers[i] != numbers[j] {
			return int(numbers[i] - numbers[j])
		}
		return compareQuestions(&questions[i], &questions[j])
	}
	slices.SortFunc(order, compare)
	n = 0
	for at, i := range order {
		last := at+1 == len(order) || compare(i, order[at+1]) != 0
		if numbers[i] = n; last {
			n++
		}
	}
	r.topics = make([]topic, n)
	groups := numbers[len(r.entries):]
	for i := range questions {
		t := &r.topics[numbers[i]]
		if t.question, t.topicLinks = &questions[i], &noTopicLinks; len(t.question.Groups) < 2 {
			t.own = numbers[i : i+1 : i+1]
			t.readers = t.own
		} else {
			n := len(t.question.Groups)
			t.own, groups = groups[:n], groups[n:]
		}
	}
	for i := range r.entries {
		r.entries[i].topic = numbers[i]
	}
	r.order = slices.DeleteFunc(order, func(i int32) bool { return int(i) >= len(r.entries) })
}

// topic returns the number of a question.
func (h *history) topic(q *Question) int32 {
	k, ok := sort.Find(len(h.topics), func(k int) int { return compareQuestions(q, h.topics[k].question) })
	if !ok {
		return -1
	}
	return int32(k)
}

// answer finds what answers which number, or none in particular. An answer is on the
// topic of what it answers; before that was said it is on its own.
func (r *reading) answer() {
	var list []int32
	put := func(a answer, on int32) {
		r.topics[on].answers = append(r.topics[on].answers, a)
		r.visit(a.by, on)
	}
	for i := range int32(len(r.entries)) {
		e := &r.entries[i]
		if e.tally.Stance == reported.StanceStates {
			continue
		}
		list = list[:0]
		for _, id := range e.tally.Answers {
			if k, ok := r.ids.Find(id); ok && r.entries[k].tally.Stance == reported.StanceStates {
				list = append(list, int32(k))
			}
		}
		slices.Sort(list) // the first said first
		own, mark := e.topic, e.tally.mark()
		if len(list) > 0 {
			first := &r.entries[list[0]]
			e.topic, e.since = first.topic, max(e.step, first.step)
		}
		if len(list) == 0 || e.since > e.step {
			put(answer{i, -1, mark}, own)
		}
		if e.since > e.step {
			t := &r.topics[own]
			last := len(t.answers) - 1
			t.answers[t.early], t.answers[last] = t.answers[last], t.answers[t.early]
			t.early++
			r.visit(list[0], own)
		}
		for _, k := range slices.Compact(list) {
			if to := &r.entries[k]; mark != 0 && anotherThan(to.origins, e.origins) {
				put(answer{i, k, mark}, to.topic)
			}
		}
	}
}

// arrange copies the tallies in the order of their topics.
func (r *reading) arrange() {
	r.tallies = make([]Tally, len(r.entries))
	slices.SortFunc(r.order, func(i, j int32) int {
		a, b := &r.entries[i], &r.entries[j]
		if a.topic != b.topic {
			return int(a.topic - b.topic)
		}
		return cmp.Or(int(a.since-b.since), int(i-j))
	})
	for at, i := range r.order {
		e := &r.entries[i]
		r.tallies[at] = *e.tally
		e.tally = &r.tallies[at]
		t := &r.topics[e.topic]
		if t.hi == 0 {
			t.lo = int32(at)
		}
		t.hi = int32(at) + 1
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
