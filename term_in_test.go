package reported_test

import (
	"errors"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
)

var updateTerm = flag.Bool("update-term", false, "rewrite testdata/term_in.golden")

// TestTermInGolden holds every conversion there is, one a line, so that a
// change of any is seen by whoever reviews it.
func TestTermInGolden(t *testing.T) {
	const file = "testdata/term_in.golden"
	var b strings.Builder
	b.WriteString("# term\tscale\tresult\tloss\n")
	for _, term := range everyTerm() {
		for _, scale := range reported.Scales() {
			got, loss, err := term.In(scale)
			b.WriteString(term.String() + "\t" + string(scale) + "\t")
			if problem, ok := errors.AsType[reported.Problem](err); ok {
				b.WriteString("-\terror " + string(problem.Code) + "\n")
			} else if got.IsZero() {
				b.WriteString("-\t" + loss.String() + "\n")
			} else {
				b.WriteString(got.String() + "\t" + loss.String() + "\n")
			}
		}
	}
	if *updateTerm {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	if len(got) != len(wanted) {
		t.Errorf("%d lines, the file has %d", len(got), len(wanted))
	}
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Errorf("line %d:\n got %s\nwant %s", i+1, got[i], wanted[i])
		}
	}
}

// Facts worked out by hand from the published bands, not by this code.
func TestTermInFacts(t *testing.T) {
	const none = ""
	for _, c := range []struct {
		term, scale, result string
		loss                reported.Loss
	}{
		// ICD 203 to PHIA: the outer bands fit, the rest is wider than PHIA's.
		{"icd203:almost-no-chance", "phia", "phia:remote-chance", reported.LossWidened},
		{"icd203:very-unlikely", "phia", "phia:highly-unlikely", reported.LossNarrowed},
		{"icd203:unlikely", "phia", none, reported.LossAmbiguous},
		{"icd203:roughly-even-chance", "phia", "phia:realistic-possibility", reported.LossNarrowed},
		{"icd203:likely", "phia", "phia:likely", reported.LossNarrowed},
		{"icd203:very-likely", "phia", "phia:highly-likely", reported.LossNarrowed},
		{"icd203:almost-certain", "phia", "phia:almost-certain", reported.LossWidened},
		// PHIA to ICD 203: 2, 3, 5 and 6 fit; 1 and 7 reach to 0 and 100.
		{"phia:remote-chance", "icd203", "icd203:almost-no-chance", reported.LossNarrowed},
		{"phia:highly-unlikely", "icd203", "icd203:very-unlikely", reported.LossWidened},
		{"phia:unlikely", "icd203", "icd203:unlikely", reported.LossWidened},
		{"phia:realistic-possibility", "icd203", none, reported.LossAmbiguous},
		{"phia:likely", "icd203", "icd203:likely", reported.LossWidened},
		{"phia:highly-likely", "icd203", "icd203:very-likely", reported.LossWidened},
		{"phia:almost-certain", "icd203", "icd203:almost-certain", reported.LossNarrowed},
		// Who said "probable" stays probable.
		{"phia:probable", "icd203", "icd203:probable", reported.LossWidened},
		{"icd203:probable", "phia", "phia:probable", reported.LossNarrowed},
		{"icd203:improbable", "icd203", "icd203:improbable", reported.LossExact},
		// Kent to ICD 203: only "probably not" fits; 0 and 100 are in no band.
		{"kent:impossible", "icd203", none, reported.LossUnmapped},
		{"kent:almost-certainly-not", "icd203", none, reported.LossAmbiguous},
		{"kent:probably-not", "icd203", "icd203:unlikely", reported.LossWidened},
		{"kent:chances-about-even", "icd203", none, reported.LossAmbiguous},
		{"kent:probable", "icd203", none, reported.LossAmbiguous},
		{"kent:almost-certain", "icd203", none, reported.LossAmbiguous},
		{"kent:certain", "icd203", none, reported.LossUnmapped},
		// IPCC: 66 to 100 is not the "likely" of ICD 203, and the tightest of
		// the nested bands is taken on the way in.
		{"ipcc-ar5:likely", "icd203", none, reported.LossAmbiguous},
		{"ipcc-ar5:virtually-certain", "icd203", none, reported.LossUnmapped},
		{"ipcc-ar5:virtually-certain", "kent", none, reported.LossUnmapped},
		{"icd203:likely", "ipcc-ar5", "ipcc-ar5:more-likely-than-not", reported.LossWidened},
		{"icd203:almost-certain", "ipcc-ar5", "ipcc-ar5:extremely-likely", reported.LossWidened},
		{"kent:certain", "ipcc-ar5", "ipcc-ar5:virtually-certain", reported.LossWidened},
		// STIX by label, where the word stands for many numbers or for one.
		{"icd203:likely", "stix", "stix:70", reported.LossNarrowed},
		{"icd203:probable", "stix", "stix:70", reported.LossNarrowed},
		{"kent:certain", "stix", "stix:100", reported.LossSynonym},
		{"kent:impossible", "stix", "stix:0", reported.LossSynonym},
		{"level:high", "stix", "stix:85", reported.LossNarrowed},
		{"stix:85", "level", "level:high", reported.LossWidened},
		{"stix:0", "level", none, reported.LossUnmapped},
		{"admiralty:B2", "stix", "stix:70", reported.LossNarrowed},
		{"admiralty:E5", "stix", "stix:10", reported.LossNarrowed},
		{"plain:likely", "icd203", none, reported.LossUnmapped},
		{"icd203:likely", "plain", none, reported.LossUnmapped},
		{"plain:likely", "plain", "plain:likely", reported.LossExact},
	} {
		got, loss, err := reported.MustParseTerm(c.term).In(reported.Scale(c.scale))
		if err != nil || got.String() != c.result || loss != c.loss {
			t.Errorf("%s in %s = %q, %v, %v; want %q, %v", c.term, c.scale, got, loss, err, c.result, c.loss)
		}
	}
}

