package event_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// both compares in both orders, which must make no difference.
func both(t *testing.T, a, b event.Event) event.Resemblance {
	t.Helper()
	r, back := event.Likeness(a, b), event.Likeness(b, a)
	if r != back {
		t.Errorf("one way: %v\nthe other way: %v", r, back)
	}
	return r
}

func TestLikenessOfTime(t *testing.T) {
	tests := []struct {
		a, b string
		want event.Fit
	}{
		{"", "2020-01-08", event.FitUnknown},
		{"2020-01-08", "2020-01-08", event.FitAgrees},
		{"2020-01-08~", "2020-01-08", event.FitAgrees},
		{"2020-01-08", "2020-01-08T01:34+03:00", event.FitAgrees},
		{"2020-01-08", "2020-01-08T01:34", event.FitAgrees},
		{"2020-01-07", "2020-01-08", event.FitCompatible},             // Washington and Baghdad
		{"2020-01-07", "2020-01-08T01:34+03:00", event.FitCompatible}, // the same, by the clock
		{"2020-01-06", "2020-01-08", event.FitCompatible},             // 26 hours of clocks: noon of one is on both days
		{"2020-01-05", "2020-01-08", event.FitContradicts},
		{"2020-01-05~", "2020-01-08", event.FitUnknown},
		{"2020-01-05", "2020-01-08?", event.FitUnknown},
		{"2020-01", "2020-01-08", event.FitCompatible},
		{"2020-01", "2020-01", event.FitCompatible},
		{"2019", "2020-01-08", event.FitContradicts},
		{"2020-01-07/2020-01-09", "2020-01-08", event.FitCompatible},
		{"2020-01-07/2020-01-09", "2020-01-07/2020-01-09", event.FitAgrees},
		{"[..2020-01-08]", "2020-01-03", event.FitCompatible},
		{"2020-01-07T17:30-05:00~", "2020-01-08T01:45+03:00/2020-01-08T02:15+03:00", event.FitCompatible},
		{"2020-01-08T01:34Z", "2020-01-08T04:34+03:00", event.FitAgrees},
		{"2020-01-08T01:34Z", "2020-01-08T03:35Z", event.FitCompatible},
		{"2020-01-08T01:34Z", "2020-01-08T03:36Z", event.FitContradicts},
		{"2020-01-08T01:34Z", "2020-01-08T20:00Z?", event.FitUnknown},
	}
	for _, test := range tests {
		var a, b event.Event
		if test.a != "" {
			a.Time = reported.MustParseTime(test.a)
		}
		b.Time = reported.MustParseTime(test.b)
		if got := both(t, a, b).Time; got != test.want {
			t.Errorf("%s and %s: %s, want %s", test.a, test.b, got, test.want)
		}
	}
}

