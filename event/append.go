package event

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// AppendJSON appends the event as a JSON document and returns the extended
// slice. There is one form: members in declared order, what is not known left
// out, no white space, text escaped only where JSON asks for it. So equal events
// have equal bytes, and what Validate accepts decodes to an equal event (a list
// that is empty but not nil is read back as nil).
//
// The event need not be valid; but what JSON cannot carry is an error, and dst is
// returned as it was: bytes that are not UTF-8, with the code BadUTF8, and a
// source that cites itself through its own list, with the code TooDeep, as any
// chain of more than reported.MaxSourceDepth levels.
func (e *Event) AppendJSON(dst []byte) ([]byte, error) {
	w := writer{b: dst}
	if cap(dst) == 0 {
		var b bulk
		b.event(e)
		// Few objects have more than 80 bytes around their texts.
		w.b = make([]byte, 0, max(0, min(b.texts+80*b.objects, MaxBytes)))
	}
	w.event(e)
	if w.deep {
		return dst, reported.Problems{problem("", string(TooDeep), "a chain of sources has at most "+strconv.Itoa(reported.MaxSourceDepth)+" levels")}
	}
	if w.invalid {
		var bad reported.Problems
		for _, p := range reported.AsProblems(e.Validate()) {
			if p.Code == BadUTF8 {
				bad = append(bad, p)
			}
		}
		if len(bad) == 0 { // it stood behind MaxProblems others
			bad = reported.Problems{problem("", string(BadUTF8), "a text is not valid UTF-8")}
		}
		return dst, bad
	}
	return w.b, nil
}

// MarshalJSON returns what AppendJSON appends to nothing.
func (e Event) MarshalJSON() ([]byte, error) { return e.AppendJSON(nil) }

// A writer appends members and leaves out those that are not given. There is one
// method for each type, a list of the members in declared order.
type writer struct {
	b       []byte
	invalid bool // some text is not UTF-8
	level   int  // of the source that is written, from 0
	deep    bool // some source lies too deep, and perhaps the chain has no end

	// normal asks for the normal form, which spans serve: see normal.go.
	// unsourced leaves the sources of statements out.
	normal    normaliser
	unsourced bool
	spans     []span
}

// A normaliser writes what the normal form writes differently. It is an interface
// so that programs that do not merge are linked without it.
type normaliser interface {
	// order puts the elements of the list that begins at start in order; spans are theirs.
	order(b []byte, start int, spans []span, name string) []byte
	texts(list []string) []string
	notUTF8(b []byte, s string) []byte
	count(b []byte, c reported.Count) []byte
}

// name begins a member.
func (w *writer) name(name string) {
	b := append(w.b, ',', '"') // the first comma of an object becomes its brace
	b = append(b, name...)
	w.b = append(b, '"', ':')
}

func (w *writer) quoted(s string) {
	if jsonscan.Plain(s) {
		b := append(w.b, '"')
		b = append(b, s...)
		w.b = append(b, '"')
		return
	}
	w.odd(s)
}

// odd writes a text that is not plain.
func (w *writer) odd(s string) {
	start := len(w.b)
	b, valid := jsonscan.AppendString(w.b, s)
	w.b = b
	if !valid {
		w.invalid = true
		if w.normal != nil {
			w.b = w.normal.notUTF8(w.b[:start], s)
		}
	}
}

// text writes a member that is a text. Most members of most objects are not given,
// and this much of the question is inlined.
func (w *writer) text(name, s string) {
	if s != "" {
		w.given(name, s)
	}
}

func (w *writer) given(name, s string) {
	if !jsonscan.Plain(s) {
		w.name(name)
		w.odd(s)
		return
	}
	i := len(w.b)
	n := len(`,"":""`) + len(name) + len(s)
	b := slices.Grow(w.b, n)[:i+n]
	b[i], b[i+1] = ',', '"'
	i += 2 + copy(b[i+2:], name)
	b[i], b[i+1], b[i+2] = '"', ':', '"'
	i += 3 + copy(b[i+3:], s)
	b[i] = '"'
	w.b = b
}

