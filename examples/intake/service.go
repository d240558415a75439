package main

import (
	"cmp"
	"context"
	"log/slog"
	"net/http"
	"runtime"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/seed-67285e81/reported/event"
)

// A service answers requests.
type service struct {
	store    *store
	writer   *writer
	log      *slog.Logger
	metrics  *metrics
	header   string
	unmarked event.Marking
	workers  *semaphore.Weighted // answers that are worked out at once
	held     *semaphore.Weighted // bytes of documents that wait to be stored
}

func newService(s *store, log *slog.Logger, header string, unmarked event.Marking) *service {
	return &service{
		store: s, writer: newWriter(s), log: log, metrics: newMetrics(), header: header, unmarked: unmarked,
		workers: semaphore.NewWeighted(int64(runtime.GOMAXPROCS(0))),
		held:    semaphore.NewWeighted(maxHeld),
	}
}

// routes are the requests that the service answers, as http.ServeMux has patterns. The
// description in openapi.json has the same.
func (s *service) routes() map[string]http.HandlerFunc {
	return map[string]http.HandlerFunc{
		"POST /events":                 s.post,
		"GET /events":                  s.list,
		"GET /events/{id}":             s.answer(document),
		"GET /events/{id}/toll":        s.answer(toll),
		"GET /events/{id}/attribution": s.answer(blame),
		"GET /events/{id}/disputes":    s.answer(disputes),
		"GET /events/{id}/choices":     s.answer(choices),
		"GET /events/{id}/records":     s.answer(records),
		"GET /duplicates/{id}":         s.answer(s.duplicates),
		"GET /{$}":                     s.listPage,
		"GET /pages/{id}":              s.answer(eventPage),
		"GET /healthz":                 s.health,
		"GET /metrics":                 s.metrics.ServeHTTP,
		"GET /openapi.json":            describe,
	}
}

func (s *service) handler() http.Handler {
	mux := http.NewServeMux()
	for pattern, h := range s.routes() {
		mux.Handle(pattern, s.observed(pattern, h))
	}
	return mux
}

// observed counts requests and logs them.
func (s *service) observed(pattern string, h http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start, to := time.Now(), &statusWriter{ResponseWriter: w}
		defer func() {
			took, status := time.Since(start), cmp.Or(to.status, http.StatusOK)
			s.metrics.request(pattern, status, took)
			s.log.LogAttrs(r.Context(), slog.LevelInfo, "request", slog.String("method", r.Method),
				slog.String("path", r.URL.Path), slog.Int("status", status), slog.Duration("took", took))
		}()
		h(to, r)
	})
}

// A statusWriter remembers the status that was written.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap is for http.ResponseController.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// audience is to whom the caller belongs: what a proxy wrote in the header, and the
// public where there is none.
func (s *service) audience(r *http.Request) event.Audience {
	return event.Audience(cmp.Or(r.Header.Get(s.header), string(event.AudiencePublic)))
}

// allows reports whether the caller may have the event.
func (s *service) allows(r *http.Request, e *event.Event) bool {
	return cmp.Or(e.Marking, s.unmarked).Allows(s.audience(r))
}

// work runs f when a worker is free. It reports whether one was before the context ended.
func (s *service) work(ctx context.Context, f func()) bool {
	if s.workers.Acquire(ctx, 1) != nil {
		return false
	}
	defer s.workers.Release(1)
	f()
	return true
}

func (s *service) health(w http.ResponseWriter, r *http.Request) {
	if err := s.store.ping(r.Context()); err != nil {
		refuse(w, http.StatusServiceUnavailable, "the database does not answer")
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write([]byte("ok\n"))
}

// failed logs an error of the database, and answers with none of its words.
func (s *service) failed(w http.ResponseWriter, r *http.Request, err error) {
	s.log.ErrorContext(r.Context(), "database", "error", err.Error())
	refuse(w, http.StatusServiceUnavailable, "the database failed; nothing of this request was stored")
}
