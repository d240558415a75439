package stix

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// The codes of this package. Those of [Read] for the text are those of package event.
const (
	// CodeUnread: objects of a type, or properties of them, of which no event holds
	// anything. The objects are in Rest.
	CodeUnread reported.Code = "unread"
	// CodeDiffers: an object does not say what the document of its incident says, is
	// missing, or was added to it.
	CodeDiffers reported.Code = "differs"
)

// Read reads a bundle. The error is [reported.Problems], each with the pointer, line and
// column of its place; the bundle is the best that can be made all the same. Its events
// are valid. It owns its memory: data may be changed afterwards.
//
// An incident with a document (see [Extension]) is the event of that document. Other
// incidents, and campaigns, become events by what their objects say: see the package
// documentation. Of objects with one ID the one that was modified last counts, of equals
// the first.
//
// At most [event.MaxProblems] problems are reported. Objects of one type that are not
// read are one problem, which counts them; so is a property that is not.
func Read(data []byte) (Bundle, error) {
	r := reader{data: data, kinds: make(map[string]string)}
	r.scan()
	for i := range r.pieces {
		r.read(i)
	}
	r.index()
	r.incidents()
	r.relationships()
	r.others()
	b := Bundle{Events: r.finish(), Rest: r.rest()}
	return b, r.report().Err()
}

// A reader reads one bundle.
type reader struct {
	data     []byte
	in, one  jsonscan.Scanner // of the bundle, and of one object, which begins at from
	from     int
	defined  bool // the definitions were compared
	kinds    map[string]string
	pieces   []piece
	byID     map[string]int // pieces that count
	made     []made
	byObject map[string]int    // the event that an incident or campaign is, in made
	claims   map[string]where  // the claim that a relationship became
	links    map[string][]link // what an actor is attributed to
	problems []found
	groups   map[group]int // of objects and properties that are not read, in unreads
	unreads  []unread
	more     bool
	marking  event.Marking // the strictest of what an event is being made of
}

// A made event is one that is being read.
type made struct {
	e    event.Event
	at   int  // of its piece
	from bool // a document
}

// where says where a claim is.
type where struct{ event, claim int }

// A link is an actor that another is attributed to, by the piece that says so.
type link struct{ target, by int }

// A found problem is at an object, or at the bundle where object is negative.
type found struct {
	object  int
	problem reported.Problem
}

// An unread group counts objects of one type, or one property of them.
type unread struct {
	first, n int
	group
}

type group struct{ kind, property string }

func (r *reader) add(pointer string, code reported.Code, detail string) {
	r.addAt(-1, pointer, code, detail)
}

// addAt notes a problem of an object.
func (r *reader) addAt(object int, pointer string, code reported.Code, detail string) {
	if len(r.problems) >= event.MaxProblems {
		r.more = true
		return
	}
	if object >= 0 {
		pointer = "/objects/" + strconv.Itoa(r.pieces[object].place) + pointer
	}
	r.problems = append(r.problems, found{object, reported.Problem{Pointer: pointer, Code: code, Detail: detail}})
}

// unread notes a property that no event holds, or with "" an object.
func (r *reader) unread(object int, property string) {
	p := &r.pieces[object]
	p.partial = true
	if len(property) > maxProperty {
		property = property[:maxProperty]
	}
	key := group{p.kind, property}
	i, ok := r.groups[key]
	if !ok {
		if len(r.unreads) >= event.MaxProblems {
			r.more = true
			return
		}
		if r.groups == nil {
			r.groups = make(map[group]int)
		}
		i = len(r.unreads)
		r.groups[key] = i
		r.unreads = append(r.unreads, unread{object, 0, key})
	}
	r.unreads[i].n++
}

const maxProperty = 128 // characters of a property that a problem names

// wrong notes a property of another type than it has in STIX.
func (r *reader) wrong(object int, property string) {
	r.pieces[object].partial = true
	r.addAt(object, pointerTo(property), event.CodeWrongType, "property "+property+" has another type in STIX 2.1")
}

func pointerTo(property string) string {
	return string(jsonscan.AppendToken(nil, property))
}

// index finds the objects by their IDs.
func (r *reader) index() {
	r.byID = make(map[string]int, len(r.pieces))
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.n == nil {
			continue
		}
		first, twice := r.byID[p.id]
		if !twice {
			r.byID[p.id] = i
			continue
		}
		loser := i
		if p.n.modified > r.pieces[first].n.modified { // timestamps of one form
			r.byID[p.id], loser = i, first
		}
		r.addAt(loser, "/id", event.CodeRepeatedID, "another object has the ID "+p.id+" and counts: it was modified later, or stands before")
		r.pieces[loser].n = nil
	}
}