func (w *writer) flag(name string, is bool) {
	if is {
		w.name(name)
		w.b = append(w.b, "true"...)
	}
}

func (w *writer) time(name string, t reported.Time) {
	if !t.IsZero() {
		w.name(name)
		w.b = append(w.b, '"')
		w.b, _ = t.AppendText(w.b)
		w.b = append(w.b, '"')
	}
}

func (w *writer) term(name string, t reported.Term) {
	if !t.IsZero() {
		w.name(name)
		w.b = append(w.b, '"')
		w.b, _ = t.AppendText(w.b)
		w.b = append(w.b, '"')
	}
}

func (w *writer) count(name string, c *reported.Count) {
	if !c.IsZero() {
		w.name(name)
		w.invalid = w.invalid || !utf8.ValidString(c.Words())
		if w.invalid && w.normal != nil {
			w.b = w.normal.count(w.b, *c)
			return
		}
		w.b, _ = c.AppendJSON(w.b)
	}
}

func (w *writer) decimal(name string, d reported.Decimal) {
	if !d.IsZero() {
		w.name(name)
		w.b, _ = d.AppendText(w.b)
	}
}

// items writes a list of n objects, and members the members of object i.
func (w *writer) items(name string, n int, members func(i int)) {
	if n > 0 {
		w.someItems(name, n, members)
	}
}

func (w *writer) someItems(name string, n int, members func(i int)) {
	w.name(name)
	start, base := len(w.b), len(w.spans)
	for i := range n {
		w.b = append(w.b, ",["[b2i(i == 0)])
		from := len(w.b)
		w.object(i, members)
		if w.normal != nil {
			w.spans = append(w.spans, span{from, len(w.b), i})
		}
	}
	if w.normal != nil {
		w.b = w.normal.order(w.b, start, w.spans[base:], name)
		w.spans = w.spans[:base]
	}
	w.b = append(w.b, ']')
}

// object writes object i of a list.
func (w *writer) object(i int, members func(i int)) {
	start := len(w.b)
	members(i)
	w.brace(start)
}

// brace puts braces around the members that were written from start on.
func (w *writer) brace(start int) {
	if len(w.b) == start {
		w.b = append(w.b, '{')
	} else {
		w.b[start] = '{' // in place of the comma
	}
	w.b = append(w.b, '}')
}

// texts writes a list of texts.
func texts[T ~string](w *writer, name string, list []T) {
	if len(list) == 0 {
		return
	}
	w.name(name)
	if w.normal != nil && len(list) > 1 {
		list = normalised(w.normal, list)
	}
	for i, s := range list {
		w.b = append(w.b, ",["[b2i(i == 0)])
		w.quoted(string(s))
	}
	w.b = append(w.b, ']')
}

func normalised[T ~string](n normaliser, list []T) []T {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = string(s)
	}
	texts = n.texts(texts)
	list = make([]T, len(texts))
	for i, s := range texts {
		list[i] = T(s)
	}
	return list
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (w *writer) event(e *Event) {
	w.b = append(w.b, `{"schema":"`+SchemaVersion+`"`...)
	w.text("id", e.ID)
	if e.Revision != 0 {
		w.name("revision")
		w.b = strconv.AppendInt(w.b, e.Revision, 10)
	}
	w.time("recorded", e.Recorded)
	w.text("recorder", e.Recorder)
	w.text("state", string(e.State))
	w.text("kind", string(e.Kind))
	texts(w, "also", e.Also)
	w.text("reality", string(e.Reality))
	w.text("outcome", string(e.Outcome))
	w.flag("aggregate", e.Aggregate)
	w.count("incidents", &e.Incidents)
	w.text("title", e.Title)
	w.text("summary", e.Summary)
	w.time("time", e.Time)
	w.text("time_text", e.TimeText)
	w.items("places", len(e.Places), func(i int) { w.place(&e.Places[i]) })
	w.items("actors", len(e.Actors), func(i int) { w.party(&e.Actors[i]) })
	w.items("targets", len(e.Targets), func(i int) { w.target(&e.Targets[i]) })
	w.items("weapons", len(e.Weapons), func(i int) { w.weapon(&e.Weapons[i]) })
	w.items("damage", len(e.Damage), func(i int) { w.harmed(&e.Damage[i]) })
	w.items("claims", len(e.Claims), func(i int) { w.claim(&e.Claims[i]) })
	w.items("tallies", len(e.Tallies), func(i int) { w.tally(&e.Tallies[i]) })
	w.items("accounts", len(e.Accounts), func(i int) { w.account(&e.Accounts[i]) })
	w.items("sources", len(e.Sources), func(i int) { w.source(&e.Sources[i]) })
	w.items("links", len(e.Links), func(i int) { w.link(&e.Links[i]) })
	w.codes(e.Codes)
	w.b = append(w.b, '}')
}

