package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

var update = flag.Bool("update", false, "write testdata/toll.golden and toll.svg anew")

func TestText(t *testing.T) {
	var out, errs bytes.Buffer
	if status := run(nil, &out, &errs); status != 0 || errs.Len() > 0 {
		t.Fatalf("status %d: %s", status, &errs)
	}
	same(t, "testdata/toll.golden", out.Bytes())
	for i, line := range strings.Split(out.String(), "\n") {
		if utf8.RuneCountInString(line) > 100 {
			t.Errorf("line %d is longer than 100 columns", i+1)
		}
	}
}

// same compares what was made with a file, line by line.
func same(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); d != "" {
		t.Errorf("%s has changed (-want +got); see it with -update and git diff:\n%s", name, d)
	}
}

func strike(t *testing.T) *event.Event {
	t.Helper()
	e, err := read(attacks, alAsad)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// lines writes the steps of a chart: origin, then day and figure, "?" what is doubted.
func lines(c chart) (list []string) {
	for _, l := range c.lines {
		words := []string{l.name + ":"}
		for _, s := range l.steps {
			w := s.day.Format("01-02") + " " + figure(s.count)
			if s.doubted {
				w += "?"
			}
			if s.gone {
				w = s.day.Format("01-02") + " gone"
			}
			words = append(words, w)
		}
		list = append(list, strings.Join(words, " "))
	}
	return list
}

// TestSeries holds the lines of the chart to the announcements, number by number.
func TestSeries(t *testing.T) {
	e := strike(t)
	q := questions()
	for _, p := range casualty.Policies() { // a line is the same under each
		if p == casualty.PolicyPreferred {
			continue // nothing is ranked
		}
		if d := cmp.Diff([]string{
			"us-government: 01-08 0 01-16 at least 11 01-24 34 01-28 50 01-30 64 02-10 109 02-21 110",
			"an IRGC source: 01-08 about 200",
			"a US official, via CNN: 02-10 at least 101",
		}, lines(follow(e, q[0], p))); d != "" {
			t.Errorf("wounded (-want +got):\n%s", d)
		}
		if d := cmp.Diff([]string{
			"us-government: 01-08 0",
			"an IRGC source: 01-08 at least 80?",
		}, lines(follow(e, q[1], p))); d != "" {
			t.Errorf("killed (-want +got):\n%s", d)
		}
	}
}

// TestBands holds the band behind the lines to the policy.
func TestBands(t *testing.T) {
	e := strike(t)
	for policy, want := range map[casualty.Policy][]int64{
		casualty.PolicyEnvelope:  {0, 11, 34, 50, 64, 101, 101},
		casualty.PolicyLatest:    {0, 11, 34, 50, 64, 101, 110},
		casualty.PolicyPreferred: nil,
	} {
		c := follow(e, questions()[0], policy)
		var got []int64
		for _, b := range c.bands {
			if _, closed := b.count.High(); closed {
				t.Errorf("%s: the interval %v ends, though one number is about 200", policy, b.count)
			}
			if b.some {
				got = append(got, b.least)
				if b.most != 200 {
					t.Errorf("%s: the most is %d, want 200", policy, b.most)
				}
			}
		}
		if d := cmp.Diff(want, got); d != "" || len(c.bands) != 7 {
			t.Errorf("%s: %d bands; least (-want +got):\n%s", policy, len(c.bands), d)
		}
	}
}

// TestGone checks that a line ends where its origin takes back all that it said.
func TestGone(t *testing.T) {
	e, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"e","kind":"raid","tallies":[
		{"id":"a","said":"2031-03-04","stance":"states","harm":"killed","count":{"low":3,"high":3},"sources":[{"kind":"official","id":"army"}]},
		{"id":"b","said":"2031-03-05","stance":"retracts","harm":"killed","answers":["a"],"sources":[{"kind":"official","id":"army"}]},
		{"id":"c","said":"2031-03-06","stance":"states","harm":"killed","count":{"low":4,"high":4},"sources":[{"kind":"official","id":"army"}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	c := follow(&e, casualty.NewQuestion(casualty.HarmKilled), casualty.PolicyLatest)
	if d := cmp.Diff([]string{"army: 03-04 3 03-05 gone 03-06 4"}, lines(c)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if _, err := paint("e", []chart{c}, "svg"); err != nil {
		t.Error(err)
	}
}

// TestPicture checks that both pictures are drawn, that the one in the folder is
// the one that is drawn, and that all its labels are in it.
func TestPicture(t *testing.T) {
	dir := t.TempDir()
	svgFile, pngFile := filepath.Join(dir, "a.svg"), filepath.Join(dir, "a.png")
	var errs bytes.Buffer
	if status := run([]string{"-svg", svgFile, "-png", pngFile}, io.Discard, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, &errs)
	}
	svg, err := os.ReadFile(svgFile)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "toll.svg", svg)
	var texts []string
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok && len(bytes.TrimSpace(text)) > 0 {
			texts = append(texts, string(text))
		}
	}
	for _, want := range []string{
		"us-government", "an IRGC source", "a US official, via CNN", "0", "at least 11", "34", "50", "64", "109", "110",
		"at least 101", "about 200", "at least 80 (doubted)", "wounded, US military", "killed, US military",
		"doubted or denied by another", "8 Jan", "12 Feb",
	} {
		if !strings.Contains("|"+strings.Join(texts, "|")+"|", "|"+want+"|") {
			t.Errorf("the picture lacks %q: %q", want, texts)
		}
	}

	f, err := os.Open(pngFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	picture, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != 1200 || b.Dy() < 830 {
		t.Errorf("the picture is %v", b)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-policy", "mean"}, {"file"}, {"-colour"}} {
		var out, errs bytes.Buffer
		if status := run(args, &out, &errs); status != 2 || errs.Len() == 0 || out.Len() > 0 {
			t.Errorf("%q: status %d, %s", args, status, &errs)
		}
	}
	var errs bytes.Buffer
	if status := run([]string{"-svg", filepath.Join(t.TempDir(), "none", "a.svg")}, io.Discard, &errs); status != 1 || errs.Len() == 0 {
		t.Errorf("status %d, %s", status, &errs)
	}
	if _, err := paint("e", nil, "gif"); err == nil {
		t.Error("there is a format gif")
	}
	if _, err := read(attacks, "none"); err == nil {
		t.Error("there is an event none")
	}
}
