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

// text reads a text that is plainly valid if it has at most so many bytes and keeps a rule.
// It is valid UTF-8, as all of the document is.
func (r *reader) text(most int, rule func(string) bool) string {
	s := r.Text()
	r.expect(len(s) <= most && rule(s))
	return s
}

// The readers of the kinds of text that the schema knows. Names are the most frequent, and
// are inlined.

func (r *reader) name() string  { return r.short(reported.MaxName, r.Text()) }
func (r *reader) prose() string { return r.short(reported.MaxText, r.Text()) }

func (r *reader) short(most int, s string) string {
	r.expect(len(s) <= most)
	return s
}

func (r *reader) id() string       { return r.text(check.MaxID, form.Visible) }
func (r *reader) language() string { return r.text(check.MaxTag, form.Language) }
func (r *reader) country() string  { return r.text(2, func(s string) bool { return form.Upper(s, 2) }) }
func (r *reader) currency() string { return r.text(3, func(s string) bool { return form.Upper(s, 3) }) }

func (r *reader) url() string {
	return r.text(check.MaxURL, func(s string) bool { return form.PlainURL(s) || form.URL(s) })
}
