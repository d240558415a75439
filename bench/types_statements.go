package main

// The statements repeat their head member by member instead of embedding it,
// because some peers are slower with embedded structs.

type plainClaim struct {
	ID          string        `json:"id,omitzero"`
	Sources     []plainSource `json:"sources,omitzero"`
	Said        string        `json:"said,omitzero"`
	Answers     []string      `json:"answers,omitzero"`
	Supersedes  []string      `json:"supersedes,omitzero"`
	Grade       string        `json:"grade,omitzero"`
	Provisional bool          `json:"provisional,omitzero"`
	Quote       string        `json:"quote,omitzero"`
	Note        string        `json:"note,omitzero"`
	Stance      string        `json:"stance,omitzero"`
	Actors      []plainActor  `json:"actors,omitzero"`
	Among       string        `json:"among,omitzero"`
	Degree      string        `json:"degree,omitzero"`
	Likelihood  string        `json:"likelihood,omitzero"`
	Confidence  string        `json:"confidence,omitzero"`
	Evidence    string        `json:"evidence,omitzero"`
	Motive      string        `json:"motive,omitzero"`
	Mode        string        `json:"mode,omitzero"`
	Stage       string        `json:"stage,omitzero"`
	Standard    string        `json:"standard,omitzero"`
}

type plainTally struct {
	ID          string        `json:"id,omitzero"`
	Sources     []plainSource `json:"sources,omitzero"`
	Said        string        `json:"said,omitzero"`
	Answers     []string      `json:"answers,omitzero"`
	Supersedes  []string      `json:"supersedes,omitzero"`
	Grade       string        `json:"grade,omitzero"`
	Provisional bool          `json:"provisional,omitzero"`
	Quote       string        `json:"quote,omitzero"`
	Note        string        `json:"note,omitzero"`
	Stance      string        `json:"stance,omitzero"`
	Harm        string        `json:"harm,omitzero"`
	Groups      []plainGroup  `json:"groups,omitzero"`
	Measure     string        `json:"measure,omitzero"`
	Unit        string        `json:"unit,omitzero"`
	Place       string        `json:"place,omitzero"`
	Period      string        `json:"period,omitzero"`
	Scope       string        `json:"scope,omitzero"`
	Of          string        `json:"of,omitzero"`
	Count       plainCount    `json:"count,omitzero"`
	Share       plainShare    `json:"share,omitzero"`
	Persons     []plainPerson `json:"persons,omitzero"`
	Basis       string        `json:"basis,omitzero"`
	Rank        string        `json:"rank,omitzero"`
	Attackers   string        `json:"attackers,omitzero"`
	CountedTo   string        `json:"counted_to,omitzero"`
}

type plainGroup struct {
	Status      string `json:"status,omitzero"`
	Role        string `json:"role,omitzero"`
	Nationality string `json:"nationality,omitzero"`
	Party       string `json:"party,omitzero"`
	Sex         string `json:"sex,omitzero"`
	Age         string `json:"age,omitzero"`
	Attackers   bool   `json:"attackers,omitzero"`
	Label       string `json:"label,omitzero"`
}

type plainShare struct {
	Percent float64 `json:"percent"`
	Approx  bool    `json:"approx,omitzero"`
	Of      string  `json:"of,omitzero"`
}

type plainPerson struct {
	Name string     `json:"name,omitzero"`
	ID   string     `json:"id,omitzero"`
	Age  plainCount `json:"age,omitzero"`
	Sex  string     `json:"sex,omitzero"`
}

type plainAccount struct {
	ID          string        `json:"id,omitzero"`
	Sources     []plainSource `json:"sources,omitzero"`
	Said        string        `json:"said,omitzero"`
	Answers     []string      `json:"answers,omitzero"`
	Supersedes  []string      `json:"supersedes,omitzero"`
	Grade       string        `json:"grade,omitzero"`
	Provisional bool          `json:"provisional,omitzero"`
	Quote       string        `json:"quote,omitzero"`
	Note        string        `json:"note,omitzero"`
	Stance      string        `json:"stance,omitzero"`
	Kind        string        `json:"kind,omitzero"`
	Also        []string      `json:"also,omitzero"`
	Reality     string        `json:"reality,omitzero"`
	Outcome     string        `json:"outcome,omitzero"`
	Incidents   plainCount    `json:"incidents,omitzero"`
	Summary     string        `json:"summary,omitzero"`
	Time        string        `json:"time,omitzero"`
	TimeText    string        `json:"time_text,omitzero"`
	Places      []plainPlace  `json:"places,omitzero"`
	Actors      []plainParty  `json:"actors,omitzero"`
	Targets     []plainTarget `json:"targets,omitzero"`
	Weapons     []plainWeapon `json:"weapons,omitzero"`
	Damage      []plainDamage `json:"damage,omitzero"`
}
