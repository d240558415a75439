package match_test

import (
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// facts compares two events in both orders, which must make no difference.
func facts(t *testing.T, a, b event.Event) match.Facts {
	t.Helper()
	p, q := match.Prepare(a), match.Prepare(b)
	f, back := p.With(q), q.With(p)
	turned := back
	turned.APartOfB, turned.BPartOfA = back.BPartOfA, back.APartOfB
	turned.PlaceA, turned.PlaceB, turned.ActorA, turned.ActorB = f.PlaceA, f.PlaceB, f.ActorA, f.ActorB
	turned.Country, turned.Admin1, turned.Admin2 = f.Country, f.Admin1, f.Admin2
	turned.CountA, turned.CountB = back.CountB, back.CountA
	if f != turned {
		t.Errorf("one way: %v\nthe other way: %v", f, turned)
	}
	return f
}

func TestFactsOfTime(t *testing.T) {
	tests := []struct {
		a, b string
		want match.Fit
	}{
		{"", "2020-01-08", match.FitUnknown},
		{"2020-01-08", "2020-01-08", match.FitAgrees},
		{"2020-01-08~", "2020-01-08", match.FitAgrees},
		{"2020-01-08", "2020-01-08T01:34+03:00", match.FitAgrees},
		{"2020-01-08", "2020-01-08T01:34", match.FitAgrees},
		{"2020-01-07", "2020-01-08", match.FitCompatible},             // Washington and Baghdad
		{"2020-01-07", "2020-01-08T01:34+03:00", match.FitCompatible}, // the same, by the clock
		{"2020-01-06", "2020-01-08", match.FitCompatible},             // of no country; 26 hours of clocks: noon of one is on both days
		{"2020-01-05", "2020-01-08", match.FitContradicts},
		{"2020-01-05~", "2020-01-08", match.FitUnknown},
		{"2020-01-05", "2020-01-08?", match.FitUnknown},
		{"2020-01", "2020-01-08", match.FitCompatible},
		{"2020-01", "2020-01", match.FitCompatible},
		{"2019", "2020-01-08", match.FitContradicts},
		{"2020-01-07/2020-01-09", "2020-01-08", match.FitCompatible},
		{"2020-01-07/2020-01-09", "2020-01-07/2020-01-09", match.FitAgrees},
		{"[..2020-01-08]", "2020-01-03", match.FitCompatible},
		{"2020-01-07T17:30-05:00~", "2020-01-08T01:45+03:00/2020-01-08T02:15+03:00", match.FitCompatible},
		{"2020-01-08T01:34Z", "2020-01-08T04:34+03:00", match.FitAgrees},
		{"2020-01-08T01:34Z", "2020-01-08T03:35Z", match.FitCompatible},
		{"2020-01-08T01:34Z", "2020-01-08T03:36Z", match.FitContradicts},
		{"2020-01-08T01:34Z", "2020-01-08T20:00Z?", match.FitUnknown},
	}
	for _, test := range tests {
		var a, b event.Event
		if test.a != "" {
			a.Time = reported.MustParseTime(test.a)
		}
		b.Time = reported.MustParseTime(test.b)
		if got := facts(t, a, b).Time; got != test.want {
			t.Errorf("%s and %s: %s, want %s", test.a, test.b, got, test.want)
		}
	}
	// In one country the clocks are alike: a day apart is what reports differ by.
	for _, test := range []struct {
		days, in string
		want     match.Fit
	}{{"2020-01-07", "IQ", match.FitCompatible}, {"2020-01-06", "IQ", match.FitContradicts}, {"2020-01-06", "SY", match.FitCompatible}} {
		a, b := strike("2020-01-08"), strike(test.days)
		b.Places[0].Country = test.in
		if got := facts(t, a, b).Time; got != test.want {
			t.Errorf("%s in %s: %s, want %s", test.days, test.in, got, test.want)
		}
	}
}

func TestFactsOfPlace(t *testing.T) {
	at := func(name, country, point string, precision event.Precision) event.Place {
		p := event.Place{Name: name, Country: country, Precision: precision}
		if point != "" {
			p.Point = must(event.ParsePoint(point))
		}
		return p
	}
	const asad, tenKM, fortyKM, erbil = "33.8,42.44", "33.89,42.44", "34.16,42.44", "36.19,44.01"
	with := func(p event.Place, change func(*event.Place)) event.Place { change(&p); return p }
	point, place := event.PrecisionPoint, event.PrecisionPlace
	tests := []struct {
		name string
		a, b event.Place
		want match.Fit
	}{
		{"one name", at("Ain al-Asad", "IQ", "", ""), at("AIN AL ASAD", "IQ", "", ""), match.FitAgrees},
		{"one name, one country", at("Ain al-Asad", "IQ", "", ""), at("Ain al Asad", "", "", ""), match.FitAgrees},
		{"a telling word", at("Ain al-Asad", "IQ", "", ""), at("Al-Assad Air Base", "IQ", "", ""), match.FitCompatible},
		{"a common word", at("Balad air base", "IQ", "", ""), at("Taji base", "IQ", "", ""), match.FitUnknown},
		{"spellings", at("Erbil", "IQ", "", place), at("Hawler", "IQ", "", place), match.FitUnknown},
		{"two countries", at("Abu Kamal", "IQ", "", ""), at("Abu Kamal", "SY", "", ""), match.FitContradicts},
		{"a border", at("Abu Kamal", "SY", "", ""), with(at("Qaim", "IQ", "", ""), func(p *event.Place) { p.Relation = event.RelationNear }), match.FitUnknown},
		{"across a border, by points", at("Abu Kamal", "SY", "34.45,40.92", place), at("Qaim", "IQ", "34.40,41.03", place), match.FitCompatible},
		{"one point", at("a", "IQ", asad, place), at("b", "IQ", asad, place), match.FitAgrees},
		{"near", at("a", "IQ", asad, place), at("b", "IQ", tenKM, place), match.FitCompatible},
		{"near, and one name", at("a1", "IQ", asad, place), at("a1", "IQ", fortyKM, place), match.FitAgrees},
		{"far", at("a1", "IQ", asad, place), at("a1", "IQ", erbil, point), match.FitContradicts},
		{"far, and nobody says how precise", at("a1", "IQ", asad, ""), at("b1", "IQ", erbil, point), match.FitUnknown},
		{"a far province", at("Anbar", "IQ", "33,42", event.PrecisionProvince), at("a1", "IQ", erbil, point), match.FitContradicts},
		{"in reach of a province", at("Anbar", "IQ", "33,42", event.PrecisionProvince), at("a1", "IQ", "34.9,43.5", point), match.FitUnknown},
		{"a far district", at("Hit", "IQ", "33.6,42.8", event.PrecisionDistrict), at("a1", "IQ", "34.9,43.5", point), match.FitContradicts},
		{"one centroid", at("a1", "IQ", "33.6,42.8", event.PrecisionDistrict), at("b1", "IQ", "33.61,42.81", event.PrecisionDistrict), match.FitCompatible},
		{"no reach", at("a1", "IQ", "33.6,42.8", event.PrecisionRegion), at("b1", "IQ", erbil, event.PrecisionRegion), match.FitUnknown},
		{"a stated radius", with(at("a1", "IQ", "33.6,42.8", event.PrecisionRegion), func(p *event.Place) { p.RadiusKM = must(reported.ParseDecimal("100")) }), at("b1", "IQ", erbil, place), match.FitContradicts},
		{"a point that is none", at("a1", "IQ", "0,0", place), at("b1", "IQ", erbil, place), match.FitUnknown},
		{"whole degrees", at("a1", "IQ", "33,44", ""), at("b1", "IQ", "33.2,44.1", place), match.FitUnknown},
		{"consonants", at("Deir ez-Zor", "SY", "", place), at("Dayr az Zawr", "SY", "", place), match.FitCompatible},
		{"two consonants", at("Kyiv", "UA", "", place), at("Kiev", "UA", "", place), match.FitCompatible},
		{"consonants and an article", at("Falluja", "IQ", "", place), at("Al Fallūjah", "IQ", "", place), match.FitCompatible},
		{"other consonants", at("Kano", "NG", "", place), at("Chikun", "NG", "", place), match.FitUnknown},
		{"two villages", at("Qaryat Ḩanaf village", "IQ", "", place), at("Qaryat Gharīb vilaga", "IQ", "", place), match.FitUnknown},
		{"one village", at("Jubbah village", "IQ", "", place), at("Joubba Villege", "IQ", "", place), match.FitCompatible},
		{"a saint", at("San Pedro", "MX", "", place), at("San Juan", "MX", "", place), match.FitUnknown},
		{"a common word on one side", at("Riyom lga", "NG", "", event.PrecisionDistrict), with(at("Sopp", "NG", "", place), func(p *event.Place) { p.Admin2 = "Riyom" }), match.FitCompatible},
		{"in the country", at("Iraq", "IQ", "", event.PrecisionCountry), at("Taji", "IQ", "", place), match.FitCompatible},
		{"one country", at("Iraq", "IQ", "", event.PrecisionCountry), at("Iraq", "IQ", "", event.PrecisionCountry), match.FitCompatible},
		{"in the province", at("Al-Anbar", "IQ", "", event.PrecisionProvince), with(at("Taji", "IQ", "", place), func(p *event.Place) { p.Admin1 = "Anbar" }), match.FitCompatible},
		{"in another province", at("Nineveh", "IQ", "", event.PrecisionProvince), with(at("Taji", "IQ", "", place), func(p *event.Place) { p.Admin1 = "Anbar" }), match.FitUnknown},
		{"in the district", at("Hit", "IQ", "", event.PrecisionDistrict), with(at("Asad", "IQ", "", place), func(p *event.Place) { p.Admin2 = "Hit" }), match.FitCompatible},
		{"in another district", at("Qaḑā’ al Mawşil", "IQ", "", event.PrecisionDistrict), with(at("Asad", "IQ", "", place), func(p *event.Place) { p.Admin2 = "Qaḑā’ Hīt" }), match.FitUnknown},
		{"one ID", with(at("a1", "IQ", "", ""), func(p *event.Place) { p.ID = "x" }), with(at("b1", "IQ", "", ""), func(p *event.Place) { p.ID = "x" }), match.FitAgrees},
		{"launched from", with(at("Kermanshah", "IR", "", ""), func(p *event.Place) { p.Role = event.RoleLaunchedFrom }), at("Asad", "IQ", "", ""), match.FitUnknown},
		{"a wide radius", with(at("a1", "IQ", asad, place), func(p *event.Place) { p.RadiusKM = must(reported.ParseDecimal("400")) }), at("b1", "IQ", erbil, point), match.FitUnknown},
		{"the date line", at("a1", "FJ", "-17,179.99", point), at("b1", "FJ", "-17,-179.99", point), match.FitAgrees},
	}
	for _, test := range tests {
		a, b := event.Event{Places: []event.Place{test.a}}, event.Event{Places: []event.Place{test.b}}
		if got := facts(t, a, b).Place; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}

	// On another day a place in the province of the other says nothing.
	anbar, hit := at("Anbar", "IQ", "", event.PrecisionProvince), with(at("Hit", "IQ", "", place), func(p *event.Place) { p.Admin1 = "Anbar" })
	for day, want := range map[string]match.Fit{"2020-01-07": match.FitCompatible, "2020-01-08": match.FitUnknown} {
		a := event.Event{Time: reported.MustParseTime("2020-01-07"), Places: []event.Place{anbar}}
		if got := facts(t, a, event.Event{Time: reported.MustParseTime(day), Places: []event.Place{hit}}).Place; got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}

	// Of several the best pair counts, and to contradict all must.
	iraq, syria := at("Taji", "IQ", "", place), at("Raqqa", "SY", "", place)
	two := event.Event{Places: []event.Place{syria, iraq}}
	if got := facts(t, two, event.Event{Places: []event.Place{iraq}}).Place; got != match.FitAgrees {
		t.Errorf("one of two: %s", got)
	}
	if got := facts(t, two, event.Event{Places: []event.Place{at("Kabul", "AF", "", place)}}).Place; got != match.FitContradicts {
		t.Errorf("none of two: %s", got)
	}
	if got := facts(t, two, event.Event{}).Place; got != match.FitUnknown {
		t.Errorf("no place: %s", got)
	}
}

func TestFactsOfKind(t *testing.T) {
	explosive := []event.Kind{event.KindBombing, event.KindIndirectFire, event.KindAirStrike, event.KindAttack}
	for _, a := range event.Kinds() {
		for _, b := range event.Kinds() {
			got := facts(t, event.Event{Kind: a}, event.Event{Kind: b}).Kind
			saysNothing := func(k event.Kind) bool { return k == event.KindOther || k == event.KindUnknown }
			switch {
			case saysNothing(a) || saysNothing(b):
				if got != match.FitUnknown {
					t.Errorf("%s and %s: %s", a, b, got)
				}
			case a == b:
				if got != match.FitAgrees {
					t.Errorf("%s and %s: %s", a, b, got)
				}
			case slices.Contains(explosive, a) && slices.Contains(explosive, b):
				if got != match.FitCompatible {
					t.Errorf("%s and %s: %s", a, b, got)
				}
			}
		}
	}
	tests := []struct {
		name string
		a, b event.Event
		want match.Fit
	}{
		{"manner", event.Event{Kind: event.KindShooting}, event.Event{Kind: event.KindAirStrike}, match.FitContradicts},
		{"also", event.Event{Kind: event.KindShooting, Also: []event.Kind{event.KindBombing}}, event.Event{Kind: event.KindAirStrike, Also: []event.Kind{event.KindUnknown}}, match.FitCompatible},
		{"assassination by drone", event.Event{Kind: event.KindAssassination}, event.Event{Kind: event.KindAirStrike}, match.FitCompatible},
		{"a word of a newer version", event.Event{Kind: "orbital"}, event.Event{Kind: event.KindAirStrike}, match.FitUnknown},
		{"planned and done", event.Event{Kind: event.KindAttack, Reality: event.RealityPlanned}, event.Event{Kind: event.KindAttack, Reality: event.RealityActual}, match.FitContradicts},
		{"alleged and done", event.Event{Kind: event.KindAttack, Reality: event.RealityAlleged}, event.Event{Kind: event.KindAttack, Reality: event.RealityActual}, match.FitAgrees},
		{"an aggregate", event.Event{Kind: event.KindAttack, Aggregate: true}, event.Event{Kind: event.KindAttack}, match.FitCompatible},
	}
	for _, test := range tests {
		if got := facts(t, test.a, test.b).Kind; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestFactsOfActors(t *testing.T) {
	kh := attribution.Actor{Name: "Kata'ib Hezbollah", Kind: attribution.ActorArmedGroup, LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.ActorLinkUnspecified}}}
	kh2 := attribution.Actor{Name: "Kataib Hezbollah"}
	iran := attribution.Actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}
	usa := attribution.Actor{Name: "United States", Kind: attribution.ActorState, Country: "US"}
	isis := attribution.Actor{Name: "Islamic State", Kind: attribution.ActorArmedGroup}
	police := attribution.Actor{Name: "Iraqi police", Kind: attribution.ActorArmedForce, Country: "IQ"}
	gunmen := attribution.Actor{Name: "gunmen", Unidentified: true}
	named := func(a attribution.Actor, side event.Side) event.Party { return event.Party{Actor: a, Side: side} }
	parties := func(p ...event.Party) event.Event { return event.Event{Actors: p} }
	blamed := func(stance attribution.ClaimStance, a ...attribution.Actor) event.Event {
		return event.Event{Claims: []attribution.Claim{{Stance: stance, Actors: a}}}
	}
	withID := func(a attribution.Actor, name string) attribution.Actor { a.ID, a.Name = "x", name; return a }
	tests := []struct {
		name string
		a, b event.Event
		want match.Fit
	}{
		{"nobody", parties(), parties(named(usa, "")), match.FitUnknown},
		{"spelling", parties(named(kh, "")), parties(named(kh2, "")), match.FitAgrees},
		{"ID", parties(named(withID(kh, "a"), "")), parties(named(withID(kh2, "b"), "")), match.FitAgrees},
		{"gunmen may be any", parties(named(gunmen, "")), parties(named(gunmen, "")), match.FitCompatible},
		{"linked", parties(named(kh, "")), parties(named(iran, "")), match.FitCompatible},
		{"two states", parties(named(usa, "")), parties(named(iran, "")), match.FitContradicts},
		{"a state's forces and an armed group", parties(named(usa, "")), parties(named(isis, "")), match.FitContradicts},
		{"one is silent on kinds", parties(named(usa, "")), parties(named(kh2, "")), match.FitUnknown},
		{"blame agrees", blamed(attribution.StanceAttributes, kh), blamed(attribution.StanceSuspects, kh2), match.FitAgrees},
		{"blame never contradicts", blamed(attribution.StanceAttributes, usa), blamed(attribution.StanceAttributes, iran), match.FitUnknown},
		{"a denial blames nobody", blamed(attribution.StanceDenies, kh), blamed(attribution.StanceAttributes, kh2), match.FitUnknown},
		{"blamed there, party here", blamed(attribution.StanceAttributes, iran), parties(named(iran, "")), match.FitAgrees},
		{"one victim, two attackers", parties(named(isis, event.SideA), named(police, event.SideB)), parties(named(usa, event.SideA), named(police, event.SideB)), match.FitContradicts},
		{"sides named the other way", parties(named(isis, event.SideA), named(police, event.SideB)), parties(named(police, event.SideA), named(isis, event.SideB)), match.FitAgrees},
	}
	for _, test := range tests {
		if got := facts(t, test.a, test.b).Actors; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestFactsOfToll(t *testing.T) {
	of := func(change func(*casualty.Tally), counts ...reported.Count) event.Event {
		var e event.Event
		for _, c := range counts {
			x := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: c}
			if change != nil {
				change(&x)
			}
			e.Tallies = append(e.Tallies, x)
		}
		return e
	}
	groups := func(g ...casualty.Group) func(*casualty.Tally) {
		return func(t *casualty.Tally) { t.Groups = g }
	}
	us, civilian := casualty.Group{Nationality: "US"}, casualty.Group{Status: casualty.StatusCivilian}
	mixed := func(killed, wounded int64) event.Event {
		e := of(nil, reported.Exactly(killed))
		e.Tallies = append(e.Tallies, casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmWounded, Count: reported.Exactly(wounded)})
		return e
	}
	n := reported.Exactly
	tests := []struct {
		name string
		a, b event.Event
		want match.Fit
	}{
		{"nothing said", of(nil), of(nil, n(3)), match.FitUnknown},
		{"the same", of(nil, n(3)), of(nil, n(3)), match.FitAgrees},
		{"none", of(nil, n(0)), of(nil, n(0)), match.FitAgrees},
		{"other numbers", of(nil, n(3)), of(nil, n(40)), match.FitContradicts},
		{"one of several agrees", of(nil, n(0), n(11), n(34)), of(nil, n(34)), match.FitAgrees},
		{"within what was said by turns", of(nil, n(0), n(34)), of(nil, n(11)), match.FitCompatible},
		{"at least", of(nil, reported.AtLeast(3)), of(nil, n(40)), match.FitCompatible},
		{"roughly", of(nil, reported.About(600)), of(nil, n(40)), match.FitCompatible},
		{"words that state no number", of(nil, reported.AtLeast(0)), of(nil, n(40)), match.FitUnknown},
		{"other people", of(groups(us), n(3)), of(nil, n(40)), match.FitUnknown},
		{"the same people", of(groups(us, civilian), n(3)), of(groups(civilian, us), n(4)), match.FitContradicts},
		{"persons is what no unit means", of(func(t *casualty.Tally) { t.Unit = casualty.UnitPersons }, n(3)), of(nil, n(3)), match.FitAgrees},
		{"a part", of(func(t *casualty.Tally) { t.Scope = casualty.ScopePart }, n(3)), of(nil, n(40)), match.FitUnknown},
		{"a doubt", of(func(t *casualty.Tally) { t.Stance = reported.StanceDoubts }, n(3)), of(nil, n(40)), match.FitUnknown},
		{"rejected", of(func(t *casualty.Tally) { t.Rank = casualty.RankRejected }, n(3)), of(nil, n(40)), match.FitUnknown},
		{"at one place", of(func(t *casualty.Tally) { t.Place = "Erbil" }, n(3)), of(nil, n(40)), match.FitUnknown},
		{"one question contradicts", mixed(3, 10), mixed(3, 99), match.FitContradicts},
	}
	for _, test := range tests {
		if got := facts(t, test.a, test.b).Toll; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// tally is a number of dead by a ministry.
func tally(n int64) casualty.Tally {
	return casualty.Tally{
		Statement: reported.Statement{Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: "Ministry"}}},
		Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(n),
	}
}

