package event_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// agreeOnValue holds Validate, AppendJSON and Decode to one verdict on an event
// that a program built, that of the oracle on its JSON. It reports the verdict.
func agreeOnValue(t testing.TB, e event.Event) bool {
	t.Helper()
	invalid := e.Validate()
	data, err := e.AppendJSON(nil)
	if err != nil {
		if invalid == nil {
			t.Fatalf("Validate accepts what cannot be written: %v", err)
		}
		if !errors.Is(err, reported.CodeUTF8) && !errors.Is(err, reported.CodeTooDeep) || len(data) != 0 {
			t.Fatalf("AppendJSON: %v, and %d bytes", err, len(data))
		}
		return false
	}
	decoded, err := event.Decode(data)
	if (invalid == nil) != (err == nil) {
		t.Fatalf("Validate: %v\nDecode: %v\n%.3000q", invalid, err, data)
	}
	if want := oracle(data); (invalid == nil) != (want == nil) {
		t.Fatalf("Validate: %v\noracle: %v\n%.3000q", invalid, want, data)
	}
	problems := reported.AsProblems(invalid)
	if len(problems) > event.MaxProblems+1 {
		t.Fatalf("%d problems", len(problems))
	}
	for _, p := range problems {
		if p.Code == "" || p.Detail == "" || len(p.Detail) > 400 || len(p.Pointer) > 1024 || !aPointer.MatchString(p.Pointer) || p.Line != 0 {
			t.Fatalf("problem %.2000q", p.Error())
		}
	}
	if invalid != nil {
		return false
	}
	if want := withoutEmpty(e); !reflect.DeepEqual(decoded, want) {
		t.Fatalf("written and read back, another event:\n%s", cmp.Diff(want, decoded))
	}
	return true
}

// withoutEmpty returns a copy of an event in which lists and maps that are empty are nil.
func withoutEmpty(e event.Event) event.Event {
	e = e.Clone()
	eachValue(reflect.ValueOf(&e).Elem(), func(v reflect.Value) {
		if (v.Kind() == reflect.Slice || v.Kind() == reflect.Map) && v.Len() == 0 {
			v.SetZero()
		}
	})
	return e
}

// eachValue calls f for all values of an event that a program can set.
func eachValue(v reflect.Value, f func(reflect.Value)) {
	f(v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachValue(v.Field(i), f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachValue(v.Index(i), f)
		}
	}
}

// spoil changes one value of an event, most often to what must be refused.
func spoil(r *rand.Rand, e *event.Event) {
	if r.IntN(4) == 0 {
		spoilReferences(r, e)
		return
	}
	var all []reflect.Value
	eachValue(reflect.ValueOf(e).Elem(), func(v reflect.Value) { all = append(all, v) })
	// Each kind of value in turn, or the many texts would hide the others.
	want := one(r, []reflect.Kind{reflect.String, reflect.String, reflect.Slice, reflect.Slice, reflect.Struct, reflect.Bool, reflect.Map, reflect.Int64})
	all = slices.DeleteFunc(all, func(v reflect.Value) bool { return v.Kind() != want })
	if len(all) == 0 {
		return
	}
	v := one(r, all)
	switch v.Kind() {
	case reflect.String:
		v.SetString(oddText(r, v.String()))
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int64:
		v.SetInt(one(r, []int64{-1, 0, 1, reported.MaxCount, reported.MaxCount + 1, -1 << 63, 1<<63 - 1}))
	case reflect.Slice:
		spoilList(r, v)
	case reflect.Map:
		codes := map[string]string{}
		for range one(r, []int{0, 1, 64, 65}) {
			codes["k"+strconv.Itoa(len(codes))] = "v"
		}
		if r.IntN(2) == 0 && len(codes) > 0 {
			delete(codes, "k0")
			codes[oddText(r, "acled.x")] = oddText(r, "v")
		}
		v.Set(reflect.ValueOf(codes))
	case reflect.Struct:
		spoilStruct(r, v)
	}
}

