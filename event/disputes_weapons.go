package event

import (
	"slices"

	"github.com/seed-67285e81/reported"
)

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
	r := disputeReport{account: account, family: weaponFamily(w.Kind), kind: string(w.Kind), count: w.Count}
	r.limits[0] = d.place(w.Place)
	switch w.Fate {
	case "", FateUsed, FateLaunched: // as all of them were
	default:
		r.limits[1] = disputeLimit{string(w.Fate), ", " + string(w.Fate)}
	}
	d.weapons = append(d.weapons, r.asked())
}

// compareWeapons notes the numbers of weapons of one family, fate and place.
func (d *disputeFinder) compareWeapons() {
	slices.SortFunc(d.weapons, func(a, b disputeReport) int { return a.compare(&b) })
	apart := map[string]bool{} // questions on which an account tells kinds apart; only asked, as the others
	for i := 1; i < len(d.weapons); i++ {
		if a, b := &d.weapons[i-1], &d.weapons[i]; a.beside(b) && a.kind != b.kind {
			apart[a.key] = true
		}
	}
	ask := func(r *disputeReport) (key, what string) {
		if apart[r.key] {
			return r.key + "\x00" + r.kind, r.kind
		}
		return r.key, r.family
	}
	type answer struct {
		question string
		account  int
	}
	given := map[answer]int64{}            // how many at least
	wholes := map[string]*leastByAccount{} // by the key of the question
	var parts []*disputeReport
	for same := range runs(d.weapons, func(a, b *disputeReport) bool { return a.beside(b) && a.kind == b.kind }) {
		if len(same) > 1 {
			continue // two numbers for one thing
		}
		a := &same[0]
		key, what := ask(a)
		d.say(FacetWeapons, key, a.subject(what), a.account, disputeNumber(a.count, a.kind))
		if d.stance(a.account) != reported.StanceStates {
			continue
		}
		given[answer{key, a.account}] = max(given[answer{key, a.account}], a.count.Low())
		if high, ok := a.count.High(); ok {
			if wholes[key] == nil {
				least := noLeast
				wholes[key] = &least
			}
			wholes[key].add(high, a.account)
		}
		parts = append(parts, a)
	}
	for _, p := range parts {
		for whole, without := range p.wholes {
			key, what := ask(whole)
			if given[answer{key, p.account}] >= p.count.Low() {
				continue // its own whole says as much
			}
			if least := wholes[key]; least != nil && least.below(p.count.Low(), p.account) {
				v := disputeNumber(p.count, p.kind+without)
				v.part = true
				d.say(FacetWeapons, key, whole.subject(what), p.account, v)
			}
		}
	}
}
