package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A sumPart is what the row of one group says on a question. It keeps no toll.
type sumPart struct {
	question    casualty.Question
	count       reported.Count
	least, most int64
	stated      bool
	conditions  []casualty.Condition
	group       int
	place       int           // in Counted, or -1
	beside      *casualty.Row // of a group that was left out
	running     []string      // the keys of the origins of which it gives running totals
}

// totals adds up.
func (s *summer) totals() Totals {
	t := Totals{Policy: s.policy, Choices: s.choices}
	tallies := 0
	for i := range s.records {
		tallies += len(s.records[i].Tallies)
	}
	parts := make([]sumPart, 0, tallies)
	aggregates := false // one was left out
	for i := range s.records {
		if u := &s.records[i]; u.why != "" {
			t.LeftOut = append(t.LeftOut, LeftOut{Event: u.ID, Why: u.why})
		}
	}
	for k := range s.groups {
		c := &s.groups[k]
		place := -1
		if c.why == "" {
			place = len(t.Counted)
			t.Counted = append(t.Counted, s.ids(k))
		} else {
			for _, id := range s.ids(k) {
				t.LeftOut = append(t.LeftOut, LeftOut{Event: id, Why: c.why})
			}
			aggregates = aggregates || c.why == OmissionAggregate
		}
		for row := range casualty.Reduce(s.tallies(k), s.policy).Rows() {
			parts = append(parts, sumPart{question: row.Question, count: row.Count, conditions: row.Conditions(), group: k, place: place})
			s.read(&parts[len(parts)-1], &row)
		}
	}
	slices.SortStableFunc(t.LeftOut, func(a, b LeftOut) int { return strings.Compare(a.Event, b.Event) })
	for _, which := range byQuestion(parts) {
		t.Rows = append(t.Rows, s.total(parts, which, len(t.Counted), aggregates))
	}
	return t
}

// byQuestion returns the places of the parts of each question, both in order. Most
// events have rows of the questions of the event before, whose order both share.
func byQuestion(parts []sumPart) (lists [][]int32) {
	compare := func(i, j int32) int { return parts[i].question.Compare(parts[j].question) }
	number := make([]int32, len(parts)) // of the list that each part is in
	before, first := int32(0), int32(0) // the parts of the group before, and of this one
	for i := range int32(len(parts)) {
		if parts[i].group != parts[first].group {
			before, first = first, i
		}
		d := -1
		for ; before < first; before++ {
			if d = compare(before, i); d >= 0 {
				break
			}
		}
		if number[i] = int32(len(lists)); d == 0 {
			number[i] = number[before]
		} else {
			lists = append(lists, nil)
		}
		lists[number[i]] = append(lists[number[i]], i)
	}
	slices.SortFunc(lists, func(a, b []int32) int { return compare(a[0], b[0]) })
	joined := lists[:0]
	for alike := range runs(lists, func(a, b *[]int32) bool { return compare((*a)[0], (*b)[0]) == 0 }) {
		one := slices.Concat(alike...)
		slices.Sort(one)
		joined = append(joined, one)
	}
	return joined
}

// read notes what else the row of a group says.
func (s *summer) read(p *sumPart, row *casualty.Row) {
	p.least, p.most, p.stated = row.Figures()
	switch {
	case p.place < 0:
		beside := *row
		p.beside = &beside
	case s.aggregate(p.group):
		for _, f := range row.Series() {
			if !f.Tally.CountedTo.IsZero() && !f.Overtaken && standing.Named(f.Origin) {
				p.running = append(p.running, f.Origin.Key)
			}
		}
	}
}

// ids returns the IDs of a group.
func (s *summer) ids(k int) []string {
	ids := make([]string, len(s.groups[k].units))
	for n, i := range s.groups[k].units {
		ids[n] = s.records[i].ID
	}
	return ids
}

// total adds up what groups say on one question.
func (s *summer) total(parts []sumPart, which []int32, counted int, aggregates bool) TotalRow {
	r := TotalRow{Question: parts[which[0]].question}
	running := running(parts, which)
	open, least := aggregates, int64(0)
	cumulative := int64(-1)
	var realities []Reality
	for _, i := range which {
		p := &parts[i]
		if p.place < 0 {
			r.Beside = append(r.Beside, LeftOut{s.records[s.groups[p.group].units[0]].ID, s.groups[p.group].why, *p.beside})
			open, least = true, max(least, p.count.Low())
			continue
		}
		for _, c := range p.conditions {
			r.Conditions = with(r.Conditions, c)
		}
		if p.count.IsZero() {
			continue
		}
		r.Events = append(r.Events, p.place)
		for _, i := range s.groups[p.group].units {
			realities = with(realities, cmp.Or(s.records[i].Reality, RealityActual))
		}
		if running[p.group] {
			cumulative = max(cumulative, p.count.Low())
			continue
		}
		r.add(p)
	}
	if cumulative >= 0 {
		r.Conditions = append(r.Conditions, casualty.ConditionCumulative)
		r.Stated = addCounts(r.Stated, reported.AtLeast(cumulative))
	}
	if len(realities) > 1 {
		r.Conditions = append(r.Conditions, casualty.ConditionMixedReality)
	}
	r.silent = counted - len(r.Events)
	r.Count = r.Stated
	if open || r.silent > 0 {
		r.Count = r.Count.Add(reported.Count{})
	}
	if least > r.Count.Low() {
		r.Count = reported.AtLeast(least)
	}
	slices.Sort(r.Conditions)
	return r
}

// with adds a word to a few, if it is not among them.
func with[T ~string](words []T, word T) []T {
	if slices.Contains(words, word) {
		return words
	}
	return append(words, word)
}

// running returns the groups that give running totals of one origin, of which no two
// can be added.
func running(parts []sumPart, which []int32) map[int]bool {
	var running map[int]bool
	var first map[string]int // the first group by the key of an origin; only asked
	for _, i := range which {
		for _, key := range parts[i].running {
			k, ok := first[key]
			if first == nil {
				first, running = map[string]int{}, map[int]bool{}
			}
			if !ok {
				first[key] = parts[i].group
			} else if k != parts[i].group {
				running[k], running[parts[i].group] = true, true
			}
		}
	}
	return running
}

func (s *summer) aggregate(k int) bool {
	return slices.ContainsFunc(s.groups[k].units, func(i int) bool { return s.records[i].Aggregate })
}

// add adds what one group says.
func (r *TotalRow) add(p *sumPart) {
	r.Stated = addCounts(r.Stated, p.count)
	if p.stated {
		r.least, r.most = min(r.least+p.least, reported.MaxCount), min(r.most+p.most, reported.MaxCount)
		r.figures = true
	}
}

// addCounts adds counts, of which the zero Count is no number yet.
func addCounts(a, b reported.Count) reported.Count {
	if a.IsZero() {
		return b
	}
	return a.Add(b)
}
