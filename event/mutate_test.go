package event_test

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// mutate returns a document with one to three things changed: a member taken
// away, doubled, renamed or moved elsewhere, a value put in the place of another,
// a text or a list brought to its limit, an ID made equal to another.
func mutate(r *rand.Rand, data []byte) []byte {
	root, err := slowParse(data)
	if err != nil {
		return mutateBytes(r, data)
	}
	for range 1 + r.IntN(3) {
		mutateTree(r, root)
	}
	if r.IntN(4) == 0 {
		mend(root)
	}
	var style *rand.Rand
	if r.IntN(3) == 0 {
		style = r
	}
	data = root.write(nil, style)
	if r.IntN(12) == 0 {
		data = mutateBytes(r, data)
	}
	return data
}

// mutateBytes changes a few bytes.
func mutateBytes(r *rand.Rand, data []byte) []byte {
	data = slices.Clone(data)
	for range 1 + r.IntN(2) {
		i := r.IntN(len(data) + 1)
		piece := one(r, []string{"", "", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", "\x00", "\x1f", "\x7f", "\x80", "\xff", "\xed\xa0\x80", "\ufeff", " ", "null", `\u`, `\ud800`, `\udc00`})
		data = slices.Concat(data[:i], []byte(piece), data[min(i+r.IntN(3), len(data)):])
	}
	return data
}

func mutateTree(r *rand.Rand, root *node) {
	all := places(root)
	p := one(r, all)
	n := p.node
	g := &generator{Rand: r, left: 30, slips: 40 * r.IntN(2)}
	put := func(v *node) { // in the place of n
		v.name, v.nameAt = n.name, n.nameAt
		*n = *v
	}
	switch r.IntN(14) {
	case 0: // take a child away
		if len(n.kids) > 0 {
			i := r.IntN(len(n.kids))
			n.kids = slices.Delete(n.kids, i, i+1)
		}
	case 1: // double a child
		if len(n.kids) > 0 {
			n.kids = slices.Insert(n.kids, r.IntN(len(n.kids)+1), one(r, n.kids).clone())
		}
	case 2: // rename a member
		if n.kind == '{' && len(n.kids) > 0 {
			k := one(r, n.kids)
			k.name = one(r, []string{"x", strings.ToUpper(k.name), k.name + " ", k.name + "s", "id", "kind", "name", ""})
		}
	case 3: // add a member
		if names := p.rule.members(); n.kind == '{' && len(names) > 0 {
			name := one(r, names)
			below, _ := p.rule.member(name)
			n.add(name, g.value(below, 2))
		}
	case 4: // a fresh value by the same rule
		if p.parent != nil {
			put(g.value(p.rule, 2))
		}
	case 5: // a value from elsewhere
		put(one(r, all).node.clone())
	case 6: // something wrong
		put(g.wrong())
	case 7: // a list at or beyond its limit
		if most, ok := p.rule.limit("maxItems"); ok && n.kind == '[' && len(n.kids) > 0 && most <= 256 {
			item := one(r, n.kids)
			for want := int(most) + r.IntN(2); len(n.kids) < want; {
				n.kids = append(n.kids, item.clone())
			}
		}
	case 8: // a text at or beyond its limit
		if most, ok := p.rule.limit("maxLength"); ok && n.kind == '"' {
			letter := one(r, []string{"a", "é", "🚀"})
			put(textNode(n.text + strings.Repeat(letter, max(0, int(most)-len([]rune(n.text))+r.IntN(2)))))
		}
	case 9: // one letter of a text
		if n.kind == '"' && n.text != "" {
			i := r.IntN(len(n.text))
			put(textNode(n.text[:i] + one(r, []string{"", " ", "a", "A", "0", "é", "\x7f", "/", "\xff"}) + n.text[min(i+r.IntN(2), len(n.text)):]))
		}
	case 10: // an ID that another has
		ids := slices.DeleteFunc(slices.Clone(all), func(p place) bool { return !p.rule.is("id") })
		if len(ids) > 1 {
			text := one(r, ids).node.text
			k := one(r, ids).node
			k.text, k.raw = text, quoteJSON(text, nil)
		}
	case 11: // a digit of a number
		if n.kind == '0' {
			i := r.IntN(len(n.raw) + 1)
			n.raw = n.raw[:i] + one(r, []string{"", "0", "9", "-", ".", ".0", "e1", "0000000"}) + n.raw[min(i+r.IntN(2), len(n.raw)):]
		}
	case 12: // another order
		r.Shuffle(len(n.kids), func(i, j int) { n.kids[i], n.kids[j] = n.kids[j], n.kids[i] })
	case 13: // the empty list or object
		n.kids = nil
	}
}
