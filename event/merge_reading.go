package event

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonwrite"
)

// A mergeReading is a reading, with the records that have it.
type mergeReading struct {
	record *mergeRecord
	bytes  string
}

// reading returns an event with the reading that stands and nothing else.
func (m *merging) reading() Event {
	var pool interner[*mergeRecord]
	for i := range m.records { // the first record with a reading is its latest
		r := &m.records[i]
		m.w.B = m.w.B[:0]
		m.w.readingOf(r.e)
		pool.add(m.w.B, r)
	}
	for i, r := range pool.list {
		m.readings = append(m.readings, mergeReading{r, pool.keys[i]})
	}
	slices.SortFunc(m.readings, func(a, b mergeReading) int {
		return cmp.Or(cmp.Compare(a.record.rank, b.record.rank), strings.Compare(b.bytes, a.bytes))
	})
	e := m.readings[0].record.e.reading()
	normalEvent(&m.w, &e)
	if len(m.readings) > 1 {
		m.reportReadings(&e)
		for _, r := range m.readings[1:] {
			for _, k := range append([]Kind{r.record.e.Kind}, r.record.e.Also...) {
				if k != "" && k != e.Kind {
					e.Also = append(e.Also, k)
				}
			}
		}
		e.Also = jsonwrite.Sorted(e.Also)
	}
	return e
}

// readingOf writes the whole reading as an object.
func (w *writer) readingOf(e *Event) {
	start := len(w.B)
	for i := range readingMembers {
		readingMembers[i].write(w, e)
	}
	w.Brace(start)
}

// reportReadings reports, for each member of the standing reading, what other readings
// have. Also is no choice: theirs join it.
func (m *merging) reportReadings(e *Event) {
	w := &m.w
	for i, member := range readingMembers {
		if member.name == "also" {
			continue
		}
		w.B = w.B[:0]
		member.write(w, e)
		stands := slices.Clone(w.B)
		var others interner[*mergeRecord]
		for _, r := range m.readings[1:] {
			w.B = w.B[:0]
			readingMembers[i].write(w, r.record.e)
			if !bytes.Equal(w.B, stands) {
				others.add(w.B, r.record)
			}
		}
		if len(others.list) == 0 {
			continue
		}
		pointer := "/" + member.name
		value := memberValue(string(stands))
		if value == "" {
			pointer, value = "", "no "+member.name // the merged event has no such member
		}
		decided := cmp.Or(m.readings[0].record.decided(others.list[0]), byBytes)
		had := make([]string, len(others.keys))
		for k, key := range others.keys {
			had[k] = cmp.Or(memberValue(key), "none")
		}
		m.found.add(pointer, CodeMergeReading, value+" stands, "+decided+"; other records have "+listRivals(had))
	}
}

// memberValue returns the value of a member as it was written: ,"name":value.
func memberValue(member string) string {
	_, value, _ := strings.Cut(member, ":")
	return form.Cut(value, 60)
}

// keepReadings adds the readings that gave way as accounts of their recorders.
func (m *merging) keepReadings(e *Event) {
	stands := readingAccount(m.readings[0].record.e)
	m.w.B = m.w.B[:0]
	object(&m.w, &stands, (*writer).account)
	same := slices.Clone(m.w.B)
	for _, r := range m.readings[1:] {
		a := readingAccount(r.record.e)
		m.w.B = m.w.B[:0]
		object(&m.w, &a, (*writer).account)
		if bytes.Equal(m.w.B, same) || a.saysNothing() {
			continue
		}
		a.Said = r.record.e.Recorded
		a.Sources = []reported.Source{{Org: r.record.e.Recorder, Kind: reported.SourceReference}}
		m.writeAccount(e, a, nil)
	}
}

// readingAccount returns the reading of a record as an account, without its head.
func readingAccount(e *Event) Account {
	a := Account{
		Stance: reported.StanceStates, Kind: e.Kind, Also: e.Also, Reality: e.Reality, Outcome: e.Outcome,
		Incidents: e.Incidents, Summary: e.Summary, Time: e.Time, TimeText: e.TimeText,
		Places: e.Places, Actors: e.Actors, Targets: e.Targets, Weapons: e.Weapons, Damage: e.Damage,
	}
	a.Quote = e.Title
	return a
}

// reportPlaces reports statements that name a place of a reading that gave way.
func (m *merging) reportPlaces(e *Event) {
	if len(m.readings) == 1 {
		return
	}
	lost := map[string]bool{}
	for _, r := range m.readings[1:] {
		for _, p := range r.record.e.Places {
			lost[p.ID], lost[reported.FoldName(p.Name)] = true, true
		}
	}
	for _, p := range e.Places {
		delete(lost, p.ID)
		delete(lost, reported.FoldName(p.Name))
	}
	delete(lost, "")
	if len(lost) == 0 {
		return
	}
	ask := func(pointer, place string) {
		if lost[place] || lost[reported.FoldName(place)] {
			m.found.add(pointer+"/place", CodeMergePlace, form.Quote(place)+" is a place of another reading than the one that stands")
		}
	}
	for i := range e.Tallies {
		ask("/tallies/"+strconv.Itoa(i), e.Tallies[i].Place)
	}
	for i := range e.Accounts {
		account := "/accounts/" + strconv.Itoa(i)
		for j := range e.Accounts[i].Weapons {
			ask(account+"/weapons/"+strconv.Itoa(j), e.Accounts[i].Weapons[j].Place)
		}
		for j := range e.Accounts[i].Damage {
			ask(account+"/damage/"+strconv.Itoa(j), e.Accounts[i].Damage[j].Place)
		}
	}
}
