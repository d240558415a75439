package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// expect notes whether a value is plainly valid. If all are, Validate is not asked about
// them again. So expect may be stricter than Validate, which costs time, but never laxer,
// which would accept a bad document.
func (r *reader) expect(fine bool) {
	if !fine {
		r.unsure = true
	}
}

// word reads a word of a vocabulary as the vocabulary's own string, without memory.
// Unknown words are kept.
func word[W ~string](r *reader, v *form.Vocabulary, w *W) {
	text := r.Bytes()
	if known, ok := v.Find(text); ok {
		*w = W(known)
		return
	}
	*w = W(r.Keep(text))
	r.expect(false)
}

// expectRules notes whether an object keeps the rules between its members. An object that
// says nothing is reported at once, so that a million empty groups are not kept.
func (r *reader) expectRules(broken []reported.Problem, o *jsonscan.Object, before int) {
	for _, p := range broken {
		r.expect(false)
		if ofEmpty(p) && o.Entered() && len(r.Findings()) == before && !r.Ended() {
			r.Add(o.Start(), string(p.Code), p.Detail)
		}
	}
}

// ofEmpty reports whether a problem is an object that says nothing.
func ofEmpty(p reported.Problem) bool {
	return p.Code == casualty.CodeGroupEmpty || p.Code == CodeAccountEmpty
}

// The readers of the kinds of text that the schema knows. What they return is valid
// UTF-8, as all of the document is.

func (r *reader) id() string {
	s := r.Text()
	r.expect(len(s) <= check.MaxID && form.Visible(s))
	return s
}

func (r *reader) name() string {
	s := r.Text()
	r.expect(len(s) <= reported.MaxName)
	return s
}

func (r *reader) prose() string {
	s := r.Text()
	r.expect(len(s) <= reported.MaxText)
	return s
}

func (r *reader) country() string {
	s := r.Text()
	r.expect(form.Upper(s, 2))
	return s
}

func (r *reader) currency() string {
	s := r.Text()
	r.expect(form.Upper(s, 3))
	return s
}

func (r *reader) url() string {
	s := r.Text()
	r.expect(len(s) <= check.MaxURL && (form.PlainURL(s) || form.URL(s)))
	return s
}

func (r *reader) language() string {
	s := r.Text()
	r.expect(len(s) <= check.MaxTag && form.Language(s))
	return s
}
