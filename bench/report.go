package main

import (
	"fmt"
	"unsafe"

	"github.com/seed-67285e81/reported/event"
)

// cells are the columns of a job beside its ratios.
func cells(c *corpus, t timed) []string {
	mbs := c.mean() / spreadOf(t.ns).mid * 1000
	return []string{digits(t.allocs), digits(t.bytes), digits(mbs)}
}

func readTable(c *corpus, results []timed) *table {
	out := &table{title: "Reading, " + c.name}
	out.add("", "time / Valid", "time / Decode", "allocs/event", "bytes/event", "MB/s")
	valid, decode := find(results, nameValid), find(results, nameDecode)
	for _, t := range results {
		if t.err != nil {
			out.cannot(t.name, t.err)
			continue
		}
		out.add(append([]string{t.name, t.over(valid).String(), t.over(decode).String()}, cells(c, t)...)...)
	}
	return out
}

func readTargets(goals *targets, c *corpus, results []timed) {
	valid, decode, decoder := find(results, nameValid), find(results, nameDecode), find(results, nameDecoder)
	at := c.name + ": "
	goals.ratio(at+"Decode / Valid", 1, decode, valid)
	goals.faster(at+"Decode faster than encoding/json Unmarshal", 5, decode, find(results, nameUnmarshal))
	goals.faster(at+"Decode faster than "+nameSchema5, 25, decode, find(results, nameSchema5))
	goals.ratio(at+"schema.Validate / Decode", 50, find(results, nameSchema), decode)
	goals.ratio(at+"Decoder reused / Valid", 0.6, decoder, valid)
	goals.atMost(at+"Decoder reused, allocations an event", 4, decoder.allocs, digits(decoder.allocs))
}

func writeTable(c *corpus, results []timed) *table {
	out := &table{title: "Validating, copying and writing, " + c.name}
	out.add("", "time / Decode", "time / AppendJSON", "allocs/event", "bytes/event", "MB/s")
	decode, appended := find(results, nameDecode), find(results, nameAppend)
	for _, t := range results {
		if t.err != nil {
			out.cannot(t.name, t.err)
			continue
		}
		out.add(append([]string{t.name, t.over(decode).String(), t.over(appended).String()}, cells(c, t)...)...)
	}
	return out
}

func writeTargets(goals *targets, c *corpus, results []timed) {
	validate, appended := find(results, nameValidate), find(results, nameAppend)
	at := c.name + ": "
	goals.atMost(at+"Validate, allocations", 0, validate.allocs, digits(validate.allocs))
	goals.ratio(at+"Validate / Decode", 0.15, validate, find(results, nameDecode))
	goals.atMost(at+"AppendJSON, allocations", 0, appended.allocs, digits(appended.allocs))
	goals.faster(at+"AppendJSON faster than encoding/json Marshal", 4, appended, find(results, nameMarshal))
}

func memoryTable(c *corpus, goals *targets) *table {
	out := &table{title: "Memory of what is kept as a multiple of its JSON, " + c.name}
	for _, k := range keepings(c) {
		if k.err != nil {
			out.cannot(k.name, k.err)
			continue
		}
		out.add(k.name, digits(k.times))
		if k.name == nameKept {
			goals.atMost(c.name+": memory of a kept event / its JSON", 3, k.times, digits(k.times))
		}
	}
	decoded, cloned, length, err := pinned(c.docs[0])
	const what = "Clone unpins the input: memory / document of white space"
	if err != nil {
		goals.missing(c.name+": "+what, err)
		return out
	}
	out.add(fmt.Sprintf("one event of a document of %s, nearly all white space", mib(float64(length))), mib(decoded))
	out.add("the same, cloned", mib(cloned))
	out.add("an Event without its lists and texts, bytes", fmt.Sprint(unsafe.Sizeof(event.Event{})))
	goals.atMost(c.name+": "+what, 0.05, cloned/float64(length), digits(cloned/float64(length)))
	return out
}

func streamTable(goals *targets, million bool) (*table, error) {
	c, err := generated(4000)
	if err != nil {
		return nil, err
	}
	data := c.ndjson(len(c.docs))
	c = nil // so that it does not lie on the heap
	out := &table{title: "Lines"}
	n := 50_000
	if million {
		n = 1_000_000
	}
	s := streaming(data, n)
	if s.err != nil {
		return nil, s.err
	}
	out.add(fmt.Sprintf("%d events, %s of JSON: heap beside the input", s.events, mib(s.bytes)), "with garbage", "without")
	out.add("while the first tenth was read, at most", mib(s.early.peak), mib(s.early.live))
	out.add("after that, at most", mib(s.late.peak), mib(s.late.live))
	at := fmt.Sprintf("Lines over %d events: ", n)
	// Memory that grew with the events would be about ten times as much.
	goals.atMost(at+"greatest heap after the first tenth / in it", 2, s.late.peak/s.early.peak, digits(s.late.peak/s.early.peak))
	goals.atMost(at+"memory in use behind the last event, MiB", 0.1, s.late.live/(1<<20), digits(s.late.live/(1<<20)))
	if err := waysTable(out, data, 15); err != nil {
		return nil, err
	}
	lines, spins, err := twoCores(data, 25)
	if err != nil {
		return nil, err
	}
	out.add("two cores / one: fastest rounds; all rounds", digits(lines.best), lines.rounds.String())
	out.add("a loop that touches no memory: what the machine gave", digits(spins.best), spins.rounds.String())
	const what = "Lines of two halves on two cores / one"
	if spins.best < 1.9 {
		goals.missing(what, fmt.Errorf("the machine had no two cores to give: %s where a bare loop has %s", digits(lines.best), digits(spins.best)))
	} else {
		goals.atLeast(what, 1.7, lines.best, digits(lines.best))
	}
	return out, nil
}

func sizeTable(goals *targets) *table {
	out := &table{title: "Stripped binary beyond an empty main"}
	const what = "stripped binary, KB: "
	all, err := weights()
	if err != nil {
		goals.missing(what, err)
	}
	for _, x := range all {
		if x.err != nil {
			out.cannot(describe(x.name), x.err)
		} else {
			out.add(describe(x.name), fmt.Sprintf("%d KB", x.bytes/1000))
		}
		switch {
		case x.ours && x.err != nil:
			goals.missing(what+describe(x.name), x.err)
		case x.ours:
			goals.atMost(what+describe(x.name), 700, float64(x.bytes)/1000, fmt.Sprint(x.bytes/1000))
		}
	}
	return out
}
