package event

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A disputeValue is what is said on one question, in the form in which it is compared.
type disputeValue struct {
	text   string
	key    string // tells apart what has the same text
	count  reported.Count
	time   reported.Time
	span   span64   // of the count or the time
	words  []string // kinds, or degrees of damage
	places []*Place
	part   bool // it counts only some of what the question asks about
	vague  bool // it gives no number, where one is asked for
	silent bool // its account is only answered here

	uncompared bool // of places: it is beyond maxDisputePlaces
}

// A span64 is all numbers from lo to hi. What leaves everything open spans everything.
type span64 struct{ lo, hi int64 }

var openSpan = span64{math.MinInt64, math.MaxInt64}

// only returns the span of one number.
func only(n int) span64 { return span64{int64(n), int64(n)} }

// countSpan64 returns what a count allows.
func countSpan64(c reported.Count) span64 {
	if c.IsZero() {
		return openSpan
	}
	s := span64{c.Low(), math.MaxInt64}
	if high, ok := c.High(); ok {
		s.hi = high
	}
	return s
}

// timeSpan64 returns the seconds within which it certainly was, wherever on earth a
// time without a zone was read.
func timeSpan64(t reported.Time) span64 {
	from, to, ok := t.Window()
	if !ok || t.Approximate() || t.Uncertain() {
		return openSpan
	}
	return span64{from.Unix(), to.Unix() - 1}
}

// kindSpan returns 0 for kinds that say that it was not meant, 1 for those that say that
// it was. Those that say both say neither.
func kindSpan(kinds []string) span64 {
	accident := slices.Contains(kinds, string(KindAccident))
	deliberate := slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(deliberateKinds[:], Kind(k)) })
	if accident == deliberate {
		return openSpan
	}
	return only(b2i(deliberate))
}

// deliberateKinds are the kinds that are never done without intent.
var deliberateKinds = [...]Kind{
	KindArmedClash, KindViolence, KindAttack, KindBombing, KindIndirectFire, KindAirStrike, KindShooting, KindAssassination, KindAbduction, KindHostageTaking,
	KindHijacking, KindBlockade, KindRaid, KindArrest, KindCrackdown, KindRiot, KindMobViolence, KindSexualViolence, KindIllTreatment, KindLooting, KindDestruction,
	KindWeaponsSeizure, KindCyberAttack,
}

// outcomeSpan returns a number for each way in which an act ends. What was intercepted may
// be called failed, and so may what was foiled, which had not begun.
func outcomeSpan(o Outcome) span64 {
	switch o {
	case OutcomeSucceeded:
		return only(0)
	case OutcomeIntercepted:
		return only(1)
	case OutcomeFoiled:
		return only(2)
	case OutcomeFailed:
		return span64{1, 2}
	}
	return openSpan
}

// compare orders values: the less before the more, the earlier before the later.
func (v *disputeValue) compare(w *disputeValue) int {
	return cmp.Or(v.count.Compare(w.count), v.time.Compare(w.time), strings.Compare(v.text, w.text),
		strings.Compare(v.key, w.key), b2i(v.part)-b2i(w.part), b2i(v.silent)-b2i(w.silent))
}

// none reports whether an account says that there was no damage.
func (v *disputeValue) none() bool { return len(v.words) == 1 && v.words[0] == string(ExtentNone) }

// mark says of each position whether it is contradicted, without asking about every two.
// It reports whether any is.
func (d *Dispute) mark() (disputed bool) {
	d.markValues()
	for i, j := range d.answered {
		d.Positions[i].Contradicted, d.Positions[j].Contradicted = true, true
	}
	return slices.ContainsFunc(d.Positions, func(p Position) bool { return p.Contradicted })
}

// markValues marks what is contradicted by what others say, not by their answers.
func (d *Dispute) markValues() {
	if d.Facet == FacetPlace {
		d.markPlaces()
	} else {
		d.markSpans()
	}
	if slices.ContainsFunc(d.Positions, func(p Position) bool { return p.open }) {
		d.markCovered()
	}
}

