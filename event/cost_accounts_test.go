package event_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/event"
)

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

// accountDocuments are the worst documents that are known for accounts.
var accountDocuments = []costDocument{
	{"denials and statements of 60 places", 190, func(n int) string {
		return accountsDocument(2*n, func(i int) string {
			return `"stance":"` + []string{"states", "denies"}[i%2] + `","places":[` + repeatedItems(60, func(k int) string {
				return `{"name":"p` + strconv.Itoa(i*60+k) + `"}`
			}) + `]`
		})
	}},
	{"lists of 50 places that are apart", 512, func(n int) string {
		return accountsDocument(n, func(i int) string {
			return `"stance":"states","places":[` + repeatedItems(50, func(k int) string {
				return `{"name":"p","country":"` + string(rune('A'+i%26)) + string(rune('A'+i/26%26)) + `"}`
			}) + `]`
		})
	}},
	{"kinds, an accident among them", 2048, func(n int) string {
		kinds := event.Kinds()
		return accountsDocument(n, func(i int) string {
			return `"stance":"` + []string{"states", "denies"}[i%2] + `","kind":"accident","also":["` + string(kinds[i%len(kinds)]) + `","` + string(kinds[i/len(kinds)%len(kinds)]) + `"]`
		})
	}},
	{"times, stated and denied", 2048, func(n int) string {
		return accountsDocument(n, func(i int) string {
			return `"stance":"` + []string{"states", "denies"}[i%2] + `","time":"` + strconv.Itoa(1000+i) + `-01-01"`
		})
	}},
	{"damage of at least so many", 2048, func(n int) string {
		return accountsDocument(n, func(i int) string {
			return `"stance":"states","damage":[{"extent":"destroyed","count":{"low":` + strconv.Itoa(i+1) + `}}]`
		})
	}},
	{"one account of many origins on many questions", 400, func(n int) string {
		const below = 51 // each
		origins := repeatedItems(n/2, func(k int) string {
			return `{"kind":"media","org":"w` + strconv.Itoa(k) + `","cites":[` + repeatedItems(below, func(j int) string { return `{"kind":"official","org":"o` + strconv.Itoa(k*below+j) + `"}` }) + `]}`
		})
		targets := func(count int) string {
			return `"targets":[` + repeatedItems(n/2, func(k int) string {
				return `{"name":"t` + strconv.Itoa(k) + `","kind":"military","count":{"low":` + strconv.Itoa(count) + `,"high":` + strconv.Itoa(count) + `}}`
			}) + `]`
		}
		return `{"schema":"reported/event/1","id":"x","kind":"raid","accounts":[{"sources":[` + origins + `],"stance":"states",` + targets(1) +
			`},{"sources":[{"kind":"media"}],"stance":"states",` + targets(2) + `}]}`
	}},
	{"places of many short words", 64, func(n int) string {
		return `{"schema":"reported/event/1","id":"x","kind":"raid","places":[` + repeatedItems(n, func(i int) string {
			return `{"name":"` + strings.TrimSpace(repeatedWords(i)) + `"}`
		}) + `]}`
	}},
	{"a chain of retractions", 4000, retractions},
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
