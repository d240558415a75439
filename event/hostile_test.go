package event_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/schema"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// mega is the size of hostile documents, about. Only hostileDocuments changes it.
var mega = 1 << 20

// wrapped puts members into a document that is valid otherwise.
func wrapped(members string) string {
	return `{"schema":"reported/event/1","id":"x","kind":"raid",` + members + `}`
}

// repeated returns a list of n equal items.
func repeated(n int, item string) string {
	return "[" + strings.TrimSuffix(strings.Repeat(item+",", n), ",") + "]"
}

// upTo returns a list of equal items of a megabyte in all, or of most items.
func upTo(most int, item string) string { return repeated(min(most, mega/(len(item)+1)), item) }

// nested puts lists of 256 items into items of a list of statements, a megabyte in all.
func nested(list, head, member, item string) string {
	inner := `{` + head + `,"` + member + `":` + repeated(256, item) + `}`
	return `"` + list + `":` + upTo(4096, inner)
}

// numbered returns items that differ, a megabyte in all or n.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := 0; i < n && b.Len() < mega-200; i++ {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

const (
	leastClaim   = `{"sources":[{"kind":"ngo"}],"stance":"unclaimed"}`
	leastTally   = `{"sources":[{"kind":"ngo"}],"stance":"states","harm":"killed"}`
	leastAccount = `{"sources":[{"kind":"ngo"}],"stance":"states","kind":"raid"}`
	claimHead    = `"sources":[{"kind":"ngo"}],"stance":"attributes"`
	tallyHead    = `"sources":[{"kind":"ngo"}],"stance":"states","harm":"killed"`
	accountHead  = `"sources":[{"kind":"ngo"}],"stance":"states"`
)

// chains returns sources that cite each other to a depth, many times.
func chains(depth int, last string) string {
	one := strings.Repeat(`{"kind":"ngo","cites":[`, depth-1) + last + strings.Repeat(`]}`, depth-1)
	many := upTo(256, one)
	return `"sources":` + many + `,"claims":` + upTo(4096, `{"sources":`+repeated(20, one)+`,"stance":"unclaimed"}`)
}

