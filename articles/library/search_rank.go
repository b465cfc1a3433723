package library

import (
	"cmp"
	"context"
	"math"
	"slices"

	"newsreader/articles/internal/textindex"
)

// The weights of a score. Words in the title count most, then how often words occur in the text, and between articles
// that are otherwise alike, how new they are.
const (
	titleWeight = 2.0
	// saturation is how often a word occurs in a text of usual length for half of what the text can count; k1 of BM25.
	saturation = 1.5
	// usualText is the length in bytes of a text that is neither long nor short.
	usualText = 1500
	// unreadTextScore is what a text counts that was not read.
	unreadTextScore = 0.25
	// recencyWeight is what an article of this moment gains over one of long ago. After recencyDays it gains about a
	// third of that.
	recencyWeight = 0.04
	recencyDays   = 30.0
	// maxTextsRanked is how many candidates' texts are read to rank them.
	maxTextsRanked = textBatch
	// maxCountedMatches is how many articles with a term are counted to see how common it is.
	maxCountedMatches = 4000
)

// rankCandidates scores the candidates by the clauses and sorts them, best first. It reads the texts of the best ones,
// unless all hits are wanted or as many as are wanted match in their titles.
func (l *Library) rankCandidates(ctx context.Context, clauses []*textindex.Clause, found []*searchCandidate, limit int) error {
	weights, err := l.clauseWeights(ctx, clauses)
	if err != nil {
		return err
	}
	now := l.now()
	allInTitle := 0
	for _, c := range found {
		counts := textindex.Count(clauses, c.headline.Title)
		if !slices.Contains(counts, 0) {
			allInTitle++
		}
		c.score = score(weights, counts, nil, c, now)
	}
	sortCandidates(found)
	if limit < 0 || allInTitle >= limit || len(clauses) == 0 {
		return nil
	}
	best := found[:min(len(found), maxTextsRanked)]
	if err := l.loadTexts(ctx, best); err != nil {
		return err
	}
	for _, c := range best {
		c.score = score(weights, textindex.Count(clauses, c.headline.Title), textindex.Count(clauses, c.texts...), c, now)
	}
	sortCandidates(found)
	return nil
}

func sortCandidates(found []*searchCandidate) {
	slices.SortStableFunc(found, func(a, b *searchCandidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.sortTime, a.sortTime), cmp.Compare(b.number, a.number))
	})
}

// score returns from 0 to 1 how well an article matches clauses with these weights, given how often each occurs in the
// title and in the text; inText is nil if the text was not read.
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

// clauseWeights returns how much each clause counts relative to the others: the rarer, the more.
func (l *Library) clauseWeights(ctx context.Context, clauses []*textindex.Clause) ([]float64, error) {
	weights := make([]float64, len(clauses))
	for i, c := range clauses {
		weights[i] = 1
		if len(clauses) == 1 {
			break
		}
		counts, err := collect(ctx, l, "SELECT count(*) FROM (SELECT 1 FROM terms WHERE terms MATCH ? LIMIT ?)", []any{anywhereMatch(c), maxCountedMatches}, scanNumber)
		if err != nil {
			return nil, err
		}
		weights[i] = math.Log(1 + 2*maxCountedMatches/float64(counts[0]+1))
	}
	return weights, nil
}
