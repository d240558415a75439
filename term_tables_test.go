package reported

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// readTermTSV returns the rows of a file in testdata, comments left out.
func readTermTSV(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

// readBand reads a band as the standards print it.
func readBand(t *testing.T, text string) Range {
	t.Helper()
	bound := func(s string) (b Bound) {
		s = strings.TrimSpace(s)
		if rest := strings.TrimLeft(s, "<>"); rest != s {
			b.Open, s = true, rest
		}
		if rest := strings.TrimPrefix(s, "~"); rest != s {
			b.About, s = true, rest
		}
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatalf("band %q: %v", text, err)
		}
		b.Percent = n
		return b
	}
	text = strings.TrimSuffix(text, "%")
	if middle, margin, ok := strings.Cut(text, "%, give or take about "); ok {
		m, d := bound(middle).Percent, bound(margin).Percent
		return Range{Bound{m - d, false, true}, Bound{m + d, false, true}}
	}
	if low, high, ok := strings.Cut(text, "-"); ok {
		return Range{bound(low), bound(high)}
	}
	return Range{bound(text), bound(text)}
}

func TestTermTablesAsPublished(t *testing.T) {
	want := map[Term]Range{}
	for _, row := range readTermTSV(t, "term_published.tsv") {
		term, err := ParseTerm(row[0] + ":" + strings.ReplaceAll(row[1], " ", "-"))
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := want[term]; twice {
			t.Errorf("%s is listed twice", term)
		}
		want[term] = readBand(t, row[2])
	}
	for _, scale := range Scales() {
		for _, term := range scale.Terms() {
			published, listed := want[term]
			if got, ok := term.Range(); ok != listed || got != published {
				t.Errorf("%s: Range = %v, %v; published %v, %v", term, got, ok, published, listed)
			}
		}
	}
}

// Words of one band must be neighbours, as fit relies on, and bands must not
// run backwards.
func TestTermTablesInOrder(t *testing.T) {
	for id := range scaleID(len(scaleTable)) {
		if !scaleTable[id].ranged {
			continue
		}
		seen := map[Range]bool{}
		previous := Range{Low: Bound{Percent: -1}}
		for _, w := range scaleTable[id].words {
			band := w.band()
			if band.Low.Percent > band.High.Percent {
				t.Errorf("%s:%s runs backwards: %v", scaleTable[id].name, w.value, band)
			}
			if band != previous && seen[band] {
				t.Errorf("%s:%s is apart from the other word for %v", scaleTable[id].name, w.value, band)
			}
			if middle, before := band.Low.Percent+band.High.Percent, previous.Low.Percent+previous.High.Percent; middle < before {
				t.Errorf("%s:%s is out of order", scaleTable[id].name, w.value)
			}
			seen[band], previous = true, band
		}
	}
}

func TestScaleTable(t *testing.T) {
	for i, row := range scaleTable {
		if id := row.name.id(); int(id) != i {
			t.Errorf("%q has number %d, stands in row %d", row.name, id, i)
		}
	}
}

// stixOwnLabel is how Appendix A of STIX 2.1 calls our terms. Labels are pairs
// of words there; the ones that Kent did not use are in the same row.
var stixOwnLabel = map[string]string{
	"level:low": "Low", "level:moderate": "Med", "level:high": "High",
	"1": "1 - Confirmed by other sources", "2": "2 - Probably True", "3": "3 - Possibly True", "4": "4 - Doubtful", "5": "5 - Improbable",
	"kent:impossible": "Impossible", "kent:almost-certainly-not": "Highly Unlikely/Almost Certainly Not",
	"kent:probably-not": "Unlikely/Probably Not", "kent:chances-about-even": "Even Chance", "kent:probable": "Likely/Probable",
	"kent:almost-certain": "Highly likely/Almost Certain", "kent:certain": "Certain",
}

// stixLabelOf returns the label of a term; those of ICD 203 are its two words.
func stixLabelOf(term Term, labels map[string]int) string {
	switch term.Scale() {
	case ScaleICD203:
		for label := range labels {
			for word := range strings.SplitSeq(label, " / ") {
				if strings.ReplaceAll(strings.ToLower(word), " ", "-") == term.Value() {
					return label
				}
			}
		}
		return ""
	case ScaleAdmiralty:
		if term.Value()[0] == 'F' {
			return ""
		}
		return stixOwnLabel[term.Value()[1:]]
	}
	return stixOwnLabel[term.String()]
}

