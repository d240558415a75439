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

	accidental, forceful bool // of kinds: see kindsAccidental
	uncompared           bool // of places: it is beyond maxDisputePlaces
}

// A span64 is all numbers from lo to hi. What leaves everything open spans everything.
type span64 struct{ lo, hi int64 }

var openSpan = span64{math.MinInt64, math.MaxInt64}

func (s span64) apart(t span64) bool { return s.hi < t.lo || t.hi < s.lo }

func (s span64) contains(t span64) bool { return s.lo <= t.lo && t.hi <= s.hi }

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

// compare orders values: the less before the more, the earlier before the later.
func (v *disputeValue) compare(w *disputeValue) int {
	return cmp.Or(v.count.Compare(w.count), v.time.Compare(w.time), strings.Compare(v.text, w.text),
		strings.Compare(v.key, w.key), b2i(v.part)-b2i(w.part), b2i(v.silent)-b2i(w.silent))
}

// against reports whether two positions cannot both be right, or one is set
// against the other.
func (d *Dispute) against(i, j int) bool {
	a, b := &d.Positions[i], &d.Positions[j]
	if a.Stance == reported.StanceStates && b.Stance == reported.StanceStates {
		return !a.alone(b) && a.disputeValue.contradicts(d.Facet, &b.disputeValue)
	}
	return a.opposes(d.Facet, b) || b.opposes(d.Facet, a)
}

// alone reports whether one account holds two positions, and no other does.
func (p *Position) alone(q *Position) bool {
	return len(p.Accounts) == 1 && len(q.Accounts) == 1 && p.Accounts[0] == q.Accounts[0]
}

// mark says of each position whether it is contradicted, as against does, but
// without asking about every two. It reports whether any is.
func (d *Dispute) mark() (disputed bool) {
	states := slices.IndexFunc(d.Positions, func(p Position) bool { return p.Stance != reported.StanceStates })
	if states < 0 {
		states = len(d.Positions)
	}
	switch d.Facet {
	case FacetTime, FacetIncidents, FacetWeapons, FacetTargets:
		d.markRanges(d.Positions[:states])
	case FacetDamage:
		d.markDamage(d.Positions[:states])
	case FacetPlace, FacetKind, FacetReality, FacetOutcome:
		d.markFew(states)
	}
	if states < len(d.Positions) {
		d.markAnswered(states)
		d.markCovered(states)
	}
	return slices.ContainsFunc(d.Positions, func(p Position) bool { return p.Contradicted })
}

// set says that two positions are contradicted.
func (d *Dispute) set(i, j int) {
	d.Positions[i].Contradicted, d.Positions[j].Contradicted = true, true
}

// markFew marks statements of which few differ: places up to a limit, words of a short
// vocabulary, and kinds, of which only some sorts contradict each other.
func (d *Dispute) markFew(states int) {
	d.limitPlaces(states)
	var sorts [2][2]bool // of kinds
	for j := range states {
		p := &d.Positions[j]
		if p.silent || p.uncompared {
			continue
		}
		if d.Facet == FacetKind {
			seen := &sorts[b2i(p.accidental)][b2i(p.forceful)]
			if *seen {
				continue // as the first of its sort
			}
			*seen = true
		}
		for i := range states {
			if q := &d.Positions[i]; i != j && !(p.Contradicted && q.Contradicted) && d.against(i, j) {
				d.set(i, j)
			}
		}
	}
}

// markAnswered sets denials and doubts against the statements that they answer.
func (d *Dispute) markAnswered(states int) {
	held := map[int][]int{} // the positions of each account; only asked
	for i := range d.Positions {
		for _, a := range d.Positions[i].Accounts {
			held[a] = append(held[a], i)
		}
	}
	for i := states; i < len(d.Positions); i++ {
		for _, a := range d.Positions[i].answers {
			for _, j := range held[a] {
				if i != j { // an account that says the same as the one it answers is not against it
					d.set(i, j)
				}
			}
		}
	}
}

// A coverSpan is what a position says under one key.
type coverSpan struct {
	span64
	position int
}

