package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonwrite"
)

// words returns what an account says in words alone.
func (a *Account) words() string {
	if words := cmp.Or(a.Summary, a.TimeText); words != "" {
		return words
	}
	names := make([]string, len(a.Actors))
	for i := range a.Actors {
		names[i] = a.Actors[i].Name
	}
	return strings.Join(names, ", ")
}

// disputeNumber returns a value that is a number of something.
func disputeNumber(c reported.Count, what string) disputeValue {
	v := disputeValue{text: what, count: c.WithWords(""), span: countSpan64(c), vague: c.IsZero()}
	if !v.vague {
		v.text = v.count.String()
		if what != "" {
			v.text += " " + what
		}
	}
	return v
}

// read notes what one account says, facet by facet.
func (d *disputeFinder) read(i int) {
	a := &d.e.Accounts[i]
	if !a.Time.IsZero() {
		d.say(FacetTime, "", "", i, disputeValue{text: a.Time.String(), time: a.Time, span: timeSpan64(a.Time)})
	}
	d.readPlaces(i)
	if a.Kind != "" {
		kinds := []string{string(a.Kind)}
		for _, k := range a.Also {
			kinds = append(kinds, string(k))
		}
		kinds = jsonwrite.Sorted(kinds)
		d.say(FacetKind, "", "", i, disputeValue{text: strings.Join(kinds, ", "), words: kinds})
	}
	if a.Reality != "" {
		d.say(FacetReality, "", "", i, disputeValue{text: string(a.Reality)})
	}
	if a.Outcome != "" && a.Outcome != OutcomeUnknown {
		d.say(FacetOutcome, "", "", i, disputeValue{text: string(a.Outcome)})
	}
	if !a.Incidents.IsZero() {
		d.say(FacetIncidents, "", "", i, disputeNumber(a.Incidents, ""))
	}
	for k := range a.Weapons {
		d.readWeapon(i, &a.Weapons[k])
	}
	for k := range a.Targets {
		d.readTarget(i, &a.Targets[k])
	}
	for k := range a.Damage {
		d.readDamage(i, &a.Damage[k])
	}
}

// readPlaces notes where an account says that it was, role by role.
func (d *disputeFinder) readPlaces(i int) {
	a := &d.e.Accounts[i]
	places := make([]*Place, len(a.Places))
	for k := range a.Places {
		places[k] = &a.Places[k]
	}
	slices.SortFunc(places, func(p, q *Place) int {
		return cmp.Or(cmp.Compare(p.Role, q.Role), cmp.Compare(p.Name, q.Name), cmp.Compare(p.ID, q.ID), cmp.Compare(p.Country, q.Country),
			cmp.Compare(p.Precision, q.Precision), cmp.Compare(p.Relation, q.Relation), p.Point.Compare(q.Point), p.RadiusKM.Compare(q.RadiusKM))
	})
	for places := range runs(places, func(p, q **Place) bool { return (*p).Role == (*q).Role }) {
		var text, key []byte
		for k, p := range places {
			if k > 0 {
				text = append(text, "; "...)
			}
			if p.Relation != "" && p.Relation != RelationIn {
				text = append(append(text, p.Relation...), ' ')
			}
			text = append(text, p.Name...)
			for _, s := range [...]string{p.ID, p.Country, string(p.Precision), p.Point.String(), p.RadiusKM.String()} {
				key = append(append(key, s...), 0)
			}
		}
		v := disputeValue{text: string(text), key: string(key), places: places}
		role := string(places[0].Role)
		d.say(FacetPlace, role, strings.ReplaceAll(role, "-", " "), i, v)
	}
}

// readTarget notes a target. What is only known to be something is like nothing else.
func (d *disputeFinder) readTarget(account int, t *Target) {
	if t.Kind == TargetUnknown && t.Name == "" {
		return
	}
	r := disputeReport{account: account, family: string(t.Kind), kind: cmp.Or(t.Name, string(t.Kind)), count: t.Count}
	r.limits[0].key = reported.FoldName(t.Name)
	if t.Effect != "" && t.Effect != EffectUnstated {
		r.limits[1] = disputeLimit{string(t.Effect), ", " + strings.ReplaceAll(string(t.Effect), "-", " ")}
	}
	d.targets = append(d.targets, r.asked())
}

// compareTargets notes how many of each kind, name and effect the accounts say there were.
func (d *disputeFinder) compareTargets() {
	slices.SortFunc(d.targets, func(a, b disputeReport) int { return a.compare(&b) })
	for same := range runs(d.targets, (*disputeReport).beside) {
		if r := &same[0]; len(same) == 1 { // else two numbers for one thing
			d.say(FacetTargets, r.key, r.subject(r.kind), r.account, disputeNumber(r.count, ""))
		}
	}
}
