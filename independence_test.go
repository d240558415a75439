package reported_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"

	"github.com/seed-67285e81/reported"
)

func TestIndependence(t *testing.T) {
	type source = reported.Source
	outlets := func(n int, cites ...source) []source {
		var list []source
		for i := range n {
			list = append(list, source{Kind: reported.SourceMedia, Org: fmt.Sprintf("Outlet %d", i), Cites: cites})
		}
		return list
	}
	wire := source{Kind: reported.SourceMedia, Org: "Reuters"}
	commanders := source{Kind: reported.SourceArmedGroup, Role: "militia commanders", People: reported.Exactly(2)}
	security := source{Kind: reported.SourceOfficial, Role: "security sources", People: reported.Exactly(2)}
	minister := source{Kind: reported.SourceOfficial, Name: "the minister", Org: "Ministry of Defence", Country: "IQ"}
	spokesman := source{Kind: reported.SourceOfficial, Name: "his spokesman", Org: "Ministry of Defence", Country: "IQ"}
	police := source{Kind: reported.SourceOfficial, Name: "a general", Org: "Ministry of Interior", Country: "IQ"}
	by := func(org string, cites ...source) source {
		return source{Kind: reported.SourceMedia, Org: org, Cites: cites}
	}
	for _, test := range []struct {
		name      string
		sources   []source
		low, high int64 // a high of -1 is open
	}{
		{"nobody", nil, 0, 0},
		{"the zero source", []source{{}}, 1, -1},
		{"one outlet", []source{wire}, 1, 1},
		{"ten outlets over one wire", outlets(10, wire), 1, 1},
		{"ten outlets that cite nobody", outlets(10), 1, 10},
		{"ten outlets, each with an eyewitness of its own", outlets(10, source{Kind: reported.SourceWitness}), 1, -1},
		{"two named officials of different ministries", []source{minister, police}, 2, 2},
		{"of one ministry", []source{minister, spokesman}, 1, 1},
		{"through different outlets", []source{by("Reuters", minister), by("AP", police)}, 2, 2},
		{"two unnamed commanders", []source{by("Reuters", commanders)}, 1, 2},
		{"two unnamed commanders and two unnamed officials", []source{by("Reuters", commanders, security)}, 1, 4},
		{"the same words from Reuters and from AP", []source{by("Reuters", commanders), by("AP", commanders)}, 1, 4},
		{"the same words through Reuters twice", []source{by("A", by("Reuters", commanders)), by("B", by("Reuters", commanders))}, 1, 2},
		{"a named one and unnamed ones", []source{minister, by("Reuters", security)}, 1, 3},
		{"two named ones and outlets", append(outlets(3), minister, police), 2, 5},
		{"a firsthand outlet speaks for itself", []source{{Kind: reported.SourceMedia, Org: "AP", Firsthand: true}, {Kind: reported.SourceMedia, Org: "AFP", Firsthand: true}}, 2, 2},
		{"one spelling in capitals", []source{{Kind: reported.SourceArmedGroup, Org: "Kata'ib Hezbollah"}, {Kind: reported.SourceArmedGroup, Org: "KATA’IB HEZBOLLAH"}}, 1, 1},
		{"one name in two countries", []source{{Kind: reported.SourceOfficial, Org: "Police", Country: "IQ"}, {Kind: reported.SourceOfficial, Org: "Police", Country: "SY"}}, 2, 2},
		{"no translation", []source{{Kind: reported.SourceOfficial, Org: "Pentagon"}, {Kind: reported.SourceOfficial, Org: "US Department of Defense"}}, 2, 2},
		{"an ID makes two one", []source{{Kind: reported.SourceOfficial, ID: "us-dod", Org: "Pentagon"}, {Kind: reported.SourceOfficial, ID: "us-dod", Org: "US Department of Defense"}}, 1, 1},
		{"two to four officials", []source{by("AP", source{Kind: reported.SourceOfficial, People: reported.Between(2, 4)})}, 1, 4},
		{"at least two officials", []source{by("AP", source{Kind: reported.SourceOfficial, People: reported.AtLeast(2)})}, 1, -1},
		{"about five officials", []source{by("AP", source{Kind: reported.SourceOfficial, People: reported.About(5)})}, 1, -1},
		{"no officials", []source{by("AP", source{Kind: reported.SourceOfficial, People: reported.Exactly(0)})}, 1, 1},
		{"a named source is one, whatever its people", []source{{Kind: reported.SourceOfficial, Org: "Police", People: reported.Exactly(9)}}, 1, 1},
	} {
		want := reported.AtLeast(test.low)
		if test.high >= 0 {
			want = reported.Between(test.low, test.high)
		}
		if got := reported.Independence(test.sources...); got != want {
			t.Errorf("%s: %v, want %v", test.name, got, want)
		}
	}

	// No sum of people runs over.
	var many []source
	for i := range 20_000 {
		many = append(many, source{Kind: reported.SourceOfficial, Role: fmt.Sprint(i), People: reported.Exactly(reported.MaxCount)})
	}
	if got := reported.Independence(many...); got != reported.AtLeast(1) {
		t.Errorf("%v", got)
	}
}

// TestIndependenceVectors holds the count to testdata/vectors/independence.json. The
// name of a case is the rule.
func TestIndependenceVectors(t *testing.T) {
	data, err := os.ReadFile("testdata/vectors/independence.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Name, Why string
		Sources   []reported.Source
		Want      struct {
			Low  int64
			High *int64
		}
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			want := reported.AtLeast(c.Want.Low)
			if c.Want.High != nil {
				want = reported.Between(c.Want.Low, *c.Want.High)
			}
			for _, list := range [][]reported.Source{c.Sources, reversed(c.Sources), append(reversed(c.Sources), c.Sources...)} {
				if got := reported.Independence(list...); got != want {
					t.Errorf("%s: got %v, want %v", c.Why, got, want)
				}
			}
		})
	}
}

