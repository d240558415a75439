package origins

import (
	"cmp"
	"strings"

	"github.com/seed-67285e81/reported/internal/fold"
)

// A Name is the number of a strict name key, 0 of the name that is not stated. A
// Word is that of a text that is compared exactly.
type (
	Name int32
	Word int32
)

// A Table holds numbers in place of the texts of sources, and the statements that
// cite them. The zero Table is empty.
type Table struct {
	// KeysOnly leaves out what does not tell keys apart, in details beside their ID or Org,
	// and who cites whom. It is for a Table that is not asked for independence.
	KeysOnly bool

	texts   Index[Text] // names as they are written
	nameOf  List[Name]  // the name of a text
	names   textIndex   // strict keys
	keys    strings.Builder
	words   Index[Text]
	named   Index[namedKey]
	unnamed Index[unnamedKey]
	details Index[Detail]

	said          List[said]
	numbers       []int32        // the lists of the statements
	pairs         List[[2]int32] // who cites whom in them
	roots, signed List[int32]    // of the statement that is read

	// What one question has met: details, and origins with their place among the speakers.
	seen, placed Marks
	speakers     List[Speaker]
	picked, of   List[int32]
	signatures   []signature
	able         List[int32]
}

// A namedKey is the key of a named source: of its ID, its Org or its Name, the
// first that is stated. The last two stand beside a Country.
type namedKey struct {
	member  member
	country Word
	id      Word
	name    Name
}

// Hash makes it a [Key].
func (k namedKey) Hash() uint32 {
	return HashOf(int32(k.member), int32(k.country), int32(k.id), int32(k.name))
}

// A member is the member of which a key is, in the order of the texts of keys.
type member uint8

const (
	byID member = iota
	byName
	byOrg
)

// An unnamedKey is the key of a source without ID, Org and Name.
type unnamedKey struct {
	kind, country, title, url Word
	role                      Name
	citer                     int32 // the number of the source that cites it, -1 where none does
	people                    People
}

// Hash makes it a [Key].
func (k unnamedKey) Hash() uint32 {
	return HashOf(int32(k.kind)^k.citer<<8, int32(k.country)^int32(k.role)<<8, int32(k.title), int32(k.url))
}

// A Detail is what one source says of who it is. The sources of one origin differ
// in their details: one says less than the other.
type Detail struct {
	Origin        int32
	ID            Word
	Org, Name     Name
	Country, Kind Word
	Traits        Traits
}

// Hash makes it a [Key].
func (d Detail) Hash() uint32 {
	return HashOf(d.Origin, int32(d.Org)^int32(d.ID)<<8, int32(d.Name), int32(d.Country)^int32(d.Kind)<<8)
}

// Is reports whether the source has one of the traits.
func (d *Detail) Is(t Traits) bool { return d.Traits&t != 0 }

// NameOf returns the number of a name.
func (t *Table) NameOf(text string) Name {
	if text == "" {
		return 0
	}
	n, fresh := t.texts.Number(Text(text))
	if fresh {
		var buf [64]byte
		t.nameOf.Add(Name(t.keyNumber(fold.Append(buf[:0], text), text) + 1))
	}
	return *t.nameOf.At(n)
}

// keyNumber returns the number of the strict key of a text. A new one is kept: it is
// the text, or one that shares its memory with others.
func (t *Table) keyNumber(key []byte, text string) int32 {
	hash := hashText(key)
	if n, ok := t.names.findBytes(key, hash); ok {
		return n
	}
	if string(key) == text {
		return t.names.add(Text(text), hash)
	}
	if free := t.keys.Cap() - t.keys.Len(); free < len(key) {
		size := max(min(2*t.keys.Cap(), 4096), 8*few, len(key))
		t.keys.Reset()
		t.keys.Grow(size)
	}
	at := t.keys.Len()
	t.keys.Write(key)
	return t.names.add(Text(t.keys.String()[at:]), hash)
}

