package rows

import (
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// Object reads a row that is a flat JSON object of texts and numbers, whose names
// are those of the columns. null and "" are blank cells.
func (s *Set) Object(data []byte, reading Reading) (event.Event, error) {
	var header, record []string
	var in jsonscan.Scanner
	in.Reset(data, jsonscan.Limits{Bytes: event.MaxBytes, Depth: event.MaxDepth, Values: event.MaxValues, Findings: event.MaxValues})
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		header = append(header, string(o.Name))
		record = append(record, cellOf(&in, data))
	}
	in.Close()
	problems := findings(in.Findings(), data)
	layout, doubled := s.Layout(header)
	row := layout.Row(record, nil)
	row.problems = limit(append(append(problems, doubled...), row.problems...))
	return reading(&row)
}

// cellOf reads the next value as a cell: a text as it is, a number as it is written.
func cellOf(in *jsonscan.Scanner, data []byte) string {
	start := in.Offset()
	if start >= len(data) {
		in.Skip()
		return ""
	}
	switch c := data[start]; {
	case c == '"':
		return in.Text()
	case c == '-' || '0' <= c && c <= '9':
		rest := string(data[start:min(start+32, len(data))])
		in.Number()
		return rest[:len(rest)-len(strings.TrimLeft(rest, "+-.0123456789eE"))]
	case c == 'n':
		in.Skip()
	default:
		in.Text() // says that it is none
	}
	return ""
}

// findings returns what the scanner found as problems; a blank text is a blank cell,
// and none.
func findings(found []jsonscan.Finding, data []byte) reported.Problems {
	var problems reported.Problems
	var marks []jsonscan.Mark
	for _, f := range found {
		if f.Code != jsonscan.Empty && len(problems) < event.MaxProblems {
			problems = append(problems, reported.Problem{Code: reported.Code(f.Code), Detail: f.Detail})
			marks = append(marks, jsonscan.Mark{Offset: f.Offset})
		}
	}
	jsonscan.Locate(data, marks)
	for i, m := range marks {
		problems[i].Pointer, problems[i].Line, problems[i].Column = m.Pointer, m.Line, m.Column
	}
	return problems
}
