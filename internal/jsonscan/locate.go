package jsonscan

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Mark is a place in a text: either at an offset, and Locate finds the pointer,
// or at a pointer with the offset -1, and Locate finds the offset. It finds line
// and column of both.
type Mark struct {
	Offset       int
	Pointer      string
	Line, Column int // from 1; columns in bytes
}

// Locate completes the marks in one pass over the text. The text is sound up to the
// last mark that has an offset, and as a whole where a mark has a pointer. A pointer
// that leads nowhere is put where the last of its parents stands that is there; of
// members that stand twice the first one counts. A pointer of more than maxPointer
// bytes ends at a parent. The marks may be in any order and keep it.
func Locate(text []byte, marks []Mark) {
	if beforeAll(text, marks) {
		lines(text, marks)
		return
	}
	l := locator{reader: Scanner{text: text, quiet: true}, marks: marks, offsets: inOrder(marks)}
	var room [2]level
	l.levels = room[:0]
	root := node{first: -1}
	for i := range marks {
		if marks[i].Offset < 0 {
			l.addPointer(&root, i)
		}
	}
	l.walk(&root)
	l.passTo(len(text))
	l.levels = nil // the end of the text is in nothing
	l.passTo(math.MaxInt)
	root.setOffsets(marks, 0)
	lines(text, marks)
}

// beforeAll reports whether no mark lies after the first byte of the document: all
// of them have no pointer, as it is whole that something is wrong with.
func beforeAll(text []byte, marks []Mark) bool {
	last := 0
	for i := range marks {
		if marks[i].Offset < 0 {
			return false
		}
		last = max(last, marks[i].Offset)
	}
	return last == 0 || len(bytes.Trim(text[:min(last, len(text))], " \t\r\n")) == 0
}

// A node is a pointer, or the beginning of one, that a mark waits for.
type node struct {
	token    string // as it stands in the pointer, escaped
	index    int    // of the element that the token names, -1 if it names none
	marks    []int
	children []*node
	first    int // offset of the value, -1 while it is not met
}

// addPointer puts mark i, which has a pointer, into the tree of nodes.
func (l *locator) addPointer(n *node, i int) {
	for rest := l.marks[i].Pointer; rest != ""; {
		rest = rest[1:]
		end := strings.IndexByte(rest, '/')
		if end < 0 {
			end = len(rest)
		}
		n, rest = n.childFor(rest[:end]), rest[end:]
	}
	n.marks = append(n.marks, i)
	l.waiting++
}

func (n *node) childFor(token string) *node {
	if c := n.named([]byte(token)); c != nil {
		return c
	}
	index, err := strconv.Atoi(token)
	if err != nil {
		index = -1
	}
	c := &node{token: token, index: index, first: -1}
	n.children = append(n.children, c)
	return c
}

func (n *node) named(token []byte) *node {
	if n != nil {
		for _, c := range n.children {
			if c.token == string(token) {
				return c
			}
		}
	}
	return nil
}

func (n *node) at(index int) *node {
	if n != nil {
		for _, c := range n.children {
			if c.index == index {
				return c
			}
		}
	}
	return nil
}

// setOffsets gives every mark of the tree the offset of its node, or of the parent.
func (n *node) setOffsets(marks []Mark, parent int) {
	if n.first < 0 {
		n.first = parent
	}
	for _, i := range n.marks {
		marks[i].Offset = n.first
	}
	for _, c := range n.children {
		c.setOffsets(marks, n.first)
	}
}

// inOrder returns the indexes of the marks that have an offset, ascending by it.
func inOrder(marks []Mark) []int {
	order := make([]int, 0, len(marks))
	for i := range marks {
		if marks[i].Offset >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return marks[a].Offset - marks[b].Offset })
	return order
}

// lines counts the lines and columns of all marks in one walk.
func lines(text []byte, marks []Mark) {
	last := 0
	for i := range marks {
		last = max(last, marks[i].Offset)
	}
	if bytes.IndexByte(text[:min(last, len(text))], '\n') < 0 {
		for i := range marks {
			marks[i].Line, marks[i].Column = 1, min(marks[i].Offset, len(text))+1
		}
		return
	}
	line, start, from := 1, 0, 0
	for _, i := range inOrder(marks) {
		m := &marks[i]
		upto := min(m.Offset, len(text))
		if k := bytes.LastIndexByte(text[from:upto], '\n'); k >= 0 {
			start = from + k + 1
			for _, c := range text[from:start] {
				if c == '\n' {
					line++
				}
			}
		}
		from = upto
		m.Line, m.Column = line, upto-start+1
	}
}
