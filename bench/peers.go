package main

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/bytedance/sonic"
	jsonv2 "github.com/go-json-experiment/json"
	goccy "github.com/goccy/go-json"
	simdjson "github.com/minio/simdjson-go"
	schema5 "github.com/santhosh-tekuri/jsonschema/v5"
	schema6 "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/schema"
	"github.com/valyala/fastjson"
)

// unmarshalStd is encoding/json's, by a name of its own.
func unmarshalStd(doc []byte, to any) error { return json.Unmarshal(doc, to) }

// sink keeps what a job makes, so that it cannot be left out.
var sink struct {
	bytes []byte
	plain *plainEvent
	any   any
	event event.Event
	count reported.Count
}

// The jobs that others are measured by.
const (
	nameCopy      = "copy of the bytes"
	nameValid     = "encoding/json Valid"
	nameUnmarshal = "encoding/json Unmarshal"
	nameSchema5   = "any + jsonschema v5 + Unmarshal"
	nameMarshal   = "encoding/json Marshal"
)

// readers are the peers that read a document, from the least work to the most.
func readers(docs [][]byte) []job {
	jobs := []job{
		{nameCopy, func(i int) error { sink.bytes = bytes.Clone(docs[i]); return nil }},
		{nameValid, func(i int) error {
			if !json.Valid(docs[i]) {
				return errors.New("not valid")
			}
			return nil
		}},
		simd(docs),
		fast(docs),
	}
	for _, u := range unmarshalers() {
		jobs = append(jobs, job{u.name, func(i int) error {
			sink.plain = new(plainEvent)
			return u.unmarshal(docs[i], sink.plain)
		}})
	}
	jobs = append(jobs, job{"encoding/json to any", func(i int) error { return json.Unmarshal(docs[i], &sink.any) }})
	return append(jobs, schemas(docs)...)
}

// A codec is a peer that fills structs.
type codec struct {
	name      string
	unmarshal func([]byte, any) error
}

func unmarshalers() []codec {
	return []codec{
		{"sonic, its default", sonic.Unmarshal},
		{"sonic, as encoding/json", sonic.ConfigStd.Unmarshal},
		{"goccy/go-json", goccy.Unmarshal},
		{"go-json-experiment/json", func(doc []byte, to any) error { return jsonv2.Unmarshal(doc, to) }},
		{nameUnmarshal, json.Unmarshal},
	}
}

// simd only indexes the text: nothing is copied, and the index is used again.
func simd(docs [][]byte) job {
	var reuse *simdjson.ParsedJson
	return job{"simdjson-go, parse only", func(i int) error {
		if !simdjson.SupportedCPU() {
			return errors.New("simdjson-go does not know this processor")
		}
		parsed, err := simdjson.Parse(docs[i], reuse, simdjson.WithCopyStrings(false))
		reuse = parsed
		return err
	}}
}

// fast parses into values that the next document overwrites.
func fast(docs [][]byte) job {
	var p fastjson.Parser
	return job{"fastjson, parse only", func(i int) error {
		_, err := p.ParseBytes(docs[i])
		return err
	}}
}

// schemas validate what encoding/json read into an any. Numbers are float64,
// which both versions check faster than a json.Number.
func schemas(docs [][]byte) []job {
	five, err5 := compile5()
	six, err6 := compile6()
	check := func(err error, validate func(any) error, fill bool) func(int) error {
		return func(i int) error {
			if err != nil {
				return err
			}
			var value any
			if err := json.Unmarshal(docs[i], &value); err != nil {
				return err
			}
			if err := validate(value); err != nil || !fill {
				return err
			}
			sink.plain = new(plainEvent)
			return json.Unmarshal(docs[i], sink.plain)
		}
	}
	v5 := func(value any) error { return five.Validate(value) }
	v6 := func(value any) error { return six.Validate(value) }
	return []job{
		{"any + jsonschema v5", check(err5, v5, false)},
		{nameSchema5, check(err5, v5, true)},
		{"any + jsonschema v6", check(err6, v6, false)},
		{"any + jsonschema v6 + Unmarshal", check(err6, v6, true)},
	}
}

func compile5() (*schema5.Schema, error) {
	c := schema5.NewCompiler()
	if err := c.AddResource("event", bytes.NewReader(schema.JSON())); err != nil {
		return nil, err
	}
	return c.Compile("event")
}

func compile6() (*schema6.Schema, error) {
	doc, err := schema6.UnmarshalJSON(bytes.NewReader(schema.JSON()))
	if err != nil {
		return nil, err
	}
	c := schema6.NewCompiler()
	if err := c.AddResource("event", doc); err != nil {
		return nil, err
	}
	return c.Compile("event")
}

// writers are the peers that write what the plain structs hold.
func writers(c *corpus) []job {
	var jobs []job
	for _, m := range []struct {
		name    string
		marshal func(any) ([]byte, error)
	}{
		{"sonic, its default", sonic.Marshal},
		{"goccy/go-json", goccy.Marshal},
		{"go-json-experiment/json", func(v any) ([]byte, error) { return jsonv2.Marshal(v) }},
		{nameMarshal, json.Marshal},
	} {
		jobs = append(jobs, job{m.name, func(i int) error {
			text, err := m.marshal(&c.plain[i])
			sink.bytes = text
			return err
		}})
	}
	return jobs
}

// remarks say what a reader of the numbers must know of this build.
func remarks() []string {
	var notes []string
	if sonic.APIKind != sonic.UseSonicJSON {
		notes = append(notes, "sonic does not build for this machine and falls back on encoding/json")
	}
	if !simdjson.SupportedCPU() {
		notes = append(notes, "simdjson-go does not know this processor")
	}
	return notes
}
