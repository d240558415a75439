package event_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/standing"
)

// TestAsOf checks what is kept and what of its references, on statements written
// as ID, date, and what they are: "c" or "d" or "r" for a claim that attributes,
// denies without naming anybody, or retracts; "t" or "p" or "a" for a total, a part
// or an addition; "x" or "y" for an account that states or retracts. What they
// answer stands behind "<", what they supersede behind ">", what they are of behind "=".
func TestAsOf(t *testing.T) {
	for _, test := range []struct{ name, in, asOf, want string }{
		{"by day", "a@2020-01-08c b@2020-01-09c", "2020-01-08", "a@2020-01-08c"},
		{"nobody knows whether it was said by then", "a@2020-01c b@2020c c@2020-01-20/..c", "2020-01-20", " (1 dropped)"},
		{"in its order", "b@2020c a@2019c", "2020", "b@2020c a@2019c"},
		{"without a zone is UTC", "a@2020-01-08T01:00+03:00c b@2020-01-08T01:00c", "2020-01-07", "a@2020-01-08T01:00+03:00c"},
		{"always", "ac b@2031c", "", "b@2031c (1 dropped)"},
		{"supersedes nothing unsaid", "a@2020-03t b@2020-01t>a,c c@2019t", "2020-02", "b@2020-01t>c c@2019t"},
		{"answers nothing unsaid", "at b@2020x<a", "2020", "b@2020x (1 dropped)"},
		{"takes back nothing", "ac b@2020r<a c@2020r<b", "2020", " (1 dropped)"},
		{"takes back one of two", "ac b@2020c c@2020r<a,b", "2020", "b@2020c c@2020r<b (1 dropped)"},
		{"an account takes back nothing", "ax b@2020y<a", "2020", " (1 dropped)"},
		{"a denial of nothing", "ac b@2020d<a", "2020", " (2 dropped)"},
		{"a part of nothing said", "at b@2020p=a", "2020", "b@2020p (1 dropped)"},
		{"an addition to nothing said", "at b@2020a=a c@2020a=b d@2020a", "2020", "b@2020a=a c@2020a=b d@2020a (1 dropped)"},
		{"an addition to what was said", "a@2019t b@2020a=a", "2020", "a@2019t b@2020a=a"},
	} {
		e := eventOf(t, test.in)
		before := e.Clone()
		got, dropped := e.AsOf(parseTime(test.asOf))
		text := sketch(&got)
		if len(dropped) > 0 {
			text += fmt.Sprintf(" (%d dropped)", len(dropped))
		}
		if text != test.want {
			t.Errorf("%s: %q, want %q", test.name, text, test.want)
		}
		agree(t, test.name+": the event", e, before)
	}
}

func parseTime(s string) (t reported.Time) {
	if s != "" {
		t = reported.MustParseTime(s)
	}
	return t
}

// eventOf makes an event of what TestAsOf describes.
func eventOf(t *testing.T, text string) event.Event {
	t.Helper()
	e := event.Event{ID: "e", Kind: event.KindRaid}
	for _, word := range strings.Fields(text) {
		var s reported.Statement
		word, answers := cut(word, "<")
		word, supersedes := cut(word, ">")
		word, of := cut(word, "=")
		what := word[len(word)-1]
		id, said, _ := strings.Cut(word[:len(word)-1], "@")
		s.ID, s.Said = id, parseTime(said)
		s.Answers, s.Supersedes = answers, supersedes
		s.Sources = []reported.Source{{Kind: reported.SourceOfficial, ID: "us"}}
		switch what {
		case 'c':
			e.Claims = append(e.Claims, attribution.Claim{Statement: s, Stance: attribution.StanceAttributes, Actors: []attribution.Actor{{Name: "A"}}})
		case 'd':
			e.Claims = append(e.Claims, attribution.Claim{Statement: s, Stance: attribution.StanceDenies})
		case 'r':
			e.Claims = append(e.Claims, attribution.Claim{Statement: s, Stance: attribution.StanceRetracts})
		case 't', 'p', 'a':
			y := casualty.Tally{Statement: s, Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(1)}
			y.Scope = map[byte]casualty.Scope{'t': casualty.ScopeTotal, 'p': casualty.ScopePart, 'a': casualty.ScopeAdditional}[what]
			if len(of) > 0 {
				y.Of = of[0]
			}
			e.Tallies = append(e.Tallies, y)
		case 'x', 'y':
			a := event.Account{Statement: s, Stance: reported.StanceStates, Reality: event.RealityActual}
			if what == 'y' {
				a.Stance = reported.StanceRetracts
			}
			e.Accounts = append(e.Accounts, a)
		default:
			t.Fatalf("%q", word)
		}
	}
	if err := e.Validate(); err != nil {
		t.Fatal(err)
	}
	return e
}

