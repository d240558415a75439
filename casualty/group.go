package casualty

import "github.com/seed-67285e81/reported/internal/form"

// A Group is a set of people, described by what is known of each of them. An
// empty member contains every value, so the zero Group is everybody.
//
// Groups are comparable with ==.
type Group struct {
	// Status is their standing in law.
	Status Status `json:"status,omitzero"`
	// Role is what they did.
	Role Role `json:"role,omitzero"`
	// Nationality is an ISO 3166-1 alpha-2 code.
	Nationality string `json:"nationality,omitzero" rule:"country"`
	// Party is the ID or name of the actor that they belong to.
	Party string `json:"party,omitzero"`
	Sex   Sex    `json:"sex,omitzero"`
	Age   Age    `json:"age,omitzero"`
	// Attackers is true of the attackers' own people.
	Attackers bool `json:"attackers,omitzero"`
	// Label describes the group in words, where the other members do not.
	Label string `json:"label,omitzero"`
}

// A Status is somebody's standing in law. The zero value contains every status.
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

var statuses = form.Words(StatusCivilian, StatusMilitary, StatusPolice, StatusMilitant, StatusPeacekeeper, StatusOtherProtected, StatusUnknown)

// Statuses returns all statuses, in declared order.
func Statuses() []Status { return form.WordsOf[Status](statuses) }

// A Role is what somebody did. The zero value contains every role.
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

var roles = form.Words(RoleContractor, RoleAidWorker, RoleJournalist, RoleMedical, RoleOfficial, RoleCommander, RoleDetainee, RoleOther)

// Roles returns all roles, in declared order.
func Roles() []Role { return form.WordsOf[Role](roles) }

// Sex is man, woman or unknown as the OHCHR guidance has it. The zero value contains every one.
type Sex string

// The values of Sex.
const (
	SexMale    Sex = "male"    // men and boys
	SexFemale  Sex = "female"  // women and girls
	SexUnknown Sex = "unknown" // the speaker says that it is not known
)

var sexes = form.Words(SexMale, SexFemale, SexUnknown)

// Sexes returns all values, in declared order.
func Sexes() []Sex { return form.WordsOf[Sex](sexes) }

// An Age is a class of age as the OHCHR guidance has it. The zero value contains every age.
type Age string

// The classes of age.
const (
	AgeAdult   Age = "adult"   // 18 years and over
	AgeChild   Age = "child"   // under 18
	AgeUnknown Age = "unknown" // the speaker says that it is not known
)

var ages = form.Words(AgeAdult, AgeChild, AgeUnknown)

// Ages returns all classes, in declared order.
func Ages() []Age { return form.WordsOf[Age](ages) }
