package reported

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Code names one rule that a document or a value can break. It is stable: compare codes,
// never the words of an error. Its text is its name in lower case: CodeIDForm is "id-form".
// Every problem unwraps to its code:
//
//	if errors.Is(err, reported.CodeCountOrder) { … }
type Code string

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// A Problem is one broken rule at one place.
//
// The zero Problem names no rule. A Problem is an error that unwraps to its Code. Its
// JSON form, whose names are its tags, is for answers to others.
type Problem struct {
	// Pointer is the RFC 6901 JSON Pointer of the place; "" is the whole document.
	Pointer string `json:"pointer"`
	// Code is the rule that was broken.
	Code Code `json:"code"`
	// Detail is a message for people. Its wording may change.
	Detail string `json:"detail,omitzero"`
	// Line and Column count from 1, columns in bytes. Both are 0 for a Go value.
	Line   int `json:"line,omitzero"`
	Column int `json:"column,omitzero"`
}

// Error returns "line:column: pointer: code: detail", leaving out what is not known.
func (p Problem) Error() string {
	var b []byte
	if p.Line > 0 {
		b = strconv.AppendInt(b, int64(p.Line), 10)
		b = append(b, ':')
		b = strconv.AppendInt(b, int64(p.Column), 10)
		b = append(b, ": "...)
	}
	if p.Pointer != "" {
		b = appendLine(b, p.Pointer)
		b = append(b, ": "...)
	}
	b = append(b, p.Code...)
	if p.Detail != "" {
		b = append(b, ": "...)
		b = append(b, p.Detail...)
	}
	return string(b)
}

// appendLine appends a pointer, whose tokens a stranger chose, so that it stays on
// one line and can be read.
func appendLine(b []byte, pointer string) []byte {
	for _, r := range pointer {
		if strconv.IsPrint(r) {
			b = utf8.AppendRune(b, r)
		} else {
			quoted := strconv.AppendQuoteRune(nil, r)
			b = append(b, quoted[1:len(quoted)-1]...)
		}
	}
	return b
}

// Unwrap returns the code, for [errors.Is].
func (p Problem) Unwrap() error { return p.Code }

// Problems are all findings about one document or value, in a fixed order: by place in the
// text, else in declared order, then the rules between statements; at one place by code.
// Functions return them as an error, nil if there are none:
//
//	if problems, ok := errors.AsType[reported.Problems](err); ok {
//		for _, p := range problems { … }
//	}
type Problems []Problem

// Error returns one problem a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the problems as errors, for [errors.Is] and [errors.As].
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

// Err returns the problems as an error, nil if there are none.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

// Only reports whether every problem has one of the codes. A reader that accepts words of
// a newer version asks
//
//	problems.Only(reported.CodeUnknownValue)
func (ps Problems) Only(codes ...Code) bool {
	for _, p := range ps {
		if !slices.Contains(codes, p.Code) {
			return false
		}
	}
	return true
}

// AsProblems returns the Problems of an error of this module, nil for nil. Another error
// becomes a Problem without a code.
func AsProblems(err error) Problems {
	if err == nil {
		return nil
	}
	return asProblems(err)
}

func asProblems(err error) Problems {
	switch e := err.(type) {
	case Problems:
		return e
	case Problem:
		return Problems{e}
	}
	if ps, ok := errors.AsType[Problems](err); ok {
		return ps
	}
	if p, ok := errors.AsType[Problem](err); ok {
		return Problems{p}
	}
	return Problems{{Detail: err.Error()}}
}
