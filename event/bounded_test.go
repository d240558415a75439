package event_test

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// builtSources returns lists of sources that no document can give. A program is
// pairs of bytes: how many sources a list has, and in which list stands what each
// of them cites, itself among them; 255 is none. Lists may cite parts of lists.
func builtSources(program []byte) [][]reported.Source {
	var lists [][]reported.Source
	for i := 0; i+1 < len(program); i += 2 {
		list := make([]reported.Source, 1+int(program[i]))
		for k := range list {
			list[k] = reported.Source{Kind: reported.SourceMedia, Org: "Echo " + strconv.Itoa((k+i)%8)}
		}
		lists = append(lists, list)
	}
	for i, list := range lists {
		for k := range list {
			if to := int(program[2*i+1]); to != 255 {
				cited := lists[to%len(lists)]
				list[k].Cites = cited[:1+(k*7+len(cited)-1)%len(cited)]
			}
		}
	}
	return lists
}

// builtEvent returns an event of n claims, tallies and accounts that share lists.
func builtEvent(lists [][]reported.Source, n int) event.Event {
	at := 0
	next := func() []reported.Source {
		if at++; len(lists) > 0 {
			return lists[at%len(lists)]
		}
		return nil
	}
	head := func(i int) reported.Statement {
		s := reported.Statement{ID: "s" + strconv.Itoa(at), Sources: next()}
		if i%2 == 0 {
			s.Said = reported.Day(2020, 1, 1+i%28)
		}
		return s
	}
	e := event.Event{ID: "e", Kind: event.KindRaid, Sources: next(), Links: []event.Link{{Kind: event.LinkSameAs, Event: "f", Sources: next()}}}
	for i := range n {
		e.Claims = append(e.Claims, attribution.Claim{Statement: head(i), Stance: attribution.StanceAttributes, Actors: []attribution.Actor{{Name: "Echo 1"}}})
		e.Tallies = append(e.Tallies, casualty.Tally{Statement: head(i), Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(int64(i % 5))})
		e.Accounts = append(e.Accounts, event.Account{Statement: head(i), Stance: reported.StanceStates, Kind: event.Kinds()[i%5]})
	}
	return e
}

// callAll calls every function that takes an event, statements or sources.
var callAll = []struct {
	name string
	call func(e event.Event)
}{
	{"Source", func(e event.Event) {
		for _, s := range e.Sources[:min(2, len(e.Sources))] {
			_, _, _ = s.String(), reported.Origins(s), s.Validate()
		}
		reported.Independence(e.Sources...)
	}},
	{"statements", func(e event.Event) {
		if len(e.Claims) > 0 {
			s := e.Claims[0].Statement
			_, _, _ = reported.Origins(s.Sources...), s.Time(), s.Validate()
			_, _, _ = e.Claims[0].Validate(), e.Tallies[0].Validate(), e.Accounts[0].Validate()
		}
	}},
	{"Assess", func(e event.Event) { attribution.Assess(e.Claims) }},
	{"Reduce", func(e event.Event) { _ = casualty.Reduce(e.Tallies, casualty.PolicyEnvelope).String() }},
	{"Timeline", func(e event.Event) {
		for range casualty.Timeline(e.Tallies, casualty.PolicyLatest) {
		}
	}},
	{"Attribution", func(e event.Event) { e.Attribution() }},
	{"Toll", func(e event.Event) { _ = e.Toll(casualty.PolicyLatest).String() }},
	{"AsOf", func(e event.Event) { e.AsOf(reported.Day(2020, 1, 9)) }},
	{"Disputes", func(e event.Event) { e.Disputes() }},
	{"Merge", func(e event.Event) { event.Merge(e) }},
	{"Sum", func(e event.Event) {
		event.Sum([]event.Event{e, e, {ID: "f", Tallies: e.Tallies}}, casualty.PolicyLatest)
	}},
	{"match", func(e event.Event) { p := match.Prepare(e); p.With(p); p.Keys() }},
	{"Rekey", func(e event.Event) { _, _ = e.Rekey("g", "") }},
	{"Clone", func(e event.Event) { e.Clone() }},
	{"Validate", func(e event.Event) { _ = e.Validate() }},
	{"AppendJSON", func(e event.Event) { _, _ = e.AppendJSON(nil) }},
}

// checkBuilt calls everything on an event and fails where a call takes long. The
// stack cannot be caught: what overflows it ends the test.
func checkBuilt(t *testing.T, program []byte, n int) {
	t.Helper()
	lists := builtSources(program)
	e := builtEvent(lists, n)
	for _, f := range callAll {
		start := longrun.Spent()
		f.call(e)
		if d := longrun.Spent() - start; d > 15*time.Second {
			t.Errorf("%s takes %v", f.name, d)
		} else {
			t.Logf("%s takes %v", f.name, d.Round(time.Millisecond))
		}
	}
	err := e.Validate()
	valid := err == nil
	if written, err := e.AppendJSON([]byte("kept")); err == nil != strings.HasPrefix(string(written), "kept{") {
		t.Errorf("AppendJSON: %d bytes, %v", len(written), err)
	} else if valid && err != nil {
		t.Errorf("what Validate accepts is not written: %v", err)
	}
	// A clone has not all copies of lists that stand in very many places.
	if c := e.Clone(); !errors.Is(err, reported.CodeTooLarge) && (c.Validate() == nil) != valid {
		t.Errorf("valid is %v of the event, and not of its clone: %v", valid, c.Validate())
	}
}

// FuzzBuiltSources: no value that was built by hand, whatever it cites or shares,
// costs more than the largest document, or overflows the stack.
func FuzzBuiltSources(f *testing.F) {
	f.Fuzz(func(t *testing.T, program []byte, n uint8) {
		checkBuilt(t, program[:min(len(program), 32)], int(n%32))
	})
}

// TestBuiltSources names the shapes, each in very many statements.
func TestBuiltSources(t *testing.T) {
	for _, test := range []struct {
		name    string
		program []byte
		n       int
		code    reported.Code
	}{
		{"one that cites itself", []byte{0, 0}, 100, reported.CodeTooDeep},
		{"a list of 256 that cites itself", []byte{255, 0}, 100, reported.CodeTooDeep},
		{"a ring of three lists", []byte{3, 1, 3, 2, 3, 0}, 100, reported.CodeTooDeep},
		{"eight levels of one list of 20", []byte{19, 1, 19, 2, 19, 3, 19, 4, 19, 5, 19, 6, 19, 7, 19, 255}, 100, reported.CodeTooLarge},
		{"two levels in many statements", []byte{255, 1, 255, 255}, 4000, reported.CodeTooLarge},
		{"what a document may hold", []byte{1, 1, 1, 255}, 20, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if longrun.On() { // the corpus of FuzzBuiltSources has them small
				checkBuilt(t, test.program, test.n)
			}
			e := builtEvent(builtSources(test.program), test.n)
			if err := e.Validate(); test.code == "" && err != nil || test.code != "" && !errors.Is(err, test.code) {
				t.Errorf("Validate: %v, want %q", err, test.code)
			}
			if _, err := e.AppendJSON(nil); test.code != "" && !errors.Is(err, test.code) {
				t.Errorf("AppendJSON: %v, want %q", err, test.code)
			}
		})
	}
}

// TestBuiltCorpus: the committed corpus has each shape by name.
func TestBuiltCorpus(t *testing.T) {
	files, err := os.ReadDir(filepath.Join("testdata", "fuzz", "FuzzBuiltSources"))
	if err != nil || len(files) < 6 {
		t.Errorf("the corpus has %d files: %v", len(files), err)
	}
}