// WordOf returns the number of a text that is compared exactly.
func (t *Table) WordOf(text string) Word {
	if text == "" {
		return 0
	}
	n, _ := t.words.Number(Text(text))
	return Word(n + 1)
}

// word returns the text of a number.
func (t *Table) word(w Word) string {
	if w == 0 {
		return ""
	}
	return string(*t.words.At(int32(w - 1)))
}

// text returns the strict key of a name.
func (t *Table) text(n Name) string {
	if n == 0 {
		return ""
	}
	return string(*t.names.At(int32(n - 1)))
}

// Detail returns the detail of a number.
func (t *Table) Detail(n int32) *Detail { return t.details.At(n) }

// Described returns how many details have numbers.
func (t *Table) Described() int { return t.details.Len() }

// Named reports whether an origin has an ID, an Org or a Name. Then its number is even:
// the rest of it is the number of its key.
func (t *Table) Named(origin int32) bool { return origin&1 == 0 }

// Describe returns what a source says of who it is; citer is the number of the one
// that cites it, -1 where none does.
func (t *Table) Describe(s *Source, citer int32) Detail {
	d := Detail{ID: t.WordOf(s.ID), Traits: traitsOf(s.Kind)}
	if s.Firsthand {
		d.Traits |= ForItself
	}
	if d.ID == 0 || !t.KeysOnly {
		d.Country, d.Org = t.WordOf(s.Country), t.NameOf(s.Org)
	}
	if d.ID == 0 && d.Org == 0 || !t.KeysOnly {
		d.Kind, d.Name = t.WordOf(s.Kind), t.NameOf(s.Name)
	}
	var key namedKey
	switch {
	case d.ID != 0:
		key = namedKey{member: byID, id: d.ID}
	case d.Org != 0:
		key = namedKey{member: byOrg, country: d.Country, name: d.Org}
	case d.Name != 0:
		key = namedKey{member: byName, country: d.Country, name: d.Name}
	default:
		n, _ := t.unnamed.Number(unnamedKey{
			kind: d.Kind, country: d.Country, title: t.WordOf(s.Title), url: t.WordOf(s.URL),
			role: t.NameOf(s.Role), citer: citer, people: s.People,
		})
		d.Origin = 2*n + 1
		return d
	}
	n, _ := t.named.Number(key)
	d.Origin = 2 * n
	return d
}

// persons returns how many an origin may be, -1 where that is open.
func (t *Table) persons(origin int32) int64 {
	if t.Named(origin) {
		return 1
	}
	switch k := t.unnamed.At(origin / 2); {
	case !k.people.Given && traitsOf(t.word(k.kind))&Thing != 0:
		return 1
	case !k.people.Given || k.people.High < 0:
		return -1
	default:
		return max(1, k.people.High)
	}
}

// compare orders origins as the texts of their keys are ordered, named ones first.
// The order does not depend on the order of the statements.
func (t *Table) compare(a, b int32) int {
	switch {
	case a == b:
		return 0
	case t.Named(a) != t.Named(b):
		return cmp.Compare(a&1, b&1)
	case t.Named(a):
		x, y := t.named.At(a/2), t.named.At(b/2)
		return cmp.Or(cmp.Compare(x.member, y.member), t.compareWords(x.id, y.id), t.compareWords(x.country, y.country), t.compareNames(x.name, y.name))
	}
	x, y := t.unnamed.At(a/2), t.unnamed.At(b/2)
	c := cmp.Or(t.compareWords(x.kind, y.kind), t.compareWords(x.country, y.country), t.compareNames(x.role, y.role),
		x.people.compare(&y.people), t.compareWords(x.title, y.title), t.compareWords(x.url, y.url))
	switch {
	case c != 0:
		return c
	case x.citer < 0 || y.citer < 0:
		return cmp.Compare(x.citer, y.citer)
	}
	return t.compare(x.citer, y.citer)
}

func (t *Table) compareWords(a, b Word) int { return strings.Compare(t.word(a), t.word(b)) }

func (t *Table) compareNames(a, b Name) int { return strings.Compare(t.text(a), t.text(b)) }
