package match_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// checkProposed wants a common key of two events that are worth asking about and whose
// times the documentation promises to bring together.
func checkProposed(t *testing.T, a, b event.Event) {
	t.Helper()
	p, q := match.Prepare(a), match.Prepare(b)
	for _, keys := range [][]match.Key{p.Keys(), q.Keys()} {
		if len(keys) > maxKeys || !slices.IsSortedFunc(keys, match.Key.Compare) {
			t.Errorf("%d keys, or not in order", len(keys))
		}
	}
	f := facts(t, a, b)
	if f.Proposes() == "" || !short(a.Time) || !short(b.Time) || max(len(p.Keys()), len(q.Keys())) > maxKeys*3/4 {
		return
	}
	if !meets(p.Keys(), q.Keys()) {
		t.Errorf("%v, and no key in common:\n%v %q\n%v %q", f, a.Time, described(p), b.Time, described(q))
	}
}

const maxKeys = 1024

// meets reports whether some keys meet.
func meets(a, b []match.Key) bool {
	blocks := map[uint64]match.Key{}
	for _, k := range a {
		blocks[k.Block()] = k
	}
	return slices.ContainsFunc(b, func(k match.Key) bool { return k.Meets(blocks[k.Block()]) })
}

func described(p *match.Prepared) (list []string) {
	for _, k := range p.Keys() {
		list = append(list, p.Describe(k))
	}
	slices.Sort(list)
	return list
}

// short reports whether a time has two ends at most 38 days apart.
func short(t reported.Time) bool {
	from, ok := t.Earliest()
	to, ok2 := t.Latest()
	return ok && ok2 && to.Sub(from) <= 38*24*time.Hour
}

func TestKeys(t *testing.T) {
	e := strike("2020-01-08")
	e.Places[0].Point = must(event.ParsePoint("33.8,42.44"))
	e.Places[0].ID, e.Places[0].Admin1 = "p1", "Anbar"
	e.Actors = []event.Party{{Actor: attribution.Actor{Name: "IRGC", ID: "q9448"}}, {Actor: attribution.Actor{Name: "gunmen", Unidentified: true}}}
	e.Tallies = []casualty.Tally{tally(73)}
	var want []string
	for _, day := range []string{"2020-01-07", "2020-01-08", "2020-01-09"} {
		for _, what := range []string{
			"/actor#/IRGC", "/actor/IRGC", "/admin/anbar", "/cell/33,42", "/cell/34,42", "/country/IQ",
			"/name/ain", "/sound/asd", "/sound/anasd", "/place/p1", "/toll/73",
		} {
			want = append(want, day+what)
		}
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, described(match.Prepare(e))); diff != "" {
		t.Error(diff)
	}
	if keys := match.Prepare(event.Event{}).Keys(); len(keys) != 0 {
		t.Errorf("of the zero event: %v", keys)
	}
}

// TestKeysOfTimes counts the days, months or years of a time.
func TestKeysOfTimes(t *testing.T) {
	tests := []struct {
		time, first, last string
		n                 int
	}{
		{"2020-01-08T12:00Z", "2020-01-08", "2020-01-08", 1},
		{"2020-01-08T00:30Z", "2020-01-07", "2020-01-08", 2},
		{"2020-01-08T02:00+03:00", "2020-01-07", "2020-01-08", 2},
		{"2020-01-08T12:00", "2020-01-07", "2020-01-09", 3},
		{"2020-02", "2020-01-31", "2020-03-01", 31},
		{"2020-01-08/2020-02-29", "2020-01", "2020-03", 3},
		{"2019", "2018-12", "2020-01", 14},
		{"2003/2011", "2002", "2012", 11},
		{"[..2020-01-31]", "2020-01-01", "2020-02-01", 32},
		{"2020-01-08/..", "2020-01-07", "2020-02-07", 32},
		{"0001", "0000-12", "0002-01", 14},
		{"9999-12-31", "10000-01-01", "9999-12-31", 3}, // sorted as texts
	}
	for _, test := range tests {
		e := event.Event{Time: reported.MustParseTime(test.time), Places: []event.Place{{Name: "Iraq", Country: "IQ", Role: event.RoleScene}}}
		var days []string
		for _, key := range described(match.Prepare(e)) {
			if day, ok := strings.CutSuffix(key, "/country/IQ"); ok {
				days = append(days, day)
			}
		}
		if len(days) != test.n || days[0] != test.first || days[len(days)-1] != test.last {
			t.Errorf("%s: %d, %v; want %d, %s to %s", test.time, len(days), days, test.n, test.first, test.last)
		}
	}
}

