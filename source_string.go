package reported

import (
	"strconv"
	"strings"
)

// String returns the source and those that it cites, as a journalist would: "Al Arabiya
// English, citing Reuters, citing two militia commanders and two security sources". In a
// list, what one of several cites follows it in brackets. After 256 sources it says
// "others". The wording may change.
func (s Source) String() string {
	var b strings.Builder
	left := MaxItems
	s.write(&b, 0, false, &left)
	return b.String()
}

// write writes s and what it cites. Sources beyond *left are not named: a value
// that was built by hand may contain itself.
func (s *Source) write(b *strings.Builder, depth int, bracket bool, left *int) {
	*left--
	b.WriteString(s.title())
	if len(s.Cites) == 0 || depth == MaxSourceDepth-1 {
		return
	}
	if bracket {
		b.WriteString(" (citing ")
		defer b.WriteByte(')')
	} else {
		b.WriteString(", citing ")
	}
	for i := range s.Cites {
		switch {
		case i == 0:
		case i == len(s.Cites)-1, *left <= 0:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		if *left <= 0 {
			b.WriteString("others")
			return
		}
		s.Cites[i].write(b, depth+1, len(s.Cites) > 1, left)
	}
}

// title returns the source alone: "Pentagon spokesman Jonathan Hoffman", "two
// militia commanders", "a witness".
func (s *Source) title() string {
	if s.Name != "" {
		switch {
		case s.Role != "" && s.Org != "":
			return s.Org + " " + s.Role + " " + s.Name
		case s.Role != "":
			return s.Role + " " + s.Name
		case s.Org != "" && !strings.EqualFold(s.Org, s.Name):
			return s.Name + " of " + s.Org
		}
		return s.Name
	}
	who := s.Role
	if who == "" {
		if s.People.IsZero() {
			switch {
			case s.Org != "":
				return s.Org
			case s.Title != "":
				return "“" + s.Title + "”"
			case s.ID != "":
				return s.ID
			}
		}
		one, many := s.Kind.nouns()
		who = many
		if s.People.IsZero() || isOne(s.People) {
			who = one
		}
	}
	if s.Org != "" {
		who = s.Org + " " + who
	}
	switch {
	case isOne(s.People), s.People.IsZero() && s.Role == "":
		return withArticle(who)
	case s.People.IsZero():
		return who
	}
	return peopleWords(s.People) + " " + who
}

// nouns returns what one or several sources of a kind are called, where nothing
// else is known of them.
func (k SourceKind) nouns() (one, many string) {
	switch k {
	case SourceOfficial:
		return "official", "officials"
	case SourceIntergovernmental:
		return "intergovernmental body", "intergovernmental bodies"
	case SourceArmedGroup:
		return "armed group source", "armed group sources"
	case SourceWitness:
		return "witness", "witnesses"
	case SourceExpert:
		return "expert", "experts"
	case SourceMedia:
		return "news outlet", "news outlets"
	case SourceStateMedia:
		return "state media outlet", "state media outlets"
	case SourceMedical:
		return "medical source", "medical sources"
	case SourceNGO:
		return "non-governmental organisation", "non-governmental organisations"
	case SourceDocument:
		return "document", "documents"
	case SourceReference:
		return "reference work", "reference works"
	case SourceSensor:
		return "sensor", "sensors"
	case SourceSocial:
		return "social media post", "social media posts"
	}
	return "unnamed source", "unnamed sources"
}

// withArticle puts a or an in front of a noun. A capital U is read as its name: a US official.
func withArticle(noun string) string {
	if strings.IndexByte("aeiouAEIO", noun[0]) >= 0 {
		return "an " + noun
	}
	return "a " + noun
}

func isOne(n Count) bool { exact, ok := n.Exact(); return ok && exact == 1 }

// peopleWords returns a number of people: exact ones in words up to nine and in
// figures from 10, others in the words of the source, where there are any.
func peopleWords(n Count) string {
	if exact, ok := n.Exact(); ok {
		return numberWord(exact)
	}
	if words := n.Words(); words != "" {
		return words
	}
	low := n.Low()
	best, hasBest := n.Best()
	high, hasHigh := n.High()
	switch {
	case hasBest && hasHigh && best == high && n.Approximate():
		return "nearly " + numberWord(best)
	case hasBest && n.Approximate():
		return "about " + numberWord(best)
	case hasHigh && low == 0:
		return "up to " + numberWord(high)
	case hasHigh:
		return numberWord(low) + " to " + numberWord(high)
	case hasBest:
		return "about " + numberWord(best)
	case n.Approximate() && low <= 1:
		return "several"
	}
	return "at least " + numberWord(low)
}

func numberWord(n int64) string {
	switch n {
	case 0:
		return "no"
	case 1:
		return "one"
	case 2:
		return "two"
	case 3:
		return "three"
	case 4:
		return "four"
	case 5:
		return "five"
	case 6:
		return "six"
	case 7:
		return "seven"
	case 8:
		return "eight"
	case 9:
		return "nine"
	}
	return strconv.FormatInt(n, 10)
}
