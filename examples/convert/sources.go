package main

import (
	"io"
	"iter"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/acled"
	"github.com/seed-67285e81/reported/event/gtd"
	"github.com/seed-67285e81/reported/event/stix"
	"github.com/seed-67285e81/reported/event/ucdp"
)

// A reading reads the events of a file. What is no event and goes along is put with the rest.
type reading func(in io.Reader, rest *[][]byte) iter.Seq2[event.Event, error]

// eventsAlone is a reading of a format that holds events and nothing else.
func eventsAlone(read func(io.Reader) iter.Seq2[event.Event, error]) reading {
	return func(in io.Reader, _ *[][]byte) iter.Seq2[event.Event, error] { return read(in) }
}

// readBundle reads a STIX bundle. Its problems come with its first event.
func readBundle(in io.Reader, rest *[][]byte) iter.Seq2[event.Event, error] {
	return func(yield func(event.Event, error) bool) {
		data, err := io.ReadAll(io.LimitReader(in, stix.MaxBytes+1))
		if err != nil {
			yield(event.Event{}, err)
			return
		}
		bundle, err := stix.Read(data)
		*rest = append(*rest, bundle.Rest...)
		if len(bundle.Events) == 0 {
			yield(event.Event{}, err)
			return
		}
		for _, e := range bundle.Events {
			if !yield(e, err) {
				return
			}
			err = nil
		}
	}
}

// A source is what files can be.
type source struct {
	name  string
	read  reading
	terms string // the terms that the data are under
	// The columns with the year, and with the low, best and high number of deaths, by
	// name; several names are those of several releases.
	year            string
	low, best, high []string
}

const recordersTerms = "The terms of the data are those of each event's recorder."

var sources = []source{
	{
		name: "ucdp", read: eventsAlone(ucdp.Read), year: "year", low: []string{"low", "low_est"}, best: []string{"best", "best_est"}, high: []string{"high", "high_est"},
		terms: "Uppsala Conflict Data Program, UCDP GED: CC BY 4.0. Name UCDP where you use the data.",
	},
	{
		name: "acled", read: eventsAlone(acled.Read), year: "year", best: []string{"fatalities"},
		terms: "ACLED: its terms of use hold (acleddata.com). They ask to be named, and forbid passing rows on.",
	},
	{
		name: "gtd", read: eventsAlone(gtd.Read), year: "iyear", best: []string{"nkill"},
		terms: "START, Global Terrorism Database: its terms of use hold. They ask to be named, and forbid passing rows on.",
	},
	{name: "stix", read: readBundle, terms: recordersTerms},
	{name: "ndjson", read: eventsAlone(event.Read), terms: recordersTerms},
}
