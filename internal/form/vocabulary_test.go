package form

import (
	"fmt"
	"slices"
	"testing"
)

// TestVocabulary finds all words of a full vocabulary, many of which have one hash,
// and no others.
func TestVocabulary(t *testing.T) {
	var words []string
	for i := range maxWords {
		words = append(words, fmt.Sprintf("a%02x%cz", i, 'p'+i%3)) // of few lengths and ends
	}
	v := Words(words...)
	for i, w := range words {
		if !v.Has(w) || v.Place(w) != i {
			t.Errorf("word %d, %q: Has says %t, Place %d", i, w, v.Has(w), v.Place(w))
		}
		if found, ok := v.Find([]byte(w)); !ok || found != w {
			t.Errorf("word %d, %q: Find says %q, %t", i, w, found, ok)
		}
		for _, other := range []string{w + "z", w[1:], w[:len(w)-1], "b" + w[1:], w[:1] + "~" + w[2:]} {
			if _, ok := v.Find([]byte(other)); ok || v.Has(other) || v.Place(other) != len(words) {
				t.Errorf("%q, which is none of the words: Has says %t, Place %d", other, v.Has(other), v.Place(other))
			}
		}
	}
	if v.Has("") {
		t.Error("the empty text is taken for a word")
	}
	list := WordsOf[string](v)
	list[0] = "changed"
	if !slices.Equal(v.Words(), words) {
		t.Error("a list that was handed out shares memory with the vocabulary")
	}
	var none Vocabulary
	if none.Has("a") || none.Has("") || none.Place("a") != 0 {
		t.Error("a vocabulary without words has one")
	}
}

func TestVocabularyTooLarge(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("more than maxWords words were taken, of which a search might never end")
		}
	}()
	Words(make([]string, maxWords+1)...)
}
