package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// Decode reads one event from a JSON document and validates it. The event owns
// its memory: data may be changed afterwards. Of most compact documents it takes about
// three times their size, of one that is all words of vocabularies four times;
// [Event.Clone] takes somewhat less.
//
// It accepts exactly what the lexical profile, the JSON Schema and the rules
// between members accept; see the package documentation. An error is
// [reported.Problems]: every problem with its pointer, code, line and column, up
// to MaxProblems. On an error the event is the zero Event; [Inspect] returns what
// was understood as well.
func Decode(data []byte) (e Event, err error) {
	var r reader
	if err = r.decode(data, &e).Err(); err != nil {
		e = Event{}
	}
	return e, err
}

// Inspect reads a document as Decode does and returns what was understood of it
// with every problem. It is for callers that tolerate some:
//
//	e, problems := event.Inspect(data)
//	if !problems.Only(event.UnknownValue) { // a newer vocabulary will do
//		return problems.Err()
//	}
//
// A word that the vocabulary does not have is kept as it is. A time, a term or a
// count that cannot be read is left out. Of members that stand twice the first is
// kept. Bad syntax, bytes that are not UTF-8, too much nesting and the last of
// MaxProblems end the reading; what was read until then is returned, and the rules
// between members are not asked.
func Inspect(data []byte) (e Event, problems reported.Problems) {
	var r reader
	problems = r.decode(data, &e)
	return e, problems
}

// A Decoder decodes one event after the other and uses its memory again: the
// event that it returns, with all its lists and texts, is valid until the next
// call. [Event.Clone] keeps one.
//
// The zero Decoder is ready. A Decoder must not be used by several goroutines at once.
type Decoder struct {
	r reader
	e Event
}

// Decode is [Decode], but the event is valid only until the next call.
func (d *Decoder) Decode(data []byte) (*Event, error) {
	d.r.shared = true
	d.e = Event{}
	err := d.r.decode(data, &d.e).Err()
	if err != nil {
		d.e = Event{}
	}
	d.r.Reset(nil, limits) // data is the caller's
	return &d.e, err
}

// UnmarshalJSON reads the event as [Decode] does, but null changes nothing, as usual
// for encoding/json. On an error the receiver is left as it was.
func (e *Event) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	decoded, err := Decode(data)
	if err != nil {
		return err
	}
	*e = decoded
	return nil
}

// decode reads a text into e, which is the zero Event, and returns what is wrong.
// It does not ask whether the event would be too large when it is written: the
// text is not, and a written event is longer than its text only by exact counts.
func (r *reader) decode(text []byte, e *Event) reported.Problems {
	r.start(text)
	r.event(e)
	r.Close()
	if r.Ended() {
		return r.problems(text, nil)
	}
	broken := r.broken(e)
	if r.OK() && len(broken) == 0 {
		return nil
	}
	return r.problems(text, broken)
}

// broken returns the rules that the event breaks. Where all that was read is fine by
// itself, what is left to ask is where its parts lead.
func (r *reader) broken(e *Event) []reported.Problem {
	c := check.New(problem)
	if r.unsure || !r.OK() {
		c = e.check(wasRead)
	} else {
		e.checkReferences(&c)
	}
	return c.Found
}

// wasRead reports whether a finding of Validate is the reader's to make: it sees
// what is missing, and what is there and cannot be read.
func wasRead(p reported.Problem) bool {
	return p.Code == reported.CodeMissingMember || ofEmpty(p)
}

// problems puts together what the reader and Validate found, and says where.
func (r *reader) problems(text []byte, broken []reported.Problem) reported.Problems {
	var ps reported.Problems
	var marks []jsonscan.Mark
	more := false
	for _, f := range r.Findings() {
		if f.Code == jsonscan.MoreProblems {
			more = true
			continue
		}
		ps = append(ps, problem("", f.Code, f.Detail))
		marks = append(marks, jsonscan.Mark{Offset: f.Offset})
	}
	for _, p := range broken {
		if p.Code == CodeMoreProblems {
			more = true
			continue
		}
		ps = append(ps, p)
		marks = append(marks, jsonscan.Mark{Offset: -1, Pointer: p.Pointer})
	}
	more = more || len(ps) > MaxProblems
	jsonscan.Locate(text, marks)
	for i, m := range marks {
		ps[i].Pointer, ps[i].Line, ps[i].Column = m.Pointer, m.Line, m.Column
	}
	ps = sortedProblems(ps)
	if more {
		ps = ps[:min(len(ps), MaxProblems)]
		last := ps[len(ps)-1]
		last.Code, last.Detail = CodeMoreProblems, "the document has more problems than are reported"
		if len(ps) < MaxProblems { // Validate gave up on a part for what the reader knew
			last.Detail = "the document may have more problems than are reported"
		}
		ps = append(ps, last)
	}
	return ps
}

// sortedProblems returns problems by place, then by code. It sorts their indexes, as
// jsonscan.Locate does: so one instance of the sort is linked, and not two.
func sortedProblems(ps reported.Problems) reported.Problems {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := &ps[i], &ps[j]
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), strings.Compare(string(a.Code), string(b.Code)))
	})
	list := make(reported.Problems, len(ps))
	for i, k := range order {
		list[i] = ps[k]
	}
	return list
}
