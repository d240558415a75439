package event

import (
	"math"
	"slices"

	"github.com/seed-67285e81/reported"
)

// leaveOutAggregates leaves out the aggregates that may have an incident in common
// with another group that counts: their times overlap, and no country surely tells
// them apart. What is disjoint is in no other record of its recorder.
func (s *summer) leaveOutAggregates() {
	if !slices.ContainsFunc(s.records, func(r sumRecord) bool { return r.Aggregate }) {
		return
	}
	scenes := make([]sumScene, len(s.groups))
	all := newSumCrowd()
	byRecorder, disjoint := map[string]*sumCrowd{}, map[string]*sumCrowd{}
	note := func(crowds map[string]*sumCrowd, x *sumScene) {
		if crowds[x.recorder] == nil {
			crowds[x.recorder] = newSumCrowd()
		}
		crowds[x.recorder].add(x)
	}
	exempt := false
	for k := range s.groups {
		if s.groups[k].why == "" {
			scenes[k] = s.scene(k)
			exempt = exempt || scenes[k].disjoint
		}
	}
	for k := range s.groups {
		x := &scenes[k]
		if s.groups[k].why != "" {
			continue
		}
		all.add(x)
		if !exempt || x.recorder == "" {
			continue
		}
		note(byRecorder, x)
		if x.disjoint {
			note(disjoint, x)
		}
	}
	all.sort()
	for _, crowds := range [...]map[string]*sumCrowd{byRecorder, disjoint} {
		for _, c := range crowds { // each is sorted for itself, so their order does not show
			c.sort()
		}
	}
	for k := range s.groups {
		x := &scenes[k]
		if s.groups[k].why != "" || !x.aggregate {
			continue
		}
		others := all.overlapping(x) - all.itself(x)
		if x.disjoint && x.recorder != "" {
			c := byRecorder[x.recorder]
			others -= c.overlapping(x) - c.itself(x)
		} else if c := disjoint[x.recorder]; c != nil {
			others -= c.overlapping(x)
		}
		if others > 0 {
			s.groups[k].why = OmissionAggregate
		}
	}
}

// A sumScene is when and where a group was, as far as that is certain.
type sumScene struct {
	time      span64   // wherever on earth it was read
	countries []string // none where it may have been in others too
	// local has the time as it was read in the one country of the one place, where
	// it has no zone: such times of one country share a clock.
	local     span64
	country   string // of local, or ""
	aggregate bool
	disjoint  bool   // and what it sums up is in no other record of the recorder
	recorder  string // "" where it is not one
}

// scene returns that of a group.
func (s *summer) scene(k int) sumScene {
	units := s.groups[k].units
	first := s.records[units[0]].Event
	x := sumScene{time: span64{math.MaxInt64, math.MinInt64}, disjoint: true, recorder: first.Recorder}
	x.local, x.country = x.time, first.oneCountry()
	known := true
	for _, i := range units {
		e := s.records[i].Event
		when := openSpan
		if !e.Time.IsZero() {
			when = timeSpan64(e.Time)
		}
		x.time = span64{min(x.time.lo, when.lo), max(x.time.hi, when.hi)}
		local, ok := localSpan(e.Time)
		x.local = span64{min(x.local.lo, local.lo), max(x.local.hi, local.hi)}
		if !ok || e.oneCountry() != x.country {
			x.country = ""
		}
		if e.Recorder != x.recorder {
			x.recorder = ""
		}
		x.aggregate = x.aggregate || e.Aggregate
		x.disjoint = x.disjoint && (e.Disjoint || !e.Aggregate)
		known = known && len(e.Places) > 0
		for p := range e.Places {
			known = known && e.Places[p].definite() && e.Places[p].Country != ""
			x.countries = append(x.countries, e.Places[p].Country)
		}
	}
	x.disjoint = x.disjoint && x.aggregate
	if !known {
		x.countries, x.country = nil, ""
	} else if len(x.countries) > 1 {
		x.countries = sortedUnique(x.countries)
	}
	return x
}

// oneCountry returns the country of an event's only place, if it is certain.
func (e *Event) oneCountry() string {
	if len(e.Places) != 1 || !e.Places[0].definite() {
		return ""
	}
	return e.Places[0].Country
}

// localSpan returns the seconds of a time without a zone, on its own clock.
func localSpan(t reported.Time) (s span64, ok bool) {
	first, begins := t.Earliest()
	last, ends := t.Latest()
	if t.Zoned() || t.Approximate() || t.Uncertain() || !begins || !ends {
		return openSpan, false
	}
	return span64{first.Unix(), last.Unix() - 1}, true
}

// A sumCrowd answers how many groups overlap one. Those of one clock are in it
// twice: as all others see them, and as they see each other.
type sumCrowd struct {
	all, nowhere sumMoments
	in           map[string]*sumMoments // by country
	wide, local  map[string]*sumMoments // those of one clock, by country
}

func newSumCrowd() *sumCrowd {
	return &sumCrowd{in: map[string]*sumMoments{}, wide: map[string]*sumMoments{}, local: map[string]*sumMoments{}}
}

func (c *sumCrowd) add(x *sumScene) {
	c.all.add(x.time)
	if len(x.countries) == 0 {
		c.nowhere.add(x.time)
	}
	for _, country := range x.countries {
		addMoments(c.in, country, x.time)
	}
	if x.country != "" {
		addMoments(c.wide, x.country, x.time)
		addMoments(c.local, x.country, x.local)
	}
}

func addMoments(m map[string]*sumMoments, country string, t span64) {
	moments := m[country]
	if moments == nil {
		moments = &sumMoments{}
		m[country] = moments
	}
	moments.add(t)
}

func (c *sumCrowd) sort() {
	c.all.sort()
	c.nowhere.sort()
	for _, m := range [...]map[string]*sumMoments{c.in, c.wide, c.local} {
		for _, moments := range m {
			moments.sort()
		}
	}
}

// overlapping returns how many may have an incident in common with one, each as often
// as they share a country.
func (c *sumCrowd) overlapping(x *sumScene) (n int) {
	if len(x.countries) == 0 {
		return c.all.meeting(x.time)
	}
	for _, country := range x.countries {
		n += c.in[country].meeting(x.time)
	}
	if x.country != "" {
		n += c.local[x.country].meeting(x.local) - c.wide[x.country].meeting(x.time)
	}
	return n + c.nowhere.meeting(x.time)
}

// itself returns how often one that is in the crowd overlaps itself.
func (c *sumCrowd) itself(x *sumScene) int { return max(1, len(x.countries)) }

// sumMoments are the first and the last moments of several things.
type sumMoments struct{ first, last []int64 }

func (m *sumMoments) add(t span64) { m.first, m.last = append(m.first, t.lo), append(m.last, t.hi) }

func (m *sumMoments) sort() {
	slices.Sort(m.first)
	slices.Sort(m.last)
}

// meeting returns how many overlap a span: all but those that ended before it,
// or began after it.
func (m *sumMoments) meeting(t span64) int {
	if m == nil {
		return 0
	}
	ended, _ := slices.BinarySearch(m.last, t.lo)
	n := len(m.first)
	if t.hi < math.MaxInt64 {
		n, _ = slices.BinarySearch(m.first, t.hi+1)
	}
	return n - ended
}