func TestLikenessOfPlace(t *testing.T) {
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
		want event.Fit
	}{
		{"one name", at("Ain al-Asad", "IQ", "", ""), at("AIN AL ASAD", "IQ", "", ""), event.FitAgrees},
		{"one name, one country", at("Ain al-Asad", "IQ", "", ""), at("Ain al Asad", "", "", ""), event.FitAgrees},
		{"a telling word", at("Ain al-Asad", "IQ", "", ""), at("Al-Assad Air Base", "IQ", "", ""), event.FitCompatible},
		{"a common word", at("Balad air base", "IQ", "", ""), at("Taji base", "IQ", "", ""), event.FitUnknown},
		{"spellings", at("Erbil", "IQ", "", place), at("Hawler", "IQ", "", place), event.FitUnknown},
		{"two countries", at("Abu Kamal", "IQ", "", ""), at("Abu Kamal", "SY", "", ""), event.FitContradicts},
		{"a border", at("Abu Kamal", "SY", "", ""), with(at("Qaim", "IQ", "", ""), func(p *event.Place) { p.Relation = event.RelationNear }), event.FitUnknown},
		{"across a border, by points", at("Abu Kamal", "SY", "34.45,40.92", place), at("Qaim", "IQ", "34.40,41.03", place), event.FitCompatible},
		{"one point", at("a", "IQ", asad, place), at("b", "IQ", asad, place), event.FitAgrees},
		{"near", at("a", "IQ", asad, place), at("b", "IQ", tenKM, place), event.FitCompatible},
		{"near, and one name", at("a1", "IQ", asad, place), at("a1", "IQ", fortyKM, place), event.FitAgrees},
		{"far", at("a1", "IQ", asad, place), at("a1", "IQ", erbil, point), event.FitContradicts},
		{"far, and nobody says how precise", at("a1", "IQ", asad, ""), at("b1", "IQ", erbil, point), event.FitUnknown},
		{"the middle of a province", at("Anbar", "IQ", "33,42", event.PrecisionProvince), at("a1", "IQ", erbil, point), event.FitUnknown},
		{"in the country", at("Iraq", "IQ", "", event.PrecisionCountry), at("Taji", "IQ", "", place), event.FitCompatible},
		{"one country", at("Iraq", "IQ", "", event.PrecisionCountry), at("Iraq", "IQ", "", event.PrecisionCountry), event.FitCompatible},
		{"in the province", at("Al-Anbar", "IQ", "", event.PrecisionProvince), with(at("Taji", "IQ", "", place), func(p *event.Place) { p.Admin1 = "Anbar" }), event.FitCompatible},
		{"in another province", at("Nineveh", "IQ", "", event.PrecisionProvince), with(at("Taji", "IQ", "", place), func(p *event.Place) { p.Admin1 = "Anbar" }), event.FitUnknown},
		{"in the district", at("Hit", "IQ", "", event.PrecisionDistrict), with(at("Asad", "IQ", "", place), func(p *event.Place) { p.Admin2 = "Hit" }), event.FitCompatible},
		{"one ID", with(at("a1", "IQ", "", ""), func(p *event.Place) { p.ID = "x" }), with(at("b1", "IQ", "", ""), func(p *event.Place) { p.ID = "x" }), event.FitAgrees},
		{"launched from", with(at("Kermanshah", "IR", "", ""), func(p *event.Place) { p.Role = event.RoleLaunchedFrom }), at("Asad", "IQ", "", ""), event.FitUnknown},
		{"a wide radius", with(at("a1", "IQ", asad, place), func(p *event.Place) { p.RadiusKM = must(reported.ParseDecimal("400")) }), at("b1", "IQ", erbil, point), event.FitUnknown},
		{"the date line", at("a1", "FJ", "-17,179.99", point), at("b1", "FJ", "-17,-179.99", point), event.FitAgrees},
	}
	for _, test := range tests {
		a, b := event.Event{Places: []event.Place{test.a}}, event.Event{Places: []event.Place{test.b}}
		if got := both(t, a, b).Place; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}

	// Of several the best pair counts, and to contradict all must.
	iraq, syria := at("Taji", "IQ", "", place), at("Raqqa", "SY", "", place)
	two := event.Event{Places: []event.Place{syria, iraq}}
	if got := both(t, two, event.Event{Places: []event.Place{iraq}}).Place; got != event.FitAgrees {
		t.Errorf("one of two: %s", got)
	}
	if got := both(t, two, event.Event{Places: []event.Place{at("Kabul", "AF", "", place)}}).Place; got != event.FitContradicts {
		t.Errorf("none of two: %s", got)
	}
	if got := both(t, two, event.Event{}).Place; got != event.FitUnknown {
		t.Errorf("no place: %s", got)
	}
}

