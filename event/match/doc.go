// Package match finds one event in two feeds: what is worth asking about, in which
// order, and what comes of the answers. It gives facts and no score.
//
// [Prepare] makes an event ready, once; [Prepared.With] compares two:
//
//	facts := match.Prepare(a).With(match.Prepare(b))
//	if facts.Proposes() == event.LinkSameAs {
//		fmt.Println(facts) // same day, 1.8 km of 50 (Kyiv, Kiev), kind agrees, …
//	}
package match
