package attribution

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/origins"
)

// shared holds what lists of claims come to. Views that hear the same claims have
// the same lists, so each is worked out once.
type shared struct {
	lists origins.List[sharedList]
	last  map[uint64]int32 // the last list with a hash, once there are many
	room  []int            // where lists of places are kept
}

type sharedList struct {
	claims  []int      // by place
	side    *ClaimSide // what they come to, once it was asked for, in the view that asked first
	before  int32      // the list before it with its hash, -1 where there is none
	answers [3]answer  // by question
}

// A question is one of those that a list of claims is asked.
type question uint8

const (
	areSeveral  question = iota // are two of their origins told apart?
	corroborate                 // are two named, speak for themselves, and are told apart and of different blocs?
	cite                        // does a source cite itself through others?
)

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
	if s.last == nil && s.lists.Len() == fewLists {
		s.last = make(map[uint64]int32, 4*fewLists)
		for i := range s.lists.Len() {
			s.note(int32(i))
		}
	}
	if l := s.find(a, claims); l != nil {
		return l
	}
	if len(s.room)+len(claims) > cap(s.room) {
		s.room = make([]int, 0, max(2*min(fewLists, len(a.claims)), len(claims)))
	}
	first := len(s.room)
	for _, r := range claims {
		s.room = append(s.room, int(a.said.At(r).place))
	}
	places := s.room[first:len(s.room):len(s.room)]
	n := int32(s.lists.Len())
	s.lists.Add(sharedList{claims: places})
	if s.last != nil {
		s.note(n)
	}
	return s.lists.At(n)
}

// find returns the list with the claims, nil if there is none.
func (s *shared) find(a *assessor, claims []int32) *sharedList {
	if s.last == nil {
		lists := s.lists.All()
		for i := range lists {
			if l := &lists[i]; l.equal(a, claims) {
				return l
			}
		}
		return nil
	}
	h := hashStart
	for _, r := range claims {
		h = mix(h, int(a.said.At(r).place))
	}
	i, ok := s.last[h]
	for ; ok && i >= 0; i = s.lists.At(i).before {
		if l := s.lists.At(i); l.equal(a, claims) {
			return l
		}
	}
	return nil
}

// note enters a list in the index.
func (s *shared) note(i int32) {
	h := hashStart
	for _, place := range s.lists.At(i).claims {
		h = mix(h, place)
	}
	l := s.lists.At(i)
	l.before = -1
	if last, ok := s.last[h]; ok {
		l.before = last
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

// ask returns the answer to a question about claims.
func (s *shared) ask(a *assessor, q question, claims []int32) bool {
	if len(claims) == 0 {
		return false
	}
	l := s.of(a, claims)
	if l.answers[q] == notAsked {
		is := false
		switch q {
		case areSeveral:
			if l.side != nil {
				is = l.side.Origins.Low() >= 2
			} else {
				is = a.countOrigins(claims).Low() >= 2
			}
		case corroborate:
			is = a.anyPair(claims)
		case cite:
			is = a.circular(claims)
		}
		l.answers[q] = answerOf(is)
	}
	return l.answers[q] == yes
}

// placesOf returns the claims by their place.
func (s *shared) placesOf(a *assessor, claims []int32) []int {
	if len(claims) == 0 {
		return nil
	}
	return s.of(a, claims).claims
}

func (a *assessor) fillSide(side *ClaimSide, places []int, claims []int32) {
	side.Claims = places
	side.Origins = a.countOrigins(claims)
	for _, r := range claims {
		c := a.said.At(r).claim
		if c.Likelihood.IsZero() && c.Confidence.IsZero() && c.Degree == "" && c.Evidence == "" {
			continue
		}
		if side.sideTerms == nil {
			side.sideTerms = new(sideTerms)
		}
		t := side.sideTerms
		t.Likelihoods = appendNew(t.Likelihoods, c.Likelihood)
		t.Confidences = appendNew(t.Confidences, c.Confidence)
		t.Degrees = appendNew(t.Degrees, c.Degree)
		t.Evidence = appendNew(t.Evidence, c.Evidence)
	}
	if t := side.sideTerms; t != nil {
		slices.SortFunc(t.Likelihoods, reported.Term.Compare)
		slices.SortFunc(t.Confidences, reported.Term.Compare)
		sortWords(t.Degrees, degrees)
		sortWords(t.Evidence, evidenceKinds)
	}
}

// countOrigins bounds the origins of claims, from 1 up where there are too many to count.
func (a *assessor) countOrigins(claims []int32) reported.Count {
	speakers, ok := a.speakers(claims)
	if !ok {
		return reported.AtLeast(1)
	}
	return a.roll.CountOf(speakers)
}

// appendNew appends what is stated and not there yet. There are few different ones.
func appendNew[E comparable](list []E, e E) []E {
	var none E
	if e == none || slices.Contains(list, e) {
		return list
	}
	return append(list, e)
}

// sortWords sorts words as their vocabulary declares them, unknown ones last.
func sortWords[W ~string](list []W, vocabulary *form.Vocabulary) {
	place := func(w W) int { return vocabulary.Place(string(w)) }
	slices.SortFunc(list, func(a, b W) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b)) })
}

// Of more origins than manyPairs only the first so many are compared with all
// others, in the order of [reported.Independence]: those of whom most is stated.
const manyPairs = 32

// anyPair reports whether two origins of the claims are named, speak for themselves,
// are told apart and are of different blocs.
func (a *assessor) anyPair(claims []int32) bool {
	if len(claims) == 1 && len(a.roll.Origins(a.said.At(claims[0]).place)) == 1 {
		return false
	}
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
