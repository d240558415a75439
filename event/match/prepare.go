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
	m := maker{Prepared: p}
	m.text, m.loose = m.textRoom[:0], m.looseRoom[:0]
	m.hashes, m.halves = m.hashRoom[:0], m.halfRoom[:0]
	m.addPlaces(e.Places)
	m.addActors(&e)
	p.hashes = m.hashes
	p.addTolls(answersOf(e.Tallies))
	m.hashes = p.hashes
	m.addKeys()
	p.hashes, p.halves = slices.Clone(m.hashes), slices.Clone(m.halves)
	p.text = string(m.text)
	return p
}

// A maker fills a Prepared. Its rooms are enough for most events.
type maker struct {
	*Prepared
	text      []byte
	loose     []byte // a loose key, or two
	hashes    []uint64
	halves    []half
	textRoom  [512]byte
	looseRoom [128]byte
	hashRoom  [64]uint64
	halfRoom  [48]half
}

// keep puts a text into that of the event.
func (m *maker) keep(s string) span {
	start := uint32(len(m.text))
	m.text = append(m.text, s...)
	return span{start, uint32(len(m.text))}
}

func (m *maker) keepWord(word []byte) span {
	start := uint32(len(m.text))
	m.text = append(m.text, word...)
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
		p := place{country: countryCode(from.Country), code: m.keep(from.Country), name: m.keep(from.Name), admin1: m.keep(from.Admin1), admin2: m.keep(from.Admin2)}
		p.locate(from)
		if from.ID != "" {
			p.id = hashOf(fieldPlace, from.ID)
			m.half(p.id, fieldPlace, meetsAll, m.keep(from.ID))
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
	var room [maxWords][]byte
	words := tellingWords(room[:0], loose)
	start := len(m.hashes)
	for _, word := range words {
		m.hashes = append(m.hashes, hashOf(fieldName, word))
	}
	p.words = m.since(start)
	var soundRoom [maxSound + 4]byte
	var all [64]byte
	whole, start := all[:0], len(m.hashes)
	for i, word := range words {
		sound := appendSound(soundRoom[:0], word)
		if len(sound) >= minSound {
			h := hashOf(fieldSound, sound)
			m.hashes = append(m.hashes, h)
			m.half(h, fieldSound, meetsAll, m.keepWord(sound))
		} else {
			m.half(m.hashes[int(p.words.start)+i], fieldName, meetsAll, m.keepWord(word))
		}
		whole = append(whole, sound...)
	}
	if len(whole) > 1 && (len(words) > 1 || len(whole) < minSound) {
		h := hashOf(fieldSound, whole)
		m.hashes = append(m.hashes, h)
		m.half(h, fieldSound, meetsAll, m.keepWord(whole))
	}
	p.sounds = m.since(start)
	switch p.precision {
	case event.PrecisionProvince, event.PrecisionDistrict:
		for i, word := range words {
			m.half(m.hashes[int(p.words.start)+i], fieldAdmin, anchor, m.keepWord(word))
		}
	}
}

// addAdmin returns the key of a province or district and its telling words.
func (m *maker) addAdmin(name string) (key uint64, words span) {
	loose := m.fold(name)
	var room [maxWords][]byte
	start := len(m.hashes)
	for _, word := range tellingWords(room[:0], loose) {
		h := hashOf(fieldName, word)
		m.hashes = append(m.hashes, h)
		m.half(h, fieldAdmin, guest, m.keepWord(word))
	}
	return keyOf(fieldName, loose), m.since(start)
}

func (m *maker) addActors(e *event.Event) {
	var links []uint64
	var room [16]known
	involved := room[:0]
	add := func(a *attribution.Actor) (id, key uint64, own span) {
		name := m.keep(a.Name)
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
