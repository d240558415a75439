package event

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A sumPart is the row of one group on a question.
type sumPart struct {
	row   casualty.Row
	group int
	place int // in Counted, or -1
}

// totals adds up.
func (s *summer) totals() Totals {
	t := Totals{Policy: s.policy, Choices: s.choices}
	var parts []sumPart
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
			parts = append(parts, sumPart{row, k, place})
		}
	}
	slices.SortStableFunc(t.LeftOut, func(a, b LeftOut) int { return strings.Compare(a.Event, b.Event) })
	slices.SortStableFunc(parts, func(a, b sumPart) int { return a.row.Question.Compare(b.row.Question) })
	for len(parts) > 0 {
		n := 1
		for n < len(parts) && parts[n].row.Question.Compare(parts[0].row.Question) == 0 {
			n++
		}
		t.Rows = append(t.Rows, s.total(parts[:n], len(t.Counted), aggregates))
		parts = parts[n:]
	}
	return t
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
func (s *summer) total(parts []sumPart, counted int, aggregates bool) TotalRow {
	r := TotalRow{Question: parts[0].row.Question}
	running := s.running(parts)
	open, least := aggregates, int64(0)
	cumulative := int64(-1)
	realities := map[Reality]bool{}
	for i := range parts {
		p := &parts[i]
		if p.place < 0 {
			r.Beside = append(r.Beside, LeftOut{s.records[s.groups[p.group].units[0]].ID, s.groups[p.group].why, p.row})
			open, least = true, max(least, p.row.Count.Low())
			continue
		}
		r.Conditions = append(r.Conditions, p.row.Conditions()...)
		if p.row.Count.IsZero() {
			continue
		}
		r.Events = append(r.Events, p.place)
		s.addRealities(realities, p.group)
		if running[p.group] {
			cumulative = max(cumulative, p.row.Count.Low())
			continue
		}
		r.add(&p.row)
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
	r.Conditions = slices.Compact(r.Conditions)
	return r
}

// running returns the aggregates that give running totals of one origin, of which no
// two can be added.
func (s *summer) running(parts []sumPart) map[int]bool {
	var running map[int]bool
	first := map[string]int{} // the first group by the key of an origin; only asked
	for i := range parts {
		p := &parts[i]
		if p.place < 0 || !s.aggregate(p.group) {
			continue
		}
		for _, f := range p.row.Series() {
			if f.Tally.CountedTo.IsZero() || f.Overtaken || !standing.Named(f.Origin) {
				continue
			}
			k, ok := first[f.Origin.Key]
			if !ok {
				first[f.Origin.Key] = p.group
			} else if k != p.group {
				if running == nil {
					running = map[int]bool{}
				}
				running[k], running[p.group] = true, true
			}
		}
	}
	return running
}

func (s *summer) aggregate(k int) bool {
	return slices.ContainsFunc(s.groups[k].units, func(i int) bool { return s.records[i].Aggregate })
}

// addRealities notes those of a group; not stated counts as actual.
func (s *summer) addRealities(realities map[Reality]bool, k int) {
	for _, i := range s.groups[k].units {
		reality := s.records[i].Reality
		if reality == "" {
			reality = RealityActual
		}
		realities[reality] = true
	}
}

// add adds what one group says.
func (r *TotalRow) add(row *casualty.Row) {
	r.Stated = addCounts(r.Stated, row.Count)
	if least, most, ok := row.Figures(); ok {
		r.least, r.most = min(r.least+least, reported.MaxCount), min(r.most+most, reported.MaxCount)
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
