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

// A row holds a value for each number from 0. There is room for few without memory of
// its own.
type row[E any] struct {
	first [2 * few]E
	more  []E
}

// at returns the value of a number.
func (r *row[E]) at(n int32) *E {
	i := int(n) - len(r.first)
	if i < 0 {
		return &r.first[n]
	}
	if i >= len(r.more) {
		r.more = append(r.more, make([]E, max(few, i+1-len(r.more), len(r.more)))...)
	}
	return &r.more[i]
}

// Marks give values to numbers from 0, for the time of one question.
type Marks struct {
	now int32
	row[mark]
}

type mark struct {
	when  int32 // the question that marked the number last
	value int32
}

// Begin begins a question.
func (m *Marks) Begin() { m.now++ }

// Value returns the value that the question gave to n, 0 and false where it gave none.
func (m *Marks) Value(n int32) (value int32, ok bool) {
	k := m.at(n)
	if k.when != m.now {
		return 0, false
	}
	return k.value, true
}

// Mark gives n a value.
func (m *Marks) Mark(n, value int32) { *m.at(n) = mark{m.now, value} }

// First marks n, and reports whether the question had not done so.
func (m *Marks) First(n int32) bool {
	k := m.at(n)
	if k.when == m.now {
		return false
	}
	*k = mark{m.now, 0}
	return true
}

// Met reports whether the question marked n.
func (m *Marks) Met(n int32) bool { return m.at(n).when == m.now }

// A Worklist holds numbers from 0, each once. The zero Worklist is empty.
type Worklist struct {
	List[int32]
	in row[bool] // which it holds
}

// Enter adds those numbers that are not there.
func (w *Worklist) Enter(numbers ...int32) {
	for _, n := range numbers {
		if in := w.in.at(n); !*in {
			*in = true
			w.Add(n)
		}
	}
}

// Empty drops all numbers.
func (w *Worklist) Empty() {
	for _, n := range w.All() {
		*w.in.at(n) = false
	}
	w.Clear()
}
