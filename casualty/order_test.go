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

// TestCompareGroups: so does a group's, which is written by hand.
func TestCompareGroups(t *testing.T) {
	if n := ordertest.Members(t, func(a, b *Group) int { return a.Compare(*b) }); n < 8 {
		t.Errorf("only %d members", n)
	}
}
