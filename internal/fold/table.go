package fold

// The base letters of Latin letters with marks, one byte for each code point: '*'
// is two letters, '.' is left as it is, in lower case. They are the first letters
// of the canonical decompositions of Unicode 14, and for the letters that it does
// not decompose (ø đ ħ ı ł ŋ ŧ and so on) those that English writes for them.
const (
	tableStart      = 0xC0
	additionalStart = 0x1E00
)

const latin = "" +
	"aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiii" +
	"dnooooo.ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggg" +
	"gggghhhhiiiiiiiiii**jjkkkllllll..llnnnnnnnnnoooo" +
	"oo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
	"................................oo.............u" +
	"u............................aaiioouuuuuuuuuu.aa" +
	"aa**..ggkkoooo..j...gg..nnaa**ooaaaaeeeeiiiioooo" +
	"rrrruuuusstt..hh......aaeeooooooooyy............" +
	"................"

const additional = "" +
	"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiii" +
	"kkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
	"ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyy" +
	"zzzzzzhtwy.s..*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu" +
	"uuyyyyyyyy......"
