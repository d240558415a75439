package schema

import (
	"testing"

	"github.com/seed-67285e81/reported/event"
)

// BenchmarkValidate stands beside Decode on the same documents: Validate is to
// stay below fifty times its time.
func BenchmarkValidate(b *testing.B) {
	for name, data := range files(b, "../../testdata/valid/*.json") {
		switch name {
		case "event-members.json", "minimal.json", "terms-likelihood.json", "tallies-harms.json":
		default:
			continue
		}
		b.Run(name+"/Validate", func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if err := Validate(data); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/Decode", func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := event.Decode(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
