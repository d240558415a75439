package standing_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/longrun"
	"github.com/seed-67285e81/reported/internal/standing"
)

// entries reads statements, one a word: id@time/origins>superseded!retracted#,
// of which only the ID is needed; # is rejected.
//
//	b@2020-01-28/dod,cnn>a
func entries(t *testing.T, text string) []standing.Entry {
	t.Helper()
	var list []standing.Entry
	for word := range strings.FieldsSeq(text) {
		var e standing.Entry
		var s reported.Statement
		word, e.Rejected = strings.CutSuffix(word, "#")
		var retracted, superseded, origins, at string
		word, retracted, e.Retracts = strings.Cut(word, "!")
		if retracted != "" {
			s.Answers = strings.Split(retracted, ",")
		}
		word, superseded, _ = strings.Cut(word, ">")
		if superseded != "" {
			s.Supersedes = strings.Split(superseded, ",")
		}
		word, origins, _ = strings.Cut(word, "/")
		if origins == "" {
			origins = "dod"
		}
		for org := range strings.SplitSeq(origins, ",") {
			s.Sources = append(s.Sources, reported.Source{Kind: reported.SourceOfficial, Org: org})
		}
		word, at, _ = strings.Cut(word, "@")
		if at != "" {
			s.Said = reported.MustParseTime(at)
		}
		s.ID = word
		e.Head = &s
		list = append(list, e)
	}
	return list
}

func states(list []standing.Entry) string {
	var b strings.Builder
	for _, e := range list {
		fmt.Fprintf(&b, "%s=%c ", e.Head.ID, "+srx"[e.State])
	}
	return strings.TrimSpace(b.String())
}

func TestJudge(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"nothing said of each other", "a@2020-01-16 b@2020-01-24", "a=+ b=+"},
		{"a later one supersedes", "a@2020-01-16 b@2020-01-24>a", "a=s b=+"},
		{"a chain of them", "a@2020-01-16 b@2020-01-24>a c@2020-01-28>b", "a=s b=s c=+"},
		{"the order of the list does not matter", "c@2020-01-28>b b@2020-01-24>a a@2020-01-16", "c=+ b=s a=s"},
		{"several at once", "a b c@2020-01-28>a,b", "a=s b=s c=+"},
		{"not another's", "a@2020-01-16/irgc b@2020-01-24/dod>a", "a=+ b=+"},
		{"one shared origin is enough", "a/irgc,dod b/cnn,dod>a", "a=s b=+"},
		{"origins compare by spelling", "a/Kata'ib b/kata’ib>a", "a=s b=+"},
		{"not what was certainly said later", "a@2020-01-24 b@2020-01-16>a", "a=+ b=+"},
		{"on one day the recorder's word decides", "b@2020-01-28 a@2020-01-28>b", "b=s a=+"},
		{"and where a date is not known", "a@2020-01-16 b>a", "a=s b=+"},
		{"and where dates overlap", "a@2020-01-28 b@2020-01>a", "a=s b=+"},
		{"of two that supersede each other the earlier falls", "a@2020-01-28>b b@2020-01-16>a", "a=+ b=s"},
		{"on one day the lesser ID", "b@2020-01-28>a a@2020-01-28>b", "b=+ a=s"},
		{"undated before dated", "b>a a@2020-01-28>b", "b=s a=+"},
		{"nothing supersedes itself", "a>a", "a=+"},
		{"an unknown ID is nobody", "a>z", "a=+"},
		{"an ID borne twice is nobody", "a a b>a", "a=+ a=+ b=+"},
		{"what was rejected supersedes nothing", "a b>a#", "a=+ b=x"},
		{"and retracts nothing", "a b!a#", "a=+ b=x"},
		{"and stays rejected", "a# b>a", "a=x b=+"},
		{"what was superseded still supersedes", "a b>a c>b", "a=s b=s c=+"},
		{"what was retracted still supersedes", "a b>a c!b", "a=s b=r c=+"},
		{"the same claimant retracts", "a@2020-01-08 b@2020-01-09!a", "a=r b=+"},
		{"another does not", "a/irgc b/dod!a", "a=+ b=+"},
		{"not before it was said", "a@2020-01-09 b@2020-01-08!a", "a=+ b=+"},
		{"retracted goes before superseded", "a b>a c!a", "a=r b=+ c=+"},
		{"a retraction that is retracted has no effect", "a b!a c!b", "a=+ b=r c=+"},
		{"and that once more", "a b!a c!b d!c", "a=r b=+ c=r d=+"},
		{"listed from its end", "d!c c!b b!a a", "d=+ c=r b=+ a=r"},
		{"two retractions, one of them retracted", "a b!a c!a d!b", "a=r b=r c=+ d=+"},
		{"two that retract each other", "a@2020-01-08!b b@2020-01-09!a", "a=r b=+"},
		{"three that retract each other", "a!b b!c c!a", "a=r b=r c=r"},
		{"several at once", "a b c!a,b", "a=r b=r c=+"},
		{"one of them another's", "a b/irgc c!a,b", "a=r b=+ c=+"},
		{"a ring takes back what it reaches", "a b!c,a c!d d!b", "a=r b=r c=r d=r"},
		{"a superseded retraction has been made", "a b!a c>b", "a=r b=s c=+"},
	} {
		list := entries(t, test.in)
		judge(list)
		if got := states(list); got != test.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", test.name, test.in, got, test.want)
		}
	}
}