// markCovered sets denials and doubts that answer no account against the statements
// that they cover, as covers does: those under one of their keys, within their span.
func (d *Dispute) markCovered(states int) {
	stated, denied := map[string][]coverSpan{}, map[string][]coverSpan{}
	for i := range d.Positions {
		p := &d.Positions[i]
		if p.silent || p.part || i >= states && !p.open {
			continue
		}
		p.coverKeys(d.Facet, i >= states, func(key string, s span64) {
			if i < states {
				stated[key] = append(stated[key], coverSpan{s, i})
			} else if stated[key] != nil {
				denied[key] = append(denied[key], coverSpan{s, i})
			}
		})
	}
	for key, list := range denied { // in no order: each only marks
		d.markWithin(list, stated[key])
	}
}

// markWithin marks the spans of the one list within which lie some of the other, and
// these.
func (d *Dispute) markWithin(around, within []coverSpan) {
	byLow := func(a, b coverSpan) int { return cmp.Compare(a.lo, b.lo) }
	slices.SortFunc(around, byLow)
	slices.SortFunc(within, byLow)
	k, high := 0, int64(math.MinInt64)
	for _, w := range within {
		for ; k < len(around) && around[k].lo <= w.lo; k++ {
			high = max(high, around[k].hi)
		}
		if k > 0 && w.hi <= high {
			d.Positions[w.position].Contradicted = true
		}
	}
	k, high = len(within), math.MaxInt64
	for _, v := range slices.Backward(around) {
		for ; k > 0 && v.lo <= within[k-1].lo; k-- {
			high = min(high, within[k-1].hi)
		}
		if k < len(within) && high <= v.hi {
			d.Positions[v.position].Contradicted = true
		}
	}
}

// coverKeys yields under which keys a value covers others, where asked, or is covered.
func (v *disputeValue) coverKeys(f Facet, asked bool, yield func(key string, s span64)) {
	switch f {
	case FacetTime:
		v.timeKeys(asked, yield)
	case FacetPlace:
		v.placeKeys(asked, func(key string) { yield(key, v.span) })
	case FacetKind, FacetDamage:
		for _, word := range v.words {
			yield(word, v.span)
		}
	case FacetReality, FacetOutcome:
		yield(v.text, v.span)
	case FacetIncidents, FacetWeapons, FacetTargets:
		yield("", v.span)
	}
}

// timeKeys yields the keys of a time: it covers itself, and what Time.Contains says: on
// one clock, or on every clock where only one of two has a zone.
func (v *disputeValue) timeKeys(asked bool, yield func(key string, s span64)) {
	yield(v.text, span64{})
	from, begins := v.time.Earliest()
	to, ends := v.time.Latest()
	if !begins || !ends || v.time.Approximate() || v.time.Uncertain() || asked && v.time.IsOneOf() {
		return
	}
	s := span64{from.Unix(), to.Unix()}
	if v.time.Zoned() {
		yield("zoned", s)
		return
	}
	yield("local", s)
	widest, latest, _ := v.time.Window()
	ahead, behind := s.lo-widest.Unix(), latest.Unix()-s.hi
	if asked {
		yield("zoned", span64{s.lo + behind, s.hi - ahead})
	} else {
		yield("zoned", span64{s.lo - ahead, s.hi + behind})
	}
}

// placeKeys yields what a list of places is known by: where asked it yields the keys
// under which sameAs looks for others.
func (v *disputeValue) placeKeys(asked bool, yield func(key string)) {
	for _, p := range v.places {
		if p.ID != "" {
			yield("id:" + p.ID)
		}
		name := reported.FoldName(p.Name)
		// Of two places with IDs the names do not count.
		with, without := "with:"+name+"\x00", "without:"+name+"\x00"
		switch {
		case !asked && p.ID != "":
			yield(with + p.Country)
			yield(with + "any")
		case !asked:
			yield(without + p.Country)
			yield(without + "any")
		default:
			for i, place := range [...]string{without, with} {
				switch {
				case i == 1 && p.ID != "":
				case p.Country == "":
					yield(place + "any")
				default:
					yield(place + p.Country)
					yield(place)
				}
			}
		}
	}
}

