package event

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestReaderIsSure: of a valid document every question of the reader is answered yes,
// so that Validate is spared. A question that asks the wrong thing, such as another
// member's vocabulary, is one that a valid document answers no.
func TestReaderIsSure(t *testing.T) {
	n := 0
	for _, pattern := range []string{"../testdata/valid/*.json", "../testdata/*.ndjson"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			docs := [][]byte{data}
			if filepath.Ext(file) == ".ndjson" {
				docs = bytes.Split(bytes.TrimSpace(data), []byte("\n"))
			}
			for i, doc := range docs {
				n++
				var r reader
				var e Event
				if problems := r.decode(doc, &e); len(problems) > 0 || r.unsure {
					t.Errorf("%s, document %d: unsure %t, problems %v", file, i+1, r.unsure, problems)
				}
			}
		}
	}
	if n < 40 {
		t.Errorf("%d documents were read", n)
	}
}
