package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/seed-67285e81/reported/event"
)

func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	var out, log bytes.Buffer
	if status := run(args, &out, &log); status != 0 {
		t.Fatalf("%q: status %d\n%s", args, status, log.String())
	}
	return out.String()
}

// A view is what a browser makes of a page.
type view struct {
	root *html.Node
	text string // all that is read
}

func parsePage(t *testing.T, page string) view {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	v := view{root: root}
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			v.text += n.Data
		}
	}
	return v
}

// all returns the elements with a name and, unless it is "", a class.
func (v view) all(name, class string) (list []*html.Node) {
	for n := range v.root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name && (class == "" || slices.Contains(strings.Fields(attribute(n, "class")), class)) {
			list = append(list, n)
		}
	}
	return list
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// style returns a share of the width or height in an element's style.
func share(t *testing.T, n *html.Node, name string) float64 {
	t.Helper()
	_, rest, _ := strings.Cut(";"+attribute(n, "style"), ";"+name+":")
	text, _, _ := strings.Cut(rest, "%")
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("no %s in %q", name, attribute(n, "style"))
	}
	return f
}

func eventsOf(t *testing.T, name string) (events []event.Event) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range event.Lines(data) {
		if err == nil {
			events = append(events, e)
		}
	}
	return events
}

// elements are all that a page has. None loads or runs anything.
var elements = strings.Fields("html head meta title style body header h1 h2 h3 h4 p nav a main section div svg path ellipse span ol ul li i b u details summary article dl dt dd blockquote time table thead tbody tr th td small footer")

// TestSafe draws texts that try to break out of the page: it has no other elements
// than our own, no handlers, and no links but into itself and to https.
func TestSafe(t *testing.T) {
	page := pageOf(t, "testdata/hostile.ndjson")
	v := parsePage(t, page)
	ids := map[string]bool{}
	for n := range v.root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(elements, n.Data) {
			t.Errorf("an element <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "https://example.org/") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
			if a.Key == "id" {
				if ids[a.Val] {
					t.Errorf("two elements with the ID %s", a.Val)
				}
				ids[a.Val] = true
			}
		}
	}
	for _, n := range v.all("a", "") {
		if to, inside := strings.CutPrefix(attribute(n, "href"), "#"); inside && !ids[to] {
			t.Errorf("a link to #%s, which is nowhere", to)
		}
	}
	for _, want := range []string{`</script><script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</style><svg onload=alert(1)> --> <!--`, `{{template "links"}}`, `"><b/id=x>`, "javascript:alert(4)", "Marked: amber"} {
		if !strings.Contains(v.text, want) {
			t.Errorf("%s cannot be read on the page", want)
		}
	}
	if strings.Contains(page, "ZgotmplZ") {
		t.Error("the template refused a value")
	}
}

// TestIraq holds the page to the events: everything is there, and stands where it must.
func TestIraq(t *testing.T) {
	const name = "testdata/iraq.ndjson"
	page := pageOf(t, "-title", "Iraq", name)
	if again := pageOf(t, "-title", "Iraq", name); again != page {
		t.Error("a second page differs")
	}
	v := parsePage(t, page)
	events := eventsOf(t, name)
	points, radii := map[string]bool{}, map[string]bool{}
	dated, blamed := 0, 0
	statements := 0
	for _, e := range events {
		for _, p := range e.Places {
			if p.Point.IsZero() {
				continue
			}
			points[p.Point.String()] = true
			if !p.RadiusKM.IsZero() {
				radii[p.Point.String()] = true
			}
		}
		if !e.Time.IsZero() {
			dated++
		}
		if len(e.Attribution().Views) > 0 {
			blamed++
		}
		statements += len(e.Claims) + len(e.Tallies) + len(e.Accounts)
		if len(e.Sources) > 0 {
			statements++
		}
		for _, s := range e.Sources {
			if !strings.Contains(v.text, s.String()) {
				t.Errorf("%s: no chain %s", e.ID, s)
			}
		}
	}
	timeline := v.all("div", "timeline")[0]
	for what, n := range map[string][2]int{
		"cards":        {len(v.all("article", "")), len(events)},
		"dots":         {len(v.all("path", "dot")), len(points)},
		"circles":      {len(v.all("ellipse", "")), len(radii)},
		"countries":    {len(v.all("path", "concerned")), 2},
		"bars":         {len(view{root: timeline}.all("b", "day")) + len(view{root: timeline}.all("b", "span")) + len(view{root: timeline}.all("b", "some")), dated},
		"with blame":   {len(view{root: v.all("thead", "")[0]}.all("a", "")), blamed},
		"of a chain":   {min(1, len(v.all("div", "cites"))), 1},
		"of the terms": {strings.Count(v.text, "Recorded by Uppsala Conflict Data Program"), 1},
	} {
		if n[0] != n[1] {
			t.Errorf("%d %s, want %d", n[0], what, n[1])
		}
	}
	list := 0
	for _, ul := range v.all("ul", "statements") {
		for li := range ul.ChildNodes() {
			if li.Data == "li" {
				list++
			}
		}
	}
	if list != statements {
		t.Errorf("%d statements, want %d", list, statements)
	}
	checkTime(t, timeline)
	checkToll(t, v)
	checkPins(t, v)
}

