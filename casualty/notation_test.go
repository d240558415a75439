package casualty_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// read reads tallies, one a line, in a notation for tests: an ID, then words.
//
//	a @2020-01-16 /dod,npr killed us military 11 supersedes:b
//
// The number is 11, 11+, 20- (at most), 3-5, ~603, several, or ? for none given.
// Where nothing else is named, the harm is killed, the origin dod and the day
// 2020-01-08; there is none with the word undated.
func read(t testing.TB, text string) (list []casualty.Tally) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		x := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmKilled}
		x.ID, x.Said = words[0], reported.Day(2020, 1, 8)
		var g casualty.Group
		var groups []casualty.Group
		for _, w := range words[1:] {
			key, value, _ := strings.Cut(w, ":")
			switch {
			case w == "undated":
				x.Said = reported.Time{}
			case w[0] == '@':
				x.Said = reported.MustParseTime(w[1:])
			case w[0] == '/':
				for o := range strings.SplitSeq(w[1:], ",") {
					x.Sources = append(x.Sources, reported.Source{Kind: reported.SourceOfficial, ID: o})
				}
			case key == "supersedes":
				x.Supersedes = strings.Split(value, ",")
			case key == "doubts", key == "denies", key == "retracts":
				x.Stance = reported.Stance(key)
				if value != "" {
					x.Answers = strings.Split(value, ",")
				}
			case key == "part":
				x.Scope, x.Of = casualty.ScopePart, value
			case key == "more":
				x.Scope, x.Of = casualty.ScopeAdditional, value
			case key == "at":
				x.Place = value
			case key == "measure":
				x.Measure = value
			case key == "unit":
				x.Unit = casualty.Unit(value)
			case key == "in":
				x.Period = reported.MustParseTime(value)
			case key == "label":
				g.Label = value
			case slices.Contains(casualty.Harms(), casualty.Harm(w)) && w != "other" || w == "medals":
				x.Harm = casualty.Harm(w)
				if w == "medals" {
					x.Harm, x.Measure = casualty.HarmOther, w
				}
			case slices.Contains(casualty.Ranks(), casualty.Rank(w)):
				x.Rank = casualty.Rank(w)
			case w == "us", w == "iq":
				g.Nationality = strings.ToUpper(w)
			case w == "and":
				groups, g = append(groups, g), casualty.Group{}
			case slices.Contains(casualty.Statuses(), casualty.Status(w)):
				g.Status = casualty.Status(w)
			case slices.Contains(casualty.Roles(), casualty.Role(w)):
				g.Role = casualty.Role(w)
			case slices.Contains(casualty.Sexes(), casualty.Sex(w)):
				g.Sex = casualty.Sex(w)
			case slices.Contains(casualty.Ages(), casualty.Age(w)):
				g.Age = casualty.Age(w)
			default:
				x.Count = number(t, w)
			}
		}
		if g != (casualty.Group{}) {
			groups = append(groups, g)
		}
		if len(x.Sources) == 0 {
			x.Sources = []reported.Source{{Kind: reported.SourceOfficial, ID: "dod"}}
		}
		x.Groups = groups
		list = append(list, x)
	}
	return list
}

func number(t testing.TB, w string) reported.Count {
	t.Helper()
	num := func(s string) int64 {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			t.Fatalf("%q is no word of the notation", w)
		}
		return n
	}
	low, high, between := strings.Cut(w, "-")
	switch {
	case w == "?":
		return reported.Count{}
	case w == "several":
		return several
	case w[0] == '~':
		return reported.About(num(w[1:]))
	case strings.HasSuffix(w, "+"):
		return reported.AtLeast(num(strings.TrimSuffix(w, "+")))
	case between && high == "":
		return reported.AtMost(num(low))
	case between:
		return reported.Between(num(low), num(high))
	}
	return reported.Exactly(num(w))
}
