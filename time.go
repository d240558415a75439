package reported

import (
	"bytes"
	"cmp"
	"time"
)

// A Time is when something happened or was said, as precisely as it was reported: a year,
// a month, a day, a clock time, a span from one to another, or one moment between two.
// Make one with [ParseTime], [Day] or [At].
//
// The zero Time was not stated. Times are comparable with ==, by how they are written:
// 01:34Z and 04:34+03:00 are two values of one instant. An impossible date gives an
// invalid Time, which is not zero. It prints what is wrong, [Time.Validate] reports it,
// every question about it is answered with no, and it has no text and no JSON.
//
// # Grammar
//
// [ParseTime] reads exactly this, without spaces, and [Time.String] writes it back:
//
//	time   = end                      then
//	       | end "/" end              from the one to the other
//	       | end "/.."                from then on, and it was still going on
//	       | end "/"                  from then on; its end is not known
//	       | "/" end                  until then; its beginning is not known
//	       | "[" end ".." end "]"     at one time between the two
//	       | "[" end ".." "]"         at one time, then or later
//	       | "[" ".." end "]"         at one time, then or earlier
//	end    = ( date | date-to-the-day "T" clock [ zone ] ) [ flag ]
//	date   = year [ "-" month [ "-" day ] ]
//	clock  = hour ":" minute [ ":" second ]
//	zone   = "Z" | ( "+" | "-" ) hours ":" minutes
//	flag   = "~" approximate | "?" uncertain | "%" both
//
//	year   = 0001 to 9999             month  = 01 to 12
//	day    = 01 to 31                 hour   = 00 to 23
//	minute = 00 to 59                 second = 00 to 59
//	hours  = 00 to 14                 minutes = 00 to 59
//
// The errors, of which the first is reported:
//
//	CodeTimeForm       the text does not match
//	CodeTimeCalendar   the Gregorian calendar has no such day
//	CodeTimeZone       an offset is -00:00 or outside -12:00 to +14:00, or one end alone has a zone
//	CodeTimeOrder      the last end is wholly before the first
//
// The forms without a clock are EDTF (ISO 8601-2, levels 0 to 2). Clock times at ends,
// flags on clock times, and brackets around flagged ends or ends of different precision
// are additions.
//
// # Bounds
//
// [Time.Earliest] and [Time.Latest] bound what was written: a date at an end is the whole
// of that year, month or day. A flag never moves a bound, since no source says by how
// much. Instead [Time.Before] and [Time.Contains], which ask for certainty, are false for
// flagged times.
type Time struct {
	// first also holds the form, above what a timeEnd uses. Nothing but the
	// parser and the constructors packs one, so that equal text is equal bits.
	first, last timeEnd
}

// A timeForm is one line of the grammar.
type timeForm uint8

const (
	noTime        timeForm = iota // the zero Time
	invalidTime                   // what Day or At was given; see invalidDay
	singleTime                    // A
	spanTime                      // A/B
	ongoingTime                   // A/..
	endlessTime                   // A/
	untilTime                     // /B
	oneOfTime                     // [A..B]
	oneOfFromTime                 // [A..]
	oneOfToTime                   // [..B]
)

const timeFormShift = 60

func newTime(form timeForm, first, last timeEnd) Time {
	return Time{first: timeEnd(form)<<timeFormShift | first, last: last}
}

func (t Time) form() timeForm { return timeForm(t.first >> timeFormShift) }

// ends returns the ends as they are written, 0 for one that is not.
func (t Time) ends() (first, last timeEnd) {
	return t.first & (1<<timeFormShift - 1), t.last
}

// MustParseTime is [ParseTime] for constants; it panics on an error.
func MustParseTime(s string) Time {
	t, err := ParseTime(s)
	if err != nil {
		panic("reported: MustParseTime: " + err.Error())
	}
	return t
}

// Day returns a calendar day without a zone. A day that the calendar does not have, such
// as Day(2024, 2, 30), or a year not from 1 to 9999, is invalid.
func Day(year int, month time.Month, day int) Time {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, int(month)) {
		return invalidDay(year, int(month), day)
	}
	return newTime(singleTime, packDay(year, int(month), day), 0)
}

