package reported

import "strconv"

// An invalid Time holds the numbers of a day that no calendar has, above the bits
// of a zone and a flag, which are none: the year in the upper half of last, the
// month in bits 32 to 47 of first, the day in bits 16 to 31. Numbers that have no
// room there are replaced by a year 0, which no Time has.
const (
	invalidYearShift  = 32
	invalidMonthShift = 32
	invalidDayShift   = 16
)

func invalidDay(year, month, day int) Time {
	if int(int32(year)) != year || int(int16(month)) != month || int(int16(day)) != day {
		year, month, day = 0, 0, 0
	}
	return newTime(invalidTime,
		timeEnd(uint16(month))<<invalidMonthShift|timeEnd(uint16(day))<<invalidDayShift,
		timeEnd(uint32(year))<<invalidYearShift)
}

func (t Time) invalid() bool { return t.form() == invalidTime }

// given reports whether t is neither zero nor invalid.
func (t Time) given() bool { return t.form() > invalidTime }

// Validate returns a [Problem] with code [CodeTimeCalendar] for an invalid Time, and nil
// for every other, the zero Time included.
func (t Time) Validate() error {
	if t.invalid() {
		return t.problem()
	}
	return nil
}

// problem returns what is wrong with an invalid Time.
func (t Time) problem() Problem {
	year := int(int32(t.last >> invalidYearShift))
	month := int(int16(t.first >> invalidMonthShift))
	day := int(int16(t.first >> invalidDayShift))
	detail := "these are not the numbers of a day, whose years are 1 to 9999"
	if year != 0 || month != 0 || day != 0 {
		detail = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) + " is not a day of the calendar"
		if year < 1 || year > 9999 {
			detail += ", whose years are 1 to 9999"
		}
	}
	return Problem{Code: CodeTimeCalendar, Detail: detail}
}

// padded writes a number with leading zeros.
func padded(n, width int) string {
	text := strconv.Itoa(n)
	for n >= 0 && len(text) < width {
		text = "0" + text
	}
	return text
}