// checkPins asks that no pin covers another, on a map of 360 pixels and on one of 660.
func checkPins(t *testing.T, v view) {
	t.Helper()
	var wide, high float64
	if _, err := fmt.Sscanf(attribute(v.all("svg", "")[0], "viewBox"), "0 0 %f %f", &wide, &high); err != nil {
		t.Fatal(err)
	}
	for class, pixels := range map[string]float64{"narrow": 360, "wide": 660} {
		pins := v.all("a", class)
		if len(pins) == 0 {
			t.Errorf("no %s pins", class)
		}
		for i, p := range pins {
			for _, q := range pins[:i] {
				x := math.Abs(share(t, p, "left")-share(t, q, "left")) / 100 * pixels
				y := math.Abs(share(t, p, "top")-share(t, q, "top")) / 100 * pixels * high / wide
				if x < 45.9 && y < 23.9 {
					t.Errorf("%s: pins %s and %s are %.0f and %.0f pixels apart", class, p.FirstChild.Data, q.FirstChild.Data, x, y)
				}
			}
		}
	}
}

// checkTime compares two bars by hand: event 4 went on for six days, and event 15 was
// 400 days after it began.
func checkTime(t *testing.T, timeline *html.Node) {
	t.Helper()
	bars := append(view{root: timeline}.all("b", "span"), view{root: timeline}.all("b", "day")...)
	find := func(title string) *html.Node {
		for _, b := range bars {
			if attribute(b.Parent, "title") == title {
				return b
			}
		}
		t.Fatalf("no bar with the time %s", title)
		return nil
	}
	long, late := find("2018-11-29 to 2018-12-04"), find("2020-01-03")
	day := share(t, long, "width") / 6
	if got := (share(t, late, "left") - share(t, long, "left")) / day; math.Abs(got-400) > 1.5 {
		t.Errorf("the drone strike is %.1f days after 29 November 2018, want 400", got)
	}
}

// checkToll compares a band by hand: 7 to 8 killed, on a scale on which 1 and 10 are marked.
func checkToll(t *testing.T, v view) {
	t.Helper()
	tolls := view{root: v.all("div", "tolls")[0]}
	at := map[string]float64{}
	for _, s := range (view{root: tolls.all("div", "axis")[0]}).all("span", "") {
		at[s.FirstChild.Data] = share(t, s, "left")
	}
	unit := (at["10"] - at["0"]) / math.Log(11)
	for _, b := range tolls.all("b", "band") {
		if attribute(b.Parent, "title") != "between 7 and 8" {
			continue
		}
		if got, want := share(t, b, "left"), at["0"]+unit*math.Log(8); math.Abs(got-want) > 0.02 {
			t.Errorf("7 is at %v, want %v", got, want)
		}
		if got, want := share(t, b, "width"), unit*math.Log(9./8); math.Abs(got-want) > 0.02 {
			t.Errorf("7 to 8 is %v wide, want %v", got, want)
		}
		return
	}
	t.Error("no band from 7 to 8")
}

// TestMatrix has an actor that denies what it is accused of.
func TestMatrix(t *testing.T) {
	v := parsePage(t, pageOf(t, "testdata/hostile.ndjson"))
	table := view{root: v.all("table", "")[0]}
	if s, c := table.all("span", "s2"), table.all("span", "against"); len(s) != 1 || len(c) != 1 || s[0].FirstChild.Data != "▲ alleged" || c[0].FirstChild.Data != "▼ denied by actor" {
		t.Errorf("%d cells with support, %d with a challenge", len(s), len(c))
	}
}

// TestManyActors has more actors than a matrix shows.
func TestManyActors(t *testing.T) {
	claim := func(id string) string {
		var actors []string
		for i := range 60 {
			actors = append(actors, fmt.Sprintf(`{"name":"%s%d"}`, id, i))
		}
		return `{"schema":"reported/event/1","id":"` + id + `","kind":"raid","claims":[{"stance":"attributes","among":"all","actors":[` +
			strings.Join(actors, ",") + `],"sources":[{"kind":"media","org":"b"}]}]}` + "\n"
	}
	file := filepath.Join(t.TempDir(), "many.ndjson")
	if err := os.WriteFile(file, []byte(claim("x")+claim("y")+claim("z")), 0o644); err != nil {
		t.Fatal(err)
	}
	v := parsePage(t, pageOf(t, file))
	if n := len((view{root: v.all("tbody", "")[0]}).all("tr", "")); n != mostActors || !strings.Contains(v.text, "80 more actors") {
		t.Errorf("%d rows", n)
	}
}

// TestFiles draws all files of events, the empty one too.
func TestFiles(t *testing.T) {
	names, err := filepath.Glob("../../testdata/valid/*.json")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	dir := t.TempDir()
	one := filepath.Join(dir, "one.ndjson")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(one, bytes.ReplaceAll(data, []byte("\n"), []byte(" ")), 0o644); err != nil {
			t.Fatal(err)
		}
		if n := len(parsePage(t, pageOf(t, one)).all("article", "")); n != 1 {
			t.Errorf("%s: %d cards", name, n)
		}
	}
	empty := filepath.Join(dir, "empty")
	if err := os.WriteFile(empty, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(pageOf(t, empty), "0 events") {
		t.Error("no page of no events")
	}
	if page := pageOf(t, "-most", "5", "testdata/iraq.ndjson"); !strings.Contains(page, "12 more of the file") || strings.Count(page, "<article") != 5 {
		t.Error("not five events and twelve more")
	}
	var out, log bytes.Buffer
	for _, args := range [][]string{{}, {"a", "b"}, {"-most", "0", one}, {"-nonsense"}} {
		if status := run(args, &out, &log); status != 2 {
			t.Errorf("%q: status %d", args, status)
		}
	}
	if status := run([]string{filepath.Join(dir, "not there")}, &out, &log); status != 1 {
		t.Errorf("status %d", status)
	}
}
