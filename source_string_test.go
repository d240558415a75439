package reported_test

import (
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
)

func TestSourceString(t *testing.T) {
	type source = reported.Source
	reuters := func(cites ...source) source {
		return source{Kind: reported.Media, Org: "Reuters", Cites: cites}
	}
	witness := source{Kind: reported.Witness}
	for want, s := range map[string]source{
		// Names.
		"Reuters":                             {Org: "Reuters"},
		"The Times":                           {Name: "The Times"},
		"Ahmed Rasheed of Reuters":            {Name: "Ahmed Rasheed", Org: "Reuters"},
		"Reuters ":                            {Name: "Reuters ", Org: "The Reuters"},
		"Pentagon spokesman Jonathan Hoffman": {Name: "Jonathan Hoffman", Role: "spokesman", Org: "Pentagon"},
		"senior adviser Hadi al-Amiri":        {Name: "Hadi al-Amiri", Role: "senior adviser"},
		"us-dod":                              {ID: "us-dod", Kind: reported.Official},
		"“Rockets hit base”":                  {Title: "Rockets hit base", Kind: reported.Media},
		"security sources":                    {Role: "security sources", Kind: reported.Official},
		"Pentagon officials":                  {Role: "officials", Org: "Pentagon"},
		// Kinds, where nothing else is known.
		"an official":                     {Kind: reported.Official},
		"an armed group source":           {Kind: reported.ArmedGroup},
		"a witness":                       witness,
		"an expert":                       {Kind: reported.Expert},
		"a news outlet":                   {Kind: reported.Media},
		"a state media outlet":            {Kind: reported.StateMedia},
		"a medical source":                {Kind: reported.Medical},
		"a non-governmental organisation": {Kind: reported.NGO},
		"a document":                      {Kind: reported.Document},
		"a reference work":                {Kind: reported.Reference},
		"a sensor":                        {Kind: reported.Sensor},
		"a social media post":             {Kind: reported.Social},
		"an unnamed source":               {},
		// Numbers of people.
		"a US official":               {Role: "US official", People: reported.Exactly(1)},
		"an Iraqi officer":            {Role: "Iraqi officer", People: reported.Exactly(1)},
		"two witnesses":               {Kind: reported.Witness, People: reported.Exactly(2)},
		"two Pentagon officials":      {Org: "Pentagon", Kind: reported.Official, People: reported.Exactly(2)},
		"nine residents":              {Role: "residents", People: reported.Exactly(9)},
		"10 residents":                {Role: "residents", People: reported.Exactly(10)},
		"no residents":                {Role: "residents", People: reported.Exactly(0)},
		"at least three residents":    {Role: "residents", People: reported.AtLeast(3)},
		"up to three residents":       {Role: "residents", People: reported.AtMost(3)},
		"two to four residents":       {Role: "residents", People: reported.Between(2, 4)},
		"about 20 residents":          {Role: "residents", People: reported.About(20)},
		"nearly 80 residents":         {Role: "residents", People: reported.Nearly(80)},
		"more than a dozen residents": {Role: "residents", People: reported.MoreThan(12).WithWords("more than a dozen")},
		// Chains.
		"Reuters, citing a witness":                                         reuters(witness),
		"AP, citing Reuters, citing a witness":                              {Org: "AP", Cites: []source{reuters(witness)}},
		"Reuters, citing a witness, us-dod and an expert":                   reuters(witness, source{ID: "us-dod"}, source{Kind: reported.Expert}),
		"AP, citing Reuters (citing a witness) and an official":             {Org: "AP", Cites: []source{reuters(witness), {Kind: reported.Official}}},
		"AP, citing an official and Reuters (citing AFP, citing a witness)": {Org: "AP", Cites: []source{{Kind: reported.Official}, reuters(source{Org: "AFP", Cites: []source{witness}})}},
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
