package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
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

// word reads a word of a vocabulary. It is the vocabulary's own text, and takes no
// memory; a word that the vocabulary does not have is kept.
func word[W ~string](r *reader, v *form.Vocabulary, w *W) {
	text := r.Bytes()
	if known, ok := v.Find(text); ok {
		*w = W(known)
		return
	}
	*w = W(r.Keep(text))
	r.expect(false)
}

// The vocabularies of other packages, which export their words and not the index.
var (
	sourceKinds    = form.Words(reported.SourceKinds()...)
	checkedValues  = form.Words(reported.Checks()...)
	actorKinds     = form.Words(attribution.ActorKinds()...)
	actorLinkKinds = form.Words(attribution.ActorLinkKinds()...)
	claimStances   = form.Words(attribution.ClaimStances()...)
	amongValues    = form.Words(attribution.Quantifiers()...)
	claimDegrees   = form.Words(attribution.Degrees()...)
	evidenceValues = form.Words(attribution.EvidenceKinds()...)
	modes          = form.Words(attribution.Modes()...)
	harms          = form.Words(casualty.Harms()...)
	units          = form.Words(casualty.Units()...)
	inclusions     = form.Words(casualty.Inclusions()...)
	scopes         = form.Words(casualty.Scopes()...)
	bases          = form.Words(casualty.Bases()...)
	ranks          = form.Words(casualty.Ranks()...)
	statuses       = form.Words(casualty.Statuses()...)
	roles          = form.Words(casualty.Roles()...)
	sexes          = form.Words(casualty.Sexes()...)
	ages           = form.Words(casualty.Ages()...)
)

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
