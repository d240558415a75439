package match

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// Facts are what two events, a and b, have in common, in the units of the thing itself.
// They hold no score: what agrees and what contradicts is for their reader to weigh.
// [Prepared.With] gives them. Their JSON form, whose names are the tags, is for output only.
type Facts struct {
	// Time to Toll say facet by facet how the two go together.
	Time   Fit `json:"time"`
	Place  Fit `json:"place"`
	Kind   Fit `json:"kind"`
	Actors Fit `json:"actors"`
	Toll   Fit `json:"toll"`

	// DaysApart is how many days lie between the two as written; it is 0 where they
	// touch, and where Dated is false: one of them has no time.
	DaysApart int  `json:"days_apart"`
	Dated     bool `json:"dated"`
	// Apart is the time between two clock times with a zone each; else it is 0.
	Apart time.Duration `json:"apart,omitzero"`

	// KM is the distance of the two nearest points in kilometres, ReachKM what the
	// precisions of both allow together. Located is true where both are given.
	KM      float64 `json:"km,omitzero"`
	ReachKM float64 `json:"reach_km,omitzero"`
	Located bool    `json:"located"`

	// PlaceA and PlaceB are the names of the places that go together best, as recorded.
	PlaceA string `json:"place_a,omitzero"`
	PlaceB string `json:"place_b,omitzero"`
	// Country, Admin1 and Admin2 are what the records of both places state alike.
	Country string `json:"country,omitzero"`
	Admin1  string `json:"admin1,omitzero"`
	Admin2  string `json:"admin2,omitzero"`
	// ActorA and ActorB are the spellings of an actor that both have.
	ActorA string `json:"actor_a,omitzero"`
	ActorB string `json:"actor_b,omitzero"`

	// Harm is that of CountA and CountB, which both give for all people hurt: killed,
	// if both do.
	Harm   casualty.Harm  `json:"harm,omitzero"`
	CountA reported.Count `json:"count_a,omitzero"`
	CountB reported.Count `json:"count_b,omitzero"`

	// APartOfB is true where b is a summary and a is not, or b a long stretch and a of
	// a day in it: then they are not the same. BPartOfA is the reverse.
	APartOfB bool `json:"a_part_of_b,omitzero"`
	BPartOfA bool `json:"b_part_of_a,omitzero"`
}

// Proposes says what is worth asking about the two, by a rule that would rather ask once
// too often: [event.LinkSameAs] if they may be one event, [event.LinkPartOf] if one may
// be part of the other, and "" if they are neither. It is not "" where
//
//   - place, kind and actors do not contradict,
//   - the times agree or are compatible; of a part and its whole the days overlap, and
//   - the places agree or are compatible; or nothing is known of them, and the actors
//     agree, or one has no place, and kind and a number of ten killed or more agree.
//
// The toll does not decide, since that of one attack may rise for weeks.
func (f Facts) Proposes() event.LinkKind {
	return f.fits().proposes(f.Time.near(), f.DaysApart, f.APartOfB || f.BPartOfA)
}

func (f *Facts) fits() fits {
	placed := f.PlaceA != "" || f.PlaceB != ""
	return fits{f.Time, f.Place, f.Kind, f.Actors, f.Toll, !placed && numbered(f.Harm, f.CountA)}
}

// numbered reports whether a number of dead tells one event from most others.
func numbered(harm casualty.Harm, count reported.Count) bool {
	n, _ := count.Figure()
	return harm == casualty.HarmKilled && n >= tellingToll
}

// String returns the facts in words: "same day, 1.8 km of 50 (Kiev, Kyiv), kind compatible,
// actors agree (Islamic State, IS), killed 9 and 8".
func (f Facts) String() string {
	var b strings.Builder
	b.WriteString(f.timeWords())
	b.WriteString(", ")
	b.WriteString(f.placeWords())
	b.WriteString(", kind " + f.Kind.String())
	b.WriteString(", actors " + plural(f.Actors) + names(f.ActorA, f.ActorB))
	if f.Harm != "" {
		b.WriteString(", " + string(f.Harm) + " " + f.CountA.String() + " and " + f.CountB.String())
	} else {
		b.WriteString(", toll " + f.Toll.String())
	}
	switch {
	case f.APartOfB:
		b.WriteString(", the first may be part of the second")
	case f.BPartOfA:
		b.WriteString(", the second may be part of the first")
	}
	return b.String()
}

func (f *Facts) timeWords() string {
	switch {
	case !f.Dated:
		return "time unknown"
	case f.Apart > 0 && f.Apart < 24*time.Hour:
		return strconv.FormatFloat(math.Round(f.Apart.Hours()*10)/10, 'f', -1, 64) + " hours apart"
	case f.DaysApart == 0 && f.Time == FitAgrees:
		return "same day"
	case f.DaysApart == 0:
		return "days overlap"
	case f.DaysApart == 1:
		return "1 day apart"
	}
	return strconv.Itoa(f.DaysApart) + " days apart"
}

func (f *Facts) placeWords() string {
	words := "place " + f.Place.String()
	if f.Located {
		words = strconv.FormatFloat(math.Round(f.KM*10)/10, 'f', -1, 64) + " km of " + strconv.FormatFloat(f.ReachKM, 'f', -1, 64)
	}
	return words + names(f.PlaceA, f.PlaceB)
}

func plural(f Fit) string {
	switch f {
	case FitAgrees:
		return "agree"
	case FitContradicts:
		return "contradict"
	}
	return f.String()
}

