// Package rows reads the tables of data sets whose columns are known by name. The
// header is looked up once; then each cell is read by its column, and what is
// wrong with it becomes a problem that names row and column.
package rows

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A Set is a data set: its columns, and the keys under which they stand in
// Event.Codes. Make one with NewSet.
type Set struct {
	names  []string
	keys   []string // "ucdp.region"
	kept   []int    // the columns that go to the codes as they stand
	needed []int    // the columns that a header must have
	alone  int      // the column of which a header needs only the first beside it, or -1
	prefix string
	index  map[string]int
}

// NewSet returns the set with the columns, which a caller names by their place in
// the list. After a name, = says that the column goes to the codes as it stands,
// and ! that a header must have it. A dot says that where a file has this column,
// it needs no other but the first. An alias is an older name: "best_est=best".
func NewSet(prefix string, columns []string, aliases ...string) *Set {
	s := &Set{prefix: prefix + ".", alone: -1, index: make(map[string]int, len(columns)+len(aliases))}
	for i, c := range columns {
		name, mark, _ := strings.Cut(c, " ")
		switch mark {
		case "=":
			s.kept = append(s.kept, i)
		case "!":
			s.needed = append(s.needed, i)
		case ".":
			s.alone = i
		}
		s.names = append(s.names, name)
		s.keys = append(s.keys, s.prefix+name)
		s.index[name] = i
	}
	for _, alias := range aliases {
		old, now, _ := strings.Cut(alias, "=")
		s.index[old] = s.index[now]
	}
	return s
}

// Names returns the names of the columns, in their order.
func (s *Set) Names() []string {
	return slices.Clone(s.names)
}

// Name returns the name of a column.
func (s *Set) Name(col int) string { return s.names[col] }

// A Layout says where the columns of a set stand in the rows of one file.
type Layout struct {
	set    *Set
	header []string
	at     []int // by column its place in a row, -1 where the file does not have it
	others []other
}

// An other is a column that the set does not have. Its cells go to Event.Codes.
type other struct {
	at  int
	key string
}

// Layout looks up a header. The problems are columns that are missing or stand
// twice, by name or by key of codes; of those the first counts. The layout is usable all the same.
func (s *Set) Layout(header []string) (*Layout, reported.Problems) {
	l := &Layout{set: s, header: make([]string, len(header)), at: make([]int, len(s.names))}
	for i := range l.at {
		l.at[i] = -1
	}
	var problems reported.Problems
	others := map[string]bool{}
	for i, text := range header {
		name := columnName(text, i)
		l.header[i] = name
		if col, ok := s.index[name]; ok {
			if l.at[col] < 0 {
				l.at[col] = i
				continue
			}
		} else if key := s.otherKey(name); !others[key] {
			others[key] = true
			l.others = append(l.others, other{i, key})
			continue
		}
		problems = limit(append(problems, reported.Problem{Pointer: pointerTo(name), Code: event.CodeDuplicateMember, Detail: "column " + strconv.Itoa(i+1) + " has the name of an earlier one, or its key of codes; the earlier one counts"}))
	}
	for _, col := range s.needed {
		if l.at[col] < 0 && (col == 0 || s.alone < 0 || l.at[s.alone] < 0) {
			problems = limit(append(problems, reported.Problem{Pointer: pointerTo(s.names[col]), Code: reported.CodeMissingMember, Detail: "the header has no column " + s.names[col]}))
		}
	}
	return l, problems
}

// byteOrderMark may stand before a text in UTF-8, and is no part of it.
const byteOrderMark = "\ufeff"

// columnName returns a name of a header as it is looked up.
func columnName(text string, i int) string {
	if i == 0 {
		text = strings.TrimPrefix(text, byteOrderMark)
	}
	return strings.ToLower(strings.TrimSpace(strings.ToValidUTF8(text, "\ufffd")))
}

// otherKey makes a key of codes from the name of a column that the set does not have.
func (s *Set) otherKey(name string) string {
	b := []byte(s.prefix + form.Cut(name, event.MaxCodeKey))
	b = b[:min(len(b), event.MaxCodeKey)]
	for i, c := range b {
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '.' || c == '-') {
			b[i] = '_'
		}
	}
	return string(b)
}

// pointerTo returns the JSON Pointer to a column, as though a row were an object.
func pointerTo(name string) string {
	return string(jsonscan.AppendToken(nil, form.Cut(name, 4*event.MaxCodeKey)))
}

// limit ends a list of problems that has grown too long.
func limit(problems reported.Problems) reported.Problems {
	switch n := len(problems); {
	case n > event.MaxProblems+1:
		return problems[:event.MaxProblems+1]
	case n == event.MaxProblems+1:
		problems[n-1] = reported.Problem{Code: event.CodeMoreProblems, Detail: "only the first " + strconv.Itoa(event.MaxProblems) + " problems are reported"}
	}
	return problems
}

// IsTagRow reports whether a row is one of HXL hashtags, which may stand under a
// header: no cell is other than a hashtag or blank, and one is a hashtag.
func IsTagRow(record []string) bool {
	found := false
	for _, cell := range record {
		if cell = strings.TrimSpace(cell); cell == "" {
			continue
		}
		if found = cell[0] == '#' && len(cell) > 1; !found {
			return false
		}
	}
	return found
}
