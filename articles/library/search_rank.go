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

// rankedArticle is what orders an article among the hits of a search.
type rankedArticle struct {
	number   int64
	sortTime int64
	score    float64
	copies   []int64 // the numbers of the articles that are copies of it
}

func numbersOf(ranked []rankedArticle) []int64 {
	numbers := make([]int64, len(ranked))
	for i, a := range ranked {
		numbers[i] = a.number
	}
	return numbers
}

// ranker scores articles by how well they match clauses.
type ranker struct {
	clauses []*textindex.Clause
	weights []float64
	now     int64
}

// rank scores articles by the clauses and sorts them, best first. It reads the texts of the best ones, unless as many
// match in their titles. How many hits are wanted must not matter: more hits begin with the fewer ones.
func (l *Library) rank(ctx context.Context, clauses []*textindex.Clause, numbers []int64) ([]rankedArticle, error) {
	weights, err := l.clauseWeights(ctx, clauses)
	if err != nil {
		return nil, err
	}
	r := ranker{clauses, weights, l.now()}
	ranked, allInTitle, err := l.rankByTitles(ctx, &r, numbers)
	if err != nil || allInTitle >= maxTextsRanked || len(clauses) == 0 {
		return ranked, err
	}
	err = l.rescore(ctx, &r, ranked[:min(len(ranked), maxTextsRanked)])
	sortRanked(ranked)
	return ranked, err
}

// rankByTitles ranks articles without their texts. It also returns how many match in their titles.
func (l *Library) rankByTitles(ctx context.Context, r *ranker, numbers []int64) (ranked []rankedArticle, allInTitle int, err error) {
	ranked = make([]rankedArticle, 0, len(numbers))
	scan := func(row scanner) (a rankedArticle, err error) {
		var title string
		if err := row.Scan(&a.number, &a.sortTime, &title); err != nil {
			return a, err
		}
		counts := textindex.Count(r.clauses, title)
		if !slices.Contains(counts, 0) {
			allInTitle++
		}
		a.score = r.score(title, counts, nil, a.sortTime)
		return a, nil
	}
	for batch := range slices.Chunk(numbers, titleBatch) {
		some, err := collect(ctx, l, "SELECT id, at, title FROM articles WHERE id IN ("+numberList(batch)+")", nil, scan)
		if err != nil {
			return nil, 0, err
		}
		ranked = append(ranked, some...)
	}
	sortRanked(ranked)
	return ranked, allInTitle, nil
}

// rescore scores articles by their texts as well.
func (l *Library) rescore(ctx context.Context, r *ranker, ranked []rankedArticle) error {
	candidates, err := l.loadCandidates(ctx, &searchPlan{}, numbersOf(ranked))
	if err == nil {
		err = l.loadTexts(ctx, candidates)
	}
	if err != nil {
		return err
	}
	for _, c := range candidates {
		i := slices.IndexFunc(ranked, func(a rankedArticle) bool { return a.number == c.number })
		title := c.headline.Title
		ranked[i].score = r.score(title, textindex.Count(r.clauses, title), c.texts, ranked[i].sortTime)
	}
	return nil
}

func sortRanked(ranked []rankedArticle) {
	slices.SortStableFunc(ranked, func(a, b rankedArticle) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.sortTime, a.sortTime), cmp.Compare(b.number, a.number))
	})
}

// score returns from 0 to 1 how well an article matches, given how often each clause occurs in its title; texts is nil
// if they were not read.
func (r *ranker) score(title string, inTitle []int, texts []string, sortTime int64) float64 {
	length := 0
	for _, t := range texts {
		length += len(t)
	}
	inText := textindex.Count(r.clauses, texts...)
	got, most := 0.0, 0.0
	for i, w := range r.weights {
		most += w * (titleWeight + 1)
		if inTitle[i] > 0 {
			got += w * titleWeight / (1 + float64(len(title))/600)
		}
		if texts == nil {
			got += w * unreadTextScore
			continue
		}
		n := float64(inText[i])
		got += w * n / (n + saturation*(0.25+0.75*float64(length)/usualText))
	}
	days := max(0, float64(r.now-sortTime)/86400)
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
