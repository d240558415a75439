package acled

import "github.com/seed-67285e81/reported/internal/rows"

// The columns, in the order of the codebook; those of older exports and of the
// deletions come last.
const (
	eventIDCnty = iota
	eventDate
	year
	timePrecision
	disorderType
	eventType
	subEventType
	actor1
	assocActor1
	inter1
	actor2
	assocActor2
	inter2
	interaction
	civilianTargeting
	iso
	region
	country
	admin1
	admin2
	admin3
	location
	latitude
	longitude
	geoPrecision
	source
	sourceScale
	notes
	fatalities
	tags
	timestamp
	iso3
	dataID
	eventIDNoCnty
	deletedTimestamp
)

var set = rows.NewSet("acled", []string{
	eventIDCnty:       "event_id_cnty !",
	eventDate:         "event_date !",
	year:              "year =",
	timePrecision:     "time_precision =",
	disorderType:      "disorder_type =",
	eventType:         "event_type =",
	subEventType:      "sub_event_type =",
	actor1:            "actor1",
	assocActor1:       "assoc_actor_1",
	inter1:            "inter1 =",
	actor2:            "actor2",
	assocActor2:       "assoc_actor_2",
	inter2:            "inter2 =",
	interaction:       "interaction =",
	civilianTargeting: "civilian_targeting",
	iso:               "iso =",
	region:            "region =",
	country:           "country =",
	admin1:            "admin1",
	admin2:            "admin2",
	admin3:            "admin3 =",
	location:          "location",
	latitude:          "latitude",
	longitude:         "longitude",
	geoPrecision:      "geo_precision =",
	source:            "source",
	sourceScale:       "source_scale =",
	notes:             "notes",
	fatalities:        "fatalities !",
	tags:              "tags =",
	timestamp:         "timestamp",
	iso3:              "iso3 =",
	dataID:            "data_id =",
	eventIDNoCnty:     "event_id_no_cnty =",
	deletedTimestamp:  "deleted_timestamp .",
}, "associated_actor_1=assoc_actor_1", "associated_actor_2=assoc_actor_2")
