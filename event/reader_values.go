package event

import (
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// add records what an error of package reported says of the value at an offset.
func (r *reader) add(at int, err error) {
	for _, p := range reported.AsProblems(err) {
		r.Add(at, string(p.Code), p.Detail)
	}
}

// time reads a time.
func (r *reader) time() reported.Time {
	at := r.Offset()
	text := r.Bytes()
	if len(text) == 0 {
		return reported.Time{}
	}
	t, err := reported.ParseTime(string(text))
	if err != nil {
		r.add(at, err)
	}
	return t
}

// term reads a term of an axis.
func (r *reader) term(axis reported.Axis) reported.Term {
	at := r.Offset()
	text := r.Bytes()
	if len(text) == 0 {
		return reported.Term{}
	}
	t, err := reported.ParseTerm(string(text))
	if err != nil {
		r.add(at, err)
	}
	r.expect(t.Scale().Axis() == axis)
	return t
}

// listedID reads an ID in a list of IDs.
func (r *reader) listedID(s *string) { *s = r.id() }

// sourceList reads a list of sources. Each level of a chain has memory of its own.
func (r *reader) sourceList() []reported.Source {
	if r.level == reported.MaxSourceDepth {
		at := r.Offset()
		r.Skip()
		r.Add(at, jsonscan.TooDeep, "a chain of sources has at most "+strconv.Itoa(reported.MaxSourceDepth)+" levels")
		return nil
	}
	r.level++
	sources := list(r, &r.sources[r.level-1], reported.MaxItems, r.source)
	r.level--
	return sources
}

// decimal reads a number that is not negative. Its upper bound is checked by Validate.
func (r *reader) decimal() reported.Decimal {
	at := r.Offset()
	x, ok := r.Number()
	if !ok {
		return reported.Decimal{}
	}
	if x.Negative {
		r.Add(at, string(reported.CodeOutOfRange), form.Got("at least 0", plain(x)))
		return reported.Decimal{}
	}
	d, err := reported.NewDecimal(x.Mantissa, x.Scale)
	if err != nil {
		r.add(at, err)
	}
	return d
}

// count reads a count.
func (r *reader) count() reported.Count {
	parts, ok := r.Count()
	if !ok {
		return reported.Count{} // the problem is reported; the rest would be a guess
	}
	r.expect(len(parts.Text) <= reported.MaxName)
	c, err := reported.NewCount(parts.Low(), parts.Best(), parts.High(), parts.Approx, parts.Text)
	if err != nil {
		p := reported.AsProblems(err)[0]
		r.add(parts.At(p.Pointer), p)
	}
	return c
}

var pointMembers = jsonscan.NewMembers("lat lon", "lat lon")

// point reads a point.
func (r *reader) point() Point {
	var lat, lon int64
	before := len(r.Findings())
	var o jsonscan.Object
	r.Enter(&o, &pointMembers)
	for r.Next(&o) {
		switch o.Member() {
		case "lat":
			lat = r.degrees(maxLat)
		case "lon":
			lon = r.degrees(maxLon)
		}
	}
	if !o.Entered() || len(r.Findings()) > before {
		return Point{}
	}
	return Point{int32(lat), int32(lon), true}
}

// degrees reads an angle in units of 1e-7 degrees, at most most to either side.
func (r *reader) degrees(most int64) int64 {
	at := r.Offset()
	x, ok := r.Number()
	if !ok {
		return 0
	}
	v, ok := e7(x.Mantissa, x.Scale, x.Negative, most)
	if !ok {
		degrees := strconv.FormatInt(most/1e7, 10)
		r.Add(at, string(reported.CodeOutOfRange), form.Got("-"+degrees+" to "+degrees+" degrees", plain(x)))
		return 0
	}
	return v
}

// plain writes a number as it was read, but for zeros at its end.
func plain(x jsonscan.Number) string {
	sign := ""
	if x.Negative {
		sign = "-"
	}
	d, _ := reported.NewDecimal(x.Mantissa, x.Scale)
	return sign + d.String()
}
