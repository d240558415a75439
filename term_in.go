package reported

import "github.com/seed-67285e81/reported/internal/form"

// A Loss says what became of a term's meaning when [Term.In] put it on another
// scale. Greater is better: from [LossWidened] up nothing is said that the speaker
// did not say, so a careful caller keeps a result only if
//
//	loss >= reported.LossWidened
type Loss uint8

const (
	// LossUnmapped: nothing on the other scale corresponds; the result is the zero
	// Term. It is the zero Loss.
	LossUnmapped Loss = iota
	// LossAmbiguous: several terms of the other scale overlap the term and none
	// holds it whole; the result is the zero Term, for the choice is not the
	// library's. Walk [Scale.Terms] with [Range.Overlaps] to offer them.
	LossAmbiguous
	// LossNarrowed: the result says more than the speaker did. Only one term of the
	// other scale overlaps, but leaves out a part of what was said, at times the
	// greater part; or a word that stands for many numbers was written as one of
	// them.
	LossNarrowed
	// LossWidened: the result holds all that was said, and more besides.
	LossWidened
	// LossSynonym: another word for exactly the same.
	LossSynonym
	// LossExact: the same term.
	LossExact
)

// String returns the name in lower case, as in "narrowed".
func (l Loss) String() string {
	switch l {
	case LossUnmapped:
		return "unmapped"
	case LossAmbiguous:
		return "ambiguous"
	case LossNarrowed:
		return "narrowed"
	case LossWidened:
		return "widened"
	case LossSynonym:
		return "synonym"
	case LossExact:
		return "exact"
	}
	return "unknown"
}

// In puts the term on another scale and says what was lost on the way. Use it
// to show a term to readers of another scale; keep the term as it was said.
//
//   - On its own scale a term is itself, [LossExact]. The zero Term is the zero
//     Term on every scale, LossExact too: nothing was stated, nothing is lost.
//   - Between icd203, phia, kent and ipcc-ar5 the published ranges decide, never
//     the words: the tightest range that holds the term's own ([LossWidened], or
//     [LossSynonym] if it is the same), else the only one that overlaps it
//     ([LossNarrowed]), else none ([LossAmbiguous] or [LossUnmapped]). Of two words with one
//     range the one spelled alike is taken, else the scale's first.
//   - A term of plain becomes nothing else, and nothing becomes plain: [LossUnmapped].
//   - Between level and stix Appendix A of STIX 2.1 decides.
//   - Crossing axes is an error with code [CodeTermAxis], with one exception: STIX
//     2.1 itself writes likelihoods (its DNI and WEP scales, here icd203 and
//     kent) and Admiralty credibility into its one confidence number, and
//     Appendix A is normative for those who write STIX. In follows it by label.
//     The reliability letter has no number there and is dropped; a grade with F
//     or 6 was not judged and is [LossUnmapped]. There is no such way back from stix,
//     which would make a likelihood or a grade that no source stated.
//
// Convert what was said, never what was converted: icd203:unlikely is written
// stix:30, and 30 reads as level:moderate, which the speaker never claimed.
//
// An unknown scale is an error with code [CodeTermForm]. On any error the result is
// the zero Term and LossUnmapped. Errors are a [Problem].
func (t Term) In(scale Scale) (Term, Loss, error) {
	to := scale.id()
	switch {
	case to == 0:
		return Term{}, LossUnmapped, Problem{Code: CodeTermForm, Detail: "scale " + form.Quote(string(scale)) + " is not known: " + to.wants()}
	case t.IsZero() || t.scale == to:
		return t, LossExact, nil
	case to == idSTIX && t.writesSTIX():
		u, loss := t.toSTIX()
		return u, loss, nil
	case t.Scale().Axis() != scale.Axis():
		return Term{}, LossUnmapped, Problem{Code: CodeTermAxis, Detail: t.String() + " states " + string(t.Scale().Axis()) + ", " +
			string(scale) + " states " + string(scale.Axis()) + ", and no published table leads from one to the other"}
	case t.scale == idSTIX:
		u, loss := t.fromSTIX(to)
		return u, loss, nil
	}
	from, ok := t.Range()
	if !ok || !scaleTable[to].ranged {
		return Term{}, LossUnmapped, nil
	}
	band, loss := to.fit(from)
	if loss < LossNarrowed {
		return Term{}, loss, nil
	}
	u := to.wordFor(band, t.Value())
	if loss == LossSynonym && u.Value() == t.Value() {
		loss = LossExact
	}
	return u, loss, nil
}

// fit finds the band of the scale that stands for a range.
func (id scaleID) fit(from Range) (Range, Loss) {
	var holds, meets Range
	held, met := false, 0
	for _, w := range id.words() {
		r := w.band()
		if r == from {
			return r, LossSynonym
		}
		if r.contains(from) && (!held || r.width() < holds.width()) {
			holds, held = r, true
		}
		// Words of one band are neighbours and count once.
		if r.overlaps(from) && (met == 0 || r != meets) {
			meets = r
			met++
		}
	}
	switch {
	case held:
		return holds, LossWidened
	case met == 1:
		return meets, LossNarrowed
	case met > 1:
		return Range{}, LossAmbiguous
	}
	return Range{}, LossUnmapped
}

func (r Range) width() int { return r.High.Percent - r.Low.Percent }

// wordFor picks the word of a band: the one spelled alike, else the first.
func (id scaleID) wordFor(band Range, like string) Term {
	first := Term{}
	for i, w := range id.words() {
		if w.band() != band {
			continue
		}
		u := Term{scale: id, index: uint8(i)}
		if w.value == like {
			return u
		}
		if first.IsZero() {
			first = u
		}
	}
	return first
}

// writesSTIX reports whether Appendix A of STIX 2.1 has a table for the scale.
func (t Term) writesSTIX() bool {
	switch t.scale {
	case idICD203, idKent, idLevel, idAdmiralty:
		return true
	}
	return false
}

// toSTIX writes a term as a number, by its label in Appendix A of STIX 2.1.
func (t Term) toSTIX() (Term, Loss) {
	var row stixLabel
	switch t.scale {
	case idICD203:
		row = stixDNI[t.index/2]
	case idKent:
		row = stixWEP[t.index]
	case idLevel:
		row = stixLevels[t.index]
	case idAdmiralty:
		reliability, credibility := t.grade()
		if reliability == gradeSteps-1 || credibility == gradeSteps-1 {
			return Term{}, LossUnmapped
		}
		row = stixCredibility[credibility]
	}
	loss := LossNarrowed
	if row.low == row.high {
		loss = LossSynonym
	}
	return Term{scale: idSTIX, index: row.value}, loss
}

// fromSTIX reads a number as a level, by Appendix A of STIX 2.1.
func (t Term) fromSTIX(to scaleID) (Term, Loss) {
	if to == idLevel {
		for i, row := range stixLevels {
			if row.low <= t.index && t.index <= row.high {
				return Term{scale: to, index: uint8(i)}, LossWidened
			}
		}
	}
	return Term{}, LossUnmapped
}