// hostile are documents of up to a megabyte or so that try to make a reader slow,
// hungry or talkative, by name.
var hostile = map[string]func() string{
	"digits":                   func() string { return wrapped(`"revision":` + strings.Repeat("9", mega)) },
	"digits behind the point":  func() string { return wrapped(`"revision":0.` + strings.Repeat("0", mega)) },
	"exponent":                 func() string { return wrapped(`"revision":1e` + strings.Repeat("9", mega)) },
	"numbers with exponents":   func() string { return wrapped(`"x":` + upTo(mega, "1e999999999")) },
	"numbers":                  func() string { return wrapped(`"x":` + upTo(mega, "0")) },
	"long numbers":             func() string { return wrapped(`"x":` + upTo(mega, "12345678.1234567")) },
	"lists, open":              func() string { return strings.Repeat("[", mega) },
	"lists, open, in a member": func() string { return wrapped(`"x":` + strings.Repeat("[", mega)) },
	"objects, open":            func() string { return strings.Repeat(`{"a":`, mega/5) },
	"nesting to the limit":     func() string { return wrapped(`"x":` + upTo(mega, strings.Repeat("[", 60)+strings.Repeat("]", 60))) },
	"nesting of objects": func() string {
		return wrapped(`"x":` + upTo(mega, strings.Repeat(`{"":`, 60)+`0`+strings.Repeat("}", 60)))
	},
	"nesting, a problem at the end": func() string {
		return wrapped(`"x":` + upTo(mega, strings.Repeat("[", 60)+strings.Repeat("]", 60)) + `,"revision":0`)
	},
	"a text":                        func() string { return wrapped(`"summary":"` + strings.Repeat("a", mega) + `"`) },
	"a text of two bytes a letter":  func() string { return wrapped(`"summary":"` + strings.Repeat("é", mega/2) + `"`) },
	"a text of four bytes a letter": func() string { return wrapped(`"summary":"` + strings.Repeat("🚀", mega/4) + `"`) },
	"a text of short escapes":       func() string { return wrapped(`"summary":"` + strings.Repeat(`\n`, mega/2) + `"`) },
	"a text of escapes":             func() string { return wrapped(`"summary":"` + strings.Repeat(`\u00e9`, mega/6) + `"`) },
	"a text of pairs":               func() string { return wrapped(`"summary":"` + strings.Repeat(`\ud83d\ude80`, mega/12) + `"`) },
	"a text of halves":              func() string { return wrapped(`"summary":"` + strings.Repeat(`\ud83d`, mega/6) + `"`) },
	"a text of escapes and letters": func() string { return wrapped(`"summary":"` + strings.Repeat(`\na`, mega/3) + `"`) },
	"a text without end":            func() string { return wrapped(`"summary":"` + strings.Repeat(`\\`, mega/2)) },
	"short texts of escapes":        func() string { return wrapped(`"x":` + upTo(mega, `"\n\n"`)) },
	"names of escapes": func() string {
		return wrapped(`"x":{` + strings.TrimSuffix(strings.Repeat(`"\n\n":0,`, mega/9), ",") + `}`)
	},
	"names of escapes, known": func() string {
		return wrapped(`"sources":` + upTo(256, `{"\u006b\u0069\u006e\u0064":"\u006e\u0067\u006f"}`))
	},
	"a name":                     func() string { return wrapped(`"` + strings.Repeat("a", mega) + `":0`) },
	"a name with problems below": func() string { return wrapped(`"` + strings.Repeat("a", mega/2) + `":` + upTo(mega/8, "1e1")) },
	"names in names": func() string {
		return wrapped(`"x":` + strings.Repeat(`{"`+strings.Repeat("~", mega/60)+`":`, 50) + upTo(mega/8, "1e1") + strings.Repeat("}", 50))
	},
	"long names, unknown":                  func() string { return wrapped(numbered(mega, `"`+strings.Repeat("a", 10_000)+`%d":0`)) },
	"names, unknown":                       func() string { return wrapped(numbered(mega, `"k%d":0`)) },
	"names, unknown, in an unknown member": func() string { return wrapped(`"x":{` + numbered(mega, `"k%d":0`) + `}`) },
	"a member again and again":             func() string { return wrapped(strings.TrimSuffix(strings.Repeat(`"id":"x",`, mega/9), ",")) },
	"an empty name again and again": func() string {
		return wrapped(`"x":{` + strings.TrimSuffix(strings.Repeat(`"":0,`, mega/5), ",") + `}`)
	},
	"codes": func() string { return wrapped(`"codes":{` + numbered(mega, `"k%d":"v"`) + `}`) },
	"bad codes": func() string {
		return wrapped(`"codes":{` + numbered(64, `"K%d`+strings.Repeat("/", 16_000)+`":"v"`) + `}`)
	},
	"long codes": func() string {
		return wrapped(`"codes":{` + numbered(64, `"k%d":"`+strings.Repeat("é", 8_000)+`"`) + `}`)
	},
	"a code again and again": func() string {
		return wrapped(`"codes":{` + strings.TrimSuffix(strings.Repeat(`"a":"v",`, mega/8), ",") + `}`)
	},
	"white space":                func() string { return strings.Repeat(" \n", mega/2) },
	"white space, and a problem": func() string { return wrapped(`"revision":` + strings.Repeat("\n", mega) + `0`) },
	"white space in lists":       func() string { return wrapped(`"x":` + upTo(mega, "\n\r\t 0 ")) },
	"byte order mark":            func() string { return "\ufeff" + wrapped(`"title":"`+strings.Repeat("a", mega)+`"`) },
	"not UTF-8 at the end":       func() string { return wrapped(`"summary":"` + strings.Repeat("é", mega/2) + "\xff\"") },
	"not UTF-8":                  func() string { return strings.Repeat("\xff", mega) },
	"zeros":                      func() string { return strings.Repeat("\x00", mega) },
	"trailing data":              func() string { return wrapped(`"title":"a"`) + strings.Repeat("{}", mega/2) },
	"more than may be":           func() string { return wrapped(`"summary":"` + strings.Repeat("a", event.MaxBytes) + `"`) },
	"a word":                     func() string { return wrapped(`"state":"` + strings.Repeat("a", mega) + `"`) },
	"an ID": func() string {
		return wrapped(`"links":[{"kind":"related","event":"` + strings.Repeat("a", mega) + `"}]`)
	},
	"an address":           func() string { return wrapped(`"sources":[{"kind":"ngo","url":"` + strings.Repeat("a", mega) + `"}]`) },
	"an address of colons": func() string { return wrapped(`"sources":[{"kind":"ngo","url":"a` + strings.Repeat(":", mega) + `"}]`) },
	"a language": func() string {
		return wrapped(`"sources":[{"kind":"ngo","language":"en` + strings.Repeat("-abcdefgh", mega/9) + `"}]`)
	},
	"a time of digits":   func() string { return wrapped(`"time":"` + strings.Repeat("2", mega) + `"`) },
	"a time of times":    func() string { return wrapped(`"time":"` + strings.Repeat("2020-01-08..", mega/12) + `"`) },
	"a time of brackets": func() string { return wrapped(`"time":"` + strings.Repeat("[", mega) + `"`) },
	"a term": func() string {
		return wrapped(`"claims":[{` + claimHead + `,"confidence":"stix:` + strings.Repeat("1", mega) + `"}]`)
	},
	"kinds":        func() string { return wrapped(`"also":` + upTo(mega, `"raid"`)) },
	"kinds, empty": func() string { return wrapped(`"also":` + upTo(mega, `""`)) },
	"kinds, null":  func() string { return wrapped(`"also":` + upTo(mega, `null`)) },
	"kinds, unknown": func() string {
		return wrapped(`"accounts":` + upTo(4096, `{`+accountHead+`,"also":`+repeated(256, `"x"`)+`}`))
	},
	"kinds, many": func() string {
		return wrapped(`"accounts":` + upTo(4096, `{`+accountHead+`,"also":`+repeated(256, `"riot"`)+`}`))
	},
	"empty objects at the top": func() string { return upTo(mega, `{}`) },
	"counts": func() string {
		return wrapped(nested("accounts", accountHead, "weapons", `{"kind":"ied","count":{"low":1}}`))
	},
	"counts, empty": func() string { return wrapped(nested("accounts", accountHead, "weapons", `{"kind":"ied","count":{}}`)) },
	"claims":        func() string { return wrapped(`"claims":` + upTo(4096, leastClaim)) },
	"claims with IDs": func() string {
		return wrapped(`"claims":[` + numbered(4096, `{"id":"%d","sources":[{"kind":"ngo"}],"stance":"unclaimed"}`) + `]`)
	},
	"claims with the same ID": func() string {
		return wrapped(`"claims":` + upTo(4096, `{"id":"a","sources":[{"kind":"ngo"}],"stance":"unclaimed"}`))
	},
	"tallies":  func() string { return wrapped(`"tallies":` + upTo(4096, leastTally)) },
	"accounts": func() string { return wrapped(`"accounts":` + upTo(4096, leastAccount)) },
	"all statements": func() string {
		return wrapped(`"claims":` + repeated(4096, leastClaim) + `,"tallies":` + repeated(4096, leastTally) + `,"accounts":` + repeated(4096, leastAccount))
	},
	"many items too many": func() string { return wrapped(`"claims":` + upTo(mega, leastClaim)) },
	"circles": func() string {
		return wrapped(`"claims":[` + numbered(4096, `{"id":"%[1]d","supersedes":["0","1","2","3","%[1]d"],"sources":[{"kind":"ngo"}],"stance":"unclaimed"}`) + `]`)
	},
	"one long circle": func() string {
		return wrapped(`"tallies":[{"id":"0","scope":"part","of":"1",` + tallyHead + `},` + chain(4095, `{"id":"%d","scope":"part","of":"%d",`+tallyHead+`}`) + `]`)
	},
	"a chain of superseding": func() string {
		return wrapped(`"claims":[` + chain(4095, `{"id":"%d","supersedes":["%d"],"sources":[{"kind":"ngo"}],"stance":"unclaimed"}`) + `,{"id":"4096","sources":[{"kind":"ngo"}],"stance":"unclaimed"}]`)
	},
	"superseding, few statements": func() string {
		return wrapped(`"claims":[` + numbered(64, `{"id":"%d","sources":[{"kind":"ngo"}],"stance":"unclaimed","supersedes":`+repeated(256, `"63"`)+`}`) + `]`)
	},
	"superseding, long IDs": func() string {
		id := strings.Repeat("a", 250)
		return wrapped(`"claims":[` + numbered(64, `{"id":"%02d`+id+`","sources":[{"kind":"ngo"}],"stance":"unclaimed","answers":`+repeated(60, `"62`+id+`"`)+`}`) + `]`)
	},
	"superseding, many statements": func() string {
		return wrapped(`"claims":[` + numbered(4096, `{"id":"%d","sources":[{"kind":"ngo"}],"stance":"unclaimed","supersedes":`+repeated(256, `"0"`)+`}`) + `]`)
	},
	"unknown references": func() string {
		return wrapped(`"claims":[` + numbered(64, `{"id":"%d","sources":[{"kind":"ngo"}],"stance":"unclaimed","answers":`+repeated(256, `"z"`)+`}`) + `]`)
	},
	"chains of sources":              func() string { return wrapped(chains(8, `{"kind":"ngo"}`)) },
	"chains of sources, bad":         func() string { return wrapped(chains(8, `{"kind":"x"}`)) },
	"chains of sources, too deep":    func() string { return wrapped(chains(9, `{"kind":"ngo"}`)) },
	"chains of sources, much deeper": func() string { return wrapped(chains(25, `{"kind":"ngo"}`)) },
	"wide sources":                   func() string { return wrapped(nested("claims", `"stance":"unclaimed"`, "sources", `{"kind":"ngo"}`)) },
	"wide sources below": func() string {
		return wrapped(`"sources":` + upTo(256, `{"kind":"ngo","cites":`+repeated(256, `{"kind":"ngo"}`)+`}`))
	},
	"sources of unknown members": func() string { return wrapped(`"sources":` + upTo(256, `{"kind":"ngo",`+numbered(500, `"k%d":0`)+`}`)) },
	"groups, empty":              func() string { return wrapped(nested("tallies", tallyHead, "groups", `{}`)) },
	"groups, false":              func() string { return wrapped(nested("tallies", tallyHead, "groups", `{"attackers":false}`)) },
	"groups":                     func() string { return wrapped(nested("tallies", tallyHead, "groups", `{"age":"child"}`)) },
	"persons":                    func() string { return wrapped(nested("tallies", tallyHead, "persons", `{"name":"x"}`)) },
	"actors":                     func() string { return wrapped(nested("claims", claimHead, "actors", `{"name":"x"}`)) },
	"links of actors": func() string {
		return wrapped(`"claims":` + upTo(4096, `{`+claimHead+`,"actors":[{"name":"x","linked_to":`+repeated(256, `{"name":"x","how":"part-of"}`)+`}]}`))
	},
	"places":      func() string { return wrapped(nested("accounts", accountHead, "places", `{"name":"x"}`)) },
	"parties":     func() string { return wrapped(nested("accounts", accountHead, "actors", `{"name":"x"}`)) },
	"targets":     func() string { return wrapped(nested("accounts", accountHead, "targets", `{"kind":"ngo"}`)) },
	"weapons":     func() string { return wrapped(nested("accounts", accountHead, "weapons", `{"kind":"ied"}`)) },
	"damage":      func() string { return wrapped(nested("accounts", accountHead, "damage", `{"extent":"none"}`)) },
	"links":       func() string { return wrapped(`"links":` + upTo(256, `{"kind":"led-to","event":"a"}`)) },
	"links, self": func() string { return wrapped(`"links":` + upTo(256, `{"kind":"led-to","event":"x"}`)) },
	"points": func() string {
		return wrapped(nested("accounts", accountHead, "places", `{"name":"x","point":{"lat":0,"lon":0}}`))
	},
	"times": func() string {
		return wrapped(nested("claims", `"stance":"unclaimed"`, "sources", `{"kind":"ngo","published":"[2020-01-08T01:34:05+03:00%..2020-01-08T01:34:06+03:00%]"}`))
	},
	"bad times": func() string {
		return wrapped(nested("claims", `"stance":"unclaimed"`, "sources", `{"kind":"ngo","published":"[2020-01-08T01:34:05+03:00%..2020-01-08T01:34:05+03:00%"}`))
	},
	"terms": func() string {
		return wrapped(`"claims":` + upTo(4096, `{"sources":[{"kind":"ngo"}],"stance":"unclaimed","likelihood":"ipcc-ar5:extremely-unlikely"}`))
	},
	"bad terms": func() string {
		return wrapped(`"claims":` + upTo(4096, `{"sources":[{"kind":"ngo"}],"stance":"unclaimed","likelihood":"icd203:`+strings.Repeat("\x7f", 100)+`"}`))
	},
}

