package event

import (
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
)

// A Fit is how one facet of two events goes together. The zero value says as
// little as FitUnknown.
type Fit string

// The fits.
const (
	FitUnknown     Fit = "unknown"     // one of them does not say, or nothing can be made of it
	FitAgrees      Fit = "agrees"      // both say the same
	FitCompatible  Fit = "compatible"  // both may mean the same
	FitContradicts Fit = "contradicts" // they cannot both be right about one event
)

// A Resemblance says facet by facet how two events go together. It holds no
// score: what agrees and what contradicts is for its reader to weigh. Its JSON form,
// with the tags below as names, is for output only.
type Resemblance struct {
	Time   Fit `json:"time"`
	Place  Fit `json:"place"`
	Kind   Fit `json:"kind"`
	Actors Fit `json:"actors"`
	Toll   Fit `json:"toll"`
}

// Candidate reports whether two events may be one and the same, by a rule that
// would rather ask once too often:
//
//   - time, place, kind and actors do not contradict,
//   - the times agree or are compatible, and
//   - the places agree or are compatible; or nothing is known of them and the
//     actors agree.
//
// The toll does not decide, since that of one attack may rise for weeks. A
// stricter sieve asks more of the facets.
func (r Resemblance) Candidate() bool {
	if r.Time == FitContradicts || r.Place == FitContradicts || r.Kind == FitContradicts || r.Actors == FitContradicts {
		return false
	}
	return r.Time.near() && (r.Place.near() || r.Actors == FitAgrees)
}

func (f Fit) near() bool { return f == FitAgrees || f == FitCompatible }

// String lists the facets: "time agrees, place compatible, kind agrees, actors
// unknown, toll contradicts".
func (r Resemblance) String() string {
	var b strings.Builder
	for i, facet := range [...]struct {
		name string
		fit  Fit
	}{{"time", r.Time}, {"place", r.Place}, {"kind", r.Kind}, {"actors", r.Actors}, {"toll", r.Toll}} {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(facet.name)
		b.WriteByte(' ')
		b.WriteString(string(facet.fit.orUnknown()))
	}
	return b.String()
}

func (f Fit) orUnknown() Fit {
	if f == "" {
		return FitUnknown
	}
	return f
}

// Likeness compares two events that may be one and the same under different IDs,
// as when two feeds report one strike. IDs and links are not looked at. The order
// of the two makes no difference.
//
// Time: the days as written agree, or two zoned times overlap. Times are
// compatible where [reported.Time.OverlapsAnywhere] says so, because what was
// 8 January in Baghdad was 7 January in Washington, and where two zoned times are
// at most two hours apart, as reports of one strike are. Else they contradict, but
// where one is flagged approximate or uncertain nothing can be made of it.
//
// Place: the best of all pairs, launch sites aside. Points within 5 km agree, and
// within 50 km they are compatible; beyond that they contradict if both are
// recorded as precise. The same ID or name (by its loose key) agrees, that of
// a province or country is compatible. So is a place within the other, and so are
// names that share a telling word ("Ain al-Asad", "Al Asad Airbase"). Two countries
// contradict, save at a border. Names that differ contradict nothing: they may be
// spellings.
//
// Kind: the same, or one of a family such as bombing, indirect-fire, air-strike
// and attack; two realities, as planned and actual, contradict, and an aggregate
// is at most compatible with a single event.
//
// Actors: parties and those who are blamed. The same ID or name agrees; one that
// is linked to the other is compatible. Only parties contradict, as blame is
// contested: by country, or a state's forces against an armed group.
//
// Toll: for each question that both answer for the whole event, the same figure
// agrees, and ranges that have no number in common contradict.
func Likeness(a, b Event) Resemblance {
	return Resemblance{
		Time:   likeTime(a.Time, b.Time),
		Place:  likePlaces(a.Places, b.Places),
		Kind:   likeKind(&a, &b),
		Actors: likeActors(&a, &b),
		Toll:   likeToll(a.Tallies, b.Tallies),
	}
}

// likeClockSlack is how far apart the clock times of two reports of one event may
// be. The reports of the strike on Al-Asad give its start at 01:20 to 01:45.
const likeClockSlack = 2 * time.Hour

func likeTime(a, b reported.Time) Fit {
	switch {
	case a.IsZero() || b.IsZero():
		return FitUnknown
	case a.OverlapsAnywhere(b):
		if a.Zoned() && b.Zoned() || sameDays(a, b) {
			return FitAgrees
		}
		return FitCompatible
	case a.Zoned() && b.Zoned() && timeBetween(a, b) <= likeClockSlack:
		return FitCompatible
	case timeIsDoubtful(a) || timeIsDoubtful(b):
		return FitUnknown
	}
	return FitContradicts
}

