package ucdp

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/rows"
)

const prefix = "ucdp:" // of the IDs of events and actors

// read makes an event of a row.
func read(r *rows.Row) (event.Event, error) {
	clarity := r.Code(eventClarity, aggregate)
	violence := r.Code(typeOfViolence, oneSided)
	e := event.Event{
		ID: r.ID(id, prefix), Recorder: Recorder, State: event.StateCurrent,
		Kind: event.KindViolence, Reality: event.RealityActual,
		Aggregate: clarity == aggregate, Disjoint: clarity == aggregate,
		Time: when(r, clarity == aggregate), Places: []event.Place{where(r)}, Actors: sides(r), Sources: sources(r),
	}
	if violence == oneSided {
		e.Kind = event.KindAttack
		if len(e.Actors) > 0 && e.Actors[0].Side == event.SideA {
			e.Claims = []attribution.Claim{{
				Statement: reported.Statement{ID: "side-a", Sources: []reported.Source{coder}},
				Stance:    attribution.StanceAttributes, Actors: []attribution.Actor{e.Actors[0].Actor},
			}}
		}
	}
	tallies(r, &e)
	return e, r.Finish(&e)
}

const (
	oneSided  = 3 // type_of_violence: 1 state-based, 2 non-state, 3 one-sided
	aggregate = 2 // event_clarity: 1 one event that the report tells apart, 2 a report that sums up several
)

// coder is the source of what UCDP's coders set.
var coder = reported.Source{ID: "ucdp", Org: "Uppsala Conflict Data Program", Kind: reported.SourceReference}

var precisions = [...]event.Precision{
	1: event.PrecisionPlace, 2: event.PrecisionPlace, 3: event.PrecisionDistrict, 4: event.PrecisionProvince,
	5: event.PrecisionRegion, 6: event.PrecisionCountry, 7: event.PrecisionWater,
}

var nearby, _ = reported.NewDecimal(25, 0) // kilometers, of where_prec 2

func where(r *rows.Row) event.Place {
	prec := r.Code(wherePrec, int64(len(precisions)-1))
	p := event.Place{
		Name: r.Name(whereCoordinates), Admin1: r.Name(adm1), Admin2: r.Name(adm2), Country: r.Country(countryID, country, rows.CountryOfGW),
		Point: r.Point(latitude, longitude), Precision: precisions[prec],
	}
	if prec == 2 {
		p.Relation, p.RadiusKM = event.RelationNear, nearby
	}
	if wkt := r.Cell(geomWKT); wkt != "" && !wktIs(wkt, r.Cell(longitude), r.Cell(latitude)) {
		r.Keep(geomWKT)
	}
	p.Name = cmp.Or(p.Name, p.Admin2, p.Admin1, r.Name(country), "unknown")
	return p
}

// wktIs reports whether a WKT text is the point of two cells, without making one.
func wktIs(wkt, lon, lat string) bool {
	rest, ok := strings.CutPrefix(wkt, "POINT (")
	rest, ok1 := strings.CutPrefix(rest, lon)
	rest, ok2 := strings.CutPrefix(rest, " ")
	rest, ok3 := strings.CutPrefix(rest, lat)
	return ok && ok1 && ok2 && ok3 && rest == ")"
}

// when returns the time of the event. The first and the last possible day of an
// incident mean one moment between the two; a report of several means all the
// time between. date_prec says the same more coarsely, and goes to the codes.
func when(r *rows.Row, through bool) reported.Time {
	r.Code(datePrec, 5)
	first, last := r.Date(dateStart), r.Date(dateEnd)
	switch {
	case first.IsZero() && last.IsZero():
		if t, err := reported.ParseTime(r.Cell(year)); err == nil {
			return t
		}
		return reported.Time{}
	case !last.IsZero() && last.Before(first):
		r.Bad(dateEnd, reported.CodeTimeOrder, r.Cell(dateEnd)+" is before the start; the event was some day from the one to the other")
		r.Keep(dateStart)
		return rows.Between(last, first, false)
	}
	return rows.Between(first, last, through)
}

