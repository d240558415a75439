package event_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

const marketStrike = `{
	"schema": "reported/event/1", "id": "market-2031-03-04", "kind": "air-strike",
	"claims": [
		{"stance": "claims", "actors": [{"name": "Alder", "kind": "state", "country": "XA"}],
		 "sources": [{"kind": "official", "org": "Alder Air Force", "country": "XA"}]},
		{"stance": "attributes", "actors": [{"name": "Alder", "kind": "state", "country": "XA"}],
		 "sources": [{"kind": "witness", "role": "shopkeeper"}]}
	],
	"tallies": [
		{"stance": "states", "harm": "killed", "groups": [{"status": "civilian"}], "count": {"low": 3, "high": 3},
		 "sources": [{"kind": "official", "org": "Ministry of Defence of Alder", "country": "XA"}]},
		{"stance": "states", "harm": "killed", "groups": [{"status": "civilian"}], "count": {"low": 20, "high": 20},
		 "sources": [{"kind": "medical", "org": "Birch Hospital", "country": "XB"}]}
	]
}`

func ExampleEvent_Attribution() {
	e, err := event.Decode([]byte(marketStrike))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range e.Attribution().Views {
		fmt.Println(v.Actor.Name, "-", v.Support, "and", v.Challenge)
		fmt.Println("independent origins:", v.Attributing.Origins)
	}
	// Output:
	// Alder - claimed and none
	// independent origins: at least 1
}

func ExampleEvent_Toll() {
	e, err := event.Decode([]byte(marketStrike))
	if err != nil {
		fmt.Println(err)
		return
	}
	for row := range e.Toll(casualty.PolicyEnvelope).Rows() {
		fmt.Println(row)
	}
	// Output: killed, civilian: between 3 and 20, stated 3 to 20 [conflict, undated], Alder concedes 3
}

func ExampleToll_Row() {
	e, err := event.Decode([]byte(marketStrike))
	if err != nil {
		fmt.Println(err)
		return
	}
	civilians := casualty.Group{Status: casualty.StatusCivilian}
	row, ok := e.Toll(casualty.PolicyLowest).Row(casualty.NewQuestion(casualty.HarmKilled, civilians))
	fmt.Println(row.Count, ok, row.Conceded[0].By.Name, row.Conceded[0].Figure.Tally.Sources[0])
	// Output: 3 true Alder Ministry of Defence of Alder
}

// TestConceded checks which figures are conceded.
func TestConceded(t *testing.T) {
	claim := func(stance attribution.ClaimStance, actors ...attribution.Actor) attribution.Claim {
		c := attribution.Claim{Stance: stance, Actors: actors}
		c.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "Reuters"}}
		return c
	}
	tally := func(s reported.Source, c reported.Count, g ...casualty.Group) casualty.Tally {
		y := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: c, Groups: g}
		y.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "AP", Cites: []reported.Source{s}}}
		return y
	}
	var (
		irgc      = attribution.Actor{Name: "IRGC", Kind: attribution.ActorArmedForce, Country: "IR"}
		iran      = attribution.Actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}
		kataib    = attribution.Actor{Name: "Kata'ib Hezbollah", Kind: attribution.ActorArmedGroup, ID: "kh"}
		byIRGC    = reported.Source{Kind: reported.SourceOfficial, Org: "I.R.G.C.", Country: "IR"}
		byIran    = reported.Source{Kind: reported.SourceOfficial, Role: "senior official", Country: "IR"}
		five      = reported.Exactly(5)
		attackers = casualty.Group{Attackers: true}
	)
	for _, test := range []struct {
		name   string
		claims []attribution.Claim
		tally  casualty.Tally
		want   string
	}{
		{"blamed, by name", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(byIRGC, five), "IRGC"},
		{"claimed", []attribution.Claim{claim(attribution.StanceClaims, irgc)}, tally(byIRGC, five), "IRGC"},
		{"implied", []attribution.Claim{claim(attribution.StanceImplies, irgc)}, tally(byIRGC, five), "IRGC"},
		{"only suspected", []attribution.Claim{claim(attribution.StanceSuspects, irgc)}, tally(byIRGC, five), ""},
		{"one of several", []attribution.Claim{func() attribution.Claim {
			c := claim(attribution.StanceAttributes, irgc, kataib)
			c.Among = attribution.AmongAny
			return c
		}()}, tally(byIRGC, five), ""},
		{"cleared", []attribution.Claim{claim(attribution.StanceDenies, irgc)}, tally(byIRGC, five), ""},
		{"blamed and denied", []attribution.Claim{claim(attribution.StanceAttributes, irgc), claim(attribution.StanceDenies, irgc)}, tally(byIRGC, five), "IRGC"},
		{"a state's official", []attribution.Claim{claim(attribution.StanceAttributes, iran)}, tally(byIran, five), "Iran"},
		{"the name before the state", []attribution.Claim{claim(attribution.StanceAttributes, iran), claim(attribution.StanceAttributes, irgc)}, tally(byIRGC, five), "IRGC"},
		{"by ID", []attribution.Claim{claim(attribution.StanceAttributes, kataib)}, tally(reported.Source{Kind: reported.SourceArmedGroup, ID: "kh"}, five), "Kata'ib Hezbollah"},
		{"in another spelling", []attribution.Claim{claim(attribution.StanceAttributes, kataib)}, tally(reported.Source{Kind: reported.SourceArmedGroup, Name: "Kata’ib Hezbollah"}, five), "Kata'ib Hezbollah"},
		{"another country's", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(reported.Source{Kind: reported.SourceOfficial, Org: "IRGC", Country: "XX"}, five), ""},
		{"somebody else", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(reported.Source{Kind: reported.SourceOfficial, Org: "Army", Country: "US"}, five), ""},
		{"nobody named", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(reported.Source{Kind: reported.SourceOfficial}, five), ""},
		{"nobody hurt", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(byIRGC, reported.Exactly(0)), ""},
		{"no number", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(byIRGC, reported.Count{}), ""},
		{"its own people", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(byIRGC, five, attackers), ""},
		{"its own people and others", []attribution.Claim{claim(attribution.StanceAttributes, irgc)}, tally(byIRGC, five, attackers, casualty.Group{Status: casualty.StatusCivilian}), "IRGC"},
	} {
		e := event.Event{ID: "e", Kind: event.KindAttack, Claims: test.claims, Tallies: []casualty.Tally{test.tally}}
		got := ""
		for row := range e.Toll(casualty.PolicyEnvelope).Rows() {
			for _, c := range row.Conceded {
				got += c.By.Name
			}
		}
		if got != test.want {
			t.Errorf("%s: conceded by %q, want %q", test.name, got, test.want)
		}
	}
}

