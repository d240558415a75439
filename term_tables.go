package reported

// A scaleID is the place of a scale in scaleTable. It is not written anywhere,
// so rows may move.
type scaleID uint8

const (
	idICD203 scaleID = iota + 1
	idPHIA
	idKent
	idIPCCAR5
	idLevel
	idAdmiralty
	idSTIX
	idPlain
)

type scaleRow struct {
	name   Scale
	axis   Axis
	ranged bool // the scale publishes a band of probability for each word
	size   int  // how many terms the scale has
	words  []word
	labels []stixLabel // of Appendix A of STIX 2.1
}

// scaleTable has no words for the two scales whose values are computed. Its first row is
// that of no scale.
var scaleTable = [...]scaleRow{
	idICD203:    {ScaleICD203, AxisLikelihood, true, len(icd203Words), icd203Words[:], stixDNI[:]},
	idPHIA:      {ScalePHIA, AxisLikelihood, true, len(phiaWords), phiaWords[:], nil},
	idKent:      {ScaleKent, AxisLikelihood, true, len(kentWords), kentWords[:], stixWEP[:]},
	idIPCCAR5:   {ScaleIPCCAR5, AxisLikelihood, true, len(ipccAR5Words), ipccAR5Words[:], nil},
	idLevel:     {ScaleLevel, AxisConfidence, false, len(levelWords), levelWords[:], stixLevels[:]},
	idAdmiralty: {ScaleAdmiralty, AxisGrade, false, gradeSteps * gradeSteps, nil, stixCredibility[:]},
	idSTIX:      {ScaleSTIX, AxisConfidence, false, 101, nil, nil},
	idPlain:     {ScalePlain, AxisLikelihood, false, len(plainWords), plainWords[:], nil},
}

// A word is a row of a scale: its text and, on a ranged scale, its band in
// percent with the marks that the scale prints at the ends. Words of one band
// stand next to each other, the scale's first word first.
type word struct {
	value     string
	low, high uint8
	marks     marks
}

type marks uint8

const (
	openLow   marks = 1 << iota // ">" at the lower end: the figure itself is outside
	openHigh                    // "<" at the upper end
	aboutLow                    // "~" at the lower end
	aboutHigh                   // "~" at the upper end
	about     = aboutLow | aboutHigh
)

// Intelligence Community Directive 203, Analytic Standards (2 January 2015,
// amended), D.6.e(2)(a): seven bands, each with a word in row A (first here)
// and in row B. Bands share their end points; 0 and 100 are in none.
var icd203Words = [...]word{
	{"almost-no-chance", 1, 5, 0}, {"remote", 1, 5, 0},
	{"very-unlikely", 5, 20, 0}, {"highly-improbable", 5, 20, 0},
	{"unlikely", 20, 45, 0}, {"improbable", 20, 45, 0},
	{"roughly-even-chance", 45, 55, 0}, {"roughly-even-odds", 45, 55, 0},
	{"likely", 55, 80, 0}, {"probable", 55, 80, 0},
	{"very-likely", 80, 95, 0}, {"highly-probable", 80, 95, 0},
	{"almost-certain", 95, 99, 0}, {"nearly-certain", 95, 99, 0},
}

// UK Professional Head of Intelligence Assessment, probability yardstick, as in
// "Explaining uncertainty in UK intelligence assessment" (gov.uk, 24 March
// 2025). The gaps between the bands are deliberate.
var phiaWords = [...]word{
	{"remote-chance", 0, 5, openLow | aboutHigh},
	{"highly-unlikely", 10, 20, about},
	{"unlikely", 25, 35, about},
	{"realistic-possibility", 40, 50, aboutLow | openHigh},
	{"likely", 55, 75, about}, {"probable", 55, 75, about},
	{"highly-likely", 80, 90, about},
	{"almost-certain", 95, 100, aboutLow | openHigh},
}

