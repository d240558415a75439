package event

import (
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// sourceList reads a list of sources. Each level of a chain has a stack of its own.
func (r *reader) sourceList() []reported.Source {
	if r.level == reported.MaxSourceDepth {
		at := r.Offset()
		r.Skip()
		r.Add(at, jsonscan.TooDeep, "a chain of sources has at most "+strconv.Itoa(reported.MaxSourceDepth)+" levels")
		return nil
	}
	r.level++
	sources := list(r, &r.sources[r.level-1], reported.MaxItems, r.source)
	r.level--
	return sources
}

var hundred = reported.MustParseDecimal("100")

// The rules between members, each as narrow as that of Validate or narrower.

func (r *reader) expectClaim(c *attribution.Claim) {
	named, answering := len(c.Actors), len(c.Answers) > 0
	switch c.Stance {
	case attribution.StanceUnclaimed:
		r.expect(named == 0)
	case attribution.StanceRetracts:
		r.expect(answering)
	case attribution.StanceDenies, attribution.StanceDoubts:
		r.expect(named > 0 || answering)
	default:
		r.expect(named > 0)
	}
	r.expect(c.Among == "" || named > 1)
}

func (r *reader) expectTally(t *casualty.Tally) {
	r.expect(t.Of == "" || t.Scope == casualty.ScopePart || t.Scope == casualty.ScopeAdditional)
	r.expect(t.Harm != casualty.HarmOther || t.Measure != "")
	r.expect(t.Stance != reported.StanceRetracts || len(t.Answers) > 0)
	r.expect(t.Attackers != casualty.AttackersExcluded || len(t.Groups) == 0)
	first, last := t.CountedTo.Ends()
	r.expect((first == last || t.CountedTo.IsOneOf()) && !t.Statement.Time().Before(t.CountedTo))
}

func (r *reader) expectAccount(a *Account, o *jsonscan.Object, before int) {
	r.expect(!a.retractsNothing())
	if a.saysNothing() && o.Entered() && len(r.Findings()) == before { // what is there and wrong is something
		r.Add(o.Start(), string(CodeAccountEmpty), emptyAccount)
	}
}

// expectGroup is here and not only in Validate, so that a million empty groups are not kept.
func (r *reader) expectGroup(g *casualty.Group, o *jsonscan.Object, before int) {
	if *g == (casualty.Group{}) && o.Entered() && len(r.Findings()) == before && !r.Ended() {
		r.add(o.Start(), g.Validate())
	}
}
