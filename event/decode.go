package event

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// Decode reads one event from a JSON document and validates it. Call it for documents of
// one version; for a feed call [Read].
//
// It accepts exactly the documents that the package documentation describes. An error is
// [reported.Problems], up to [MaxProblems]: each with pointer, code, line and column. The
// event is then the zero Event; [Inspect] returns what was read as well.
//
// The event owns its memory, about three times the size of a compact document and at most
// four times. data may be changed afterwards.
func Decode(data []byte) (e Event, err error) {
	var r reader
	if err = r.decode(data, &e).Err(); err != nil {
		e = Event{}
	}
	return e, err
}

// Inspect reads a document as [Decode] does, and returns what it could read with every
// problem. Call it to accept some problems:
//
//	e, problems := event.Inspect(data)
//	if !problems.Only(event.CodeUnknownMember, reported.CodeUnknownValue) { // a newer version is fine
//		return problems.Err()
//	}
//
// What is kept:
//
//	an unknown word                  as it is
//	an unknown member                not at all
//	an invalid time, term or count   not at all
//	a member that repeats            the first
//
// Bad syntax, bytes that are not UTF-8, too much nesting and [MaxProblems] end the reading:
// what was read before is returned, and the rules between members are not checked.
func Inspect(data []byte) (e Event, problems reported.Problems) {
	var r reader
	problems = r.decode(data, &e)
	return e, problems
}

// A Decoder decodes one event after another in the same memory, and can have lower limits.
// An event is valid until the next call; [Event.Clone] keeps it. The zero Decoder is
// ready. A Decoder must not be used by several goroutines at once.
type Decoder struct {
	// MaxBytes, MaxValues and MaxProblems are limits below the constants of these names.
	// Zero, or a greater number, means the constant.
	MaxBytes, MaxValues, MaxProblems int

	r reader
	e Event
}

// Decode is the function [Decode], but the event is valid only until the next call.
func (d *Decoder) Decode(data []byte) (*Event, error) {
	d.r.shared, d.r.limits = true, d.limits()
	d.e = Event{}
	err := d.r.decode(data, &d.e).Err()
	if err != nil {
		d.e = Event{}
	}
	d.r.Reset(nil, limits) // data is the caller's
	return &d.e, err
}

// limits returns the Decoder's limits where they are lower than the constants.
func (d *Decoder) limits() jsonscan.Limits {
	l := limits
	lower := func(most *int, n int) {
		if n > 0 {
			*most = min(*most, n)
		}
	}
	lower(&l.Bytes, d.MaxBytes)
	lower(&l.Values, d.MaxValues)
	lower(&l.Findings, d.MaxProblems)
	return l
}

// UnmarshalJSON reads the event as [Decode] does; null changes nothing. On an error the
// event is unchanged.
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

// decode reads text into e, the zero Event, and returns the problems. It does not check
// the size of the written event: that exceeds the text's only by exact counts.
func (r *reader) decode(text []byte, e *Event) reported.Problems {
	r.start(text)
	r.event(e)
	r.Close()
	c := check.New(problem, pointerOf)
	switch {
	case r.Ended():
	case r.unsure || !r.OK():
		c = e.check(wasRead)
	default: // every value is valid, and only references are left to check
		e.checkReferences(&c)
	}
	if r.OK() && len(c.Found) == 0 {
		return nil
	}
	return r.problems(text, c.Found)
}

// wasRead reports whether the reader has reported a finding of Validate: it reports what
// is missing, and what it cannot read.
func wasRead(p reported.Problem) bool {
	return p.Code == reported.CodeMissingMember || ofEmpty(p)
}

// problems joins the findings of the reader and of Validate in the order of their places,
// then of their codes.
func (r *reader) problems(text []byte, broken []reported.Problem) reported.Problems {
	ps, found := reported.Problems(broken), r.Findings()
	if len(found) > 0 {
		ps = make(reported.Problems, len(found), len(found)+len(broken))
		for i, f := range found {
			ps[i] = problem("", f.Code, f.Detail)
		}
		ps = append(ps, broken...)
	}
	var room [8]jsonscan.Mark
	marks := room[:0]
	for i := range ps {
		m := jsonscan.Mark{Offset: -1, Pointer: ps[i].Pointer}
		if i < len(found) {
			m.Offset = found[i].Offset
		}
		marks = append(marks, m)
	}
	jsonscan.Locate(text, marks)
	for i, m := range marks {
		ps[i].Pointer, ps[i].Line, ps[i].Column = m.Pointer, m.Line, m.Column
	}
	slices.SortStableFunc(ps, func(a, b reported.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
	all, most := len(ps), r.limits.Findings
	ps = slices.DeleteFunc(ps, func(p reported.Problem) bool { return p.Code == CodeMoreProblems })
	if len(ps) < all || len(ps) > most {
		ps = ps[:min(len(ps), most)]
		last := ps[len(ps)-1]
		last.Code, last.Detail = CodeMoreProblems, "the document has more problems than are reported"
		if len(ps) < most { // Validate gave up on a part for what the reader knew
			last.Detail = "the document may have more problems than are reported"
		}
		ps = append(ps, last)
	}
	return ps
}
