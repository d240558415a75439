package event_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

func factNumber(t *testing.T, raw json.RawMessage) int64 {
	t.Helper()
	n, err := strconv.ParseInt(string(raw), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// wantCount is the number of a fact as the model has it: the bounds as given, the
// qualifier in the words. Where the facts put a recorder's own number on a vague
// word (dozens: 24), the model keeps the word, and the number is one codebook's.
func wantCount(t *testing.T, f iraqFact) reported.Count {
	t.Helper()
	switch q := f.Qualifier; {
	case q == "" && f.Low == nil && f.High == nil:
		return reported.Exactly(factNumber(t, f.Value))
	case q == "at least" && f.Value == nil && f.High == nil:
		return reported.AtLeast(factNumber(t, f.Low)).WithWords("at least " + string(f.Low))
	case (q == "over 50" || q == "over 100" || q == "more than a dozen") && f.Value == nil && f.High == nil:
		return reported.AtLeast(factNumber(t, f.Low)).WithWords(q)
	case q == "nearly" && f.Value == nil && f.Low == nil:
		return reported.MustParseCount("nearly " + string(f.High))
	case q == "some" && f.Value != nil:
		return reported.About(factNumber(t, f.Value)).WithWords("some " + string(f.Value))
	case q == "dozens":
		const recorder reported.Codebook = "dozens 24"
		n, _ := reported.MustParseCount(q).Under(recorder).Best()
		agree(t, "the recorder's reading of dozens", n, factNumber(t, f.Low))
	case (q == "some" || q == "unspecified number") && f.Value == nil && f.Low == nil && f.High == nil:
	default:
		t.Fatalf("the test does not know how to read %s", f.ID)
	}
	vague, err := reported.NewCount(new(int64(1)), nil, nil, true, f.Qualifier)
	if err != nil {
		t.Fatal(err)
	}
	return vague
}

var (
	usForces    = casualty.Group{Status: casualty.StatusMilitary, Nationality: "US"}
	iraqiForces = casualty.Group{Status: casualty.StatusMilitary, Nationality: "IQ"}
)

var iraqPopulations = map[string][]casualty.Group{
	"all":                        nil,
	"people":                     nil,
	"Erbil":                      nil,
	"US service members":         {usForces},
	"US military":                {usForces},
	"US Army soldiers":           {{Status: casualty.StatusMilitary, Nationality: "US", Label: "Army soldiers"}},
	"US nationals":               {{Nationality: "US"}},
	"US, coalition, contractors": {{Nationality: "US"}, {Party: "coalition"}, {Role: casualty.RoleContractor}},
	"Iraqi forces":               {iraqiForces},
	"Iraqi soldiers":             {iraqiForces},
	"Iraqis":                     {{Nationality: "IQ"}},
	"Iraqi security forces":      {iraqiForces, {Status: casualty.StatusPolice, Nationality: "IQ"}},
	"Iraqi fighters (CTS)":       {{Status: casualty.StatusMilitary, Nationality: "IQ", Party: "CTS", Label: "fighters"}},
	"militia":                    {{Status: casualty.StatusMilitant}},
}

func checkTally(t *testing.T, f iraqFact, y casualty.Tally) {
	t.Helper()
	groups, ok := iraqPopulations[f.Population]
	if !ok {
		t.Fatalf("the test does not know the population %q", f.Population)
	}
	agree(t, "groups", y.Groups, groups)
	agree(t, "count", y.Count, wantCount(t, f))
	switch f.Stance {
	case "asserts":
		agree(t, "stance", y.Stance, reported.StanceStates)
	case "walks back":
		agree(t, "stance", y.Stance, reported.StanceDoubts)
		agree(t, "words", strings.HasPrefix(y.Note, f.Stance+"; "), true)
		agree(t, "answers", y.Answers, []string{"c014", "c015", "c017"})
	default:
		t.Fatalf("the test does not know the stance %q", f.Stance)
	}
	place := map[string]string{"c022": "ain-al-asad"}[f.ID] // its note says so
	if f.Population == "Erbil" {
		place = "erbil"
	}
	agree(t, "place", y.Place, place)
	harm, measure, scope := casualty.Harm(f.Unit), "", casualty.Scope("")
	switch f.Unit {
	case "TBI diagnosed":
		harm = casualty.HarmWounded
		agree(t, "how the harm was established", strings.HasPrefix(y.Note, f.Unit+"; "), true)
	case "Purple Hearts approved":
		harm, measure = casualty.HarmOther, "Purple Hearts approved"
	case "Purple Hearts approved (additional)":
		harm, measure, scope = casualty.HarmOther, "Purple Hearts approved", casualty.ScopeAdditional
	}
	agree(t, "harm", y.Harm, harm)
	agree(t, "measure", y.Measure, measure)
	agree(t, "scope", y.Scope, scope)
}

func checkClaim(t *testing.T, f iraqFact, c attribution.Claim) {
	t.Helper()
	stances := map[string]attribution.ClaimStance{
		"claims responsibility":        attribution.StanceClaims,
		"attributes, states certainty": attribution.StanceAttributes,
		"blames":                       attribution.StanceAttributes,
		"implies":                      attribution.StanceImplies,
		"no claim":                     attribution.StanceUnclaimed,
	}
	agree(t, "stance", c.Stance, stances[f.Stance])
	var likelihood reported.Term
	if strings.Contains(f.Stance, "certainty") {
		likelihood = reported.MustParseTerm("plain:clear")
	}
	agree(t, "likelihood", c.Likelihood, likelihood)
	iran := attribution.Actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}
	actors := map[string][]attribution.Actor{
		"":                        nil,
		"IRGC (Iran)":             {{Name: "IRGC", Kind: attribution.ActorArmedForce, Country: "IR"}},
		"Iran":                    {iran},
		"United States":           {{Name: "United States", Kind: attribution.ActorState, Country: "US"}},
		"Islamic State (implied)": {{Name: "Islamic State", Kind: attribution.ActorArmedGroup}},
		"Iran and proxy forces": {iran, {
			Name: "proxy forces", Kind: attribution.ActorArmedGroup, Unidentified: true,
			LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.ActorLinkUnspecified}},
		}},
	}
	want, ok := actors[f.AttributedActor]
	if !ok {
		t.Fatalf("the test does not know the actor %q", f.AttributedActor)
	}
	agree(t, "actors", c.Actors, want)
	agree(t, "stance where nobody is blamed", c.Stance == attribution.StanceUnclaimed, f.AttributedActor == "")
}

