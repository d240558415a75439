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
	group       *sumGroup
	list        int           // in byQuestion
	beside      *casualty.Row // of a group that was left out
	running     []string      // the keys of the origins of which it gives running totals
}

// totals adds up.
func (s *summer) totals() Totals {
	t := Totals{Policy: s.policy, Choices: s.choices}
	tallies := 0
	for i := range s.records {
		u := &s.records[i]
		if tallies += len(u.Tallies); u.why != "" {
			t.LeftOut = append(t.LeftOut, LeftOut{Event: u.ID, Why: u.why})
		}
	}
	parts := make([]sumPart, 0, tallies)
	for _, g := range s.groups {
		if g.why != "" {
			g.place = len(t.LeftOut)
			for _, u := range g.records {
				t.LeftOut = append(t.LeftOut, LeftOut{Event: u.ID, Why: g.why})
			}
		} else {
			g.place = len(t.Counted)
			ids := make([]string, len(g.records))
			for i, u := range g.records {
				ids[i] = u.ID
			}
			t.Counted = append(t.Counted, ids)
		}
		for row := range casualty.Reduce(g.tallies(), s.policy).Rows() {
			parts = append(parts, g.part(&row))
		}
	}
	slices.SortStableFunc(t.LeftOut, func(a, b LeftOut) int { return strings.Compare(a.Event, b.Event) })
	open := slices.ContainsFunc(s.groups, func(g *sumGroup) bool { return g.why == OmissionAggregate })
	for _, alike := range byQuestion(parts) {
		t.Rows = append(t.Rows, total(alike, len(t.Counted), open))
	}
	return t
}

// byQuestion returns the parts in a list for each question, in order. Those of a group are in
// order, and most are on the questions of the group before: a sort would ask too often.
func byQuestion(parts []sumPart) (lists [][]*sumPart) {
	var before []sumPart // what is left of the group before
	first := 0
	for i := range parts {
		p := &parts[i]
		if p.group != parts[first].group {
			before, first = parts[first:i], i
		}
		is := -1
		for ; len(before) > 0; before = before[1:] {
			if is = before[0].question.Compare(p.question); is >= 0 {
				break
			}
		}
		if is == 0 {
			p.list = before[0].list
		} else {
			p.list = len(lists)
			lists = append(lists, nil)
		}
		lists[p.list] = append(lists[p.list], p)
	}
	compare := func(a, b []*sumPart) int { return a[0].question.Compare(b[0].question) }
	slices.SortFunc(lists, compare)
	joined := lists[:0]
	for alike := range runs(lists, func(a, b *[]*sumPart) bool { return compare(*a, *b) == 0 }) {
		one := alike[0]
		if len(alike) > 1 {
			one = slices.Concat(alike...)
			slices.SortFunc(one, func(a, b *sumPart) int { return a.group.place - b.group.place })
		}
		joined = append(joined, one)
	}
	return joined
}

// part returns what a row of the group says.
func (g *sumGroup) part(row *casualty.Row) sumPart {
	p := sumPart{question: row.Question, count: row.Count, conditions: row.Conditions(), group: g}
	p.least, p.most, p.stated = row.Figures()
	switch {
	case g.why != "":
		beside := *row
		p.beside = &beside
	case slices.ContainsFunc(g.records, func(u *sumRecord) bool { return u.Aggregate }):
		for _, f := range row.Series() {
			if !f.Tally.CountedTo.IsZero() && !f.Overtaken && standing.Named(f.Origin) {
				p.running = append(p.running, f.Origin.Key)
			}
		}
		p.running = slices.Compact(p.running) // a series is in the order of keys
	}
	return p
}

// total adds up what groups say on one question; open says that it may be more.
func total(parts []*sumPart, counted int, open bool) TotalRow {
	r := TotalRow{Question: parts[0].question}
	running := map[string]int{} // how many groups give running totals of an origin
	for _, p := range parts {
		for _, key := range p.running {
			running[key]++
		}
	}
	least, cumulative := int64(0), int64(-1)
	var realities []Reality
	for _, p := range parts {
		if p.beside != nil {
			r.Beside = append(r.Beside, LeftOut{p.group.records[0].ID, p.group.why, *p.beside})
			open, least = true, max(least, p.count.Low())
			continue
		}
		for _, c := range p.conditions {
			r.Conditions = with(r.Conditions, c)
		}
		if p.count.IsZero() {
			continue
		}
		r.Events = append(r.Events, p.group.place)
		for _, u := range p.group.records {
			realities = with(realities, cmp.Or(u.Reality, RealityActual))
		}
		if slices.ContainsFunc(p.running, func(key string) bool { return running[key] > 1 }) {
			cumulative = max(cumulative, p.count.Low()) // no two of one origin can be added
			continue
		}
		r.Stated = addCounts(r.Stated, p.count)
		if p.stated {
			r.least, r.most = min(r.least+p.least, reported.MaxCount), min(r.most+p.most, reported.MaxCount)
			r.figures = true
		}
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

// addCounts adds counts, of which the zero Count is no number yet.
func addCounts(a, b reported.Count) reported.Count {
	if a.IsZero() {
		return b
	}
	return a.Add(b)
}
