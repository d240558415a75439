package rows

import "strings"

// A state is one row of the table of countries.
type state struct {
	alpha2, alpha3 string
	numeric        int64
	gw             int64  // Gleditsch and Ward's number, 0 where they have none
	names          string // as UCDP, ACLED, GTD and ISO write it, separated by |
}

// countries is the one table of countries. The codes are those of ISO 3166-1
// (Kosovo's XK is user-assigned there). The numbers of states are of Gleditsch and
// Ward, "A revised list of independent states since the congress of Vienna",
// International Interactions 25 (1999), as revised, with UCDP's use of 345 for
// Serbia and 678 for Yemen. Names are those of the UCDP GED and GTD releases and of
// ISO. States that are gone and have no one successor (the Soviet Union, East
// Germany, Yugoslavia, Czechoslovakia, South Yemen, South Vietnam) have no code.
var countries = [...]state{
	{"AD", "AND", 20, 232, "Andorra"},
	{"AE", "ARE", 784, 696, "United Arab Emirates"},
	{"AF", "AFG", 4, 700, "Afghanistan"},
	{"AG", "ATG", 28, 58, "Antigua and Barbuda"},
	{"AI", "AIA", 660, 0, "Anguilla"},
	{"AL", "ALB", 8, 339, "Albania"},
	{"AM", "ARM", 51, 371, "Armenia"},
	{"AO", "AGO", 24, 540, "Angola"},
	{"AQ", "ATA", 10, 0, "Antarctica"},
	{"AR", "ARG", 32, 160, "Argentina"},
	{"AS", "ASM", 16, 0, "American Samoa"},
	{"AT", "AUT", 40, 305, "Austria"},
	{"AU", "AUS", 36, 900, "Australia"},
	{"AW", "ABW", 533, 0, "Aruba"},
	{"AX", "ALA", 248, 0, "Åland Islands"},
	{"AZ", "AZE", 31, 373, "Azerbaijan"},
	{"BA", "BIH", 70, 346, "Bosnia-Herzegovina|Bosnia and Herzegovina"},
	{"BB", "BRB", 52, 53, "Barbados"},
	{"BD", "BGD", 50, 771, "Bangladesh"},
	{"BE", "BEL", 56, 211, "Belgium"},
	{"BF", "BFA", 854, 439, "Burkina Faso (Upper Volta)|Burkina Faso"},
	{"BG", "BGR", 100, 355, "Bulgaria"},
	{"BH", "BHR", 48, 692, "Bahrain"},
	{"BI", "BDI", 108, 516, "Burundi"},
	{"BJ", "BEN", 204, 434, "Benin"},
	{"BL", "BLM", 652, 0, "Saint-Barthelemy|St. Barths|Saint Barthélemy"},
	{"BM", "BMU", 60, 0, "Bermuda"},
	{"BN", "BRN", 96, 835, "Brunei|Brunei Darussalam"},
	{"BO", "BOL", 68, 145, "Bolivia|Bolivia, Plurinational State of"},
	{"BQ", "BES", 535, 0, "Caribbean Netherlands|Bonaire, Saint Eustatius and Saba|Bonaire, Sint Eustatius and Saba"},
	{"BR", "BRA", 76, 140, "Brazil"},
	{"BS", "BHS", 44, 31, "Bahamas"},
	{"BT", "BTN", 64, 760, "Bhutan"},
	{"BV", "BVT", 74, 0, "Bouvet Island"},
	{"BW", "BWA", 72, 571, "Botswana"},
	{"BY", "BLR", 112, 370, "Belarus (Byelorussia)|Belarus"},
	{"BZ", "BLZ", 84, 80, "Belize"},
	{"CA", "CAN", 124, 20, "Canada"},
	{"CC", "CCK", 166, 0, "Cocos (Keeling) Islands"},
	{"CD", "COD", 180, 490, "DR Congo (Zaire)|Zaire|Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|Congo, The Democratic Republic of the"},
	{"CF", "CAF", 140, 482, "Central African Republic"},
	{"CG", "COG", 178, 484, "Congo|Republic of Congo|Republic of the Congo|People's Republic of the Congo|Congo Republic"},
	{"CH", "CHE", 756, 225, "Switzerland"},
	{"CI", "CIV", 384, 437, "Ivory Coast|Côte d'Ivoire"},
	{"CK", "COK", 184, 0, "Cook Islands"},
	{"CL", "CHL", 152, 155, "Chile"},
	{"CM", "CMR", 120, 471, "Cameroon"},
	{"CN", "CHN", 156, 710, "China"},
	{"CO", "COL", 170, 100, "Colombia"},
	{"CR", "CRI", 188, 94, "Costa Rica"},
	{"CU", "CUB", 192, 40, "Cuba"},
	{"CV", "CPV", 132, 402, "Cape Verde|Cabo Verde"},
	{"CW", "CUW", 531, 0, "Curacao|Curaçao"},
	{"CX", "CXR", 162, 0, "Christmas Island"},
	{"CY", "CYP", 196, 352, "Cyprus"},
	{"CZ", "CZE", 203, 316, "Czech Republic|Czechia"},
	{"DE", "DEU", 276, 260, "Germany|Federal Republic of Germany|West Germany (FRG)"},
	{"DJ", "DJI", 262, 522, "Djibouti"},
	{"DK", "DNK", 208, 390, "Denmark"},
	{"DM", "DMA", 212, 54, "Dominica"},
	{"DO", "DOM", 214, 42, "Dominican Republic"},
	{"DZ", "DZA", 12, 615, "Algeria"},
	{"EC", "ECU", 218, 130, "Ecuador"},
	{"EE", "EST", 233, 366, "Estonia"},
	{"EG", "EGY", 818, 651, "Egypt"},
	{"EH", "ESH", 732, 0, "Western Sahara"},
	{"ER", "ERI", 232, 531, "Eritrea"},
	{"ES", "ESP", 724, 230, "Spain"},
	{"ET", "ETH", 231, 530, "Ethiopia"},
	{"FI", "FIN", 246, 375, "Finland"},
	{"FJ", "FJI", 242, 950, "Fiji"},
	{"FK", "FLK", 238, 0, "Falkland Islands|Falkland Islands (Malvinas)"},
	{"FM", "FSM", 583, 987, "Micronesia|Micronesia, Fed. Sts.|Micronesia, Federated States of"},
	{"FO", "FRO", 234, 0, "Faroe Islands"},
	{"FR", "FRA", 250, 220, "France|Corsica"},
	{"GA", "GAB", 266, 481, "Gabon"},
	{"GB", "GBR", 826, 200, "United Kingdom|Great Britain|Northern Ireland"},
	{"GD", "GRD", 308, 55, "Grenada"},
	{"GE", "GEO", 268, 372, "Georgia"},
	{"GF", "GUF", 254, 0, "French Guiana"},
	{"GG", "GGY", 831, 0, "Guernsey"},
	{"GH", "GHA", 288, 452, "Ghana"},
	{"GI", "GIB", 292, 0, "Gibraltar"},
	{"GL", "GRL", 304, 0, "Greenland"},
	{"GM", "GMB", 270, 420, "Gambia"},
	{"GN", "GIN", 324, 438, "Guinea"},
	{"GP", "GLP", 312, 0, "Guadeloupe"},
	{"GQ", "GNQ", 226, 411, "Equatorial Guinea"},
	{"GR", "GRC", 300, 350, "Greece"},
	{"GS", "SGS", 239, 0, "South Georgia and South Sandwich Is.|South Georgia and the South Sandwich Islands"},
	{"GT", "GTM", 320, 90, "Guatemala"},
	{"GU", "GUM", 316, 0, "Guam"},
	{"GW", "GNB", 624, 404, "Guinea-Bissau"},
	{"GY", "GUY", 328, 110, "Guyana"},
	{"HK", "HKG", 344, 0, "Hong Kong"},
	{"HM", "HMD", 334, 0, "Heard and McDonald Islands|Heard Island and McDonald Islands"},
	{"HN", "HND", 340, 91, "Honduras"},
	{"HR", "HRV", 191, 344, "Croatia"},
	{"HT", "HTI", 332, 41, "Haiti"},
	{"HU", "HUN", 348, 310, "Hungary"},
	{"ID", "IDN", 360, 850, "Indonesia"},
	{"IE", "IRL", 372, 205, "Ireland"},
	{"IL", "ISR", 376, 666, "Israel"},
	{"IM", "IMN", 833, 0, "Isle of Man"},
	{"IN", "IND", 356, 750, "India"},
	{"IO", "IOT", 86, 0, "British Indian Ocean Territory"},
	{"IQ", "IRQ", 368, 645, "Iraq"},
	{"IR", "IRN", 364, 630, "Iran (Persia)|Iran|Iran, Islamic Republic of"},
	{"IS", "ISL", 352, 395, "Iceland"},
	{"IT", "ITA", 380, 325, "Italy"},
	{"JE", "JEY", 832, 0, "Jersey"},
	{"JM", "JAM", 388, 51, "Jamaica"},
	{"JO", "JOR", 400, 663, "Jordan"},
	{"JP", "JPN", 392, 740, "Japan"},
	{"KE", "KEN", 404, 501, "Kenya"},
	{"KG", "KGZ", 417, 703, "Kyrgyzstan|Kyrgyz Republic"},
	{"KH", "KHM", 116, 811, "Cambodia (Kampuchea)|Cambodia"},
	{"KI", "KIR", 296, 970, "Kiribati"},
	{"KM", "COM", 174, 581, "Comoros"},
	{"KN", "KNA", 659, 60, "St. Kitts and Nevis|Saint Kitts and Nevis"},
	{"KP", "PRK", 408, 731, "North Korea|Korea, Democratic People's Republic of"},
	{"KR", "KOR", 410, 732, "South Korea|Korea, Republic of"},
	{"KW", "KWT", 414, 690, "Kuwait"},
	{"KY", "CYM", 136, 0, "Cayman Islands"},
	{"KZ", "KAZ", 398, 705, "Kazakhstan"},
	{"LA", "LAO", 418, 812, "Laos|Lao People's Democratic Republic"},
	{"LB", "LBN", 422, 660, "Lebanon"},
	{"LC", "LCA", 662, 56, "St. Lucia|Saint Lucia"},
	{"LI", "LIE", 438, 223, "Liechtenstein"},
	{"LK", "LKA", 144, 780, "Sri Lanka (Ceylon)|Sri Lanka"},
	{"LR", "LBR", 430, 450, "Liberia"},
	{"LS", "LSO", 426, 570, "Lesotho"},
	{"LT", "LTU", 440, 368, "Lithuania"},
	{"LU", "LUX", 442, 212, "Luxembourg"},
	{"LV", "LVA", 428, 367, "Latvia"},
	{"LY", "LBY", 434, 620, "Libya"},
	{"MA", "MAR", 504, 600, "Morocco"},
	{"MC", "MCO", 492, 221, "Monaco"},
	{"MD", "MDA", 498, 359, "Moldova|Moldova, Republic of"},
	{"ME", "MNE", 499, 341, "Montenegro"},
	{"MF", "MAF", 663, 0, "Saint-Martin|Saint Martin (French part)"},
	{"MG", "MDG", 450, 580, "Madagascar (Malagasy)|Madagascar"},
	{"MH", "MHL", 584, 983, "Marshall Islands"},
	{"MK", "MKD", 807, 343, "Macedonia, FYR|North Macedonia|Macedonia"},
	{"ML", "MLI", 466, 432, "Mali"},
	{"MM", "MMR", 104, 775, "Myanmar (Burma)|Burma|Myanmar"},
	{"MN", "MNG", 496, 712, "Mongolia"},
	{"MO", "MAC", 446, 0, "Macau|Macao"},
	{"MP", "MNP", 580, 0, "Northern Mariana Islands"},
	{"MQ", "MTQ", 474, 0, "Martinique"},
	{"MR", "MRT", 478, 435, "Mauritania"},
	{"MS", "MSR", 500, 0, "Montserrat"},
	{"MT", "MLT", 470, 338, "Malta"},
	{"MU", "MUS", 480, 590, "Mauritius"},
	{"MV", "MDV", 462, 781, "Maldives"},
	{"MW", "MWI", 454, 553, "Malawi"},
	{"MX", "MEX", 484, 70, "Mexico"},
	{"MY", "MYS", 458, 820, "Malaysia"},
	{"MZ", "MOZ", 508, 541, "Mozambique"},
	{"NA", "NAM", 516, 565, "Namibia"},
	{"NC", "NCL", 540, 0, "New Caledonia"},
	{"NE", "NER", 562, 436, "Niger"},
	{"NF", "NFK", 574, 0, "Norfolk Island"},
	{"NG", "NGA", 566, 475, "Nigeria"},
	{"NI", "NIC", 558, 93, "Nicaragua"},
	{"NL", "NLD", 528, 210, "Netherlands"},
	{"NO", "NOR", 578, 385, "Norway"},
	{"NP", "NPL", 524, 790, "Nepal"},
	{"NR", "NRU", 520, 971, "Nauru"},
	{"NU", "NIU", 570, 0, "Niue"},
	{"NZ", "NZL", 554, 920, "New Zealand"},
	{"OM", "OMN", 512, 698, "Oman"},
	{"PA", "PAN", 591, 95, "Panama"},
	{"PE", "PER", 604, 135, "Peru"},
	{"PF", "PYF", 258, 0, "French Polynesia"},
	{"PG", "PNG", 598, 910, "Papua New Guinea"},
	{"PH", "PHL", 608, 840, "Philippines"},
	{"PK", "PAK", 586, 770, "Pakistan"},
	{"PL", "POL", 616, 290, "Poland"},
	{"PM", "SPM", 666, 0, "St. Pierre and Miquelon|Saint Pierre and Miquelon"},
	{"PN", "PCN", 612, 0, "Pitcairn"},
	{"PR", "PRI", 630, 0, "Puerto Rico"},
	{"PS", "PSE", 275, 0, "Palestine|West Bank and Gaza Strip|Palestine, State of"},
	{"PT", "PRT", 620, 235, "Portugal"},
	{"PW", "PLW", 585, 986, "Palau"},
	{"PY", "PRY", 600, 150, "Paraguay"},
	{"QA", "QAT", 634, 694, "Qatar"},
	{"RE", "REU", 638, 0, "Réunion|Reunion"},
	{"RO", "ROU", 642, 360, "Rumania|Romania"},
	{"RS", "SRB", 688, 340, "Serbia (Yugoslavia)|Serbia"},
	{"RU", "RUS", 643, 365, "Russia (Soviet Union)|Russia|Russian Federation"},
	{"RW", "RWA", 646, 517, "Rwanda"},
	{"SA", "SAU", 682, 670, "Saudi Arabia"},
	{"SB", "SLB", 90, 940, "Solomon Islands"},
	{"SC", "SYC", 690, 591, "Seychelles"},
	{"SD", "SDN", 729, 625, "Sudan"},
	{"SE", "SWE", 752, 380, "Sweden"},
	{"SG", "SGP", 702, 830, "Singapore"},
	{"SH", "SHN", 654, 0, "Saint Helena, Ascension and Tristan da Cunha|St. Helena"},
	{"SI", "SVN", 705, 349, "Slovenia"},
	{"SJ", "SJM", 744, 0, "Svalbard and Jan Mayen Islands|Svalbard and Jan Mayen"},
	{"SK", "SVK", 703, 317, "Slovak Republic|Slovakia"},
	{"SL", "SLE", 694, 451, "Sierra Leone"},
	{"SM", "SMR", 674, 331, "San Marino"},
	{"SN", "SEN", 686, 433, "Senegal"},
	{"SO", "SOM", 706, 520, "Somalia"},
	{"SR", "SUR", 740, 115, "Surinam|Suriname"},
	{"SS", "SSD", 728, 626, "South Sudan"},
	{"ST", "STP", 678, 403, "Sao Tome and Principe"},
	{"SV", "SLV", 222, 92, "El Salvador"},
	{"SX", "SXM", 534, 0, "Sint Maarten|Sint Maarten (Dutch part)"},
	{"SY", "SYR", 760, 652, "Syria|Syrian Arab Republic"},
	{"SZ", "SWZ", 748, 572, "Kingdom of eSwatini (Swaziland)|Swaziland|eSwatini|Eswatini"},
	{"TC", "TCA", 796, 0, "Turks and Caicos Islands"},
	{"TD", "TCD", 148, 483, "Chad"},
	{"TF", "ATF", 260, 0, "French Southern Territories"},
	{"TG", "TGO", 768, 461, "Togo"},
	{"TH", "THA", 764, 800, "Thailand"},
	{"TJ", "TJK", 762, 702, "Tajikistan"},
	{"TK", "TKL", 772, 0, "Tokelau"},
	{"TL", "TLS", 626, 860, "East Timor|Timor-Leste"},
	{"TM", "TKM", 795, 701, "Turkmenistan"},
	{"TN", "TUN", 788, 616, "Tunisia"},
	{"TO", "TON", 776, 972, "Tonga"},
	{"TR", "TUR", 792, 640, "Turkey|Türkiye"},
	{"TT", "TTO", 780, 52, "Trinidad and Tobago"},
	{"TV", "TUV", 798, 973, "Tuvalu"},
	{"TW", "TWN", 158, 713, "Taiwan|Taiwan, Province of China"},
	{"TZ", "TZA", 834, 510, "Tanzania|Tanzania/Tanganyika|Tanzania, United Republic of"},
	{"UA", "UKR", 804, 369, "Ukraine"},
	{"UG", "UGA", 800, 500, "Uganda"},
	{"UM", "UMI", 581, 0, "United States Minor Outlying Islands"},
	{"US", "USA", 840, 2, "United States"},
	{"UY", "URY", 858, 165, "Uruguay"},
	{"UZ", "UZB", 860, 704, "Uzbekistan"},
	{"VA", "VAT", 336, 0, "Vatican City|Vatican|Holy See (Vatican City State)"},
	{"VC", "VCT", 670, 57, "Saint Vincent and the Grenadines|St. Vincent and the Grenadines"},
	{"VE", "VEN", 862, 101, "Venezuela|Venezuela, Bolivarian Republic of"},
	{"VG", "VGB", 92, 0, "British Virgin Islands|Virgin Islands, British"},
	{"VI", "VIR", 850, 0, "U.S. Virgin Islands|Virgin Islands, U.S.|United States Virgin Islands"},
	{"VN", "VNM", 704, 816, "Vietnam (North Vietnam)|Vietnam|Viet Nam"},
	{"VU", "VUT", 548, 935, "Vanuatu|New Hebrides"},
	{"WF", "WLF", 876, 0, "Wallis and Futuna|Wallis and Futuna Islands"},
	{"WS", "WSM", 882, 990, "Samoa"},
	{"XK", "XKX", 383, 347, "Kosovo"},
	{"YE", "YEM", 887, 678, "Yemen (North Yemen)|North Yemen|Yemen"},
	{"YT", "MYT", 175, 0, "Mayotte"},
	{"ZA", "ZAF", 710, 560, "South Africa"},
	{"ZM", "ZMB", 894, 551, "Zambia"},
	{"ZW", "ZWE", 716, 552, "Zimbabwe (Rhodesia)|Rhodesia|Zimbabwe"},
}

