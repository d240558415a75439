package origins

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// plain reads a source that cites none.
func plain(s *Source) (Source, []Source) { return *s, nil }

// TestCrowd asks a Crowd for the first set that is not told apart, and every set one by
// one, on sources that share few names.
func TestCrowd(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	one := func(words ...string) string { return words[r.IntN(len(words))] }
	found := 0
	for range 5000 {
		var table Table
		crowd := NewCrowd(&table)
		var sets [][]int32
		for number := range int32(6) {
			var sources []Source
			for range min(1, r.IntN(20)) + r.IntN(2) {
				sources = append(sources, Source{
					ID: one("", "", "", "1", "2"), Org: one("", "", "a", "b", "c"), Name: one("", "", "a", "b", "d"),
					Country: one("", "XA", "XB"), Kind: one("", "official", "witness", "expert", "media", ngo),
				})
			}
			Walk(&table, sources, 8, plain)
			details := table.Details(number)
			want := slices.IndexFunc(sets, func(set []int32) bool {
				return len(details) == 0 || slices.ContainsFunc(sets, none) || slices.ContainsFunc(details, func(m int32) bool {
					return slices.ContainsFunc(set, func(n int32) bool { return !apart(&table, m, n) })
				})
			})
			got, ok := crowd.First(details)
			if ok != (want >= 0) || ok && got != int32(want) {
				t.Fatalf("%+v: set %d (%t), want %d", sources, got, ok, want)
			}
			if ok {
				found++
			}
			crowd.Add(details, number)
			sets = append(sets, details)
		}
	}
	if found < 1000 {
		t.Errorf("%d sets were found", found)
	}
}

const ngo = "ngo"

func none(set []int32) bool { return len(set) == 0 }

// apart reports whether two sources are told apart; those of one key never are.
func apart(t *Table, m, n int32) bool {
	return t.Detail(m).Origin != t.Detail(n).Origin && t.ApartDetails(m, n)
}
