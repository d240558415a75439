package reported_test

import (
	"database/sql"
	"database/sql/driver"
	"fmt"

	"github.com/seed-67285e81/reported"
)

// A column is a Count or a Time as database/sql takes it: text, or NULL where nothing
// was stated. For a column of a database that indexes JSON, use MarshalJSON instead.
type column[T interface {
	IsZero() bool
	MarshalText() ([]byte, error)
}, P interface {
	*T
	UnmarshalText([]byte) error
}] struct{ V T }

// Value implements [driver.Valuer]. An invalid Count or Time is an error.
func (c column[T, P]) Value() (driver.Value, error) {
	if c.V.IsZero() {
		return nil, nil
	}
	text, err := c.V.MarshalText()
	return string(text), err
}

// Scan implements [sql.Scanner].
func (c *column[T, P]) Scan(src any) error {
	var text sql.NullString
	if err := text.Scan(src); err != nil {
		return err
	}
	return P(&c.V).UnmarshalText([]byte(text.String))
}

// Count and Time have text for a database's columns. A type with Value and Scan
// around them, written once, is all that database/sql needs:
//
//	type CountColumn = column[reported.Count, *reported.Count]
//	db.Exec("insert into tallies (count) values (?)", CountColumn{c})
func Example_databaseSQL() {
	type (
		countColumn = column[reported.Count, *reported.Count]
		timeColumn  = column[reported.Time, *reported.Time]
	)
	for _, c := range []reported.Count{reported.MustParseCount("more than a dozen"), reported.Exactly(0), {}} {
		stored, err := countColumn{c}.Value()
		var back countColumn
		fmt.Println(stored, err, back.Scan(stored) == nil && back.V == c)
	}
	stored, err := timeColumn{reported.MustParseTime("2020-01-08/..")}.Value()
	fmt.Println(stored, err)
	_, err = timeColumn{reported.Day(2024, 2, 30)}.Value()
	fmt.Println(err)
	// Output:
	// at least 13 "more than a dozen" <nil> true
	// none <nil> true
	// <nil> <nil> true
	// 2020-01-08/.. <nil>
	// time-calendar: 2024-02-30 is not a day of the calendar
}

var (
	_ driver.Valuer = column[reported.Count, *reported.Count]{}
	_ sql.Scanner   = (*column[reported.Time, *reported.Time])(nil)
)
