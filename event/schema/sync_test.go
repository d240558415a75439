package schema

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/check"
)

// structs are the Go types that documents hold, and the definition of each.
var structs = []struct {
	def string
	of  reflect.Type
}{
	{"", reflect.TypeFor[event.Event]()},
	{"source_members", reflect.TypeFor[reported.Source]()},
	{"statement", reflect.TypeFor[reported.Statement]()},
	{"claim", reflect.TypeFor[attribution.Claim]()},
	{"tally", reflect.TypeFor[casualty.Tally]()},
	{"account", reflect.TypeFor[event.Account]()},
	{"actor", reflect.TypeFor[attribution.Actor]()},
	{"party", reflect.TypeFor[event.Party]()},
	{"actor_link", reflect.TypeFor[attribution.ActorLink]()},
	{"group", reflect.TypeFor[casualty.Group]()},
	{"share", reflect.TypeFor[casualty.Share]()},
	{"person", reflect.TypeFor[casualty.Person]()},
	{"place", reflect.TypeFor[event.Place]()},
	{"target", reflect.TypeFor[event.Target]()},
	{"weapon", reflect.TypeFor[event.Weapon]()},
	{"damage", reflect.TypeFor[event.Damage]()},
	{"link", reflect.TypeFor[event.Link]()},
}

// vocabularies are the closed lists of words, by Go type.
var vocabularies = map[reflect.Type][]string{
	reflect.TypeFor[reported.SourceKind]():       words(reported.SourceKinds()),
	reflect.TypeFor[reported.Check]():            words(reported.Checks()),
	reflect.TypeFor[attribution.ActorKind]():     words(attribution.ActorKinds()),
	reflect.TypeFor[attribution.ActorLinkKind](): words(attribution.ActorLinkKinds()),
	reflect.TypeFor[attribution.ClaimStance]():   words(attribution.ClaimStances()),
	reflect.TypeFor[attribution.Quantifier]():    words(attribution.Quantifiers()),
	reflect.TypeFor[attribution.Degree]():        words(attribution.Degrees()),
	reflect.TypeFor[attribution.EvidenceKind]():  words(attribution.EvidenceKinds()),
	reflect.TypeFor[attribution.Mode]():          words(attribution.Modes()),
	reflect.TypeFor[attribution.Stage]():         words(attribution.Stages()),
	reflect.TypeFor[attribution.Standard]():      words(attribution.Standards()),
	reflect.TypeFor[casualty.Status]():           words(casualty.Statuses()),
	reflect.TypeFor[casualty.Role]():             words(casualty.Roles()),
	reflect.TypeFor[casualty.Sex]():              words(casualty.Sexes()),
	reflect.TypeFor[casualty.Age]():              words(casualty.Ages()),
	reflect.TypeFor[casualty.Harm]():             words(casualty.Harms()),
	reflect.TypeFor[reported.Stance]():           words(reported.Stances()),
	reflect.TypeFor[casualty.Unit]():             words(casualty.Units()),
	reflect.TypeFor[casualty.Inclusion]():        words(casualty.Inclusions()),
	reflect.TypeFor[casualty.Scope]():            words(casualty.Scopes()),
	reflect.TypeFor[casualty.Basis]():            words(casualty.Bases()),
	reflect.TypeFor[casualty.Rank]():             words(casualty.Ranks()),
	reflect.TypeFor[reported.Stance]():           words(reported.Stances()),
	reflect.TypeFor[event.State]():               words(event.States()),
	reflect.TypeFor[event.Kind]():                words(event.Kinds()),
	reflect.TypeFor[event.Marking]():             words(event.Markings()),
	reflect.TypeFor[event.Reality]():             words(event.Realities()),
	reflect.TypeFor[event.Outcome]():             words(event.Outcomes()),
	reflect.TypeFor[event.Side]():                words(event.Sides()),
	reflect.TypeFor[event.Precision]():           words(event.Precisions()),
	reflect.TypeFor[event.Relation]():            words(event.Relations()),
	reflect.TypeFor[event.PlaceRole]():           words(event.PlaceRoles()),
	reflect.TypeFor[event.TargetKind]():          words(event.TargetKinds()),
	reflect.TypeFor[event.Effect]():              words(event.Effects()),
	reflect.TypeFor[event.WeaponKind]():          words(event.WeaponKinds()),
	reflect.TypeFor[event.Fate]():                words(event.Fates()),
	reflect.TypeFor[event.Extent]():              words(event.Extents()),
	reflect.TypeFor[event.LinkKind]():            words(event.LinkKinds()),
}

func words[T ~string](table []T) []string {
	var s []string
	for _, w := range table {
		s = append(s, string(w))
	}
	return s
}

// A field is a member of a Go type: its name in JSON, its type, and the words of its
// rule tag, which says what the type does not.
type field struct {
	name string
	of   reflect.Type
	rule []string
}

