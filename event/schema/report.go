package schema

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// report puts findings in the order of the text, words the first of them and
// says where they are.
func report(text []byte, found []finding) reported.Problems {
	w := walker{text: text, wanted: make(map[string][]*finding, len(found))}
	for i := range found {
		f := &found[i]
		w.wanted[f.pointer] = append(w.wanted[f.pointer], f)
	}
	w.Reset(text, limits)
	w.value(0)
	// One value may break one rule on two ways through the schema.
	slices.SortFunc(found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.offset, b.offset), cmp.Compare(a.code, b.code), cmp.Compare(a.member, b.member), cmp.Compare(a.keyword, b.keyword))
	})
	found = slices.CompactFunc(found, func(a, b finding) bool {
		return a.pointer == b.pointer && a.code == b.code && a.member == b.member
	})
	problems := make(reported.Problems, min(len(found), event.MaxProblems+1))
	for i := range problems {
		problems[i] = reported.Problem{Code: found[i].code, Detail: found[i].detail(), Column: found[i].offset}
	}
	if len(problems) > event.MaxProblems {
		last := &problems[event.MaxProblems]
		last.Code, last.Detail = event.CodeMoreProblems, "the document has more problems than are reported"
	}
	return located(text, problems)
}

// located puts pointers, lines and columns to problems, whose Column is an offset so far,
// and sorts them.
func located(text []byte, problems reported.Problems) reported.Problems {
	marks := make([]jsonscan.Mark, len(problems))
	for i, p := range problems {
		marks[i].Offset = p.Column
	}
	jsonscan.Locate(text, marks)
	for i, m := range marks {
		problems[i].Pointer, problems[i].Line, problems[i].Column = m.Pointer, m.Line, m.Column
	}
	slices.SortStableFunc(problems, func(a, b reported.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
	return problems
}

// A walker goes through a text that keeps the profile and puts offsets to
// findings. It costs the same however many there are.
type walker struct {
	jsonscan.Scanner
	text   []byte
	path   []byte
	wanted map[string][]*finding // by pointer
}

// value walks the next value; name is the offset of its name, if it is a member.
func (w *walker) value(name int) {
	at := w.Offset()
	for _, f := range w.wanted[string(w.path)] {
		f.offset = at
		if f.code == event.CodeUnknownMember {
			f.offset = name
		}
	}
	depth := len(w.path)
	switch w.text[at] {
	case '{':
		var o jsonscan.Object
		for w.Enter(&o, nil); w.Next(&o); {
			w.path = jsonscan.AppendToken(w.path[:depth], o.Name)
			w.value(o.NameAt())
		}
	case '[':
		w.Array()
		for n := 0; w.More(n); n++ {
			w.path = strconv.AppendInt(append(w.path[:depth], '/'), int64(n), 10)
			w.value(0)
		}
	default:
		w.Skip()
	}
	w.path = w.path[:depth]
}
