package gtd

import (
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/rows"
)

// statement returns the head of a statement by GTD's coders, citing others.
func statement(id string, cites ...reported.Source) reported.Statement {
	s := coder
	s.Cites = cites
	return reported.Statement{ID: id, Sources: []reported.Source{s}}
}

// groups are the columns of each perpetrator group.
var groups = [...]struct {
	name, uncertain, claimed, mode int
	attributed, claim              string // IDs of the statements
}{
	{gname, guncertain1, claimed, claimmode, "gname", "claimed"},
	{gname2, guncertain2, claim2, claimmode2, "gname2", "claim2"},
	{gname3, guncertain3, claim3, claimmode3, "gname3", "claim3"},
}

// claims adds the groups that did it, as GTD holds it, and those that claimed it. Groups that claimed
// it claimed it together where no claims compete.
func claims(r *rows.Row, e *event.Event) {
	competing, told := flag(r, compclaim)
	together := told && competing != yes
	alone, _ := flag(r, individual)
	var own []attribution.Claim
	unclaimed := false
	for _, g := range groups {
		suspected, _ := flag(r, g.uncertain)
		said, told := flag(r, g.claimed)
		mode := claimKinds[numbered(r, g.mode, g.mode+1, claimModes)]
		name := r.Name(g.name)
		if name == "" || name == unknown {
			unclaimed = unclaimed || told && said != yes
			r.Keep(g.name)
			continue
		}
		actor := attribution.Actor{Name: name, Kind: attribution.ActorArmedGroup}
		if alone == yes && g.name == gname {
			actor.Kind = attribution.ActorPerson
		}
		stance := attribution.StanceAttributes
		if suspected == yes {
			stance = attribution.StanceSuspects
		}
		e.Claims = append(e.Claims, attribution.Claim{Statement: statement(g.attributed), Stance: stance, Actors: []attribution.Actor{actor}})
		if said != yes {
			unclaimed = unclaimed || told
			continue
		}
		speaker := reported.Source{Org: name, Kind: reported.SourceArmedGroup}
		if together && len(own) > 0 {
			own[0].Actors = append(own[0].Actors, actor)
			own[0].Among = attribution.AmongAll
			own[0].Sources[0].Cites = append(own[0].Sources[0].Cites, speaker)
			continue
		}
		own = append(own, attribution.Claim{Statement: statement(g.claim, speaker), Stance: attribution.StanceClaims, Actors: []attribution.Actor{actor}, Mode: mode})
	}
	if len(own) == 0 && unclaimed {
		own = append(own, attribution.Claim{Statement: statement("claimed"), Stance: attribution.StanceUnclaimed})
	}
	if len(e.Claims) > 0 {
		e.Claims[0].Motive = r.Text(motive)
	}
	e.Claims = append(e.Claims, own...)
}

// counted are the columns with numbers of people, each a tally. A part is of the
// tally that stands before it without a group.
var counted = [...]struct {
	column int
	id     string
	harm   casualty.Harm
	group  casualty.Group
}{
	{nkill, "killed", casualty.HarmKilled, casualty.Group{}},
	{nkillus, "killed-us", casualty.HarmKilled, casualty.Group{Nationality: "US"}},
	{nkillter, "killed-attackers", casualty.HarmKilled, casualty.Group{Attackers: true}},
	{nwound, "wounded", casualty.HarmWounded, casualty.Group{}},
	{nwoundus, "wounded-us", casualty.HarmWounded, casualty.Group{Nationality: "US"}},
	{nwoundte, "wounded-attackers", casualty.HarmWounded, casualty.Group{Attackers: true}},
	{nhostkid, "hostages", casualty.HarmAbducted, casualty.Group{}},
	{nhostkidus, "hostages-us", casualty.HarmAbducted, casualty.Group{Nationality: "US"}},
	{nreleased, "released", casualty.HarmReleased, casualty.Group{}},
	{nperpcap, "captured", casualty.HarmDetained, casualty.Group{Attackers: true}},
}

