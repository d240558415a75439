// Package gtd converts rows of the Global Terrorism Database to events, and these back to
// rows.
//
// Call [Read] for a CSV file. To read rows yourself, make a [Mapping] of the header once,
// and call [Mapping.Event] for each row.
//
// The data are of START, the National Consortium for the Study of Terrorism and
// Responses to Terrorism. Its terms of use ask that it be named, and forbid passing its
// rows on; each event says so in [Recorder]. Package event and this one hold no data.
//
// # Columns
//
// The columns are GTD's 135. Columns that are not in this table, and cells that a member
// does not give back exactly as they stand, go to Event.Codes under the name with "gtd."
// before it; an event holds 64 codes. An account named like its column is a text that
// GTD says.
//
//	column              becomes
//	eventid             ID, after "gtd:"
//	iyear               Time
//	imonth              Time; 0 is not known
//	iday                Time; 0 is not known
//	approxdate          TimeText; flags a day that is given as approximate
//	extended            Time: 1 goes on to the resolution, or to an end that is not known; Codes
//	resolution          Time: its end, of an extended event
//	country             Codes
//	country_txt         Places: Country, an ISO code; Codes
//	region              Codes
//	region_txt          nothing, where it is the label of the number; else Codes
//	provstate           Places: Admin1
//	city                Places: Name
//	latitude            Places: Point
//	longitude           Places: Point
//	specificity         Places: Precision: 1 place, 2 and 3 district, 4 province, 5 country; Codes
//	vicinity            Places: Relation: 0 in, 1 near
//	location            Accounts location
//	summary             Summary
//	crit1               Codes
//	crit2               Codes
//	crit3               Codes
//	doubtterr           Accounts doubtterr: 1 doubts that it was terrorism; Codes
//	alternative         Accounts doubtterr, in words; Codes
//	alternative_txt     nothing, where it is the label of the number; else Codes
//	multiple            Codes
//	success             Outcome: 1 succeeded, 0 failed
//	suicide             Weapons: Suicide of the first
//	attacktype1         Kind; Codes
//	attacktype1_txt     as attacktype1; Codes, where it is not the label of the number
//	attacktype2         Also; Codes
//	attacktype2_txt     as attacktype2; Codes, where it is not the label of the number
//	attacktype3         Also; Codes
//	attacktype3_txt     as attacktype3; Codes, where it is not the label of the number
//	targtype1           Targets: Kind
//	targtype1_txt       as targtype1; Codes, where it is not the label of the number
//	targsubtype1        Codes
//	targsubtype1_txt    Codes
//	corp1               Codes
//	target1             Targets: Name
//	natlty1             Codes
//	natlty1_txt         Targets: Country, an ISO code; Codes
//	targtype2           Targets: Kind
//	targtype2_txt       as targtype2; Codes, where it is not the label of the number
//	targsubtype2        Codes
//	targsubtype2_txt    Codes
//	corp2               Codes
//	target2             Targets: Name
//	natlty2             Codes
//	natlty2_txt         Targets: Country, an ISO code; Codes
//	targtype3           Targets: Kind
//	targtype3_txt       as targtype3; Codes, where it is not the label of the number
//	targsubtype3        Codes
//	targsubtype3_txt    Codes
//	corp3               Codes
//	target3             Targets: Name
//	natlty3             Codes
//	natlty3_txt         Targets: Country, an ISO code; Codes
//	gname               Claims gname: Actors; Codes, where it is Unknown
//	gsubname            Codes
//	gname2              Claims gname2: Actors; Codes, where it is Unknown
//	gsubname2           Codes
//	gname3              Claims gname3: Actors; Codes, where it is Unknown
//	gsubname3           Codes
//	motive              Claims gname: Motive; Accounts motive, where there is no claim
//	guncertain1         Claims gname: 1 suspects, else attributes; Codes
//	guncertain2         Claims gname2: 1 suspects, else attributes; Codes
//	guncertain3         Claims gname3: 1 suspects, else attributes; Codes
//	individual          Claims gname: 1 is a person; Codes
//	nperps              Codes
//	nperpcap            Tallies captured: detained, of the attackers
//	claimed             Claims claimed: 1 claims, by the group; 0 unclaimed, if no group did; Codes
//	claimmode           Claims: Mode of claimed; Codes
//	claimmode_txt       nothing, where it is the label of the number; else Codes
//	claim2              Claims claim2; Codes
//	claimmode2          Claims: Mode of claim2; Codes
//	claimmode2_txt      nothing, where it is the label of the number; else Codes
//	claim3              Claims claim3; Codes
//	claimmode3          Claims: Mode of claim3; Codes
//	claimmode3_txt      nothing, where it is the label of the number; else Codes
//	compclaim           Claims: 0 makes several one, that they claimed together; Codes
//	weaptype1           Weapons: Kind
//	weaptype1_txt       as weaptype1; Codes, where it is not the label of the number
//	weapsubtype1        Codes
//	weapsubtype1_txt    Codes
//	weaptype2           Weapons: Kind
//	weaptype2_txt       as weaptype2; Codes, where it is not the label of the number
//	weapsubtype2        Codes
//	weapsubtype2_txt    Codes
//	weaptype3           Weapons: Kind
//	weaptype3_txt       as weaptype3; Codes, where it is not the label of the number
//	weapsubtype3        Codes
//	weapsubtype3_txt    Codes
//	weaptype4           Weapons: Kind
//	weaptype4_txt       as weaptype4; Codes, where it is not the label of the number
//	weapsubtype4        Codes
//	weapsubtype4_txt    Codes
//	weapdetail          Weapons: Note of the first; Accounts weapdetail, where there is none
//	nkill               Tallies killed, attackers included
//	nkillus             Tallies killed-us, a part
//	nkillter            Tallies killed-attackers, a part
//	nwound              Tallies wounded, attackers included
//	nwoundus            Tallies wounded-us, a part
//	nwoundte            Tallies wounded-attackers, a part
//	property            Damage: 1 of unstated extent, 0 none; Codes
//	propextent          Codes: it is of money
//	propextent_txt      nothing, where it is the label of the number; else Codes
//	propvalue           Damage: Cost in USD
//	propcomment         Damage: Note; Accounts propcomment, where there is none
//	ishostkid           Tallies hostages: 1 without a number, where nhostkid has none; Codes
//	nhostkid            Tallies hostages: abducted
//	nhostkidus          Tallies hostages-us, a part
//	nhours              Codes
//	ndays               Codes
//	divert              Codes
//	kidhijcountry       Codes
//	ransom              Codes
//	ransomamt           Codes
//	ransomamtus         Codes
//	ransompaid          Codes
//	ransompaidus        Codes
//	ransomnote          Accounts ransomnote
//	hostkidoutcome      Codes
//	hostkidoutcome_txt  nothing, where it is the label of the number; else Codes
//	nreleased           Tallies released
//	addnotes            Accounts addnotes
//	scite1              Sources: Title
//	scite2              Sources: Title
//	scite3              Sources: Title
//	dbsource            Codes
//	int_log             Codes
//	int_ideo            Codes
//	int_misc            Codes
//	int_any             Codes
//	related             Links related
//
// # Judgement
//
// What GTD's coders set is said by GTD, and the tallies have the basis coded. A
// blank number is no tally; 0 is none. A fraction, which GTD has where it divided
// the total of several events, is one of the two whole numbers about it. Total
// numbers have the attackers in them, and those of attackers and Americans are
// their parts. -9 and -99 are not known, and go to the codes. No statement has Said:
// [event.Event.AsOf] drops them all unless you set it.
//
// A group of the columns gname is a claim by GTD, which suspects where guncertain
// is 1 and attributes else. That a group claimed it is a claim by the group, which
// GTD cites. Where compclaim is 1 each group claimed it for itself. What a row
// says of doubt that it was terrorism is an account, since it doubts no group.
//
// The attack, target and weapon of the text decide where text and number differ.
// A fact of money (propextent) is not one of how badly something was damaged.
// Where a city is Unknown or blank, the place has the name of its province or country.
// States that are gone (Soviet Union) have no code.
package gtd
