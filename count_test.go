package reported

import (
	"errors"
	"math"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"
)

func TestCountConstructors(t *testing.T) {
	const most = MaxCount
	tests := []struct {
		name string
		got  Count
		want countParts
	}{
		{"Exactly(0)", Exactly(0), countParts{HasLow: true, HasBest: true, HasHigh: true}},
		{"Exactly(3)", Exactly(3), countParts{Low: 3, Best: 3, High: 3, HasLow: true, HasBest: true, HasHigh: true}},
		{"Exactly(most)", Exactly(most), countParts{Low: most, Best: most, High: most, HasLow: true, HasBest: true, HasHigh: true}},
		{"AtLeast(0)", AtLeast(0), countParts{HasLow: true}},
		{"AtLeast(13)", AtLeast(13), countParts{Low: 13, HasLow: true}},
		{"MoreThan(12)", MoreThan(12), countParts{Low: 13, HasLow: true}},
		{"AtMost(20)", AtMost(20), countParts{High: 20, HasLow: true, HasHigh: true}},
		{"AtMost(9)", AtMost(9), countParts{High: 9, HasLow: true, HasHigh: true}},
		{"Between(20, 30)", Between(20, 30), countParts{Low: 20, High: 30, HasLow: true, HasHigh: true}},
		{"About(603)", About(603), countParts{Best: 603, HasLow: true, HasBest: true, Approx: true}},
		{"nearly(80)", nearly(80), countParts{Best: 80, High: 80, HasLow: true, HasBest: true, HasHigh: true, Approx: true}},
		{"WithBest", Between(20, 30).WithBest(25), countParts{Low: 20, Best: 25, High: 30, HasLow: true, HasBest: true, HasHigh: true}},
		{"WithBest of zero", Count{}.WithBest(5), countParts{Best: 5, HasLow: true, HasBest: true}},
		{"WithBest keeps the rest", About(5).WithWords("five or so").WithBest(6), countParts{Best: 6, HasLow: true, HasBest: true, Approx: true, Text: "five or so"}},
		{"WithWords", AtLeast(13).WithWords("more than a dozen"), countParts{Low: 13, HasLow: true, Text: "more than a dozen"}},
		{"WithWords of zero", Count{}.WithWords("an unspecified number"), countParts{HasLow: true, Text: "an unspecified number"}},
		{"zero", Count{}, countParts{}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.got.parts()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	equal := []struct {
		name      string
		got, want Count
	}{
		{"AtMost(0) is none", AtMost(0), Exactly(0)},
		{"nearly(0) is none", nearly(0), Exactly(0)},
		{"Between(5, 5) is exact", Between(5, 5), Exactly(5)},
		{"taking the words away", AtLeast(0).WithWords("x").WithWords(""), AtLeast(0)},
		{"no words of nothing", Count{}.WithWords(""), Count{}},
	}
	for _, tt := range equal {
		if tt.got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, tt.got.parts(), tt.want.parts())
		}
	}
}

// TestCountUnusable holds the rule that impossible arguments give an invalid Count.
func TestCountUnusable(t *testing.T) {
	for _, n := range []int64{-1, math.MinInt64, MaxCount + 1, math.MaxInt64} {
		got := []Count{
			Exactly(n), AtLeast(n), MoreThan(n), AtMost(n), About(n), nearly(n),
			Between(n, 5), Between(5, n), Between(n, n), AtLeast(0).WithBest(n), Count{}.WithBest(n),
		}
		for i, c := range got {
			if err := c.Validate(); c.IsZero() || !errors.Is(err, CodeCountRange) {
				t.Errorf("constructor %d of %d is %v, %v", i, n, c, err)
			}
		}
	}
	for i, tt := range []struct {
		count Count
		code  Code
		text  string
	}{
		{AtMost(-1), CodeCountRange, "invalid count: -1 is outside 0 to 999999999999999"},
		{MoreThan(MaxCount), CodeCountRange, "invalid count: 1000000000000000 is outside 0 to 999999999999999"},
		{Between(30, 20), CodeCountOrder, "invalid count: low 30 is above high 20"},
		{AtLeast(13).WithBest(12), CodeCountOrder, "invalid count: best 12 is below low 13"},
		{AtMost(20).WithBest(21), CodeCountOrder, "invalid count: best 21 is above high 20"},
		{Exactly(3).WithBest(4), CodeCountOrder, "invalid count: best 4 is above high 3"},
		{Exactly(-1).WithBest(4), CodeCountRange, "invalid count: -1 is outside 0 to 999999999999999"},
	} {
		c := tt.count
		if c.IsZero() || !errors.Is(c.Validate(), tt.code) || c.String() != tt.text {
			t.Errorf("%d: %v, %v, want %s", i, c, c.Validate(), tt.text)
		}
	}
}

