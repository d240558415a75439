package attribution

import (
	"slices"
	"testing"
)

// TestRules walks every set of reasons: each has a status, each rule decides for
// some, and the bits are in the order of the words.
func TestRules(t *testing.T) {
	decided := map[Status]int{}
	for s := reasonSet(0); s < 1<<len(reasons); s++ {
		status := s.status()
		if !slices.Contains(statuses[:], status) {
			t.Fatalf("%b: status %q", s, status)
		}
		decided[status]++
	}
	if len(rules) != len(statuses) {
		t.Errorf("%d rules for %d statuses", len(rules), len(statuses))
	}
	for _, status := range statuses {
		if decided[status] == 0 {
			t.Errorf("no reasons ever lead to %s", status)
		}
	}
	if circularSources != 1<<(len(reasons)-1) {
		t.Errorf("the last bit is %b, of %d reasons", circularSources, len(reasons))
	}
	for bit, word := range map[reasonSet]Reason{
		asserted: ReasonAsserted, ownClaim: ReasonOwnClaim, otherOrigin: ReasonOtherOrigin, competingClaim: ReasonCompetingClaim, suspicion: ReasonSuspicion,
		oneOfSeveral: ReasonOneOfSeveral, independentOrigins: ReasonIndependentOrigins, notIndependent: ReasonNotIndependent, oneCountry: ReasonOneCountry,
		denied: ReasonDenied, deniedByActor: ReasonDeniedByActor, doubted: ReasonDoubted, fellSuperseded: ReasonSuperseded, fellRetracted: ReasonRetracted,
		foreignRetraction: ReasonForeignRetraction, tie: ReasonTie, turned: ReasonTurned, circularSources: ReasonCircularSources,
	} {
		if got := bit.list(); !slices.Equal(got, []Reason{word}) {
			t.Errorf("%b is %v, want %s", bit, got, word)
		}
	}
}
