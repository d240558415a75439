package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
)

// expect notes whether what was read is plainly fine. If all of it is, Validate need
// not be asked about each part once more; if anything is not, it is asked, and says
// what is wrong. So these questions may be narrower than its rules, and never wider.
func (r *reader) expect(fine bool) {
	if !fine {
		r.unsure = true
	}
}

// word reads a word of a vocabulary.
func word[W interface {
	~string
	Known() bool
}](r *reader, w *W) {
	*w = W(r.Text())
	r.expect((*w).Known())
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
