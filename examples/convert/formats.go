package main

import (
	"encoding/csv"
	"io"
	"slices"

	"github.com/seed-67285e81/reported/event/geojson"
	"github.com/seed-67285e81/reported/event/stix"
)

// A format writes all events.
type format func(c *converter, out io.Writer) error

var formats = map[string]format{"ndjson": writeLines, "csv": writeTable, "geojson": writeMap, "stix": writeBundle}

func writeLines(c *converter, out io.Writer) error {
	var line []byte
	for e := range c.events() {
		var err error
		if line, err = e.AppendJSON(line[:0]); err != nil {
			return err
		}
		if _, err = out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

func writeTable(c *converter, out io.Writer) error {
	w := csv.NewWriter(out)
	_ = w.Write(c.table.Header()) // an error comes again at Flush
	if c.tags {
		_ = w.Write(c.table.Tags())
	}
	for e := range c.events() {
		for record := range c.table.Rows(e) {
			_ = w.Write(record)
		}
		if w.Flush(); w.Error() != nil {
			break
		}
	}
	w.Flush()
	return w.Error()
}

func writeMap(c *converter, out io.Writer) error {
	shape := geojson.ShapePoint
	if c.circles {
		shape = geojson.ShapeCircle
	}
	for piece, err := range geojson.Collection(c.events(), shape) {
		if err != nil {
			return err
		}
		if _, err := out.Write(piece); err != nil {
			return err
		}
	}
	return nil
}

// writeBundle writes one bundle; what no event holds of the bundles that were read
// goes along.
func writeBundle(c *converter, out io.Writer) error {
	events := slices.Collect(c.events())
	data, err := stix.Bundle{Events: events, Rest: c.rest}.AppendJSON(nil)
	if err != nil {
		return err
	}
	_, err = out.Write(append(data, '\n'))
	return err
}