// chain returns items each of which names the one behind it, from 1 to n.
func chain(n int, format string) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		if i > 1 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, format, i, i+1)
	}
	return b.String()
}

func init() {
	// A million {} and a million null, where each list may be.
	for _, list := range []string{"also", "places", "actors", "targets", "weapons", "damage", "claims", "tallies", "accounts", "sources", "links", "codes", "x"} {
		for _, item := range []string{"{}", "[]", "null", "0", `""`} {
			hostile["list "+list+" of "+item] = func() string { return wrapped(`"` + list + `":` + upTo(mega, item)) }
		}
	}
	for list, head := range map[string]string{"claims": `"stance":"unclaimed"`, "tallies": tallyHead, "accounts": accountHead} {
		for _, member := range map[string][]string{
			"claims": {"sources", "answers", "actors"}, "tallies": {"supersedes", "persons"}, "accounts": {"also", "places", "actors", "targets", "weapons", "damage"},
		}[list] {
			hostile["lists "+list+"/"+member+" of {}"] = func() string { return wrapped(nested(list, head, member, `{}`)) }
		}
	}
}

// hostileDocuments calls f for each of them, made of about so many bytes, in the
// order of their names.
func hostileDocuments(size int, f func(name string, data []byte)) {
	defer func(before int) { mega = before }(mega)
	mega = size
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		f(name, []byte(hostile[name]()))
	}
}

