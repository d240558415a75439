package event_test

import (
	"math/big"
	"slices"
)

// keeps reports whether a value keeps the rule that the schema has for it. It is
// a third opinion beside Decode and jsonschema, and fast enough for exhaustive
// tests; TestKeeps holds it to jsonschema.
func keeps(n *node, r *rule) bool {
	if r.never {
		return false
	}
	if len(r.with("type")) > 0 && !isType(n, r.typ()) {
		return false
	}
	if r.words() != nil && n.kind != '"' {
		return false
	}
	switch n.kind {
	case '"':
		return r.takes(n.text)
	case '0':
		return within(n, r)
	case '[':
		if outside(len(n.kids), r, "minItems", "maxItems") {
			return false
		}
		for i, kid := range n.kids {
			if !keeps(kid, r.items()) || r.unique() && slices.ContainsFunc(n.kids[:i], func(k *node) bool { return k.text == kid.text }) {
				return false
			}
		}
	case '{':
		return keepsMembers(n, r)
	}
	return true
}

func isType(n *node, typ string) bool {
	switch typ {
	case "object":
		return n.kind == '{'
	case "array":
		return n.kind == '['
	case "string":
		return n.kind == '"'
	case "boolean":
		return n.kind == 't'
	case "integer":
		return n.kind == '0' && value(n).IsInt()
	}
	return n.kind == '0'
}

func value(n *node) *big.Rat {
	v, ok := new(big.Rat).SetString(n.raw)
	if !ok {
		panic(n.raw)
	}
	return v
}

func within(n *node, r *rule) bool {
	for _, least := range r.with("minimum") {
		if value(n).Cmp(value(least)) < 0 {
			return false
		}
	}
	for _, most := range r.with("maximum") {
		if value(n).Cmp(value(most)) > 0 {
			return false
		}
	}
	return true
}

func outside(n int, r *rule, least, most string) bool {
	low, ok := r.limit(least)
	if ok && int64(n) < low {
		return true
	}
	high, ok := r.limit(most)
	return ok && int64(n) > high
}

func keepsMembers(n *node, r *rule) bool {
	if outside(len(n.kids), r, "minProperties", "maxProperties") {
		return false
	}
	for _, name := range r.required() {
		if n.get(name) == nil {
			return false
		}
	}
	for _, names := range r.with("propertyNames") {
		for _, kid := range n.kids {
			if !ruleOf(names).takes(kid.name) {
				return false
			}
		}
	}
	for _, dependents := range r.with("dependentRequired") {
		for _, d := range dependents.kids {
			if n.get(d.name) != nil && slices.ContainsFunc(d.kids, func(name *node) bool { return n.get(name.text) == nil }) {
				return false
			}
		}
	}
	for _, dependents := range r.with("dependentSchemas") {
		for _, d := range dependents.kids {
			if n.get(d.name) != nil && !keeps(n, ruleOf(d)) {
				return false
			}
		}
	}
	closed := slices.ContainsFunc(r.with("additionalProperties"), func(s *node) bool { return s.raw == "false" })
	for _, kid := range n.kids {
		below, ok := r.member(kid.name)
		if !ok && closed || ok && !keeps(kid, below) {
			return false
		}
	}
	return true
}
