// Command trial adds a member to two types in a copy of the module, as CONTRIBUTING.md
// says, and runs the tests that hold members together: they must pass without any other
// edit, and fail if the schema's property or the document is missing. Run it in the
// root of the module.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// An edit puts a text after the line in which another text stands, or before that text.
type edit struct {
	file   string
	within string // the text stands after this one
	find   string
	line   string // to be put after the line
	text   string // to be put before the text
}

const (
	field    = "\tTrial string `json:\"trial,omitzero\"`"
	property = `"trial": { "$ref": "#/$defs/name", "description": "A trial." },`
	member   = `"trial": "a trial", `
)

// The three places of a member, of a claim and of a source.
var (
	fields = []edit{
		{file: "attribution/claim.go", within: "type Claim struct", find: `json:"motive,`, line: field},
		{file: "source.go", within: "type Source struct", find: `json:"title,`, line: field},
	}
	properties = []edit{
		{file: "event/schema/event.schema.json", within: `"claim": {`, find: `"motive":`, line: property},
		{file: "event/schema/event.schema.json", within: `"source_members": {`, find: `"title":`, line: property},
	}
	documents = []edit{
		{file: "testdata/valid/everything.json", within: `"claims":`, find: `"motive":`, text: member},
		{file: "testdata/valid/everything.json", within: `"claims":`, find: `"archive":`, text: member},
	}
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("trial: ")
	everywhere := []string{"-run", "Members|EveryMember|EveryLimit|UsesEverything|Compare|SizeEstimate|Keeps|Agree|Valid|Clone|Imports", ".", "./attribution", "./casualty", "./event", "./event/schema"}
	schema := []string{"-run", "Members|UsesEverything", "./event/schema"}
	for _, t := range []struct {
		what  string
		edits [][]edit
		tests []string
		good  bool
	}{
		{"a new member of a claim and of a source", [][]edit{fields, properties, documents}, everywhere, true},
		{"without the schema's properties", [][]edit{fields, documents}, schema, false},
		{"without the documents", [][]edit{fields, properties}, schema, false},
		{"without the fields", [][]edit{properties, documents}, schema, false},
	} {
		out, err := try(t.edits, t.tests)
		if (err == nil) != t.good || !t.good && !bytes.Contains(out, []byte("trial")) {
			log.Fatalf("%s: the tests should pass: %t\n%s", t.what, t.good, out)
		}
		fmt.Printf("%s: the tests pass: %t, as they should\n", t.what, t.good)
	}
}

// try makes the edits in a copy of the module, generates and tests.
func try(edits [][]edit, tests []string) (output []byte, err error) {
	dir, err := os.MkdirTemp("", "reported-trial")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	copyTree(dir)
	for _, some := range edits {
		for _, e := range some {
			e.make(dir)
		}
	}
	generate := exec.Command("go", "generate", ".")
	generate.Dir = dir
	if out, err := generate.CombinedOutput(); err != nil {
		log.Fatalf("go generate: %v\n%s", err, out)
	}
	test := exec.Command("go", append([]string{"test", "-trimpath"}, tests...)...)
	test.Dir = dir
	return test.CombinedOutput()
}

// copyTree copies what the module is made of, without nested modules and examples.
func copyTree(to string) {
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			switch path {
			case ".git", "bench", "examples", "tools":
				return filepath.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, path), 0o777)
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, path), text, 0o666)
	})
	if err != nil {
		log.Fatal(err)
	}
}

func (e edit) make(dir string) {
	path := filepath.Join(dir, e.file)
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	text := string(data)
	from := strings.Index(text, e.within)
	if from < 0 {
		log.Fatalf("%s: no %s", e.file, e.within)
	}
	at := strings.Index(text[from:], e.find)
	if at < 0 {
		log.Fatalf("%s: no %s after %s", e.file, e.find, e.within)
	}
	at += from
	if e.line != "" {
		at += strings.IndexByte(text[at:], '\n') + 1
		text = text[:at] + e.line + "\n" + text[at:]
	} else {
		text = text[:at] + e.text + text[at:]
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		log.Fatal(err)
	}
}
