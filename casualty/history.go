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
	last   int32           // the last step
	times  []reported.Time // the time of each step, from 1

	tallies []Tally // by topic, then step, then content
	entries []entry // one for each tally
	topics  []topic // one for each question, in order
	byID    map[string]int32
	links   []link // who supersedes or takes back whom, by step
	// statements is there where retractions are themselves retracted.
	statements []standing.Entry

	holdings    []holding // one for each origin and topic
	additions   []int32   // entries, each after the one that it adds to
	groups      []additionGroup
	populations []populace
	families    []family
	entering    [][]int32 // entries by step
}

// An entry is what is known of one tally.
type entry struct {
	place   int32 // in the list that was given; of equal ones the first
	topic   int32 // of its own question; -1 of other harm
	step    int32
	said    stretch // when it was said
	counted stretch // up to when it counts

	origins []standing.Origin
	keys    []int32 // the origins by number, ascending
	role    role
	states  bool // it states something on a topic
	usable  bool // and the recorder neither rejected nor derived it
	ranked  bool // and the policy looks at it
	number  bool // its count has a number, and not only words

	answers  []int32 // the statements of others or its own that it answers
	whole    int32   // of a part: what it is part of, or -1
	parts    []int32 // of a whole: its parts on the same topic
	base     int32   // of an addition: what it adds to, or -1
	root     int32   // of an addition: the total at the end of its bases, or -1
	group    int32   // of an addition: those that are copies of one
	addenda  []int32 // the groups that add to it
	holdings []int32 // where it may be held
	touches  []int32 // topics on which it bears beside its own
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
	holdings stretch32

	own    []int32 // the populations of its groups
	within []int32 // those that contain it
	nones  []int32 // those with reports of none that may stand here
	zero   bool    // it has a report of none

	names, additions []int32 // entries of this topic
	parts            []holding
	ofParts          []int32  // parts of other topics whose whole is here
	answered         []answer // what is said of numbers of this topic
	open             []int32  // denials and doubts of no number in particular
	families         []int32
}

type stretch32 struct{ lo, hi int32 }

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

// A populace is a population with the topics that meet in it.
type populace struct {
	population
	self     int32   // the topic of exactly these people, or -1
	readers  []int32 // the topics of which it is a group
	below    []int32 // the topics within it
	families []int32 // those whose people are within it
	zero     bool    // a reader has a report of none
}

// A family are topics that differ in one member that nobody has two of: age, sex or
// status. Numbers of one origin and time on them add up.
type family struct {
	member shape
	topics []int32
	rest   int32   // the topic of them all, or -1
	within []int32 // the populations that contain them all
}

// newHistory looks everything up. The undated are left out of a Timeline.
func newHistory(tallies []Tally, policy Policy, undated bool) *history {
	h := &history{policy: policy}
	statements := h.order(h.enter(tallies, undated))
	h.findLinks(statements)
	h.findHoldings()
	h.findParts()
	h.findAdditions()
	h.findAnswers()
	h.findPopulations()
	h.findFamilies()
	h.entering = make([][]int32, h.last+1)
	for i := range h.entries {
		step := h.entries[i].step
		h.entering[step] = append(h.entering[step], int32(i))
	}
	return h
}

// A stretch is from its first second to the first after it, as written.
type stretch struct{ lo, hi int64 }

const beginning = -1 << 63

// undated is before everything that has a date.
var undatedStretch = stretch{beginning, beginning + 1}

func (s stretch) dated() bool { return s.hi > beginning+1 }

// after reports whether s is surely later than t.
func (s stretch) after(t stretch) bool { return s.lo >= t.hi }

func (s stretch) hull(t stretch) stretch { return stretch{min(s.lo, t.lo), max(s.hi, t.hi)} }

// stretchOf returns the bounds of a time as written; one without an end is undated.
func stretchOf(t reported.Time) stretch {
	end, ok := t.Latest()
	if !ok {
		return undatedStretch
	}
	s := stretch{beginning + 1, end.Unix()}
	if start, ok := t.Earliest(); ok {
		s.lo = start.Unix()
	}
	return s
}

// saidOf returns when a statement was said: from the beginning of Said to its end,
// or to that of the earliest Published of its root sources, if that is first.
func saidOf(s *reported.Statement) stretch {
	published := undatedStretch
	for i := range s.Sources {
		if p := stretchOf(s.Sources[i].Published); p.dated() &&
			(!published.dated() || p.hi < published.hi || p.hi == published.hi && p.lo > published.lo) {
			published = p
		}
	}
	said := stretchOf(s.Said)
	start, ok := s.Said.Earliest()
	switch {
	case s.Said.IsZero():
		return published
	case !published.dated(), said.dated() && said.hi <= published.hi, ok && start.Unix() >= published.hi:
		return said
	case ok:
		return stretch{start.Unix(), published.hi}
	}
	return stretch{beginning + 1, published.hi}
}

