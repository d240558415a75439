package main

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/event"
)

const (
	width  = 92 // of a line
	column = 12 // of the label of a field
)

// A page is what is printed.
type page struct {
	bytes.Buffer
	places []event.Place // of the event that is being printed
}

// text prints a paragraph at an indent.
func (p *page) text(indent int, s string) { p.hang(indent, "", 0, s) }

// item prints one of a list of things, with a dash before it.
func (p *page) item(indent int, s string) { p.hang(indent, "-", 2, s) }

// field prints a label and what it says, or nothing where nothing is said.
func (p *page) field(indent int, label, s string) {
	if s != "" {
		p.hang(indent, label, column, s)
	}
}

// hang prints a label, and beside it a paragraph that is shift columns further in.
func (p *page) hang(indent int, label string, shift int, s string) {
	p.WriteString(strings.Repeat(" ", indent))
	p.WriteString(label)
	at := indent + utf8.RuneCountInString(label)
	left, start := indent+shift, true
	for _, word := range strings.Fields(strings.Map(harmless, s)) {
		n := utf8.RuneCountInString(word)
		if !start && at+1+n > width {
			p.WriteByte('\n')
			at, start = 0, true
		}
		if start {
			p.WriteString(strings.Repeat(" ", max(left-at, 0)))
			at = max(left, at)
		} else {
			p.WriteByte(' ')
			at++
		}
		p.WriteString(word)
		at, start = at+n, false
	}
	p.WriteByte('\n')
}

// harmless replaces control characters: a file from elsewhere must not be able to
// steer the terminal.
func harmless(r rune) rune {
	if unicode.IsControl(r) && !unicode.IsSpace(r) {
		return unicode.ReplacementChar
	}
	return r
}

// gap prints an empty line.
func (p *page) gap() { p.WriteByte('\n') }

// given joins what is not empty with a separator.
func given(separator string, words ...string) string {
	var some []string
	for _, w := range words {
		if w != "" {
			some = append(some, w)
		}
	}
	return strings.Join(some, separator)
}

// remark returns words in brackets after a space, nothing for none.
func remark(words string) string {
	if words == "" {
		return ""
	}
	return " (" + words + ")"
}

// plain writes a word of a vocabulary as a person would: "armed-group" as "armed group".
func plain[W ~string](word W) string { return strings.ReplaceAll(string(word), "-", " ") }
