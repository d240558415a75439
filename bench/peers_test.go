package main

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"
)

// TestPlainTypesLoseNothing shows that the peers are not let off: what a document
// says is in the plain structs, but for noughts.
func TestPlainTypesLoseNothing(t *testing.T) {
	eachDocument(t, func(t *testing.T, doc []byte) {
		var p plainEvent
		d := json.NewDecoder(bytes.NewReader(doc))
		d.DisallowUnknownFields()
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(withoutNoughts(t, doc), withoutNoughts(t, again)) {
			t.Errorf("the plain structs do not hold it all\nread %s\nheld %s", doc, again)
		}
	})
}

// TestPeersAgree shows that they do the same work.
func TestPeersAgree(t *testing.T) {
	eachDocument(t, func(t *testing.T, doc []byte) {
		var want plainEvent
		if err := json.Unmarshal(doc, &want); err != nil {
			t.Fatal(err)
		}
		for _, c := range unmarshalers() {
			var got plainEvent
			if err := c.unmarshal(doc, &got); err != nil {
				t.Errorf("%s: %v", c.name, err)
			} else if !reflect.DeepEqual(got, want) {
				t.Errorf("%s reads something else of %s", c.name, doc)
			}
		}
	})
}

func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run(&out, plan{2, time.Millisecond}, 200, false, "read,write,memory"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{nameDecode, nameSchema5, "Targets"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report has no %q", want)
		}
	}
	for _, never := range []string{"cannot", "NaN", "Inf"} {
		if strings.Contains(out.String(), never) {
			t.Errorf("the report says %q", never)
		}
	}
	if t.Failed() {
		t.Log(out.String())
	}
}

func eachDocument(t *testing.T, do func(*testing.T, []byte)) {
	small, err := article()
	if err != nil {
		t.Fatal(err)
	}
	large, err := generated(300)
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range append(small.docs, large.docs...) {
		do(t, doc)
	}
}

// withoutNoughts reads a document and drops members that are 0 or false.
func withoutNoughts(t *testing.T, doc []byte) any {
	var v any
	if err := json.Unmarshal(doc, &v); err != nil {
		t.Fatal(err)
	}
	return drop(v)
}

func drop(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, member := range v {
			switch member = drop(member); member {
			case 0.0, false:
				delete(v, key)
			default:
				v[key] = member
			}
			if m, ok := v[key].(map[string]any); ok && len(m) == 0 {
				delete(v, key)
			}
		}
	case []any:
		for i := range v {
			v[i] = drop(v[i])
		}
	}
	return v
}
