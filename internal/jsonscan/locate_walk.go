package jsonscan

import (
	"math"
	"strconv"
)

// A locator walks a text and completes marks on the way. It looks only at what gives
// the text its structure, as what is wrong with it is known already.
type locator struct {
	reader  Scanner // of names, and of what may not be sound
	marks   []Mark
	offsets []int   // indexes of the marks that have an offset and no pointer yet, ascending
	next    int     // offset of the first of them, math.MaxInt if there is none
	waiting int     // how many marks have a pointer that is not met yet
	levels  []level // at most maxLevels
	path    []byte
}

// maxLevels is one for the text, and one for each list and object that limits allow:
// where one is nested too deep the last of the marks is.
const maxLevels = 65

// A level is a list or an object that the walk is in. The first one stands for the
// whole text, as if it were a list of one element.
type level struct {
	list  bool
	state uint8
	index int   // of the element
	name  int   // offset of the member's name
	after int   // and of what stands after the name
	node  *node // that stands for it, nil if no mark waits for anything below
	child *node // that stands for the element or member which the walk is in
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
func (l *locator) walk(root *node) {
	text := l.reader.text
	l.setNext()
	l.passTo(1) // the first byte is in nothing, and the place of a text that is too large
	l.levels = append(l.levels[:0], level{})
	top := &l.levels[0]
	top.list, top.state, top.child = true, inside, root
	for i := 0; i < len(text) && (l.next < math.MaxInt || l.waiting > 0); {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\r' || c == '\t':
			i++
		case c == '[' || c == '{':
			l.begin(top, i)
			if top.child == nil && l.next == math.MaxInt {
				i = afterNested(text, i)
				top.state = afterItem
				continue
			}
			i++
			l.passTo(i)
			if top = l.enter(c == '[', top.child); top == nil {
				return
			}
		case (c == ']' && top.list || c == '}' && !top.list) && top.state != inside && top.state != afterName && len(l.levels) > 1:
			i++
			l.passTo(i)
			l.levels = l.levels[:len(l.levels)-1]
			top = &l.levels[len(l.levels)-1]
			top.state, top.child = afterItem, nil
		case c == ',' && top.state == afterItem:
			i++
			l.passTo(i)
			top.state = fresh
			if top.list {
				top.state = inside
				top.index++
				top.child = top.node.at(top.index)
			}
		case c == '"' && !top.list && top.state == fresh:
			top.state, top.name = afterName, i
			i = afterText(text, i)
			top.after = i
			if l.next < i && l.fails(top.name) {
				l.passTo(i)
			}
		case c == ':' && top.state == afterName:
			l.passTo(top.name) // what lies before the name is the object's
			top.state = inside
			if top.node != nil {
				l.path = l.appendName(l.path[:0], top.name)
				top.child = top.node.named(l.path[1:])
			}
			i++
		default:
			i = l.value(top, i)
		}
	}
}

// value meets a text, number or word, and returns the offset after it.
func (l *locator) value(top *level, at int) (end int) {
	l.begin(top, at)
	if l.reader.text[at] == '"' {
		end = afterText(l.reader.text, at)
	} else {
		end = afterWord(l.reader.text, at)
	}
	l.passTo(end)
	if end < len(l.reader.text) && l.next == end && l.fails(at) {
		l.passTo(end + 1) // a number that is cut short fails after its end
	}
	top.state, top.child = afterItem, nil
	return end
}

// enter returns the level of a list or object, which is below those that there are.
func (l *locator) enter(list bool, n *node) *level {
	depth := len(l.levels)
	if depth == maxLevels {
		return nil
	}
	if depth == cap(l.levels) {
		l.levels = append(l.levels, level{})
	}
	l.levels = l.levels[:depth+1]
	in := &l.levels[depth]
	in.list, in.state, in.index, in.node, in.child = list, fresh, 0, n, nil // faster than to copy a level
	return in
}

// begin meets a value.
func (l *locator) begin(top *level, at int) {
	if top.list && top.state == fresh {
		l.passTo(at)
		top.state = inside
		top.child = top.node.at(0)
	}
	if n := top.child; n != nil && n.first < 0 {
		n.first = at
		l.waiting -= len(n.marks)
	}
}

// passTo gives the pointer of where the walk is to the marks that lie before an offset.
func (l *locator) passTo(offset int) {
	if l.next < offset {
		l.setPointers(offset)
	}
}

// setPointers is what passTo seldom does, apart so that passTo is inlined.
func (l *locator) setPointers(offset int) {
	for l.next < offset {
		l.marks[l.offsets[0]].Pointer = l.pointer()
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
func (l *locator) pointer() string {
	path := l.path[:0]
	for i := range l.levels {
		t := &l.levels[i]
		if t.state != inside || len(path) > maxPointer {
			break
		}
		switch {
		case i == 0: // stands for no token
		case t.list:
			path = strconv.AppendInt(append(path, '/'), int64(t.index), 10)
		case t.after-t.name > maxEscaped*maxPointer: // and need not be read for every mark
			l.path = path
			return string(cutPath(path))
		default:
			path = l.appendName(path, t.name)
		}
	}
	l.path = path
	return string(cutPath(path))
}

// maxEscaped is how many bytes a text has at most for one byte of what it says: \u0061.
const maxEscaped = 6

// appendName appends the name that begins at an offset to a path.
func (l *locator) appendName(path []byte, at int) []byte {
	return AppendToken(path, l.reader.str(at+1, at+1))
}

// fails reports whether the text, number or word that begins at an offset is not sound.
func (l *locator) fails(at int) bool {
	l.reader.pos = at
	l.reader.Skip()
	failed := l.reader.ended
	l.reader.ended = false
	return failed
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
