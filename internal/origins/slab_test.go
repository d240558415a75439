package origins

import "testing"

func TestSlab(t *testing.T) {
	var s Slab[int]
	s.Grow(2)
	taken := map[*int]bool{}
	for n := range 3 * slabSize {
		list := s.Take(n)
		if len(list) != n || cap(list) != n {
			t.Fatalf("%d of %d values, want %d", len(list), cap(list), n)
		}
		for i := range list {
			if taken[&list[i]] || list[i] != 0 {
				t.Fatalf("value %d of %d is not new", i, n)
			}
			taken[&list[i]], list[i] = true, 1
		}
	}
}
