package event_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

var (
	reuters = reported.Source{Org: "Reuters", Kind: reported.SourceMedia}
	ap      = reported.Source{Org: "Associated Press", Kind: reported.SourceMedia}
	afp     = reported.Source{Org: "AFP", Kind: reported.SourceMedia}
)

// claim makes a claim with an ID, a note and sources.
func claim(id, said, note string, sources ...reported.Source) attribution.Claim {
	c := attribution.Claim{Stance: attribution.StanceAttributes, Actors: []attribution.Actor{{Name: "IRGC"}}}
	c.ID, c.Note, c.Sources = id, note, sources
	if said != "" {
		c.Said = reported.MustParseTime(said)
	}
	return c
}

func tally(id, said string, n int64, sources ...reported.Source) casualty.Tally {
	t := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(n)}
	t.ID, t.Sources = id, sources
	if said != "" {
		t.Said = reported.MustParseTime(said)
	}
	return t
}

// codes returns pointer and code of each problem.
func codes(ps reported.Problems) (list []string) {
	for _, p := range ps {
		list = append(list, p.Pointer+" "+string(p.Code))
	}
	return list
}

func TestMergeNothingAndOthers(t *testing.T) {
	if e, ps := event.Merge(); !reflect.DeepEqual(e, event.Event{}) || ps != nil {
		t.Errorf("of nothing: %v, %v", e, ps)
	}
	if e, ps := event.Merge(event.Event{}, event.Event{}); !reflect.DeepEqual(e, event.Event{}) || ps != nil {
		t.Errorf("of zero events: %v, %v", e, ps)
	}
	a, b, c := event.Event{ID: "a", Kind: event.KindAttack}, event.Event{ID: "b", Kind: event.KindAttack}, event.Event{ID: "c"}
	e, ps := event.Merge(c, a, b, a)
	if !reflect.DeepEqual(e, event.Event{}) || !errors.Is(ps, event.CodeMergeID) || len(ps) != 1 {
		t.Errorf("of different IDs: %v, %v", e, ps)
	}
	if _, other := event.Merge(b, a, c); other[0] != ps[0] {
		t.Errorf("order shows: %v, %v", other, ps)
	}
}

// TestMergeReading checks each step of the order of records, and that the reading
// is never put together from two.
func TestMergeReading(t *testing.T) {
	base := event.Event{ID: "e", Kind: event.KindAttack, Title: "b"}
	later := func(change func(*event.Event)) event.Event {
		e := base
		change(&e)
		return e
	}
	tests := []struct {
		name         string
		less, greats event.Event
	}{
		{"revision", later(func(e *event.Event) { e.Revision, e.Recorded = 2, reported.MustParseTime("2021") }),
			later(func(e *event.Event) { e.Revision, e.Recorded = 10, reported.MustParseTime("2020") })},
		{"recorded", later(func(e *event.Event) { e.Revision, e.Title = 2, "z" }),
			later(func(e *event.Event) { e.Revision, e.Recorded = 2, reported.MustParseTime("2020-01-08") })},
		{"recorded, as an instant", later(func(e *event.Event) { e.Recorded = reported.MustParseTime("2020-01-08T01:00+03:00") }),
			later(func(e *event.Event) { e.Recorded = reported.MustParseTime("2020-01-07T23:00Z") })},
		{"bytes", later(func(e *event.Event) {}), later(func(e *event.Event) { e.Title = "c" })},
		{"state goes with it", later(func(e *event.Event) { e.Revision, e.State, e.Recorder = 1, event.StateCurrent, "z" }),
			later(func(e *event.Event) { e.Revision, e.State = 2, event.StateWithdrawn })},
	}
	for _, test := range tests {
		got, ps := event.Merge(test.less, test.greats)
		if diff := cmp.Diff(test.greats, got); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
		if !ps.Only(event.CodeMergeReading) || len(ps) == 0 {
			t.Errorf("%s: %v", test.name, ps)
		}
	}
}

func TestMergeReportsTheReading(t *testing.T) {
	a := event.Event{ID: "e", Revision: 1, Kind: event.KindAttack, Time: reported.MustParseTime("2020-01-06"), Summary: "lost"}
	b := event.Event{ID: "e", Revision: 2, Kind: event.KindAttack, Time: reported.MustParseTime("2020-01-07")}
	c := event.Event{ID: "e", Revision: 3, Kind: event.KindIndirectFire, Time: reported.MustParseTime("2020-01-08")}
	_, ps := event.Merge(a, c, b)
	want := []string{
		`: merge-reading: no summary stands, chosen by revision; other records have "lost"`,
		`/revision: merge-reading: 3 stands, chosen by revision; other records have 2, 1`,
		`/kind: merge-reading: "indirect-fire" stands, chosen by revision; other records have "attack"`,
		`/time: merge-reading: "2020-01-08" stands, chosen by revision; other records have "2020-01-07", "2020-01-06"`,
	}
	want[0] = strings.TrimPrefix(want[0], ": ")
	if diff := cmp.Diff(strings.Join(want, "\n"), ps.Error()); diff != "" {
		t.Error(diff)
	}
}

