package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// compareTallies orders tallies by all that they hold, so that the order in which
// a caller lists them can change nothing. It is 0 only for tallies without any
// difference; a list that is nil and one that is empty differ.
func compareTallies(a, b *Tally) int {
	if c := compareStatements(&a.Statement, &b.Statement); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Stance, b.Stance),
		cmp.Compare(a.Harm, b.Harm),
		compareLists(a.Groups, b.Groups, Group.Compare),
		cmp.Compare(a.Attackers, b.Attackers),
		cmp.Compare(a.Measure, b.Measure),
		cmp.Compare(a.Unit, b.Unit),
		cmp.Compare(a.Place, b.Place),
		a.Period.Compare(b.Period),
		a.CountedTo.Compare(b.CountedTo),
		cmp.Compare(a.Scope, b.Scope),
		cmp.Compare(a.Of, b.Of),
		a.Count.Compare(b.Count),
		a.Share.Percent.Compare(b.Share.Percent),
		compareBools(a.Share.Approx, b.Share.Approx),
		cmp.Compare(a.Share.Of, b.Share.Of),
		compareLists(a.Persons, b.Persons, comparePersons),
		cmp.Compare(a.Basis, b.Basis),
		cmp.Compare(a.Rank, b.Rank),
	)
}

func comparePersons(a, b Person) int {
	return cmp.Or(
		cmp.Compare(a.Name, b.Name),
		cmp.Compare(a.ID, b.ID),
		a.Age.Compare(b.Age),
		cmp.Compare(a.Sex, b.Sex),
	)
}

func compareStatements(a, b *reported.Statement) int {
	if c := cmp.Or(cmp.Compare(a.ID, b.ID), a.Said.Compare(b.Said)); c != 0 {
		return c
	}
	return cmp.Or(
		compareLists(a.Sources, b.Sources, compareSources),
		compareLists(a.Answers, b.Answers, cmp.Compare[string]),
		compareLists(a.Supersedes, b.Supersedes, cmp.Compare[string]),
		a.Grade.Compare(b.Grade),
		compareBools(a.Provisional, b.Provisional),
		cmp.Compare(a.Quote, b.Quote),
		cmp.Compare(a.Note, b.Note),
	)
}

func compareSources(a, b reported.Source) int {
	return cmp.Or(
		cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.Name, b.Name),
		cmp.Compare(a.Role, b.Role),
		cmp.Compare(a.Org, b.Org),
		cmp.Compare(a.Country, b.Country),
		a.People.Compare(b.People),
		cmp.Compare(a.Kind, b.Kind),
		compareBools(a.Firsthand, b.Firsthand),
		cmp.Compare(a.Checked, b.Checked),
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.URL, b.URL),
		cmp.Compare(a.Archive, b.Archive),
		cmp.Compare(a.Language, b.Language),
		a.Published.Compare(b.Published),
		a.Retrieved.Compare(b.Retrieved),
		compareLists(a.Cites, b.Cites, compareSources),
	)
}

func compareLists[T any](a, b []T, compare func(T, T) int) int {
	return cmp.Or(compareBools(a != nil, b != nil), slices.CompareFunc(a, b, compare))
}
