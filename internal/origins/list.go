package origins

// few is the number of values for which there is room without memory of their own.
const few = 16

// A List holds values by number, from 0. A typical document fills no list, so the
// memory of a short one is in the List itself, on the stack of whoever asks.
type List[E any] struct {
	n     int
	first [few]E
	all   []E // all of them, once there were more than few
}

// Len returns how many values there are.
func (l *List[E]) Len() int {
	if l.all != nil {
		return len(l.all)
	}
	return l.n
}

// All returns the values. They are good until the next is added.
func (l *List[E]) All() []E {
	if l.all != nil {
		return l.all
	}
	return l.first[:l.n]
}

// At returns the value with a number.
func (l *List[E]) At(n int32) *E {
	if l.all != nil {
		return &l.all[n]
	}
	return &l.first[n]
}

// Add adds a value.
func (l *List[E]) Add(e E) {
	if l.all == nil {
		if l.n < few {
			l.first[l.n] = e
			l.n++
			return
		}
		l.all = append(make([]E, 0, 2*few), l.first[:]...)
	}
	l.all = append(l.all, e)
}

// Clear drops all values and keeps their memory.
func (l *List[E]) Clear() { l.n, l.all = 0, l.all[:0] }

// Grow makes room for n values in all.
func (l *List[E]) Grow(n int) {
	if n > few && l.all == nil {
		l.all = append(make([]E, 0, n), l.first[:l.n]...)
	}
}

// Marks give values to numbers from 0, for the time of one question.
type Marks struct {
	now   int32
	first [2 * few]mark
	more  []mark
}

type mark struct {
	when  int32 // the question that marked the number last
	value int32
}

// Begin begins a question.
func (m *Marks) Begin() { m.now++ }

// Value returns the value that the question gave to n, 0 and false where it gave none.
func (m *Marks) Value(n int32) (value int32, ok bool) {
	var k mark
	switch i := int(n) - len(m.first); {
	case i < 0:
		k = m.first[n]
	case i < len(m.more):
		k = m.more[i]
	default:
		return 0, false
	}
	if k.when != m.now {
		return 0, false
	}
	return k.value, true
}

// Mark gives n a value.
func (m *Marks) Mark(n, value int32) {
	i := int(n) - len(m.first)
	if i < 0 {
		m.first[n] = mark{m.now, value}
		return
	}
	if i >= len(m.more) {
		m.more = append(m.more, make([]mark, max(few, i+1-len(m.more), len(m.more)))...)
	}
	m.more[i] = mark{m.now, value}
}

// First marks n, and reports whether the question had not done so.
func (m *Marks) First(n int32) bool {
	if _, met := m.Value(n); met {
		return false
	}
	m.Mark(n, 0)
	return true
}

// Met reports whether the question marked n.
func (m *Marks) Met(n int32) bool {
	_, met := m.Value(n)
	return met
}

// A Worklist holds numbers from 0, each once. The zero Worklist is empty.
type Worklist struct {
	List[int32]
	in   [2 * few]bool // which it holds
	more []bool
}

// Enter adds those numbers that are not there.
func (w *Worklist) Enter(numbers ...int32) {
	for _, n := range numbers {
		if in := w.holds(n); !*in {
			*in = true
			w.Add(n)
		}
	}
}

func (w *Worklist) holds(n int32) *bool {
	i := int(n) - len(w.in)
	if i < 0 {
		return &w.in[n]
	}
	if i >= len(w.more) {
		w.more = append(w.more, make([]bool, max(few, i+1-len(w.more), len(w.more)))...)
	}
	return &w.more[i]
}

// Empty drops all numbers.
func (w *Worklist) Empty() {
	for _, n := range w.All() {
		*w.holds(n) = false
	}
	w.Clear()
}
