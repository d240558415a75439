package stix_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
)

// blamed returns an event with blame, a denial, a toll and a place.
func blamed() event.Event {
	e, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"k1","recorded":"2020-02-01","recorder":"Desk","kind":"bombing","reality":"actual",
		"title":"Bomb on the bridge","time":"[2020-01-01..2020-01-03]","places":[{"name":"Kestrel","country":"IQ","point":{"lat":33.5,"lon":44.25},"radius_km":2.5,"precision":"place"}],
		"claims":[{"id":"c1","sources":[{"org":"Ministry","country":"IQ","kind":"official"}],"stance":"attributes","actors":[{"name":"Sparrows","kind":"armed-group"}],"likelihood":"icd203:very-likely","confidence":"level:moderate"},
			{"id":"c2","sources":[{"name":"A. Speaker","org":"Sparrows","kind":"armed-group"}],"answers":["c1"],"quote":"It was not us.","stance":"denies","actors":[{"name":"Sparrows","kind":"armed-group"}]}],
		"tallies":[{"id":"t1","sources":[{"org":"Hospital","kind":"medical"}],"stance":"states","harm":"killed","count":{"low":13,"text":"more than a dozen"}}],
		"marking":"green"}`))
	if err != nil {
		panic(err)
	}
	return e
}

// objects are those of a bundle, to be edited.
type objects []map[string]any

func parse(t testing.TB, data []byte) objects {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var b struct{ Objects objects }
	if err := d.Decode(&b); err != nil {
		t.Fatal(err)
	}
	return b.Objects
}

func (list objects) first(kind string) map[string]any {
	return list[slices.IndexFunc(list, func(o map[string]any) bool { return o["type"] == kind })]
}

func (list objects) without(kind string) objects {
	i := slices.IndexFunc(list, func(o map[string]any) bool { return o["type"] == kind })
	return slices.Delete(list, i, i+1)
}

func (list objects) bundle(t testing.TB) []byte {
	t.Helper()
	data, err := json.MarshalIndent(map[string]any{"type": "bundle", "id": "bundle--b72fa03b-d1e0-4f34-81f0-f60e7f019818", "objects": list}, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"

// edits are what others do to a bundle, with what is then said of it, code and pointer
// and a part of the words.
var edits = []struct {
	name string
	edit func(list objects) objects
	want []string
	left int // objects in Rest
}{
	{"written in another way", func(list objects) objects { slices.Reverse(list); return list }, nil, 0},
	{"another name", func(list objects) objects {
		list.first("incident")["name"] = "Accident on the bridge"
		return list
	}, []string{`differs name the document says "Bomb on the bridge", the object "Accident on the bridge"`}, 1},
	{"another confidence", func(list objects) objects {
		list.first("relationship")["confidence"] = 90
		list[slices.IndexFunc(list, func(o map[string]any) bool { return o["relationship_type"] == "attributed-to" })]["confidence"] = 90
		return list
	}, []string{`differs confidence the document does not say 90`, `differs confidence the document says 50, the object 90`}, 2},
	{"a property more, and one less", func(list objects) objects {
		list.first("threat-actor")["x_rating"] = "high"
		delete(list.first("location"), "country")
		return list
	}, []string{`unread  property x_rating of the type "threat-actor"`, `differs  country is missing: the document says "IQ"`}, 2},
	{"an object less", func(list objects) objects { return list.without("note") },
		[]string{"differs  is missing, which the document makes"}, 0},
	{"red", func(list objects) objects {
		list.first("incident")["object_marking_refs"] = []string{red}
		return list
	}, []string{"differs object_marking_refs the document says"}, 1},
	{"revoked", func(list objects) objects {
		list.first("incident")["revoked"] = true
		return list
	}, []string{"differs revoked the document does not say true"}, 1},
	{"another blame", func(list objects) objects {
		return append(list, map[string]any{
			"type": "relationship", "id": "relationship--11c4461e-25d8-47f1-bccf-a965ddca8e8f", "relationship_type": "attributed-to", "confidence": 85,
			"source_ref": list.first("incident")["id"], "target_ref": "threat-actor--0f74f95b-7ca1-4225-bfd6-ca1369c1847f", "modified": "2020-03-01T00:00:00.000Z",
		}, map[string]any{"type": "threat-actor", "id": "threat-actor--0f74f95b-7ca1-4225-bfd6-ca1369c1847f", "name": "Wrens"})
	}, []string{"differs  the document of the incident does not make it; it was added to the event"}, 1},
	{"another opinion", func(list objects) objects {
		i := slices.IndexFunc(list, func(o map[string]any) bool { return o["relationship_type"] == "attributed-to" })
		return append(list, map[string]any{
			"type": "opinion", "id": "opinion--11c4461e-25d8-47f1-bccf-a965ddca8e8f", "opinion": "disagree", "authors": []string{"B. Doubter"}, "object_refs": []any{list[i]["id"]},
		})
	}, []string{"differs  the document of the incident does not make it; it was added to the event"}, 1},
	{"the document of another", func(list objects) objects {
		text, _ := json.Marshal(list)
		text = bytes.ReplaceAll(text, []byte(list.first("incident")["id"].(string)), []byte("incident--0f74f95b-7ca1-4225-bfd6-ca1369c1847f"))
		_ = json.Unmarshal(text, &list)
		return list
	}, nil, -1},
	{"a document that is not valid", func(list objects) objects {
		x := list.first("incident")["extensions"].(map[string]any)[stix.Extension].(map[string]any)
		x["document"].(map[string]any)["kind"] = "surprise"
		return list
	}, nil, -1},
}

func TestEdits(t *testing.T) {
	for _, c := range edits {
		t.Run(c.name, func(t *testing.T) {
			data := c.edit(parse(t, write(t, blamed()))).bundle(t)
			b, err := stix.Read(data)
			if len(b.Events) != 1 {
				t.Fatalf("%d events: %v", len(b.Events), err)
			}
			if err := b.Events[0].Validate(); err != nil {
				t.Error(err)
			}
			var got []string
			for _, p := range reported.AsProblems(err) {
				_, property, _ := strings.Cut(strings.TrimPrefix(p.Pointer, "/objects/"), "/")
				got = append(got, fmt.Sprintf("%s %s %s", p.Code, property, p.Detail))
				if p.Line == 0 {
					t.Errorf("no line: %v", p)
				}
			}
			if c.left < 0 { // read as a bundle without a document
				if len(got) == 0 || len(b.Rest) == 0 {
					t.Errorf("%d objects left, and %q", len(b.Rest), got)
				}
				if e := b.Events[0]; e.Title != "Bomb on the bridge" || e.Kind != event.KindBombing || len(e.Claims) != 2 || !e.Time.IsZero() {
					t.Errorf("read without the document: %v", e)
				}
				return
			}
			if len(got) != len(c.want) || len(b.Rest) != c.left {
				t.Fatalf("%d left, and %q", len(b.Rest), got)
			}
			slices.Sort(got)
			slices.Sort(c.want)
			for i, want := range c.want {
				code, rest, _ := strings.Cut(want, " ")
				_, words, _ := strings.Cut(rest, " ")
				if !strings.HasPrefix(got[i], code) || !strings.Contains(got[i], words) {
					t.Errorf("got %q, want %q", got[i], want)
				}
			}
		})
	}
}

// TestEditedEvents says what becomes of the event: the document wins, but where that
// would pass on what must not be passed on, and what was added is added.
func TestEditedEvents(t *testing.T) {
	for _, c := range edits {
		if c.left < 0 {
			continue
		}
		b, _ := stix.Read(c.edit(parse(t, write(t, blamed()))).bundle(t))
		want := blamed()
		got := b.Events[0]
		switch c.name {
		case "red":
			want.Marking = event.MarkingRed
		case "revoked":
			want.State = event.StateWithdrawn
		case "another blame":
			want.Claims = append(want.Claims, attribution.Claim{
				Statement: reported.Statement{
					ID:      "relationship--11c4461e-25d8-47f1-bccf-a965ddca8e8f",
					Sources: []reported.Source{{Kind: reported.SourceUnknown}}, Said: reported.MustParseTime("2020-03-01T00:00:00Z"),
				},
				Stance: attribution.StanceAttributes, Confidence: reported.MustParseTerm("stix:85"),
				Actors: []attribution.Actor{{ID: "threat-actor--0f74f95b-7ca1-4225-bfd6-ca1369c1847f", Name: "Wrens"}},
			})
		case "another opinion":
			want.Claims = append(want.Claims, attribution.Claim{
				Statement: reported.Statement{
					ID: "opinion--11c4461e-25d8-47f1-bccf-a965ddca8e8f", Answers: []string{"c1"},
					Sources: []reported.Source{{Kind: reported.SourceUnknown, Name: "B. Doubter"}},
				},
				Stance: attribution.StanceDoubts, Actors: want.Claims[0].Actors,
			})
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.name, diff)
		}
	}
}
