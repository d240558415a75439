package casualty

import (
	"cmp"
	"github.com/seed-67285e81/reported"
	"slices"

	"github.com/seed-67285e81/reported/internal/standing"
)

// live finds out when each tally stands. It enters at its step and falls when its
// own origin replaced it or took it back, both having been said: the rules are
// those of all statements, in package standing.
func (l *ledger) live(entries []standing.Entry) {
	lives := make([]interval, len(l.records))
	for i := range l.records {
		lives[i] = interval{l.records[i].step, never}
		l.records[i].life = lives[i : i+1 : i+1]
	}
	links := standing.NewIndex(entries).Links()
	active := func(k standing.Link) int32 { return max(l.records[k.By].step, l.records[k.On].step) }
	for _, k := range links {
		if k.Retracts && entries[k.On].Retracts {
			l.relive(entries, links, active)
			return
		}
	}
	for _, k := range links {
		i := &lives[k.On]
		i.until = max(i.from, min(i.until, active(k)))
	}
}

// relive is live for tallies among which a retraction is itself retracted, so
// that what it took back stands again. It judges all of them again at each step at
// which one more is superseded or retracted.
func (l *ledger) relive(entries []standing.Entry, links []standing.Link, active func(standing.Link) int32) {
	slices.SortStableFunc(links, func(a, b standing.Link) int { return cmp.Compare(active(a), active(b)) })
	for n := 0; n < len(links); {
		step := active(links[n])
		for n < len(links) && active(links[n]) == step {
			n++
		}
		standing.Apply(entries, links[:n])
		for i := range l.records {
			r := &l.records[i]
			down := entries[i].State == standing.Superseded || entries[i].State == standing.Retracted
			k := len(r.life) - 1
			switch up := k >= 0 && r.life[k].until == never; {
			case up && down:
				r.life[k].until = max(r.life[k].from, step)
			case !up && !down:
				r.life = append(r.life, interval{step, never})
			}
		}
	}
}

// An answer is a doubt or a denial of a number that another one states. It marks
// the number; it removes nothing.
type answer struct {
	to, by int32
	interval
	mark conditions // denied or doubted
}

// answer finds what is doubted and denied. An answer counts while it stands and
// what it answers does, and only if it comes from somebody else: an origin that
// gave the number and one that answers it differ. What had not been said yet
// cannot be answered.
func (l *ledger) answer() {
	for i := range l.tallies {
		t, by := &l.tallies[i], int32(i)
		mark := markOf(t)
		if mark == 0 {
			continue
		}
		for _, id := range t.Answers {
			to, ok := l.answered(by, id)
			if !ok || !l.records[to].stand || !differ(l.originsOf(by), l.originsOf(to)) {
				continue
			}
			for _, i := range l.records[by].life.and(l.records[to].life) {
				l.answers = append(l.answers, answer{to, by, i, mark})
			}
		}
	}
	slices.SortFunc(l.answers, func(a, b answer) int { return cmp.Compare(a.to, b.to) })
}

// markOf is what a tally does to the number that it answers, 0 for nothing.
func markOf(t *Tally) conditions {
	switch {
	case t.Rank == RankRejected:
		return 0
	case t.Stance == reported.StanceDenies:
		return denied
	case t.Stance == reported.StanceDoubts:
		return doubted
	}
	return 0
}

// answered returns the number with an ID that a tally answers.
func (l *ledger) answered(by int32, id string) (to int32, ok bool) {
	to, ok = l.named(id)
	return to, ok && l.records[to].states && l.records[to].step <= l.records[by].step
}

// answersNumber reports whether a tally answers any number, and not the question
// as such.
func (l *ledger) answersNumber(by int32) bool {
	return slices.ContainsFunc(l.tallies[by].Answers, func(id string) bool {
		_, ok := l.answered(by, id)
		return ok
	})
}

// answersTo returns the answers to a record.
func (l *ledger) answersTo(r int32) []answer {
	lo, _ := slices.BinarySearchFunc(l.answers, r, func(a answer, r int32) int { return cmp.Compare(a.to, r) })
	hi := lo
	for hi < len(l.answers) && l.answers[hi].to == r {
		hi++
	}
	return l.answers[lo:hi]
}

// differ reports whether some origin of the one list is not some origin of the other.
func differ(a, b []int32) bool { return len(a) > 1 || len(b) > 1 || a[0] != b[0] }
