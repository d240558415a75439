package match_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

var update = flag.Bool("update", false, "write the labelled pairs anew")

// A labelled is a pair of invented records, and what an analyst says of it. None of
// what they tell happened; only the places are real.
type labelled struct {
	Label      string // same, ask, part, different
	Difference string
	Tricky     bool `json:",omitzero"`
	Late       bool `json:",omitzero"` // asked for in a window of three days
	A, B       event.Event
}

// A scene is what happened in one town, in two spellings, and another town nearby.
type scene struct {
	country, name, alias, admin1, admin2, point string
	other, otherPoint                           string
	kind                                        event.Kind
	force, group                                string
}

var scenes = []scene{
	{"SY", "Deir ez-Zor", "Dayr az Zawr", "Deir ez-Zor Governorate", "Deir ez-Zor District", "35.336,40.144", "Raqqa", "35.951,39.008", event.KindBombing, "Government of Syria", "Islamic State"},
	{"SY", "Idlib", "Edlib", "Idlib Governorate", "Idlib District", "35.931,36.634", "Hama", "35.132,36.758", event.KindAirStrike, "Government of Syria", "Tahrir Front"},
	{"IQ", "Falluja", "Al Fallūjah", "Anbar", "Fallujah District", "33.356,43.786", "Haditha", "34.135,42.377", event.KindArmedClash, "Government of Iraq", "Islamic State"},
	{"IQ", "Baqubah", "Ba'quba", "Diyala", "Baqubah District", "33.748,44.644", "Samarra", "34.198,43.874", event.KindShooting, "Government of Iraq", "Ansar Brigade"},
	{"UA", "Kyiv", "Kiev", "Kyiv City", "Kyiv City", "50.450,30.523", "Chernihiv", "51.498,31.289", event.KindIndirectFire, "Northern Force", "River Battalion"},
	{"UA", "Mariupol", "Mariyupol", "Donetsk Oblast", "Mariupol Raion", "47.097,37.543", "Berdiansk", "46.755,36.788", event.KindIndirectFire, "Northern Force", "Azure Battalion"},
	{"NG", "Maiduguri", "Maydugari", "Borno", "Maiduguri", "11.833,13.150", "Damaturu", "11.748,11.966", event.KindAttack, "Government of Nigeria", "Lake Group"},
	{"NG", "Riyom", "Riyum", "Plateau", "Riyom", "9.633,8.767", "Lafia", "8.493,8.517", event.KindAttack, "Government of Nigeria", "Hill Militia"},
	{"LY", "Benghazi", "Binghazi", "Cyrenaica", "Benghazi", "32.117,20.067", "Ajdabiya", "30.755,20.226", event.KindBombing, "Government of Libya", "Shield Brigade"},
	{"MM", "Sittwe", "Sittway", "Rakhine State", "Sittwe Township", "20.146,92.898", "Kyaukpyu", "19.427,93.548", event.KindArmedClash, "Government of Myanmar", "Coast Army"},
	{"AF", "Kandahar", "Qandahar", "Kandahar", "Kandahar", "31.613,65.710", "Lashkar Gah", "31.594,64.370", event.KindBombing, "Government of Afghanistan", "Valley Front"},
	{"YE", "Hodeidah", "Al Hudaydah", "Al Hudaydah", "Al Hali", "14.798,42.954", "Hajjah", "15.694,43.606", event.KindIndirectFire, "Government of Yemen", "Mountain Front"},
}

// record returns the record of a scene on a day by one feed.
func (s *scene) record(day time.Time) event.Event {
	force := attribution.Actor{Name: s.force, Kind: attribution.ActorState, Country: s.country}
	group := attribution.Actor{Name: s.group, Kind: attribution.ActorArmedGroup}
	return event.Event{
		Kind: s.kind, Reality: event.RealityActual, Time: reported.Day(day.Date()),
		Places:  []event.Place{{Name: s.name, Country: s.country, Admin1: s.admin1, Admin2: s.admin2, Point: must(event.ParsePoint(s.point)), Precision: event.PrecisionPlace}},
		Actors:  []event.Party{{Actor: group, Side: event.SideA}, {Actor: force, Side: event.SideB}},
		Tallies: []casualty.Tally{tally(9)},
	}
}

