package casualty

import "github.com/seed-67285e81/reported/internal/form"

// A Condition is something that a reader of a [Row] should know beside its number.
type Condition string

// The conditions, in alphabetical order.
const (
	// Conflict: two totals that count cannot both be right, or one origin gave two
	// different figures at one time.
	ConditionConflict Condition = "conflict"
	// Denied: somebody denies a number that another one states, and both stand.
	ConditionDenied Condition = "denied"
	// Doubted: somebody doubts a number that another one states, and both stand.
	ConditionDoubted Condition = "doubted"
	// NoPreferred: the policy asks for preferred totals, and none stands.
	ConditionNoPreferred Condition = "no-preferred"
	// Partial: no total that counts has a number; Count is what parts add up to.
	ConditionPartial Condition = "partial"
	// PartsExceedTotal: parts add up to more than the whole that they are part of.
	ConditionPartsExceedTotal Condition = "parts-exceed-total"
	// Superseded: a number on this question has been replaced or taken back by its own origin.
	ConditionSuperseded Condition = "superseded"
	// Undated: the time of a total that counts is not known, or has no end.
	ConditionUndated Condition = "undated"
	// Vague: a total that counts has no figure, only words such as "several".
	ConditionVague Condition = "vague"
)

var conditionTable = [...]Condition{ConditionConflict, ConditionDenied, ConditionDoubted, ConditionNoPreferred, ConditionPartial, ConditionPartsExceedTotal, ConditionSuperseded, ConditionUndated, ConditionVague}

// Conditions returns all conditions, in declared order.
func Conditions() []Condition { return form.List(conditionTable[:]) }

// conditions are a set of them: bit i is conditionTable[i].
type conditions uint16

const (
	conflict conditions = 1 << iota
	denied
	doubted
	noPreferred
	partial
	partsExceedTotal
	superseded
	undated
	vague
)

// list returns the set in declared order, nil if it is empty.
func (s conditions) list() []Condition {
	var list []Condition
	for i, c := range conditionTable {
		if s&(1<<i) != 0 {
			list = append(list, c)
		}
	}
	return list
}

// has reports whether a condition is in the set.
func (s conditions) has(c Condition) bool {
	for i, known := range conditionTable {
		if known == c {
			return s&(1<<i) != 0
		}
	}
	return false
}
