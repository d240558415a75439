package casualty_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported/casualty"
)

// TestRules has the rules of the package documentation one by one.
func TestRules(t *testing.T) {
	const envelope, lowest, latest, preferred = casualty.PolicyEnvelope, casualty.PolicyLowest, casualty.PolicyLatest, casualty.PolicyPreferred
	for _, test := range []struct {
		rule     string
		policy   casualty.Policy
		in, want string
	}{
		// Questions.
		{"a row for each question", envelope,
			"a killed 3 \n b wounded 4 \n c killed us 2 \n d killed at:erbil 1 \n e killed unit:bodies 5 \n f killed measure:buried 6 \n g killed in:2020-01-08 7",
			"killed: 3 [parts-exceed-total] / killed, in 2020-01-08: 7 / killed, at erbil: 1 / killed, bodies: 5 / killed, buried: 6 / killed, US: 2 / wounded: 4"},
		{"persons are what is counted where nothing is said", envelope, "a 3 \n b unit:persons 4", "killed: between 3 and 4, stated 3 to 4 [conflict]"},
		{"the order of groups does not matter", envelope, "a us and iq 3 \n b iq and us 3", "killed, IQ and US: 3"},
		{"nor does their repetition", envelope, "a us and us 3 \n b us 3", "killed, US: 3"},
		{"harms never combine", envelope, "a killed 3 \n b wounded 4 \n c casualties 9", "killed: 3 / wounded: 4 / casualties: 9"},
		{"other harm is never reduced", envelope, "a medals 29", ""},
		{"a doubt is listed with the number that it answers", envelope, "a us 80 \n b /irna doubts:a", "killed, US: 80 [doubted]"},
		{"a doubt of no number marks its own question while another holds a figure there", envelope, "a us 80 \n b /irna doubts", "killed: at least 80 [partial] / killed, US: 80"},
		{"a doubt of medals is no row", envelope, "a medals 29 \n b /irna doubts:a", ""},

		// What stands.
		{"what was superseded does not stand", envelope, "a @2020-01-16 11 \n b @2020-01-24 34 supersedes:a", "killed: 34 [superseded]"},
		{"a chain of corrections leaves its last one", envelope, "a 11 \n b 34 supersedes:a \n c 50 supersedes:b", "killed: 50 [superseded]"},
		{"another origin does not supersede", envelope, "a @2020-01-16 /irgc 80 \n b @2020-01-24 /dod 34 supersedes:a", "killed: between 34 and 80, stated 34 to 80 [conflict]"},
		{"one origin in common is enough", envelope, "a @2020-01-16 /dod,irgc 80 \n b @2020-01-24 /dod 34 supersedes:a", "killed: 34 [superseded]"},
		{"nor does what was said certainly earlier; the later one is held", envelope, "a @2020-01-24 34 \n b @2020-01-16 11 supersedes:a", "killed: 34"},
		{"what was rejected does not stand", envelope, "a 80 rejected", "killed: not given"},
		{"and supersedes nothing", envelope, "a @2020-01-16 11 \n b @2020-01-24 34 supersedes:a rejected", "killed: 11"},
		{"its own origin takes a number back", envelope, "a @2020-01-08 80 \n b @2020-01-09 retracts:a", "killed: not given [superseded]"},
		{"another does not", envelope, "a @2020-01-08 /irgc 80 \n b @2020-01-09 retracts:a", "killed: 80"},
		{"a retraction that was taken back has no effect", envelope, "a @2020-01-08 80 \n b @2020-01-09 retracts:a \n c @2020-01-10 retracts:b", "killed: 80"},
		{"a superseding number that was taken back brings nothing back", envelope, "a @2020-01-08 11 \n b @2020-01-09 34 supersedes:a \n c @2020-01-10 retracts:b", "killed: not given [superseded]"},
		{"a denial marks what is held, and nothing is", envelope, "a denies 80", "killed: not given"},

		// Totals, and which of them count.
		{"each origin holds its last figure", envelope, "a @2020-01-16 11 \n b @2020-01-24 34", "killed: 34"},
		{"undated ones come first", envelope, "a @2020-01-16 11 \n b undated 11-34", "killed: 11"},
		{"Lowest: the least figure, unchanged", lowest, "a @2020-01-16 11-15 \n b @2020-01-24 /npr 34", "killed: between 11 and 15, stated 11 to 34"},
		{"Lowest: ties by Compare", lowest, "a @2020-01-16 11 \n b @2020-01-24 /npr 11-15", "killed: 11"},
		{"Lowest: with no figure at all what they span", lowest, "a @2020-01-16 several \n b @2020-01-16 /npr 0+", "killed: no bound [vague]"},
		{"Latest: a later total of the same origin replaces", latest, "a @2020-01-16 11 \n b @2020-01-24 34", "killed: 34"},
		{"Latest: a later one of another does not, if it is less", latest, "a @2020-01-16 /irgc 80 \n b @2020-01-24 34", "killed: between 34 and 80, stated 34 to 80 [conflict]"},
		{"Latest: a later and greater figure of another overtakes", latest, "a @2020-01-16 /dod,npr 11 \n b @2020-01-24 34", "killed: 34 [overtaken]"},
		{"words replace no figure that can be right with them", latest, "a @2020-01-16 11 \n b @2020-01-24 several", "killed: 11"},
		{"words replace words", latest, "a @2020-01-16 several \n b @2020-01-24 0+", "killed: at least 0 [vague]"},
		{"a figure replaces words", latest, "a @2020-01-16 several \n b @2020-01-24 11", "killed: 11"},
		{"what is undated is older than all that is dated", latest, "a undated 110 \n b @2020-01-08 0", "killed: none"},
		{"what no longer stands replaces nothing", latest, "a @2020-01-16 11 \n b @2020-01-24 34 \n c @2020-01-25 retracts:b", "killed: 11 [superseded]"},
		{"two of one origin and time are their hull, and no conflict if both can be right", latest, "a @2020-01-16 11 \n b @2020-01-16 10-12", "killed: between 10 and 12, stated 10 to 12"},
		{"the same figure twice is no conflict", latest, "a @2020-01-16 11 \n b @2020-01-16 11+", "killed: at least 11, stated 11"},
		{"two undated ones are held at once", latest, "a undated 11 \n b undated 10-12", "killed: between 10 and 12, stated 10 to 12 [undated]"},
		{"what may be later does not replace", latest, "a @2020-01 11 \n b @2020-01-16 34", "killed: between 11 and 34, stated 11 to 34 [conflict]"},
		{"what has no latest moment is undated", latest, "a @2020-01-16/.. 11 \n b @2020-01-08 34", "killed: 34"},
		{"Preferred: the one that the recorder marked", preferred, "a @2020-01-16 11 \n b @2020-01-24 34 preferred", "killed: 34"},
		{"Preferred: none, unknown", preferred, "a @2020-01-16 11", "killed: not given [no-preferred]"},
		{"Preferred: of two the later one of an origin", preferred, "a @2020-01-16 11 preferred \n b @2020-01-24 34 preferred \n c undated 80", "killed: 34"},
		{"Preferred: one that fell is none", preferred, "a @2020-01-16 11 preferred \n b @2020-01-24 34 supersedes:a", "killed: not given [no-preferred, superseded]"},
		{"of an unknown policy there is no toll", casualty.Policy(9), "a @2020-01-16 11 \n b @2020-01-24 34", "no toll: unknown policy Policy(9)"},

		// Numbers.
		{"Count is open where a report is open", envelope, "a @2020-01-16 11 \n b @2020-01-16 /npr 11+", "killed: at least 11, stated 11"},
		{"one 'several' does not bury exact figures", envelope, "a @2020-01-16 11 \n b @2020-01-16 /npr several", "killed: some, stated 11 [vague]"},
		{"nor does 'about 600'", envelope, "a @2020-01-16 589 \n b @2020-01-16 /npr ~600", "killed: 589 to 600 stated, no bound"},
		{"a best number is all that is stated", envelope, "a @2020-01-16 ~603", "killed: roughly 603, stated 603"},
		{"else both ends are", envelope, "a @2020-01-16 20-30", "killed: between 20 and 30, stated 20 to 30"},
		{"a low end of 0 is not", envelope, "a @2020-01-16 30-", "killed: at most 30, stated 30"},
		{"unknown never becomes zero, and is no figure", envelope, "a @2020-01-16 ?", "killed: not given"},
		{"none is a number", envelope, "a @2020-01-16 0", "killed: none"},
		{"who gives no number does not move the others", envelope, "a @2020-01-16 ? \n b @2020-01-16 /npr 3", "killed: 3"},
		{"two that cannot both be right are in conflict", envelope, "a @2020-01-16 11+ \n b @2020-01-16 /npr 3", "killed: at least 3, stated 3 to 11 [conflict]"},

		// None.
		{"a report of none stands in the rows that its own contains", envelope,
			"a @2020-01-08 casualties us 0 \n b @2020-01-08 /irgc killed us military 80+ \n c @2020-01-16 /npr wounded us 11",
			"killed, US military: at least 0, stated 0 to 80 [conflict] / wounded, US: at most 11, stated 0 to 11 / casualties, US: none [conflict]"},
		{"in rows whose people are among those meant", envelope, "a @2020-01-08 casualties us 0 \n b @2020-01-08 /irgc killed 80", "killed: 80 / casualties, US: none"},
		{"and at places among those meant", envelope, "a @2020-01-08 casualties 0 \n b @2020-01-08 casualties at:erbil 0 \n c /npr @2020-01-08 killed at:asad 1",
			"killed, at asad: at most 1, stated 0 to 1 [conflict] / casualties: none [conflict] / casualties, at erbil: none"},
		{"but makes no row of its own", envelope, "a @2020-01-08 casualties 0", "casualties: none"},
		{"and nothing of missing people", envelope, "a @2020-01-08 casualties 0 \n b @2020-01-08 missing 2", "missing: 2 / casualties: none"},
		{"a later number of its origin replaces it there", latest, "a @2020-01-08 casualties us 0 \n b @2020-01-16 wounded us 11", "wounded, US: 11 / casualties, US: at least 11 [partial, superseded]"},
		{"once superseded it is gone everywhere, and other rows bound its own", envelope, "a @2020-01-08 casualties us 0 \n b @2020-01-16 wounded us 11 supersedes:a", "wounded, US: 11 / casualties, US: at least 11 [partial, superseded]"},
		{"until somebody adds to it", envelope, "a @2020-01-08 casualties 0 \n b @2020-01-09 casualties 2 more:a \n c @2020-01-09 /npr killed 1", "killed: 1 / casualties: 2 [added]"},
		{"casualties say nothing of killed otherwise", envelope, "a @2020-01-08 casualties 5 \n b @2020-01-08 killed ?", "killed: not given / casualties: 5"},

		// Doubts and denials.
		{"a doubt by others marks the row and removes nothing", envelope, "a @2020-01-08 /irgc 80 \n b @2020-01-08 /presstv doubts:a", "killed: 80 [doubted]"},
		{"a denial likewise", envelope, "a @2020-01-08 /irgc 80 \n b @2020-01-08 denies:a", "killed: 80 [denied]"},
		{"one may answer several", envelope, "a @2020-01-08 /irgc killed 80 \n b @2020-01-08 /irgc wounded 200 \n c @2020-01-08 denies:a,b", "killed: 80 [denied] / wounded: 200 [denied]"},
		{"not by its own origin", envelope, "a @2020-01-08 80 \n b @2020-01-08 doubts:a", "killed: 80"},
		{"not once it was taken back", envelope, "a @2020-01-08 /irgc 80 \n b @2020-01-08 denies:a \n c @2020-01-09 retracts:b", "killed: 80"},
		{"not once what it answers has fallen", envelope, "a @2020-01-08 /irgc 80 \n b @2020-01-08 denies:a \n c @2020-01-09 /irgc 60 supersedes:a", "killed: 60 [superseded]"},
		{"not if it was rejected", envelope, "a @2020-01-08 /irgc 80 \n b @2020-01-08 denies:a rejected", "killed: 80"},
		{"what it answers may be said later: then it moves there", envelope, "a @2020-01-09 us 80 \n b @2020-01-08 /npr denies:a", "killed, US: 80 [denied]"},
		{"a denial of no number in particular marks its question", envelope, "a @2020-01-08 /irgc 80 \n b @2020-01-08 denies", "killed: 80 [denied]"},
		{"unless only its own origin states a number", envelope, "a @2020-01-08 0 \n b @2020-01-08 denies", "killed: none"},
		{"it marks the row of what it answers alone", envelope, "a @2020-01-08 casualties 0 \n b @2020-01-08 /npr doubts:a \n c @2020-01-08 killed 0", "killed: none / casualties: none [doubted]"},

		// Additions.
		{"an addition adds to the tally in Of", envelope, "a @2020-01-28 50 \n b @2020-01-30 14 more:a", "killed: 64 [added]"},
		{"without Of to the same origin's latest earlier total", envelope, "a @2020-01-24 34 \n b @2020-01-28 50 \n x @2020-01-29 /npr 7 \n c @2020-01-30 14 more:", "killed: between 7 and 64, stated 7 to 64 [added]"},
		{"its base is the last that was said, and says nothing once that falls", latest, "a @2020-01-24 34 \n b @2020-01-28 50 \n c @2020-01-29 retracts:b \n d @2020-01-30 14 more:", "killed: 34 [superseded]"},
		{"to an addition, and so to what that adds to", envelope, "a @2020-01-28 50 \n b @2020-01-30 14 more:a \n c @2020-01-31 1 more:b", "killed: 65 [added]"},
		{"it says nothing once its base no longer stands", envelope, "a @2020-01-28 50 \n b @2020-01-30 14 more:a \n c @2020-01-31 64 supersedes:a", "killed: 64 [superseded]"},
		{"not even a bound", envelope, "a @2020-01-28 50 \n b @2020-01-30 14 more:a \n c @2020-01-31 retracts:a", "killed: not given [superseded]"},
		{"without a base it is a bound", envelope, "a @2020-01-30 14 more:", "killed: at least 14 [more-reported, partial]"},
		{"it falls itself", envelope, "a @2020-01-28 50 \n b @2020-01-30 14 more:a \n c @2020-01-31 15 more:a supersedes:b", "killed: 65 [added, superseded]"},
		{"what two carry of one origin is added once", envelope, "a @2020-01-28 50 \n b @2020-01-30 14 more:a \n c @2020-01-30 14 more:a", "killed: 64 [added]"},
		{"also at two times", envelope, "a @2020-01-28 50 \n b @2020-01-30 14 more:a \n c @2020-01-31 14 more:a", "killed: 64 [added]"},
		{"an addition without a number leaves the sum open", envelope, "a @2020-01-28 50 \n b @2020-01-30 ? more:a", "killed: at least 50, stated 50 [added]"},
		{"what gives no number is no base", envelope, "a @2020-01-28 ? \n b @2020-01-30 14 more:a", "killed: at least 14 [more-reported, partial]"},
		{"never to another harm", envelope, "a @2020-01-28 killed 50 \n b @2020-01-30 wounded 14 more:a", "killed: 50 / wounded: at least 14 [more-reported, partial]"},
		{"of people whom the tally counts too", envelope, "a @2020-01-28 50 \n b @2020-01-30 us 14 more:a", "killed: 64 [added] / killed, US: at least 14 [partial]"},
		{"and of nobody else", envelope, "a @2020-01-28 us 50 \n b @2020-01-30 14 more:a", "killed: at least 50 [more-reported, partial] / killed, US: 50"},
		{"additions in a circle add to nothing", envelope, "a @2020-01-28 50 more:b \n b @2020-01-30 14 more:a", "killed: at least 50 [more-reported, partial]"},
		{"and say nothing once one of them is taken back", envelope, "a @2020-01-28 50 more:b \n b @2020-01-30 14 more:a \n c @2020-01-31 retracts:b", "killed: not given [superseded]"},
		{"to a part of another question it adds as to a total", envelope, "a @2020-01-28 ? \n b @2020-01-28 child 2 part:a \n c @2020-01-30 child 1 more:b", "killed: at least 3 [partial] / killed, child: 3 [added]"},

		// Parts.
		{"a part is a total of its own question", envelope, "a @2020-01-08 12 \n b @2020-01-08 child 3 part:a", "killed: 12 / killed, child: 3"},
		{"it bounds its whole where that has no number", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a", "killed: at least 3 [partial] / killed, child: 3"},
		{"also where the whole no longer stands", envelope, "a @2020-01-08 12 \n b @2020-01-08 child 3 part:a \n c @2020-01-09 retracts:a", "killed: at least 3 [partial, superseded] / killed, child: 3"},
		{"a part is never added to its whole", envelope, "a @2020-01-08 12 \n b @2020-01-08 3 part:a", "killed: 12"},
		{"beside a total parts only check it", envelope, "a @2020-01-08 12 \n b @2020-01-08 child 13 part:a", "killed: 12 [parts-exceed-total] / killed, child: 13"},
		{"it checks all totals of its row", envelope, "a @2020-01-08 12 \n b @2020-01-08 child 5 part:a \n c @2020-01-08 /npr 4", "killed: between 4 and 12, stated 4 to 12 [conflict] / killed, child: 5"},
		{"unless their whole gives no number", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 5 part:a \n c @2020-01-08 /npr 4", "killed: 4 [parts-exceed-total] / killed, child: 5"},
		{"words are no number", envelope, "a @2020-01-08 several \n b @2020-01-08 child 3 part:a", "killed: at least 3 [partial, vague] / killed, child: 3"},
		{"parts add up along one member of Group", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 adult 4 part:a", "killed: at least 7 [partial] / killed, adult: 4 / killed, child: 3"},
		{"not in place, which may overlap", envelope, "a @2020-01-08 ? \n b @2020-01-08 at:erbil 3 part:a \n c @2020-01-08 at:asad 4 part:a", "killed: at least 4 [partial] / killed, at asad: 4 / killed, at erbil: 3"},
		{"not along two members", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 male 4 part:a", "killed: at least 4 [partial] / killed, child: 3 / killed, male: 4"},
		{"not in both", envelope, "a @2020-01-08 ? \n b @2020-01-08 child at:erbil 3 part:a \n c @2020-01-08 adult at:asad 4 part:a", "killed: at least 4 [partial] / killed, adult, at asad: 4 / killed, child, at erbil: 3"},
		{"not where one is of everybody in that respect", envelope, "a @2020-01-08 ? \n b @2020-01-08 us child 3 part:a \n c @2020-01-08 us 4 part:a", "killed: at least 4 [partial] / killed, US: 4 / killed, US child: 3"},
		{"not along labels, which may overlap", envelope, "a @2020-01-08 ? \n b @2020-01-08 label:pupils 3 part:a \n c @2020-01-08 label:girls 4 part:a", "killed: at least 4 [partial] / killed, girls: 4 / killed, pupils: 3"},
		{"not of two origins", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 /npr adult 4 part:a", "killed: at least 4 [partial] / killed, adult: 4 / killed, child: 3"},
		{"also of two wholes", envelope, "a @2020-01-08 ? \n x @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 adult 4 part:x", "killed: at least 7 [partial] / killed, adult: 4 / killed, child: 3"},
		{"not with two measures", envelope, "a @2020-01-08 ? \n b @2020-01-08 child measure:buried 3 part:a \n c @2020-01-08 adult 4 part:a", "killed: at least 4 [partial] / killed, adult: 4 / killed, child, buried: 3"},
		{"not in two periods", envelope, "a @2020-01-08 ? \n b @2020-01-08 child in:2020-01-07 3 part:a \n c @2020-01-08 adult 4 part:a", "killed: at least 4 [partial] / killed, adult: 4 / killed, child, in 2020-01-07: 3"},
		{"a later figure of a part replaces it", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 adult 4 part:a \n d @2020-01-09 child 5 part:a supersedes:b", "killed: at least 5 [partial] / killed, adult: 4 / killed, child: 5 [superseded]"},
		{"two numbers for one part are one of the two", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 child 5 part:a \n d @2020-01-08 adult 4 part:a", "killed: at least 7 [partial] / killed, adult: 4 / killed, child: between 3 and 5, stated 3 to 5 [conflict]"},
		{"the greatest sum counts", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 adult 4 part:a \n d @2020-01-08 us 9 part:a", "killed: at least 9 [partial] / killed, adult: 4 / killed, child: 3 / killed, US: 9"},
		{"casualties contain the killed, whatever a part is of", envelope, "a @2020-01-08 casualties ? \n b @2020-01-08 killed 3 part:a", "killed: 3 / casualties: at least 3 [partial]"},
		{"a part in another unit bounds nothing", envelope, "a @2020-01-08 ? \n b @2020-01-08 unit:households 3 part:a", "killed: not given / killed, households: 3"},
		{"a part of nothing is a total of its own question alone", envelope, "b @2020-01-08 child 3 part:", "killed, child: 3"},
		{"Preferred: without a preferred figure there is no number", preferred, "a @2020-01-08 ? \n b @2020-01-08 child 3 part:a \n c @2020-01-08 adult 2 part:a preferred", "killed: not given [no-preferred] / killed, adult: 2 / killed, child: not given [no-preferred]"},
		{"a sum of zero bounds nothing", envelope, "a @2020-01-08 ? \n b @2020-01-08 child 0 part:a", "killed: not given / killed, child: none"},
	} {
		in := strings.ReplaceAll(test.in, " \n ", "\n")
		got := strings.ReplaceAll(casualty.Reduce(read(t, in), test.policy).String(), "\n", " / ")
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%s\n%s\n%s", test.rule, in, d)
		}
	}
}

// TestManyRows has a row bounded by another among so many that they are looked up.
func TestManyRows(t *testing.T) {
	in := "a adult several\nb male adult at:erbil 2\nc adult and us 9\nd casualties child and female 0"
	for i := range 20 {
		in += fmt.Sprintf("\nx%d missing at:p%d 1", i, i)
	}
	row, _ := casualty.Reduce(read(t, in), casualty.PolicyEnvelope).Row(casualty.NewQuestion(casualty.HarmKilled, casualty.Group{Age: casualty.AgeAdult}))
	if got := row.Count.String(); got != "at least 2" {
		t.Errorf("killed, adult: %s", got)
	}
}

// TestOwnNone: an origin's report of none stands in its own row together with the same
// origin's report on a union that has this row's people, whichever of them is later.
func TestOwnNone(t *testing.T) {
	for _, said := range []string{"2020-01", "2020-01-07"} {
		tallies := read(t, "a @"+said+" militant 0\nb @2020-01-08 us and militant 0")
		tallies[0].Count = tallies[0].Count.WithWords("none at all")
		o := newOracle(tallies, casualty.PolicyEnvelope)
		if d := diff(o.plain(), plainRows(casualty.Reduce(tallies, casualty.PolicyEnvelope))); d != "" {
			t.Errorf("said %s:\n%s", said, d)
		}
	}
}

// TestNoRowIsNoTotal: a question of which nothing is said any more, as a doubt of it is
// about the row of what it answers, is no total, though a report of none would stand there.
func TestNoRowIsNoTotal(t *testing.T) {
	tallies := read(t, `
		a @2020-01-08 /clinic,afp us military 1
		b @2020-01-16 /clinic,afp us civilian 9
		c @2020-01 0
		d @2020-01-09 us doubts:b`)
	for _, policy := range casualty.Policies() {
		for _, toll := range casualty.Timeline(tallies, policy) {
			for row := range toll.Rows() {
				if shown, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled, casualty.Group{Nationality: "US"})); shown.Tallies == nil && is(row, casualty.ConditionStatusContested) {
					t.Errorf("%s: %s", policy, row)
				}
			}
		}
	}
}
