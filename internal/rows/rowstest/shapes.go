package rowstest

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A shape is a file with the one good row in it, perhaps among bad ones.
type shape struct {
	name, file   string
	code         reported.Code // of the one problem; "" is none
	line, column int           // of that problem
	lost         bool          // the good row is not read as it stands
}

// Shapes reads one good row in files of many shapes. The first column is the ID.
func Shapes(t *testing.T, read Read, header, row []string) {
	t.Helper()
	file := File(header, row)
	head, body := File(header), File(row)
	good, problems := one(t, read, file)
	if problems != nil || good.ID == "" {
		t.Fatalf("%s: %v", good.ID, problems)
	}
	n := len(row)
	turned, turnedRow := slices.Clone(header), slices.Clone(row)
	slices.Reverse(turned)
	slices.Reverse(turnedRow)
	for _, s := range []shape{
		{name: "other order", file: File(turned, turnedRow)},
		{name: "byte order mark and capital letters", file: "\ufeff" + strings.ToUpper(head) + body},
		{name: "byte order mark and quotation marks", file: "\ufeff\"" + strings.ReplaceAll(strings.TrimSpace(head), ",", `","`) + "\"\n" + body},
		{name: "HXL tags", file: head + "#tag" + strings.Repeat(",", n-1) + "\n" + body},
		{name: "CRLF", file: strings.ReplaceAll(file, "\n", "\r\n")},
		{name: "no line end", file: strings.TrimSuffix(file, "\n")},
		{name: "doubled column", file: File(append(slices.Clone(header), header[n-1]), append(slices.Clone(row), "x")), code: event.CodeDuplicateMember, line: 1, column: 1},
		{name: "no ID column", file: File(header[1:], row[1:]), code: reported.CodeMissingMember, line: 1, column: 1, lost: true},
		{name: "one cell more", file: File(header, append(slices.Clone(row), "x")), code: reported.CodeTooMany, line: 2, column: len(body) + 1},
		{name: "one cell less", file: File(header, row[:n-1]), code: reported.CodeMissingMember, line: 2, column: columnOf(header, row, header[n-2]), lost: row[n-1] != ""},
		{name: "a bad quotation mark", file: head + "a\"b\n" + body, code: event.CodeSyntax, line: 2, column: 2},
		{name: "an open quotation mark", file: head + body + "\"never closed\nor ever", code: event.CodeSyntax, line: 4, column: 8},
		{name: "a truncated last line", file: head + body + row[0] + "9,", code: reported.CodeMissingMember, line: 3, column: len(row[0]) + 3},
	} {
		s.check(t, read, good)
	}
}

func (s shape) check(t *testing.T, read Read, good event.Event) {
	t.Helper()
	var problems reported.Problems
	found := false
	for e, err := range read(strings.NewReader(s.file)) {
		problems = append(problems, reported.AsProblems(err)...)
		found = found || sameJSON(e, good)
	}
	if found == s.lost {
		t.Errorf("%s: the good row was read: %v", s.name, found)
	}
	if s.code == "" {
		if problems != nil {
			t.Errorf("%s: %v", s.name, problems)
		}
		return
	}
	if i := slices.IndexFunc(problems, func(p reported.Problem) bool { return p.Code == s.code }); i < 0 || problems[i].Line != s.line || problems[i].Column != s.column {
		t.Errorf("%s: %v, want %s at %d:%d", s.name, problems, s.code, s.line, s.column)
	}
}

func sameJSON(a, b event.Event) bool {
	one, err := a.AppendJSON(nil)
	two, other := b.AppendJSON(nil)
	return err == nil && other == nil && string(one) == string(two)
}

// ReadError reads a file whose reader fails after the row.
func ReadError(t *testing.T, read Read, header, row []string) {
	t.Helper()
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader(File(header, row)), failing{broken})
	var got []error
	for _, err := range read(in) {
		got = append(got, err)
	}
	if len(got) != 2 || got[0] != nil || !errors.Is(got[1], broken) {
		t.Errorf("%v, want the row and %v", got, broken)
	}
}

type failing struct{ err error }

func (r failing) Read([]byte) (int, error) { return 0, r.err }
