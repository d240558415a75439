package event_test

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/event"
)

// lexical reports whether a text keeps the lexical profile, by its description in
// the package documentation and by a parser of its own.
func lexical(data []byte) bool {
	if len(data) > event.MaxBytes || !utf8.Valid(data) {
		return false
	}
	root, err := slowParse(data)
	if err != nil {
		return false
	}
	values, ok := profileOf(root, data, 0)
	return ok && values <= event.MaxValues
}

var profileNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]{1,7})?$`)

// profileOf counts the values below n: members and elements. The document itself is not counted.
func profileOf(n *node, data []byte, depth int) (values int, ok bool) {
	switch n.kind {
	case '0':
		digits := strings.Trim(n.raw, "-")
		nought := strings.HasPrefix(n.raw, "-") && strings.Trim(digits, "0.") == ""
		return 0, profileNumber.MatchString(n.raw) && len(strings.ReplaceAll(digits, ".", "")) <= 15 && !nought
	case '"':
		return 0, !halfPair(n.raw)
	case '{', '[':
		if depth == event.MaxDepth {
			return 0, false
		}
	}
	seen := map[string]bool{}
	for _, kid := range n.kids {
		if kid.nameAt >= 0 {
			p := slowParser{data: data, at: kid.nameAt}
			if _, err := p.string(); err != nil || seen[kid.name] || halfPair(string(data[kid.nameAt:p.at])) {
				return 0, false
			}
			seen[kid.name] = true
		}
		below, ok := profileOf(kid, data, depth+1)
		if !ok {
			return 0, false
		}
		values += 1 + below
	}
	return values, true
}

// escapes of one text, in order: those of a half of a pair are told from others below.
var anEscape = regexp.MustCompile(`\\(u[0-9a-fA-F]{4}|[^u])`)

// halfPair reports whether an escape in a text is one half of a UTF-16 pair.
func halfPair(raw string) bool {
	high := -1 // where the first half of a pair ended
	for _, m := range anEscape.FindAllStringIndex(raw, -1) {
		escape := raw[m[0]:m[1]]
		if escape[1] != 'u' {
			continue
		}
		u, err := strconv.ParseUint(escape[2:], 16, 16)
		if err != nil {
			panic(err)
		}
		switch {
		case 0xdc00 <= u && u < 0xe000: // a second half belongs right behind a first
			if high != m[0] {
				return true
			}
			high = -1
		case high >= 0:
			return true
		case 0xd800 <= u && u < 0xdc00:
			high = m[1]
		}
	}
	return high >= 0
}
