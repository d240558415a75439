package event

import (
	"slices"
	"strconv"
)

// codes writes the codes of other data sets, in the order of their keys.
func (w *writer) codes(codes map[string]string) {
	if len(codes) == 0 {
		return
	}
	w.name("codes")
	w.b = append(w.b, '{')
	var room [MaxCodes]string
	keys := room[:0]
	for key := range codes {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for i, key := range keys {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		w.quoted(key)
		w.b = append(w.b, ':')
		w.quoted(codes[key])
	}
	w.b = append(w.b, '}')
}

func (w *writer) whole(name string, n int64) {
	if n != 0 {
		w.name(name)
		w.b = strconv.AppendInt(w.b, n, 10)
	}
}

func (w *writer) point(name string, p Point) {
	if !p.IsZero() {
		w.name(name)
		w.b = p.appendJSON(w.b)
	}
}
