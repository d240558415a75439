package main

import (
	"encoding/json"
	"errors"
	"io"
	"iter"
	"mime"
	"net/http"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// An acceptance is the answer to a POST whose lines are all good.
type acceptance struct {
	Stored int `json:"stored"` // events that are new
	Known  int `json:"known"`  // events that were there with the same content
}

// codeTooManyRecords is of an event that has as many records as the service keeps.
const codeTooManyRecords reported.Code = "too-many-records"

// A posting is what one POST brought.
type posting struct {
	records  []*record
	problems reported.Problems
	bad      int   // lines that are no events
	held     int64 // bytes of the records, which the service counts until they are stored
}

// post takes one document, or NDJSON (see sent). It stores the good lines, all in one
// transaction, and answers when they are on the disk. To send the same lines again does
// no harm.
func (s *service) post(w http.ResponseWriter, r *http.Request) {
	var p posting
	defer func() { s.held.Release(p.held) }()
	if !s.receive(w, r, &p) {
		return
	}
	if len(p.records) > 0 {
		if err := s.writer.put(r.Context(), p.records); errors.Is(err, errBusy) {
			refuse(w, http.StatusServiceUnavailable, err.Error())
			return
		} else if err != nil {
			s.failed(w, r, err)
			return
		}
	}
	s.acknowledge(w, &p)
}

// receive reads the lines of a body. It reports whether it could, and answers if not.
func (s *service) receive(w http.ResponseWriter, r *http.Request, p *posting) bool {
	decoder := event.Decoder{MaxBytes: maxDocument}
	lines := 0
	for e, err := range sent(&decoder, r.Header.Get("Content-Type"), http.MaxBytesReader(w, r.Body, maxBody)) {
		if lines++; lines > maxEvents {
			refuse(w, http.StatusRequestEntityTooLarge, "the body has more than "+strconv.Itoa(maxEvents)+" events; nothing of it was stored")
			return false
		}
		var rec record
		if err == nil {
			rec, err = newRecord(e)
		}
		var found reported.Problems
		switch {
		case err == nil:
			if !s.held.TryAcquire(int64(len(rec.body))) {
				refuse(w, http.StatusServiceUnavailable, "too much waits to be stored; nothing of this request was")
				return false
			}
			p.held += int64(len(rec.body))
			p.records = append(p.records, &rec)
		case errors.As(err, &found):
			p.bad++
			if len(p.problems) < maxProblems {
				p.problems = append(p.problems, found...)
			}
		default:
			s.unread(w, err)
			return false
		}
	}
	return true
}

// acknowledge answers what became of the lines, when they are stored.
func (s *service) acknowledge(w http.ResponseWriter, p *posting) {
	var n [refused + 1]int
	for _, rec := range p.records {
		n[rec.outcome]++
		if rec.outcome == refused {
			p.problems = append(p.problems, reported.Problem{Code: codeTooManyRecords,
				Detail: "event " + strconv.Quote(rec.id) + " has as many records as this service keeps of one"})
		}
	}
	s.metrics.events.WithLabelValues("stored").Add(float64(n[stored]))
	s.metrics.events.WithLabelValues("known").Add(float64(n[known]))
	s.metrics.events.WithLabelValues("refused").Add(float64(n[refused]))
	s.metrics.events.WithLabelValues("bad").Add(float64(p.bad))
	accepted := n[stored] + n[known]
	switch {
	case len(p.problems) > 0:
		problem{
			Type: "urn:reported:intake:bad-lines", Title: "some lines were not taken", Status: http.StatusUnprocessableEntity,
			Detail:   strconv.Itoa(accepted) + " events are stored, " + strconv.Itoa(p.bad+n[refused]) + " lines are not",
			Accepted: &accepted, Problems: p.problems[:min(len(p.problems), maxProblems)],
		}.write(w)
	case len(p.records) == 0:
		refuse(w, http.StatusBadRequest, "the body has no events")
	default:
		body, _ := json.Marshal(acceptance{n[stored], n[known]})
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusAccepted)
		w.Write(append(body, '\n'))
	}
}

// sent reads the events of a body: one document if it says that it is application/json,
// NDJSON if it says anything else, or nothing.
func sent(decoder *event.Decoder, kind string, body io.Reader) iter.Seq2[*event.Event, error] {
	if kind, _, _ = mime.ParseMediaType(kind); kind != "application/json" {
		return decoder.Read(body)
	}
	return func(yield func(*event.Event, error) bool) {
		text, err := io.ReadAll(body)
		if err != nil {
			yield(nil, err)
			return
		}
		yield(decoder.Decode(text))
	}
}

// unread answers a body that could not be read to its end. Nothing of it was stored.
func (s *service) unread(w http.ResponseWriter, err error) {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		refuse(w, http.StatusRequestEntityTooLarge, "the body is longer than "+strconv.Itoa(maxBody)+" bytes; nothing of it was stored")
		return
	}
	refuse(w, http.StatusBadRequest, "the body ended early; nothing of it was stored")
}
