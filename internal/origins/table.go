package origins

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported/internal/fold"
)

// An Index gives numbers to keys, from 0, in the order in which they come.
type Index[K comparable] struct {
	keys   []K
	places map[K]int32 // nil for a few keys, where a walk is faster
}

const few = 16

// Met reports whether the question has met n.
func (m *Marks) Met(n int32) bool { return int(n) < len(m.when) && m.when[n] == m.now }

// Find returns the number of a key that has one.
func (x *Index[K]) Find(key K) (n int32, ok bool) {
	if x.places != nil {
		n, ok = x.places[key]
		return n, ok
	}
	i := slices.Index(x.keys, key)
	return int32(i), i >= 0
}

// Keys returns the keys, each at the place of its number.
func (x *Index[K]) Keys() []K { return x.keys }

// Marks say which of the numbers from 0 one question has met.
type Marks struct {
	when []int32 // the question that met the number last
	now  int32
}

// Begin begins a question.
func (m *Marks) Begin() { m.now++ }

// First reports whether the question meets n for the first time.
func (m *Marks) First(n int32) bool {
	if int(n) >= len(m.when) {
		m.when = append(m.when, make([]int32, max(few, int(n)+1-len(m.when), len(m.when)))...)
	}
	if m.when[n] == m.now {
		return false
	}
	m.when[n] = m.now
	return true
}

// Number returns the number of a key; fresh is true where it was given just now.
func (x *Index[K]) Number(key K) (n int32, fresh bool) {
	if x.places != nil {
		if n, ok := x.places[key]; ok {
			return n, false
		}
	} else {
		for i := len(x.keys) - 1; i >= 0; i-- { // most asked for came just now
			if x.keys[i] == key {
				return int32(i), false
			}
		}
	}
	return x.add(key), true
}

// add gives a number to a key that has none.
func (x *Index[K]) add(key K) int32 {
	if x.places == nil && len(x.keys) == few {
		x.places = make(map[K]int32, 4*few)
		for i := range x.keys {
			x.places[x.keys[i]] = int32(i)
		}
	}
	n := int32(len(x.keys))
	if x.keys == nil {
		x.keys = make([]K, 0, few/2)
	}
	x.keys = append(x.keys, key)
	if x.places != nil {
		x.places[key] = n
	}
	return n
}

// A Name is the number of a strict name key, 0 of the name that is not stated. A
// Word is that of a text that is compared exactly.
type (
	Name int32
	Word int32
)

// A Table holds numbers in place of the texts of sources. The zero Table is empty.
type Table struct {
	texts                Index[string] // names as they are written
	nameOf               []Name        // the name of a text
	names                Index[string] // strict keys
	words                Index[string]
	named                Index[namedKey]
	unnamed              Index[unnamedKey]
	at                   [2][]int32 // the origins of unnamed and of named keys
	origins              []origin
	details              Index[Detail]
	seen, signed, placed Marks // what one question has met: details, and origins twice
	speakers             Speakers
	detailsOf, placeOf   []int32
	able                 []int32
	walked               Said // what Walk gathers
	// Where lists and texts are kept. Many short ones share one piece of memory.
	numbers []int32
	pairs   [][2]int32
	keys    strings.Builder
	folded  []byte // the last key that was asked for
}

// A start is the first memory of a Table: enough for a typical document, in one piece.
type start struct {
	texts, names    [few]string
	words           [few / 2]string
	nameOf          [few]Name
	named           [few]namedKey
	at              [few]int32
	origins         [few]origin
	details         [few / 2]Detail
	marks           [3][few]int32
	placeOf         [few]int32
	detailsOf, able [few / 2]int32
	walked          [4][few / 4]int32
	cites           [few / 4][2]int32
	numbers         [2 * few]int32
	folded          [3 * few]byte
	pairs           [few / 2][2]int32
}

// Begin gives an empty Table the memory for a document of some statements. It need
// not be called.
func (t *Table) Begin() {
	m := new(start)
	t.texts.keys, t.names.keys, t.words.keys = m.texts[:0], m.names[:0], m.words[:0]
	t.nameOf, t.named.keys, t.at[1] = m.nameOf[:0], m.named[:0], m.at[:0]
	t.origins, t.details.keys = m.origins[:0], m.details[:0]
	t.seen.when, t.signed.when, t.placed.when = m.marks[0][:], m.marks[1][:], m.marks[2][:]
	t.placeOf, t.detailsOf, t.able = m.placeOf[:0], m.detailsOf[:0], m.able[:0]
	t.walked = Said{Details: m.walked[0][:0], Origins: m.walked[1][:0], Roots: m.walked[2][:0], Signed: m.walked[3][:0], Cites: m.cites[:0]}
	t.numbers, t.pairs, t.folded = m.numbers[:0], m.pairs[:0], m.folded[:0]
}

// A namedKey is the key of a named source: of its ID, its Org or its Name, the
// first that is stated. The last two stand beside a Country.
type namedKey struct {
	member  member
	country Word
	id      Word
	name    Name
}

type member uint8

const (
	byID member = iota
	byOrg
	byName
)

// An unnamedKey is the key of a source without ID, Org and Name.
type unnamedKey struct {
	kind, country, title, url Word
	role                      Name
	citer                     int32 // the number of the source that cites it, -1 where none does
	people                    People
}

// An origin is what is known of a key.
type origin struct {
	key   string // as a text, once it was asked for
	high  int64  // how many an unnamed origin may be, -1 where that is open
	place int32  // of its key among those of named or unnamed sources
	named bool
}

// A Detail is what one source says of who it is. The sources of one origin differ
// in their details: one says less than the other.
type Detail struct {
	Origin        int32
	ID            Word
	Org, Name     Name
	Country, Kind Word
	ForItself     bool
}

