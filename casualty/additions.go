package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A copied addition is one that may be told several times: of one base, question and
// number, by one origin. Origins that do not speak for themselves are one here.
type copied struct {
	members []int32
	addenda []int32 // the copies that add to it
}

// findAdditions finds what each addition adds to. Those that add to each other in a
// circle add to nothing.
func (r *reading) findAdditions() {
	var list []int32
	for i := range r.entries {
		if e := &r.entries[i]; e.role == roleAddition {
			list = append(list, int32(i))
			own := r.linksOn(e.topic)
			own.lower = append(own.lower, int32(i))
			r.linksOf(int32(i))
		}
	}
	if len(list) == 0 {
		return
	}
	speakers := r.speakers(list)
	r.findBases(list, speakers)
	added := make(map[int32][]int32) // additions by what they add to; only asked
	for _, i := range list {
		if b := r.entries[i].base; b >= 0 && r.entries[b].role == roleAddition {
			added[b] = append(added[b], i)
		} else {
			r.additions = append(r.additions, i)
		}
	}
	for n := 0; n < len(r.additions); n++ {
		r.additions = append(r.additions, added[r.additions[n]]...)
		delete(added, r.additions[n])
	}
	r.findCircles(list, added)
	r.groupCopies(speakers)
}

// A circle is what one of several additions that add to each other in a circle adds to,
// until the last of them was said.
type circle struct{ base, closed int32 }

// findCircles finds the circles among the additions that are left, and what leads to them.
func (r *reading) findCircles(list []int32, added map[int32][]int32) {
	met := make(map[int32]int32) // in which search
	for _, i := range list {
		if _, left := added[r.entries[i].base]; !left {
			continue
		}
		k := i
		for ; met[k] == 0; k = r.entries[k].base {
			met[k] = i + 1
		}
		if met[k] == i+1 {
			r.closeCircle(k, added)
		}
	}
}

// closeCircle cuts the circle that an entry is in. Its members are listed twice, each
// after what it adds to: so each follows it wherever the circle begins at a step.
func (r *reading) closeCircle(k int32, added map[int32][]int32) {
	members, closed := []int32{k}, r.entries[k].step
	for j := r.entries[k].base; j != k; j = r.entries[j].base {
		members, closed = append(members, j), max(closed, r.entries[j].step)
	}
	slices.Reverse(members)
	if r.circles == nil {
		r.circles = make(map[int32]circle)
	}
	for _, j := range members {
		r.circles[j] = circle{r.entries[j].base, closed}
		r.entries[j].base = -1
	}
	n := len(r.additions)
	for r.additions = append(append(r.additions, members...), members...); n < len(r.additions); n++ {
		for _, i := range added[r.additions[n]] {
			if _, member := r.circles[i]; !member {
				r.additions = append(r.additions, i)
			}
		}
		delete(added, r.additions[n])
	}
}

// speakers returns a number for those of each addition's origins that speak for
// themselves; 0 is nobody.
func (r *reading) speakers(list []int32) map[int32]int32 {
	speakers := make(map[int32]int32, len(list))
	numbers := map[string]int32{"": 0}
	var b []byte
	for _, i := range list {
		e := &r.entries[i]
		var own []int32
		for _, v := range e.origins {
			if v.forItself {
				own = append(own, v.key)
			}
		}
		slices.Sort(own)
		b = b[:0]
		for _, k := range own {
			b = append(b, byte(k), byte(k>>8), byte(k>>16), byte(k>>24))
		}
		speakers[i] = numberOf(numbers, string(b))
	}
	return speakers
}

// A copyKey is what additions have in common that may be copies of one.
type copyKey struct {
	base, copied, topic, speakers int32
	count                         reported.Count
}

