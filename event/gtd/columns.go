package gtd

import "github.com/seed-67285e81/reported/internal/rows"

// The 135 columns, in the order of the releases.
const (
	eventid = iota
	iyear
	imonth
	iday
	approxdate
	extended
	resolution
	country
	countryTXT
	region
	regionTXT
	provstate
	city
	latitude
	longitude
	specificity
	vicinity
	location
	summary
	crit1
	crit2
	crit3
	doubtterr
	alternative
	alternativeTXT
	multiple
	success
	suicide
	attacktype1
	attacktype1TXT
	attacktype2
	attacktype2TXT
	attacktype3
	attacktype3TXT
	targtype1
	targtype1TXT
	targsubtype1
	targsubtype1TXT
	corp1
	target1
	natlty1
	natlty1TXT
	targtype2
	targtype2TXT
	targsubtype2
	targsubtype2TXT
	corp2
	target2
	natlty2
	natlty2TXT
	targtype3
	targtype3TXT
	targsubtype3
	targsubtype3TXT
	corp3
	target3
	natlty3
	natlty3TXT
	gname
	gsubname
	gname2
	gsubname2
	gname3
	gsubname3
	motive
	guncertain1
	guncertain2
	guncertain3
	individual
	nperps
	nperpcap
	claimed
	claimmode
	claimmodeTXT
	claim2
	claimmode2
	claimmode2TXT
	claim3
	claimmode3
	claimmode3TXT
	compclaim
	weaptype1
	weaptype1TXT
	weapsubtype1
	weapsubtype1TXT
	weaptype2
	weaptype2TXT
	weapsubtype2
	weapsubtype2TXT
	weaptype3
	weaptype3TXT
	weapsubtype3
	weapsubtype3TXT
	weaptype4
	weaptype4TXT
	weapsubtype4
	weapsubtype4TXT
	weapdetail
	nkill
	nkillus
	nkillter
	nwound
	nwoundus
	nwoundte
	property
	propextent
	propextentTXT
	propvalue
	propcomment
	ishostkid
	nhostkid
	nhostkidus
	nhours
	ndays
	divert
	kidhijcountry
	ransom
	ransomamt
	ransomamtus
	ransompaid
	ransompaidus
	ransomnote
	hostkidoutcome
	hostkidoutcomeTXT
	nreleased
	addnotes
	scite1
	scite2
	scite3
	dbsource
	intLog
	intIdeo
	intMisc
	intAny
	related
)

