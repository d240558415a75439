package reported

import (
	"errors"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/internal/longrun"
)

// someCounts returns every Count over the numbers with each of the words, and the
// zero Count.
func someCounts(numbers []int64, words ...string) []Count {
	with := append([]int64{absent}, numbers...)
	counts := []Count{{}}
	for _, low := range numbers {
		for _, high := range append(slices.Clone(numbers), open) {
			if high < low {
				continue
			}
			for _, best := range with {
				if best != absent && (best < low || best > high) {
					continue
				}
				for _, w := range words {
					counts = append(counts, pack(low, best, high, false, w), pack(low, best, high, true, w))
				}
			}
		}
	}
	slices.SortFunc(counts, Count.Compare)
	return slices.Compact(counts)
}

// intersect3 is Intersect for chains: an empty intersection ends the matter.
func intersect3(a, b, c Count) (Count, bool) {
	ab, ok := a.Intersect(b)
	if !ok {
		return Count{}, false
	}
	return ab.Intersect(c)
}

func checkPair(t *testing.T, a, b Count) {
	t.Helper()
	if a.Add(b) != b.Add(a) {
		t.Fatalf("Add of %+v and %+v depends on their order", a.parts(), b.parts())
	}
	h := a.Hull(b)
	if h != b.Hull(a) {
		t.Fatalf("Hull of %+v and %+v depends on their order", a.parts(), b.parts())
	}
	if !h.Contains(a) || !h.Contains(b) {
		t.Fatalf("the hull %v does not contain both %v and %v", h, a, b)
	}
	i, ok := a.Intersect(b)
	if j, okj := b.Intersect(a); i != j || ok != okj {
		t.Fatalf("Intersect of %+v and %+v depends on their order", a.parts(), b.parts())
	}
	if ok && (!a.IsZero() && !a.Contains(i) || !b.IsZero() && !b.Contains(i)) {
		t.Fatalf("the intersection %v of %v and %v is not in both", i, a, b)
	}
	if !ok && !i.IsZero() {
		t.Fatalf("an empty intersection returns %v", i)
	}
	if c := a.Compare(b); c != -b.Compare(a) || (c == 0) != (a == b) || a.Equal(b) != (a == b) {
		t.Fatalf("Compare of %+v and %+v is %d", a.parts(), b.parts(), c)
	}
	for _, c := range []Count{a.Add(b), h, i} {
		checkOne(t, c)
	}
}

// checkOne says what is true of every Count, however it was made.
func checkOne(t *testing.T, c Count) {
	t.Helper()
	if c.IsZero() {
		return
	}
	again, err := c.parts().count()
	if err != nil || again != c {
		t.Fatalf("NewCount(%+v) = %+v, %v", c.parts(), again.parts(), err)
	}
	if !c.Contains(c) || c.Hull(c) != c || c.Hull(Count{}) != c || (Count{}).Hull(c) != c {
		t.Fatalf("%+v: Contains or Hull with itself or nothing", c.parts())
	}
	if i, ok := c.Intersect(c); !ok || i != c {
		t.Fatalf("%+v: Intersect with itself is %+v", c.parts(), i.parts())
	}
	if n, ok := c.Figure(); ok && !c.Contains(Exactly(n)) {
		t.Fatalf("%+v does not contain its figure %d", c.parts(), n)
	}
	if n, ok := c.Exact(); ok && c.WithWords("") != Exactly(n) {
		t.Fatalf("%+v is not Exactly(%d)", c.parts(), n)
	}
	if _, ok := c.Figure(); ok {
		parsed, err := ParseCount(c.String())
		if err != nil || parsed.WithWords("") != c.WithWords("") {
			t.Fatalf("%+v prints as %q, which reads as %v, %v", c.parts(), c, parsed, err)
		}
	} else if words := c.Words(); words != "" && c.String() != words {
		t.Fatalf("%+v has no figure and prints as %q", c.parts(), c)
	}
	checkText(t, c)
}

// checkText holds that the text of a Count reads back as the same Count.
func checkText(t *testing.T, c Count) {
	t.Helper()
	text, err := c.MarshalText()
	if err != nil {
		if !errors.Is(err, CodeUTF8) || utf8.ValidString(c.Words()) {
			t.Fatalf("%+v has no text: %v", c.parts(), err)
		}
		return
	}
	var back Count
	if err := back.UnmarshalText(text); err != nil || back != c {
		t.Fatalf("%+v has the text %q, which reads as %+v, %v", c.parts(), text, back.parts(), err)
	}
}

func checkTriple(t *testing.T, a, b, c Count) {
	t.Helper()
	if l, r := a.Add(b).Add(c), a.Add(b.Add(c)); l != r {
		t.Fatalf("Add of %+v, %+v, %+v depends on grouping: %v, %v", a.parts(), b.parts(), c.parts(), l, r)
	}
	if l, r := a.Hull(b).Hull(c), a.Hull(b.Hull(c)); l != r {
		t.Fatalf("Hull of %+v, %+v, %+v depends on grouping: %v, %v", a.parts(), b.parts(), c.parts(), l, r)
	}
	l, okl := intersect3(a, b, c)
	r, okr := intersect3(b, c, a)
	if l != r || okl != okr {
		t.Fatalf("Intersect of %+v, %+v, %+v depends on grouping: %v, %v", a.parts(), b.parts(), c.parts(), l, r)
	}
	if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
		t.Fatalf("Compare of %+v, %+v, %+v is no order", a.parts(), b.parts(), c.parts())
	}
	if a.Contains(b) && b.Contains(c) && !a.Contains(c) {
		t.Fatalf("Contains of %v, %v, %v does not carry over", a, b, c)
	}
}