// TestKeysAreBounded gives more actors than keys are allowed for.
func TestKeysAreBounded(t *testing.T) {
	e := event.Event{ID: "e", Time: reported.MustParseTime("2020-01"), Places: []event.Place{{Name: "Taji", Country: "IQ"}}}
	for i := range 3000 {
		e.Actors = append(e.Actors, event.Party{Actor: attribution.Actor{Name: "actor" + strconv.Itoa(i)}})
	}
	p := match.Prepare(e)
	keys := p.Keys()
	country := slices.IndexFunc(keys, func(k match.Key) bool { return strings.HasSuffix(p.Describe(k), "/country/IQ") })
	if len(keys) > maxKeys || len(keys) < maxKeys-40 || country < 0 {
		t.Errorf("%d keys, that of the country is the %dth", len(keys), country)
	}
}

// FuzzKeysOfPoints puts two points of different countries anywhere on the
// Earth and a little apart: across the date line, round the poles.
func FuzzKeysOfPoints(f *testing.F) {
	f.Add(int32(33_8000000), int32(42_4400000), int32(3000000), int32(3000000))
	f.Add(int32(-17_0000000), int32(179_9999999), int32(0), int32(4000000))
	f.Add(int32(89_9000000), int32(10_0000000), int32(500000), int32(170_0000000))
	f.Add(int32(-90_0000000), int32(-180_0000000), int32(4000000), int32(90_0000000))
	f.Add(int32(79_9900000), int32(-0_0100000), int32(200000), int32(2_0000000))
	f.Add(int32(0), int32(0), int32(-1), int32(-1))
	f.Fuzz(func(t *testing.T, lat, lon, north, east int32) {
		const lats, lons = 180_0000000, 360_0000000
		lat, lon = wrap(int64(lat), lats), wrap(int64(lon), lons)
		p, err := event.PointE7(lat, lon)
		if err != nil {
			t.Fatal(err)
		}
		q, err := event.PointE7(max(-90_0000000, min(90_0000000, lat+north%6000000)), wrap(int64(lon)+int64(east), lons))
		if err != nil {
			t.Fatal(err)
		}
		a, b := strike("2020-01-07"), strike("2020-01-08")
		a.Places[0] = event.Place{Name: "here", Country: "IQ", Point: p, Precision: event.PrecisionPlace}
		b.Places[0] = event.Place{Name: "elsewhere", Country: "SY", Point: q, Precision: event.PrecisionPlace}
		b.ID = "b"
		if none := must(event.ParsePoint("0,0")); p == none || q == none {
			return // a point that is none, as it lies in a country
		}
		near := km(p, q) <= 50
		if got := facts(t, a, b).Place; (got == match.FitAgrees || got == match.FitCompatible) != near && math.Abs(km(p, q)-50) > 0.01 {
			t.Errorf("%v and %v, %.3f km: %s", p, q, km(p, q), got)
		}
		checkProposed(t, a, b)
	})
}

// wrap brings an angle into the half turns on both sides of 0.
func wrap(v, turn int64) int32 { return int32(((v+turn/2)%turn+turn)%turn - turn/2) }

// km is the distance by vectors, another formula than the one under test.
func km(p, q event.Point) float64 {
	vector := func(p event.Point) [3]float64 {
		lat, lon, _ := p.Degrees()
		lat, lon = lat*math.Pi/180, lon*math.Pi/180
		return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
	}
	u, v := vector(p), vector(q)
	cross := math.Hypot(math.Hypot(u[1]*v[2]-u[2]*v[1], u[2]*v[0]-u[0]*v[2]), u[0]*v[1]-u[1]*v[0])
	return 6371 * math.Atan2(cross, u[0]*v[0]+u[1]*v[1]+u[2]*v[2])
}
