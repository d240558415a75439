package attribution

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// shared holds what lists of claims come to. Views that hear the same claims have
// the same lists, so each is worked out once.
type shared struct {
	lists []sharedList
	last  map[uint64]int32 // the last list with a hash, once there are many
	room  []int            // where lists of places are kept
}

type sharedList struct {
	claims  []int      // by place
	side    *ClaimSide // what they come to, once it was asked for, in the view that asked first
	several answer     // two of its origins are told apart
	pair    answer     // two of its origins are told apart and of different blocs
	circle  answer     // one of its sources cites itself
	before  int32      // the list before it with its hash, -1 where there is none
}

// An answer is that to a question of yes or no, once it was asked.
type answer uint8

const (
	notAsked answer = iota
	no
	yes
)

func answerOf(b bool) answer {
	if b {
		return yes
	}
	return no
}

// fewLists is the number of lists up to which they are walked through.
const fewLists = 16

// of returns the list with the claims, a new one where there is none. It is good
// until the next call.
func (s *shared) of(a *assessor, claims []int32) *sharedList {
	if s.last == nil && len(s.lists) == fewLists {
		s.last = make(map[uint64]int32, 4*fewLists)
		for i := range s.lists {
			s.note(int32(i))
		}
	}
	if i := s.find(a, claims); i >= 0 {
		return &s.lists[i]
	}
	if len(s.room)+len(claims) > cap(s.room) {
		s.room = make([]int, 0, max(2*min(fewLists, len(a.claims)), len(claims)))
	}
	first := len(s.room)
	for _, r := range claims {
		s.room = append(s.room, int(a.said.At(r).place))
	}
	places := s.room[first:len(s.room):len(s.room)]
	if s.lists == nil {
		s.lists = make([]sharedList, 0, fewLists/2)
	}
	s.lists = append(s.lists, sharedList{claims: places})
	if s.last != nil {
		s.note(int32(len(s.lists) - 1))
	}
	return &s.lists[len(s.lists)-1]
}

// find returns the place of the list with the claims, -1 if there is none.
func (s *shared) find(a *assessor, claims []int32) int {
	if s.last == nil {
		return slices.IndexFunc(s.lists, func(l sharedList) bool { return l.equal(a, claims) })
	}
	h := hashStart
	for _, r := range claims {
		h = mix(h, int(a.said.At(r).place))
	}
	i, ok := s.last[h]
	for ; ok && i >= 0; i = s.lists[i].before {
		if s.lists[i].equal(a, claims) {
			return int(i)
		}
	}
	return -1
}

// note enters a list in the index.
func (s *shared) note(i int32) {
	h := hashStart
	for _, place := range s.lists[i].claims {
		h = mix(h, place)
	}
	s.lists[i].before = -1
	if last, ok := s.last[h]; ok {
		s.lists[i].before = last
	}
	s.last[h] = i
}

const hashStart uint64 = 14695981039346656037 // FNV-1a, by numbers

func mix(h uint64, n int) uint64 {
	h = (h ^ uint64(n)) * 1099511628211
	return h ^ h>>29
}

func (l *sharedList) equal(a *assessor, claims []int32) bool {
	if len(l.claims) != len(claims) {
		return false
	}
	for i, r := range claims {
		if l.claims[i] != int(a.said.At(r).place) {
			return false
		}
	}
	return true
}

// fill fills one side of a view.
func (s *shared) fill(a *assessor, side *ClaimSide, claims []int32) {
	if len(claims) == 0 {
		side.Origins = reported.Exactly(0)
		return
	}
	l := s.of(a, claims)
	if l.side != nil {
		*side = *l.side
		return
	}
	a.fillSide(side, l.claims, claims)
	l.side = side
}

// several reports whether two or more origins of the claims are told apart.
func (s *shared) several(a *assessor, claims []int32) bool {
	if len(claims) == 0 {
		return false
	}
	l := s.of(a, claims)
	if l.side != nil {
		return l.side.Origins.Low() >= 2
	}
	if l.several == notAsked {
		speakers, ok := a.speakers(claims)
		l.several = answerOf(ok && a.roll.CountOf(speakers).Low() >= 2)
	}
	return l.several == yes
}

// placesOf returns the claims by their place.
func (s *shared) placesOf(a *assessor, claims []int32) []int {
	if len(claims) == 0 {
		return nil
	}
	return s.of(a, claims).claims
}

func (a *assessor) fillSide(side *ClaimSide, places []int, claims []int32) {
	side.Claims, side.Origins = places, reported.AtLeast(1)
	if speakers, ok := a.speakers(claims); ok {
		side.Origins = a.roll.CountOf(speakers)
	}
	for _, r := range claims {
		c := a.said.At(r).claim
		side.Likelihoods = appendTerm(side.Likelihoods, c.Likelihood)
		side.Confidences = appendTerm(side.Confidences, c.Confidence)
		if c.Degree != "" && !slices.Contains(side.Degrees, c.Degree) {
			side.Degrees = append(side.Degrees, c.Degree)
		}
		if c.Evidence != "" && !slices.Contains(side.Evidence, c.Evidence) {
			side.Evidence = append(side.Evidence, c.Evidence)
		}
	}
	slices.SortFunc(side.Likelihoods, reported.Term.Compare)
	slices.SortFunc(side.Confidences, reported.Term.Compare)
	side.Degrees = inOrder(side.Degrees, degrees)
	side.Evidence = inOrder(side.Evidence, evidences)
}

// appendTerm appends a term that is not there yet. There are few different ones.
func appendTerm(list []reported.Term, t reported.Term) []reported.Term {
	if t.IsZero() || slices.Contains(list, t) {
		return list
	}
	return append(list, t)
}

// inOrder sorts words as their vocabulary declares them, unknown ones last, and
// drops repetitions.
func inOrder[W ~string](list []W, vocabulary *form.Vocabulary) []W {
	if len(list) < 2 {
		return list
	}
	place := func(w W) int { return vocabulary.Place(string(w)) }
	slices.SortFunc(list, func(a, b W) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b)) })
	return slices.Compact(list)
}

// Of more origins than manyPairs only the first so many are compared with all
// others, in the order of [reported.Independence]: those of whom most is stated.
const manyPairs = 32

// corroborates reports whether two origins of the claims are named, speak for
// themselves, are told apart and are of different blocs.
func (s *shared) corroborates(a *assessor, claims []int32) bool {
	if len(claims) == 0 {
		return false
	}
	l := s.of(a, claims)
	if l.pair == notAsked {
		l.pair = answerOf(a.anyPair(claims))
	}
	return l.pair == yes
}

func (a *assessor) anyPair(claims []int32) bool {
	speakers, ok := a.speakers(claims)
	if !ok {
		return false
	}
	able := a.roll.Ordered(speakers)
	for i := range able[:min(manyPairs, len(able))] {
		for _, j := range able[i+1:] {
			x, y := &speakers[able[i]], &speakers[j]
			if n := len(a.roll.DetailsOf(x)) * len(a.roll.DetailsOf(y)); n > 1 && !a.spend(n) {
				return false
			}
			if !a.oneBloc(x, y) {
				return true
			}
		}
	}
	return false
}

// circular reports whether a source of the claims cites itself through others.
func (s *shared) circular(a *assessor, claims []int32) bool {
	if len(claims) == 0 {
		return false
	}
	l := s.of(a, claims)
	if l.circle == notAsked {
		l.circle = answerOf(a.circular(claims))
	}
	return l.circle == yes
}
