package reported

import "github.com/seed-67285e81/reported/internal/origins"

// Independence returns bounds on the number of independent origins behind the
// sources, each with all that it cites: exactly 0 of no sources, else from 1 up.
//
// High is the number of different [Origin] keys. An unnamed origin counts as many
// times as its People allow, and High is open where that has no end: where People
// has no High, or where persons are not counted at all ("officials"; an unnamed
// medium, document, reference work or sensor is one). Write People 1 of one
// unnamed official.
//
// Low is how many of them are told apart. Origins that are named and speak for
// themselves are taken in the order of what they state: Country, Org, ID, Name,
// those that state most first, then by key. Each counts that is told apart from
// all that counted before. A source speaks for itself if it is an official, an
// intergovernmental body, an armed group, a witness, a medical source or a sensor,
// or Firsthand. All others may have it from one that they do not name, and
// together add 1 only where there is none of those. Low may be below the number
// of different speakers, and is never above it.
//
// Two origins are told apart if every source that has the one's key is told apart
// from every source that has the other's, by the first of these that applies:
//
//   - Both have an ID: if the IDs differ, else not.
//   - Both state a Country and these differ: yes.
//   - Both state an Org: if these differ, save that two witnesses or experts with
//     one Name may be one person with two employers. Where the Orgs are equal the
//     Names do not count.
//   - Neither states an Org and both a Name: if these differ.
//   - An Org or Name of one equals an Org or Name of the other: no.
//   - Both Kinds are stated and differ, or both are witnesses or experts with a
//     Name: yes; else not.
//
// So ten outlets that cite one wire are 1 origin, ten that cite nobody are 1 to
// 10, two commanders without a name 1 to 2, and two ministries of one state 2.
// Whether they are also of two minds is another question: package attribution
// asks it.
//
// The order of the sources and repetitions change nothing. Leaving out a source
// never raises High, and neither does learning that one that cited nobody has it
// from a named source that is already there.
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
