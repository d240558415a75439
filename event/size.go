package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// checkSize checks that the event's document is not too large. All strings and lists may
// be within limits, and the whole still a hundred times MaxBytes.
func (e *Event) checkSize(c *checker) {
	// No text becomes more than six times as long by escapes; what stands around
	// the texts of one object is shorter than 800 bytes and has less than 32 values.
	var b sizeEstimate
	b.event(e)
	if 6*b.texts+800*b.objects <= MaxBytes && 32*b.objects+b.items <= MaxValues {
		return
	}
	text, err := e.AppendJSON(nil)
	if err != nil {
		c.Within("", -1, reported.AsProblems(err))
		return
	}
	var s jsonscan.Scanner
	s.Reset(text, limits)
	s.Skip()
	s.Close()
	for _, f := range s.Findings() {
		c.Add("", f.Code, f.Detail)
	}
}

// A sizeEstimate counts the bytes of an event's strings, its objects, and other list
// items.
type sizeEstimate struct {
	texts, objects, items int
}

func (b *sizeEstimate) codes(codes map[string]string) {
	b.items += len(codes)
	for key, value := range codes { // in no order: a sum
		b.texts += len(key) + len(value)
	}
}

func (b *sizeEstimate) sources(sources []reported.Source) {
	for i := range sources {
		b.source(&sources[i])
	}
}
