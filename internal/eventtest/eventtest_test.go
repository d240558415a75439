package eventtest_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

func TestRandomIsValid(t *testing.T) {
	for _, size := range []int{0, 60, 300, 1_000, 5_000, 20_000} {
		for seed := range longrun.Pick(uint64(60), 300) {
			if size == 20_000 && seed >= 20 {
				break
			}
			r := eventtest.Rand(seed)
			check(t, eventtest.Random(r, size), seed, size)
		}
	}
}

// check decodes what is written of the event and wants the same back.
func check(t *testing.T, e event.Event, seed uint64, size int) {
	t.Helper()
	text, err := e.AppendJSON(nil)
	if err != nil {
		t.Fatalf("seed %d, size %d: AppendJSON: %v", seed, size, err)
	}
	if low, high := size*9/10-200, size*2+6_000; len(text) < low || len(text) > high {
		t.Errorf("seed %d: %d bytes, want about %d", seed, len(text), size)
	}
	back, err := event.Decode(text)
	if err != nil {
		t.Fatalf("seed %d, size %d: %v\n%s", seed, size, err, text)
	}
	if diff := cmp.Diff(e, back); diff != "" {
		t.Fatalf("seed %d, size %d: decoded to another event:\n%s", seed, size, diff)
	}
}

func TestRevisionIsValidAndLeavesTheFirst(t *testing.T) {
	for seed := range longrun.Pick(uint64(60), 300) {
		r := eventtest.Rand(seed)
		e := eventtest.Random(r, 3_000)
		kept := e.Clone()
		for range 4 {
			revised := eventtest.Revision(r, e)
			if err := revised.Validate(); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if revised.ID != e.ID {
				t.Fatalf("seed %d: another ID", seed)
			}
			if diff := cmp.Diff(kept, e); diff != "" {
				t.Fatalf("seed %d: the first was changed:\n%s", seed, diff)
			}
			e = revised
			kept = e.Clone()
		}
	}
}

func TestSameSeedSameEvent(t *testing.T) {
	a := eventtest.Random(eventtest.Rand(7), 5_000)
	b := eventtest.Random(eventtest.Rand(7), 5_000)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
}

// TestEverythingComesUp looks for every member and every word of the vocabularies
// in what the first seeds give.
func TestEverythingComesUp(t *testing.T) {
	var all []byte
	for seed := range uint64(300) {
		e := eventtest.Random(eventtest.Rand(seed), 8_000)
		all, _ = e.AppendJSON(all)
	}
	want := []string{
		`"schema":`, `"id":`, `"revision":`, `"recorded":`, `"recorder":`, `"state":`, `"kind":`, `"also":`,
		`"reality":`, `"outcome":`, `"aggregate":`, `"incidents":`, `"title":`, `"summary":`, `"time":`,
		`"time_text":`, `"places":`, `"actors":`, `"targets":`, `"weapons":`, `"damage":`, `"claims":`,
		`"tallies":`, `"accounts":`, `"sources":`, `"links":`, `"codes":`, `"said":`, `"answers":`,
		`"supersedes":`, `"grade":`, `"provisional":`, `"quote":`, `"note":`, `"stance":`, `"among":`,
		`"degree":`, `"likelihood":`, `"confidence":`, `"evidence":`, `"motive":`, `"mode":`, `"stage":`, `"standard":`, `"harm":`,
		`"groups":`, `"measure":`, `"unit":`, `"place":`, `"period":`, `"scope":`, `"of":`, `"count":`,
		`"share":`, `"percent":`, `"persons":`, `"basis":`, `"rank":`, `"role":`, `"org":`, `"country":`,
		`"people":`, `"firsthand":`, `"checked":`, `"url":`, `"archive":`, `"language":`, `"published":`,
		`"retrieved":`, `"cites":`, `"unidentified":`, `"linked_to":`, `"how":`, `"side":`, `"status":`,
		`"nationality":`, `"party":`, `"sex":`, `"age":`, `"attackers":`, `"label":`, `"admin1":`,
		`"admin2":`, `"point":`, `"lat":`, `"lon":`, `"radius_km":`, `"precision":`, `"relation":`,
		`"effect":`, `"model":`, `"fate":`, `"suicide":`, `"supplier":`, `"target":`, `"extent":`,
		`"cost":`, `"currency":`, `"event":`, `"low":`, `"best":`, `"high":`, `"approx":`, `"text":`,
	}
	for _, k := range event.Kinds() {
		want = append(want, `"kind":"`+string(k)+`"`)
	}
	for _, k := range event.WeaponKinds() {
		want = append(want, `"kind":"`+string(k)+`"`)
	}
	for _, k := range event.LinkKinds() {
		want = append(want, `"kind":"`+string(k)+`"`)
	}
	for _, w := range want {
		if !bytes.Contains(all, []byte(w)) {
			t.Errorf("%s never comes up", w)
		}
	}
}