// strike is a strike on one town.
func strike(day string) event.Event {
	return event.Event{
		ID: "a", Kind: event.KindIndirectFire, Time: reported.MustParseTime(day), Reality: event.RealityActual,
		Places: []event.Place{{Name: "Ain al-Asad", Country: "IQ", Precision: event.PrecisionPlace}},
	}
}

// TestTwoAttacksOnOneDay changes one fact at a time. Each makes two attacks of
// what were candidates, save the toll, which is only shown.
func TestTwoAttacksOnOneDay(t *testing.T) {
	morning := strike("2020-01-08T08:00+03:00")
	tests := []struct {
		facet    string
		change   func(*event.Event)
		proposal event.LinkKind
	}{
		{"", func(e *event.Event) {}, event.LinkSameAs},
		{"time", func(e *event.Event) { e.Time = reported.MustParseTime("2020-01-08T20:00+03:00") }, ""},
		{"kind", func(e *event.Event) { e.Kind = event.KindAbduction }, ""},
		{"place", func(e *event.Event) { e.Places[0].Country = "SY" }, ""},
		{"actors", func(e *event.Event) {
			e.Actors = []event.Party{{Actor: attribution.Actor{Name: "Islamic State", Kind: attribution.ActorArmedGroup}}}
		}, ""},
		{"toll", func(e *event.Event) { e.Tallies = []casualty.Tally{tally(40)} }, event.LinkSameAs},
	}
	morning.Actors = []event.Party{{Actor: attribution.Actor{Name: "Iran", Kind: attribution.ActorState}}}
	morning.Tallies = []casualty.Tally{tally(3)}
	for _, test := range tests {
		other := morning.Clone()
		test.change(&other)
		f := facts(t, morning, other)
		for facet, fit := range map[string]match.Fit{"time": f.Time, "place": f.Place, "kind": f.Kind, "actors": f.Actors, "toll": f.Toll} {
			if (fit == match.FitContradicts) != (facet == test.facet) {
				t.Errorf("%s: %s %v", test.facet, facet, fit)
			}
		}
		if f.Proposes() != test.proposal {
			t.Errorf("%s: proposes %q", test.facet, f.Proposes())
		}
	}
}

