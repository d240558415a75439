package event_test

import (
	"bytes"
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// ends are the codes of problems that end the reading, or lie behind the document:
// they may stand at any byte of it.
var ends = []reported.Code{event.CodeSyntax, reported.CodeUTF8, reported.CodeTooLarge, reported.CodeTooDeep, event.CodeTrailingData, event.CodeMoreProblems}

var aPointer = regexp.MustCompile(`^(/([^/~]|~[01])*)*$`)

// checkProblems holds the problems of a document to what is promised of them:
// their number and length, their order, and that pointer, line and column are
// those of the same value, which a parser of its own finds in the document.
func checkProblems(t testing.TB, data []byte, problems reported.Problems) {
	t.Helper()
	if len(problems) > event.MaxProblems+1 {
		t.Fatalf("%d problems", len(problems))
	}
	for i, p := range problems {
		perhaps := i == len(problems)-1 && strings.Contains(p.Detail, "may have more")
		if (p.Code == event.CodeMoreProblems) != (i == event.MaxProblems || perhaps) {
			t.Fatalf("problem %d is %v", i, p)
		}
		if p.Code == "" || p.Detail == "" || len(p.Detail) > 400 || len(p.Pointer) > 1024 {
			t.Fatalf("problem %d has %d bytes of detail, %d of pointer: %.2000q", i, len(p.Detail), len(p.Pointer), p.Error())
		}
		if !aPointer.MatchString(p.Pointer) {
			t.Fatalf("%q is no JSON Pointer", p.Pointer)
		}
	}
	listed := slices.Clone(problems)
	if n := len(listed); n > 0 && listed[n-1].Code == event.CodeMoreProblems {
		listed = listed[:n-1] // it stands where the last of the others does
	}
	if !slices.IsSortedFunc(listed, func(a, b reported.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	}) {
		t.Fatalf("not sorted:\n%v", problems)
	}
	root, _ := slowParse(data)
	text := bytes.SplitAfter(data, []byte("\n"))
	starts := make([]int, len(text)+1)
	for i, line := range text {
		starts[i+1] = starts[i] + len(line)
	}
	for _, p := range problems {
		if p.Line < 1 || p.Line > len(text) || p.Column < 1 || p.Column > len(text[p.Line-1])+1 {
			t.Fatalf("%v is not in the text\n%.2000q", p, data)
		}
		if slices.Contains(ends, p.Code) && !strings.Contains(p.Detail, "chain") {
			continue
		}
		at := starts[p.Line-1] + p.Column - 1
		if !slices.ContainsFunc(root.find(p.Pointer), func(n *node) bool { return stands(p, n, at) || below(p, n, at, len(p.Pointer)) }) {
			t.Fatalf("%v is not at byte %d\n%.2000q", p, at, data)
		}
	}
}

// below reports whether a problem stands at a value that lies so far below n that
// its pointer would be too long.
func below(p reported.Problem, n *node, at, length int) bool {
	for i, kid := range n.kids {
		token := strconv.Itoa(i)
		if n.kind == '{' {
			token = strings.ReplaceAll(strings.ReplaceAll(kid.name, "~", "~0"), "/", "~1")
		}
		here := length + 1 + len(token)
		if here > 512 && stands(p, kid, at) || below(p, kid, at, here) {
			return true
		}
	}
	return false
}

// stands reports whether a problem of a value stands at a byte.
func stands(p reported.Problem, n *node, at int) bool {
	switch p.Code {
	case event.CodeUnknownMember, event.CodeDuplicateMember: // at the name
		return at == n.nameAt
	case event.CodeSurrogate: // inside the text or the name
		return at > n.start && (at < n.end || n.end == 0) || n.nameAt >= 0 && at > n.nameAt && at < n.start
	}
	return at == n.start
}

// FuzzDecode holds Decode to its promises on documents of any kind: an error
// comes with the zero Event, and its problems are where they say.
func FuzzDecode(f *testing.F) {
	for _, data := range smallDocuments() {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := event.Decode(data)
		checkProblems(t, data, reported.AsProblems(err))
		if err != nil && !reflect.DeepEqual(e, event.Event{}) {
			t.Fatalf("Decode returns an event with an error: %+v", e)
		}
	})
}