// tallies adds how many were hurt. A blank is no tally: nothing is known. Hostages
// whose number is not known are a tally without a number.
func tallies(r *rows.Row, e *event.Event) {
	whole := ""
	taken, _ := flag(r, ishostkid)
	list := make([]casualty.Tally, 0, len(counted))
	sources := make([]reported.Source, len(counted))
	groups := make([]casualty.Group, len(counted))
	for i, c := range counted {
		if c.group == (casualty.Group{}) {
			whole = ""
		}
		count, ok := countOf(r, c.column)
		if !ok && !(c.column == nhostkid && taken == yes) {
			continue
		}
		sources[i], groups[i] = coder, c.group
		t := casualty.Tally{
			Statement: reported.Statement{ID: c.id, Sources: sources[i : i+1 : i+1]}, Stance: reported.StanceStates, Harm: c.harm, Count: count, Basis: casualty.BasisCoded,
		}
		switch {
		case c.group == (casualty.Group{}):
			whole = c.id
			if c.harm == casualty.HarmKilled || c.harm == casualty.HarmWounded {
				t.Attackers = casualty.AttackersIncluded
			}
		case c.column != nperpcap:
			t.Scope, t.Of = casualty.ScopePart, whole
			fallthrough
		default:
			t.Groups = groups[i : i+1 : i+1]
		}
		list = append(list, t)
	}
	if len(list) > 0 {
		e.Tallies = list
	}
}

// countOf returns the number of people in the cell of a column. A fraction, as
// GTD has it where it divided a total, is one of the two whole numbers about it.
func countOf(r *rows.Row, column int) (c reported.Count, ok bool) {
	cell := r.Cell(column)
	if d, err := reported.ParseDecimal(cell); err == nil {
		mantissa, scale, _ := d.Parts()
		if scale > 0 {
			for range scale {
				mantissa /= 10
			}
			r.Keep(column)
			return reported.Between(mantissa, mantissa+1).WithWords(cell), true
		}
	}
	n, ok := r.Int(column)
	switch {
	case !ok:
		return reported.Count{}, false
	case n == notCounted, n == notSet:
		r.Keep(column)
		return reported.Count{}, false
	case n < 0:
		r.Bad(column, reported.CodeOutOfRange, cell+" is no number of people")
		return reported.Count{}, false
	}
	return reported.Exactly(n), true
}

// texts are the columns that no member holds: each is an account by GTD whose ID is
// the column's name.
var texts = [...]struct {
	column int
	id     string
}{{location, "location"}, {motive, "motive"}, {weapdetail, "weapdetail"}, {propcomment, "propcomment"}, {ransomnote, "ransomnote"}, {addnotes, "addnotes"}}

// accounts adds what else GTD says: that it doubts whether it was terrorism, and texts.
func accounts(r *rows.Row, e *event.Event) {
	r.Code(alternative, int64(len(alternatives)-1), notSet)
	if doubted, _ := flag(r, doubtterr); doubted == yes {
		said := "That it was terrorism"
		if other := strings.TrimSpace(r.Cell(alternativeTXT)); other != "" {
			said += ", rather than: " + other
		} else if other := label(alternatives, r.Cell(alternative)); other != "" {
			said += ", rather than: " + other
		}
		e.Accounts = append(e.Accounts, event.Account{Statement: statement("doubtterr"), Stance: reported.StanceDoubts, Summary: rows.Prefix(said, reported.MaxText)})
	}
	for _, t := range texts {
		if t.column == motive && len(e.Claims) > 0 && e.Claims[0].Motive != "" || t.column == weapdetail && len(e.Weapons) > 0 || t.column == propcomment && len(e.Damage) > 0 {
			continue
		}
		if said := r.Text(t.column); said != "" {
			e.Accounts = append(e.Accounts, event.Account{Statement: statement(t.id), Stance: reported.StanceStates, Summary: said})
		}
	}
}
