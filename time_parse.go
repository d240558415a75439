package reported

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
)

// The rules that a text can break to be no [Time]. CodeTimeForm is all that a regular
// expression could tell; a text has one of the others only if it matches the
// grammar. Of several the first in this order is reported.
const (
	// CodeTimeForm: the text does not match the grammar.
	CodeTimeForm Code = "time-form"
	// CodeTimeCalendar: the calendar has no such day.
	CodeTimeCalendar Code = "time-calendar"
	// CodeTimeZone: an offset is -00:00 or beyond -12:00 or +14:00, or one end has a
	// zone and the other has none.
	CodeTimeZone Code = "time-zone"
	// CodeTimeOrder: the last end is wholly before the first.
	CodeTimeOrder Code = "time-order"
)

// maxTimeText is the length of the longest text that can be a Time:
// [2020-01-08T01:34:05+03:00%..2020-01-08T01:34:05+03:00%]
const maxTimeText = 56

// ParseTime reads a time in the grammar of [Time]. Empty text is an error. The error is a
// [Problem] with code [CodeTimeForm], [CodeTimeCalendar], [CodeTimeZone] or
// [CodeTimeOrder].
func ParseTime(s string) (Time, error) {
	// Most times in most records are plain days.
	if e := plainDay(s); e != 0 {
		return newTime(singleTime, e, 0), nil
	}
	return parseTime(s)
}

// plainDay reads a date to the day, 0 if s is anything else.
func plainDay(s string) timeEnd {
	if len(s) != len("2020-01-08") || s[4] != '-' || s[7] != '-' {
		return 0
	}
	year := two(s[0], s[1])*100 + two(s[2], s[3])
	month, day := two(s[5], s[6]), two(s[8], s[9])
	// A digit that is none makes its number far too great; year 0, month 0 and
	// day 0 wrap round to be so.
	if year-1 > 9998 || month-1 > 11 || day-1 > 27 && (day-1 > 30 || day > uint(daysIn(int(year), int(month)))) {
		return 0
	}
	return packDay(int(year), int(month), int(day))
}

// two returns the number that two digits write, something far above 9999 if
// either is none.
func two(tens, ones byte) uint {
	t, o := uint(tens-'0'), uint(ones-'0')
	if t > 9 || o > 9 {
		return 1 << 20
	}
	return t*10 + o
}

func parseTime(s string) (Time, error) {
	if len(s) > maxTimeText {
		return Time{}, timeProblem(CodeTimeForm, s, "is not a time: it has more than "+strconv.Itoa(maxTimeText)+" bytes")
	}
	shape, a, b, at, want := lexTime(s)
	if want != "" {
		return Time{}, timeProblem(CodeTimeForm, s, "is not a time: "+mismatch(s, at, want))
	}
	for _, e := range [2]timeEnd{a, b} {
		if e.day() > 28 && e.day() > daysIn(e.year(), e.month()) {
			month := packYear(e.year()).finer(e.month(), monthShift)
			return Time{}, timeProblem(CodeTimeCalendar, s,
				"is not in the calendar: "+string(month.append(nil))+" has "+strconv.Itoa(daysIn(e.year(), e.month()))+" days")
		}
	}
	if a.zone() == zoneRefused || b.zone() == zoneRefused {
		return Time{}, timeProblem(CodeTimeZone, s, "has an offset that no clock shows: expected -12:00 to +14:00, and not -00:00")
	}
	if a != 0 && b != 0 {
		if (a.zone() == zoneNone) != (b.zone() == zoneNone) {
			return Time{}, timeProblem(CodeTimeZone, s, "has a zone at one end only: give both ends one or neither; a date has none")
		}
		if b.bounds().hi <= a.bounds().lo {
			return Time{}, timeProblem(CodeTimeOrder, s, "ends before it begins")
		}
	}
	return newTime(shape, a, b), nil
}