// findBases finds what additions add to: what their Of names, if it counts the
// people added; without one, what the first of the copies adds to.
func (r *reading) findBases(list []int32, speakers map[int32]int32) {
	first := make(map[copyKey]int32)
	totals := &totalsSaid{r.history, make(map[int32]int32), make(map[[2]int32][]int32)}
	inTime := slices.Clone(list)
	slices.SortStableFunc(inTime, func(i, j int32) int {
		a, b := &r.entries[i], &r.entries[j]
		return cmp.Or(cmp.Compare(a.step, b.step), a.said.Compare(b.said))
	})
	for _, i := range inTime {
		e := &r.entries[i]
		if of := r.entries[i].tally.Of; of != "" {
			if b, ok := r.find(of); ok && b != i && r.mayAddTo(b, i) {
				e.base = b
			}
			continue
		}
		if !e.said.Dated() {
			continue
		}
		key := copyKey{-1, -1, e.topic, speakers[i], r.entries[i].tally.Count.WithWords("")}
		k, ok := first[key]
		if !ok {
			first[key], k = i, i
			e.base = totals.before(i)
		}
		e.base = r.entries[k].base
	}
}

// mayAddTo reports whether an entry states a number of people among whom are those
// whom an addition counts.
func (h *history) mayAddTo(base, i int32) bool {
	b, e := &h.entries[base], &h.entries[i]
	if !b.states || h.entries[base].tally.Count.IsZero() || b.role == roleNames || h.entries[base].tally.Harm != h.entries[i].tally.Harm {
		return false
	}
	return b.topic == e.topic || h.topics[b.topic].question.containsPeople(h.topics[e.topic].question)
}

// TotalsSaid are the totals of topics that had been said by a step, by named origin, in
// the order in which they were said.
type totalsSaid struct {
	h    *history
	next map[int32]int32 // of each topic, the entry that comes next
	by   map[[2]int32][]int32
}

// before returns the total of the same question that an origin of an addition had
// last said before it, or -1. It is asked by ascending steps.
func (t *totalsSaid) before(i int32) int32 {
	h, e := t.h, &t.h.entries[i]
	w := max(t.next[e.topic], h.topics[e.topic].lo)
	for ; w < h.topics[e.topic].hi; w++ {
		n := h.order[w]
		x := &h.entries[n]
		if x.step > e.step {
			break
		}
		if x.role != roleTotal || x.tally.Scope == ScopePart {
			continue
		}
		for _, v := range x.origins {
			if key := v.key; v.named {
				list := t.by[[2]int32{e.topic, key}]
				at, _ := slices.BinarySearchFunc(list, x.said, func(v int32, s stretch) int { return cmp.Or(h.entries[v].said.Compare(s), -1) })
				t.by[[2]int32{e.topic, key}] = slices.Insert(list, at, n)
			}
		}
	}
	t.next[e.topic] = w
	last := int32(-1)
	for _, v := range e.origins {
		list := t.by[[2]int32{e.topic, v.key}]
		at, _ := slices.BinarySearchFunc(list, e.said.Lo, func(v int32, start int64) int { return cmp.Or(cmp.Compare(h.entries[v].said.Hi, start), -1) })
		if !v.named || at == 0 {
			continue
		}
		if w := list[at-1]; last < 0 || cmp.Or(h.entries[w].said.Compare(h.entries[last].said), cmp.Compare(w, last)) > 0 {
			last = w
		}
	}
	return last
}

// groupCopies puts the copies of one addition together, and notes on which holdings
// and topics they bear.
func (r *reading) groupCopies(speakers map[int32]int32) {
	numbers := make(map[copyKey]int32)
	for _, i := range r.additions { // what they add to comes first
		e := &r.entries[i]
		if e.base < 0 {
			continue
		}
		b := &r.entries[e.base]
		key := copyKey{e.base, -1, e.topic, speakers[i], r.entries[i].tally.Count.WithWords("")}
		addenda := &r.linksOf(e.base).addenda
		if b.copied >= 0 {
			key.base, key.copied = -1, b.copied
			addenda = &r.copies[b.copied].addenda
		}
		e.copied = numberOf(numbers, key)
		if int(e.copied) == len(r.copies) {
			*addenda = append(*addenda, e.copied)
			r.copies = append(r.copies, copied{})
		}
		r.copies[e.copied].members = append(r.copies[e.copied].members, i)
		if e.root = e.base; b.root >= 0 {
			e.root = b.root
		}
		r.tell(r.entries[e.root].topic, e.topic)
	}
}

