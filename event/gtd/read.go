package gtd

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/rows"
)

const (
	prefix  = "gtd:"    // of the IDs of events
	unknown = "Unknown" // GTD's word for a name that is not known
)

// The answers to a question of yes and no; -9 is also "does not apply".
const (
	yes    = 1
	notSet = -9
)

// notCounted stands where a number is not known.
const notCounted = -99

// coder is the source of what GTD's coders set.
var coder = reported.Source{ID: "gtd", Org: "Global Terrorism Database", Kind: reported.SourceReference}

// read makes an event of a row.
func read(r *rows.Row) (event.Event, error) {
	e := event.Event{
		ID: r.ID(eventid, prefix), Recorder: Recorder, State: event.StateCurrent, Kind: event.KindUnknown,
		Reality: event.RealityActual, Summary: r.Text(summary), TimeText: r.Name(approxdate), Time: when(r),
	}
	for _, l := range labels {
		if text := r.Cell(l.column); text != "" && text != label(l.texts, r.Cell(l.number)) {
			r.Keep(l.column)
			r.Keep(l.number)
		}
	}
	kinds(r, &e)
	switch success, ok := flag(r, success); {
	case success == yes:
		e.Outcome = event.OutcomeSucceeded
	case ok:
		e.Outcome = event.OutcomeFailed
	}
	if place := where(r); place.Name != "" {
		e.Places = []event.Place{place}
	}
	targets(r, &e)
	weapons(r, &e)
	damage(r, &e)
	claims(r, &e)
	tallies(r, &e)
	accounts(r, &e)
	links(r, &e)
	for i, column := range [...]int{scite1, scite2, scite3} {
		if title := r.Name(column); title != "" {
			e.Sources = append(e.Sources, reported.Source{Kind: reported.SourceUnknown, Title: title})
			if len(e.Sources) <= i {
				r.Keep(column) // one before it is blank
			}
		}
	}
	return e, r.Finish(&e)
}

// flag returns an answer of yes or no; ok is false where it is blank or not known.
func flag(r *rows.Row, column int) (n int64, ok bool) {
	n, ok = r.Int(column)
	switch {
	case ok && n == notSet:
		r.Keep(column)
		return 0, false
	case ok && n != 0 && n != yes:
		r.Unknown(column)
		return 0, false
	}
	return n, ok
}

// label returns the label of a number, "" where it has none.
func label(texts []string, number string) string {
	number, _, _ = strings.Cut(number, ".")
	if n, err := strconv.Atoi(number); err == nil && 0 < n && n < len(texts) {
		return texts[n]
	}
	return ""
}

// numbered returns the number of a code: that of its label, else that of its number.
func numbered(r *rows.Row, column, labelColumn int, texts []string) int64 {
	n := r.Code(column, int64(len(texts)-1), notSet)
	if n == notSet {
		r.Keep(column)
	}
	if i := slices.Index(texts, r.Cell(labelColumn)); i > 0 {
		return int64(i)
	}
	return max(n, 0)
}

func kinds(r *rows.Row, e *event.Event) {
	for i, column := range [...]int{attacktype1, attacktype2, attacktype3} {
		n := numbered(r, column, column+1, attackTypes)
		switch kind := attackKinds[n]; {
		case kind == "":
		case i == 0:
			e.Kind = kind
		case kind != e.Kind && !slices.Contains(e.Also, kind):
			e.Also = append(e.Also, kind)
		}
	}
}

// when returns the time: of a day or month that is 0, what is known of it. An
// approximate date in words flags a day that is given. An event of more than a day
// goes on to its resolution.
func when(r *rows.Row) reported.Time {
	year, ok := r.Int(iyear)
	month, _ := r.Int(imonth)
	day, _ := r.Int(iday)
	if !ok {
		r.Keep(imonth)
		r.Keep(iday)
		r.Keep(resolution)
		return reported.Time{}
	}
	text := digits(year, 4)
	if month != 0 {
		text += "-" + digits(month, 2)
		if day != 0 {
			text += "-" + digits(day, 2)
			if r.Cell(approxdate) != "" {
				text += "~"
			}
		}
	}
	start, err := reported.ParseTime(text)
	if err != nil {
		r.Bad(iday, reported.AsProblems(err)[0].Code, text+" is not a day, a month or a year")
		r.Keep(imonth)
		r.Keep(iyear)
		r.Keep(resolution)
		return start
	}
	if month == 0 && day != 0 {
		r.Keep(iday)
	}
	if r.Code(extended, yes, 0, notSet) != yes {
		r.Keep(resolution)
		return start
	}
	end := resolved(r)
	whole, err := reported.ParseTime(text + "/" + end.String())
	if err != nil {
		r.Bad(resolution, reported.AsProblems(err)[0].Code, end.String()+" is before the start")
		whole, _ = reported.ParseTime(text + "/") // the start was read
	}
	return whole
}

func digits(n int64, width int) string {
	s := strconv.FormatInt(n, 10)
	return strings.Repeat("0", max(width-len(s), 0)) + s
}

