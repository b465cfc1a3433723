package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"

	"newsreader/articles"
	"newsreader/articles/internal/messages"
	"newsreader/articles/internal/similarity"
)

// defaultRelated is how many related articles are given where nothing else is asked.
const defaultRelated = 10

// minRelatedScore is the score below which an article has nothing to do with another, as a rule.
const minRelatedScore = 0.001

// RelatedOptions say how many articles are wanted.
type RelatedOptions struct {
	// Limit is the greatest number of articles, 0 for 10 and less than 0 for all that may belong.
	Limit int
}

// RelatedArticle is an article of the library that belongs with another one.
type RelatedArticle struct {
	articles.Headline
	// Score is how surely both tell the same event, from 0 to 1.
	Score float64 `json:"score,omitempty"`
	// Why says in words what speaks for it, the most telling first.
	Why []string `json:"why,omitempty"`
	// Reprints are other articles of the library with the same text, which are listed nowhere else.
	Reprints []articles.Headline `json:"reprints,omitempty"`
}

// Related gives the library's articles that belong with an article, which need not be the library's: those first that most
// surely tell the same event, then those of the same running story. The article itself is not among them; its own
// reprints are, as one, before all others.
func (l *Library) Related(ctx context.Context, a *articles.Article, opts RelatedOptions) ([]RelatedArticle, error) {
	if !l.Exists() {
		return nil, nil
	}
	if _, err := l.updateIndex(ctx, indexPatience); err != nil && !toleratesLag(ctx, err) {
		return nil, err
	}
	number, err := l.resolve(ctx, a.ID)
	if err != nil && !errors.Is(err, articles.ErrNotFound) {
		return nil, l.wrapError("relating", err)
	}
	found, err := l.relate(ctx, &relatedSearch{text: comparedTextOf(a), language: a.Language, published: a.Published, number: number}, opts)
	return found, l.wrapError("relating", err)
}

// relate runs a search in one transaction: it sees one state of the library, and locks it once instead of for each of
// some forty questions.
func (l *Library) relate(ctx context.Context, r *relatedSearch, opts RelatedOptions) ([]RelatedArticle, error) {
	db, err := l.reader(ctx)
	if err != nil || db == nil {
		return nil, err
	}
	r.tx, err = db.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer r.tx.Rollback() // nothing was written
	return r.run(ctx, opts)
}

// relatedSearch is one search for related articles.
type relatedSearch struct {
	tx        *sql.Tx
	text      similarity.Text
	language  string // of the article, in which its reader is told why others belong with it
	published articles.Time
	number    int64 // the article's own in the library, 0 where it has none
	counts    *similarity.Counts
	reasoner  *similarity.Reasoner
}

func (r *relatedSearch) run(ctx context.Context, opts RelatedOptions) ([]RelatedArticle, error) {
	var err error
	if r.counts, err = loadCounts(ctx, r.tx); err != nil {
		return nil, err
	}
	numbers, err := r.candidates(ctx)
	if err != nil {
		return nil, err
	}
	found, err := r.loadFeatures(ctx, numbers)
	if err != nil {
		return nil, err
	}
	self := similarity.FeaturesOf(r.text)
	ranked := r.rank(&self, found)
	others, err := r.storyMembers(ctx, ranked)
	if err != nil {
		return nil, err
	}
	if len(others) > 0 {
		ranked = r.rank(&self, append(found, others...))
	}
	return r.describe(ctx, limitRelated(foldReprints(&self, ranked), opts.Limit))
}

func limitRelated(ranked []*relatedCandidate, limit int) []*relatedCandidate {
	switch {
	case limit < 0:
		return ranked
	case limit == 0:
		limit = defaultRelated
	}
	return ranked[:min(limit, len(ranked))]
}

// rank puts the articles first that most surely tell the same event as the article itself, whose features are self.
func (r *relatedSearch) rank(self *similarity.Features, found []*relatedCandidate) []*relatedCandidate {
	docs, stories := make([]*similarity.Features, len(found)), make([]int64, len(found))
	for i, k := range found {
		docs[i], stories[i] = k.doc, k.story
	}
	ranked := make([]*relatedCandidate, len(found))
	for i, s := range similarity.New(similarity.Tuned()).Rank(self, docs, stories, r.counts) {
		ranked[i] = found[s.Index]
		ranked[i].score = s.Score
	}
	return ranked
}

// foldReprints leaves out what has nothing to do with the article, and makes one of reprints.
func foldReprints(self *similarity.Features, ranked []*relatedCandidate) []*relatedCandidate {
	var kept []*relatedCandidate
	for _, k := range ranked {
		if k.score < minRelatedScore {
			break
		}
		first := slices.IndexFunc(kept, func(other *relatedCandidate) bool { return other.doc.Reprints(k.doc) })
		if first < 0 {
			kept = append(kept, k)
		} else {
			kept[first].reprints = append(kept[first].reprints, k.number)
		}
	}
	// The article's own reprints come first: nothing tells the same more surely.
	if own := slices.IndexFunc(kept, func(k *relatedCandidate) bool { return k.doc.Reprints(self) }); own > 0 {
		k := kept[own]
		kept = slices.Insert(slices.Delete(kept, own, own+1), 0, k)
	}
	return kept
}

// describe reads the headlines of what was found, and says why it was.
func (r *relatedSearch) describe(ctx context.Context, found []*relatedCandidate) ([]RelatedArticle, error) {
	var numbers []int64
	for _, k := range found {
		numbers = append(append(numbers, k.number), k.reprints...)
	}
	read, err := collectRows(ctx, r.tx, articleQuery+"WHERE a.id IN ("+numberList(numbers)+")", nil, scanStored)
	if err != nil {
		return nil, err
	}
	byNumber := map[int64]*articles.Article{}
	for _, s := range read {
		byNumber[s.number] = &s.article
	}
	r.reasoner = similarity.NewReasoner(r.text, r.counts)
	var described []RelatedArticle
	for _, k := range found {
		var same []*articles.Article
		for _, n := range append([]int64{k.number}, k.reprints...) {
			if a := byNumber[n]; a != nil { // none in a damaged library
				same = append(same, a)
			}
		}
		if len(same) > 0 {
			described = append(described, r.describeOne(same, k.score))
		}
	}
	return described, nil
}

// describeOne describes an article and its reprints, of which the earliest is the original.
func (r *relatedSearch) describeOne(same []*articles.Article, score float64) RelatedArticle {
	slices.SortStableFunc(same, func(a, b *articles.Article) int { return a.Published.Compare(b.Published.Time) })
	a := same[0]
	one := RelatedArticle{Headline: a.Headline, Score: math.Round(score*1000) / 1000}
	why := r.reasoner.Why(comparedTextOf(a))
	one.Why = messages.For(cmp.Or(r.language, a.Language)).Reasons(why.Shared, why.Numbers, messages.Moment(r.published), messages.Moment(a.Published))
	for _, c := range same[1:] {
		one.Reprints = append(one.Reprints, c.Headline)
	}
	return one
}
