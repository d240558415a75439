package event_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// TestArticleFacts holds testdata/article.ndjson to the figures and dates of the
// article, none of them more exact than it gives them.
func TestArticleFacts(t *testing.T) {
	events := map[string]event.Event{}
	for _, e := range readEvents(t, "../testdata/article.ndjson") {
		events[e.ID] = e
	}
	agree(t, "events", len(events), 7)

	attacks := events["attacks-near-baghdad-2019"]
	agree(t, "attacks: incidents", attacks.Incidents, reported.Exactly(14))
	agree(t, "attacks: aggregate", attacks.Aggregate, true)
	agree(t, "attacks: time", attacks.Time.String(), "2019")
	blame := attacks.Claims[0]
	agree(t, "attacks: nobody is identified", blame.Actors[0].Unidentified, true)
	agree(t, "attacks: likelihood", blame.Likelihood.String(), "plain:believed")
	agree(t, "attacks: evidence, of which the definitive is not public", blame.Evidence, attribution.EvidencePartial)
	agree(t, "attacks: before tonight", strings.HasPrefix(attacks.Accounts[0].Quote, "Before tonight, there were 14"), true)
	agree(t, "attacks: targets", len(attacks.Accounts[0].Targets), 2)

	missiles := events["missile-strike-2020-01-08"]
	agree(t, "missiles: number", missiles.Accounts[0].Weapons[0].Count, reported.MoreThan(12).WithWords("more than a dozen"))
	agree(t, "missiles: bases, in the words of Hoffman", missiles.Accounts[1].Targets[0].Count, reported.AtLeast(2).WithWords("at least two"))
	agree(t, "missiles: time", missiles.Time.String()+" "+missiles.TimeText, "2020-01-08 Wednesday morning")
	agree(t, "missiles: Hoffman", missiles.Claims[1].Likelihood.String(), "plain:clear")
	agree(t, "missiles: launched from", missiles.Accounts[1].Places[2].Role, event.RoleLaunchedFrom)
	agree(t, "missiles: the outlet names no base and counts none", len(missiles.Accounts[0].Places)+int(missiles.Accounts[0].Targets[0].Count.Low()), 0)
	agree(t, "missiles: the Pentagon on Wednesday", missiles.Claims[0].Said, reported.Day(2020, 1, 8))

	// The last update, at 17:17 in Riyadh and 14:17 in Greenwich, is one instant, by
	// which the article was published.
	updated := reported.MustParseTime("2020-01-08T17:17+03:00")
	greenwich := reported.MustParseTime("2020-01-08T14:17Z")
	agree(t, "published: both zones", updated.Contains(greenwich) && greenwich.Contains(updated), true)
	published, _ := missiles.Sources[0].Published.Latest()
	last, _ := updated.Latest()
	agree(t, "published: by then", published.Equal(last), true)
	_, since := missiles.Sources[0].Published.Earliest()
	agree(t, "published: since when is not said", since, false)

	order := events["order-october-2019"]
	agree(t, "order: time", order.Time.String()+" "+order.TimeText, "2019-10~ mid-October 2019")
	agree(t, "order: source", order.Claims[0].Sources[0].String(),
		"Al Arabiya English, citing Reuters, citing two militia commanders and two security sources")

	rocket := events["rocket-attack-2019-12-27"]
	agree(t, "rocket: blamed", len(rocket.Claims[0].Actors), 2)
	agree(t, "rocket: his Iranian-backed militia", rocket.Claims[0].Actors[1].LinkedTo, []attribution.ActorLink{
		{Name: "Iran", How: attribution.ActorLinkBackedBy}, {Name: "Qassem Soleimani", How: attribution.ActorLinkUnspecified}})
	agree(t, "rocket: killed", rocket.Tallies[0].Count, reported.Exactly(1))

	strike := events["soleimani-strike"]
	agree(t, "strike: degree", strike.Claims[0].Degree, attribution.DegreeOrdered)
	if _, dated := strike.Time.Earliest(); dated {
		t.Error("strike: the article does not say when it was")
	}
	plot := events["plotted-attacks-on-americans"]
	agree(t, "plot: reality", plot.Reality, event.RealityPlanned)
	agree(t, "plot: time", plot.Time, reported.Time{})
	agree(t, "plot: nobody was hurt or not", len(plot.Tallies), 0)

	deaths := events["us-deaths-iraq-2003-2011"].Tallies[0]
	agree(t, "deaths: harm, in the word that goes with the number", deaths.Harm, casualty.HarmCasualties)
	agree(t, "deaths: number", deaths.Count, reported.About(603).WithWords("roughly 603"))
	agree(t, "deaths: share", deaths.Share, casualty.Share{
		Percent: must(reported.ParseDecimal("17")), Of: "all deaths of US personnel in Iraq from 2003 to 2011",
	})
	agree(t, "deaths: basis", deaths.Basis, casualty.BasisEstimated)

	// Every link of the article leads to an event of the article.
	for _, e := range events {
		if i := slices.IndexFunc(e.Links, func(l event.Link) bool { return events[l.Event].ID == "" }); i >= 0 {
			t.Errorf("%s: link %d leads out of the file", e.ID, i)
		}
	}
}
