// Package similarity says how surely two articles tell the same event, ranks articles by it, gathers them
// into stories, and gives the reasons. It knows titles, leads, times and hosts, and how many articles of the library hold a
// term; it has no dictionary, no neural net and no weights of single terms.
//
// Texts become terms ([Features]): titles as characters and pairs of characters in scripts without spaces, words and
// their four-letter pieces in others; leads as pairs and words. Terms weigh by their rarity in the library ([Counts]).
// Candidates are asked of an index by the rarest terms of an article ([Lookups]), compared ([Model.Rank]) and told apart
// by a logistic function of some evidence, for rankings and for stories: the mean of the evidence from either of two
// articles is symmetric ([Model.Pairs]). Who resembles many resembles each of them less surely, which nearest-neighbour
// search knows as hubness (Radovanović, Nanopoulos, Ivanović: "Hubs in space", JMLR 11, 2010): the crowd around each
// article lowers its odds. Stories grow by average linkage ([Model.Stories]).
//
// The constants were chosen by the program in folder tune, which says how. Tried there and not found to pay: figures that differ in
// two titles; longest common substring; three neighbouring characters; rarity in titles alone; rarity among the
// candidates; the first sentences of a lead before the others; likeness to the first answers (feedback); the
// length of candidates beside their mean. More than a tenth of a point in nDCG@10 hangs on: repetitions in leads,
// leads of 160 terms rather than 64, parts of words in titles, and time.
package similarity

import "time"

// Text is what relate reads of an article.
type Text struct {
	Title     string
	Lead      string    // the beginning of the text, or the summary under the title; may be empty
	Published time.Time // zero when unknown
	Host      string    // the site it stands on, or the source; empty when unknown
}
