package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
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

	tallies  []Tally // by topic, then step, then content
	entries  []entry // one for each tally
	entering []int32 // the entries by step
	topics   []topic // one for each question, in order
	byID     map[string]int32
	origins  int32 // how many keys of origins there are
	links    []link
	// judged is there where retractions are themselves retracted.
	judged []standing.Entry

	holdings    []holding // one for each origin and topic
	additions   []int32   // entries, each after the one that it adds to
	copies      []copied
	populations []populace
	families    []family
}

// An entry is what is known of one tally.
type entry struct {
	place int32 // in the list that was given; of equal ones the first
	topic int32 // of its own question; -1 of other harm
	step  int32
	dating

	origins []standing.Origin
	keys    []int32 // the origins by number
	role    role
	states  bool // it states something on a topic
	usable  bool // and the recorder neither rejected nor derived it
	ranked  bool // and the policy looks at it
	number  bool // its count has a number, and not only words

	answers []int32 // the statements of others or its own that it answers
	low     int64   // how many there are at least by what it says
	whole   int32   // of a part: what it is part of, or -1
	base    int32   // of an addition: what it adds to, or -1
	root    int32   // of an addition: the total at the end of its bases, or -1
	copied  int32   // of an addition: those that are copies of one, or -1
	addenda []int32 // the copies that add to it
	bears   []int32 // the holdings that depend on it
	visits  []int32 // the topics of answers that come or go with it
}

// A role is what a number is on its question.
type role uint8

const (
	roleNone     role = iota // it states no number that could be held, or bounds nothing
	roleTotal                // a figure, if it is held
	roleNames                // a list of names without a number
	roleAddition             // more than were counted before
)

// A topic is a question with what bears on it.
type topic struct {
	question Question
	lo, hi   int32 // its tallies
	guests   []int32
	first    int32 // its holdings
	end      int32

	own    []int32 // the populations of its groups
	within []int32 // those that contain it
	nones  []int32 // those with reports of none that may stand here
	zero   bool    // it has a report of none

	lower    []int32  // names and additions here, and parts elsewhere of what is here
	parts    bool     // it has parts of what is here
	derived  []int32  // numbers that the recorder worked out
	answered []answer // what is said of numbers of this topic, by these
	open     []int32  // denials and doubts of no number in particular
	families []int32
	tells    []int32 // the topics on which what is held here bears
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
	entry   int32
	origin  int32 // in the entry's list
	medical bool
}

// An answer is a doubt or denial of a number by another origin.
type answer struct{ by, of int32 }

// A link says that an entry supersedes or takes back another, from a step on.
type link struct {
	standing.Link
	step int32
}

// newHistory looks everything up. The undated are left out of a Timeline.
func newHistory(tallies []Tally, policy Policy, undated bool) *history {
	h := &history{policy: policy}
	h.order(h.enter(tallies, undated))
	h.numberOrigins()
	h.assignRoles()
	h.findLinks()
	h.findHoldings()
	h.findParts()
	h.findAdditions()
	h.findAnswers()
	h.findPopulations()
	h.findFamilies()
	return h
}

// An incoming is a tally on its way into a history.
type incoming struct {
	tally *Tally
	place int32         // in the list that was given
	known reported.Time // and the end of it
	end   int64
	step  int32
	topic int32 // its own; -1 of other harm
	home  int32 // the topic that it is about
	since int32 // and from which step on
}

// enter numbers the steps, and returns the tallies by step and content, each once.
func (h *history) enter(tallies []Tally, undated bool) []incoming {
	list := make([]incoming, 0, len(tallies))
	for i := range tallies {
		x := incoming{tally: &tallies[i], place: int32(i), known: standing.Known(&tallies[i].Statement), end: beginning}
		end, dated := x.known.Latest()
		if dated {
			x.end = end.Unix()
		}
		if dated || undated {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b incoming) int {
		if a.end != b.end {
			return cmp.Compare(a.end, b.end)
		}
		return cmp.Or(compareTallies(a.tally, b.tally), cmp.Compare(a.place, b.place))
	})
	list = slices.CompactFunc(list, func(a, b incoming) bool { return a.end == b.end && compareTallies(a.tally, b.tally) == 0 })
	h.times = make([]reported.Time, 1, len(list)+1)
	for i := range list {
		x, last := &list[i], len(h.times)-1
		switch {
		case x.end == beginning:
		case i == 0 || list[i-1].end != x.end:
			h.times = append(h.times, x.known)
		case closer(x.known, h.times[last]):
			h.times[last] = x.known
		}
		x.step = int32(len(h.times)) - 1
	}
	return list
}

// closer reports whether t says more closely than u when it was, where both end at
// one moment: it begins later, or is the lesser by text.
func closer(t, u reported.Time) bool {
	return cmp.Or(-cmp.Compare(asWritten(t).lo, asWritten(u).lo), t.Compare(u)) < 0
}

