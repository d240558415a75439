package attribution_test

import (
	"fmt"
	"testing"

	"github.com/seed-67285e81/reported/attribution"
)

// TestView finds the view of each of few and of many actors, by ID or by any spelling
// of the name with its Country, and none of an actor that no claim names.
func TestView(t *testing.T) {
	for _, n := range []int{3, 100} {
		c := attribution.Claim{Stance: attribution.StanceAttributes}
		for i := range n {
			c.Actors = append(c.Actors, attribution.Actor{Name: fmt.Sprint("Unit-", i), Country: "XA"})
		}
		c.Actors = append(c.Actors, attribution.Actor{ID: "q1", Name: "Unit 1", Country: "XA"})
		a := attribution.Assess([]attribution.Claim{c})
		for i := range n {
			v, ok := a.View(attribution.Actor{Name: fmt.Sprint("the UNIT ", i), Country: "XA"})
			if want := fmt.Sprint("Unit-", i); !ok || v.Actor.Name != want || v.Actor.ID != "" {
				t.Errorf("%d actors: %s is %+v, %t", n, want, v.Actor, ok)
			}
		}
		if v, ok := a.View(attribution.Actor{ID: "q1"}); !ok || v.Actor.ID != "q1" {
			t.Errorf("%d actors: the ID has %+v, %t", n, v.Actor, ok)
		}
		for _, none := range []attribution.Actor{{}, {ID: "q2", Name: "Unit 1", Country: "XA"}, {Name: "Unit 1"}, {Name: "Unit 1", Country: "XB"}} {
			if v, ok := a.View(none); ok {
				t.Errorf("%d actors: %+v has %+v", n, none, v.Actor)
			}
		}
	}
}
