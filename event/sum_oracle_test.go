package event_test

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// The rules of Sum once more, pair by pair and without any thought of speed. Of the
// library it asks only what each event's own toll is.

// A oneEvent are all records that are linked as the same event.
type oneEvent struct {
	records []*event.Event
	why     event.Omission
	rows    []casualty.Row
}

// plainSum is the sum of events of different IDs.
func plainSum(events []event.Event, policy casualty.Policy) (lines []string) {
	var all []*oneEvent
	why := map[string]event.Omission{}
	for i := range events {
		e := &events[i]
		for _, l := range e.Links {
			if l.Kind == event.LinkReplacedBy && l.Event != e.ID && isHere(events, l.Event) {
				why[e.ID] = event.OmissionReplaced
			}
		}
		if e.State == event.StateWithdrawn {
			why[e.ID] = event.OmissionWithdrawn
		}
	}
	names := sameNames(events)
	for i := range events {
		e := &events[i]
		if why[e.ID] != "" {
			lines = append(lines, "- "+e.ID+" "+string(why[e.ID]))
			continue
		}
		k := slices.IndexFunc(all, func(o *oneEvent) bool { return names[o.records[0].ID] == names[e.ID] })
		if k < 0 {
			k = len(all)
			all = append(all, &oneEvent{})
		}
		all[k].records = append(all[k].records, e)
	}
	for _, o := range all {
		for _, e := range o.records {
			for _, l := range e.Links {
				for _, p := range all {
					if l.Kind == event.LinkPartOf && p != o && names[p.records[0].ID] == names[l.Event] {
						p.why = event.OmissionHasMembers
					}
				}
			}
		}
	}
	var aggregates []*oneEvent
	for _, o := range all {
		for _, p := range all {
			if o != p && o.why == "" && p.why == "" && o.aggregate() && !setApart(o, p) && mayMeet(o, p) {
				aggregates = append(aggregates, o)
				break
			}
		}
	}
	for _, o := range aggregates {
		o.why = event.OmissionAggregate
	}
	var questions []casualty.Question
	for _, o := range all {
		ids := []string{}
		for _, e := range o.records {
			ids = append(ids, e.ID)
			if o.why != "" {
				lines = append(lines, "- "+e.ID+" "+string(o.why))
			}
		}
		if o.why == "" {
			lines = append(lines, "+ "+strings.Join(ids, " "))
		}
		for row := range casualty.Reduce(o.tallies(), policy).Rows() {
			o.rows = append(o.rows, row)
			if !slices.ContainsFunc(questions, func(q casualty.Question) bool { return q.Compare(row.Question) == 0 }) {
				questions = append(questions, row.Question)
			}
		}
	}
	for _, q := range questions {
		lines = append(lines, plainTotal(all, q))
	}
	slices.Sort(lines)
	return lines
}

func isHere(events []event.Event, id string) bool {
	return slices.ContainsFunc(events, func(e event.Event) bool { return e.ID == id })
}

// sameNames gives all IDs that are one event one name.
func sameNames(events []event.Event) map[string]string {
	names := map[string]string{}
	for _, e := range events {
		names[e.ID] = e.ID
		for _, l := range e.Links {
			names[l.Event] = l.Event
		}
	}
	for range names { // as often as names may have to be passed on
		for _, e := range events {
			for _, l := range e.Links {
				gone := l.Kind == event.LinkReplacedBy && e.State == event.StateMerged && !isHere(events, l.Event)
				if a, b := names[e.ID], names[l.Event]; a != b && (l.Kind == event.LinkSameAs || gone) {
					for id, name := range names {
						if name == a || name == b {
							names[id] = min(a, b)
						}
					}
				}
			}
		}
	}
	return names
}

func (o *oneEvent) aggregate() bool {
	return slices.ContainsFunc(o.records, func(e *event.Event) bool { return e.Aggregate })
}

// disjoint reports whether all that it sums up is in no other record of its recorder.
func (o *oneEvent) disjoint() bool {
	return o.aggregate() && !slices.ContainsFunc(o.records, func(e *event.Event) bool { return e.Aggregate && !e.Disjoint })
}

func (o *oneEvent) recorder() string {
	first := o.records[0].Recorder
	if slices.ContainsFunc(o.records, func(e *event.Event) bool { return e.Recorder != first }) {
		return ""
	}
	return first
}

func setApart(o, p *oneEvent) bool {
	return o.recorder() != "" && o.recorder() == p.recorder() && (o.disjoint() || p.disjoint())
}

