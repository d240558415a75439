// Package check collects the findings of Validate methods. It is generic over
// the type of a finding because package reported, which declares that type,
// uses it too.
package check

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/internal/form"
)

// The limits that are checked here. Package reported exports them.
const (
	MaxID         = 256
	MaxName       = 512
	MaxText       = 10_000
	MaxURL        = 2048
	MaxTag        = 35
	MaxItems      = 256
	MaxReferences = 64 // IDs of statements in one list
	// MaxProblems bounds the findings about one value, whatever is in it.
	MaxProblems = 64
)

// A Checker collects findings, in the order in which the rules are asked. It
// allocates nothing until one is broken.
type Checker[P any] struct {
	Found []P
	// Known, where it is set, reports findings that were made elsewhere and are
	// neither recorded nor counted here.
	Known func(P) bool
	make  func(pointer, code, detail string) P
	at    func(*P) *string
}

// New returns a checker that makes its findings with the one function, and finds their
// pointers with the other.
func New[P any](make func(pointer, code, detail string) P, at func(*P) *string) Checker[P] {
	return Checker[P]{make: make, at: at}
}

// Add records a finding. After the last that is allowed it says so, once.
func (c *Checker[P]) Add(pointer, code, detail string) { c.add(c.make(pointer, code, detail)) }

func (c *Checker[P]) add(p P) {
	switch n := len(c.Found); {
	case c.Known != nil && c.Known(p):
	case n < MaxProblems:
		c.Found = append(c.Found, p)
	case n == MaxProblems:
		c.Found = append(c.Found, c.make("", form.CodeMoreProblems, "only the first "+strconv.Itoa(MaxProblems)+" problems are reported"))
	}
}

// Repeats checks that a list of IDs of statements, where it is not too long, names each
// once. Validate of an event finds that out beside whether they exist.
func (c *Checker[P]) Repeats(pointer string, ids []string) {
	for i := 1; i < len(ids) && len(ids) <= MaxReferences; i++ {
		if slices.Contains(ids[:i], ids[i]) {
			c.Add(pointer+"/"+strconv.Itoa(i), form.CodeRepeatedReference, form.Quote(ids[i])+" stands in the list before")
		}
	}
}

// Full reports whether the limit was reached: further findings are dropped.
func (c *Checker[P]) Full() bool { return len(c.Found) > MaxProblems }

// Within records the findings about item i of the list at pointer, or about the
// member at pointer where i is negative.
func (c *Checker[P]) Within(pointer string, i int, found []P) {
	if len(found) > 0 { // seldom, and this much is inlined
		c.within(pointer, i, found)
	}
}

func (c *Checker[P]) within(pointer string, i int, found []P) {
	if c.Full() {
		return
	}
	if i >= 0 {
		pointer += "/" + strconv.Itoa(i)
	}
	for _, p := range found {
		at := c.at(&p)
		*at = pointer + *at
		c.add(p)
	}
}

// Missing records that a member is not there; pointer is that of the object.
func (c *Checker[P]) Missing(pointer, member string) {
	if c.Known != nil && c.Known(c.make(pointer, form.CodeMissingMember, "")) {
		return // the reader said so, and much that is refused at a glance has members missing
	}
	c.Add(pointer, form.CodeMissingMember, form.Missing(member))
}

// Prose reports what is wrong with a text of at most MaxText characters.
func (c *Checker[P]) Prose(pointer, s string) { c.text(pointer, s, MaxText) }

// Name reports what is wrong with a text of at most MaxName characters.
func (c *Checker[P]) Name(pointer, s string) { c.text(pointer, s, MaxName) }

func (c *Checker[P]) text(pointer, s string, max int) {
	if form.Longer(s, max) {
		c.tooLong(pointer, s, max)
	}
	if !utf8.ValidString(s) {
		c.not(pointer, form.CodeUTF8, s, "valid UTF-8")
	}
}

