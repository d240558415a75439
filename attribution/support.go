package attribution

// A Support is what is said for it that an actor did it. It is about the statements, not
// the deed; the package documentation says what each word means.
type Support string

// The words for support, from the strongest. The package documentation
// has the rule of each; the first that fits is given.
const (
	SupportFound                Support = "found"                  // a court or an inquiry finds it
	SupportClaimedAndAttributed Support = "claimed-and-attributed" // the actor claims it, and one outside its bloc attributes it
	SupportClaimed              Support = "claimed"                // the actor claims it, or one that speaks for it
	SupportCorroborated         Support = "corroborated"           // two that are told apart and of different blocs attribute it
	SupportAlleged              Support = "alleged"                // a claim attributes or implies it
	SupportSuspected            Support = "suspected"              // only suspicion, or named as one of several
	SupportWithdrawn            Support = "withdrawn"              // it was said, and nothing of that stands
	SupportNone                 Support = "none"                   // no claim says so
)

// A Challenge is what is said against it that an actor did it. It is never subtracted from
// the support.
type Challenge string

// The words for a challenge. The package documentation has the rule of each; the first
// that fits is given.
const (
	ChallengeContested     Challenge = "contested"       // another claims the deed too, and the two are not linked
	ChallengeAcquitted     Challenge = "acquitted"       // a court or an inquiry clears the actor
	ChallengeDeniedByActor Challenge = "denied-by-actor" // the actor denies it, or one that speaks for it
	ChallengeDenied        Challenge = "denied"          // others deny it
	ChallengeDoubted       Challenge = "doubted"         // a claim doubts it
	ChallengeNone          Challenge = "none"            // no claim says otherwise
)

// A row gives a word where the reasons have one of each of the sets in needs.
type row[W any] struct {
	word  W
	needs [2]reasonSet
}

// supportTable is where a support comes from: the first row that fits.
var supportTable = [...]row[Support]{
	{SupportFound, [2]reasonSet{finding}},
	{SupportClaimedAndAttributed, [2]reasonSet{ownClaim, otherOrigin}},
	{SupportClaimed, [2]reasonSet{ownClaim}},
	{SupportCorroborated, [2]reasonSet{independentOrigins}},
	{SupportAlleged, [2]reasonSet{asserted}},
	{SupportSuspected, [2]reasonSet{suspicion | oneOfSeveral}},
	{SupportWithdrawn, [2]reasonSet{supportFell}},
	{SupportNone, [2]reasonSet{}},
}

// challengeTable is where a challenge comes from: the first row that fits.
var challengeTable = [...]row[Challenge]{
	{ChallengeContested, [2]reasonSet{competingClaim}},
	{ChallengeAcquitted, [2]reasonSet{acquitted}},
	{ChallengeDeniedByActor, [2]reasonSet{deniedByActor}},
	{ChallengeDenied, [2]reasonSet{denied}},
	{ChallengeDoubted, [2]reasonSet{doubted}},
	{ChallengeNone, [2]reasonSet{}},
}

// firstRow returns the word of the first row that fits. The last row always does.
func firstRow[W any](table []row[W], s reasonSet) (word W) {
	for i := range table {
		if r := &table[i]; (r.needs[0] == 0 || s&r.needs[0] != 0) && (r.needs[1] == 0 || s&r.needs[1] != 0) {
			return r.word
		}
	}
	return word
}
