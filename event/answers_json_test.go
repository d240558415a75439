package event_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// disputed returns an event whose accounts contradict each other.
func disputed() event.Event {
	says := func(org string, stance reported.Stance, n int64) event.Account {
		return event.Account{
			Statement: reported.Statement{Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: org}}},
			Stance:    stance,
			Time:      reported.Day(2020, 1, int(n)),
			Weapons:   []event.Weapon{{Kind: event.WeaponMissile, Count: reported.Exactly(n)}},
		}
	}
	return event.Event{ID: "e1", Kind: event.KindBombing, Accounts: []event.Account{
		says("Pentagon", reported.StanceStates, 8), says("IRGC", reported.StanceStates, 11), says("Iraq", reported.StanceDenies, 8),
	}}
}

// TestAnswersInJSON holds the JSON form of each answer to a file.
func TestAnswersInJSON(t *testing.T) {
	_, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"","kind":"Raid"}`))
	a, b := small(), small()
	b.Kind, b.Places = event.KindAttack, nil
	bomb := conceded()
	row, _ := bomb.Toll(casualty.PolicyEnvelope).Row(bomb.Tallies[0].Question())
	for name, answer := range map[string]any{
		"problem":    reported.AsProblems(err)[0],
		"problems":   reported.AsProblems(err),
		"dispute":    disputed().Disputes()[0],
		"disputes":   disputed().Disputes(),
		"facts":      match.Prepare(a).With(match.Prepare(b)),
		"row":        row,
		"toll":       bomb.Toll(casualty.PolicyEnvelope),
		"view":       bomb.Attribution().Views[0],
		"assessment": bomb.Attribution(),
		"totals":     event.Sum(leftOut(), casualty.PolicyEnvelope),
	} {
		got, err := json.MarshalIndent(answer, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, '\n')
		file := filepath.Join("testdata", "answers", name+".json")
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s, which -update writes, has another answer: %v\n%s", file, err, got)
		}
	}
}

// conceded returns an event of which an actor that is blamed gives a number itself.
func conceded() event.Event {
	says := func(org, country string, n int64) casualty.Tally {
		return casualty.Tally{
			Statement: reported.Statement{Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: org, Country: country}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Groups: []casualty.Group{{Status: casualty.StatusCivilian}},
			Count: reported.Exactly(n),
		}
	}
	return event.Event{
		ID: "e1", Kind: event.KindAirStrike, Time: reported.Day(2019, 3, 18),
		Claims: []attribution.Claim{{
			Statement:  reported.Statement{Sources: []reported.Source{{Kind: reported.SourceNGO, Org: "Airwars"}}},
			Stance:     attribution.StanceAttributes,
			Actors:     []attribution.Actor{{Name: "United States", Kind: attribution.ActorState, Country: "US"}},
			Likelihood: reported.MustParseTerm("icd203:likely"),
		}},
		Tallies: []casualty.Tally{says("Airwars", "", 20), says("Department of Defense", "US", 3)},
	}
}

// leftOut returns events of which one is left out of their sum.
func leftOut() []event.Event {
	year, vague := small(), small()
	year.ID, year.Aggregate, year.Time = "2020", true, reported.MustParseTime("2020")
	vague.ID = "e2"
	vague.Tallies[0].Count = reported.AtLeast(1).WithWords("several")
	gone := event.Event{ID: "e3", Kind: event.KindRaid, State: event.StateWithdrawn}
	return []event.Event{small(), vague, year, gone}
}

// TestAnswersAreJSON: encoding/json takes every answer, and checks what methods write.
func TestAnswersAreJSON(t *testing.T) {
	var events []event.Event
	for _, doc := range smallDocuments() {
		e, _ := event.Inspect(doc)
		events = append(events, e)
	}
	for _, policy := range append(casualty.Policies(), 9) {
		for _, e := range append([]event.Event{{}, conceded()}, events...) {
			toll := e.Toll(policy)
			var read struct {
				Policy  string
				Problem string
				Rows    []struct {
					Tallies  []int
					Conceded []struct {
						By    string
						Count reported.Count
					}
				}
			}
			b, err := json.Marshal(toll)
			if err != nil || json.Unmarshal(b, &read) != nil || read.Policy != policy.String() || (read.Problem != "") != (policy == 9) {
				t.Fatalf("%s: %s, %v", e.ID, b, err)
			}
			rows := slices.Collect(toll.Rows())
			if len(rows) != len(read.Rows) {
				t.Fatalf("%s: %s of %v", e.ID, b, toll)
			}
			for i, row := range rows {
				if len(read.Rows[i].Tallies) != len(row.Tallies) || len(read.Rows[i].Conceded) != len(row.Conceded) {
					t.Errorf("%s: %s of %s", e.ID, b, row)
				}
				for k, c := range row.Conceded {
					if got := read.Rows[i].Conceded[k]; got.By != c.By.Name || got.Count != c.Figure.Count {
						t.Errorf("%s: %v, want %v", e.ID, got, c)
					}
				}
			}
			if b, err := json.Marshal(e.Attribution()); err != nil {
				t.Errorf("%s: %s, %v", e.ID, b, err)
			}
		}
		sum := event.Sum(append(leftOut(), events...), policy)
		var read struct {
			Policy string
			Rows   []struct{ Count, Stated reported.Count }
		}
		b, err := json.Marshal(sum)
		if err != nil || json.Unmarshal(b, &read) != nil || read.Policy != policy.String() || len(read.Rows) != len(sum.Rows) {
			t.Errorf("%s, %v", b, err)
			continue
		}
		for i, row := range sum.Rows {
			if got := read.Rows[i]; got.Count.WithWords("") != row.Count.WithWords("") || got.Stated.WithWords("") != row.Stated.WithWords("") {
				t.Errorf("%v of %s", got, row)
			}
		}
	}
	for _, s := range []string{event.Event{}.Toll(9).String(), conceded().Toll(9).String(), event.Sum(leftOut(), 9).String()} {
		if s != "no toll: unknown policy Policy(9)" {
			t.Errorf("%q says nothing of the policy", s)
		}
	}
}

func ExampleToll_MarshalJSON() {
	text, err := json.MarshalIndent(conceded().Toll(casualty.PolicyEnvelope), "", " ")
	fmt.Println(string(text), err)
	// Output:
	// {
	//  "policy": "envelope",
	//  "rows": [
	//   {
	//    "question": {
	//     "harm": "killed",
	//     "groups": [
	//      {
	//       "status": "civilian"
	//      }
	//     ]
	//    },
	//    "count": {
	//     "low": 3,
	//     "high": 20
	//    },
	//    "min_figure": 3,
	//    "max_figure": 20,
	//    "conditions": [
	//     "conflict",
	//     "undated"
	//    ],
	//    "tallies": [
	//     0,
	//     1
	//    ],
	//    "conceded": [
	//     {
	//      "by": "United States",
	//      "count": {
	//       "low": 3,
	//       "best": 3,
	//       "high": 3
	//      }
	//     }
	//    ]
	//   }
	//  ]
	// } <nil>
}

func ExampleTotals_asJSON() {
	text, err := json.MarshalIndent(event.Sum(leftOut(), casualty.PolicyEnvelope), "", " ")
	fmt.Println(string(text), err)
	// Output:
	// {
	//  "policy": "envelope",
	//  "rows": [
	//   {
	//    "question": {
	//     "harm": "killed"
	//    },
	//    "count": {
	//     "low": 4
	//    },
	//    "stated": {
	//     "low": 4
	//    },
	//    "min_figure": 4,
	//    "max_figure": 4,
	//    "events": [
	//     0,
	//     1
	//    ],
	//    "conditions": [
	//     "undated"
	//    ],
	//    "beside": [
	//     {
	//      "event": "2020",
	//      "why": "aggregate",
	//      "row": {
	//       "question": {
	//        "harm": "killed"
	//       },
	//       "count": {
	//        "low": 3,
	//        "best": 3,
	//        "high": 3
	//       },
	//       "min_figure": 3,
	//       "max_figure": 3,
	//       "conditions": [
	//        "undated"
	//       ],
	//       "tallies": [
	//        0
	//       ]
	//      }
	//     }
	//    ]
	//   }
	//  ],
	//  "counted": [
	//   [
	//    "e1"
	//   ],
	//   [
	//    "e2"
	//   ]
	//  ],
	//  "left_out": [
	//   {
	//    "event": "2020",
	//    "why": "aggregate"
	//   },
	//   {
	//    "event": "e3",
	//    "why": "withdrawn"
	//   }
	//  ]
	// } <nil>
}

func ExampleEvent_Attribution_asJSON() {
	view := conceded().Attribution().Views[0]
	text, err := json.MarshalIndent(view, "", " ")
	fmt.Println(string(text), err)
	// Output:
	// {
	//  "actor": {
	//   "name": "United States",
	//   "kind": "state",
	//   "country": "US"
	//  },
	//  "support": "alleged",
	//  "challenge": "none",
	//  "reasons": [
	//   "asserted",
	//   "not-independent"
	//  ],
	//  "attributing": {
	//   "origins": {
	//    "low": 1,
	//    "best": 1,
	//    "high": 1
	//   },
	//   "claims": [
	//    0
	//   ],
	//   "likelihoods": [
	//    "icd203:likely"
	//   ]
	//  },
	//  "suspecting": {
	//   "origins": {
	//    "low": 0,
	//    "best": 0,
	//    "high": 0
	//   }
	//  },
	//  "denying": {
	//   "origins": {
	//    "low": 0,
	//    "best": 0,
	//    "high": 0
	//   }
	//  },
	//  "doubting": {
	//   "origins": {
	//    "low": 0,
	//    "best": 0,
	//    "high": 0
	//   }
	//  },
	//  "claims": [
	//   0
	//  ]
	// } <nil>
}

func ExampleDispute() {
	b, err := json.MarshalIndent(disputed().Disputes()[0].Positions[0], "", " ")
	fmt.Println(string(b), err)
	// Output:
	// {
	//  "stance": "states",
	//  "value": "2020-01-08",
	//  "time": "2020-01-08",
	//  "accounts": [
	//   0
	//  ],
	//  "origins": {
	//   "low": 1,
	//   "best": 1,
	//   "high": 1
	//  },
	//  "contradicted": true
	// } <nil>
}

func ExampleDecode_problemsAsJSON() {
	_, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"e1","kind":"Raid"}`))
	text, _ := json.Marshal(reported.AsProblems(err))
	fmt.Println(string(text))
	// Output:
	// [{"pointer":"/kind","code":"unknown-value","detail":"unknown value \"Raid\": did you mean \"raid\"?","line":1,"column":47}]
}
