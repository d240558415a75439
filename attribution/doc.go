// Package attribution holds who is said to have done it: the claims, as they were
// made, and what they come to.
//
// A [Claim] is one statement about one or more actors ([Actor]): somebody blames,
// suspects, claims, denies, doubts or takes back ([ClaimStance]), in words of a stated
// strength, with a stated degree of involvement ([Degree]) and with evidence that
// is public or is not ([EvidenceKind]). Claims contradict each other, and all of them
// are kept.
//
// [Assess] reads a list of claims and says, actor by actor, who says so, on how
// many independent origins that rests, and what status follows ([Status]), with
// its reasons ([Reason]). Give it what [AsOf] returns to know how things stood on
// a day:
//
//	said, undated := attribution.AsOf(claims, reported.MustParseTime("2020-01-08"))
//	for _, v := range attribution.Assess(said).Views {
//		fmt.Println(v.Actor.Name, v.Status, v.Origins, v.Reasons)
//	}
//
// # What an assessment is not
//
// It is no verdict and no probability. Nothing here weighs one speaker against
// another, and no likelihoods are combined: five copies of one report must not
// become certainty, and two speakers who call a thing likely do not make it more
// so. "Corroborated" says that two who are known not to have it from each other
// say so; whether they are right is for the reader.
//
// # Who is who
//
// An actor is known by its ID, else by its Name and Country; names are compared
// as [reported.FoldName] writes them, so that "Kata'ib Hezbollah" and "KATAIB
// HEZBOLLAH" are one. An actor with an ID and one without are never taken to be
// one: give the IDs to all who are known, or to nobody. "Kata'ib Hezbollah" and
// "Iran-backed militias" are two actors, whatever is believed of them; that they
// are linked is said in LinkedTo.
//
// Who speaks is known by the key of its origin ([reported.Origin]). Only the same
// claimant can replace or take back what it has said.
//
// # What dropping a claim can do
//
// Leaving out a claim that neither supersedes nor retracts another never raises
// the bounds on origins of any actor: not to know of a report never makes an actor
// look better corroborated. Leaving out one that does may bring back what it took
// away.
package attribution
