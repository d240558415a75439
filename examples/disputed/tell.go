package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// blame tells who is held responsible, actor by actor. Hidden denials were dropped
// because it is not known when they were made.
func blame(e *event.Event, hidden bool) []point {
	a := e.Attribution()
	var points []point
	for _, v := range a.Views {
		lines := []string{supportWords[v.Support]}
		say := func(what string, claims []int) {
			if len(claims) > 0 {
				lines = append(lines, what+" "+speakers(claims, func(i int) reported.Statement { return e.Claims[i].Statement }))
			}
		}
		say("said by", v.Attributing.Claims)
		say("suspected by", v.Suspecting.Claims)
		if len(v.Attributing.Claims) > 0 {
			lines = append(lines, "separate sources: "+bounds(v.Attributing.Origins))
		} else if len(v.Suspecting.Claims) > 0 {
			lines = append(lines, "separate sources that suspect it: "+bounds(v.Suspecting.Origins))
		}
		lines = append(lines, challengeWords[v.Challenge]...)
		say("denied by", v.Denying.Claims)
		say("doubted by", v.Doubting.Claims)
		switch {
		case len(v.Denying.Claims)+len(v.Doubting.Claims) > 0:
		case hidden:
			lines = append(lines, "a denial without a date is not in this column")
		default:
			lines = append(lines, "doubted or denied by nobody")
		}
		for _, r := range v.Reasons {
			if w := reasonWords[r]; w != "" {
				lines = append(lines, w)
			}
		}
		points = append(points, point{"blamed: " + v.Actor.Name, strings.Join(lines, "\n")})
	}
	if len(a.Unclaimed) > 0 {
		points = append(points, point{"claimed", "by nobody yet, says " +
			speakers(a.Unclaimed, func(i int) reported.Statement { return e.Claims[i].Statement })})
	}
	if len(points) == 0 {
		points = append(points, point{"blamed", "nobody"})
	}
	return points
}

// supportWords are what is said for it that an actor did it.
var supportWords = map[attribution.Support]string{
	attribution.SupportFound:                "found by a court or an inquiry",
	attribution.SupportClaimedAndAttributed: "claimed by itself, and said by a source outside its camp",
	attribution.SupportClaimed:              "claimed by itself, not confirmed",
	attribution.SupportCorroborated:         "said by at least two separate sources",
	attribution.SupportAlleged:              "accused, not confirmed by a second separate source",
	attribution.SupportSuspected:            "suspected, not accused",
	attribution.SupportWithdrawn:            "was accused; nothing of that stands",
	attribution.SupportNone:                 "accused by nobody",
}

// challengeWords are what is said against it, where the names of those that say so
// do not say it.
var challengeWords = map[attribution.Challenge][]string{
	attribution.ChallengeContested:     {"another claims it too"},
	attribution.ChallengeAcquitted:     {"cleared by a court or an inquiry"},
	attribution.ChallengeDeniedByActor: {"it denies it"},
}

// reasonWords are further reasons that a reader wants to know.
var reasonWords = map[attribution.Reason]string{
	attribution.ReasonOneBloc:         "those that say so belong together",
	attribution.ReasonDeniedBefore:    "it had denied it before",
	attribution.ReasonClaimedBefore:   "it had claimed it before",
	attribution.ReasonReversed:        "a source says it and denies it, at two times",
	attribution.ReasonOrderUnknown:    "a source says it and denies it; which came last is not known",
	attribution.ReasonCircularSources: "sources quote each other in a circle",
	attribution.ReasonOthersBlamed:    "others name somebody else",
}

// bounds tells a number of separate sources.
func bounds(n reported.Count) string {
	high, ok := n.High()
	switch low := n.Low(); {
	case !ok:
		return fmt.Sprintf("%d or more", low)
	case low == high:
		return fmt.Sprint(low)
	default:
		return fmt.Sprintf("%d to %d", low, high)
	}
}

func openToDispute(c casualty.Condition) bool {
	return c == casualty.ConditionConflict || c == casualty.ConditionDenied || c == casualty.ConditionDoubted
}