// resolved returns the last day of an event, which some releases write as 1/31/1970.
func resolved(r *rows.Row) reported.Time {
	part := strings.Split(r.Cell(resolution), "/")
	if len(part) != 3 {
		return r.Date(resolution)
	}
	day, err := reported.ParseTime(part[2] + "-" + strings.Repeat("0", max(2-len(part[0]), 0)) + part[0] + "-" + strings.Repeat("0", max(2-len(part[1]), 0)) + part[1])
	if err != nil || day.Precision() != reported.PrecisionDay {
		p := reported.AsProblems(err)
		r.Bad(resolution, p[0].Code, p[0].Detail)
		return reported.Time{}
	}
	r.Keep(resolution)
	return day
}

func where(r *rows.Row) event.Place {
	code, known := rows.CountryOfName(r.Cell(countryTXT))
	if !known && r.Cell(countryTXT) != "" {
		r.Unknown(countryTXT)
	}
	p := event.Place{Admin1: r.Name(provstate), Country: code, Point: r.Point(latitude, longitude)}
	p.Precision = specificities[max(r.Code(specificity, int64(len(specificities)-1), notSet), 0)]
	switch near, ok := flag(r, vicinity); {
	case near == yes:
		p.Relation = event.RelationNear
	case ok:
		p.Relation = event.RelationIn
	}
	names := [...]string{r.Name(city), p.Admin1, r.Name(countryTXT)}
	for _, name := range names {
		if p.Name == "" && name != unknown {
			p.Name = name
		}
	}
	if p.Name == "" && p != (event.Place{}) {
		p.Name = "unknown"
	}
	if p.Name != names[0] {
		r.Keep(city)
	}
	return p
}

// ofTarget are the columns of a target, counted from targtype1.
const (
	targetName    = target1 - targtype1
	targetNatlty  = natlty1TXT - targtype1
	targetColumns = targtype2 - targtype1
)

func targets(r *rows.Row, e *event.Event) {
	for i, column := range [...]int{targtype1, targtype2, targtype3} {
		n := numbered(r, column, column+1, targetTypes)
		name := r.Name(column + targetName)
		if n == 0 && name == "" {
			continue
		}
		code, known := rows.CountryOfName(r.Cell(column + targetNatlty))
		if !known && r.Cell(column+targetNatlty) != "" {
			r.Unknown(column + targetNatlty)
		}
		t := event.Target{Kind: targetKinds[n], Name: name, Country: code, Effect: event.EffectAimedAt}
		if n == 0 {
			t.Kind = event.TargetUnknown
		}
		e.Targets = append(e.Targets, t)
		if len(e.Targets) <= i || n == 0 { // one before it is blank, or its type is
			r.Keep(column)
			r.Keep(column + targetName)
		}
	}
}

func weapons(r *rows.Row, e *event.Event) {
	for i, column := range [...]int{weaptype1, weaptype2, weaptype3, weaptype4} {
		if n := numbered(r, column, column+1, weaponTypes); n != 0 {
			e.Weapons = append(e.Weapons, event.Weapon{Kind: weaponKinds[n]})
			if len(e.Weapons) <= i {
				r.Keep(column)
			}
		}
	}
	died, ok := flag(r, suicide)
	if len(e.Weapons) == 0 {
		r.Keep(suicide)
		return
	}
	e.Weapons[0].Suicide = died == yes
	e.Weapons[0].Note = r.Text(weapdetail)
	if !ok {
		r.Keep(suicide)
	}
}

// damage adds what broke. GTD's extents are of money, and say nothing of how badly.
func damage(r *rows.Row, e *event.Event) {
	r.Code(propextent, int64(len(propertyExtents)-1), notSet)
	broke, ok := flag(r, property)
	if !ok {
		r.Keep(propvalue)
		return
	}
	d := event.Damage{Extent: event.ExtentNone, Note: r.Text(propcomment)}
	if broke == yes {
		d.Extent = event.ExtentUnstated
	}
	if cell := r.Cell(propvalue); cell != "" {
		whole, _ := strings.CutSuffix(cell, ".0")
		cost, err := reported.ParseDecimal(whole)
		switch {
		case err == nil:
			d.Cost, d.Currency = cost, "USD"
			if cost.String() != cell {
				r.Keep(propvalue)
			}
		case whole == strconv.Itoa(notCounted):
			r.Keep(propvalue)
		default:
			r.Bad(propvalue, event.CodeNumberForm, strconv.Quote(rows.Prefix(cell, 40))+" is not a sum of money")
		}
	}
	e.Damage = []event.Damage{d}
}

// links adds those that the list related names; the event itself is mostly among them.
func links(r *rows.Row, e *event.Event) {
	cell := r.Cell(related)
	if cell == "" {
		return
	}
	seen := map[string]bool{e.ID: true}
	for id := range strings.SplitSeq(cell, ",") {
		id = prefix + strings.TrimSpace(id)
		if len(id) == len(prefix) || seen[id] || len(e.Links) == reported.MaxItems {
			continue
		}
		if seen[id] = true; len(id) > reported.MaxID || strings.Trim(id[len(prefix):], "0123456789") != "" {
			r.Bad(related, reported.CodeIDForm, "not all of the list are numbers of events")
			continue
		}
		e.Links = append(e.Links, event.Link{Kind: event.LinkRelated, Event: id})
	}
	if len(cell) <= reported.MaxName && cell != joinLinks(e.Links) {
		r.Keep(related)
	}
}

func joinLinks(links []event.Link) string {
	var b strings.Builder
	for i, l := range links {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strings.TrimPrefix(l.Event, prefix))
	}
	return b.String()
}