// TestIraqConceded checks the one boast in the file of nine attacks: the IRGC,
// which claims the strike on Al-Asad, gives the dead and the wounded.
func TestIraqConceded(t *testing.T) {
	var got []string
	for _, e := range readEvents(t, "../testdata/iraq-2019-2020.ndjson") {
		for row := range e.Toll(casualty.PolicyEnvelope).Rows() {
			for _, c := range row.Conceded {
				got = append(got, e.ID+": "+row.Question.String()+": "+c.By.Name+" "+c.Figure.Count.String())
			}
		}
	}
	agree(t, "conceded", got, []string{
		"al-asad-erbil-2020-01-08: killed, US military: IRGC at least 80",
		"al-asad-erbil-2020-01-08: wounded, US military: IRGC roughly 200",
	})
}

// FuzzToll holds the toll of an event to that of its tallies, and every concession
// to a figure that stands and an actor that is accused; and the toll as of a day
// to that of the timeline, unless an addition went with what it adds to.
func FuzzToll(f *testing.F) {
	f.Add(uint64(1), uint64(1), 8000)
	f.Add(uint64(3), uint64(3), 30_000)
	f.Fuzz(func(t *testing.T, seed, chance uint64, size int) {
		e := eventtest.Random(eventtest.Rand(seed), min(size, 40_000))
		policy := casualty.Policies()[chance%4]
		accuse(&e, chance)
		toll := e.Toll(policy)
		plain := slices.Collect(casualty.Reduce(e.Tallies, policy).Rows())
		views := e.Attribution()
		n := 0
		for row := range toll.Rows() {
			if row.Row.String() != plain[n].String() {
				t.Errorf("row %d is %v, want %v", n, row, plain[n])
			}
			n++
			series := row.Series()
			for _, c := range row.Conceded {
				if v, ok := views.View(c.By); !ok || len(v.Attributing.Claims) == 0 {
					t.Errorf("%v: %s is %s", row, c.By.Name, v.Support)
				}
				if !slices.ContainsFunc(series, func(s casualty.OriginFigure) bool { return s.Origin == c.Figure.Origin && s.Count == c.Figure.Count }) {
					t.Errorf("%v: %v does not stand", row, c.Figure)
				}
			}
			if one, ok := toll.Row(row.Question); !ok || one.String() != row.String() {
				t.Errorf("%v: asked for alone it is %v", row, one)
			}
		}
		if n != len(plain) {
			t.Errorf("%d rows, want %d", n, len(plain))
		}
		for when, want := range casualty.Timeline(e.Tallies, policy) {
			then, _ := e.AsOf(when)
			if dropped(&e, &then, when) {
				continue
			}
			got := then.Toll(policy)
			for row := range want.Rows() {
				if same, ok := got.Toll.Row(row.Question); !ok || same.String() != row.String() {
					t.Errorf("as of %v: %v, want %v", when, same, row)
				}
			}
		}
	})
}

// accuse has some of the speakers of tallies blamed.
func accuse(e *event.Event, chance uint64) {
	for i := range e.Tallies {
		if o := reported.Origins(e.Tallies[i].Sources...); (uint64(i)+chance)%3 == 0 && len(o) > 0 && !strings.HasPrefix(o[0].Key, "unnamed:") {
			s := o[0].Source()
			c := attribution.Claim{Stance: attribution.StanceAttributes}
			c.Actors = []attribution.Actor{{ID: s.ID, Name: max(s.Org, s.Name), Country: s.Country}}
			c.Sources = []reported.Source{{Kind: reported.SourceWitness, Role: "passer-by"}}
			e.Claims = append(e.Claims, c)
		}
	}
}

// dropped reports whether a tally that was said by then is not in the event as of then.
func dropped(e, then *event.Event, when reported.Time) bool {
	end, _ := when.Latest()
	n := 0
	for i := range e.Tallies {
		if last, ok := e.Tallies[i].Time().Latest(); ok && !last.After(end) {
			n++
		}
	}
	return n != len(then.Tallies)
}