// At returns the clock time of t to the whole second, at its own offset: Z for time.UTC,
// else in numbers. The zero time.Time gives the zero Time. A year not from 1 to 9999 is
// invalid.
//
// Offsets are written in minutes. One with seconds is cut to the minute nearer to UTC, one
// beyond -12:00 or +14:00 becomes Z; the instant stays the same.
func At(t time.Time) Time {
	first := days(1, 1, 1)*daySeconds - latestAhead
	last := days(10000, 1, 1)*daySeconds + latestBehind
	if t.IsZero() {
		return Time{}
	}
	const far = 1 << 50 // further on, a year may not fit an int of 32 bits
	if sec := t.Unix(); sec < -far || sec > far {
		return invalidDay(0, 0, 0)
	} else if sec < first || sec >= last {
		return invalidDay(t.Year(), int(t.Month()), t.Day())
	}
	_, offset := t.Zone()
	offset /= 60
	z := zoneZero + offset
	if t.Location() == time.UTC || !realOffset(offset) {
		offset, z = 0, zoneZ
	}
	t = t.UTC().Add(time.Duration(offset) * time.Minute)
	year, month, d := t.Date()
	if year < 1 || year > 9999 {
		return invalidDay(year, int(month), d)
	}
	e := packDay(year, int(month), d).withClock(t.Hour(), t.Minute())
	return newTime(singleTime, e.finer(t.Second(), secondShift)|timeEnd(z), 0)
}

// Earliest returns the first instant that t may mean. It is false if t is zero, or its
// beginning is open. A time without a zone is read as UTC; see [Time.Window].
func (t Time) Earliest() (time.Time, bool) { return t.bound(t.bounds().lo) }

// Latest returns the first instant after all that t may mean: for a day, the midnight that
// ends it. It is false if t is zero, or its end is open or not known. A time without a
// zone is read as UTC; see [Time.Window].
func (t Time) Latest() (time.Time, bool) { return t.bound(t.bounds().hi) }

// bound returns a bound of t as an instant, if there is one.
func (t Time) bound(second int64) (time.Time, bool) {
	if second == openStart || second == openEnd || !t.given() {
		return time.Time{}, false
	}
	return time.Unix(second, 0).UTC(), true
}

// Window returns the instants between which all of t lies, wherever on Earth it was read:
// from included, to not. Use it to query a database. Without a zone, the bounds of
// Earliest and Latest widen: t may begin 14 hours earlier and end 12 hours later.
//
// An open or unknown end extends to the first moment of year 1, or the last of year 9999.
// It is false for the zero Time and an invalid one.
func (t Time) Window() (from, to time.Time, ok bool) {
	if !t.given() {
		return from, to, false
	}
	b, all := t.window(), timeBounds{days(1, 1, 1) * daySeconds, days(10000, 1, 1) * daySeconds}.widened()
	return time.Unix(max(b.lo, all.lo), 0).UTC(), time.Unix(min(b.hi, all.hi), 0).UTC(), true
}

// Ends returns the two ends of a span or a one-of. The zero Time stands for an open or
// unknown end. Both ends of any other Time are the Time itself.
func (t Time) Ends() (first, last Time) {
	if t.invalid() {
		return t, t
	}
	a, b := t.ends()
	if t.form() == singleTime {
		b = a
	}
	if a != 0 {
		first = newTime(singleTime, a, 0)
	}
	if b != 0 {
		last = newTime(singleTime, b, 0)
	}
	return first, last
}

// IsZero reports whether no time is stated.
func (t Time) IsZero() bool { return t == Time{} }

// IsOneOf reports whether t is one moment between two bounds, written in brackets.
func (t Time) IsOneOf() bool { return t.form() >= oneOfTime }

// IsOngoing reports whether t was still going on when it was reported: it ends in "/..".
// An unknown end, as in "2020-01-08/", is another thing.
func (t Time) IsOngoing() bool { return t.form() == ongoingTime }

// Zoned reports whether t has clock times with an offset or Z, so that its bounds are
// instants. A date is never zoned.
func (t Time) Zoned() bool {
	// Both ends have a zone or neither has, and an end that is not there has none.
	return (t.first|t.last)&(1<<zoneBits-1) != 0
}