// What may be wanted where a text stops matching the grammar.
const (
	wantYear    = "a year from 0001 to 9999, as in 2020-01-08"
	wantMonth   = "month 01 to 12"
	wantDay     = "day 01 to 31"
	wantHour    = "hour 00 to 23"
	wantMinute  = "minute :00 to :59"
	wantSecond  = "second 00 to 59"
	wantOffset  = "offset -12:00 to +14:00"
	wantSlash   = "end of the time or '/'"
	wantDots    = "'..'"
	wantBracket = "']'"
	wantEnd     = "end of the time"
)

// mismatch says what is wrong where a text stops matching the grammar, of usual
// mistakes how to mend them.
func mismatch(s string, at int, want string) string {
	if at >= len(s) {
		return "unexpected end, expected " + want
	}
	rest := s[at:]
	switch c := rest[0]; {
	case want == wantYear && at == 0 && strings.HasPrefix(rest, "../") && !has(rest, 3, '.'):
		return "a span without a known start begins with the slash: " + rest[2:]
	case want == wantYear && unknownDigit(rest, 4), want == wantMonth && unknownDigit(rest, 2), want == wantDay && unknownDigit(rest, 2):
		return unknown(s, at, rest)
	case want == wantMonth && digits(rest, 0)-21 <= 20:
		return "seasons are not read: write its months, as " + s[at-5:at] + "03/" + s[at-5:at] + "05, or keep its name as the words of the time"
	case want == wantOffset && len(rest) == 4 && digits(rest, 0) <= 14 && digits(rest, 2) <= 59:
		return "offset needs a colon: " + s[at-1:at+2] + ":" + rest[2:]
	case want != wantSlash && want != wantEnd:
	case (c == ' ' || c == 't') && digits(rest, 1) <= 23:
		return "date and clock need a T between them: " + s[:at] + "T" + rest[1:]
	case c == 'z' && len(rest) == 1:
		return "UTC needs a capital Z: " + s[:at] + "Z"
	case c == '.' && digits(rest, 0) > 99 && len(rest) > 1 && rest[1]-'0' <= 9:
		return "leave out the fraction of the second: " + s[:at] + strings.TrimLeft(rest[1:], "0123456789")
	}
	return form.Got(want, form.Quote(rest))
}

// unknownDigit reports whether EDTF's X stands among the first n bytes, for a digit
// that is not known.
func unknownDigit(s string, n int) bool {
	return strings.ContainsRune(s[:min(n, len(s))], 'X')
}

// unknown says how to write a time that has an X at a place.
func unknown(s string, at int, rest string) string {
	if strings.HasPrefix(rest, "XX") && at > 0 {
		return "leave out what is not known: " + s[:at-1]
	}
	return "X for an unknown digit is not read: write the range, as [2010..2019]"
}

// lexTime matches s with the grammar. If it does not match, want says what should
// have stood at byte at.
func lexTime(s string) (shape timeForm, a, b timeEnd, at int, want string) {
	switch {
	case has(s, 0, '/'):
		shape = untilTime
		b, at, want = lexEnd(s, 1)
	case has(s, 0, '['):
		shape, a, b, at, want = lexOneOf(s)
	default:
		shape = singleTime
		if a, at, want = lexEnd(s, 0); want != "" || at == len(s) {
			return shape, a, b, at, want
		}
		if s[at] != '/' {
			return shape, a, b, at, wantSlash
		}
		switch at++; {
		case at == len(s):
			shape = endlessTime
		case hasDots(s, at):
			shape, at = ongoingTime, at+2
		default:
			shape = spanTime
			b, at, want = lexEnd(s, at)
		}
	}
	if want == "" && at < len(s) {
		want = wantEnd
	}
	return shape, a, b, at, want
}

