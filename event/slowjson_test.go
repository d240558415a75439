package event_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A node is a JSON value with its place in the text. It comes from a parser that
// has nothing in common with jsonscan and makes no haste: tests compare the two.
type node struct {
	kind       byte // { [ " 0 (a number) t (true or false) n (null)
	start, end int  // of the value; end is 0 while it is being read
	name       string
	nameAt     int // offset of the member's name, -1 of what is no member
	text       string
	raw        string // of a scalar, as it stands in the text
	kids       []*node
}

var errNotJSON = errors.New("not JSON")

// slowParse reads a text by the grammar of RFC 8259, with no limit on anything.
// Of a text that is no JSON it returns what stands before the error.
func slowParse(data []byte) (*node, error) {
	p := slowParser{data: data}
	root := &node{nameAt: -1}
	err := p.value(root)
	if p.space(); err == nil && p.at < len(data) {
		err = errNotJSON
	}
	return root, err
}

type slowParser struct {
	data []byte
	at   int
}

func (p *slowParser) space() {
	for p.at < len(p.data) && bytes.IndexByte([]byte(" \t\r\n"), p.data[p.at]) >= 0 {
		p.at++
	}
}

func (p *slowParser) is(c byte) bool { return p.at < len(p.data) && p.data[p.at] == c }

func (p *slowParser) value(n *node) error {
	p.space()
	n.start = p.at
	if p.at == len(p.data) {
		return errNotJSON
	}
	var err error
	switch c := p.data[p.at]; {
	case c == '{' || c == '[':
		n.kind = c
		err = p.children(n)
	case c == '"':
		n.kind = '"'
		n.text, err = p.string()
	case c == '-' || '0' <= c && c <= '9':
		n.kind = '0'
		for p.at < len(p.data) && strings.IndexByte("+-.eE0123456789", p.data[p.at]) >= 0 {
			p.at++
		}
		if !json.Valid(p.data[n.start:p.at]) {
			err = errNotJSON
		}
	default:
		for _, word := range []string{"true", "false", "null"} {
			if bytes.HasPrefix(p.data[p.at:], []byte(word)) {
				n.kind = map[bool]byte{true: 'n', false: 't'}[word == "null"]
				p.at += len(word)
			}
		}
		if n.kind == 0 {
			err = errNotJSON
		}
	}
	if err == nil {
		n.end = p.at
		n.raw = string(p.data[n.start:n.end])
	}
	return err
}

// children reads the members of an object or the elements of a list.
func (p *slowParser) children(n *node) error {
	closing := n.kind + 2 // in ASCII
	p.at++
	for {
		p.space()
		if p.is(closing) && len(n.kids) == 0 {
			p.at++
			return nil
		}
		kid := &node{nameAt: -1}
		if n.kind == '{' {
			if !p.is('"') {
				return errNotJSON
			}
			kid.nameAt = p.at
			var err error
			if kid.name, err = p.string(); err != nil {
				return err
			}
			if p.space(); !p.is(':') {
				return errNotJSON
			}
			p.at++
		}
		n.kids = append(n.kids, kid)
		if err := p.value(kid); err != nil {
			return err
		}
		p.space()
		if p.is(closing) {
			p.at++
			return nil
		}
		if !p.is(',') {
			return errNotJSON
		}
		p.at++
		if p.space(); p.is(closing) {
			return errNotJSON
		}
	}
}

// string reads a text. Halves of a pair become U+FFFD, as encoding/json has it.
func (p *slowParser) string() (string, error) {
	start := p.at
	for p.at++; p.at < len(p.data) && p.data[p.at] != '"'; p.at++ {
		if p.data[p.at] == '\\' {
			p.at++
		}
	}
	if p.at >= len(p.data) {
		return "", errNotJSON
	}
	p.at++
	var s string
	if json.Unmarshal(p.data[start:p.at], &s) != nil {
		return "", errNotJSON
	}
	return s, nil
}

// get returns a member, nil if there is none.
func (n *node) get(name string) *node {
	if n != nil && n.kind == '{' {
		for _, kid := range n.kids {
			if kid.name == name {
				return kid
			}
		}
	}
	return nil
}

