package casualty

import "github.com/seed-67285e81/reported/internal/form"

// A Condition is something that a reader of a [Row] should know beside its number.
type Condition string

// The conditions, in alphabetical order.
const (
	// Conflict: two totals that count cannot both be right, or one origin gave two
	// different figures at one time.
	Conflict Condition = "conflict"
	// Denied: somebody denies a number that another one states, and both stand.
	Denied Condition = "denied"
	// Doubted: somebody doubts a number that another one states, and both stand.
	Doubted Condition = "doubted"
	// NoPreferred: the policy asks for preferred totals, and none stands.
	NoPreferred Condition = "no-preferred"
	// Partial: no total that counts has a number; Count is what parts add up to.
	Partial Condition = "partial"
	// PartsExceedTotal: parts add up to more than the whole that they are part of.
	PartsExceedTotal Condition = "parts-exceed-total"
	// Superseded: a number on this question has been replaced or taken back by its own origin.
	Superseded Condition = "superseded"
	// Undated: the time of a total that counts is not known, or has no end.
	Undated Condition = "undated"
	// Vague: a total that counts has no figure, only words such as "several".
	Vague Condition = "vague"
)

var conditionTable = [...]Condition{Conflict, Denied, Doubted, NoPreferred, Partial, PartsExceedTotal, Superseded, Undated, Vague}

// Conditions returns all conditions, in declared order.
func Conditions() []Condition { return form.List(conditionTable[:]) }

// Known reports whether the condition is one of Conditions.
func (c Condition) Known() bool { return form.In(c, conditionTable[:]) }

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
