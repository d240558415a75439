package attribution_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// numbered makes n sources of a kind, each with an Org of its own.
func numbered(kind reported.SourceKind, prefix string, n int) (list []reported.Source) {
	for i := range n {
		list = append(list, reported.Source{Kind: kind, Org: fmt.Sprint(prefix, i), Country: "XA"})
	}
	return list
}

// blaming makes n claims, each of which names so many actors; an actor stands in
// every claim that spread says.
func blaming(n, actors int, stance attribution.ClaimStance) (list []attribution.Claim) {
	for i := range n {
		c := attribution.Claim{Stance: stance}
		c.ID, c.Sources = fmt.Sprint("c", i), numbered(reported.SourceOfficial, fmt.Sprint("body ", i, " "), 1)
		for k := range actors {
			c.Actors = append(c.Actors, attribution.Actor{Name: fmt.Sprint("actor ", (i*actors/2+k)%(n*actors)), Kind: attribution.ActorState, Country: "XA"})
		}
		list = append(list, c)
	}
	return list
}

// answerAll makes n denials without actors, each of which answers some of the claims.
func answerAll(claims []attribution.Claim, n, origins, some int) []attribution.Claim {
	all := len(claims)
	for i := range n {
		c := attribution.Claim{Stance: attribution.StanceDenies}
		c.ID, c.Sources = fmt.Sprint("d", i), numbered(reported.SourceOfficial, fmt.Sprint("denier ", i, " "), origins)
		for k := range all {
			if some <= 1 || (i*7+k*3)%some != 0 {
				c.Answers = append(c.Answers, claims[k].ID)
			}
		}
		claims = append(claims, c)
	}
	return claims
}

// hostileShapes make lists of claims that grow with n.
var hostileShapes = []struct {
	name string
	make func(n int) []attribution.Claim
}{
	{"one denial of many origins answers claims of many actors", func(n int) []attribution.Claim {
		return answerAll(blaming(n/16, 64, attribution.StanceAttributes), 1, 8*n, 1)
	}},
	{"many denials answer claims of many actors", func(n int) []attribution.Claim {
		return answerAll(blaming(20, 64, attribution.StanceAttributes), 4*n, 1, 1)
	}},
	{"denials that answer different halves", func(n int) []attribution.Claim {
		return answerAll(blaming(n/8, 64, attribution.StanceAttributes), n/8, 64, 2)
	}},
	{"own claims and own denials", func(n int) []attribution.Claim {
		list := answerAll(blaming(n/8, 64, attribution.StanceClaims), n/2, 8, 3)
		for i := range list {
			list[i].Said = reported.Day(2031, 1, 1+i*27/len(list))
		}
		return list
	}},
	{"a retraction by foreign origins, answered again and again", func(n int) []attribution.Claim {
		list := blaming(1, 1, attribution.StanceAttributes)
		list[0].Sources = numbered(reported.SourceOfficial, "said ", 16*n)
		c := attribution.Claim{Stance: attribution.StanceRetracts}
		c.ID, c.Sources = "r", numbered(reported.SourceOfficial, "retracts ", 16*n)
		for range 250 {
			c.Answers = append(c.Answers, list[0].ID)
		}
		return append(list, c)
	}},
	{"one claim, many actors and origins", func(n int) []attribution.Claim {
		list := blaming(1, 64, attribution.StanceAttributes)
		list[0].Sources = numbered(reported.SourceOfficial, "body ", 32*n)
		return list
	}},
	{"many actors of one name", func(n int) []attribution.Claim {
		list := blaming(n, 64, attribution.StanceClaims)
		for i := range list {
			for k := range list[i].Actors {
				a := &list[i].Actors[k]
				a.ID, a.Name = fmt.Sprint("id", i, "-", k), "Police"
			}
		}
		return list
	}},
	{"one origin described in many ways", func(n int) []attribution.Claim {
		list := blaming(2, 1, attribution.StanceAttributes)
		for i := range list {
			list[i].Sources = numbered(reported.SourceOfficial, "", 16*n)
			for k := range list[i].Sources {
				list[i].Sources[k].ID = fmt.Sprint("id", i)
			}
		}
		return list
	}},
	{"a ring of papers that cite each other", func(n int) []attribution.Claim {
		list := blaming(n, 8, attribution.StanceAttributes)
		for i := range list {
			list[i].Sources = []reported.Source{{Kind: reported.SourceMedia, Org: fmt.Sprint("paper ", i), Cites: []reported.Source{{Kind: reported.SourceMedia, Org: fmt.Sprint("paper ", (i+1)%n)}}}}
		}
		return list
	}},
	{"many actors that are part of many others", func(n int) []attribution.Claim {
		list := answerAll(blaming(n/8, 32, attribution.StanceAttributes), n/2, 2, 2)
		for i := range list {
			for k := range list[i].Actors {
				for l := range 16 {
					list[i].Actors[k].LinkedTo = append(list[i].Actors[k].LinkedTo, attribution.ActorLink{Name: fmt.Sprint("whole ", k*16+l), How: attribution.ActorLinkPartOf})
				}
			}
		}
		return list
	}},
}

// allocated returns how many bytes a call takes in all.
func allocated(call func()) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	call()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestHostileShapes counts the memory that an assessment takes in all, of shapes
// that once made it quadratic: at most so much for a byte of document, and at most
// 2.6 times as much for twice the size.
func TestHostileShapes(t *testing.T) {
	n := longrun.Pick(64, 256)
	for _, shape := range hostileShapes {
		var took, size [2]uint64
		for k := range took {
			list := shape.make(n << k)
			text, err := json.Marshal(list)
			if err != nil {
				t.Fatal(err)
			}
			size[k] = uint64(len(text))
			var a attribution.Assessment
			took[k] = allocated(func() { a = attribution.Assess(list) })
			for i := range a.Views {
				if v, ok := a.View(a.Views[i].Actor); !ok || v.Support != a.Views[i].Support {
					t.Fatalf("%s: view %d is not found", shape.name, i)
				}
			}
		}
		t.Logf("%s: %d KB, %d bytes a byte; twice as large: %.1f times", shape.name, size[1]>>10, took[1]/size[1], float64(took[1])/float64(took[0]))
		if perByte := took[1] / size[1]; perByte > 128 {
			t.Errorf("%s: %d bytes for each of %d", shape.name, perByte, size[1])
		}
		if grew := float64(took[1]) / float64(took[0]) / (float64(size[1]) / float64(size[0])); grew > 1.4 {
			t.Errorf("%s: %.2f times as much a byte in a document of %.1f times the size", shape.name, grew, float64(size[1])/float64(size[0]))
		}
	}
}
