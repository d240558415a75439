package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/disputed.golden anew")

// tell runs the program from the root of the module, as a person would.
func tell(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	t.Chdir("../..")
	var out, errs bytes.Buffer
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func TestDisputed(t *testing.T) {
	const golden = "examples/disputed/testdata/disputed.golden"
	status, got, stderr := tell(t, "2020-01-08", "2020-06-01")
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
}

// TestArticle checks the table of another file: that it prints, and how wide it is.
func TestArticle(t *testing.T) {
	status, got, stderr := tell(t, "2020-01-01", "2020-01-09", "testdata/article.ndjson")
	if status != 0 || stderr != "" {
		t.Fatalf("status %d: %s", status, stderr)
	}
	for i, line := range strings.Split(got, "\n") {
		if utf8.RuneCountInString(line) > width {
			t.Errorf("line %d is longer than %d columns", i+1, width)
		}
	}
	if want := "blamed: Iran               | -                                  | accused, not confirmed by a second"; !strings.Contains(got, want) {
		t.Errorf("%q is not in\n%s", want, got)
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"one two", "one two"},
		{"one two three", "one two|  three"},
		{"12345678901234567", "1234567890|  1234567"},
		{"a\nb c", "a|b c"},
		{"\x1b[31mred\a", "\uFFFD[31mred\uFFFD"},
	} {
		if got := strings.Join(wrap(test.in, 10), "|"); got != test.want {
			t.Errorf("%q: %q, want %q", test.in, got, test.want)
		}
	}
}

func TestUsage(t *testing.T) {
	name := filepath.Join(t.TempDir(), "bad.ndjson")
	if err := os.WriteFile(name, []byte("{}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "usage"},
		{[]string{"2020-01-08"}, 2, "usage"},
		{[]string{"2020-01-08", "2020-13-01"}, 2, "time-form"},
		{[]string{"2020-01-08", "2020-01-09", "none.ndjson"}, 1, "none.ndjson"},
		{[]string{"2020-01-08", "2020-01-09", name}, 1, "bad.ndjson:1:1: "},
	} {
		var out, errs bytes.Buffer
		if status := run(test.args, &out, &errs); status != test.status || !strings.Contains(errs.String(), test.says) || out.Len() > 0 {
			t.Errorf("%q: status %d, %s%s", test.args, status, &errs, &out)
		}
	}
}
