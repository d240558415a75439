package main

import (
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/schema"
)

// Our own jobs.
const (
	nameDecode   = "event.Decode"
	nameDecoder  = "event.Decoder, reused"
	nameValidate = "Event.Validate"
	nameSchema   = "schema.Validate"
	nameAppend   = "Event.AppendJSON, buffer reused"
)

// ours are the ways in which package event reads a document.
func ours(docs [][]byte) []job {
	var d event.Decoder
	return []job{
		{nameDecoder, func(i int) error {
			_, err := d.Decode(docs[i])
			return err
		}},
		{nameDecode, func(i int) (err error) {
			sink.event, err = event.Decode(docs[i])
			return err
		}},
		{"event.Inspect", func(i int) error {
			e, problems := event.Inspect(docs[i])
			sink.event = e
			return problems.Err()
		}},
		{nameSchema, func(i int) error { return schema.Validate(docs[i]) }},
		{"encoding/json Unmarshal to Event", func(i int) error { return unmarshalStd(docs[i], &sink.event) }},
	}
}

// oursDecoded are what package event does with an event that is already read.
func oursDecoded(c *corpus) []job {
	var buffer []byte
	return []job{
		{nameDecode, func(i int) (err error) {
			sink.event, err = event.Decode(c.docs[i])
			return err
		}},
		{nameValidate, func(i int) error { return c.events[i].Validate() }},
		{nameAppend, func(i int) (err error) {
			buffer, err = c.events[i].AppendJSON(buffer[:0])
			return err
		}},
		{"Event.MarshalJSON", func(i int) (err error) {
			sink.bytes, err = c.events[i].MarshalJSON()
			return err
		}},
		{"Event.Clone", func(i int) error {
			sink.event = c.events[i].Clone()
			return nil
		}},
	}
}
