package event

import (
	"math"
	"slices"
	"sort"

	"github.com/seed-67285e81/reported/internal/jsonwrite"
)

// leaveOutAggregates leaves out the aggregates that may have an incident in common
// with another group that counts: their times overlap, and no country surely tells
// them apart. What is disjoint is in no other record of its recorder.
func (s *summer) leaveOutAggregates() {
	if !slices.ContainsFunc(s.records, func(u sumRecord) bool { return u.Aggregate }) {
		return
	}
	scenes := make([]sumScene, len(s.groups))
	crowd := sumCrowd{}
	for k, g := range s.groups {
		if g.why == "" {
			scenes[k] = g.scene()
			crowd.add(&scenes[k])
		}
	}
	for _, m := range crowd { // each is sorted for itself, so their order does not show
		slices.Sort(m.first)
		slices.Sort(m.last)
	}
	for k, g := range s.groups {
		if x := &scenes[k]; x.aggregate && crowd.rivals(x) > 0 {
			g.why = OmissionAggregate
		}
	}
}

// A sumScene is when and where a group was, as far as that is certain.
type sumScene struct {
	time      span64   // wherever on earth it was read
	countries []string // none where it may have been in others too
	// local is the time without a zone, as it was read in the one country of the one place.
	// Such times of one country share a clock.
	local     span64
	clocked   bool // it has such a time
	aggregate bool
	recorder  string // "" where it is not one
	disjoint  bool   // what it sums up is in no other record of the recorder
}

// A sumList names groups, of one recorder or of all.
type sumList struct {
	where    sumWhere
	country  string
	recorder string // "" for all
	disjoint bool   // only those that are
}

type sumWhere int

// Where groups are.
const (
	sumAll      sumWhere = iota // all of them
	sumUnplaced                 // those that may have been in any country
	sumCountry                  // those in the country
	sumClock                    // of these, those that share its clock
	sumLocal                    // these again, by that clock
)

// scene returns that of a group.
func (g *sumGroup) scene() sumScene {
	never := span64{math.MaxInt64, math.MinInt64}
	x := sumScene{time: never, local: never, clocked: true, disjoint: true, recorder: g.records[0].Recorder}
	placed := true
	for _, e := range g.records {
		x.time = x.time.hull(timeSpan64(e.Time))
		first, begins := e.Time.Earliest()
		last, ends := e.Time.Latest()
		x.local = x.local.hull(span64{first.Unix(), last.Unix() - 1})
		x.clocked = x.clocked && begins && ends && !e.Time.Zoned() && !e.Time.Approximate() && !e.Time.Uncertain() && len(e.Places) == 1
		if e.Recorder != x.recorder {
			x.recorder = ""
		}
		x.aggregate = x.aggregate || e.Aggregate
		x.disjoint = x.disjoint && (e.Disjoint || !e.Aggregate)
		placed = placed && len(e.Places) > 0
		for i := range e.Places {
			placed = placed && e.Places[i].definite() && e.Places[i].Country != ""
			x.countries = append(x.countries, e.Places[i].Country)
		}
	}
	if x.countries = jsonwrite.Sorted(x.countries); !placed {
		x.countries = nil
	}
	x.clocked = x.clocked && len(x.countries) == 1
	x.disjoint = x.disjoint && x.aggregate && x.recorder != ""
	return x
}

// hull returns the least span that has both.
func (s span64) hull(t span64) span64 { return span64{min(s.lo, t.lo), max(s.hi, t.hi)} }

// views yields the lists that a group is in, and how often what overlaps with it there
// counts: -1 takes away what another list has too.
func (x *sumScene) views(yield func(l sumList, t span64, in bool, times int)) {
	if len(x.countries) == 0 {
		yield(sumList{where: sumAll}, x.time, true, 1)
		yield(sumList{where: sumUnplaced}, x.time, true, 0)
		return
	}
	yield(sumList{where: sumAll}, x.time, true, 0)
	yield(sumList{where: sumUnplaced}, x.time, false, 1)
	for _, country := range x.countries {
		yield(sumList{where: sumCountry, country: country}, x.time, true, 1)
		if x.clocked {
			yield(sumList{where: sumClock, country: country}, x.time, true, -1)
			yield(sumList{where: sumLocal, country: country}, x.local, true, 1)
		}
	}
}

// A sumCrowd has the moments of groups, list by list.
type sumCrowd map[sumList]*sumMoments

// add adds a group to all lists that it is in.
func (c sumCrowd) add(x *sumScene) {
	x.views(func(l sumList, t span64, in bool, _ int) {
		if !in {
			return
		}
		c.note(l, t)
		if l.recorder = x.recorder; x.recorder != "" {
			c.note(l, t)
		}
		if l.disjoint = true; x.disjoint {
			c.note(l, t)
		}
	})
}

func (c sumCrowd) note(l sumList, t span64) {
	m := c[l]
	if m == nil {
		m = &sumMoments{}
		c[l] = m
	}
	m.first, m.last = append(m.first, t.lo), append(m.last, t.hi)
}

// rivals returns how many may have an incident in common with one, each as often as they
// share a country. Of one recorder, what is disjoint shares none with any other.
func (c sumCrowd) rivals(x *sumScene) int {
	all, itself := c.overlapping(x, "", false), max(1, len(x.countries))
	switch {
	case x.recorder == "":
		return all - itself
	case x.disjoint:
		return all - c.overlapping(x, x.recorder, false)
	}
	return all - itself - c.overlapping(x, x.recorder, true)
}

// overlapping returns how many of a recorder, or of all, overlap with one.
func (c sumCrowd) overlapping(x *sumScene, recorder string, disjoint bool) (n int) {
	x.views(func(l sumList, t span64, _ bool, times int) {
		if times == 0 {
			return
		}
		l.recorder, l.disjoint = recorder, disjoint
		if m := c[l]; m != nil {
			n += times * m.meeting(t)
		}
	})
	return n
}

// sumMoments are the first and the last moments of several groups.
type sumMoments struct{ first, last []int64 }

// meeting returns how many overlap a span: all but those that ended before it,
// or began after it.
func (m *sumMoments) meeting(t span64) int {
	begun := sort.Search(len(m.first), func(i int) bool { return m.first[i] > t.hi })
	ended, _ := slices.BinarySearch(m.last, t.lo)
	return begun - ended
}
