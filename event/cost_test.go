package event_test

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// A shape is the worst document that is known for a function, of a size.
type shape struct {
	function, shape string
	most            int // of n in the long run
	document        func(n int) string
	call            func(e event.Event)
}

// accountsDocument puts accounts into a document; each is what follows its head.
func accountsDocument(n int, account func(i int) string) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`{"id":"a%d","sources":[{"kind":"media","org":"o%d"}],%s}`, i, i, account(i))
	}
	return `{"schema":"reported/event/1","id":"x","kind":"raid","accounts":[` + strings.Join(list, ",") + `]}`
}

// repeatedItems joins n items.
func repeatedItems(n int, item func(i int) string) string {
	list := make([]string, n)
	for i := range list {
		list[i] = item(i)
	}
	return strings.Join(list, ",")
}

func callDisputes(e event.Event) { e.Disputes() }

var shapes = []shape{
	{"Disputes", "denials and statements of 200 places", 64, func(n int) string {
		return accountsDocument(2*n, func(i int) string {
			return `"stance":"` + []string{"states", "denies"}[i%2] + `","places":[` + repeatedItems(200, func(k int) string {
				return `{"name":"p` + strconv.Itoa(i*200+k) + `"}`
			}) + `]`
		})
	}, callDisputes},
	{"Disputes", "lists of 50 places that are apart", 512, func(n int) string {
		return accountsDocument(n, func(i int) string {
			return `"stance":"states","places":[` + repeatedItems(50, func(k int) string {
				return `{"name":"p","country":"` + string(rune('A'+i%26)) + string(rune('A'+i/26%26)) + `"}`
			}) + `]`
		})
	}, callDisputes},
	{"Disputes", "kinds, an accident among them", 2048, func(n int) string {
		kinds := event.Kinds()
		return accountsDocument(n, func(i int) string {
			return `"stance":"` + []string{"states", "denies"}[i%2] + `","kind":"accident","also":["` + string(kinds[i%len(kinds)]) + `","` + string(kinds[i/len(kinds)%len(kinds)]) + `"]`
		})
	}, callDisputes},
	{"Disputes", "times, stated and denied", 2048, func(n int) string {
		return accountsDocument(n, func(i int) string {
			return `"stance":"` + []string{"states", "denies"}[i%2] + `","time":"` + strconv.Itoa(1000+i) + `-01-01"`
		})
	}, callDisputes},
	{"Disputes", "damage of at least so many", 2048, func(n int) string {
		return accountsDocument(n, func(i int) string {
			return `"stance":"states","damage":[{"extent":"destroyed","count":{"low":` + strconv.Itoa(i+1) + `}}]`
		})
	}, callDisputes},
	{"Disputes", "one account of many origins on many questions", 400, func(n int) string {
		origins := repeatedItems(200, func(k int) string {
			return `{"kind":"media","org":"w` + strconv.Itoa(k) + `","cites":[` + repeatedItems(n/8+1, func(j int) string { return `{"kind":"official","org":"o` + strconv.Itoa(k*n+j) + `"}` }) + `]}`
		})
		targets := func(count int) string {
			return `"targets":[` + repeatedItems(200, func(k int) string {
				return `{"name":"t` + strconv.Itoa(k) + `","kind":"military","count":{"low":` + strconv.Itoa(count) + `,"high":` + strconv.Itoa(count) + `}}`
			}) + `]`
		}
		return `{"schema":"reported/event/1","id":"x","kind":"raid","accounts":[{"sources":[` + origins + `],"stance":"states",` + targets(1) +
			`},{"sources":[{"kind":"media"}],"stance":"states",` + targets(2) + `}]}`
	}, callDisputes},
	{"Likeness", "places of many short words", 200, func(n int) string {
		return `{"schema":"reported/event/1","id":"x","kind":"raid","places":[` + repeatedItems(n, func(i int) string {
			return `{"name":"` + strings.TrimSpace(repeatedWords(i)) + `"}`
		}) + `]}`
	}, func(e event.Event) { event.Likeness(e, e) }},
	{"AsOf", "a chain of retractions", 4000, retractions, func(e event.Event) { e.AsOf(reported.Day(2020, 1, 1)) }},
	{"Merge", "a chain of retractions", 4000, retractions, func(e event.Event) { event.Merge(e, e) }},
	{"Validate", "a chain of retractions", 4000, retractions, func(e event.Event) { _ = e.Validate() }},
	{"Clone", "a chain of retractions", 4000, retractions, func(e event.Event) { e.Clone() }},
}

func repeatedWords(i int) string {
	var b strings.Builder
	for k := range 120 {
		b.WriteString(string(rune('一'+(i*120+k)%20000)) + "aa ")
	}
	return b.String()
}

func retractions(n int) string {
	return accountsDocument(n, func(i int) string {
		if i == 0 {
			return `"stance":"states","kind":"raid"`
		}
		return `"stance":"retracts","kind":"raid","answers":["a` + strconv.Itoa(i-1) + `"]`
	})
}

// TestCost prints what each function costs on its worst documents, beside decoding them:
//
//	REPORTED_LONG=1 go test ./event -run TestCost -v
//
// Memory is counted and held in every run, time only in the long one.
func TestCost(t *testing.T) {
	var out strings.Builder
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "function\tshape\tbytes\ttime / Decode\tallocated, bytes a byte\tgrowth for twice the size")
	for _, s := range shapes {
		n := longrun.Pick(max(8, s.most/16), s.most)
		half, _, halfMemory, _ := s.measure(t, n/2)
		whole, decode, memory, size := s.measure(t, n)
		ratio, growth := float64(whole)/float64(decode), float64(memory)/float64(halfMemory)
		fmt.Fprintf(table, "%s\t%s\t%d\t%.1f\t%d\t%.1f\n", s.function, s.shape, size, ratio, memory/uint64(size), max(growth, float64(whole)/float64(half)))
		if perByte := memory / uint64(size); perByte > 256 { // allocated in all, and most of it not at once
			t.Errorf("%s of %s allocates %d bytes a byte", s.function, s.shape, perByte)
		}
		if longrun.On() && !raceEnabled && ratio > 100 {
			t.Errorf("%s of %s takes %.0f times as long as decoding", s.function, s.shape, ratio)
		}
	}
	table.Flush()
	t.Log("\n" + out.String())
}

func (s shape) measure(t *testing.T, n int) (call, decode time.Duration, memory uint64, size int) {
	t.Helper()
	data := []byte(s.document(n))
	e, err := event.Decode(data)
	if err != nil {
		t.Fatalf("%s of %s: %v", s.function, s.shape, err)
	}
	fastest := func(f func()) time.Duration {
		d := time.Hour
		for range longrun.Pick(1, 5) {
			start := time.Now()
			f()
			d = min(d, time.Since(start))
		}
		return max(d, 1)
	}
	decode = fastest(func() { _, _ = event.Decode(data) })
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	call = fastest(func() { s.call(e) })
	runtime.ReadMemStats(&after)
	return call, decode, (after.TotalAlloc-before.TotalAlloc)/uint64(longrun.Pick(1, 5)) + 1, len(data)
}
