package eventtest

import (
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// The texts that values are made of. Some need escapes, several bytes a letter,
// or four; some names differ only in how they are spelled.
var (
	words = [...]string{
		"rockets", "struck", "the", "base", "near", "Baghdad", "said", "officials", "two", "wounded", "contractor",
		"القائم", "صاروخ", "Kata'ib", "Kata’ib", "Hizballah", "“quoted”", `"plain"`, `back\slash`, "line\nbreak",
		"tab\there", "\u2028", "é", "é", "🚀", "<tag>", "a/b", "~", "\u0001",
	}
	orgs        = [...]string{"Reuters", "Associated Press", "Al Arabiya English", "US Department of Defense", "Pentagon", "IRGC", "وكالة الأنباء العراقية"}
	actorNames  = [...]string{"Kata'ib Hezbollah", "Kataib Hezbollah", "Kata’ib Hizballah", "Iran", "IRGC", "Iran-linked groups", "Islamic State", "United States", "gunmen"}
	placeNames  = [...]string{"Ain al-Asad", "Al Asad", "Erbil", "Baghdad", "Baghdad airport", "Iraq", "K-1", "القائم", "p1"}
	countries   = [...]string{"IQ", "IR", "US", "SY", "GB"}
	provinces   = [...]string{"Anbar", "Al-Anbar", "Baghdad", "Kirkuk"}
	languages   = [...]string{"en", "ar-IQ", "fa", "zh-Hant-TW"}
	codeKeys    = [...]string{"acled.event_type", "acled.sub_event_type", "gtd.attacktype1", "ucdp.type_of_violence"}
	timeFlags   = [...]string{"", "", "", "~", "?", "%"}
	offsets     = [...]string{"", "", "Z", "+03:00", "-05:00", "+14:00", "-12:00"}
	phrases     = [...]string{"several", "dozens", "at least 13", "about 600", "nearly 80", "hundreds", "no one", "two"}
	currencies  = [...]string{"USD", "IQD", "EUR"}
	weaponNames = [...]string{"Katyusha", "Fateh-313", "Qiam-1", "107 mm"}
)

// name makes a short text, text a longer one.
func (g *maker) name() string { return g.words(1 + g.IntN(4)) }
func (g *maker) text() string { return g.words(1 + g.IntN(30)) }

func (g *maker) words(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(pick(g.Rand, words[:]))
	}
	return b.String()
}

func (g *maker) id() string {
	return pick(g.Rand, []string{"us-dod", "irgc", "reuters", "x/y~z", "urn:a:" + strconv.Itoa(g.IntN(20))})
}

func (g *maker) time() reported.Time {
	day := time.Date(2019, 9, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, g.IntN(180))
	later := day.AddDate(0, 0, 1+g.IntN(40))
	layout := pick(g.Rand, []string{"2006", "2006-01", "2006-01-02", "2006-01-02", "2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05"})
	zone := ""
	if strings.Contains(layout, "T") {
		zone = pick(g.Rand, offsets[:])
		day = day.Add(time.Duration(g.IntN(86400)) * time.Second)
	}
	a := day.Format(layout) + zone + pick(g.Rand, timeFlags[:])
	if g.IntN(3) > 0 {
		return reported.MustParseTime(a)
	}
	b := later.Format(layout) + zone + pick(g.Rand, timeFlags[:])
	switch g.IntN(7) {
	case 0:
		a += "/.."
	case 1:
		a += "/"
	case 2:
		a = "/" + a
	case 3:
		a = "[" + a + ".." + b + "]"
	case 4:
		a = "[" + a + "..]"
	case 5:
		a = "[.." + a + "]"
	default:
		a += "/" + b
	}
	return reported.MustParseTime(a)
}

func (g *maker) count() reported.Count {
	n := g.Int64N(200)
	c := pick(g.Rand, []reported.Count{
		reported.Exactly(n), reported.Exactly(g.Int64N(4)), reported.AtLeast(n), reported.MoreThan(n), reported.AtMost(n),
		reported.Between(n, n+g.Int64N(50)), reported.Between(n, n+9).WithBest(n + 3), reported.About(n), reported.AtMost(n).WithBest(n),
		reported.Exactly(reported.MaxCount - g.Int64N(2)),
	})
	switch g.IntN(6) {
	case 0:
		c = c.WithWords(g.name())
	case 1:
		if parsed, err := reported.ParseCount(pick(g.Rand, phrases[:])); err == nil {
			c = parsed
		}
	}
	return c
}

// term makes a term of an axis.
func (g *maker) term(axis reported.Axis) reported.Term {
	scales := []reported.Scale{reported.ScaleAdmiralty}
	switch axis {
	case reported.AxisLikelihood:
		scales = []reported.Scale{reported.ScaleICD203, reported.ScalePHIA, reported.ScaleKent, reported.ScaleIPCCAR5, reported.ScalePlain}
	case reported.AxisConfidence:
		scales = []reported.Scale{reported.ScaleLevel, reported.ScaleSTIX}
	}
	var terms []reported.Term
	for _, t := range pick(g.Rand, scales).Terms() {
		if t.Scale().Axis() == axis {
			terms = append(terms, t)
		}
	}
	return pick(g.Rand, terms)
}

// decimal makes a number from 0 to most.
func (g *maker) decimal(most int64) reported.Decimal {
	scale := g.IntN(4)
	power := int64(1)
	for range scale {
		power *= 10
	}
	d, err := reported.NewDecimal(g.Int64N(most*power+1), scale)
	if err != nil {
		panic(err)
	}
	return d
}

