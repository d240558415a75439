package origins

// A Key is what an [Index] knows values by. Equal keys have equal hashes.
type Key interface {
	comparable
	Hash() uint32
}

// fewKeys is the number of keys up to which their slots need no memory of their own.
const fewKeys = 64

// longChain is the number of keys of one slot above which an Index asks a map. Keys that
// were not made for it have no such chains.
const longChain = 32

// An Index gives numbers to keys, from 0, in the order in which they come. It takes less
// memory than a map, and few keys take none of their own.
type Index[K Key] struct {
	List[K]
	heads  [fewKeys]uint8 // of few keys: the last one of each slot plus one
	before [fewKeys]uint8 // and the one before it in its slot plus one
	// Of more keys: heads, and the one before each key. Their number is a power of 2.
	slots, chain []int32
	places       map[K]int32 // once a chain was long
}

// Find returns the number of a key that has one.
func (x *Index[K]) Find(key K) (n int32, ok bool) { return x.find(key, key.Hash()) }

func (x *Index[K]) find(key K, hash uint32) (n int32, ok bool) {
	if x.places != nil {
		n, ok = x.places[key]
		return n, ok
	}
	keys := x.All()
	for i := x.last(hash); i != 0; i = x.previous(i) {
		if keys[i-1] == key {
			return i - 1, true
		}
	}
	return 0, false
}

// last returns the number plus one of the last key in the slot of a hash, previous that
// of the one before it, 0 where there is none.
func (x *Index[K]) last(hash uint32) int32 {
	if x.slots == nil {
		return int32(x.heads[hash%fewKeys])
	}
	return x.slots[hash&uint32(len(x.slots)-1)]
}

func (x *Index[K]) previous(i int32) int32 {
	if x.slots == nil {
		return int32(x.before[i-1])
	}
	return x.chain[i-1]
}

// Number returns the number of a key; fresh is true where it was given just now.
func (x *Index[K]) Number(key K) (n int32, fresh bool) {
	hash := key.Hash()
	if n, ok := x.find(key, hash); ok {
		return n, false
	}
	return x.add(key, hash), true
}

// add gives a number to a key that has none.
func (x *Index[K]) add(key K, hash uint32) int32 {
	n := int32(x.Len())
	x.Add(key)
	switch {
	case x.places != nil:
		x.places[key] = n
	case n < fewKeys:
		head := &x.heads[hash%fewKeys]
		x.before[n], *head = *head, uint8(n+1)
	case int(n) < len(x.chain):
		x.enter(hash, n)
	default:
		size := max(4*fewKeys, 2*len(x.chain))
		room := make([]int32, 2*size)
		x.slots, x.chain = room[:size], room[size:]
		for i, k := range x.All() {
			x.enter(k.Hash(), int32(i))
		}
	}
	return n
}

// enter puts a key into its slot.
func (x *Index[K]) enter(hash uint32, n int32) {
	if x.places != nil {
		return
	}
	head := &x.slots[hash&uint32(len(x.slots)-1)]
	x.chain[n], *head = *head, n+1
	long := 0
	for i := n + 1; i != 0 && long <= longChain; i = x.previous(i) {
		long++
	}
	if long > longChain {
		x.places = make(map[K]int32, 2*x.Len())
		for i, k := range x.All() {
			x.places[k] = int32(i)
		}
	}
}

// A Text is a text as a key.
type Text string

// Hash makes it a [Key].
func (t Text) Hash() uint32 { return hashText(t) }

// A textIndex also finds texts that are not there as texts yet.
type textIndex struct{ Index[Text] }

func (x *textIndex) findBytes(key []byte, hash uint32) (n int32, ok bool) {
	if x.places != nil {
		n, ok = x.places[Text(key)]
		return n, ok
	}
	keys := x.All()
	for i := x.last(hash); i != 0; i = x.previous(i) {
		if string(keys[i-1]) == string(key) {
			return i - 1, true
		}
	}
	return 0, false
}

// hashText tells texts apart by their length and by eight bytes at a time.
func hashText[T Text | []byte](t T) uint32 {
	n := len(t)
	h := uint64(n)
	switch {
	case n >= 8:
		for i := 0; i < n-8; i += 8 {
			h = Mix(h, uint64(four(t, i))|uint64(four(t, i+4))<<32)
		}
		h = Mix(h, uint64(four(t, n-8))|uint64(four(t, n-4))<<32)
	case n >= 4:
		h = Mix(h, uint64(four(t, 0))|uint64(four(t, n-4))<<32)
	case n > 0:
		h = Mix(h, uint64(t[0])|uint64(t[n/2])<<8|uint64(t[n-1])<<16)
	}
	return uint32(h >> 32)
}

// four returns four bytes of a text as a number.
func four[T Text | []byte](t T, i int) uint32 {
	t = t[i : i+4]
	return uint32(t[0]) | uint32(t[1])<<8 | uint32(t[2])<<16 | uint32(t[3])<<24
}

// Mix adds a number to a hash.
func Mix(h, word uint64) uint64 {
	h = (h ^ word) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// HashOf hashes some numbers.
func HashOf(a, b, c, d int32) uint32 {
	h := (uint64(uint32(a)) | uint64(b)<<32) * 0x9E3779B97F4A7C15
	return uint32(Mix(h^h>>29, uint64(uint32(c))|uint64(d)<<32) >> 32)
}
