package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A damageReport is damage in an account.
type damageReport struct {
	account int
	target  namedPlace // by its folded name
	place   namedPlace
	extents []string
	count   reported.Count

	key string // of its question, for sorting
}

func (d *disputeFinder) readDamage(account int, b *Damage) {
	if b.Extent == "" {
		return
	}
	target := namedPlace{name: b.Target}
	if b.Target != "" {
		target.key = reported.FoldName(b.Target)
	}
	count := b.Count
	if b.Extent == ExtentNone {
		count = reported.Count{} // of nothing
	}
	report := damageReport{account: account, target: target, place: d.place(b.Place), extents: []string{string(b.Extent)}, count: count}
	report.key = report.question()
	d.damage = append(d.damage, report)
}

func (b *damageReport) question() string { return b.target.key + "\x00" + b.place.key }

// compareDamage notes what is said of damage, target by target and place by place.
// What an account says of one of them twice is taken together, without a number.
func (d *disputeFinder) compareDamage() {
	slices.SortFunc(d.damage, func(a, b damageReport) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.account, b.account), slices.Compare(a.extents, b.extents))
	})
	list := d.damage[:0]
	for _, b := range d.damage {
		if n := len(list) - 1; n >= 0 && list[n].account == b.account && list[n].key == b.key {
			list[n].extents = sortedUnique(append(list[n].extents, b.extents...))
			list[n].count = reported.Count{}
			continue
		}
		list = append(list, b)
	}
	d.damage = list
	whole := map[string]bool{} // questions on which somebody says none; only asked
	for i := range list {
		b := &list[i]
		v := b.value(&damageReport{target: b.target, place: b.place})
		whole[b.question()] = whole[b.question()] || v.none()
		d.say(FacetDamage, b.question(), b.subject(), b.account, v)
	}
	for i := range list {
		b := &list[i]
		for _, w := range b.wholes() {
			if v := b.value(&w); whole[w.question()] && !v.none() {
				v.part = true
				d.say(FacetDamage, w.question(), w.subject(), b.account, v)
			}
		}
	}
}

func (b *damageReport) value(whole *damageReport) disputeValue {
	v := disputeNumber(b.count, strings.Join(b.extents, ", "))
	v.words, v.vague = b.extents, false
	if b.target.key != whole.target.key {
		v.text += ", " + b.target.name
	}
	if b.place.key != whole.place.key {
		v.text += ", at " + b.place.name
	}
	return v
}

func (b *damageReport) subject() string {
	s := b.target.name
	if b.place.name != "" {
		s = strings.TrimPrefix(s+", at "+b.place.name, ", ")
	}
	return s
}

// wholes returns what a damage of one target or at one place is some of.
func (b *damageReport) wholes() []damageReport {
	var list []damageReport
	if b.target.key != "" {
		list = append(list, damageReport{place: b.place})
	}
	if b.place.key != "" {
		list = append(list, damageReport{target: b.target})
		if b.target.key != "" {
			list = append(list, damageReport{})
		}
	}
	return list
}

// markDamage marks statements of damage, as damaged compares two: none against all
// others, numbers of one degree by their extremes, and degrees without a number.
func (d *Dispute) markDamage(list []Position) {
	none, degrees := -1, map[string]bool{} // degrees without a number
	extremes := map[string]span64{}        // of each degree the greatest low, the least high
	single := func(v *disputeValue) (degree string, ok bool) {
		if v.silent || v.part || len(v.words) != 1 || v.none() {
			return "", false
		}
		return v.words[0], true
	}
	bare := func(v *disputeValue, degree string) bool {
		return v.count.IsZero() && degree != string(ExtentUnstated)
	}
	for i := range list {
		v := &list[i].disputeValue
		if !v.silent && v.none() {
			none = i // equal values are one position
		}
		if degree, ok := single(v); ok {
			s, known := extremes[degree]
			if !known {
				s = openSpan
			}
			extremes[degree] = span64{max(s.lo, v.span.lo), min(s.hi, v.span.hi)}
			if bare(v, degree) {
				degrees[degree] = true
			}
		}
	}
	for i := range list {
		v := &list[i].disputeValue
		if none >= 0 && i != none && !v.silent && !list[i].alone(&list[none]) {
			d.set(i, none)
		}
		if degree, ok := single(v); ok {
			s := extremes[degree]
			list[i].Contradicted = list[i].Contradicted || v.span.lo > s.hi || v.span.hi < s.lo || bare(v, degree) && len(degrees) > 1
		}
	}
}
