package reported

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/budget"
	"github.com/seed-67285e81/reported/internal/origins"
)

// An Origin is the end of a chain of sources: a source that is not known to have it from
// another.
type Origin struct {
	// Key identifies the origin: two origins with one key are one. It is stable between
	// runs, and not for showing:
	//
	//	id:us-dod                        a source with an ID
	//	org:GB:reuters                   else one with an Org, and its Country
	//	name::bill urban                 else one with a Name, and its Country
	//	unnamed:official;IQ;… < org:GB:reuters   Kind, Country, Role, People, Title and URL, and the
	//	                                 key of the source that cites it
	//
	// Org, Name and Role are compared as FoldName writes them, all else exactly.
	Key string

	source *Source
}

// Source returns the origin as it was first cited, without what it cites. An Origin refers
// to the sources among which it was found, and shows what is there now.
func (o Origin) Source() Source {
	if o.source == nil {
		return Source{}
	}
	s := *o.source
	s.Cites = nil
	return s
}

// Origins returns the distinct origins of sources, such as the Sources of a claim, in the
// order in which they are first cited: the sources in their chains that cite none, and
// those that are Firsthand. A source that cites none is its own origin.
//
// A source at [MaxSourceDepth] levels counts as citing none. Of values built by hand, at
// most 65,536 sources are read.
func Origins(sources ...Source) []Origin {
	w := originWalk{left: budget.Most}
	for i := range sources {
		w.visit(&sources[i], 0)
	}
	return w.found
}

// An originWalk gathers origins, depth first.
type originWalk struct {
	path  [MaxSourceDepth + 1]string // the keys from the root down, after the "" that cites the root
	found []Origin
	keys  map[string]bool // of found, once there are many
	left  int
}

func (w *originWalk) visit(s *Source, depth int) {
	if w.left == 0 {
		return
	}
	w.left--
	words := s.words()
	var buf [160]byte
	key := string(origins.AppendKey(buf[:0], &words, w.path[depth]))
	w.path[depth+1] = key
	leaf := len(s.Cites) == 0 || depth == MaxSourceDepth-1
	if (leaf || s.Firsthand) && !w.has(key) {
		if w.keys != nil {
			w.keys[key] = true
		}
		w.found = append(w.found, Origin{Key: key, source: s})
	}
	if leaf {
		return
	}
	for i := range s.Cites {
		w.visit(&s.Cites[i], depth+1)
	}
}

// has reports whether an origin with the key was found.
func (w *originWalk) has(key string) bool {
	const few = 16
	if len(w.found) < few {
		return slices.ContainsFunc(w.found, func(o Origin) bool { return o.Key == key })
	}
	if w.keys == nil {
		w.keys = make(map[string]bool, 4*few)
		for i := range w.found {
			w.keys[w.found[i].Key] = true
		}
	}
	return w.keys[key]
}

// words returns what tells the source from others.
func (s *Source) words() origins.Source {
	w := origins.Source{
		ID: s.ID, Name: s.Name, Role: s.Role, Org: s.Org, Country: s.Country, Kind: string(s.Kind),
		Title: s.Title, URL: s.URL, Firsthand: s.Firsthand,
	}
	if !s.People.IsZero() {
		p := &w.People
		p.Given, p.Approximate = true, s.People.Approximate()
		p.Low, p.Best, p.High = s.People.bounds()
		if p.High == open {
			p.High = absent
		}
	}
	return w
}
