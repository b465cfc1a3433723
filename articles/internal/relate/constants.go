package relate

// Profile holds the constants for titles of one kind of script.
type Profile struct {
	// How terms weigh.
	Part        float64 // a character beside a pair, or a four-letter piece beside a word, in titles
	Gram        float64
	TitleRarity float64 // exponent of the inverse document frequency in titles
	LeadRarity  float64 // the same in leads
	Repeat      float64 // how much a term's repetition in a lead adds
	LeadShare   float64 // weight of the lead's terms beside the title's in the comparison of whole texts
	TitleLength float64 // how far long titles pay for their length, 0 to 1
	LeadLength  float64
	TextLength  float64

	// How evidence weighs in the log odds that two articles tell the same event.
	Title, Text, Lead, Cover, Rarest float64
	Near, Days, Undated              float64
	SameHost, Numbers, NoLead        float64
	Bias                             float64
}

// Constants are all that was chosen by measurement, see the program in folder tune.
type Constants struct {
	Unspaced, Spaced Profile
	NearDays         float64
	MissingLead      float64
	Joining          Joining
}

// Joining is how evidence weighs in the log odds that two articles tell the same event.
type Joining struct{ Title, Text, Rarest, Near, Days, Bias float64 }

// Chosen are the constants in use.
func Chosen() Constants {
	return Constants{
		NearDays: 2, MissingLead: 0.6,
		Joining: Joining{Title: 7, Text: 3, Rarest: 5, Near: 1.5, Days: -.3, Bias: -7},
		Unspaced: Profile{Part: 2.7, Gram: 3, TitleRarity: .45, LeadRarity: .5, Repeat: 1.5, LeadShare: .6, TitleLength: .135, LeadLength: .67, TextLength: .9,
			Title: 2.34, Text: 1.5, Lead: .28, Cover: .94, Rarest: .25, Near: .42, Days: -.05, Undated: -.07, SameHost: -.1, Numbers: .1},
		Spaced: Profile{Part: .8, Gram: .4, TitleRarity: .7, LeadRarity: 1, Repeat: 1, LeadShare: 1, TitleLength: 1, LeadLength: 1, TextLength: 1,
			Title: .33, Text: 2.25, Lead: 1.42, Cover: .01, Near: 1.35, Days: -.05, Undated: -.3},
	}
}
