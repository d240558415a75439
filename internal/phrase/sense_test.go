package phrase

import "testing"

// TestSenses tries every phrase of the two tables around a number, and so holds that
// none hides another.
func TestSenses(t *testing.T) {
	const n = 40
	means := map[sense]Number{
		sensePlain: {n, n, n, false}, senseExactly: {n, n, n, false}, senseAbout: {0, n, Absent, true}, senseNearly: {0, n, n, true},
		senseAtLeast: {n, Absent, Absent, false}, senseMoreThan: {n + 1, Absent, Absent, false},
		senseAtMost: {0, Absent, n, false}, senseFewerThan: {0, Absent, n - 1, false},
		senseJustOver: {n + 1, Absent, Absent, true}, senseJustUnder: {0, Absent, n - 1, true},
	}
	seen := map[string]bool{}
	check := func(phrase, text string, s sense) {
		if got, ok := Read(text); !ok || got != means[s] {
			t.Errorf("Read(%q) = %v, %v; want %v", text, got, ok, means[s])
		}
		if seen[text] {
			t.Errorf("%q stands twice", phrase)
		}
		seen[text] = true
	}
	for _, s := range before {
		for _, phrase := range s.phrases {
			check(phrase, phrase+" 40", s.sense)
		}
	}
	for _, s := range behind {
		for _, phrase := range s.phrases {
			check(phrase, "40 "+phrase, s.sense)
		}
	}
	for _, phrase := range vaguePhrases {
		if got, ok := Read(phrase); !ok || got != (Number{1, Absent, Absent, true}) {
			t.Errorf("Read(%q) = %v, %v", phrase, got, ok)
		}
	}
}
