package table

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// Claims returns the table with a row for each claim and each actor that it names; a
// claim that names none has one.
func Claims() Table {
	return newTable(claimColumns[:], func(e *event.Event, row func(*claimRow) bool) bool {
		for i := range e.Claims {
			r := claimRow{Claim: &e.Claims[i], event: e.ID, sources: chains(e.Claims[i].Sources)}
			origins := reported.Origins(e.Claims[i].Sources...)
			r.origins = joined(origins, func(o *reported.Origin) string { return o.Source().String() })
			r.answers, r.supersedes = joined(r.Answers, itself), joined(r.Supersedes, itself)
			for n := range max(len(r.Actors), 1) {
				if r.actor = (attribution.Actor{}); n < len(r.Actors) {
					r.actor = r.Actors[n]
				}
				if !row(&r) {
					return false
				}
			}
		}
		return true
	})
}

// A claimRow is what a row of claims is made of.
type claimRow struct {
	*attribution.Claim
	event, origins, sources, answers, supersedes string

	actor attribution.Actor
}

var claimColumns = [...]column[claimRow]{
	{"event_id", "#event+id", func(r *claimRow) string { return r.event }},
	{"claim_id", "", func(r *claimRow) string { return r.ID }},
	{"said", "#date+reported", func(r *claimRow) string { return r.Time().String() }},
	{"first_day", "#date+start", func(r *claimRow) string { return firstDay(r.Time()) }},
	{"last_day", "#date+end", func(r *claimRow) string { return lastDay(r.Time()) }},
	{"stance", "", func(r *claimRow) string { return string(r.Stance) }},
	{"actor", "#group+name", func(r *claimRow) string { return r.actor.Name }},
	{"actor_id", "#group+id", func(r *claimRow) string { return r.actor.ID }},
	{"actor_kind", "#group+type", func(r *claimRow) string { return string(r.actor.Kind) }},
	{"country", "#country+code", func(r *claimRow) string { return r.actor.Country }},
	{"unidentified", "", func(r *claimRow) string { return truth(r.actor.Unidentified) }},
	{"among", "", func(r *claimRow) string { return string(r.Among) }},
	{"degree", "", func(r *claimRow) string { return string(r.Degree) }},
	{"likelihood", "", func(r *claimRow) string { return r.Likelihood.String() }},
	{"confidence", "", func(r *claimRow) string { return r.Confidence.String() }},
	{"evidence", "", func(r *claimRow) string { return string(r.Evidence) }},
	{"mode", "", func(r *claimRow) string { return string(r.Mode) }},
	{"origins", "", func(r *claimRow) string { return r.origins }},
	{"sources", "#meta+source", func(r *claimRow) string { return r.sources }},
	{"answers", "", func(r *claimRow) string { return r.answers }},
	{"supersedes", "", func(r *claimRow) string { return r.supersedes }},
}

// Tallies returns the table with a row for each tally and each of its origins.
func Tallies() Table {
	return newTable(tallyColumns[:], func(e *event.Event, row func(*tallyRow) bool) bool {
		for i := range e.Tallies {
			r := tallyRow{Tally: &e.Tallies[i], event: e.ID, sources: chains(e.Tallies[i].Sources)}
			r.groups = joined(r.Groups, func(g *casualty.Group) string { return g.String() })
			r.answers, r.supersedes = joined(r.Answers, itself), joined(r.Supersedes, itself)
			origins := reported.Origins(r.Sources...)
			for n := range max(len(origins), 1) {
				if n < len(origins) {
					r.origin, r.key = origins[n].Source(), origins[n].Key
				}
				if !row(&r) {
					return false
				}
			}
		}
		return true
	})
}

// A tallyRow is what a row of tallies is made of.
type tallyRow struct {
	*casualty.Tally
	event, sources, groups, answers, supersedes, key string
	origin                                           reported.Source
}

var tallyColumns = [...]column[tallyRow]{
	{"event_id", "#event+id", func(r *tallyRow) string { return r.event }},
	{"tally_id", "", func(r *tallyRow) string { return r.ID }},
	{"said", "#date+reported", func(r *tallyRow) string { return r.Time().String() }},
	{"first_day", "#date+start", func(r *tallyRow) string { return firstDay(r.Time()) }},
	{"last_day", "#date+end", func(r *tallyRow) string { return lastDay(r.Time()) }},
	{"origin", "#meta+source+origin", func(r *tallyRow) string { return r.origin.String() }},
	{"origin_kind", "", func(r *tallyRow) string { return string(r.origin.Kind) }},
	{"origin_key", "", func(r *tallyRow) string { return r.key }},
	{"sources", "#meta+source", func(r *tallyRow) string { return r.sources }},
	{"stance", "", func(r *tallyRow) string { return string(r.Stance) }},
	{"harm", "#indicator+name", func(r *tallyRow) string { return string(r.Harm) }},
	{"groups", "", func(r *tallyRow) string { return r.groups }},
	{"attackers", "", func(r *tallyRow) string { return string(r.Attackers) }},
	{"measure", "", func(r *tallyRow) string { return r.Measure }},
	{"unit", "", func(r *tallyRow) string { return string(r.Unit) }},
	{"place", "#loc+name", func(r *tallyRow) string { return r.Place }},
	{"period", "", func(r *tallyRow) string { return r.Period.String() }},
	{"counted_to", "", func(r *tallyRow) string { return r.CountedTo.String() }},
	{"scope", "", func(r *tallyRow) string { return string(r.Scope) }},
	{"of", "", func(r *tallyRow) string { return r.Of }},
	{"low", "#affected+min", func(r *tallyRow) string { return low(r.Count) }},
	{"best", "#affected+num", func(r *tallyRow) string { return number(r.Count.Best()) }},
	{"high", "#affected+max", func(r *tallyRow) string { return number(r.Count.High()) }},
	{"approximate", "", func(r *tallyRow) string { return truth(r.Count.Approximate()) }},
	{"words", "", func(r *tallyRow) string { return r.Count.Words() }},
	{"basis", "", func(r *tallyRow) string { return string(r.Basis) }},
	{"rank", "", func(r *tallyRow) string { return string(r.Rank) }},
	{"answers", "", func(r *tallyRow) string { return r.answers }},
	{"supersedes", "", func(r *tallyRow) string { return r.supersedes }},
}

// low returns the least number of a count, "" where 0 says nothing.
func low(c reported.Count) string {
	_, bounded := c.High()
	return number(c.Low(), c.Low() > 0 || bounded)
}