// limitPlaces leaves lists of places beyond the first maxDisputePlaces uncompared.
func (d *Dispute) limitPlaces(states int) {
	n := 0
	for i := range states {
		p := &d.Positions[i]
		n += len(p.places)
		p.uncompared = n > maxDisputePlaces
	}
}

// markRanges marks statements of numbers or times: one is contradicted if it is
// above the least upper end of the others, or below the greatest lower end.
func (d *Dispute) markRanges(list []Position) {
	var upper, lower leastByAccount // lower has the complements: the greatest is its least
	for i := range list {
		p := &list[i]
		if p.silent {
			continue
		}
		lower.add(^p.span.lo, p.holder(i))
		if !p.part {
			upper.add(p.span.hi, p.holder(i))
		}
	}
	for i := range list {
		p := &list[i]
		p.Contradicted = !p.silent && (upper.below(p.span.lo, p.holder(i)) || !p.part && lower.below(^p.span.hi, p.holder(i)))
	}
}

// holder returns the account that holds the position alone, or what stands for it alone.
func (p *Position) holder(place int) int {
	if len(p.Accounts) == 1 {
		return p.Accounts[0]
	}
	return -1 - place
}

// maxDisputePlaces is how many places are compared for one role, in all lists of
// different content. No event has so many; a file from elsewhere may.
const maxDisputePlaces = 512

// opposes reports whether a position denies or doubts another.
func (p *Position) opposes(f Facet, q *Position) bool {
	if p.Stance == reported.StanceStates {
		return false
	}
	return p.open && q.Stance == reported.StanceStates && p.covers(f, &q.disputeValue) || listsMeet(p.answers, q.Accounts)
}

// listsMeet reports whether two sorted lists have an element in common.
func listsMeet(a, b []int) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return slices.ContainsFunc(a, func(i int) bool { _, ok := slices.BinarySearch(b, i); return ok })
}

// contradicts reports whether two statements on one question cannot both be right.
func (v *disputeValue) contradicts(f Facet, w *disputeValue) bool {
	if v.silent || w.silent || v.uncompared || w.uncompared {
		return false
	}
	switch f {
	case FacetTime, FacetIncidents, FacetWeapons, FacetTargets:
		switch {
		case v.part && w.part:
			return false
		case v.part:
			return v.span.lo > w.span.hi
		case w.part:
			return w.span.lo > v.span.hi
		}
		return v.span.apart(w.span)
	case FacetPlace:
		return placeListsApart(v.places, w.places)
	case FacetKind:
		return v.accidental && w.forceful || w.accidental && v.forceful
	case FacetReality:
		return v.text != w.text && (v.text == string(RealityActual) || w.text == string(RealityActual))
	case FacetOutcome:
		return outcomesDiffer(Outcome(v.text), Outcome(w.text)) || outcomesDiffer(Outcome(w.text), Outcome(v.text))
	case FacetDamage:
		return v.damaged(w)
	}
	return false
}

// covers reports whether what v says is denied where w is: whether all that w
// allows is what v says.
func (v *disputeValue) covers(f Facet, w *disputeValue) bool {
	if v.silent || w.silent || v.part || w.part {
		return false
	}
	switch f {
	case FacetTime:
		return v.time == w.time || v.time.Contains(w.time)
	case FacetPlace:
		return slices.ContainsFunc(v.places, func(p *Place) bool {
			return slices.ContainsFunc(w.places, func(q *Place) bool { return p.sameAs(q) })
		})
	case FacetKind, FacetDamage:
		return v.span.contains(w.span) && slices.ContainsFunc(v.words, func(k string) bool { return slices.Contains(w.words, k) })
	case FacetReality, FacetOutcome:
		return v.text == w.text
	case FacetIncidents, FacetWeapons, FacetTargets:
		return v.span.contains(w.span) // without a number it denies all
	}
	return false
}

