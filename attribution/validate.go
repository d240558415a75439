package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Codes of the rules of this package. Those that all packages share are
// declared in package reported.
const (
	// CodeClaimActors: a claim that blames or claims must name an actor; one that denies
	// or doubts must name an actor or the statement that it answers; an unclaimed
	// one must name no actor.
	CodeClaimActors reported.Code = "claim-actors"
	// CodeClaimAmong: among has a meaning only with two or more actors.
	CodeClaimAmong reported.Code = "claim-among"
	// CodeClaimLikelihood: a claim that attributes or implies must not call it below
	// even, one that denies or doubts not above even.
	CodeClaimLikelihood reported.Code = "claim-likelihood"
	// CodeClaimStage: a finding needs the stance attributes and a standard, an
	// acquittal the stance denies.
	CodeClaimStage reported.Code = "claim-stage"
	// CodeClaimStandard: a standard needs a finding, an acquittal or a charge.
	CodeClaimStandard reported.Code = "claim-standard"
	// CodeClaimRetracts: a claim that retracts must name the statement that it answers.
	CodeClaimRetracts reported.Code = "claim-retracts"
)

// Validate reports every rule that the actor breaks, as [reported.Problems]. It does not
// allocate if there is none.
func (a Actor) Validate() error { return a.problems().Err() }

// Validate reports every rule that the claim breaks, as [reported.Problems]. It does not
// allocate if there is none. The event checks that the IDs it names exist.
func (c Claim) Validate() error {
	v := check.New(problem, pointerOf)
	v.Within("", -1, c.problems())
	v.Repeats("/answers", c.Answers)
	v.Repeats("/supersedes", c.Supersedes)
	return reported.Problems(v.Found).Err()
}

// rules checks what one member says against another. Package event has a generated
// copy for its reader, so it uses nothing that is not exported.
func (c *Claim) rules(v *checker) {
	switch c.Stance {
	case StanceAttributes, StanceImplies, StanceSuspects, StanceClaims:
		if len(c.Actors) == 0 {
			v.Add("", string(CodeClaimActors), "stance "+string(c.Stance)+` needs the member "actors"`)
		}
	case StanceDenies, StanceDoubts:
		if len(c.Actors) == 0 && len(c.Answers) == 0 {
			v.Add("", string(CodeClaimActors), "stance "+string(c.Stance)+` needs the member "actors" or "answers"`)
		}
	case StanceUnclaimed:
		if len(c.Actors) > 0 {
			v.Add("/actors", string(CodeClaimActors), `stance unclaimed excludes the member "actors"`)
		}
	case StanceRetracts:
		if len(c.Answers) == 0 {
			v.Add("", string(CodeClaimRetracts), `stance retracts needs the member "answers", which names the retracted statement`)
		}
	}
	if c.Among != "" && len(c.Actors) < 2 {
		v.Add("/among", string(CodeClaimAmong), `the member "among" needs two or more actors`)
	}
	// In every claim the likelihood is that the actors did it.
	switch chance := standing.ChanceOf(c.Likelihood); c.Stance {
	case StanceAttributes, StanceImplies:
		if chance == standing.BelowEven {
			v.Add("/likelihood", string(CodeClaimLikelihood), c.Likelihood.String()+" is below even: a claim that calls it so doubts it")
		}
	case StanceDenies, StanceDoubts:
		if chance == standing.AboveEven && !c.Likelihood.IsZero() {
			v.Add("/likelihood", string(CodeClaimLikelihood), c.Likelihood.String()+" is above even: a claim that denies or doubts it cannot call it so")
		}
	}
	switch {
	case c.Stage == StageFinding && c.Stance != StanceAttributes:
		v.Add("/stage", string(CodeClaimStage), "a finding needs the stance attributes; a court that clears the actor acquits")
	case c.Stage == StageFinding && c.Standard == "":
		v.Add("/stage", string(CodeClaimStage), "a finding needs a standard")
	case c.Stage == StageAcquittal && c.Stance != StanceDenies:
		v.Add("/stage", string(CodeClaimStage), "an acquittal needs the stance denies")
	}
	if c.Standard != "" && c.Stage != StageFinding && c.Stage != StageAcquittal && c.Stage != StageCharge {
		v.Add("/standard", string(CodeClaimStandard), "a standard needs the stage finding, acquittal or charge")
	}
}