func TestCountThreeKindsOfNothing(t *testing.T) {
	nothings := []Count{{}, Exactly(0), AtLeast(0), Count{}.WithWords("an unspecified number")}
	for i, c := range nothings {
		for j, d := range nothings {
			if (c == d) != (i == j) || c.Equal(d) != (i == j) || (c.Compare(d) == 0) != (i == j) {
				t.Errorf("%d and %d: ==, Equal or Compare confuses %v and %v", i, j, c, d)
			}
		}
	}
	seen := map[string]bool{}
	for _, c := range nothings[:3] {
		if seen[c.String()] {
			t.Errorf("two of them print as %q", c)
		}
		seen[c.String()] = true
	}
}

func TestNewCountErrors(t *testing.T) {
	tests := []struct {
		name    string
		parts   countParts
		code    Code
		pointer string
	}{
		{"nothing", countParts{}, CodeCountEmpty, ""},
		{"approx alone", countParts{Approx: true}, CodeCountEmpty, ""},
		{"negative low", countParts{Low: -1, HasLow: true}, CodeCountRange, "/low"},
		{"great best", countParts{Best: MaxCount + 1, HasBest: true}, CodeCountRange, "/best"},
		{"great high", countParts{High: math.MaxInt64, HasHigh: true}, CodeCountRange, "/high"},
		{"least low", countParts{Low: math.MinInt64, HasLow: true}, CodeCountRange, "/low"},
		{"low above high", countParts{Low: 3, High: 2, HasLow: true, HasHigh: true}, CodeCountOrder, "/low"},
		{"best below low", countParts{Low: 3, Best: 2, HasLow: true, HasBest: true}, CodeCountOrder, "/best"},
		{"best above high", countParts{Best: 3, High: 2, HasBest: true, HasHigh: true}, CodeCountOrder, "/best"},
		{"another best than the exact number", countParts{Low: 3, Best: 4, High: 3, HasLow: true, HasBest: true, HasHigh: true}, CodeCountOrder, "/best"},
	}
	for _, tt := range tests {
		got, err := tt.parts.count()
		var p Problem
		if !errors.As(err, &p) || p.Code != tt.code || p.Pointer != tt.pointer || p.Detail == "" {
			t.Errorf("%s: error %v, want code %s at %q", tt.name, err, tt.code, tt.pointer)
		}
		if !got.IsZero() {
			t.Errorf("%s: a Count %v beside the error", tt.name, got)
		}
	}
}

func TestNewCountForces(t *testing.T) {
	got, err := countParts{Low: 5, High: 5, HasLow: true, HasHigh: true, Approx: true, Text: "five"}.count()
	if want := Exactly(5).WithWords("five"); err != nil || got != want {
		t.Errorf("got %+v, %v", got.parts(), err)
	}
	got, err = countParts{HasHigh: true}.count()
	if err != nil || got != Exactly(0) {
		t.Errorf("a high of 0 alone: %+v, %v", got.parts(), err)
	}
	got, err = countParts{Text: "an unspecified number", Approx: true}.count()
	if err != nil || got == (Count{}).WithWords("an unspecified number") || !got.Approximate() {
		t.Errorf("approximate words: %+v, %v", got.parts(), err)
	}
}

