package standing

import "github.com/seed-67285e81/reported"

// Named reports whether an origin has an ID, an Org or a Name.
func Named(o reported.Origin) bool {
	s := o.Source()
	return s.ID != "" || s.Org != "" || s.Name != ""
}
