package ucdp

import "github.com/seed-67285e81/reported/internal/rows"

// The columns, in the order of the releases from 23.1 on; those of older releases
// and of the files on HDX come last.
const (
	id = iota
	relid
	year
	activeYear
	codeStatus
	typeOfViolence
	conflictDset
	conflictNew
	conflictName
	dyadDset
	dyadNew
	dyadName
	sideADset
	sideANew
	sideA
	sideBDset
	sideBNew
	sideB
	numberOfSources
	sourceArticle
	sourceOffice
	sourceDate
	sourceHeadline
	sourceOriginal
	wherePrec
	whereCoordinates
	whereDescription
	adm1
	adm2
	latitude
	longitude
	geomWKT
	priogridGID
	country
	countryID
	region
	eventClarity
	datePrec
	dateStart
	dateEnd
	deathsA
	deathsB
	deathsCivilians
	deathsUnknown
	best
	high
	low
	gwnoA
	gwnoB
	startYear
	endYear
	iso3
)

var set = rows.NewSet("ucdp", []string{
	id:               "id !",
	relid:            "relid =",
	year:             "year =",
	activeYear:       "active_year =",
	codeStatus:       "code_status =",
	typeOfViolence:   "type_of_violence =",
	conflictDset:     "conflict_dset_id =",
	conflictNew:      "conflict_new_id =",
	conflictName:     "conflict_name =",
	dyadDset:         "dyad_dset_id =",
	dyadNew:          "dyad_new_id =",
	dyadName:         "dyad_name =",
	sideADset:        "side_a_dset_id =",
	sideANew:         "side_a_new_id",
	sideA:            "side_a",
	sideBDset:        "side_b_dset_id =",
	sideBNew:         "side_b_new_id",
	sideB:            "side_b",
	numberOfSources:  "number_of_sources =",
	sourceArticle:    "source_article",
	sourceOffice:     "source_office",
	sourceDate:       "source_date",
	sourceHeadline:   "source_headline",
	sourceOriginal:   "source_original",
	wherePrec:        "where_prec =",
	whereCoordinates: "where_coordinates",
	whereDescription: "where_description =",
	adm1:             "adm_1",
	adm2:             "adm_2",
	latitude:         "latitude",
	longitude:        "longitude",
	geomWKT:          "geom_wkt",
	priogridGID:      "priogrid_gid =",
	country:          "country =",
	countryID:        "country_id =",
	region:           "region =",
	eventClarity:     "event_clarity =",
	datePrec:         "date_prec =",
	dateStart:        "date_start !",
	dateEnd:          "date_end",
	deathsA:          "deaths_a",
	deathsB:          "deaths_b",
	deathsCivilians:  "deaths_civilians",
	deathsUnknown:    "deaths_unknown",
	best:             "best !",
	high:             "high",
	low:              "low",
	gwnoA:            "gwnoa =",
	gwnoB:            "gwnob =",
	startYear:        "start_year =",
	endYear:          "end_year =",
	iso3:             "iso3 =",
}, "best_est=best", "high_est=high", "low_est=low")
