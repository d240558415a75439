package casualty

import (
	"slices"

	"github.com/seed-67285e81/reported"
)

// Codes of the rules of this package. Those that all packages share are
// declared in package reported.
const (
	// CodeTallyMeasure: a tally of people counted, but not by harm, must say in measure what was counted.
	CodeTallyMeasure reported.Code = "tally-measure"
	// CodeTallyOf: only a part or an addition has a tally that it is of.
	CodeTallyOf reported.Code = "tally-of"
	// CodeGroupEmpty: a group in a list must say something of its people.
	CodeGroupEmpty reported.Code = "group-empty"
	// CodeTallyAttackers: a number that excludes the attackers' own is not one of them.
	CodeTallyAttackers reported.Code = "tally-attackers"
	// CodeCountedToForm: counted_to is a date, a clock time or a one-of.
	CodeCountedToForm reported.Code = "counted-to-form"
	// CodeCountedToOrder: a number does not count up to a time after it was said.
	CodeCountedToOrder reported.Code = "counted-to-order"
	// CodeTallyRetracts: a tally that retracts must name the statement that it answers.
	CodeTallyRetracts reported.Code = "tally-retracts"
)

// Validate reports every rule that the tally breaks, as [reported.Problems]. It
// allocates nothing if there is none. Whether the IDs that it names exist is
// checked by the event that holds it.
func (t Tally) Validate() error { return t.problems().Err() }

// rules checks what one member says against another. Package event has a generated
// copy for its reader, so it uses nothing that is not exported.
func (t *Tally) rules(c *checker) {
	if t.Harm == HarmOther && t.Measure == "" {
		c.Add("", string(CodeTallyMeasure), `harm other needs the member "measure", which says what was counted`)
	}
	if t.Of != "" && t.Scope != ScopePart && t.Scope != ScopeAdditional {
		c.Add("/of", string(CodeTallyOf), `the member "of" needs the scope part or additional`)
	}
	if t.Attackers == AttackersExcluded && slices.ContainsFunc(t.Groups, func(g Group) bool { return g.Attackers }) {
		c.Add("/attackers", string(CodeTallyAttackers), "a number of the attackers' own people cannot exclude them")
	}
	if first, last := t.CountedTo.Ends(); first != last && !t.CountedTo.IsOneOf() {
		c.Add("/counted_to", string(CodeCountedToForm), "expected a date, a clock time or a one-of ([a..b]), got a stretch of time")
	}
	if !t.CountedTo.IsZero() && t.Statement.Time().Before(t.CountedTo) {
		c.Add("/counted_to", string(CodeCountedToOrder), t.CountedTo.String()+" is after the tally was said")
	}
	if t.Stance == reported.StanceRetracts && len(t.Answers) == 0 {
		c.Add("", string(CodeTallyRetracts), `stance retracts needs the member "answers", which names the retracted statement`)
	}
}

func (g *Group) rules(c *checker) {
	if *g == (Group{}) {
		c.Add("", string(CodeGroupEmpty), "a group must describe its people: leave groups out to count everybody")
	}
}
