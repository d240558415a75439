package casualty_test

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

func (o *oracle) standNones(r *oracleRow) {
	zero := reported.Exactly(0)
	lasts := map[string]*held{}
	if grows(r.q.Harm) {
		for _, t := range o.rows {
			if t == r || !contains(t.q, r.q) || !grows(t.q.Harm) {
				continue
			}
			for _, z := range t.own {
				if n, ok := z.count.Exact(); !ok || n != 0 || !slices.ContainsFunc(z.of, func(x *one) bool { n, ok := x.Count.Exact(); return ok && n == 0 }) {
					continue
				}
				if y := lasts[z.by]; y == nil || cmp.Or(cmp.Compare(z.counted.hi, y.counted.hi), cmp.Compare(z.said.hi, y.said.hi),
					cmp.Compare(z.counted.lo, y.counted.lo), cmp.Compare(z.said.lo, y.said.lo)) > 0 {
					lasts[z.by] = z
				}
			}
		}
	}
	none := func(z *held) *held {
		n := *z
		n.elsewhere, n.overtaken, n.at, n.count = true, false, z.counted, zero
		return &n
	}
	for _, h := range r.own {
		z := lasts[h.by]
		delete(lasts, h.by)
		if z == nil {
			r.held = append(r.held, h)
			continue
		}
		_, fits := h.count.Intersect(zero)
		switch {
		case surelyLater(z.counted, z.said, h.counted, h.said), len(h.stated) == 0 && fits:
			r.held = append(r.held, none(z))
		case surelyLater(h.counted, h.said, z.counted, z.said):
			r.held = append(r.held, h)
		default:
			both := *h
			both.count = span([]reported.Count{h.count, zero})
			both.contradictory = h.contradictory || !fits && !(len(h.stated) > 0 && h.count.Approximate())
			both.stated = append(slices.Clone(h.stated), 0)
			both.at = h.at.with(z.counted)
			r.held = append(r.held, &both)
		}
	}
	for _, z := range lasts {
		r.held = append(r.held, none(z))
	}
	slices.SortFunc(r.held, func(a, b *held) int { return cmp.Compare(a.by, b.by) })
}

func (o *oracle) dropNones(r *oracleRow) {
	for _, z := range r.held {
		if n, ok := z.count.Exact(); !ok || n != 0 || z.elsewhere || !grows(r.q.Harm) {
			continue
		}
		replaced, overtaken, conflict := false, false, false
		for _, s := range o.rows {
			if s == r || !contains(r.q, s.q) {
				continue
			}
			for _, f := range s.held {
				if f.by == z.by && f.count.Low() > 0 && !f.elsewhere { // what it said of none is not held there
					replaced = replaced || !slices.ContainsFunc(f.of, func(x *one) bool { return slices.Contains(z.of, x) })
				}
				if f.by == z.by && f.contradictory && f.count.Low() == 0 && len(f.of) > 0 && !f.elsewhere && slices.Contains(f.stated, 0) {
					own := false
					for _, h := range s.own {
						own = own || h.by == f.by && !h.contradictory
					}
					conflict = conflict || own
				}
				if f.elsewhere || len(f.stated) > 0 && f.count.Approximate() || f.count.Low() == 0 || f.medical && z.medical {
					continue
				}
				overtaken = overtaken || f.at.after(z.counted) && o.policy == casualty.PolicyLatest
				conflict = conflict || !f.overtaken && !f.at.after(z.counted)
			}
		}
		switch {
		case replaced:
			z.dropped = casualty.ConditionSuperseded
		case overtaken:
			z.dropped = casualty.ConditionOvertaken
		case conflict && !z.overtaken:
			r.is[casualty.ConditionConflict] = true
		}
	}
}