// hidesDenial reports whether a denial or a doubt has no date, so that it is known
// on no day.
func hidesDenial(e *event.Event, day reported.Time) bool {
	_, undated := e.AsOf(day)
	for i, c := range e.Claims {
		if (c.Stance == attribution.StanceDenies || c.Stance == attribution.StanceDoubts) && slices.Contains(undated, fmt.Sprint("/claims/", i)) {
			return true
		}
	}
	return false
}

// speakers names the origins of statements, each once.
func speakers(list []int, statement func(int) reported.Statement) string {
	var names []string
	for _, i := range list {
		for _, o := range reported.Origins(statement(i).Sources...) {
			names = append(names, o.Source().String())
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", ")
}

// facts tells on what the reports contradict each other.
func facts(e *event.Event) []point {
	var points []point
	for _, d := range e.Disputes() {
		var lines []string
		for _, p := range d.Positions {
			who := speakers(p.Accounts, func(i int) reported.Statement { return e.Accounts[i].Statement })
			line := says(p) + ": " + who
			if !p.Contradicted {
				line += " (contradicts nobody)"
			}
			lines = append(lines, line)
		}
		label := string(d.Facet)
		if d.Subject != "" {
			label = d.Subject
		}
		points = append(points, point{"disputed: " + label, strings.Join(lines, "\n")})
	}
	for row := range e.Toll(casualty.PolicyEnvelope).Rows() {
		if slices.ContainsFunc(row.Conditions(), openToDispute) {
			points = append(points, point{"disputed: " + row.Question.String(), toll(row)})
		}
	}
	if len(points) == 0 {
		points = append(points, point{"disputed", "nothing"})
	}
	return points
}

// says tells what a position says.
func says(p event.Position) string {
	s := p.Value
	switch {
	case !p.Time.IsZero():
		s = span(p.Time)
	case !p.Count.IsZero():
		number := p.Count.String()
		what, detail, _ := strings.Cut(strings.TrimPrefix(s, number), ",")
		if n, ok := p.Count.Exact(); what != "" && (!ok || n != 1) {
			what += "s"
		}
		if detail != "" {
			detail = "," + detail
		}
		s = number + what + detail
	}
	switch p.Stance {
	case reported.StanceDenies:
		return "not " + s
	case reported.StanceDoubts:
		return "perhaps not " + s
	}
	return s
}

// toll tells what each origin holds, from the least number, and who doubts or denies it.
func toll(row event.Row) string {
	series := row.Series()
	slices.SortStableFunc(series, func(a, b casualty.OriginFigure) int {
		first, _ := a.Count.Figure()
		second, _ := b.Count.Figure()
		return cmp.Or(cmp.Compare(first, second), a.Count.Compare(b.Count))
	})
	var lines []string
	last := ""
	for _, s := range series {
		who := s.Origin.Source().String()
		if slices.ContainsFunc(row.Conceded, func(c event.Concession) bool { return c.Figure.Origin.Key == s.Origin.Key }) {
			who += " (blamed itself)"
		}
		if s.Doubted {
			who += " (doubted)"
		}
		if s.Denied {
			who += " (denied)"
		}
		if number := s.Count.String(); number == last {
			lines[len(lines)-1] += ", " + who
		} else {
			lines = append(lines, number+": "+who)
			last = number
		}
	}
	for i, t := range row.Tallies {
		switch t.Stance {
		case reported.StanceDoubts, reported.StanceDenies:
			what := map[reported.Stance]string{reported.StanceDoubts: "doubted by ", reported.StanceDenies: "denied by "}[t.Stance]
			lines = append(lines, what+speakers([]int{i}, func(i int) reported.Statement { return row.Tallies[i].Statement }))
		}
	}
	return strings.Join(lines, "\n")
}

// span tells a time as it was reported, in the words of a table.
func span(t reported.Time) string {
	first, last := t.Ends()
	a, b := moment(first), moment(last)
	switch {
	case t.IsZero():
		return "at an unknown time"
	case first == last:
		return a
	case t.IsOneOf():
		return strings.TrimSpace("once between " + a + " and " + b)
	case t.IsOngoing():
		return "since " + a
	}
	return strings.TrimSpace(a + " to " + b)
}

func moment(t reported.Time) string {
	s := strings.Replace(strings.TrimRight(t.String(), "~?%"), "T", " ", 1)
	if t.Approximate() || t.Uncertain() {
		s = "about " + s
	}
	return s
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
