package origins

// An apartIndex finds out whether a speaker is not told apart from one that was
// added, at a cost that does not grow with their number. "Not told apart" is one
// of some equalities of what both state, and each has entries of its own here,
// with the Country, which must be equal or not stated on one side, and with
// whether there is an ID, which two IDs decide.
type apartIndex struct {
	entries map[entry]int32 // the least number under which it was added
	// A search for the least number goes through all entries, and keeps it in least.
	every bool
	least int32
}

// An entry is one thing that a source states.
type entry struct {
	what    what
	country Word  // anyCountry: of any country, or of none
	value   int32 // the text; of kindOf, the kind
	id      bool
}

type what uint8

const (
	signedIt   what = iota // a statement that it signed with others
	originIs               // its key
	orgIs                  // its Org
	orgNameIs              // its Name, beside an Org
	personIs               // its Name, beside an Org, of a witness or expert
	loneNameIs             // its Name, where it states no Org
	kindOf                 // its Kind; with the three bits of what it states, below
)

// What a source states, as bits over kindOf.
const (
	hasOrg what = 8 << iota
	hasName
)

const anyCountry Word = -1

// anyKind is beside the kinds of sources, which are numbered from 0.
const anyKind = -1

func newApartIndex() *apartIndex { return &apartIndex{entries: make(map[entry]int32)} }

func (d *Detail) class() (c what) {
	if d.Org != 0 {
		c |= hasOrg
	}
	if d.Name != 0 {
		c |= hasName
	}
	return kindOf | c
}

// add adds a speaker.
func (x *apartIndex) add(t *Table, s *Speaker) {
	for i := s.signed; i != 0; i = t.signatures[i-1].before {
		x.put(entry{what: signedIt, value: t.signatures[i-1].place}, 0)
	}
	x.addDetails(t, t.DetailsOf(s), 0)
}

// put adds an entry under a number, the least of which stays.
func (x *apartIndex) put(e entry, number int32) {
	if old, ok := x.entries[e]; !ok || number < old {
		x.entries[e] = number
	}
}

func (x *apartIndex) addDetails(t *Table, details []int32, number int32) {
	for _, n := range details {
		d := t.Detail(n)
		note := func(w what, value int32) {
			e := entry{w, d.Country, value, d.ID != 0}
			x.put(e, number)
			e.country = anyCountry
			x.put(e, number)
		}
		switch {
		case d.Org == 0 && d.Name != 0:
			note(loneNameIs, int32(d.Name))
		case d.Org != 0:
			note(orgIs, int32(d.Org))
			if d.Name != 0 {
				note(orgNameIs, int32(d.Name))
				if d.Is(Person) {
					note(personIs, int32(d.Name))
				}
			}
		}
		note(d.class(), int32(d.Kind))
		note(d.class(), anyKind)
	}
}

// meets reports whether the speaker is not told apart from one that was added.
func (x *apartIndex) meets(t *Table, s *Speaker) bool {
	for i := s.signed; i != 0; i = t.signatures[i-1].before {
		if x.holds(entry{what: signedIt, value: t.signatures[i-1].place}) {
			return true
		}
	}
	for _, n := range t.DetailsOf(s) {
		d := t.Detail(n)
		if x.meetsText(t, d) || x.meetsKind(t, d) {
			return true
		}
	}
	return false
}

// holds reports whether there is an entry. A search for the least number never stops.
func (x *apartIndex) holds(e entry) bool {
	number, ok := x.entries[e]
	if ok && x.every {
		x.least = min(x.least, number)
	}
	return ok && !x.every
}

// has reports whether a source of a country that may be that of d states it, one
// without an ID where d has one.
func (x *apartIndex) has(d *Detail, w what, value int32) bool {
	countries := [2]Word{d.Country, 0}
	if d.Country == 0 {
		countries[0] = anyCountry
	}
	for _, country := range countries {
		if x.holds(entry{w, country, value, false}) || d.ID == 0 && x.holds(entry{w, country, value, true}) {
			return true
		}
	}
	return false
}

// meetsText asks rules 3 to 5 of [Table.ApartDetails].
func (x *apartIndex) meetsText(t *Table, d *Detail) bool {
	org, name := int32(d.Org), int32(d.Name)
	if d.Org != 0 {
		return x.has(d, orgIs, org) || x.has(d, loneNameIs, org) ||
			d.Name != 0 && (x.has(d, loneNameIs, name) || d.Is(Person) && x.has(d, personIs, name))
	}
	return d.Name != 0 && (x.has(d, loneNameIs, name) || x.has(d, orgIs, name) || x.has(d, orgNameIs, name))
}

// meetsKind asks rule 6: kinds that do not differ, of sources of which exactly one
// states an Org, or neither does and not both a Name.
func (x *apartIndex) meetsKind(t *Table, d *Detail) bool {
	namedPerson := d.Name != 0 && d.Is(Person)
	ask := func(c what) bool {
		if d.Kind == 0 {
			return x.has(d, c, anyKind)
		}
		if x.has(d, c, 0) {
			return true
		}
		return !(namedPerson && c&hasName != 0) && x.has(d, c, int32(d.Kind))
	}
	if d.Org != 0 {
		return ask(kindOf) || ask(kindOf|hasName)
	}
	return ask(kindOf|hasOrg) || ask(kindOf|hasOrg|hasName) || ask(kindOf) || d.Name == 0 && ask(kindOf|hasName)
}
