package event_test

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/schema"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// fromSchema says whether Decode must accept a document that keeps the lexical
// profile, by the schema's text and the rules oracle.
func fromSchema(root *node, data []byte) bool {
	return keeps(root, documentRule()) && rules(data) == nil
}

// TestKeeps holds keeps to jsonschema.
func TestKeeps(t *testing.T) {
	documents := smallDocuments()
	for seed := range uint64(400) {
		r := eventtest.Rand(seed)
		data := mutate(r, one(r, documents))
		if !lexical(data) {
			continue
		}
		root, err := slowParse(data)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(data); (err == nil) != keeps(root, documentRule()) {
			t.Fatalf("jsonschema: %v\n%.2000q", err, data)
		}
	}
}

// everywhere calls f for every value of the document with every member, each in a
// document of its own that f may change: in the quick run with no more around it
// than it needs to be accepted, in the long one with everything.
func everywhere(t *testing.T, f func(root *node, p place)) {
	t.Helper()
	documents := documentsWithOne()
	if len(documents) < 250 {
		t.Fatalf("%d values", len(documents))
	}
	for _, d := range documents {
		root := d.root.clone()
		f(root, places(root)[d.value])
	}
}

// documentWithOne is a document and the number of a value among its places.
type documentWithOne struct {
	root  *node
	value int
}

var documentsWithOne = sync.OnceValue(func() (list []documentWithOne) {
	whole := rawNode(everything())
	for i := range places(whole) {
		d := documentWithOne{whole, i}
		if !longrun.On() {
			d.root = whole.clone()
			kept := places(d.root)[i].node
			alone(d.root, kept)
			d.value = slices.IndexFunc(places(d.root), func(p place) bool { return p.node == kept })
		}
		list = append(list, d)
	}
	return list
})

// alone takes away from a document whatever can go without its being refused, and
// leaves one value and all that it holds.
func alone(root, kept *node) {
	rules := map[*node]*rule{}
	for _, p := range places(root) {
		rules[p.node] = p.rule
	}
	// least has the children that must stay, as far as the schema says so.
	least := func(n *node) (list []*node) {
		for i, kid := range n.kids {
			if kid.has(kept) || n.kind == '[' && i == 0 && !n.has(kept) ||
				rules[n] != nil && slices.Contains(rules[n].required(), kid.name) {
				list = append(list, kid)
			}
		}
		return list
	}
	changed := false
	try := func(n *node, kids []*node) {
		before := n.kids
		if len(kids) == len(before) {
			return
		}
		n.kids = kids
		if _, err := event.Decode(root.write(nil, nil)); err != nil {
			n.kids = before
			return
		}
		changed = true
	}
	var strip func(n *node)
	strip = func(n *node) {
		if n == kept {
			return
		}
		try(n, least(n))
		for _, kid := range slices.Backward(slices.Clone(n.kids)) { // what refers to others stands last
			if i := slices.Index(n.kids, kid); !kid.has(kept) {
				try(n, slices.Delete(slices.Clone(n.kids), i, i+1))
			}
			if slices.Contains(n.kids, kid) {
				strip(kid)
			}
		}
	}
	for strip(root); changed; strip(root) { // what went may have needed what stays
		changed = false
	}
}

// has reports whether a value is another, or holds it.
func (n *node) has(other *node) bool {
	return n == other || slices.ContainsFunc(n.kids, func(kid *node) bool { return kid.has(other) })
}