func spoilList(r *rand.Rand, v reflect.Value) {
	zero := reflect.Zero(v.Type().Elem())
	n := v.Len()
	switch r.IntN(6) {
	case 0:
		v.SetZero()
	case 1:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	case 2: // the zero value is no item
		v.Set(reflect.Append(v, zero))
	case 3: // at and beyond the limit
		if n > 0 && n <= 300 {
			item := v.Index(r.IntN(n))
			if f := item; f.Kind() == reflect.Struct && f.FieldByName("Sources").IsValid() && f.FieldByName("Answers").IsValid() {
				return // a statement with an ID cannot stand twice, and MaxStatements is tried elsewhere
			}
			for want := one(r, []int{256, 257, 300}); v.Len() < want; {
				v.Set(reflect.Append(v, item))
			}
		}
	case 4: // an item twice
		if n > 0 {
			v.Set(reflect.Append(v, v.Index(r.IntN(n))))
		}
	case 5: // an item less
		if n > 0 {
			v.Set(reflect.AppendSlice(v.Slice(0, n-1).Slice3(0, n-1, n-1), v.Slice(0, 0)))
		}
	}
}

var oddTerms = []string{"icd203:likely", "level:high", "admiralty:B2", "stix:0", "plain:unclear"}

func spoilStruct(r *rand.Rand, v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *reported.Count:
		*x = one(r, []reported.Count{{}, reported.AtLeast(0), reported.Exactly(0), reported.Exactly(reported.MaxCount), reported.About(0),
			reported.MustParseCount("nearly 3"), reported.Between(1, 2).WithBest(2), reported.AtLeast(0).WithWords("x"), reported.Count{}.WithWords(oddText(r, "several"))})
	case *reported.Time:
		*x = reported.Time{}
		if r.IntN(4) > 0 {
			*x = reported.MustParseTime(one(r, timeSamples))
		}
	case *reported.Term:
		*x = reported.Term{}
		if r.IntN(4) > 0 {
			*x = reported.MustParseTerm(one(r, oddTerms))
		}
	case *reported.Decimal:
		*x = reported.Decimal{}
		if r.IntN(4) > 0 {
			*x = must(reported.ParseDecimal(one(r, []string{"0", "100", "100.0000001", "20040", "20040.0000001", "999999999999999", "0.0000001"})))
		}
	case *event.Point:
		*x = event.Point{}
		if r.IntN(4) > 0 {
			*x = must(event.ParsePoint(one(r, []string{"0,0", "90,180", "-90,-180", "0.0000001,-0.0000001"})))
		}
	case *reported.Source: // a chain of up to ten
		deep := reported.Source{Kind: reported.SourceMedia}
		for range r.IntN(10) {
			deep = reported.Source{Kind: reported.SourceMedia, Cites: []reported.Source{deep}}
		}
		*x = deep
	default:
		v.SetZero()
	}
}

// spoilReferences breaks a rule between members: most often by letting a statement
// refer to any other, itself, or nothing.
func spoilReferences(r *rand.Rand, e *event.Event) {
	var heads []*reported.Statement
	for i := range e.Claims {
		heads = append(heads, &e.Claims[i].Statement)
	}
	for i := range e.Tallies {
		heads = append(heads, &e.Tallies[i].Statement)
	}
	for i := range e.Accounts {
		heads = append(heads, &e.Accounts[i].Statement)
	}
	e.Disjoint = e.Disjoint != (r.IntN(8) == 0)
	if len(heads) == 0 {
		return
	}
	id := one(r, heads).ID
	if r.IntN(8) == 0 {
		id = oddText(r, id)
	}
	s := one(r, heads)
	switch r.IntN(7) {
	case 0:
		s.ID = id
	case 1:
		s.Answers = append(slices.Clone(s.Answers), id)
	case 2:
		s.Supersedes = append(slices.Clone(s.Supersedes), id)
	case 3:
		if len(e.Tallies) > 0 {
			t := &e.Tallies[r.IntN(len(e.Tallies))]
			t.Of, t.Scope = id, "part"
		}
	case 4: // a stance or a harm that asks for something
		s.Answers = nil
		for i := range e.Tallies {
			e.Tallies[i].Harm, e.Tallies[i].Stance = one(r, casualty.Harms()), one(r, reported.Stances())
		}
		for i := range e.Claims {
			e.Claims[i].Stance = one(r, attribution.ClaimStances())
		}
		for i := range e.Accounts {
			e.Accounts[i].Stance = one(r, reported.Stances())
		}
	case 5: // what a tally counts
		if len(e.Tallies) > 0 {
			t := &e.Tallies[r.IntN(len(e.Tallies))]
			t.Groups = []casualty.Group{{Attackers: r.IntN(2) == 0, Role: casualty.RoleCommander}}
			t.Attackers, t.CountedTo = one(r, casualty.Inclusions()), reported.MustParseTime(one(r, timeSamples))
		}
	case 6: // an account with one member, or none
		if len(e.Accounts) > 0 {
			a := &e.Accounts[r.IntN(len(e.Accounts))]
			*a = event.Account{Statement: a.Statement, Stance: a.Stance}
			v := reflect.ValueOf(a).Elem()
			v = v.Field(1 + r.IntN(v.NumField()-1))
			if v.Kind() == reflect.Slice {
				v.Set(reflect.MakeSlice(v.Type(), r.IntN(2), 1))
			} else if v.Kind() == reflect.String {
				v.SetString(oddText(r, "x"))
			}
		}
	}
	if r.IntN(10) == 0 && e.ID != "" {
		e.Links = append(slices.Clone(e.Links), event.Link{Kind: event.LinkFollows, Event: e.ID})
	}
}

