package rows

import (
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// Date returns the day in the cell of a column, the zero Time where it is blank or
// none. A clock time after the date is that of midnight in these data sets and is
// passed over; what is not written as a plain date goes to the codes too.
func (r *Row) Date(col int) reported.Time {
	cell := r.Cell(col)
	if cell == "" {
		return reported.Time{}
	}
	day, err := ParseDay(cell)
	if err != nil {
		p := reported.AsProblems(err)[0]
		r.Bad(col, p.Code, p.Detail)
		return reported.Time{}
	}
	if cell != day.String() {
		r.Keep(col)
	}
	return day
}

// ParseDay reads 2006-01-02, with a midnight after it or not, and 02 January 2006.
func ParseDay(text string) (reported.Time, error) {
	day := strings.TrimSpace(text)
	if len(day) > 10 && (day[10] == 'T' || day[10] == ' ') && strings.Trim(day[11:], "0:.Z") == "" {
		day = day[:10]
	}
	if part := strings.Fields(day); len(part) == 3 && len(part[2]) == 4 {
		for month := time.January; month <= time.December; month++ {
			if name := month.String(); strings.EqualFold(part[1], name) || strings.EqualFold(part[1], name[:3]) {
				day = part[2] + "-" + twoDigits(strconv.Itoa(int(month))) + "-" + twoDigits(part[0])
			}
		}
	}
	t, err := reported.ParseTime(day)
	if err == nil && len(day) != len("2006-01-02") {
		err = reported.Problem{Code: reported.CodeTimeForm, Detail: form.Quote(text) + " is not a day"}
		t = reported.Time{}
	}
	return t, err
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// Between returns the time of something that happened on one of the days from
// first to last or, if through, on all of them. A whole month or year is written
// as such. Where one of the two is the zero Time, that end is open.
func Between(first, last reported.Time, through bool) reported.Time {
	if first == last {
		return first
	}
	from, to := first.String(), last.String()
	if strings.HasSuffix(from, "-01") {
		for _, n := range [...]int{len("2006"), len("2006-01")} {
			if span := parse(from[:n]); FirstDay(span) == from && LastDay(span) == to {
				return span
			}
		}
	}
	if through {
		return parse(from + "/" + to)
	}
	return parse("[" + from + ".." + to + "]")
}

// parse reads a time that this package wrote; one that is out of order is none.
func parse(text string) reported.Time {
	t, err := reported.ParseTime(text)
	if err != nil {
		return reported.Time{}
	}
	return t
}

// FirstDay returns the first day that a time may mean, as 2006-01-02; "" where it
// has no beginning.
func FirstDay(t reported.Time) string {
	if first, ok := t.Earliest(); ok {
		return first.Format(time.DateOnly)
	}
	return ""
}

// LastDay returns the last day that a time may mean, as 2006-01-02; "" where it has
// no end.
func LastDay(t reported.Time) string {
	if after, ok := t.Latest(); ok {
		return after.Add(-time.Second).Format(time.DateOnly)
	}
	return ""
}
