package event

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

func (d *disputeFinder) readDamage(account int, b *Damage) {
	if b.Extent == "" {
		return
	}
	r := disputeReport{account: account, extents: []string{string(b.Extent)}}
	r.limits[1] = d.place(b.Place)
	if b.Target != "" {
		r.limits[0] = disputeLimit{reported.FoldName(b.Target), ", " + b.Target}
	}
	if b.Extent != ExtentNone { // which is of nothing
		r.count = b.Count
	}
	d.damage = append(d.damage, r.asked())
}

// compareDamage notes what is said of damage, target by target and place by place.
// What an account says of one of them twice is taken together, without a number.
func (d *disputeFinder) compareDamage() {
	slices.SortFunc(d.damage, func(a, b disputeReport) int { return a.compare(&b) })
	list := d.damage[:0]
	for same := range runs(d.damage, (*disputeReport).beside) {
		b := same[0]
		for _, more := range same[1:] {
			b.extents, b.count = append(b.extents, more.extents...), reported.Count{}
		}
		b.extents = slices.Compact(b.extents)
		list = append(list, b)
	}
	whole := map[string]bool{} // questions on which somebody says none; only asked
	for i := range list {
		b := &list[i]
		v := b.damaged("")
		whole[b.key] = whole[b.key] || v.none()
		d.say(FacetDamage, b.key, b.subject(""), b.account, v)
	}
	for i := range list {
		for w, without := range list[i].wholes {
			if v := list[i].damaged(without); whole[w.key] && !v.none() {
				v.part = true
				d.say(FacetDamage, w.key, w.subject(""), w.account, v)
			}
		}
	}
}

// damaged returns what is said of damage, some of which is of what the question leaves out.
func (r *disputeReport) damaged(without string) disputeValue {
	v := disputeNumber(r.count, strings.Join(r.extents, ", ")+without)
	v.words, v.vague = r.extents, false
	return v
}
