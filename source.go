package reported

// A Source says who said something and how it reached the recorder. The root is what was
// read: an article, a broadcast, a data set. Cites has the sources that it cites, down to
// those that speak for themselves:
//
//	reported.Source{Kind: reported.SourceMedia, Org: "Al Arabiya English", Cites: []reported.Source{
//		{Kind: reported.SourceMedia, Org: "Reuters", Cites: []reported.Source{
//			{Kind: reported.SourceArmedGroup, Role: "militia commanders", People: reported.Exactly(2)},
//		}},
//	}}
//
// A source is known by its ID, else by Org and Country, else by Name and Country.
// "Pentagon" and "US Department of Defense" are two unless they have one ID. The zero
// Source has no Kind and is refused.
type Source struct {
	// ID is the origin's key, where the recorder knows it: "us-dod".
	ID string `json:"id,omitzero" rule:"id"`
	// Name is a person's or a publication's name.
	Name string `json:"name,omitzero"`
	// Role is what the speaker is: "senior adviser", "militia commanders", "US official".
	Role string `json:"role,omitzero"`
	// Org is the organization that speaks or publishes.
	Org string `json:"org,omitzero"`
	// Country is the ISO 3166-1 alpha-2 code of the speaker's state: "IQ".
	Country string `json:"country,omitzero" rule:"country"`
	// People is how many persons spoke, if they are not named: "two commanders".
	People Count `json:"people,omitzero"`
	// Kind is what sort of source it is. It is required.
	Kind SourceKind `json:"kind,omitzero" rule:"required"`
	// Firsthand is true if the source reports what it saw, did or knows itself.
	Firsthand bool `json:"firsthand,omitzero"`
	// Checked is whether the source says that it checked what it cites.
	Checked Check `json:"checked,omitzero"`
	// Title is the headline of what was read.
	Title string `json:"title,omitzero"`
	// URL is where it was read.
	URL string `json:"url,omitzero" rule:"url"`
	// Archive is the address of a kept copy.
	Archive string `json:"archive,omitzero" rule:"url"`
	// Language is a BCP 47 tag: "en", "ar-IQ".
	Language string `json:"language,omitzero" rule:"language"`
	// Published is when it was published, Retrieved when the recorder read it.
	Published Time `json:"published,omitzero"`
	Retrieved Time `json:"retrieved,omitzero"`
	// Cites are the sources that this one cites, at most MaxSourceDepth levels in all.
	Cites []Source `json:"cites,omitzero"`
}

// A SourceKind is what sort of source it is. The zero value is not stated. Its constants
// begin with Source.
type SourceKind string

// The kinds of source.
const (
	SourceOfficial SourceKind = "official" // a body of one state, its forces included
	// A body of several states: the UN, the OPCW, the OSCE, a court set up by treaty.
	SourceIntergovernmental SourceKind = "intergovernmental"
	SourceArmedGroup        SourceKind = "armed-group" // a non-state armed group, or its spokesman
	SourceWitness           SourceKind = "witness"     // a person who was there
	SourceExpert            SourceKind = "expert"      // an analyst or scholar
	SourceMedia             SourceKind = "media"       // a newspaper, agency or broadcaster
	SourceStateMedia        SourceKind = "state-media" // a medium that a state runs
	SourceMedical           SourceKind = "medical"     // a hospital, ambulance service or morgue
	SourceNGO               SourceKind = "ngo"         // a non-governmental organisation
	SourceDocument          SourceKind = "document"    // a report, order or court file
	SourceReference         SourceKind = "reference"   // an encyclopaedia or data set
	SourceSensor            SourceKind = "sensor"      // a satellite, radar or camera
	SourceSocial            SourceKind = "social"      // a post on a social network
	SourceUnknown           SourceKind = "unknown"     // the recorder looked and could not tell
)

// A Check is whether a source says that it checked what it cites. The zero value is not
// stated.
type Check string

// What a source may say of its checking of what it cites.
const (
	CheckConfirmed  Check = "confirmed"  // it says that it confirmed it
	CheckUnverified Check = "unverified" // it says that it could not
	CheckUnstated   Check = "unstated"   // it says nothing of it
)
