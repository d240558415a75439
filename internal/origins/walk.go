package origins

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/budget"
)

// A Said is where the chains of one statement end. All are numbers of a Table.
type Said struct {
	// Details are those of its origins, each once, in the order in which they are
	// first cited: those in a chain that cite nobody, and any Firsthand source on
	// the way.
	Details []int32
	// Origins are their keys, each once, in ascending order.
	Origins []int32
	// Roots are the keys of its own sources, -1 of those that are not named.
	Roots []int32
	// Signed are the origins that signed it together: roots that are named, cite
	// nobody and speak for a state, an intergovernmental body or an armed group.
	// There are none where only one did.
	Signed []int32
	// Cites are who cites whom, pairs of the keys of named sources.
	Cites [][2]int32
}

// A Reader returns what a source says of itself, and the sources that it cites.
type Reader[S any] func(*S) (Source, []S)

// Walk reads the sources of a statement, at most depth levels of them.
func Walk[S any](t *Table, sources []S, depth int, read Reader[S]) Said {
	w := walk[S]{table: t, read: read, depth: depth, left: budget.Most + len(sources)}
	said := &t.walked
	said.Details, said.Origins, said.Roots, said.Signed, said.Cites = said.Details[:0], said.Origins[:0], said.Roots[:0], said.Signed[:0], said.Cites[:0]
	t.seen.Begin()
	t.signed.Begin()
	for i := range sources {
		w.visit(&sources[i], citing{-1, -1}, 1)
	}
	t.placed.Begin()
	for _, n := range said.Details {
		if o := t.Detail(n).Origin; t.placed.First(o) {
			said.Origins = append(said.Origins, o)
		}
	}
	slices.Sort(said.Origins)
	kept := Said{
		Details: keep(&t.numbers, said.Details), Origins: keep(&t.numbers, said.Origins),
		Roots: keep(&t.numbers, said.Roots), Cites: keep(&t.pairs, said.Cites),
	}
	if len(said.Signed) > 1 {
		kept.Signed = keep(&t.numbers, said.Signed)
	}
	return kept
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
	key := t.number(&source, by.source)
	named := source.Named()
	if level == 1 {
		root := key
		if !named {
			root = -1
		}
		t.walked.Roots = append(t.walked.Roots, root)
		if named && len(cites) == 0 && signs(source.Kind) {
			if t.signed.First(key) {
				t.walked.Signed = append(t.walked.Signed, key)
			}
		}
	}
	if named && by.named >= 0 {
		t.walked.Cites = append(t.walked.Cites, [2]int32{by.named, key})
	}
	leaf := len(cites) == 0 || level == w.depth
	if leaf || source.Firsthand {
		w.add(&source, key)
	}
	if leaf {
		return
	}
	by.source = key
	switch {
	case source.Firsthand:
		by.named = -1
	case named:
		by.named = key
	}
	for i := range cites {
		w.visit(&cites[i], by, level+1)
	}
}

// add notes an origin, as this source describes it.
func (w *walk[S]) add(s *Source, key int32) {
	t := w.table
	n, _ := t.details.Number(Detail{
		Origin: key, ID: t.WordOf(s.ID), Org: t.NameOf(s.Org), Name: t.NameOf(s.Name),
		Country: t.WordOf(s.Country), Kind: t.WordOf(s.Kind), ForItself: s.ForItself(),
	})
	if t.seen.First(n) {
		t.walked.Details = append(t.walked.Details, n)
	}
}