// TestHostileAgree holds all readers to the oracle on small hostile documents.
func TestHostileAgree(t *testing.T) {
	hostileDocuments(longrun.Pick(1000, 3000), func(name string, data []byte) {
		if len(data) > 100_000 {
			return // it is as large as it is whatever is asked for
		}
		agreeOn(t, data)
		_, problems := event.Inspect(data)
		checkProblems(t, data, problems)
	})
}

// TestHostile holds what Decode and Inspect make of hostile documents: few and short
// problems, and less than 32 bytes of memory for a byte, plus 16 KiB.
func TestHostile(t *testing.T) {
	hostileDocuments(longrun.Pick(1<<15, 1<<20), func(name string, data []byte) {
		allocated := func(read func()) uint64 {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			read()
			runtime.ReadMemStats(&after)
			return after.TotalAlloc - before.TotalAlloc
		}
		var problems reported.Problems
		bound := uint64(32*len(data) + 16<<10)
		if n := allocated(func() { _, problems = event.Inspect(data) }); n > bound {
			t.Errorf("%s: Inspect allocates %d bytes for %d, %.1f a byte", name, n, len(data), float64(n)/float64(len(data)))
		} else if testing.Verbose() {
			t.Logf("%-40s %8d bytes, %5.1f allocated for each", name, len(data), float64(n)/float64(len(data)))
		}
		if n := allocated(func() { _, _ = event.Decode(data) }); n > bound {
			t.Errorf("%s: Decode allocates %d bytes for %d", name, n, len(data))
		}
		// A Decoder that has room for the document allocates little more than its text.
		var d event.Decoder
		_, _ = d.Decode(data)
		if n := allocated(func() { _, _ = d.Decode(data) }); n > bound {
			t.Errorf("%s: a Decoder allocates %d bytes for %d", name, n, len(data))
		}
		if len(problems) > event.MaxProblems+1 {
			t.Errorf("%s: %d problems", name, len(problems))
		}
		for _, p := range problems {
			if len(p.Detail) > 400 || len(p.Error()) > 1000 {
				t.Errorf("%s: a problem of %d bytes", name, len(p.Error()))
			}
		}
	})
}