// find returns the values that a JSON Pointer leads to: several where a member
// stands twice.
func (n *node) find(pointer string) []*node {
	if pointer == "" {
		return []*node{n}
	}
	token, rest := pointer[1:], ""
	if i := strings.IndexByte(token, '/'); i >= 0 {
		token, rest = token[:i], token[i:]
	}
	name := strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
	var found []*node
	for i, kid := range n.kids {
		if n.kind == '{' && kid.name == name || n.kind == '[' && strconv.Itoa(i) == token {
			found = append(found, kid.find(rest)...)
		}
	}
	return found
}

// Nodes that tests make.
func textNode(s string) *node { return &node{kind: '"', text: s, raw: quoteJSON(s, nil), nameAt: -1} }
func rawNode(raw string) *node {
	n, err := slowParse([]byte(raw))
	if err != nil {
		n = &node{kind: '0', raw: raw, nameAt: -1} // what a test wants to be bad
	}
	return n
}
func (n *node) add(name string, kid *node) {
	kid.name = name
	n.kids = append(n.kids, kid)
}

// set replaces a member or adds it; nil takes it away.
func (n *node) set(name string, kid *node) {
	for i, k := range n.kids {
		if k.name == name {
			if kid == nil {
				n.kids = append(n.kids[:i:i], n.kids[i+1:]...)
				return
			}
			kid.name = name
			n.kids[i] = kid
			return
		}
	}
	if kid != nil {
		n.add(name, kid)
	}
}

func (n *node) clone() *node {
	c := *n
	c.kids = make([]*node, len(n.kids))
	for i, kid := range n.kids {
		c.kids[i] = kid.clone()
	}
	return &c
}

// write appends the value as JSON, with white space and needless escapes where
// r, which may be nil, wants them.
func (n *node) write(dst []byte, r *rand.Rand) []byte {
	dst = blanks(dst, r)
	switch n.kind {
	case '{', '[':
		dst = append(dst, n.kind)
		for i, kid := range n.kids {
			if i > 0 {
				dst = append(dst, ',')
			}
			if n.kind == '{' {
				dst = append(blanks(dst, r), quoteJSON(kid.name, r)...)
				dst = append(blanks(dst, r), ':')
			}
			dst = blanks(kid.write(dst, r), r)
		}
		if len(n.kids) == 0 {
			dst = blanks(dst, r)
		}
		return append(dst, n.kind+2)
	case '"':
		if r != nil && r.IntN(4) == 0 && !strings.Contains(n.raw, `\u`) {
			return append(dst, quoteJSON(n.text, r)...)
		}
	}
	return append(dst, n.raw...)
}

func blanks(dst []byte, r *rand.Rand) []byte {
	for r != nil && r.IntN(12) == 0 {
		dst = append(dst, " \n\t\r"[r.IntN(4)])
	}
	return dst
}

// quoteJSON writes a text as JSON; r may escape what needs no escape.
func quoteJSON(s string, r *rand.Rand) string {
	b := []byte{'"'}
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && size == 1:
			b = append(b, s[i]) // as it is: the document is to be bad
		case r != nil && r.IntN(10) == 0:
			for _, u := range utf16.Encode([]rune{c}) {
				hex := []byte("0000" + strconv.FormatInt(int64(u), 16))
				if r.IntN(2) == 0 {
					hex = bytes.ToUpper(hex)
				}
				b = append(append(b, '\\', 'u'), hex[len(hex)-4:]...)
			}
		case r != nil && c > 0 && r.IntN(2) == 0 && strings.ContainsRune("\b\f\n\r\t", c):
			b = append(b, '\\', "btn_fr"[c-'\b']) // 8, 9, 10, 12, 13
		case c == '"' || c == '\\' || c == '/' && r != nil && r.IntN(2) == 0:
			b = append(b, '\\', byte(c))
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		default:
			b = utf8.AppendRune(b, c)
		}
		i += size
	}
	return string(append(b, '"'))
}
