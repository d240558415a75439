package casualty

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A ledger is a list of tallies made ready to be asked what it says at one step of
// time or at every one. It is built once, from one pass over the list and a few
// sorts, and never changes afterwards; a [Toll] is a ledger and a step.
//
// Steps are what time is here. A statement was surely made by the Latest of its
// time, so the distinct Latest are numbered from 1, and a statement enters at its
// number; what is undated enters at 0. Later means entered at a later step.
// What enters changes nothing about what entered before, save whether it stands.
// So whatever concerns one tally holds for intervals of steps, and a row at a step
// is what the intervals around that step come to.
type ledger struct {
	policy Policy
	last   int32 // the last step
	whole  bool  // only the last step is asked for

	tallies []Tally         // by question, then step, then ID, then content
	records []record        // one for each tally
	keys    []string        // the origin keys, ascending
	origins []int32         // those of each record: indexes into keys, ascending
	byID    []int32         // records with an ID, by ID
	times   []reported.Time // the time of each step, from 1

	values  []value // what totals come to with their additions
	answers []answer

	rows      []book
	versions  []version
	cells     []cell
	slots     []slot
	history   []entry
	nobodies  []nobody
	presences []presence
	covered   []int32 // of nobodies
}

// A record is what the ledger knows of one tally.
type record struct {
	row                   int32 // the question that it is about, or -1 for none
	step                  int32
	origin, originsEnd    int32
	value, valuesEnd      int32 // empty where nothing was ever added to it
	wholeOf               int32 // the record that it is part of or adds to, or -1
	firstAddition         int32 // the step of the first addition to it, or never
	life                  life  // when its own origin holds to it
	attached              life  // of an addition: when it is part of another's number
	figure, states, stand bool  // stand: it states a number, and was not rejected
}

// newLedger reads the tallies. With whole, it answers for the last step only, and
// undated tallies are among them; else they are left out.
func newLedger(tallies []Tally, policy Policy, whole bool) *ledger {
	l := &ledger{policy: policy, whole: whole}
	heads := l.enter(tallies)
	entries := l.sort(tallies, heads)
	l.readOrigins(entries)
	l.live(entries)
	l.link()
	l.add()
	l.answer()
	l.fill()
	return l
}

// A head is a tally of the caller's list on its way into the ledger.
type head struct {
	tally    int32
	step     int32
	record   int32
	none     bool // it is about no question
	time     reported.Time
	question Question
}

// undatedAt stands for the Latest of a time that has none.
const undatedAt = math.MinInt64

// enter gives each tally its step.
func (l *ledger) enter(tallies []Tally) []head {
	heads := make([]head, 0, len(tallies))
	latest := make([]int64, 0, 2*len(tallies)) // one for each head, then the distinct ones
	for i := range tallies {
		t, at := tallies[i].Statement.Time(), int64(undatedAt)
		if end, ok := t.Latest(); ok {
			at = end.Unix()
		} else if !l.whole {
			continue
		}
		heads = append(heads, head{tally: int32(i), time: t})
		latest = append(latest, at)
	}
	steps := append(latest[len(latest):], latest...)
	slices.Sort(steps)
	steps = slices.Compact(steps)
	if len(steps) > 0 && steps[0] == undatedAt {
		steps = steps[1:]
	}
	l.last = int32(len(steps))
	if !l.whole {
		l.times = make([]reported.Time, len(steps)+1)
	}
	for i, at := range latest {
		if at == undatedAt {
			continue
		}
		step, _ := slices.BinarySearch(steps, at)
		heads[i].step = int32(step) + 1
		if l.whole {
			continue
		}
		if old := &l.times[step+1]; old.IsZero() || closer(heads[i].time, *old) {
			*old = heads[i].time
		}
	}
	return heads
}

// closer reports whether t says more closely than u when it was, where both end
// at one moment: it begins later, or is written without a flag.
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