var set = rows.NewSet("gtd", []string{
	eventid:           "eventid !",
	iyear:             "iyear !",
	imonth:            "imonth",
	iday:              "iday",
	approxdate:        "approxdate",
	extended:          "extended =",
	resolution:        "resolution",
	country:           "country =",
	countryTXT:        "country_txt =",
	region:            "region =",
	regionTXT:         "region_txt",
	provstate:         "provstate",
	city:              "city",
	latitude:          "latitude",
	longitude:         "longitude",
	specificity:       "specificity =",
	vicinity:          "vicinity",
	location:          "location",
	summary:           "summary",
	crit1:             "crit1 =",
	crit2:             "crit2 =",
	crit3:             "crit3 =",
	doubtterr:         "doubtterr =",
	alternative:       "alternative =",
	alternativeTXT:    "alternative_txt",
	multiple:          "multiple =",
	success:           "success",
	suicide:           "suicide",
	attacktype1:       "attacktype1 =",
	attacktype1TXT:    "attacktype1_txt",
	attacktype2:       "attacktype2 =",
	attacktype2TXT:    "attacktype2_txt",
	attacktype3:       "attacktype3 =",
	attacktype3TXT:    "attacktype3_txt",
	targtype1:         "targtype1",
	targtype1TXT:      "targtype1_txt",
	targsubtype1:      "targsubtype1 =",
	targsubtype1TXT:   "targsubtype1_txt =",
	corp1:             "corp1 =",
	target1:           "target1",
	natlty1:           "natlty1 =",
	natlty1TXT:        "natlty1_txt =",
	targtype2:         "targtype2",
	targtype2TXT:      "targtype2_txt",
	targsubtype2:      "targsubtype2 =",
	targsubtype2TXT:   "targsubtype2_txt =",
	corp2:             "corp2 =",
	target2:           "target2",
	natlty2:           "natlty2 =",
	natlty2TXT:        "natlty2_txt =",
	targtype3:         "targtype3",
	targtype3TXT:      "targtype3_txt",
	targsubtype3:      "targsubtype3 =",
	targsubtype3TXT:   "targsubtype3_txt =",
	corp3:             "corp3 =",
	target3:           "target3",
	natlty3:           "natlty3 =",
	natlty3TXT:        "natlty3_txt =",
	gname:             "gname",
	gsubname:          "gsubname =",
	gname2:            "gname2",
	gsubname2:         "gsubname2 =",
	gname3:            "gname3",
	gsubname3:         "gsubname3 =",
	motive:            "motive",
	guncertain1:       "guncertain1 =",
	guncertain2:       "guncertain2 =",
	guncertain3:       "guncertain3 =",
	individual:        "individual =",
	nperps:            "nperps =",
	nperpcap:          "nperpcap",
	claimed:           "claimed =",
	claimmode:         "claimmode =",
	claimmodeTXT:      "claimmode_txt",
	claim2:            "claim2 =",
	claimmode2:        "claimmode2 =",
	claimmode2TXT:     "claimmode2_txt",
	claim3:            "claim3 =",
	claimmode3:        "claimmode3 =",
	claimmode3TXT:     "claimmode3_txt",
	compclaim:         "compclaim =",
	weaptype1:         "weaptype1",
	weaptype1TXT:      "weaptype1_txt",
	weapsubtype1:      "weapsubtype1 =",
	weapsubtype1TXT:   "weapsubtype1_txt =",
	weaptype2:         "weaptype2",
	weaptype2TXT:      "weaptype2_txt",
	weapsubtype2:      "weapsubtype2 =",
	weapsubtype2TXT:   "weapsubtype2_txt =",
	weaptype3:         "weaptype3",
	weaptype3TXT:      "weaptype3_txt",
	weapsubtype3:      "weapsubtype3 =",
	weapsubtype3TXT:   "weapsubtype3_txt =",
	weaptype4:         "weaptype4",
	weaptype4TXT:      "weaptype4_txt",
	weapsubtype4:      "weapsubtype4 =",
	weapsubtype4TXT:   "weapsubtype4_txt =",
	weapdetail:        "weapdetail",
	nkill:             "nkill",
	nkillus:           "nkillus",
	nkillter:          "nkillter",
	nwound:            "nwound",
	nwoundus:          "nwoundus",
	nwoundte:          "nwoundte",
	property:          "property =",
	propextent:        "propextent =",
	propextentTXT:     "propextent_txt",
	propvalue:         "propvalue",
	propcomment:       "propcomment",
	ishostkid:         "ishostkid =",
	nhostkid:          "nhostkid",
	nhostkidus:        "nhostkidus",
	nhours:            "nhours =",
	ndays:             "ndays =",
	divert:            "divert =",
	kidhijcountry:     "kidhijcountry =",
	ransom:            "ransom =",
	ransomamt:         "ransomamt =",
	ransomamtus:       "ransomamtus =",
	ransompaid:        "ransompaid =",
	ransompaidus:      "ransompaidus =",
	ransomnote:        "ransomnote",
	hostkidoutcome:    "hostkidoutcome =",
	hostkidoutcomeTXT: "hostkidoutcome_txt",
	nreleased:         "nreleased",
	addnotes:          "addnotes",
	scite1:            "scite1",
	scite2:            "scite2",
	scite3:            "scite3",
	dbsource:          "dbsource =",
	intLog:            "int_log =",
	intIdeo:           "int_ideo =",
	intMisc:           "int_misc =",
	intAny:            "int_any =",
	related:           "related",
})
