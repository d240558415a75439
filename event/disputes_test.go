package event_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

func ExampleDispute_Against() {
	e, err := event.Decode([]byte(`{
		"schema": "reported/event/1", "id": "e1", "kind": "bombing",
		"accounts": [
			{"id": "a1", "stance": "states", "outcome": "succeeded",
			 "sources": [{"kind": "armed-group", "org": "Alder Front"}]},
			{"id": "a2", "stance": "denies", "answers": ["a1"], "outcome": "succeeded",
			 "sources": [{"kind": "official", "org": "Alder Army"}]}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	d := e.Disputes()[0]
	fmt.Println(d)
	fmt.Println(d.Against(0), d.Against(1))
	// Output:
	// outcome: succeeded; denied: succeeded
	// [1] [0]
}

// accounts makes an event of accounts a, b, c and so on, each by an origin of its
// own, from the members that say something.
func accounts(t testing.TB, members ...string) event.Event {
	t.Helper()
	var list []string
	for i, m := range members {
		id := string(rune('a' + i))
		text := `"id":"` + id + `","sources":[{"kind":"media","org":"` + id + `"}],` + strings.ReplaceAll(m, "'", `"`)
		if !strings.Contains(m, "'stance'") {
			text += `,"stance":"states"`
		}
		list = append(list, "{"+text+"}")
	}
	text := `{"schema":"reported/event/1","id":"e","kind":"attack","accounts":[` + strings.Join(list, ",") + `]}`
	e, err := event.Decode([]byte(strings.Replace(text, `,"accounts":[]`, "", 1)))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// disputes writes what is in dispute; an account's place follows what it says,
// and "!" what is contradicted.
func disputes(e *event.Event) string {
	var lines []string
	for _, d := range e.Disputes() {
		var words []string
		for _, p := range d.Positions {
			w := p.Value
			if p.Stance != reported.StanceStates {
				w = string(p.Stance) + " " + w
			}
			for _, i := range p.Accounts {
				w += " " + string(rune('a'+i))
			}
			if p.Contradicted {
				w += "!"
			}
			words = append(words, w)
		}
		subject := string(d.Facet)
		if d.Subject != "" {
			subject += " (" + d.Subject + ")"
		}
		lines = append(lines, subject+": "+strings.Join(words, "; "))
	}
	return strings.Join(lines, "\n")
}

func TestDisputes(t *testing.T) {
	const missile = `'weapons':[{'kind':'missile','count':{'low':%d,'high':%[1]d}}]`
	for _, test := range []struct {
		name string
		in   []string
		want string
	}{
		{"nobody", nil, ""},
		{"one", []string{`'time':'2020'`}, ""},

		{"days that may be one anywhere", []string{`'time':'2020-01-07'`, `'time':'2020-01-08'`}, ""},
		{"days apart", []string{`'time':'2020-01-07'`, `'time':'2020-01-10'`}, "time: 2020-01-07 a!; 2020-01-10 b!"},
		{"a month and its day", []string{`'time':'2020-01'`, `'time':'2020-01-08'`}, ""},
		{"about a day", []string{`'time':'2020-01-07~'`, `'time':'2020-03-10'`}, ""},
		{"clock times", []string{`'time':'2020-01-08T01:20+03:00'`, `'time':'2020-01-07T22:30Z/2020-01-07T23:15Z'`, `'time':'2020-01-08'`},
			"time: 2020-01-08T01:20+03:00 a!; 2020-01-07T22:30Z/2020-01-07T23:15Z b!; 2020-01-08 c"},
		{"minutes side by side", []string{`'time':'2020-01-08T01:20Z'`, `'time':'2020-01-08T04:21+03:00'`}, "time: 2020-01-08T01:20Z a!; 2020-01-08T04:21+03:00 b!"},
		{"an open end", []string{`'time':'2020-01-07/..'`, `'time':'2021'`, `'time':'2019'`}, "time: 2019 c!; 2020-01-07/.. a!; 2021 b!"},

		{"countries", []string{`'places':[{'name':'A','country':'IQ'}]`, `'places':[{'name':'A','country':'IR'}]`}, "place: A a!; A b!"},
		{"countries of two roles", []string{`'places':[{'name':'A','country':'IQ','role':'fell'}]`, `'places':[{'name':'A','country':'IR','role':'launched-from'}]`}, ""},
		{"near a border", []string{`'places':[{'name':'A','country':'IQ','relation':'near'}]`, `'places':[{'name':'A','country':'IR'}]`}, ""},
		{"a sea", []string{`'places':[{'name':'A','country':'IQ','precision':'water'}]`, `'places':[{'name':'A','country':'IR'}]`}, ""},
		{"names prove nothing", []string{`'places':[{'name':'Ain al-Asad'}]`, `'places':[{'name':'Qadisiyah Airbase'}]`}, ""},
		{"IDs at one precision", []string{`'places':[{'id':'x','name':'A','precision':'place','role':'scene'}]`, `'places':[{'id':'y','name':'A','precision':'place','role':'scene'}]`},
			"place (scene): A a!; A b!"},
		{"a town in a province", []string{`'places':[{'id':'x','name':'A','precision':'place'}]`, `'places':[{'id':'y','name':'B','precision':'province'}]`}, ""},
		{"one of two", []string{`'places':[{'id':'x','name':'A','precision':'place'},{'id':'z','name':'C','precision':'place'}]`, `'places':[{'id':'z','name':'C','precision':'place'}]`}, ""},
		{"one ID in two countries is a slip", []string{`'places':[{'id':'x','name':'A','country':'IQ'}]`, `'places':[{'id':'x','name':'A','country':'IR'}]`}, ""},
		{"radii that touch", []string{`'places':[{'name':'A','point':{'lat':33.8,'lon':42.4},'radius_km':60}]`, `'places':[{'name':'B','point':{'lat':33.8,'lon':43.5},'radius_km':60}]`}, ""},
		{"radii apart", []string{`'places':[{'name':'A','point':{'lat':33.8,'lon':42.4},'radius_km':40}]`, `'places':[{'name':'B','point':{'lat':33.8,'lon':43.5},'radius_km':40}]`}, "place: A a!; B b!"},
		{"exact points", []string{`'places':[{'name':'A','point':{'lat':33.8,'lon':42.4},'precision':'point'}]`, `'places':[{'name':'B','point':{'lat':33.8,'lon':42.41},'precision':'point'}]`, `'places':[{'name':'C','point':{'lat':33.8,'lon':42.5},'precision':'point'}]`},
			"place: A a!; B b!; C c!"},
		{"points of unknown reach", []string{`'places':[{'name':'A','point':{'lat':33.8,'lon':42.4}}]`, `'places':[{'name':'B','point':{'lat':3.8,'lon':42.4}}]`}, ""},

		{"an accident", []string{`'kind':'accident'`, `'kind':'bombing'`, `'kind':'attack','also':['accident']`, `'kind':'other'`},
			"kind: accident a!; accident, attack c; bombing b!; other d"},
		{"two kinds of attack", []string{`'kind':'bombing'`, `'kind':'indirect-fire'`}, ""},
		{"reality", []string{`'reality':'actual'`, `'reality':'alleged'`}, "reality: actual a!; alleged b!"},
		{"planned and threatened", []string{`'reality':'planned'`, `'reality':'threatened'`}, ""},
		{"outcome", []string{`'outcome':'succeeded'`, `'outcome':'failed'`, `'outcome':'intercepted'`, `'outcome':'unknown'`}, "outcome: failed b!; intercepted c!; succeeded a!"},
		{"failed, for it was intercepted", []string{`'outcome':'failed'`, `'outcome':'intercepted'`}, ""},
		{"never begun", []string{`'outcome':'foiled'`, `'outcome':'intercepted'`}, "outcome: foiled a!; intercepted b!"},
		{"incidents", []string{`'incidents':{'low':14,'high':14}`, `'incidents':{'low':15,'text':'at least 15'}`, `'incidents':{'low':1,'approx':true}`},
			"incidents: some c; 14 a!; at least 15 b!"},
		{"about as many", []string{`'incidents':{'best':14,'approx':true}`, `'incidents':{'low':20,'high':20}`}, ""},

		{"missiles", []string{fmt.Sprintf(missile, 15), fmt.Sprintf(missile, 22)}, "weapons (rockets and missiles): 15 missile a!; 22 missile b!"},
		{"of one family", []string{`'weapons':[{'kind':'rocket','count':{'low':6,'high':6}}]`, fmt.Sprintf(missile, 22)}, "weapons (rockets and missiles): 6 rocket a!; 22 missile b!"},
		{"told apart", []string{`'weapons':[{'kind':'rocket','count':{'low':3,'high':3}},{'kind':'missile','count':{'low':5,'high':5}}]`, fmt.Sprintf(missile, 5)}, ""},
		{"told apart, and different", []string{`'weapons':[{'kind':'rocket','count':{'low':3,'high':3}},{'kind':'missile','count':{'low':5,'high':5}}]`, fmt.Sprintf(missile, 4)}, "weapons (missile): 4 missile b!; 5 missile a!"},
		{"two numbers for one kind", []string{`'weapons':[{'kind':'missile','count':{'low':3,'high':3}},{'kind':'missile','count':{'low':5,'high':5}}]`, fmt.Sprintf(missile, 8)}, ""},
		{"drones and missiles", []string{`'weapons':[{'kind':'drone','count':{'low':3,'high':3}}]`, fmt.Sprintf(missile, 8)}, ""},
		{"what is only known to be something", []string{`'weapons':[{'kind':'unknown','count':{'low':3,'high':3}}]`, `'weapons':[{'kind':'unknown','count':{'low':4,'high':4}}]`}, ""},
		{"some and all", []string{`'weapons':[{'kind':'missile','count':{'low':17,'high':17},'place':'Birch'}]`, fmt.Sprintf(missile, 22)}, ""},
		{"more than all", []string{`'weapons':[{'kind':'missile','count':{'low':17,'high':17},'place':'Birch','fate':'hit'}]`, fmt.Sprintf(missile, 15)},
			"weapons (rockets and missiles): 15 missile b!; 17 missile, at Birch, hit a!"},
		{"more than all of its own account", []string{`'weapons':[{'kind':'missile','count':{'low':17,'high':17},'fate':'hit'},{'kind':'missile','count':{'low':15,'high':15}}]`, `'time':'2020'`}, ""},
		{"more than all, beside a rough whole of its own", []string{`'weapons':[{'kind':'missile','count':{'low':17,'high':17},'fate':'hit'},{'kind':'missile','count':{'best':16,'approx':true}}]`, fmt.Sprintf(missile, 15)},
			"weapons (rockets and missiles): roughly 16 missile a; 15 missile b!; 17 missile, hit a!"},
		{"launched are all", []string{`'weapons':[{'kind':'missile','count':{'low':17,'high':17},'fate':'launched'}]`, fmt.Sprintf(missile, 15)},
			"weapons (rockets and missiles): 15 missile b!; 17 missile a!"},
		{"one place by ID and name", []string{
			`'places':[{'id':'p1','name':'Al-Birch'}],'weapons':[{'kind':'drone','count':{'low':1,'high':1},'place':'p1'}]`,
			`'weapons':[{'kind':'drone','count':{'low':2,'high':2},'place':'al Birch'}]`,
		}, "weapons (drone, at Al-Birch): 1 drone a!; 2 drone b!"},
		{"none were intercepted", []string{`'weapons':[{'kind':'drone','count':{'low':0,'high':0},'fate':'intercepted'}]`, `'weapons':[{'kind':'drone','count':{'low':1,'text':'at least one'},'fate':'intercepted'}]`},
			"weapons (drone, intercepted): none drone a!; at least 1 drone b!"},

		{"targets", []string{`'targets':[{'kind':'military','name':'bases','count':{'low':2,'high':2}}]`, `'targets':[{'kind':'military','name':'Bases','count':{'low':3}}]`},
			"targets (Bases): 2 a!; at least 3 b!"},
		{"aimed at and hit", []string{`'targets':[{'kind':'military','count':{'low':2,'high':2},'effect':'hit'}]`, `'targets':[{'kind':'military','count':{'low':3},'effect':'aimed-at'}]`}, ""},

		{"no damage", []string{`'damage':[{'extent':'none'}]`, `'damage':[{'extent':'heavy','target':'the hangar'}]`}, "damage: heavy, the hangar b!; none a!"},
		{"none of one thing", []string{`'damage':[{'extent':'none','target':'the lighthouse'}]`, `'damage':[{'extent':'heavy','target':'the hangar'},{'extent':'none'}]`}, ""},
		{"two degrees", []string{`'damage':[{'extent':'light','target':'the hangar'}]`, `'damage':[{'extent':'destroyed','target':'the Hangar'}]`}, "damage (the Hangar): destroyed b!; light a!"},
		{"two degrees of several", []string{`'damage':[{'extent':'light','count':{'low':2,'high':2}}]`, `'damage':[{'extent':'destroyed'}]`}, ""},
		{"numbers of one degree", []string{`'damage':[{'extent':'destroyed','count':{'low':2,'high':2}}]`, `'damage':[{'extent':'destroyed','count':{'low':3,'high':3}}]`}, "damage: 2 destroyed a!; 3 destroyed b!"},
		{"two degrees in one account", []string{`'damage':[{'extent':'light'},{'extent':'heavy'}]`, `'damage':[{'extent':'light'}]`, `'damage':[{'extent':'none'}]`}, "damage: heavy, light a!; light b!; none c!"},

		{"a denial", []string{fmt.Sprintf(missile, 15), `'stance':'denies','answers':['a'],` + fmt.Sprintf(missile, 15), fmt.Sprintf(missile, 15)},
			"weapons (rockets and missiles): 15 missile a c!; denies 15 missile b!"},
		{"a denial of no account", []string{fmt.Sprintf(missile, 15), `'stance':'denies',` + fmt.Sprintf(missile, 15), `'weapons':[{'kind':'missile','count':{'low':4}}]`},
			"weapons (rockets and missiles): at least 4 missile c; 15 missile a!; denies 15 missile b!"},
		{"a denial of anything such", []string{fmt.Sprintf(missile, 15), `'stance':'denies','weapons':[{'kind':'rocket'}]`},
			"weapons (rockets and missiles): 15 missile a!; denies rocket b!"},
		{"a doubt", []string{`'reality':'actual'`, `'stance':'doubts','answers':['a'],'reality':'actual'`}, "reality: actual a!; doubts actual b!"},
		{"a doubt about something else", []string{`'reality':'actual'`, `'stance':'doubts','answers':['a'],'outcome':'succeeded'`}, "outcome:  a!; doubts succeeded b!"},
		{"a doubt in words", []string{`'summary':'It fell.'`, `'stance':'doubts','answers':['a'],'summary':'Did it?'`}, "other: It fell. a!; doubts Did it? b!"},
		{"a doubt of nobody", []string{`'reality':'actual'`, `'stance':'doubts','outcome':'succeeded'`}, ""},
		{"one who answers himself", []string{`'stance':'doubts','reality':'actual'`, `'stance':'denies','answers':['a'],'reality':'actual'`}, "reality: denies actual b!; doubts actual a!"},
	} {
		e := accounts(t, test.in...)
		if got := disputes(&e); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestDisputesStanding checks that what was replaced is in no dispute.
func TestDisputesStanding(t *testing.T) {
	e := accounts(t, `'outcome':'succeeded'`, `'outcome':'failed'`, `'outcome':'succeeded','said':'2020'`)
	for i, want := range []string{"outcome: failed b!; succeeded a c!", ""} {
		if got := disputes(&e); got != want {
			t.Errorf("%d: %q, want %q", i, got, want)
		}
		e.Accounts[1].Supersedes = []string{"c"}
		e.Accounts[1].Sources = e.Accounts[2].Sources
		e.Accounts[0].Outcome = event.OutcomeFailed
	}
	e.Accounts[1].Supersedes = nil
	e.Accounts[1].Stance, e.Accounts[1].Answers = reported.StanceRetracts, []string{"c"}
	if got := disputes(&e); got != "" {
		t.Errorf("a retracted account is in dispute: %q", got)
	}
}

// TestIraqDisputes checks what the file of nine attacks disputes.
func TestIraqDisputes(t *testing.T) {
	var got []string
	for _, e := range readEvents(t, "../testdata/iraq-2019-2020.ndjson") {
		for _, d := range e.Disputes() {
			got = append(got, e.ID, d.String())
		}
	}
	const last = "al-asad-erbil-2020-01-08"
	agree(t, "the disputes", got, []string{
		last, "time: 2020-01-07; 2020-01-08T01:20+03:00; 2020-01-07T17:30-05:00~; 2020-01-08T01:30+03:00/2020-01-08T02:15+03:00; 2020-01-08T01:45+03:00/2020-01-08T02:15+03:00",
		last, "weapons, rockets and missiles: at least 13 ballistic-missile; 15 ballistic-missile; 22 missile",
		last, "weapons, rockets and missiles, at Ain al-Asad: some missile; 6 rocket; 10 ballistic-missile, hit; 11 ballistic-missile, hit; 15 missile, hit; 17 missile",
		last, "weapons, rockets and missiles, at Ain al-Asad, hit: 10 ballistic-missile; 11 ballistic-missile; 15 missile",
		last, "weapons, rockets and missiles, at Erbil: 1 ballistic-missile; 5 missile",
	})
}

// FuzzDisputes holds Disputes to its laws on random events: the order of accounts
// changes nothing; who contradicts whom is mutual; every dispute has somebody who
// is contradicted; numbers contradict each other only where none is within both.
func FuzzDisputes(f *testing.F) {
	f.Add(uint64(1), uint64(2), 8000)
	f.Add(uint64(3), uint64(4), 30_000)
	f.Fuzz(func(t *testing.T, seed, order uint64, size int) {
		r := eventtest.Rand(seed)
		e := eventtest.Random(r, min(size, 40_000))
		crowd(r, &e)
		disputes := e.Disputes()
		checkDisputes(t, &e, disputes)

		shuffled := e.Clone()
		places := make([]int, len(e.Accounts)) // of the shuffled in e
		for i := range places {
			places[i] = i
		}
		eventtest.Rand(order).Shuffle(len(places), func(i, j int) {
			places[i], places[j] = places[j], places[i]
			shuffled.Accounts[i], shuffled.Accounts[j] = shuffled.Accounts[j], shuffled.Accounts[i]
		})
		again := plain(shuffled.Disputes())
		for i := range again {
			list := slices.Clone(again[i].Accounts)
			for k := range list {
				list[k] = places[list[k]]
			}
			slices.Sort(list)
			again[i].Accounts = list
		}
		if d := cmp.Diff(plain(disputes), again); d != "" {
			t.Errorf("in another order (-first +second):\n%s", d)
		}
	})
}

// crowd gives the accounts of an event more to quarrel about than chance does:
// few values, on few facets.
func crowd(r *rand.Rand, e *event.Event) {
	kinds := []event.WeaponKind{event.WeaponRocket, event.WeaponMissile, event.WeaponDrone}
	for i := range e.Accounts {
		a := &e.Accounts[i]
		if r.IntN(2) == 0 {
			a.Incidents = reported.Between(r.Int64N(4), 2+r.Int64N(4))
		}
		for range r.IntN(3) {
			a.Weapons = append(a.Weapons, event.Weapon{
				Kind: kinds[r.IntN(3)], Count: reported.Exactly(r.Int64N(5)), Fate: []event.Fate{"", event.FateHit}[r.IntN(2)], Place: []string{"", "Erbil"}[r.IntN(2)],
			})
		}
	}
}

// A saying is what is exported of a position.
type saying struct {
	Facet        event.Facet
	Subject      string
	Stance       reported.Stance
	Value        string
	Count        reported.Count
	Time         reported.Time
	Accounts     []int
	Origins      reported.Count
	Contradicted bool
	Against      []int
}

func plain(disputes []event.Dispute) (list []saying) {
	for _, d := range disputes {
		for i, p := range d.Positions {
			list = append(list, saying{d.Facet, d.Subject, p.Stance, p.Value, p.Count, p.Time, p.Accounts, p.Origins, p.Contradicted, d.Against(i)})
		}
	}
	return list
}

func checkDisputes(t *testing.T, e *event.Event, disputes []event.Dispute) {
	t.Helper()
	for _, d := range disputes {
		if d.Facet == "" || len(d.Positions) < 2 {
			t.Errorf("%v", d)
		}
		for i, p := range d.Positions {
			against := d.Against(i)
			if p.Contradicted != (len(against) > 0) {
				t.Errorf("%v: contradicted is %v, against %v", d, p.Contradicted, against)
			}
			for _, j := range against {
				q := d.Positions[j]
				if !slices.Contains(d.Against(j), i) {
					t.Errorf("%v: %d is against %d, and not the other way", d, i, j)
				}
				if d.Facet == event.FacetIncidents && p.Stance == reported.StanceStates && q.Stance == reported.StanceStates {
					for n := range int64(300) {
						if p.Count.Contains(reported.Exactly(n)) && q.Count.Contains(reported.Exactly(n)) {
							t.Errorf("%v: %d is within both", d, n)
						}
					}
				}
			}
			if len(p.Accounts) == 0 || p.Origins.Low() < 1 || !slices.IsSorted(p.Accounts) {
				t.Errorf("%v: position %d is nobody's", d, i)
			}
			for _, k := range p.Accounts {
				if e.Accounts[k].Stance != p.Stance || p.Stance == reported.StanceRetracts {
					t.Errorf("%v: account %d does not say so", d, k)
				}
			}
		}
		if !slices.ContainsFunc(d.Positions, func(p event.Position) bool { return p.Contradicted }) {
			t.Errorf("%v: nobody is contradicted", d)
		}
		if d.Against(-1) != nil || d.Against(len(d.Positions)) != nil {
			t.Errorf("%v: a position that is not there is contradicted", d)
		}
	}
}

// TestDisputesOfFewWords holds what is contradicted to what Against says, two and two,
// where many accounts say nearly the same: times with and without a zone, damage and
// its parts, numbers, kinds, and denials of them that answer none.
func TestDisputesOfFewWords(t *testing.T) {
	times := []string{
		"2020-01", "2020-01-07", "2020-01-08", "2020-01-07~", "2020-01-08?", "2020-01-07/2020-01-08", "2020-01-07/..", "/2020-01-08", "[2020-01-07..2020-01-09]",
		"2020-01-07T20:00:00Z", "2020-01-08T01:34:00+03:00", "2020-01-07T20:00:00", "2020-01-07T07:00:00/2020-01-09", "2020-01-06/2020-01-08T09:00:00", "2020-01-01T00:00:00Z/2020-01-31T00:00:00Z",
	}
	r := eventtest.Rand(5)
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	damage := func() string {
		d := `{"extent":"` + pick("none", "light", "heavy", "destroyed", "unstated") + `"`
		d += pick("", `,"target":"a"`, `,"target":"b"`) + pick("", `,"place":"p"`)
		return d + pick("", "", `,"count":{"low":2,"high":2}`, `,"count":{"low":3}`, `,"count":{"low":1,"high":4}`) + "}"
	}
	disputed := map[event.Facet]int{}
	for range longrun.Pick(400, 2000) {
		n := 2 + r.IntN(9)
		e, err := event.Decode([]byte(accountsDocument(n, func(i int) string {
			a := `"stance":"` + pick("states", "states", "denies", "doubts") + `","time":"` + times[r.IntN(len(times))] + `","damage":[` + damage() + "," + damage() + "]"
			a += pick("", `,"kind":"`+pick("accident", "attack", "raid", "other")+`"`, `,"kind":"accident","also":["bombing"]`)
			a += pick("", `,"outcome":"`+pick("succeeded", "failed", "intercepted", "foiled")+`"`, `,"reality":"`+pick("actual", "planned", "alleged")+`"`)
			a += pick("", `,"places":[{"name":"`+pick("P", "Q")+`"`+pick("", `,"country":"IQ"`, `,"country":"IR"`, `,"id":"1"`, `,"id":"2"`)+"}]")
			return a + pick("", `,"incidents":{"low":2,"high":3}`, `,"incidents":{"low":3,"high":3}`, `,"incidents":{"low":4}`) + pick("", "", `,"answers":["a`+strconv.Itoa((i+1)%n)+`"]`)
		})))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range e.Disputes() {
			disputed[d.Facet]++
			for i, p := range d.Positions {
				if against := d.Against(i); p.Contradicted != (len(against) > 0) {
					t.Fatalf("%v: position %d is contradicted: %t; against %v", d, i, p.Contradicted, against)
				}
			}
		}
	}
	if len(disputed) < 7 {
		t.Errorf("only %v were in dispute", disputed)
	}
}
