package event

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/fold"
)

// How near points must be, in kilometres. 25 km is the radius within which UCDP
// calls a location known (where_prec 2), so that two such may be 50 km apart.
const (
	likeSameKM    = 5
	likeNearKM    = 50
	likePreciseKM = 25
)

var likePreciseRadius, _ = reported.NewDecimal(likePreciseKM, 0)

// A comparedPlace is a place made ready to be compared.
type comparedPlace struct {
	*Place
	name  string
	words []string // of the name, the telling ones

	admin1, admin2 string // folded
}

// comparedPlaces returns the places of an event, but for those that something was
// launched from.
func comparedPlaces(places []Place) []comparedPlace {
	var list []comparedPlace
	for i := range places {
		if p := &places[i]; p.Role != RoleLaunchedFrom {
			name := looseName(p.Name)
			list = append(list, comparedPlace{p, name, tellingPlaceWords(name), looseName(p.Admin1), looseName(p.Admin2)})
		}
	}
	return list
}

// Words that many places have in their names, and that tell none apart.
var commonPlaceWords = [...]string{
	"air", "airbase", "airfield", "airport", "and", "area", "base", "border", "camp", "center", "central", "centre",
	"checkpoint", "city", "country", "district", "east", "eastern", "embassy", "field", "governorate", "green", "hospital",
	"international", "joint", "market", "military", "mosque", "near", "new", "north", "northern", "of", "old", "oil",
	"outskirts", "province", "refugee", "region", "road", "school", "south", "southern", "station", "town", "university",
	"village", "west", "western", "zone",
}

// maxPlaceWords is how many words of a name are compared. No name of a place has more
// that tell.
const maxPlaceWords = 8

// tellingPlaceWords returns the words of a folded name by which it may be known in
// another spelling, the first of them; of a name that has none, the whole name.
func tellingPlaceWords(name string) []string {
	var words []string
	for word := range strings.FieldsSeq(name) {
		if utf8.RuneCountInString(word) >= 3 && !commonPlaceWord(word) && len(words) < maxPlaceWords {
			words = append(words, word)
		}
	}
	if len(words) == 0 && name != "" {
		words = append(words, name)
	}
	return words
}

func commonPlaceWord(word string) bool {
	for _, w := range commonPlaceWords {
		if w == word {
			return true
		}
	}
	return false
}

// likePlaces returns the best fit of all pairs; places contradict only where all
// pairs do.
func likePlaces(a, b []Place) Fit {
	as, bs := comparedPlaces(a), comparedPlaces(b)
	var found pairFits
	for i := range as {
		for j := range bs {
			if found.add(as[i].like(&bs[j])) == FitAgrees {
				return FitAgrees
			}
		}
	}
	return found.best()
}

// pairFits are the fits of some pairs.
type pairFits struct{ compatible, unknown, contradicts bool }

func (f *pairFits) add(fit Fit) Fit {
	f.compatible = f.compatible || fit == FitCompatible
	f.unknown = f.unknown || fit == FitUnknown
	f.contradicts = f.contradicts || fit == FitContradicts
	return fit
}

// best returns the best fit of pairs that do not agree.
func (f *pairFits) best() Fit {
	switch {
	case f.compatible:
		return FitCompatible
	case f.unknown || !f.contradicts:
		return FitUnknown
	}
	return FitContradicts
}

func (s *comparedPlace) like(t *comparedPlace) Fit {
	same := s.ID != "" && s.ID == t.ID || s.name != "" && s.name == t.name
	if s.local() && t.local() {
		switch d := distanceKM(s.Point, t.Point); {
		case d <= likeSameKM, d <= likeNearKM && same:
			return FitAgrees
		case d <= likeNearKM:
			return FitCompatible
		case s.precise() && t.precise():
			return FitContradicts
		}
	}
	if s.Country != "" && t.Country != "" && s.Country != t.Country {
		if s.atBorder() || t.atBorder() {
			return FitUnknown
		}
		return FitContradicts
	}
	switch {
	case same && !s.wide() && !t.wide():
		return FitAgrees
	case same, s.within(t), t.within(s), shareTellingWord(s.words, t.words):
		return FitCompatible
	}
	return FitUnknown
}

// local reports whether the point may be taken for where it was.
func (p *Place) local() bool {
	switch p.Precision {
	case "", PrecisionPoint, PrecisionPlace:
		return !p.Point.IsZero() && p.RadiusKM.Compare(likePreciseRadius) <= 0
	}
	return false
}

// precise reports whether the record says so too.
func (p *Place) precise() bool { return p.local() && (p.Precision != "" || !p.RadiusKM.IsZero()) }

// wide reports whether many events lie in the place, so that its name says little.
func (p *Place) wide() bool {
	switch p.Precision {
	case PrecisionProvince, PrecisionRegion, PrecisionCountry, PrecisionWater, PrecisionUnknown:
		return true
	}
	return false
}

// atBorder reports whether the country that was recorded may be that of the
// other side.
func (p *Place) atBorder() bool {
	return p.Precision == PrecisionRegion || p.Precision == PrecisionWater || p.Relation == RelationNear || p.Relation == RelationBetween || p.Relation == RelationOff
}

// within reports whether t is a country, province or district that s lies in.
func (s *comparedPlace) within(t *comparedPlace) bool {
	switch t.Precision {
	case PrecisionCountry:
		return s.Country != "" && s.Country == t.Country
	case PrecisionProvince:
		return s.Country != "" && s.Country == t.Country && s.admin1 != "" && s.admin1 == t.name
	case PrecisionDistrict:
		return s.Country != "" && s.Country == t.Country && s.admin2 != "" && s.admin2 == t.name
	}
	return false
}

func shareTellingWord(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

const earthKM = 6371

// distanceKM returns the kilometres between two points along the surface.
func distanceKM(p, q Point) float64 {
	const radian = math.Pi / 180
	lat1, lon1, _ := p.Degrees()
	lat2, lon2, _ := q.Degrees()
	y, x := math.Sin((lat2-lat1)*radian/2), math.Sin((lon2-lon1)*radian/2)
	h := y*y + math.Cos(lat1*radian)*math.Cos(lat2*radian)*x*x
	return 2 * earthKM * math.Asin(math.Sqrt(min(1, h)))
}

// looseName returns the key by which likeness compares names. It proposes and
// decides nothing: see package fold.
func looseName(name string) string {
	var buf [64]byte
	return string(fold.AppendLoose(buf[:0], name))
}
