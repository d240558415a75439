package attribution

import (
	"testing"

	"github.com/seed-67285e81/reported/internal/ordertest"
)

// TestCompareClaims: a claim's order sees every member.
func TestCompareClaims(t *testing.T) {
	if n := ordertest.Members(t, compareClaims); n < 50 {
		t.Errorf("only %d members", n)
	}
}