// A difference is how the second record differs; what it does is written down here and
// nowhere in the package.
type difference struct {
	label, name string
	change      func(s *scene, a, b *event.Event)
}

func moved(p *event.Place, km float64) {
	lat, lon, _ := p.Point.E7()
	p.Point = must(event.PointE7(lat+int32(km/111*1e7), lon))
}

func shifted(e *event.Event, days int) {
	day, _ := e.Time.Earliest()
	e.Time = reported.Day(day.AddDate(0, 0, days).Date())
}

func placeOnly(p *event.Place, name string, precision event.Precision) {
	*p = event.Place{Name: name, Country: p.Country, Admin1: p.Admin1, Precision: precision}
}

var differences = []difference{
	{"same", "spelling, with points", func(s *scene, a, b *event.Event) { b.Places[0].Name = s.alias; moved(&b.Places[0], 2) }},
	{"same", "spelling, without points", func(s *scene, a, b *event.Event) {
		b.Places[0].Name, b.Places[0].Point, a.Places[0].Point = s.alias, event.Point{}, event.Point{}
	}},
	{"same", "spelling, without provinces and actors", func(s *scene, a, b *event.Event) {
		placeOnly(&b.Places[0], s.alias, event.PrecisionPlace)
		b.Places[0].Admin1, b.Actors = "", nil
	}},
	{"same", "a day later", func(s *scene, a, b *event.Event) { shifted(b, 1) }},
	{"same", "a day earlier, spelling", func(s *scene, a, b *event.Event) { shifted(b, -1); b.Places[0].Name = s.alias }},
	{"same", "12 km away", func(s *scene, a, b *event.Event) { moved(&b.Places[0], 12); b.Places[0].Name = "a village" }},
	{"same", "30 km away, a day later", func(s *scene, a, b *event.Event) {
		moved(&b.Places[0], -30)
		b.Places[0].Name = "a village"
		shifted(b, 1)
	}},
	{"same", "only its district", func(s *scene, a, b *event.Event) {
		placeOnly(&b.Places[0], s.admin2, event.PrecisionDistrict)
		b.Places[0].Point = a.Places[0].Point
		moved(&b.Places[0], 20)
	}},
	{"same", "only its province", func(s *scene, a, b *event.Event) { placeOnly(&b.Places[0], s.admin1, event.PrecisionProvince) }},
	{"same", "only its country", func(s *scene, a, b *event.Event) { placeOnly(&b.Places[0], "the country", event.PrecisionCountry) }},
	{"same", "another manner", func(s *scene, a, b *event.Event) { b.Kind = event.KindAttack; a.Kind = event.KindBombing }},
	{"same", "a battle and a bombing", func(s *scene, a, b *event.Event) { a.Kind, b.Kind = event.KindArmedClash, event.KindBombing }},
	{"same", "a battle and hostages", func(s *scene, a, b *event.Event) { a.Kind, b.Kind = event.KindArmedClash, event.KindHostageTaking }},
	{"same", "a riot and a battle", func(s *scene, a, b *event.Event) { a.Kind, b.Kind = event.KindRiot, event.KindArmedClash }},
	{"same", "kind not told", func(s *scene, a, b *event.Event) { b.Kind = event.KindUnknown }},
	{"same", "civilians and the government", func(s *scene, a, b *event.Event) {
		b.Actors[1].Actor = attribution.Actor{Name: "Civilians", Kind: attribution.ActorCivilians}
	}},
	{"same", "a crowd and the government", func(s *scene, a, b *event.Event) {
		b.Actors = []event.Party{{Actor: attribution.Actor{Name: "Rioters", Kind: attribution.ActorCrowd}}}
	}},
	{"same", "sides named the other way", func(s *scene, a, b *event.Event) { b.Actors[0].Side, b.Actors[1].Side = event.SideB, event.SideA }},
	{"same", "no actors, blame in a claim", func(s *scene, a, b *event.Event) {
		b.Claims = []attribution.Claim{{Statement: b.Tallies[0].Statement, Stance: attribution.StanceAttributes, Actors: []attribution.Actor{b.Actors[0].Actor}}}
		b.Actors = nil
	}},
	{"same", "toll rose", func(s *scene, a, b *event.Event) { b.Tallies[0].Count = reported.Exactly(31) }},
	{"same", "toll at least", func(s *scene, a, b *event.Event) { b.Tallies[0].Count = reported.AtLeast(5) }},
	{"same", "by the clock, with a zone", func(s *scene, a, b *event.Event) {
		b.Time = reported.MustParseTime(a.Time.String() + "T04:30+03:00")
	}},
	{"same", "two days, of which one", func(s *scene, a, b *event.Event) {
		day, _ := a.Time.Earliest()
		b.Time = reported.MustParseTime(a.Time.String() + "/" + reported.Day(day.AddDate(0, 0, 1).Date()).String())
	}},
	{"same", "a point that is none", func(s *scene, a, b *event.Event) { b.Places[0].Point = must(event.ParsePoint("0,0")) }},
	{"different", "two days apart", func(s *scene, a, b *event.Event) { shifted(b, 2) }},
	{"different", "another town", func(s *scene, a, b *event.Event) {
		b.Places[0].Name, b.Places[0].Point = s.other, must(event.ParsePoint(s.otherPoint))
	}},
	{"different", "another country, one name", func(s *scene, a, b *event.Event) { b.Places[0].Country, b.Places[0].Point = "BR", event.Point{} }},
	{"different", "another act", func(s *scene, a, b *event.Event) { b.Kind = event.KindStatement }},
	{"different", "planned", func(s *scene, a, b *event.Event) { b.Reality = event.RealityPlanned }},
	{"different", "other sides", func(s *scene, a, b *event.Event) {
		a.Actors, b.Actors = a.Actors[1:], []event.Party{{Actor: attribution.Actor{Name: "Other Front", Kind: attribution.ActorArmedGroup}}}
	}},
	{"different", "morning and evening", func(s *scene, a, b *event.Event) {
		a.Time, b.Time = reported.MustParseTime(a.Time.String()+"T08:00Z"), reported.MustParseTime(a.Time.String()+"T20:00Z")
	}},
	{"different", "a far province", func(s *scene, a, b *event.Event) {
		b.Places[0].Name, b.Places[0].Admin1, b.Places[0].Admin2, b.Places[0].Precision = "Far Province", "Far Province", "", event.PrecisionProvince
		moved(&b.Places[0], 600)
	}},
	{"part", "a summary of the month", func(s *scene, a, b *event.Event) {
		b.Aggregate, b.Tallies[0].Count = true, reported.Exactly(140)
		b.Time = reported.MustParseTime(a.Time.String()[:len("2020-01")])
		placeOnly(&b.Places[0], s.admin1, event.PrecisionProvince)
	}},
	{"part", "a stretch that holds the day", func(s *scene, a, b *event.Event) {
		day, _ := a.Time.Earliest()
		b.Time = reported.MustParseTime(reported.Day(day.AddDate(0, 0, -5).Date()).String() + "/" + reported.Day(day.AddDate(0, 0, 9).Date()).String())
	}},
}

