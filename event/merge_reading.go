package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonwrite"
)

// reading returns an event with the reading that stands and nothing else.
func (m *merging) reading() Event {
	var pool interner[*mergeRecord]
	for i := range m.records { // the first record with a reading is its latest
		r := &m.records[i]
		e := r.e.reading()
		m.w.B = m.w.B[:0]
		m.w.event(&e)
		if n, isNew := pool.add(m.w.B, r); isNew {
			r.reading = pool.keys[n]
		}
	}
	m.readings = pool.list
	slices.SortFunc(m.readings, func(a, b *mergeRecord) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(b.reading, a.reading))
	})
	e := m.readings[0].e.reading()
	normalEvent(&m.w, &e)
	if len(m.readings) > 1 {
		m.reportReadings()
		var also []Kind
		for _, r := range m.readings[1:] {
			also = append(append(also, r.e.Kind), r.e.Also...)
		}
		also = slices.DeleteFunc(also, func(k Kind) bool { return k == "" || k == e.Kind })
		e.Also = jsonwrite.Sorted(append(e.Also, also...))
	}
	return e
}

// reportReadings reports, for each member of the standing reading, what other readings
// have. Also is no choice: theirs join it.
func (m *merging) reportReadings() {
	for _, member := range readingMembers {
		if member.name == "also" {
			continue
		}
		m.w.B = m.w.B[:0]
		member.write(&m.w, m.readings[0].e)
		stands := string(m.w.B)
		var others interner[*mergeRecord]
		for _, r := range m.readings[1:] {
			m.w.B = m.w.B[:0]
			if member.write(&m.w, r.e); string(m.w.B) != stands {
				others.add(m.w.B, r)
			}
		}
		if len(others.list) == 0 {
			continue
		}
		pointer, value := "/"+member.name, memberValue(stands)
		if stands == "" { // the merged event has no such member
			pointer, value = "", "no "+member.name
		}
		had := others.keys
		for k, key := range had {
			had[k] = cmp.Or(memberValue(key), "none")
		}
		m.report(pointer, CodeMergeReading, value+" stands, "+m.readings[0].decided(others.list[0]), had)
	}
}

// memberValue returns the value of a member as it was written: ,"name":value.
func memberValue(member string) string {
	_, value, _ := strings.Cut(member, ":")
	return form.Cut(value, 60)
}

// keepReadings adds a record with the readings that gave way, as accounts of their
// recorders.
func (m *merging) keepReadings() {
	var kept Event
	var stands string
	for i, r := range m.readings {
		a := Account{
			Stance: reported.StanceStates, Kind: r.e.Kind, Also: r.e.Also, Reality: r.e.Reality, Outcome: r.e.Outcome,
			Incidents: r.e.Incidents, Summary: r.e.Summary, Time: r.e.Time, TimeText: r.e.TimeText,
			Places: r.e.Places, Actors: r.e.Actors, Targets: r.e.Targets, Weapons: r.e.Weapons, Damage: r.e.Damage,
		}
		a.Quote = r.e.Title
		m.w.B = m.w.B[:0]
		object(&m.w, &a, (*writer).account)
		if i == 0 {
			stands = string(m.w.B)
		}
		if string(m.w.B) == stands || a.saysNothing() {
			continue
		}
		a.Said = r.e.Recorded
		a.Sources = []reported.Source{{Org: r.e.Recorder, Kind: reported.SourceReference}}
		kept.Accounts = append(kept.Accounts, a)
	}
	m.records = append(m.records, mergeRecord{statementList: statementList{&kept}})
}

// reportPlaces reports statements that name a place of a reading that gave way.
func (m *merging) reportPlaces(e *Event) {
	if len(m.readings) == 1 {
		return
	}
	lost := map[string]bool{}
	note := func(e *Event, is bool) {
		for _, p := range e.Places {
			lost[p.ID], lost[reported.FoldName(p.Name)] = is, is
		}
	}
	for _, r := range m.readings[1:] {
		note(r.e, true)
	}
	note(e, false)
	lost[""] = false
	ask := func(pointer, place string) {
		if lost[place] || lost[reported.FoldName(place)] {
			m.add(pointer+"/place", CodeMergePlace, form.Quote(place)+" is a place of another reading than the one that stands")
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
