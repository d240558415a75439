package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// bare is a handler that only stores the bytes that it gets, in the same table, through
// the same writer. What the service costs beyond it is reading and checking.
func bare(w *writer) http.HandlerFunc {
	var n atomic.Int64
	return func(to http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err == nil {
			err = w.put(r.Context(), []*record{{id: fmt.Sprint(n.Add(1)), body: body}})
		}
		if err != nil {
			http.Error(to, err.Error(), http.StatusInternalServerError)
			return
		}
		to.WriteHeader(http.StatusAccepted)
	}
}

// BenchmarkLoad sends events from 16 clients to the bare handler and to the service, in
// turns of a second:
//
//	go test -run '^$' -bench Load -benchtime 1x
func BenchmarkLoad(b *testing.B) {
	texts := examples(b)
	db, err := openStore(context.Background(), filepath.Join(b.TempDir(), "bare.db"), "")
	if err != nil {
		b.Fatal(err)
	}
	defer db.close()
	w := newWriter(db)
	defer w.stop()
	plain := httptest.NewServer(bare(w))
	defer plain.Close()
	service := start(b)
	var done [2]int64
	round := 0
	for b.Loop() {
		for range 5 {
			for i, url := range []string{plain.URL, service.URL + "/events"} {
				round++
				done[i] += load(b, url, texts, round)
			}
		}
	}
	b.ReportMetric(float64(done[0])/float64(round)*2, "bare/s")
	b.ReportMetric(float64(done[1])/float64(round)*2, "intake/s")
	b.ReportMetric(float64(done[1])/float64(done[0]), "intake/bare")
}

// load returns how many events were acknowledged in a second.
func load(b *testing.B, url string, texts []string, round int) int64 {
	var n atomic.Int64
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 16}}
	defer client.CloseIdleConnections()
	end := time.Now().Add(time.Second)
	var clients sync.WaitGroup
	for c := range 16 {
		clients.Go(func() {
			for i := 0; time.Now().Before(end); i++ {
				text := texts[i%len(texts)]
				at := strings.Index(text, `"id":"`) + len(`"id":"`) // each is an event of its own
				body := text[:at] + fmt.Sprintf("%d-%d-%d-", round, c, i) + text[at:]
				answer, err := client.Post(url, "application/json", strings.NewReader(body))
				if err != nil {
					b.Error(err)
					return
				}
				io.Copy(io.Discard, answer.Body)
				answer.Body.Close()
				if answer.StatusCode != http.StatusAccepted {
					b.Errorf("%s: %s", url, answer.Status)
					return
				}
				n.Add(1)
			}
		})
	}
	clients.Wait()
	return n.Load()
}
