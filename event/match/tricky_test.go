package match_test

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A sketch is an event in a few words.
type sketch struct {
	kind           event.Kind
	time           string
	place, country string
	point          string
	precision      event.Precision
	admin2         string
	actor          string
	class          attribution.ActorKind
	killed         int64
	aggregate      bool
	reality        event.Reality
	near           bool // the event was near the place
}

func (s sketch) event() event.Event {
	e := event.Event{Kind: s.kind, Time: reported.MustParseTime(s.time), Aggregate: s.aggregate, Reality: s.reality}
	if e.Kind == "" {
		e.Kind = event.KindAttack
	}
	if s.place != "" {
		p := event.Place{Name: s.place, Country: s.country, Precision: s.precision, Admin2: s.admin2}
		if s.point != "" {
			p.Point = must(event.ParsePoint(s.point))
		}
		if s.near {
			p.Relation = event.RelationNear
		}
		e.Places = []event.Place{p}
	}
	if s.actor != "" {
		e.Actors = []event.Party{{Actor: attribution.Actor{Name: s.actor, Kind: s.class}}}
	}
	if s.killed > 0 {
		e.Tallies = []casualty.Tally{tally(s.killed)}
	}
	return e
}

// trickyPairs are pairs at which a rule goes wrong easily, with what an analyst says.
// "ask" is what an analyst wants to be asked about.
func trickyPairs() []labelled {
	const day, next = "2031-05-08", "2031-05-09"
	const town, district, province, country = event.PrecisionPlace, event.PrecisionDistrict, event.PrecisionProvince, event.PrecisionCountry
	const group, state, civil = attribution.ActorArmedGroup, attribution.ActorState, attribution.ActorCivilians
	pair := func(label, difference string, a, b sketch) labelled {
		return labelled{Label: label, Difference: difference, A: a.event(), B: b.event()}
	}
	late := pair("ask", "reported three days late", sketch{time: day, place: "Taji", country: "IQ", precision: town}, sketch{time: "2031-05-11", place: "Taji", country: "IQ", precision: town})
	late.Late = true
	return []labelled{
		pair("ask", "Deir ez-Zor and Dayr az Zawr, no point", sketch{time: day, place: "Deir ez-Zor", country: "SY"}, sketch{time: day, place: "Dayr az Zawr", country: "SY"}),
		pair("same", "spelt otherwise, with points", sketch{time: day, place: "Sinjar", country: "IQ", precision: town, point: "36.32,41.87"}, sketch{time: day, place: "Shingal", country: "IQ", precision: town, point: "36.31,41.86"}),
		pair("ask", "Falluja and Al Fallūjah", sketch{time: day, place: "Falluja", country: "IQ"}, sketch{time: day, place: "Al Fallūjah", country: "IQ"}),
		pair("ask", "Kyiv and Kiev", sketch{time: day, place: "Kyiv", country: "UA"}, sketch{time: day, place: "Kiev", country: "UA"}),
		pair("same", "a village in its district", sketch{time: day, place: "Jol", country: "NG", precision: town, admin2: "Riyom"}, sketch{time: day, place: "Riyom", country: "NG", precision: district}),
		pair("ask", "a village, and Riyom lga", sketch{time: day, place: "Jol", country: "NG", precision: town, admin2: "Riyom"}, sketch{time: day, place: "Riyom lga", country: "NG", precision: district}),
		pair("same", "a capital and its country", sketch{time: day, place: "Baghdad", country: "IQ", precision: town}, sketch{time: day, place: "Iraq", country: "IQ", precision: country}),
		pair("different", "two provinces 900 km apart, one government", sketch{time: day, place: "Kachin State", country: "MM", precision: province, point: "26.0,97.5", actor: "Government", class: state}, sketch{time: day, place: "Tanintharyi", country: "MM", precision: province, point: "12.5,99.0", actor: "Government", class: state}),
		pair("different", "two districts 900 km apart, one government", sketch{time: day, place: "Myitkyina", country: "MM", precision: district, point: "25.4,97.4", actor: "Government", class: state}, sketch{time: day, place: "Dawei", country: "MM", precision: district, point: "14.1,98.2", actor: "Government", class: state}),
		pair("ask", "district centroids 2 km apart, spelt otherwise", sketch{time: day, place: "Maungdaw", country: "MM", precision: district, point: "20.82,92.37"}, sketch{time: day, place: "Mungdow Area", country: "MM", precision: district, point: "20.83,92.38"}),
		pair("same", "two manners in one city", sketch{kind: event.KindBombing, time: day, place: "Mosul", country: "IQ", precision: town}, sketch{kind: event.KindIndirectFire, time: day, place: "Mosul", country: "IQ", precision: town}),
		pair("same", "a raid of two days, and one of them", sketch{kind: event.KindRaid, time: day + "/" + next, place: "Hit", country: "IQ"}, sketch{kind: event.KindRaid, time: next, place: "Hit", country: "IQ"}),
		pair("same", "date only, and with a zone", sketch{time: day, place: "Hit", country: "IQ"}, sketch{time: day + "T01:30+03:00", place: "Hit", country: "IQ"}),
		pair("part", "a month's summary and a day in it", sketch{time: "2031-05", place: "Anbar", country: "IQ", precision: province, aggregate: true}, sketch{time: day, place: "Anbar", country: "IQ", precision: province}),
		pair("same", "the date line", sketch{time: day, place: "Suva", country: "FJ", precision: town, point: "-17,179.99"}, sketch{time: day, place: "Suva", country: "FJ", precision: town, point: "-17,-179.99"}),
		pair("same", "a car bomb: battle and bombing", sketch{kind: event.KindArmedClash, time: day, place: "Kikla", country: "LY"}, sketch{kind: event.KindBombing, time: day, place: "Kikla", country: "LY"}),
		pair("same", "a headquarters stormed: clash and hostages", sketch{kind: event.KindArmedClash, time: day, place: "Sebha", country: "LY"}, sketch{kind: event.KindHostageTaking, time: day, place: "Sebha", country: "LY"}),
		pair("same", "a mob and a riot", sketch{kind: event.KindMobViolence, time: day, place: "Jos", country: "NG"}, sketch{kind: event.KindRiot, time: day, place: "Jos", country: "NG"}),
		pair("ask", "a riot and an armed clash", sketch{kind: event.KindRiot, time: day, place: "Jos", country: "NG"}, sketch{kind: event.KindArmedClash, time: day, place: "Jos", country: "NG"}),
		pair("same", "a crackdown and violence", sketch{kind: event.KindCrackdown, time: day, place: "Kano", country: "NG"}, sketch{kind: event.KindViolence, time: day, place: "Kano", country: "NG"}),
		pair("same", "a policeman off duty: civilians and government", sketch{time: day, place: "Maiduguri", country: "NG", actor: "Civilians", class: civil}, sketch{time: day, place: "Maiduguri", country: "NG", actor: "Government of Nigeria", class: state}),
		pair("same", "rioters, and a community", sketch{kind: event.KindRiot, time: day, place: "Jos", country: "NG", actor: "Rioters", class: attribution.ActorCrowd}, sketch{kind: event.KindRiot, time: day, place: "Jos", country: "NG", actor: "Hill Militia", class: group}),
		pair("same", "a toll that rose", sketch{time: day, place: "Baga", country: "NG", killed: 4}, sketch{time: day, place: "Baga", country: "NG", killed: 37}),
		pair("ask", "no place in both, one toll of 73", sketch{time: day, killed: 73}, sketch{time: day, killed: 73}),
		pair("ask", "no place in one, one toll of 73", sketch{time: day, killed: 73}, sketch{time: day, place: "Baga", country: "NG", precision: town, point: "13.1,13.8", killed: 73}),
		pair("ask", "a point of 0,0 in a country", sketch{time: day, place: "Baghdad", country: "IQ", precision: town, point: "0,0"}, sketch{time: day, place: "Baghdad", country: "IQ", precision: town, point: "33.3,44.4"}),
		pair("same", "no place, one actor", sketch{time: day, actor: "Lake Group", class: group}, sketch{time: next, actor: "Lake Group", class: group}),
		pair("ask", "a country's centroid without a precision", sketch{time: day, place: "Iraq", country: "IQ", point: "33,44"}, sketch{time: day, place: "Baghdad", country: "IQ", precision: town, point: "33.3,44.4"}),
		pair("same", "both at the centroid of a country", sketch{time: day, place: "Iraq", country: "IQ", precision: country, point: "33,44"}, sketch{time: day, place: "Iraq", country: "IQ", precision: country, point: "33,44"}),
		pair("different", "two days apart in one town", sketch{time: "2031-05-04", place: "Taji", country: "IQ", precision: town}, sketch{time: "2031-05-06", place: "Taji", country: "IQ", precision: town}),
		late,
		pair("different", "planned and done", sketch{time: day, place: "Taji", country: "IQ", reality: event.RealityPlanned}, sketch{time: day, place: "Taji", country: "IQ", reality: event.RealityActual}),
		pair("different", "Tripoli in two countries", sketch{time: day, place: "Tripoli", country: "LY"}, sketch{time: day, place: "Tripoli", country: "LB"}),
		pair("same", "Kobani and Suruç, across a border", sketch{time: day, place: "Kobani", country: "SY", precision: town, point: "36.89,38.35"}, sketch{time: day, place: "Suruç", country: "TR", precision: town, point: "36.98,38.42", near: true}),
		pair("different", "San Pedro and San Juan", sketch{time: day, place: "San Pedro", country: "MX", precision: town}, sketch{time: day, place: "San Juan", country: "MX", precision: town}),
		pair("same", "a name in another script, with points", sketch{time: day, place: "Багдад", country: "IQ", precision: town, point: "33.3,44.4"}, sketch{time: day, place: "Baghdad", country: "IQ", precision: town, point: "33.3,44.4"}),
	}
}
