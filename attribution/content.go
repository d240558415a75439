package attribution

import (
	"strconv"

	"github.com/seed-67285e81/reported"
)

// appendContent appends all that a claim says, so that claims of one time and ID
// have an order that does not depend on where they stood. Each text is preceded
// by its length, so that no two claims are written alike.
func appendContent(b []byte, c *Claim) []byte {
	left := maxContent
	b = appendSources(b, c.Sources, 0, &left)
	b = appendTime(b, c.Said)
	b = appendTexts(b, c.Quote, c.Note)
	for _, ids := range [...][]string{c.Answers, c.Supersedes} {
		b = strconv.AppendInt(b, int64(len(ids)), 10)
		b = appendTexts(b, ids...)
	}
	b = strconv.AppendBool(b, c.Provisional)
	b = appendTexts(b, string(c.Stance), string(c.Among), string(c.Degree), string(c.Evidence), c.Motive, string(c.Mode))
	for _, t := range [...]reported.Term{c.Grade, c.Likelihood, c.Confidence} {
		b = appendTexts(b, t.String())
	}
	for i := range c.Actors {
		b = appendActor(b, &c.Actors[i])
	}
	return b
}

func appendActor(b []byte, a *Actor) []byte {
	b = appendTexts(b, a.ID, a.Name, string(a.Kind), a.Country)
	b = strconv.AppendBool(b, a.Unidentified)
	b = strconv.AppendInt(b, int64(len(a.LinkedTo)), 10)
	for _, l := range a.LinkedTo {
		b = appendTexts(b, l.Name, string(l.How))
	}
	return b
}

// maxContent bounds the sources that are written: a list built by hand may
// contain itself. No document comes near it.
const maxContent = 1 << 16

func appendSources(b []byte, list []reported.Source, depth int, left *int) []byte {
	b = strconv.AppendInt(b, int64(len(list)), 10)
	if depth == reported.MaxSourceDepth {
		return b
	}
	for i := range list {
		if *left == 0 {
			return b
		}
		*left--
		s := &list[i]
		b = appendTexts(b, s.ID, s.Name, s.Role, s.Org, s.Country, string(s.Kind), string(s.Checked), s.Title, s.URL, s.Archive, s.Language)
		b, _ = s.People.AppendJSON(append(b, ';'))
		b = strconv.AppendBool(b, s.Firsthand)
		b = appendTime(b, s.Published)
		b = appendTime(b, s.Retrieved)
		b = appendSources(b, s.Cites, depth+1, left)
	}
	return b
}

func appendTime(b []byte, t reported.Time) []byte { return appendTexts(b, t.String()) }

func appendTexts(b []byte, texts ...string) []byte {
	for _, s := range texts {
		b = strconv.AppendInt(append(b, ';'), int64(len(s)), 10)
		b = append(append(b, ':'), s...)
	}
	return b
}