func TestCountAccessors(t *testing.T) {
	type row struct {
		Low          int64
		High         int64
		HasHigh      bool
		Best         int64
		HasBest      bool
		Approx       bool
		Exact        int64
		IsExact      bool
		Figure       int64
		HasFigure    bool
		String, Text string
	}
	tests := []struct {
		count Count
		want  row
	}{
		{Count{}, row{String: "not given"}},
		{Exactly(0), row{HasHigh: true, HasBest: true, IsExact: true, HasFigure: true, String: "none"}},
		{AtLeast(0), row{String: "at least 0"}},
		{AtLeast(1), row{Low: 1, Figure: 1, HasFigure: true, String: "at least 1"}},
		{AtLeast(13), row{Low: 13, Figure: 13, HasFigure: true, String: "at least 13"}},
		{AtMost(20), row{High: 20, HasHigh: true, Figure: 20, HasFigure: true, String: "at most 20"}},
		{Between(1, 4), row{Low: 1, High: 4, HasHigh: true, Figure: 1, HasFigure: true, String: "between 1 and 4"}},
		{About(603), row{Best: 603, HasBest: true, Approx: true, Figure: 603, HasFigure: true, String: "roughly 603"}},
		{About(0), row{HasBest: true, Approx: true, HasFigure: true, String: "roughly 0"}},
		{nearly(80), row{High: 80, HasHigh: true, Best: 80, HasBest: true, Approx: true, Figure: 80, HasFigure: true, String: "nearly 80"}},
		{Exactly(3).WithWords("three"), row{Low: 3, High: 3, HasHigh: true, Best: 3, HasBest: true, Exact: 3, IsExact: true, Figure: 3, HasFigure: true, String: "3", Text: "three"}},
		{Count{}.WithWords("an unspecified number"), row{String: "an unspecified number", Text: "an unspecified number"}},
		{Count{}.WithBest(5), row{Best: 5, HasBest: true, Figure: 5, HasFigure: true, String: "at least 0, best estimate 5"}},
		{Between(20, 30).WithBest(25), row{Low: 20, High: 30, HasHigh: true, Best: 25, HasBest: true, Figure: 25, HasFigure: true, String: "between 20 and 30, best estimate 25"}},
		{AtMost(30).WithBest(30), row{High: 30, HasHigh: true, Best: 30, HasBest: true, Figure: 30, HasFigure: true, String: "at most 30, best estimate 30"}},
		{pack(0, absent, open, true, ""), row{Approx: true, String: "no bound"}},
		{pack(1, absent, open, true, ""), row{Low: 1, Approx: true, String: "some"}},
		{pack(1, absent, open, true, "dozens"), row{Low: 1, Approx: true, String: "dozens", Text: "dozens"}},
		{pack(2, absent, open, true, ""), row{Low: 2, Approx: true, Figure: 2, HasFigure: true, String: "roughly at least 2"}},
		{pack(1, absent, 9, true, ""), row{Low: 1, High: 9, HasHigh: true, Approx: true, Figure: 1, HasFigure: true, String: "roughly between 1 and 9"}},
		{pack(1, 4, open, true, ""), row{Low: 1, Best: 4, HasBest: true, Approx: true, Figure: 4, HasFigure: true, String: "roughly at least 1, best estimate 4"}},
		{pack(0, 7, 9, true, ""), row{High: 9, HasHigh: true, Best: 7, HasBest: true, Approx: true, Figure: 7, HasFigure: true, String: "roughly at most 9, best estimate 7"}},
		{Exactly(MaxCount), row{Low: MaxCount, High: MaxCount, HasHigh: true, Best: MaxCount, HasBest: true, Exact: MaxCount, IsExact: true, Figure: MaxCount, HasFigure: true, String: "999999999999999"}},
	}
	for _, tt := range tests {
		c := tt.count
		got := row{Low: c.Low(), Approx: c.Approximate(), String: c.String(), Text: c.Words()}
		got.High, got.HasHigh = c.High()
		got.Best, got.HasBest = c.Best()
		got.Exact, got.IsExact = c.Exact()
		got.Figure, got.HasFigure = c.Figure()
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c, diff)
		}
	}
}

func TestCountSize(t *testing.T) {
	if got := unsafe.Sizeof(Count{}); got != 40 && unsafe.Sizeof(uintptr(0)) == 8 {
		t.Errorf("a Count has %d bytes; large sets of tallies count on 40", got)
	}
}

func TestMaxCountIsExactInFloat64(t *testing.T) {
	// The next number that a float64 cannot tell from its neighbour is 2^53.
	if MaxCount >= 1<<53 || int64(float64(MaxCount)) != MaxCount || float64(MaxCount-1) == float64(MaxCount) {
		t.Error("a float64 does not hold every count")
	}
}
