package attribution

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/origins"
)

// A key is one thing that an actor or a bloc is known by: an ID, a name with its
// Country, or a Country.
type key struct {
	id      origins.Word
	name    origins.Name
	country origins.Word
	body    bool // the name is the Org of an intergovernmental body
}

// Hash makes it a key of an index.
func (k key) Hash() uint32 { return origins.HashOf(int32(k.id), int32(k.name), int32(k.country), 0) }

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
	case !mayBeOne(k.country, d.Country):
		return false
	case k.state && k.country != 0 && d.Country != 0 && d.Is(origins.Official):
		return true
	}
	return k.name != 0 && (k.name == d.Org || k.name == d.Name)
}

// mayBeOne reports whether two countries are one, or either is not stated.
func mayBeOne(a, b origins.Word) bool { return a == b || a == 0 || b == 0 }

// speaks reports whether an origin of a claim speaks for the actor. What is said
// at the stages of a court never does.
func (k *speaker) speaks(a *assessor, s *statement) bool {
	details := a.roll.Details(s.at)
	switch {
	case s.judged:
		return false
	case len(details) <= manyVoices:
		return slices.ContainsFunc(details, func(n int32) bool { return k.is(a.roll.Detail(n)) })
	case s.voices == nil:
		s.voices = a.voicesOf(details)
	}
	return k.isAmong(s.voices)
}

// maySpeak reports whether an origin of a claim would speak for the actor if a Country
// that is not stated on either side were the right one.
func (k *speaker) maySpeak(a *assessor, s *statement) bool {
	return k.state && slices.ContainsFunc(a.roll.Details(s.at), func(n int32) bool {
		d := a.roll.Detail(n)
		return (k.country == 0 || d.Country == 0) && d.Is(origins.Official)
	})
}

// manyVoices is the number of sources above which a claim is asked by an index.
const manyVoices = 16

// Voices are what the sources of a claim have in common with actors that they speak
// for: IDs, the countries of officials, and names.
type voices map[key]bool

// anyCountry stands in an index for all countries, and for none stated.
const anyCountry origins.Word = -1

func (a *assessor) voicesOf(details []int32) voices {
	v := make(voices)
	for _, n := range details {
		d := a.roll.Detail(n)
		v[key{id: d.ID}] = true
		if d.Is(origins.Official) {
			v[key{country: d.Country}] = true
		}
		for _, name := range [...]origins.Name{d.Org, d.Name} {
			if name != 0 {
				v[key{name: name, country: d.Country}] = true
				v[key{name: name, country: anyCountry}] = true
			}
		}
	}
	return v
}

// isAmong is speaks, asked of the index.
func (k *speaker) isAmong(v voices) bool {
	switch {
	case k.id != 0 && v[key{id: k.id}], k.state && k.country != 0 && v[key{country: k.country}]:
		return true
	case k.country == 0:
		return v[key{name: k.name, country: anyCountry}]
	}
	return k.name != 0 && (v[key{name: k.name, country: k.country}] || v[key{name: k.name}])
}

// deniesFor reports whether a denial is the actor's own: whether one that speaks
// for it denies, or for what it is part of.
func (v *draft) deniesFor(a *assessor, s *statement) bool {
	for w := &v.self; w != nil; w = a.next(w) {
		if w.speaks(a, s) {
			return true
		}
	}
	return false
}

// A whole is an actor or what it is part of. Before is the next of these plus one, 0 if
// there is none.
type whole struct {
	speaker
	before int32
}

// next returns what an actor is part of, one after the other.
func (a *assessor) next(w *whole) *whole {
	if w.before == 0 {
		return nil
	}
	return &a.wholes[w.before-1]
}
