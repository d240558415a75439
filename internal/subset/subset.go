// Package subset finds, for one of many records, those that say only what it says too.
package subset

import (
	"encoding/binary"
	"math/bits"
	"strings"
)

// Exact is how many members of a [Record] must be equal, also empty ones. Of the others,
// Free in number, an empty one says nothing.
const (
	Exact = 4
	Free  = 14
)

// A Record holds what is said, by member: first those that must be equal.
type Record [Exact + Free]string

// An Index finds records. Begin with [New].
type Index struct {
	numbers map[string]int32
	said    [1 << Free / 64]uint64 // which free members a record says; a bit for each choice
	keys    strings.Builder
	key     []byte
}

// New returns an index with room for n records.
func New(n int) *Index {
	x := &Index{numbers: make(map[string]int32, n)}
	x.keys.Grow(32 * n)
	return x
}

// Add adds a record under a number, and returns it; where an equal record was added
// before, it returns that one's number.
func (x *Index) Add(r *Record, number int32) int32 {
	s := r.says()
	key, free, start := x.keyOf(r, s), s>>Exact, x.keys.Len()
	if n, ok := x.numbers[string(key)]; ok {
		return n
	}
	x.said[free/64] |= 1 << (free % 64)
	x.keys.Write(key)
	x.numbers[x.keys.String()[start:]] = number
	return number
}

// Subsets appends the numbers of the records that say only what r says too, and r's own.
// The cost grows with 2 to the number of free members that r says.
func (x *Index) Subsets(found []int32, r *Record) []int32 {
	s := r.says()
	all, exact := s>>Exact, s&(1<<Exact-1)
	for free := all; ; free = (free - 1) & all {
		if x.said[free/64]&(1<<(free%64)) != 0 {
			if n, ok := x.numbers[string(x.keyOf(r, free<<Exact|exact))]; ok {
				found = append(found, n)
			}
		}
		if free == 0 {
			return found
		}
	}
}

// says returns which members a record says, as bits.
func (r *Record) says() (s uint32) {
	for i := range r {
		if r[i] != "" {
			s |= 1 << i
		}
	}
	return s
}

// keyOf writes what a record says in some members.
func (x *Index) keyOf(r *Record, some uint32) []byte {
	b := binary.LittleEndian.AppendUint32(x.key[:0], some)
	for ; some != 0; some &= some - 1 {
		text := r[bits.TrailingZeros32(some)]
		b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
	}
	x.key = b
	return b
}
