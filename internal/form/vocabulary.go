package form

import "cmp"

// A Vocabulary is a closed list of words in published order, with an index: most
// members of an event are such words, and each is looked up when it is read. Make
// one with Words.
type Vocabulary struct {
	words []string
	// slots holds positions in words, from 1, by hash; where two words have one hash
	// the later one stands in the next free slot.
	slots [256]uint8
}

// maxWords leaves at least every other slot free.
const maxWords = 128

// Words returns the vocabulary of the words. It panics if there are more than
// maxWords.
//
//go:noinline
func Words[W ~string](words ...W) *Vocabulary {
	if len(words) > maxWords {
		panic("form: a vocabulary has too many words")
	}
	v := &Vocabulary{words: make([]string, len(words))}
	for i, w := range words {
		v.words[i] = string(w)
		slot := hash(string(w))
		for v.slots[slot] != 0 {
			slot++
		}
		v.slots[slot] = uint8(i + 1)
	}
	return v
}

// hash makes a slot of a word's length and of its first, middle and last letter,
// which tell the words of all vocabularies apart but for a few.
func hash[T string | []byte](word T) uint8 {
	n := len(word)
	if n == 0 {
		return 0
	}
	return uint8((uint32(n) | uint32(word[0])<<8 | uint32(word[n/2])<<16 | uint32(word[n-1])<<24) * 0x9e3779b1 >> 24)
}

// place returns the position of a word, from 1, and 0 if it has none.
func place[T string | []byte](v *Vocabulary, word T) int {
	for slot := hash(word); ; slot++ {
		if i := int(v.slots[slot]); i == 0 || v.words[i-1] == string(word) {
			return i
		}
	}
}

// Has reports whether the word is in the vocabulary.
func (v *Vocabulary) Has(word string) bool { return place(v, word) > 0 }

// Find returns the vocabulary's own text of a word that is in it.
func (v *Vocabulary) Find(word []byte) (string, bool) {
	if i := place(v, word); i > 0 {
		return v.words[i-1], true
	}
	return "", false
}

// Place returns the position of a word in published order, from 0; that of a word
// that is not in the vocabulary is after all.
func (v *Vocabulary) Place(word string) int {
	if i := place(v, word); i > 0 {
		return i - 1
	}
	return len(v.words)
}

// Compare orders words as they are published. Others come last, in the order of their
// letters.
func (v *Vocabulary) Compare(a, b string) int {
	return cmp.Or(cmp.Compare(v.Place(a), v.Place(b)), cmp.Compare(a, b))
}

// Words returns the words, for those who only read them.
func (v *Vocabulary) Words() []string { return v.words }

// WordsOf returns the words as a list that the caller may keep and change. Inlined it
// would be some kilobytes of every program.
//
//go:noinline
func WordsOf[W ~string](v *Vocabulary) []W {
	words := make([]W, len(v.words))
	for i, w := range v.words {
		words[i] = W(w)
	}
	return words
}
