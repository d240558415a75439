package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A question is a request about one event, with what is known of it.
type question struct {
	*http.Request
	all     []kept
	event   event.Event       // merged, and as of the day that was asked for
	choices reported.Problems // of merging
}

// A reply is the body of an answer.
type reply struct {
	kind string // its media type
	body []byte
}

// errAsked is of a request that asks for what cannot be.
type errAsked string

func (e errAsked) Error() string { return string(e) }

// answer makes a handler of a function that answers one question about an event. The
// answer depends on the records alone, so its entity tag is known before it.
func (s *service) answer(f func(question) (reply, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), answerTime)
		defer cancel()
		r = r.WithContext(ctx)
		all, err := s.store.records(r.Context(), r.PathValue("id"))
		if err != nil {
			s.failed(w, r, err)
			return
		}
		tag := entityTag(r, s.audience(r), all)
		var to reply
		there := false
		ok := s.work(r.Context(), func() {
			q := question{Request: r, all: all}
			if q.event, q.choices, err = merged(all); err != nil || !s.allows(r, &q.event) {
				return
			}
			there = true
			w.Header().Set("ETag", tag)
			w.Header().Set("Cache-Control", "private, no-cache")
			if matches(r.Header.Get("If-None-Match"), tag) {
				return
			}
			if q.event, err = asOf(r, q.event); err == nil {
				to, err = f(q)
			}
		})
		var asked errAsked
		switch {
		case !ok:
			refuse(w, http.StatusServiceUnavailable, "all workers are busy")
		case errors.As(err, &asked):
			refuse(w, http.StatusBadRequest, asked.Error())
		case err != nil:
			s.log.ErrorContext(r.Context(), "answer", "error", err.Error())
			refuse(w, http.StatusInternalServerError, "the answer cannot be written")
		case !there:
			refuse(w, http.StatusNotFound, "no such event")
		case to.body == nil:
			w.WriteHeader(http.StatusNotModified)
		default:
			w.Header().Set("Content-Type", to.kind)
			w.Header().Set("Content-Security-Policy", pagePolicy)
			w.Write(to.body)
		}
	}
}

// merged puts the records of one event together. Of no records it is the zero event,
// which no marking allows.
func merged(all []kept) (event.Event, reported.Problems, error) {
	if len(all) == 0 {
		return event.Event{Marking: "absent"}, nil, nil
	}
	events := make([]event.Event, len(all))
	for i, k := range all {
		var err error
		if events[i], err = event.Decode(k.body); err != nil {
			return event.Event{}, nil, err
		}
	}
	e, choices := event.Merge(events...)
	return e, choices, nil
}

// asOf reads the parameter as_of.
func asOf(r *http.Request, e event.Event) (event.Event, error) {
	text := r.FormValue("as_of")
	if text == "" {
		return e, nil
	}
	day, err := reported.ParseTime(text)
	if err != nil {
		return e, errAsked("as_of: " + err.Error())
	}
	said, _ := e.AsOf(day)
	return said, nil
}

func entityTag(r *http.Request, audience event.Audience, all []kept) string {
	h := sha256.New()
	for _, text := range []string{r.URL.Path, r.URL.RawQuery, string(audience), r.Header.Get("Accept")} {
		h.Write([]byte(text + "\n"))
	}
	for _, k := range all {
		h.Write(k.hash)
	}
	return `"` + hex.EncodeToString(h.Sum(nil)[:16]) + `"`
}

// matches reports whether the header If-None-Match names the tag.
func matches(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		if one = strings.TrimPrefix(strings.TrimSpace(one), "W/"); one == tag || one == "*" {
			return true
		}
	}
	return false
}

const jsonType = "application/json"

func document(q question) (reply, error) {
	body, err := q.event.AppendJSON(nil)
	return reply{jsonType, body}, err
}

// jsonReply writes an answer in its JSON form.
func jsonReply(v any) (reply, error) {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	err := to.Encode(v)
	return reply{jsonType, b.Bytes()}, err
}

func toll(q question) (reply, error) {
	policy, err := policyOf(q.Request)
	if err != nil {
		return reply{}, err
	}
	return jsonReply(q.event.Toll(policy))
}

// policyOf reads the parameter policy. Latest stands where it is not given.
func policyOf(r *http.Request) (casualty.Policy, error) {
	text := r.FormValue("policy")
	if text == "" {
		return casualty.PolicyLatest, nil
	}
	policy, err := casualty.ParsePolicy(text)
	if err != nil {
		return policy, errAsked("policy: " + err.Error())
	}
	return policy, nil
}

func blame(q question) (reply, error) { return jsonReply(q.event.Attribution()) }

func disputes(q question) (reply, error) {
	return jsonReply(append([]event.Dispute{}, q.event.Disputes()...))
}

// choices are those that merging made.
func choices(q question) (reply, error) {
	return jsonReply(append(reported.Problems{}, q.choices...))
}

// records are all records of the event, in the order in which they arrived.
func records(q question) (reply, error) {
	body := []byte{}
	for _, k := range q.all {
		body = append(append(body, k.body...), '\n')
	}
	return reply{"application/x-ndjson", body}, nil
}
