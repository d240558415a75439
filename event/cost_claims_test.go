package event_test

import (
	"fmt"
	"strconv"
	"strings"
)

// wide is more than most lists hold, and what one list may hold at most.
const wide = 250

func claimsDocument(claims ...string) string {
	return `{"schema":"reported/event/1","id":"x","kind":"raid","claims":[` + strings.Join(claims, ",") + `]}`
}

// originsBelow returns n sources of their own ID below as few as may be.
func originsBelow(n int, prefix string) string {
	return `"sources":[` + repeatedItems((n+wide-1)/wide, func(i int) string {
		return `{"kind":"ngo","cites":[` + repeatedItems(min(wide, n-i*wide), func(k int) string {
			return fmt.Sprintf(`{"kind":"official","id":"%s%05d"}`, prefix, (i*wide+k)*7919%65536)
		}) + `]}`
	}) + `]`
}

// blames returns a claim that names n actors from a number on.
func blames(id string, from, n int, actor func(i int) string) string {
	return `{"id":"` + id + `","sources":[{"kind":"ngo","id":"n"}],"stance":"attributes","actors":[` +
		repeatedItems(n, func(i int) string { return actor(from + i) }) + `]}`
}

func namedActor(i int) string { return `{"name":"a` + strconv.Itoa(i) + `"}` }

// accusations returns claims that name n actors in all.
func accusations(n int, actor func(i int) string) (list []string) {
	const most = 64 // in a claim
	for i := 0; i < n; i += most {
		list = append(list, blames("c"+strconv.Itoa(i/most), i, min(most, n-i), actor))
	}
	return list
}

func quotedIDs(n int, prefix string) string {
	return repeatedItems(n, func(i int) string { return `"` + prefix + strconv.Itoa(i) + `"` })
}

// claimDocuments are the worst documents that are known for claims.
var claimDocuments = []costDocument{
	{"a denial of many origins answers claims of many actors", 15500, func(n int) string {
		claims := accusations(n, namedActor)
		return claimsDocument(append(claims, `{"id":"d",`+originsBelow(n, "o")+`,"stance":"denies","answers":[`+quotedIDs(min(64, len(claims)), "c")+`]}`)...)
	}},
	{"a claim of many actors and origins", 32000, func(n int) string {
		return claimsDocument(`{` + originsBelow(n, "o") + `,"stance":"attributes","actors":[` + repeatedItems(64, namedActor) + `]}`)
	}},
	{"denials of twenty claims of many actors", 3300, func(n int) string {
		claims := accusations(20*64, namedActor)
		for range n {
			claims = append(claims, `{"sources":[{"kind":"ngo"}],"stance":"denies","answers":[`+quotedIDs(20, "c")+`]}`)
		}
		return claimsDocument(claims...)
	}},
	{"a retraction by many origins of a claim of many others", 16000, func(n int) string {
		return claimsDocument(`{"id":"a",`+originsBelow(n, "o")+`,"stance":"attributes","actors":[{"name":"z"}]}`,
			`{"id":"b",`+originsBelow(n, "p")+`,"stance":"retracts","answers":["a"]}`)
	}},
	{"a claim of many origins that supersedes one", 16000, func(n int) string {
		return claimsDocument(`{"id":"a",`+originsBelow(n, "o")+`,"stance":"attributes","actors":[{"name":"z"}]}`,
			`{"id":"b",`+originsBelow(n, "p")+`,"stance":"attributes","actors":[{"name":"z"}],"supersedes":["a"]}`)
	}},
	{"many actors", 45000, func(n int) string { return claimsDocument(accusations(n, namedActor)...) }},
	{"doubts that answer twenty before them", 3300, func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf(`{"id":"c%d",%s,"sources":[{"kind":"ngo"}],`, i, onDay(i))
			if i < 20 {
				list[i] += fmt.Sprintf(`"stance":"attributes","actors":[{"name":"a%d"}]}`, i)
				continue
			}
			list[i] += `"stance":"doubts","answers":[` + repeatedItems(20, func(k int) string { return fmt.Sprintf(`"c%d"`, i-1-k) }) + `]}`
		}
		return claimsDocument(list...)
	}},
	{"actors of one name, and tallies of officials of that name", 16500, func(n int) string {
		claims := accusations(n, func(i int) string { return `{"id":"a` + strconv.Itoa(i) + `","name":"z","country":"IQ"}` })
		return strings.TrimSuffix(claimsDocument(claims...), "}") + `,"tallies":[` + repeatedItems(n/6, func(i int) string {
			return fmt.Sprintf(`{"sources":[{"kind":"official","org":"z","country":"%c%c"}],%s}`, 'A'+rune(i/26%26), 'A'+rune(i%26), killedCount(3))
		}) + `]}`
	}},
	{"figures that many officials of a state with a long name concede", 24000, func(n int) string {
		state := claimsDocument(`{"sources":[{"kind":"ngo"}],"stance":"attributes","actors":[{"name":"` + strings.Repeat("z", 500) + `","kind":"state","country":"IQ"}]}`)
		return strings.TrimSuffix(state, "}") + `,"tallies":[{` + strings.ReplaceAll(originsBelow(n, "o"), `"official",`, `"official","country":"IQ",`) + "," + killedCount(3) + `}]}`
	}},
}

// sourceDocuments are the worst documents that are known for sources.
var sourceDocuments = []costDocument{
	{"places with a radius beside long names of sources", 256, func(n int) string {
		return `{"schema":"reported/event/1","id":"x","kind":"raid","places":[` +
			repeatedItems(min(64, n), func(i int) string {
				return fmt.Sprintf(`{"name":"p%d","point":{"lat":%d,"lon":180},"radius_km":900}`, i, i)
			}) + `],"sources":[` + repeatedItems(n, func(i int) string {
			return fmt.Sprintf(`{"kind":"ngo","org":"%s","role":"%s%d"}`, strings.Repeat("x", 500), strings.Repeat("y", 500), i)
		}) + `]}`
	}},
	{"deep chains of sources", 34, func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = `{"sources":[` + repeatedItems(90, func(k int) string {
				return strings.Repeat(`{"kind":"media","org":"a","cites":[`, 7) + fmt.Sprintf(`{"kind":"ngo","role":"r%d"}`, i*90+k) + strings.Repeat(`]}`, 7)
			}) + `],"stance":"attributes","actors":[{"name":"z"}]}`
		}
		return claimsDocument(list...)
	}},
	{"unnamed sources below such with long names", 128, func(n int) string {
		return `{"schema":"reported/event/1","id":"x","kind":"raid","sources":[` + repeatedItems(n, func(i int) string {
			return `{"kind":"media","org":"` + strings.Repeat("x", 100) + strconv.Itoa(i) + `","cites":[` +
				repeatedItems(wide, func(k int) string { return fmt.Sprintf(`{"kind":"ngo","role":"%d"}`, k) }) + `]}`
		}) + `]}`
	}},
}
