package main

import (
	"context"
	"encoding/base64"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/geojson"
)

// A page is one part of a list.
type page struct {
	events []event.Event
	next   string // the cursor of the next page, "" after the last
}

// list answers with a page of the events that pass the filter, as NDJSON, or as GeoJSON
// where the caller accepts it.
func (s *service) list(w http.ResponseWriter, r *http.Request) {
	kind, write := "application/x-ndjson", writeLines
	if strings.Contains(r.Header.Get("Accept"), "application/geo+json") || r.FormValue("format") == "geojson" {
		kind, write = "application/geo+json", writeFeatures
	}
	s.page(w, r, kind, func(p page) ([]byte, error) {
		if p.next != "" {
			next := *r.URL
			query := next.Query()
			query.Set("cursor", p.next)
			next.RawQuery = query.Encode()
			w.Header().Set("Link", "<"+next.RequestURI()+`>; rel="next"`)
		}
		return write(p.events)
	})
}

func writeLines(events []event.Event) ([]byte, error) {
	body := []byte{}
	for _, e := range events {
		var err error
		if body, err = e.AppendJSON(body); err != nil {
			return nil, err
		}
		body = append(body, '\n')
	}
	return body, nil
}

func writeFeatures(events []event.Event) ([]byte, error) {
	body := []byte{}
	for piece, err := range geojson.Collection(slices.Values(events), geojson.ShapePoint) {
		if err != nil {
			return nil, err
		}
		body = append(body, piece...)
	}
	return body, nil
}

// page answers with one page of what the request asks for, as write has it.
func (s *service) page(w http.ResponseWriter, r *http.Request, kind string, write func(page) ([]byte, error)) {
	f, err := filterOf(r)
	if err != nil {
		refuse(w, http.StatusBadRequest, err.Error())
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), answerTime)
	defer cancel()
	var body []byte
	var failed error // in writing
	free := s.work(ctx, func() {
		var p page
		if p, err = s.search(r.WithContext(ctx), f); err == nil {
			body, failed = write(p)
		}
	})
	switch {
	case !free:
		refuse(w, http.StatusServiceUnavailable, "all workers are busy")
	case err != nil:
		s.failed(w, r, err)
	case failed != nil:
		s.log.ErrorContext(r.Context(), "list", "error", failed.Error())
		refuse(w, http.StatusInternalServerError, "the list cannot be written")
	default:
		w.Header().Set("Content-Type", kind)
		w.Write(body)
	}
}

// search looks at events in order of their IDs until the page is full or has cost enough.
// The database knows which records may pass; only the merged event tells whether it does.
func (s *service) search(r *http.Request, f filter) (p page, err error) {
	size := 0
	for scanned := 0; scanned < maxScanned; {
		f.most = maxPage
		ids, err := s.store.candidates(r.Context(), f)
		if err != nil {
			return p, err
		}
		for i, id := range ids {
			all, err := s.store.records(r.Context(), id)
			if err != nil {
				return p, err
			}
			e, _, err := merged(all)
			if err != nil {
				return p, err
			}
			if s.allows(r, &e) && f.passes(e) {
				p.events = append(p.events, e)
			}
			for _, k := range all {
				size += len(k.body)
			}
			f.after = id
			scanned++
			if len(p.events) == maxPage || size > maxPageSize {
				if i+1 < len(ids) || len(ids) == f.most {
					p.next = cursor(id)
				}
				return p, nil
			}
		}
		if len(ids) < f.most {
			return p, nil
		}
	}
	p.next = cursor(f.after)
	return p, nil
}

func cursor(id string) string { return base64.RawURLEncoding.EncodeToString([]byte(id)) }

// filterOf reads the parameters of a list.
func filterOf(r *http.Request) (f filter, err error) {
	query := r.URL.Query()
	for name := range query {
		if !slices.Contains([]string{"kind", "from", "to", "bbox", "cursor", "format"}, name) {
			return f, errAsked("unknown parameter " + name + ": expected kind, from, to, bbox, cursor or format")
		}
	}
	if f.kind = query.Get("kind"); f.kind != "" && !slices.Contains(event.Kinds(), event.Kind(f.kind)) {
		return f, errAsked("kind: unknown value")
	}
	if f.from, _, err = window(query, "from"); err != nil {
		return f, err
	}
	if _, f.to, err = window(query, "to"); err != nil {
		return f, err
	}
	if text := query.Get("bbox"); text != "" {
		if f.box, err = parseBox(text); err != nil {
			return f, err
		}
	}
	after, err := base64.RawURLEncoding.DecodeString(query.Get("cursor"))
	if err != nil {
		return f, errAsked("cursor: expected the one of a page before")
	}
	f.after = string(after)
	return f, nil
}

// window reads a day or a time. An event passes if it may lie between them.
func window(query url.Values, name string) (from, to time.Time, err error) {
	text := query.Get(name)
	if text == "" {
		return from, to, nil
	}
	t, err := reported.ParseTime(text)
	if err != nil {
		return from, to, errAsked(name + ": " + err.Error())
	}
	from, to, _ = t.Window()
	return from, to, nil
}

// parseBox reads west,south,east,north in degrees, as RFC 7946 has them.
func parseBox(text string) (*box, error) {
	parts := strings.Split(text, ",")
	if len(parts) != 4 {
		return nil, errAsked("bbox: expected west,south,east,north in degrees")
	}
	low, err := event.ParsePoint(parts[1] + "," + parts[0])
	if err != nil {
		return nil, errAsked("bbox: " + err.Error())
	}
	high, err := event.ParsePoint(parts[3] + "," + parts[2])
	if err != nil {
		return nil, errAsked("bbox: " + err.Error())
	}
	south, west, _ := low.E7()
	north, east, _ := high.E7()
	if south > north {
		return nil, errAsked("bbox: expected south below north")
	}
	return &box{int64(west), int64(south), int64(east), int64(north)}, nil
}

// passes asks of the merged event what candidates asked of the records.
func (f filter) passes(e event.Event) bool {
	if f.kind != "" && e.Kind != event.Kind(f.kind) && !slices.Contains(e.Also, event.Kind(f.kind)) {
		return false
	}
	if !f.from.IsZero() || !f.to.IsZero() {
		from, to, ok := e.Time.Window()
		if !ok || !f.from.IsZero() && !to.After(f.from) || !f.to.IsZero() && !from.Before(f.to) {
			return false
		}
	}
	return f.box == nil || slices.ContainsFunc(e.Places, func(p event.Place) bool {
		lat, lon, ok := p.Point.E7()
		return ok && f.box.holds(int64(lat), int64(lon))
	})
}

func (b box) holds(lat, lon int64) bool {
	if lat < b.south || lat > b.north {
		return false
	}
	if b.west > b.east {
		return lon >= b.west || lon <= b.east
	}
	return lon >= b.west && lon <= b.east
}
