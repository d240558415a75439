package casualty

import (
	"testing"

	"github.com/seed-67285e81/reported/internal/ordertest"
)

// TestCompareTallies: a tally's order sees every member.
func TestCompareTallies(t *testing.T) {
	if n := ordertest.Members(t, compareTallies); n < 60 {
		t.Errorf("only %d members", n)
	}
}
