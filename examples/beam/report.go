package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported"
)

// Codes of what the pipeline itself reports. All others are those of the library.
const (
	// tooManyRecords: of one event more records were read than are merged.
	tooManyRecords reported.Code = "too-many-records"
	// mergeRefused: all records of an event together are more than a document holds.
	mergeRefused reported.Code = "merge-refused"
	// tooManyInBlock: an event was not compared with the others of a block.
	tooManyInBlock reported.Code = "too-many-in-block"
)

// A report is a line of the problems: a line that could not be read, a choice
// that Merge made, or what went over a limit.
type report struct {
	Code    reported.Code `json:"code"`
	Event   string        `json:"event,omitzero"`
	Block   string        `json:"block,omitzero"`
	File    string        `json:"file,omitzero"`
	Pointer string        `json:"pointer,omitzero"`
	Column  int           `json:"column,omitzero"`
	Detail  string        `json:"detail,omitzero"`
	Text    string        `json:"text,omitzero"` // the start of the line
}

func (r report) line() string {
	data, _ := json.Marshal(r) // texts and a number: it cannot fail
	return string(data)
}

// badLine reports a problem of a line. Where files are read in parts the number
// of the line is not known, so its start is shown.
func badLine(file, line string, p reported.Problem) report {
	const most = 80
	return report{
		Code: p.Code, File: file, Pointer: p.Pointer, Column: p.Column, Detail: p.Detail,
		Text: strings.ToValidUTF8(line[:min(most, len(line))], ""),
	}
}

func choice(id string, p reported.Problem) report {
	return report{Code: p.Code, Event: id, Pointer: p.Pointer, Detail: p.Detail}
}

func overLimit(id string, kept int, leftOut int64, floor record) report {
	return report{Code: tooManyRecords, Event: id, Detail: fmt.Sprintf(
		"the last %d different records were merged; %d others were not, of which the last is revision %d, recorded %q",
		kept, leftOut, floor.Revision, floor.Recorded)}
}

func refused(id string, used, of int, refusal error) report {
	problems := reported.AsProblems(refusal)
	return report{Code: mergeRefused, Event: id, Pointer: problems[0].Pointer, Detail: fmt.Sprintf(
		"merging all records, %d, breaks a rule, %s (%s); only the last were merged, %d",
		of, problems[0].Code, problems[0].Detail, used)}
}

func overBlock(key, id string, l limit) report {
	return report{Code: tooManyInBlock, Event: id, Block: key, Detail: fmt.Sprintf(
		"the block has more than %d events or %d bytes; this one was not compared in it", l.Count, l.Bytes)}
}
