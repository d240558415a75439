package lookup

import "testing"

// FuzzIndex holds an Index to a map.
func FuzzIndex(f *testing.F) {
	f.Add([]byte("abcabc"))
	f.Add([]byte("abcdefghijklmnopqrstuvwxyzabz"))
	f.Fuzz(func(t *testing.T, keys []byte) {
		var x Index[byte, int]
		plain := map[byte]int{}
		for i, key := range keys {
			x.Set(key, i)
			plain[key] = i
			for k := range 256 {
				got, ok := x.Find(byte(k))
				if want, there := plain[byte(k)]; got != want || ok != there {
					t.Fatalf("after %d keys key %d has %d, %t; want %d, %t", i+1, k, got, ok, want, there)
				}
			}
		}
	})
}