// TestHostileLengths does so at every length of the least list, where a list that
// has just grown has the most memory to spare, with and without much behind it.
func TestHostileLengths(t *testing.T) {
	for _, list := range []struct{ before, item, behind string }{
		{`"sources":[`, `{"kind":"ngo"}`, `]`},
		{`"claims":[`, leastClaim, `]`},
		{`"tallies":[`, leastTally, `]`},
		{`"accounts":[`, leastAccount, `]`},
		{`"places":[`, `{"name":"x"}`, `]`},
		{`"tallies":[{` + tallyHead + `,"groups":[`, `{"age":"child"}`, `]}]`},
		{`"claims":[{` + claimHead + `,"actors":[`, `{"name":"x"}`, `]}]`},
	} {
		for n := 1; n < 1200; n += 1 + n/9 {
			for _, space := range []int{0, 5 * n, 50 * n} {
				items := strings.TrimSuffix(strings.Repeat(list.item+",", n), ",")
				data := []byte(wrapped(list.before + items + list.behind + strings.Repeat(" ", space)))
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				_, _ = event.Decode(data)
				runtime.ReadMemStats(&after)
				if used := after.TotalAlloc - before.TotalAlloc; used > uint64(32*len(data)+16<<10) {
					t.Errorf("%s of %d items and %d spaces: %d bytes for %d", list.before, n, space, used, len(data))
				}
			}
		}
	}
}

