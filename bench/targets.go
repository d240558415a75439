package main

import "fmt"

// A target is something that must hold, and whether it did.
type target struct {
	what, want, got string
	ok              bool
	err             error // why it could not be measured
}

// targets collects them in the order in which they were checked.
type targets []target

// atMost checks a number that must not be greater.
func (t *targets) atMost(what string, limit, got float64, shown string) {
	*t = append(*t, target{what, "at most " + digits(limit), shown, got <= limit, nil})
}

// atLeast checks a number that must not be less.
func (t *targets) atLeast(what string, limit, got float64, shown string) {
	*t = append(*t, target{what, "at least " + digits(limit), shown, got >= limit, nil})
}

// missing notes a target that could not be measured. It counts as missed.
func (t *targets) missing(what string, err error) {
	*t = append(*t, target{what: what, err: err})
}

func (t targets) table() *table {
	out := &table{title: "Targets"}
	missed := 0
	var why []target
	for _, x := range t {
		verdict := "ok"
		switch {
		case x.err != nil:
			verdict = "NOT MEASURED"
			why = append(why, x)
		case !x.ok:
			verdict = "MISSED"
		}
		if verdict != "ok" {
			missed++
		}
		out.add(x.what, x.want, x.got, verdict)
	}
	for _, x := range why {
		out.cannot(x.what, x.err)
	}
	out.add(fmt.Sprintf("%d of %d hold", len(t)-missed, len(t)))
	return out
}

// ratio checks that a job takes at most so many times as long as another.
func (t *targets) ratio(what string, limit float64, job, base timed) {
	if err := firstError(job.err, base.err); err != nil {
		t.missing(what, err)
		return
	}
	r := job.over(base)
	t.atMost(what, limit, r.mid, r.String())
}

// faster checks that job is so many times as fast as slower.
func (t *targets) faster(what string, times float64, job, slower timed) {
	if err := firstError(job.err, slower.err); err != nil {
		t.missing(what, err)
		return
	}
	r := slower.over(job)
	t.atLeast(what, times, r.mid, r.String())
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
