package reported_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
)

func TestOriginKeys(t *testing.T) {
	reuters := reported.Source{Kind: reported.SourceMedia, Org: "Reuters", Country: "GB"}
	citing := func(s reported.Source, cites ...reported.Source) reported.Source {
		s.Cites = cites
		return s
	}
	for _, test := range []struct {
		name   string
		source reported.Source
		want   []string
	}{
		{"an ID goes before all else", reported.Source{ID: "us-dod", Org: "Pentagon", Name: "Jonathan Hoffman", Country: "US"}, []string{"id:us-dod"}},
		{"then Org with Country", reported.Source{Org: "Ministry of Defence", Name: "somebody", Country: "IQ"}, []string{"org:IQ:ministry of defence"}},
		{"then Name with Country", reported.Source{Name: "Qais al-Khazali", Country: "IQ"}, []string{"name:IQ:qais al khazali"}},
		{"Org without Country", reported.Source{Org: "Reuters"}, []string{"org::reuters"}},
		{"a name of which nothing folds", reported.Source{Org: "'"}, []string{"org::'"}},
		{"an unnamed one has the key of its citer", citing(reuters, reported.Source{Kind: reported.SourceOfficial, Country: "IQ", Role: "Security sources", People: reported.Exactly(2)}),
			[]string{"unnamed:official;IQ;security sources;2;; < org:GB:reuters"}},
		{"an unnamed root", reported.Source{Kind: reported.SourceMedia, Title: "Rockets hit base", URL: "https://a.example/1"},
			[]string{`unnamed:media;;;;Rockets hit base;https\://a.example/1`}},
		{"parts of a key do not run together", reported.Source{Kind: "a;b", Country: "c"}, []string{`unnamed:a\;b;c;;;;`}},
		{"leaves only", citing(reuters, citing(reported.Source{Org: "AFP"}, reported.Source{ID: "x"}), reported.Source{ID: "y"}), []string{"id:x", "id:y"}},
		{"and who is firsthand on the way", citing(reuters, citing(reported.Source{Org: "AFP", Firsthand: true}, reported.Source{ID: "x"})), []string{"org::afp", "id:x"}},
		{"each once", citing(reuters, reported.Source{ID: "x"}, citing(reported.Source{Org: "AFP"}, reported.Source{ID: "x"})), []string{"id:x"}},
		{"the zero source", reported.Source{}, []string{"unnamed:;;;;;"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, o := range reported.Origins(test.source) {
				got = append(got, o.Key)
				if o.Source().Cites != nil {
					t.Errorf("origin %q hands out what it cites", o.Key)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSpeaksForItself: of two named sources of a kind both count where the kind
// speaks for itself, or where they are Firsthand.
func TestSpeaksForItself(t *testing.T) {
	for _, kind := range append(reported.SourceKinds(), "", "newer-kind") {
		want := int64(1)
		switch kind {
		case reported.SourceOfficial, reported.SourceIntergovernmental, reported.SourceArmedGroup,
			reported.SourceWitness, reported.SourceMedical, reported.SourceSensor:
			want = 2
		}
		x, y := reported.Source{Kind: kind, Org: "X"}, reported.Source{Kind: kind, Org: "Y"}
		if got := reported.Independence(x, y).Low(); got != want {
			t.Errorf("%q: %d are told apart", kind, got)
		}
		x.Firsthand, y.Firsthand = true, true
		if got := reported.Independence(x, y).Low(); got != 2 {
			t.Errorf("%q, firsthand: %d are told apart", kind, got)
		}
	}
}

// TestOriginInTwoPlaces: an origin has all sources that have its key.
func TestOriginInTwoPlaces(t *testing.T) {
	media, official := reported.Source{Kind: reported.SourceMedia, Org: "X"}, reported.Source{Kind: reported.SourceOfficial, Org: "X"}
	for _, cites := range [][]reported.Source{{media, official}, {official, media}} {
		if o := reported.Origins((reported.Source{Org: "A", Cites: cites})); len(o) != 1 {
			t.Errorf("%v: %d origins", cites, len(o))
		}
		if n := reported.Independence(append(cites, reported.Source{Kind: reported.SourceOfficial, Org: "Y"})...); n.Low() != 2 {
			t.Errorf("%v: %v: it speaks for itself in one place", cites, n)
		}
	}
}

// TestOriginsOfImpossibleValues: Go values built by hand can contain themselves.
func TestOriginsOfImpossibleValues(t *testing.T) {
	loop := reported.Source{Kind: reported.SourceMedia, Org: "A", Cites: make([]reported.Source, 64)}
	for i := range loop.Cites {
		loop.Cites[i] = reported.Source{Kind: reported.SourceMedia, Org: "B", Cites: loop.Cites}
	}
	if n := len(reported.Origins(loop)); n != 1 {
		t.Errorf("%d origins", n)
	}
	if got := reported.Independence(loop); got != reported.Exactly(1) {
		t.Errorf("independence is %v", got)
	}
	if s := loop.String(); len(s) > 10_000 || !strings.HasSuffix(s, "others") && !strings.Contains(s, "others)") {
		t.Errorf("%d bytes: %.200s", len(s), s)
	}

	// Unnamed ones with long texts: their keys must not multiply.
	deep := reported.Source{Kind: reported.SourceMedia, Title: strings.Repeat("x", 500)}
	for range reported.MaxSourceDepth + 3 {
		deep = reported.Source{Kind: reported.SourceMedia, Title: strings.Repeat("x", 500), Cites: []reported.Source{deep, {Kind: reported.SourceOfficial}}}
	}
	for _, o := range reported.Origins(deep) {
		if len(o.Key) > 700 {
			t.Errorf("a key of %d bytes", len(o.Key))
		}
	}
	if n := len(reported.Origins(deep)); n != reported.MaxSourceDepth {
		t.Errorf("%d origins", n)
	}
}

func TestManyOrigins(t *testing.T) {
	// More than the few that are compared one by one.
	var s reported.Source
	for i := range 100 {
		s.Cites = append(s.Cites, reported.Source{Kind: reported.SourceOfficial, ID: string(rune('A' + i%50))})
	}
	origins := reported.Origins(s)
	if len(origins) != 50 || origins[0].Key != "id:A" || origins[49].Key != "id:r" {
		t.Errorf("%d origins: %v", len(origins), origins)
	}
}
