package attribution_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// A blameCase is one case of testdata/vectors/blame.json. Its name is the rule.
type blameCase struct {
	Name, Why string
	AsOf      reported.Time `json:"as_of"`
	Claims    []attribution.Claim
	Want      []blame
}

// A blame is what a view comes to, as the cases write it. Reasons are in the order
// of the alphabet.
type blame struct {
	Actor       string   `json:"actor"`
	Support     string   `json:"support"`
	Challenge   string   `json:"challenge"`
	Attributing bounds   `json:"attributing"`
	Suspecting  bounds   `json:"suspecting"`
	Denying     bounds   `json:"denying"`
	Doubting    bounds   `json:"doubting"`
	Reasons     []string `json:"reasons"`
	Standards   []string `json:"standards,omitempty"`
}

// Bounds are those of a count; without High they are open.
type bounds struct {
	Low  int64  `json:"low"`
	High *int64 `json:"high,omitempty"`
}

func boundsOf(n reported.Count) bounds {
	b := bounds{Low: n.Low()}
	if high, ok := n.High(); ok {
		b.High = &high
	}
	return b
}

func blameOf(v attribution.View) blame {
	b := blame{
		Actor: v.Actor.Name, Support: string(v.Support), Challenge: string(v.Challenge),
		Attributing: boundsOf(v.Attributing.Origins), Suspecting: boundsOf(v.Suspecting.Origins),
		Denying: boundsOf(v.Denying.Origins), Doubting: boundsOf(v.Doubting.Origins), Reasons: []string{},
	}
	for _, r := range v.Reasons {
		b.Reasons = append(b.Reasons, string(r))
	}
	slices.Sort(b.Reasons)
	for _, s := range v.Standards {
		b.Standards = append(b.Standards, string(s))
	}
	return b
}

func blameCases(t *testing.T) (cases []blameCase) {
	t.Helper()
	data, err := os.ReadFile("../testdata/vectors/blame.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// claimsAsOf returns the claims of a case as known on its day.
func (c *blameCase) claimsAsOf() []attribution.Claim {
	if c.AsOf.IsZero() {
		return c.Claims
	}
	day, _ := c.AsOf.Latest()
	return slices.DeleteFunc(slices.Clone(c.Claims), func(claim attribution.Claim) bool {
		times := []reported.Time{claim.Said}
		for _, s := range claim.Sources {
			times = append(times, s.Published, s.Retrieved)
		}
		return !slices.ContainsFunc(times, func(t reported.Time) bool {
			last, ok := t.Latest()
			return ok && !last.After(day)
		})
	})
}

func TestVectors(t *testing.T) {
	for _, c := range blameCases(t) {
		t.Run(c.Name, func(t *testing.T) {
			claims := c.claimsAsOf()
			var got []blame
			for _, v := range attribution.Assess(claims).Views {
				got = append(got, blameOf(v))
			}
			byName := func(a, b blame) int { return strings.Compare(a.Actor, b.Actor) }
			slices.SortFunc(got, byName)
			slices.SortFunc(c.Want, byName)
			for i := range got {
				if i < len(c.Want) && c.Want[i].Standards == nil {
					got[i].Standards = nil // the case does not ask for them
				}
			}
			if diff := cmp.Diff(c.Want, got); diff != "" {
				t.Errorf("%s\n%s", c.Why, diff)
			}
		})
	}
}