func TestFactsZero(t *testing.T) {
	var f match.Facts
	if got := f.String(); f.Proposes() != "" || got != "time unknown, place unknown, kind unknown, actors unknown, toll unknown" {
		t.Error(got)
	}
	if got := facts(t, event.Event{}, event.Event{}); got.Proposes() != "" {
		t.Error(got)
	}
	var p match.Prepared
	if f := p.With(match.Prepare(strike("2020-01-08"))); f.Proposes() != "" || p.ID() != "" || len(p.Keys()) != 0 {
		t.Error(f)
	}
}

var nearTimes = [...]string{
	"2020-01-06", "2020-01-07", "2020-01-08", "2020-01-08~", "2020-01", "2020-01-08T00:10Z", "2020-01-07T22:20Z", "2020-01-07T17:30-05:00",
	"2020-01-08T01:34", "2020-01-05/2020-01-20", "[2020-01-01T00:00Z..2020-01-31T23:59Z]", "2019-12-31T23:00Z", "2020-01-01T13:00+14:00",
}

// FuzzFacts holds random events to the laws: an event contradicts itself in
// nothing, order makes no difference, candidates share a key, and nothing is written.
func FuzzFacts(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, uint16(seed*40))
	}
	f.Fuzz(func(t *testing.T, seed uint64, size uint16) {
		r := eventtest.Rand(seed)
		a := eventtest.Random(r, int(size%4000))
		b := eventtest.Random(r, int(size%4000))
		if r.IntN(3) > 0 {
			b = eventtest.Revision(r, a)
		}
		b.ID = "b"
		if r.IntN(2) == 0 { // in one month, where clocks matter
			for _, e := range []*event.Event{&a, &b} {
				e.Time = reported.MustParseTime(nearTimes[r.IntN(len(nearTimes))])
				e.Kind, e.Reality = event.KindAttack, ""
			}
		}
		keptA, keptB := a.Clone(), b.Clone()
		if f := facts(t, a, a); f.Time == match.FitContradicts || f.Place == match.FitContradicts || f.Kind == match.FitContradicts ||
			f.Actors == match.FitContradicts || f.Toll == match.FitContradicts {
			t.Errorf("with itself: %v", f)
		}
		checkProposed(t, a, b)
		if diff := cmp.Diff([]event.Event{keptA, keptB}, []event.Event{a, b}); diff != "" {
			t.Errorf("the events were changed:\n%s", diff)
		}
	})
}

// TestRecordedEvents looks for duplicates in what was written down of
// Iraq in 2019 and 2020: the article and the list of attacks have one in common.
func TestRecordedEvents(t *testing.T) {
	var all []event.Event
	for _, name := range []string{"article", "iraq-2019-2020"} {
		data, err := os.ReadFile("../../testdata/" + name + ".ndjson")
		if err != nil {
			t.Fatal(err)
		}
		for e, err := range event.Lines(data) {
			if err != nil {
				t.Fatal(err)
			}
			if !e.Aggregate {
				all = append(all, e)
			}
		}
	}
	var got []string
	for i := range all {
		for j := range i {
			p, q := match.Prepare(all[i]), match.Prepare(all[j])
			if p.With(q).Proposes() != "" && meets(p.Keys(), q.Keys()) {
				got = append(got, min(all[i].ID, all[j].ID)+" "+max(all[i].ID, all[j].ID))
			}
		}
	}
	slices.Sort(got)
	want := []string{
		"al-asad-erbil-2020-01-08 missile-strike-2020-01-08", // the duplicate
		// Others, of which one record says no more than "Iraq".
		"taji-2019-12-29 us-strikes-2019-12-29",
	}
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Error(diff)
	}
}
