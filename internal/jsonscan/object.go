package jsonscan

import (
	"math/bits"
	"strconv"
)

// Members are the names that an object may have, in declared order, at most 64.
// Bit i of Required says that Names[i] must be there.
type Members struct {
	Names    []string
	Required uint64
}

// An Object is the place in an object that is being read. It is kept small, as
// there is one for every object of a document.
type Object struct {
	// Name is the member that Next stands before.
	Name    string
	members *Members // nil takes any name
	start   int      // offset of the object, -1 if there was none
	at      int      // offset of the name, 0 before the first
	seen    uint64   // bit i for members.Names[i]
	done    bool
}

// Object enters an object with the given members. If the next value is none it
// says so and skips it. With nil members every name is taken, and nothing is said
// of names that stand twice.
func (s *Scanner) Object(members *Members) Object {
	if s.space() != '{' {
		s.wrongType("an object")
		return Object{start: -1, done: true}
	}
	start := s.pos
	if !s.down() {
		return Object{start: start, done: true}
	}
	return Object{members: members, start: start}
}

// Next reads the name of the next member into o.Name and stands before its
// value. It records and skips members that are not known or stand twice. At the
// end it records the members that are missing, leaves the object and returns false.
func (s *Scanner) Next(o *Object) bool {
	// The usual case, without looking at a byte twice: the names stand in declared
	// order and nothing is white space. What is not usual is left to next.
	text, i := s.text, s.pos
	if o.members == nil || i >= len(text) {
		return s.next(o)
	}
	if text[i] == ',' && o.at > 0 {
		i++
	} else if o.at > 0 {
		return s.next(o)
	}
	if len(text)-i < 4 || text[i] != '"' {
		return s.next(o)
	}
	rest := text[i+1:]
	first := rest[0]
	names := o.members.Names
	for k := bits.Len64(o.seen); k < len(names); k++ { // of those behind the last that was seen none was
		name := names[k]
		if n := len(name); first == name[0] && len(rest) > n+1 && rest[n] == '"' && rest[:n] == name && rest[n+1] == ':' {
			o.at = i
			o.seen |= 1 << k
			o.Name = name
			s.pos = i + n + 3
			s.values++
			return true
		}
	}
	return s.next(o)
}

// next does what Next does, whatever the text is like.
func (s *Scanner) next(o *Object) bool {
	for !o.done {
		switch c := s.space(); {
		case c == '}':
			o.done = true
			s.missing(o)
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
			s.fail("the name of a member")
			return false
		}
		o.at = s.pos
		s.pos++
		name := s.str()
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
func (s *Scanner) take(o *Object, name string) bool {
	if o.members == nil {
		o.Name = name
		return true
	}
	names := o.members.Names
	i := 0
	for i < len(names) && names[i] != name {
		i++
	}
	if i == len(names) {
		s.Add(o.at, UnknownMember, "there is no member "+strconv.Quote(clip(name))+" here")
		return false
	}
	if o.seen>>i&1 != 0 {
		s.Add(o.at, DuplicateMember, "member "+strconv.Quote(name)+" stands here twice")
		return false
	}
	o.seen |= 1 << i
	o.Name = names[i]
	return true
}

// missing records the members that the object must have and has not.
func (s *Scanner) missing(o *Object) {
	if o.members == nil {
		return
	}
	absent := o.members.Required &^ o.seen
	for i := 0; absent != 0; i++ {
		if absent>>i&1 != 0 {
			absent &^= 1 << i
			s.Add(o.start, MissingMember, "member "+strconv.Quote(o.members.Names[i])+" must be given")
		}
	}
}

// Start returns the offset of the object, NameAt that of the member's name.
func (o *Object) Start() int  { return o.start }
func (o *Object) NameAt() int { return o.at }

// Entered reports whether there was an object at all.
func (o *Object) Entered() bool { return o.start >= 0 }

// clip shortens a name for an error text.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	n := most
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n] + "…"
}