func TestMergeStatements(t *testing.T) {
	one := func(c ...attribution.Claim) event.Event {
		return event.Event{ID: "e", Kind: event.KindAttack, Claims: c}
	}
	tests := []struct {
		name     string
		in       []event.Event
		claims   []attribution.Claim
		sources  []reported.Source
		problems []string
	}{
		{
			name:   "one content: its sources unite",
			in:     []event.Event{one(claim("c", "2020", "x", reuters, afp)), one(claim("c", "2020", "x", ap, reuters))},
			claims: []attribution.Claim{claim("c", "2020", "x", afp, ap, reuters)},
		},
		{
			name:     "said last stands, with its own sources only",
			in:       []event.Event{one(claim("c", "2020-01-08", "z", reuters, afp)), one(claim("c", "2020-01-09", "a", reuters))},
			claims:   []attribution.Claim{claim("c", "2020-01-09", "a", reuters)},
			sources:  []reported.Source{afp, reuters},
			problems: []string{"/claims/0 merge-statement"},
		},
		{
			name:     "undated is least",
			in:       []event.Event{one(claim("c", "", "z", reuters)), one(claim("c", "0001", "a", reuters))},
			claims:   []attribution.Claim{claim("c", "0001", "a", reuters)},
			sources:  []reported.Source{reuters},
			problems: []string{"/claims/0 merge-statement"},
		},
		{
			name:     "then the greater bytes, and sources do not count",
			in:       []event.Event{one(claim("c", "2020", "z", reuters)), one(claim("c", "2020", "a", reuters, afp))},
			claims:   []attribution.Claim{claim("c", "2020", "z", reuters)},
			sources:  []reported.Source{afp, reuters},
			problems: []string{"/claims/0 merge-statement"},
		},
		{
			name:   "without ID, sources are part of it",
			in:     []event.Event{one(claim("", "", "x", reuters)), one(claim("", "", "x", reuters), claim("", "", "x", ap))},
			claims: []attribution.Claim{claim("", "", "x", ap), claim("", "", "x", reuters)},
		},
		{
			name:     "one ID twice in one record",
			in:       []event.Event{one(claim("c", "2020", "a", reuters), claim("c", "2021", "b", reuters))},
			claims:   []attribution.Claim{claim("c", "2021", "b", reuters)},
			sources:  []reported.Source{reuters},
			problems: []string{"/claims/0 merge-statement"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ps := event.Merge(test.in...)
			want := event.Event{ID: "e", Kind: event.KindAttack, Claims: test.claims, Sources: test.sources}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.problems, codes(ps)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestMergeStatementsOfTwoKinds uses one ID for a claim and a tally: both stay, and a
// reference leads to the one that its record had.
func TestMergeStatementsOfTwoKinds(t *testing.T) {
	part := tally("t2", "", 3, reuters)
	part.Scope, part.Of = casualty.ScopePart, "s"
	a := event.Event{ID: "e", Kind: event.KindAttack, Claims: []attribution.Claim{claim("s", "2021", "", reuters)}}
	b := event.Event{ID: "e", Kind: event.KindAttack, Tallies: []casualty.Tally{tally("s", "2020", 9, reuters), part}}
	got, ps := event.Merge(a, b)
	if len(got.Claims) != 1 || len(got.Tallies) != 2 || got.Claims[0].ID != "s.2" || got.Tallies[0].ID != "s" || got.Tallies[1].Of != "s" {
		t.Errorf("got %+v", got)
	}
	if diff := cmp.Diff([]string{"/claims/0/id merge-renumbered"}, codes(ps)); diff != "" {
		t.Error(diff)
	}
	if err := got.Validate(); err != nil {
		t.Errorf("Validate: %v", err)
	}

	// Equal bytes: the kind decides which keeps the ID, in any order.
	c := attribution.Claim{Stance: attribution.StanceDenies}
	c.ID, c.Sources = "x", []reported.Source{reuters}
	d := event.Account{Stance: reported.StanceDenies}
	d.Statement = c.Statement
	one := event.Event{ID: "e", Claims: []attribution.Claim{c}}
	other := event.Event{ID: "e", Accounts: []event.Account{d}}
	left, _ := event.Merge(one, other)
	right, _ := event.Merge(other, one)
	if diff := cmp.Diff(left, right); diff != "" || len(left.Claims)+len(left.Accounts) != 2 {
		t.Errorf("%+v\n%s", left, diff)
	}
}

// TestMergeCircle merges two valid records whose corrections supersede each other.
func TestMergeCircle(t *testing.T) {
	x1, y1 := claim("x", "2020-01-09", "", reuters), claim("y", "2020-01-08", "", reuters)
	x1.Supersedes = []string{"y"}
	x2, y2 := claim("x", "2020-01-08", "", reuters), claim("y", "2020-01-09", "", reuters)
	y2.Supersedes = []string{"x"}
	a := event.Event{ID: "e", Kind: event.KindAttack, Claims: []attribution.Claim{x1, y1}}
	b := event.Event{ID: "e", Kind: event.KindAttack, Claims: []attribution.Claim{x2, y2}}
	got, ps := event.Merge(a, b)
	if !errors.Is(ps, event.CodeMergeReference) {
		t.Errorf("not reported: %v", ps)
	}
	if err := got.Validate(); !errors.Is(err, event.CodeReferenceCycle) {
		t.Errorf("Validate: %v", err)
	}
}

func TestMergeCodesLinksPlaces(t *testing.T) {
	here := tally("t", "", 1, reuters)
	here.Place = "AL ASSAD"
	a := event.Event{ID: "e", Kind: event.KindAttack, Codes: map[string]string{"k": "1", "only": "a"},
		Places: []event.Place{{Name: "Al-Assad"}}, Tallies: []casualty.Tally{here},
		Links: []event.Link{{Kind: event.LinkRelated, Event: "z"}, {Kind: event.LinkPartOf, Event: "x"}}}
	b := event.Event{ID: "e", Revision: 2, Kind: event.KindAttack, Codes: map[string]string{"k": "3"},
		Links: []event.Link{{Kind: event.LinkPartOf, Event: "x"}}}
	c := event.Event{ID: "e", Revision: 2, Kind: event.KindAttack, Codes: map[string]string{"k": "2"}}
	got, ps := event.Merge(a, b, c)
	want := event.Event{ID: "e", Revision: 2, Kind: event.KindAttack, Codes: map[string]string{"k": "3", "only": "a"},
		Tallies: []casualty.Tally{here},
		Links:   []event.Link{{Kind: event.LinkPartOf, Event: "x"}, {Kind: event.LinkRelated, Event: "z"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	wantCodes := []string{" merge-reading", "/revision merge-reading", "/tallies/0/place merge-place", "/codes/k merge-codes"}
	slices.Sort(wantCodes[:2])
	if diff := cmp.Diff(wantCodes, codes(ps)); diff != "" {
		t.Error(diff)
	}
	for _, order := range [][]event.Event{{a, b, c}, {c, b, a}, {b, c, a}, {b, a, c}} {
		_, ps := event.Merge(order...)
		if last := ps[len(ps)-1].Detail; last != `"3" stands, chosen by byte order; other records have "2", "1"` {
			t.Error(last)
		}
	}
}

// TestMergeBoundsItsProblems gives more choices than are reported.
func TestMergeBoundsItsProblems(t *testing.T) {
	var a, b event.Event
	for i := range 500 {
		a.Claims = append(a.Claims, claim("c"+strconv.Itoa(i), "2020", "a", reuters))
		b.Claims = append(b.Claims, claim("c"+strconv.Itoa(i), "2020", "b", reuters))
	}
	_, ps := event.Merge(a, b)
	if len(ps) != event.MaxProblems+1 || ps[event.MaxProblems].Code != event.CodeMoreProblems {
		t.Errorf("%d problems", len(ps))
	}
}

// TestMergeKeepsWhatIsTwo checks that like victims and salvos stay two.
func TestMergeKeepsWhatIsTwo(t *testing.T) {
	boys := tally("t", "", 2, reuters)
	boys.Persons = []casualty.Person{{Name: "a boy", Age: reported.Exactly(6)}, {Name: "a boy", Age: reported.Exactly(6)}}
	salvo := event.Weapon{Kind: event.WeaponRocket, Count: reported.Exactly(5), Fate: event.FateHit}
	e := event.Event{ID: "e", Weapons: []event.Weapon{salvo, salvo}, Tallies: []casualty.Tally{boys},
		Also: []event.Kind{event.KindRaid, event.KindRaid}}
	got, _ := event.Merge(e, e)
	if len(got.Weapons) != 2 || len(got.Tallies[0].Persons) != 2 || len(got.Also) != 1 {
		t.Errorf("%+v", got)
	}
}

// TestMergeOfHandBuiltEvents merges what no decoder gives: texts that are not
// UTF-8, lists that are empty and not nil, elements that say nothing.
func TestMergeOfHandBuiltEvents(t *testing.T) {
	var list []event.Event
	for _, bad := range []string{"\xff", "\xfe", "\ufffd", `\xff`, "\xff\",\"note\":\"x"} {
		list = append(list,
			event.Event{Claims: []attribution.Claim{claim("c", "", bad)}},
			event.Event{Title: bad, Sources: []reported.Source{{Name: bad}, {}}},
			event.Event{Incidents: reported.Exactly(3).WithWords(bad), Codes: map[string]string{bad: bad, "": ""}},
			event.Event{Links: []event.Link{{Note: bad}}, Also: []event.Kind{event.Kind(bad), ""}},
			event.Event{Also: []event.Kind{}, Places: []event.Place{}, Claims: []attribution.Claim{{}}, Accounts: []event.Account{{}, {}},
				Sources: []reported.Source{}, Codes: map[string]string{}, Revision: -5},
		)
	}
	want, _ := event.Merge(list...)
	if n := len(want.Sources); n != 6 {
		t.Errorf("%d sources, want 6: no two of the five names are alike, and one is none", n)
	}
	for seed := range uint64(50) {
		r := eventtest.Rand(seed)
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		got, _ := event.Merge(list...)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("order shows:\n%s", diff)
		}
	}
}

// TestMergeNormalForm shuffles every list of an event, found by reflection, so that
// no member is forgotten, and repeats the elements of those that are sets.
func TestMergeNormalForm(t *testing.T) {
	for seed := range longrun.Pick(uint64(40), 100) {
		r := eventtest.Rand(seed)
		e := eventtest.Random(r, 4000)
		want, _ := event.Merge(e)
		c := e.Clone()
		stir(r, reflect.ValueOf(&c).Elem(), "")
		got, _ := event.Merge(c)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d: order or repetition shows:\n%s", seed, diff)
		}
		seen := map[uintptr]string{}
		lists(reflect.ValueOf(&e).Elem(), "input", func(p uintptr, path string) { seen[p] = path })
		lists(reflect.ValueOf(&got).Elem(), "", func(p uintptr, path string) {})
		lists(reflect.ValueOf(&want).Elem(), "merged", func(p uintptr, path string) {
			if other, ok := seen[p]; ok {
				t.Fatalf("seed %d: %s shares memory with %s", seed, path, other)
			}
			seen[p] = path
		})
	}
}

// stir changes the order of all lists and repeats one element of each.
func stir(r *rand.Rand, v reflect.Value, member string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				stir(r, v.Field(i), f.Name)
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			return
		}
		switch member {
		case "Actors", "Persons", "Targets", "Weapons", "Damage":
		default:
			v.Set(reflect.Append(v, v.Index(r.IntN(v.Len()))))
		}
		r.Shuffle(v.Len(), reflect.Swapper(v.Interface()))
		for i := range v.Len() {
			c := reflect.New(v.Index(i).Type()).Elem()
			c.Set(v.Index(i))
			stir(r, c, "")
			v.Index(i).Set(c)
		}
	}
}

// lists calls f with the address of every list.
func lists(v reflect.Value, path string, f func(uintptr, string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if t := v.Type().Field(i); t.IsExported() {
				lists(v.Field(i), path+"."+t.Name, f)
			}
		}
	case reflect.Map:
		if !v.IsNil() {
			f(v.Pointer(), path)
		}
	case reflect.Slice:
		if v.Len() > 0 {
			f(v.Pointer(), path)
		}
		for i := range v.Len() {
			lists(v.Index(i), path+"["+strconv.Itoa(i)+"]", f)
		}
	}
}

// TestMergeIsNearLinear doubles the number of revisions. The bound is loose, as
// machines are busy; what is quadratic takes four times as long at each step.
func TestMergeIsNearLinear(t *testing.T) {
	longrun.Only(t)
	list := eventtest.Revisions(eventtest.Rand(1), 8000, 1500)
	took := func(n int) time.Duration {
		best := time.Hour
		for range 3 {
			start := longrun.Spent()
			event.Merge(list[:n]...)
			best = min(best, longrun.Spent()-start)
		}
		return best
	}
	if few, many := took(1000), took(8000); many > 8*3*few {
		t.Errorf("1,000 revisions took %v, 8,000 took %v", few, many)
	}
}

// TestMergeKeepsTwoActorsOfOneName: among needs two actors, and two of one name
// may be two.
func TestMergeKeepsTwoActorsOfOneName(t *testing.T) {
	e, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"e1","kind":"raid","claims":[{"sources":[{"kind":"ngo"}],` +
		`"stance":"attributes","actors":[{"name":"Iran"},{"name":"Iran"}],"among":"any"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	merged, problems := event.Merge(e, e)
	if err := merged.Validate(); err != nil || len(problems) > 0 || len(merged.Claims) != 1 || len(merged.Claims[0].Actors) != 2 {
		t.Errorf("%v, %v, %v", merged.Claims, problems, err)
	}
}
