package event

import (
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// A statementList is the list of an event's statements in declared order: claims, then
// tallies, then accounts.
type statementList struct{ e *Event }

func (r statementList) len() int { return len(r.e.Claims) + len(r.e.Tallies) + len(r.e.Accounts) }

// head returns statement i.
func (r statementList) head(i int) *reported.Statement {
	if i < len(r.e.Claims) {
		return &r.e.Claims[i].Statement
	}
	if i -= len(r.e.Claims); i < len(r.e.Tallies) {
		return &r.e.Tallies[i].Statement
	}
	return &r.e.Accounts[i-len(r.e.Tallies)].Statement
}

// of returns the ID of the tally that statement i is part of, "" if it is none.
func (r statementList) of(i int) string {
	if i -= len(r.e.Claims); i >= 0 && i < len(r.e.Tallies) {
		return r.e.Tallies[i].Of
	}
	return ""
}

// tally reports whether statement i is a tally.
func (r statementList) tally(i int) bool {
	i -= len(r.e.Claims)
	return i >= 0 && i < len(r.e.Tallies)
}

// pointer returns the JSON Pointer of statement i.
func (r statementList) pointer(i int) string {
	if i < len(r.e.Claims) {
		return "/claims/" + strconv.Itoa(i)
	}
	if i -= len(r.e.Claims); i < len(r.e.Tallies) {
		return "/tallies/" + strconv.Itoa(i)
	}
	return "/accounts/" + strconv.Itoa(i-len(r.e.Tallies))
}

// smallRoll is the number of statements up to which a walk finds an ID faster than
// an index, and needs no memory; fewRefs is that of references. Where there are
// more of these, the walks would take longer than the reading.
const (
	fewStatements = 64
	fewReferences = 256
)

// A statementFinder finds a statement by its ID.
type statementFinder struct {
	statementList
	index   map[string]int        // nil for a small roll
	digests [fewStatements]uint64 // of the IDs of a small roll, 0 for none
}

// fill readies a finder for the statements of an event.
func (f *statementFinder) fill() {
	n := f.len()
	if n <= fewStatements && f.references() <= fewReferences {
		for i := range n {
			f.digests[i] = idDigest(f.head(i).ID)
		}
		return
	}
	f.index = make(map[string]int, n)
	for i := n - 1; i >= 0; i-- { // the first of one ID wins
		if id := f.head(i).ID; id != "" {
			f.index[id] = i
		}
	}
}

// references returns how many IDs the statements name, of is not counted.
func (r statementList) references() (n int) {
	for i := range r.len() {
		s := r.head(i)
		n += len(s.Answers) + len(s.Supersedes)
	}
	return n
}

// find returns the first statement with the ID.
func (f *statementFinder) find(id string) (int, bool) {
	if f.index != nil {
		i, ok := f.index[id]
		return i, ok
	}
	short := idDigest(id)
	for i, d := range f.digests[:f.len()] {
		if d == short && f.head(i).ID == id {
			return i, true
		}
	}
	return 0, false
}

// idDigest returns a number made of an ID's last bytes, where IDs of a feed differ, and
// its length.
func idDigest(id string) uint64 {
	d := uint64(len(id))
	if len(id) >= 8 {
		return d<<56 ^ form.Load8(id[len(id)-8:])
	}
	for i := range len(id) {
		d = d<<8 | uint64(id[i])
	}
	return d
}

// A bloom64 remembers which of 64 sorts of digest it was given.
type bloom64 uint64

// maybe reports whether the digest may have been given before.
func (s *bloom64) maybe(digest uint64) bool {
	bit := bloom64(1) << (digest * 0x9e3779b97f4a7c15 >> 58) // Fibonacci hashing
	was := *s&bit != 0
	*s |= bit
	return was
}

// checkReferences checks that IDs are unique, and that references exist and form no
// circle.
func (e *Event) checkReferences(c *checker) {
	f := statementFinder{statementList: statementList{e}}
	if f.len() == 0 {
		return
	}
	f.fill()
	var small [fewStatements]lastNamed
	named := small[:]
	if f.len() > fewStatements {
		named = make([]lastNamed, f.len())
	}
	back, ahead := false, false // whether what supersedes or is of another leads there
	var ids bloom64
	for i := 0; i < f.len() && !c.Full(); i++ {
		s := f.head(i)
		if s.ID != "" && ids.maybe(idDigest(s.ID)) {
			if first, _ := f.find(s.ID); first != i {
				c.Add(f.pointer(i)+"/id", string(CodeRepeatedID), form.Quote(s.ID)+" is also the ID of "+f.pointer(first))
			}
		}
		for k, id := range s.Answers {
			j, ok := f.find(id)
			if !ok || j == i {
				unknownReference(c, &f, i, "/answers/", k, id, "another statement")
			}
			if ok && named[j].repeats(0, i) {
				repeatedReference(c, &f, i, "/answers/", k, id)
			}
		}
		for k, id := range s.Supersedes {
			j, ok := f.find(id)
			if !ok {
				unknownReference(c, &f, i, "/supersedes/", k, id, "a statement")
			}
			if ok && named[j].repeats(1, i) {
				repeatedReference(c, &f, i, "/supersedes/", k, id)
			}
			back, ahead = back || ok && j <= i, ahead || ok && j >= i
		}
		if of := f.of(i); of != "" {
			j, ok := f.find(of)
			if !ok || !f.tally(j) {
				unknownReference(c, &f, i, "/of", -1, of, "a tally")
			}
			back, ahead = back || ok && j <= i, ahead || ok && j >= i
		}
	}
	if back && ahead && !c.Full() { // else nothing leads in a circle
		e.checkCircles(c, &f)
	}
}

// referencePointer returns where statement i names another: at place k of a list.
func (r statementList) referencePointer(i int, member string, k int) string {
	if k < 0 {
		return r.pointer(i) + member
	}
	return r.pointer(i) + member + strconv.Itoa(k)
}

func unknownReference(c *checker, f *statementFinder, i int, member string, k int, id, what string) {
	if id != "" && !c.Full() {
		c.Add(f.referencePointer(i, member, k), string(CodeUnknownReference), form.Quote(id)+" is not the ID of "+what+" of this event")
	}
}

func repeatedReference(c *checker, f *statementFinder, i int, member string, k int, id string) {
	if !c.Full() {
		c.Add(f.referencePointer(i, member, k), string(CodeRepeatedReference), form.Quote(id)+" stands in the list before")
	}
}

// lastNamed has the last statements that named another in answers and supersedes, each as
// its place plus one.
type lastNamed [2]int32

// repeats reports whether statement by names it in the list for the second time.
func (l *lastNamed) repeats(list, by int) bool {
	before := l[list] == int32(by)+1
	l[list] = int32(by) + 1
	return before
}

// The states of a statement in the search for circles.
const (
	cycleUnseen = iota
	cycleOpen
	cycleClosed
)

// checkCircles follows Supersedes and Of depth first, and reports each reference that
// leads back to a statement on the way.
func (e *Event) checkCircles(c *checker, f *statementFinder) {
	n := f.len()
	var small [fewStatements]uint8
	states := small[:]
	if n > fewStatements {
		states = make([]uint8, n)
	}
	for _, parts := range []bool{false, true} {
		w := cycleSearch{f, states, parts}
		for i := range n {
			w.visit(c, i)
		}
		clear(states)
	}
}

// A cycleSearch is a search for circles, of what supersedes others or of parts. Its method
// takes the checker as an argument: as a field it would move the event to the heap.
type cycleSearch struct {
	f      *statementFinder
	states []uint8
	parts  bool
}

func (w *cycleSearch) visit(c *checker, i int) {
	if w.states[i] != cycleUnseen {
		return
	}
	w.states[i] = cycleOpen
	named, member, does := w.f.head(i).Supersedes, "/supersedes/", "this statement supersedes "
	if w.parts {
		named, member, does = []string{w.f.of(i)}, "/of", "this tally is of "
	}
	for k, id := range named {
		j, ok := w.f.find(id)
		switch {
		case !ok || w.parts && (id == "" || !w.f.tally(j)): // "" is the ID of none
		case w.states[j] != cycleOpen:
			w.visit(c, j)
		case !c.Full():
			if w.parts {
				k = -1
			}
			c.Add(w.f.referencePointer(i, member, k), string(CodeReferenceCycle), does+form.Quote(id)+", which leads back to it")
		}
	}
	w.states[i] = cycleClosed
}
