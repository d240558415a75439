package attribution

import (
	"github.com/seed-67285e81/reported/internal/origins"
)

// A speaker is what is known of an actor, as far as it tells who speaks for it.
type speaker struct {
	id      origins.Word
	name    origins.Name
	country origins.Word
	state   bool // a state, or an armed force
}

// is reports whether a source speaks for the actor: it has the actor's ID; or, if
// they do not state two different countries, the actor is a state or an armed
// force and the source an official of its Country, or the source's Org or Name is
// the actor's name.
func (k *speaker) is(d *origins.Detail) bool {
	switch {
	case k.id != 0 && k.id == d.ID:
		return true
	case k.country != d.Country && k.country != 0 && d.Country != 0:
		return false
	case k.state && k.country != 0 && d.Country != 0 && d.Is(origins.Official):
		return true
	}
	return k.name != 0 && (k.name == d.Org || k.name == d.Name)
}

// may reports whether a source would speak for the actor if a Country that is not
// stated on either side were the right one.
func (k *speaker) may(d *origins.Detail) bool {
	return k.state && (k.country == 0 || d.Country == 0) && d.Is(origins.Official)
}

// speaks reports whether an origin of a claim speaks for the actor. What is said
// at the stages of a court never does.
func (k *speaker) speaks(a *assessor, s *statement) bool {
	if s.judged {
		return false
	}
	details := a.roll.Details(s.place)
	if len(details) > manyVoices {
		return k.speaksIn(s.voicesOf(a, details))
	}
	for _, n := range details {
		if k.is(a.roll.Detail(n)) {
			return true
		}
	}
	return false
}

// maySpeak reports whether an origin of a claim may speak for the actor.
func (k *speaker) maySpeak(a *assessor, s *statement) bool {
	if !k.state {
		return false
	}
	for _, n := range a.roll.Details(s.place) {
		if k.may(a.roll.Detail(n)) {
			return true
		}
	}
	return false
}

// manyVoices is the number of sources above which a claim is asked by an index.
const manyVoices = 16

// voices are what the sources of a claim with many of them have in common with
// actors that they speak for.
type voices struct {
	ids       map[origins.Word]struct{}
	officials map[origins.Word]struct{} // by Country, where it is stated
	names     map[nameIn]struct{}
}

// A nameIn is a name with its Country.
type nameIn struct {
	name    origins.Name
	country origins.Word
}

// anyCountry stands in an index for all countries, and for none stated.
const anyCountry origins.Word = -1

func (s *statement) voicesOf(a *assessor, details []int32) *voices {
	if s.voices != nil {
		return s.voices
	}
	v := &voices{make(map[origins.Word]struct{}), make(map[origins.Word]struct{}), make(map[nameIn]struct{})}
	for _, n := range details {
		d := a.roll.Detail(n)
		v.ids[d.ID] = struct{}{}
		if d.Is(origins.Official) {
			v.officials[d.Country] = struct{}{}
		}
		for _, name := range [...]origins.Name{d.Org, d.Name} {
			v.names[nameIn{name, d.Country}] = struct{}{}
			v.names[nameIn{name, anyCountry}] = struct{}{}
		}
	}
	s.voices = v
	return v
}

// speaksIn is speaks, asked of the index.
func (k *speaker) speaksIn(v *voices) bool {
	if has(v.ids, k.id) && k.id != 0 || k.state && k.country != 0 && has(v.officials, k.country) {
		return true
	}
	if k.name == 0 {
		return false
	}
	if k.country == 0 {
		return has(v.names, nameIn{k.name, anyCountry})
	}
	return has(v.names, nameIn{k.name, k.country}) || has(v.names, nameIn{k.name, 0})
}

func has[K comparable](set map[K]struct{}, key K) bool {
	_, ok := set[key]
	return ok
}

// deniesFor reports whether a denial is the actor's own: whether one that speaks
// for it denies, or for what it is part of.
func (v *draft) deniesFor(a *assessor, s *statement) bool {
	if v.self.speaks(a, s) {
		return true
	}
	for i := v.whole; i != 0; i = a.wholes[i-1].next {
		if a.wholes[i-1].speaks(a, s) {
			return true
		}
	}
	return false
}
