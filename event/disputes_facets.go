package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// words returns what an account says in words alone.
func (a *Account) words() string {
	if a.Summary != "" || a.TimeText != "" {
		return cmp.Or(a.Summary, a.TimeText)
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
		kinds := sortedUnique(append([]string{string(a.Kind)}, plainWords(a.Also)...))
		d.say(FacetKind, "", "", i, disputeValue{
			text: strings.Join(kinds, ", "), words: kinds, accidental: kindsAccidental(kinds), forceful: kindsForceful(kinds),
		})
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
	d.readTargets(i)
	for k := range a.Damage {
		d.readDamage(i, &a.Damage[k])
	}
}

func plainWords[T ~string](list []T) []string {
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = string(w)
	}
	return words
}

// sortedUnique sorts words and drops repetitions.
func sortedUnique(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
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
		v := disputeValue{places: places}
		var text, key []byte
		for k, p := range v.places {
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
		v.text, v.key = string(text), string(key)
		role := string(places[0].Role)
		d.say(FacetPlace, role, strings.ReplaceAll(role, "-", " "), i, v)
	}
}

// readTargets notes how many of each kind, name and effect an account says there were.
func (d *disputeFinder) readTargets(i int) {
	a := &d.e.Accounts[i]
	first := len(d.said)
	for k := range a.Targets {
		t := &a.Targets[k]
		if t.Kind == TargetUnknown && t.Name == "" {
			continue
		}
		effect := t.Effect
		if effect == EffectUnstated {
			effect = ""
		}
		key := strings.Join([]string{string(t.Kind), reported.FoldName(t.Name), string(effect)}, "\x00")
		subject := cmp.Or(t.Name, string(t.Kind))
		if effect != "" {
			subject += ", " + strings.ReplaceAll(string(effect), "-", " ")
		}
		d.say(FacetTargets, key, subject, i, disputeNumber(t.Count, ""))
	}
	d.dropRepeats(first)
}

// dropRepeats drops the assertions from a place on that have the same key.
func (d *disputeFinder) dropRepeats(first int) {
	said := d.said[first:]
	slices.SortFunc(said, func(a, b disputeAssertion) int { return strings.Compare(a.key, b.key) })
	d.said = d.said[:first]
	for same := range runs(said, func(a, b *disputeAssertion) bool { return a.key == b.key }) {
		if len(same) == 1 {
			d.said = append(d.said, same[0])
		}
	}
}

// A namedPlace is what a place is known by: a key, and a name for showing.
type namedPlace struct{ key, name string }

// namePlaces gathers the places of the event and of its accounts, by which weapons
// and damage name theirs.
func (d *disputeFinder) namePlaces() {
	d.places = make(map[string]namedPlace)
	add := func(at string, p namedPlace) {
		// Of several that bear one name, the one that is the same in every order.
		if old, ok := d.places[at]; !ok || p.key < old.key || p.key == old.key && p.name < old.name {
			d.places[at] = p
		}
	}
	gather := func(places []Place) {
		for i := range places {
			p := &places[i]
			if p.ID != "" {
				add("id:"+p.ID, namedPlace{"id:" + p.ID, p.Name})
				add("name:"+reported.FoldName(p.Name), namedPlace{"id:" + p.ID, p.Name})
			}
		}
	}
	gather(d.e.Places)
	for i := range d.e.Accounts {
		gather(d.e.Accounts[i].Places)
	}
}

// place finds the place that a weapon or damage names; "" is all of the event.
func (d *disputeFinder) place(name string) namedPlace {
	if name == "" {
		return namedPlace{}
	}
	if p, ok := d.places["id:"+name]; ok {
		return p
	}
	folded := "name:" + reported.FoldName(name)
	if p, ok := d.places[folded]; ok {
		return p
	}
	return namedPlace{folded, name}
}
