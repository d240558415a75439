package attribution_test

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-67285e81/reported"
)

// An origin is one key and every source that bears it.
type origin struct {
	key     string
	sources []reported.Source
	named   bool
	itself  bool         // speaks for itself
	joint   map[int]bool // claims of which it is one of several official roots
}

func named(s reported.Source) bool { return s.ID != "" || s.Org != "" || s.Name != "" }

func forItself(s reported.Source) bool {
	switch s.Kind {
	case reported.SourceOfficial, reported.SourceIntergovernmental, reported.SourceArmedGroup, reported.SourceWitness, reported.SourceMedical, reported.SourceSensor:
		return true
	}
	return s.Firsthand
}

func keyOf(s reported.Source, citer string) string {
	switch {
	case s.ID != "":
		return "id:" + s.ID
	case s.Org != "":
		return "org:" + s.Country + ":" + plainName(s.Org)
	case s.Name != "":
		return "name:" + s.Country + ":" + plainName(s.Name)
	}
	return fmt.Sprint("unnamed:", s.Kind, s.Country, plainName(s.Role), s.People, s.Title, s.URL, "<", citer)
}

// originsOf returns the origins of the sources: who cites nobody, and who is Firsthand.
func originsOf(list []reported.Source) []*origin {
	var found []*origin
	var walk func(s reported.Source, citer string)
	walk = func(s reported.Source, citer string) {
		k := keyOf(s, citer)
		if len(s.Cites) == 0 || s.Firsthand {
			found = append(found, &origin{key: k, sources: []reported.Source{s}, named: named(s), itself: forItself(s)})
		}
		for _, c := range s.Cites {
			walk(c, k)
		}
	}
	for _, s := range list {
		walk(s, "")
	}
	return unite(found)
}

// unite makes one of the origins that bear one key.
func unite(list []*origin) []*origin {
	var all []*origin
	for _, o := range list {
		i := slices.IndexFunc(all, func(p *origin) bool { return p.key == o.key })
		if i < 0 {
			c := *o
			c.joint = map[int]bool{}
			for k := range o.joint {
				c.joint[k] = true
			}
			all = append(all, &c)
			continue
		}
		all[i].sources = append(slices.Clip(all[i].sources), o.sources...)
		all[i].itself = all[i].itself || o.itself
		for k := range o.joint {
			all[i].joint[k] = true
		}
	}
	return all
}

// apart reports whether two origins are told apart by what their sources state.
func apart(a, b *origin) bool {
	if a.key == b.key {
		return false
	}
	for k := range a.joint {
		if b.joint[k] {
			return false // they signed one statement
		}
	}
	for _, s := range a.sources {
		for _, t := range b.sources {
			if !apartSources(s, t) {
				return false
			}
		}
	}
	return true
}

func person(s reported.Source) bool {
	return s.Kind == reported.SourceWitness || s.Kind == reported.SourceExpert
}

func apartSources(s, t reported.Source) bool {
	fold := func(text string) string {
		if text == "" {
			return ""
		}
		return plainName(text)
	}
	so, sn, to, tn := fold(s.Org), fold(s.Name), fold(t.Org), fold(t.Name)
	kinds := s.Kind != "" && t.Kind != "" && s.Kind != t.Kind
	switch {
	case s.ID != "" && t.ID != "":
		return s.ID != t.ID
	case s.Country != "" && t.Country != "" && s.Country != t.Country:
		return true
	case so != "" && to != "":
		return so != to && !(person(s) && person(t) && sn != "" && sn == tn)
	case so == "" && to == "" && sn != "" && tn != "":
		return sn != tn
	}
	// A name is on one side what is an Org on the other, or one side has neither.
	for _, x := range []string{so, sn} {
		if x != "" && (x == to || x == tn) {
			return false
		}
	}
	return kinds || person(s) && person(t) && sn != "" && tn != ""
}

// order puts first those of whom most is stated.
func order(list []*origin) []*origin {
	rank := func(o *origin) int {
		n := 15
		for _, s := range o.sources {
			m := 0
			for i, text := range []string{s.Name, s.ID, s.Org, s.Country} {
				if text == "" {
					m |= 1 << i
				}
			}
			n = min(n, m)
		}
		return n
	}
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b *origin) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.key, b.key)) })
	return list
}

// voices returns those that speak for themselves and are told apart, in order.
func voices(list []*origin, same func(a, b *origin) bool) []*origin {
	var counted []*origin
	for _, o := range order(list) {
		if o.named && o.itself && !slices.ContainsFunc(counted, func(c *origin) bool { return same(o, c) }) {
			counted = append(counted, o)
		}
	}
	return counted
}

func independence(list []*origin) bounds {
	list = unite(list)
	if len(list) == 0 {
		return bounds{Low: 0, High: new(int64)}
	}
	low := len(voices(list, func(a, b *origin) bool { return !apart(a, b) }))
	var high int64
	open := false
	for _, o := range list {
		n, ok := people(o)
		high += n
		open = open || !ok
	}
	b := bounds{Low: int64(max(low, 1)), High: &high}
	if open {
		b.High = nil
	}
	return b
}

// people returns how many an origin may be.
func people(o *origin) (int64, bool) {
	s := o.sources[0]
	if o.named {
		return 1, true
	}
	if s.People.IsZero() {
		switch s.Kind {
		case reported.SourceMedia, reported.SourceStateMedia, reported.SourceDocument, reported.SourceReference, reported.SourceSensor:
			return 1, true
		}
		return 1, false
	}
	h, ok := s.People.High()
	return max(1, h), ok
}
