package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
)

// mergeFindings are what Merge reports, in the order in which it was found.
type mergeFindings []reported.Problem

func (f *mergeFindings) add(pointer string, code reported.Code, detail string) {
	*f = append(*f, problem(pointer, string(code), detail))
}

// problems returns the findings in the order of the members that they are about,
// at most MaxProblems and one that says that there are more.
func (f mergeFindings) problems() reported.Problems {
	slices.SortStableFunc(f, func(a, b reported.Problem) int {
		aMember, aItem := memberPosition(a.Pointer)
		bMember, bItem := memberPosition(b.Pointer)
		return cmp.Or(cmp.Compare(aMember, bMember), cmp.Compare(aItem, bItem))
	})
	if len(f) > MaxProblems {
		f = append(f[:MaxProblems:MaxProblems], problem("", string(CodeMoreProblems), "only the first "+strconv.Itoa(MaxProblems)+" problems are reported"))
	}
	return reported.Problems(f)
}

// memberPosition returns the number of the event's member that a pointer leads to, and
// the item of a list.
func memberPosition(pointer string) (member, item int) {
	if pointer == "" {
		return -1, 0
	}
	name, rest, _ := strings.Cut(pointer[1:], "/")
	number, _, _ := strings.Cut(rest, "/")
	item, _ = strconv.Atoi(number) // 0 where it is no list
	return slices.Index(eventMembers.Names, name), item
}

// reportReferences says which references a choice between contents has broken.
func reportReferences(e *Event, chosen []mergeChoice, found *mergeFindings) {
	if !slices.ContainsFunc(chosen, func(c mergeChoice) bool { return c.gaveWay > 0 }) {
		return
	}
	c := check.New(problem)
	e.checkReferences(&c)
	for _, p := range c.Found {
		if p.Code == CodeUnknownReference || p.Code == CodeReferenceCycle {
			found.add(p.Pointer, CodeMergeReference, p.Detail)
		}
	}
}
