// Package match finds one event in two feeds: which pairs are worth asking about, in
// which order, and what comes of the answers. It gives facts in days, kilometres and
// people, and no score.
//
// [Prepare] makes an event ready, once; [Prepared.With] compares two. An [Index] holds
// prepared events and answers for one ([Index.Of]) or for all pairs ([Index.Pairs]), the
// most worth asking about first, within a [Window]. [Index.Stats] tells before what it
// will cost. You decide; [Index.Clusters] unites what was decided.
//
//	var x match.Index
//	for e, err := range event.Read(file) {
//		if err == nil {
//			x.Add("monitor", match.Prepare(e))
//		}
//	}
//	pairs, over := x.Of("agency", match.Prepare(mine), match.Window{AcrossFeeds: true, Best: 3})
//	for _, pair := range pairs {
//		fmt.Println(pair.B.ID, pair.Proposal(), pair.Facts)
//	}
//	fmt.Println("not compared:", over)
//
// A proposal is a question, never an answer. If the answer is yes, link the two records
// ([event.LinkSameAs]): [event.Sum] then counts them once. Or call [event.Event.Rekey] and
// [event.Merge], which make one record of them.
//
// # Facts
//
//	Time, Place, Kind, Actors, Toll   agrees, compatible, contradicts or unknown; see Prepared.With
//	DaysApart                         calendar days between the two, as written
//	Apart                             time between two clock times with a zone
//	KM, ReachKM                       distance of the nearest points; what their precisions allow
//	PlaceA, PlaceB, ActorA, ActorB    the names that go together, in both spellings
//	Country, Admin1, Admin2           what the records of both places state alike
//	Harm, CountA, CountB              the tolls of both, for one harm to all people
//	APartOfB, BPartOfA                one is a summary or a long stretch, and the other in it
//
// # Names
//
// Names are compared by their loose key: without case, accents, articles and doubled
// letters. Places also meet by a telling word of the name, and by the consonants of a
// word of three or more or of the whole name: Deir ez-Zor and Dayr az Zawr, Kyiv and
// Kiev. Consonants make two places compatible, and never more. Other scripts than
// Latin have no consonants here, and one place with two unlike names (Mosul, Ninwa) is
// found by its points or its actors, or not at all.
//
// # What is not found
//
// Nothing is proposed that contradicts in place, kind or parties, or in time beyond the
// Window. An event of 40 days or more is found from shorter ones, and finds only such as
// long. A time without an end is followed for 30 days. Of an event with more than 256
// places, words and actors, the actors are left out first.
//
// # Cost
//
// Preparing costs about a third of decoding the event, a pair about a thirtieth. The time
// of [Index.Pairs] grows with the pairs that share a key: in proportion to the events at
// one density, and with the square of how many there are on a day in one place.
// Window.MaxBlock bounds that. No event of a stranger makes it worse: what is held and
// compared of one event is bounded.
package match
