package casualty_test

import (
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// A dice deals tallies out of bytes, so that a fuzzer can look for those that
// break a law. Few values of everything make them meet, and the fewer, the more
// the world is about one thing: parts of one whole, additions to one total,
// reports that nobody was hurt, or numbers that may fall.
type dice struct {
	data  []byte
	world world
}

type world int

const (
	anything world = iota
	oneQuestion
	parts
	additions
	nobodyHurt
	mayFall
	worlds
)

func (d *dice) roll(n int) int {
	if len(d.data) == 0 {
		return 0
	}
	b := d.data[0]
	d.data = d.data[1:]
	return int(b) % n
}

func deal[T any](d *dice, values ...T) T { return values[d.roll(len(values))] }

// tallies deals at most max tallies. Their IDs are t0, t1 and so on, but that now
// and then one has none; with twins, one may bear the ID of another.
func (d *dice) tallies(max int, twins bool) (list []casualty.Tally) {
	for i := 0; i < max && len(d.data) > 0; i++ {
		t := d.tally(i)
		if twins && d.roll(8) == 7 {
			t.ID = d.id(i + 1)
		}
		list = append(list, t)
	}
	return list
}

func (d *dice) id(n int) string { return "t" + strconv.Itoa(d.roll(n)) }

func (d *dice) tally(i int) casualty.Tally {
	kind := d.roll(256)
	t := casualty.Tally{
		Harm:  deal(d, casualty.HarmKilled, casualty.HarmKilled, casualty.HarmKilled, casualty.HarmWounded, casualty.HarmCasualties, casualty.HarmMissing, casualty.HarmOther),
		Count: d.count(),
	}
	switch {
	case d.world == anything || kind&3 == 0:
	case d.world == mayFall:
		t.Harm = casualty.HarmMissing
	default:
		t.Harm = casualty.HarmKilled
	}
	t.Stance = reported.StanceStates
	if kind&7 == 7 {
		t.Stance = deal(d, reported.StanceDoubts, reported.StanceDenies, reported.StanceRetracts, reported.StanceRetracts, "")
	}
	if i%16 != 13 {
		t.ID = "t" + strconv.Itoa(i)
	}
	for range 1 + kind>>3&1 {
		t.Sources = append(t.Sources, d.source())
	}
	t.Said = d.time()
	switch kind >> 4 & 7 {
	case 0:
		t.Supersedes = []string{d.id(i + 2)}
	case 2:
		t.Supersedes = []string{d.id(i + 2), d.id(i + 2)}
	}
	if t.Stance != reported.StanceStates {
		t.Answers = deal(d, nil, []string{d.id(i + 2)}, []string{d.id(i + 2)}, []string{d.id(i + 2), d.id(i + 2)})
	}
	switch d.roll(32) {
	case 0:
		t.Basis = casualty.BasisDerived
	case 1:
		t.Basis = casualty.BasisEstimated
	case 2:
		t.Provisional = true
	case 3:
		t.Attackers = deal(d, casualty.AttackersIncluded, casualty.AttackersExcluded)
	case 4, 5:
		t.CountedTo = d.time()
	case 6:
		t.Count = reported.Count{}
		t.Persons = []casualty.Person{{Name: "Ali Hasan"}, {Name: "ali hassan", ID: deal(d, "", "p1")}, {Name: "Omar"}}
	}
	rare := d.roll(256)
	t.Rank = []casualty.Rank{"", "", "", casualty.RankPreferred, casualty.RankPreferred, casualty.RankRejected, casualty.RankNormal, ""}[rare&7]
	switch d.world {
	case anything, mayFall:
		for range deal(d, 0, 0, 1, 1, 2) {
			t.Groups = append(t.Groups, d.group())
		}
		t.Scope = deal(d, "", "", casualty.ScopeTotal, casualty.ScopePart, casualty.ScopeAdditional, "some")
		t.Place = []string{"", "", "erbil", "asad"}[rare>>3&3]
		t.Unit = []casualty.Unit{"", "", casualty.UnitPersons, casualty.UnitBodies}[rare>>5&3]
		if rare>>7 == 1 {
			t.Measure = deal(d, "", "evacuated")
			t.Period = deal(d, reported.Time{}, reported.MustParseTime("2020-01-08"))
		}
		if t.Scope != "" {
			t.Of = deal(d, "", d.id(i+2), d.id(i+2))
		}
	case parts:
		if i > 0 && rare>>3&3 != 0 {
			t.Scope, t.Of = casualty.ScopePart, d.id(1+rare>>5&1)
			t.Groups = []casualty.Group{d.group()}
			t.Place = deal(d, "", "", "", "erbil", "asad")
		}
	case nobodyHurt:
		t.Harm = deal(d, casualty.HarmKilled, casualty.HarmKilled, casualty.HarmWounded)
		if rare>>3&1 == 0 {
			t.Harm, t.Count = casualty.HarmCasualties, deal(d, reported.Exactly(0), reported.Exactly(0).WithWords("none"), reported.Exactly(1))
		}
		for range rare >> 6 {
			t.Groups = append(t.Groups, d.group())
		}
		t.Place = []string{"", "", "", "erbil"}[rare>>4&3]
	case additions:
		if i > 0 && rare>>3&3 != 0 {
			t.Scope, t.Of = casualty.ScopeAdditional, deal(d, "", d.id(3), d.id(3), d.id(i+1))
			if rare>>5 == 0 {
				t.Groups = []casualty.Group{d.group()}
			}
		}
	}
	return t
}

func (d *dice) count() reported.Count {
	n := int64(d.roll(5))
	return deal(d, reported.Exactly(n), reported.Exactly(n), reported.Exactly(0), reported.AtLeast(n), reported.AtMost(n+1),
		reported.Between(n, n+3), reported.About(n+10), reported.MustParseCount("nearly "+strconv.FormatInt(n+2, 10)).WithWords(""), reported.Count{},
		reported.AtLeast(0).WithWords("a number"), several, reported.Between(n, n+9).WithBest(n+1),
		reported.Exactly(n).WithWords("none"), reported.Exactly(reported.MaxCount-n))
}

var several = reported.MustParseCount("several")

func (d *dice) source() reported.Source {
	return deal(d,
		reported.Source{Kind: reported.SourceOfficial, ID: "us-dod"},
		reported.Source{Kind: reported.SourceMedia, Org: "NPR", Cites: []reported.Source{{Kind: reported.SourceOfficial, ID: "us-dod"}}},
		reported.Source{Kind: reported.SourceOfficial, Org: "IRGC", Country: "IR"},
		reported.Source{Kind: reported.SourceMedia, Org: "AFP"},
		reported.Source{Kind: reported.SourceMedical, Org: "Hospital"},
		reported.Source{Kind: reported.SourceMedical, Org: "Clinic"},
		reported.Source{Kind: reported.SourceOfficial, Country: "IQ"},
		reported.Source{Kind: reported.SourceMedia, Org: "BBC", Retrieved: reported.MustParseTime("2020-01-12")},
		reported.Source{Kind: reported.SourceMedia, Org: "CNN", Published: reported.MustParseTime("2020-01-10"), Cites: []reported.Source{
			{Kind: reported.SourceOfficial, Role: "officials", People: reported.Exactly(2)}, {Kind: reported.SourceOfficial, ID: "us-dod"}}},
	)
}

func (d *dice) time() reported.Time {
	text := deal(d, "", "2020-01-08", "2020-01-08", "2020-01-09", "2020-01-10", "2020-01-16", "2020-01-24", "2020-01",
		"2020-01-16T10:00Z", "2020-01-31", "2020-01-16/..", "2020-02-01~", "2020-01-08T23:59", "2020-02-21", "2020-02-22", "2020-02-23")
	if text == "" {
		return reported.Time{}
	}
	return reported.MustParseTime(text)
}

func (d *dice) group() casualty.Group {
	return deal(d,
		casualty.Group{Status: casualty.StatusMilitary, Nationality: "US"},
		casualty.Group{Nationality: "US"},
		casualty.Group{Status: casualty.StatusCivilian, Nationality: "US"},
		casualty.Group{Age: casualty.AgeChild},
		casualty.Group{Age: casualty.AgeAdult},
		casualty.Group{Sex: casualty.SexMale, Age: casualty.AgeAdult},
		casualty.Group{Sex: casualty.SexFemale, Age: casualty.AgeAdult},
		casualty.Group{Label: "students"},
		casualty.Group{Status: casualty.StatusMilitant},
		casualty.Group{Attackers: true},
		casualty.Group{Status: casualty.StatusMilitary, Nationality: "US", Sex: casualty.SexMale, Age: casualty.AgeAdult, Role: casualty.RoleCommander},
		casualty.Group{},
	)
}
