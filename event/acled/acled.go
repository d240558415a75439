package acled

import (
	"io"
	"iter"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/rows"
)

// Recorder is the Recorder of every event, and names the terms of the data.
const Recorder = "ACLED (acleddata.com), under its terms of use"

// A Mapping says where the columns stand in the rows of one file. Make one from
// the file's header with NewMapping; the zero Mapping has no columns. It may be
// used by several goroutines at once.
type Mapping struct{ layout *rows.Layout }

// NewMapping looks up the columns of a header, whose order makes no difference and
// which may have others. The error is [reported.Problems]: columns that are needed
// and missing, and names that stand twice, of which the first counts. The mapping
// is the best that can be made, and usable all the same.
func NewMapping(header []string) (Mapping, error) {
	layout, problems := set.Layout(header)
	return Mapping{layout}, problems.Err()
}

// Columns returns the names of the columns that the package knows.
func Columns() []string { return set.Names() }

// IsTagRow reports whether a row is one of HXL hashtags, as the files on HDX have it
// under their header. It is no event.
func IsTagRow(record []string) bool { return rows.IsTagRow(record) }

// Event makes an event of a row. The error is [reported.Problems], whose Pointer
// names the column; the event is the best that can be made all the same, and
// passes [event.Event.Validate] if the row has an ID.
func (m Mapping) Event(record []string) (event.Event, error) {
	return set.Event(m.layout, record, read)
}

// Read reads the rows of a CSV file that begins with its header; a row of HXL tags
// under it is skipped. Each problem has the line and column of the file.
// Problems of the header come first, with the zero Event, and so do those of rows
// that are no CSV. An error of r is wrapped and ends the sequence.
func Read(r io.Reader) iter.Seq2[event.Event, error] { return set.Read(r, read) }

// Object makes an event of one object of the list data that the ACLED API gives,
// events and deletions alike. Its members are named as the columns are; the error
// and the event are those of [Mapping.Event].
func Object(data []byte) (event.Event, error) { return set.Object(data, read) }

// CodeInexact is the code of what [Mapping.Record] reports: the row does not hold
// all of the event.
const CodeInexact reported.Code = rows.Inexact
