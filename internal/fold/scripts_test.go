package fold

import "testing"

// A spelling is a name in two spellings and whether each key joins them.
type spelling struct {
	a, b          string
	strict, loose bool
}

// scripts are names of countries, capitals and armed groups in their own script:
// spellings of one name, and names that differ by a letter or a mark that counts.
var scripts = map[string][]spelling{
	"Arabic": {
		{"العراق", "ٱلعِرَاق", true, true},  // alef wasla, vowel signs
		{"القاهرة", "القـاهرة", true, true}, // tatweel
		{"إيران", "ايران", true, true},
		{"كتائب حزب الله", "كتائبُ حزبِ اللهِ", true, true},
		{"حماس", "حمص", false, false},
	},
	"Persian": {
		{"کرمانشاه", "كرمانشاه", true, true}, // Arabic and Persian kaf
		{"علی", "علي", true, true},           // yeh
		{"تهران", "طهران", false, false},
		{"۱۳", "13", true, true},
	},
	"Cyrillic": {
		{"КИЇВ", "Київ", true, true},
		{"Россия", "РОССИЯ", true, true},
		{"Группа «Вагнер»", "группа Вагнер", true, true},
		{"Орёл", "Орел", true, true},
		{"Минск", "Пинск", false, false},
	},
	"Greek": {
		{"Αθήνα", "ΑΘΗΝΑ", true, true},
		{"Λευκωσία", "Λευκωσια", true, true},
		{"Κύπρος", "ΚΥΠΡΟΣ", true, true}, // final sigma
		{"Πάφος", "Πάρος", false, false},
	},
	"Hebrew": {
		{"צה״ל", "צה\"ל", true, true}, // gershayim
		{"יְרוּשָׁלַיִם", "ירושלים", true, true},
		{"חיפה", "יפו", false, false},
	},
	"Hangul": {
		{"서울", "\u1109\u1165\u110b\u116e\u11af", true, true}, // syllables and jamo
		{"평양", "평안", false, false},
	},
	"kana and han": {
		{"東京", "東京", true, true},
		{"ガザ", "ｶﾞｻﾞ", true, true},           // half width
		{"ガザ", "カ\u3099サ\u3099", true, true}, // voicing apart
		{"ガザ", "カサ", false, false},
		{"北京", "南京", false, false},
	},
	"Devanagari": {
		{"नई दिल्ली", "नई  दिल्ली", true, true},
		{"भारत", "भरत", false, false}, // a vowel sign counts
		{"१३", "13", true, true},
	},
	"Thai": {
		{"กรุงเทพ", "กรุงเทพ", true, true},
		{"ไทย", "ไท", false, false},
		{"ปัตตานี", "ปตตาน", false, false},
	},
	"Burmese": {
		{"မြန်မာ", "မြန်မာ", true, true},
		{"ရန်ကုန်", "ရနကန", false, false},
	},
	"Vietnamese": {
		{"Việt Nam", "Viet Nam", true, true},
		{"Hà Nội", "HA NOI", true, true},
		{"Đà Nẵng", "Da Nang", true, true},
		{"Huế", "Hué", true, true},
		{"Đà Nẵng", "Đà Nẳm", false, false},
	},
	"Turkish": {
		{"İstanbul", "istanbul", true, true},
		{"DIYARBAKIR", "Diyarbakır", true, true},
		{"Türkiye", "TÜRKİYE", true, true},
		{"Muş", "Mus", true, true},
		{"Van", "Ban", false, false},
	},
}

// TestScripts holds both keys to names in twelve scripts.
func TestScripts(t *testing.T) {
	if len(scripts) != 12 {
		t.Fatalf("%d scripts", len(scripts))
	}
	for script, list := range scripts {
		for _, s := range list {
			if got := string(Append(nil, s.a)) == string(Append(nil, s.b)); got != s.strict {
				t.Errorf("%s: %s and %s: the strict key joins them: %t", script, s.a, s.b, got)
			}
			if got := string(AppendLoose(nil, s.a)) == string(AppendLoose(nil, s.b)); got != s.loose {
				t.Errorf("%s: %s and %s: the loose key joins them: %t", script, s.a, s.b, got)
			}
		}
	}
}
