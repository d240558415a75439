package rows

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/form"
)

// A Row is one row while it is being read. Cells are named by their column's place
// in the set. Whatever is wrong with one becomes a problem, and the cell goes to
// the codes, so that nothing is lost.
type Row struct {
	layout   *Layout
	record   []string
	position func(i int) (line, column int) // nil where the row is no text
	problems reported.Problems
	codes    map[string]string
}

// Row starts on a row of the layout. Cells beyond the header are a problem, and so
// are cells that are not there; texts are made valid UTF-8 without the byte NUL.
func (l *Layout) Row(record []string, position func(i int) (line, column int)) Row {
	r := Row{layout: l, record: record, position: position, codes: make(map[string]string, min(len(l.header), event.MaxCodes))}
	n := min(len(record), len(l.header))
	if len(record) != len(l.header) {
		pointer, code := "", reported.CodeTooMany
		if n < len(l.header) {
			pointer, code = pointerTo(l.header[n]), reported.CodeMissingMember
		}
		r.add(n, pointer, code, "the row has "+strconv.Itoa(len(record))+" cells, the header "+strconv.Itoa(len(l.header)))
	}
	for i, cell := range record[:n] {
		if clean(cell) {
			continue
		}
		if &r.record[0] == &record[0] {
			r.record = slices.Clone(record)
		}
		if !utf8.ValidString(cell) {
			r.addCell(i, reported.CodeUTF8, form.Quote(cell)+" is not valid UTF-8; is the file in another encoding?")
			cell = strings.ToValidUTF8(cell, "\ufffd")
		}
		if strings.IndexByte(cell, 0) >= 0 {
			r.addCell(i, event.CodeSyntax, "the cell has a byte NUL, which was left out")
			cell = strings.ReplaceAll(cell, "\x00", "")
		}
		r.record[i] = cell
	}
	return r
}

// clean reports whether a cell is valid UTF-8 without NUL.
func clean(cell string) bool {
	return (form.ASCII(cell) || utf8.ValidString(cell)) && strings.IndexByte(cell, 0) < 0
}

func (r *Row) add(at int, pointer string, code reported.Code, detail string) {
	p := reported.Problem{Pointer: pointer, Code: code, Detail: detail}
	if r.position != nil {
		p.Line, p.Column = r.position(at)
	}
	r.problems = limit(append(r.problems, p))
}

// addCell records a problem of a cell, unless further problems are in vain.
func (r *Row) addCell(at int, code reported.Code, detail string) {
	if len(r.problems) <= event.MaxProblems {
		r.add(at, pointerTo(r.layout.header[at]), code, detail)
	}
}

// Bad records a problem of the cell of a column, and keeps the cell in the codes.
func (r *Row) Bad(col int, code reported.Code, detail string) {
	r.add(max(r.layout.at[col], 0), pointerTo(r.layout.set.names[col]), code, detail)
	r.Keep(col)
}

// Unknown records that the cell of a column is none of the codes of its data set.
func (r *Row) Unknown(col int) {
	r.Bad(col, reported.CodeUnknownValue, form.Quote(r.Cell(col))+" is none of the codes of "+r.layout.set.names[col])
}

// Cell returns the cell of a column, "" where there is none.
func (r *Row) Cell(col int) string { return r.cell(r.layout.at[col]) }

func (r *Row) cell(at int) string {
	if at < 0 || at >= len(r.record) {
		return ""
	}
	return r.record[at]
}

// Keep puts the cell of a column into the codes. A blank one is not known, and left out.
func (r *Row) Keep(col int) { r.keep(r.layout.at[col], r.layout.set.keys[col]) }

func (r *Row) keep(at int, key string) {
	cell := r.cell(at)
	if cell == "" {
		return
	}
	if _, kept := r.codes[key]; kept {
		return
	}
	if len(r.codes) == event.MaxCodes {
		r.addCell(at, reported.CodeTooMany, "an event has at most "+strconv.Itoa(event.MaxCodes)+" codes; this cell was left out")
		return
	}
	r.codes[key] = r.cut(at, cell, reported.MaxName)
}

// cut shortens a text to what a member holds, and says so.
func (r *Row) cut(at int, text string, most int) string {
	if len(text) <= most || !form.Longer(text, most) {
		return text
	}
	r.addCell(at, reported.CodeTooLong, form.Quote(text)+" is longer than "+strconv.Itoa(most)+" characters; the rest was left out")
	return Prefix(text, most)
}

// Prefix returns the first n characters of a text.
func Prefix(text string, n int) string {
	for i := range text {
		if n--; n < 0 {
			return text[:i]
		}
	}
	return text
}

