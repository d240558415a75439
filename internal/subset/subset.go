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

// Few is the number of records up to which an Index does not look at them.
const Few = 16

// An Index finds records, which have numbers. Begin with [New].
type Index struct {
	record func(number int32) Record
	few    [Few]int32 // the first of them
	n      int
	*many
}

type many struct {
	numbers map[string]int32
	said    [1 << Free / 64]uint64 // which free members a record says; a bit for each choice
	keys    strings.Builder
	key     []byte
	found   []int32
}

// New returns an index with room for n records, which record returns.
func New(n int, record func(number int32) Record) Index {
	if n <= Few {
		return Index{record: record}
	}
	x := &many{numbers: make(map[string]int32, n)}
	x.keys.Grow(32 * n)
	return Index{record: record, many: x}
}

// Add adds the record of a number. No two that are added are equal.
func (x *Index) Add(number int32) {
	if x.many == nil {
		x.few[x.n] = number
		x.n++
		return
	}
	r := x.record(number)
	s := r.says()
	free, start := s>>Exact, x.keys.Len()
	x.said[free/64] |= 1 << (free % 64)
	x.keys.Write(x.keyOf(&r, s))
	x.numbers[x.keys.String()[start:]] = number
}

// Subsets returns the numbers of the records that say only what that of a number says
// too, itself among them; of few records it returns all. They are good until the next
// call. The cost grows with 2 to the number of free members that the record says.
func (x *Index) Subsets(number int32) []int32 {
	if x.many == nil {
		return x.few[:x.n]
	}
	r := x.record(number)
	s := r.says()
	all, exact := s>>Exact, s&(1<<Exact-1)
	x.found = x.found[:0]
	for free := all; ; free = (free - 1) & all {
		if x.said[free/64]&(1<<(free%64)) != 0 {
			if n, ok := x.numbers[string(x.keyOf(&r, free<<Exact|exact))]; ok {
				x.found = append(x.found, n)
			}
		}
		if free == 0 {
			return x.found
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
func (x *many) keyOf(r *Record, some uint32) []byte {
	b := binary.LittleEndian.AppendUint32(x.key[:0], some)
	for ; some != 0; some &= some - 1 {
		text := r[bits.TrailingZeros32(some)]
		b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
	}
	x.key = b
	return b
}