// kindsAccidental reports whether kinds say that it was not meant, forceful whether they
// say that it was; those that say both say neither.
func kindsAccidental(kinds []string) bool {
	return slices.Contains(kinds, string(KindAccident)) && !kindsDeliberate(kinds)
}

func kindsForceful(kinds []string) bool {
	return kindsDeliberate(kinds) && !slices.Contains(kinds, string(KindAccident))
}

func kindsDeliberate(kinds []string) bool {
	return slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(deliberateKinds[:], Kind(k)) })
}

// deliberateKinds are the kinds that are never done without intent.
var deliberateKinds = [...]Kind{
	KindArmedClash, KindViolence, KindAttack, KindBombing, KindIndirectFire, KindAirStrike, KindShooting, KindAssassination, KindAbduction, KindHostageTaking,
	KindHijacking, KindBlockade, KindRaid, KindArrest, KindCrackdown, KindRiot, KindMobViolence, KindSexualViolence, KindIllTreatment, KindLooting, KindDestruction,
	KindWeaponsSeizure, KindCyberAttack,
}

// outcomesDiffer reports whether an act that ended in one way did not end in the
// other. What was intercepted may be called failed; what was foiled had not begun.
func outcomesDiffer(a, b Outcome) bool {
	switch a {
	case OutcomeSucceeded:
		return b == OutcomeFailed || b == OutcomeIntercepted || b == OutcomeFoiled
	case OutcomeIntercepted:
		return b == OutcomeFoiled
	}
	return false
}

// damaged reports whether two accounts of damage contradict each other.
func (v *disputeValue) damaged(w *disputeValue) bool {
	if v.none() != w.none() {
		return true
	}
	if v.part || w.part || len(v.words) != 1 || len(w.words) != 1 {
		return false
	}
	switch a, b := Extent(v.words[0]), Extent(w.words[0]); {
	case a == b:
		return v.span.apart(w.span)
	case a == ExtentUnstated || b == ExtentUnstated:
		return false
	}
	return v.count.IsZero() && w.count.IsZero() // of several things some may be worse than others
}

// none reports whether an account says that there was no damage.
func (v *disputeValue) none() bool { return len(v.words) == 1 && v.words[0] == string(ExtentNone) }

// placeListsApart reports whether no place of one list can be a place of the other.
func placeListsApart(list, others []*Place) bool {
	for _, p := range list {
		for _, q := range others {
			if !p.apart(q) {
				return false
			}
		}
	}
	return true
}

// apart reports whether two places certainly are not one, and neither lies in the other.
func (p *Place) apart(q *Place) bool {
	if !p.definite() || !q.definite() || p.ID != "" && p.ID == q.ID {
		return false
	}
	return p.Country != "" && q.Country != "" && p.Country != q.Country ||
		p.ID != "" && q.ID != "" && p.Precision != "" && p.Precision == q.Precision ||
		p.beyond(q)
}

// definite reports whether it is certain that what happened was in the place.
func (p *Place) definite() bool { return !p.atBorder() && p.Precision != PrecisionUnknown }

// sameAs reports whether two places are named as one.
func (p *Place) sameAs(q *Place) bool {
	if p.ID != "" && q.ID != "" {
		return p.ID == q.ID
	}
	return reported.FoldName(p.Name) == reported.FoldName(q.Name) && (p.Country == "" || q.Country == "" || p.Country == q.Country)
}

// beyond reports whether two places lie farther apart than their radii reach. The
// distance is right to half a percent, so a little is taken off.
func (p *Place) beyond(q *Place) bool {
	r1, ok1 := p.reach()
	r2, ok2 := q.reach()
	return ok1 && ok2 && !p.Point.IsZero() && !q.Point.IsZero() && 0.99*distanceKM(p.Point, q.Point) > r1+r2
}

// reach returns how far around its point a place may extend, where that is known.
func (p *Place) reach() (km float64, ok bool) {
	if mantissa, scale, given := p.RadiusKM.Parts(); given && mantissa > 0 {
		return float64(mantissa) / math.Pow10(scale), true
	}
	return 1, p.Precision == PrecisionPoint
}
