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
	keys  origins.Index[listKey]
	lists origins.List[sharedList] // by the number of their key
	room  []int                    // where lists of places are kept
}

type sharedList struct {
	claims  []int          // by place
	origins reported.Count // once it was asked for
	side    *ClaimSide     // what they come to, once it was asked for, in the view that asked first
	answers [2]int8        // by question: 1 for yes, -1 for no, 0 if it was not asked
}

// A listKey is the hash of a list; of several lists with one hash each has its own nth.
type listKey struct {
	hash uint64
	nth  uint32
}

// Hash makes it a key of an index.
func (k listKey) Hash() uint32 { return uint32(k.hash>>32) + k.nth }

// A question is one of those that a list of claims is asked.
type question uint8

const (
	corroborate question = iota // are two named, speak for themselves, and are told apart and of different blocs?
	cite                        // does a source cite itself through others?
)

// fewLists is for how many short lists there is room at once.
const fewLists = 16

// shared returns what claims come to. It is good until the next call.
func (a *assessor) shared(claims []int32) *sharedList {
	s := &a.lists
	key := listKey{hash: uint64(len(claims))}
	for _, r := range claims {
		key.hash = origins.Mix(key.hash, uint64(r))
	}
	n, fresh := s.keys.Number(key)
	for ; !fresh; n, fresh = s.keys.Number(key) {
		if l := s.lists.At(n); slices.EqualFunc(l.claims, claims, func(place int, r int32) bool { return place == int(a.said.At(r).place) }) {
			return l
		}
		key.nth++
	}
	if len(s.room)+len(claims) > cap(s.room) {
		s.room = make([]int, 0, max(2*min(fewLists, a.said.Len()), len(claims)))
	}
	first := len(s.room)
	for _, r := range claims {
		s.room = append(s.room, int(a.said.At(r).place))
	}
	s.lists.Add(sharedList{claims: s.room[first:len(s.room):len(s.room)]})
	return s.lists.At(n)
}

// fill fills one side of a view with the claims that have one of the roles.
func (a *assessor) fill(side *ClaimSide, which roles) {
	claims := a.listOf(which)
	if len(claims) == 0 {
		side.Origins = reported.Exactly(0)
		return
	}
	l := a.shared(claims)
	if l.side != nil {
		*side = *l.side
		return
	}
	l.side = side
	side.Claims = l.claims
	side.Origins = a.count(l, claims)
	var t sideTerms
	for _, r := range claims {
		c := a.said.At(r).claim
		t.Likelihoods = appendNew(t.Likelihoods, c.Likelihood)
		t.Confidences = appendNew(t.Confidences, c.Confidence)
		t.Degrees = appendNew(t.Degrees, c.Degree)
		t.Evidence = appendNew(t.Evidence, c.Evidence)
	}
	if t.Likelihoods == nil && t.Confidences == nil && t.Degrees == nil && t.Evidence == nil {
		return
	}
	slices.SortFunc(t.Likelihoods, reported.Term.Compare)
	slices.SortFunc(t.Confidences, reported.Term.Compare)
	sortWords(t.Degrees, degrees)
	sortWords(t.Evidence, evidenceKinds)
	side.sideTerms = new(t)
}

// ask returns the answer to a question about the claims with one of the roles.
func (a *assessor) ask(q question, which roles) bool {
	claims := a.listOf(which)
	if len(claims) == 0 {
		return false
	}
	answer := &a.shared(claims).answers[q]
	if *answer == 0 {
		*answer = -1
		if q == corroborate && a.anyPair(claims) || q == cite && a.circular(claims) {
			*answer = 1
		}
	}
	return *answer > 0
}

// count bounds the origins of claims, from 1 up where there are too many to count.
func (a *assessor) count(l *sharedList, claims []int32) reported.Count {
	if l.origins.IsZero() {
		l.origins = reported.AtLeast(1)
		if speakers, ok := a.speakers(claims); ok {
			l.origins = a.roll.CountOf(speakers)
		}
	}
	return l.origins
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
	if len(claims) == 1 && len(a.roll.Origins(claims[0])) == 1 {
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
