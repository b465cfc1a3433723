package similarity

// Parameters are the values that were chosen by measurement. The program in folder tune prints the
// resulting figures and documents the search.
type Parameters struct {
	// Weights of terms.
	Rarity    float64 // exponent of the inverse document frequency; below 1, since a rare term is often merely odd
	Repeat    float64 // gain of a term that is e times as frequent in a lead: an article repeats what it is about
	LeadShare float64 // weight of a term in the lead, relative to the title, which is written to name the event

	// Weights of evidence in the log odds that two articles report the same event.
	Title    float64 // similarity of the titles
	Text     float64 // similarity of titles and leads together
	Cover    float64 // the share of the title that the other article contains
	Rarest   float64 // the rarest shared term of a title: a name
	Near     float64 // proximity in time, which ends with the event
	NearDays float64 // the number of days that an event is news
	Undated  float64 // an unknown time
	SameHost float64 // a shared host; negative, since one source seldom reports an event twice

	// Corrections of a ranking.
	Hubness   float64 // see Model.discountHubs
	StoryPull float64 // see Model.pullToStories

	Unspaced, Spaced ScriptParameters // by the script of the title
}

// ScriptParameters are the parameters that differ between scripts. One Chinese character says more
// than four letters.
type ScriptParameters struct {
	Part        float64 // weight in titles of a character relative to a pair, of a four-letter piece relative to a word
	Days        float64 // of log(1 + days): stories of the Chinese pack recur after months, English ones end
	Hubness     float64 // in stories: those of the Chinese pack have many events each, English ones have one
	StoryRarest float64 // added to Rarest in stories; in rankings nearly all candidates share a name
	Bias        float64 // log odds of two articles that share a rare term
}

// Tuned returns the parameters in use.
func Tuned() Parameters {
	return Parameters{
		Rarity: .65, Repeat: 2, LeadShare: .55,
		Title: 7.5, Text: 4.5, Cover: .75, Rarest: 3, Near: 1.5, NearDays: 3.5, Undated: .4, SameHost: -.2,
		Hubness: .25, StoryPull: .6,
		Unspaced: ScriptParameters{Part: 2.3, Days: -.1, Hubness: .7, StoryRarest: 1.7, Bias: -6.7},
		Spaced:   ScriptParameters{Part: 1, Days: -1.75, Hubness: 0, StoryRarest: 0, Bias: -5.5},
	}
}

// script returns the parameters for the script of an article's title.
func (p *Parameters) script(f *Features) *ScriptParameters {
	if f.Unspaced {
		return &p.Unspaced
	}
	return &p.Spaced
}