// Approximate reports whether t or one of its ends is flagged ~ or %: near, not exact.
func (t Time) Approximate() bool { return (t.first|t.last)>>flagShift&flagApproximate != 0 }

// Uncertain reports whether t or one of its ends is flagged ? or %: the source is unsure.
func (t Time) Uncertain() bool { return (t.first|t.last)>>flagShift&flagUncertain != 0 }

// Precision returns how finely t is written: the precision of its coarsest end.
func (t Time) Precision() TimePrecision {
	a, b := t.ends()
	switch {
	case t.invalid():
		return PrecisionNone
	case a == 0:
		return b.precision()
	case b == 0:
		return a.precision()
	}
	return min(a.precision(), b.precision())
}

// Equal is ==: both are written alike.
func (t Time) Equal(u Time) bool { return t == u }

// Compare orders times for sorting, by Earliest, Latest, then text. It is 0 only if t ==
// u. An open beginning comes first, an open end last; the zero Time is before all, then
// invalid ones. Times without a zone are read as UTC. To learn which was first, call
// [Time.Before].
func (t Time) Compare(u Time) int {
	if t == u {
		return 0
	}
	if !t.given() || !u.given() {
		return cmp.Or(cmp.Compare(min(t.form(), singleTime), min(u.form(), singleTime)), cmp.Compare(t.first, u.first), cmp.Compare(t.last, u.last))
	}
	a, b := t.bounds(), u.bounds()
	if c := cmp.Compare(a.lo, b.lo); c != 0 {
		return c
	}
	if c := cmp.Compare(a.hi, b.hi); c != 0 {
		return c
	}
	var x, y [maxTimeText]byte
	return bytes.Compare(t.append(x[:0]), u.append(y[:0]))
}

// A TimePrecision is how finely a [Time] is written. Greater is finer. Its constants begin
// with Precision.
type TimePrecision uint8

// The precisions of a Time.
const (
	PrecisionNone   TimePrecision = iota // no date
	PrecisionYear                        // a year
	PrecisionMonth                       // a month
	PrecisionDay                         // a day
	PrecisionMinute                      // a clock time to the minute
	PrecisionSecond                      // a clock time to the second
)

// String returns "year", "month", "day", "minute" or "second", and "none" for
// anything else.
func (p TimePrecision) String() string {
	if int(p) < len(precisionNames) {
		return precisionNames[p]
	}
	return precisionNames[PrecisionNone]
}

var precisionNames = [...]string{"none", "year", "month", "day", "minute", "second"}

// append appends t as it is written; nothing for the zero Time and an invalid one.
func (t Time) append(b []byte) []byte {
	first, last := t.ends()
	switch t.form() {
	case singleTime:
		b = first.append(b)
	case spanTime, endlessTime, untilTime:
		b = last.append(append(first.append(b), '/'))
	case ongoingTime:
		b = append(first.append(b), "/.."...)
	case oneOfTime, oneOfFromTime, oneOfToTime:
		b = first.append(append(b, '['))
		b = append(last.append(append(b, ".."...)), ']')
	}
	return b
}

// String returns t as it was read, and "" for the zero Time. An invalid Time says what is
// wrong: "invalid time: 2024-02-30 is not a day of the calendar".
func (t Time) String() string {
	if t.invalid() {
		return "invalid time: " + t.problem().Detail
	}
	var b [maxTimeText]byte
	return string(t.append(b[:0]))
}

// AppendText appends t as it was read. The error is that of [Time.Validate].
func (t Time) AppendText(b []byte) ([]byte, error) {
	if t.invalid() {
		return b, t.problem()
	}
	return t.append(b), nil
}

// MarshalText returns the text, empty for the zero Time.
func (t Time) MarshalText() ([]byte, error) {
	if t.invalid() {
		return nil, t.problem()
	}
	var b [maxTimeText]byte
	return bytes.Clone(t.append(b[:0])), nil
}

// UnmarshalText reads a time as [ParseTime] does; empty text is the zero Time. On an error
// t is unchanged.
func (t *Time) UnmarshalText(text []byte) error {
	// What is too long is refused by its first bytes, without a copy of the rest.
	return unmarshal(t, text[:min(len(text), maxTimeText+1)], ParseTime)
}