// An addition is what becomes of a number of more than were counted before.
type addition uint8

const (
	silent   addition = iota // it, or what it adds to, does not stand
	loose                    // it adds to nothing that was said: at least so many
	attached                 // it adds to a total
)

// followAdditions finds what becomes of the additions.
func (m *moment) followAdditions() {
	for _, i := range m.h.additions { // what they add to comes first
		e := &m.h.entries[i]
		is, base := silent, e.base
		if c, ok := m.h.circles[i]; ok && m.step < c.closed {
			base = c.base
		}
		switch {
		case !m.stands(i):
		case base < 0 || !m.said(base):
			is = loose
		case m.h.entries[base].role == roleAddition:
			is = m.states[base].added
		case m.stands(base) && m.h.entries[base].ranked:
			is = attached
		}
		if is == loose && !e.ranked {
			is = silent
		}
		if is != m.states[i].added {
			m.states[i].added = is
			m.changed(i)
			if e.root >= 0 {
				m.roots.Enter(e.root)
			}
		}
	}
	for _, i := range m.roots.All() {
		m.holdings.Enter(m.h.entries[i].bears...)
	}
	clear(m.sums)
}

// A sum is what a total comes to with its additions, and as of when.
type sum struct {
	count reported.Count
	at    stretch
	more  bool
}

// comesTo returns what a total comes to. It may have many origins, and is summed once.
func (m *moment) comesTo(i int32) sum {
	if s, known := m.sums[i]; known {
		return s
	}
	e := &m.h.entries[i]
	s := sum{count: m.h.entries[i].tally.Count, at: e.counted}
	if len(e.addenda) == 0 {
		return s
	}
	if n, last, more := m.more(e.addenda); more {
		s = sum{s.count.Add(n), latest(s.at, last), true}
	}
	m.sums[i] = s
	return s
}

// latest returns the stretch that ends last.
func latest(a, b stretch) stretch {
	if b.Hi > a.Hi {
		return b
	}
	return a
}

// more returns what additions to one base come to: one is added; several come to
// between the greatest and their sum.
func (m *moment) more(list []int32) (sum reported.Count, at stretch, some bool) {
	n, greatest := 0, int64(0)
	at = standing.Undated()
	for _, c := range list {
		count, when, ok := m.oneOf(c)
		if !ok {
			continue
		}
		if chained, last, more := m.more(m.h.copies[c].addenda); more {
			count, when = count.Add(chained), latest(when, last)
		}
		if n++; n == 1 {
			sum = count
		} else {
			sum = sum.Add(count)
		}
		greatest, at = max(greatest, count.Low()), latest(at, when)
	}
	if n < 2 {
		return sum, at, n > 0
	}
	if high, closed := sum.High(); closed && !sum.Approximate() {
		return reported.Between(greatest, high), at, true
	}
	if sum.Approximate() {
		greatest = 0
	}
	return reported.AtLeast(greatest), at, true
}

// oneOf returns the number of an addition, however many copies of it there are, and
// the time of the first of them.
func (m *moment) oneOf(copied int32) (n reported.Count, at stretch, ok bool) {
	for _, i := range m.h.copies[copied].members {
		if e := &m.h.entries[i]; m.states[i].added == attached && (!ok || e.counted.Compare(at) < 0) {
			n, at, ok = m.h.entries[i].tally.Count, e.counted, true
		}
	}
	return n, at, ok
}

// numberOf returns the number of a key, which is how many there were before it.
func numberOf[K comparable](numbers map[K]int32, key K) int32 {
	n, ok := numbers[key]
	if !ok {
		n = int32(len(numbers))
		numbers[key] = n
	}
	return n
}