// stated reports whether accounts state a position. Those that are silent do not.
func (p *Position) stated() bool { return p.Stance == reported.StanceStates && !p.silent }

// maxDisputePlaces is how many places are compared for one role, in all lists of
// different content. No event has so many; a file from elsewhere may.
const maxDisputePlaces = 512

// markPlaces marks lists of places of which none of the one can be any of the other.
func (d *Dispute) markPlaces() {
	n := 0
	for i := range d.Positions {
		p := &d.Positions[i]
		if p.stated() {
			n += len(p.places)
		}
		p.uncompared = p.uncompared || !p.stated() || n > maxDisputePlaces
		for j := 0; j < i && !p.uncompared; j++ {
			if q := &d.Positions[j]; !q.uncompared && !(p.Contradicted && q.Contradicted) && placesApart(p.places, q.places) {
				p.Contradicted, q.Contradicted = true, true
			}
		}
	}
}

// A saidSpan is what a position says on one scale. Words that contradict each other are
// different numbers of a scale.
type saidSpan struct {
	span64
	position int
	holder   int  // the account that holds the position alone, or what stands for several
	part     bool // it counts some, where others count all
	denied   bool
}

// markSpans marks statements of numbers, times and words: one is contradicted if it is
// above the least upper end of the others on its scale, or below the greatest lower end.
func (d *Dispute) markSpans() {
	scales := map[string][]saidSpan{}
	for i := range d.Positions {
		if d.Positions[i].stated() {
			d.addSpans(scales, i)
		}
	}
	for _, scale := range scales { // in no order: each only marks
		upper, lower := noLeast, noLeast // lower has the complements: the greatest is its least
		for _, s := range scale {
			lower.add(^s.lo, s.holder)
			if !s.part {
				upper.add(s.hi, s.holder)
			}
		}
		for _, s := range scale {
			if upper.below(s.lo, s.holder) || !s.part && lower.below(^s.hi, s.holder) {
				d.Positions[s.position].Contradicted = true
			}
		}
	}
}

// addSpans adds what a position states. Degrees of damage contradict each other only
// without a number: of several things some may be worse than others.
func (d *Dispute) addSpans(scales map[string][]saidSpan, i int) {
	p := &d.Positions[i]
	s := saidSpan{span64: p.span, position: i, holder: -1 - i, part: p.part}
	if len(p.Accounts) == 1 {
		s.holder = p.Accounts[0]
	}
	switch d.Facet {
	case FacetKind:
		s.span64 = kindSpan(p.words)
	case FacetReality:
		s.span64 = only(b2i(p.text == string(RealityActual)))
	case FacetOutcome:
		s.span64 = outcomeSpan(Outcome(p.text))
	case FacetDamage:
		s.part = false
		if len(p.words) == 1 && !p.part && !p.none() {
			degree := p.words[0]
			scales[degree] = append(scales[degree], s)
			if p.count.IsZero() && degree != string(ExtentUnstated) {
				s.span64 = only(i) // each has another degree
				scales["any degree"] = append(scales["any degree"], s)
			}
		}
		s.span64 = only(b2i(p.none()))
	}
	scales[""] = append(scales[""], s)
}

// A leastByAccount is the least of several numbers, and the least that another account
// than its own gives.
type leastByAccount struct {
	least, others int64
	account       int
}

var noLeast = leastByAccount{least: math.MaxInt64, others: math.MaxInt64}

func (l *leastByAccount) add(n int64, account int) {
	switch {
	case account == l.account:
		l.least = min(l.least, n)
	case n < l.least:
		l.least, l.others, l.account = n, l.least, account
	default:
		l.others = min(l.others, n)
	}
}

// below reports whether an account other than that one gives less than n.
func (l *leastByAccount) below(n int64, account int) bool {
	if account == l.account {
		return l.others < n
	}
	return l.least < n
}

