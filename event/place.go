package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// A Place is where something happened, as precisely as it was reported and no more.
//
// A tally, a weapon or a damage names a place of the event by its ID or Name. A
// name that no place of the event bears is a place in words.
//
// The zero Place has no name and is refused by Validate.
type Place struct {
	// ID names one place for ever, where the recorder has a key for it.
	ID string `json:"id,omitzero" rule:"id"`
	// Name is the name as reported; it must be given.
	Name string `json:"name,omitzero" rule:"required"`
	// Country is an ISO 3166-1 alpha-2 code; Admin1 is the first-order division
	// (a province), Admin2 the second (a district).
	Country string `json:"country,omitzero" rule:"country"`
	Admin1  string `json:"admin1,omitzero"`
	Admin2  string `json:"admin2,omitzero"`
	// Point is where it lies; RadiusKM is how far around it, in kilometres.
	Point    Point            `json:"point,omitzero"`
	RadiusKM reported.Decimal `json:"radius_km,omitzero" rule:"max=MaxRadiusKM"`
	// Precision is what sort of place is known; Relation how the event lay to it.
	Precision Precision `json:"precision,omitzero"`
	Relation  Relation  `json:"relation,omitzero"`
	// Role is what happened there.
	Role PlaceRole `json:"role,omitzero"`
}

// MaxRadiusKM is the greatest radius: half of the Earth's circumference, rounded up.
const MaxRadiusKM = 20_040

// A Precision is what sort of place is known. The zero value is not stated.
type Precision string

// The precisions, from the finest. UCDP's where_prec 1 is point or place, 2 a
// place with a radius, 3 district, 4 province, 5 region, 6 country, 7 water.
const (
	PrecisionPoint    Precision = "point"    // a building, a street, a crossroads (UCDP where_prec 1)
	PrecisionPlace    Precision = "place"    // a town, a village, a base (UCDP 1; with a radius 2)
	PrecisionDistrict Precision = "district" // a second-order division (UCDP 3)
	PrecisionProvince Precision = "province" // a first-order division (UCDP 4)
	PrecisionRegion   Precision = "region"   // larger than a province, or a line such as a border (UCDP 5)
	PrecisionCountry  Precision = "country"  // no more than the country (UCDP 6)
	PrecisionWater    Precision = "water"    // the sea, or the air over it (UCDP 7)
	PrecisionUnknown  Precision = "unknown"  // the recorder could not tell
)

var precisions = form.Words(PrecisionPoint, PrecisionPlace, PrecisionDistrict, PrecisionProvince, PrecisionRegion, PrecisionCountry, PrecisionWater, PrecisionUnknown)

// Precisions returns all precisions, in declared order.
func Precisions() []Precision { return form.WordsOf[Precision](precisions) }

// A Relation is how an event lay to the place that is named. The zero value is not stated.
type Relation string

// The relations.
const (
	RelationIn      Relation = "in"      // in or at the place
	RelationNear    Relation = "near"    // close to it
	RelationBetween Relation = "between" // between it and the next place of the list
	RelationOff     Relation = "off"     // at sea, off its coast
)

var relations = form.Words(RelationIn, RelationNear, RelationBetween, RelationOff)

// Relations returns all relations, in declared order.
func Relations() []Relation { return form.WordsOf[Relation](relations) }

// A PlaceRole is what happened at a place. The zero value is not stated. Its
// constants begin with Role.
type PlaceRole string

// The roles of a place.
const (
	RoleScene        PlaceRole = "scene"         // the event happened there
	RoleLaunchedFrom PlaceRole = "launched-from" // it was launched from there
	RoleAimedAt      PlaceRole = "aimed-at"      // it was aimed there
	RoleFell         PlaceRole = "fell"          // something came down there that missed or failed
	RoleMeeting      PlaceRole = "meeting"       // people met there
)

var placeRoles = form.Words(RoleScene, RoleLaunchedFrom, RoleAimedAt, RoleFell, RoleMeeting)

// PlaceRoles returns all roles, in declared order.
func PlaceRoles() []PlaceRole { return form.WordsOf[PlaceRole](placeRoles) }
