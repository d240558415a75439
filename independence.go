package reported

import "github.com/seed-67285e81/reported/internal/origins"

// Independence returns how many independent origins the sources have, with all that they
// cite: exactly 0 for no sources, else at least 1.
//
// High is the number of different [Origin] keys. An unnamed origin counts as many times as
// its People allow. High is open if that has no upper bound, or if People is not given for
// persons ("officials"). So write People 1 of one unnamed official.
//
// Low is the number of origins that are told apart. It counts named origins that speak for
// themselves: officials, intergovernmental bodies, armed groups, witnesses, medical
// sources, sensors, and all that are Firsthand. They are taken in the order of what they
// state (Country, Org, ID, Name; the most first), then by key. Each counts if it is told
// apart from all that counted before. If there is none, Low is 1: the others may all have
// it from one source. Low may be below the number of different speakers, and is never
// above.
//
// Two origins are told apart if every source of one key is told apart from every source of
// the other key, by the first rule that applies:
//
//	both have an ID                    yes, if the IDs differ
//	both have a Country, and differ    yes
//	both have an Org                   yes, if the Orgs differ; not two witnesses or experts of one Name
//	both have only a Name              yes, if the Names differ
//	an Org or Name is shared           no
//	both Kinds differ                  yes
//	both are witnesses or experts      yes, if they have a Name
//	otherwise                          no
//
// Ten outlets that cite one wire are 1 origin. Ten that cite nothing are 1 to 10. Two
// unnamed commanders are 1 to 2. Leaving a source out never raises High.
func Independence(sources ...Source) Count {
	if b := sourceBudget(MaxSourceDepth); !b.Fits(sources) {
		sources = b.Cut(sources)
	}
	var t origins.Table
	origins.Walk(&t, sources, MaxSourceDepth, func(s *Source) (origins.Source, []Source) { return s.words(), s.Cites })
	low, high, open := t.Bounds(t.Speakers(false, 0)) // they need not be of one statement
	if open || high > MaxCount {
		return AtLeast(low)
	}
	return Between(low, high)
}