// sides returns the two sides that have a name.
func sides(r *rows.Row) []event.Party {
	parties := make([]event.Party, 0, 2)
	for _, s := range [...]struct {
		name, id, gwno int
		side           event.Side
	}{{sideA, sideANew, gwnoA, event.SideA}, {sideB, sideBNew, gwnoB, event.SideB}} {
		name := r.Name(s.name)
		if name == "" {
			r.Keep(s.id)
			continue
		}
		a := attribution.Actor{ID: r.ID(s.id, prefix), Name: name, Kind: attribution.ActorArmedGroup}
		switch {
		case name == "Civilians":
			a.Kind = attribution.ActorCivilians
		case r.Cell(s.gwno) != "":
			a.Kind = attribution.ActorState
			a.Country = government(r, s.gwno, name)
		}
		a.Unidentified = strings.HasPrefix(name, "XXX")
		parties = append(parties, event.Party{Actor: a, Side: s.side})
	}
	return parties
}

// government returns the country of a government; of several at once there is none.
func government(r *rows.Row, gwno int, name string) string {
	if strings.Contains(name, ", Government of ") || strings.ContainsAny(r.Cell(gwno), ",;") {
		return ""
	}
	n, ok := r.Int(gwno)
	code, known := rows.CountryOfGW(n)
	if ok && !known {
		r.Unknown(gwno)
	}
	return code
}

// killed is the ID of the tally of all killed.
const killed = "killed"

// parts are the columns that count some of the dead, and the IDs of their tallies.
var parts = [...]struct {
	column int
	id     string
}{{deathsA, "killed-a"}, {deathsB, "killed-b"}, {deathsCivilians, "killed-civilians"}, {deathsUnknown, "killed-unknown"}}

// tallies adds what the row counts: the total with its low, best and high
// estimate, and the best estimates of its parts.
func tallies(r *rows.Row, e *event.Event) {
	list := make([]casualty.Tally, 0, 1+len(parts))
	sources := make([]reported.Source, 1+len(parts))
	add := func(id string, count reported.Count) *casualty.Tally {
		i := len(list)
		sources[i] = coder
		list = append(list, casualty.Tally{
			Statement: reported.Statement{ID: id, Sources: sources[i : i+1 : i+1]},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Count: count, Basis: casualty.BasisCoded,
		})
		return &list[i]
	}
	total, stated := estimate(r)
	if note := longSources(r); stated || note != "" {
		add(killed, total).Note = note
	}
	groups := make([]casualty.Group, len(parts))
	for i, p := range parts {
		n, ok := r.Count(p.column)
		if !ok {
			continue
		}
		t := add(p.id, reported.Count{}.WithBest(n))
		if stated {
			t.Of = killed
		}
		t.Scope, t.Groups = casualty.ScopePart, groups[i:i+1:i+1]
		switch p.column {
		case deathsCivilians:
			groups[i].Status = casualty.StatusCivilian
		case deathsUnknown:
			groups[i].Status = casualty.StatusUnknown
		default:
			if groups[i].Party = partyOf(e, p.column); groups[i].Party == "" {
				groups[i].Label = "side " + p.id[len(p.id)-1:]
			}
		}
	}
	e.Tallies = list
}

func partyOf(e *event.Event, column int) string {
	side := event.SideA
	if column == deathsB {
		side = event.SideB
	}
	for i := range e.Actors {
		if e.Actors[i].Side == side {
			return e.Actors[i].Name
		}
	}
	return ""
}

// estimate returns the number of dead. Where the three estimates contradict each
// other the count excludes none of them, and its words are all three.
func estimate(r *rows.Row) (c reported.Count, stated bool) {
	given := func(column int) *int64 {
		if n, ok := r.Count(column); ok {
			return &n
		}
		return nil
	}
	least, single, most := given(low), given(best), given(high)
	if least == nil && single == nil && most == nil {
		return reported.Count{}, false
	}
	c, err := reported.NewCount(least, single, most, false, "")
	if err == nil {
		return c, true
	}
	var words string
	lowest, highest := reported.MaxCount, int64(0)
	for _, part := range [...]struct {
		name string
		n    *int64
	}{{"low ", least}, {"best ", single}, {"high ", most}} {
		if part.n != nil {
			words += ", " + part.name + strconv.FormatInt(*part.n, 10)
			lowest, highest = min(lowest, *part.n), max(highest, *part.n)
		}
	}
	words = words[len(", "):]
	r.Bad(low, reported.CodeCountOrder, words+" contradict each other; the count excludes none of them")
	r.Keep(high)
	if least != nil {
		least = &lowest
	}
	if most != nil {
		most = &highest
	}
	c, _ = reported.NewCount(least, single, most, false, words) // in order now
	return c, true
}