// TestEveryMember changes every value of the document with every member in every
// way that is one step, and holds Decode to the schema's text and the rules oracle.
func TestEveryMember(t *testing.T) {
	accepted, refused, tried, every := 0, 0, 0, longrun.Pick(2, 1)
	everywhere(t, func(root *node, p place) {
		try := func(what string, allowed bool) {
			t.Helper()
			if tried++; tried%every != 0 {
				return
			}
			data := root.write(nil, nil)
			_, err := event.Decode(data)
			if want := allowed && fromSchema(root, data); (err == nil) != want {
				t.Errorf("%s: %s: should be accepted: %t; Decode: %v", p.path, what, want, err)
			}
			if err == nil {
				accepted++
			} else {
				refused++
			}
		}
		n := p.node
		kids := n.kids
		for i, kid := range kids {
			n.kids = slices.Delete(slices.Clone(kids), i, i+1)
			try("without "+kid.name, true)
			n.kids = slices.Insert(slices.Clone(kids), len(kids), kid)
			try("twice "+kid.name, n.kind == '[')
		}
		n.kids = kids
		if n.kind == '{' {
			for _, name := range []string{"x", "", "schema", "ID", "id ", "Kind", "kinds", "cites", "side", "a/b~c"} {
				if n.get(name) == nil {
					n.kids = append(slices.Clone(kids), &node{kind: '"', raw: `"raid"`, text: "raid", name: name})
					try("with "+strconv.Quote(name), true)
				}
			}
			n.kids = kids
		}
		for _, raw := range []string{
			"null", "true", "false", "0", "1", "-1", "1.5", "999999999999999", `""`, `"x"`, `"é"`, "[]", "{}", "[null]", `[""]`, `["x"]`,
			"[{}]", `{"x":1}`, `{"low":1}`, `{"approx":true}`, `{"low":2,"high":1}`, `{"kind":"other"}`, `[{"kind":"other"}]`, `{"name":"x"}`,
			`[{"name":"x"}]`, `"2020-02-30"`, `"plain:likely"`,
		} {
			name := n.name
			*n = *rawNode(raw)
			n.name = name
			try("is "+raw, true)
		}
	})
	if accepted < longrun.Pick(200, 300) || refused < 3000 {
		t.Errorf("%d documents were accepted, %d refused", accepted, refused)
	}
}

// TestEveryLimit brings every text, list and map of the document with every member
// to its limit and one beyond, in letters of one, two and four bytes.
func TestEveryLimit(t *testing.T) {
	tried := 0
	check := func(root *node, p place, what string, good bool) {
		t.Helper()
		tried++
		data := root.write(nil, nil)
		_, err := event.Decode(data)
		if want := fromSchema(root, data); want != good {
			t.Fatalf("%s: %s: the test is wrong: the schema says %t", p.path, what, want)
		}
		if (err == nil) != good {
			t.Errorf("%s: %s: should be accepted: %t; Decode: %.300v", p.path, what, good, err)
		}
	}
	everywhere(t, func(root *node, p place) {
		n := p.node
		if most, ok := p.rule.limit("maxLength"); ok && n.kind == '"' && p.rule.words() == nil {
			for _, letter := range []string{"a", "é", "🚀"} {
				start := ""
				switch {
				case p.rule.is("url"):
					start = "a:"
				case p.rule.is("language"):
					start = "en-abcdefgh-abcdefgh-abcdefgh-"
				}
				ascii := p.rule.is("id") || p.rule.is("language")
				room := int(most) - len(start)
				changeText(root, p, start+strings.Repeat(letter, room))
				check(root, p, strconv.Itoa(int(most))+" times "+letter, letter == "a" || !ascii)
				changeText(root, p, start+strings.Repeat(letter, room+1))
				check(root, p, strconv.Itoa(int(most)+1)+" times "+letter, false)
				changeText(root, p, "")
				check(root, p, "empty", false)
			}
		}
		if most, ok := p.rule.limit("maxItems"); ok && n.kind == '[' && !p.rule.unique() {
			item := n.kids[len(n.kids)-1].clone()
			if item.kind == '{' && strings.Count(p.path, "/") == 1 && most > 256 {
				item.set("id", nil) // no two statements have one ID
			}
			list := n.kids
			for n.kids = slices.Clone(list); len(n.kids) < int(most); {
				n.kids = append(n.kids, item)
			}
			check(root, p, strconv.Itoa(int(most))+" items", true)
			n.kids = append(n.kids, item)
			check(root, p, strconv.Itoa(int(most)+1)+" items", false)
		}
		if most, ok := p.rule.limit("maxProperties"); ok && n.kind == '{' {
			for i := 0; len(n.kids) < int(most); i++ {
				n.add("k"+strconv.Itoa(i), textNode("v"))
			}
			check(root, p, "64 codes", true)
			n.add("z", textNode("v"))
			check(root, p, "65 codes", false)
		}
	})
	if tried < 500 {
		t.Errorf("%d limits were tried", tried)
	}
}