// countedOf returns up to when a tally counts: CountedTo, which ends no later than
// the statement; else when that was said.
func countedOf(t *Tally, said stretch) stretch {
	counted := stretchOf(t.CountedTo)
	if start, ok := t.CountedTo.Earliest(); ok && !counted.dated() && said.dated() {
		counted = stretch{start.Unix(), said.hi}
	}
	switch {
	case !said.dated():
		return counted
	case !counted.dated(), counted.lo >= said.hi: // not given, or later than it was said
		return said
	}
	return stretch{counted.lo, min(counted.hi, said.hi)}
}

// An incoming is a tally on its way into a history.
type incoming struct {
	tally    *Tally
	place    int32 // in the list that was given
	known    reported.Time
	step     int32
	answers  []int32 // incomings that state something
	question Question
	none     bool // it is about no question
}

// enter numbers the steps, and returns the tallies by content, each once.
func (h *history) enter(tallies []Tally, undated bool) []incoming {
	list := make([]incoming, 0, len(tallies))
	ends := make([]int64, 0, len(tallies))
	for i := range tallies {
		known := standing.Known(&tallies[i].Statement)
		if end, dated := known.Latest(); dated {
			ends = append(ends, end.Unix())
		} else if !undated {
			continue
		}
		list = append(list, incoming{tally: &tallies[i], place: int32(i), known: known})
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	h.last = int32(len(ends))
	h.times = make([]reported.Time, len(ends)+1)
	for i := range list {
		end, dated := list[i].known.Latest()
		if !dated {
			continue
		}
		n, _ := slices.BinarySearch(ends, end.Unix())
		list[i].step = int32(n) + 1
		if old := &h.times[n+1]; old.IsZero() || closer(list[i].known, *old) {
			*old = list[i].known
		}
	}
	slices.SortFunc(list, func(a, b incoming) int {
		return cmp.Or(compareTallies(a.tally, b.tally), cmp.Compare(a.place, b.place))
	})
	return slices.CompactFunc(list, func(a, b incoming) bool { return compareTallies(a.tally, b.tally) == 0 })
}

// closer reports whether t says more closely than u when it was, where both end at
// one moment: it begins later, or is the lesser by text.
func closer(t, u reported.Time) bool {
	a, okA := t.Earliest()
	b, okB := u.Earliest()
	if okA != okB {
		return okA
	}
	if c := a.Compare(b); c != 0 {
		return c > 0
	}
	return t.Compare(u) < 0
}

const ambiguous = -1

// order puts the tallies in the order of their topics. It returns them as package
// standing wants them.
func (h *history) order(list []incoming) []standing.Entry {
	byID := make(map[string]int32, len(list))
	for i := range list {
		if id := list[i].tally.ID; id != "" {
			if _, twice := byID[id]; twice {
				byID[id] = ambiguous
			} else {
				byID[id] = int32(i)
			}
		}
	}
	for i := range list {
		list[i].question, list[i].none = questionOf(list[i].tally), list[i].tally.Harm == HarmOther
	}
	place := h.sort(list, byID)
	statements := make([]standing.Entry, len(list))
	for i := range list {
		x, k := &list[i], place[i]
		t := &h.tallies[k]
		e := &h.entries[k]
		e.step = x.step
		e.said = saidOf(&t.Statement)
		e.counted = countedOf(t, e.said)
		e.origins = standing.Origins(&t.Statement)
		e.whole, e.base, e.root, e.group = -1, -1, -1, -1
		for _, a := range x.answers {
			e.answers = append(e.answers, place[a])
		}
		statements[k] = standing.Entry{
			Head: &t.Statement, Time: t.Statement.Time(), Origins: e.origins,
			Retracts: t.Stance == reported.StanceRetracts, Rejected: t.Rank == RankRejected,
		}
	}
	for id, i := range byID {
		if i >= 0 {
			byID[id] = place[i]
		}
	}
	h.byID = byID
	h.numberOrigins()
	h.assignRoles()
	return statements
}

// sort makes the topics and the list of tallies, and returns where each has gone.
//
// An answer is about the topic of what it answers once that was said, and before
// that a guest of its own.
func (h *history) sort(list []incoming, byID map[string]int32) []int32 {
	asked := make([]*Question, 0, len(list))
	home := make([]*incoming, len(list))
	since := make([]int32, len(list))
	for i := range list {
		x := &list[i]
		home[i], since[i] = x, x.step
		if x.tally.Stance != reported.StanceStates {
			x.answers = answeredBy(list, byID, x.tally.Answers)
			if len(x.answers) > 0 {
				home[i] = &list[x.answers[0]]
				since[i] = max(x.step, home[i].step)
			}
		}
		if !home[i].none {
			asked = append(asked, &home[i].question)
		}
		if since[i] > x.step && !x.none {
			asked = append(asked, &x.question)
		}
	}
	slices.SortFunc(asked, compareQuestions)
	asked = slices.CompactFunc(asked, func(a, b *Question) bool { return compareQuestions(a, b) == 0 })
	h.topics = make([]topic, len(asked))
	for k := range asked {
		h.topics[k].question = *asked[k]
	}
	topicOf := make([]int32, len(list))
	order := make([]int32, len(list))
	for i := range list {
		order[i], topicOf[i] = int32(i), -1
		if !home[i].none {
			topicOf[i] = h.topic(&home[i].question)
		}
	}
	slices.SortFunc(order, func(i, j int32) int {
		return cmp.Or(cmp.Compare(uint32(topicOf[i]), uint32(topicOf[j])), cmp.Compare(since[i], since[j]), cmp.Compare(i, j))
	})
	h.tallies, h.entries = make([]Tally, len(list)), make([]entry, len(list))
	place := make([]int32, len(list))
	for k, i := range order {
		h.tallies[k], place[i] = *list[i].tally, int32(k)
		h.entries[k].place, h.entries[k].topic = list[i].place, topicOf[i]
		if t := topicOf[i]; t >= 0 {
			if h.topics[t].hi == 0 {
				h.topics[t].lo = int32(k)
			}
			h.topics[t].hi = int32(k) + 1
		}
		if x := &list[i]; since[i] > x.step && !x.none {
			own := &h.topics[h.topic(&x.question)]
			own.guests = append(own.guests, int32(k))
		}
	}
	return place
}

// topic returns the number of a question.
func (h *history) topic(q *Question) int32 {
	k, ok := slices.BinarySearchFunc(h.topics, q, func(t topic, q *Question) int { return compareQuestions(&t.question, q) })
	if !ok {
		return -1
	}
	return int32(k)
}

// answeredBy returns the numbers that IDs name, each once, the first said first.
func answeredBy(list []incoming, byID map[string]int32, ids []string) (answers []int32) {
	for _, id := range ids {
		if k, ok := byID[id]; ok && k >= 0 && list[k].tally.Stance == reported.StanceStates {
			answers = append(answers, k)
		}
	}
	slices.SortFunc(answers, func(i, j int32) int { return cmp.Or(cmp.Compare(list[i].step, list[j].step), cmp.Compare(i, j)) })
	return slices.Compact(answers)
}

// find returns the one entry with an ID.
func (h *history) find(id string) (int32, bool) {
	i, ok := h.byID[id]
	return i, ok && i >= 0
}

// numberOrigins numbers the keys of the origins in their order.
func (h *history) numberOrigins() {
	var keys []string
	for i := range h.entries {
		for k := range h.entries[i].origins {
			keys = append(keys, h.entries[i].origins[k].Key)
		}
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	for i := range h.entries {
		e := &h.entries[i]
		e.keys = make([]int32, len(e.origins))
		for k := range e.origins {
			n, _ := slices.BinarySearch(keys, e.origins[k].Key)
			e.keys[k] = int32(n)
		}
	}
}

// assignRoles says what each tally is on its question.
func (h *history) assignRoles() {
	for i := range h.entries {
		t, e := &h.tallies[i], &h.entries[i]
		e.states = t.Stance == reported.StanceStates && e.topic >= 0
		e.usable = e.states && t.Rank != RankRejected && t.Basis != BasisDerived && t.Count.Validate() == nil
		e.ranked = e.usable && h.policy.admits(t.Rank)
		_, e.number = t.Count.Figure()
		switch {
		case !e.usable:
		case t.Scope == ScopeAdditional:
			e.role = roleAddition
		case t.Scope != "" && t.Scope != ScopeTotal && t.Scope != ScopePart:
		case !e.number && len(t.Persons) > 0:
			e.role = roleNames
		case !t.Count.IsZero():
			e.role = roleTotal
		}
	}
}
