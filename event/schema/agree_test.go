package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// betweenMembers returns the codes of rules between members, which the schema does not
// say: a file that breaks one is named after its code, and more words may follow.
func betweenMembers(t testing.TB) (codes []reported.Code) {
	for _, name := range listed(t, "cross-field.txt") {
		for i, c := range name + "-" {
			if c == '-' {
				codes = append(codes, reported.Code(name[:i]))
			}
		}
	}
	return codes
}

// TestAgreesWithDecode spoils every member of the valid documents in every way
// and holds that Decode finds all that Validate finds, at the same places, and
// nothing else but the rules between members; and that comparing a document piece
// by piece comes out as jsonschema does on the whole of it. In the quick run the
// other members and statements of the document are left out.
func TestAgreesWithDecode(t *testing.T) {
	tried, refused, every := 0, 0, longrun.Pick(2, 1)
	between := betweenMembers(t)
	seen := map[string]bool{}
	whole, err := compile(document)
	if err != nil {
		t.Fatal(err)
	}
	documents := valid(t)
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		spoil(t, seen, documents[name], func(where string, spoilt []byte) {
			if tried++; tried%every != 0 {
				return
			}
			_, err := event.Decode(spoilt)
			decoded := reported.AsProblems(err)
			validated := reported.AsProblems(Validate(spoilt))
			if len(validated) > 0 {
				refused++
			}
			if tried%(4*every) == 0 && len(profile(spoilt)) == 0 {
				d := json.NewDecoder(bytes.NewReader(spoilt))
				d.UseNumber()
				var doc any
				if err := d.Decode(&doc); err != nil {
					t.Fatal(err)
				}
				if err := whole.Validate(doc); (err == nil) != (len(validated) == 0) {
					t.Errorf("%s, %s: Validate: %v; as a whole: %v", name, where, validated, err)
				}
			}
			for _, p := range validated {
				if p.Line == 0 || p.Detail == "" || !slices.ContainsFunc(decoded, func(q reported.Problem) bool { return same(p, q) }) {
					t.Errorf("%s, %s: only Validate finds %v\n%.400s", name, where, p, spoilt)
				}
			}
			for _, p := range decoded {
				if !slices.Contains(between, p.Code) && !slices.ContainsFunc(validated, func(q reported.Problem) bool { return same(p, q) || follows(p, q) }) {
					t.Errorf("%s, %s: only Decode finds %v\n%.400s", name, where, p, spoilt)
				}
			}
		})
	}
	if tried < 3000 || refused < 2500/every {
		t.Errorf("only %d documents were tried, and %d of them refused", tried, refused)
	}
}

func same(p, q reported.Problem) bool {
	return p.Pointer == q.Pointer && p.Code == q.Code && p.Line == q.Line && p.Column == q.Column
}

// follows reports whether a finding of Decode only follows from another: where a
// value is not kept because it is wrong, its place or its object is empty.
func follows(p, q reported.Problem) bool {
	return slices.Contains([]reported.Code{reported.CodeEmpty, casualty.CodeGroupEmpty, event.CodeCurrencyForm}, p.Code) &&
		(q.Pointer == p.Pointer || strings.HasPrefix(q.Pointer, p.Pointer+"/"))
}

// spoil calls f with the document changed at one place. A place that was spoilt
// in another document, or with another index, is passed by.
func spoil(t *testing.T, seen map[string]bool, data []byte, f func(where string, spoilt []byte)) {
	t.Helper()
	s := &spoiler{top: ordered(t, data), seen: seen, f: f}
	s.visit("", s.top, func(v any) {
		if o, ok := v.(*object); ok {
			s.top = o
		} else {
			s.top = &object{names: []string{"id"}, members: map[string]any{"id": v}}
		}
	})
}

type spoiler struct {
	top  *object
	seen map[string]bool
	f    func(where string, spoilt []byte)
}

// visit spoils one value, which put replaces, and all below it.
func (s *spoiler) visit(path string, value any, put func(any)) {
	first := s.firstAt(path)
	try := func(what string, v any) {
		if first {
			put(v)
			s.f(path+" "+what, encode(nil, s.around(path)))
			put(value)
		}
	}
	for _, other := range []any{
		nil, true, 0.0, -1.0, 1.5, 1e14, "", " ", "x", "2020-13", "plain:likely", "stix:7", strings.Repeat("é", 10001),
		[]any{}, []any{nil}, []any{"", "x"}, []any{object0()}, object0(), object0("", "x"), object0("approx", true), object0("A/~ é", "x"),
	} {
		try(fmt.Sprintf("is %.40s", encode(nil, other)), other)
	}
	switch v := value.(type) {
	case *object:
		for i, name := range slices.Clone(v.names) {
			v.names = slices.Delete(slices.Clone(v.names), i, i+1)
			try("without "+name, v)
			v.names = slices.Insert(v.names, i, name)
			s.visit(path+"/"+name, v.members[name], func(other any) { v.members[name] = other })
		}
		for _, name := range []string{"zz", "", "a/b~c d%é"} {
			v.names, v.members[name] = append(v.names, name), "x"
			try("with "+name, v)
			v.names = v.names[:len(v.names)-1]
		}
	case []any:
		for i, item := range v {
			s.visit(path+"/"+strconv.Itoa(i), item, func(other any) { v[i] = other })
		}
	}
}

var indices = regexp.MustCompile(`/[0-9]+(/|$)`)

// firstAt reports whether a place, whatever its indices, comes for the first time.
func (s *spoiler) firstAt(path string) bool {
	key := indices.ReplaceAllString(path, "/$1")
	if i := strings.LastIndex(key, "/sources/"); i >= 0 { // they are the same everywhere
		key = strings.ReplaceAll(key[i:], "/cites//", "/")
	}
	first := !s.seen[key]
	s.seen[key] = true
	return first
}

// around returns the document: in the quick run with no more than it needs around
// the member and the statement that the path leads to.
func (s *spoiler) around(path string) *object {
	tokens := strings.Split(path, "/")
	if longrun.On() || len(tokens) < 2 {
		return s.top
	}
	less := object0()
	for _, name := range s.top.names {
		if name == tokens[1] || slices.Contains([]string{"schema", "id", "kind"}, name) {
			less.names = append(less.names, name)
			less.members[name] = s.top.members[name]
		}
	}
	if list, ok := less.members[tokens[1]].([]any); ok && len(tokens) > 2 {
		i, _ := strconv.Atoi(tokens[2])
		less.members[tokens[1]] = list[i : i+1]
	}
	return less
}

func object0(members ...any) *object {
	o := &object{members: map[string]any{}}
	for i := 0; i < len(members); i += 2 {
		name := members[i].(string)
		o.names = append(o.names, name)
		o.members[name] = members[i+1]
	}
	return o
}

// encode writes a tree, with a new line behind every member.
func encode(b []byte, value any) []byte {
	switch v := value.(type) {
	case *object:
		b = append(b, '{')
		for i, name := range v.names {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(encode(append(b, '\n'), name), ':', ' ')
			b = encode(b, v.members[name])
		}
		return append(b, '}')
	case []any:
		b = append(b, '[')
		for i, item := range v {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = encode(b, item)
		}
		return append(b, ']')
	case float64:
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	}
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return append(b, text...)
}