// TestHostileTime holds Decode and Inspect to 15 ns a byte on hostile documents, on a
// machine where encoding/json.Valid takes free for a byte of an ordinary document:
// to less than five times as much. On a slower machine it is that ratio that counts,
// taken at the same time. The least of many runs counts, each of them shorter than a
// slice of time. A larger document must not need more for a byte.
func TestHostileTime(t *testing.T) {
	longrun.Only(t)
	const free = 3.2 // ns
	ordinary := []byte(everything())
	check := func(size, runs int, most float64) { // at most so many runs, if it takes them
		hostileDocuments(size, func(name string, data []byte) {
			perByte := func(n int, read func()) float64 {
				start := longrun.Spent()
				read()
				return float64(longrun.Spent()-start) / float64(n)
			}
			read, machine := math.Inf(1), math.Inf(1)
			for run := 0; run < runs && read > most*max(1, machine/free); run++ {
				read = min(read, perByte(len(data)+4096, func() { _, _ = event.Inspect(data) }))
				machine = min(machine, perByte(len(ordinary), func() { _ = json.Valid(ordinary) }))
			}
			if read > most*max(1, machine/free) {
				t.Errorf("%s: Inspect takes %.1f ns a byte, encoding/json.Valid %.1f on an ordinary document", name, read, machine)
			} else if testing.Verbose() {
				t.Logf("%-40s %8d bytes, %5.1f ns a byte", name, len(data), read)
			}
		})
	}
	check(1<<15, 600, 15)
	check(1<<20, 60, 15) // the collector works beside the reader, and counts here
}

