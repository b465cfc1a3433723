package similarity

import "math"

// Relation is what one article is to another.
type Relation int

const (
	Unrelated Relation = iota // as far as can be seen
	SameStory                 // of the same story
	SameEvent
)

// String returns the name of a relation in JSON, "" for Unrelated.
func (r Relation) String() string { return [...]string{"", "story", "event"}[r] }

// calibration says what the scores of a ranking mean, which order articles well but are too sure of the best.
type calibration struct {
	knots   []knot  // in ascending order
	belongs float64 // the score from which most articles are at least of the query article's story
}

// knot is a score and the share of the articles with about that score that report the same event.
type knot struct{ score, share float64 }

// calibrationOf returns the calibration for a query article's script. The knots were chosen on the answers to all queries of
// the packs, copies folded: of the articles said to report the same event with a probability from .75 to .85, .78 of 119
// do in the Chinese pack, .87 of 144 in the English one and .61 of 54 in the one of the Olympics, half of whose titles
// are those of one ticker. Of all above .8, .92, .90 and .95 do. At belongs, six in ten articles are of the story in
// the Chinese pack, and three in ten in the English ones, whose stories have one event each.
func calibrationOf(query *Features) calibration {
	if query.Unspaced {
		return calibration{[]knot{{.01, .007}, {.6, .3}, {.9, .6}, {.96, .8}, {.99, .93}}, .008}
	}
	return calibration{[]knot{{.02, .02}, {.2, .45}, {.4, .68}, {.95, .77}, {.985, .95}}, .12}
}

// Judge returns the probability that an article reports the same event as the query article, given the score that
// [Model.Rank] returned for it, and what it is to that article.
func Judge(query *Features, score float64) (sameEvent float64, r Relation) {
	c := calibrationOf(query)
	sameEvent = c.share(score)
	switch {
	case sameEvent >= .5:
		return sameEvent, SameEvent
	case score >= c.belongs:
		return sameEvent, SameStory
	}
	return sameEvent, Unrelated
}

// share interpolates between the knots, linearly in log odds, and goes on in the same direction outside them.
func (c *calibration) share(score float64) float64 {
	i := 1
	for i < len(c.knots)-1 && score > c.knots[i].score {
		i++
	}
	from, to := c.knots[i-1], c.knots[i]
	slope := (logOdds(to.share) - logOdds(from.share)) / (logOdds(to.score) - logOdds(from.score))
	return probability(logOdds(from.share) + slope*(logOdds(score)-logOdds(from.score)))
}

// logOdds is the inverse of probability.
func logOdds(p float64) float64 { return math.Log(p / (1 - p)) }
