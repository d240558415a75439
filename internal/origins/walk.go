package origins

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/budget"
)

// A said is where the lists of one statement begin and end among the numbers of a
// Table, one after the other, and among its pairs.
type said struct{ details, origins, roots, signed, end, pairs, pairsEnd int32 }

// Details are those of the origins of a statement, each once, in the order in which
// they are first cited: those in a chain that cite nobody, and any Firsthand source
// on the way.
func (t *Table) Details(statement int32) []int32 {
	s := t.said.At(statement)
	return t.numbers[s.details:s.origins]
}

// Origins are the keys of a statement's details, each once, in ascending order.
func (t *Table) Origins(statement int32) []int32 {
	s := t.said.At(statement)
	return t.numbers[s.origins:s.roots]
}

// Roots are the keys of a statement's own sources, -1 of those that are not named.
func (t *Table) Roots(statement int32) []int32 {
	s := t.said.At(statement)
	return t.numbers[s.roots:s.signed]
}

// Signed are the origins that signed a statement together: roots that are named,
// cite nobody and speak for a state, an intergovernmental body or an armed group.
// There are none where only one did.
func (t *Table) Signed(statement int32) []int32 {
	s := t.said.At(statement)
	return t.numbers[s.signed:s.end]
}

// Cites are who cites whom in a statement, pairs of the keys of named sources.
func (t *Table) Cites(statement int32) [][2]int32 {
	s := t.said.At(statement)
	return t.pairs.All()[s.pairs:s.pairsEnd]
}

// AllCites are those of all statements.
func (t *Table) AllCites() [][2]int32 { return t.pairs.All() }

// A Voice is an origin of a statement.
type Voice struct {
	Origin    int32
	Named     bool
	ForItself bool // one of its sources here speaks for itself
	Medical   bool // the first of them is of that kind
}

// Voices appends the origins of a statement in the order in which they are first cited,
// each once.
func (t *Table) Voices(list []Voice, statement int32) []Voice {
	t.placed.Begin()
	for _, n := range t.Details(statement) {
		d := t.Detail(n)
		place, again := t.placed.Value(d.Origin)
		if !again {
			place = int32(len(list))
			t.placed.Mark(d.Origin, place)
			list = append(list, Voice{Origin: d.Origin, Named: t.Named(d.Origin), Medical: d.Is(Medical)})
		}
		list[place].ForItself = list[place].ForItself || d.Is(ForItself)
	}
	return list
}

// Statements returns how many statements were read.
func (t *Table) Statements() int { return t.said.Len() }

// Grow makes room for some statements.
func (t *Table) Grow(statements int) {
	t.said.Grow(statements)
	t.numbers = make([]int32, 0, max(3*few, 6*statements))
}

// A Reader returns what a source says of itself, and the sources that it cites.
type Reader[S any] func(*S) (Source, []S)

// Walk reads the sources of a statement, at most depth levels of them. Statements
// have numbers from 0, in the order in which they are read.
func Walk[S any](t *Table, sources []S, depth int, read Reader[S]) {
	w := walk[S]{table: t, read: read, depth: depth, left: budget.Most + len(sources)}
	kept := said{details: int32(len(t.numbers)), pairs: int32(t.pairs.Len())}
	t.roots.Clear()
	t.signed.Clear()
	t.seen.Begin()
	t.placed.Begin()
	for i := range sources {
		w.visit(&sources[i], citing{-1, -1}, 1)
	}
	t.keep(kept)
}

// keep keeps a statement, given where its details and pairs begin, which are there.
func (t *Table) keep(s said) {
	s.origins = int32(len(t.numbers))
	t.placed.Begin()
	for _, n := range t.numbers[s.details:s.origins] {
		if o := t.Detail(n).Origin; t.placed.First(o) {
			t.numbers = append(t.numbers, o)
		}
	}
	slices.Sort(t.numbers[s.origins:])
	s.roots = int32(len(t.numbers))
	t.numbers = append(t.numbers, t.roots.All()...)
	s.signed = int32(len(t.numbers))
	if t.signed.Len() > 1 {
		t.numbers = append(t.numbers, t.signed.All()...)
	}
	s.end, s.pairsEnd = int32(len(t.numbers)), int32(t.pairs.Len())
	t.said.Add(s)
}

type walk[S any] struct {
	table *Table
	read  Reader[S]
	depth int
	left  int
}

// A citing is who cites a source: the key of the source above it, and of the
// nearest one above that is named, -1 where there is none or where that one tells
// what it knows itself.
type citing struct{ source, named int32 }

func (w *walk[S]) visit(s *S, by citing, level int) {
	if w.left == 0 {
		return
	}
	w.left--
	t := w.table
	source, cites := w.read(s)
	d := t.Describe(&source, by.source)
	named := t.Named(d.Origin)
	if level == 1 {
		root := d.Origin
		if !named {
			root = -1
		}
		t.roots.Add(root)
		if named && len(cites) == 0 && d.Is(Signs) && t.placed.First(d.Origin) {
			t.signed.Add(d.Origin)
		}
	}
	if named && by.named >= 0 && !t.KeysOnly {
		t.pairs.Add([2]int32{by.named, d.Origin})
	}
	leaf := len(cites) == 0 || level == w.depth
	if leaf || source.Firsthand {
		if n, _ := t.details.Number(d); t.seen.First(n) {
			t.numbers = append(t.numbers, n)
		}
	}
	if leaf {
		return
	}
	by.source = d.Origin
	switch {
	case source.Firsthand:
		by.named = -1
	case named:
		by.named = d.Origin
	}
	for i := range cites {
		w.visit(&cites[i], by, level+1)
	}
}
