package event_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
)

// A generator makes documents by walking event.schema.json: most keep it, some
// break it at a border, all are small unless a limit is to be met.
type generator struct {
	*rand.Rand
	slips int // one of so many choices goes wrong; 0 is never
	left  int // values that may still be made
}

// generate makes a document. Half of them keep the schema, and two in three of
// these the rules between members.
func generate(r *rand.Rand) *node {
	g := &generator{Rand: r, left: 20 + r.IntN(300)}
	if r.IntN(2) == 0 {
		g.slips = 50 + r.IntN(400)
	}
	doc := g.value(documentRule(), 0)
	if r.IntN(3) > 0 {
		mend(doc)
	}
	return doc
}

func (g *generator) slip() bool { return g.slips > 0 && g.IntN(g.slips) == 0 }

func one[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// value makes a value for a rule at a depth.
func (g *generator) value(r *rule, depth int) *node {
	g.left--
	if g.slip() {
		return g.wrong()
	}
	if r.never {
		return rawNode(`[{"kind":"media"}]`)
	}
	switch r.typ() {
	case "object":
		return g.object(r, depth)
	case "array":
		return g.list(r, depth)
	case "string":
		return textNode(g.text(r))
	case "boolean":
		return rawNode(one(g.Rand, []string{"true", "false"}))
	default:
		return rawNode(g.number(r))
	}
}

// wrong makes something that is wrong nearly everywhere.
func (g *generator) wrong() *node {
	return rawNode(one(g.Rand, []string{
		"null", "true", "0", "1", "-1", "1.5", "1e2", "-0", "0.00000001", "1000000000000000", "0.1234567", `""`, `"x"`, `" "`,
		"[]", "{}", "[null]", `[""]`, "[[]]", `[{}]`, `{"":""}`, `{"low":1}`, `{"approx":true}`, `"\u0000"`, `"2020-02-30"`,
		`"2020-01-02/2020-01-01"`, `"\ud83d"`, `"\ude00"`, `"\ud83d\ude00"`, `"\ude00\ud83d"`, `"é"`, `"plain:likely"`, `"stix:7"`,
	}))
}

func (g *generator) object(r *rule, depth int) *node {
	n := &node{kind: '{', nameAt: -1}
	required := r.required()
	for _, name := range r.members() {
		below, _ := r.member(name)
		must := slices.Contains(required, name)
		if must && g.slip() {
			continue
		}
		if !must && (below.never || g.left < 0 || g.IntN(3+depth) > 0) {
			continue
		}
		n.add(name, g.value(below, depth+1))
	}
	if names := r.with("propertyNames"); names != nil {
		count := 1 + g.IntN(3)
		if g.IntN(20) == 0 {
			most, _ := r.limit("maxProperties")
			count = int(most)
		}
		below, _ := r.member("")
		for i := range count {
			key := g.text(ruleOf(names...))
			if i > 0 {
				key = "k" + strconv.Itoa(i)
			}
			n.add(key, g.value(below, depth+1))
		}
	}
	if least, ok := r.limit("minProperties"); ok && int(least) > len(n.kids) && len(r.members()) > 0 {
		name := one(g.Rand, r.members())
		if name == "approx" {
			name = "low"
		}
		below, _ := r.member(name)
		n.add(name, g.value(below, depth+1))
	}
	if r.is("count") && len(n.kids) == 1 && n.kids[0].name == "approx" {
		n.add("text", textNode("some"))
	}
	if g.slip() {
		n.add(one(g.Rand, []string{"x", "", "ID", "id ", "a/b", "c~d", "schema", "kind", "name", "sources"}), g.wrong())
	}
	if g.slip() && len(n.kids) > 0 {
		n.kids = append(n.kids, one(g.Rand, n.kids).clone())
	}
	if g.IntN(4) == 0 {
		g.Shuffle(len(n.kids), func(i, j int) { n.kids[i], n.kids[j] = n.kids[j], n.kids[i] })
	}
	return n
}

func (g *generator) list(r *rule, depth int) *node {
	n := &node{kind: '[', nameAt: -1}
	count := 1
	most, _ := r.limit("maxItems")
	switch {
	case g.slip():
		count = one(g.Rand, []int{0, int(most) + 1})
	case g.left > 0 && g.IntN(3) == 0:
		count = 2 + g.IntN(2)
	case g.left > 100 && most <= 256 && g.IntN(60) == 0:
		count = int(most)
	}
	for range min(count, 3) {
		n.kids = append(n.kids, g.value(r.items(), depth+1))
	}
	for len(n.kids) < count {
		n.kids = append(n.kids, n.kids[0].clone())
	}
	return n
}

// text makes a text that the rule takes; if it slips, one that is just beside.
func (g *generator) text(r *rule) string {
	if words := r.words(); words != nil {
		w := one(g.Rand, words)
		if g.slip() {
			i := g.IntN(len(w))
			return one(g.Rand, []string{w[:i] + w[i+1:], w[:i] + "x" + w[i:], w[:i] + strings.ToUpper(w[i:i+1]) + w[i+1:], w + " ", ""})
		}
		return w
	}
	sample := "x"
	switch {
	case r.is("id"):
		sample = one(g.Rand, []string{"s1", "s2", "s3", "s4", "s5", "x/y~z", "!~", "Q42"})
	case r.is("url"):
		sample = one(g.Rand, []string{"https://example.org/a?b=c#d", "urn:x:y", "a+.-9:!", "a:é/中"})
	case r.is("country"):
		sample = one(g.Rand, []string{"IQ", "XA", "ZZ"})
	case r.is("language"):
		sample = one(g.Rand, []string{"en", "ara", "ar-IQ", "zh-Hant-TW", "en-abcdefgh"})
	case r.is("currency"):
		sample = one(g.Rand, []string{"EUR", "XXX"})
	case r.is("time"):
		sample = one(g.Rand, timeSamples)
		if g.IntN(6) == 0 {
			sample = one(g.Rand, badTimes)
		}
	case r.is("confidence"):
		sample = one(g.Rand, []string{"level:low", "level:high", "stix:0", "stix:9", "stix:100"})
	case r.is("grade"):
		sample = one(g.Rand, []string{"admiralty:A1", "admiralty:F6"})
	case r.is("name"), r.is("text"):
		sample = one(g.Rand, []string{"x", "\x00\b\f\n\r\t\x1f", "é\u2028", "🚀 \"\\/", "\u007f\ufffd\uffff", " ", "several"})
	default: // a name of codes
		sample = one(g.Rand, []string{"a", "acled.event_type", "x-y_z.0", "time", "count"})
	}
	if most, ok := r.limit("maxLength"); ok && g.IntN(25) == 0 {
		letter := "a"
		if r.is("name") || r.is("text") || r.is("url") {
			letter = one(g.Rand, []string{"a", "é", "🚀"})
		}
		n := int(most) - utf8.RuneCountInString(sample)
		if g.slip() {
			n++
		}
		if r.is("language") {
			n += utf8.RuneCountInString(sample)
			return ("en" + strings.Repeat("-abcdefgh", 4))[:n] // 8 letters at most behind a hyphen
		}
		sample += strings.Repeat(letter, max(n, 0))
	}
	if g.slip() {
		i := g.IntN(len(sample) + 1)
		sample = sample[:i] + one(g.Rand, []string{"", " ", "\n", "-", "A", "\xff", "é", "9", ":"}) + sample[min(i+g.IntN(2), len(sample)):]
	}
	return sample
}

var timeSamples = []string{
	"2019", "2019-10~", "2020-02-29", "0001-01-01?", "2020-01-08T01:34", "2020-01-08T23:59:59Z", "2020-01-08T01:34+14:00%",
	"2019/2020", "2019-10-27/2019-11-03", "2019-10/..", "2019/", "/2020-01-08", "2020-01-08T01:34Z/2020-01-08T01:34-12:00",
	"[2019..2020]", "[2020-01-03T00:32..2020-01-03T01:00]", "[2020-01-08..]", "[..2020]", "9999-12-31T23:59:59",
}

var badTimes = []string{
	"2019-02-29", "2020-04-31/2020-05-01", "1900-02-29", "2020/2019", "[2020-01-02..2020-01-01]", "2020-01-08T01:34Z/2020-01-09T01:34",
	"2020-01-08T01:34+14:01", "2020-01-08T01:34-00:00", "2020-01-08/2020-01-09T00:00Z", "0000", "../..", "[..]", "2020-1-1", "2020-01-08T24:00",
}

// number makes a number that the rule takes; if it slips, one beyond its bounds
// or not in the profile.
func (g *generator) number(r *rule) string {
	least, _ := r.limit("minimum")
	most, _ := r.limit("maximum")
	n := func(n int64) string { return strconv.FormatInt(n, 10) }
	if g.slip() {
		return one(g.Rand, []string{n(least - 1), n(most + 1), n(most) + ".1", n(least) + ".00000001", "1e1", "1.25", "-0", "-0.0", "01", "+1", ".5", "1."})
	}
	choices := []string{n(least), n(most), "1", "2", "3", n(least + 1), "7.0", n(most - 1)}
	if r.typ() == "number" {
		choices = append(choices, "0.5", "1.2345678"[:2+g.IntN(8)], n(most - 1)[:1]+".10")
	}
	s := one(g.Rand, choices)
	return strings.TrimSuffix(s, ".")
}

// mend makes a document keep the rules between members, where it keeps the schema.
func mend(doc *node) {
	known := map[string]string{}
	for _, member := range []string{"claims", "tallies", "accounts"} {
		for _, s := range kids(doc.get(member)) {
			mendStatement(s, member, known)
		}
	}
	for _, l := range kids(doc.get("links")) {
		if e, id := l.get("event"), doc.get("id"); e != nil && id != nil && e.text == id.text {
			l.set("event", textNode(id.text[:len(id.text)/2]+"other"))
		}
	}
	for _, p := range places(doc) {
		switch {
		case p.rule.is("count") && p.node.get("low") != nil:
			p.node.set("best", nil)
			p.node.set("high", nil)
		case p.rule.is("count") && p.node.get("high") != nil:
			p.node.set("best", nil)
		case p.rule.is("damage") && (p.node.get("cost") == nil) != (p.node.get("currency") == nil):
			p.node.set("cost", nil)
			p.node.set("currency", nil)
		case p.rule.is("group") && len(p.node.kids) == 1 && p.node.kids[0].raw == "false":
			p.node.add("label", textNode("x"))
		case p.rule.is("time"):
			if _, err := reported.ParseTime(p.node.text); err != nil && p.rule.takes(p.node.text) {
				*p.node = node{kind: '"', name: p.node.name, text: "2020", raw: `"2020"`}
			}
		}
	}
}

// mendClaim takes away a likelihood that may not go with the stance, and makes what
// courts say go together.
func mendClaim(s *node, stance, stage string) {
	switch stance {
	case "attributes", "implies", "denies", "doubts":
		if l := s.get("likelihood"); l != nil && l.text != "plain:possible" {
			s.set("likelihood", nil)
		}
	}
	switch stage {
	case "charge":
		return
	case "finding":
		if stance == "attributes" && s.get("standard") != nil {
			return
		}
	case "acquittal":
		if stance == "denies" {
			return
		}
	default:
		s.set("standard", nil)
		return
	}
	s.set("stage", nil)
	s.set("standard", nil)
}

func kids(n *node) []*node {
	if n == nil || n.kind != '[' {
		return nil
	}
	return n.kids
}

// mendStatement lets a statement refer only to those before it.
func mendStatement(s *node, member string, known map[string]string) {
	if s.kind != '{' {
		return
	}
	for _, name := range []string{"answers", "supersedes"} {
		refs := s.get(name)
		if refs == nil || refs.kind != '[' {
			continue
		}
		seen := map[string]bool{}
		refs.kids = slices.DeleteFunc(refs.kids, func(id *node) bool {
			again := seen[id.text]
			seen[id.text] = true
			return id.kind == '"' && (known[id.text] == "" || again)
		})
		if len(refs.kids) == 0 {
			s.set(name, nil)
		}
	}
	text := func(name string) string {
		if n := s.get(name); n != nil {
			return n.text
		}
		return ""
	}
	if known[text("of")] != "tallies" || text("scope") != "part" && text("scope") != "additional" {
		s.set("of", nil)
	}
	if id := text("id"); known[id] != "" {
		s.set("id", nil)
	} else if id != "" {
		known[id] = member
	}
	for _, source := range kids(s.get("sources")) {
		if said := s.get("said"); said != nil && source.kind == '{' && (source.get("published") != nil || source.get("retrieved") != nil) {
			s.set("said", nil)
		}
	}
	answers := s.get("answers") != nil
	if text("stance") == "retracts" && !answers {
		s.set("stance", textNode("denies"))
	}
	switch member {
	case "claims":
		actors := len(kids(s.get("actors")))
		if text("stance") == "unclaimed" {
			s.set("actors", nil)
			actors = 0
		} else if actors == 0 && text("stance") != "retracts" {
			s.set("stance", textNode("unclaimed"))
		}
		if actors < 2 {
			s.set("among", nil)
		}
		mendClaim(s, text("stance"), text("stage"))
	case "tallies":
		if text("harm") == "other" {
			s.set("measure", textNode("evacuated"))
		}
	case "accounts":
		s.set("time_text", textNode("at night"))
	}
}
