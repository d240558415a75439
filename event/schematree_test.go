package event_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/event/schema"
)

// A rule is what the schema says of one value: all the schemas that it must keep,
// with every $ref followed. Tests read limits, patterns and vocabularies from
// here, so that nothing in Go says what is right.
type rule struct {
	schemas []*node
	defs    []string // the definitions that they came from
	never   bool     // the schema false
	keyword map[string][]*node
	below   map[string]*rule // of members, nil where there is none
}

var schemaTree = sync.OnceValue(func() *node {
	root, err := slowParse(schema.JSON())
	if err != nil {
		panic(err)
	}
	return root
})

// documentRule is the rule for a whole document.
func documentRule() *rule { return ruleOf(schemaTree()) }

var ruleCache = map[[2]*node]*rule{}

func ruleOf(schemas ...*node) *rule {
	var key [2]*node
	if len(schemas) > len(key) {
		panic("a value with more schemas")
	}
	copy(key[:], schemas)
	if ruleCache[key] == nil {
		ruleCache[key] = makeRule(schemas)
	}
	return ruleCache[key]
}

func makeRule(schemas []*node) *rule {
	r := &rule{keyword: map[string][]*node{}, below: map[string]*rule{}}
	for _, s := range schemas {
		if s.raw == "false" {
			r.never = true
		}
		if s.kind != '{' {
			continue
		}
		r.schemas = append(r.schemas, s)
		if ref := s.get("$ref"); ref != nil {
			name, ok := strings.CutPrefix(ref.text, "#/$defs/")
			def := schemaTree().get("$defs").get(name)
			if !ok || def == nil {
				panic(ref.text)
			}
			base := ruleOf(def)
			r.schemas = append(r.schemas, base.schemas...)
			r.defs = append(append(r.defs, name), base.defs...)
		}
	}
	return r
}

// is reports whether the value is of a definition.
func (r *rule) is(def string) bool { return slices.Contains(r.defs, def) }

// with returns the schemas behind a keyword.
func (r *rule) with(keyword string) []*node {
	found, ok := r.keyword[keyword]
	if !ok {
		for _, s := range r.schemas {
			if k := s.get(keyword); k != nil {
				found = append(found, k)
			}
		}
		r.keyword[keyword] = found
	}
	return found
}

// members returns the names of an object's members, in declared order.
func (r *rule) members() (names []string) {
	for _, properties := range r.with("properties") {
		for _, p := range properties.kids {
			if !slices.Contains(names, p.name) {
				names = append(names, p.name)
			}
		}
	}
	return names
}

// member returns the rule for a member; ok is false if there is none.
func (r *rule) member(name string) (_ *rule, ok bool) {
	if below, ok := r.below[name]; ok {
		return below, below != nil
	}
	var schemas []*node
	for _, properties := range r.with("properties") {
		if p := properties.get(name); p != nil && p.raw != "true" {
			schemas = append(schemas, p)
		}
	}
	for _, others := range r.with("additionalProperties") {
		if len(schemas) == 0 && others.kind == '{' {
			return ruleOf(others), true // not kept: its names are without end
		}
	}
	var below *rule
	if len(schemas) > 0 {
		below = ruleOf(schemas...)
	}
	r.below[name] = below
	return below, below != nil
}

func (r *rule) required() (names []string) {
	for _, list := range r.with("required") {
		for _, name := range list.kids {
			names = append(names, name.text)
		}
	}
	return names
}

func (r *rule) items() *rule { return ruleOf(r.with("items")...) }

// typ returns the JSON type: object, array, string, integer, number, boolean.
func (r *rule) typ() string {
	if types := r.with("type"); len(types) > 0 {
		return types[0].text
	}
	if len(r.with("enum"))+len(r.with("const")) > 0 {
		return "string"
	}
	panic("no type")
}

// limit returns a number that bounds the value.
func (r *rule) limit(keyword string) (n int64, ok bool) {
	limits := r.with(keyword)
	if len(limits) == 0 {
		return 0, false
	}
	n, err := strconv.ParseInt(limits[0].raw, 10, 64)
	if err != nil {
		panic(err)
	}
	return n, true
}

// unique reports whether no item of a list may stand in it twice.
func (r *rule) unique() bool { return len(r.with("uniqueItems")) > 0 }

// words returns the vocabulary.
func (r *rule) words() (words []string) {
	for _, list := range r.with("enum") {
		for _, word := range list.kids {
			words = append(words, word.text)
		}
	}
	for _, word := range r.with("const") {
		words = append(words, word.text)
	}
	return words
}

var patternCache sync.Map

// takes reports whether a text keeps what the schema says of texts.
func (r *rule) takes(s string) bool {
	if words := r.words(); words != nil && !slices.Contains(words, s) {
		return false
	}
	for _, p := range r.with("pattern") {
		re, ok := patternCache.Load(p.text)
		if !ok {
			re, _ = patternCache.LoadOrStore(p.text, regexp.MustCompile(p.text))
		}
		if !re.(*regexp.Regexp).MatchString(s) {
			return false
		}
	}
	n := int64(utf8.RuneCountInString(s))
	if least, ok := r.limit("minLength"); ok && n < least {
		return false
	}
	most, ok := r.limit("maxLength")
	return !ok || n <= most
}

// A place is a value of a document with the rule for it.
type place struct {
	node   *node
	parent *node
	rule   *rule
	path   string
}

// places returns all values of a document for which the schema has a rule.
func places(root *node) (found []place) {
	var walk func(n, parent *node, r *rule, path string)
	walk = func(n, parent *node, r *rule, path string) {
		found = append(found, place{n, parent, r, path})
		for i, kid := range n.kids {
			if items := r.items(); n.kind == '[' && len(items.schemas) > 0 {
				walk(kid, n, items, path+"/"+strconv.Itoa(i))
			} else if below, ok := r.member(kid.name); ok && n.kind == '{' {
				walk(kid, n, below, path+"/"+kid.name)
			}
		}
	}
	walk(root, nil, documentRule(), "")
	return found
}
