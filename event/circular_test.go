package event_test

import (
	"errors"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// TestSourceThatCitesItself: a value that no document can give must not hang or crash.
func TestSourceThatCitesItself(t *testing.T) {
	for _, width := range []int{1, 3, 256} {
		sources := make([]reported.Source, width)
		for i := range sources {
			sources[i] = reported.Source{Kind: reported.SourceMedia, Org: "Echo"}
		}
		for i := range sources {
			sources[i].Cites = sources
		}
		e := event.Event{ID: "e1", Kind: event.KindRaid, Sources: sources}
		if err := e.Validate(); !errors.Is(err, reported.CodeTooDeep) {
			t.Errorf("Validate of width %d: %v", width, err)
		}
		if b, err := e.AppendJSON([]byte("kept")); !errors.Is(err, reported.CodeTooDeep) || string(b) != "kept" {
			t.Errorf("AppendJSON of width %d: %v", width, err)
		}
		if b, err := e.MarshalJSON(); !errors.Is(err, reported.CodeTooDeep) || b != nil {
			t.Errorf("MarshalJSON of width %d: %v", width, err)
		}
		c := e.Clone()
		if err := c.Validate(); !errors.Is(err, reported.CodeTooDeep) {
			t.Errorf("Validate of a clone of width %d: %v", width, err)
		}
		_ = sources[0].String()
		_ = sources[0].Origins()
		_ = reported.Independence(sources...)
	}
}
