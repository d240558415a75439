package stix_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/seed-67285e81/reported/event"
)

// FuzzRead reads anything; see checkRead.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/examples/*.json")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		if len(data) < 15_000 {
			f.Add(data)
		}
	}
	f.Add(write(f, blamed()))
	for _, c := range edits {
		f.Add(c.edit(parse(f, write(f, blamed()))).bundle(f))
	}
	cut := write(f, blamed())
	f.Add(cut[:len(cut)/2])
	for _, h := range hostile {
		f.Add(bundleOf(h.text(4)))
	}
	f.Fuzz(checkRead)
}

// FuzzEvent writes any event and reads it back.
func FuzzEvent(f *testing.F) {
	for _, e := range documents(f) {
		if data, _ := e.AppendJSON(nil); len(data) < 15_000 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := event.Decode(data)
		if err != nil {
			return
		}
		roundTrip(t, e)
	})
}
