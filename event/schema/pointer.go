package schema

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// jsonschema gives its places as JSON Pointers whose tokens it has escaped once
// more, as in the path of a URL. tokens undoes both.
func tokens(location string) []string {
	if location == "" {
		return nil
	}
	path := strings.Split(strings.TrimPrefix(location, "/"), "/")
	for i, t := range path {
		if s, err := url.PathUnescape(t); err == nil {
			t = s
		}
		path[i] = strings.ReplaceAll(strings.ReplaceAll(t, "~1", "/"), "~0", "~")
	}
	return path
}

// pointer returns the RFC 6901 JSON Pointer of a path.
func pointer(path []string) string {
	var b []byte
	for _, t := range path {
		b = jsonscan.AppendToken(b, t)
	}
	return string(b)
}

// at returns the value at a path, nil where there is none.
func at(value any, path []string) any {
	for _, t := range path {
		switch v := value.(type) {
		case map[string]any:
			value = v[t]
		case []any:
			i, err := strconv.Atoi(t)
			if err != nil || i < 0 || i >= len(v) {
				return nil
			}
			value = v[i]
		default:
			return nil
		}
	}
	return value
}
