package event

import "github.com/seed-67285e81/reported"

// A Place is where something happened, as precisely as it was reported. Tallies, weapons
// and damage name a place by its ID or Name; another name is a place in words. The zero
// Place has no name and is refused.
type Place struct {
	// ID is the recorder's key of the place. It never changes.
	ID string `json:"id,omitzero" rule:"id"`
	// Name is the name as reported. It is required.
	Name string `json:"name,omitzero" rule:"required"`
	// Country is an ISO 3166-1 alpha-2 code. Admin1 is the first-order division (a
	// province), Admin2 the second (a district).
	Country string `json:"country,omitzero" rule:"country"`
	Admin1  string `json:"admin1,omitzero"`
	Admin2  string `json:"admin2,omitzero"`
	// Point is where it lies. RadiusKM is how far around the point, in kilometers.
	Point    Point            `json:"point,omitzero"`
	RadiusKM reported.Decimal `json:"radius_km,omitzero" rule:"max=MaxRadiusKM"`
	// Precision is how precisely the place is known. Relation is where the event was, seen
	// from the place.
	Precision Precision `json:"precision,omitzero"`
	Relation  Relation  `json:"relation,omitzero"`
	// Role is what happened at the place.
	Role PlaceRole `json:"role,omitzero"`
}

// MaxRadiusKM is the greatest radius: half of the Earth's circumference, rounded up.
const MaxRadiusKM = 20_040

// A Precision is how precisely a place is known. The zero value is not stated.
type Precision string

// The precisions, from the finest, with the numbers of UCDP's where_prec.
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

// A Relation is where an event was, seen from its place. The zero value is not stated.
type Relation string

// The relations.
const (
	RelationIn      Relation = "in"      // in or at the place
	RelationNear    Relation = "near"    // close to it
	RelationBetween Relation = "between" // between it and the next place of the list
	RelationOff     Relation = "off"     // at sea, off its coast
)

// A PlaceRole is what happened at a place. The zero value is not stated. Its constants
// begin with Role.
type PlaceRole string

// The roles of a place.
const (
	RoleScene        PlaceRole = "scene"         // the event happened there
	RoleLaunchedFrom PlaceRole = "launched-from" // it was launched from there
	RoleAimedAt      PlaceRole = "aimed-at"      // it was aimed there
	RoleFell         PlaceRole = "fell"          // something came down there that missed or failed
	RoleMeeting      PlaceRole = "meeting"       // people met there
)
