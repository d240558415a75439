package reported

import "github.com/seed-67285e81/reported/internal/fold"

// FoldName returns the form in which names are compared where they say who is who:
// "Al-Nusra" and "an-Nusra" are one name, and so are "Kata'ib Hezbollah" and
// "KATAʾIB HEZBOLLAH". The result is for comparing, not for showing.
//
// It errs towards two: it joins what is typed in several ways, and nothing that
// may be two things. "Al-Badr" and "Badr" stay two, "Shaanxi" and "Shanxi" too.
// Where one thing has two names, a recorder gives an ID. These are all the rules,
// in order:
//
//   - Compatible characters are one (NFKD of Unicode), and case does not count.
//   - Apostrophes of every kind, primes, gershayim, quotation marks, characters
//     that do not show, Latin modifier letters and tatweel are dropped.
//   - Marks on Latin, Greek, Cyrillic, Arabic and Hebrew letters are dropped: ḥ is
//     h, й is и. All other marks are kept: Indic and Thai vowels, kana voicing.
//   - Some letters are written plain: ß is ss, æ is ae, œ is oe, þ is th, ø is o, đ
//     and ð are d, ł is l, ħ is h, ŧ is t, ı is i, ə is a, ɗ is d, ƙ is k, ɓ is b, ƴ
//     is y, ŋ is n, ς is σ; alef wasla, and the Persian and Urdu forms of yeh, kaf
//     and heh, are the Arabic letters.
//   - Digits of every script are ASCII, and & is the word and.
//   - A full stop after a single letter is dropped, unless a word of two letters or
//     more follows at once: U.S. is US; U.S.Army and St.Petersburg are two words.
//   - Hyphens, spaces and all other punctuation part words; one space is written.
//   - A "the" at the start is dropped.
//   - The Arabic article is written al: al itself; ad, adh, an, ar, as, ash, at, ath
//     and az before a word that begins with that sound; el and the same forms in
//     e- only before a hyphen or after another word, for El Salvador and Ed Davey
//     have no article.
//   - Up to three letters, a hyphen and digits are one word: M-23 is M23.
//
// A name of which nothing would be left is returned as it is. Folding what is
// folded changes nothing.
func FoldName(name string) string {
	var buf [64]byte
	return string(fold.Append(buf[:0], name))
}
