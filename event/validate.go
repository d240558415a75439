package event

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

type checker = check.Checker[reported.Problem]

func problem(pointer, code, detail string) reported.Problem {
	return reported.Problem{Pointer: pointer, Code: reported.Code(code), Detail: detail}
}

// Limits on the member codes.
const (
	MaxCodes   = 64 // entries
	MaxCodeKey = 64 // characters of a key
)

// Validate reports every rule that the event breaks, as [reported.Problems]: what
// the schema says of it in declared order, then the rules between statements, then
// that its document would be larger than MaxBytes or MaxValues. It allocates
// nothing if there is none, unless the event has more than 64 statements or 256
// references between them, or its texts have more than 600 KB.
func (e Event) Validate() error {
	c := e.check(nil)
	if len(c.Found) == 0 {
		e.checkSize(&c)
	}
	return reported.Problems(c.Found).Err()
}

// check checks all but the size; what is known is not recorded again.
func (e *Event) check(known func(reported.Problem) bool) checker {
	c := check.New(problem)
	c.Known = known
	if e.ID == "" {
		c.Missing("", "id")
	}
	c.ID("/id", e.ID)
	if e.Revision < 0 || e.Revision > reported.MaxCount {
		c.Add("/revision", string(reported.CodeOutOfRange), strconv.FormatInt(e.Revision, 10)+" is not a revision: they count from 1")
	}
	c.Name("/recorder", e.Recorder)
	c.Word("/state", string(e.State), states)
	c.NeededWord("kind", string(e.Kind), kinds)
	checkKinds(&c, e.Also)
	c.Word("/reality", string(e.Reality), realities)
	c.Word("/outcome", string(e.Outcome), outcomes)
	if e.Disjoint && !e.Aggregate {
		c.Add("/disjoint", string(CodeDisjoint), "only an aggregate can be disjoint")
	}
	c.Name("/incidents/text", e.Incidents.Words())
	c.Name("/title", e.Title)
	c.Text("/summary", e.Summary, reported.MaxText)
	c.Name("/time_text", e.TimeText)
	checkFacts(&c, e.Places, e.Actors, e.Targets, e.Weapons, e.Damage)
	c.Items("/claims", len(e.Claims), MaxStatements)
	for i := 0; i < len(e.Claims) && !c.Full(); i++ {
		c.Within("/claims", i, reported.AsProblems(e.Claims[i].Validate()))
	}
	c.Items("/tallies", len(e.Tallies), MaxStatements)
	for i := 0; i < len(e.Tallies) && !c.Full(); i++ {
		c.Within("/tallies", i, reported.AsProblems(e.Tallies[i].Validate()))
	}
	c.Items("/accounts", len(e.Accounts), MaxStatements)
	for i := 0; i < len(e.Accounts) && !c.Full(); i++ {
		c.Within("/accounts", i, e.Accounts[i].problems())
	}
	checkSources(&c, e.Sources)
	c.Items("/links", len(e.Links), reported.MaxItems)
	for i := 0; i < len(e.Links) && !c.Full(); i++ {
		c.Within("/links", i, e.Links[i].problems())
		if e.Links[i].Event == e.ID && e.ID != "" {
			c.Add("/links/"+strconv.Itoa(i)+"/event", string(CodeSelfLink), "a link must lead to another event")
		}
	}
	checkCodes(&c, e.Codes)
	e.checkReferences(&c)
	return c
}

// Validate reports every rule that the account breaks, as [reported.Problems].
// Whether the IDs that it names exist is checked by the event that holds it.
func (a Account) Validate() error { return a.problems().Err() }

