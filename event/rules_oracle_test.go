package event_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event/schema"
)

// oracle says whether Decode must accept a document, and if not, why. It knows
// nothing of the reader and of the Validate methods.
func oracle(data []byte) error {
	if !lexical(data) {
		return fmt.Errorf("the lexical profile is broken")
	}
	if err := schema.Validate(data); err != nil {
		return fmt.Errorf("the schema is broken: %w", err)
	}
	return rules(data)
}

// An object is a JSON object as encoding/json has it.
type object = map[string]any

// rules checks what the schema cannot say, on a document that keeps the schema:
// the rules between members as the comments at their codes state them. Nothing
// here is taken from the Validate methods.
func rules(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var doc object
	if err := d.Decode(&doc); err != nil {
		return err
	}
	for name, value := range doc {
		if name == "codes" {
			continue // their names are free: "time" is no time there
		}
		if err := inside(name, value); err != nil {
			return err
		}
	}
	if doc["disjoint"] == true && doc["aggregate"] != true {
		return fmt.Errorf("disjoint")
	}
	for _, l := range objects(doc["links"]) {
		if l["event"] == doc["id"] {
			return fmt.Errorf("self-link")
		}
	}
	for _, check := range []struct {
		member string
		of     func(object) error
	}{{"claims", claimRules}, {"tallies", tallyRules}, {"accounts", accountRules}} {
		for i, s := range objects(doc[check.member]) {
			if err := errors.Join(check.of(s), saidRule(s)); err != nil {
				return fmt.Errorf("/%s/%d: %w", check.member, i, err)
			}
		}
	}
	return references(doc)
}

