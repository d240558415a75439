package event_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// iraqLossy names every statement of the facts that the model cannot hold whole, and
// what is lost. All others are compared member by member below.
var iraqLossy = map[string]string{}

// An iraqFact is one line of testdata/iraq-2019-2020.claims.jsonl.
type iraqFact struct {
	ID                string          `json:"id"`
	Event             string          `json:"event"`
	EventName         string          `json:"event_name"`
	EventDate         string          `json:"event_date"`
	Kind              string          `json:"kind"`
	Unit              string          `json:"unit"`
	Population        string          `json:"population"`
	Value             json.RawMessage `json:"value"`
	Low               json.RawMessage `json:"low"`
	High              json.RawMessage `json:"high"`
	Qualifier         string          `json:"qualifier"`
	AttributedActor   string          `json:"attributed_actor"`
	Stance            string          `json:"stance"`
	Claimant          string          `json:"claimant"`
	ReportedVia       string          `json:"reported_via"`
	AssertedDate      string          `json:"asserted_date"`
	AssertedPrecision string          `json:"asserted_precision"`
	Published         string          `json:"published"`
	Source            string          `json:"source"`
	Note              string          `json:"note"`
}

func readIraqFacts(t *testing.T) []iraqFact {
	t.Helper()
	data, err := os.ReadFile("../testdata/iraq-2019-2020.claims.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var facts []iraqFact
	lines := bufio.NewScanner(bytes.NewReader(data))
	for lines.Scan() {
		d := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		d.DisallowUnknownFields()
		var f iraqFact
		if err := d.Decode(&f); err != nil {
			t.Fatal(err)
		}
		facts = append(facts, f)
	}
	return facts
}

// TestIraqFacts holds testdata/iraq-2019-2020.ndjson to the seventy facts: each
// is there once, in its event, as the kind of statement that it is, with its
// numbers, time, stance, speaker and source.
func TestIraqFacts(t *testing.T) {
	facts := readIraqFacts(t)
	if len(facts) != 70 {
		t.Fatalf("%d facts, want 70", len(facts))
	}
	events := map[string]event.Event{}
	statements := map[string]int{}
	for _, e := range readEvents(t, "../testdata/iraq-2019-2020.ndjson") {
		events[e.ID] = e
		for _, c := range e.Claims {
			statements[c.ID]++
		}
		for _, y := range e.Tallies {
			statements[y.ID]++
		}
		for _, a := range e.Accounts {
			statements[a.ID]++
		}
	}
	if len(events) != 9 || len(statements) != len(facts) {
		t.Errorf("%d events with %d statements, want 9 with %d", len(events), len(statements), len(facts))
	}
	for id := range iraqLossy {
		if statements[id] == 0 {
			t.Errorf("the list of losses names %s, which is not there", id)
		}
	}
	for _, f := range facts {
		t.Run(f.ID, func(t *testing.T) {
			e := events[f.Event]
			if statements[f.ID] != 1 {
				t.Fatalf("recorded %d times", statements[f.ID])
			}
			agree(t, "title", e.Title, f.EventName)
			agree(t, "time of the event", e.Time.String(), f.EventDate)
			switch f.Kind {
			case "attribution":
				i := slices.IndexFunc(e.Claims, func(c attribution.Claim) bool { return c.ID == f.ID })
				if i < 0 {
					t.Fatal("is no claim of its event")
				}
				checkHead(t, f, e.Claims[i].Statement)
				checkClaim(t, f, e.Claims[i])
			case "casualty":
				i := slices.IndexFunc(e.Tallies, func(y casualty.Tally) bool { return y.ID == f.ID })
				if i < 0 {
					t.Fatal("is no tally of its event")
				}
				checkHead(t, f, e.Tallies[i].Statement)
				checkTally(t, f, e.Tallies[i])
			default:
				i := slices.IndexFunc(e.Accounts, func(a event.Account) bool { return a.ID == f.ID })
				if i < 0 {
					t.Fatal("is no account of its event")
				}
				checkHead(t, f, e.Accounts[i].Statement)
				checkAccount(t, f, e, e.Accounts[i])
			}
		})
	}
}

// TestIraqAnnouncements holds the sequence of the American announcements: one
// origin, each replacing the one before.
func TestIraqAnnouncements(t *testing.T) {
	for _, e := range readEvents(t, "../testdata/iraq-2019-2020.ndjson") {
		if e.ID != "al-asad-erbil-2020-01-08" {
			continue
		}
		var got []int64
		standing := map[string]bool{}
		for _, y := range e.Tallies {
			origin := y.Sources[0]
			for len(origin.Cites) > 0 {
				origin = origin.Cites[0]
			}
			if origin.ID != "us-government" || y.Harm != casualty.HarmWounded || y.Said.IsZero() {
				continue
			}
			n, _ := y.Count.Figure()
			got = append(got, n)
			standing[y.ID] = true
			for _, id := range y.Supersedes {
				delete(standing, id)
			}
		}
		// Twice 11 and twice 50: two pages each carried the announcement.
		agree(t, "announced", got, []int64{0, 11, 11, 34, 50, 50, 64, 109, 110})
		agree(t, "standing at the end", standing, map[string]bool{"c011": true})
		return
	}
	t.Fatal("the event is not there")
}

// checkHead compares who said it, through whom, when, and the remark.
func checkHead(t *testing.T, f iraqFact, s reported.Statement) {
	t.Helper()
	if len(s.Sources) != 1 {
		t.Fatalf("%d sources, want 1", len(s.Sources))
	}
	root := s.Sources[0]
	url, rest, _ := strings.Cut(f.Source, " ")
	agree(t, "address", root.URL, url)
	agree(t, "published", root.Published.String(), f.Published)
	agree(t, "said", s.Said.String(), f.AssertedDate)
	agree(t, "said, where the facts know no day", s.Said.IsZero(), f.AssertedPrecision == "unknown")
	for _, words := range []string{f.Note, strings.Trim(rest, "()")} {
		if !strings.Contains(s.Note, words) {
			t.Errorf("note %q lacks %q", s.Note, words)
		}
	}
	speakers := root.Cites
	if f.ReportedVia != "" {
		if len(root.Cites) != 1 {
			t.Fatalf("cites %d sources, want 1: %s", len(root.Cites), f.ReportedVia)
		}
		via := root.Cites[0]
		org, page, _ := strings.Cut(f.ReportedVia, " live ")
		agree(t, "reported via", via.Org, org)
		if !strings.Contains(s.Note, page) {
			t.Errorf("note %q lacks %q", s.Note, page)
		}
		if f.ReportedVia != f.Claimant {
			speakers = via.Cites
		}
	}
	if f.Claimant == "no group" { // nobody spoke, which the stance says
		agree(t, "speakers", len(speakers), 0)
		return
	}
	if len(root.Cites) == 0 { // the page speaks for itself
		speakers = []reported.Source{root}
	}
	claimant, box := strings.CutSuffix(f.Claimant, " infobox")
	agree(t, "an infobox, says the note", strings.HasPrefix(s.Note, "infobox; "), box)
	checkSpeaker(t, claimant, speakers)
}

// checkSpeaker checks that every word of a speaker, as the facts describe it, stands
// in the sources, with a country where the fact has an adjective.
func checkSpeaker(t *testing.T, described string, sources []reported.Source) {
	t.Helper()
	if len(sources) == 0 {
		t.Errorf("nobody speaks, want %s", described)
	}
	var have []string
	var collect func(s reported.Source)
	collect = func(s reported.Source) {
		have = append(have, factWords(s.Name+" "+s.Role+" "+s.Org+" "+s.People.Words())...)
		switch s.Country {
		case "US":
			have = append(have, "us")
		case "IQ":
			have = append(have, "iraq", "iraqi")
		case "IR":
			have = append(have, "iran", "iranian")
		}
		for _, c := range s.Cites {
			collect(c)
		}
	}
	for _, s := range sources {
		collect(s)
	}
	for _, w := range factWords(described) {
		switch w {
		case "an", "and", "via", "citing", "statement": // the chain and the statement themselves
		case "as", "relayed", "by", "crisis24": // "(as relayed by Crisis24)": the page is Crisis24's
		case "unnamed": // no name is there
			for _, s := range sources {
				agree(t, "name of one who is not named", s.Name, "")
				agree(t, "people", s.People, reported.Exactly(1))
			}
		default:
			if !slices.Contains(have, w) {
				t.Errorf("%q of %q stands nowhere in %v", w, described, have)
			}
		}
	}
}

func factWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\''
	})
}
