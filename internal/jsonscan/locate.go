package jsonscan

import (
	"bytes"
	"cmp"
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

// Locate completes the marks in one pass over the text, which need not be valid
// to its end. A pointer that leads nowhere is put where the last of its parents
// stands that is there; of members that stand twice the first one counts. A pointer
// of more than maxPointer bytes ends at a parent. The marks may be in any order
// and keep it.
func Locate(text []byte, limits Limits, marks []Mark) {
	l := locator{marks: marks}
	l.Reset(text, limits)
	l.quiet = true // what is wrong is known already
	l.offsets = inOrder(marks)
	l.root.first = -1
	for i := range marks {
		if marks[i].Offset < 0 {
			l.plant(i)
		}
	}
	l.value(&l.root)
	l.pass(math.MaxInt)
	l.root.settle(marks, 0)
	lines(text, marks)
}

// A locator walks a text and completes marks on the way.
type locator struct {
	Scanner
	marks   []Mark
	offsets []int // indexes of the marks that have an offset, ascending
	passed  int   // how many of them are done
	waiting int   // how many marks wait for their pointer to be met
	path    []byte
	root    node
}

// A node is a pointer, or the beginning of one, that a mark waits for.
type node struct {
	token    string // as it stands in the pointer, escaped
	index    int    // of the element that the token names, -1 if it names none
	marks    []int
	children []*node
	first    int // offset of the value, -1 while it is not met
}

func (l *locator) plant(i int) {
	n := &l.root
	if l.marks[i].Pointer != "" {
		for token := range strings.SplitSeq(l.marks[i].Pointer[1:], "/") {
			n = n.grow(token)
		}
	}
	n.marks = append(n.marks, i)
	l.waiting++
}

func (n *node) grow(token string) *node {
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

// settle gives every mark of the tree the offset of its node, or of the parent.
func (n *node) settle(marks []Mark, parent int) {
	if n.first < 0 {
		n.first = parent
	}
	for _, i := range n.marks {
		marks[i].Offset = n.first
	}
	for _, c := range n.children {
		c.settle(marks, n.first)
	}
}

// value walks the next value; n is its node, nil if no mark waits for it.
func (l *locator) value(n *node) {
	c := l.space()
	if n != nil && n.first < 0 {
		n.first = l.pos
		l.waiting -= len(n.marks)
	}
	depth := len(l.path)
	switch c {
	case '{':
		var o Object
		for l.Enter(&o, nil); l.Next(&o); {
			l.pass(o.at) // what lies before the name is the object's
			l.path = AppendToken(l.path[:depth], o.Name)
			l.value(n.named(l.path[depth+1:]))
			l.path = l.path[:depth]
		}
	case '[':
		if l.down() {
			for i := 0; l.More(i); i++ {
				l.pass(l.pos)
				l.path = strconv.AppendInt(append(l.path[:depth], '/'), int64(i), 10)
				l.value(n.at(i))
				l.path = l.path[:depth]
			}
		}
	default:
		l.Skip()
	}
	l.pass(l.pos)
	if l.passed == len(l.offsets) && l.waiting == 0 {
		l.ended = true // every mark is complete
		l.pos = len(l.text)
	}
}

// pass gives the current pointer to the marks that lie before an offset.
func (l *locator) pass(offset int) {
	for l.passed < len(l.offsets) && l.marks[l.offsets[l.passed]].Offset < offset {
		l.marks[l.offsets[l.passed]].Pointer = string(cutPath(l.path))
		l.passed++
	}
}

// maxPointer bounds the pointers that are found, in bytes.
const maxPointer = 512

// cutPath returns a path that is too long up to the last name that fits: a parent's.
// Otherwise a name of a megabyte would stand in every pointer below it.
func cutPath(path []byte) []byte {
	if len(path) <= maxPointer {
		return path
	}
	n := maxPointer
	for path[n] != '/' {
		n--
	}
	return path[:n]
}

// AppendToken appends a member's name as a token of a pointer (RFC 6901).
func AppendToken[T string | []byte](path []byte, name T) []byte {
	path = append(path, '/')
	for i := range len(name) {
		switch name[i] {
		case '~':
			path = append(path, "~0"...)
		case '/':
			path = append(path, "~1"...)
		default:
			path = append(path, name[i])
		}
	}
	return path
}

// inOrder returns the indexes of the marks that have an offset, ascending by it.
func inOrder(marks []Mark) []int {
	order := make([]int, 0, len(marks))
	for i := range marks {
		if marks[i].Offset >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(marks[a].Offset, marks[b].Offset) })
	return order
}

// lines counts the lines and columns of all marks in one walk.
func lines(text []byte, marks []Mark) {
	line, start, from := 1, 0, 0
	for _, i := range inOrder(marks) {
		m := &marks[i]
		upto := min(m.Offset, len(text))
		for {
			k := bytes.IndexByte(text[from:upto], '\n')
			if k < 0 {
				break
			}
			line++
			from += k + 1
			start = from
		}
		from = upto
		m.Line, m.Column = line, upto-start+1
	}
}
