package fold

import (
	"bufio"
	"maps"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

func name(s string) string { return string(Append(nil, s)) }

func loose(s string) string { return string(AppendLoose(nil, s)) }

// TestPairs: of the pairs that are two things the strict key joins none; of those
// that are one thing it parts what a doubled letter or a dropped article parts.
func TestPairs(t *testing.T) {
	data, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	alike := map[string]int{}
	pairs := 0
	for line := range strings.Lines(string(data)) {
		sign, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "|")
		if strings.HasPrefix(line, "#") {
			continue
		}
		a, b, ok := strings.Cut(unescaped(t, rest), "|")
		if !ok {
			t.Fatalf("line %q", line)
		}
		pairs++
		if name(a) == name(b) {
			alike["strict"+sign]++
			if sign == "-" {
				t.Errorf("%q and %q are one: %q", a, b, name(a))
			}
			if loose(a) != loose(b) {
				t.Errorf("%q and %q have one strict key and two loose ones", a, b)
			}
		}
		if loose(a) == loose(b) {
			alike["loose"+sign]++
		}
	}
	// The loose key joins 17 pairs of two things: it proposes and decides nothing.
	if want := map[string]int{"strict+": 59, "loose+": 68, "loose-": 17}; pairs != 134 || !maps.Equal(alike, want) {
		t.Errorf("%d pairs, alike %v, want %v", pairs, alike, want)
	}
}

// unescaped writes the code points for \u and four digits.
func unescaped(t *testing.T, s string) string {
	s, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSpellings(t *testing.T) {
	// Every line is one name in several spellings, which have one strict key.
	for _, line := range [][]string{
		{"al-Asad", "Al Asad", "Al‑Asad", "el-Asad", "AL-ASAD", "al-Asʿad"},
		{"Ain al-Asad", "Ain Al Asad", "Ain  el-Asad", "ʿAin al-Asad", "‘Ain al–Asad"},
		{"Kata'ib Hezbollah", "Kata’ib Hezbollah", "Kataʾib Hezbollah", "Kata`ib Hezbollah", "Kata´ib Hezbollah", "KATAIB HEZBOLLAH", "Katāʾib Ḥezbollāh", "Kataib-Hezbollah"},
		{"Harakat ash-Shabaab", "Harakat al-Shabaab"},
		{"Ansar as-Sunna", "Ansar al-Sunna", "Ansar As Sunna"},
		{"The Pentagon", "Pentagon", "the the pentagon"},
		{"U.S. Central Command", "US Central Command", "us central-command"},
		{"U.S.Army", "US Army", "Ú.S.Army"},
		{"Türkiye", "Turkiye", "Tu\u0308rkiye"},
		{"Straße", "STRASSE", "STRAẞE"},
		{"كتائب حزب الله", "كتائب  حزب اللّه", "کتائب حزب الله", "كتـائب حزب الله"},
		{"أنصار", "انصار", "ا\u0654نصار"},
		{"Йемен", "И\u0306емен", "йемен"},
		{"Dar es Salaam", "Dar-es-Salaam", "Dar al-Salaam"},
		{"The El Salvador", "El Salvador"},
		{"Brigade “Alpha”", `Brigade "Alpha"`, "Brigade «Alpha»"},
		{"Unit\u200b 5", "Unit 5", "Unit ⁵", "Unit ൫"},
		{"AT&T", "AT and T"},
		{"सेना", "सेना\ufe0f"},
	} {
		for _, s := range line[1:] {
			if got, want := name(s), name(line[0]); got != want {
				t.Errorf("%q folds to %q, %q to %q", line[0], want, s, got)
			}
		}
	}
}

func TestApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"PKK", "PK"}, {"Corps II", "Corps III"}, {"Brigade 33333", "Brigade 3"}, {"Al-Assad", "al-Asad"},
		{"Ansar Allah", "Ansarallah"}, // no rule joins words
		{"Ain al-Asad", "al-Asad"},    // no rule drops a noun
		{"at Taji", "Taji"}, {"as-Rashid", "al-Rashid"}, {"Ed Davey", "Al Davey"}, {"El Salvador", "Al Salvador"},
		{"Abcd-5", "Abcd5"}, {"M-23b", "M23b"}, {"M 23", "M23"},
		{"", "'"}, {"'", "-"}, {"The", ""}, {"al", "el"},
		{"กิน", "กัน"}, {"हिन्दी", "हिन्द"}, {"カ", "ガ"},
	} {
		if name(pair[0]) == name(pair[1]) {
			t.Errorf("%q and %q both fold to %q", pair[0], pair[1], name(pair[0]))
		}
	}
}

func TestForm(t *testing.T) {
	for in, want := range map[string][2]string{
		"":                            {"", ""},
		"Al-Assad":                    {"al assad", "asad"},
		"  Ain   al-Asad / Anbar ":    {"ain al asad anbar", "ain asad anbar"},
		"Islamic State of the Levant": {"islamic state of the levant", "islamic state of levant"},
		"The":                         {"the", "the"},
		"al-":                         {"al", "al"},
		"'-'":                         {"'-'", "'-'"},
		" ":                           {" ", " "},
		"\xff\xfe":                    {"\xff\xfe", "\xff\xfe"},
		"新华社":                         {"新华社", "新华社"},
		"MS-13 - Los Zetas":           {"ms13 los zetas", "ms13 zetas"},
		"x ez-Zor 1000":               {"x al zor 1000", "x zor 1000"},
	} {
		if got := [2]string{name(in), loose(in)}; got != want {
			t.Errorf("%q folds to %q, want %q", in, got, want)
		}
	}
}

// TestDecompositions holds the table to what Unicode publishes: a letter with
// marks folds to the letter that the marks stand on.
func TestDecompositions(t *testing.T) {
	file, err := os.Open("testdata/decompositions.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := 0
	for scan := bufio.NewScanner(file); scan.Scan(); {
		if strings.HasPrefix(scan.Text(), "#") {
			continue
		}
		lines++
		var points []rune
		for _, f := range strings.Fields(scan.Text()) {
			n, err := strconv.ParseUint(f, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			points = append(points, rune(n))
		}
		composed, apart := name(string(points[0])), name(string(points[1:]))
		if composed != apart {
			t.Errorf("%q folds to %q, its parts to %q", points[0], composed, apart)
		}
	}
	if lines < 400 {
		t.Errorf("only %d lines", lines)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "al-Asad", "Kata’ib Hezbollah", "ash-Shabaab", "the the al", "\xff", "Åå", "aalll x", "as-as-as", "ꝏ", "الله", "XXIII"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := name(s)
		if again := name(got); again != got {
			t.Errorf("%q folds to %q, and that to %q", s, got, again)
		}
		if (got == "") != (s == "") {
			t.Errorf("%q folds to %q", s, got)
		}
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("%q folds to %q, which is not UTF-8", s, got)
		}
		if ascii(s) && name(strings.ToUpper(s)) != got && got != s {
			t.Errorf("%q folds to %q, in capitals to %q", s, got, name(strings.ToUpper(s)))
		}
		if utf8.ValidString(s) && loose(got) != loose(s) {
			t.Errorf("%q has another loose key than its strict one", s)
		}
		if string(Append([]byte("x "), s)) != "x "+got {
			t.Errorf("%q does not fold to %q behind other text", s, got)
		}
	})
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func BenchmarkFold(b *testing.B) {
	for _, name := range []string{"Ministry of Defence", "Kata’ib Hezbollah"} {
		b.Run(name, func(b *testing.B) {
			var buf [64]byte
			b.ReportAllocs()
			for b.Loop() {
				Append(buf[:0], name)
			}
		})
	}
}