// TestCountLawsSmall tries the laws on every pair and triple of small counts, and
// on counts at the upper limit; in the quick run on one triple in five.
func TestCountLawsSmall(t *testing.T) {
	for _, numbers := range [][]int64{{0, 1, 2}, {0, MaxCount - 1, MaxCount}, {0, MaxCount/2 + 1, MaxCount}} {
		counts := someCounts(numbers, "", "a")
		step := longrun.Pick(43, 1)
		for i, a := range counts {
			checkOne(t, a)
			for k, b := range counts {
				checkPair(t, a, b)
				for m := (i + k) % step; m < len(counts); m += step {
					checkTriple(t, a, b, counts[m])
				}
			}
		}
	}
	for _, a := range someCounts([]int64{0, 1, 3}, "", "a", "b") {
		for _, b := range someCounts([]int64{0, 2, 3}, "", "a", "b") {
			checkPair(t, a, b)
		}
	}
}

// allows is what a Count means, asked one number at a time. It does not use the
// code that is tested beyond Low and High.
func allows(c Count, n int64) bool {
	high, ok := c.High()
	return !c.IsZero() && n >= c.Low() && (!ok || n <= high)
}

// TestCountAlgebraMeaning holds the algebra against sets of numbers.
func TestCountAlgebraMeaning(t *testing.T) {
	const top = 9 // stands for every greater number
	counts := someCounts([]int64{0, 1, 2, 4}, "")
	for _, a := range counts {
		for _, b := range counts {
			sum, hull := a.Add(b), a.Hull(b)
			both, ok := a.Intersect(b)
			some, within := false, true
			for n := int64(0); n <= top; n++ {
				inA, inB := allows(a, n), allows(b, n)
				if (inA || inB) && !allows(hull, n) {
					t.Fatalf("hull %v of %v and %v excludes %d", hull, a, b, n)
				}
				if !a.IsZero() && !b.IsZero() && (inA && inB) != (ok && allows(both, n)) {
					t.Fatalf("intersection %v of %v and %v at %d", both, a, b, n)
				}
				some = some || inA && inB
				within = within && (!inB || inA)
				for m := int64(0); m <= top; m++ {
					if inA && allows(b, m) && !allows(sum, n+m) {
						t.Fatalf("sum %v of %v and %v excludes %d+%d", sum, a, b, n, m)
					}
				}
			}
			if !a.IsZero() && !b.IsZero() && ok != some {
				t.Fatalf("Intersect of %v and %v is %v", a, b, ok)
			}
			if a.Contains(b) != within {
				t.Fatalf("%v.Contains(%v) = %v", a, b, a.Contains(b))
			}
			if !a.IsZero() && !b.IsZero() {
				if sum.Low() != a.Low()+b.Low() || hull.Low() != min(a.Low(), b.Low()) {
					t.Fatalf("sum %v or hull %v of %v and %v is too wide", sum, hull, a, b)
				}
			}
		}
	}
}

