package event_test

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"text/template"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// small returns an event for the tests of what a program does with one.
func small() event.Event {
	return event.Event{
		ID: "e1", Kind: event.KindBombing, Time: reported.Day(2020, 1, 8), Title: "A bomb\nin a market",
		Places: []event.Place{{Name: "Taji", Country: "IQ", Relation: event.RelationNear}},
		Tallies: []casualty.Tally{{
			Statement: reported.Statement{Sources: []reported.Source{{Kind: reported.SourceMedia, Org: "AP"}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(3),
		}},
	}
}

const smallLine = "e1: bombing, 2020-01-08, near Taji (IQ): A bomb in a market"

func TestEventString(t *testing.T) {
	e := small()
	many := event.Event{ID: "m", TimeText: "mid-October", Places: []event.Place{{Name: "A"}, {Name: "B"}, {Name: "C"}, {Name: "D"}}}
	for _, test := range []struct{ got, want string }{
		{e.String(), smallLine},
		{fmt.Sprint(e), smallLine},
		{fmt.Sprint(&e), smallLine},
		{fmt.Sprintf("%v, %s, %+v", e, e, e), smallLine + ", " + smallLine + ", " + smallLine},
		{fmt.Sprintf("%q", e), fmt.Sprintf("%q", smallLine)},
		{fmt.Sprint([]event.Event{e, e}), "[" + smallLine + " " + smallLine + "]"},
		{fmt.Sprint(map[string]event.Event{"a": e}), "map[a:" + smallLine + "]"},
		{many.String(), "m: mid-October, A, B, C, …"},
		{event.Event{Title: "A title"}.String(), "A title"},
		{event.Event{}.String(), "no event"},
	} {
		if test.got != test.want {
			t.Errorf("%s, want %s", test.got, test.want)
		}
	}
}

// TestEventInJSON: encoding/json takes an event wherever a value may stand.
func TestEventInJSON(t *testing.T) {
	type holder struct {
		Name   string                 `json:"name"`
		Event  event.Event            `json:"event"`
		Maybe  *event.Event           `json:"maybe"`
		Absent event.Event            `json:"absent,omitzero"`
		ByID   map[string]event.Event `json:"by_id"`
		List   []event.Event          `json:"list"`
	}
	e := small()
	doc, err := e.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	full := holder{Name: "n", Event: e, Maybe: &e, ByID: map[string]event.Event{"e1": e}, List: []event.Event{e}}
	for _, test := range []struct {
		h    holder
		want string
	}{
		{holder{}, `{"name":"","event":null,"maybe":null,"by_id":null,"list":null}`},
		{full, strings.ReplaceAll(`{"name":"n","event":DOC,"maybe":DOC,"by_id":{"e1":DOC},"list":[DOC]}`, "DOC", string(doc))},
	} {
		b, err := json.Marshal(test.h)
		if err != nil || string(b) != test.want {
			t.Errorf("Marshal: %s, %v; want %s", b, err, test.want)
			continue
		}
		var back holder
		if err := json.Unmarshal(b, &back); err != nil {
			t.Errorf("Unmarshal of %s: %v", b, err)
		}
		if again, _ := json.Marshal(back); string(again) != test.want {
			t.Errorf("what was read is written as %s, want %s", again, test.want)
		}
	}
	kept := holder{Event: e}
	if err := json.Unmarshal([]byte(`{"event":null}`), &kept); err != nil || kept.Event.ID != "e1" {
		t.Errorf("null: %v, %v", kept.Event, err)
	}
	var problems reported.Problems
	if err := json.Unmarshal([]byte(`{"event":{}}`), &kept); !errors.As(err, &problems) || kept.Event.ID != "e1" {
		t.Errorf("an empty object: %v, %v", kept.Event, err)
	}
	if _, err := event.Decode([]byte("null")); !errors.Is(err, event.CodeWrongType) {
		t.Errorf("Decode of null: %v", err)
	}
}

// TestEventEmbedded shows what the documentation of MarshalJSON warns of.
func TestEventEmbedded(t *testing.T) {
	e := small()
	doc, _ := e.AppendJSON(nil)
	embedded := struct {
		event.Event
		Note string
	}{e, "n"}
	if b, err := json.Marshal(embedded); err != nil || !bytes.Equal(b, doc) {
		t.Errorf("Marshal: %s, %v; want %s", b, err, doc)
	}
	if got := fmt.Sprint(embedded); got != smallLine {
		t.Errorf("Sprint: %s", got)
	}
	if embedded.Toll(casualty.PolicyLatest).String() != e.Toll(casualty.PolicyLatest).String() {
		t.Error("the methods of the event are not those of the struct")
	}
}

// TestEventInTemplate: methods are called on values, behind pointers and in lists.
func TestEventInTemplate(t *testing.T) {
	e := small()
	tmpl, err := template.New("").Parse(`{{range .List}}{{.}}; {{.ID}} {{.Toll 1}}{{end}} {{.Pointer}}`)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	err = tmpl.Execute(&b, map[string]any{"List": []event.Event{e}, "Pointer": &e})
	want := smallLine + "; e1 " + e.Toll(casualty.Policy(1)).String() + " " + smallLine
	if err != nil || b.String() != want {
		t.Errorf("%s, %v; want %s", &b, err, want)
	}
}

// TestEventInLog: log/slog writes a line as text, and the document as JSON.
func TestEventInLog(t *testing.T) {
	e := small()
	doc, _ := e.AppendJSON(nil)
	var text, js bytes.Buffer
	noTime := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	problems := event.Event{ID: "x"}.Validate()
	slog.New(slog.NewTextHandler(&text, noTime)).Info("read", "event", e)
	slog.New(slog.NewJSONHandler(&js, noTime)).Info("read", "event", e, "problems", reported.AsProblems(problems)[0], "none", event.Event{})
	if want := fmt.Sprintf("level=INFO msg=read event=%q\n", smallLine); text.String() != want {
		t.Errorf("text: %s, want %s", &text, want)
	}
	if want := `{"level":"INFO","msg":"read","event":` + string(doc) + `,"problems":`; !strings.HasPrefix(js.String(), want) || !strings.Contains(js.String(), `"none":null`) {
		t.Errorf("JSON: %s, want %s", &js, want)
	}
}

// TestAnswersAsValues: a toll and an assessment in a struct of the program, in a
// log and in a template.
func TestAnswersAsValues(t *testing.T) {
	e := conceded()
	toll, assessment := e.Toll(casualty.PolicyLowest), e.Attribution()
	tollJSON, err1 := json.Marshal(toll)
	assessmentJSON, err2 := json.Marshal(assessment)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	answer := struct {
		Toll   event.Toll              `json:"toll"`
		Shared *event.Toll             `json:"shared"`
		Blame  attribution.Assessment  `json:"blame"`
		Rows   map[string]event.Row    `json:"rows"`
		Moment []casualty.Toll         `json:"moment"`
		None   *attribution.Assessment `json:"none,omitzero"`
	}{Toll: toll, Shared: &toll, Blame: assessment, Moment: []casualty.Toll{{}}}
	want := `{"toll":` + string(tollJSON) + `,"shared":` + string(tollJSON) + `,"blame":` + string(assessmentJSON) +
		`,"rows":null,"moment":[{"policy":"envelope","rows":[]}]}`
	if b, err := json.Marshal(answer); err != nil || string(b) != want {
		t.Errorf("%s, %v; want %s", b, err, want)
	}
	var js bytes.Buffer
	slog.New(slog.NewJSONHandler(&js, nil)).Info("read", "toll", toll, "blame", assessment)
	if want := `"toll":` + string(tollJSON) + `,"blame":` + string(assessmentJSON) + "}\n"; !strings.HasSuffix(js.String(), want) {
		t.Errorf("logged: %s, want %s", &js, want)
	}
	tmpl := template.Must(template.New("").Parse(`{{.Toll}}{{range .Toll.Rows}}; {{.Count}}{{range .Conceded}}, {{.By.Name}} {{.Figure.Count}}{{end}}{{end}}{{range .Blame.Views}}; {{.Actor.Name}} {{.Support}} by {{.Attributing.Origins}}{{end}}`))
	var b strings.Builder
	want = toll.String() + "; 3, United States 3; United States alleged by 1"
	if err := tmpl.Execute(&b, answer); err != nil || b.String() != want {
		t.Errorf("%s, %v; want %s", &b, err, want)
	}
}

// A column holds an event as database/sql stores it: its document.
type column struct{ event.Event }

func (c column) Value() (driver.Value, error) { return c.AppendJSON(nil) }

func (c *column) Scan(src any) (err error) {
	data, ok := src.([]byte)
	if !ok {
		return errors.New("a document is stored as bytes")
	}
	c.Event, err = event.Decode(data)
	return err
}

// TestEventInDatabase: two methods make an event a column.
func TestEventInDatabase(t *testing.T) {
	var valuer driver.Valuer = column{small()}
	v, err := valuer.Value()
	if err != nil {
		t.Fatal(err)
	}
	var back column
	if err := back.Scan(v); err != nil || back.String() != smallLine {
		t.Errorf("%v, %v", back, err)
	}
	if !driver.IsValue(v) {
		t.Errorf("%T is no value of a database", v)
	}
}
