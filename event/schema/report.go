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
	w := walker{text: text, wanted: make(map[string][]int, len(found)), found: found}
	for i, f := range found {
		w.wanted[f.pointer] = append(w.wanted[f.pointer], i)
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
	more := len(found) > event.MaxProblems
	if more {
		found = found[:event.MaxProblems+1]
	}
	marks := make([]jsonscan.Mark, len(found))
	problems := make(reported.Problems, len(found))
	for i, f := range found {
		marks[i].Offset = f.offset
		problems[i] = reported.Problem{Code: f.code, Detail: f.detail()}
	}
	if more {
		problems[event.MaxProblems] = reported.Problem{Code: event.CodeMoreProblems, Detail: "the document has more problems than are reported"}
	}
	return located(text, marks, problems)
}

// A walker goes through a text that keeps the profile and puts offsets to
// findings. It costs the same however many there are.
type walker struct {
	jsonscan.Scanner
	text   []byte
	path   []byte
	wanted map[string][]int // findings by pointer
	found  []finding
}

// value walks the next value; name is the offset of its name, if it is a member.
func (w *walker) value(name int) {
	at := w.Offset()
	for _, i := range w.wanted[string(w.path)] {
		w.found[i].offset = at
		if w.found[i].code == event.CodeUnknownMember {
			w.found[i].offset = name
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