func TestLikenessOfKind(t *testing.T) {
	explosive := []event.Kind{event.KindBombing, event.KindIndirectFire, event.KindAirStrike, event.KindAttack}
	for _, a := range event.Kinds() {
		for _, b := range event.Kinds() {
			got := both(t, event.Event{Kind: a}, event.Event{Kind: b}).Kind
			saysNothing := func(k event.Kind) bool { return k == event.KindOther || k == event.KindUnknown }
			switch {
			case saysNothing(a) || saysNothing(b):
				if got != event.FitUnknown {
					t.Errorf("%s and %s: %s", a, b, got)
				}
			case a == b:
				if got != event.FitAgrees {
					t.Errorf("%s and %s: %s", a, b, got)
				}
			case slices.Contains(explosive, a) && slices.Contains(explosive, b):
				if got != event.FitCompatible {
					t.Errorf("%s and %s: %s", a, b, got)
				}
			}
		}
	}
	tests := []struct {
		name string
		a, b event.Event
		want event.Fit
	}{
		{"manner", event.Event{Kind: event.KindShooting}, event.Event{Kind: event.KindAirStrike}, event.FitContradicts},
		{"also", event.Event{Kind: event.KindShooting, Also: []event.Kind{event.KindBombing}}, event.Event{Kind: event.KindAirStrike, Also: []event.Kind{event.KindUnknown}}, event.FitCompatible},
		{"assassination by drone", event.Event{Kind: event.KindAssassination}, event.Event{Kind: event.KindAirStrike}, event.FitCompatible},
		{"a word of a newer version", event.Event{Kind: "orbital"}, event.Event{Kind: event.KindAirStrike}, event.FitUnknown},
		{"planned and done", event.Event{Kind: event.KindAttack, Reality: event.RealityPlanned}, event.Event{Kind: event.KindAttack, Reality: event.RealityActual}, event.FitContradicts},
		{"alleged and done", event.Event{Kind: event.KindAttack, Reality: event.RealityAlleged}, event.Event{Kind: event.KindAttack, Reality: event.RealityActual}, event.FitAgrees},
		{"an aggregate", event.Event{Kind: event.KindAttack, Aggregate: true}, event.Event{Kind: event.KindAttack}, event.FitCompatible},
	}
	for _, test := range tests {
		if got := both(t, test.a, test.b).Kind; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestLikenessOfActors(t *testing.T) {
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
		want event.Fit
	}{
		{"nobody", parties(), parties(named(usa, "")), event.FitUnknown},
		{"spelling", parties(named(kh, "")), parties(named(kh2, "")), event.FitAgrees},
		{"ID", parties(named(withID(kh, "a"), "")), parties(named(withID(kh2, "b"), "")), event.FitAgrees},
		{"gunmen may be any", parties(named(gunmen, "")), parties(named(gunmen, "")), event.FitCompatible},
		{"linked", parties(named(kh, "")), parties(named(iran, "")), event.FitCompatible},
		{"two states", parties(named(usa, "")), parties(named(iran, "")), event.FitContradicts},
		{"a state's forces and an armed group", parties(named(usa, "")), parties(named(isis, "")), event.FitContradicts},
		{"one is silent on kinds", parties(named(usa, "")), parties(named(kh2, "")), event.FitUnknown},
		{"blame agrees", blamed(attribution.StanceAttributes, kh), blamed(attribution.StanceSuspects, kh2), event.FitAgrees},
		{"blame never contradicts", blamed(attribution.StanceAttributes, usa), blamed(attribution.StanceAttributes, iran), event.FitUnknown},
		{"a denial blames nobody", blamed(attribution.StanceDenies, kh), blamed(attribution.StanceAttributes, kh2), event.FitUnknown},
		{"blamed there, party here", blamed(attribution.StanceAttributes, iran), parties(named(iran, "")), event.FitAgrees},
		{"one victim, two attackers", parties(named(isis, event.SideA), named(police, event.SideB)), parties(named(usa, event.SideA), named(police, event.SideB)), event.FitContradicts},
		{"sides named the other way", parties(named(isis, event.SideA), named(police, event.SideB)), parties(named(police, event.SideA), named(isis, event.SideB)), event.FitAgrees},
	}
	for _, test := range tests {
		if got := both(t, test.a, test.b).Actors; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestLikenessOfToll(t *testing.T) {
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
		want event.Fit
	}{
		{"nothing said", of(nil), of(nil, n(3)), event.FitUnknown},
		{"the same", of(nil, n(3)), of(nil, n(3)), event.FitAgrees},
		{"none", of(nil, n(0)), of(nil, n(0)), event.FitAgrees},
		{"other numbers", of(nil, n(3)), of(nil, n(40)), event.FitContradicts},
		{"one of several agrees", of(nil, n(0), n(11), n(34)), of(nil, n(34)), event.FitAgrees},
		{"within what was said by turns", of(nil, n(0), n(34)), of(nil, n(11)), event.FitCompatible},
		{"at least", of(nil, reported.AtLeast(3)), of(nil, n(40)), event.FitCompatible},
		{"roughly", of(nil, reported.About(600)), of(nil, n(40)), event.FitCompatible},
		{"words that state no number", of(nil, reported.AtLeast(0)), of(nil, n(40)), event.FitUnknown},
		{"other people", of(groups(us), n(3)), of(nil, n(40)), event.FitUnknown},
		{"the same people", of(groups(us, civilian), n(3)), of(groups(civilian, us), n(4)), event.FitContradicts},
		{"persons is what no unit means", of(func(t *casualty.Tally) { t.Unit = casualty.UnitPersons }, n(3)), of(nil, n(3)), event.FitAgrees},
		{"a part", of(func(t *casualty.Tally) { t.Scope = casualty.ScopePart }, n(3)), of(nil, n(40)), event.FitUnknown},
		{"a doubt", of(func(t *casualty.Tally) { t.Stance = reported.StanceDoubts }, n(3)), of(nil, n(40)), event.FitUnknown},
		{"rejected", of(func(t *casualty.Tally) { t.Rank = casualty.RankRejected }, n(3)), of(nil, n(40)), event.FitUnknown},
		{"at one place", of(func(t *casualty.Tally) { t.Place = "Erbil" }, n(3)), of(nil, n(40)), event.FitUnknown},
		{"one question contradicts", mixed(3, 10), mixed(3, 99), event.FitContradicts},
	}
	for _, test := range tests {
		if got := both(t, test.a, test.b).Toll; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
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
		facet     string
		change    func(*event.Event)
		candidate bool
	}{
		{"", func(e *event.Event) {}, true},
		{"time", func(e *event.Event) { e.Time = reported.MustParseTime("2020-01-08T20:00+03:00") }, false},
		{"kind", func(e *event.Event) { e.Kind = event.KindAbduction }, false},
		{"place", func(e *event.Event) { e.Places[0].Country = "SY" }, false},
		{"actors", func(e *event.Event) {
			e.Actors = []event.Party{{Actor: attribution.Actor{Name: "Islamic State", Kind: attribution.ActorArmedGroup}}}
		}, false},
		{"toll", func(e *event.Event) { e.Tallies = []casualty.Tally{tally("", "", 40)} }, true},
	}
	morning.Actors = []event.Party{{Actor: attribution.Actor{Name: "Iran", Kind: attribution.ActorState}}}
	morning.Tallies = []casualty.Tally{tally("", "", 3)}
	for _, test := range tests {
		other := morning.Clone()
		test.change(&other)
		r := both(t, morning, other)
		if got := strings.Contains(r.String(), "contradicts"); got != (test.facet != "") {
			t.Errorf("%s: %v", test.facet, r)
		}
		if test.facet != "" && !strings.Contains(r.String(), test.facet+" contradicts") {
			t.Errorf("%s: %v", test.facet, r)
		}
		if r.Candidate() != test.candidate {
			t.Errorf("%s: candidate is %t", test.facet, r.Candidate())
		}
	}
}

func TestResemblanceZero(t *testing.T) {
	var r event.Resemblance
	if r.Candidate() || r.String() != "time unknown, place unknown, kind unknown, actors unknown, toll unknown" {
		t.Error(r)
	}
	if got := event.Likeness(event.Event{}, event.Event{}); got.Candidate() {
		t.Error(got)
	}
}

var nearTimes = [...]string{
	"2020-01-06", "2020-01-07", "2020-01-08", "2020-01-08~", "2020-01", "2020-01-08T00:10Z", "2020-01-07T22:20Z", "2020-01-07T17:30-05:00",
	"2020-01-08T01:34", "2020-01-05/2020-01-20", "[2020-01-01T00:00Z..2020-01-31T23:59Z]", "2019-12-31T23:00Z", "2020-01-01T13:00+14:00",
}

// FuzzLikeness holds random events to the laws: an event contradicts itself in
// nothing, order makes no difference, candidates share a key, and nothing is written.
func FuzzLikeness(f *testing.F) {
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
		if self := event.Likeness(a, a); strings.Contains(self.String(), "contradicts") {
			t.Errorf("with itself: %v", self)
		}
		checkCandidates(t, a, b)
		if diff := cmp.Diff([]event.Event{keptA, keptB}, []event.Event{a, b}); diff != "" {
			t.Errorf("the events were changed:\n%s", diff)
		}
	})
}

// TestLikenessOfRecordedEvents looks for duplicates in what was written down of
// Iraq in 2019 and 2020: the article and the list of attacks have one in common.
func TestLikenessOfRecordedEvents(t *testing.T) {
	var all []event.Event
	for _, name := range []string{"article", "iraq-2019-2020"} {
		data, err := os.ReadFile("../testdata/" + name + ".ndjson")
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
	blocks := map[string][]int{}
	for i := range all {
		for _, key := range event.BlockKeys(all[i]) {
			blocks[key] = append(blocks[key], i)
		}
	}
	var got []string
	for _, block := range blocks {
		for _, i := range block {
			for _, j := range block {
				if i < j && event.Likeness(all[i], all[j]).Candidate() {
					got = append(got, all[i].ID+" "+all[j].ID)
				}
			}
		}
	}
	slices.Sort(got)
	want := []string{
		"missile-strike-2020-01-08 al-asad-erbil-2020-01-08", // the duplicate
		// The rest are others, of which one record says no more than "Iraq".
		"rocket-attack-2019-12-27 taji-2019-12-29",
		"rocket-attack-2019-12-27 us-strikes-2019-12-29",
		"taji-2019-12-29 us-strikes-2019-12-29",
	}
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Error(diff)
	}
}
