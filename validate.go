package reported

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/budget"
)

//go:generate go run ./internal/membergen

// Validate reports every rule that the source and those it cites break, as [Problems]. It
// does not allocate if there is none. A value built by hand that cites itself, or shares
// too many lists, has one problem: [CodeTooLarge] or [CodeTooDeep].
func (s Source) Validate() (err error) {
	var p Problems
	if s.Cites, p = bounded(s.Cites, MaxSourceDepth); p != nil {
		return p
	}
	return s.problems(1).Err()
}

// Validate reports every rule that the statement's head breaks, as [Problems]. It does not
// allocate if there is none. The event checks that the IDs it names exist.
func (s Statement) Validate() (err error) {
	var p Problems
	if s.Sources, p = bounded(s.Sources, MaxSourceDepth+1); p != nil {
		return p
	}
	return s.problems().Err()
}

// bounded returns sources that can be walked to a depth, one level more than is
// allowed, or what is wrong with them.
func bounded(sources []Source, depth int) ([]Source, Problems) {
	if few(sources, depth, MaxItems) >= 0 {
		return sources, nil
	}
	b := sourceBudget(depth)
	if b.Fits(sources) {
		return sources, nil
	}
	cutter := sourceBudget(depth)
	if sources = cutter.Cut(sources); !cutter.Lost() {
		return sources, nil
	}
	if b.Spent() {
		return nil, Problems{{Code: CodeTooLarge, Detail: "more than " + strconv.Itoa(budget.Most) + " sources, and a document has room for fewer"}}
	}
	return nil, Problems{{Code: CodeTooDeep, Detail: "a chain of sources has at most " + strconv.Itoa(MaxSourceDepth) + " levels"}}
}

// few returns how many of so many sources are left after a walk of these and those that
// they cite, less than none if there are more or they are too deep. Most lists are short,
// and this is faster than a budget.
func few(sources []Source, depth, left int) int {
	if left -= len(sources); depth == 0 {
		return -1
	}
	for i := 0; i < len(sources) && left >= 0; i++ {
		if cites := sources[i].Cites; len(cites) > 0 {
			left = few(cites, depth-1, left)
		}
	}
	return left
}

// sourceBudget returns what may be visited of sources, to a depth.
func sourceBudget(depth int) budget.Budget[Source] {
	return budget.New(func(s *Source) *[]Source { return &s.Cites }, depth)
}

// checkSources checks a list of sources that lies below so many levels of others.
func checkSources(c *checker, pointer string, sources []Source, depth int) {
	c.Items(pointer, len(sources), MaxItems)
	if depth == MaxSourceDepth && len(sources) > 0 {
		c.Add(pointer, string(CodeTooDeep), "a chain of sources has at most "+strconv.Itoa(MaxSourceDepth)+" levels")
		return
	}
	for i := 0; i < len(sources) && !c.Full(); i++ {
		c.Within(pointer, i, sources[i].problems(depth+1))
	}
}

// rules checks what one member says against another. Package event has a generated
// copy for its reader, so it uses nothing that is not exported.
func (s *Statement) rules(c *checker) {
	if s.Said.IsZero() {
		return
	}
	for i := range s.Sources {
		for _, known := range [...]Time{s.Sources[i].Published, s.Sources[i].Retrieved} {
			if known.IsZero() || !known.Before(s.Said) {
				continue
			}
			_, end, _ := known.Window() // the two may be of clocks in different places
			if begin, _, _ := s.Said.Window(); !end.After(begin) {
				c.Add("/said", string(CodeSaidAfterPublished), s.Said.String()+" is after "+known.String()+", when source "+strconv.Itoa(i)+" was published or read")
			}
		}
	}
}