// beside are more names and numbers: second numbers of states, and what is known and has
// no code.
var beside = [...]state{
	{"DE", "", 0, 255, ""}, {"RS", "", 0, 345, ""},
	{"", "", 0, 265, "East Germany (GDR)"}, {"", "", 0, 315, "Czechoslovakia"}, {"", "", 0, 680, "South Yemen"}, {"", "", 0, 817, "South Vietnam"},
	{"", "", 0, 0, "Soviet Union|Yugoslavia|Serbia-Montenegro|International|Unknown|Multinational|Asian|Commonwealth of Independent States"},
}

// The codes by all that names a country.
var byGW, byNumeric, byName = index(countries[:], beside[:])

func index(lists ...[]state) (gw, numeric map[int64]string, name map[string]string) {
	gw, numeric, name = make(map[int64]string, len(countries)), make(map[int64]string, len(countries)), make(map[string]string, 3*len(countries))
	for _, list := range lists {
		for i := range list {
			s := &list[i]
			gw[s.gw], numeric[s.numeric], name[s.alpha3] = s.alpha2, s.alpha2, s.alpha2
			for n := range strings.SplitSeq(s.names, "|") {
				name[n] = s.alpha2
			}
		}
	}
	delete(gw, 0)
	delete(numeric, 0)
	name[""] = "" // a blank cell is known to name none
	return gw, numeric, name
}

// CountryOfGW returns the ISO 3166-1 alpha-2 code of a Gleditsch-Ward number. known
// is false of a number that is not in the table; a state that is gone has no code.
func CountryOfGW(gw int64) (alpha2 string, known bool) {
	alpha2, known = byGW[gw]
	return alpha2, known
}

// CountryOfNumber returns the alpha-2 code of an ISO 3166-1 number.
func CountryOfNumber(n int64) (alpha2 string, known bool) {
	alpha2, known = byNumeric[n]
	return alpha2, known
}

// CountryOfName returns the alpha-2 code of a country's name, as the data sets
// write it, or of its alpha-3 code.
func CountryOfName(name string) (alpha2 string, known bool) {
	alpha2, known = byName[name]
	return alpha2, known
}

// Country returns the code of a country: that of the number in one column, else that of
// the name in another.
func (r *Row) Country(number, name int, codeOf func(int64) (alpha2 string, known bool)) string {
	n, ok := r.Int(number)
	code, known := codeOf(n)
	if known {
		return code
	}
	code, known = CountryOfName(r.Cell(name))
	switch {
	case known:
	case ok:
		r.Unknown(number)
	case r.Cell(name) != "":
		r.Unknown(name)
	}
	return code
}
