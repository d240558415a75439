package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// A line is a decision as it is written to be edited: what was proposed and on what
// grounds comes last, and is not read again.
type line struct {
	match.Decision
	Proposes event.LinkKind `json:"proposes,omitzero"`
	Facts    string         `json:"facts,omitzero"`
}

// find writes the pairs that are worth asking about, and tells what was not compared.
func find(files []string, w match.Window, decisions bool, out, log io.Writer) error {
	var x match.Index
	err := feeds(files, log, func(ref match.Ref, e event.Event) error {
		x.Add(ref.Feed, match.Prepare(e))
		return nil
	})
	if err != nil {
		return err
	}
	stats := x.Stats(w)
	fmt.Fprintf(log, "%d events; at most %d pairs to compare\n", stats.Events, stats.Pairs)
	pairs, over := x.Pairs(w)
	for _, b := range over {
		fmt.Fprintf(log, "not compared: the %d events of %s\n", b.Events, b.Key)
	}
	n := 0
	table := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	if !decisions {
		fmt.Fprintln(table, "proposes\ta\tb\tfacts")
	}
	for pair := range pairs {
		n++
		if !decisions {
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", pair.Proposal(), pair.A.ID, pair.B.ID, pair.Facts)
			continue
		}
		l := line{match.Decision{A: pair.A, B: pair.B}, pair.Proposal(), pair.Facts.String()}
		if err := json.NewEncoder(out).Encode(l); err != nil {
			return err
		}
	}
	fmt.Fprintf(log, "%d pairs are worth asking about\n", n)
	return table.Flush()
}
