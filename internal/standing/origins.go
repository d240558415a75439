package standing

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// An Origin is an origin of a statement, with what is asked of it besides its key.
type Origin struct {
	reported.Origin
	// Named is false of an origin without ID, Org and Name.
	Named bool
	// ForItself is true where one of its sources in the statement speaks for itself.
	ForItself bool
}

// Named reports whether an origin has an ID, an Org or a Name.
func Named(o reported.Origin) bool {
	s := o.Source()
	return s.ID != "" || s.Org != "" || s.Name != ""
}

// Origins returns the origins of a statement, in the order in which they are first
// cited.
func Origins(s *reported.Statement) []Origin {
	found := reported.Origins(s.Sources...)
	list := make([]Origin, len(found))
	asked := true
	for i, o := range found {
		source := o.Source()
		words, _ := read(&source)
		list[i] = Origin{o, words.Named(), words.ForItself()}
		asked = asked && (list[i].ForItself || !list[i].Named)
	}
	if asked || len(s.Sources) == 1 && len(found) == 1 && len(s.Sources[0].Cites) < 2 {
		return list
	}
	// One origin may be cited in several ways, and speak for itself in one of them.
	var t origins.Table
	origins.Walk(&t, s.Sources, reported.MaxSourceDepth, read)
	places := make(map[int32]int, len(list)) // both are in the order of citing
	for _, n := range t.Details(0) {
		d := t.Detail(n)
		i, ok := places[d.Origin]
		if !ok {
			i = len(places)
			places[d.Origin] = i
		}
		list[i].ForItself = list[i].ForItself || d.Is(origins.ForItself)
	}
	return list
}