func cut(word, mark string) (rest string, list []string) {
	rest, after, ok := strings.Cut(word, mark)
	if ok {
		list = strings.Split(after, ",")
	}
	return rest, list
}

// sketch writes an event as eventOf reads it, and fails on nothing.
func sketch(e *event.Event) string {
	var words []string
	add := func(s reported.Statement, what, of string) {
		w := s.ID
		if !s.Said.IsZero() {
			w += "@" + s.Said.String()
		}
		w += what
		if of != "" {
			w += "=" + of
		}
		if len(s.Supersedes) > 0 {
			w += ">" + strings.Join(s.Supersedes, ",")
		}
		if len(s.Answers) > 0 {
			w += "<" + strings.Join(s.Answers, ",")
		}
		words = append(words, w)
	}
	for _, c := range e.Claims {
		add(c.Statement, map[attribution.ClaimStance]string{attribution.StanceAttributes: "c", attribution.StanceDenies: "d", attribution.StanceRetracts: "r"}[c.Stance], "")
	}
	for _, y := range e.Tallies {
		add(y.Statement, map[casualty.Scope]string{casualty.ScopeTotal: "t", casualty.ScopePart: "p", casualty.ScopeAdditional: "a"}[y.Scope], y.Of)
	}
	for _, a := range e.Accounts {
		add(a.Statement, map[reported.Stance]string{reported.StanceStates: "x", reported.StanceRetracts: "y"}[a.Stance], "")
	}
	return strings.Join(words, " ")
}

// FuzzAsOf holds AsOf to its laws on random events: what is valid stays so; what
// was not said by the day is gone; nothing else is, but what hangs on it; to ask
// twice, for the later day first, is to ask for the earlier.
func FuzzAsOf(f *testing.F) {
	f.Add(uint64(1), 2000, "2020-01-20", "2020-01-08")
	f.Add(uint64(2), 6000, "2031-06", "2031")
	f.Add(uint64(3), 9000, "", "2020-01-08T01:34+03:00")
	f.Fuzz(func(t *testing.T, seed uint64, size int, later, earlier string) {
		e := eventtest.Random(eventtest.Rand(seed), min(size, 20_000))
		to, errTo := reported.ParseTime(later)
		from, errFrom := reported.ParseTime(earlier)
		if errTo != nil && later != "" || errFrom != nil {
			return
		}
		before := e.Clone()
		said, dropped := e.AsOf(to)
		for _, p := range reported.AsProblems(said.Validate()) {
			if p.Code != event.CodeUnknownReference || !strings.HasPrefix(p.Pointer, "/tallies/") {
				t.Errorf("the event as of %v: %v", to, p)
			}
		}
		agree(t, "the event that was asked", e, before)
		checkSaid(t, &e, &said, to, dropped)
		checkToll(t, &e, &said, to)

		then, left := said.AsOf(from)
		toEnd, openTo := to.Latest()
		fromEnd, openFrom := from.Latest()
		for _, pointer := range left {
			if !strings.HasPrefix(pointer, "/claims/") { // which deny what is gone
				t.Errorf("%s was left without a date", pointer)
			}
		}
		if !openTo || openFrom && !fromEnd.After(toEnd) {
			direct, _ := e.AsOf(from)
			agree(t, "as of the earlier day", then, direct)
		}
		again, _ := said.AsOf(to)
		agree(t, "as of the same day", again, said)
	})
}

