package event

import (
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/seed-67285e81/reported"
)

// Bounds on the keys of one event.
const (
	// MaxBlockKeys is the greatest number of keys that BlockKeys returns.
	MaxBlockKeys = 1024

	maxBlockSpan  = 40 // days; and months, of what is longer
	blockOpenDays = 31 // from one end of its Window, how far a time is followed whose other end is open: 30 days and some hours
	blockSlack    = likeClockSlack / 2
)

// BlockKeys returns keys for finding duplicates among many events without
// comparing all pairs: only events that share a key need be compared by
// [Likeness]. The keys are sorted and none is there twice.
//
// A key is a day and something of where or who: "2020-01-08/country/IQ",
// "2020-01-08/name/asad", "2020-01-08/place/p1" for a place's ID,
// "2020-01-08/cell/33,42" for a square degree, "2020-01-08/actor/irgc". The days
// are those in UTC that the time may touch wherever its clock was: three for a
// date without a zone, so that 7 January in Washington meets 8 January in
// Baghdad. Points near the edge of a cell have the next cell too, across the date
// line and round the poles. "event/" with the ID, and with the IDs of same-as
// links, brings revisions and known duplicates together.
//
// Two events whose [Resemblance] is that of a Candidate share at least one key,
// with these exceptions, each of which would have made keys that a large part of
// all events share:
//
//   - An event that may have been any time in more than 40 days has keys of months
//     in place of days ("2019-10/country/IQ"), and of years if it is more than 40
//     months. So it meets only events that are as vague: a year is not compared
//     with every day in it.
//   - A time without an end is followed for 30 days, and backwards for 30 days
//     where it has no beginning.
//   - An event has at most MaxBlockKeys keys. Countries and IDs come first, then
//     cells, then names, then actors; what does not fit is left out.
//
// A date in a town with a point gives about 25 keys. The keys by country make the
// largest blocks: they find the event that one feed places in a town and another
// only in its country. Who can do without drops those keys.
func BlockKeys(e Event) []string {
	keys := []string{"event/" + e.ID}
	for i := range e.Links {
		if l := &e.Links[i]; l.Kind == LinkSameAs && len(keys) < MaxBlockKeys/4 {
			keys = append(keys, "event/"+l.Event)
		}
	}
	days := blockDays(e.Time)
	for _, what := range blockWhats(&e) {
		if len(keys)+len(days) > MaxBlockKeys {
			break
		}
		for _, day := range days {
			keys = append(keys, day+what)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// blockDays returns the days that a time may touch, or months, or years.
func blockDays(t reported.Time) []string {
	from, to, ok := blockSpan(t)
	if !ok {
		return nil
	}
	if to.Sub(from) <= maxBlockSpan*24*time.Hour {
		return blockSteps(from, to, len("2020-01-08"), 0, 1)
	}
	if from.AddDate(0, maxBlockSpan, 0).After(to) {
		return blockSteps(from, to, len("2020-01"), 1, 0)
	}
	return blockSteps(from, to, len("2020"), 12, 0)
}

// blockSpan returns the first and the last instant that a time may touch.
func blockSpan(t reported.Time) (from, to time.Time, ok bool) {
	if from, to, ok = t.Window(); !ok {
		return from, to, false
	}
	if _, hasFrom := t.Earliest(); !hasFrom {
		from = to.AddDate(0, 0, -blockOpenDays)
	} else if _, hasTo := t.Latest(); !hasTo {
		to = from.AddDate(0, 0, blockOpenDays)
	}
	if t.Zoned() {
		return from.Add(-blockSlack), to.Add(blockSlack), true
	}
	return from, to, true
}

// blockSteps returns the dates from one to the other, cut to a length, one for each
// step of months and days, and at most MaxBlockKeys.
func blockSteps(from, to time.Time, length, months, days int) []string {
	year, month, day := from.Date()
	switch length { // from the start of the year or month: the 31st has no month after it
	case len("2020"):
		month, day = 1, 1
	case len("2020-01"):
		day = 1
	}
	from = time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	var list []string
	for ; !from.After(to) && len(list) < MaxBlockKeys; from = from.AddDate(0, months, days) {
		list = append(list, from.Format(time.DateOnly)[:length])
	}
	return list
}

// blockWhats returns the other halves of the keys, those first that are given up
// last.
func blockWhats(e *Event) []string {
	var countries, cells, names, actors []string
	for _, s := range comparedPlaces(e.Places) {
		if s.Country != "" {
			countries = append(countries, "/country/"+s.Country)
		}
		if s.ID != "" {
			countries = append(countries, "/place/"+s.ID)
		}
		if s.local() {
			cells = appendBlockCells(cells, s.Point)
		}
		for _, word := range s.words {
			names = append(names, "/name/"+word)
		}
	}
	for _, w := range involvedActors(e) {
		if w.telling() {
			actors = append(actors, w.keys()...)
		}
	}
	var list []string
	for _, some := range [...][]string{countries, cells, names, actors} {
		slices.Sort(some)
		list = append(list, slices.Compact(some)...)
	}
	return list
}

// Cells are square degrees. A point has the cells that a circle of half of nearKM
// around it touches. The middle between two points that are near each other lies
// in both circles, so they have a cell in common.
const (
	blockCellMargin = 0.23 // degrees of latitude, a little more than 25 km
	blockPolarRow   = 80   // beyond it a row is one cell, as its degrees of longitude are short
)

func appendBlockCells(cells []string, p Point) []string {
	lat, lon, _ := p.Degrees()
	width := blockCellMargin / math.Cos(min(math.Abs(lat)+blockCellMargin, blockPolarRow+1)*math.Pi/180)
	for row := math.Floor(lat - blockCellMargin); row <= lat+blockCellMargin; row++ {
		prefix := "/cell/" + strconv.Itoa(int(row)) + ","
		if row >= blockPolarRow || row < -blockPolarRow {
			cells = append(cells, prefix+"*")
			continue
		}
		for column := math.Floor(lon - width); column <= lon+width; column++ {
			east := (int(column) + 540) % 360 // from the date line, eastward
			cells = append(cells, prefix+strconv.Itoa(east-180))
		}
	}
	return cells
}
