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
		alone := len(a.Accounts) == 1 && len(b.Accounts) == 1 && a.Accounts[0] == b.Accounts[0]
		return !alone && a.disputeValue.contradicts(d.Facet, &b.disputeValue)
	}
	return a.opposes(d.Facet, b) || b.opposes(d.Facet, a)
}

// mark says of each position whether it is contradicted, as against does, but
// without asking about every two of very many. It reports whether any is.
func (d *Dispute) mark() (disputed bool) {
	states := slices.IndexFunc(d.Positions, func(p Position) bool { return p.Stance != reported.StanceStates })
	if states < 0 {
		states = len(d.Positions)
	}
	both := func(i, j int) {
		d.Positions[i].Contradicted, d.Positions[j].Contradicted, disputed = true, true, true
	}
	if d.Facet.ranged() {
		disputed = d.markRanges(d.Positions[:states])
	} else {
		d.limitPlaces(states)
		var wholes []int // a part, of which there may be many, contradicts no other part
		for i := range states {
			if !d.Positions[i].part {
				wholes = append(wholes, i)
			}
		}
		for i := range states {
			for _, j := range wholes {
				if p, q := &d.Positions[i], &d.Positions[j]; p.part && !q.none() || p.Contradicted && q.Contradicted || i == j {
					continue
				}
				if d.against(i, j) {
					both(i, j)
				}
			}
		}
	}
	if states == len(d.Positions) {
		return disputed
	}
	held := map[int][]int{} // the positions of each account; only asked
	for i := range d.Positions {
		for _, a := range d.Positions[i].Accounts {
			held[a] = append(held[a], i)
		}
	}
	for i := states; i < len(d.Positions); i++ {
		for _, a := range d.Positions[i].answers {
			for _, j := range held[a] {
				if i != j { // who says the same as the one it answers has nobody against it
					both(i, j)
				}
			}
		}
	}
	if d.Facet == FacetPlace || d.Facet == FacetKind {
		return d.markNamed(states) || disputed
	}
	for i := states; i < len(d.Positions); i++ {
		for j := range states {
			p, q := &d.Positions[i], &d.Positions[j]
			if p.open && !(p.Contradicted && q.Contradicted) && p.covers(d.Facet, &q.disputeValue) {
				both(i, j)
			}
		}
	}
	return disputed
}

// markNamed sets denials and doubts that answer no account against the statements
// that they cover, as covers does, by an index in place of pairs.
func (d *Dispute) markNamed(states int) (disputed bool) {
	index := map[string]*[]int{} // statements by key; only asked
	for j := range states {
		p := &d.Positions[j]
		p.keys(d.Facet, false, func(key string) {
			if index[key] == nil {
				index[key] = new([]int)
			}
			*index[key] = append(*index[key], j)
		})
	}
	for i := states; i < len(d.Positions); i++ {
		p := &d.Positions[i]
		if !p.open {
			continue
		}
		p.keys(d.Facet, true, func(key string) {
			named := index[key]
			if named == nil {
				return
			}
			p.Contradicted, disputed = true, true
			for _, j := range *named {
				d.Positions[j].Contradicted = true
			}
			*named = nil // once is enough
		})
	}
	return disputed
}

// keys yields what a list of kinds or places is known by: where asked it yields the
// keys under which sameAs looks for others.
func (v *disputeValue) keys(f Facet, asked bool, yield func(key string)) {
	if v.silent || v.part {
		return
	}
	if f == FacetKind {
		for _, word := range v.words {
			yield(word)
		}
		return
	}
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
// above the least upper end of all, or below the greatest lower end.
func (d *Dispute) markRanges(list []Position) (disputed bool) {
	low, high := int64(math.MinInt64), int64(math.MaxInt64)
	for i := range list {
		v := &list[i].disputeValue
		if v.silent {
			continue
		}
		low = max(low, v.span.lo)
		if !v.part {
			high = min(high, v.span.hi)
		}
	}
	for i := range list {
		p := &list[i]
		p.Contradicted = !p.silent && (p.span.lo > high || !p.part && p.span.hi < low)
		disputed = disputed || p.Contradicted
	}
	return disputed
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

// ranged reports whether a facet is one of numbers or times, where a look at the
// extremes tells what is contradicted.
func (f Facet) ranged() bool {
	switch f {
	case FacetTime, FacetIncidents, FacetWeapons, FacetTargets:
		return true
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

// kindsAccidental reports whether kinds say that nobody meant to do it, forceful
// whether they say that somebody did; those that say both say neither.
func kindsAccidental(kinds []string) bool {
	return slices.Contains(kinds, string(KindAccident)) && !kindsDeliberate(kinds)
}

func kindsForceful(kinds []string) bool {
	return kindsDeliberate(kinds) && !slices.Contains(kinds, string(KindAccident))
}

func kindsDeliberate(kinds []string) bool {
	return slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(deliberateKinds[:], Kind(k)) })
}

// deliberateKinds are the kinds that nobody does without meaning to.
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
