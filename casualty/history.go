package casualty

import (
	"cmp"
	"slices"

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

	tallies  []Tally // by topic, then step, then content
	entries  []entry // one for each tally
	entering []int32 // the entries by step
	topics   []topic // one for each question, in order
	links    []link
	// judged is there where retractions are themselves retracted, by step.
	judged []standing.Entry

	holdings    []holding // one for each origin and topic
	additions   []int32   // entries, each after the one that it adds to
	circles     map[int32]circle
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

	origins []voice
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

// A voice is an origin of a tally. Those with one key are one origin.
type voice struct {
	key                       int32
	named, forItself, medical bool
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
	alone  bool    // there are none, and no other topic is of its groups
	nones  []int32 // those with reports of none that may stand here
	zero   bool    // it has a report of none
	parts  bool    // it has parts of what is here

	lower    []int32  // names and additions here, and parts elsewhere of what is here
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
	entry, origin int32 // in the entry's list
	by            int32 // the origin of the holding
	medical       bool
}

// An answer is a doubt or denial of a number by another origin.
type answer struct{ by, of int32 }

// A link says that an entry supersedes or takes back another, from a step on.
type link struct {
	standing.Link
	step int32
}

// A reading makes a history of a list.
type reading struct {
	*history
	list []incoming    // by step
	ids  standing.IDs  // of the list
	roll standing.Roll // likewise
}

// An incoming is a tally on its way into a history.
type incoming struct {
	tally   *Tally
	place   int32         // in the list that was given
	known   reported.Time // and the end of it
	end     int64
	step    int32
	harm    int   // its place among the harms
	topic   int32 // its own; -1 of other harm
	home    int32 // the topic that it is about
	since   int32 // and from which step on
	answers []int32
}

// newHistory looks everything up. The undated are left out of a Timeline.
func newHistory(tallies []Tally, policy Policy, undated bool) *history {
	r := reading{history: &history{policy: policy}}
	r.enter(tallies, undated)
	r.ask()
	r.answer()
	r.arrange()
	r.readOrigins()
	r.assignRoles()
	r.findLinks()
	r.findHoldings()
	r.findParts()
	r.findAdditions()
	r.findAnswers()
	r.findPopulations()
	return r.history
}

// enter numbers the steps, and lists the tallies by step and content, each once.
func (r *reading) enter(tallies []Tally, undated bool) {
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
	r.times = make([]reported.Time, 1, len(list)+1)
	for i := range list {
		x, last := &list[i], len(r.times)-1
		switch {
		case x.end == beginning:
		case i == 0 || list[i-1].end != x.end:
			r.times = append(r.times, x.known)
		case closer(x.known, r.times[last]):
			r.times[last] = x.known
		}
		x.step = int32(len(r.times)) - 1
	}
	r.list = list
}

// closer reports whether t says more closely than u when it was, where both end at
// one moment: it begins later, or is the lesser by text.
func closer(t, u reported.Time) bool {
	return cmp.Or(-cmp.Compare(standing.AsWritten(t).Lo, standing.AsWritten(u).Lo), t.Compare(u)) < 0
}

// ask makes a topic of each question of the list, in order.
func (r *reading) ask() {
	questions := make([]Question, len(r.list))
	order := make([]int32, 0, len(r.list))
	for i := range r.list {
		x := &r.list[i]
		if x.topic = -1; x.tally.Harm != HarmOther {
			order, questions[i] = append(order, int32(i)), questionOf(x.tally)
			x.harm = harms.Place(string(x.tally.Harm))
		}
	}
	slices.SortFunc(order, func(i, j int32) int {
		if a, b := r.list[i].harm, r.list[j].harm; a != b {
			return a - b
		}
		return compareQuestions(&questions[i], &questions[j])
	})
	n := int32(0)
	for at, i := range order {
		if at == 0 || compareQuestions(&questions[order[at-1]], &questions[i]) != 0 {
			n++
		}
		r.list[i].topic = n - 1
	}
	r.topics = make([]topic, n)
	for _, i := range order {
		r.topics[r.list[i].topic].question = questions[i]
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

// answer finds what tallies answer. An answer is about the topic of what it answers
// once that was said, and before that a guest of its own.
func (r *reading) answer() {
	for i := range r.list {
		r.ids.Add(i, &standing.Entry{Head: &r.list[i].tally.Statement})
	}
	for i := range r.list {
		x := &r.list[i]
		x.home, x.since = x.topic, x.step
		if x.tally.Stance == reported.StanceStates {
			continue
		}
		for _, id := range x.tally.Answers {
			if k, ok := r.ids.Find(id); ok && r.list[k].tally.Stance == reported.StanceStates {
				x.answers = append(x.answers, int32(k))
			}
		}
		slices.Sort(x.answers) // the first said first
		if x.answers = slices.Compact(x.answers); len(x.answers) > 0 {
			first := &r.list[x.answers[0]]
			x.home, x.since = first.topic, max(x.step, first.step)
		}
	}
}

// arrange puts the tallies in their order.
func (r *reading) arrange() {
	n := len(r.list)
	order := make([]int32, 2*n)
	order, r.entering = order[:n:n], order[n:]
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &r.list[i], &r.list[j]
		return cmp.Or(cmp.Compare(uint32(a.home), uint32(b.home)), cmp.Compare(a.since, b.since), cmp.Compare(i, j))
	})
	for k, i := range order {
		r.entering[i] = int32(k)
	}
	r.tallies, r.entries = make([]Tally, n), make([]entry, n)
	for k, i := range order {
		x, e := &r.list[i], &r.entries[k]
		r.tallies[k] = *x.tally
		*e = entry{place: x.place, topic: x.home, step: x.step, dating: datingOf(x.tally), answers: x.answers, whole: -1, base: -1, root: -1, copied: -1}
		for n, a := range e.answers {
			e.answers[n] = r.entering[a]
		}
		if x.home >= 0 {
			t := &r.topics[x.home]
			if t.hi == 0 {
				t.lo = int32(k)
			}
			t.hi = int32(k) + 1
		}
		if x.since > x.step && x.topic >= 0 {
			own := &r.topics[x.topic]
			own.guests = append(own.guests, int32(k))
		}
	}
}

// find returns the one entry with an ID.
func (r *reading) find(id string) (int32, bool) {
	i, ok := r.ids.Find(id)
	if !ok {
		return -1, false
	}
	return r.entering[i], true
}

// readOrigins reads the origins of all tallies, in the order in which they are cited.
func (r *reading) readOrigins() {
	r.roll.Grow(len(r.list))
	n := 0
	for i := range r.list {
		r.roll.Add(&r.list[i].tally.Statement)
		n += len(r.roll.Details(int32(i)))
	}
	all := make([]voice, 0, n)
	medical := r.roll.WordOf(string(reported.SourceMedical))
	var places origins.Marks
	for i, k := range r.entering {
		first := int32(len(all))
		places.Begin()
		for _, n := range r.roll.Details(int32(i)) {
			d := r.roll.Detail(n)
			place, again := places.Value(d.Origin)
			if !again {
				place = int32(len(all))
				places.Mark(d.Origin, place)
				all = append(all, voice{key: d.Origin, named: r.roll.Named(d.Origin), medical: d.Kind == medical})
			}
			all[place].forItself = all[place].forItself || d.Is(origins.ForItself)
		}
		r.entries[k].origins = all[first:len(all):len(all)]
	}
}

// assignRoles says what each tally is on its question.
func (r *reading) assignRoles() {
	for i := range r.entries {
		t, e := &r.tallies[i], &r.entries[i]
		e.states = t.Stance == reported.StanceStates && e.topic >= 0
		e.usable = e.states && t.Rank != RankRejected && t.Basis != BasisDerived && t.Count.Validate() == nil
		e.ranked = e.usable && r.policy.admits(t.Rank)
		_, e.number = t.Count.Figure()
		e.low = t.Count.Low()
		switch {
		case e.states && t.Rank != RankRejected && t.Basis == BasisDerived:
			own := &r.topics[e.topic]
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
