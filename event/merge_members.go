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

// codes takes the value of the latest record for each key.
func (m *merging) codes(e *Event) {
	type code struct{ key, value string }
	first := map[code]*mergeRecord{} // that has it
	for i := range m.records {
		r := &m.records[i]
		for key, value := range r.e.Codes { // in no order: values are sorted
			if c := (code{key, value}); first[c] == nil {
				first[c] = r
			}
		}
	}
	list := slices.SortedFunc(maps.Keys(first), func(a, b code) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(first[a].rank, first[b].rank), strings.Compare(b.value, a.value))
	})
	if len(list) > 0 {
		e.Codes = map[string]string{}
	}
	for values := range runs(list, func(a, b *code) bool { return a.key == b.key }) {
		c := values[0]
		e.Codes[c.key] = c.value
		if len(values) == 1 {
			continue
		}
		var had []string
		for _, other := range values[1:] {
			had = append(had, form.Quote(other.value))
		}
		m.report(string(jsonscan.AppendToken([]byte("/codes"), c.key)), CodeMergeCodes,
			form.Quote(c.value)+" stands, "+first[c].decided(first[values[1]]), had)
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
		m.report("/marking", CodeMergeMarking, form.Cut(string(e.Marking), 40)+" stands as the strictest", slices.Sorted(maps.Keys(had)))
	}
}