// inside looks for times, counts, groups and damage at any depth.
func inside(name string, value any) error {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			if err := inside(name, item); err != nil {
				return err
			}
		}
	case object:
		switch name {
		case "count", "incidents", "people", "age":
			if err := countOrder(v); err != nil {
				return err
			}
		case "groups":
			if len(v) == 1 && v["attackers"] == false {
				return fmt.Errorf("group-empty")
			}
		case "damage":
			if _, priced := v["cost"]; priced != (v["currency"] != nil) {
				return fmt.Errorf("currency-form")
			}
		}
		for member, below := range v {
			if err := inside(member, below); err != nil {
				return err
			}
		}
	case string:
		switch name {
		case "recorded", "time", "published", "retrieved", "said", "period", "counted_to":
			if _, err := reported.ParseTime(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// countOrder: low is not above high, and best lies between them. No low is 0.
func countOrder(count object) error {
	number := func(name string) *big.Rat {
		if n, ok := count[name].(json.Number); ok {
			r, ok := new(big.Rat).SetString(n.String())
			if !ok {
				panic(n)
			}
			return r
		}
		return nil
	}
	low, best, high := number("low"), number("best"), number("high")
	if low == nil {
		low = new(big.Rat)
	}
	if high != nil && low.Cmp(high) > 0 || best != nil && (best.Cmp(low) < 0 || high != nil && best.Cmp(high) > 0) {
		return fmt.Errorf("count-order: %v", count)
	}
	return nil
}

func claimRules(c object) error {
	actors, answers := len(list(c["actors"])), len(list(c["answers"]))
	switch c["stance"] {
	case "attributes", "implies", "suspects", "claims":
		if actors == 0 {
			return fmt.Errorf("claim-actors: nobody is blamed")
		}
	case "denies", "doubts":
		if actors+answers == 0 {
			return fmt.Errorf("claim-actors: nothing is denied")
		}
	case "unclaimed":
		if actors > 0 {
			return fmt.Errorf("claim-actors: somebody is named")
		}
	case "retracts":
		if answers == 0 {
			return fmt.Errorf("claim-retracts")
		}
	default:
		panic(c["stance"])
	}
	if c["among"] != nil && actors < 2 {
		return fmt.Errorf("claim-among")
	}
	if err := chanceRule(c); err != nil {
		return err
	}
	return courtRule(c)
}

// chanceRule: what is blamed is not called below even, what is denied or doubted
// not above even.
func chanceRule(c object) error {
	text, ok := c["likelihood"].(string)
	if !ok {
		return nil
	}
	low, high := 0.0, 0.0
	if r, ok := reported.MustParseTerm(text).Range(); ok {
		low, high = float64(r.Low.Percent), float64(r.High.Percent)
	} else {
		switch text {
		case "plain:unlikely":
			high = 49
		case "plain:possible", "plain:unclear":
			high = 50
		default:
			low, high = 50, 100
		}
	}
	switch c["stance"] {
	case "attributes", "implies":
		if high < 50 {
			return fmt.Errorf("claim-likelihood: blamed and unlikely")
		}
	case "denies", "doubts":
		if low >= 50 {
			return fmt.Errorf("claim-likelihood: denied and likely")
		}
	}
	return nil
}

// courtRule: a finding blames by a standard, an acquittal denies, and a standard is
// that of one of them or of a charge.
func courtRule(c object) error {
	switch stage := c["stage"]; {
	case stage == "finding" && (c["stance"] != "attributes" || c["standard"] == nil), stage == "acquittal" && c["stance"] != "denies":
		return fmt.Errorf("claim-stage")
	case c["standard"] != nil && stage != "finding" && stage != "acquittal" && stage != "charge":
		return fmt.Errorf("claim-standard")
	}
	return nil
}

// saidRule: nothing is said after it was published or read.
func saidRule(s object) error {
	said, ok := s["said"].(string)
	if !ok {
		return nil
	}
	for _, source := range objects(s["sources"]) {
		for _, member := range []string{"published", "retrieved"} {
			if text, ok := source[member].(string); ok {
				known, said := reported.MustParseTime(text), reported.MustParseTime(said)
				_, read, _ := known.Window()
				from, _, _ := said.Window()
				if known.Before(said) && !from.Before(read) {
					return fmt.Errorf("said-after-published")
				}
			}
		}
	}
	return nil
}

func tallyRules(t object) error {
	if t["harm"] == "other" && t["measure"] == nil {
		return fmt.Errorf("tally-measure")
	}
	if t["of"] != nil && t["scope"] != "part" && t["scope"] != "additional" {
		return fmt.Errorf("tally-of")
	}
	if text, ok := t["counted_to"].(string); ok {
		if err := countedTo(t, text); err != nil {
			return err
		}
	}
	for _, g := range objects(t["groups"]) {
		if t["attackers"] == "excluded" && g["attackers"] == true {
			return fmt.Errorf("tally-attackers")
		}
	}
	if t["stance"] == "retracts" && t["answers"] == nil {
		return fmt.Errorf("tally-retracts")
	}
	return nil
}

// countedTo: one moment, which does not begin after the statement was made.
func countedTo(t object, text string) error {
	if strings.Contains(text, "/") {
		return fmt.Errorf("counted-to-form")
	}
	var s reported.Statement
	if said, ok := t["said"].(string); ok {
		s.Said = reported.MustParseTime(said)
	}
	for _, source := range objects(t["sources"]) {
		if published, ok := source["published"].(string); ok {
			s.Sources = append(s.Sources, reported.Source{Published: reported.MustParseTime(published)})
		}
	}
	if s.Time().Before(reported.MustParseTime(text)) {
		return fmt.Errorf("counted-to-order")
	}
	return nil
}

func accountRules(a object) error {
	says := false
	for member := range a {
		switch member {
		case "id", "sources", "said", "answers", "supersedes", "grade", "provisional", "quote", "note", "stance":
		default:
			says = true
		}
	}
	if !says {
		return fmt.Errorf("account-empty")
	}
	if a["stance"] == "retracts" && a["answers"] == nil {
		return fmt.Errorf("account-retracts")
	}
	return nil
}

// references: IDs are unique among all statements; answers names another
// statement, supersedes a statement, of a tally; nothing leads in a circle.
func references(doc object) error {
	kind := map[any]string{} // of the statement with an ID
	var all []object
	for _, member := range []string{"claims", "tallies", "accounts"} {
		for _, s := range objects(doc[member]) {
			all = append(all, s)
			if id := s["id"]; id != nil {
				if kind[id] != "" {
					return fmt.Errorf("repeated-id %v", id)
				}
				kind[id] = member
			}
		}
	}
	supersedes, of := map[any][]any{}, map[any][]any{}
	for _, s := range all {
		for _, id := range list(s["answers"]) {
			if kind[id] == "" || id == s["id"] {
				return fmt.Errorf("unknown-reference: answers %v", id)
			}
		}
		for _, id := range list(s["supersedes"]) {
			if kind[id] == "" {
				return fmt.Errorf("unknown-reference: supersedes %v", id)
			}
			supersedes[s["id"]] = append(supersedes[s["id"]], id)
		}
		if id := s["of"]; id != nil {
			if kind[id] != "tallies" {
				return fmt.Errorf("unknown-reference: of %v", id)
			}
			of[s["id"]] = append(of[s["id"]], id)
		}
	}
	// Nothing leads to a statement without ID.
	delete(supersedes, nil)
	delete(of, nil)
	if circle(supersedes) || circle(of) {
		return fmt.Errorf("reference-cycle")
	}
	return nil
}

// circle reports whether arrows lead in a circle: whether something is left when
// all that leads nowhere is taken away, again and again.
func circle(arrows map[any][]any) bool {
	for {
		before := len(arrows)
		for from, to := range arrows {
			leads := false
			for _, id := range to {
				_, more := arrows[id]
				leads = leads || more
			}
			if !leads {
				delete(arrows, from)
			}
		}
		if len(arrows) == before {
			return before > 0
		}
	}
}

func list(value any) []any {
	items, _ := value.([]any)
	return items
}

func objects(value any) (found []object) {
	for _, item := range list(value) {
		found = append(found, item.(object))
	}
	return found
}
