package main

import (
	"io"
	"iter"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/acled"
	"github.com/seed-67285e81/reported/event/gtd"
	"github.com/seed-67285e81/reported/event/ucdp"
)

// A source is what files can be.
type source struct {
	name  string
	read  func(io.Reader) iter.Seq2[event.Event, error]
	terms string // the terms that the data are under
	// The columns with the year, and with the low, best and high number of deaths, by
	// name; several names are those of several releases.
	year            string
	low, best, high []string
}

var sources = []source{
	{
		name: "ucdp", read: ucdp.Read, year: "year", low: []string{"low", "low_est"}, best: []string{"best", "best_est"}, high: []string{"high", "high_est"},
		terms: "Uppsala Conflict Data Program, UCDP GED: CC BY 4.0. Name UCDP where you use the data.",
	},
	{
		name: "acled", read: acled.Read, year: "year", best: []string{"fatalities"},
		terms: "ACLED: its terms of use hold (acleddata.com). They ask to be named, and forbid passing rows on.",
	},
	{
		name: "gtd", read: gtd.Read, year: "iyear", best: []string{"nkill"},
		terms: "START, Global Terrorism Database: its terms of use hold. They ask to be named, and forbid passing rows on.",
	},
	{name: "ndjson", read: event.Read, terms: "The terms of the data are those of each event's recorder."},
}
