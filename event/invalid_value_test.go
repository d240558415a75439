package event_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// TestInvalidValues puts an invalid count or time in each place of an event that holds
// one: Validate reports it there, and nothing writes it.
func TestInvalidValues(t *testing.T) {
	count, day := reported.Between(9, 3), reported.Day(2024, 2, 30)
	head := reported.Statement{Sources: []reported.Source{{Kind: reported.SourceMedia, Org: "AP"}}}
	tally := casualty.Tally{Statement: head, Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(3)}
	claim := attribution.Claim{Statement: head, Stance: attribution.StanceUnclaimed}
	for pointer, spoil := range map[string]func(e *event.Event){
		"/recorded":            func(e *event.Event) { e.Recorded = day },
		"/time":                func(e *event.Event) { e.Time = day },
		"/incidents":           func(e *event.Event) { e.Incidents = count },
		"/targets/0/count":     func(e *event.Event) { e.Targets = []event.Target{{Kind: event.TargetMilitary, Count: count}} },
		"/weapons/0/count":     func(e *event.Event) { e.Weapons = []event.Weapon{{Kind: event.WeaponDrone, Count: count}} },
		"/damage/0/count":      func(e *event.Event) { e.Damage = []event.Damage{{Extent: event.ExtentDestroyed, Count: count}} },
		"/claims/0/said":       func(e *event.Event) { e.Claims = []attribution.Claim{claim}; e.Claims[0].Said = day },
		"/tallies/0/count":     func(e *event.Event) { e.Tallies = []casualty.Tally{tally}; e.Tallies[0].Count = count },
		"/tallies/0/period":    func(e *event.Event) { e.Tallies = []casualty.Tally{tally}; e.Tallies[0].Period = day },
		"/sources/0/people":    func(e *event.Event) { e.Sources = []reported.Source{{Kind: reported.SourceMedia, People: count}} },
		"/sources/0/retrieved": func(e *event.Event) { e.Sources = []reported.Source{{Kind: reported.SourceMedia, Retrieved: day}} },
		"/accounts/0/time": func(e *event.Event) {
			e.Accounts = []event.Account{{Statement: head, Stance: reported.StanceStates, Time: day}}
		},
		"/tallies/0/persons/0/age": func(e *event.Event) {
			e.Tallies = []casualty.Tally{tally}
			e.Tallies[0].Persons = []casualty.Person{{Name: "x", Age: count}}
		},
	} {
		code := reported.CodeCountOrder
		e := event.Event{ID: "e1", Kind: event.KindRaid}
		spoil(&e)
		problems := reported.AsProblems(e.Validate())
		for _, p := range problems {
			if p.Code == reported.CodeTimeCalendar {
				code = p.Code
			}
		}
		if len(problems) != 1 || problems[0].Pointer != pointer || problems[0].Code != code || problems[0].Detail == "" {
			t.Errorf("%s: Validate says %v", pointer, problems)
		}
		if text, err := e.AppendJSON([]byte("x")); !errors.Is(err, code) || string(text) != "x" {
			t.Errorf("%s: AppendJSON: %s, %v", pointer, text, err)
		}
		if text, err := json.Marshal(struct{ E event.Event }{e}); !errors.Is(err, code) {
			t.Errorf("%s: encoding/json: %s, %v", pointer, text, err)
		}
	}
}
