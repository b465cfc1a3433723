package library

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"

	"newsreader/articles"
	"newsreader/articles/internal/messages"
	"newsreader/articles/internal/similarity"
)

// defaultRelated is how many related articles are returned by default.
const defaultRelated = 10

// minRelatedScore is the score below which an article, as a rule, has nothing to do with another.
const minRelatedScore = 0.001

// RelatedOptions configure a search for related articles.
type RelatedOptions struct {
	// Limit is the maximum number of articles: 0 means 10, a negative one all that may be related.
	Limit int
	// Language is the BCP 47 tag of the language that the reasons are given in: English where it is not Chinese.
	Language string
}

// RelatedArticle is an article of the library that is related to another.
type RelatedArticle struct {
	articles.Headline
	// Score is how likely both report the same event, from 0 to 1.
	Score float64 `json:"score,omitempty"`
	// Why are the reasons, in words, strongest first, nil if there are none to name.
	Why []string `json:"why,omitempty"`
	// Reprints are other articles of the library with the same text. They are listed nowhere else.
	Reprints []articles.Headline `json:"reprints,omitempty"`
}

// Related returns the library's articles that are related to an article, which need not be in the library: first those
// that most likely report the same event, then those of the same running story. The article itself is not among them.
// Its own reprints come first, as one article.
func (l *Library) Related(ctx context.Context, a *articles.Article, opts RelatedOptions) ([]RelatedArticle, error) {
	if !l.Exists() {
		return nil, nil
	}
	if _, err := l.updateIndex(ctx, indexPatience, stepArticles); err != nil && !toleratesLag(ctx, err) {
		return nil, err
	}
	number, err := l.resolve(ctx, a.ID)
	if err != nil && !errors.Is(err, articles.ErrNotFound) {
		return nil, l.wrapError("relating", err)
	}
	found, err := l.relate(ctx, &relatedSearch{text: comparedTextOf(a), language: opts.Language, published: a.Published, number: number}, opts)
	return found, l.wrapError("relating", err)
}

// relate runs a search in one transaction: it sees one state of the library, and locks it once instead of for each of
// about forty queries.
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

// relatedSearch is one search for articles related to an article.
type relatedSearch struct {
	tx        *sql.Tx
	text      similarity.Text
	language  string // in which the reasons are given
	published articles.Time
	number    int64 // the article's own, 0 if it is not in the library
	counts    *similarity.Counts
	reasoner  *similarity.Reasoner
}

func (r *relatedSearch) run(ctx context.Context, opts RelatedOptions) ([]RelatedArticle, error) {
	var err error
	if r.counts, err = loadCounts(ctx, r.tx); err != nil {
		return nil, err
	}
	numbers, err := sharingTerms(ctx, r.tx, r.text, r.counts, r.number)
	if err != nil {
		return nil, err
	}
	found, err := loadRelatedCandidates(ctx, r.tx, numbers)
	if err != nil {
		return nil, err
	}
	self := similarity.FeaturesOf(r.text)
	ranked := r.rank(&self, found)
	members, err := storyMembers(ctx, r.tx, r.number, ranked)
	if err != nil {
		return nil, err
	}
	if len(members) > 0 {
		ranked = r.rank(&self, append(found, members...))
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

// rank scores the candidates against the article, whose features are self, and sorts them, best first.
func (r *relatedSearch) rank(self *similarity.Features, found []*relatedCandidate) []*relatedCandidate {
	docs, stories := make([]*similarity.Features, len(found)), make([]int64, len(found))
	for i, c := range found {
		docs[i], stories[i] = c.doc, c.story
	}
	ranked := make([]*relatedCandidate, len(found))
	for i, s := range similarity.New(similarity.Tuned()).Rank(self, docs, stories, r.counts) {
		ranked[i] = found[s.Index]
		ranked[i].score = s.Score
	}
	return ranked
}

// foldReprints drops the candidates that have nothing to do with the article, and folds each one's reprints into it.
func foldReprints(self *similarity.Features, ranked []*relatedCandidate) []*relatedCandidate {
	var kept []*relatedCandidate
	for _, c := range ranked {
		if c.score < minRelatedScore {
			break
		}
		original := slices.IndexFunc(kept, func(other *relatedCandidate) bool { return other.doc.Reprints(c.doc) })
		if original < 0 {
			kept = append(kept, c)
		} else {
			kept[original].reprints = append(kept[original].reprints, c.number)
		}
	}
	// The article's own reprints come first: nothing is more certain to report the same event.
	if own := slices.IndexFunc(kept, func(c *relatedCandidate) bool { return c.doc.Reprints(self) }); own > 0 {
		c := kept[own]
		kept = slices.Insert(slices.Delete(kept, own, own+1), 0, c)
	}
	return kept
}

// describe reads the headlines of what was found and adds the reasons.
func (r *relatedSearch) describe(ctx context.Context, found []*relatedCandidate) ([]RelatedArticle, error) {
	var numbers []int64
	for _, c := range found {
		numbers = append(append(numbers, c.number), c.reprints...)
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
	for _, c := range found {
		var copies []*articles.Article
		for _, n := range append([]int64{c.number}, c.reprints...) {
			if a := byNumber[n]; a != nil { // nil only in a damaged library
				copies = append(copies, a)
			}
		}
		if len(copies) > 0 {
			described = append(described, r.describeOne(copies, c.score))
		}
	}
	return described, nil
}

// describeOne describes an article that exists in several copies, of which the earliest is the original.
func (r *relatedSearch) describeOne(copies []*articles.Article, score float64) RelatedArticle {
	slices.SortStableFunc(copies, func(a, b *articles.Article) int { return a.Published.Compare(b.Published.Time) })
	a := copies[0]
	related := RelatedArticle{Headline: a.Headline, Score: math.Round(score*1000) / 1000}
	why := r.reasoner.Why(comparedTextOf(a))
	related.Why = messages.For(r.language).Reasons(why.Shared, why.Numbers, messages.Moment(r.published), messages.Moment(a.Published))
	for _, c := range copies[1:] {
		related.Reprints = append(related.Reprints, c.Headline)
	}
	return related
}
