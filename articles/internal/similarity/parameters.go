package similarity

// Constants are all that was chosen by measurement; the program in folder tune says how and prints the figures.
type Constants struct {
	// How terms weigh.
	Rarity    float64 // exponent of the inverse document frequency: below 1, since a rare term is often just an odd one
	Repeat    float64 // what a term gains by standing e times in a lead: what an article is about it says again
	LeadShare float64 // weight of a lead's terms beside the title's: the title was written to tell the event

	// How evidence weighs in the log odds that two articles tell the same event.
	Title    float64 // likeness of the titles
	Text     float64 // likeness of titles and leads together
	Cover    float64 // the share of the title that the other article has
	Rarest   float64 // the rarest term of a title that is shared: a name
	Near     float64 // nearness in time, which ends with the event
	NearDays float64 // how many days an event is news
	Undated  float64 // a time that is not known
	SameHost float64 // one source seldom tells an event twice

	// How far rankings go by the crowds around articles, and by stories, of which Lean tells.
	Crowd    float64
	Together float64

	Unspaced, Spaced Script // by the script of the title
}

// Script holds the constants that differ between scripts: a Chinese character says more than four letters do.
type Script struct {
	Part  float64 // weight in titles of a character beside a pair, of a four-letter piece beside a word
	Days  float64 // of log(1 + days): the Chinese stories of the packs come back after months, the English ones end
	Crowd float64 // of crowds in stories: the Chinese stories are of many events each, the English ones of one
	Named float64 // of Rarest, more in stories than in rankings, whose candidates nearly all share a name
	Bias  float64 // of two articles that have a rare term in common
}

// Chosen are the constants in use.
func Chosen() Constants {
	return Constants{
		Rarity: .65, Repeat: 2, LeadShare: .55,
		Title: 7.5, Text: 4.5, Cover: .75, Rarest: 3, Near: 1.5, NearDays: 3.5, Undated: .4, SameHost: -.2,
		Crowd: .25, Together: .6,
		Unspaced: Script{Part: 2.3, Days: -.1, Crowd: .7, Named: 1.7, Bias: -6.7},
		Spaced:   Script{Part: 1, Days: -1.75, Crowd: 0, Named: 0, Bias: -5.5},
	}
}

// script gives the constants for an article by its title.
func (c *Constants) script(d *Doc) *Script {
	if d.Unspaced {
		return &c.Unspaced
	}
	return &c.Spaced
}
