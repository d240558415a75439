package casualty

import (
	"slices"
	"strings"
)

// A Group is a set of people, by what is known of each. An empty member contains every
// value, so the zero Group is everyone. Groups are comparable with ==.
type Group struct {
	// Status is their status in law.
	Status Status `json:"status,omitzero"`
	// Role is their work or office.
	Role Role `json:"role,omitzero"`
	// Nationality is an ISO 3166-1 alpha-2 code.
	Nationality string `json:"nationality,omitzero" rule:"country"`
	// Party is the ID or name of the actor that they belong to.
	Party string `json:"party,omitzero"`
	Sex   Sex    `json:"sex,omitzero"`
	Age   Age    `json:"age,omitzero"`
	// Attackers is true if they are the attackers' own people.
	Attackers bool `json:"attackers,omitzero"`
	// Label describes the group in words, where the other members do not.
	Label string `json:"label,omitzero"`
}

// members are those of a group as texts, in order; an empty one says nothing.
type members [8]string

func (g *Group) members() members {
	attackers := ""
	if g.Attackers {
		attackers = "attackers'"
	}
	return members{string(g.Status), string(g.Role), g.Nationality, g.Party, string(g.Sex), string(g.Age), attackers, g.Label}
}

// group returns the group that has them.
func (p *members) group() Group {
	return Group{Status(p[0]), Role(p[1]), p[2], p[3], Sex(p[4]), Age(p[5]), p[6] != "", p[7]}
}

// size is how many are given.
func (p *members) size() (n int) {
	for _, text := range p {
		if text != "" {
			n++
		}
	}
	return n
}

// and returns what p and q both say.
func (p members) and(q members) members {
	for i := range p {
		if p[i] != q[i] {
			p[i] = ""
		}
	}
	return p
}

// contains reports whether p says nothing that q does not say too.
func (p *members) contains(q *members) bool {
	for i, text := range p {
		if text != "" && text != q[i] {
			return false
		}
	}
	return true
}

// Contains reports whether g contains all people of h: an empty member of g contains every
// value.
func (g Group) Contains(h Group) bool {
	p, q := g.members(), h.members()
	return p.contains(&q)
}

// String returns the group in words: "US military", "civilian child",
// "attackers' militant of Ansar al-Islam (gunmen)", and "everybody" for the zero Group.
func (g Group) String() string {
	p := g.members()
	words := []string{p[6], p[2]}
	for i, unknown := range [...]string{"unknown-status", "", "", "", "unknown-sex", "unknown-age"} {
		if word := p[i]; i != 2 && i != 3 {
			if word == string(StatusUnknown) && unknown != "" {
				word = unknown
			}
			words = append(words, word)
		}
	}
	words = slices.DeleteFunc(words, func(s string) bool { return s == "" })
	switch {
	case g.Attackers && len(words) == 1:
		words = append(words, "own")
	case g.Party != "" && len(words) == 0:
		words = append(words, "members")
	}
	if g.Party != "" {
		words = append(words, "of "+g.Party)
	}
	switch {
	case g.Label != "" && len(words) > 0:
		words = append(words, "("+g.Label+")")
	case g.Label != "":
		return g.Label
	case len(words) == 0:
		return "everybody"
	}
	return strings.Join(words, " ")
}

// A Status is a status in law. The zero value contains every status.
type Status string

// The statuses, after the OHCHR Guidance on Casualty Recording (HR/PUB/19/1).
const (
	StatusCivilian       Status = "civilian"        // not a member of a force or group, and not taking part
	StatusMilitary       Status = "military"        // a member of a state's armed forces
	StatusPolice         Status = "police"          // a member of the police
	StatusMilitant       Status = "militant"        // a member of an armed group, or one who took part directly
	StatusPeacekeeper    Status = "peacekeeper"     // a member of a peace operation
	StatusOtherProtected Status = "other-protected" // another protected person: wounded, prisoner, medical or religious personnel
	StatusUnknown        Status = "unknown"         // the speaker says that it is not known
)

// A Role is a person's work or office. The zero value contains every role.
type Role string

// The roles.
const (
	RoleContractor Role = "contractor" // works for a force under contract
	RoleAidWorker  Role = "aid-worker" // works for a relief body
	RoleJournalist Role = "journalist" // works for a news medium
	RoleMedical    Role = "medical"    // treats or carries the sick and wounded
	RoleOfficial   Role = "official"   // holds a public office
	RoleCommander  Role = "commander"  // leads a force or group
	RoleDetainee   Role = "detainee"   // was in custody
	RoleOther      Role = "other"      // none of these words fits
)

// A Sex is a sex, as the OHCHR guidance has it. The zero value contains every one.
type Sex string

// The values of Sex.
const (
	SexMale    Sex = "male"    // men and boys
	SexFemale  Sex = "female"  // women and girls
	SexUnknown Sex = "unknown" // the speaker says that it is not known
)

// An Age is a class of age as the OHCHR guidance has it. The zero value contains every age.
type Age string

// The classes of age.
const (
	AgeAdult   Age = "adult"   // 18 years and over
	AgeChild   Age = "child"   // under 18
	AgeUnknown Age = "unknown" // the speaker says that it is not known
)
