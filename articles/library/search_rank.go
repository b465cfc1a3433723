package library

import (
	"cmp"
	"context"
	"math"
	"slices"

	"newsreader/articles/internal/textindex"
)

// The weights of a score. What counts, in this order: words in the title, how often they stand in the
// text, and, between what is else alike, how new the article is.
const (
	titleWeight = 2.0
	// saturation is how often a word stands in a text of usual length for half of what the text can count, as k1 of BM25.
	saturation = 1.5
	// usualText is the length of a text, in bytes, that is neither long nor short.
	usualText = 1500
	// unreadTextScore is what a text counts that was not looked at.
	unreadTextScore = 0.25
	// recencyWeight is what an article of this moment gets beside one of long ago, recencyDays
	// when it gets about a third of that.
	recencyWeight = 0.04
	recencyDays   = 30.0
	// maxTextsRanked is how many candidates' texts are read to rank them.
	maxTextsRanked = textBatch
	// maxCountedMatches is how many articles are counted to tell how common a term is.
	maxCountedMatches = 4000
)

// rank scores the candidates and sorts them, the best first.
func (s *search) rank(ctx context.Context, found []*searchCandidate) error {
	wanted := s.highlighted()
	weights, err := s.weights(ctx, wanted)
	if err != nil {
		return err
	}
	now := s.l.now()
	enough := 0
	for _, c := range found {
		counts := textindex.Count(wanted, c.headline.Title)
		c.allInTitle = !slices.Contains(counts, 0)
		if c.allInTitle {
			enough++
		}
		c.score = score(weights, counts, nil, c, now)
	}
	sortCandidates(found)
	if limit, all := s.limit(); all || enough >= limit || len(wanted) == 0 {
		return nil
	}
	looked := found[:min(len(found), maxTextsRanked)]
	if err := s.loadTexts(ctx, looked); err != nil {
		return err
	}
	for _, c := range looked {
		c.score = score(weights, textindex.Count(wanted, c.headline.Title), textindex.Count(wanted, c.texts...), c, now)
	}
	sortCandidates(found)
	return nil
}

func sortCandidates(found []*searchCandidate) {
	slices.SortStableFunc(found, func(a, b *searchCandidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.sortTime, a.sortTime), cmp.Compare(b.number, a.number))
	})
}

// score gives from 0 to 1 how well an article matches clauses of these weights, of which the title and
// the text have so many; inText is nil where the text was not looked at.
func score(weights []float64, inTitle, inText []int, c *searchCandidate, now int64) float64 {
	length := 0
	for _, t := range c.texts {
		length += len(t)
	}
	got, most := 0.0, 0.0
	for i, w := range weights {
		most += w * (titleWeight + 1)
		if inTitle[i] > 0 {
			got += w * titleWeight / (1 + float64(len(c.headline.Title))/600)
		}
		if inText == nil {
			got += w * unreadTextScore
			continue
		}
		n := float64(inText[i])
		got += w * n / (n + saturation*(0.25+0.75*float64(length)/usualText))
	}
	days := max(0, float64(now-c.sortTime)/86400)
	return math.Round(((1-recencyWeight)*got/max(most, 1e-9)+recencyWeight*math.Exp(-days/recencyDays))*1000) / 1000
}

// weights gives how much each clause counts beside the others: more the rarer it is.
func (s *search) weights(ctx context.Context, wanted []textindex.Clause) ([]float64, error) {
	weights := make([]float64, len(wanted))
	for i, c := range wanted {
		weights[i] = 1
		if len(wanted) == 1 {
			break
		}
		counts, err := collect(ctx, s.l, "SELECT count(*) FROM (SELECT 1 FROM terms WHERE terms MATCH ? LIMIT ?)", []any{anywhereMatch(c), maxCountedMatches}, scanNumber)
		if err != nil {
			return nil, err
		}
		weights[i] = math.Log(1 + 2*maxCountedMatches/float64(counts[0]+1))
	}
	return weights, nil
}