// countries are those that it was in, nil where it may have been in others.
func (o *oneEvent) countries() (list []string) {
	for _, e := range o.records {
		if len(e.Places) == 0 {
			return nil
		}
		for _, p := range e.Places {
			if p.Country == "" || p.Precision == event.PrecisionUnknown || p.Relation == event.RelationNear {
				return nil
			}
			list = append(list, p.Country)
		}
	}
	return list
}

// clock is the one country of its one place, where its times are read on one clock.
func (o *oneEvent) clock() string {
	list := o.countries()
	for _, e := range o.records {
		if len(e.Places) != 1 || list == nil || list[0] != e.Places[0].Country || e.Time.Zoned() || e.Time.IsZero() || e.Time.Approximate() {
			return ""
		}
		_, begins := e.Time.Earliest()
		if _, ends := e.Time.Latest(); !begins || !ends {
			return ""
		}
	}
	return list[0]
}

// span is from its first second to its last, by its own clock, or wherever on earth.
func (o *oneEvent) span(local bool) (first, last int64) {
	first, last = math.MaxInt64, math.MinInt64
	for _, e := range o.records {
		from, to, ok := e.Time.Window()
		if local {
			from, _ = e.Time.Earliest()
			to, _ = e.Time.Latest()
		}
		if !ok || e.Time.Approximate() {
			return math.MinInt64, math.MaxInt64
		}
		first, last = min(first, from.Unix()), max(last, to.Unix()-1)
	}
	return first, last
}

// mayMeet reports whether two may have an incident in common.
func mayMeet(o, p *oneEvent) bool {
	c, d := o.countries(), p.countries()
	if c != nil && d != nil && !slices.ContainsFunc(c, func(x string) bool { return slices.Contains(d, x) }) {
		return false
	}
	local := o.clock() != "" && o.clock() == p.clock()
	first, last := o.span(local)
	from, to := p.span(local)
	return first <= to && from <= last
}

// tallies are those of all records. Each record numbers its own.
func (o *oneEvent) tallies() (list []casualty.Tally) {
	for n, e := range o.records {
		for _, t := range e.Tallies {
			if len(o.records) > 1 && t.ID != "" {
				t.ID = fmt.Sprint(n, "/", t.ID)
			}
			list = append(list, t)
		}
	}
	return list
}

func (o *oneEvent) row(q casualty.Question) *casualty.Row {
	for i := range o.rows {
		if o.rows[i].Question.Compare(q) == 0 {
			return &o.rows[i]
		}
	}
	return nil
}

// plainTotal adds up what all say on one question.
func plainTotal(all []*oneEvent, q casualty.Question) string {
	running := runningTotals(all, q)
	is, realities := map[string]bool{}, map[event.Reality]bool{}
	var counts []reported.Count
	least, most, stated := int64(0), int64(0), false
	counted, given := 0, 0
	beside, greatest, open := int64(0), int64(0), false
	for _, o := range all {
		r := o.row(q)
		switch {
		case o.why == event.OmissionAggregate:
			open = true
		case o.why == "":
			counted++
		}
		if r == nil {
			continue
		}
		if o.why != "" {
			open, beside = true, max(beside, r.Count.Low())
			continue
		}
		for _, c := range r.Conditions() {
			is[string(c)] = true
		}
		if r.Count.IsZero() {
			continue
		}
		given++
		for _, e := range o.records {
			realities[cmp.Or(e.Reality, event.RealityActual)] = true
		}
		if running[o] {
			is[string(casualty.ConditionCumulative)] = true
			greatest = max(greatest, r.Count.Low())
			continue
		}
		counts = append(counts, r.Count)
		if n, m, ok := r.Figures(); ok {
			least, most, stated = least+n, most+m, true
		}
	}
	if is[string(casualty.ConditionCumulative)] {
		counts = append(counts, reported.AtLeast(greatest))
	}
	is[string(casualty.ConditionMixedReality)] = len(realities) > 1
	var sum reported.Count
	for i, c := range counts {
		if sum = sum.Add(c); i == 0 {
			sum = c
		}
	}
	of := sum
	if open || given < counted {
		sum = sum.Add(reported.Count{})
	}
	if beside > sum.Low() {
		sum = reported.AtLeast(beside)
	}
	return totalLine(q, sum, of, given, counted-given, least, most, stated, is)
}

func totalLine(q casualty.Question, sum, of reported.Count, given, silent int, least, most int64, stated bool, is map[string]bool) string {
	maps.DeleteFunc(is, func(_ string, holds bool) bool { return !holds })
	return fmt.Sprint(q, ": ", sum.WithWords(""), " of ", of.WithWords(""), ", ", given, " give it, ", silent, " do not, ", least, " to ", most, " ", stated, " ", slices.Sorted(maps.Keys(is)))
}

