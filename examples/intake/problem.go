package main

import (
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/seed-67285e81/reported"
)

// A problem is the body of an answer that is none, as RFC 9457 has it.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
	// What follows is added to the members of the RFC for bad lines.
	Accepted *int              `json:"accepted,omitempty"` // events stored, those that were there already among them
	Problems reported.Problems `json:"problems,omitempty"`
}

func refuse(w http.ResponseWriter, status int, detail string) {
	problem{Status: status, Detail: detail}.write(w)
}

func (p problem) write(w http.ResponseWriter) {
	if p.Type == "" {
		p.Type, p.Title = "about:blank", http.StatusText(p.Status)
	}
	body, err := json.Marshal(p)
	if err != nil { // none of its members can fail
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/problem+json")
	if p.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", strconv.Itoa(int(answerTime.Seconds())))
	}
	w.WriteHeader(p.Status)
	w.Write(append(body, '\n'))
}