// generated makes the pairs: each scene with each difference, a few days apart, so that
// the records of one town stand in each other's way.
func generated() (list []labelled) {
	for i := range scenes {
		s := &scenes[i]
		for k, d := range differences {
			day := time.Date(2031, 1, 2+2*k, 0, 0, 0, 0, time.UTC)
			a, b := s.record(day), s.record(day)
			d.change(s, &a, &b)
			list = append(list, labelled{Label: d.label, Difference: d.name, A: a, B: b})
		}
	}
	for _, p := range trickyPairs() {
		p.Tricky = true
		list = append(list, p)
	}
	for i := range list {
		list[i].A.ID, list[i].B.ID = fmt.Sprintf("a%03d", i), fmt.Sprintf("b%03d", i)
	}
	return list
}

const labelledFile = "testdata/labelled.ndjson"

// readLabelled reads the committed pairs, which must be those that the tables make.
func readLabelled(t *testing.T) (list []labelled) {
	t.Helper()
	var text bytes.Buffer
	for _, p := range generated() {
		line, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(append(line, '\n'))
	}
	if *update {
		if err := os.WriteFile(labelledFile, text.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(labelledFile)
	if err != nil || !bytes.Equal(data, text.Bytes()) {
		t.Fatalf("%s, which -update writes, is not what the tables make: %v", labelledFile, err)
	}
	for line := range strings.Lines(string(data)) {
		var p labelled
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	return list
}

// answer is what the package says of a pair, in the words of labels.
func answer(p *labelled) string {
	var x match.Index
	x.Add("b", match.Prepare(p.B))
	var w match.Window
	if p.Late {
		w.Days = 3
	}
	pairs, _ := x.Of("a", match.Prepare(p.A), w)
	switch {
	case len(pairs) == 0:
		return "different"
	case pairs[0].Proposal() == event.LinkPartOf:
		return "part"
	}
	return "same"
}

// TestLabelledPairs: what is the same is asked about, and what is not is not.
func TestLabelledPairs(t *testing.T) {
	list := readLabelled(t)
	same, found, tricky, right := 0, 0, 0, 0
	for i := range list {
		p := &list[i]
		got := answer(p)
		want := p.Label
		if want == "ask" {
			want = "same"
		}
		if want == "same" && !p.Tricky {
			same++
			if got == want {
				found++
			}
		}
		if p.Tricky {
			tricky++
			if got == want {
				right++
			}
		}
		if got != want {
			t.Logf("%s: %s, want %s", p.Difference, got, p.Label)
			if !p.Tricky && want != "same" {
				t.Errorf("%s: %s, want %s: %v", p.Difference, got, p.Label, match.Prepare(p.A).With(match.Prepare(p.B)))
			}
		}
	}
	t.Logf("%d pairs, recall %d of %d; %d of %d tricky pairs", len(list), found, same, right, tricky)
	if len(list) < 300 || float64(found) < 0.97*float64(same) || tricky != 36 || right < 30 {
		t.Errorf("%d pairs, recall %d of %d; %d of %d tricky pairs", len(list), found, same, right, tricky)
	}
}

// TestLabelledRanks: with all records of both feeds in an index, the right partner stands
// first, or among the first three.
func TestLabelledRanks(t *testing.T) {
	list := readLabelled(t)
	var x match.Index
	for i := range list {
		if !list[i].Tricky {
			x.Add("b", match.Prepare(list[i].B))
		}
	}
	same, first, three := 0, 0, 0
	for i := range list {
		p := &list[i]
		if p.Tricky || p.Label != "same" {
			continue
		}
		same++
		pairs, _ := x.Of("a", match.Prepare(p.A), match.Window{Best: 3})
		at := slices.IndexFunc(pairs, func(q match.Pair) bool { return q.B.ID == p.B.ID })
		if at == 0 {
			first++
		}
		if at >= 0 {
			three++
		} else {
			t.Logf("%s: not among %d", p.Difference, len(pairs))
		}
	}
	t.Logf("of %d, first %d, among three %d", same, first, three)
	if float64(first) < 0.9*float64(same) || float64(three) < 0.98*float64(same) {
		t.Errorf("of %d, first %d, among three %d", same, first, three)
	}
}
