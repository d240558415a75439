// Package attribution holds who is said to have done it: the claims, as they were
// made, and what they come to.
//
// A [Claim] is one statement about one or more actors ([Actor]): somebody blames,
// suspects, claims, denies, doubts or takes back ([ClaimStance]), in words of a stated
// strength, at a stage from a remark to a judgment ([Stage]), with a stated degree of
// involvement ([Degree]). Claims contradict each other, and all of them are kept.
//
// Call [Assess] with a list of claims. It says, actor by actor, what is said for it
// that the actor did it ([Support]) and what against it ([Challenge]), by how many
// independent origins, and why ([Reason]). Package event's Event.AsOf leaves out what
// was not known on a day:
//
//	for _, v := range attribution.Assess(claims).Views {
//		fmt.Println(v.Actor.Name, v.Support, v.Challenge, v.Attributing.Origins, v.Reasons)
//	}
//
// An assessment is no verdict and no probability. Nothing weighs one speaker
// against another, no likelihoods are combined, and no denial is subtracted.
//
// # What the words mean
//
// Support is given by the first row that fits.
//
//	found                   A named official, intergovernmental or document origin attributes
//	                        it at the stage finding, of all the actors that it names, and that
//	                        stands. Not: it is proven. Standards says by which standard, and an
//	                        accuser's own court is a court. A conviction by the District Court.
//	claimed-and-attributed  The actor claims it, and a named origin outside its bloc that speaks
//	                        for itself attributes it. Not: two saw it. The group claims the
//	                        raid, and the ministry of another state names the group.
//	claimed                 The actor claims it, or one that speaks for it. Not: it did it. Groups
//	                        claim what others did. A group's video.
//	corroborated            Two origins attribute it that are named, speak for themselves, are
//	                        told apart and are of different blocs. Not: it is true, nor that the
//	                        two worked apart: allies share intelligence. A ministry and a witness.
//	alleged                 Somebody attributes or implies it. Not: nobody else says so. Ten
//	                        papers that cite nobody, or three bodies of one state.
//	suspected               Only suspicion, a word about even, or named as one of several.
//	                        Not: accused. "Possibly the Front"; "the Front or the Militia".
//	withdrawn               It was said, and nothing of that stands. Not: it is innocent. The
//	                        ministry took its accusation back.
//	none                    Nobody says so. It was only denied, or only doubted.
//
// Challenge is given by the first row that fits, whatever the support is.
//
//	contested        The actor claims it, and another claims it too that is not linked to it and
//	                 never claimed it jointly with it, directly or through others. Two groups
//	                 claim one bomb. Not: others blame somebody else; the reason others-blamed
//	                 says that.
//	acquitted        A named official, intergovernmental or document origin denies it at the stage
//	                 acquittal, and that stands. Not: another court's finding fell.
//	denied-by-actor  The actor denies it, or one that speaks for it. The foreign ministry denies
//	                 for its state. Not: an outlet files a denial without its speaker.
//	denied           Others deny it: the police, of a group's claim.
//	doubted          Somebody doubts it. An analyst calls the video old.
//	none             Nobody says otherwise among these claims. Claims without a date that AsOf
//	                 dropped are not among them.
//
// # Who is who
//
// An actor is known by its ID, else by its Name and Country; names are compared as
// [reported.FoldName] writes them. An actor with an ID and one without are never
// taken to be one. What one mention states of kind, country and links, all state.
//
// Origins are told apart as at [reported.Independence]. Besides, named official,
// intergovernmental and armed-group sources that cite nobody and are roots of one
// claim signed it together: they are not told apart. File in separate claims what
// was said separately.
//
// Blocs: official, state-media, medical, sensor and document sources with one Country
// are one bloc; one of these kinds without a Country may be of any. Each
// intergovernmental Org, each armed group, every witness, expert, NGO and private
// medium is its own. The links part-of, commanded-by and front-for that any claim
// states join names, and so does the Country of a state or armed force join its name
// to the bloc of that Country. An official or armed-group source whose Org or Name is
// such a name is of that bloc. A name stands with its Country, if one is stated; a
// name without one is the same name with a Country, where there is only one. Actors
// are linked if they are of one bloc or bear one name.
//
// For an actor speaks: itself, by ID, or by Org or Name unless two different
// countries are stated; for a state or an armed force with a Country the officials
// of that Country; for an actor that is part of another, those that speak for that
// one, for denials only. Commanded-by gives no spokesman. A link means the actor with
// its ID, else the only actor with its name that may be of its Country. What is said
// at the stages charge, finding and acquittal never speaks for the actor.
//
// # What stands
//
//   - A claim falls where a later one of the same claimant supersedes or retracts
//     it: one that shares the key of an origin and is not certainly earlier. It also
//     falls where those that alone carried it retract it: each of its root sources is
//     named, and is a root or an origin of the retraction. One of two carriers takes
//     nothing back.
//   - A finding or an acquittal ends one of the other kind that it answers or
//     supersedes, if it is not certainly earlier and has an origin of the same bloc:
//     reason overturned. Other courts end nothing, and both stand.
//   - A claim with the stance claims is the actor's own, whoever carried it, save where
//     all its origins are named, speak for themselves, and none speaks for the actor or
//     would if a Country that is not stated were the right one: then it is an
//     attribution, reason claimed-by-other. One that attributes, and whose every
//     origin speaks for the actor, is its own claim.
//   - A later own claim ends all earlier own denials: reason denied-before. A later
//     own denial ends an earlier own claim only where the two speakers are not told
//     apart, or only carriers reported the claim: reason claimed-before. Else both
//     stand, reason reversed. Later is [reported.Time.Before]; where it does not tell,
//     both stand, reason order-unknown. What was ended is in no count. Other speakers
//     that say it and deny it get the same two reasons, and both their words stand.
//   - A likelihood is that of the actor having done it. A word about even makes an
//     attribution a suspicion. Validate refuses attributions below even, and denials
//     and doubts above it; in values built by hand such attributions are doubts.
//   - A list of which any is meant ([AmongAny]) attributes nothing to each.
//   - A claim that denies or doubts without naming an actor bears on those whom the
//     claims that it answers attribute, imply, suspect or claim. One that names actors
//     and answers only denials and doubts counts as neither.
//
// # Reasons
//
// Given what is asserted, exactly one of these, the first that is so:
// independent-origins (claimed-and-attributed or corroborated would be the support,
// a finding left aside), implied (nobody attributes it outright), one-bloc (at least
// two origins are told apart, all of one bloc), not-independent.
//
// Others-blamed: a standing attribution or own claim names an actor that is not
// linked to this one, in a claim that names neither this one nor any linked to it,
// and both are identified.
//
// Circular-sources: over all standing claims that support or suspect the actor, a
// named source cites itself through others. A Firsthand source's citing makes no
// circle. It changes no bound.
//
// # Bounds
//
// The time of Assess is near linear in the size of the claims, whatever they are.
// Three things are bounded for that, far beyond what real claims need. Of more than
// 32 origins that may corroborate each other the first 32 are compared with all, in
// the order of [reported.Independence]. Of more than 16 own denials, and of more than
// 16 sources of one own statement, the latest and the first are asked whether one
// body took back what it claimed. And where views hear so many different lists of
// claims that counting them would visit each source more than 64 times, and more than
// 262,144 in all, what is left is counted as at least 1 and not corroborated.
//
// # What dropping a claim can do
//
// Among claims that attribute or imply, of which none answers, supersedes or follows
// an own claim, leaving one out, or learning that it copies another of them that says
// as much, never makes support stronger. It can where the claim describes a source in a second way,
// was signed jointly, or states a link: it told that two may be one.
package attribution
