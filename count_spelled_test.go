package reported

import "testing"

// spelledOnes and spelledTens are the words of spell, which goes the other way:
// from a number to English.
var (
	spelledOnes = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	spelledTens = [...]string{2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}
)

func spell(n int64, and string) string {
	for _, s := range []struct {
		value int64
		name  string
	}{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}, {100, "hundred"}} {
		if n < s.value {
			continue
		}
		words := spell(n/s.value, and) + " " + s.name
		switch rest := n % s.value; {
		case rest == 0:
			return words
		case rest < 100:
			return words + and + spell(rest, and)
		default:
			return words + " " + spell(rest, and)
		}
	}
	if n < 20 {
		return spelledOnes[n]
	}
	if n%10 == 0 {
		return spelledTens[n/10]
	}
	return spelledTens[n/10] + "-" + spelledOnes[n%10]
}

// TestParseCountSpelled reads every number below ten thousand as it is spelled
// out, in British and American English, and greater ones of every length.
func TestParseCountSpelled(t *testing.T) {
	check := func(n int64) {
		for _, and := range []string{" ", " and "} {
			text := spell(n, and)
			if got, err := ParseCount(text); err != nil || got.WithWords("") != Exactly(n).WithWords("") {
				t.Fatalf("ParseCount(%q) = %v, %v; want %d", text, got, err, n)
			}
		}
	}
	for n := range int64(10_000) {
		check(n)
	}
	for n := int64(10_007); n < MaxCount; n = n*7/4 + 1 {
		check(n)
		check(n / 1000 * 1000)
	}
	check(MaxCount)
}

func greatestScale(n int64) int64 {
	switch {
	case n < 100:
		return 1
	case n < 1000:
		return 100
	}
	return 1000
}

// TestParseCountBetweenSpelled reads ranges whose ends are spelled with "and",
// the word that also parts them.
func TestParseCountBetweenSpelled(t *testing.T) {
	for low := int64(1); low < 4000; low += 37 {
		for high := low + 1; high < 4000; high += 211 {
			text := "between " + spell(low, " and ") + " and " + spell(high, " and ")
			got, err := ParseCount(text)
			// "Between two and three hundred and five" may begin at two hundred.
			if scale := greatestScale(high); greatestScale(low) < scale && low*scale < high {
				if err == nil {
					t.Fatalf("ParseCount(%q) = %v", text, got)
				}
			} else if err != nil || got.WithWords("") != Between(low, high).WithWords("") {
				t.Fatalf("ParseCount(%q) = %v, %v", text, got, err)
			}
		}
	}
}
