package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// A work is the events of all files and what was decided about them.
type work struct {
	order     []string // IDs, as they were read
	events    map[string]event.Event
	refs      map[string]match.Ref
	index     match.Index
	decisions []match.Decision
	log       io.Writer
}

// apply writes all events, with links as was decided: a same-as or part-of link in the
// first of a pair names who decided, when and why. With merge, the events of a cluster
// become one, under the ID of its first member, unless something speaks against it.
func apply(decisions string, files []string, merge bool, out, log io.Writer) error {
	w := work{events: map[string]event.Event{}, refs: map[string]match.Ref{}, log: log}
	if err := w.read(decisions); err != nil {
		return fmt.Errorf("%s: %w", decisions, err)
	}
	err := feeds(files, log, func(ref match.Ref, e event.Event) error {
		if other, known := w.refs[e.ID]; known {
			return fmt.Errorf("the event %s is in %s too: links need different IDs", e.ID, other.Feed)
		}
		w.order, w.events[e.ID], w.refs[e.ID] = append(w.order, e.ID), e, ref
		w.index.Add(ref.Feed, match.Prepare(e))
		return nil
	})
	if err != nil {
		return err
	}
	if err := w.link(); err != nil {
		return err
	}
	for _, c := range w.index.Clusters(w.decisions) {
		sound := w.tell(&c)
		if merge && sound {
			if err := w.merge(&c); err != nil {
				return err
			}
		}
	}
	return w.write(out)
}

// read reads the decisions; those without a verdict are passed over.
func (w *work) read(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	d := json.NewDecoder(file)
	d.DisallowUnknownFields()
	for n := 1; ; n++ {
		var l line
		if err := d.Decode(&l); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("decision %d: %w", n, err)
		}
		switch l.Verdict {
		case match.VerdictSame, match.VerdictAPartOfB, match.VerdictBPartOfA, match.VerdictDifferent:
			if l.By == "" || l.At.IsZero() {
				return fmt.Errorf("decision %d: by and at say who decided and when", n)
			}
			w.decisions = append(w.decisions, l.Decision)
		case "":
		default:
			return fmt.Errorf("decision %d: the verdict is %q; it is same, a-part-of-b, b-part-of-a or different", n, l.Verdict)
		}
	}
}

// link puts the decisions into the events.
func (w *work) link() error {
	for _, d := range w.decisions {
		for _, ref := range []match.Ref{d.A, d.B} {
			if w.refs[ref.ID] != ref {
				return fmt.Errorf("no event %s is in %s", ref.ID, ref.Feed)
			}
		}
		of, to, kind := d.A.ID, d.B.ID, event.LinkSameAs
		switch d.Verdict {
		case match.VerdictDifferent:
			continue
		case match.VerdictAPartOfB:
			kind = event.LinkPartOf
		case match.VerdictBPartOfA:
			kind, of, to = event.LinkPartOf, d.B.ID, d.A.ID
		}
		e := w.events[of]
		e.Links = append(e.Links, event.Link{Kind: kind, Event: to, Sources: []reported.Source{decider(&d)}, Note: d.Note})
		w.events[of] = e
	}
	return nil
}

// decider is who decided, as a source of a link.
func decider(d *match.Decision) reported.Source {
	return reported.Source{Kind: reported.SourceExpert, Name: d.By, Published: d.At}
}

// tell says what speaks against a cluster, and reports whether nothing does.
func (w *work) tell(c *match.Cluster) (sound bool) {
	name := c.Members[0].ID
	for _, feed := range c.Twice {
		fmt.Fprintf(w.log, "%s and %d more: two records are of %s\n", name, len(c.Members)-1, feed)
	}
	for _, pair := range c.Contradictions {
		fmt.Fprintf(w.log, "%s and %d more: %s and %s contradict\n", name, len(c.Members)-1, pair[0].ID, pair[1].ID)
	}
	if c.Unchecked {
		fmt.Fprintf(w.log, "%s and %d more: not all were compared\n", name, len(c.Members)-1)
	}
	return len(c.Twice) == 0 && len(c.Contradictions) == 0 && !c.Unchecked
}

// merge makes one event of a cluster.
func (w *work) merge(c *match.Cluster) error {
	first := c.Members[0].ID
	records := []event.Event{w.events[first]}
	for _, ref := range c.Members[1:] {
		note, source := w.why(ref)
		e, err := w.events[ref.ID].Rekey(first, note, source...)
		if err != nil {
			return fmt.Errorf("%s: %w", ref.ID, err)
		}
		records = append(records, e)
		delete(w.events, ref.ID)
	}
	for i := range records {
		records[i].Links = withoutSelf(records[i].Links, first)
	}
	merged, choices := event.Merge(records...)
	for _, p := range choices {
		fmt.Fprintf(w.log, "%s: %v\n", first, p)
	}
	if err := merged.Validate(); err != nil {
		return fmt.Errorf("%s: %w", first, err)
	}
	w.events[first] = merged
	return nil
}

// withoutSelf leaves out links to the event itself, which merging would make.
func withoutSelf(links []event.Link, id string) (kept []event.Link) {
	for _, l := range links {
		if l.Event != id {
			kept = append(kept, l)
		}
	}
	return kept
}

// why returns the notes and the deciders of the decisions that put an event into a cluster.
func (w *work) why(ref match.Ref) (note string, sources []reported.Source) {
	var notes []string
	for i := range w.decisions {
		if d := &w.decisions[i]; d.Verdict == match.VerdictSame && (d.A == ref || d.B == ref) {
			sources = append(sources, decider(d))
			if d.Note != "" {
				notes = append(notes, d.Note)
			}
		}
	}
	return strings.Join(notes, "; "), sources
}

func (w *work) write(out io.Writer) error {
	var data []byte
	for _, id := range w.order {
		e, ok := w.events[id]
		if !ok {
			continue // it is part of another now
		}
		var err error
		if data, err = e.AppendJSON(data[:0]); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		if _, err := out.Write(append(data, '\n')); err != nil {
			return err
		}
	}
	return nil
}
