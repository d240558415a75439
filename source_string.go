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
	who, uncounted := s.Role, s.People.IsZero()
	exact, _ := s.People.Exact()
	switch {
	case who != "":
	case uncounted && s.Org != "":
		return s.Org
	case uncounted && s.Title != "":
		return "“" + s.Title + "”"
	case uncounted && s.ID != "":
		return s.ID
	default:
		who = kindNouns[min(sourceKinds.Place(string(s.Kind)), len(kindNouns)-1)]
		if !uncounted && exact != 1 {
			who = plural(who)
		}
	}
	if s.Org != "" {
		who = s.Org + " " + who
	}
	switch {
	case exact == 1, uncounted && s.Role == "":
		return withArticle(who)
	case uncounted:
		return who
	}
	return peopleWords(s.People) + " " + who
}

// kindNouns are what one source of a kind is called, where nothing else is known of it,
// in the order of [SourceKinds].
var kindNouns = [...]string{
	"official", "intergovernmental body", "armed group source", "witness", "expert", "news outlet",
	"state media outlet", "medical source", "non-governmental organisation", "document",
	"reference work", "sensor", "social media post", "unnamed source",
}

// plural returns the plural of such a noun.
func plural(noun string) string {
	if noun == "witness" {
		return "witnesses"
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return stem + "ies"
	}
	return noun + "s"
}

// withArticle puts a or an in front of a noun. A capital U is read as its name: a US official.
func withArticle(noun string) string {
	if strings.IndexByte("aeiouAEIO", noun[0]) >= 0 {
		return "an " + noun
	}
	return "a " + noun
}

// peopleWords returns a number of people: exact ones in words up to nine and in
// figures from 10, others in the words of the source, where there are any.
func peopleWords(n Count) string {
	if exact, ok := n.Exact(); ok {
		return numberWord(exact)
	}
	if words := n.Words(); words != "" {
		return words
	}
	low, best, high := n.bounds()
	approx, bounded := n.Approximate(), usable(high)
	switch {
	case approx && best != absent && best == high:
		return "nearly " + numberWord(best)
	case best != absent && (approx || !bounded):
		return "about " + numberWord(best)
	case bounded && low == 0:
		return "up to " + numberWord(high)
	case bounded:
		return numberWord(low) + " to " + numberWord(high)
	case approx && low <= 1:
		return "several"
	}
	return "at least " + numberWord(max(low, 0))
}

// numberWords are the words of numbers of people, from 0.
var numberWords = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

func numberWord(n int64) string {
	if n < int64(len(numberWords)) {
		return numberWords[n]
	}
	return strconv.FormatInt(n, 10)
}