// FuzzIndependence holds the laws to lists of sources made from bytes.
func FuzzIndependence(f *testing.F) {
	f.Add([]byte("reuters, citing two commanders"), uint8(0), uint8(1))
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18}, uint8(2), uint8(3))
	f.Fuzz(func(t *testing.T, data []byte, a, b uint8) {
		list := sourcesFrom(data)
		got := reported.Independence(list...)
		if len(list) == 0 {
			if got != reported.Exactly(0) {
				t.Fatalf("no sources, and %v", got)
			}
			return
		}
		if high := highOf(got); got.Low() < 1 || got.Low() > high {
			t.Fatalf("%v", got)
		}
		if again := reported.Independence(append(reversed(list), list...)...); again != got {
			t.Errorf("reversed and repeated: %v, was %v", again, got)
		}
		if most := mostApart(list); most >= 0 && got.Low() > max(1, most) {
			t.Errorf("%v, and at most %d are pairwise told apart", got, most)
		}
		i := int(a) % len(list)
		if less := reported.Independence(slices.Delete(slices.Clone(list), i, i+1)...); highOf(less) > highOf(got) {
			t.Errorf("without %v: %v, was %v", list[i], less, got)
		}
		// It turns out that one has it from a named source that is there already.
		j := int(b) % len(list)
		if named := list[j]; named.ID != "" || named.Org != "" || named.Name != "" {
			more := slices.Clone(list)
			citeAtLeaf(&more[i], named, int(b))
			if learnt := reported.Independence(more...); highOf(learnt) > highOf(got) {
				t.Errorf("when %v cites %v: %v, was %v", list[i], named, learnt, got)
			}
		}
		for _, s := range list {
			for _, o := range reported.Origins(s) {
				if o.Key == "" {
					t.Errorf("%v has an origin without a key", s)
				}
			}
			_ = s.String()
		}
	})
}

// mostApart returns the size of the largest set of named sources that are told apart
// from each other, by trying all sets of up to eight origins; -1 of more.
func mostApart(list []reported.Source) int64 {
	byKey := map[string][]reported.Source{}
	var keys []string
	for _, s := range list {
		for _, o := range reported.Origins(s) {
			if byKey[o.Key] == nil {
				keys = append(keys, o.Key)
			}
			byKey[o.Key] = append(byKey[o.Key], o.Source())
		}
	}
	if len(keys) > 8 {
		return -1
	}
	apart := func(a, b string) bool {
		for _, s := range byKey[a] {
			for _, t := range byKey[b] {
				s.Firsthand, t.Firsthand = true, true
				if reported.Independence(s, t).Low() < 2 {
					return false
				}
			}
		}
		return true
	}
	var most int64
	for set := range 1 << len(keys) {
		n, all := int64(0), true
		for i := range keys {
			for j := range i {
				all = all && (set>>i&1 == 0 || set>>j&1 == 0 || apart(keys[i], keys[j]))
			}
			n += int64(set >> i & 1)
		}
		if all {
			most = max(most, n)
		}
	}
	return most
}

// highOf returns the upper end of a count, one above all others where it is open.
func highOf(n reported.Count) int64 {
	if high, ok := n.High(); ok {
		return high
	}
	return math.MaxInt64
}

// citeAtLeaf lets one leaf below s cite another source, on a copy of the way there.
func citeAtLeaf(s *reported.Source, cited reported.Source, choose int) {
	if len(s.Cites) == 0 {
		s.Cites = []reported.Source{cited}
		return
	}
	s.Cites = slices.Clone(s.Cites)
	citeAtLeaf(&s.Cites[choose%len(s.Cites)], cited, choose/2)
}

func reversed(list []reported.Source) []reported.Source {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}

// sourcesFrom makes a list of sources, at most three levels deep, of few
// different parts, so that they often meet.
func sourcesFrom(data []byte) []reported.Source {
	next := func() int {
		if len(data) == 0 {
			return 0
		}
		c := data[0]
		data = data[1:]
		return int(c)
	}
	pick := func(list ...string) string { return list[next()%len(list)] }
	var make func(depth int) reported.Source
	make = func(depth int) reported.Source {
		kinds := reported.SourceKinds()
		s := reported.Source{
			Kind:    kinds[next()%len(kinds)],
			ID:      pick("", "", "", "x", "y"),
			Org:     pick("", "Reuters", "reuters", "The Pentagon", "Pentagon", "AP"),
			Name:    pick("", "", "Hadi al-Amiri", "Hadi Amiri"),
			Country: pick("", "IQ", "US"),
			Role:    pick("", "", "commanders", "officials"),
		}
		flags := next()
		s.Firsthand = flags&1 != 0
		if flags&2 != 0 {
			s.People = reported.Exactly(int64(flags >> 6))
		}
		if depth < 2 {
			for range flags >> 2 & 3 {
				s.Cites = append(s.Cites, make(depth+1))
			}
		}
		return s
	}
	var list []reported.Source
	for len(data) > 0 && len(list) < 12 {
		list = append(list, make(0))
	}
	return list
}

func BenchmarkIndependence(b *testing.B) {
	list := []reported.Source{
		{Kind: reported.SourceMedia, Org: "Al Arabiya English", Cites: []reported.Source{{Kind: reported.SourceMedia, Org: "Reuters", Cites: []reported.Source{
			{Kind: reported.SourceArmedGroup, Role: "militia commanders", People: reported.Exactly(2)},
			{Kind: reported.SourceOfficial, Role: "security sources", People: reported.Exactly(2)},
		}}}},
	}
	b.ReportAllocs()
	for b.Loop() {
		reported.Independence(list...)
	}
}
