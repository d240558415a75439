package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// start starts the service in this process, on a database of its own: SQLite in a
// temporary folder, or the PostgreSQL that INTAKE_POSTGRES names.
func start(t testing.TB) *httptest.Server {
	t.Helper()
	db, err := openStore(context.Background(), filepath.Join(t.TempDir(), "test.db"), os.Getenv("INTAKE_POSTGRES"))
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("INTAKE_POSTGRES") != "" {
		if _, err := db.db.Exec("TRUNCATE records, points"); err != nil {
			t.Fatal(err)
		}
	}
	s := newService(db, slog.New(slog.DiscardHandler), "X-Audience", event.MarkingClear)
	server := httptest.NewServer(s.handler())
	t.Cleanup(func() { server.Close(); s.writer.stop(); db.close() })
	return server
}

// do sends a request and returns the answer with its body read. Header fields come in
// pairs of name and value.
func do(t testing.TB, method, url, body string, header ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(got)
}

// want asks for an answer and holds its status and body.
func want(t testing.TB, status int, body string, answer *http.Response, got string) {
	t.Helper()
	if answer.StatusCode != status {
		t.Errorf("%s: status %d, want %d: %.300s", answer.Request.URL, answer.StatusCode, status, got)
	}
	if diff := cmp.Diff(body, got); body != "" && diff != "" {
		t.Errorf("%s: (-want +got)\n%s", answer.Request.URL, diff)
	}
}

// examples are all valid documents of testdata.
func examples(t testing.TB) (texts []string) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/valid/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents", err)
	}
	for _, file := range append(files, "../../testdata/article.ndjson", "../../testdata/iraq-2019-2020.ndjson") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, ".json") {
			var b bytes.Buffer
			if err := json.Compact(&b, data); err != nil {
				t.Fatal(err)
			}
			data = b.Bytes()
		}
		for line := range strings.Lines(string(data)) {
			texts = append(texts, strings.TrimSpace(line))
		}
	}
	return texts
}

