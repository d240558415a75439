package stix_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// ID returns an ID of a type, number n.
func ID(kind string, n int) string {
	return fmt.Sprintf("%s--%08x-0000-4000-8000-000000000000", kind, n)
}

func object(kind string, n int, more string) string {
	return fmt.Sprintf(`{"type":%q,"spec_version":"2.1","id":%q%s}`, kind, ID(kind, n), more)
}

func relationship(n int, kind, source, target string) string {
	return object("relationship", n, fmt.Sprintf(`,"relationship_type":%q,"source_ref":%q,"target_ref":%q`, kind, source, target))
}

// repeat joins n objects.
func repeat(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(f(i))
	}
	return b.String()
}

func refList(n int, f func(i int) string) string {
	return repeat(n, func(i int) string { return `"` + f(i) + `"` })
}

// hostile are bundles that are bad for a reader, by about how many parts they have.
var hostile = []struct {
	name string
	text func(n int) string
}{
	{"empty objects", func(n int) string { return repeat(n, func(int) string { return "{}" }) }},
	{"no objects", func(n int) string { return repeat(n, func(int) string { return `""` }) }},
	{"empty texts", func(n int) string {
		return object("note", 1, `,"object_refs":[`+repeat(n, func(int) string { return `""` })+"]")
	}},
	{"odd numbers", func(n int) string { return object("x", 1, `,"x":[`+repeat(n, func(int) string { return `1e9` })+"]") }},
	{"one ID", func(n int) string { return repeat(n, func(int) string { return object("incident", 1, `,"name":"x"`) }) }},
	{"types", func(n int) string {
		return repeat(n, func(i int) string { return fmt.Sprintf(`{"type":"x%d","id":"x"}`, i) })
	}},
	{"properties", func(n int) string {
		return object("incident", 1, ","+repeat(n, func(i int) string { return fmt.Sprintf(`"x%d":1`, i) }))
	}},
	{"a million references of a note", func(n int) string {
		return repeat(100, func(i int) string { return object("incident", i, `,"name":"x"`) }) + "," +
			object("note", 1, `,"content":"x","object_refs":[`+refList(n, func(i int) string { return ID("incident", i%100) })+"]")
	}},
	{"notes of many incidents", func(n int) string {
		n = max(n/100, 1)
		return repeat(100, func(i int) string { return object("incident", i, `,"name":"x"`) }) + "," + repeat(n, func(k int) string {
			return object("note", k, `,"content":"x","object_refs":[`+refList(100, func(i int) string { return ID("incident", i) })+"]")
		})
	}},
	{"attributions of one incident", func(n int) string {
		return object("incident", 1, `,"name":"x"`) + "," + object("threat-actor", 1, `,"name":"x"`) + "," +
			repeat(n, func(i int) string { return relationship(i, "attributed-to", ID("incident", 1), ID("threat-actor", 1)) })
	}},
	{"attributions of many incidents to one long name", func(n int) string {
		return object("threat-actor", 0, `,"name":"`+strings.Repeat("é", 20*n)+`"`) + "," +
			repeat(n, func(i int) string { return object("incident", i, `,"name":"x"`) }) + "," +
			repeat(n, func(i int) string { return relationship(i, "attributed-to", ID("incident", i), ID("threat-actor", 0)) })
	}},
	{"opinions on all attributions", func(n int) string {
		const claims = 200
		return object("incident", 1, `,"name":"x"`) + "," + object("threat-actor", 1, `,"name":"x"`) + "," +
			repeat(claims, func(i int) string { return relationship(i, "attributed-to", ID("incident", 1), ID("threat-actor", 1)) }) + "," +
			repeat(max(n/claims, 1), func(k int) string {
				return object("opinion", k, `,"opinion":"disagree","object_refs":[`+refList(claims, func(i int) string { return ID("relationship", i) })+"]")
			})
	}},
	{"actors attributed to each other in a circle", func(n int) string {
		return object("incident", 1, `,"name":"x"`) + "," + repeat(n, func(i int) string { return object("threat-actor", i, `,"name":"x"`) }) + "," +
			repeat(n, func(i int) string {
				return relationship(i, "attributed-to", ID("threat-actor", i), ID("threat-actor", (i+1)%n))
			}) + "," +
			repeat(n, func(i int) string {
				return relationship(n+i, "attributed-to", ID("incident", 1), ID("threat-actor", i))
			})
	}},
	{"an actor attributed to all", func(n int) string {
		return repeat(n, func(i int) string { return object("incident", i, `,"name":"x"`) }) + "," + repeat(n, func(i int) string { return object("threat-actor", i, `,"name":"x"`) }) + "," +
			repeat(n, func(i int) string {
				return relationship(i, "attributed-to", ID("threat-actor", 0), ID("threat-actor", i))
			}) + "," +
			repeat(n, func(i int) string {
				return relationship(n+i, "attributed-to", ID("incident", i), ID("threat-actor", 0))
			})
	}},
	{"incidents created by each other, and led to each other", func(n int) string {
		return repeat(n, func(i int) string {
			return object("incident", i, fmt.Sprintf(`,"created_by_ref":%q,"name":"x"`, ID("incident", (i+1)%n)))
		}) + "," +
			repeat(n, func(i int) string { return relationship(i, "led-to", ID("incident", i), ID("incident", (i+1)%n)) })
	}},
	{"an event of all incidents", func(n int) string {
		return object("event", 1, `,"status":"occurred","event_types":[`+refList(n, func(i int) string { return "x" })+`]`) + "," + repeat(n, func(i int) string {
			return object("incident", i, fmt.Sprintf(`,"extensions":{"extension-definition--ef765651-680c-498d-9894-99799f2fa126":{"events":[{"event_ref":%q}]}}`, ID("event", 1)))
		})
	}},
	{"documents of one event", func(n int) string {
		return repeat(n, func(i int) string {
			return object("incident", i, `,"extensions":{"`+stix.Extension+`":{"extension_type":"property-extension","document":{"schema":"reported/event/1","id":"x","kind":"raid"}}}`)
		})
	}},
	{"documents of incidents with a long shared identity", func(n int) string {
		data, _ := stix.Bundle{Events: events(n)}.AppendJSON(nil)
		text := strings.TrimSuffix(string(data), "]}")
		return strings.Replace(text[strings.Index(text, `"objects":[`)+len(`"objects":[`):], `"name":"Desk"`, `"name":"`+strings.Repeat("x", 100*n)+`"`, 1)
	}},
	{"deep", func(n int) string {
		return repeat(max(n/50, 1), func(i int) string {
			return object("incident", i, `,"description":`+strings.Repeat(`{"a":`, 50)+"1"+strings.Repeat("}", 50))
		})
	}},
}

