package reported

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/budget"
	"github.com/seed-67285e81/reported/internal/fold"
)

// An Origin is where a chain of sources ends: one who is not known to have it
// from anybody else.
type Origin struct {
	// Key names the origin: two origins with one key are one origin. It is stable
	// between runs and releases, may be kept, and is not for showing:
	//
	//	id:us-dod               a source with an ID
	//	org:GB:reuters          else one with an Org, with its Country
	//	name::bill urban        else one with a Name, with its Country
	//	unnamed:official;IQ;… < org:GB:reuters
	//
	// Org, Name and Role are compared as [FoldName] writes them, all else exactly.
	// The key of an unnamed origin has its Kind, Country, Role, People, Title and
	// URL, and the key of the one who cites it.
	Key string
	// Named is false of an origin without ID, Org and Name.
	Named bool
	// ForItself is true of an origin that speaks for itself: an official, an armed
	// group, a witness, a medical source or a sensor, or whoever is Firsthand.
	// All others may have it from somebody whom they do not name.
	ForItself bool
	// Circular is true where a named source in the chain that leads here comes
	// again further down that chain: it cites itself through others.
	Circular bool

	source *Source
}

// Source returns the origin as it was first cited, without what it cites itself.
// An Origin refers to the Statement or Source that it was found in, and shows
// what is there now.
func (o Origin) Source() Source {
	if o.source == nil {
		return Source{}
	}
	s := *o.source
	s.Cites = nil
	return s
}

// Equal reports whether two origins are one: whether their keys are equal.
func (o Origin) Equal(p Origin) bool { return o.Key == p.Key }

// Origins returns the distinct origins of the source, in the order in which they
// are first cited: those in its chain who cite nobody, and any Firsthand source
// on the way. There is at least one; a source that cites nobody is its own origin.
//
// A source is taken to cite nobody at MaxSourceDepth levels, which Validate
// refuses; and of a value built by hand with more than 65,536 sources, the first
// so many are read.
func (s Source) Origins() []Origin {
	w := originWalk{left: budget.Most}
	w.visit(&s, 0, false)
	return w.found
}

// Origins returns the distinct origins of all the statement's sources, in the
// order in which they are first cited, none where it has no source. See
// [Source.Origins].
func (s Statement) Origins() []Origin {
	w := originWalk{left: budget.Most}
	for i := range s.Sources {
		w.visit(&s.Sources[i], 0, false)
	}
	return w.found
}

// Circular reports whether the source, or one in its chain, cites itself through
// others: whether a named source comes again further down its own chain. Nothing
// that such a chain says is made better by its length.
func (s Source) Circular() bool {
	w := originWalk{left: budget.Most}
	w.visit(&s, 0, false)
	return w.circular
}

// An originWalk gathers origins, depth first.
type originWalk struct {
	path     [MaxSourceDepth]string // the keys from the root down, "" of those not named
	found    []Origin
	index    map[string]int // of found by key, once there are many
	left     int
	circular bool
}

func (w *originWalk) visit(s *Source, depth int, circular bool) {
	if w.left == 0 {
		return
	}
	w.left--
	var citer string
	if depth > 0 {
		citer = w.path[depth-1]
	}
	key := s.key(citer)
	named := s.named()
	if named {
		for _, above := range w.path[:depth] {
			if above == key {
				circular, w.circular = true, true
			}
		}
	}
	w.path[depth] = key
	leaf := len(s.Cites) == 0 || depth == MaxSourceDepth-1
	if leaf || s.Firsthand {
		w.add(s, key, named, circular)
	}
	if leaf {
		return
	}
	for i := range s.Cites {
		w.visit(&s.Cites[i], depth+1, circular)
	}
}

// add adds an origin, or joins it to the one with its key.
func (w *originWalk) add(s *Source, key string, named, circular bool) {
	i := w.find(key)
	if i < 0 {
		i = len(w.found)
		w.found = append(w.found, Origin{Key: key, Named: named, source: s})
		if w.index != nil {
			w.index[key] = i
		}
	}
	o := &w.found[i]
	o.ForItself = o.ForItself || s.forItself()
	o.Circular = o.Circular || circular
}

func (w *originWalk) find(key string) int {
	const few = 16
	if w.index == nil {
		for i := range w.found {
			if w.found[i].Key == key {
				return i
			}
		}
		if len(w.found) < few {
			return -1
		}
		w.index = make(map[string]int, 4*few)
		for i := range w.found {
			w.index[w.found[i].Key] = i
		}
	}
	if i, ok := w.index[key]; ok {
		return i
	}
	return -1
}

func (s *Source) named() bool { return s.ID != "" || s.Org != "" || s.Name != "" }

func (s *Source) forItself() bool {
	switch s.Kind {
	case SourceOfficial, SourceArmedGroup, SourceWitness, SourceMedical, SourceSensor:
		return true
	}
	return s.Firsthand
}

// key returns the key of s as an origin; citer is that of the one who cites it.
func (s *Source) key(citer string) string {
	var buf [160]byte
	b := buf[:0]
	switch {
	case s.ID != "":
		return "id:" + s.ID
	case s.Org != "":
		return string(fold.Append(s.appendCountry(append(b, "org:"...)), s.Org))
	case s.Name != "":
		return string(fold.Append(s.appendCountry(append(b, "name:"...)), s.Name))
	}
	b = appendPart(append(b, "unnamed:"...), string(s.Kind))
	b = appendPart(append(b, ';'), s.Country)
	var role [64]byte
	b = appendPart(append(b, ';'), fold.Append(role[:0], s.Role))
	b = appendPeople(append(b, ';'), s.People)
	b = appendPart(append(b, ';'), s.Title)
	b = appendPart(append(b, ';'), s.URL)
	if citer != "" {
		b = appendCiter(append(b, " < "...), citer)
	}
	return string(b)
}

func (s *Source) appendCountry(b []byte) []byte { return append(appendPart(b, s.Country), ':') }

// appendPart appends one part of a key, so that parts cannot run into each other.
func appendPart[T string | []byte](b []byte, s T) []byte {
	for i := range len(s) {
		switch s[i] {
		case '\\', ':', ';', '<':
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return b
}

// appendPeople appends the number of persons, without its words.
func appendPeople(b []byte, n Count) []byte {
	if n.IsZero() {
		return b
	}
	if exact, ok := n.Exact(); ok {
		return strconv.AppendInt(b, exact, 10)
	}
	if n.Approximate() {
		b = append(b, '~')
	}
	b = append(strconv.AppendInt(b, n.Low(), 10), '/')
	if best, ok := n.Best(); ok {
		b = strconv.AppendInt(b, best, 10)
	}
	b = append(b, '/')
	if high, ok := n.High(); ok {
		b = strconv.AppendInt(b, high, 10)
	}
	return b
}

// appendCiter appends the key of who cites an unnamed source. A long one is
// hashed, so that the keys of a document are never much longer than itself: a
// chain of unnamed sources with long titles, at the foot of which stand thousands.
func appendCiter(b []byte, key string) []byte {
	const long = 128
	if len(key) <= long {
		return append(b, key...)
	}
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(key) {
		h = (h ^ uint64(key[i])) * 1099511628211
	}
	return strconv.AppendUint(append(b, '#'), h, 16)
}
