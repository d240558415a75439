package reported

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/check"
)

func problem(pointer, code, detail string) Problem {
	return Problem{Pointer: pointer, Code: Code(code), Detail: detail}
}

// Validate reports every rule that the source and those it cites break, as
// [Problems]. It allocates nothing if there is none.
func (s Source) Validate() error { return s.problems(1).Err() }

func (s *Source) problems(depth int) Problems {
	c := check.New(problem)
	c.ID("/id", s.ID)
	c.Name("/name", s.Name)
	c.Name("/role", s.Role)
	c.Name("/org", s.Org)
	c.Country("/country", s.Country)
	c.Name("/people/text", s.People.words)
	c.NeededWord("kind", string(s.Kind), sourceKinds)
	c.Word("/checked", string(s.Checked), checkeds)
	c.Name("/title", s.Title)
	c.URL("/url", s.URL)
	c.URL("/archive", s.Archive)
	c.Language("/language", s.Language)
	c.Items("/cites", len(s.Cites), MaxItems)
	if depth == MaxSourceDepth && len(s.Cites) > 0 {
		c.Add("/cites", string(CodeTooDeep), "a chain of sources has at most "+strconv.Itoa(MaxSourceDepth)+" levels")
		return c.Found
	}
	for i := 0; i < len(s.Cites) && !c.Full(); i++ {
		c.Within("/cites", i, s.Cites[i].problems(depth+1))
	}
	return c.Found
}

// Validate reports every rule that the statement's head breaks, as [Problems].
// It allocates nothing if there is none. Whether the IDs that it names exist is
// checked by the event that holds it.
func (s Statement) Validate() error { return s.problems().Err() }

func (s *Statement) problems() Problems {
	c := check.New(problem)
	c.ID("/id", s.ID)
	if len(s.Sources) == 0 {
		c.Missing("", "sources")
	}
	c.Items("/sources", len(s.Sources), MaxItems)
	for i := 0; i < len(s.Sources) && !c.Full(); i++ {
		c.Within("/sources", i, s.Sources[i].problems(1))
	}
	c.IDs("/answers", s.Answers)
	c.IDs("/supersedes", s.Supersedes)
	if a := s.Grade.Axis(); a != "" && a != AxisGrade {
		c.Add("/grade", string(CodeTermAxis), s.Grade.String()+" is not a grade: admiralty:A1 to admiralty:F6 are allowed")
	}
	c.Text("/quote", s.Quote, MaxText)
	c.Text("/note", s.Note, MaxText)
	return c.Found
}