func (c *Checker[P]) tooLong(pointer, s string, max int) {
	c.Add(pointer, form.CodeTooLong, form.Quote(s)+" is longer than "+strconv.Itoa(max)+" characters")
}

func (c *Checker[P]) not(pointer, code, s, want string) {
	c.Add(pointer, code, form.Quote(s)+" is not "+want)
}

// IDs checks a list of IDs, none of which may be empty.
func (c *Checker[P]) IDs(pointer string, ids []string, most int) {
	c.Items(pointer, len(ids), most)
	for i, s := range ids {
		if len(s) > MaxID || !form.ID(s) {
			c.ID(pointer+"/"+strconv.Itoa(i), s)
		}
	}
}

// ID reports what is wrong with an ID.
func (c *Checker[P]) ID(pointer, s string) {
	switch {
	case s == "":
		c.Add(pointer, form.CodeEmpty, form.EmptyValue("string"))
		return
	case form.Longer(s, MaxID):
		c.tooLong(pointer, s, MaxID)
	}
	if !form.ID(s) {
		c.not(pointer, form.CodeIDForm, s, form.WantID)
	}
}

// URL reports what is wrong with an address.
func (c *Checker[P]) URL(pointer, s string) {
	c.text(pointer, s, MaxURL)
	if !form.URL(s) {
		c.not(pointer, form.CodeURLForm, s, form.WantURL)
	}
}

// Country reports what is no ISO 3166-1 alpha-2 code.
func (c *Checker[P]) Country(pointer, s string) {
	c.not(pointer, form.CodeCountryForm, s, form.WantCountry)
}

// Language reports what is wrong with a BCP 47 tag.
func (c *Checker[P]) Language(pointer, s string) {
	c.text(pointer, s, MaxTag)
	if !form.Language(s) {
		c.not(pointer, form.CodeLanguageForm, s, form.WantLanguage)
	}
}

// Currency reports what is no ISO 4217 code.
func (c *Checker[P]) Currency(pointer, s string) {
	c.not(pointer, form.CodeCurrencyForm, s, form.WantCurrency)
}

// Whole checks a whole number; 0 is not given.
func (c *Checker[P]) Whole(pointer string, n, least, most int64) {
	if n != 0 && (n < least || n > most) {
		c.OutOfRange(pointer, strconv.FormatInt(n, 10), strconv.FormatInt(least, 10), strconv.FormatInt(most, 10))
	}
}

// OutOfRange records that a number is beyond its bounds.
func (c *Checker[P]) OutOfRange(pointer, n, least, most string) {
	c.Add(pointer, form.CodeOutOfRange, form.Got(least+" to "+most, n))
}

// WrongAxis records that a term is of another axis than the one it should be of.
func (c *Checker[P]) WrongAxis(pointer, term, axis, want string) {
	c.Add(pointer, form.CodeTermAxis, form.Got("a "+want, term+", a "+axis))
}

// Items checks the length of a list.
func (c *Checker[P]) Items(pointer string, n, max int) {
	if n > max {
		c.tooMany(pointer, n, max)
	}
}

func (c *Checker[P]) tooMany(pointer string, n, max int) {
	c.Add(pointer, form.CodeTooMany, form.TooMany(n, max))
}

// ListedWord checks word i of a list, none of which may be empty.
func (c *Checker[P]) ListedWord(pointer string, i int, w string, v *form.Vocabulary) {
	switch {
	case w == "":
		c.Add(pointer+"/"+strconv.Itoa(i), form.CodeEmpty, form.EmptyValue("string"))
	case !v.Has(w):
		c.Word(pointer+"/"+strconv.Itoa(i), w, v)
	}
}

// Word reports a word that is not in its vocabulary.
func (c *Checker[P]) Word(pointer, w string, v *form.Vocabulary) {
	if c.Full() {
		return
	}
	c.Add(pointer, form.CodeUnknownValue, form.UnknownValue(w, v.Words()))
	if !utf8.ValidString(w) {
		c.not(pointer, form.CodeUTF8, w, "valid UTF-8")
	}
}
