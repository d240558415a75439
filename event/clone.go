package event

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// Clone returns a deep copy that shares no memory with e. Use it to keep an event of a
// [Decoder]. All strings of the copy lie in one block, so keeping one of them keeps all.
//
// Sources that cite more than [reported.MaxSourceDepth] levels are copied to one level
// more, so that Validate still refuses them. If an event shares or repeats more sources
// than a document may hold, not all are copied.
func (e Event) Clone() Event {
	e = *e.bounded(reported.MaxSourceDepth + 1)
	var l listCloner
	l.event(&e)
	var size sizeEstimate
	size.event(&e)
	var t textMover
	t.Grow(size.texts)
	t.event(&e)
	return e
}

// A listCloner gives each list of an event its own memory.
type listCloner struct{}

func (l *listCloner) sources(sources *[]reported.Source) {
	*sources = slices.Clone(*sources)
	for i := range *sources {
		l.source(&(*sources)[i])
	}
}

// A textMover moves all strings of an event into one block.
type textMover struct{ strings.Builder }

func (x *textMover) text(s *string) {
	if *s != "" {
		from := x.Len()
		x.WriteString(*s)
		*s = x.String()[from:]
	}
}

func (x *textMover) texts(texts ...*string) {
	for _, s := range texts {
		x.text(s)
	}
}

func (x *textMover) count(c *reported.Count) {
	if words := c.Words(); words != "" {
		x.text(&words)
		*c = c.WithWords(words)
	}
}

func (x *textMover) codes(e *Event) {
	old := e.Codes
	if old != nil {
		e.Codes = make(map[string]string, len(old))
	}
	for key, value := range old { // in no order: where a text lies in the block does not show
		x.texts(&key, &value)
		e.Codes[key] = value
	}
}
