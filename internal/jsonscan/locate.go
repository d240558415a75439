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
	var few [8]node // of most texts: without memory of their own
	nodes := append(few[:0], node{}, node{first: -1})
	waiting := 0
	for i := range marks {
		if marks[i].Offset < 0 {
			nodes, marks[i].Offset = addPointer(nodes, marks[i].Pointer)
			waiting++
		}
	}
	var room [8]int
	l := locator{marks: marks, offsets: inOrder(room[:0], marks), nodes: nodes, waiting: waiting}
	l.walk(text)
	l.passTo(text, len(text))
	l.depth = -1 // the end of the text is in nothing
	l.passTo(text, math.MaxInt)
	for i := root; i < len(nodes); i++ {
		if nodes[i].first < 0 {
			nodes[i].first = nodes[nodes[i].parent].first
		}
	}
	for i := range marks {
		if marks[i].Offset < 0 {
			marks[i].Offset = nodes[-marks[i].Offset].first
		}
	}
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

// A node is a pointer, or the beginning of one, that a mark waits for. Nodes lie in one
// list, parents before their children. The first stands for no node, the second, the
// root, for the whole text.
type node struct {
	token       string // as it stands in the pointer, escaped
	index       int    // of the element that the token names, -1 if it names none
	marks       int    // how many wait for it
	first       int    // offset of the value, -1 while it is not met
	parent      int
	child, next int // the latest child, and the sibling before this one
}

const root = 1

// addPointer adds the nodes of a pointer, and returns with them the offset that a mark
// has until its node is met: how far the node lies in the list, negative.
func addPointer(nodes []node, pointer string) (_ []node, offset int) {
	n := root
	for rest := pointer; rest != ""; {
		token := rest[1:]
		end := strings.IndexByte(token, '/')
		if end < 0 {
			end = len(token)
		}
		token, rest = token[:end], token[end:]
		c := nodes[n].child
		for c != 0 && nodes[c].token != token {
			c = nodes[c].next
		}
		if c == 0 {
			c = len(nodes)
			nodes = append(nodes, node{token: token, index: indexOf(token), first: -1, parent: n, next: nodes[n].child})
			nodes[n].child = c
		}
		n = c
	}
	nodes[n].marks++
	return nodes, -n
}

// indexOf returns the index of an element that a token names, -1 if it names none.
func indexOf(token string) int {
	if token == "" || token[0] < '0' || token[0] > '9' {
		return -1 // without the error that Atoi makes
	}
	index, err := strconv.Atoi(token)
	if err != nil {
		return -1
	}
	return index
}

// inOrder appends the indexes of the marks that have an offset to an empty list,
// ascending by it.
func inOrder(order []int, marks []Mark) []int {
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
	for _, i := range inOrder(nil, marks) {
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