// answered yields denials and doubts, each with the positions of the accounts that it
// answers. An account that says the same as the one it answers is not against it.
func (d *Dispute) answered(yield func(i, j int) bool) {
	held := map[int][]int{} // the positions of accounts that are answered; only asked
	for i := range d.Positions {
		for _, a := range d.Positions[i].answers {
			held[a] = nil
		}
	}
	for i := range d.Positions {
		for _, a := range d.Positions[i].Accounts {
			if list, ok := held[a]; ok {
				held[a] = append(list, i)
			}
		}
	}
	for i := range d.Positions {
		for _, a := range d.Positions[i].answers {
			for _, j := range held[a] {
				if i != j && !yield(i, j) {
					return
				}
			}
		}
	}
}

// markCovered sets denials and doubts that answer no account against the statements
// that they cover: those under one of their keys, within their span.
func (d *Dispute) markCovered() {
	scales := map[string][]saidSpan{}
	for i := range d.Positions {
		p := &d.Positions[i]
		if !p.part && (p.open || p.stated()) {
			p.coverKeys(d.Facet, p.open, func(key string, s span64) {
				scales[key] = append(scales[key], saidSpan{span64: s, position: i, denied: p.open})
			})
		}
	}
	for _, scale := range scales { // in no order: each only marks
		slices.SortFunc(scale, func(a, b saidSpan) int { return cmp.Or(cmp.Compare(a.lo, b.lo), b2i(b.denied)-b2i(a.denied)) })
		high := int64(math.MinInt64) // of the denials that begin no later
		for _, s := range scale {
			if s.denied {
				high = max(high, s.hi)
			} else if s.hi <= high {
				d.Positions[s.position].Contradicted = true
			}
		}
		low, some := int64(math.MaxInt64), false // the least upper end of the statements that begin no earlier
		for _, s := range slices.Backward(scale) {
			if !s.denied {
				low, some = min(low, s.hi), true
			} else if some && low <= s.hi {
				d.Positions[s.position].Contradicted = true
			}
		}
	}
}

// coverKeys yields under which keys a value covers others, where denied, or is covered.
func (v *disputeValue) coverKeys(f Facet, denied bool, yield func(key string, s span64)) {
	switch f {
	case FacetTime:
		v.timeKeys(denied, yield)
	case FacetPlace:
		for _, p := range v.places {
			p.keys(denied, func(key string) { yield(key, v.span) })
		}
	case FacetKind, FacetDamage:
		for _, word := range v.words {
			yield(word, v.span)
		}
	case FacetReality, FacetOutcome:
		yield(v.text, v.span)
	case FacetIncidents, FacetWeapons, FacetTargets:
		yield("", v.span) // without a number it denies all
	}
}

// timeKeys yields the keys of a time: it covers itself, and what Time.Contains says: on
// one clock, or on every clock where only one of two has a zone.
func (v *disputeValue) timeKeys(denied bool, yield func(key string, s span64)) {
	yield(v.text, span64{})
	from, begins := v.time.Earliest()
	to, ends := v.time.Latest()
	if !begins || !ends || v.time.Approximate() || v.time.Uncertain() || denied && v.time.IsOneOf() {
		return
	}
	s := span64{from.Unix(), to.Unix()}
	if v.time.Zoned() {
		yield("zoned", s)
		return
	}
	yield("local", s)
	from, to, _ = v.time.Window()
	if widest := (span64{from.Unix(), to.Unix()}); denied {
		yield("zoned", span64{s.lo + widest.hi - s.hi, s.hi + widest.lo - s.lo})
	} else {
		yield("zoned", widest)
	}
}

// keys yields what a place is known by: of one that is denied the keys of all that it may
// be. Of two places with IDs the names do not count.
func (p *Place) keys(denied bool, yield func(key string)) {
	ids, countries := []string{"without ", "with "}, []string{"any", p.Country}
	if p.ID != "" {
		yield("id:" + p.ID)
	}
	if denied == (p.ID != "") {
		ids = ids[:1]
	} else if !denied {
		ids = ids[1:]
	}
	if denied && p.Country == "" {
		countries = countries[:1]
	} else if denied {
		countries[0] = ""
	}
	name := ":" + reported.FoldName(p.Name)
	for _, id := range ids {
		for _, country := range countries {
			yield(id + country + name)
		}
	}
}