// lexOneOf matches the forms in brackets, up to and with the closing one.
func lexOneOf(s string) (shape timeForm, a, b timeEnd, at int, want string) {
	if hasDots(s, 1) {
		shape = oneOfToTime
		b, at, want = lexEnd(s, 3)
	} else {
		if a, at, want = lexEnd(s, 1); want != "" {
			return shape, a, b, at, want
		}
		if !hasDots(s, at) {
			return shape, a, b, at, wantDots
		}
		shape, at = oneOfFromTime, at+2
		if !has(s, at, ']') {
			shape = oneOfTime
			b, at, want = lexEnd(s, at)
		}
	}
	switch {
	case want != "":
		return shape, a, b, at, want
	case !has(s, at, ']'):
		return shape, a, b, at, wantBracket
	}
	return shape, a, b, at + 1, ""
}

// lexEnd matches one date or clock time from s[at], and returns where it stops.
// Days that a month may lack are left in, and offsets that no clock shows become
// zoneRefused.
func lexEnd(s string, at int) (e timeEnd, next int, want string) {
	year := digits(s, at)*100 + digits(s, at+2)
	if year-1 > 9998 {
		return 0, at, wantYear
	}
	e, at = packYear(int(year)), at+4
	if has(s, at, '-') {
		at++
		month := digits(s, at)
		if month-1 > 11 {
			return 0, at, wantMonth
		}
		e, at = e.finer(int(month), monthShift), at+2
		if has(s, at, '-') {
			at++
			day := digits(s, at)
			if day-1 > 30 {
				return 0, at, wantDay
			}
			e, at = e.finer(int(day), dayShift), at+2
			if has(s, at, 'T') {
				if e, at, want = lexClock(s, at+1, e); want != "" {
					return 0, at, want
				}
			}
		}
	}
	if at < len(s) {
		for flag := flagApproximate; flag < len(flags); flag++ {
			if s[at] == flags[flag] {
				return e | timeEnd(flag)<<flagShift, at + 1, ""
			}
		}
	}
	return e, at, ""
}

// lexClock matches what follows the T, up to the flag.
func lexClock(s string, at int, e timeEnd) (_ timeEnd, next int, want string) {
	hour := digits(s, at)
	if hour > 23 {
		return 0, at, wantHour
	}
	at += 2
	minute := digits(s, at+1)
	if !has(s, at, ':') || minute > 59 {
		return 0, at, wantMinute
	}
	e, at = e.withClock(int(hour), int(minute)), at+3
	if has(s, at, ':') {
		at++
		second := digits(s, at)
		if second > 59 {
			return 0, at, wantSecond
		}
		e, at = e.finer(int(second), secondShift), at+2
	}
	switch {
	case has(s, at, 'Z'):
		return e | zoneZ, at + 1, ""
	case has(s, at, '+'), has(s, at, '-'):
		hours, minutes := digits(s, at+1), digits(s, at+4)
		if hours > 14 || !has(s, at+3, ':') || minutes > 59 {
			return 0, at + 1, wantOffset
		}
		offset := int(hours*60 + minutes)
		refused := s[at] == '-' && offset == 0
		if s[at] == '-' {
			offset = -offset
		}
		if refused || !realOffset(offset) {
			return e | zoneRefused, at + 6, ""
		}
		return e | timeEnd(zoneZero+offset), at + 6, ""
	}
	return e, at, ""
}

// has reports whether s has the byte at an index, which may be beyond its end.
func has(s string, at int, c byte) bool { return at < len(s) && s[at] == c }

func hasDots(s string, at int) bool { return has(s, at, '.') && has(s, at+1, '.') }

// digits returns the number that the two digits from s[at] write, something far
// above 9999 if they are not there.
func digits(s string, at int) uint {
	if at+1 >= len(s) {
		return 1 << 20
	}
	return two(s[at], s[at+1])
}

// timeProblem returns the error of a text, quoted whole where it could have been a
// time. It keeps nothing of s.
func timeProblem(code Code, s, detail string) error {
	return Problem{Code: code, Detail: strconv.Quote(form.Cut(s, maxTimeText)) + " " + detail}
}