func events(n int) (list []event.Event) {
	for i := range n {
		list = append(list, event.Event{ID: fmt.Sprint("e", i), Recorder: "Desk", Kind: event.KindRaid})
	}
	return list
}

func bundleOf(objects string) []byte {
	return []byte(`{"type":"bundle","id":"bundle--b72fa03b-d1e0-4f34-81f0-f60e7f019818","objects":[` + objects + "]}")
}

// TestHostile reads each bundle at a size and at twice the size. What is allocated, which
// does not depend on what else the machine does, is at most 64 bytes for a byte and
// grows in proportion, but for steps in which lists grow.
func TestHostile(t *testing.T) {
	size := longrun.Pick(400, 10_000)
	for _, h := range hostile {
		half, full := bundleOf(h.text(size/2)), bundleOf(h.text(size))
		a, b := allocated(half), allocated(full)
		perByte := float64(b) / float64(len(full))
		growth := float64(b) / float64(a) / (float64(len(full)) / float64(len(half)))
		t.Logf("%-55s %9d bytes, %5.1f allocated for each, %.2f times as many as for half", h.name, len(full), perByte, growth)
		if perByte > 64 || growth > 1.5 && perByte > 8 {
			t.Errorf("%s: %.1f bytes allocated for each, %.2f times as many as for half", h.name, perByte, growth)
		}
	}
}

// TestHostileTime holds reading to the time that decoding as many bytes takes, and
// writing an event to the time that decoding its document takes.
func TestHostileTime(t *testing.T) {
	longrun.Only(t)
	decode := func(doc []byte) float64 {
		times := max(1, 100_000/len(doc))
		return best(func() {
			for range times {
				if _, err := event.Decode(doc); err != nil {
					t.Fatal(err)
				}
			}
		}) / float64(times)
	}
	doc, err := blamed().AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	perByte := decode(doc) / float64(len(doc))
	report := func(name string, times float64) {
		t.Logf("%-64s %5.1f times Decode", name, times)
		if times > 100 {
			t.Errorf("%s: %.0f times Decode", name, times)
		}
	}
	for _, h := range hostile {
		data := bundleOf(h.text(5_000))
		report(h.name, best(func() { stix.Read(data) })/float64(len(data))/perByte)
	}
	for _, h := range hostileEvents {
		doc := []byte(`{"schema":"reported/event/1","id":"x","kind":"raid",` + h.json(4096) + "}")
		e, err := event.Decode(doc)
		if err != nil {
			t.Fatal(err)
		}
		report("writing "+h.name, best(func() { write(t, e) })/decode(doc))
	}
}

func best(f func()) float64 {
	least := time.Duration(1 << 62)
	for range 3 {
		start := time.Now()
		f()
		least = min(least, time.Since(start))
	}
	return float64(least)
}

func allocated(data []byte) uint64 {
	return allocating(func() {
		stix.Read(data)
	})
}