// Sherman Kent, "Words of Estimative Probability", Studies in Intelligence,
// 1964: 100 %; 93 % give or take about 6 %; 75 % give or take about 12 %; 50 %
// and 30 % give or take about 10 %; 7 % give or take about 5 %; 0 %. The middle
// of a band here is Kent's figure.
var kentWords = [...]word{
	{"impossible", 0, 0, 0},
	{"almost-certainly-not", 2, 12, about},
	{"probably-not", 20, 40, about},
	{"chances-about-even", 40, 60, about},
	{"probable", 63, 87, about},
	{"almost-certain", 87, 99, about},
	{"certain", 100, 100, 0},
}

// Mastrandrea and others, Guidance Note for Lead Authors of the IPCC Fifth
// Assessment Report on Consistent Treatment of Uncertainties (2010), Table 1,
// with the additional terms of its footnote (extremely likely, more likely than
// not, extremely unlikely). AR6 uses the same bands.
var ipccAR5Words = [...]word{
	{"exceptionally-unlikely", 0, 1, 0},
	{"extremely-unlikely", 0, 5, 0},
	{"very-unlikely", 0, 10, 0},
	{"unlikely", 0, 33, 0},
	{"about-as-likely-as-not", 33, 66, 0},
	{"more-likely-than-not", 50, 100, openLow},
	{"likely", 66, 100, 0},
	{"very-likely", 90, 100, 0},
	{"extremely-likely", 95, 100, 0},
	{"virtually-certain", 99, 100, 0},
}

// Analytic confidence as in the "Estimative language" box of US National
// Intelligence Estimates and in the UK analytical confidence rating. Neither
// gives it a number. The five confidence words of the IPCC rest on evidence and
// agreement and are another scale, which is why there is no very-low here.
var levelWords = [...]word{{value: "low"}, {value: "moderate"}, {value: "high"}}

// Words of speakers who name no scale. Sherman Kent kept "possible" for what
// cannot be given a probability; none of these has one.
var plainWords = [...]word{
	{value: "certain"}, {value: "clear"}, {value: "likely"}, {value: "believed"},
	{value: "possible"}, {value: "unlikely"}, {value: "unclear"},
}

// The Admiralty code of NATO STANAG 2511 (January 2003) has six letters for the
// source's reliability and six figures for the information's credibility; the
// last of each says that it cannot be judged. A term is a pair.
const gradeSteps = 6

// A stixLabel is a row of STIX 2.1 Appendix A, "Confidence Scales": the number
// that a label is written as, and the numbers that are read as the label.
type stixLabel struct{ value, low, high uint8 }

// STIX 2.1 Appendix A, "None / Low / Med / High". The row None, 0, has no
// counterpart in the scale level.
var stixLevels = [len(levelWords)]stixLabel{{15, 1, 29}, {50, 30, 69}, {85, 70, 100}}

// STIX 2.1 Appendix A, "Admiralty Credibility", from 1 to 5. Credibility 6 has
// no number, and reliability is not in the table at all.
var stixCredibility = [gradeSteps - 1]stixLabel{{90, 80, 100}, {70, 60, 79}, {50, 40, 59}, {30, 20, 39}, {10, 0, 19}}

// STIX 2.1 Appendix A, "WEP" (words of estimative probability), in the order of
// kentWords. Kent's words share their rows with others there.
var stixWEP = [len(kentWords)]stixLabel{
	{0, 0, 0}, {10, 1, 19}, {30, 20, 39}, {50, 40, 59}, {70, 60, 79}, {90, 80, 99}, {100, 100, 100},
}

// STIX 2.1 Appendix A, "DNI Scale", a row for two words of icd203Words. Its
// numbers are not the percentages of ICD 203: 7 percent is very unlikely there,
// the number 7 is almost no chance here.
var stixDNI = [len(icd203Words) / 2]stixLabel{
	{5, 0, 9}, {15, 10, 19}, {30, 20, 39}, {50, 40, 59}, {70, 60, 79}, {85, 80, 89}, {95, 90, 100},
}
