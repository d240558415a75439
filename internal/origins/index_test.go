package origins

import "testing"

// A collider is a key of which the hash tells little.
type collider byte

func (c collider) Hash() uint32 { return uint32(c % 3) }

// TestIndex holds an Index to a map, for keys that a hash tells apart and for keys that
// it does not.
func TestIndex(t *testing.T) {
	var texts Index[Text]
	var colliders Index[collider]
	plain := map[Text]int32{}
	for i := range 3000 {
		text := Text("name of a body"[:i%15]) + Text(rune('a'+i*i%1000))
		n, known := plain[text]
		if !known {
			n = int32(len(plain))
		}
		if got, ok := texts.Find(text); ok != known || ok && got != n {
			t.Fatalf("%q has %d, %t; want %d, %t", text, got, ok, n, known)
		}
		if got, fresh := texts.Number(text); got != n || fresh == known || *texts.At(n) != text {
			t.Fatalf("%q is given %d, %t; want %d, %t", text, got, fresh, n, !known)
		}
		plain[text] = n
		if got, fresh := colliders.Number(collider(i)); got != int32(i%256) || fresh != (i < 256) {
			t.Fatalf("key %d is given %d, %t", i, got, fresh)
		}
	}
	if len(plain) < 500 || colliders.places == nil || texts.places != nil {
		t.Errorf("%d texts; a map for colliding keys: %t, for texts: %t", len(plain), colliders.places != nil, texts.places != nil)
	}
}
