package attribution_test

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// linkSets are the names and countries that belong together.
type linkSets struct {
	up     map[string]string
	actors []attribution.Actor
}

func (l linkSets) find(x string) string {
	for l.up[x] != "" && l.up[x] != x {
		x = l.up[x]
	}
	return x
}

func (l linkSets) join(x, y string) {
	for _, k := range []string{x, y} {
		if l.up[k] == "" {
			l.up[k] = k
		}
	}
	l.up[l.find(x)] = l.find(y)
}

func nodeOf(name, country string) string { return "n:" + plainName(name) + "@" + country }

func oracleLinks(claims []attribution.Claim) linkSets {
	l := linkSets{up: map[string]string{}}
	var walk func(list []reported.Source)
	walk = func(list []reported.Source) {
		for _, s := range list {
			if s.Kind == reported.SourceArmedGroup && s.Org != "" && (len(s.Cites) == 0 || s.Firsthand) {
				l.join(nodeOf(s.Org, s.Country), nodeOf(s.Org, s.Country))
			}
			walk(s.Cites)
		}
	}
	for _, c := range claims {
		walk(c.Sources)
		if namesNobody(&c) {
			continue
		}
		for _, x := range c.Actors {
			l.join(nodeOf(x.Name, x.Country), nodeOf(x.Name, x.Country))
			if i := slices.IndexFunc(l.actors, isOf(x)); i < 0 {
				l.actors = append(l.actors, x)
			} else if ofState(x) {
				l.actors[i].Kind = x.Kind
			}
		}
	}
	for _, x := range l.actors {
		if ofState(x) && x.Country != "" {
			l.join(nodeOf(x.Name, x.Country), "c:"+x.Country)
		}
	}
	for _, c := range claims {
		if namesNobody(&c) {
			continue
		}
		for _, x := range c.Actors {
			for _, to := range x.LinkedTo {
				switch to.How {
				case attribution.ActorLinkPartOf, attribution.ActorLinkCommandedBy, attribution.ActorLinkFrontFor:
					m := l.meant(to)
					l.join(nodeOf(x.Name, x.Country), nodeOf(m.Name, m.Country))
				}
			}
		}
	}
	// A name without a Country is the one with a Country where there is only one.
	names := map[string][]string{}
	for n := range l.up {
		if at := strings.LastIndex(n, "@"); at >= 0 {
			names[n[:at]] = append(names[n[:at]], n)
		}
	}
	for name, list := range names {
		if len(list) == 2 && slices.Contains(list, name+"@") {
			l.join(list[0], list[1])
		}
	}
	return l
}

// meant returns the actor that a link means.
func (l linkSets) meant(to attribution.ActorLink) attribution.Actor {
	if to.ID != "" {
		for _, x := range l.actors {
			if x.ID == to.ID {
				return x
			}
		}
	}
	var found []attribution.Actor
	for _, x := range l.actors {
		if plainName(x.Name) == plainName(to.Name) && (x.Country == "" || to.Country == "" || x.Country == to.Country) {
			found = append(found, x)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return attribution.Actor{ID: to.ID, Name: to.Name, Country: to.Country}
}

func ofState(a attribution.Actor) bool {
	return a.Kind == attribution.ActorState || a.Kind == attribution.ActorArmedForce
}

func stateKind(s reported.Source) bool {
	switch s.Kind {
	case reported.SourceOfficial, reported.SourceStateMedia, reported.SourceMedical, reported.SourceSensor, reported.SourceDocument:
		return true
	}
	return false
}

// blocs returns what a source belongs to.
func (l linkSets) blocs(s reported.Source) []string {
	var list []string
	if stateKind(s) {
		list = append(list, l.find("c:"+s.Country))
	}
	switch s.Kind {
	case reported.SourceIntergovernmental:
		if s.Org != "" {
			list = append(list, "body:"+plainName(s.Org))
		}
	case reported.SourceArmedGroup, reported.SourceOfficial:
		for n := range l.up {
			for _, text := range []string{s.Org, s.Name} {
				name, country, ok := strings.Cut(n, "@")
				if text != "" && ok && name == "n:"+plainName(text) && (country == "" || s.Country == "" || country == s.Country) {
					list = append(list, l.find(n))
				}
			}
		}
	}
	return list
}

func (l linkSets) sameBlocSources(s, t reported.Source) bool {
	if stateKind(s) && stateKind(t) && (s.Country == "" || t.Country == "") {
		return true
	}
	theirs := l.blocs(t)
	return slices.ContainsFunc(l.blocs(s), func(b string) bool { return slices.Contains(theirs, b) })
}

func (l linkSets) sameBloc(a, b *origin) bool { return !apart(a, b) || l.sameBlocOf(a, b) }

// sameBlocOf reports whether a source of the one is of a bloc with one of the other.
func (l linkSets) sameBlocOf(a, b *origin) bool {
	for _, s := range a.sources {
		for _, t := range b.sources {
			if l.sameBlocSources(s, t) {
				return true
			}
		}
	}
	return false
}

// ofActor reports whether an origin is of the actor's own bloc.
func (l linkSets) ofActor(a attribution.Actor, o *origin) bool {
	for _, s := range o.sources {
		if speaks(a, s) || mayHaveState(a, s) {
			return true
		}
		blocs := l.blocs(s)
		if slices.Contains(blocs, l.find(nodeOf(a.Name, a.Country))) {
			return true
		}
	}
	return false
}

// mayHaveState: of a state's source or of a state nobody wrote the country down.
func mayHaveState(a attribution.Actor, s reported.Source) bool {
	return ofState(a) && stateKind(s) && (a.Country == "" || s.Country == "")
}

func speaks(a attribution.Actor, s reported.Source) bool {
	if a.ID != "" && a.ID == s.ID {
		return true
	}
	if a.Country != "" && s.Country != "" && a.Country != s.Country {
		return false
	}
	if ofState(a) && s.Kind == reported.SourceOfficial && a.Country != "" && s.Country != "" {
		return true
	}
	n := plainName(a.Name)
	return s.Org != "" && plainName(s.Org) == n || s.Name != "" && plainName(s.Name) == n
}

// linked reports whether two actors are of one bloc.
func (l linkSets) linked(a, b attribution.Actor) bool {
	return l.find(nodeOf(a.Name, a.Country)) == l.find(nodeOf(b.Name, b.Country))
}

// is reports whether two actors are one, by the strict key.
func is(a, b attribution.Actor) bool {
	if a.ID != "" || b.ID != "" {
		return a.ID == b.ID
	}
	return a.Country == b.Country && plainName(a.Name) == plainName(b.Name)
}

func isOf(a attribution.Actor) func(attribution.Actor) bool {
	return func(b attribution.Actor) bool { return is(a, b) }
}