func checkAccount(t *testing.T, f iraqFact, e event.Event, a event.Account) {
	t.Helper()
	agree(t, "stance", a.Stance, reported.StanceStates)
	if f.Kind == "time" {
		agree(t, "time", a.Time.String(), wantTime(t, f))
		return
	}
	if f.Kind != "munitions" || len(a.Weapons) == 0 {
		t.Fatalf("%s with %d weapons", f.Kind, len(a.Weapons))
	}
	// The first weapon is the fact; others are the parts that its note tells.
	w := a.Weapons[0]
	agree(t, "count", w.Count, wantCount(t, f))
	units := map[string]event.Weapon{
		"ballistic missiles": {Kind: event.WeaponBallisticMissile},
		"missiles":           {Kind: event.WeaponMissile},
		"rockets":            {Kind: event.WeaponRocket},
		"Katyusha rockets":   {Kind: event.WeaponRocket, Model: "Katyusha"},
	}
	agree(t, "weapon", event.Weapon{Kind: w.Kind, Model: w.Model}, units[f.Unit])
	switch f.Population {
	case "":
		agree(t, "place", w.Place, "")
	case "al-Asad":
		agree(t, "place", w.Place, "ain-al-asad")
	case "both bases":
		agree(t, "place", w.Place, "")
		agree(t, "places", a.Places[:2], e.Places)
	default:
		t.Fatalf("the test does not know the place %q", f.Population)
	}
}

func wantTime(t *testing.T, f iraqFact) string {
	t.Helper()
	text := func(raw json.RawMessage) (s string) {
		if err := json.Unmarshal(raw, &s); err != nil {
			t.Fatal(err)
		}
		return s
	}
	switch {
	case f.Low != nil && f.High != nil && f.Qualifier == "":
		return text(f.Low) + "/" + text(f.High)
	case f.Qualifier == "approximately":
		return text(f.Value) + "~"
	case f.Qualifier == "":
		return text(f.Value)
	}
	t.Fatalf("the test does not know the qualifier %q", f.Qualifier)
	return ""
}