// points lists the quarter percents that a range holds: enough to tell an open
// end from a closed one, and an overlap from a shared end.
func points(r reported.Range) (held [401]bool) {
	for i := range held {
		above := i > 4*r.Low.Percent || i == 4*r.Low.Percent && !r.Low.Open
		below := i < 4*r.High.Percent || i == 4*r.High.Percent && !r.High.Open
		held[i] = above && below
	}
	return held
}

// common counts the points of both, and says whether a has all of b's.
func common(a, b [401]bool) (n int, all bool) {
	all = true
	for i := range a {
		if a[i] && b[i] {
			n++
		}
		if b[i] && !a[i] {
			all = false
		}
	}
	return n, all
}

// A second, dull model of the conversions by range: sets of points.
func TestTermInAgainstPoints(t *testing.T) {
	for _, term := range everyTerm() {
		from, ok := term.Range()
		if !ok {
			continue
		}
		for _, scale := range reported.Scales() {
			if scale == term.Scale() || scale.Axis() != reported.AxisLikelihood || scale == reported.ScalePlain {
				continue
			}
			holding, meeting := 402, map[reported.Range]bool{}
			for _, u := range scale.Terms() {
				r, _ := u.Range()
				n, holds := common(points(r), points(from))
				size, _ := common(points(r), points(r))
				if holds {
					holding = min(holding, size)
				}
				if n > 1 {
					meeting[r] = true
				}
			}
			want := reported.LossAmbiguous
			switch {
			case holding < 402:
				want = reported.LossWidened
			case len(meeting) == 1:
				want = reported.LossNarrowed
			case len(meeting) == 0:
				want = reported.LossUnmapped
			}
			got, loss, err := term.In(scale)
			if err != nil || loss != want {
				t.Errorf("%s in %s = %q, %v, %v; want %v", term, scale, got, loss, err, want)
				continue
			}
			to, _ := got.Range()
			size, _ := common(points(to), points(to))
			if _, holds := common(points(to), points(from)); loss == reported.LossWidened && (!holds || size != holding) {
				t.Errorf("%s in %s = %s, which is not the tightest that holds it", term, scale, got)
			}
			if loss == reported.LossNarrowed && !meeting[to] {
				t.Errorf("%s in %s = %s, which it does not meet", term, scale, got)
			}
		}
	}
}

