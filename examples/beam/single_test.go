package main

import (
	"maps"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// A fileLine is a line and the file that it stands in.
type fileLine struct{ file, line string }

// single does the work of the pipeline in one pass over everything, in memory:
// group, cut, merge, group again, compare. It shares with the pipeline how a line
// of output is written, and nothing of how records and blocks are gathered.
func single(lines []fileLine, records, blocks limit) (mergedLines, candidates, problems []string) {
	byID := map[string]map[string]*record{} // by ID, then by JSON
	for _, l := range lines {
		for e, err := range event.Lines([]byte(l.line)) {
			if err != nil {
				for _, p := range reported.AsProblems(err) {
					problems = append(problems, badLine(l.file, l.line, p).line())
				}
				continue
			}
			data, err := e.AppendJSON(nil)
			if err != nil {
				panic(err)
			}
			if byID[e.ID] == nil {
				byID[e.ID] = map[string]*record{}
			}
			r := byID[e.ID][string(data)]
			if r == nil {
				r = &record{Revision: e.Revision, Recorded: e.Recorded.String(), JSON: data}
				byID[e.ID][string(data)] = r
			}
			r.Times++
		}
	}

	var events []event.Event
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		var all []record
		for _, r := range byID[id] {
			all = append(all, *r)
		}
		slices.SortFunc(all, compareRecords)
		n := fit(all, records, recordSize)
		if n < len(all) {
			left := int64(0)
			for _, r := range all[n:] {
				left += r.Times
			}
			problems = append(problems, overLimit(id, n, left, all[n]).line())
		}
		var group []event.Event
		for _, r := range all[:n] {
			group = append(group, mustDecode(r.JSON))
		}
		e, choices, used, refusal := mergeValid(group)
		if refusal != nil {
			problems = append(problems, refused(id, used, len(group), refusal).line())
		}
		for _, p := range choices {
			problems = append(problems, choice(id, p).line())
		}
		data, err := e.AppendJSON(nil)
		if err != nil {
			panic(err)
		}
		mergedLines = append(mergedLines, string(data))
		events = append(events, mustDecode(data))
	}

	members := make([]member, len(events))
	byKey := map[string][]member{}
	for i, e := range events { // in the order of their IDs
		members[i] = *(&member{event: e, size: len(mergedLines[i])}).ready()
		for _, key := range members[i].keys {
			byKey[blockName(key)] = append(byKey[blockName(key)], members[i])
		}
	}
	kept := map[string]int{} // of each block, how many are compared
	for key, all := range byKey {
		kept[key] = fit(all, blocks, memberSize)
		for _, m := range all[kept[key]:] {
			problems = append(problems, overBlock(m.describe(key), m.event.ID, blocks).line())
		}
	}
	for i := range members {
		for j := range i {
			line, ok := candidate(&members[j], &members[i])
			if key := meeting(members[j].keys, members[i].keys); ok && key != "" &&
				within(byKey[key][:kept[key]], members[i].event.ID) && within(byKey[key][:kept[key]], members[j].event.ID) {
				candidates = append(candidates, line)
			}
		}
	}
	return mergedLines, candidates, problems
}

// meeting returns the name of the narrowest block in which two events meet.
func meeting(a, b []match.Key) string {
	var common []match.Key
	for _, k := range a {
		if slices.ContainsFunc(b, k.Meets) {
			common = append(common, k)
		}
	}
	if len(common) == 0 {
		return ""
	}
	return blockName(slices.MinFunc(common, match.Key.Compare))
}

func within(members []member, id string) bool {
	return slices.ContainsFunc(members, func(m member) bool { return m.event.ID == id })
}

// fit returns how many elements of a sorted list fit in a limit.
func fit[T any](list []T, l limit, size func(T) int) int {
	bytes := 0
	for i := range list {
		bytes += size(list[i])
		if i > 0 && (i >= l.Count || bytes > l.Bytes) {
			return i
		}
	}
	return len(list)
}

func mustDecode(data []byte) event.Event {
	e, err := event.Decode(data)
	if err != nil {
		panic(err)
	}
	return e
}
