package reported_test

import (
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
)

var benchTimes = []struct{ name, text string }{
	{"day", "2020-01-08"},
	{"month", "2020-01"},
	{"zoned", "2020-01-08T01:34+03:00"},
	{"oneof", "[2019-11-01..2019-11-05]"},
	{"longest", "[2020-01-08T01:34:05+03:00%..2020-01-08T01:34:05+03:00%]"},
}

func BenchmarkParseTime(b *testing.B) {
	for _, c := range benchTimes {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := reported.ParseTime(c.text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	// For scale: the standard library reads a day.
	b.Run("day-by-package-time", func(b *testing.B) {
		for b.Loop() {
			if _, err := time.Parse(time.DateOnly, "2020-01-08"); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkTimeAppendText(b *testing.B) {
	for _, c := range benchTimes {
		b.Run(c.name, func(b *testing.B) {
			t := reported.MustParseTime(c.text)
			buf := make([]byte, 0, 64)
			b.ReportAllocs()
			for b.Loop() {
				t.AppendText(buf)
			}
		})
	}
}

func BenchmarkTimeQuestions(b *testing.B) {
	t, u := reported.MustParseTime("2020-01-08T01:34+03:00"), reported.Day(2020, time.January, 7)
	b.Run("Compare", func(b *testing.B) {
		for b.Loop() {
			t.Compare(u)
		}
	})
	b.Run("Before", func(b *testing.B) {
		for b.Loop() {
			u.Before(t)
		}
	})
	b.Run("Overlaps", func(b *testing.B) {
		for b.Loop() {
			t.Overlaps(u)
		}
	})
	b.Run("Latest", func(b *testing.B) {
		for b.Loop() {
			t.Latest()
		}
	})
}