// What In owes for every term and scale, whatever the tables say.
func TestTermInLaws(t *testing.T) {
	folds := map[reported.Scale]bool{reported.ScaleICD203: true, reported.ScaleKent: true, reported.ScaleLevel: true, reported.ScaleAdmiralty: true}
	for _, term := range everyTerm() {
		for _, scale := range reported.Scales() {
			got, loss, err := term.In(scale)
			crossing := term.Scale().Axis() != scale.Axis() && !(scale == reported.ScaleSTIX && folds[term.Scale()])
			if crossing != errors.Is(err, reported.CodeTermAxis) || crossing != (err != nil) {
				t.Errorf("%s in %s: %v", term, scale, err)
			}
			if err != nil && loss != reported.LossUnmapped {
				t.Errorf("%s in %s: %v beside an error", term, scale, loss)
			}
			if (loss <= reported.LossAmbiguous) != got.IsZero() || !got.IsZero() && got.Scale() != scale {
				t.Errorf("%s in %s = %q, %v", term, scale, got, loss)
			}
			if (loss == reported.LossExact) != (got == term) {
				t.Errorf("%s in %s = %q, %v", term, scale, got, loss)
			}
			if strings.ContainsAny(term.Value(), "F6") && term.Scale() == reported.ScaleAdmiralty && scale == reported.ScaleSTIX && !got.IsZero() {
				t.Errorf("%s became %s", term, got)
			}
			if term.Scale() != scale && (term.Scale() == reported.ScalePlain || scale == reported.ScalePlain) && !got.IsZero() {
				t.Errorf("%s became %s", term, got)
			}
		}
		if got, loss, err := term.In("icd"); !got.IsZero() || loss != reported.LossUnmapped || !errors.Is(err, reported.CodeTermForm) {
			t.Errorf("%s in an unknown scale = %q, %v, %v", term, got, loss, err)
		}
	}
	for _, scale := range reported.Scales() {
		if got, loss, err := (reported.Term{}).In(scale); !got.IsZero() || loss != reported.LossExact || err != nil {
			t.Errorf("the zero Term in %s = %q, %v, %v", scale, got, loss, err)
		}
	}
	if _, _, err := (reported.Term{}).In(""); !errors.Is(err, reported.CodeTermForm) {
		t.Errorf("the zero Term in no scale: %v", err)
	}
}

// No chain of conversions leads from any number back to a likelihood or a grade.
func TestTermInStixIsOneWay(t *testing.T) {
	for _, number := range reported.ScaleSTIX.Terms() {
		for _, scale := range reported.Scales() {
			got, _, err := number.In(scale)
			if err == nil && !got.IsZero() && got.Scale().Axis() != reported.AxisConfidence {
				t.Errorf("%s became %s", number, got)
			}
		}
	}
}

func TestTermInErrorText(t *testing.T) {
	_, _, err := reported.MustParseTerm("icd203:likely").In(reported.ScaleLevel)
	want := "term-axis: icd203:likely states likelihood, level states confidence, and no published table leads from one to the other"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

func TestLossString(t *testing.T) {
	want := []string{"unmapped", "ambiguous", "narrowed", "widened", "synonym", "exact", "unknown"}
	for i, w := range want {
		if got := reported.Loss(i).String(); got != w {
			t.Errorf("Loss(%d) = %s, want %s", i, got, w)
		}
	}
}
