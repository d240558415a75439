package main

import (
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// judgement prints what the claims and tallies of an event come to: who is held
// responsible, and how that stands; how many were hurt, by all that stands of what
// was said.
func (p *page) judgement(e *event.Event) {
	p.text(inner, "What that comes to:")
	views := e.Attribution().Views
	for _, v := range views {
		p.item(inner, "held responsible: "+actor(v.Actor)+": "+given("; ", said(supportWords, v.Support), said(challengeWords, v.Challenge)))
		p.field(deeper, "said by", voices(v.Attributing))
		p.field(deeper, "suspected by", voices(v.Suspecting))
		p.field(deeper, "denied by", voices(v.Denying))
		p.field(deeper, "doubted by", voices(v.Doubting))
		p.field(deeper, "mind that", because(v))
		p.field(deeper, "likelihood", each(v.Attributing.Likelihoods(), term))
		p.field(deeper, "likelihood, of those that suspect it", each(v.Suspecting.Likelihoods(), term))
		p.field(deeper, "standard of proof", each(v.Standards, plain))
	}
	if len(views) == 0 {
		p.item(inner, "held responsible: nobody")
	}
	rows := 0
	for row := range e.Toll(casualty.PolicyEnvelope).Rows() {
		rows++
		p.item(inner, "toll: "+p.toll(row))
		p.field(deeper, "mind that", minding(row.Conditions()))
		p.field(deeper, "conceded", each(row.Conceded, func(c event.Concession) string {
			return c.By.Name + " gives " + number(c.Figure.Count)
		}))
	}
	if rows == 0 {
		p.item(inner, "toll: nobody gives one")
	}
	for _, d := range e.Disputes() {
		p.item(inner, "in dispute: "+d.String())
	}
}

// supportWords are what is said for it that an actor did it.
var supportWords = map[attribution.Support]string{
	attribution.SupportFound:                "a court or an inquiry found that it did it",
	attribution.SupportClaimedAndAttributed: "it says so itself, and so does a source outside its camp",
	attribution.SupportClaimed:              "it says so itself, and no other known source confirms it",
	attribution.SupportCorroborated:         "at least two separate sources say so",
	attribution.SupportAlleged:              "it is accused, and no second separate source is known",
	attribution.SupportSuspected:            "it is suspected, and nobody accuses it",
	attribution.SupportWithdrawn:            "it was accused, and nothing of that stands any more",
	attribution.SupportNone:                 "nobody accuses it",
}

// challengeWords are what is said against it.
var challengeWords = map[attribution.Challenge]string{
	attribution.ChallengeContested:     "another claims the deed too",
	attribution.ChallengeAcquitted:     "a court or an inquiry cleared it",
	attribution.ChallengeDeniedByActor: "it denies it",
	attribution.ChallengeDenied:        "others deny it",
	attribution.ChallengeDoubted:       "it is doubted",
	attribution.ChallengeNone:          "",
}

// voices tells how many separate sources stand on one side.
func voices(s attribution.ClaimSide) string {
	if len(s.Claims) == 0 {
		return ""
	}
	low := s.Origins.Low()
	switch high, ok := s.Origins.High(); {
	case !ok:
		return fmt.Sprintf("%d or more separate sources", low)
	case high == 1:
		return "1 source"
	case high == low:
		return fmt.Sprintf("%d separate sources", low)
	default:
		return fmt.Sprintf("%d to %d separate sources: not all are known to be separate", low, high)
	}
}

// reasonWords are the reasons that a reader would want to know, beyond what the
// words for support and challenge say.
var reasonWords = map[attribution.Reason]string{
	attribution.ReasonClaimedByOther:    "others say that it claimed the attack",
	attribution.ReasonOneOfSeveral:      "it is named as one of several that may have done it",
	attribution.ReasonImplied:           "it is only hinted at",
	attribution.ReasonOneBloc:           "those that say so belong together",
	attribution.ReasonOverturned:        "a later court ended an earlier judgment",
	attribution.ReasonForeignRetraction: "a source takes back what another had said",
	attribution.ReasonSuperseded:        "an earlier statement was replaced",
	attribution.ReasonRetracted:         "an earlier statement was taken back",
	attribution.ReasonDeniedBefore:      "it had denied it before",
	attribution.ReasonClaimedBefore:     "it had claimed it before",
	attribution.ReasonReversed:          "a source said it at one time and denied it at another",
	attribution.ReasonOrderUnknown:      "a source said it and denied it, and it is not known which came last",
	attribution.ReasonCircularSources:   "sources quote each other in a circle",
	attribution.ReasonOthersBlamed:      "others name somebody else",
	attribution.ReasonDoubted:           "it is doubted",
}

// because tells the reasons that a reader would ask for.
func because(v attribution.View) string {
	var words []string
	for _, r := range v.Reasons {
		if r == attribution.ReasonDoubted && v.Challenge == attribution.ChallengeDoubted {
			continue
		}
		if w := reasonWords[r]; w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, "; ")
}

// toll tells one row: the number, and what was stated where that says more.
func (p *page) toll(row event.Row) string {
	q := row.Question
	s := given(", ", plain(q.Harm), each(q.Groups, group), q.Measure, plain(q.Unit)) + ": " + row.Count.String()
	if least, most, ok := row.Figures(); ok {
		if high, ok := row.Count.High(); most != least && !(ok && row.Count.Low() == least && high == most) {
			s += fmt.Sprintf("; the numbers stated go from %d to %d", least, most)
		}
	}
	if q.Place != "" {
		s += remark(p.placeName(q.Place))
	}
	return s
}

// minding tells the conditions of a number.
func minding(conditions []casualty.Condition) string {
	var words []string
	for _, c := range conditions {
		switch c {
		case casualty.ConditionConflict:
			words = append(words, "sources contradict each other")
		case casualty.ConditionUndated:
			words = append(words, "nobody knows when it was said")
		case casualty.ConditionSuperseded:
			words = append(words, "an earlier figure was replaced")
		case casualty.ConditionDoubted, casualty.ConditionDenied:
			words = append(words, "a number is "+string(c))
		case casualty.ConditionVague:
			words = append(words, "some give words and no number")
		default:
			words = append(words, plain(c))
		}
	}
	return strings.Join(words, "; ")
}
