package reported

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/form"
)

// A Loss says how much of a term's meaning [Term.In] lost. Greater is better. To keep only
// results that say no more than the speaker did:
//
//	if loss >= reported.LossWidened { … }
type Loss uint8

const (
	// LossUnmapped: nothing on the other scale corresponds; the result is the zero Term.
	LossUnmapped Loss = iota
	// LossAmbiguous: several terms of the other scale overlap and none contains the term;
	// the result is the zero Term.
	LossAmbiguous
	// LossNarrowed: the result says more than the speaker did.
	LossNarrowed
	// LossWidened: the result contains all that was said, and more.
	LossWidened
	// LossSynonym: another word for exactly the same.
	LossSynonym
	// LossExact: the same term.
	LossExact
)

// String returns the name in lower case, as in "narrowed".
func (l Loss) String() string {
	if int(l) < len(lossNames) {
		return lossNames[l]
	}
	return "unknown"
}

var lossNames = [...]string{"unmapped", "ambiguous", "narrowed", "widened", "synonym", "exact"}

// In converts the term to another scale, and says what was lost. Use it to show a term to
// readers of another scale. Always convert what was said, never a converted term.
//
//	same scale, zero Term          itself, LossExact
//	icd203, phia, kent, ipcc-ar5   by the published ranges: the tightest that contains the term's
//	                               (LossWidened, LossSynonym if equal), else the only one that
//	                               overlaps (LossNarrowed), else none (LossAmbiguous, LossUnmapped)
//	plain                          converts to nothing, and nothing to plain: LossUnmapped
//	level, stix                    by Appendix A of STIX 2.1
//	icd203, kent to stix           by Appendix A, by label
//	admiralty to stix              by Appendix A: the credibility; the reliability is dropped;
//	                               F or 6 is LossUnmapped
//	other axes                     an error with code CodeTermAxis
//
// Of two words with one range, the equal word is taken, else the scale's first. Nothing
// converts from stix to a likelihood or a grade: that would state what no source stated.
//
// An unknown scale is an error with code [CodeTermForm]. On an error the result is the
// zero Term and LossUnmapped.
func (t Term) In(scale Scale) (Term, Loss, error) {
	to := scale.id()
	switch {
	case to == 0:
		return Term{}, LossUnmapped, Problem{Code: CodeTermForm, Detail: "scale " + form.Quote(string(scale)) + " is not known: " + to.wants()}
	case t.IsZero() || t.scale == to:
		return t, LossExact, nil
	case to == idSTIX && scaleTable[t.scale].labels != nil:
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
	for _, w := range scaleTable[id].words {
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
	words := scaleTable[id].words
	i := slices.IndexFunc(words, func(w word) bool { return w.value == like && w.band() == band })
	if i < 0 {
		i = slices.IndexFunc(words, func(w word) bool { return w.band() == band })
	}
	return Term{scale: id, index: uint8(i)}
}

// toSTIX writes a term as a number, by its label in Appendix A of STIX 2.1.
func (t Term) toSTIX() (Term, Loss) {
	place := t.index
	switch t.scale {
	case idICD203:
		place /= 2
	case idAdmiralty:
		var reliability uint8
		if reliability, place = t.grade(); reliability == gradeSteps-1 || place == gradeSteps-1 {
			return Term{}, LossUnmapped
		}
	}
	label := scaleTable[t.scale].labels[place]
	if label.low == label.high {
		return Term{scale: idSTIX, index: label.value}, LossSynonym
	}
	return Term{scale: idSTIX, index: label.value}, LossNarrowed
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