// names returns two spellings in brackets, one where they are alike.
func names(a, b string) string {
	switch {
	case a == "" && b == "":
		return ""
	case a == b:
		return " (" + a + ")"
	}
	return " (" + a + ", " + b + ")"
}

// A comparison is what comparing two events gives, before it is put into words.
type comparison struct {
	fits
	when     timeFit
	where    placeFit
	who      actorFit
	toll     tollFit
	aInB     bool
	bInA     bool
	proposal event.LinkKind
}

// compare compares two events. Where the window leaves nothing to propose, it may stop
// early, and not all is filled.
func (p *Prepared) compare(q *Prepared, w *Window) (c comparison) {
	c.when = p.when.compare(&q.when, sameCountry(p, q))
	c.fits.time = c.when.fit
	near := c.fits.time.near()
	if w != nil {
		if near = w.near(&c.when); !near {
			return c
		}
	}
	if c.fits.kind = p.what.compare(&q.what); c.fits.kind == FitContradicts && w != nil {
		return c
	}
	c.where = comparePlaces(p, q, c.when.days == 0)
	c.fits.place = c.where.fit
	if w != nil {
		if c.fits.place = w.place(p, q, &c.where); c.fits.place == FitContradicts {
			return c
		}
	}
	c.who = compareActors(p, q)
	c.fits.actors = c.who.fit
	c.toll = compareTolls(p, q)
	c.fits.toll = c.toll.fit
	c.fits.numbered = c.where.a < 0 && c.toll.a >= 0 && numbered(p.tolls[c.toll.a].harm, p.counts[c.toll.a])
	switch {
	case p.what.aggregate != q.what.aggregate:
		c.aInB, c.bInA = q.what.aggregate, p.what.aggregate
	default:
		c.aInB, c.bInA = q.when.holds(&p.when), p.when.holds(&q.when)
	}
	c.proposal = c.fits.proposes(near, int(c.when.days), c.aInB || c.bInA)
	return c
}

// With returns the facts of the event p, which is a, and q, which is b. It allocates
// nothing. IDs and links are not looked at.
//
// Time: the days as written agree, or two zoned times overlap. Two times without a zone
// are compatible up to one calendar day apart; two days if no country of one is a country
// of the other, since what was 8 January in Baghdad was 7 January in Washington. A time
// with a zone and one without are compatible where they overlap on some clock
// ([reported.Time.Window]), and two with a zone up to two hours apart, as
// reports of one strike are. Else they contradict, but where one is flagged approximate
// or uncertain nothing can be made of it.
//
// Place: the best of all pairs, launch sites aside. A point has a reach: 25 km for a
// point or town, 60 km for a district, 250 km for a province, or the stated radius.
// Points beyond the sum of their reaches contradict. Points of towns within 5 km agree,
// and within 50 km they are compatible, or agree if they have one name; other points
// within 5 km are compatible. The same ID or name (by its loose key) agrees, that of a
// province or country is compatible. So are names that share a telling word
// ("Ain al-Asad", "Al Asad Airbase") or its consonants ("Kyiv", "Kiev"), and, where the
// days overlap, a place within the other. Two countries contradict, except at a border. Names that differ
// contradict nothing: they may be spellings. A point of 0,0 in a country is none.
//
// Kind: the same, or one of a family such as bombing, indirect-fire, air-strike
// and attack; two realities, as planned and actual, contradict, and an aggregate
// is at most compatible with a single event.
//
// Actors: parties, and actors that are blamed. The same ID or name agrees; one that
// is linked to the other is compatible. Only parties contradict, as blame is
// contested: by country, or a state's forces against an armed group. Civilians and
// crowds contradict no actor.
//
// Toll: for each question that both answer for the whole event, the same figure
// agrees, and ranges that have no number in common contradict.
func (p *Prepared) With(q *Prepared) Facts {
	c := p.compare(q, nil)
	return p.facts(q, &c)
}

// facts puts a comparison into words.
func (p *Prepared) facts(q *Prepared, c *comparison) Facts {
	f := Facts{
		Time: c.when.fit, Place: c.where.fit, Kind: c.fits.kind, Actors: c.who.fit, Toll: c.toll.fit,
		DaysApart: int(c.when.days), Dated: c.when.dated, Apart: time.Duration(c.when.gap) * time.Second,
		APartOfB: c.aInB, BPartOfA: c.bInA,
	}
	if c.where.a >= 0 {
		a, b := &p.places[c.where.a], &q.places[c.where.b]
		f.PlaceA, f.PlaceB = p.part(a.name), q.part(b.name)
		if f.Located = c.where.located; f.Located {
			f.KM, f.ReachKM = c.where.km, c.where.reach
		}
		if a.country == b.country {
			f.Country = p.part(a.code)
		}
		if a.admin1Key == b.admin1Key {
			f.Admin1 = p.part(a.admin1)
		}
		if a.admin2Key == b.admin2Key {
			f.Admin2 = p.part(a.admin2)
		}
	}
	if c.who.a >= 0 {
		f.ActorA, f.ActorB = p.part(p.known[c.who.a].name), q.part(q.known[c.who.b].name)
	}
	if c.toll.a >= 0 {
		f.Harm, f.CountA, f.CountB = p.tolls[c.toll.a].harm, p.counts[c.toll.a], q.counts[c.toll.b]
	}
	return f
}
