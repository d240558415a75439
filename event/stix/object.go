package stix

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// unstated is what created and modified are where nothing says when: a clock would
// give other bytes each time. It is also the time of objects that events share.
const unstated = "1970-01-01T00:00:00.000Z"

// props are members of a JSON object, each after a comma.
type props []byte

func (p *props) name(name string) {
	*p = append(*p, ',', '"')
	*p = append(*p, name...)
	*p = append(*p, '"', ':')
}

// text adds a text; the empty one is not given.
func (p *props) text(name, s string) {
	if s != "" {
		p.name(name)
		*p, _ = jsonscan.AppendString(*p, s) // events that are written are valid
	}
}

func (p *props) list(name string, items ...string) {
	open := false
	for _, s := range items {
		switch {
		case s == "":
			continue
		case open:
			*p = append(*p, ',')
		default:
			p.name(name)
			*p = append(*p, '[')
			open = true
		}
		*p, _ = jsonscan.AppendString(*p, s)
	}
	if open {
		*p = append(*p, ']')
	}
}

func (p *props) number(name string, n int64) {
	p.name(name)
	*p = strconv.AppendInt(*p, n, 10)
}

func (p *props) raw(name string, json string) {
	p.name(name)
	*p = append(*p, json...)
}

func (p *props) flag(name string, is bool) {
	if is {
		p.raw(name, "true")
	}
}

// A reference leads to something outside of STIX.
type reference struct{ source, id, url, description string }

// references adds external_references. An ID that looks like one of CVE or CAPEC is
// written as a description, as STIX leaves these to their own lists, and so is an
// address that is no URI.
func (p *props) references(list ...reference) {
	open := false
	for _, r := range list {
		if strings.HasPrefix(r.id, "CVE-") || strings.HasPrefix(r.id, "CAPEC-") {
			r.id, r.description = "", r.id
		}
		if !isURI(r.url) {
			r.url, r.description = "", strings.TrimSpace(r.description+" "+r.url)
		}
		if r.id == "" && r.url == "" && r.description == "" {
			continue
		}
		if !open {
			p.name("external_references")
			open = true
			*p = append(*p, '[')
		} else {
			*p = append(*p, ',')
		}
		var one props
		one.text("source_name", r.source)
		one.text("description", r.description)
		one.text("url", r.url)
		one.text("external_id", r.id)
		*p = append(*p, '{')
		*p = append(*p, one[1:]...)
		*p = append(*p, '}')
	}
	if open {
		*p = append(*p, ']')
	}
}

// ownID adds an ID of the recorder's as a reference. One of STIX is that of the object.
func (p *props) ownID(id string) {
	if id != "" && !isID(id) {
		p.references(reference{source: "reported", id: id})
	}
}

// isURI reports whether an address is one that every validator takes: http or https,
// a host of letters, digits, dots and hyphens, and after it only what RFC 3986 lets
// stand there.
func isURI(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	host := 0
	for host < len(rest) && (alphanumeric(rest[host]) || rest[host] == '.' || rest[host] == '-') {
		host++
	}
	if !ok || host == 0 || host < len(rest) && !strings.ContainsRune("/?#", rune(rest[host])) {
		return false
	}
	fragments := 0
	for i := host; i < len(rest); i++ {
		switch c := rest[i]; {
		case alphanumeric(c) || strings.IndexByte("-._~!$&'()*+,;=:@/?", c) >= 0:
		case c == '#' && fragments == 0:
			fragments++
		case c == '%' && i+2 < len(rest) && hexadecimal(rest[i+1]) && hexadecimal(rest[i+2]):
			i += 2
		default:
			return false
		}
	}
	return true
}

func alphanumeric(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

func hexadecimal(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'f' || '0' <= c && c <= '9'
}
