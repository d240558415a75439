package main

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"net/url"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

//go:embed page.html
var pageText string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{"segment": url.PathEscape}).Parse(pageText))

const htmlType = "text/html; charset=utf-8"

// No page runs a script or loads anything.
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"

// listPage shows a page of the list.
func (s *service) listPage(w http.ResponseWriter, r *http.Request) {
	s.page(w, r, htmlType, func(p page) ([]byte, error) {
		query := r.URL.Query()
		data := map[string]any{"Events": p.events, "Kinds": event.Kinds(), "Kind": event.Kind(query.Get("kind")),
			"From": query.Get("from"), "To": query.Get("to"), "Next": ""}
		if p.next != "" {
			query.Set("cursor", p.next)
			data["Next"] = template.URL(query.Encode())
		}
		w.Header().Set("Content-Security-Policy", pagePolicy)
		return execute("list", data)
	})
}

func execute(name string, data any) ([]byte, error) {
	var b bytes.Buffer
	err := pageTemplate.ExecuteTemplate(&b, name, data)
	return b.Bytes(), err
}

// maxShown is the number of entries of one list of a page. The data has all.
const maxShown = 500

// A said line is one statement of an event.
type saidLine struct {
	What, Quote string
	Sources     []reported.Source
}

// eventPage shows one event.
func eventPage(q question) (reply, error) {
	e := &q.event
	policy, err := policyOf(q.Request)
	if err != nil {
		return reply{}, err
	}
	var rows []string
	for row := range e.Toll(policy).Rows() {
		if rows = append(rows, row.String()); len(rows) == maxShown {
			break
		}
	}
	data := map[string]any{
		"Event": e, "Records": len(q.all), "Choices": short(q.choices), "Rows": rows, "Chart": chartOf(e, policy),
		"Views": short(e.Attribution().Views), "Disputes": short(e.Disputes()), "Said": said(e),
	}
	body, err := execute("event", data)
	return reply{htmlType, body}, err
}

func short[T any](list []T) []T { return list[:min(len(list), maxShown)] }

func said(e *event.Event) (lines []saidLine) {
	add := func(what string, s reported.Statement) {
		if s.Said != (reported.Time{}) {
			what = s.Said.String() + ": " + what
		}
		lines = append(lines, saidLine{what, s.Quote, s.Sources})
	}
	for _, c := range short(e.Claims) {
		add(string(c.Stance)+" "+names(c.Actors), c.Statement)
	}
	for _, t := range short(e.Tallies) {
		add(string(t.Stance)+" "+t.Count.String()+" "+t.Question().String(), t.Statement)
	}
	for _, a := range short(e.Accounts) {
		add(string(a.Stance)+" "+accountText(a), a.Statement)
	}
	return lines
}

func names(actors []attribution.Actor) (text string) {
	for i, a := range actors {
		if i > 0 {
			text += ", "
		}
		if i == 8 {
			return text + "and others"
		}
		text += a.Name
	}
	return text
}

// accountText tells the members of an account that are texts and times.
func accountText(a event.Account) string {
	text := a.Summary
	for _, more := range []string{string(a.Kind), string(a.Reality), string(a.Outcome), a.Time.String()} {
		if more != "" {
			if text != "" {
				text += ", "
			}
			text += more
		}
	}
	return text
}

// questionOfChart returns the question on which most was said.
func questionOfChart(toll event.Toll) (q casualty.Question, ok bool) {
	most := 0
	for row := range toll.Rows() {
		if n := len(row.Tallies); n > most {
			q, most = row.Question, n
		}
	}
	return q, most > 0
}
