package reported

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/check"
)

//go:generate go run ./internal/membergen

type checker = check.Checker[Problem]

func problem(pointer, code, detail string) Problem {
	return Problem{Pointer: pointer, Code: Code(code), Detail: detail}
}

// Validate reports every rule that the source and those it cites break, as
// [Problems]. It allocates nothing if there is none.
func (s Source) Validate() error { return s.problems(1).Err() }

// Validate reports every rule that the statement's head breaks, as [Problems].
// It allocates nothing if there is none. Whether the IDs that it names exist is
// checked by the event that holds it.
func (s Statement) Validate() error { return s.problems().Err() }

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