// Name returns the cell of a column as a name; Text as a running text.
func (r *Row) Name(col int) string { return r.text(col, reported.MaxName) }

// Text returns the cell of a column as a running text.
func (r *Row) Text(col int) string { return r.text(col, reported.MaxText) }

func (r *Row) text(col, most int) string {
	at := r.layout.at[col]
	return r.cut(at, r.cell(at), most)
}

// ID returns the cell of a column as an ID with a prefix, "" where it is blank or no ID.
func (r *Row) ID(col int, prefix string) string {
	cell := r.Cell(col)
	if cell == "" {
		return ""
	}
	if !form.ID(cell) || len(prefix)+len(cell) > reported.MaxID {
		r.Bad(col, reported.CodeIDForm, form.Quote(cell)+" is not an ID, which has at most "+strconv.Itoa(reported.MaxID-len(prefix))+" visible ASCII characters")
		return ""
	}
	return prefix + cell
}

// Int returns the whole number in the cell of a column; ok is false where it is
// blank or none. "645.0" is one; what is not written as the number is goes to the
// codes too.
func (r *Row) Int(col int) (n int64, ok bool) {
	cell := r.Cell(col)
	if cell == "" {
		return 0, false
	}
	whole := strings.TrimSpace(cell)
	if before, after, found := strings.Cut(whole, "."); found && strings.Trim(after, "0") == "" {
		whole = before
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n > reported.MaxCount || n < -reported.MaxCount {
		r.Bad(col, event.CodeNumberForm, form.Quote(cell)+" is not a whole number of at most 15 digits")
		return 0, false
	}
	if len(whole) != len(cell) || !plain(cell) {
		r.Keep(col)
	}
	return n, true
}

// plain reports whether a number that was read is written as strconv writes it.
func plain(number string) bool {
	digits := strings.TrimPrefix(number, "-")
	return number == "0" || digits[0] != '0' && digits[0] != '+'
}

// Code returns the code in the cell of a column, a number from 1 to most or one of
// others. A blank cell gives 0, and so does, as a problem, a code that is neither.
func (r *Row) Code(col int, most int64, others ...int64) int64 {
	n, ok := r.Int(col)
	if !ok || 1 <= n && n <= most || slices.Contains(others, n) {
		return n
	}
	r.Unknown(col)
	return 0
}

// Count returns the number of people in the cell of a column; ok is false where it
// is blank or none.
func (r *Row) Count(col int) (n int64, ok bool) {
	n, ok = r.Int(col)
	if ok && n < 0 {
		r.Bad(col, reported.CodeOutOfRange, strconv.FormatInt(n, 10)+" is no number of people")
		return 0, false
	}
	return n, ok
}

// Point returns the point of two columns. A cell whose point is not written as it
// goes to the codes too.
func (r *Row) Point(lat, lon int) event.Point {
	y, x := r.Cell(lat), r.Cell(lon)
	if y == "" && x == "" {
		return event.Point{}
	}
	cells := [2]string{Degrees(y), Degrees(x)}
	p, err := event.ParsePoint(cells[0] + "," + cells[1])
	if err != nil {
		r.Bad(lat, event.CodePointForm, form.Quote(y)+" and "+form.Quote(x)+" are not a latitude and a longitude in degrees")
		r.Keep(lon)
		return p
	}
	if cells[0] != y {
		r.Keep(lat)
	}
	if cells[1] != x {
		r.Keep(lon)
	}
	return p
}

// Degrees returns a number of degrees as a point writes it: with at most seven
// digits after the point (a centimeter; the rest is cut) and no zeros at the end.
func Degrees(cell string) string {
	whole, part, _ := strings.Cut(strings.TrimSpace(cell), ".")
	if len(part) > 7 && strings.Trim(part, "0123456789") == "" {
		part = part[:7]
	}
	if part = strings.TrimRight(part, "0"); part != "" {
		return whole + "." + part
	}
	if whole == "-0" {
		return "0"
	}
	return whole
}

// Finish gives the event the codes: what was kept so far, the columns that are
// kept as they stand, and those that the data set does not have. It returns what
// is wrong with the row.
func (r *Row) Finish(e *event.Event) error {
	for _, col := range r.layout.set.kept {
		r.Keep(col)
	}
	for _, o := range r.layout.others {
		r.keep(o.at, o.key)
	}
	if len(r.codes) > 0 {
		e.Codes = r.codes
	}
	if e.ID == "" {
		r.add(0, "", reported.CodeMissingMember, "the row has no ID, so the event has none")
	}
	return r.problems.Err()
}