func TestCountAdd(t *testing.T) {
	tests := []struct{ a, b, want Count }{
		{Exactly(3), Exactly(4), Exactly(7)},
		{Exactly(3).WithWords("three"), Exactly(4).WithWords("four"), Exactly(7)},
		{Exactly(3), AtLeast(4), AtLeast(7)},
		{Exactly(3), Between(1, 4), Between(4, 7)},
		{Exactly(3), Between(1, 4).WithBest(2), Between(4, 7).WithBest(5)},
		{About(10), Exactly(3), pack(3, 13, open, true, "")},
		{About(10), AtLeast(3), pack(3, absent, open, true, "")},
		{Count{}, Count{}, Count{}},
		{Count{}, Exactly(3), AtLeast(3)},
		{Count{}, About(3), pack(0, absent, open, true, "")},
		{Count{}, Exactly(0).WithWords("none"), AtLeast(0)},
		{AtLeast(MaxCount), Exactly(1), AtLeast(MaxCount)},
		{Exactly(MaxCount), Exactly(1), AtLeast(MaxCount)},
		{Exactly(MaxCount), Exactly(0), Exactly(MaxCount)},
		{Between(2, MaxCount).WithBest(MaxCount), Exactly(1), AtLeast(3)},
		{Between(2, MaxCount).WithBest(7), Exactly(1), AtLeast(3).WithBest(8)},
	}
	for _, tt := range tests {
		if got := tt.a.Add(tt.b); got != tt.want {
			t.Errorf("%v + %v = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestCountHullIntersect(t *testing.T) {
	three := Exactly(3).WithWords("three")
	tests := []struct {
		a, b, hull, both Count
		ok               bool
	}{
		{Exactly(3), Exactly(5), Between(3, 5), Count{}, false},
		{three, three, three, three, true},
		{three, Exactly(3), Exactly(3), Exactly(3), true},
		{AtLeast(13), Between(10, 20), AtLeast(10), Between(13, 20), true},
		{Between(1, 5), Between(5, 9), Between(1, 9), Exactly(5), true},
		{Between(1, 5), pack(5, absent, 9, true, ""), pack(1, absent, 9, true, ""), Exactly(5), true},
		{About(603), Exactly(603), About(603), Exactly(603), true},
		{About(603), Exactly(600), pack(0, absent, open, true, ""), Exactly(600), true},
		{Between(1, 9).WithBest(5), AtLeast(2), AtLeast(1), Between(2, 9), true},
		{Between(1, 9).WithBest(5), AtLeast(2).WithBest(5), AtLeast(1).WithBest(5), Between(2, 9).WithBest(5), true},
		{Count{}, three, three, three, true},
		{Count{}, Count{}, Count{}, Count{}, true},
		{AtMost(2), AtLeast(3), AtLeast(0), Count{}, false},
	}
	for _, tt := range tests {
		if got := tt.a.Hull(tt.b); got != tt.hull {
			t.Errorf("hull of %v and %v is %+v, want %+v", tt.a, tt.b, got.parts(), tt.hull.parts())
		}
		if got, ok := tt.a.Intersect(tt.b); got != tt.both || ok != tt.ok {
			t.Errorf("intersection of %v and %v is %+v, %v, want %+v", tt.a, tt.b, got.parts(), ok, tt.both.parts())
		}
	}
}

func TestCountCompare(t *testing.T) {
	ordered := []Count{
		{},
		Exactly(0),
		Exactly(0).WithWords("none"),
		AtMost(5),
		AtMost(5).WithBest(3),
		nearly(5),
		AtLeast(0),
		AtLeast(0).WithWords("an unspecified number"),
		pack(0, absent, open, true, ""),
		About(3),
		About(5),
		Exactly(1),
		Between(1, MaxCount),
		AtLeast(1),
		pack(1, absent, open, true, "dozens"),
		pack(1, absent, open, true, "hundreds"),
		Exactly(2),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := a.Compare(b); got != want {
				t.Errorf("%v.Compare(%v) = %d, want %d", a, b, got, want)
			}
		}
	}
}

// fuzzCount makes a Count of what a fuzzer gives: every Count can be made so.
func fuzzCount(low, best, high int64, flags uint8, words string) Count {
	c, err := countParts{
		Low: low, Best: best, High: high,
		HasLow: flags&1 != 0, HasBest: flags&2 != 0, HasHigh: flags&4 != 0,
		Approx: flags&8 != 0, Text: words,
	}.count()
	if (err != nil) != c.IsZero() {
		panic("NewCount returns both or neither")
	}
	return c
}

func FuzzCountLaws(f *testing.F) {
	f.Add(int64(3), int64(3), int64(3), uint8(7), "three", int64(13), int64(0), int64(0), uint8(1), "", int64(20), int64(25), int64(30), uint8(15), "20 to 30")
	f.Add(int64(1), int64(0), int64(0), uint8(9), "dozens", int64(0), int64(603), int64(0), uint8(10), "roughly 603", int64(0), int64(0), int64(0), uint8(0), "")
	f.Add(MaxCount, int64(0), int64(0), uint8(1), "", int64(1), MaxCount, MaxCount, uint8(7), "", MaxCount-1, int64(0), MaxCount, uint8(13), "")
	f.Fuzz(func(t *testing.T,
		aLow, aBest, aHigh int64, aFlags uint8, aWords string,
		bLow, bBest, bHigh int64, bFlags uint8, bWords string,
		cLow, cBest, cHigh int64, cFlags uint8, cWords string,
	) {
		a := fuzzCount(aLow, aBest, aHigh, aFlags, aWords)
		b := fuzzCount(bLow, bBest, bHigh, bFlags, bWords)
		c := fuzzCount(cLow, cBest, cHigh, cFlags, cWords)
		checkOne(t, a)
		for _, x := range []Count{a, b, c} {
			for _, y := range []Count{a, b, c} {
				checkPair(t, x, y)
				for _, z := range []Count{a, b, c} {
					checkTriple(t, x, y, z)
				}
			}
		}
		s := a.Add(b)
		for _, p := range [...][2]int64{{a.Low(), b.Low()}, {aBest, bBest}, {aHigh, bHigh}} {
			if usable(p[0]) && usable(p[1]) && allows(a, p[0]) && allows(b, p[1]) && !allows(s, p[0]+p[1]) {
				t.Fatalf("%v + %v = %v excludes %d + %d", a, b, s, p[0], p[1])
			}
		}
	})
}

func BenchmarkCountHull(b *testing.B) {
	x, y := Between(20, 30).WithWords("20 to 30"), AtLeast(13).WithWords("more than a dozen")
	b.ReportAllocs()
	for b.Loop() {
		x.Hull(y)
	}
}
