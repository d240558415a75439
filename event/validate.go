package event

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// Limits on the member codes.
const (
	MaxCodes   = 64 // entries
	MaxCodeKey = 64 // characters of a key
)

// boundEach is the number of statements, links and sources up to which the bound of each
// object's own Validate is enough for the whole event.
const boundEach = 32

// Validate reports every rule that the event breaks, as [reported.Problems]: the rules of
// the schema in declared order, then the rules between statements, then a document larger
// than [MaxBytes] or [MaxValues]. It does not allocate for a valid event of at most 64
// statements and 600 KB of text.
func (e Event) Validate() error {
	checked := &e
	if len(e.Claims)+len(e.Tallies)+len(e.Accounts)+len(e.Links)+len(e.Sources) > boundEach {
		const depth = reported.MaxSourceDepth + 1 // one level is too deep, and is reported where it stands
		if b := sourceBudget(depth); !e.fits(&b) {
			cutter := sourceBudget(depth)
			if checked = e.cut(&cutter); cutter.Lost() {
				return reported.Problems{unbounded(&b)}
			}
		}
	}
	c := checked.check(nil)
	if len(c.Found) == 0 {
		checked.checkSize(&c)
	}
	return reported.Problems(c.Found).Err()
}

func badKey(key string) bool { return len(key) > MaxCodeKey || !form.CodeKey(key) }

// check applies every rule but the size limit. Findings for which known is true are
// skipped: the reader has reported them.
func (e *Event) check(known func(reported.Problem) bool) checker {
	c := check.New(problem, pointerOf)
	c.Known = known
	e.checkMembers(&c)
	e.checkReferences(&c)
	return c
}

func (e *Event) rules(c *checker) {
	if e.Disjoint && !e.Aggregate {
		c.Add("/disjoint", string(CodeDisjoint), `the member "disjoint" needs "aggregate": true`)
	}
	for i := range e.Links {
		if e.Links[i].Event == e.ID && e.ID != "" {
			c.Add("/links/"+strconv.Itoa(i)+"/event", string(CodeSelfLink), "a link must name another event, not its own")
		}
	}
}

// Validate reports every rule that the account breaks, as [reported.Problems]. Only
// [Event.Validate] checks that the IDs it names exist.
func (a Account) Validate() error { return a.problems().Err() }

func (a *Account) rules(c *checker) {
	if a.saysNothing() {
		c.Add("", string(CodeAccountEmpty), "an account must state something about the event: kind, time, places, weapons and so on")
	}
	if a.Stance == reported.StanceRetracts && len(a.Answers) == 0 {
		c.Add("", string(CodeAccountRetracts), `stance retracts needs the member "answers", which names the retracted statement`)
	}
}

func checkSources(c *checker, pointer string, sources []reported.Source) {
	c.Items(pointer, len(sources), reported.MaxItems)
	for i := 0; i < len(sources) && !c.Full(); i++ {
		c.Within(pointer, i, reported.AsProblems(sources[i].Validate()))
	}
}

func checkCodes(c *checker, codes map[string]string) {
	c.Items("/codes", len(codes), MaxCodes)
	var bad []string
	for key, value := range codes { // in no order: they are sorted
		if badKey(key) || value == "" || form.Longer(value, reported.MaxName) || !utf8.ValidString(value) {
			bad = append(bad, key)
		}
	}
	slices.Sort(bad)
	for _, key := range bad {
		pointer := "/codes"
		if len(key) <= 4*MaxCodeKey { // else it would make every error as long as itself
			pointer = string(jsonscan.AppendToken([]byte(pointer), key))
		}
		if badKey(key) {
			c.Add(pointer, string(CodeCodeKey), form.Quote(key)+" is not "+form.WantCodeKey)
		}
		if !utf8.ValidString(key) {
			c.Add(pointer, form.CodeUTF8, form.Quote(key)+" is not valid UTF-8")
		}
		if codes[key] == "" {
			c.Add(pointer, form.CodeEmpty, form.EmptyValue("string"))
		}
		c.Name(pointer, codes[key])
	}
}

func (d *Damage) rules(c *checker) {
	if d.Cost.IsZero() != (d.Currency == "") {
		c.Add("", string(CodeCurrencyForm), `the members "cost" and "currency" need each other`)
	}
}
