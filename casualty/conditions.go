package casualty

import "math/bits"

// A Condition is what a reader of a [Row] should know beside its number. Its constants
// begin with Condition. "How to read a toll" in the package documentation says what each
// warns of.
type Condition string

// The conditions, in alphabetical order.
const (
	// ConditionAdded: a figure that counts has additions: no source said the sum.
	ConditionAdded Condition = "added"
	// ConditionConflict: two figures that count cannot both be right, and growth does
	// not explain it.
	ConditionConflict Condition = "conflict"
	// ConditionCumulative, of a sum of events: aggregates hold running totals of one
	// origin, of which the greatest stands for them all.
	ConditionCumulative Condition = "cumulative"
	// ConditionDenied: another origin denies a figure that is held.
	ConditionDenied Condition = "denied"
	// ConditionDerived: the recorder worked out a number itself; it is listed and in no answer.
	ConditionDerived Condition = "derived"
	// ConditionDoubted: another origin doubts a figure that is held.
	ConditionDoubted Condition = "doubted"
	// ConditionEstimated: a figure that counts is an estimate.
	ConditionEstimated Condition = "estimated"
	// ConditionExtrapolated: a figure that counts was computed from a sample.
	ConditionExtrapolated Condition = "extrapolated"
	// ConditionMixedReality, of a sum of events: some happened, others are planned or
	// alleged.
	ConditionMixedReality Condition = "mixed-reality"
	// ConditionMoreReported: an addition has no known base.
	ConditionMoreReported Condition = "more-reported"
	// ConditionNoPreferred: the policy asks for preferred figures, and none is held.
	ConditionNoPreferred Condition = "no-preferred"
	// ConditionOvertaken: a later and greater figure of another origin counts instead
	// of one that Count does not contain.
	ConditionOvertaken Condition = "overtaken"
	// ConditionOwnCounts: hospitals give different figures, and each may count its own.
	ConditionOwnCounts Condition = "own-counts"
	// ConditionPartial: no figure that counts states a number; Count is a lower bound
	// by other rows, parts, names or additions.
	ConditionPartial Condition = "partial"
	// ConditionPartsExceedTotal: there are more people in other rows, parts or names
	// than the row allows.
	ConditionPartsExceedTotal Condition = "parts-exceed-total"
	// ConditionProvisional: the speaker calls a figure that counts provisional.
	ConditionProvisional Condition = "provisional"
	// ConditionStatusContested: origins count the same people as of different status.
	ConditionStatusContested Condition = "status-contested"
	// ConditionSuperseded: a number of this row was superseded or taken back, or is a
	// report of none that its own origin has replaced in a narrower row.
	ConditionSuperseded Condition = "superseded"
	// ConditionUndated: it is not known up to when a figure counts.
	ConditionUndated Condition = "undated"
	// ConditionVague: a figure that counts has no number, only words such as "several".
	ConditionVague Condition = "vague"
)

// conditions are a set of them: bit i is conditionsWords[i].
type conditions uint32

// set adds some, if that holds.
func (s *conditions) set(c conditions, holds bool) {
	if holds {
		*s |= c
	}
}

// list returns the set in alphabetical order, nil if it is empty.
func (s conditions) list() (list []Condition) {
	for ; s != 0; s &= s - 1 { // without the first
		list = append(list, conditionsWords[bits.TrailingZeros32(uint32(s))])
	}
	return list
}
