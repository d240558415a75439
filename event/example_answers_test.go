package event_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// wounded is a number of wounded, as a spokesman gave it on a day of January 2020.
func wounded(day int, spokesman string, n int64) casualty.Tally {
	t := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmWounded}
	t.Count, t.Said = reported.Exactly(n), reported.Day(2020, 1, day)
	t.Sources = []reported.Source{{Kind: reported.SourceOfficial, Org: spokesman}}
	return t
}

// The same question is asked as of two days.
func ExampleEvent_AsOf() {
	e := event.Event{ID: "al-asad", Kind: event.KindIndirectFire, Tallies: []casualty.Tally{
		wounded(8, "Pentagon", 0), wounded(16, "Pentagon", 11), wounded(24, "Pentagon", 34),
	}}
	for _, day := range []string{"2020-01-10", "2020-01-20"} {
		then, undated := e.AsOf(reported.MustParseTime(day))
		fmt.Println(day, then.Toll(casualty.PolicyLatest), undated)
	}
	// Output:
	// 2020-01-10 wounded: none []
	// 2020-01-20 wounded: 11 []
}

// Two accounts give different numbers of missiles.
func ExampleEvent_Disputes() {
	account := func(org string, missiles int64) event.Account {
		return event.Account{
			Statement: reported.Statement{Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: org}}},
			Stance:    reported.StanceStates,
			Weapons:   []event.Weapon{{Kind: event.WeaponMissile, Count: reported.Exactly(missiles)}},
		}
	}
	e := event.Event{ID: "e1", Kind: event.KindIndirectFire, Accounts: []event.Account{
		account("Iraqi Joint Operations Command", 22), account("US Central Command", 16),
	}}
	for _, d := range e.Disputes() {
		fmt.Println(d)
	}
	// Output:
	// weapons, rockets and missiles: 16 missile; 22 missile
}

// The toll of several events. The summary of the day is left out: it sums up the others.
func ExampleSum() {
	day := func(id string, n int64) event.Event {
		return event.Event{
			ID: id, Kind: event.KindShooting, Time: reported.Day(2020, 1, 3),
			Tallies: []casualty.Tally{wounded(3, "police", n)},
		}
	}
	summary := day("summary", 30)
	summary.Aggregate = true
	sum := event.Sum([]event.Event{day("market", 14), day("station", 16), summary}, casualty.PolicyLatest)
	fmt.Println(sum)
	for _, l := range sum.LeftOut {
		fmt.Println("left out:", l.Event, l.Why)
	}
	// Output:
	// wounded: at least 30, stated 30 by 2 events, beside: wounded: 30
	// left out: summary aggregate
}