// oddText returns a text that some member takes and others refuse.
func oddText(r *rand.Rand, s string) string {
	letter := one(r, []string{"a", "é", "🚀", "\x01"})
	switch r.IntN(8) {
	case 0:
		return ""
	case 1: // around a limit
		n := one(r, []int{2, 3, 35, 64, 256, 512, 2048, 10_000}) - r.IntN(2) + r.IntN(2)
		return strings.Repeat(letter, n)
	case 2: // not UTF-8
		i := r.IntN(len(s) + 1)
		return s[:i] + one(r, []string{"\xff", "\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\xaf", "\xe2\x80"}) + s[i:]
	case 3: // another word
		return one(r, []string{"unknown", "other", "states", "retracts", "media", "part", "killed", "raid", "unclaimed", "Unknown", "in", "IQ", "en", "USD", "a:b", "s1"})
	case 4: // one letter more
		i := r.IntN(len(s) + 1)
		return s[:i] + one(r, []string{" ", "\n", "-", "a", "A", "\x00", "\x7f", "\u2028", "/", "~"}) + s[i:]
	case 5: // one less
		if s != "" {
			return s[:len(s)-1]
		}
	case 6:
		return strings.ToUpper(s)
	}
	return s
}

// TestValuesAgree holds Validate to Decode and to the oracle on events that are
// made at random and spoilt in some places.
func TestValuesAgree(t *testing.T) {
	count := longrun.Pick(uint64(200), 900)
	accepted := 0
	for seed := range count {
		if agreeOnValue(t, spoilt(seed)) {
			accepted++
		}
	}
	if accepted < int(count)/10 || accepted > int(count)*9/10 {
		t.Errorf("of %d events %d were accepted: the test sees one side only", count, accepted)
	}
}

func spoilt(seed uint64) event.Event {
	r := eventtest.Rand(seed)
	e := eventtest.Random(r, 200+r.IntN(3000))
	for range r.IntN(4) {
		spoil(r, &e)
	}
	return e
}

// FuzzValidateAgrees does so on any seed.
func FuzzValidateAgrees(f *testing.F) {
	for seed := range uint64(50) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) { agreeOnValue(t, spoilt(seed)) })
}

// TestSpoilReachesEverything holds that spoil changes every kind of value there is.
func TestSpoilReachesEverything(t *testing.T) {
	missing := map[reported.Code]bool{}
	for _, code := range []reported.Code{
		reported.CodeMissingMember, reported.CodeUnknownValue, reported.CodeEmpty, reported.CodeTooLong, reported.CodeTooMany, reported.CodeTooDeep,
		reported.CodeOutOfRange, reported.CodeUTF8, reported.CodeIDForm, reported.CodeURLForm, reported.CodeCountryForm, reported.CodeLanguageForm,
		reported.CodeTermAxis, "claim-actors", "claim-among", "claim-retracts", "tally-measure", "tally-of", "tally-retracts", "tally-attackers", "counted-to-form", "counted-to-order", event.CodeDisjoint, "group-empty",
		event.CodeRepeatedID, event.CodeUnknownReference, event.CodeReferenceCycle, event.CodeSelfLink, event.CodeAccountEmpty, event.CodeAccountRetracts,
		event.CodeCurrencyForm, event.CodeCodeKey, event.CodeMoreProblems,
	} {
		missing[code] = true
	}
	for seed := uint64(0); len(missing) > 0 && seed < 8_000; seed++ {
		for _, p := range reported.AsProblems(spoilt(seed).Validate()) {
			delete(missing, p.Code)
		}
	}
	for code := range missing {
		t.Errorf("no event was spoilt so that Validate says %s", code)
	}
}
