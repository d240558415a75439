package origins

// Apart reports whether two origins are told apart: every source of the one from
// every source of the other, unless they signed one statement together.
func (t *Table) Apart(a, b *Speaker) bool {
	if a.Origin == b.Origin || t.signedTogether(a, b) {
		return false
	}
	if t.hasID(a) && t.hasID(b) {
		return true
	}
	for _, m := range t.DetailsOf(a) {
		for _, n := range t.DetailsOf(b) {
			if !t.ApartDetails(m, n) {
				return false
			}
		}
	}
	return true
}

// hasID reports whether the key of the origin is an ID; then all its sources have it.
func (t *Table) hasID(s *Speaker) bool { return t.Detail(t.DetailsOf(s)[0]).ID != 0 }

// signedTogether reports whether two speakers signed one statement.
func (t *Table) signedTogether(a, b *Speaker) bool {
	for i, k := a.signed, b.signed; i != 0 && k != 0; {
		switch x, y := t.signatures[i-1], t.signatures[k-1]; {
		case x.place == y.place:
			return true
		case x.place > y.place:
			i = x.before
		default:
			k = y.before
		}
	}
	return false
}

// ApartDetails reports whether two sources are told apart, by the first of these
// that applies:
//
//  1. Both have an ID: if the IDs differ, else not.
//  2. Both state a Country and these differ: yes.
//  3. Both state an Org: if these differ, save that two witnesses or experts with
//     one Name may be one person with two employers. Where the Orgs are equal the
//     Names do not count.
//  4. Neither states an Org and both a Name: if these differ.
//  5. An Org or Name of one equals an Org or Name of the other: no.
//  6. If both Kinds are stated and differ, or both are witnesses or experts with a
//     Name; else not.
func (t *Table) ApartDetails(m, n int32) bool {
	a, b := t.Detail(m), t.Detail(n)
	switch {
	case a.ID != 0 && b.ID != 0:
		return a.ID != b.ID
	case a.Country != b.Country && a.Country != 0 && b.Country != 0:
		return true
	case a.Org != 0 && b.Org != 0:
		return a.Org != b.Org && !(a.Name != 0 && a.Name == b.Name && a.Is(Person) && b.Is(Person))
	case a.Org == 0 && b.Org == 0 && a.Name != 0 && b.Name != 0:
		return a.Name != b.Name
	case a.sharesText(b):
		return false
	}
	return a.Kind != b.Kind && a.Kind != 0 && b.Kind != 0 ||
		a.Name != 0 && b.Name != 0 && a.Is(Person) && b.Is(Person)
}

// sharesText reports whether an Org or Name of one is an Org or Name of the other.
func (d *Detail) sharesText(e *Detail) bool {
	return d.Org != 0 && (d.Org == e.Org || d.Org == e.Name) || d.Name != 0 && (d.Name == e.Org || d.Name == e.Name)
}
