package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A disputeReport is what an account says of weapons of one family with one fate, or of
// damage to one target, at one place; or of targets of one kind.
type disputeReport struct {
	account int
	family  string // of weapons; the kind of a target
	kind    string // of a weapon; the name of a target
	extents []string
	count   reported.Count
	limits  [2]disputeLimit // of weapons place and fate, of targets name and effect, of damage target and place
	key     string          // of its question
}

// A disputeLimit is what makes a report one of some, where another is of all. The zero
// disputeLimit does not.
type disputeLimit struct{ key, text string }

// asked returns the report with the key of its question.
func (r disputeReport) asked() disputeReport {
	r.key = r.family + "\x00" + r.limits[0].key + "\x00" + r.limits[1].key
	return r
}

// subject returns in words what a report is about.
func (r *disputeReport) subject(what string) string {
	return strings.TrimPrefix(what+r.limits[0].text+r.limits[1].text, ", ")
}

func (r *disputeReport) compare(s *disputeReport) int {
	return cmp.Or(strings.Compare(r.key, s.key), cmp.Compare(r.account, s.account), strings.Compare(r.kind, s.kind),
		slices.Compare(r.extents, s.extents))
}

// beside reports whether two reports are of one account, on one question.
func (r *disputeReport) beside(s *disputeReport) bool {
	return r.key == s.key && r.account == s.account
}

// wholes yields what a report is some of, and in words the limits that this does not have.
func (r *disputeReport) wholes(yield func(whole *disputeReport, without string) bool) {
	for _, dropped := range [...][]int{{0}, {1}, {0, 1}} {
		if slices.ContainsFunc(dropped, func(i int) bool { return r.limits[i].key == "" }) {
			continue
		}
		whole, without := *r, ""
		for _, i := range dropped {
			without += r.limits[i].text
			whole.limits[i] = disputeLimit{}
		}
		if whole = whole.asked(); !yield(&whole, without) {
			return
		}
	}
}

// namePlaces gathers the places of the event and of its accounts, by which weapons
// and damage name theirs.
func (d *disputeFinder) namePlaces() {
	d.places = make(map[string]disputeLimit)
	gather := func(places []Place) {
		for i := range places {
			p := &places[i]
			if p.ID == "" {
				continue
			}
			named := disputeLimit{"id:" + p.ID, ", at " + cmp.Or(p.Name, p.ID)}
			for _, by := range [...]string{named.key, "name:" + reported.FoldName(p.Name)} {
				// Of several that have one name, the one that is the same in every order.
				if old, ok := d.places[by]; !ok || cmp.Or(strings.Compare(named.key, old.key), strings.Compare(named.text, old.text)) < 0 {
					d.places[by] = named
				}
			}
		}
	}
	gather(d.e.Places)
	for i := range d.e.Accounts {
		gather(d.e.Accounts[i].Places)
	}
}

// place finds the place that a weapon or damage names; "" is all of the event.
func (d *disputeFinder) place(name string) disputeLimit {
	if name == "" {
		return disputeLimit{}
	}
	folded := "name:" + reported.FoldName(name)
	for _, by := range [...]string{"id:" + name, folded} {
		if p, ok := d.places[by]; ok {
			return p
		}
	}
	return disputeLimit{folded, ", at " + name}
}
