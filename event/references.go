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

// fewStatements is the number of statements up to which a finder needs no memory. A power
// of two.
const fewStatements = 64

// A statementFinder finds a statement by its ID.
type statementFinder struct {
	statementList
	index map[string]int           // nil for few statements
	slots [2 * fewStatements]uint8 // of few statements the places, from 1, by their IDs
}

// fill readies a finder for the statements of an event. The first of one ID wins.
func (f *statementFinder) fill() {
	n := f.len()
	if n > fewStatements {
		f.index = make(map[string]int, n)
	}
	for i := n - 1; i >= 0; i-- {
		if id := f.head(i).ID; f.index == nil {
			f.slots[f.slot(id)] = uint8(i + 1)
		} else if id != "" {
			f.index[id] = i
		}
	}
}

// find returns the first statement with the ID.
func (f *statementFinder) find(id string) (int, bool) {
	if f.index != nil {
		i, ok := f.index[id]
		return i, ok
	}
	i := int(f.slots[f.slot(id)]) - 1
	return i, i >= 0
}

// slot returns where the ID of few statements stands, or would. It begins at a number made
// of the ID's length and its last bytes, where IDs of a feed differ.
func (f *statementFinder) slot(id string) uint8 {
	d := uint64(len(id))
	if len(id) >= 8 {
		d = d<<56 ^ form.Load8(id[len(id)-8:])
	} else {
		for i := range len(id) {
			d = d<<8 | uint64(id[i])
		}
	}
	slot := uint8(d * 0x9e3779b97f4a7c15 >> 57) // Fibonacci hashing
	for f.slots[slot] != 0 && f.head(int(f.slots[slot])-1).ID != id {
		slot = (slot + 1) % uint8(len(f.slots))
	}
	return slot
}

// The members by which a statement names others.
const (
	refAnswers = iota
	refSupersedes
	refOf
)

var references = [...]struct{ pointer, unknown, circle string }{
	refAnswers:    {"/answers/", " is not the ID of another statement of this event", ""},
	refSupersedes: {"/supersedes/", " is not the ID of a statement of this event", "this statement supersedes "},
	refOf:         {"/of", " is not the ID of a tally of this event", "this tally is of "},
}

// checkReferences checks that IDs are unique, and that references exist and form no
// circle.
func (e *Event) checkReferences(c *checker) {
	f := statementFinder{statementList: statementList{e}}
	f.fill()
	var small [fewStatements][3]int32
	last := small[:] // the last statement that names another in each member, from 1
	if f.len() > fewStatements {
		last = make([][3]int32, f.len())
	}
	back, ahead := false, false // whether what supersedes or is of another leads there
	for i := 0; i < f.len() && !c.Full(); i++ {
		s := f.head(i)
		if first, _ := f.find(s.ID); first != i && s.ID != "" {
			c.Add(f.pointer(i)+"/id", string(CodeRepeatedID), form.Quote(s.ID)+" is also the ID of "+f.pointer(first))
		}
		lists := [...][]string{s.Answers, s.Supersedes, nil}
		if of := f.of(i); of != "" {
			lists[refOf] = []string{of}
		}
		for member, named := range lists[:] {
			for k, id := range named {
				j, ok := f.find(id)
				if id != "" && (!ok || member == refAnswers && j == i || member == refOf && !f.tally(j)) {
					f.report(c, i, member, k, CodeUnknownReference, "", id, references[member].unknown)
				}
				if !ok {
					continue
				}
				if last[j][member] == int32(i)+1 {
					f.report(c, i, member, k, CodeRepeatedReference, "", id, " stands in the list before")
				}
				last[j][member] = int32(i) + 1
				back, ahead = back || j <= i && member != refAnswers, ahead || j >= i && member != refAnswers
			}
		}
	}
	if back && ahead && !c.Full() { // else nothing leads in a circle
		e.checkCircles(c, &f)
	}
}

// report reports the ID that statement i has at place k of a member, in a sentence.
func (f *statementFinder) report(c *checker, i, member, k int, code reported.Code, before, id, after string) {
	if c.Full() {
		return
	}
	pointer := f.pointer(i) + references[member].pointer
	if member != refOf {
		pointer += strconv.Itoa(k)
	}
	c.Add(pointer, string(code), before+form.Quote(id)+after)
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
	for _, member := range [...]int{refSupersedes, refOf} {
		w := cycleSearch{f, states, member}
		for i := range n {
			w.visit(c, i)
		}
		clear(states)
	}
}

// A cycleSearch is a search for circles of one member. Its method takes the checker as an
// argument: as a field it would move the event to the heap.
type cycleSearch struct {
	f      *statementFinder
	states []uint8
	member int
}

func (w *cycleSearch) visit(c *checker, i int) {
	if w.states[i] != cycleUnseen {
		return
	}
	w.states[i] = cycleOpen
	lists := [...][]string{refSupersedes: w.f.head(i).Supersedes, refOf: nil}
	if of := w.f.of(i); of != "" {
		lists[refOf] = []string{of}
	}
	for k, id := range lists[w.member] {
		j, ok := w.f.find(id)
		switch {
		case !ok || w.member == refOf && !w.f.tally(j):
		case w.states[j] != cycleOpen:
			w.visit(c, j)
		default:
			w.f.report(c, i, w.member, k, CodeReferenceCycle, references[w.member].circle, id, ", which leads back to it")
		}
	}
	w.states[i] = cycleClosed
}
