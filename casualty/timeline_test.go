package casualty_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

func TestTimelineSteps(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"nothing was said", "", ""},
		{"nothing is dated", "a undated 1 \n b @2020-01-08/.. 2 \n c @[2020-01-08..] 3", ""},
		{"ascending, whatever the order", "a @2020-01-24 34 \n b @2020-01-16 11", "2020-01-16 2020-01-24"},
		{"a step for each moment at which one ends", "a @2020-01-16 11 \n b @2020-01-16T10:00 12 \n c @2020-01 13", "2020-01-16T10:00 2020-01-16 2020-01"},
		{"named by the closest of those that end there", "a @2020-01 1 \n b @2020-01-31 2 \n c @2020-01-31T23:59 3 \n d @/2020-01-31 4", "2020-01-31T23:59"},
		{"and by the plainest", "a @2020-01-31~ 1 \n b @2020-01-31 2 \n c @2020-01-31? 3", "2020-01-31"},
		{"without a zone they are read as UTC", "a @2020-01-09T02:00+03:00 1 \n b @2020-01-08 2 \n c @2020-01-08T22:00-05:00 3", "2020-01-09T02:00+03:00 2020-01-08 2020-01-08T22:00-05:00"},
	} {
		var steps []string
		for at := range casualty.Timeline(read(t, strings.ReplaceAll(test.in, " \n ", "\n")), casualty.PolicyEnvelope) {
			steps = append(steps, at.String())
		}
		if d := cmp.Diff(test.want, strings.Join(steps, " ")); d != "" {
			t.Errorf("%s: %s", test.name, d)
		}
	}
}

// TestTimelineTakesBack has a number that stands, falls, and stands again.
func TestTimelineTakesBack(t *testing.T) {
	tallies := read(t, `
		a @2020-01-08 80
		b @2020-01-09 retracts:a
		c @2020-01-11 retracts:b
		d @2020-01-12 85 supersedes:a`)
	var got []string
	var kept []casualty.Toll
	for at, toll := range casualty.Timeline(tallies, casualty.PolicyLatest) {
		got = append(got, at.String()+" "+toll.String())
		kept = append(kept, toll)
	}
	want := []string{
		"2020-01-08 killed: 80",
		"2020-01-09 killed: not given [superseded]",
		"2020-01-11 killed: 80",
		"2020-01-12 killed: 85 [superseded]",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	row, _ := kept[1].Row(casualty.NewQuestion(casualty.HarmKilled))
	if len(row.Tallies) != 2 || cap(row.Tallies) != 2 {
		t.Errorf("%d tallies by the second step, with room for %d", len(row.Tallies), cap(row.Tallies))
	}
}

// TestTimelineForgetsConflict has a report of none contradicted in its own row, until
// what contradicts it is taken back.
func TestTimelineForgetsConflict(t *testing.T) {
	tallies := read(t, `
		a @2020-01-08 /npr 9
		b @2020-01-08 child 2
		c @2020-01-09 0
		d @2020-01-09 /afp casualties 0
		e @2020-01-10 /npr retracts:a`)
	var got []string
	for _, toll := range casualty.Timeline(tallies, casualty.PolicyEnvelope) {
		got = append(got, strings.ReplaceAll(toll.String(), "\n", " / "))
	}
	want := []string{
		"killed: 9 / killed, child: 2",
		"killed: at most 9, stated 0 to 9 [conflict] / killed, child: none / casualties: none [conflict]",
		"killed: none [superseded] / killed, child: none / casualties: none",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTimelineStops(t *testing.T) {
	n := 0
	for range casualty.Timeline(read(t, "a @2020-01-08 1\nb @2020-01-09 2\nc @2020-01-10 3"), casualty.PolicyEnvelope) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d steps", n)
	}
}

func TestZero(t *testing.T) {
	var toll casualty.Toll
	for range toll.Rows() {
		t.Error("the zero Toll has a row")
	}
	row, ok := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
	if ok || toll.String() != "" {
		t.Errorf("the zero Toll is %v", toll)
	}
	_, _, stated := row.Figures()
	if stated || row.Series() != nil || row.Conditions() != nil || !row.Count.IsZero() {
		t.Errorf("the zero Row is %v", row)
	}
	if got := casualty.Reduce(nil, casualty.PolicyLatest); got.String() != "" {
		t.Errorf("of nothing comes %v", got)
	}
	// What Validate refuses is read all the same: it states nothing.
	toll = casualty.Reduce([]casualty.Tally{{}, {Stance: reported.StanceStates}, {Stance: reported.StanceRetracts, Statement: reported.Statement{Answers: []string{""}}}}, casualty.PolicyLatest)
	if d := cmp.Diff("harm not stated: not given", toll.String()); d != "" {
		t.Error(d)
	}
}

// TestRowOf finds a row however the question is written.
func TestRowOf(t *testing.T) {
	toll := casualty.Reduce(read(t, "a us and iq 3"), casualty.PolicyEnvelope)
	us, iq := casualty.Group{Nationality: "US"}, casualty.Group{Nationality: "IQ"}
	for _, q := range []casualty.Question{
		casualty.NewQuestion(casualty.HarmKilled, iq, us, iq),
		{Harm: casualty.HarmKilled, Groups: []casualty.Group{us, iq}, Unit: casualty.UnitPersons},
	} {
		if row, ok := toll.Row(q); !ok || row.Question.String() != "killed, IQ and US" {
			t.Errorf("%v: %v %t", q, row, ok)
		}
	}
	for _, q := range []casualty.Question{
		casualty.NewQuestion(casualty.HarmKilled), casualty.NewQuestion(casualty.HarmKilled, us), casualty.NewQuestion(casualty.HarmWounded, us, iq),
		casualty.NewQuestion("unheard of"), {},
	} {
		if row, ok := toll.Row(q); ok {
			t.Errorf("%v: %v", q, row)
		}
	}
	everybody := casualty.NewQuestion(casualty.HarmKilled, us, casualty.Group{})
	if everybody.Compare(casualty.NewQuestion(casualty.HarmKilled)) != 0 {
		t.Errorf("%v is not everybody", everybody)
	}
}

func TestQuestionOrder(t *testing.T) {
	us, civilian := casualty.Group{Nationality: "US"}, casualty.Group{Status: casualty.StatusCivilian}
	attackers := casualty.Group{Attackers: true}
	ordered := []casualty.Question{
		{Harm: casualty.HarmKilled},
		{Harm: casualty.HarmKilled, Period: reported.MustParseTime("2020")},
		{Harm: casualty.HarmKilled, Place: "Erbil"},
		{Harm: casualty.HarmKilled, Unit: casualty.UnitBodies},
		{Harm: casualty.HarmKilled, Measure: "buried"},
		casualty.NewQuestion(casualty.HarmKilled, attackers),
		casualty.NewQuestion(casualty.HarmKilled, us),
		casualty.NewQuestion(casualty.HarmKilled, us, civilian),
		casualty.NewQuestion(casualty.HarmKilled, civilian),
		casualty.NewQuestion(casualty.HarmWounded),
		casualty.NewQuestion(casualty.HarmOther),
		casualty.NewQuestion(""),
		casualty.NewQuestion("harmed"),
	}
	for i, q := range ordered {
		for j, r := range ordered {
			want := min(max(i-j, -1), 1)
			if got := q.Compare(r); got != want {
				t.Errorf("%q against %q: %d, not %d", q, r, got, want)
			}
		}
	}
}
