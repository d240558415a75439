package event_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// talliesDocument puts tallies into a document; each is what follows its ID.
func talliesDocument(n int, tally func(i int) string) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`{"id":"t%d",%s}`, i, tally(i))
	}
	return `{"schema":"reported/event/1","id":"x","kind":"raid","claims":[{"sources":[{"kind":"official","org":"o"}],"stance":"claims","actors":[{"name":"o1"}]}],"tallies":[` +
		strings.Join(list, ",") + `]}`
}

func official(i int) string {
	return `"sources":[{"kind":"official","org":"o` + strconv.Itoa(i) + `"}]`
}

func onDay(i int) string {
	return fmt.Sprintf(`"said":"%04d-%02d-%02d"`, 1000+i/336, 1+i/28%12, 1+i%28)
}

func killedCount(n int) string {
	return fmt.Sprintf(`"stance":"states","harm":"killed","count":{"low":%d,"high":%d}`, n, n)
}

func group(i int) string { return `{"label":"g` + strconv.Itoa(i) + `"}` }

// none says every other time that none of some people were hurt, among whom are those
// of all the others; the reports are of so many origins.
func none(origins int) func(n int) string {
	return func(n int) string {
		return talliesDocument(n, func(i int) string {
			if i%2 == 0 {
				return official(i/2%origins) + "," + onDay(i) + `,"stance":"states","harm":"casualties","count":{"low":0,"high":0},"groups":[{"nationality":"US"},` + group(i) + `]`
			}
			return official(i/2%origins) + "," + onDay(i) + "," + killedCount(i%7) + `,"groups":[{"nationality":"US","label":"g` + strconv.Itoa(i) + `"}]`
		})
	}
}

// tollDocuments are the worst documents that are known for tolls and sums.
var tollDocuments = []costDocument{
	{"one tally of many origins, blamed", 32000, func(n int) string {
		return talliesDocument(1, func(int) string {
			var lists []string
			for i := 0; i < n; i += 200 {
				lists = append(lists, `{"kind":"media","org":"m`+strconv.Itoa(i)+`","cites":[`+repeatedItems(200, func(k int) string {
					return `{"kind":"official","org":"o` + strconv.Itoa(i+k) + `"}`
				})+`]}`)
			}
			return `"sources":[` + strings.Join(lists, ",") + `],` + killedCount(3)
		})
	}},
	{"retractions in a chain, and doubts", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			switch {
			case i == 0:
				return official(0) + "," + onDay(0) + "," + killedCount(3)
			case i < n/2:
				return official(0) + "," + onDay(i) + `,"stance":"retracts","harm":"killed","answers":["t` + strconv.Itoa(i-1) + `"]`
			}
			return official(i) + "," + onDay(i) + `,"stance":"doubts","harm":"killed","answers":["t0"]`
		})
	}},
	{"none hurt, one origin", 2000, none(1)},
	{"none hurt, four origins", 2000, none(4)},
	{"none hurt, many origins", 2000, none(1 << 20)},
	{"rows that share a group", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(i) + "," + onDay(i) + "," + killedCount(i) + `,"groups":[{"nationality":"US"},` + group(i) + `]`
		})
	}},
	{"groups with four members", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(0) + "," + onDay(i) + "," + killedCount(i) + `,"place":"p` + strconv.Itoa(i%9) + `","groups":[{"label":"g` + strconv.Itoa(i) +
				`","sex":"` + []string{"male", "female"}[i%2] + `","age":"child","status":"` + []string{"civilian", "police", "militant"}[i%3] + `"}]`
		})
	}},
	{"missing people of many origins", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(i) + "," + onDay(i%50) + `,"stance":"states","harm":"missing","count":{"low":` + strconv.Itoa(i) + `}`
		})
	}},
	{"parts and additions of one whole", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			switch {
			case i == 0:
				return official(0) + "," + onDay(0) + "," + killedCount(3)
			case i%2 == 0:
				return official(i) + "," + onDay(i) + "," + killedCount(i) + `,"scope":"additional","of":"t0"`
			}
			return official(i) + "," + onDay(i) + "," + killedCount(i) + `,"scope":"part","of":"t0"`
		})
	}},
	{"statuses of many origins", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(i) + "," + onDay(0) + "," + killedCount(i/2+1) + `,"groups":[{"status":"` + []string{"civilian", "militant"}[i%2] + `"}]`
		})
	}},
	{"one question told daily by three bodies", 3 * daysOfThreeYears, dailyToll},
}

// daysOfThreeYears are the days of three years, a leap year among them.
const daysOfThreeYears = 1096

// dailyToll tells the toll of a war day by day.
func dailyToll(n int) string {
	return talliesDocument(n, func(i int) string {
		day := i / 3
		return fmt.Sprintf(`"sources":[{"kind":"media","org":"wire","url":"https://example.org/%d","published":"%04d-%02d-%02dT12:00:00Z","cites":[{"kind":"medical","org":"body %d"}]}],%s,"counted_to":"%04[2]d-%02[3]d-%02[4]d",%[7]s`,
			i, 2000+day/336, 1+day/28%12, 1+day%28, i%3, fmt.Sprintf(`"said":"%04d-%02d-%02d"`, 2000+day/336, 1+day/28%12, 1+day%28), killedCount(30*day+i%3))
	})
}

// TestDailyToll holds the limits of a document to what a long war needs: three years
// of one question, told daily by three bodies.
func TestDailyToll(t *testing.T) {
	e, err := event.Decode([]byte(dailyToll(3 * daysOfThreeYears)))
	if err != nil {
		t.Fatal(err)
	}
	row, ok := e.Toll(casualty.PolicyLatest).Row(casualty.NewQuestion(casualty.HarmKilled))
	if !ok || len(row.Series()) != 3 {
		t.Errorf("the three bodies have figures: %v", row)
	}
}

// TestMostSources holds the sources of a document, and so its origins, to fewer than
// MaxValues allows of the smallest.
func TestMostSources(t *testing.T) {
	for roots, want := range map[int]reported.Code{248: "", 250: reported.CodeTooLarge} {
		e := fmt.Sprintf(`{"schema":"reported/event/1","id":"x","kind":"raid","sources":[%s]}`, repeatedItems(roots, func(int) string {
			return `{"kind":"ngo","cites":[` + repeatedItems(200, func(int) string { return `{"kind":"ngo"}` }) + `]}`
		}))
		_, err := event.Decode([]byte(e))
		var code reported.Code
		for _, p := range reported.AsProblems(err) {
			code = p.Code
		}
		if code != want {
			t.Errorf("%d sources: %.200v", 201*roots, err)
		}
	}
}
