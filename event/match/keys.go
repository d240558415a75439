package match

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/seed-67285e81/reported/event"
)

// The fields of keys, the narrowest first. Where an event has too many keys, the last
// are given up.
const (
	fieldPlace = iota
	fieldCell
	fieldSound
	fieldName
	fieldAdmin
	fieldToll
	fieldCountry
	fieldActorID
	fieldActor
)

var fieldNames = [...]string{"place", "cell", "sound", "name", "admin", "toll", "country", "actor#", "actor"}

// A breadth says which events meet under a key. A wide event is placed only in a country
// or province, or nowhere: it meets every event there. Narrow ones meet wide ones alone:
// two events in towns share a cell or a name, or are not one.
type breadth uint8

const (
	meetsAll breadth = iota
	wide
	narrow
)

// A half is a key without its day.
type half struct {
	hash    uint64
	text    span
	field   uint8
	breadth breadth
}

// half adds one.
func (m *maker) half(hash uint64, field uint8, b breadth, text span) {
	m.halves = append(m.halves, half{mixed(hash, uint64(field)), text, field, b})
}

// Bounds on the keys of one event.
const (
	maxHalves = 256  // of one event; the first in the order of the fields stay
	maxKeys   = 1024 // of one event in days, months or years
)

// addKeys adds the halves of what is known but from the names of places, and puts all in
// order, each once. What is wide is not narrow too.
func (m *maker) addKeys() {
	precise := len(m.places) > 0
	for i := range m.places {
		p := &m.places[i]
		precise = precise && p.precise
		if p.country != 0 {
			b := narrow
			if p.precision == event.PrecisionCountry {
				b = wide
			}
			m.half(uint64(p.country), fieldCountry, b, p.code)
		}
	}
	b := wide
	if precise {
		b = narrow
	}
	for i := range m.known {
		if k := &m.known[i]; k.tells {
			field := uint8(fieldActor)
			if k.byID {
				field = fieldActorID
			}
			m.half(k.key, field, b, k.name)
		}
	}
	if n, ok := m.killed(); ok {
		b := narrow
		if len(m.places) == 0 {
			b = wide
		}
		m.half(n, fieldToll, b, keep(m, strconv.FormatUint(n, 10)))
	}
	slices.SortFunc(m.halves, func(a, b half) int {
		return cmp.Or(cmp.Compare(a.field, b.field), cmp.Compare(a.hash, b.hash), cmp.Compare(a.breadth, b.breadth))
	})
	m.halves = slices.CompactFunc(m.halves, func(a, b half) bool { return a.hash == b.hash && a.field == b.field })
	m.halves = m.halves[:min(len(m.halves), maxHalves)]
}

// How long a time is, and so the steps of its keys: days, months or years. An event that
// may have been any time in a year is not looked for under each of its days.
const (
	inDays = iota
	inMonths
	inYears
)

const (
	maxDays   = 40
	maxMonths = 40 * 31 // days
	openDays  = 30      // how far a time is followed from its only end
)

// bounds returns the bounds as written in seconds, and how long they are.
func (w *when) bounds() (lo, hi int64, level int) {
	lo, hi = w.lo, w.hi
	if lo == openLo {
		lo = hi - openDays*daySeconds
	} else if hi == openHi {
		hi = lo + openDays*daySeconds
	}
	switch n := hi - lo; {
	case n <= maxDays*daySeconds:
		return lo, hi, inDays
	case n <= maxMonths*daySeconds:
		return lo, hi, inMonths
	}
	return lo, hi, inYears
}

// step returns the number of the day, month or year of a second.
func step(level int, sec int64) int64 {
	if level == inDays {
		return floorDay(sec)
	}
	year, month, _ := time.Unix(sec, 0).UTC().Date()
	if level == inMonths {
		return int64(year)*12 + int64(month) - 1
	}
	return int64(year)
}

