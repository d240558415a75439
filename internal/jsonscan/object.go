package jsonscan

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
)

// Members are the names that an object may have, in declared order, at most 64.
// Make them with NewMembers.
type Members struct {
	Names    []string
	required uint64 // bit i is set where Names[i] must be there
	keys     []key
}

// A key is what a name looks like in a text with what follows it, `name":`, to
// be compared eight bytes at a time.
type key struct {
	head, mask uint64 // its first eight bytes, and which of them count
	tail       uint64 // its last eight bytes, if it has more
	size       int
}

// maxName is the number of bytes of the longest name whose key two loads cover.
const maxName = 14

// NewMembers returns the members with the names, which are separated by spaces;
// those in required must be there. It panics if a name is longer than maxName, and
// if a required one is none of the members.
//
// Lists of names would become code that builds them, of some kilobytes in every
// program.
func NewMembers(names, required string) Members {
	m := Members{Names: strings.Fields(names)}
	m.keys = make([]key, len(m.Names))
	for i, name := range m.Names {
		if len(name) > maxName {
			panic("jsonscan: the name " + name + " is too long")
		}
		size := len(name) + len(`":`)
		text := name + `":` + "\x00\x00\x00\x00\x00\x00\x00"
		m.keys[i] = key{form.Load8(text), ^uint64(0) >> (64 - 8*min(size, 8)), form.Load8(text[max(size, 8)-8:]), size}
	}
	for _, name := range strings.Fields(required) {
		m.required |= 1 << slices.Index(m.Names, name)
	}
	return m
}

// An Object is the place in an object that is being read. It is kept small, as
// there is one for every object of a document.
type Object struct {
	Name    []byte   // that Next stands before, where any name is taken; good until the next text
	members *Members // nil takes any name
	member  int      // i, where Next stands before members.Names[i]
	start   int      // offset of the object, -1 if there was none
	at      int      // offset of the name, 0 before the first
	seen    uint64   // bit i for members.Names[i]
	after   int      // one more than the greatest i that was seen
	done    bool
}

// Enter enters an object with the given members; o is one that was not used before.
// If the next value is no object it says so and skips it. With nil members every
// name is taken, and nothing is said of names that stand twice.
//
// It fills in what the caller declared, since an Object that is returned is copied
// twice, each time faster than its parts have arrived in memory.
func (s *Scanner) Enter(o *Object, members *Members) {
	if s.space() != '{' {
		s.wrongType("object")
		o.start, o.done = -1, true
		return
	}
	o.members, o.start = members, s.pos
	o.done = !s.down()
}

// Next reads the name of the next member and stands before its value; o.Member, or
// o.Name where any name is taken, is the name. It records and skips members that
// are not known or stand twice. At the end it records the members that are missing,
// leaves the object and returns false.
func (s *Scanner) Next(o *Object) bool {
	// The usual case, without looking at a byte twice: the names stand in declared
	// order and nothing is white space. What is not usual is left to next.
	text, i, m := s.text, s.pos, o.members
	if m == nil || len(text)-i < maxName+4 {
		return s.next(o)
	}
	if o.at > 0 {
		if c := text[i]; c == '}' && m.required&^o.seen == 0 {
			o.done = true
			s.up()
			return false
		} else if c != ',' {
			return s.next(o)
		}
		i++
	}
	if text[i] != '"' {
		return s.next(o)
	}
	head := form.Load8(text[i+1:])
	for n := o.after; n < len(m.keys); n++ { // none was seen after the last
		k := &m.keys[n]
		if (head^k.head)&k.mask != 0 || k.size > 8 && form.Load8(text[i+1+k.size-8:]) != k.tail {
			continue
		}
		o.member, o.at = n, i
		o.seen |= 1 << n
		o.after = n + 1
		s.pos = i + 1 + k.size
		s.values++
		return true
	}
	return s.next(o)
}

// next does what Next does, whatever the text is like.
func (s *Scanner) next(o *Object) bool {
	for !o.done {
		switch c := s.space(); {
		case c == '}':
			o.done = true
			for absent := o.absent(); absent != 0; absent &= absent - 1 {
				s.Add(o.start, MissingMember, form.Missing(o.members.Names[bits.TrailingZeros64(absent)]))
			}
			s.up()
			return false
		case o.at > 0 && c == ',':
			s.pos++
			s.space()
		case o.at > 0:
			s.fail("',' or '}'")
			return false
		}
		if s.pos >= len(s.text) || s.text[s.pos] != '"' {
			s.fail("a member name in quotes")
			return false
		}
		o.at = s.pos
		name := s.str(s.pos + 1)
		if s.space() != ':' {
			s.fail("':'")
			return false
		}
		s.pos++
		s.values++
		if s.take(o, name) {
			return true
		}
		if s.ended {
			return false
		}
		s.Skip()
	}
	return false
}

// take looks the name up and reports whether its value is wanted.
func (s *Scanner) take(o *Object, name []byte) bool {
	if o.members == nil {
		o.Name = name
		return true
	}
	names := o.members.Names
	i := slices.IndexFunc(names, func(known string) bool { return known == string(name) })
	if i < 0 {
		s.Add(o.at, UnknownMember, form.UnknownMember(string(name[:min(len(name), 64)]), names))
		return false
	}
	if o.seen>>i&1 != 0 {
		s.Add(o.at, DuplicateMember, form.Duplicate(string(name)))
		return false
	}
	o.seen |= 1 << i
	o.after = max(o.after, i+1)
	o.member = i
	return true
}

// absent are the members that the object must have and has not.
func (o *Object) absent() uint64 {
	if o.members == nil {
		return 0
	}
	return o.members.required &^ o.seen
}

// Start returns the offset of the object, NameAt that of the member's name.
func (o *Object) Start() int  { return o.start }
func (o *Object) NameAt() int { return o.at }

// Entered reports whether there was an object at all.
func (o *Object) Entered() bool { return o.start >= 0 }

// Member returns the name of the member that Next stands before. It is looked up, as
// the compiler guards every text that is stored behind a pointer for the collector.
func (o *Object) Member() string { return o.members.Names[o.member] }
