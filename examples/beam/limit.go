package main

// A limit bounds what is held in memory for one key.
type limit struct {
	Count, Bytes int
}

// trim cuts a sorted list to its first elements that fit in a limit, and at least
// one. It also cuts it at the floor, the first element that an earlier cut left
// out, if there was one: what comes after that would otherwise take the room of
// what is gone. So the same elements stay, in whatever order and however often
// lists were put together and trimmed on the way. It returns the new floor, and
// what is left out now, which shares the memory of the list.
func trim[T any](list, floor []T, l limit, compare func(a, b T) int, size func(T) int) (kept, newFloor, out []T) {
	n, bytes := 0, 0
	for n < len(list) {
		if len(floor) > 0 && compare(list[n], floor[0]) >= 0 {
			break
		}
		bytes += size(list[n])
		if n > 0 && (n == l.Count || bytes > l.Bytes) {
			floor = []T{list[n]}
			break
		}
		n++
	}
	return list[:n], floor, list[n:]
}
