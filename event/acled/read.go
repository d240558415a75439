package acled

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/rows"
)

const prefix = "acled:" // of the IDs of events

// coder is the source of what ACLED's coders set.
var coder = reported.Source{ID: "acled", Org: "ACLED", Kind: reported.SourceReference}

// read makes an event of a row.
func read(r *rows.Row) (event.Event, error) {
	e := event.Event{ID: r.ID(eventIDCnty, prefix), Recorder: Recorder, State: event.StateCurrent, Kind: event.KindUnknown}
	if deleted := recorded(r, deletedTimestamp); !deleted.IsZero() {
		e.State, e.Recorded = event.StateWithdrawn, deleted
		r.Keep(timestamp)
	} else {
		e.Recorded = recorded(r, timestamp)
	}
	e.Summary = r.Text(notes)
	if e.State != event.StateWithdrawn || r.Cell(eventType) != "" {
		e.Reality = event.RealityActual // a deletion by itself says nothing of what happened
	}
	what(r, &e)
	e.Time = when(r)
	if place := where(r); place.Name != "" {
		e.Places = []event.Place{place}
	}
	e.Actors = slices.Concat(side(r, actor1, assocActor1, inter1, event.SideA), side(r, actor2, assocActor2, inter2, event.SideB))
	switch target := r.Cell(civilianTargeting); target {
	case "":
	case "Civilians targeted", "Civilian targeting":
		e.Targets = []event.Target{{Kind: event.TargetPrivateCitizens, Effect: event.EffectAimedAt}}
		if target != targeted {
			r.Keep(civilianTargeting)
		}
	default:
		r.Unknown(civilianTargeting)
	}
	if r.Cell(eventType) == onCivilians && len(e.Actors) > 0 && e.Actors[0].Side == event.SideA {
		e.Claims = []attribution.Claim{{
			Statement: reported.Statement{ID: "actor1", Sources: []reported.Source{coder}},
			Stance:    attribution.StanceAttributes, Actors: []attribution.Actor{e.Actors[0].Actor},
		}}
	}
	e.Tallies = killed(r)
	e.Sources = sources(r)
	return e, r.Finish(&e)
}

const targeted = "Civilian targeting"

// what sets kind, further kind and weapon.
func what(r *rows.Row, e *event.Event) {
	kind, ok := eventTypes[r.Cell(eventType)]
	if !ok && r.Cell(eventType) != "" {
		r.Unknown(eventType)
	}
	s, ok := subEvents[r.Cell(subEventType)]
	if !ok && r.Cell(subEventType) != "" {
		r.Unknown(subEventType)
	}
	for _, k := range []event.Kind{s.kind, kind} {
		if k != "" {
			e.Kind = k
			break
		}
	}
	if s.also != "" {
		e.Also = []event.Kind{s.also}
	}
	if s.weapon != "" {
		e.Weapons = []event.Weapon{{Kind: s.weapon, Suicide: s.suicide}}
	}
}

// recorded returns the moment of a column with seconds since 1970.
func recorded(r *rows.Row, column int) reported.Time {
	n, ok := r.Int(column)
	if !ok {
		return reported.Time{}
	}
	if n <= 0 || n > endOf9999 {
		r.Bad(column, reported.CodeOutOfRange, strconv.FormatInt(n, 10)+" are no seconds since 1970")
		return reported.Time{}
	}
	return reported.At(time.Unix(n, 0).UTC())
}

const endOf9999 = 253402300799 // seconds

// when returns the time: the day, some day of the week about it, or its month.
func when(r *rows.Row) reported.Time {
	day, precision := r.Date(eventDate), r.Code(timePrecision, 3)
	morning, ok := day.Earliest()
	if !ok || precision < 2 {
		return day
	}
	r.Keep(eventDate)
	if precision == 2 {
		first, last := morning.AddDate(0, 0, -3), morning.AddDate(0, 0, 3)
		if first.Year() < 1 || last.Year() > 9999 {
			return day
		}
		return rows.Between(dayOf(first), dayOf(last), false)
	}
	first := time.Date(morning.Year(), morning.Month(), 1, 0, 0, 0, 0, time.UTC)
	return rows.Between(dayOf(first), dayOf(first.AddDate(0, 1, -1)), false)
}

func dayOf(t time.Time) reported.Time { return reported.Day(t.Year(), t.Month(), t.Day()) }

// precisions are those of geo_precision: a town, part of a region or near a town, a
// larger region.
var precisions = [...]event.Precision{1: event.PrecisionPlace, 2: event.PrecisionDistrict, 3: event.PrecisionProvince}

func where(r *rows.Row) event.Place {
	precision := r.Code(geoPrecision, int64(len(precisions)-1))
	p := event.Place{
		Name: r.Name(location), Admin1: r.Name(admin1), Admin2: r.Name(admin2), Country: r.Country(iso, country, rows.CountryOfNumber),
		Point: r.Point(latitude, longitude), Precision: precisions[precision],
	}
	if precision == 2 {
		p.Relation = event.RelationNear
	}
	p.Name = cmp.Or(p.Name, p.Admin2, p.Admin1, r.Name(country))
	if p.Name == "" && p != (event.Place{}) {
		p.Name = "unknown"
	}
	return p
}

