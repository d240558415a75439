package attribution_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// ruleCases names for each rule of the package documentation, by the words with which
// it begins, cases of testdata/vectors or tests of this package that hold it.
var ruleCases = map[string]string{
	"found:":                      "a-court-that-attributes-in-a-finding-is-found an-outlet-makes-no-finding a-finding-that-names-one-of-several-finds-nobody a-document-makes-a-finding",
	"claimed-and-attributed:":     "an-outside-state-confirms-a-claim a-states-media-do-not-confirm-its-claim",
	"claimed:":                    "a-claim-of-the-actor-alone-is-claimed",
	"corroborated:":               "two-states-corroborate a-witness-corroborates-a-ministry an-outlet-that-cites-nobody-is-no-second-bloc",
	"alleged:":                    "two-implications-corroborate-nothing found-alleged-and-denied-are-three-answers",
	"suspected:":                  "a-suspicion-denied-is-a-suspicion words-about-even-are-a-suspicion",
	"withdrawn:":                  "what-its-speaker-retracts-is-withdrawn what-its-speaker-supersedes-is-withdrawn",
	"none: no claim says so.":     "what-is-only-denied-has-no-support",
	"contested:":                  "two-groups-that-claim-it-compete who-claim-together-do-not-compete a-claim-beside-blame-of-somebody-else",
	"acquitted:":                  "an-acquittal-beside-a-charge",
	"denied-by-actor:":            "the-ministry-denies-for-the-forces",
	"denied:":                     "a-false-claim-that-the-police-deny",
	"doubted:":                    "a-doubt-is-shown",
	"none: no claim says otherwi": "an-undated-denial-is-not-known-on-any-day",
	"An actor is known by":        "an-article-is-not-part-of-every-name TestView",
	"Origins are told apart":      "a-vague-citation-joins-no-two a-ministry-with-and-without-country-is-one",
	"Sources that sign together":  "a-joint-statement-is-one-voice",
	"One Country is one bloc":     "police-and-inquiry-of-one-state-and-a-finding an-organ-without-country-may-be-of-any-state",
	"All others are blocs":        "two-intergovernmental-bodies-corroborate two-armed-groups-are-two-blocs a-private-outlet-with-own-reporting-corroborates",
	"Links join names":            "a-part-and-its-whole-are-one-bloc a-front-and-its-master-are-one-bloc a-state-and-its-forces-are-no-rivals",
	"A name without a Country":    "armed-forces-of-two-states-join-no-blocs",
	"An actor speaks for itself":  "a-claim-of-the-actor-alone-is-claimed ExampleActor_Speaks",
	"Officials speak for":         "the-ministry-denies-for-the-forces",
	"A whole denies":              "a-whole-denies-for-its-part a-whole-ends-no-claim-of-its-part an-alleged-commander-does-not-deny-for-the-group",
	"A link means":                "a-link-means-the-actor-with-its-id a-link-with-a-country-means-the-actor-of-that-country a-link-with-a-country-means-no-actor-of-another",
	"A court is not its state":    "a-home-court-is-not-the-actor a-home-court-that-convicts-is-no-claim-of-the-state",
	"Its claimant takes":          "what-its-speaker-retracts-is-withdrawn what-another-retracts-stands",
	"A carrier takes back":        "a-sole-carrier-takes-back-what-it-misreported one-of-two-carriers-takes-nothing-back",
	"A later judgment":            "an-appeal-of-one-jurisdiction-overturns a-foreign-court-overturns-nothing",
	"A claim with the stance":     "outlets-that-cite-nobody-carry-a-claim an-official-who-files-a-claim-for-a-group-attributes a-state-without-country-may-be-claimed-by-an-official",
	"An attribution to oneself":   "an-actor-that-attributes-to-itself-claims",
	"A later own claim":           "an-admission-ends-the-denial an-admission-ends-the-denial-of-another-body",
	"A later own denial":          "a-later-denial-ends-the-actors-claim a-later-denial-by-another-body-ends-no-claim",
	"Where time does not tell":    "claim-and-denial-of-one-day-both-stand an-undated-denial-is-not-ended",
	"A word about even":           "words-about-even-are-a-suspicion words-above-even-assert",
	"A word below even":           "words-below-even-are-doubts",
	"A list of which any":         "a-finding-that-names-one-of-several-finds-nobody",
	"An answer without an actor":  "a-doubt-is-shown TestStandings",
	"What is asserted":            "two-implications-corroborate-nothing two-states-corroborate a-part-and-its-whole-are-one-bloc",
	"Others are blamed":           "unknown-gunmen-are-no-rivals who-are-blamed-together-are-no-rivals a-state-and-its-forces-are-no-rivals",
	"Sources cite in a circle":    "circular-citing-is-found-across-claims",
	"A Firsthand source":          "a-firsthand-source-makes-no-circle",
	"Of more than 32":             "TestManyOrigins",
	"Of more than 16 own":         "TestManyDenials",
	"Of more than 16 sources":     "TestManySpeakers",
	"Of more than 262,144":        "TestHostileShapes",
}

// TestRulesHaveCases: each rule of the package documentation is held by a case that
// exists, and what is held is a rule there.
func TestRulesHaveCases(t *testing.T) {
	exists := map[string]bool{}
	for _, file := range []string{"blame", "independence"} {
		data, err := os.ReadFile("../testdata/vectors/" + file + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var cases []struct{ Name string }
		if err := json.Unmarshal(data, &cases); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			exists[c.Name] = true
		}
	}
	tests := ""
	for _, file := range []string{"assess_test.go", "assessment_test.go", "hostile_test.go", "example_test.go", "doc.go"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tests += string(data)
	}
	_, rules, _ := strings.Cut(tests, "# What the words of Support mean")
	used := map[string]bool{}
	for _, rule := range strings.Split(rules, "\n//   - ")[1:] {
		rule = strings.ReplaceAll(rule, "\n//     ", " ")
		found := false
		for begins, cases := range ruleCases {
			if !strings.HasPrefix(rule, begins) {
				continue
			}
			found, used[begins] = true, true
			for _, name := range strings.Fields(cases) {
				if !exists[name] && !strings.Contains(tests, "func "+name+"(") {
					t.Errorf("%q: there is no %s", begins, name)
				}
			}
		}
		if !found {
			t.Errorf("no case is named for the rule: %.60s", rule)
		}
	}
	for begins := range ruleCases {
		if !used[begins] {
			t.Errorf("no rule begins with %q", begins)
		}
	}
}
