package event

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// links unites the links.
func (m *merging) links(e *Event) {
	var all []Link
	for _, r := range m.records {
		all = append(all, r.e.Links...)
	}
	e.Links = normalList(&m.w, "links", all, (*writer).link, normalLink)
}

// A mergeValue is a value of a code, and the first record that has it.
type mergeValue struct {
	value  string
	record int
}

// codes takes the value of the latest record for each key.
func (m *merging) codes(e *Event) {
	values := map[string][]mergeValue{}
	met := map[[2]string]bool{}
	for k, r := range m.records {
		for key, value := range r.e.Codes { // in no order: values are sorted
			if !met[[2]string{key, value}] {
				met[[2]string{key, value}] = true
				values[key] = append(values[key], mergeValue{value, k})
			}
		}
	}
	if len(values) == 0 {
		return
	}
	e.Codes = make(map[string]string, len(values))
	for _, key := range slices.Sorted(maps.Keys(values)) {
		list := values[key]
		slices.SortFunc(list, func(a, b mergeValue) int {
			return cmp.Or(cmp.Compare(m.records[a.record].rank, m.records[b.record].rank), strings.Compare(b.value, a.value))
		})
		e.Codes[key] = list[0].value
		if len(list) == 1 {
			continue
		}
		decided := cmp.Or(m.records[list[0].record].decided(&m.records[list[1].record]), byBytes)
		had := make([]string, len(list)-1)
		for i := range had {
			had[i] = form.Quote(list[i+1].value)
		}
		m.found.add(string(jsonscan.AppendToken([]byte("/codes"), key)), CodeMergeCodes, form.Quote(list[0].value)+" stands, "+decided+"; other records have "+listRivals(had))
	}
}

// marking takes the strictest.
func (m *merging) marking(e *Event) {
	had := map[string]bool{}
	for _, r := range m.records {
		e.Marking = e.Marking.stricter(r.e.Marking)
		had[cmp.Or(string(r.e.Marking), "none")] = true
	}
	delete(had, string(e.Marking))
	if len(had) > 0 && e.Marking != "" {
		m.found.add("/marking", CodeMergeMarking, form.Cut(string(e.Marking), 40)+" stands as the strictest; other records have "+listRivals(slices.Sorted(maps.Keys(had))))
	}
}
