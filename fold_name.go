package reported

import "github.com/seed-67285e81/reported/internal/fold"

// FoldName returns the form in which names are compared. Two names that fold
// alike are taken for spellings of one name: "al-Asad" and "Al-Assad", "Kata'ib
// Hezbollah" and "KATA’IB HEZBOLLAH". The result is for comparing, not for showing.
//
// These are all the rules, in order:
//
//   - Case does not count.
//   - Apostrophes of every kind are dropped (' ’ ‘ ` ´ ʼ ʿ ʾ ′), and so are full
//     stops (U.S. is US) and characters that do not show.
//   - Marks on letters are dropped: ḥ is h, ö is o, й is и; of Latin letters by a
//     table of some 700 bytes, which also has ß as ss, æ as ae, œ as oe, þ as th,
//     ø as o, đ as d, ł as l, ı as i. Arabic vowel signs and tatweel are dropped,
//     alef and hamza seats are one letter, and so are the Arabic and Persian yeh
//     and kaf.
//   - Hyphens, spaces and all other punctuation part words; one space is written.
//   - In a word of five letters or more a Latin letter that is doubled counts
//     once (Assad, Shabaab), save where the word could be a Roman numeral.
//   - The articles the, al and el are dropped in front of another word, and so is
//     an article that took the sound of its noun, where a hyphen shows it:
//     ash-Shabaab, an-Nusra, ar-Rashid.
//
// A name of which nothing would be left is returned as it is. Nothing else is
// folded: not translations, not other transliterations (Hezbollah, Hizballah),
// not abbreviations. Folding what is folded changes nothing.
func FoldName(name string) string {
	var buf [64]byte
	return string(fold.Append(buf[:0], name))
}
