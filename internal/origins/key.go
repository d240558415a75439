// Package origins says where chains of sources end, who of them can be told apart,
// and between which bounds the number of independent ones lies.
//
// It knows sources only as [Source]; package reported and those above it each hand
// over theirs by a reader. Texts are turned into numbers once, in a [Table], and
// compared as numbers.
package origins

import (
	"cmp"
	"strconv"

	"github.com/seed-67285e81/reported/internal/fold"
)

// A Source is what of a source says whose words they are. Its members are those of
// reported.Source.
type Source struct {
	ID, Name, Role, Org, Country, Kind, Title, URL string
	People                                         People
	Firsthand                                      bool
}

// People is a number of persons; what was not given is -1. The zero People, which
// is not given at all, is the only one whose Given is false.
type People struct {
	Low, Best, High    int64
	Given, Approximate bool
}

// compare orders numbers of persons.
func (n *People) compare(m *People) int {
	return cmp.Or(cmp.Compare(n.given(), m.given()), cmp.Compare(n.Low, m.Low), cmp.Compare(n.Best, m.Best), cmp.Compare(n.High, m.High))
}

func (n *People) given() int {
	switch {
	case !n.Given:
		return 0
	case n.Approximate:
		return 2
	}
	return 1
}

// Traits are what a source is, as far as rules ask for it.
type Traits uint16

// The traits.
const (
	ForItself         Traits = 1 << iota // speaks for itself
	Official                             // of one state
	Intergovernmental                    // of a body set up by treaty
	ArmedGroup
	Document
	Organ  // of the bloc of its Country
	Signs  // may sign a statement with others, where it is named
	Person // one person, where it is named
	Medical
	Thing // where it is not named, one thing and not some persons
)

// traitsOf returns the traits of a kind, given its word.
func traitsOf(kind string) Traits {
	switch kind {
	case "official":
		return ForItself | Official | Organ | Signs
	case "intergovernmental":
		return ForItself | Intergovernmental | Signs
	case "armed-group":
		return ForItself | ArmedGroup | Signs
	case "witness":
		return ForItself | Person
	case "expert":
		return Person
	case "medical":
		return ForItself | Organ | Medical
	case "sensor":
		return ForItself | Organ | Thing
	case "state-media":
		return Organ | Thing
	case "document":
		return Organ | Document | Thing
	case "media", "reference":
		return Thing
	}
	return 0
}

// AppendKey appends the key of a source as an origin; citer is the key of the one
// that cites it. The forms are written out at reported.Origin.
func AppendKey(b []byte, s *Source, citer string) []byte {
	switch {
	case s.ID != "":
		return append(append(b, "id:"...), s.ID...)
	case s.Org != "":
		return fold.Append(append(appendPart(append(b, "org:"...), s.Country), ':'), s.Org)
	case s.Name != "":
		return fold.Append(append(appendPart(append(b, "name:"...), s.Country), ':'), s.Name)
	}
	b = appendPart(append(b, "unnamed:"...), s.Kind)
	b = appendPart(append(b, ';'), s.Country)
	var role [64]byte
	b = appendPart(append(b, ';'), fold.Append(role[:0], s.Role))
	b = appendPeople(append(b, ';'), s.People)
	b = appendPart(append(b, ';'), s.Title)
	b = appendPart(append(b, ';'), s.URL)
	if citer != "" {
		b = appendCiter(append(b, " < "...), citer)
	}
	return b
}

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
func appendPeople(b []byte, n People) []byte {
	switch {
	case !n.Given:
		return b
	case n.Low == n.High:
		return strconv.AppendInt(b, n.Low, 10)
	}
	if n.Approximate {
		b = append(b, '~')
	}
	b = append(strconv.AppendInt(b, n.Low, 10), '/')
	if n.Best >= 0 {
		b = strconv.AppendInt(b, n.Best, 10)
	}
	b = append(b, '/')
	if n.High >= 0 {
		b = strconv.AppendInt(b, n.High, 10)
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