const ambiguous = -1

// order makes the topics, and puts the tallies in their order.
//
// An answer is about the topic of what it answers once that was said, and before
// that a guest of its own.
func (h *history) order(list []incoming) {
	h.byID = make(map[string]int32, len(list))
	for i := range list {
		if id := list[i].tally.ID; id != "" {
			if _, twice := h.byID[id]; twice {
				h.byID[id] = ambiguous
			} else {
				h.byID[id] = int32(i)
			}
		}
	}
	h.ask(list)
	n := len(list)
	answers := make([][]int32, n)
	order := make([]int32, n)
	for i := range list {
		x := &list[i]
		order[i], x.home, x.since = int32(i), x.topic, x.step
		if x.tally.Stance != reported.StanceStates {
			answers[i] = h.answeredBy(list, x.tally.Answers)
			if len(answers[i]) > 0 {
				first := &list[answers[i][0]]
				x.home, x.since = first.topic, max(x.step, first.step)
			}
		}
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &list[i], &list[j]
		return cmp.Or(cmp.Compare(uint32(a.home), uint32(b.home)), cmp.Compare(a.since, b.since), cmp.Compare(i, j))
	})
	h.tallies, h.entries, h.entering = make([]Tally, n), make([]entry, n), make([]int32, n)
	for k, i := range order {
		h.entering[i] = int32(k)
	}
	for k, i := range order {
		x, e := &list[i], &h.entries[k]
		h.tallies[k] = *x.tally
		*e = entry{place: x.place, topic: x.home, step: x.step, dating: datingOf(x.tally), answers: answers[i], whole: -1, base: -1, root: -1, copied: -1}
		for n, a := range e.answers {
			e.answers[n] = h.entering[a]
		}
		if x.home >= 0 {
			t := &h.topics[x.home]
			if t.hi == 0 {
				t.lo = int32(k)
			}
			t.hi = int32(k) + 1
		}
		if x.since > x.step && x.topic >= 0 {
			own := &h.topics[x.topic]
			own.guests = append(own.guests, int32(k))
		}
	}
}

// answeredBy returns the numbers that IDs name, each once, the first said first.
func (h *history) answeredBy(list []incoming, ids []string) (answers []int32) {
	for _, id := range ids {
		if k, ok := h.byID[id]; ok && k >= 0 && list[k].tally.Stance == reported.StanceStates {
			answers = append(answers, k)
		}
	}
	slices.Sort(answers)
	return slices.Compact(answers)
}

// find returns the one entry with an ID.
func (h *history) find(id string) (int32, bool) {
	i, ok := h.byID[id]
	if !ok || i < 0 {
		return -1, false
	}
	return h.entering[i], true
}

// ask makes a topic of each question of the list, in order.
func (h *history) ask(list []incoming) {
	order := make([]int32, 0, len(list))
	questions := make([]Question, len(list))
	for i := range list {
		if list[i].topic = -1; list[i].tally.Harm != HarmOther {
			order, questions[i] = append(order, int32(i)), questionOf(list[i].tally)
		}
	}
	slices.SortFunc(order, func(i, j int32) int { return compareQuestions(&questions[i], &questions[j]) })
	for n, i := range order {
		if n == 0 || compareQuestions(&questions[order[n-1]], &questions[i]) != 0 {
			h.topics = append(h.topics, topic{question: questions[i]})
		}
		list[i].topic = int32(len(h.topics)) - 1
	}
}

// topic returns the number of a question.
func (h *history) topic(q *Question) int32 {
	k, ok := slices.BinarySearchFunc(h.topics, q, func(t topic, q *Question) int { return compareQuestions(&t.question, q) })
	if !ok {
		return -1
	}
	return int32(k)
}

// numberOrigins reads the origins, and numbers their keys in the order of the list.
func (h *history) numberOrigins() {
	numbers := make(map[string]int32, len(h.entries))
	for i := range h.entries {
		e := &h.entries[i]
		e.origins = standing.Origins(&h.tallies[i].Statement)
		e.keys = make([]int32, len(e.origins))
		for k := range e.origins {
			e.keys[k] = numberOf(numbers, e.origins[k].Key)
		}
	}
	h.origins = int32(len(numbers))
}

// assignRoles says what each tally is on its question.
func (h *history) assignRoles() {
	for i := range h.entries {
		t, e := &h.tallies[i], &h.entries[i]
		e.states = t.Stance == reported.StanceStates && e.topic >= 0
		e.usable = e.states && t.Rank != RankRejected && t.Basis != BasisDerived && t.Count.Validate() == nil
		e.ranked = e.usable && h.policy.admits(t.Rank)
		_, e.number = t.Count.Figure()
		e.low = t.Count.Low()
		switch {
		case e.states && t.Rank != RankRejected && t.Basis == BasisDerived:
			own := &h.topics[e.topic]
			own.derived = append(own.derived, int32(i))
		case !e.usable:
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