// source makes a source at a level of its chain.
func (g *maker) source(level int) reported.Source {
	s := reported.Source{Kind: pick(g.Rand, reported.SourceKinds())}
	if g.chance(4) {
		s.ID = g.id()
	}
	switch g.IntN(4) {
	case 0:
		s.Name = g.name()
	case 1, 2:
		s.Org = pick(g.Rand, orgs[:])
	default:
		s.Role = g.name()
		if g.chance(2) {
			s.People = g.count()
		}
	}
	s.Country = some(g, 4, countries[:])
	s.Firsthand = g.chance(8)
	s.Checked = some(g, 6, reported.Checks())
	if g.chance(6) {
		s.Title = g.name()
	}
	if g.chance(4) {
		s.URL = "https://example.org/" + strconv.Itoa(g.IntN(1000))
	}
	if g.chance(10) {
		s.Archive = "https://archive.example.org/" + strconv.Itoa(g.IntN(1000))
	}
	s.Language = some(g, 4, languages[:])
	if g.chance(3) {
		s.Published = g.time()
	}
	if g.chance(8) {
		s.Retrieved = g.time()
	}
	for level < reported.MaxSourceDepth && g.chance(3) && len(s.Cites) < 3 {
		s.Cites = append(s.Cites, g.source(level+1))
	}
	return s
}

func (g *maker) actor() attribution.Actor {
	a := attribution.Actor{Name: pick(g.Rand, actorNames[:]), Kind: some(g, 2, attribution.ActorKinds())}
	if g.chance(5) {
		a.ID = g.id()
	}
	a.Country = some(g, 5, countries[:])
	a.Unidentified = g.chance(6)
	if g.chance(4) {
		a.LinkedTo = list(g, 2, func() attribution.ActorLink {
			return attribution.ActorLink{Name: pick(g.Rand, actorNames[:]), How: pick(g.Rand, attribution.ActorLinkKinds())}
		})
	}
	return a
}

func (g *maker) group() casualty.Group {
	return casualty.Group{
		Status: some(g, 2, casualty.Statuses()), Role: some(g, 4, casualty.Roles()),
		Nationality: some(g, 3, countries[:]), Party: some(g, 6, actorNames[:]),
		Sex: some(g, 5, casualty.Sexes()), Age: some(g, 5, casualty.Ages()),
		Attackers: g.chance(8), Label: g.name(),
	}
}

func (g *maker) place() event.Place {
	p := event.Place{
		Name: pick(g.Rand, placeNames[:]), Country: some(g, 2, countries[:]), Admin1: some(g, 4, provinces[:]),
		Precision: some(g, 2, event.Precisions()), Relation: some(g, 3, event.Relations()), Role: some(g, 3, event.PlaceRoles()),
	}
	if g.chance(6) {
		p.ID = g.id()
	}
	if g.chance(8) {
		p.Admin2 = g.name()
	}
	if g.chance(2) {
		p.Point = g.point()
		if g.chance(3) {
			p.RadiusKM = g.decimal(50)
		}
	}
	return p
}

// point makes a point, most often in Iraq, now and then at the ends of the Earth.
func (g *maker) point() event.Point {
	lat, lon := 31_0000000+g.Int32N(5_0000000), 40_0000000+g.Int32N(5_0000000)
	switch g.IntN(12) {
	case 0:
		lat, lon = 90_0000000, -180_0000000
	case 1:
		lat, lon = 0, 0
	case 2:
		lat, lon = g.Int32N(180_0000001)-90_0000000, 180_0000000-g.Int32N(100)
	}
	p, err := event.PointE7(lat, lon)
	if err != nil {
		panic(err)
	}
	return p
}

func (g *maker) target() event.Target {
	t := event.Target{Kind: pick(g.Rand, event.TargetKinds()), Country: some(g, 3, countries[:]), Effect: some(g, 2, event.Effects())}
	if g.chance(2) {
		t.Name = g.name()
	}
	if g.chance(4) {
		t.Count = g.count()
	}
	return t
}

func (g *maker) weapon() event.Weapon {
	w := event.Weapon{
		Kind: pick(g.Rand, event.WeaponKinds()), Model: some(g, 3, weaponNames[:]), Fate: some(g, 2, event.Fates()),
		Suicide: g.chance(8), Place: some(g, 6, placeNames[:]), Supplier: some(g, 8, actorNames[:]),
	}
	if g.chance(2) {
		w.Count = g.count()
	}
	if g.chance(8) {
		w.Note = g.text()
	}
	return w
}

func (g *maker) harmed() event.Damage {
	d := event.Damage{Extent: pick(g.Rand, event.Extents()), Place: some(g, 6, placeNames[:])}
	if g.chance(2) {
		d.Target = g.name()
	}
	if g.chance(4) {
		d.Count = g.count()
	}
	if g.chance(5) {
		d.Cost, d.Currency = g.decimal(1_000_000), pick(g.Rand, currencies[:])
	}
	if g.chance(8) {
		d.Note = g.text()
	}
	return d
}

func (g *maker) link() event.Link {
	l := event.Link{Kind: pick(g.Rand, event.LinkKinds()), Event: "other-" + strconv.Itoa(g.IntN(50))}
	if g.chance(3) {
		l.Sources = []reported.Source{g.source(1)}
	}
	if g.chance(4) {
		l.Note = g.text()
	}
	return l
}
