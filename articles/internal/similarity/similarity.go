// Package similarity estimates how likely two articles report the same event. It ranks articles
// by that probability, clusters them into stories and gives reasons. It knows titles, leads,
// times, hosts and how many articles of the library contain a term. It has no dictionary, no
// neural network and no weights of individual terms.
//
// [FeaturesOf] turns texts into terms: titles into characters and pairs of characters of scripts
// without spaces, and words and their four-letter pieces of others; leads into pairs and words.
// Terms are weighted by their rarity in the library ([Counts]). An index is asked for candidates
// by the rarest terms of an article ([Lookups]), and [Model.Rank] compares these with the article.
// A logistic function turns the [Evidence] of a comparison into a probability. For stories the
// evidence of both directions is averaged, so that it is symmetric ([Model.Pairs]).
//
// An article that resembles many others resembles each of them less surely, which is known from
// nearest-neighbour search as hubness (Radovanović, Nanopoulos, Ivanović: "Hubs in space", JMLR
// 11, 2010): the hubness of either article lowers the odds. Stories grow by average linkage
// ([Model.Cluster]): each is what the library calls an event. Events of some days are gathered into
// stories by their centroids ([Model.GatherEvents]).
//
// The program in folder tune chose the parameters, and documents how. Tried there without
// benefit: numbers that differ between two titles; the longest common substring; sequences of
// three characters; rarity in titles alone; rarity among the candidates; preferring the first
// sentences of a lead; similarity to the top results (feedback); the length of candidates besides
// the mean of both. What contributes more than .001 to nDCG@10: repetitions in leads, leads of
// 160 terms instead of 64, pieces of words in titles, and time.
package similarity

import "time"

// Text is what is read of an article.
type Text struct {
	Title     string
	Lead      string    // the beginning of the text, or its summary; may be empty
	Published time.Time // zero if unknown
	Host      string    // the site or the source; empty if unknown
	Address   string    // the host of the article's page; empty if unknown
}
