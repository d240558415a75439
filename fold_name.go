package reported

import "github.com/seed-67285e81/reported/internal/fold"

// FoldName returns the form in which names are compared for identity: "Al-Nusra" and
// "an-Nusra" are one name, and so are "Kata'ib Hezbollah" and "KATAʾIB HEZBOLLAH". The
// result is for comparing, not for showing.
//
// It joins spellings of one thing, and nothing that may be two things: "Al-Badr" and
// "Badr" stay two, as do "Shaanxi" and "Shanxi". Where one thing has two names, give it an
// ID. The rules, in order:
//
//	characters     compatible ones are one (NFKD of Unicode); case does not count
//	dropped        apostrophes of every kind, primes, gershayim, quotation marks, characters
//	               that do not show, Latin modifier letters, tatweel
//	marks          dropped on Latin, Greek, Cyrillic, Arabic and Hebrew letters: ḥ is h, й is и;
//	               kept on all others: Indic and Thai vowels, kana voicing
//	letters        ß ss, æ ae, œ oe, þ th, ø o, đ d, ð d, ł l, ħ h, ŧ t, ı i, ə a, ɗ d, ƙ k,
//	               ɓ b, ƴ y, ŋ n, ς σ; alef wasla and the Persian and Urdu forms of yeh, kaf
//	               and heh are the Arabic letters
//	digits, &      digits of every script are ASCII; & is the word and
//	full stop      dropped after a single letter, unless a longer word follows at once:
//	               U.S. is US; U.S.Army and St.Petersburg are two words
//	punctuation    hyphens, spaces and the rest divide words; one space is written
//	the            dropped at the start
//	Arabic         al, and ad adh an ar as ash at ath az before a word with that sound, are al;
//	               el and the forms in e- only before a hyphen or after another word: El Salvador
//	               and Ed Davey have no article
//	numbers        up to three letters, a hyphen and digits are one word: M-23 is M23
//
// A name that would become empty is returned unchanged. Folding twice changes nothing
// more.
func FoldName(name string) string {
	var buf [64]byte
	return string(fold.Append(buf[:0], name))
}
