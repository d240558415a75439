package event_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
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
	for name, answer := range map[string]any{
		"problems":    reported.AsProblems(err),
		"disputes":    disputed().Disputes(),
		"resemblance": event.Likeness(a, b),
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

func ExampleResemblance() {
	a, b := small(), small()
	b.Kind = event.KindAttack
	text, err := json.Marshal(event.Likeness(a, b))
	fmt.Println(string(text), err)
	// Output:
	// {"time":"agrees","place":"agrees","kind":"compatible","actors":"unknown","toll":"agrees"} <nil>
}

func ExampleDecode_problemsAsJSON() {
	_, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"e1","kind":"Raid"}`))
	text, _ := json.Marshal(reported.AsProblems(err))
	fmt.Println(string(text))
	// Output:
	// [{"pointer":"/kind","code":"unknown-value","detail":"unknown value \"Raid\": did you mean \"raid\"?","line":1,"column":47}]
}