// changeText changes a text, and an ID wherever it stands, so that references
// lead where they led.
func changeText(root *node, p place, s string) {
	if !p.rule.is("id") {
		p.node.text, p.node.raw = s, quoteJSON(s, nil)
		return
	}
	old := p.node.text
	for _, q := range places(root) {
		if q.node == p.node || q.rule.is("id") && q.node.text == old && old != "" {
			q.node.text, q.node.raw = s, quoteJSON(s, nil)
		}
	}
}

// TestEveryWord tries every word of every vocabulary wherever a word stands, and
// every word that may stand there with one letter changed, taken away or doubled.
func TestEveryWord(t *testing.T) {
	words, others := 0, 0
	var all []string
	root, err := slowParse([]byte(everything()))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range places(root) {
		all = append(all, p.rule.words()...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	everywhere(t, func(root *node, p place) {
		vocabulary := p.rule.words()
		if len(vocabulary) == 0 {
			return
		}
		refused := func(other string) {
			if slices.Contains(vocabulary, other) {
				return
			}
			others++
			changeText(root, p, other)
			if _, err := event.Decode(root.write(nil, nil)); err == nil {
				t.Errorf("%s: %q is accepted", p.path, other)
			}
		}
		for _, other := range all {
			refused(other)
		}
		for _, word := range vocabulary {
			words++
			changeText(root, p, word)
			if err := asItFits(root); err != nil {
				t.Errorf("%s: %q: %v", p.path, word, err)
			}
			for i := range len(word) {
				for _, other := range []string{
					word[:i] + word[i+1:], word[:i] + word[i:i+1] + word[i:],
					word[:i] + string(word[i]^1) + word[i+1:], word[:i] + strings.ToUpper(word[i:i+1]) + word[i+1:],
				} {
					refused(other)
				}
			}
		}
	})
	if words < 500 || others < 20_000 {
		t.Errorf("%d words and %d others were tried", words, others)
	}
}

// asItFits decodes a document with the members that a word elsewhere asks for, and
// fitStage gives a claim the stance that its stage needs, and a standard only where
// the stage has one.
func fitStage(s *node, stage string) {
	switch stage {
	case "finding":
		s.set("stance", textNode("attributes"))
		s.set("standard", textNode("reasonable-grounds"))
	case "acquittal":
		s.set("stance", textNode("denies"))
	case "charge":
	default:
		s.set("standard", nil)
	}
}

// without those that it forbids.
func asItFits(root *node) error {
	root = root.clone()
	claims := root.get("claims")
	if claims == nil {
		claims = &node{kind: '['}
		root.set("claims", claims)
	}
	claims.kids = append(claims.kids, rawNode(`{"id":"other","sources":[{"kind":"ngo"}],"stance":"unclaimed"}`))
	for _, member := range []string{"claims", "tallies", "accounts"} {
		for _, s := range kids(root.get(member)) {
			stance := s.get("stance").text
			switch stage := s.get("stage"); {
			case stage != nil:
				fitStage(s, stage.text)
				stance = s.get("stance").text
			case s.get("standard") != nil:
				s.set("stage", textNode("charge"))
			}
			if stance == "denies" || stance == "doubts" {
				s.set("likelihood", nil)
			}
			if stance == "retracts" && s.get("answers") == nil {
				s.set("answers", rawNode(`["other"]`))
			}
			switch {
			case member == "claims" && stance == "unclaimed":
				s.set("actors", nil)
				s.set("among", nil)
			case member == "claims" && s.get("actors") == nil:
				s.set("actors", rawNode(`[{"name":"x"}]`))
			case member == "tallies" && s.get("harm").text == "other":
				s.set("measure", textNode("x"))
			case member == "tallies" && s.get("scope") != nil && s.get("scope").text == "total":
				s.set("of", nil)
			}
		}
	}
	_, err := event.Decode(root.write(nil, nil))
	return err
}