// runningTotals are the aggregates of which one origin gives figures with CountedTo.
func runningTotals(all []*oneEvent, q casualty.Question) map[*oneEvent]bool {
	by := map[string][]*oneEvent{}
	for _, o := range all {
		if r := o.row(q); r != nil && o.why == "" && o.aggregate() {
			for _, f := range r.Series() {
				if !f.Tally.CountedTo.IsZero() && !f.Overtaken && !strings.HasPrefix(f.Origin.Key, "unnamed:") && !slices.Contains(by[f.Origin.Key], o) {
					by[f.Origin.Key] = append(by[f.Origin.Key], o)
				}
			}
		}
	}
	running := map[*oneEvent]bool{}
	for _, list := range by {
		for _, o := range list {
			running[o] = running[o] || len(list) > 1
		}
	}
	return running
}

// sumLines writes a sum as plainSum does.
func sumLines(s event.Totals) (lines []string) {
	for _, ids := range s.Counted {
		lines = append(lines, "+ "+strings.Join(ids, " "))
	}
	for _, l := range s.LeftOut {
		lines = append(lines, "- "+l.Event+" "+string(l.Why))
	}
	for _, r := range s.Rows {
		is := map[string]bool{}
		for _, c := range r.Conditions {
			is[string(c)] = true
		}
		least, most, stated := r.Figures()
		lines = append(lines, totalLine(r.Question, r.Count, r.Stated, len(r.Events), len(s.Counted)-len(r.Events), least, most, stated, is))
	}
	slices.Sort(lines)
	return lines
}

// sumEvents deals events of which many are linked, overlap, or sum others up.
func sumEvents(r *rand.Rand) []event.Event {
	events := make([]event.Event, 1+r.IntN(7))
	for i := range events {
		e := &events[i]
		e.ID, e.Kind = fmt.Sprint("e", i), event.KindRaid
		e.Recorder = dealOne(r, "", "Data Set", "Other Set")
		e.State = dealOne(r, "", "", "", event.StateMerged, event.StateWithdrawn)
		e.Reality = dealOne(r, "", "", event.RealityActual, event.RealityPlanned)
		e.Time = reported.MustParseTime(dealOne(r, "2020-01", "2020-01-31", "2020-02-01", "2020-02", "2020-01-31T23:30Z", "2020-02-01T12:00+03:00", "2020-01~", "2020-01-31/.."))
		if r.IntN(9) == 0 {
			e.Time = reported.Time{}
		}
		for range r.IntN(3) {
			e.Places = append(e.Places, event.Place{Name: "somewhere", Country: dealOne(r, "IQ", "IQ", "SY", ""), Relation: dealOne(r, "", "", "", event.RelationNear)})
		}
		e.Aggregate = r.IntN(3) == 0
		e.Disjoint = e.Aggregate && r.IntN(2) == 0
		for range r.IntN(3) {
			kind := dealOne(r, event.LinkSameAs, event.LinkPartOf, event.LinkReplacedBy, event.LinkKind("response-to"))
			if to := fmt.Sprint("e", r.IntN(len(events)+2)); to != e.ID && r.IntN(2) == 0 {
				e.Links = append(e.Links, event.Link{Kind: kind, Event: to})
			}
		}
		for k := range r.IntN(4) {
			t := casualty.Tally{Stance: reported.StanceStates, Harm: dealOne(r, casualty.HarmKilled, casualty.HarmKilled, casualty.HarmWounded, casualty.HarmMissing)}
			t.ID, t.Said = fmt.Sprint("t", k), reported.MustParseTime(dealOne(r, "2020-02-03", "2020-02-04", "2020-02-05"))
			t.Sources = []reported.Source{{Kind: reported.SourceOfficial, Org: dealOne(r, "", "Ministry", "Police")}}
			t.Count = dealOne(r, reported.Exactly(0), reported.Exactly(3), reported.AtLeast(5), reported.About(7), reported.Count{}, reported.Between(2, 9))
			t.CountedTo = dealOne(r, reported.Time{}, reported.Day(2020, 2, 1))
			events[i].Tallies = append(events[i].Tallies, t)
		}
	}
	return events
}

func dealOne[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// TestSumOracle holds Sum to the plain program, under every policy.
func TestSumOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range longrun.Pick(200, 20_000) {
		events := sumEvents(r)
		for _, policy := range casualty.Policies() {
			want, got := plainSum(events, policy), sumLines(event.Sum(events, policy))
			if d := gocmp.Diff(want, got); d != "" {
				for _, e := range events {
					text, _ := e.AppendJSON(nil)
					t.Log(string(text))
				}
				t.Fatalf("under %s the rules give -, Sum gives +:\n%s", policy, d)
			}
		}
	}
}
