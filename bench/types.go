package main

// The types of this file hold what an event holds in the plainest Go: texts and
// numbers, no methods, no pointers. They are what one would write for
// encoding/json. They store a little less than [event.Event] does, which makes
// the peers faster and not slower: a nought and an absent number are one, a time
// and a term are texts that nobody has read, and no rule is asked.

type plainEvent struct {
	Schema    string            `json:"schema,omitzero"`
	ID        string            `json:"id,omitzero"`
	Revision  int64             `json:"revision,omitzero"`
	Recorded  string            `json:"recorded,omitzero"`
	Recorder  string            `json:"recorder,omitzero"`
	State     string            `json:"state,omitzero"`
	Kind      string            `json:"kind,omitzero"`
	Also      []string          `json:"also,omitzero"`
	Reality   string            `json:"reality,omitzero"`
	Outcome   string            `json:"outcome,omitzero"`
	Aggregate bool              `json:"aggregate,omitzero"`
	Incidents plainCount        `json:"incidents,omitzero"`
	Title     string            `json:"title,omitzero"`
	Summary   string            `json:"summary,omitzero"`
	Time      string            `json:"time,omitzero"`
	TimeText  string            `json:"time_text,omitzero"`
	Places    []plainPlace      `json:"places,omitzero"`
	Actors    []plainParty      `json:"actors,omitzero"`
	Targets   []plainTarget     `json:"targets,omitzero"`
	Weapons   []plainWeapon     `json:"weapons,omitzero"`
	Damage    []plainDamage     `json:"damage,omitzero"`
	Claims    []plainClaim      `json:"claims,omitzero"`
	Tallies   []plainTally      `json:"tallies,omitzero"`
	Accounts  []plainAccount    `json:"accounts,omitzero"`
	Sources   []plainSource     `json:"sources,omitzero"`
	Links     []plainLink       `json:"links,omitzero"`
	Codes     map[string]string `json:"codes,omitzero"`
	Disjoint  bool              `json:"disjoint,omitzero"`
	Marking   string            `json:"marking,omitzero"`
}

type plainCount struct {
	Low    int64  `json:"low,omitzero"`
	Best   int64  `json:"best,omitzero"`
	High   int64  `json:"high,omitzero"`
	Approx bool   `json:"approx,omitzero"`
	Text   string `json:"text,omitzero"`
}

type plainSource struct {
	ID        string        `json:"id,omitzero"`
	Name      string        `json:"name,omitzero"`
	Role      string        `json:"role,omitzero"`
	Org       string        `json:"org,omitzero"`
	Country   string        `json:"country,omitzero"`
	People    plainCount    `json:"people,omitzero"`
	Kind      string        `json:"kind,omitzero"`
	Firsthand bool          `json:"firsthand,omitzero"`
	Checked   string        `json:"checked,omitzero"`
	Title     string        `json:"title,omitzero"`
	URL       string        `json:"url,omitzero"`
	Archive   string        `json:"archive,omitzero"`
	Language  string        `json:"language,omitzero"`
	Published string        `json:"published,omitzero"`
	Retrieved string        `json:"retrieved,omitzero"`
	Cites     []plainSource `json:"cites,omitzero"`
}

type plainPlace struct {
	ID        string     `json:"id,omitzero"`
	Name      string     `json:"name,omitzero"`
	Country   string     `json:"country,omitzero"`
	Admin1    string     `json:"admin1,omitzero"`
	Admin2    string     `json:"admin2,omitzero"`
	Point     plainPoint `json:"point,omitzero"`
	RadiusKM  float64    `json:"radius_km,omitzero"`
	Precision string     `json:"precision,omitzero"`
	Relation  string     `json:"relation,omitzero"`
	Role      string     `json:"role,omitzero"`
}

type plainPoint struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

type plainActor struct {
	ID           string           `json:"id,omitzero"`
	Name         string           `json:"name,omitzero"`
	Kind         string           `json:"kind,omitzero"`
	Country      string           `json:"country,omitzero"`
	Unidentified bool             `json:"unidentified,omitzero"`
	LinkedTo     []plainActorLink `json:"linked_to,omitzero"`
}

type plainActorLink struct {
	Name    string `json:"name,omitzero"`
	How     string `json:"how,omitzero"`
	ID      string `json:"id,omitzero"`
	Country string `json:"country,omitzero"`
}

type plainParty struct {
	ID           string           `json:"id,omitzero"`
	Name         string           `json:"name,omitzero"`
	Kind         string           `json:"kind,omitzero"`
	Country      string           `json:"country,omitzero"`
	Unidentified bool             `json:"unidentified,omitzero"`
	LinkedTo     []plainActorLink `json:"linked_to,omitzero"`
	Side         string           `json:"side,omitzero"`
}

type plainTarget struct {
	Name    string     `json:"name,omitzero"`
	Kind    string     `json:"kind,omitzero"`
	Country string     `json:"country,omitzero"`
	Effect  string     `json:"effect,omitzero"`
	Count   plainCount `json:"count,omitzero"`
}

type plainWeapon struct {
	Kind     string     `json:"kind,omitzero"`
	Model    string     `json:"model,omitzero"`
	Count    plainCount `json:"count,omitzero"`
	Fate     string     `json:"fate,omitzero"`
	Suicide  bool       `json:"suicide,omitzero"`
	Place    string     `json:"place,omitzero"`
	Supplier string     `json:"supplier,omitzero"`
	Note     string     `json:"note,omitzero"`
}

type plainDamage struct {
	Target   string     `json:"target,omitzero"`
	Extent   string     `json:"extent,omitzero"`
	Count    plainCount `json:"count,omitzero"`
	Cost     float64    `json:"cost,omitzero"`
	Currency string     `json:"currency,omitzero"`
	Place    string     `json:"place,omitzero"`
	Note     string     `json:"note,omitzero"`
}

type plainLink struct {
	Kind    string        `json:"kind,omitzero"`
	Event   string        `json:"event,omitzero"`
	Sources []plainSource `json:"sources,omitzero"`
	Note    string        `json:"note,omitzero"`
}
