package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
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
	// CodeClaimRetracts: a claim that retracts must name the statement that it answers.
	CodeClaimRetracts reported.Code = "claim-retracts"
)

func problem(pointer, code, detail string) reported.Problem {
	return reported.Problem{Pointer: pointer, Code: reported.Code(code), Detail: detail}
}

// Validate reports every rule that the actor breaks, as [reported.Problems]. It
// allocates nothing if there is none.
func (a Actor) Validate() error { return a.problems().Err() }

func (a *Actor) problems() reported.Problems {
	c := check.New(problem)
	c.ID("/id", a.ID)
	c.Needed("name", a.Name)
	c.Word("/kind", string(a.Kind), actorKinds)
	c.Country("/country", a.Country)
	c.Items("/linked_to", len(a.LinkedTo), reported.MaxItems)
	for i := 0; i < len(a.LinkedTo) && !c.Full(); i++ {
		c.Within("/linked_to", i, a.LinkedTo[i].problems())
	}
	return c.Found
}

// Validate reports every rule that the link breaks, as [reported.Problems].
func (l ActorLink) Validate() error { return l.problems().Err() }

func (l *ActorLink) problems() reported.Problems {
	c := check.New(problem)
	c.Needed("name", l.Name)
	c.NeededWord("how", string(l.How), linkKinds)
	return c.Found
}

// Validate reports every rule that the claim breaks, as [reported.Problems]. It
// allocates nothing if there is none. Whether the IDs that it names exist is
// checked by the event that holds it.
func (c Claim) Validate() error { return c.problems().Err() }

func (c *Claim) problems() reported.Problems {
	v := check.New(problem)
	v.Within("", -1, reported.AsProblems(c.Statement.Validate()))
	v.NeededWord("stance", string(c.Stance), stances)
	v.Items("/actors", len(c.Actors), reported.MaxItems)
	for i := 0; i < len(c.Actors) && !v.Full(); i++ {
		v.Within("/actors", i, c.Actors[i].problems())
	}
	v.Word("/among", string(c.Among), amongs)
	v.Word("/degree", string(c.Degree), degrees)
	if a := c.Likelihood.Axis(); a != "" && a != reported.AxisLikelihood {
		v.Add("/likelihood", string(reported.CodeTermAxis), c.Likelihood.String()+" is not a likelihood")
	}
	if a := c.Confidence.Axis(); a != "" && a != reported.AxisConfidence {
		v.Add("/confidence", string(reported.CodeTermAxis), c.Confidence.String()+" is not a confidence")
	}
	v.Word("/evidence", string(c.Evidence), evidences)
	v.Text("/motive", c.Motive, reported.MaxText)
	v.Word("/mode", string(c.Mode), modes)
	c.rules(&v)
	return v.Found
}

// rules checks what one member says against another. The reader of package event
// asks the same of each claim, to know whether it must come here for the answer.
func (c *Claim) rules(v *check.Checker[reported.Problem]) {
	switch c.Stance {
	case StanceAttributes, StanceImplies, StanceSuspects, StanceClaims:
		if len(c.Actors) == 0 {
			v.Add("", string(CodeClaimActors), "a claim with the stance "+string(c.Stance)+" must name an actor")
		}
	case StanceDenies, StanceDoubts:
		if len(c.Actors) == 0 && len(c.Answers) == 0 {
			v.Add("", string(CodeClaimActors), "a claim with the stance "+string(c.Stance)+" must name an actor or what it answers")
		}
	case StanceUnclaimed:
		if len(c.Actors) > 0 {
			v.Add("/actors", string(CodeClaimActors), "a claim with the stance unclaimed must name no actor")
		}
	case StanceRetracts:
		if len(c.Answers) == 0 {
			v.Add("", string(CodeClaimRetracts), "a claim with the stance retracts must name the statement that it answers")
		}
	}
	if c.Among != "" && len(c.Actors) < 2 {
		v.Add("/among", string(CodeClaimAmong), "among needs two or more actors")
	}
}