func judge(list []standing.Entry) *standing.Index {
	x := &standing.Index{Entries: list, Roll: new(standing.Roll), IDs: new(standing.IDs)}
	for i := range list {
		x.Roll.Add(list[i].Head)
		list[i].Time = list[i].Head.Time()
	}
	x.Judge()
	return x
}

func TestManyEntries(t *testing.T) {
	var text strings.Builder
	for i := range 50 {
		fmt.Fprintf(&text, "s%d ", i)
	}
	list := entries(t, text.String()+"s7 a>s7 b>s8")
	x := judge(list)
	if list[7].State != standing.Stands || list[8].State != standing.Superseded {
		t.Errorf("%s", states(list))
	}
	if _, ok := x.IDs.Find("s7"); ok {
		t.Error("found an ID that two bear")
	}
	if i, ok := x.IDs.Find("s8"); !ok || i != 8 {
		t.Errorf("s8 is at %d, %t", i, ok)
	}
}

// TestJudgeLaws: the order of the list matters nowhere, something stands of
// whatever has no circles, and links are those of every selection.
func TestJudgeLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		list := randomEntries(random, 2+random.IntN(8)+30*random.IntN(2)*random.IntN(2))
		judge(list)
		links := judge(list).Links()
		standing.Apply(list, links)
		want := map[*reported.Statement]standing.State{}
		stands := false
		for _, e := range list {
			want[e.Head] = e.State
			stands = stands || e.State == standing.Stands
		}
		if !stands {
			t.Fatalf("nothing stands: %s", states(list))
		}

		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for i := range list {
			list[i].State = standing.Rejected // what was there before is not read
		}
		judge(list)
		for _, e := range list {
			if e.State != want[e.Head] {
				t.Fatalf("%s: %d in one order, %d in another", e.Head.ID, want[e.Head], e.State)
			}
		}

		k := random.IntN(len(list) + 1)
		type ends struct{ by, on string }
		var all, some []ends
		for _, l := range judge(list).Links() {
			if l.By < k && l.On < k {
				all = append(all, ends{list[l.By].Head.ID, list[l.On].Head.ID})
			}
		}
		for _, l := range judge(list[:k]).Links() {
			some = append(some, ends{list[l.By].Head.ID, list[l.On].Head.ID})
		}
		if diff := cmp.Diff(all, some, cmp.AllowUnexported(ends{})); diff != "" {
			t.Fatalf("links of the first %d: %s", k, diff)
		}
	}
}

