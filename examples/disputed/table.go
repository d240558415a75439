package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The widths of a line and of its three columns; a bar and two spaces part them.
const (
	width  = 100
	label  = 26
	column = (width - label - 6) / 2
)

// A table is what is printed.
type table struct{ strings.Builder }

// rule prints a line across.
func (t *table) rule(r rune) {
	t.WriteString(strings.Repeat(string(r), width))
	t.WriteByte('\n')
}

// line prints a paragraph across.
func (t *table) line(s string) {
	for _, l := range wrap(s, width) {
		t.WriteString(l + "\n")
	}
}

// row prints a label and two cells side by side.
func (t *table) row(name string, cells [2]string) {
	columns := [3][]string{wrap(name, label), wrap(cells[0], column), wrap(cells[1], column)}
	for i := range max(len(columns[0]), len(columns[1]), len(columns[2])) {
		var line strings.Builder
		for k, w := range [3]int{label, column, column} {
			text := ""
			if i < len(columns[k]) {
				text = columns[k][i]
			}
			if k > 0 {
				line.WriteString(" | ")
			}
			line.WriteString(text + strings.Repeat(" ", w-utf8.RuneCountInString(text)))
		}
		t.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// wrap breaks each line of a text into lines of a width; what belongs to one line
// hangs by two spaces. A word that is longer than a line is cut.
func wrap(s string, width int) (lines []string) {
	for paragraph := range strings.SplitSeq(s, "\n") {
		indent, line := "", ""
		for _, word := range strings.Fields(strings.Map(harmless, paragraph)) {
			if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
				lines = append(lines, line)
				indent, line = "  ", ""
			}
			if line == "" {
				line = indent
			} else {
				line += " "
			}
			line += word
			for utf8.RuneCountInString(line) > width {
				cut := string([]rune(line)[:width])
				lines = append(lines, cut)
				indent, line = "  ", "  "+line[len(cut):]
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// harmless replaces control characters: a file from elsewhere must not be able to
// steer the terminal.
func harmless(r rune) rune {
	if unicode.IsControl(r) && !unicode.IsSpace(r) {
		return unicode.ReplacementChar
	}
	return r
}
