package reported

// A timeEnd is one date or clock time in a [Time], packed; 0 is none. It reads,
// from the lowest bit: zone, flag, second, minute, hour, day, month, year,
// precision. The topmost four bits are free.
type timeEnd uint64

const (
	zoneBits       = 11
	flagShift      = zoneBits
	secondShift    = flagShift + 2
	minuteShift    = secondShift + 6
	hourShift      = minuteShift + 6
	dayShift       = hourShift + 5
	monthShift     = dayShift + 5
	yearShift      = monthShift + 4
	precisionShift = yearShift + 14
)

// What a zone is: none, Z, or an offset in minutes counted from zoneZero. The
// last stands for what the grammar admits and no clock on earth shows.
const (
	zoneNone    = 0
	zoneZ       = 1
	zoneZero    = 1000
	zoneRefused = 1<<zoneBits - 1
)

const (
	flagApproximate = 1
	flagUncertain   = 2
	flags           = " ~?%" // how each is written, 0 not at all
)

const daySeconds = 24 * 60 * 60

// The extreme offsets in use, in seconds: a clock without a zone is at most so
// far ahead of UTC, or after it.
const (
	latestAhead  = 14 * 60 * 60
	latestBehind = 12 * 60 * 60
)

// realOffset reports whether an offset in minutes is one that clocks show.
func realOffset(minutes int) bool {
	return -latestBehind <= minutes*60 && minutes*60 <= latestAhead
}

func packYear(year int) timeEnd {
	return timeEnd(year)<<yearShift | timeEnd(PrecisionYear)<<precisionShift
}

func packDay(year, month, day int) timeEnd {
	return packYear(year).finer(month, monthShift).finer(day, dayShift)
}

// finer returns e with one part more.
func (e timeEnd) finer(part, shift int) timeEnd {
	return e + timeEnd(part)<<shift + 1<<precisionShift
}

func (e timeEnd) withClock(hour, minute int) timeEnd {
	return e.finer(hour<<(hourShift-minuteShift)+minute, minuteShift)
}

func (e timeEnd) precision() TimePrecision { return TimePrecision(e >> precisionShift) }
func (e timeEnd) year() int                { return int(e >> yearShift & (1<<14 - 1)) }
func (e timeEnd) month() int               { return int(e >> monthShift & (1<<4 - 1)) }
func (e timeEnd) day() int                 { return int(e >> dayShift & (1<<5 - 1)) }
func (e timeEnd) hour() int                { return int(e >> hourShift & (1<<5 - 1)) }
func (e timeEnd) minute() int              { return int(e >> minuteShift & (1<<6 - 1)) }
func (e timeEnd) second() int              { return int(e >> secondShift & (1<<6 - 1)) }
func (e timeEnd) flag() int                { return int(e >> flagShift & (1<<2 - 1)) }
func (e timeEnd) zone() int                { return int(e & (1<<zoneBits - 1)) }

// offset returns minutes east of UTC, 0 where no zone is written.
func (e timeEnd) offset() int {
	if z := e.zone(); z > zoneZ {
		return z - zoneZero
	}
	return 0
}

// bounds returns the first second that e may mean and the first after it, since
// 1970, read as UTC where e has no zone.
func (e timeEnd) bounds() timeBounds {
	y, m := e.year(), e.month()
	switch e.precision() {
	case PrecisionYear:
		return timeBounds{days(y, 1, 1) * daySeconds, days(y+1, 1, 1) * daySeconds}
	case PrecisionMonth:
		lo := days(y, m, 1)
		return timeBounds{lo * daySeconds, (lo + int64(daysIn(y, m))) * daySeconds}
	}
	lo := days(y, m, e.day()) * daySeconds
	if e.precision() <= PrecisionDay {
		return timeBounds{lo, lo + daySeconds}
	}
	lo += int64(e.hour()*3600 + (e.minute()-e.offset())*60 + e.second())
	if e.precision() == PrecisionMinute {
		return timeBounds{lo, lo + 60}
	}
	return timeBounds{lo, lo + 1}
}

// append appends e as it is written.
func (e timeEnd) append(b []byte) []byte {
	if e == 0 {
		return b
	}
	y := e.year()
	b = appendTwo(appendTwo(b, y/100), y%100)
	p := e.precision()
	if p >= PrecisionMonth {
		b = appendTwo(append(b, '-'), e.month())
	}
	if p >= PrecisionDay {
		b = appendTwo(append(b, '-'), e.day())
	}
	if p >= PrecisionMinute {
		b = appendTwo(append(b, 'T'), e.hour())
		b = appendTwo(append(b, ':'), e.minute())
	}
	if p >= PrecisionSecond {
		b = appendTwo(append(b, ':'), e.second())
	}
	switch e.zone() {
	case zoneNone:
	case zoneZ:
		b = append(b, 'Z')
	default:
		sign, offset := byte('+'), e.offset()
		if offset < 0 {
			sign, offset = '-', -offset
		}
		b = appendTwo(append(b, sign), offset/60)
		b = appendTwo(append(b, ':'), offset%60)
	}
	if flag := e.flag(); flag > 0 {
		b = append(b, flags[flag])
	}
	return b
}

// appendTwo appends n, 0 to 99, as two digits.
func appendTwo(b []byte, n int) []byte {
	return append(b, '0'+byte(n/10), '0'+byte(n%10))
}

// days counts the days from 1 January 1970 to a date of the Gregorian calendar,
// years 1 to 10000. The year is taken to begin in March, so that a leap day ends it.
func days(year, month, day int) int64 {
	m := month - 3
	if m < 0 {
		m += 12
		year--
	}
	const epoch = 719468 // 1 March of the year 0 to 1 January 1970
	return int64(365*year + year/4 - year/100 + year/400 + (153*m+2)/5 + day - 1 - epoch)
}

// civil returns the day that lies so many days after 1 January 1970, of the year 0
// or later: the inverse of days, by the same years that begin in March.
func civil(n int64) (year, month, day int) {
	const era = 146097 // days in 400 years
	n += 719468        // from 1 March of the year 0
	eras := n / era
	d := int(n - eras*era)
	y := (d - d/1460 + d/36524 - d/146096) / 365
	d -= 365*y + y/4 - y/100
	m := (5*d + 2) / 153
	year, month, day = int(eras)*400+y, m+3, d-(153*m+2)/5+1
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// endAt returns the second of a Unix time, written in UTC, or the first or last
// second of all years if it is outside of them. It does without package time, which
// a program that only reads and writes need not link.
func endAt(sec int64) timeEnd {
	first := days(1, 1, 1)
	sec = min(max(sec, first*daySeconds), days(10000, 1, 1)*daySeconds-1)
	n := (sec-first*daySeconds)/daySeconds + first
	rest := int(sec - n*daySeconds)
	return packDay(civil(n)).withClock(rest/3600, rest/60%60).finer(rest%60, secondShift) | zoneZ
}

// daysIn returns the number of days in a month, 1 to 12.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