// inters are the kinds of actor of inter1 and inter2, as numbers and as text. What
// external or other forces are is not told.
var inters = map[string]attribution.ActorKind{
	"1": attribution.ActorArmedForce, "State forces": attribution.ActorArmedForce,
	"2": attribution.ActorArmedGroup, "Rebel group": attribution.ActorArmedGroup,
	"3": attribution.ActorArmedGroup, "Political militia": attribution.ActorArmedGroup,
	"4": attribution.ActorArmedGroup, "Identity militia": attribution.ActorArmedGroup,
	"5": attribution.ActorCrowd, "Rioters": attribution.ActorCrowd,
	"6": attribution.ActorCrowd, "Protesters": attribution.ActorCrowd,
	"7": attribution.ActorCivilians, "Civilians": attribution.ActorCivilians,
	"8": "", "External/Other forces": "", "Other forces": "", "External forces": "", "0": "",
}

// side returns an actor and those associated with it.
func side(r *rows.Row, actor, associated, inter int, s event.Side) []event.Party {
	name := r.Name(actor)
	if name == "" {
		r.Keep(associated)
		return nil
	}
	cell := r.Cell(inter)
	kind, known := inters[cell]
	if !known && strings.HasSuffix(cell, "s") {
		kind, known = inters[cell[:len(cell)-1]] // "Rebel groups"
	}
	if !known && cell != "" {
		r.Unknown(inter)
	}
	parties := []event.Party{party(name, kind, s)}
	list := r.Cell(associated)
	for name := range strings.SplitSeq(list, ";") {
		if name = strings.TrimSpace(name); name != "" && len(parties) < reported.MaxItems/2 {
			parties = append(parties, party(rows.Prefix(name, reported.MaxName), "", s))
		}
	}
	if joined(parties[1:]) != list {
		r.Keep(associated)
	}
	return parties
}

// party returns an actor by its name: "Unidentified Armed Group (Iraq)" is not
// identified, and "Military Forces of Iraq (2003-)" are of a country.
func party(name string, kind attribution.ActorKind, s event.Side) event.Party {
	p := event.Party{Actor: attribution.Actor{Name: name, Kind: kind, Unidentified: strings.HasPrefix(name, "Unidentified")}, Side: s}
	if _, rest, ok := strings.Cut(name, " Forces of "); ok {
		state, _, _ := strings.Cut(rest, " (")
		p.Country, _ = rows.CountryOfName(state)
	}
	return p
}

// join writes a list as a cell does.
func join[T any](list []T, name func(T) string) string {
	texts := make([]string, len(list))
	for i, item := range list {
		texts[i] = name(item)
	}
	return strings.Join(texts, "; ")
}

func joined(parties []event.Party) string {
	return join(parties, func(p event.Party) string { return p.Name })
}

func joinSources(list []reported.Source) string {
	return join(list, func(s reported.Source) string { return s.Org })
}

// killed returns the tally of fatalities: the lowest number that is reported, so
// there may be more. 0 is none reported, or nothing known, and says nothing.
func killed(r *rows.Row) []casualty.Tally {
	n, ok := r.Count(fatalities)
	if !ok {
		return nil
	}
	count := reported.AtLeast(n).WithBest(n)
	return []casualty.Tally{{
		Statement: reported.Statement{ID: "killed", Sources: []reported.Source{coder}},
		Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Attackers: casualty.AttackersIncluded,
		Count: count, Basis: casualty.BasisCoded,
	}}
}

// scales are the kinds of source of each part of source_scale. "Other" is mostly
// reports of organizations.
var scales = map[string]reported.SourceKind{
	"local partner": reported.SourceNGO, "new media": reported.SourceSocial, "other": reported.SourceUnknown,
	"local": reported.SourceMedia, "subnational": reported.SourceMedia, "national": reported.SourceMedia,
	"regional": reported.SourceMedia, "international": reported.SourceMedia,
}

// kindOf returns the kind of all sources of a row. source_scale names the kinds in
// no order; where they are several, which source is which is not known.
func kindOf(r *rows.Row) reported.SourceKind {
	var kind reported.SourceKind
	for part := range strings.SplitSeq(r.Cell(sourceScale), "-") {
		k, known := scales[strings.ToLower(strings.TrimSpace(part))]
		if !known && part != "" {
			r.Unknown(sourceScale)
		}
		if !known || kind != "" && k != kind {
			return reported.SourceUnknown
		}
		kind = k
	}
	return kind
}

// sources returns the list of sources.
func sources(r *rows.Row) []reported.Source {
	kind := kindOf(r)
	var list []reported.Source
	cell := r.Cell(source)
	for name := range strings.SplitSeq(cell, ";") {
		if name = strings.TrimSpace(name); name != "" && len(list) < reported.MaxItems {
			list = append(list, reported.Source{Org: rows.Prefix(name, reported.MaxName), Kind: kind})
		}
	}
	if joinSources(list) != cell {
		r.Keep(source)
	}
	return list
}