// sort puts the tallies in order, once each, and finds out what each is about. It
// returns them as package standing wants them.
func (l *ledger) sort(tallies []Tally, heads []head) []standing.Entry {
	at := func(i int32) *Tally { return &tallies[heads[i].tally] }
	ids := make([]int32, 0, len(heads))
	for i := range heads {
		if tallies[heads[i].tally].ID != "" {
			ids = append(ids, int32(i))
		}
	}
	slices.SortFunc(ids, func(i, j int32) int { return compareTallies(at(i), at(j)) }) // by ID first
	for i := range heads {
		h, t := &heads[i], at(int32(i))
		about := t
		if t.Stance != reported.StanceStates {
			// An answer is about what it answers, if that had been said.
			for _, id := range t.Answers {
				k, ok := find(ids, id, at)
				if ok && at(k).Stance == reported.StanceStates && heads[k].step <= h.step {
					about = at(k)
					break
				}
			}
		}
		h.question, h.none = questionOf(about), about.Harm == HarmOther
	}

	order := make([]int32, len(heads))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &heads[i], &heads[j]
		c := compareBools(a.none, b.none)
		if c == 0 && !a.none {
			c = compareQuestions(&a.question, &b.question)
		}
		if c == 0 {
			c = cmp.Compare(a.step, b.step)
		}
		if c == 0 {
			c = compareTallies(at(i), at(j))
		}
		return c
	})

	l.tallies = make([]Tally, 0, len(heads))
	l.records = make([]record, 0, len(heads))
	l.rows = make([]book, 0, min(len(heads), 8))
	entries := make([]standing.Entry, 0, len(heads))
	for k, i := range order {
		t, h := at(i), &heads[i]
		if k > 0 && compareTallies(at(order[k-1]), t) == 0 {
			h.record = int32(len(l.records)) - 1 // the very same again
			continue
		}
		row := int32(-1)
		if !h.none {
			if n := len(l.rows); n == 0 || compareQuestions(&l.rows[n-1].question, &h.question) != 0 {
				l.rows = append(l.rows, book{question: h.question, lo: int32(len(l.records))})
			}
			row = int32(len(l.rows)) - 1
			l.rows[row].hi = int32(len(l.records)) + 1
		}
		h.record = int32(len(l.records))
		_, figure := t.Count.Figure()
		states := t.Stance == reported.StanceStates && row >= 0
		l.tallies = append(l.tallies, *t)
		entries = append(entries, standing.Entry{
			Head: &l.tallies[h.record].Statement, Time: h.time,
			Retracts: t.Stance == reported.StanceRetracts, Rejected: t.Rank == RankRejected,
		})
		l.records = append(l.records, record{
			row: row, step: h.step, wholeOf: -1, firstAddition: never,
			figure: figure, states: states, stand: states && t.Rank != RankRejected,
		})
	}
	for k, i := range ids {
		ids[k] = heads[i].record
	}
	l.byID = slices.Compact(ids)
	return entries
}

// find finds the one tally with an ID in a list that is ordered by ID; ok is
// false where none bears it, and where different ones do.
func find(ids []int32, id string, at func(int32) *Tally) (k int32, ok bool) {
	if id == "" {
		return -1, false
	}
	i, ok := slices.BinarySearchFunc(ids, id, func(k int32, id string) int { return strings.Compare(at(k).ID, id) })
	if !ok {
		return -1, false
	}
	k = ids[i]
	for _, j := range ids[i+1:] {
		if at(j).ID != id {
			break
		}
		if compareTallies(at(k), at(j)) != 0 {
			return -1, false
		}
	}
	return k, true
}

// named returns the record with an ID.
func (l *ledger) named(id string) (int32, bool) {
	return find(l.byID, id, func(r int32) *Tally { return &l.tallies[r] })
}

// readOrigins numbers the keys of the origins.
func (l *ledger) readOrigins(entries []standing.Entry) {
	type pair struct {
		key            string
		origin, record int32
	}
	pairs := make([]pair, 0, len(l.tallies))
	for i := range entries {
		e := &entries[i]
		e.Origins = e.Head.Origins()
		for _, o := range e.Origins {
			pairs = append(pairs, pair{key: o.Key, record: int32(i)})
		}
		if len(e.Origins) == 0 {
			pairs = append(pairs, pair{record: int32(i)}) // nobody: a tally that Validate refuses
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.record, b.record))
	})
	l.keys = make([]string, 0, len(pairs))
	for i := range pairs {
		if n := len(l.keys); n == 0 || l.keys[n-1] != pairs[i].key {
			l.keys = append(l.keys, pairs[i].key)
		}
		pairs[i].origin = int32(len(l.keys)) - 1
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.record, b.record), cmp.Compare(a.origin, b.origin))
	})
	l.origins = make([]int32, 0, len(pairs))
	for i, p := range pairs {
		r := &l.records[p.record]
		if i == 0 || pairs[i-1].record != p.record {
			r.origin = int32(len(l.origins))
		}
		l.origins = append(l.origins, p.origin)
		r.originsEnd = int32(len(l.origins))
	}
}

// originsOf returns the origins of a record, ascending.
func (l *ledger) originsOf(r int32) []int32 {
	return l.origins[l.records[r].origin:l.records[r].originsEnd]
}
