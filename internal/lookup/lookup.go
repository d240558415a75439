// Package lookup finds values by key. Most lists of a document are short, and a walk
// through a few keys is faster than a map and needs no memory of its own; a hostile
// document has long ones.
package lookup

// few is the number of keys up to which they are walked through.
const few = 16

// An Index holds a value for each of its keys. The zero Index is empty and ready.
type Index[K comparable, V any] struct {
	n      int
	keys   [few]K
	values [few]V
	more   map[K]V // all of them, once there are more than few
}

// Find returns the value of a key.
func (x *Index[K, V]) Find(key K) (value V, ok bool) {
	if x.more != nil {
		value, ok = x.more[key]
		return value, ok
	}
	for i := range x.n {
		if x.keys[i] == key {
			return x.values[i], true
		}
	}
	return value, false
}

// Set gives a key its value, in place of one that it has.
func (x *Index[K, V]) Set(key K, value V) {
	if x.more != nil {
		x.more[key] = value
		return
	}
	for i := range x.n {
		if x.keys[i] == key {
			x.values[i] = value
			return
		}
	}
	if x.n < few {
		x.keys[x.n], x.values[x.n] = key, value
		x.n++
		return
	}
	x.more = make(map[K]V, 4*few)
	for i := range x.n {
		x.more[x.keys[i]] = x.values[i]
	}
	x.more[key] = value
}