func (a *Account) problems() reported.Problems {
	c := check.New(problem)
	c.Within("", -1, reported.AsProblems(a.Statement.Validate()))
	c.NeededWord("stance", string(a.Stance), stances)
	c.Word("/kind", string(a.Kind), kinds)
	checkKinds(&c, a.Also)
	c.Word("/reality", string(a.Reality), realities)
	c.Word("/outcome", string(a.Outcome), outcomes)
	c.Name("/incidents/text", a.Incidents.Words())
	c.Text("/summary", a.Summary, reported.MaxText)
	c.Name("/time_text", a.TimeText)
	checkFacts(&c, a.Places, a.Actors, a.Targets, a.Weapons, a.Damage)
	if a.saysNothing() {
		c.Add("", string(CodeAccountEmpty), emptyAccount)
	}
	if a.retractsNothing() {
		c.Add("", string(CodeAccountRetracts), "an account with the stance retracts must name the statement that it answers")
	}
	return c.Found
}

func (a *Account) saysNothing() bool {
	return a.Kind == "" && len(a.Also) == 0 && a.Reality == "" && a.Outcome == "" && a.Incidents.IsZero() &&
		a.Summary == "" && a.Time.IsZero() && a.TimeText == "" && len(a.Places) == 0 && len(a.Actors) == 0 &&
		len(a.Targets) == 0 && len(a.Weapons) == 0 && len(a.Damage) == 0
}

const emptyAccount = "an account must say something of the event: kind, time, places, weapons and so on"

func (a *Account) retractsNothing() bool {
	return a.Stance == reported.StanceRetracts && len(a.Answers) == 0
}

func checkKinds(c *checker, also []Kind) {
	c.Items("/also", len(also), reported.MaxItems)
	for i, k := range also {
		if k == "" {
			c.Add("/also/"+strconv.Itoa(i), check.Empty, "a kind must not be empty")
		} else if !k.Known() {
			c.Word("/also/"+strconv.Itoa(i), string(k), kinds)
		}
	}
}

// checkFacts checks the lists that an event and an account share.
func checkFacts(c *checker, places []Place, actors []Party, targets []Target, weapons []Weapon, damage []Damage) {
	c.Items("/places", len(places), reported.MaxItems)
	for i := 0; i < len(places) && !c.Full(); i++ {
		c.Within("/places", i, places[i].problems())
	}
	c.Items("/actors", len(actors), reported.MaxItems)
	for i := 0; i < len(actors) && !c.Full(); i++ {
		c.Within("/actors", i, actors[i].problems())
	}
	c.Items("/targets", len(targets), reported.MaxItems)
	for i := 0; i < len(targets) && !c.Full(); i++ {
		c.Within("/targets", i, targets[i].problems())
	}
	c.Items("/weapons", len(weapons), reported.MaxItems)
	for i := 0; i < len(weapons) && !c.Full(); i++ {
		c.Within("/weapons", i, weapons[i].problems())
	}
	c.Items("/damage", len(damage), reported.MaxItems)
	for i := 0; i < len(damage) && !c.Full(); i++ {
		c.Within("/damage", i, damage[i].problems())
	}
}

func checkSources(c *checker, sources []reported.Source) {
	c.Items("/sources", len(sources), reported.MaxItems)
	for i := 0; i < len(sources) && !c.Full(); i++ {
		c.Within("/sources", i, reported.AsProblems(sources[i].Validate()))
	}
}

func checkCodes(c *checker, codes map[string]string) {
	if len(codes) == 0 {
		return
	}
	c.Items("/codes", len(codes), MaxCodes)
	for key, value := range codes { // in no order: only whether any is bad
		if badKey(key) || badCode(value) {
			reportCodes(c, codes)
			return
		}
	}
}

func badKey(key string) bool { return len(key) > MaxCodeKey || !form.CodeKey(key) }

func badCode(value string) bool {
	return value == "" || form.Longer(value, reported.MaxName) || !utf8.ValidString(value)
}

// reportCodes says what is wrong with codes, in the order of their keys.
func reportCodes(c *checker, codes map[string]string) {
	keys := make([]string, 0, len(codes))
	for key := range codes {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		pointer := "/codes"
		if len(key) <= 4*MaxCodeKey { // else it would make every error as long as itself
			pointer = string(jsonscan.AppendToken([]byte(pointer), key))
		}
		if badKey(key) {
			c.Add(pointer, string(CodeCodeKey), form.Quote(key)+" is not a key: at most 64 lower-case letters, digits, and _ . - are allowed")
		}
		if !utf8.ValidString(key) {
			c.Add(pointer, check.UTF8, form.Quote(key)+" is not valid UTF-8")
		}
		if codes[key] == "" {
			c.Add(pointer, check.Empty, "a code must not be empty")
		}
		c.Name(pointer, codes[key])
	}
}

