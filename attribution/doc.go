// Package attribution answers who is said to have done it, and how well that is
// supported.
//
// Sources blame, suspect, claim, deny, doubt and take back. Each of these is a [Claim]:
// one statement about one or more actors ([Actor]). Claims contradict each other, and
// all of them are kept. Most programs need three things:
//
//   - [Assess] says what a list of claims comes to, actor by actor: what is said for
//     it ([Support]), what against it ([Challenge]), by how many independent origins,
//     and why ([Reason]).
//   - [Assessment.View] finds one actor in the answer.
//   - [Claim.Validate] checks a claim that a program built. Package event checks those
//     that it reads.
//
// An assessment is read like this:
//
//	for _, v := range attribution.Assess(claims).Views {
//		fmt.Println(v.Actor.Name, v.Support, v.Challenge, v.Attributing.Origins, v.Reasons)
//	}
//
// To ask how things stood on a day, assess what Event.AsOf of package event leaves.
//
// An assessment is no verdict and no probability. It weighs no speaker against another,
// combines no likelihoods, and subtracts no denial. The rules below are all there are.
//
// # What the words of Support mean
//
// The first word that fits is given.
//
//   - found: a court or an inquiry finds it, and that stands. The origin is named, and
//     is official, intergovernmental or a document; the finding is not of any of several
//     actors. Not: it is proven. Standards says how sure the court had to be, and an
//     accuser's own court is a court. Example: a district court convicts.
//   - claimed-and-attributed: the actor claims it, and a named origin outside its bloc
//     that speaks for itself attributes it. Not: two saw it. Example: a group claims
//     the raid, and the ministry of another state names the group.
//   - claimed: the actor claims it, or one that speaks for it. Not: it did it, for groups
//     claim what others did. Example: a group's video.
//   - corroborated: two origins attribute it that are named, speak for themselves, are
//     told apart and are of different blocs. Not: it is true, or the two worked apart,
//     for allies share what they know. Example: a ministry and a witness.
//   - alleged: a claim attributes or implies it. Not: only one says so. Example: ten papers
//     that cite no source, or three bodies of one state.
//   - suspected: there is only suspicion, a word about even, or the actor is named as
//     one of several. Not: it is accused. Example: "the Front or the Militia".
//   - withdrawn: it was said, and nothing of that stands. Not: the actor is innocent.
//     Example: the ministry took its accusation back.
//   - none: no claim says so. Not: the actor is cleared. Example: a denial that nothing
//     came before.
//
// # What the words of Challenge mean
//
// The first word that fits is given, whatever the support is.
//
//   - contested: the actor claims it, and so does another that is not linked to it and
//     never claimed it jointly with it, directly or through others. Not: others blame
//     another; the reason others-blamed says that. Example: two groups claim one
//     bomb.
//   - acquitted: a court or an inquiry clears the actor, and that stands. Its origin is
//     as that of a finding. Not: another court's finding fell. Example: a court acquits.
//   - denied-by-actor: the actor denies it, or one that speaks for it. Not: an outlet
//     files a denial without its speaker. Example: a foreign ministry denies for its
//     state.
//   - denied: others deny it. Not: the actor does. Example: the police deny that a
//     group did what it claims.
//   - doubted: a claim doubts it. Not: it is denied. Example: an analyst calls the
//     video old.
//   - none: no claim says otherwise. Not: none ever did, for claims without a date are
//     in no answer as of a day. Example: one accusation, unanswered.
//
// # Who is who
//
//   - An actor is known by its ID, else by its Name and Country. Names are compared as
//     [reported.FoldName] writes them. An actor with an ID and one without are two.
//     What one mention states of kind, country and links, all state.
//   - Origins are told apart as at [reported.Independence].
//   - Sources that sign together count once: named official, intergovernmental and
//     armed-group sources that cite none and are roots of one claim are not told apart. File in
//     separate claims what was said separately.
//   - One Country is one bloc: its official, state-media, medical, sensor and document
//     sources. One of these kinds without a Country may be of any.
//   - All others are blocs of their own: each intergovernmental Org, each armed group,
//     every witness, expert, NGO and private medium.
//   - Links join names: part-of, commanded-by and front-for, in whatever claim they are
//     stated. The Country of a state or an armed force joins its name to that bloc. An
//     official or armed-group source is of the bloc of its Org and of its Name.
//   - A name without a Country is the same name with one, where there is only one.
//     Actors are linked if they are of one bloc or have one name.
//   - An actor speaks for itself: by its ID, or by its Org or Name unless two different
//     countries are stated.
//   - Officials speak for a state, and for an armed force, of their Country.
//   - A whole denies for its part: those that speak for what an actor is part of deny
//     for it, and say nothing else for it. Commanded-by gives no spokesman.
//   - A link means the actor with its ID, else the only actor with its name that may be
//     of its Country.
//   - A court is not its state: charges, findings and acquittals never speak for an
//     actor.
//
// # What stands
//
//   - Its claimant takes a claim back: one with the key of one of its origins supersedes
//     or retracts it, and is not certainly earlier.
//   - A carrier takes back what it alone carried: each root source of the claim is named,
//     and is a root or an origin of the retraction. One of two carriers takes nothing
//     back.
//   - A later judgment overturns one of the other kind that it answers or supersedes, if
//     it is not certainly earlier and has an origin of the same bloc. Other courts end
//     nothing, and both stand.
//   - A claim with the stance claims is the actor's own, whatever source carried it. It is an
//     attribution (claimed-by-other) where all its origins are named and speak for
//     themselves, and none speaks for the actor or would if a Country that is not stated
//     were the right one.
//   - An attribution to oneself is an own claim, where every origin speaks for the actor.
//   - A later own claim ends all earlier own denials (denied-before).
//   - A later own denial ends an earlier own claim (claimed-before) where the two speakers
//     are not told apart, or only carriers reported the claim. Else both stand (reversed).
//   - Where time does not tell which came last, both stand (order-unknown). Later is
//     [reported.Time.Before]. What was ended is in no count. Other speakers that say it
//     and deny it have the same two reasons, and both their words stand.
//   - A word about even makes an attribution a suspicion. A likelihood is always that of
//     the actor having done it.
//   - A word below even makes an attribution a doubt. Validate refuses such a claim, and
//     denials and doubts above even.
//   - A list of which any is meant ([AmongAny]) attributes nothing to each.
//   - An answer without an actor bears on those whom the claims that it denies or doubts
//     attribute, imply, suspect or claim. One that names actors and answers only denials
//     and doubts counts as neither.
//
// # Reasons
//
//   - What is asserted has exactly one of four reasons, the first that is so:
//     independent-origins (the support would be corroborated or claimed-and-attributed,
//     a finding left aside), implied (no claim attributes it outright), one-bloc (two
//     origins are told apart, and all are of one bloc), not-independent.
//   - Others are blamed where a claim that stands attributes it to an actor that is not
//     linked to this one, or is such an actor's own, and names neither this one nor any
//     linked to it. Both are identified.
//   - Sources cite in a circle where a named source cites itself through others, over all
//     standing claims that support or suspect the actor. It changes no bound.
//   - A Firsthand source makes no circle by what it cites.
//
// # Bounds
//
// The time of Assess is near linear in the size of the claims. Four things are bounded
// for that, far beyond what real claims need:
//
//   - Of more than 32 origins that may corroborate each other, the first 32 are compared
//     with all, in the order of [reported.Independence].
//   - Of more than 16 own denials, the latest 16 are asked whether they take a claim back.
//   - Of more than 16 sources of one own statement, the first 16 are.
//   - Of more than 262,144 visits to sources, and 64 to each, what is left is counted as at
//     least 1 and not corroborated. Only claims that were made to be expensive need more.
//
// # What dropping a claim can do
//
// To leave out a claim never makes support stronger, and neither does learning that it
// copies another that says as much. This holds among claims that attribute or imply, of
// which none answers, supersedes or follows an own claim. It does not hold of a claim
// that describes a source in a second way, was signed jointly, or states a link: such a
// claim told that two may be one.
package attribution
