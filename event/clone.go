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
	var t textMover
	t.event(&e)
	t.block.Grow(t.size)
	t.moving = true
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

// A textMover walks over all strings of an event twice: it adds up their lengths, then
// moves them into one block.
type textMover struct {
	size   int
	moving bool
	block  strings.Builder
}

func (x *textMover) text(s *string) {
	switch {
	case *s == "":
	case !x.moving:
		x.size += len(*s)
	default:
		from := x.block.Len()
		x.block.WriteString(*s)
		*s = x.block.String()[from:]
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
		if x.moving {
			*c = c.WithWords(words)
		}
	}
}

func (x *textMover) codes(e *Event) {
	codes := e.Codes
	if x.moving && codes != nil {
		e.Codes = make(map[string]string, len(codes))
	}
	for key, value := range codes { // in no order: where a text lies in the block does not show
		x.texts(&key, &value)
		if x.moving {
			e.Codes[key] = value
		}
	}
}
