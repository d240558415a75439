package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A weaponReport is a weapon in an account.
type weaponReport struct {
	account int
	kind    WeaponKind
	family  string
	fate    Fate
	place   namedPlace
	count   reported.Count
}

// weaponFamilies are kinds of weapon that reports call by each other's names, with a
// word for all of them. Every other kind is a family of its own.
var weaponFamilies = [...]struct {
	name  string
	kinds []WeaponKind
}{
	{"rockets and missiles", []WeaponKind{WeaponProjectile, WeaponRocket, WeaponMissile, WeaponBallisticMissile, WeaponCruiseMissile}},
	{"bombs", []WeaponKind{WeaponExplosive, WeaponIED, WeaponMine, WeaponVehicleBomb}},
	{"shells", []WeaponKind{WeaponArtillery, WeaponMortar}},
}

func weaponFamily(k WeaponKind) string {
	for _, f := range weaponFamilies {
		if slices.Contains(f.kinds, k) {
			return f.name
		}
	}
	return string(k)
}

// readWeapon notes a weapon. What is only known to be something is like nothing else.
func (d *disputeFinder) readWeapon(account int, w *Weapon) {
	switch w.Kind {
	case "", WeaponOther, WeaponUnknown:
		return
	}
	fate := w.Fate
	if fate == FateUsed || fate == FateLaunched {
		fate = "" // as all of them were
	}
	d.weapons = append(d.weapons, weaponReport{account, w.Kind, weaponFamily(w.Kind), fate, d.place(w.Place), w.Count})
}

// A cell is what is said of one family of weapons with one fate at one place.
func (a *weaponReport) compareCell(b *weaponReport) int {
	return cmp.Or(strings.Compare(a.family, b.family), strings.Compare(a.place.key, b.place.key), cmp.Compare(a.fate, b.fate))
}

// compareWeapons notes the numbers of weapons, cell by cell.
func (d *disputeFinder) compareWeapons() {
	slices.SortFunc(d.weapons, func(a, b weaponReport) int {
		return cmp.Or(a.compareCell(&b), cmp.Compare(a.account, b.account), cmp.Compare(a.kind, b.kind), a.count.Compare(b.count))
	})
	type answer struct {
		question string
		account  int
	}
	given := map[answer]int64{}            // how many at least; only asked, as the others
	wholes := map[string]*leastByAccount{} // by the key of the question
	var parts []weaponReport
	split := map[string]bool{} // cells in which kinds are told apart
	for cell := range runs(d.weapons, func(a, b *weaponReport) bool { return a.compareCell(b) == 0 }) {
		kinds := weaponKindsDiffer(cell)
		split[cell[0].question(false)] = kinds
		for i := range cell {
			a := &cell[i]
			if i > 0 && cell[i-1].twin(a) || i+1 < len(cell) && a.twin(&cell[i+1]) {
				continue // two numbers for one thing
			}
			key := a.question(kinds)
			d.say(FacetWeapons, key, a.subject(kinds), a.account, disputeNumber(a.count, string(a.kind)))
			if d.stance(a.account) != reported.StanceStates {
				continue
			}
			given[answer{key, a.account}] = max(given[answer{key, a.account}], a.count.Low())
			if high, ok := a.count.High(); ok {
				if wholes[key] == nil {
					wholes[key] = &leastByAccount{}
				}
				wholes[key].add(high, a.account)
			}
			if a.place.key != "" || a.fate != "" {
				parts = append(parts, *a)
			}
		}
	}
	for _, p := range parts {
		for _, whole := range p.wholes() {
			kinds := split[whole.question(false)]
			key := whole.question(kinds)
			if given[answer{key, p.account}] >= p.count.Low() {
				continue // its own whole says as much
			}
			if least := wholes[key]; least != nil && least.below(p.count.Low(), p.account) {
				v := disputeNumber(p.count, string(p.kind)+p.detail(&whole))
				v.part = true
				d.say(FacetWeapons, key, whole.subject(kinds), p.account, v)
			}
		}
	}
}

// weaponKindsDiffer reports whether an account in a cell names two kinds of the family.
func weaponKindsDiffer(cell []weaponReport) bool {
	for i := 1; i < len(cell); i++ {
		if cell[i].account == cell[i-1].account && cell[i].kind != cell[i-1].kind {
			return true
		}
	}
	return false
}

// twin reports whether two weapons of one cell are one thing in one account.
func (a *weaponReport) twin(b *weaponReport) bool { return a.account == b.account && a.kind == b.kind }

// question returns the key of the question that a weapon answers.
func (a *weaponReport) question(kinds bool) string {
	key := a.family + "\x00" + a.place.key + "\x00" + string(a.fate)
	if kinds {
		key += "\x00" + string(a.kind)
	}
	return key
}

func (a *weaponReport) subject(kinds bool) string {
	s := a.family
	if kinds {
		s = string(a.kind)
	}
	return s + a.detail(&weaponReport{})
}

// detail returns in words where, and with what fate, where the whole does not say so.
func (a *weaponReport) detail(whole *weaponReport) (s string) {
	if a.place.name != "" && whole.place.key == "" {
		s += ", at " + a.place.name
	}
	if a.fate != "" && whole.fate == "" {
		s += ", " + string(a.fate)
	}
	return s
}

// wholes returns what a weapon with a place or a fate is some of.
func (a *weaponReport) wholes() []weaponReport {
	var list []weaponReport
	anywhere, anyhow := *a, *a
	anywhere.place = namedPlace{}
	anyhow.fate = ""
	if a.place.key != "" {
		list = append(list, anywhere)
	}
	if a.fate != "" {
		list = append(list, anyhow)
		if a.place.key != "" {
			anywhere.fate = ""
			list = append(list, anywhere)
		}
	}
	return list
}

// A leastByAccount is the least of several numbers, and the least that another account gives.
type leastByAccount struct {
	some          bool
	first         int64
	account       int
	others        bool
	leastOfOthers int64
}

func (l *leastByAccount) add(n int64, account int) {
	switch {
	case !l.some:
		l.some, l.first, l.account = true, n, account
	case account == l.account:
		l.first = min(l.first, n)
	case n < l.first:
		l.others, l.leastOfOthers = true, l.first
		l.first, l.account = n, account
	case !l.others || n < l.leastOfOthers:
		l.others, l.leastOfOthers = true, n
	}
}

// below reports whether an account other than that one gives less than n.
func (l *leastByAccount) below(n int64, account int) bool {
	if account == l.account {
		return l.others && l.leastOfOthers < n
	}
	return l.some && l.first < n
}
