package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// An arm is a weapon in an account.
type arm struct {
	account int
	kind    WeaponKind
	family  string
	fate    Fate
	place   placeName
	count   reported.Count
}

// families are kinds of weapon that reports call by each other's names, with a
// word for all of them. Every other kind is a family of its own.
var families = [...]struct {
	name  string
	kinds []WeaponKind
}{
	{"rockets and missiles", []WeaponKind{WeaponProjectile, WeaponRocket, WeaponMissile, WeaponBallisticMissile, WeaponCruiseMissile}},
	{"bombs", []WeaponKind{WeaponExplosive, WeaponIED, WeaponMine, WeaponVehicleBomb}},
	{"shells", []WeaponKind{WeaponArtillery, WeaponMortar}},
}

func family(k WeaponKind) string {
	for _, f := range families {
		if slices.Contains(f.kinds, k) {
			return f.name
		}
	}
	return string(k)
}

// arm notes a weapon. What is only known to be something is like nothing else.
func (d *quarrel) arm(account int, w *Weapon) {
	switch w.Kind {
	case "", WeaponOther, WeaponUnknown:
		return
	}
	fate := w.Fate
	if fate == FateUsed || fate == FateLaunched {
		fate = "" // as all of them were
	}
	d.arms = append(d.arms, arm{account, w.Kind, family(w.Kind), fate, d.place(w.Place), w.Count})
}

// A cell is what is said of one family of weapons with one fate at one place.
func (a *arm) compareCell(b *arm) int {
	return cmp.Or(strings.Compare(a.family, b.family), strings.Compare(a.place.key, b.place.key), cmp.Compare(a.fate, b.fate))
}

// compareWeapons notes the numbers of weapons, cell by cell.
func (d *quarrel) compareWeapons() {
	slices.SortFunc(d.arms, func(a, b arm) int {
		return cmp.Or(a.compareCell(&b), cmp.Compare(a.account, b.account), cmp.Compare(a.kind, b.kind), a.count.Compare(b.count))
	})
	type answer struct {
		question string
		account  int
	}
	given := map[answer]bool{}    // only asked, as the others
	wholes := map[string]*least{} // by the key of the question
	var parts []arm
	split := map[string]bool{} // cells in which kinds are told apart
	for arms := d.arms; len(arms) > 0; {
		n := 1
		for n < len(arms) && arms[n].compareCell(&arms[0]) == 0 {
			n++
		}
		cell := arms[:n]
		arms = arms[n:]
		kinds := tellsApart(cell)
		split[cell[0].question(false)] = kinds
		for i := range cell {
			a := &cell[i]
			if i > 0 && cell[i-1].twin(a) || i+1 < n && a.twin(&cell[i+1]) {
				continue // two numbers for one thing
			}
			key := a.question(kinds)
			d.say(FacetWeapons, key, a.subject(kinds), a.account, number(a.count, string(a.kind)))
			if d.stance(a.account) != reported.StanceStates {
				continue
			}
			given[answer{key, a.account}] = !a.count.IsZero()
			if high, ok := a.count.High(); ok {
				if wholes[key] == nil {
					wholes[key] = &least{}
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
			if given[answer{key, p.account}] {
				continue // its own whole is there
			}
			if least := wholes[key]; least != nil && least.below(p.count.Low(), p.account) {
				v := number(p.count, string(p.kind)+p.detail(&whole))
				v.part = true
				d.say(FacetWeapons, key, whole.subject(kinds), p.account, v)
			}
		}
	}
}

// tellsApart reports whether an account in a cell names two kinds of the family.
func tellsApart(cell []arm) bool {
	for i := 1; i < len(cell); i++ {
		if cell[i].account == cell[i-1].account && cell[i].kind != cell[i-1].kind {
			return true
		}
	}
	return false
}

// twin reports whether two weapons of one cell are one thing in one account.
func (a *arm) twin(b *arm) bool { return a.account == b.account && a.kind == b.kind }

// question returns the key of the question that a weapon answers.
func (a *arm) question(kinds bool) string {
	key := a.family + "\x00" + a.place.key + "\x00" + string(a.fate)
	if kinds {
		key += "\x00" + string(a.kind)
	}
	return key
}

func (a *arm) subject(kinds bool) string {
	s := a.family
	if kinds {
		s = string(a.kind)
	}
	return s + a.detail(&arm{})
}

// detail returns in words where, and with what fate, where the whole does not say so.
func (a *arm) detail(whole *arm) (s string) {
	if a.place.name != "" && whole.place.key == "" {
		s += ", at " + a.place.name
	}
	if a.fate != "" && whole.fate == "" {
		s += ", " + string(a.fate)
	}
	return s
}

// wholes returns what a weapon with a place or a fate is some of.
func (a *arm) wholes() []arm {
	var list []arm
	anywhere, anyhow := *a, *a
	anywhere.place = placeName{}
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

// A least is the least of several numbers, and the least that another account gives.
type least struct {
	some          bool
	first         int64
	account       int
	others        bool
	leastOfOthers int64
}

func (l *least) add(n int64, account int) {
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
func (l *least) below(n int64, account int) bool {
	if account == l.account {
		return l.others && l.leastOfOthers < n
	}
	return l.some && l.first < n
}

// A broken is damage in an account.
type broken struct {
	account int
	target  placeName // by its folded name
	place   placeName
	extents []string
	count   reported.Count
}

func (d *quarrel) breakage(account int, b *Damage) {
	if b.Extent == "" {
		return
	}
	target := placeName{name: b.Target}
	if b.Target != "" {
		target.key = reported.FoldName(b.Target)
	}
	count := b.Count
	if b.Extent == ExtentNone {
		count = reported.Count{} // of nothing
	}
	d.broken = append(d.broken, broken{account, target, d.place(b.Place), []string{string(b.Extent)}, count})
}

func (b *broken) question() string { return b.target.key + "\x00" + b.place.key }

// compareDamage notes what is said of damage, target by target and place by place.
// What an account says of one of them twice is taken together, without a number.
func (d *quarrel) compareDamage() {
	slices.SortFunc(d.broken, func(a, b broken) int {
		return cmp.Or(strings.Compare(a.question(), b.question()), cmp.Compare(a.account, b.account), slices.Compare(a.extents, b.extents))
	})
	list := d.broken[:0]
	for _, b := range d.broken {
		if n := len(list) - 1; n >= 0 && list[n].account == b.account && list[n].question() == b.question() {
			list[n].extents = unique(append(list[n].extents, b.extents...))
			list[n].count = reported.Count{}
			continue
		}
		list = append(list, b)
	}
	d.broken = list
	whole := map[string]bool{} // questions on which somebody says none; only asked
	for i := range list {
		b := &list[i]
		v := b.value(&broken{target: b.target, place: b.place})
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

func (b *broken) value(whole *broken) value {
	v := number(b.count, strings.Join(b.extents, ", "))
	v.words, v.vague = b.extents, false
	if b.target.key != whole.target.key {
		v.text += ", " + b.target.name
	}
	if b.place.key != whole.place.key {
		v.text += ", at " + b.place.name
	}
	return v
}

func (b *broken) subject() string {
	s := b.target.name
	if b.place.name != "" {
		s = strings.TrimPrefix(s+", at "+b.place.name, ", ")
	}
	return s
}

// wholes returns what a damage of one target or at one place is some of.
func (b *broken) wholes() []broken {
	var list []broken
	if b.target.key != "" {
		list = append(list, broken{place: b.place})
	}
	if b.place.key != "" {
		list = append(list, broken{target: b.target})
		if b.target.key != "" {
			list = append(list, broken{})
		}
	}
	return list
}
