package jsonscan

import (
	"bytes"
	"math"
	"slices"
	"strconv"
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
	var few [8]int // of most texts: without memory of their own
	var some [16]target
	l := locator{marks: marks, offsets: inOrder(few[:0], marks)}
	targets := some[:0]
	for i := range marks {
		if marks[i].Offset < 0 {
			targets = append(targets, target{mark: i})
		}
	}
	l.waiting = len(targets)
	l.setNext()
	l.passTo(text, 1) // of a text that is too large no more is read
	l.value(&Scanner{text: text, limits: Limits{Depth: maxDepth}, quiet: true}, targets)
	l.depth = 0 // the end of the text is in nothing
	l.passTo(text, math.MaxInt)
	lines(text, marks)
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
	var few [8]int
	line, start, from := 1, 0, 0
	for _, i := range inOrder(few[:0], marks) {
		m := &marks[i]
		upto := min(m.Offset, len(text))
		if n := bytes.Count(text[from:upto], []byte{'\n'}); n > 0 {
			line += n
			start = from + bytes.LastIndexByte(text[from:upto], '\n') + 1
		}
		from = upto
		m.Line, m.Column = line, upto-start+1
	}
}

// A locator walks a text and completes marks on the way. It does not hold the text: what
// is read from it would draw the marks to the heap.
type locator struct {
	marks   []Mark
	offsets []int // indexes of the marks that have an offset and no pointer yet, ascending
	next    int   // offset of the first of them, math.MaxInt if there is none
	waiting int   // how many marks have a pointer and are not met yet
	path    [maxDepth]int
	depth   int // of path: for each level the offset of the name, or of an element ^index
}

// maxDepth is that of all limits.
const maxDepth = 64

// A target is a mark with a pointer that leads to or through the value that the walk
// is in, and how much of the pointer led there.
type target struct{ mark, led int }

// value walks over the next value, to which the targets lead.
func (l *locator) value(s *Scanner, targets []target) {
	if l.next == math.MaxInt && l.waiting == 0 {
		s.pos, s.ended = len(s.text), true
		return
	}
	c := s.space()
	for _, t := range targets {
		if m := &l.marks[t.mark]; m.Offset < 0 || t.led > m.Column { // Column is how much led to Offset
			m.Offset, m.Column = s.pos, t.led
			if t.led == len(m.Pointer) {
				l.waiting--
			}
		}
	}
	if l.next == math.MaxInt && len(targets) == 0 {
		s.Skip()
		return
	}
	end := 0
	switch c {
	case '[':
		if s.down() {
			for n := 0; s.More(n); n++ {
				l.passTo(s.text, s.pos)
				l.inside(s, ^n, targets)
			}
		}
	case '{':
		var o Object
		for s.Enter(&o, nil); s.Next(&o); {
			l.passTo(s.text, o.at)
			l.inside(s, o.at, targets)
		}
	default:
		s.Skip()
		if end = s.pos; c != '"' {
			end = afterWord(s.text, end) // what stands directly after a number, as in 1K, is its end
		}
	}
	l.passTo(s.text, max(end, s.pos))
}

// inside walks over the value of a member or element.
func (l *locator) inside(s *Scanner, at int, targets []target) {
	l.path[l.depth] = at
	l.depth++
	all := targets
	if len(targets) > 0 {
		var room [64]byte
		token, _ := appendPlace(room[:0], s.text, at)
		for _, t := range targets {
			rest := l.marks[t.mark].Pointer[t.led:]
			if n := len(token); len(rest) >= n && rest[:n] == string(token) && (len(rest) == n || rest[n] == '/') {
				all = append(all, target{t.mark, t.led + n})
			}
		}
	}
	l.value(s, all[len(targets):])
	l.depth--
}

// passTo gives the pointer of where the walk is to the marks that lie before an offset.
func (l *locator) passTo(text []byte, offset int) {
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

// maxEscaped is how many bytes a text has at most for one byte of what it says: \u0061.
const maxEscaped = 6

// pointer returns where the walk is.
func (l *locator) pointer(text []byte) string {
	var room [128]byte
	path := room[:0]
	for _, at := range l.path[:l.depth] {
		var ok bool
		if path, ok = appendPlace(path, text, at); !ok || len(path) > maxPointer {
			break
		}
	}
	return string(cutPath(path))
}

// appendPlace appends a level of a locator's path to a pointer, unless it is a name that
// is longer than a pointer: that is not read to its end for every mark.
func appendPlace(path, text []byte, at int) (_ []byte, ok bool) {
	if at < 0 {
		return strconv.AppendInt(append(path, '/'), int64(^at), 10), true
	}
	s := Scanner{text: text[:min(len(text), at+maxEscaped*maxPointer+2)], quiet: true}
	name := s.str(at + 1)
	if s.ended {
		return path, false
	}
	return AppendToken(path, name), true
}

// afterWord returns where the number or word ends that goes on at an offset.
func afterWord(text []byte, i int) int {
	for i < len(text) && text[i] > ' ' && bytes.IndexByte([]byte(`,:"[]{}`), text[i]) < 0 {
		i++
	}
	return i
}