// TestPerhapsMore reads so many broken parts of one claim that Validate gives up on
// it: what stands behind them may be wrong, and is said to be no more than that.
func TestPerhapsMore(t *testing.T) {
	actor := `{"name":"a","linked_to":[` + strings.TrimSuffix(strings.Repeat("0,", 16), ",") + `]}`
	data := []byte(`{"schema":"reported/event/1","id":"x","kind":"raid","claims":[{"sources":[{"kind":"ngo"}],"stance":"suspects","actors":[` + actor + "," + actor + "," + actor + `]}]}`)
	_, problems := event.Inspect(data)
	checkProblems(t, data, problems)
	if n := len(problems); n != 49 || problems[0].Code != event.CodeWrongType || !strings.Contains(problems[n-1].Detail, "may have more") {
		t.Errorf("%d problems, want 48 of the wrong type and one that may be more: %v", n, problems)
	}
}

// TestProblems does so on mutated documents, where bytes alone seldom get.
func TestProblems(t *testing.T) {
	documents := smallDocuments()
	for _, data := range documents {
		_, problems := event.Inspect(data)
		checkProblems(t, data, problems)
	}
	for seed := range longrun.Pick(uint64(800), 2500) {
		r := eventtest.Rand(seed)
		data := mutate(r, one(r, documents))
		if seed%3 == 0 {
			data = mutate(r, data)
		}
		_, problems := event.Inspect(data)
		checkProblems(t, data, problems)
	}
}

// FuzzInspect holds Inspect to what it understands: the same each time, nothing
// that lies in the bytes that were given, and nothing but the unknown words
// where these are all that is wrong.
func FuzzInspect(f *testing.F) {
	for i, data := range smallDocuments() {
		f.Add(data, uint64(i))
	}
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		if seed != 0 {
			data = mutate(eventtest.Rand(seed), data)
		}
		e, problems := event.Inspect(data)
		checkProblems(t, data, problems)
		copied := bytes.Clone(data)
		second, again := event.Inspect(copied)
		var d event.Decoder
		decoded, err := d.Decode(copied)
		for i := range copied {
			copied[i] = '#' // nothing that was returned lies there
		}
		if !reflect.DeepEqual(e, second) || !reflect.DeepEqual(problems, again) {
			t.Fatal("Inspect returns two events")
		}
		if err == nil && !reflect.DeepEqual(e, *decoded) {
			t.Fatal("a Decoder returns another event")
		}
		if err != nil && !reflect.DeepEqual(problems, reported.AsProblems(err)) {
			t.Fatal("a Decoder returns other problems")
		}
		_ = e.Validate()
		written, err := e.AppendJSON(nil)
		if err != nil || !problems.Only(reported.CodeUnknownValue) || len(problems) > event.MaxProblems {
			return
		}
		back, found := event.Inspect(written)
		if !reflect.DeepEqual(e, back) || len(found) != len(problems) {
			t.Fatalf("unknown words are lost:\n%v\n%v\n%s", problems, found, written)
		}
	})
}

// FuzzLines holds Lines and Read to Decode on each line by itself.
func FuzzLines(f *testing.F) {
	all := bytes.Join(smallDocuments()[:40], []byte("\n"))
	f.Add(all, 3)
	f.Add([]byte("\n\r\n \t\r\n{}\n\n\x0b\n[\r"), 2)
	f.Add([]byte(`{"schema":"reported/event/1","id":"a","kind":"raid"}`+"\r\n"+`{"schema":"reported/event/1","id":"b","kind":"raid"}`), 1)
	f.Fuzz(func(t *testing.T, data []byte, parts int) {
		type result struct {
			e   event.Event
			err reported.Problems
		}
		var want []result
		for i, line := range bytes.Split(data, []byte("\n")) {
			line = bytes.TrimRight(line, "\r")
			if len(bytes.Trim(line, " \t\r")) == 0 {
				continue
			}
			e, err := event.Decode(line)
			problems := reported.AsProblems(err)
			for k := range problems {
				problems[k].Line += i
			}
			want = append(want, result{e, problems})
		}
		var got []result
		for e, err := range event.Lines(data) {
			got = append(got, result{e, reported.AsProblems(err)})
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("Lines:\n%v\nDecode of each line:\n%v\n%q", got, want, data)
		}
		for range event.Lines(data) {
			break
		}
		checkRead(t, data, parts, func(i int) (event.Event, reported.Problems, bool) {
			if i < len(want) {
				return want[i].e, want[i].err, true
			}
			return event.Event{}, nil, false
		})
	})
}
