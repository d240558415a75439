package event_test

import (
	"testing"
	"time"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/schema"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// TestSchemaCost holds schema.Validate to less than 50 times Decode on valid
// documents. The two are measured in turn, and the least of many runs counts.
func TestSchemaCost(t *testing.T) {
	longrun.Only(t)
	for _, name := range sortedKeys(testdata()) {
		data := testdata()[name]
		if _, err := event.Decode(data); err != nil || len(data) < 2000 {
			continue
		}
		decode, validate := time.Duration(1<<62), time.Duration(1<<62)
		took := func(least *time.Duration, read func()) {
			start := time.Now()
			read()
			*least = min(*least, time.Since(start))
		}
		for run := 0; run < 200 && (run < 5 || validate > 50*decode); run++ {
			took(&decode, func() { _, _ = event.Decode(data) })
			took(&validate, func() { _ = schema.Validate(data) })
		}
		if validate > 50*decode {
			t.Errorf("%s: schema.Validate takes %v, Decode %v", name, validate, decode)
		} else {
			t.Logf("%-40s %5d bytes, %5.1f times", name, len(data), float64(validate)/float64(decode))
		}
	}
}
