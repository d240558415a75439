package jsonscan

import (
	"math"
	"strconv"
)

// A locator walks a text and completes marks on the way. It does not hold the text: what
// is read from it would draw the marks to the heap. It looks only at what gives
// the text its structure, as what is wrong with it is known already.
type locator struct {
	marks   []Mark
	offsets []int  // indexes of the marks that have an offset and no pointer yet, ascending
	next    int    // offset of the first of them, math.MaxInt if there is none
	nodes   []node // of the marks that have a pointer
	waiting int    // how many of these marks are not met yet
	levels  [maxLevels]level
	depth   int // of the level that the walk is in
}

// maxLevels is one for the text, and one for each list and object that limits allow:
// where one is nested too deep the last of the marks is.
const maxLevels = 65

// A level is a list or an object that the walk is in. The first one stands for the
// whole text, as if it were a list of one element.
type level struct {
	list  bool
	state uint8
	index int // of the element
	name  int // offset of the member's name
	after int // and of what stands after the name
	node  int // that stands for it, 0 if no mark waits for anything below
	child int // that stands for the element or member which the walk is in
}

// The states of a level.
const (
	fresh     = iota // an element or a name may follow
	afterName        // a colon must follow
	inside           // of an element or a member
	afterItem        // of one; a comma or the end must follow
)

// walk goes through the text until all marks are complete. What may not stand where it
// does is taken for a value: the last of the marks is there. What stands directly
// after a number or a word, as in 1K, is taken for its end.
func (l *locator) walk(text []byte) {
	l.setNext()
	l.passTo(text, 1) // the first byte is in nothing, and the place of a text that is too large
	top := &l.levels[0]
	top.list, top.state, top.child = true, inside, root
	for i := 0; i < len(text) && (l.next < math.MaxInt || l.waiting > 0); {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\r' || c == '\t':
			i++
		case c == '[' || c == '{':
			l.begin(text, top, i)
			if top.child == 0 && l.next == math.MaxInt {
				i = afterNested(text, i)
				top.state = afterItem
				continue
			}
			i++
			l.passTo(text, i)
			if top = l.enter(c == '[', top.child); top == nil {
				return
			}
		case (c == ']' && top.list || c == '}' && !top.list) && top.state != inside && top.state != afterName && l.depth > 0:
			i++
			l.passTo(text, i)
			l.depth--
			top = &l.levels[l.depth]
			top.state, top.child = afterItem, 0
		case c == ',' && top.state == afterItem:
			i++
			l.passTo(text, i)
			top.state = fresh
			if top.list {
				top.state = inside
				top.index++
				top.child = l.element(top)
			}
		case c == '"' && !top.list && top.state == fresh:
			top.state, top.name = afterName, i
			i = afterText(text, i)
			top.after = i
			if l.next < i && fails(text, top.name) {
				l.passTo(text, i)
			}
		case c == ':' && top.state == afterName:
			l.passTo(text, top.name) // what lies before the name is the object's
			top.state = inside
			top.child = l.member(text, top)
			i++
		default:
			i = l.value(text, top, i)
		}
	}
}

// value meets a text, number or word, and returns the offset after it.
func (l *locator) value(text []byte, top *level, at int) (end int) {
	l.begin(text, top, at)
	if text[at] == '"' {
		end = afterText(text, at)
	} else {
		end = afterWord(text, at)
	}
	l.passTo(text, end)
	if end < len(text) && l.next == end && fails(text, at) {
		l.passTo(text, end+1) // a number that is cut short fails after its end
	}
	top.state, top.child = afterItem, 0
	return end
}

// enter returns the level of a list or object, which is below those that there are.
func (l *locator) enter(list bool, node int) *level {
	if l.depth+1 == maxLevels {
		return nil
	}
	l.depth++
	in := &l.levels[l.depth]
	in.list, in.state, in.index, in.node, in.child = list, fresh, 0, node, 0 // faster than to copy a level
	return in
}

// element returns the node of the element that the walk is in.
func (l *locator) element(in *level) int {
	c := l.nodes[in.node].child
	for c != 0 && l.nodes[c].index != in.index {
		c = l.nodes[c].next
	}
	return c
}

// member returns the node of the member whose name the walk has passed.
func (l *locator) member(text []byte, in *level) int {
	c := l.nodes[in.node].child
	if c == 0 {
		return 0
	}
	var room [64]byte
	token := appendName(text, room[:0], in.name)[1:]
	for c != 0 && l.nodes[c].token != string(token) {
		c = l.nodes[c].next
	}
	return c
}

// begin meets a value.
func (l *locator) begin(text []byte, top *level, at int) {
	if top.list && top.state == fresh {
		l.passTo(text, at)
		top.state = inside
		top.child = l.element(top)
	}
	if n := &l.nodes[top.child]; n.first < 0 {
		n.first = at
		l.waiting -= n.marks
	}
}

// passTo gives the pointer of where the walk is to the marks that lie before an offset.
func (l *locator) passTo(text []byte, offset int) {
	if l.next < offset {
		l.setPointers(text, offset)
	}
}

// setPointers is what passTo seldom does, apart so that passTo is inlined.
func (l *locator) setPointers(text []byte, offset int) {
	for l.next < offset {
		l.marks[l.offsets[0]].Pointer = l.pointer(text)
		l.offsets = l.offsets[1:]
		l.setNext()
	}
}

// setNext sets next.
func (l *locator) setNext() {
	l.next = math.MaxInt
	if len(l.offsets) > 0 {
		l.next = l.marks[l.offsets[0]].Offset
	}
}

// pointer returns where the walk is.
func (l *locator) pointer(text []byte) string {
	var room [128]byte
	path := room[:0]
	for i := 0; i <= l.depth; i++ {
		t := &l.levels[i]
		if t.state != inside || len(path) > maxPointer {
			break
		}
		switch {
		case i == 0: // stands for no token
		case t.list:
			path = strconv.AppendInt(append(path, '/'), int64(t.index), 10)
		case t.after-t.name > maxEscaped*maxPointer: // and need not be read for every mark
			return string(cutPath(path))
		default:
			path = appendName(text, path, t.name)
		}
	}
	return string(cutPath(path))
}

// maxEscaped is how many bytes a text has at most for one byte of what it says: \u0061.
const maxEscaped = 6

// appendName appends the name that begins at an offset to a path.
func appendName(text []byte, path []byte, at int) []byte {
	s := Scanner{text: text, pos: at, quiet: true}
	return AppendToken(path, s.str(at+1, at+1))
}

// fails reports whether the text, number or word that begins at an offset is not sound.
func fails(text []byte, at int) bool {
	s := Scanner{text: text, pos: at, quiet: true}
	s.Skip()
	return s.ended
}

// afterText returns the offset after the text that begins at another. A control
// character ends it, as the reading ended there.
func afterText(text []byte, i int) int {
	for i++; i < len(text); i += 2 {
		i += toEscape(text[i:])
		if i < len(text) && text[i] != '\\' {
			return i + 1
		}
	}
	return len(text)
}

// afterNested returns the offset after the list or object that begins at another.
func afterNested(text []byte, i int) int {
	for depth := 0; i < len(text); {
		switch text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"':
			i = afterText(text, i)
			continue
		}
		i++
	}
	return i
}

// afterWord returns the offset after the number or word that begins at another, of
// one byte at least.
func afterWord(text []byte, i int) int {
	for i++; i < len(text); i++ {
		switch c := text[i]; {
		case c <= ' ', c == ',', c == ':', c == '"', c == '[', c == ']', c == '{', c == '}':
			return i
		}
	}
	return i
}
