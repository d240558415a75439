package match

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/fold"
)

// A Prepared is an event made ready to be compared. It holds what comparing needs and
// nothing of the event itself, and never changes. [Prepare] makes one.
type Prepared struct {
	id     string
	text   string // names, as recorded, and the words of keys
	when   when
	what   what
	places []place
	// parties are the uncontested actors, known all who are involved, by their keys.
	parties []party
	known   []known
	links   span // keys of those that somebody involved is linked to
	sides   uint8
	tolls   []toll
	counts  []reported.Count // of the tolls
	hashes  []uint64         // the lists that spans are parts of
	halves  []half
}

// list returns a part of the list of hashes.
func (p *Prepared) list(s span) []uint64 { return p.hashes[s.start:s.end] }

// part returns a part of the text.
func (p *Prepared) part(s span) string { return p.text[s.start:s.end] }

// ID returns the ID of the event.
func (p *Prepared) ID() string { return p.id }

// Prepare makes an event ready to be compared: it folds names, and hashes what they
// are known by. It costs less than half of decoding the event, once; then a pair
// costs a fraction of that ([Prepared.With]). The event may change afterwards.
func Prepare(e event.Event) *Prepared {
	p := &Prepared{id: e.ID, when: whenOf(e.Time), what: whatOf(&e)}
	var buf struct { // enough for most events
		text   [512]byte
		loose  [128]byte
		hashes [64]uint64
		halves [48]half
	}
	m := maker{p, buf.text[:0], buf.loose[:0], buf.hashes[:0], buf.halves[:0]}
	m.addPlaces(e.Places)
	m.addActors(&e)
	m.addTolls(answersOf(e.Tallies))
	m.addKeys()
	p.hashes, p.halves = slices.Clone(m.hashes), slices.Clone(m.halves)
	p.text = string(m.text)
	return p
}

// A maker fills a Prepared.
type maker struct {
	*Prepared
	text   []byte
	loose  []byte // a loose key, until the next
	hashes []uint64
	halves []half
}

// keep puts a text into that of the event.
func keep[T ~string | ~[]byte](m *maker, text T) span {
	start := uint32(len(m.text))
	m.text = append(m.text, text...)
	return span{start, uint32(len(m.text))}
}

// fold returns the loose key of a name until the next call; "" has none.
func (m *maker) fold(name string) []byte {
	if name == "" {
		return nil
	}
	m.loose = fold.AppendLoose(m.loose[:0], name)
	return m.loose
}

// keyOf returns the hash of a loose key, 0 of none.
func keyOf(field uint8, loose []byte) uint64 {
	if len(loose) == 0 {
		return 0
	}
	return hashOf(field, loose)
}

// since returns the part of the list of hashes that was added from start on.
func (m *maker) since(start int) span { return span{uint32(start), uint32(len(m.hashes))} }

func (m *maker) addPlaces(places []event.Place) {
	if len(places) > 0 {
		m.places = make([]place, 0, len(places))
	}
	for i := range places {
		from := &places[i]
		if from.Role == event.RoleLaunchedFrom {
			continue
		}
		p := place{country: countryCode(from.Country), code: keep(m, from.Country), name: keep(m, from.Name), admin1: keep(m, from.Admin1), admin2: keep(m, from.Admin2)}
		p.locate(from)
		if from.ID != "" {
			p.id = hashOf(fieldPlace, from.ID)
			m.half(p.id, fieldPlace, meetsAll, keep(m, from.ID))
		}
		m.addName(&p, m.fold(from.Name))
		p.admin1Key, p.adminWords[0] = m.addAdmin(from.Admin1)
		p.admin2Key, p.adminWords[1] = m.addAdmin(from.Admin2)
		m.places = append(m.places, p)
	}
}

// addName fills what a place is known by, and the keys of it.
func (m *maker) addName(p *place, loose []byte) {
	p.key = keyOf(fieldName, loose)
	var buf [maxWords][]byte
	words := tellingWords(buf[:0], loose)
	start := len(m.hashes)
	for _, word := range words {
		m.hashes = append(m.hashes, hashOf(fieldName, word))
	}
	p.words = m.since(start)
	var soundBuf [maxSound + 4]byte
	var all [64]byte
	whole, start := all[:0], len(m.hashes)
	for i, word := range words {
		sound := appendSound(soundBuf[:0], word)
		if len(sound) >= minSound {
			h := hashOf(fieldSound, sound)
			m.hashes = append(m.hashes, h)
			m.half(h, fieldSound, meetsAll, keep(m, sound))
		} else {
			m.half(m.hashes[int(p.words.start)+i], fieldName, meetsAll, keep(m, word))
		}
		whole = append(whole, sound...)
	}
	if len(whole) > 1 && (len(words) > 1 || len(whole) < minSound) {
		h := hashOf(fieldSound, whole)
		m.hashes = append(m.hashes, h)
		m.half(h, fieldSound, meetsAll, keep(m, whole))
	}
	p.sounds = m.since(start)
	switch p.precision {
	case event.PrecisionProvince, event.PrecisionDistrict:
		for i, word := range words {
			m.half(m.hashes[int(p.words.start)+i], fieldAdmin, wide, keep(m, word))
		}
	}
}

// addAdmin returns the key of a province or district and its telling words.
func (m *maker) addAdmin(name string) (key uint64, words span) {
	loose := m.fold(name)
	var buf [maxWords][]byte
	start := len(m.hashes)
	for _, word := range tellingWords(buf[:0], loose) {
		h := hashOf(fieldName, word)
		m.hashes = append(m.hashes, h)
		m.half(h, fieldAdmin, narrow, keep(m, word))
	}
	return keyOf(fieldName, loose), m.since(start)
}

func (m *maker) addActors(e *event.Event) {
	var links []uint64
	var buf [16]known
	involved := buf[:0]
	add := func(a *attribution.Actor) (id, key uint64, own span) {
		name := keep(m, a.Name)
		tells := telling(a)
		if key = keyOf(fieldActor, m.fold(a.Name)); key != 0 {
			involved = append(involved, known{key: key, name: name, tells: tells})
		}
		if a.ID != "" {
			id = hashOf(fieldActorID, a.ID)
			involved = append(involved, known{key: id, name: name, tells: tells, byID: true})
		}
		start := len(m.hashes)
		for i := range a.LinkedTo {
			if key := keyOf(fieldActor, m.fold(a.LinkedTo[i].Name)); key != 0 {
				m.hashes = append(m.hashes, key)
			}
		}
		links = append(links, m.hashes[start:]...)
		return id, key, m.since(start)
	}
	if len(e.Actors) > 0 {
		m.parties = make([]party, len(e.Actors))
	}
	for i := range e.Actors {
		from := &e.Actors[i]
		p := party{country: countryCode(from.Country), class: classOf(from.Kind), side: from.Side}
		p.id, p.key, p.links = add(&from.Actor)
		m.parties[i] = p
		switch p.side {
		case event.SideA:
			m.sides |= 1
		case event.SideB:
			m.sides |= 2
		}
	}
	for i := range e.Claims {
		if c := &e.Claims[i]; blames(c.Stance) {
			for j := range c.Actors {
				add(&c.Actors[j])
			}
		}
	}
	m.known = slices.Clone(sortKnown(involved))
	slices.Sort(links)
	start := len(m.hashes)
	m.hashes = append(m.hashes, slices.Compact(links)...)
	m.links = m.since(start)
}
