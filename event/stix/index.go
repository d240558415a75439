package stix

import "github.com/seed-67285e81/reported/internal/jsonscan"

// idOf returns the ID of an object, "" if it has none.
func idOf(raw []byte) (id string) {
	var in jsonscan.Scanner
	in.Reset(raw, limitsOf(len(raw)))
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		if string(o.Name) == "id" {
			return in.Text()
		}
		in.Skip()
	}
	return ""
}

// limitsOf returns limits that a text of a bundle cannot exceed but for its depth. The
// findings about one object are few, as what is not asked for is not judged.
func limitsOf(size int) jsonscan.Limits {
	return jsonscan.Limits{Bytes: size, Depth: maxDepth, Values: size, Findings: size + 1}
}

const maxDepth = 64