// TestAnswers: what comes by HTTP is what the library says when it is called directly.
func TestAnswers(t *testing.T) {
	server := start(t)
	texts := examples(t)
	answer, got := do(t, "POST", server.URL+"/events", strings.Join(texts, "\n"))
	want(t, http.StatusAccepted, "", answer, got)
	all := map[string][]event.Event{}
	for _, text := range texts {
		e, err := event.Decode([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		all[e.ID] = append(all[e.ID], e)
	}
	asJSON := func(v any) string {
		var b bytes.Buffer
		to := json.NewEncoder(&b)
		to.SetEscapeHTML(false)
		if err := to.Encode(v); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	day := reported.MustParseTime("2020-01-08")
	validate := validator(t)
	for id, events := range all {
		e, choices := event.Merge(events...)
		then, _ := e.AsOf(day)
		for path, right := range map[string]string{
			"":                                       strings.TrimSuffix(asJSON(e), "\n"),
			"?as_of=2020-01-08":                      strings.TrimSuffix(asJSON(then), "\n"),
			"/attribution":                           asJSON(e.Attribution()),
			"/disputes":                              asJSON(append([]event.Dispute{}, e.Disputes()...)),
			"/choices":                               asJSON(append(reported.Problems{}, choices...)),
			"/toll":                                  asJSON(e.Toll(casualty.PolicyLatest)),
			"/toll?policy=lowest":                    asJSON(e.Toll(casualty.PolicyLowest)),
			"/toll?policy=envelope&as_of=2020-01-08": asJSON(then.Toll(casualty.PolicyEnvelope)),
		} {
			answer, got := do(t, "GET", server.URL+"/events/"+url.PathEscape(id)+path, "", "X-Audience", "recipients")
			want(t, http.StatusOK, right, answer, got)
			validate(answer, got)
		}
		for _, path := range []string{"/duplicates/", "/pages/"} {
			answer, got := do(t, "GET", server.URL+path+url.PathEscape(id), "", "X-Audience", "recipients")
			want(t, http.StatusOK, "", answer, got)
			validate(answer, got)
		}
	}
}

const small = `{"schema":"reported/event/1","id":"%s","kind":"raid"%s}`

func doc(id, members string) string { return fmt.Sprintf(small, id, members) }

func TestPost(t *testing.T) {
	server := start(t)
	events := server.URL + "/events"
	validate := validator(t)
	post := func(status int, body, right string) {
		t.Helper()
		answer, got := do(t, "POST", events, body, "Content-Type", "application/x-ndjson")
		want(t, status, right, answer, got)
		validate(answer, got)
	}
	post(202, doc("a", ""), `{"stored":1,"known":0}`+"\n")
	post(202, doc("a", "")+"\r\n\n"+doc("b", ""), `{"stored":1,"known":1}`+"\n")
	post(422, doc("c", "")+"\n{\"x\":0}\n"+doc("d", ""), "")
	post(400, "", "")
	post(400, "\n\n", "")
	post(413, strings.Repeat(doc("e", "")+"\n", maxEvents+1), "")
	post(413, strings.Repeat(strings.Repeat(" ", maxDocument-1)+"\n", maxBody/maxDocument+1), "")
	post(422, doc("f", `,"title":"`+strings.Repeat("x", maxDocument)+`"`), "")
	for id, status := range map[string]int{"a": 200, "b": 200, "c": 200, "d": 200, "e": 404, "f": 404} {
		answer, got := do(t, "GET", events+"/"+id, "")
		want(t, status, "", answer, got)
	}
	// A document that says what it is may have several lines.
	spread := strings.Replace(doc("spread", ""), ",", ",\n\t", -1)
	answer, got := do(t, "POST", events, spread, "Content-Type", "application/json; charset=utf-8")
	want(t, 202, "", answer, got)
	answer, got = do(t, "POST", events, strings.Repeat(" ", maxBody+1), "Content-Type", "application/json")
	want(t, 413, "", answer, got)
	// A bad line is named with its number, its code and its place.
	_, got = do(t, "POST", events, doc("c", "")+"\n"+doc("g", `,"knd":1`))
	for _, text := range []string{`"line":2`, `"code":"unknown-member"`, `"pointer":"/knd"`, `"accepted":1`} {
		if !strings.Contains(got, text) {
			t.Errorf("no %s in %s", text, got)
		}
	}
}

// TestRevisions: all records of an event are kept; what is read is all of them, merged.
func TestRevisions(t *testing.T) {
	server := start(t)
	first := doc("a", `,"title":"One","recorder":"x","revision":1`)
	second := doc("a", `,"title":"Two","recorder":"x","revision":2,"state":"withdrawn"`)
	for _, body := range []string{second, first, second} {
		answer, got := do(t, "POST", server.URL+"/events", body)
		want(t, 202, "", answer, got)
	}
	answer, got := do(t, "GET", server.URL+"/events/a/records", "")
	want(t, 200, "", answer, got)
	if lines := strings.Split(got, "\n"); len(lines) != 3 {
		t.Errorf("%d records: %s", len(lines)-1, got)
	}
	_, got = do(t, "GET", server.URL+"/events/a", "")
	if !strings.Contains(got, `"title":"Two"`) || !strings.Contains(got, `"state":"withdrawn"`) {
		t.Errorf("not the later record, which withdraws: %s", got)
	}
	_, got = do(t, "GET", server.URL+"/events/a/choices", "")
	if !strings.Contains(got, string(event.CodeMergeReading)) {
		t.Errorf("the choice between the records is not named: %s", got)
	}
	// There is an end to what one event may have.
	for i := range maxRecords {
		do(t, "POST", server.URL+"/events", doc("a", fmt.Sprintf(`,"title":"%d"`, i)))
	}
	answer, got = do(t, "POST", server.URL+"/events", doc("a", `,"title":"more"`)+"\n"+doc("b", ""))
	want(t, 422, "", answer, got)
	if !strings.Contains(got, string(codeTooManyRecords)) || !strings.Contains(got, `"accepted":1`) {
		t.Error(got)
	}
}

// TestConditional: an answer that the caller has is not sent again, until a record of
// the event arrives.
func TestConditional(t *testing.T) {
	server := start(t)
	do(t, "POST", server.URL+"/events", doc("a", ""))
	for _, path := range []string{"/events/a", "/events/a/toll", "/events/a?as_of=2020", "/pages/a"} {
		answer, _ := do(t, "GET", server.URL+path, "")
		tag := answer.Header.Get("ETag")
		answer, got := do(t, "GET", server.URL+path, "", "If-None-Match", `"x", W/`+tag)
		want(t, 304, "", answer, got)
	}
	answer, _ := do(t, "GET", server.URL+"/events/a", "")
	tag := answer.Header.Get("ETag")
	do(t, "POST", server.URL+"/events", doc("a", `,"title":"T"`))
	answer, got := do(t, "GET", server.URL+"/events/a", "", "If-None-Match", tag)
	want(t, 200, "", answer, got)
}

// TestAudience: what may not be passed on is not there, in any answer.
func TestAudience(t *testing.T) {
	server := start(t)
	for _, m := range event.Markings() {
		do(t, "POST", server.URL+"/events", doc(string(m), `,"marking":"`+string(m)+`"`))
	}
	do(t, "POST", server.URL+"/events", doc("unmarked", ""))
	// A red record of an event makes it red.
	do(t, "POST", server.URL+"/events", doc("both", `,"marking":"clear"`)+"\n"+doc("both", `,"marking":"red"`))
	for _, audience := range []event.Audience{"recipients", "organization", "clients", "community", "public", "", "no such"} {
		_, list := do(t, "GET", server.URL+"/events", "", "X-Audience", string(audience))
		_, page := do(t, "GET", server.URL+"/", "", "X-Audience", string(audience))
		for id, m := range map[string]event.Marking{"clear": "clear", "green": "green", "amber": "amber", "amber-strict": "amber-strict", "red": "red", "unmarked": "clear", "both": "red"} {
			asked := audience
			if asked == "" {
				asked = event.AudiencePublic
			}
			status := 404
			if m.Allows(asked) {
				status = 200
			}
			for _, path := range []string{"/events/" + id, "/events/" + id + "/records", "/events/" + id + "/toll", "/duplicates/" + id, "/pages/" + id} {
				answer, got := do(t, "GET", server.URL+path, "", "X-Audience", string(audience))
				want(t, status, "", answer, got)
			}
			if got := strings.Contains(list, `"id":"`+id+`"`); got != (status == 200) {
				t.Errorf("%q in the list for %q: %v", id, audience, got)
			}
			if got := strings.Contains(page, `/pages/`+id+`"`); got != (status == 200) {
				t.Errorf("%q on the page for %q: %v", id, audience, got)
			}
		}
	}
}

func TestList(t *testing.T) {
	server := start(t)
	place := func(lat, lon string) string {
		return `,"places":[{"name":"P","precision":"point","point":{"lat":` + lat + `,"lon":` + lon + `}}]`
	}
	lines := []string{
		doc("fiji", `,"time":"2020-01-08"`+place("-17", "178")), doc("samoa", `,"time":"2020-02"`+place("-13", "-172")),
		doc("iraq", `,"also":["indirect-fire"],"time":"2020-01-08T02:00Z"`+place("33.5", "43.8")), doc("nowhere", ""),
	}
	answer, got := do(t, "POST", server.URL+"/events", strings.Join(lines, "\n"))
	want(t, 202, "", answer, got)
	validate := validator(t)
	ids := func(body string) (ids string) {
		for line := range strings.Lines(body) {
			e, err := event.Decode([]byte(line))
			if err != nil {
				t.Fatal(err)
			}
			ids += e.ID + " "
		}
		return ids
	}
	for query, right := range map[string]string{
		"": "fiji iraq nowhere samoa ", "kind=raid": "fiji iraq nowhere samoa ", "kind=indirect-fire": "iraq ", "kind=riot": "",
		"from=2020-01-20": "samoa ", "to=2020-01-31": "fiji iraq samoa ", "from=2020-01-08T03:00Z&to=2020-01-08": "fiji ",
		"bbox=38,29,48,37": "iraq ", "bbox=170,-20,-170,0": "fiji samoa ", "bbox=-170,-20,170,0": "",
	} {
		answer, got := do(t, "GET", server.URL+"/events?"+query, "")
		want(t, 200, "", answer, got)
		validate(answer, got)
		if ids := ids(got); ids != right {
			t.Errorf("%s: %q, want %q", query, ids, right)
		}
	}
	for _, query := range []string{"kind=x", "from=x", "to=2020-13", "bbox=1,2,3", "bbox=1,5,3,4", "bbox=a,b,c,d", "cursor=%25", "knd=raid"} {
		answer, got := do(t, "GET", server.URL+"/events?"+query, "")
		want(t, 400, "", answer, got)
		validate(answer, got)
	}
	for query, accept := range map[string]string{"&format=geojson": "*/*", "": "application/geo+json"} {
		answer, got := do(t, "GET", server.URL+"/events?bbox=38,29,48,37"+query, "", "Accept", accept)
		want(t, 200, "", answer, got)
		validate(answer, got)
		if !strings.Contains(got, `"coordinates":[43.8,33.5]`) {
			t.Error(got)
		}
	}
	// Pages follow each other without a gap or a repetition.
	var many []string
	for i := range 250 {
		many = append(many, doc(fmt.Sprintf("m%03d", i), `,"time":"2021"`))
	}
	do(t, "POST", server.URL+"/events", strings.Join(many, "\n"))
	seen, pages := "", 0
	for next := "/events?from=2021"; next != ""; pages++ {
		answer, got := do(t, "GET", server.URL+next, "")
		want(t, 200, "", answer, got)
		seen += ids(got)
		next = strings.TrimPrefix(strings.TrimSuffix(answer.Header.Get("Link"), `>; rel="next"`), "<")
	}
	if n := strings.Count(seen, " "); n != 250 || pages != 3 || !strings.HasPrefix(seen, "m000 m001 ") {
		t.Errorf("%d events on %d pages: %.40s", n, pages, seen)
	}
}

func TestOther(t *testing.T) {
	server := start(t)
	for path, status := range map[string]int{"/healthz": 200, "/metrics": 200, "/openapi.json": 200, "/events/x": 404, "/x": 404, "/": 200} {
		answer, got := do(t, "GET", server.URL+path, "")
		want(t, status, "", answer, got)
	}
	answer, got := do(t, "DELETE", server.URL+"/events", "")
	want(t, 405, "", answer, got)
	do(t, "POST", server.URL+"/events", doc("a/b%20?", ""))
	answer, got = do(t, "GET", server.URL+"/events/"+url.PathEscape("a/b%20?")+"/toll", "")
	want(t, 200, "", answer, got)
	for _, query := range []string{"as_of=x", "policy=x"} {
		answer, got = do(t, "GET", server.URL+"/events/"+url.PathEscape("a/b%20?")+"/toll?"+query, "")
		want(t, 400, "", answer, got)
	}
}

// TestUsage: a wrong command line opens no database.
func TestUsage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "none.db")
	for _, args := range [][]string{{"events.db"}, {"-unmarked", "read"}, {"-nonsense"}} {
		if err := run(t.Context(), append([]string{"-data", file}, args...), io.Discard, io.Discard); err == nil {
			t.Errorf("%q: no error", args)
		}
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("a database was made")
	}
}

// TestDuplicates: another record of one event is found, with what both have in common.
func TestDuplicates(t *testing.T) {
	server := start(t)
	place := `,"time":"2020-01-08","places":[{"name":"%s","country":"IQ","precision":"place","point":{"lat":%s,"lon":43.8}}]`
	do(t, "POST", server.URL+"/events", strings.Join([]string{
		doc("a", fmt.Sprintf(place, "Erbil", "36.19")), doc("b", fmt.Sprintf(place, "Arbil", "36.2")),
		doc("far", fmt.Sprintf(place, "Basra", "30.5")), doc("secret", fmt.Sprintf(place, "Erbil", "36.19")+`,"marking":"red"`),
	}, "\n"))
	answer, got := do(t, "GET", server.URL+"/duplicates/a", "")
	want(t, 200, "", answer, got)
	var pairs []struct{ ID, Proposes, Words string }
	if err := json.Unmarshal([]byte(got), &pairs); err != nil {
		t.Fatal(err)
	}
	if len(pairs) != 1 || pairs[0].ID != "b" || pairs[0].Proposes != string(event.LinkSameAs) || pairs[0].Words == "" {
		t.Error(got)
	}
}

// TestPages: what a record says is text on a page, whatever it looks like.
func TestPages(t *testing.T) {
	server := start(t)
	answer, got := do(t, "POST", server.URL+"/events", doc("a", `,"title":"<script>alert(1)</script>","summary":"\"><img src=x>","time":"2020",
		"tallies":[{"stance":"states","harm":"killed","count":{"low":1,"best":1,"high":1},"said":"2020-01-01","quote":"<b>","sources":[{"kind":"official","name":"<i>"}]},
		{"stance":"states","harm":"killed","count":{"low":3,"best":3,"high":3},"said":"2020-01-03","sources":[{"kind":"official","name":"B"}]}]`), "Content-Type", "application/json")
	want(t, 202, "", answer, got)
	for _, path := range []string{"/", "/pages/a"} {
		answer, got := do(t, "GET", server.URL+path, "")
		want(t, 200, "", answer, got)
		if !strings.Contains(got, "&lt;script&gt;alert(1)") {
			t.Errorf("%s: no title: %s", path, got)
		}
		for _, tag := range []string{"<script", "<img", "<b>a", "<i>"} {
			if strings.Contains(got, tag) {
				t.Errorf("%s has %s", path, tag)
			}
		}
		if !strings.Contains(answer.Header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: %v", path, answer.Header)
		}
	}
	if _, got := do(t, "GET", server.URL+"/pages/a", ""); !strings.Contains(got, "<svg") || !strings.Contains(got, "2020-01-03") {
		t.Error("no chart", got)
	}
}