// Validate reports every rule that the party breaks, as [reported.Problems].
func (p Party) Validate() error { return p.problems().Err() }

func (p *Party) problems() reported.Problems {
	c := check.New(problem)
	c.Within("", -1, reported.AsProblems(p.Actor.Validate()))
	c.Word("/side", string(p.Side), sides)
	return c.Found
}

var maxRadius = reported.MustParseDecimal(strconv.Itoa(MaxRadiusKM))

// Validate reports every rule that the place breaks, as [reported.Problems].
func (p Place) Validate() error { return p.problems().Err() }

func (p *Place) problems() reported.Problems {
	c := check.New(problem)
	c.ID("/id", p.ID)
	c.Needed("name", p.Name)
	c.Country("/country", p.Country)
	c.Name("/admin1", p.Admin1)
	c.Name("/admin2", p.Admin2)
	if p.RadiusKM.Compare(maxRadius) > 0 {
		c.Add("/radius_km", string(reported.CodeOutOfRange), p.RadiusKM.String()+" is not within 0 to "+maxRadius.String())
	}
	c.Word("/precision", string(p.Precision), precisions)
	c.Word("/relation", string(p.Relation), relations)
	c.Word("/role", string(p.Role), placeRoles)
	return c.Found
}

// Validate reports every rule that the target breaks, as [reported.Problems].
func (t Target) Validate() error { return t.problems().Err() }

func (t *Target) problems() reported.Problems {
	c := check.New(problem)
	c.Name("/name", t.Name)
	c.NeededWord("kind", string(t.Kind), targetKinds)
	c.Country("/country", t.Country)
	c.Word("/effect", string(t.Effect), effects)
	c.Name("/count/text", t.Count.Words())
	return c.Found
}

// Validate reports every rule that the weapon breaks, as [reported.Problems].
func (w Weapon) Validate() error { return w.problems().Err() }

func (w *Weapon) problems() reported.Problems {
	c := check.New(problem)
	c.NeededWord("kind", string(w.Kind), weaponKinds)
	c.Name("/model", w.Model)
	c.Name("/count/text", w.Count.Words())
	c.Word("/fate", string(w.Fate), fates)
	c.Name("/place", w.Place)
	c.Name("/supplier", w.Supplier)
	c.Text("/note", w.Note, reported.MaxText)
	return c.Found
}

// Validate reports every rule that the damage breaks, as [reported.Problems].
func (d Damage) Validate() error { return d.problems().Err() }

func (d *Damage) problems() reported.Problems {
	c := check.New(problem)
	c.Name("/target", d.Target)
	c.NeededWord("extent", string(d.Extent), extents)
	c.Name("/count/text", d.Count.Words())
	if d.Currency != "" && !form.Upper(d.Currency, 3) {
		c.Add("/currency", string(CodeCurrencyForm), form.Quote(d.Currency)+" is not a currency: three capital letters of ISO 4217 are allowed")
	}
	if d.Cost.IsZero() != (d.Currency == "") {
		c.Add("", string(CodeCurrencyForm), "cost and currency must be given together")
	}
	c.Name("/place", d.Place)
	c.Text("/note", d.Note, reported.MaxText)
	return c.Found
}

// Validate reports every rule that the link breaks, as [reported.Problems].
func (l Link) Validate() error { return l.problems().Err() }

func (l *Link) problems() reported.Problems {
	c := check.New(problem)
	c.NeededWord("kind", string(l.Kind), linkKinds)
	if l.Event == "" {
		c.Missing("", "event")
	}
	c.ID("/event", l.Event)
	checkSources(&c, l.Sources)
	c.Text("/note", l.Note, reported.MaxText)
	return c.Found
}