func stepText(level int, n int64) string {
	switch level {
	case inDays:
		return time.Unix(n*daySeconds, 0).UTC().Format(time.DateOnly)
	case inMonths:
		return time.Date(int(n/12), time.Month(n%12+1), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
	}
	return strconv.FormatInt(n, 10)
}

// A Key brings events together that may be one: only those that share a key need be
// compared. It is comparable; the zero Key is none.
type Key struct {
	hash    uint64
	field   uint8
	breadth breadth
}

// Block returns a number that all keys have that may meet.
func (k Key) Block() uint64 { return k.hash }

// Meets reports whether two events are to be compared under their keys: the keys have
// one Block, and not both belong to events in towns that only wider records ask for.
func (k Key) Meets(l Key) bool {
	return k.hash == l.hash && k != (Key{}) && (k.breadth != narrow || l.breadth != narrow)
}

// Compare orders keys: the narrowest first. It is 0 for keys that may meet. A pair that
// is compared only under the first key that meets is compared once.
func (k Key) Compare(l Key) int {
	return cmp.Or(cmp.Compare(k.field, l.field), cmp.Compare(k.hash, l.hash))
}

func keyAt(h *half, level int, n int64) Key {
	return Key{mixed(h.hash, uint64(n)<<2|uint64(level)), h.field, h.breadth}
}

// Keys returns the keys of the event, in the order of [Key.Compare] and each once, for a
// program that gathers events by key on its own, as one on a cluster does. An [Index]
// needs none.
//
// A key is a day and something of where or who: a place's ID, a square degree, the
// consonants of a name or a short word of it, a province or district, a number of dead,
// a country, an actor. The days are those that the time may touch wherever its clock
// was: three for a date. An event of more than 40 days has keys of months in place of
// days, of years beyond 40 months, and meets only such as long. There are at most 1024
// keys.
//
// Two events whose [Facts] propose something share a key that meets, but for these
// bounds, and where times or points are farther apart than Facts allow.
func (p *Prepared) Keys() []Key {
	if !p.when.given {
		return nil
	}
	lo, hi, level := p.when.bounds()
	if p.when.zoned {
		lo, hi = lo-clockSlack/2, hi+clockSlack/2
	} else {
		lo, hi = lo-clockAhead, hi+clockBehind
	}
	from, to := step(level, lo), step(level, hi)
	var keys []Key
	add := func(h *half) {
		for n := from; n <= to && len(keys) < maxKeys; n++ {
			keys = append(keys, keyAt(h, level, n))
		}
	}
	p.eachHalf(nearKM/2, add)
	slices.SortFunc(keys, Key.Compare)
	return slices.CompactFunc(keys, func(a, b Key) bool { return a.Compare(b) == 0 })
}

// eachHalf calls a function with each half: those of cells come before names.
func (p *Prepared) eachHalf(km float64, add func(h *half)) {
	i := 0
	for ; i < len(p.halves) && p.halves[i].field < fieldCell; i++ {
		add(&p.halves[i])
	}
	for j := range p.places {
		if p.places[j].located {
			eachCell(p.places[j].lat, p.places[j].lon, km, func(row, column int) {
				h := cellHalf(row, column)
				add(&h)
			})
		}
	}
	for ; i < len(p.halves); i++ {
		add(&p.halves[i])
	}
}

// Describe returns a key of the event in words, such as "2020-01-08/country/IQ", and ""
// for one that it does not have.
func (p *Prepared) Describe(k Key) string {
	lo, hi, level := p.when.bounds()
	const slack = 40 * daySeconds // farther than any window
	from, to := step(level, lo-slack), step(level, hi+slack)
	for n := from; n <= to; n++ {
		found := ""
		p.eachHalf(nearKM, func(h *half) {
			if keyAt(h, level, n).hash == k.hash {
				found = p.keyText(h, level, n)
			}
		})
		if found != "" {
			return found
		}
	}
	return ""
}

func (p *Prepared) keyText(h *half, level int, n int64) string {
	var text string
	if h.field == fieldCell {
		row, column := int(int32(h.text.start)), int(int32(h.text.end))
		text = strconv.Itoa(row) + "," + strconv.Itoa(column)
	} else {
		text = p.part(h.text)
	}
	return stepText(level, n) + "/" + fieldNames[h.field] + "/" + text
}

// Cells are square degrees. Beyond polarRow a row is one cell, as its degrees of
// longitude are short.
const (
	degreeKM = 111
	polarRow = 80
)

// cellHalf returns the half of a cell; its text is the cell itself.
func cellHalf(row, column int) half {
	n := uint64(uint32(int32(row)))<<32 | uint64(uint32(int32(column)))
	return half{mixed(mixed(n, 1), fieldCell), span{uint32(int32(row)), uint32(int32(column))}, fieldCell, meetsAll}
}

// eachCell calls a function with the cells that a circle around a point touches.
func eachCell(lat, lon, km float64, cell func(row, column int)) {
	margin := km / degreeKM * 1.01
	for row := math.Floor(lat - margin); row <= lat+margin; row++ {
		if row >= polarRow || row < -polarRow {
			cell(int(row), 0)
			continue
		}
		width := margin / math.Cos(min(math.Abs(lat)+margin, polarRow+1)*math.Pi/180)
		for column := math.Floor(lon - width); column <= lon+width; column++ {
			east := (int(column) + 540) % 360 // from the date line, eastward
			cell(int(row), east-180)
		}
	}
}
