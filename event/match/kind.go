package match

import "github.com/seed-67285e81/reported/event"

// Families of kinds: two kinds are compatible if a row has both. What one source
// calls an attack another calls by its manner, and what began as a protest may be
// a riot in the next report.
var kindFamilies = [...][]event.Kind{
	{event.KindAttack, event.KindBombing, event.KindIndirectFire, event.KindAirStrike, event.KindAssassination, event.KindViolence, event.KindDestruction, event.KindAccident},
	{event.KindAttack, event.KindShooting, event.KindAssassination, event.KindViolence, event.KindArmedClash, event.KindRaid},
	{event.KindArmedClash, event.KindIndirectFire, event.KindAirStrike, event.KindRaid, event.KindBlockade, event.KindTerritoryChange, event.KindViolence},
	{event.KindArmedClash, event.KindBombing},
	{event.KindArmedClash, event.KindHostageTaking},
	{event.KindArmedClash, event.KindRiot, event.KindMobViolence},
	{event.KindAttack, event.KindAbduction, event.KindHostageTaking, event.KindHijacking, event.KindViolence},
	{event.KindAbduction, event.KindArrest, event.KindRaid, event.KindWeaponsSeizure},
	{event.KindAttack, event.KindViolence, event.KindMobViolence, event.KindSexualViolence, event.KindIllTreatment},
	{event.KindArrest, event.KindIllTreatment, event.KindCrackdown, event.KindSexualViolence},
	{event.KindProtest, event.KindRiot, event.KindMobViolence, event.KindCrackdown, event.KindViolence, event.KindDestruction, event.KindLooting},
	{event.KindThreat, event.KindOrder, event.KindStatement, event.KindAgreement},
	{event.KindBaseEstablished, event.KindTerritoryChange, event.KindGroupChange},
}

// A kindSet is a set of kinds, a bit for each.
type kindSet uint64

// kindBits has for each kind that says what was done its bit, and the bits of those
// that are compatible with it.
var kindBits = func() map[event.Kind][2]kindSet {
	bits := map[event.Kind][2]kindSet{}
	for i, k := range event.Kinds() {
		if k != event.KindOther && k != event.KindUnknown {
			bits[k] = [2]kindSet{1 << i, 1 << i}
		}
	}
	for _, family := range kindFamilies {
		var all kindSet
		for _, k := range family {
			all |= bits[k][0]
		}
		for _, k := range family {
			bits[k] = [2]kindSet{bits[k][0], bits[k][1] | all}
		}
	}
	return bits
}()

// A what is what was done, made ready to be compared.
type what struct {
	own, all, near kindSet // the kind, all kinds, those compatible with one of these
	happened       bool    // or is said to have
	ahead          bool    // planned or threatened
	aggregate      bool
}

func whatOf(e *event.Event) what {
	w := what{
		own:       kindBits[e.Kind][0],
		happened:  e.Reality == event.RealityActual || e.Reality == event.RealityAlleged,
		ahead:     e.Reality == event.RealityPlanned || e.Reality == event.RealityThreatened,
		aggregate: e.Aggregate,
	}
	w.add(e.Kind)
	for _, k := range e.Also {
		w.add(k)
	}
	return w
}

func (w *what) add(k event.Kind) {
	w.all |= kindBits[k][0]
	w.near |= kindBits[k][1]
}

func (w *what) compare(v *what) Fit {
	switch {
	case w.happened && v.ahead, w.ahead && v.happened:
		return FitContradicts
	case w.own == 0, v.own == 0:
		return FitUnknown
	case w.own == v.own && w.aggregate == v.aggregate:
		return FitAgrees
	case w.all&v.near != 0:
		return FitCompatible
	}
	return FitContradicts
}