// Another implementation of Appendix A is the judge, label by label and number
// by number.
func TestStixTablesAsElsewhere(t *testing.T) {
	columns := map[Scale]int{ScaleLevel: 2, ScaleAdmiralty: 3, ScaleKent: 4, ScaleICD203: 5}
	writes := map[Scale]map[string]int{ScaleLevel: {}, ScaleAdmiralty: {}, ScaleKent: {}, ScaleICD203: {}}
	low, high := map[string]int{}, map[string]int{} // by scale and label
	for _, row := range readTermTSV(t, "term_stix.tsv") {
		switch row[0] {
		case "reads":
			n, _ := strconv.Atoi(row[1])
			for scale, column := range columns {
				key := string(scale) + row[column]
				if _, ok := low[key]; !ok {
					low[key] = n
				}
				high[key] = n
			}
			level, loss, err := Term{scale: idSTIX, index: uint8(n)}.In(ScaleLevel)
			if err != nil || stixLabelOf(level, nil) != strings.TrimPrefix(row[2], "None") || (loss == LossWidened) != (n > 0) {
				t.Errorf("stix:%d in level = %v, %v, %v; elsewhere %s", n, level, loss, err, row[2])
			}
		case "writes":
			n, _ := strconv.Atoi(row[3])
			writes[Scale(row[1])][row[2]] = n
		}
	}
	for scale := range columns {
		for _, term := range scale.Terms() {
			label := stixLabelOf(term, writes[scale])
			n, ok := writes[scale][label]
			got, loss, err := term.In(ScaleSTIX)
			if err != nil || ok == got.IsZero() || ok && got.Value() != strconv.Itoa(n) {
				t.Errorf("%s in stix = %v, %v, %v; elsewhere %q is %d, %v", term, got, loss, err, label, n, ok)
				continue
			}
			want := LossUnmapped
			key := string(scale) + label
			if ok && low[key] == high[key] {
				want = LossSynonym
			} else if ok {
				want = LossNarrowed
			}
			if loss != want {
				t.Errorf("%s in stix: %v, want %v", term, loss, want)
			}
			row := stixRowOf(term)
			if ok && (int(row.low) != low[key] || int(row.high) != high[key]) {
				t.Errorf("%s: numbers %d to %d, elsewhere %d to %d", term, row.low, row.high, low[key], high[key])
			}
			if ok && scale == ScaleICD203 {
				checkBandAgainstDNI(t, term, low[key], high[key])
			}
		}
	}
}

func stixRowOf(term Term) stixLabel {
	_, credibility := term.grade()
	switch term.scale {
	case idICD203:
		return stixDNI[term.index/2]
	case idKent:
		return stixWEP[term.index]
	case idLevel:
		return stixLevels[term.index]
	}
	return stixCredibility[credibility%(gradeSteps-1)]
}

// Why stix numbers are no percentages: only three bands of ICD 203 lie inside
// the numbers that STIX reads as the same words.
func checkBandAgainstDNI(t *testing.T, term Term, low, high int) {
	t.Helper()
	band, _ := term.Range()
	inside := low <= band.Low.Percent && band.High.Percent <= high
	n := term.index/2 + 1
	if want := n == 1 || n == 4 || n == 7; inside != want {
		t.Errorf("%s: %v inside the numbers %d to %d: %v, want %v", term, band, low, high, inside, want)
	}
}

func TestRange(t *testing.T) {
	closed := func(low, high int) Range {
		return Range{Low: Bound{Percent: low}, High: Bound{Percent: high}}
	}
	open := func(low, high int) Range {
		return Range{Low: Bound{Percent: low, Open: true}, High: Bound{Percent: high, Open: true}}
	}
	for _, c := range []struct {
		a, b               Range
		contains, overlaps bool
	}{
		{closed(5, 20), closed(5, 20), true, true},
		{closed(5, 20), open(5, 20), true, true},
		{open(5, 20), closed(5, 20), false, true},
		{open(5, 20), open(5, 20), true, true},
		{open(5, 20), closed(6, 19), true, true},
		{closed(5, 20), closed(20, 45), false, false},
		{closed(5, 20), closed(19, 45), false, true},
		{closed(99, 100), closed(100, 100), true, false},
		{open(99, 100), closed(100, 100), false, false},
		{closed(0, 100), closed(-5, 300), false, true},
		{closed(20, 5), closed(0, 100), false, false}, // backwards, by hand
	} {
		if got := c.a.contains(c.b); got != c.contains {
			t.Errorf("%v contains %v: %v", c.a, c.b, got)
		}
		if got := c.a.overlaps(c.b); got != c.overlaps || c.b.overlaps(c.a) != got {
			t.Errorf("%v overlaps %v: %v", c.a, c.b, got)
		}
	}
	for text, want := range map[string]string{
		"icd203:likely": "55-80%", "phia:remote-chance": ">0-~5%", "phia:realistic-possibility": "~40-<50%", "phia:likely": "~55-~75%",
		"kent:certain": "100%", "kent:almost-certain": "~87-~99%", "ipcc-ar5:more-likely-than-not": ">50-100%",
	} {
		if r, ok := MustParseTerm(text).Range(); !ok || r.String() != want {
			t.Errorf("%s: %v, %v; want %s", text, r, ok, want)
		}
	}
}