// one returns which of some words the rule tag has, else the other.
func (f field) one(other string, words ...string) string {
	for _, w := range words {
		if slices.Contains(f.rule, w) {
			return w
		}
	}
	return other
}

// fields returns the members of a struct in declared order, those of embedded structs
// in their place.
func fields(of reflect.Type) (list []field) {
	for i := range of.NumField() {
		f := of.Field(i)
		if f.Anonymous {
			list = append(list, fields(f.Type)...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || options != "omitzero" {
			panic(fmt.Sprintf("%v.%s has the tag %q", of, f.Name, f.Tag))
		}
		list = append(list, field{name, f.Type, strings.Split(f.Tag.Get("rule"), ",")})
	}
	return list
}

// TestMembers holds the members of the schema, their order, types, words and
// which of them must be there equal to the Go types.
func TestMembers(t *testing.T) {
	schema := root(t)
	for _, s := range structs {
		d := schema
		if s.def != "" {
			d = def(t, s.def)
		}
		t.Run(s.of.String(), func(t *testing.T) {
			members := fields(s.of)
			var names, required []string
			if s.def == "" {
				names, required = append(names, "schema"), append(required, "schema")
			}
			for _, m := range members {
				names = append(names, m.name)
				if slices.Contains(m.rule, "required") {
					required = append(required, m.name)
				}
			}
			if diff := cmp.Diff(names, d.object("properties").order()); diff != "" {
				t.Errorf("members of the Go type (-) and of the schema (+):\n%s", diff)
			}
			_, base := resolve(schema, d)
			if diff := cmp.Diff(required, append(base.list("required"), d.list("required")...)); diff != "" {
				t.Errorf("required (- wanted, + in the schema):\n%s", diff)
			}
			for _, m := range members {
				p := d.object("properties").object(m.name)
				if p == nil { // true: see the definition that this one completes
					p = base.object("properties").object(m.name)
				}
				if p == nil {
					t.Errorf("%s: no schema", m.name)
					continue
				}
				checkMember(t, schema, m, p)
			}
		})
	}
}

// checkMember compares the type of a Go field with the schema of its member.
func checkMember(t *testing.T, schema *object, m field, p *object) {
	t.Helper()
	name, field := m.name, m.of
	ref, target := resolve(schema, p)
	if target == nil {
		target = p
	}
	wantRef := func(want string) {
		t.Helper()
		if ref != want {
			t.Errorf("%s: $ref to %q, not to %q", name, ref, want)
		}
	}
	if list, ok := vocabularies[field]; ok {
		if diff := cmp.Diff(list, target.list("enum")); diff != "" {
			t.Errorf("%s: words of %v (-) and of the schema (+):\n%s", name, field, diff)
		}
		return
	}
	switch field {
	case reflect.TypeFor[string](), reflect.TypeFor[[]string]():
		want := m.one("name", "id", "url", "country", "language", "currency", "text")
		if field.Kind() == reflect.Slice {
			want += "s"
		}
		wantRef(want)
		return
	case reflect.TypeFor[bool]():
		wantType(t, name, target, "boolean")
		return
	case reflect.TypeFor[int64]():
		wantType(t, name, target, "integer")
		return
	case reflect.TypeFor[reported.Decimal]():
		wantType(t, name, target, "number")
		return
	case reflect.TypeFor[reported.Count]():
		wantRef("count")
		return
	case reflect.TypeFor[reported.Time]():
		wantRef("time")
		return
	case reflect.TypeFor[reported.Term]():
		wantRef(m.one("", "grade", "likelihood", "confidence"))
		return
	case reflect.TypeFor[event.Point](), reflect.TypeFor[map[string]string]():
		wantType(t, name, target, "object")
		return
	}
	if field.Kind() == reflect.Struct {
		if i := slices.IndexFunc(structs, func(s struct {
			def string
			of  reflect.Type
		}) bool {
			return s.of == field
		}); i >= 0 {
			wantRef(structs[i].def)
			return
		}
	}
	if field.Kind() != reflect.Slice {
		t.Errorf("%s: the test does not know %v", name, field)
		return
	}
	wantType(t, name, target, "array")
	most := float64(reported.MaxItems)
	switch {
	case name == "claims" || name == "tallies" || name == "accounts":
		most = event.MaxStatements
	case field == reflect.TypeFor[[]attribution.Actor]():
		most = attribution.MaxActors
	case name == "answers" || name == "supersedes":
		most = reported.MaxReferences
	case field == reflect.TypeFor[[]event.Place]():
		most = event.MaxPlaces
	case field == reflect.TypeFor[[]event.Weapon]():
		most = event.MaxWeapons
	case field == reflect.TypeFor[[]attribution.ActorLink]():
		most = attribution.MaxLinks
	}
	if target.number("maxItems") != most {
		t.Errorf("%s: maxItems is %v, not %v", name, target.number("maxItems"), most)
	}
	if name == "cites" { // its items are those of source1 to source8
		return
	}
	_, item := resolve(schema, target.object("items"))
	if list, ok := vocabularies[field.Elem()]; ok {
		if diff := cmp.Diff(list, item.list("enum")); diff != "" {
			t.Errorf("%s: words of %v (-) and of the schema (+):\n%s", name, field, diff)
		}
		return
	}
	want := strings.ToLower(field.Elem().Name())
	switch want {
	case "source":
		want = "source1"
	case "actorlink":
		want = "actor_link"
	}
	if got, _ := resolve(schema, target.object("items")); got != want {
		t.Errorf("%s: items are %q, not %q", name, got, want)
	}
}

func wantType(t *testing.T, name string, o *object, want string) {
	t.Helper()
	if got := o.text("type"); got != want {
		t.Errorf("%s: type %q, not %q", name, got, want)
	}
}

// TestSourceLevels holds the unrolled chain: eight levels, each with the next one
// in cites, and the last without.
func TestSourceLevels(t *testing.T) {
	for level := 1; level <= reported.MaxSourceDepth; level++ {
		d := def(t, fmt.Sprintf("source%d", level))
		if got := d.text("$ref"); got != "#/$defs/source_members" {
			t.Errorf("level %d has the members of %q", level, got)
		}
		cites := d.object("properties").object("cites")
		if level == reported.MaxSourceDepth {
			if d.object("properties").members["cites"] != false {
				t.Error("the last level cites")
			}
		} else if got, want := cites.object("items").text("$ref"), fmt.Sprintf("#/$defs/source%d", level+1); got != want {
			t.Errorf("level %d cites %q, not %q", level, got, want)
		}
	}
	if root(t).object("$defs").object(fmt.Sprintf("source%d", reported.MaxSourceDepth+1)) != nil {
		t.Error("a level too many")
	}
}

// TestLimits holds the numbers of the schema equal to the constants.
func TestLimits(t *testing.T) {
	schema := root(t)
	defs := schema.object("$defs")
	place := defs.object("place").object("properties")
	point := place.object("point").object("properties")
	codes := schema.object("properties").object("codes")
	for _, test := range []struct {
		name      string
		got, want float64
	}{
		{"id", defs.object("id").number("maxLength"), reported.MaxID},
		{"ids", defs.object("ids").number("maxItems"), reported.MaxReferences},
		{"name", defs.object("name").number("maxLength"), reported.MaxName},
		{"text", defs.object("text").number("maxLength"), reported.MaxText},
		{"url", defs.object("url").number("maxLength"), reported.MaxURL},
		{"language", defs.object("language").number("maxLength"), check.MaxTag},
		{"revision, least", schema.object("properties").object("revision").number("minimum"), 1},
		{"revision, most", schema.object("properties").object("revision").number("maximum"), float64(reported.MaxCount)},
		{"radius_km, least", place.object("radius_km").number("minimum"), 0},
		{"radius_km, most", place.object("radius_km").number("maximum"), event.MaxRadiusKM},
		{"lat, least", point.object("lat").members["minimum"].(float64), -90},
		{"lat, most", point.object("lat").number("maximum"), 90},
		{"lon, least", point.object("lon").members["minimum"].(float64), -180},
		{"lon, most", point.object("lon").number("maximum"), 180},
		{"percent, most", defs.object("share").object("properties").object("percent").number("maximum"), 100},
		{"cost, most", defs.object("damage").object("properties").object("cost").number("maximum"), 999_999_999_999_999},
		{"codes", codes.number("maxProperties"), 64},
		{"names of codes", codes.object("propertyNames").number("maxLength"), 64},
	} {
		if test.got != test.want {
			t.Errorf("%s: %v in the schema, %v in Go", test.name, test.got, test.want)
		}
	}
	if got, _ := resolve(schema, codes.object("additionalProperties")); got != "name" {
		t.Errorf("codes are %q", got)
	}
	if got := schema.object("properties").object("schema").members["const"]; got != event.SchemaVersion {
		t.Errorf("schema is %v", got)
	}
	count := defs.object("count").object("properties")
	if diff := cmp.Diff([]string{"low", "best", "high", "approx", "text"}, count.names); diff != "" {
		t.Error(diff)
	}
	for _, name := range count.names[:3] {
		if p := count.object(name); p.text("type") != "integer" || p.number("minimum") != 0 || p.number("maximum") != float64(reported.MaxCount) {
			t.Errorf("count: %s has other bounds", name)
		}
	}
	if diff := cmp.Diff([]string{"lat", "lon"}, point.names); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"lat", "lon"}, place.object("point").list("required")); diff != "" {
		t.Error(diff)
	}
}
