package origins

// A Slab hands out values that are allocated some at once. The zero Slab is empty.
type Slab[T any] []T

// slabSize is how many are allocated at once. It is small, as one value that is kept keeps
// those that were allocated with it.
const slabSize = 8

// Grow allocates for n values, or for the first of them.
func (s *Slab[T]) Grow(n int) { *s = make([]T, min(n, slabSize)) }

// Take returns n zero values side by side.
func (s *Slab[T]) Take(n int) []T {
	if len(*s) < n {
		*s = make([]T, max(n, slabSize))
	}
	taken := (*s)[:n:n]
	*s = (*s)[n:]
	return taken
}
