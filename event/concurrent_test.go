package event_test

import (
	"sync"
	"testing"

	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// TestAnswersConcurrently asks everything of one event, and of its answers, from
// several goroutines at once: for the race detector, as reads never write.
func TestAnswersConcurrently(t *testing.T) {
	whole, err := event.Decode([]byte(everything()))
	if err != nil {
		t.Fatal(err)
	}
	events := append(readEvents(t, "../testdata/article.ndjson"), whole)
	for _, e := range events {
		assessment, toll := e.Attribution(), e.Toll(casualty.PolicyLatest)
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() {
				for _, f := range costFunctions {
					f.call(e)
				}
				for _, v := range assessment.Views {
					assessment.View(v.Actor)
				}
				for row := range toll.Rows() {
					row.Series()
					toll.Bounds(row.Question)
				}
				if _, err := event.Decode([]byte(everything())); err != nil || toll.String() != e.Toll(casualty.PolicyLatest).String() {
					t.Error("another answer", err)
				}
			})
		}
		group.Wait()
	}
}
