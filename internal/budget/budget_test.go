package budget_test

import (
	"testing"

	"github.com/seed-67285e81/reported/internal/budget"
)

type node struct {
	name string
	list []node
}

func below(n *node) *[]node { return &n.list }

// count counts the nodes of a tree, at most a number of them.
func count(list []node, most int) (n int) {
	for i := range list {
		if n++; n < most {
			n += count(list[i].list, most-n)
		}
	}
	return n
}

func shared(levels, each int) (list []node) {
	for range levels {
		next := make([]node, each)
		for i := range next {
			next[i].list = list
		}
		list = next
	}
	return list
}

func TestBudget(t *testing.T) {
	self := []node{{name: "a"}, {name: "b"}}
	self[0].list, self[1].list = self, self
	wide := make([]node, budget.Most+1000)
	chain := []node{{}}
	for range 7 {
		chain = []node{{list: chain}}
	}
	overlapping := make([]node, 300)
	for i := range overlapping[1:] {
		overlapping[i].list = overlapping[i+1:]
	}
	const depth = 8
	for _, test := range []struct {
		name        string
		list        []node
		fits, spent bool
		left        int // nodes after Cut; 0 is not asked
	}{
		{"none", nil, true, false, 0},
		{"a tree", []node{{list: []node{{}, {}}}, {}}, true, false, 4},
		{"eight levels", chain, true, false, 8},
		{"nine levels", []node{{list: chain}}, false, false, 8},
		{"many in one place each", wide, false, true, len(wide)},
		{"two in four places", shared(2, 2), true, false, 6},
		{"a list in 20 to the eighth places", shared(8, 20), false, true, 0},
		{"a list that holds itself", self, false, false, 510},
		{"lists that overlap", overlapping, false, false, 0},
	} {
		b := budget.New(below, depth)
		fits := b.Fits(test.list)
		if fits != test.fits || b.Spent() != test.spent {
			t.Errorf("%s: fits %v, spent %v", test.name, fits, b.Spent())
		}
		before := count(test.list, 3*budget.Most)
		b = budget.New(below, depth)
		cut := b.Cut(test.list)
		n := count(cut, 3*budget.Most)
		if test.left > 0 && n != test.left || n > before || n > budget.Most+len(wide) {
			t.Errorf("%s: %d nodes were cut to %d, want %d", test.name, before, n, test.left)
		}
		b = budget.New(below, depth)
		if n := count(cut, 3*budget.Most); n <= budget.Most && !b.Fits(cut) {
			t.Errorf("%s: what was cut to %d does not fit", test.name, n)
		}
		if before := count(test.list, 3*budget.Most); len(cut) > 0 && before > 0 && &cut[0] == &test.list[0] {
			t.Errorf("%s: Cut returned the list itself", test.name)
		}
	}
}

// TestCutKeepsTheCallers: what was given is not changed.
func TestCutKeepsTheCallers(t *testing.T) {
	list := []node{{name: "a", list: []node{{name: "b"}}}}
	b := budget.New(below, 1)
	cut := b.Cut(list)
	if len(cut) != 1 || cut[0].list != nil || len(list[0].list) != 1 {
		t.Errorf("Cut to one level: %v, and of the list: %v", cut, list)
	}
}
