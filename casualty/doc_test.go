package casualty_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// ruleVectors has the cases in testdata/vectors/tolls.json of each rule of the package
// documentation: of each row of its tables by section and label, and of each sentence
// beside them by its first words.
var ruleVectors = map[string]string{
	"One origin, one figure/time":         "one-origin-holds-its-latest-figure-under-latest figures-are-ordered-by-counted-to of-one-counted-to-the-later-said-replaces counted-to-decides-before-said published-bounds-a-coarse-said retrieved-orders-nothing",
	"One origin, one figure/several":      "two-figures-of-one-time-that-can-both-be-right-are-no-conflict",
	"One origin, one figure/words":        "words-replace-no-figure-that-can-be-right-with-them words-replace-a-none",
	"One origin, one figure/without name": "unnamed-speakers-do-not-replace-one-another",
	"One origin, one figure/two keys":     "two-keys-are-two-origins",
	"One origin, one figure/derived":      "a-derived-figure-never-counts a-derived-figure-replaces-nothing a-derived-addition-adds-nothing",

	"Policies/envelope":                        "running-totals-of-two-sources-in-an-envelope",
	"Policies/lowest":                          "lowest-is-the-least-that-anybody-holds",
	"Policies/latest":                          "running-totals-of-two-sources-are-not-in-conflict",
	"Policies/preferred":                       "preferred-looks-only-at-what-is-ranked no-preferred-is-no-number preferred-with-a-retraction additions-to-a-preferred-figure-need-no-rank",
	"A figure is overtaken if":                 "a-later-greater-figure-of-another-overtakes a-later-lower-figure-overtakes-nothing what-may-be-later-does-not-overtake missing-may-fall-and-is-neither-overtaken-nor-in-conflict",
	"At least as great:":                       "a-range-is-overtaken-only-by-what-reaches-its-upper-end",
	"A figure with additions is as of":         "a-figure-is-as-of-its-last-addition",
	"An approximate figure overtakes nothing,": "an-approximate-figure-overtakes-nothing about-600-and-500-do-not-conflict",
	"Two figures are in conflict if":           "an-earlier-figure-above-a-later-one-is-a-conflict growth-explains-a-gap-in-an-envelope",
	"Where the harm may fall,":                 "missing-may-fall-and-is-neither-overtaken-nor-in-conflict",
	"Of two medical origins neither":           "two-hospitals-do-not-overtake-each-other hospitals-that-agree-are-no-own-counts a-ministry-overtakes-hospitals",

	"None/where":    "none-killed-stands-in-the-rows-that-it-covers",
	"None/replaced": "a-none-is-replaced-by-its-own-origin a-none-lives-until-then none-then-three",
	"None/own row":  "a-none-is-replaced-by-its-own-origin",
	"None/conflict": "a-repeated-none-is-in-conflict-and-not-overtaken",
	"None/rows":     "none-killed-stands-in-the-rows-that-it-covers",

	"Additions/base":      "an-addition-without-a-base-adds-nothing additions-at-two-places-are-bounded",
	"Additions/copies":    "copies-of-one-addition-add-once five-outlets-that-cite-nobody-add-once",
	"Additions/several":   "different-additions-of-one-origin-are-bounded",
	"Additions/chained":   "chained-additions-all-add",
	"Additions/no number": "an-addition-without-a-number-opens-the-sum",
	"Additions/no base":   "an-addition-without-a-base-adds-nothing an-addition-whose-base-was-not-said-yet-bounds-from-below",
	"Additions/lost base": "an-addition-to-a-figure-that-is-no-longer-held-says-nothing a-later-total-takes-in-the-additions",
	"Additions/narrower":  "additions-at-two-places-are-bounded",

	"Bounds/groups":                          "a-contained-row-bounds-from-below a-containing-row-bounds-from-above a-union-bounds-its-members-from-above a-group-with-five-members-bounds-everybody-alone",
	"Bounds/place":                           "nested-places-do-not-add nested-places-beside-a-whole-are-no-alarm",
	"Bounds/harm":                            "a-none-is-replaced-by-its-own-origin",
	"Bounds/attackers":                       "with-and-without-the-attacker-are-two-questions attackers-own-are-only-in-what-includes-them",
	"From below a row is bounded":            "a-contained-row-bounds-from-below",
	"Numbers add up if":                      "ages-of-one-origin-and-time-add ages-of-two-origins-do-not-add ages-of-two-times-do-not-add children-and-women-may-overlap statuses-of-one-origin-add protected-persons-add-to-no-status",
	"Of a harm that may fall only figures":   "missing-of-two-times-do-not-bound-each-other missing-of-one-time-bound-each-other",
	"Bounds/partial":                         "a-stated-number-is-never-replaced-by-what-parts-come-to vague-words-beside-a-contained-number",
	"Bounds/parts-exceed-total":              "parts-of-one-time-above-the-whole",
	"Bounds/part":                            "a-part-of-another-period-bounds-its-whole",
	"Bounds/names":                           "names-without-a-number-are-a-lower-bound more-names-than-people",
	"Bounds/status-contested":                "equal-numbers-of-two-statuses-are-contested statuses-above-every-total-are-contested equal-numbers-that-fit-the-total-are-not-contested",
	"It marks while what it answers is held": "a-denial-of-a-figure-that-is-no-longer-held-marks-nothing",
	"It is about the row of":                 "an-answer-moves-to-what-it-answers",
}

// TestRulesHaveVectors: each rule of the documentation has a case, and none is of a rule
// that is not there.
func TestRulesHaveVectors(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct{ Name string }
	vectors, err := os.ReadFile("../testdata/vectors/tolls.json")
	if err != nil || json.Unmarshal(vectors, &cases) != nil {
		t.Fatal(err)
	}
	doc := strings.NewReplacer("// ", "", "//\t", "\t", "//", "").Replace(string(text))
	_, doc, _ = strings.Cut(doc, "# Words")
	doc, _, _ = strings.Cut(doc, "# Cost")
	row := regexp.MustCompile(`(?m)^\t(\S+(?: \S+)*)  +\S`)
	for _, section := range strings.Split(doc, "\n# ")[1:] {
		name, rest, _ := strings.Cut(section, "\n")
		for _, m := range row.FindAllStringSubmatch(rest, -1) {
			if ruleVectors[name+"/"+m[1]] == "" {
				t.Errorf("the rule %q of %q has no case", m[1], name)
			}
		}
	}
	plain := strings.Join(strings.Fields(doc), " ")
	for rule, names := range ruleVectors {
		words := strings.Fields(names)
		section, label, isRow := strings.Cut(rule, "/")
		switch {
		case isRow && !strings.Contains(doc, "\n# "+section+"\n"), isRow && !strings.Contains(doc, "\n\t"+label+"  "), !isRow && !strings.Contains(plain, rule):
			t.Errorf("the documentation has no rule %q", rule)
		}
		for _, name := range words {
			if !slices.ContainsFunc(cases, func(c struct{ Name string }) bool { return c.Name == name }) {
				t.Errorf("%s: there is no case %s", rule, name)
			}
		}
	}
}
