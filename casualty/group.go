package casualty

import (
	"cmp"
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

// size is how many are given.
func (p *members) size() (n int) {
	for _, text := range p {
		n += min(len(text), 1)
	}
	return n
}

// contains reports whether p says nothing that q does not say too.
func (p members) contains(q members) bool {
	return slices.EqualFunc(p[:], q[:], func(a, b string) bool { return a == "" || a == b })
}

// Contains reports whether g contains all people of h: an empty member of g contains every
// value.
func (g Group) Contains(h Group) bool { return g.members().contains(h.members()) }

// String returns the group in words: "US military", "civilian child",
// "attackers' militant of Ansar al-Islam (gunmen)", and "everybody" for the zero Group.
func (g Group) String() string {
	words := []string{g.Nationality, known(g.Status, "status"), string(g.Role), known(g.Sex, "sex"), known(g.Age, "age")}
	who := strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), " ")
	switch {
	case g.Attackers:
		who = "attackers' " + cmp.Or(who, "own")
	case g.Party != "":
		who = cmp.Or(who, "members")
	}
	if g.Party != "" {
		who += " of " + g.Party
	}
	if who != "" && g.Label != "" {
		return who + " (" + g.Label + ")"
	}
	return cmp.Or(who, g.Label, "everybody")
}

// known returns a word, with what it is about where it is unknown.
func known[T ~string](word T, about string) string {
	if string(word) == string(StatusUnknown) {
		return "unknown-" + about
	}
	return string(word)
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
