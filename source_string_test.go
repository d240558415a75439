package reported_test

import (
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
)

func TestSourceString(t *testing.T) {
	type source = reported.Source
	reuters := func(cites ...source) source {
		return source{Kind: reported.SourceMedia, Org: "Reuters", Cites: cites}
	}
	witness := source{Kind: reported.SourceWitness}
	for want, s := range map[string]source{
		// Names.
		"Reuters":                             {Org: "Reuters"},
		"The Times":                           {Name: "The Times"},
		"Ahmed Rasheed of Reuters":            {Name: "Ahmed Rasheed", Org: "Reuters"},
		"Reuters ":                            {Name: "Reuters ", Org: "REUTERS "},
		"Pentagon spokesman Jonathan Hoffman": {Name: "Jonathan Hoffman", Role: "spokesman", Org: "Pentagon"},
		"senior adviser Hadi al-Amiri":        {Name: "Hadi al-Amiri", Role: "senior adviser"},
		"us-dod":                              {ID: "us-dod", Kind: reported.SourceOfficial},
		"“Rockets hit base”":                  {Title: "Rockets hit base", Kind: reported.SourceMedia},
		"security sources":                    {Role: "security sources", Kind: reported.SourceOfficial},
		"Pentagon officials":                  {Role: "officials", Org: "Pentagon"},
		// Kinds, where nothing else is known.
		"an official":                     {Kind: reported.SourceOfficial},
		"an armed group source":           {Kind: reported.SourceArmedGroup},
		"a witness":                       witness,
		"an expert":                       {Kind: reported.SourceExpert},
		"a news outlet":                   {Kind: reported.SourceMedia},
		"a state media outlet":            {Kind: reported.SourceStateMedia},
		"a medical source":                {Kind: reported.SourceMedical},
		"a non-governmental organisation": {Kind: reported.SourceNGO},
		"a document":                      {Kind: reported.SourceDocument},
		"a reference work":                {Kind: reported.SourceReference},
		"a sensor":                        {Kind: reported.SourceSensor},
		"a social media post":             {Kind: reported.SourceSocial},
		"an unnamed source":               {},
		// Numbers of people.
		"a US official":               {Role: "US official", People: reported.Exactly(1)},
		"an Iraqi officer":            {Role: "Iraqi officer", People: reported.Exactly(1)},
		"two witnesses":               {Kind: reported.SourceWitness, People: reported.Exactly(2)},
		"two Pentagon officials":      {Org: "Pentagon", Kind: reported.SourceOfficial, People: reported.Exactly(2)},
		"nine residents":              {Role: "residents", People: reported.Exactly(9)},
		"10 residents":                {Role: "residents", People: reported.Exactly(10)},
		"no residents":                {Role: "residents", People: reported.Exactly(0)},
		"at least three residents":    {Role: "residents", People: reported.AtLeast(3)},
		"up to three residents":       {Role: "residents", People: reported.AtMost(3)},
		"two to four residents":       {Role: "residents", People: reported.Between(2, 4)},
		"about 20 residents":          {Role: "residents", People: reported.About(20)},
		"nearly 80 residents":         {Role: "residents", People: reported.MustParseCount("nearly 80").WithWords("")},
		"more than a dozen residents": {Role: "residents", People: reported.MoreThan(12).WithWords("more than a dozen")},
		// Chains.
		"Reuters, citing a witness":                                         reuters(witness),
		"AP, citing Reuters, citing a witness":                              {Org: "AP", Cites: []source{reuters(witness)}},
		"Reuters, citing a witness, us-dod and an expert":                   reuters(witness, source{ID: "us-dod"}, source{Kind: reported.SourceExpert}),
		"AP, citing Reuters (citing a witness) and an official":             {Org: "AP", Cites: []source{reuters(witness), {Kind: reported.SourceOfficial}}},
		"AP, citing an official and Reuters (citing AFP, citing a witness)": {Org: "AP", Cites: []source{{Kind: reported.SourceOfficial}, reuters(source{Org: "AFP", Cites: []source{witness}})}},
	} {
		if got := s.String(); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}

	wide := reuters(make([]source, 300)...)
	if got := wide.String(); strings.Count(got, "an unnamed source") != reported.MaxItems-1 || !strings.HasSuffix(got, " and others") {
		t.Errorf("%d bytes, ending %q", len(got), got[len(got)-40:])
	}
}
