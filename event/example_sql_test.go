package event_test

import (
	"database/sql"
	"database/sql/driver"
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A document is an event in a column of type JSON or text.
type document struct{ event.Event }

// Value implements [driver.Valuer].
func (d document) Value() (driver.Value, error) {
	b, err := d.AppendJSON(nil)
	return string(b), err
}

// Scan implements [sql.Scanner]. What the column has is read strictly.
func (d *document) Scan(src any) error {
	var text sql.NullString
	if err := text.Scan(src); err != nil {
		return err
	}
	e, err := event.Decode([]byte(text.String))
	d.Event = e
	return err
}

// An event is stored as its document, beside the columns that queries need:
//
//	db.Exec("insert into events (id, day, document) values (?, ?, ?)", e.ID, e.Time.String(), document{e})
//	row.Scan(&id, &day, &doc)
func Example_databaseSQL() {
	e := event.Event{ID: "e1", Kind: event.KindRaid, Time: reported.Day(2031, 3, 4)}
	stored, err := document{e}.Value()
	fmt.Println(stored, err)

	var back document
	fmt.Println(back.Scan(stored), back.Kind, back.Time)
	// Output:
	// {"schema":"reported/event/1","id":"e1","kind":"raid","time":"2031-03-04"} <nil>
	// <nil> raid 2031-03-04
}

var (
	_ driver.Valuer = document{}
	_ sql.Scanner   = (*document)(nil)
)