// TestTooLargeIsNotRead holds that a document over the limit costs nothing, however
// far it is over.
func TestTooLargeIsNotRead(t *testing.T) {
	for _, unit := range []string{" ", "a", "\"", "\x01", "[", `\`} {
		for _, first := range []string{"", `"`, "{"} {
			data := []byte(first + strings.Repeat(unit, 16<<20))
			least := time.Hour
			for range 5 {
				start := longrun.Spent()
				_, problems := event.Inspect(data)
				least = min(least, longrun.Spent()-start)
				if len(problems) != 1 || problems[0].Code != reported.CodeTooLarge || problems[0].Pointer != "" {
					t.Fatalf("%s and many of %q: %v", first, unit, problems)
				}
			}
			if least > 2*time.Millisecond {
				t.Errorf("%s and many of %q: took %v", first, unit, least)
			}
		}
	}
}

// TestHostileSchema holds schema.Validate to the verdict of Decode on hostile
// documents: it neither panics nor goes on for long.
func TestHostileSchema(t *testing.T) {
	hostileDocuments(longrun.Pick(1000, 1<<20), func(name string, data []byte) {
		if !longrun.On() && len(data) > 100_000 {
			return // it is as large as it is whatever is asked for
		}
		start := longrun.Spent()
		err := schema.Validate(data)
		took := longrun.Spent() - start
		if took > min(10*time.Second, time.Second+time.Duration(len(data))*10*time.Microsecond) {
			t.Errorf("%s: %v", name, took)
		}
		if _, decodeErr := event.Decode(data); err != nil && decodeErr == nil {
			t.Errorf("%s: only the schema refuses it: %v", name, err)
		}
		if n := len(reported.AsProblems(err)); n > event.MaxProblems+1 {
			t.Errorf("%s: %d problems", name, n)
		}
	})
}

// TestHostileLines holds that a megabyte of bad lines costs what a megabyte of anything does.
func TestHostileLines(t *testing.T) {
	for _, line := range []string{"{", "{}", "[", "0", "\xff", " x", wrapped(`"x":0`), `{"schema":"x"}`} {
		data := bytes.Repeat([]byte(line+"\n"), longrun.Pick(1<<13, 1<<16)/(len(line)+1))
		n := 0
		for _, err := range event.Lines(data) {
			if n++; err == nil || reported.AsProblems(err)[0].Line != n {
				t.Fatalf("line %d of %q: %v", n, line, err)
			}
		}
		if n != bytes.Count(data, []byte("\n")) {
			t.Errorf("%d lines of %q", n, line)
		}
	}
}

// TestLongListBeforeBlanks: what is reckoned of a list's length and of the length of
// the text behind it is more than 32 bits hold.
func TestLongListBeforeBlanks(t *testing.T) {
	const claim = `{"sources":[{"kind":"media"}],"stance":"unclaimed"}`
	for _, n := range []int{700, 1300, 2000, 4000} {
		for _, blanks := range []int{5, 10, 20, 40} {
			list := strings.Repeat(claim+strings.Repeat(" ", blanks)+",", n) + claim
			data := `{"schema":"reported/event/1","id":"a","kind":"raid","claims":[` + list + strings.Repeat(" ", 2_500_000) + `]}`
			if e, err := event.Decode([]byte(data)); err != nil || len(e.Claims) != n+1 {
				t.Errorf("%d claims: %d were read; %v", n+1, len(e.Claims), err)
			}
		}
	}
}