// checkToll holds that the toll of the event as of a day is that of the Timeline.
func checkToll(t *testing.T, e, said *event.Event, to reported.Time) {
	t.Helper()
	end, limited := to.Latest()
	for _, policy := range casualty.Policies() {
		var want casualty.Toll
		for at, toll := range casualty.Timeline(e.Tallies, policy) {
			if known, _ := at.Latest(); !limited || !known.After(end) {
				want = toll
			}
		}
		if got := casualty.Reduce(said.Tallies, policy); got.String() != want.String() {
			t.Errorf("as of %v under %v: the event gives\n%v\nthe Timeline\n%v", to, policy, got, want)
		}
	}
}

// checkSaid checks the selection statement by statement.
func checkSaid(t *testing.T, e, said *event.Event, to reported.Time, dropped []string) {
	t.Helper()
	end, limited := to.Latest()
	kept := map[string]bool{}
	for _, s := range heads(said) {
		kept[key(s)] = true
	}
	listed := map[string]bool{}
	for _, pointer := range dropped {
		listed[pointer] = true
	}
	for i, s := range heads(e) {
		known, _ := standing.Known(&s)
		last, dated := known.Latest()
		by := dated && (!limited || !last.After(end))
		claim := i < len(e.Claims)
		answers := claim && len(e.Claims[i].Actors) == 0 && len(s.Answers) > 0
		switch {
		case kept[key(s)] && !by:
			t.Errorf("%s was kept", s.ID)
		case !kept[key(s)] && by && (len(s.Answers) == 0 || i >= len(e.Claims) && i < len(e.Claims)+len(e.Tallies)):
			t.Errorf("%s was dropped", s.ID)
		case !dated && !listed[pointerOf(e, i)], listed[pointerOf(e, i)] && dated && !(answers && !kept[key(s)]):
			t.Errorf("%s has a date: %t, and is listed: %t", s.ID, dated, listed[pointerOf(e, i)])
		}
	}
}

// pointerOf returns where a statement stands.
func pointerOf(e *event.Event, i int) string {
	switch k := i - len(e.Claims); {
	case k < 0:
		return fmt.Sprint("/claims/", i)
	case k < len(e.Tallies):
		return fmt.Sprint("/tallies/", k)
	default:
		return fmt.Sprint("/accounts/", k-len(e.Tallies))
	}
}

// heads returns the heads of all statements, key what tells one from another
// whatever it refers to.
func heads(e *event.Event) (heads []reported.Statement) {
	for _, c := range e.Claims {
		heads = append(heads, c.Statement)
	}
	for _, y := range e.Tallies {
		heads = append(heads, y.Statement)
	}
	for _, a := range e.Accounts {
		heads = append(heads, a.Statement)
	}
	return heads
}

func key(s reported.Statement) string {
	s.Answers, s.Supersedes = nil, nil
	return fmt.Sprintf("%+v", s)
}

// TestAsOfLists checks that the lists of statements are new.
func TestAsOfLists(t *testing.T) {
	e := eventOf(t, "a@2020c b@2020t c@2020x")
	said, _ := e.AsOf(reported.MustParseTime("2020"))
	said.Claims[0].Note, said.Tallies[0].Note, said.Accounts[0].Note = "!", "!", "!"
	if d := cmp.Diff(eventOf(t, "a@2020c b@2020t c@2020x"), e); d != "" {
		t.Errorf("the event was changed (-want +got):\n%s", d)
	}
}
