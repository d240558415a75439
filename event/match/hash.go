package match

import "math/bits"

// Names, words and questions are compared by hashes of 64 bits. Two that differ have
// one hash about once in 2^64 times; then a pair is asked about that should not be.

// hashOf returns the hash of a text under a field, never 0 (FNV-1a, and mixed).
func hashOf[T ~string | ~[]byte](field uint8, text T) uint64 {
	h := uint64(14695981039346656037) ^ uint64(field)<<56
	for i := 0; i < len(text); i++ {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return max(1, mixed(h, 0))
}

// mixed puts a number into a hash, so that every bit of both counts.
func mixed(h, n uint64) uint64 {
	hi, lo := bits.Mul64(h^0x9e3779b97f4a7c15, n^0xe7037ed1a0b428db)
	return hi ^ lo
}
