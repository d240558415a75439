// Command schemapage writes docs/schema.md: a table of every member of a document, with
// its meaning, form, limits, vocabulary and an example, and of every word. Run it in the
// folder tools: go run ./schemapage
//
// The members come from the JSON Schema, the meanings of words from the lines beside
// their constants, the bands of terms from testdata/term_published.tsv, and the
// examples from testdata/valid/everything.json.
package main

import (
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("schemapage: ")
	p := &page{
		schema:  readJSON("event/schema/event.schema.json"),
		example: readJSON("testdata/valid/everything.json"),
		words:   vocabularies(".", "attribution", "casualty", "event"),
	}
	p.write()
	if err := os.WriteFile(inModule("docs/schema.md"), p.out.Bytes(), 0o666); err != nil {
		log.Fatal(err)
	}
}

// inModule returns where a file of the module is, seen from the folder tools.
func inModule(path string) string { return filepath.Join("..", filepath.FromSlash(path)) }