// NameOf returns the number of a name.
func (t *Table) NameOf(text string) Name {
	if text == "" {
		return 0
	}
	n, fresh := t.texts.Number(text)
	if fresh {
		t.folded = fold.Append(t.folded[:0], text)
		var k int32
		if string(t.folded) == text {
			k, _ = t.names.Number(text)
		} else {
			k = t.keyNumber(t.folded)
		}
		t.nameOf = append(t.nameOf, Name(k+1))
	}
	return t.nameOf[n]
}

// keyNumber returns the number of a strict key. A new one is kept as a text, which
// shares its memory with others.
func (t *Table) keyNumber(key []byte) int32 {
	if t.names.places != nil {
		if n, ok := t.names.places[string(key)]; ok {
			return n
		}
	} else {
		for i := range t.names.keys {
			if t.names.keys[i] == string(key) {
				return int32(i)
			}
		}
	}
	if free := t.keys.Cap() - t.keys.Len(); free < len(key) {
		size := max(min(2*t.keys.Cap(), 4096), 8*few, len(key))
		t.keys.Reset()
		t.keys.Grow(size)
	}
	at := t.keys.Len()
	t.keys.Write(key)
	return t.names.add(t.keys.String()[at:])
}

// WordOf returns the number of a text that is compared exactly.
func (t *Table) WordOf(text string) Word {
	if text == "" {
		return 0
	}
	n, _ := t.words.Number(text)
	return Word(n + 1)
}

// Word returns the text of a number.
func (t *Table) Word(w Word) string {
	if w == 0 {
		return ""
	}
	return t.words.keys[w-1]
}

// text returns the strict key of a name.
func (t *Table) text(n Name) string {
	if n == 0 {
		return ""
	}
	return t.names.keys[n-1]
}

// Names returns a number that is greater than that of each name.
func (t *Table) Names() int { return len(t.names.keys) + 1 }

// Detail returns the detail of a number.
func (t *Table) Detail(n int32) *Detail { return &t.details.keys[n] }

// Named reports whether an origin has an ID, an Org or a Name.
func (t *Table) Named(origin int32) bool { return t.origins[origin].named }

// Len returns how many keys have numbers: those of origins, and those of the
// sources that cite them.
func (t *Table) Len() int { return len(t.origins) }

// Details returns how many details have numbers.
func (t *Table) Details() int { return len(t.details.keys) }

// Key returns the key of an origin as a text.
func (t *Table) Key(n int32) string {
	o := &t.origins[n]
	if o.key == "" {
		source, citer := t.source(o)
		by := ""
		if citer >= 0 {
			by = t.Key(citer)
		}
		var buf [160]byte
		key := string(AppendKey(buf[:0], &source, by))
		t.origins[n].key = key
		return key
	}
	return o.key
}

// source returns as much of a source as its key has, names folded, and the number of
// the source that cites it, -1 where that is not of the key.
func (t *Table) source(o *origin) (s Source, citer int32) {
	if o.named {
		switch k := t.named.keys[o.place]; k.member {
		case byID:
			s.ID = t.Word(k.id)
		case byOrg:
			s.Org, s.Country = t.text(k.name), t.Word(k.country)
		case byName:
			s.Name, s.Country = t.text(k.name), t.Word(k.country)
		}
		return s, -1
	}
	k := &t.unnamed.keys[o.place]
	return Source{Kind: t.Word(k.kind), Country: t.Word(k.country), Title: t.Word(k.title), URL: t.Word(k.url), Role: t.text(k.role), People: k.people}, k.citer
}

// number returns the number of a source's key; citer is that of the one that
// cites it, -1 where none does.
func (t *Table) number(s *Source, citer int32) int32 {
	country := t.WordOf(s.Country)
	var key namedKey
	switch {
	case s.ID != "":
		key = namedKey{member: byID, id: t.WordOf(s.ID)}
	case s.Org != "":
		key = namedKey{member: byOrg, country: country, name: t.NameOf(s.Org)}
	case s.Name != "":
		key = namedKey{member: byName, country: country, name: t.NameOf(s.Name)}
	default:
		return t.unnamedNumber(s, country, citer)
	}
	n, fresh := t.named.Number(key)
	if fresh {
		t.at[1] = append(t.at[1], int32(len(t.origins)))
		t.origins = append(t.origins, origin{place: n, named: true, high: 1})
	}
	return t.at[1][n]
}

func (t *Table) unnamedNumber(s *Source, country Word, citer int32) int32 {
	n, fresh := t.unnamed.Number(unnamedKey{
		kind: t.WordOf(s.Kind), country: country, title: t.WordOf(s.Title), url: t.WordOf(s.URL),
		role: t.NameOf(s.Role), citer: citer, people: s.People,
	})
	if fresh {
		t.at[0] = append(t.at[0], int32(len(t.origins)))
		t.origins = append(t.origins, origin{place: n, high: s.persons()})
	}
	return t.at[0][n]
}

// persons returns how many an unnamed source may be, -1 where that is open.
func (s *Source) persons() int64 {
	switch n := s.People; {
	case !n.Given && isThing(s.Kind):
		return 1
	case !n.Given || n.High < 0:
		return -1
	default:
		return max(1, n.High)
	}
}

// keep returns a copy of a list in the memory that room has left, or in new memory.
func keep[E any](room *[]E, list []E) []E {
	if len(list) == 0 {
		return nil
	}
	if len(*room)+len(list) > cap(*room) {
		*room = make([]E, 0, max(min(2*cap(*room), 4096), 4*few, len(list)))
	}
	n := len(*room)
	*room = append(*room, list...)
	return (*room)[n:len(*room):len(*room)]
}