// find returns what an ID leads to, nil if it is not in the bundle or not known.
func (r *reader) find(id string) *native {
	if i, ok := r.byID[id]; ok {
		return r.pieces[i].n
	}
	return nil
}

// take notes that the event that is being made holds an object, and is to be marked as
// strictly. It reports whether no event held it before.
func (r *reader) take(n *native) (first bool) {
	p := &r.pieces[n.at]
	first, p.used = !p.used, true
	r.marking = stricter(r.marking, n.marking)
	return first
}

// mark marks an event as strictly as what was taken into it. That a part is clear says
// nothing of the whole.
func (r *reader) mark(e *event.Event) {
	if r.marking != event.MarkingClear {
		e.Marking = stricter(e.Marking, r.marking)
	}
}

// finish returns the events. What would make one invalid was left out before, and this
// says so if it was not.
func (r *reader) finish() []event.Event {
	var events []event.Event
	for i := range r.made {
		m := &r.made[i]
		if err := m.e.Validate(); err != nil {
			for _, p := range reported.AsProblems(err) {
				r.addAt(m.at, "", p.Code, "the event breaks a rule at "+p.Pointer+": "+p.Detail)
			}
			if !m.from {
				r.pieces[m.at].used = false
				continue
			}
			m.e, _ = r.document(&r.pieces[m.at]) // without what was added to it
		}
		events = append(events, m.e)
	}
	return events
}

// rest returns the objects of which events hold nothing, or not all.
func (r *reader) rest() (rest [][]byte) {
	for i := range r.pieces {
		p := &r.pieces[i]
		switch {
		case !p.used:
			r.unread(i, "")
		case p.n != nil:
			for _, property := range p.n.skipped {
				r.unread(i, property)
			}
			if p.n.otherMarks && !p.checked {
				r.unread(i, "object_marking_refs")
			}
			if _, isEvent := r.byObject[p.id]; p.n.revoked && !p.checked && !isEvent {
				r.unread(i, "revoked")
			}
			if p.n.clipped {
				p.partial = true
				r.addAt(i, "", reported.CodeTooLong, "a text was cut: a name has at most "+strconv.Itoa(reported.MaxName)+" characters, any other text "+strconv.Itoa(reported.MaxText))
			}
		}
		if !p.used || p.partial {
			rest = append(rest, bytes.Clone(r.data[p.start:p.end]))
		}
	}
	return rest
}

// report puts the problems in order and finds their lines.
func (r *reader) report() reported.Problems {
	var problems reported.Problems
	var marks []jsonscan.Mark
	for _, f := range r.in.Findings() { // at most one, that ended the reading
		problems = append(problems, reported.Problem{Code: reported.Code(f.Code), Detail: f.Detail})
		marks = append(marks, jsonscan.Mark{Offset: f.Offset})
	}
	all := r.problems
	for _, u := range r.unreads {
		all = append(all, u.found(r.pieces[u.first].place))
	}
	slices.SortStableFunc(all, func(a, b found) int { return a.object - b.object })
	ended := r.in.Ended()
	for _, f := range all {
		if len(problems) >= event.MaxProblems {
			r.more = true
			break
		}
		problems = append(problems, f.problem)
		mark := jsonscan.Mark{Offset: -1, Pointer: f.problem.Pointer}
		if ended { // only what lies before the end can be found
			mark = jsonscan.Mark{Offset: r.offsetOf(f.object)}
		}
		marks = append(marks, mark)
	}
	jsonscan.Locate(r.data, marks)
	for i, m := range marks {
		if problems[i].Pointer == "" {
			problems[i].Pointer = m.Pointer
		}
		problems[i].Line, problems[i].Column = m.Line, m.Column
	}
	if r.more {
		problems = append(problems, reported.Problem{Code: event.CodeMoreProblems, Detail: "only the first " + strconv.Itoa(event.MaxProblems) + " problems are reported"})
	}
	return problems
}

func (r *reader) offsetOf(object int) int {
	if object < 0 {
		return 0
	}
	return r.pieces[object].start
}

func (u unread) found(place int) found {
	f := found{object: u.first}
	f.problem.Code = CodeUnread
	f.problem.Pointer = "/objects/" + strconv.Itoa(place)
	kind := u.kind
	if len(kind) > maxProperty {
		kind = kind[:maxProperty]
	}
	what := "object of type " + strconv.Quote(kind)
	if u.property != "" {
		what = "property " + u.property + " of the type " + strconv.Quote(kind)
	}
	f.problem.Detail = what + ": no event holds it"
	if u.n > 1 {
		f.problem.Detail += ", as " + strconv.Itoa(u.n-1) + " more"
	}
	return f
}