// hostileEvents are events that make many objects for their size.
var hostileEvents = []struct {
	name string
	json func(n int) string
}{
	{"parties", func(n int) string {
		return `"actors":[` + repeat(min(n, 256), func(i int) string { return fmt.Sprintf(`{"name":"%d"}`, i) }) + `]`
	}},
	{"targets", func(n int) string {
		return `"targets":[` + repeat(min(n, 256), func(i int) string { return fmt.Sprintf(`{"name":"%d","kind":"other","effect":"both"}`, i) }) + `]`
	}},
	{"places", func(n int) string {
		return `"places":[` + repeat(min(n, 64), func(i int) string { return fmt.Sprintf(`{"name":"%d","country":"IQ"}`, i) }) + `]`
	}},
	{"links", func(n int) string {
		return `"links":[` + repeat(min(n, 256), func(i int) string { return fmt.Sprintf(`{"kind":"related","event":"%d"}`, i) }) + `]`
	}},
	{"short claims", func(n int) string {
		return `"claims":[` + repeat(min(n, 4096), func(i int) string {
			return fmt.Sprintf(`{"sources":[{"kind":"ngo"}],"stance":"attributes","actors":[{"name":"%d"}]}`, i)
		}) + `]`
	}},
	{"claims of many actors and a long quote", func(n int) string {
		actors := repeat(64, func(i int) string { return fmt.Sprintf(`{"name":"%d"}`, i) })
		return `"claims":[` + repeat(min(n/64, 4096), func(i int) string {
			return `{"sources":[{"kind":"ngo"}],"quote":"` + strings.Repeat("q", 2000) + `","stance":"attributes","actors":[` + actors + `]}`
		}) + `]`
	}},
	{"denials of many actors that answer many claims", func(n int) string {
		actors := repeat(64, func(i int) string { return fmt.Sprintf(`{"name":"%d"}`, i) })
		answers := refList(64, func(i int) string { return fmt.Sprint("c", i) })
		return `"claims":[` + repeat(64, func(i int) string {
			return fmt.Sprintf(`{"id":"c%d","sources":[{"kind":"ngo"}],"stance":"attributes","actors":[%s]}`, i, actors)
		}) + "," + repeat(min(n/64, 4032), func(i int) string {
			return `{"sources":[{"kind":"ngo"}],"answers":[` + answers + `],"stance":"denies","actors":[` + actors + `]}`
		}) + `]`
	}},
	{"denials without an answer", func(n int) string {
		return `"claims":[` + repeat(min(n, 4096), func(i int) string {
			return fmt.Sprintf(`{"sources":[{"kind":"ngo"}],"stance":%q,"actors":[{"name":"x"}]}`, [...]string{"attributes", "denies"}[i%2])
		}) + `]`
	}},
	{"claims of many sources and actors", func(n int) string {
		actors := repeat(64, func(i int) string { return fmt.Sprintf(`{"name":"%d"}`, i) })
		sources := repeat(256, func(i int) string { return fmt.Sprintf(`{"kind":"ngo","org":"%d"}`, i) })
		return `"claims":[` + repeat(min(n/300, 4096), func(i int) string {
			return `{"sources":[` + sources + `],"stance":"denies","actors":[` + actors + `]}`
		}) + `]`
	}},
	{"tallies", func(n int) string {
		return `"tallies":[` + repeat(min(n, 4096), func(i int) string { return `{"sources":[{"kind":"ngo"}],"stance":"states","harm":"killed"}` }) + `]`
	}},
	{"wide trees of sources", func(n int) string {
		tree := `{"kind":"ngo","cites":[` + repeat(200, func(i int) string { return fmt.Sprintf(`{"kind":"ngo","org":"%d"}`, i) }) + `]}`
		return `"tallies":[` + repeat(min(n/200, 4096), func(i int) string {
			return `{"id":"t` + fmt.Sprint(i) + `","sources":[` + tree + `],"answers":["t` + fmt.Sprint((i+1)%max(n/200, 1)) + `"],"stance":"denies","harm":"killed"}`
		}) + `]`
	}},
}

// TestHostileEvents writes and reads events that make many objects. What is written is all
// that is held at once, and is at most 40 times as long as the document.
func TestHostileEvents(t *testing.T) {
	for _, h := range hostileEvents {
		cost := func(n int) (times, wrote, read float64) {
			doc := []byte(`{"schema":"reported/event/1","id":"x","kind":"raid",` + h.json(n) + "}")
			e, err := event.Decode(doc)
			if err != nil {
				t.Fatalf("%s: %v", h.name, err)
			}
			var data []byte
			wrote = float64(allocating(func() { data = write(t, e) })) / float64(len(doc))
			read = float64(allocating(func() {
				if _, err := stix.Read(data); err != nil {
					t.Errorf("%s: %v", h.name, err)
				}
			})) / float64(len(data))
			return float64(len(data)) / float64(len(doc)), wrote, read
		}
		_, halfWrote, halfRead := cost(longrun.Pick(400, 2048))
		times, wrote, read := cost(longrun.Pick(800, 4096))
		t.Logf("%-48s %4.0f times the bytes: writing allocates %5.1f for each, %.2f times half; reading %5.1f, %.2f", h.name, times, wrote, wrote/halfWrote, read, read/halfRead)
		if times > 40 || read > 64 || wrote > 1.5*halfWrote || read > 1.5*halfRead {
			t.Errorf("%s: %.0f times the bytes, writing allocates %.1f for each, %.2f times half; reading %.1f, %.2f", h.name, times, wrote, wrote/halfWrote, read, read/halfRead)
		}
	}
}

func allocating(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