func timeIsDoubtful(t reported.Time) bool { return t.Approximate() || t.Uncertain() }

// sameDays reports whether both are written to the day and on the same days.
func sameDays(a, b reported.Time) bool {
	if min(a.Precision(), b.Precision()) < reported.PrecisionDay {
		return false
	}
	a1, a2 := a.Ends()
	b1, b2 := b.Ends()
	return writtenDate(a1) == writtenDate(b1) && writtenDate(a2) == writtenDate(b2)
}

// writtenDate returns the date of an end as written, without its flag.
func writtenDate(t reported.Time) string {
	const day = len("2020-01-08")
	s := t.String()
	return s[:min(day, len(s))]
}

// timeBetween returns the time between two that do not overlap.
func timeBetween(a, b reported.Time) time.Duration {
	gap := func(first, second reported.Time) (time.Duration, bool) {
		end, ok := first.Latest()
		start, ok2 := second.Earliest()
		return start.Sub(end), ok && ok2 && !start.Before(end)
	}
	if d, ok := gap(a, b); ok {
		return d
	}
	d, _ := gap(b, a)
	return d
}

// Families of kinds: two kinds are compatible if a row has both. What one source
// calls an attack another calls by its manner, and what began as a protest may be
// a riot in the next report.
var kindFamilies = [...][]Kind{
	{KindAttack, KindBombing, KindIndirectFire, KindAirStrike, KindAssassination, KindViolence, KindDestruction, KindAccident},
	{KindAttack, KindShooting, KindAssassination, KindViolence, KindArmedClash, KindRaid},
	{KindArmedClash, KindIndirectFire, KindAirStrike, KindRaid, KindBlockade, KindTerritoryChange, KindViolence},
	{KindAttack, KindAbduction, KindHostageTaking, KindHijacking, KindViolence},
	{KindAbduction, KindArrest, KindRaid, KindWeaponsSeizure},
	{KindAttack, KindViolence, KindMobViolence, KindSexualViolence, KindIllTreatment},
	{KindArrest, KindIllTreatment, KindCrackdown, KindSexualViolence},
	{KindProtest, KindRiot, KindMobViolence, KindCrackdown, KindViolence, KindDestruction, KindLooting},
	{KindThreat, KindOrder, KindStatement, KindAgreement},
	{KindBaseEstablished, KindTerritoryChange, KindGroupChange},
}

func likeKind(a, b *Event) Fit {
	if realitiesContradict(a.Reality, b.Reality) {
		return FitContradicts
	}
	fit := likeKinds(a, b)
	if fit == FitAgrees && a.Aggregate != b.Aggregate {
		return FitCompatible
	}
	return fit
}

// realitiesContradict reports whether one event happened, or is said to have, and the other
// was only planned or threatened.
func realitiesContradict(a, b Reality) bool {
	happened := func(r Reality) bool { return r == RealityActual || r == RealityAlleged }
	ahead := func(r Reality) bool { return r == RealityPlanned || r == RealityThreatened }
	return happened(a) && ahead(b) || ahead(a) && happened(b)
}

func likeKinds(a, b *Event) Fit {
	if kindIsVague(a.Kind) || kindIsVague(b.Kind) {
		return FitUnknown
	}
	if a.Kind == b.Kind {
		return FitAgrees
	}
	for _, x := range tellingKinds(a) {
		for _, y := range tellingKinds(b) {
			if x == y || kindsRelated(x, y) {
				return FitCompatible
			}
		}
	}
	return FitContradicts
}

// kindIsVague reports whether a kind says nothing of what was done, as one that this
// version does not know.
func kindIsVague(k Kind) bool { return k == KindOther || k == KindUnknown || !kinds.Has(string(k)) }

// tellingKinds returns the kinds of an event that say something.
func tellingKinds(e *Event) []Kind {
	list := []Kind{e.Kind}
	for _, k := range e.Also {
		if !kindIsVague(k) {
			list = append(list, k)
		}
	}
	return list
}

func kindsRelated(a, b Kind) bool {
	for _, family := range kindFamilies {
		var hasA, hasB bool
		for _, k := range family {
			hasA, hasB = hasA || k == a, hasB || k == b
		}
		if hasA && hasB {
			return true
		}
	}
	return false
}