// codes writes the codes of other data sets, in the order of their keys.
func (w *writer) codes(codes map[string]string) {
	if len(codes) == 0 {
		return
	}
	w.name("codes")
	w.b = append(w.b, '{')
	var room [MaxCodes]string
	keys := room[:0]
	for key := range codes {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for i, key := range keys {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		w.quoted(key)
		w.b = append(w.b, ':')
		w.quoted(codes[key])
	}
	w.b = append(w.b, '}')
}

func (w *writer) statement(s *reported.Statement) {
	w.text("id", s.ID)
	if !w.unsourced {
		w.items("sources", len(s.Sources), func(i int) { w.source(&s.Sources[i]) })
	}
	w.time("said", s.Said)
	texts(w, "answers", s.Answers)
	texts(w, "supersedes", s.Supersedes)
	w.term("grade", s.Grade)
	w.flag("provisional", s.Provisional)
	w.text("quote", s.Quote)
	w.text("note", s.Note)
}

func (w *writer) claim(c *attribution.Claim) {
	w.statement(&c.Statement)
	w.text("stance", string(c.Stance))
	w.items("actors", len(c.Actors), func(i int) { w.actor(&c.Actors[i]) })
	w.text("among", string(c.Among))
	w.text("degree", string(c.Degree))
	w.term("likelihood", c.Likelihood)
	w.term("confidence", c.Confidence)
	w.text("evidence", string(c.Evidence))
	w.text("motive", c.Motive)
	w.text("mode", string(c.Mode))
}

func (w *writer) tally(t *casualty.Tally) {
	w.statement(&t.Statement)
	w.text("stance", string(t.Stance))
	w.text("harm", string(t.Harm))
	w.items("groups", len(t.Groups), func(i int) { w.group(&t.Groups[i]) })
	w.text("measure", t.Measure)
	w.text("unit", string(t.Unit))
	w.text("place", t.Place)
	w.time("period", t.Period)
	w.text("scope", string(t.Scope))
	w.text("of", t.Of)
	w.count("count", &t.Count)
	w.share("share", &t.Share)
	w.items("persons", len(t.Persons), func(i int) { w.person(&t.Persons[i]) })
	w.text("basis", string(t.Basis))
	w.text("rank", string(t.Rank))
}

func (w *writer) account(a *Account) {
	w.statement(&a.Statement)
	w.text("stance", string(a.Stance))
	w.text("kind", string(a.Kind))
	texts(w, "also", a.Also)
	w.text("reality", string(a.Reality))
	w.text("outcome", string(a.Outcome))
	w.count("incidents", &a.Incidents)
	w.text("summary", a.Summary)
	w.time("time", a.Time)
	w.text("time_text", a.TimeText)
	w.items("places", len(a.Places), func(i int) { w.place(&a.Places[i]) })
	w.items("actors", len(a.Actors), func(i int) { w.party(&a.Actors[i]) })
	w.items("targets", len(a.Targets), func(i int) { w.target(&a.Targets[i]) })
	w.items("weapons", len(a.Weapons), func(i int) { w.weapon(&a.Weapons[i]) })
	w.items("damage", len(a.Damage), func(i int) { w.harmed(&a.Damage[i]) })
}

func (w *writer) source(s *reported.Source) {
	w.text("id", s.ID)
	w.text("name", s.Name)
	w.text("role", s.Role)
	w.text("org", s.Org)
	w.text("country", s.Country)
	w.count("people", &s.People)
	w.text("kind", string(s.Kind))
	w.flag("firsthand", s.Firsthand)
	w.text("checked", string(s.Checked))
	w.text("title", s.Title)
	w.text("url", s.URL)
	w.text("archive", s.Archive)
	w.text("language", s.Language)
	w.time("published", s.Published)
	w.time("retrieved", s.Retrieved)
	if len(s.Cites) == 0 {
		return
	}
	if w.level == reported.MaxSourceDepth-1 {
		w.deep = true
	}
	if w.deep {
		return
	}
	w.level++
	w.items("cites", len(s.Cites), func(i int) { w.source(&s.Cites[i]) })
	w.level--
}

func (w *writer) actor(a *attribution.Actor) {
	w.text("id", a.ID)
	w.text("name", a.Name)
	w.text("kind", string(a.Kind))
	w.text("country", a.Country)
	w.flag("unidentified", a.Unidentified)
	w.items("linked_to", len(a.LinkedTo), func(i int) { w.actorLink(&a.LinkedTo[i]) })
}

func (w *writer) actorLink(l *attribution.ActorLink) {
	w.text("name", l.Name)
	w.text("how", string(l.How))
}

func (w *writer) party(p *Party) {
	w.actor(&p.Actor)
	w.text("side", string(p.Side))
}

func (w *writer) group(g *casualty.Group) {
	w.text("status", string(g.Status))
	w.text("role", string(g.Role))
	w.text("nationality", g.Nationality)
	w.text("party", g.Party)
	w.text("sex", string(g.Sex))
	w.text("age", string(g.Age))
	w.flag("attackers", g.Attackers)
	w.text("label", g.Label)
}

func (w *writer) share(name string, s *casualty.Share) {
	if s.IsZero() {
		return
	}
	w.name(name)
	start := len(w.b)
	w.decimal("percent", s.Percent)
	w.flag("approx", s.Approx)
	w.text("of", s.Of)
	w.brace(start)
}

func (w *writer) person(p *casualty.Person) {
	w.text("name", p.Name)
	w.text("id", p.ID)
	w.count("age", &p.Age)
	w.text("sex", string(p.Sex))
}

func (w *writer) place(p *Place) {
	w.text("id", p.ID)
	w.text("name", p.Name)
	w.text("country", p.Country)
	w.text("admin1", p.Admin1)
	w.text("admin2", p.Admin2)
	if !p.Point.IsZero() {
		w.name("point")
		w.b = p.Point.appendJSON(w.b)
	}
	w.decimal("radius_km", p.RadiusKM)
	w.text("precision", string(p.Precision))
	w.text("relation", string(p.Relation))
	w.text("role", string(p.Role))
}

func (w *writer) target(t *Target) {
	w.text("name", t.Name)
	w.text("kind", string(t.Kind))
	w.text("country", t.Country)
	w.text("effect", string(t.Effect))
	w.count("count", &t.Count)
}

func (w *writer) weapon(x *Weapon) {
	w.text("kind", string(x.Kind))
	w.text("model", x.Model)
	w.count("count", &x.Count)
	w.text("fate", string(x.Fate))
	w.flag("suicide", x.Suicide)
	w.text("place", x.Place)
	w.text("supplier", x.Supplier)
	w.text("note", x.Note)
}

func (w *writer) harmed(d *Damage) {
	w.text("target", d.Target)
	w.text("extent", string(d.Extent))
	w.count("count", &d.Count)
	w.decimal("cost", d.Cost)
	w.text("currency", d.Currency)
	w.text("place", d.Place)
	w.text("note", d.Note)
}

func (w *writer) link(l *Link) {
	w.text("kind", string(l.Kind))
	w.text("event", l.Event)
	w.items("sources", len(l.Sources), func(i int) { w.source(&l.Sources[i]) })
	w.text("note", l.Note)
}
