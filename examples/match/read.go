package main

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
	"github.com/seed-67285e81/reported/event/ucdp"
)

// feeds calls a function with each event of each file and its feed, which is the name of
// the file. What cannot be read is told and passed over.
func feeds(files []string, log io.Writer, each func(ref match.Ref, e event.Event) error) error {
	seen := map[string]bool{}
	for _, name := range files {
		if feed := filepath.Base(name); seen[feed] {
			return fmt.Errorf("two files are called %s: a feed goes by the name of its file", feed)
		} else {
			seen[feed] = true
		}
	}
	bar := newProgress(log, files)
	defer bar.done()
	for _, name := range files {
		if err := feed(name, bar, log, each); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func feed(name string, bar progress, log io.Writer, each func(ref match.Ref, e event.Event) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	var in io.Reader = bar.reader(file)
	plain, zipped := strings.CutSuffix(name, ".gz")
	if zipped {
		if in, err = gzip.NewReader(in); err != nil {
			return err
		}
	}
	good, bad := 0, 0
	for e, err := range reading(plain)(in) {
		if err != nil {
			problems := reported.AsProblems(err)
			if problems[0].Code == "" { // not of a line: the file cannot be read
				return err
			}
			if bad++; bad <= 3 {
				fmt.Fprintf(log, "%s: %v\n", name, err)
			}
		}
		if e.ID == "" {
			continue
		}
		good++
		if err := each(match.Ref{Feed: filepath.Base(name), ID: e.ID}, e); err != nil {
			return err
		}
	}
	if bad > 3 {
		fmt.Fprintf(log, "%s: %d more with problems\n", name, bad-3)
	}
	if good == 0 && bad > 0 {
		return errors.New("no event in it: it is neither NDJSON of events nor a CSV of UCDP")
	}
	return nil
}

func reading(name string) func(io.Reader) iter.Seq2[event.Event, error] {
	if strings.HasSuffix(name, ".csv") {
		return ucdp.Read
	}
	return event.Read
}
