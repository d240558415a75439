package reported

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/phrase"
)

// A Codebook says which number a project uses for words that state none, such as "dozens".
// It is a text of words and numbers, such as that of [CodebookACLED]:
//
//	const house reported.Codebook = "several 3, dozens 24, tens of thousands 20000"
//
// Call [Count.Under] to apply it to a Count that was read, never to a record. Check a text
// from elsewhere with [ParseCodebook]. An invalid entry says nothing.
type Codebook string

// CodebookACLED is the codebook of ACLED, for reported fatalities.
//
// Source: the ACLED Codebook, section "Reported fatalities", has 12 for "dozens", 100 for
// "hundreds", and 3 or 10 for "several", "many" and "few"; it asks for the lower number,
// so 3 is here. ACLED's FAQ on fatalities adds 10 for "tens". 1,000 for "thousands"
// follows from it.
const CodebookACLED Codebook = "few 3, several 3, many 3, tens 10, dozens 12, hundreds 100, thousands 1000"

// CodeCodebookEntry is the code of an error of [ParseCodebook].
const CodeCodebookEntry Code = "codebook-entry"

// maxCodebook bounds the text of a codebook. All vague words there are fill less.
const maxCodebook = 4096

// ParseCodebook reads entries of words and a number, separated by commas. The words are
// such as [ParseCount] reads as no number, each once; the numbers are from 1 to MaxCount.
// An error is a [Problem] with code [CodeCodebookEntry].
func ParseCodebook(text string) (Codebook, error) {
	if len(text) > maxCodebook {
		return "", Problem{Code: CodeCodebookEntry, Detail: "a codebook has at most " + strconv.Itoa(maxCodebook) + " bytes"}
	}
	for rest := text; ; {
		entry, more, found := strings.Cut(rest, ",")
		if words, _, ok := codebookEntry(entry); !ok {
			return "", Problem{Code: CodeCodebookEntry, Detail: "want vague words and a number from 1, not " + form.Quote(entry)}
		} else if _, twice := lookup(more, words); twice {
			return "", Problem{Code: CodeCodebookEntry, Detail: "two entries for " + form.Quote(entry)}
		}
		if !found {
			return Codebook(text), nil
		}
		rest = more
	}
}

// Under returns c as a project with this codebook reads it. If c has no figure and the
// codebook has a number for its words, that number becomes the best one, and c is
// approximate. "A few" is "few". Bounds and words stay as reported. Any other Count is
// returned unchanged.
func (c Count) Under(b Codebook) Count {
	if _, has := c.Figure(); has || c.invalid() {
		return c
	}
	tokens, ok := phrase.Vague(c.words)
	if !ok {
		return c
	}
	n, ok := lookup(string(b), tokens)
	if !ok {
		return c
	}
	low, _, high := c.bounds()
	return pack(low, n, high, true, c.words)
}

// lookup finds the first entry for the words.
func lookup(book string, want string) (int64, bool) {
	for entry := range strings.SplitSeq(book, ",") {
		if words, n, ok := codebookEntry(entry); ok && words == want {
			return n, true
		}
	}
	return 0, false
}

// codebookEntry reads "tens of thousands 20000".
func codebookEntry(entry string) (words string, n int64, ok bool) {
	entry = strings.TrimSpace(entry)
	at := strings.LastIndexByte(entry, ' ')
	if at < 0 || entry[at+1] < '1' || entry[at+1] > '9' {
		return "", 0, false
	}
	n, err := strconv.ParseInt(entry[at+1:], 10, 64)
	if err != nil || n > MaxCount {
		return "", 0, false
	}
	words, ok = phrase.Vague(entry[:at])
	return words, n, ok
}