// randomEntries makes entries whose references lead to lesser numbers only.
func randomEntries(random *rand.Rand, n int) []standing.Entry {
	days := []string{"", "2020-01", "2020-01-08", "2020-01-08T10:00Z", "2020-01-16", "2020-01-28"}
	list := make([]standing.Entry, n)
	for i := range list {
		s := &reported.Statement{ID: fmt.Sprint("s", i)}
		if day := days[random.IntN(len(days))]; day != "" {
			s.Said = reported.MustParseTime(day)
		}
		for range 1 + random.IntN(2) {
			s.Sources = append(s.Sources, reported.Source{Org: []string{"dod", "irgc", "kh"}[random.IntN(3)]})
		}
		for i > 0 && random.IntN(2) == 0 {
			s.Supersedes = append(s.Supersedes, fmt.Sprint("s", random.IntN(i)))
		}
		for i > 0 && random.IntN(2) == 0 {
			s.Answers = append(s.Answers, fmt.Sprint("s", random.IntN(i)))
		}
		list[i] = standing.Entry{Head: s, Retracts: random.IntN(3) == 0, Rejected: random.IntN(9) == 0 && i > 0}
	}
	return list
}

func TestSaidBy(t *testing.T) {
	for _, test := range []struct {
		said, asOf  string
		want, dated bool
	}{
		{"2020-01-20", "2020-01-20", true, true},
		{"2020-01-20T23:59", "2020-01-20", true, true},
		{"2020-01-21", "2020-01-20", false, true},
		{"2020-01", "2020-01-20", false, true}, // it may have been said later in the month
		{"2020-01", "2020-01-31", true, true},
		{"2020-01-20", "2020", true, true},
		{"2020-01-21T01:00+03:00", "2020-01-20", true, true}, // still the 20th in UTC
		{"2020-01-20T22:00-05:00", "2020-01-20", false, true},
		{"[2020-01-08..2020-01-20]", "2020-01-20", true, true},
		{"2020-01-08/..", "2020-01-20", false, false},
		{"", "2020-01-20", false, false},
		{"2020-01-20", "", true, true},
		{"", "", false, false},
	} {
		var said, asOf reported.Time
		if test.said != "" {
			said = reported.MustParseTime(test.said)
		}
		if test.asOf != "" {
			asOf = reported.MustParseTime(test.asOf)
		}
		if got, dated := standing.SaidBy(said, asOf); got != test.want || dated != test.dated {
			t.Errorf("%q by %q: %t, dated %t", test.said, test.asOf, got, dated)
		}
	}
}

// TestHostile: long lists of references and origins stay cheap.
func TestHostile(t *testing.T) {
	const n = 3000
	list := make([]standing.Entry, n)
	var all []string
	var sources []reported.Source
	for i := range n {
		all = append(all, fmt.Sprint("s", i))
		sources = append(sources, reported.Source{Org: fmt.Sprint("org", i)})
	}
	for i := range list {
		s := &reported.Statement{ID: all[i], Sources: sources[i : i+1]}
		if i == n-1 {
			s.Sources = sources
		} else {
			s.Supersedes = []string{all[n-1], all[(i+1)%n]}
			s.Answers = []string{all[(i+1)%n]}
		}
		list[i] = standing.Entry{Head: s, Retracts: true}
	}
	start := longrun.Spent()
	judge(list)
	if took := longrun.Spent() - start; took > 2*time.Second {
		t.Errorf("took %v", took)
	}
}

func BenchmarkJudge(b *testing.B) {
	for _, n := range []int{5, 1000, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			list := randomEntries(rand.New(rand.NewPCG(1, 2)), n)
			b.ReportAllocs()
			for b.Loop() {
				judge(list)
			}
		})
	}
}
