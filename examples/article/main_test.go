package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/article.golden anew")

// tell runs the program from the root of the module, as a person would.
func tell(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	t.Chdir("../..")
	var out, errs bytes.Buffer
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func TestArticle(t *testing.T) {
	const golden = "examples/article/testdata/article.golden"
	status, got, stderr := tell(t)
	if status != 0 || stderr != "" {
		t.Fatalf("status %d: %s", status, stderr)
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); d != "" {
		t.Errorf("the output has changed (-want +got); see it with -update and git diff:\n%s", d)
	}
	for i, line := range strings.Split(got, "\n") {
		if len([]rune(line)) > width {
			t.Errorf("line %d is longer than %d columns", i+1, width)
		}
	}
}

// TestOtherFile checks that other events print too: every statement of the file
// of nine attacks, by its note.
func TestOtherFile(t *testing.T) {
	status, got, stderr := tell(t, "testdata/iraq-2019-2020.ndjson")
	if status != 0 || stderr != "" {
		t.Fatalf("status %d: %s", status, stderr)
	}
	text := strings.Join(strings.Fields(got), " ")
	for _, want := range []string{
		"9 events, in the order of their times.",
		"2020-01-08 01:45+03:00 to 2020-01-08 02:15+03:00",
		"missile, 22; missile, 17 (Ain al-Asad); missile, 2 (failed, Hit); missile, 5 (Erbil)",
		"killed, military, US: 80, doubted answers c014",
		"claimed by nobody",
		"Purple Hearts approved, Army soldiers (military, US): 39 scope additional",
		"held responsible: IRGC (armed force): it says so itself, and no other known source confirms it",
		"toll: killed, military, US: at least 0; the numbers stated go from 0 to 80 mind that sources contradict each other; a number is doubted conceded IRGC gives at least 80",
		"in dispute: weapons, rockets and missiles, at Erbil: 1 ballistic-missile; 5 missile",
		"which decode to 9 equal events.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the output lacks %q", want)
		}
	}
}

// TestBadFile checks that every problem of every line is told, with its place in
// the file, and nothing is printed of the good lines.
func TestBadFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "bad.ndjson")
	lines := []string{
		`{"schema":"reported/event/1","id":"a","kind":"attack"}`,
		`{"schema":"reported/event/1","id":"b","kind":"atack","colour":"red"}`,
		`{"schema":"reported/event/1","id":"c","kind":"attack","time":"2020-02-30"}`,
		`{"schema" "reported/event/1"}`,
		`{"schema":"reported/event/1","id":"e","kind":"attack","links":[{"kind":"follows"}]}`,
	}
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr := tell(t, name)
	if status != 1 || stdout != "" {
		t.Errorf("status %d, want 1; printed %q", status, stdout)
	}
	var got []string
	for line := range strings.Lines(stderr) {
		place, _, _ := strings.Cut(strings.TrimPrefix(line, name+":"), ": ")
		code := ""
		for part := range strings.SplitSeq(line, ": ") {
			if part == "syntax" || strings.Contains(part, "-") && !strings.ContainsAny(part, `/" `) {
				code = part
				break
			}
		}
		got = append(got, place+" "+code)
	}
	want := []string{
		"2:46 unknown-value", "2:54 unknown-member", "3:62 time-calendar", "4:11 syntax", "5:64 missing-member",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("problems (-want +got):\n%s\n%s", d, stderr)
	}
}

// TestNoNDJSON checks that a file of something else is told so once.
func TestNoNDJSON(t *testing.T) {
	for _, text := range []string{"# A heading\n\nSome text.\n- a list\n", "{\n  \"id\": \"e1\"\n}\n", "[1,\n2]\n"} {
		name := filepath.Join(t.TempDir(), "other.txt")
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		status, stdout, stderr := tell(t, name)
		if status != 1 || stdout != "" || strings.Count(stderr, "\n") != 2 || !strings.Contains(stderr, "is not NDJSON") {
			t.Errorf("status %d, printed %q and %q", status, stdout, stderr)
		}
	}
}

// TestControlCharacters checks that a text cannot steer the terminal.
func TestControlCharacters(t *testing.T) {
	name := filepath.Join(t.TempDir(), "red.ndjson")
	line := `{"schema":"reported/event/1","id":"a","kind":"attack","title":"\u001b[31mred\u0007"}`
	if err := os.WriteFile(name, []byte(line), 0o644); err != nil {
		t.Fatal(err)
	}
	status, stdout, _ := tell(t, name)
	if status != 0 || strings.ContainsAny(stdout, "\x1b\a") || !strings.Contains(stdout, "[31mred") {
		t.Errorf("status %d, printed %q", status, stdout)
	}
}

func TestNoFile(t *testing.T) {
	t.Chdir(t.TempDir())
	var out, errs bytes.Buffer
	if status := run(nil, &out, &errs); status != 1 || !strings.Contains(errs.String(), "from the root of the module") {
		t.Errorf("status %d, want 1: %s", status, &errs)
	}
	errs.Reset()
	if status := run([]string{"none.ndjson"}, &out, &errs); status != 1 || !strings.Contains(errs.String(), "none.ndjson") {
		t.Errorf("status %d, want 1: %s", status, &errs)
	}
	if status := run([]string{"a", "b"}, &out, &errs); status != 2 {
		t.Errorf("status %d, want 2", status)
	}
}
