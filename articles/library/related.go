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

// minRelatedScore is the score below which an article, as a rule, has nothing to do with another.
const minRelatedScore = 0.001

// RelatedOptions configure a search for related articles.
type RelatedOptions struct {
	// Limit is the maximum number of articles, which may then be any that have something to do with it. 0 means all
	// that report the same event or belong to the same story.
	Limit int
	// Language is the language that the reasons are given in: zh, zh-Hant, else English.
	Language string
}

// Related is what the library holds on the event and the story of an article.
type Related struct {
	// Copies are the article's own text elsewhere. They are not among Articles.
	Copies []articles.Headline
	// Articles are the related articles, the surest first.
	Articles []RelatedArticle
}

// RelatedArticle is an article of the library that is related to another.
type RelatedArticle struct {
	articles.Headline
	// Relation is "event" or "story", "" if the article probably belongs to neither.
	Relation string `json:"relation,omitempty"`
	// Score is how likely both report the same event, from 0 to 1.
	Score float64 `json:"score,omitempty"`
	// Why are the reasons, in words, strongest first, nil if there are none to name.
	Why []string `json:"why,omitempty"`
	// Copies are other articles of the library with the same text. They are listed nowhere else.
	Copies []articles.Headline `json:"copies,omitempty"`
}

// Related returns the library's articles that are related to an article, which need not be in the library: first those
// that most likely report the same event, then those of the same story. Copies of one text are one article, and
// the article itself is not among them.
func (l *Library) Related(ctx context.Context, a *articles.Article, opts RelatedOptions) (Related, error) {
	if !l.Exists() {
		return Related{}, nil
	}
	if _, err := l.updateIndex(ctx, indexPatience, stepArticles); err != nil && !toleratesLag(ctx, err) {
		return Related{}, err
	}
	number, err := l.resolve(ctx, a.ID)
	if err != nil && !errors.Is(err, articles.ErrNotFound) {
		return Related{}, l.wrapError("relating", err)
	}
	found, err := l.relate(ctx, &relatedSearch{text: comparedTextOf(a), language: opts.Language, published: a.Published, number: number}, opts)
	return found, l.wrapError("relating", err)
}

// relate runs a search in one transaction: it sees one state of the library, and locks it once instead of for each of
// about forty queries.
func (l *Library) relate(ctx context.Context, r *relatedSearch, opts RelatedOptions) (Related, error) {
	db, err := l.reader(ctx)
	if err != nil || db == nil {
		return Related{}, err
	}
	r.tx, err = db.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return Related{}, err
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

func (r *relatedSearch) run(ctx context.Context, opts RelatedOptions) (Related, error) {
	self := similarity.FeaturesOf(r.text)
	ranked, err := r.find(ctx, &self)
	if err != nil {
		return Related{}, err
	}
	own, others := foldCopies(&self, ranked)
	return r.describe(ctx, own, limitRelated(others, opts.Limit))
}

// find returns the articles that may be related to the one whose features are self, best first.
func (r *relatedSearch) find(ctx context.Context, self *similarity.Features) ([]*relatedCandidate, error) {
	var err error
	if r.counts, err = loadTermCounts(ctx, r.tx); err != nil {
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
	ranked := r.rank(self, found)
	members, err := storyMembers(ctx, r.tx, r.number, ranked)
	if err == nil && len(members) > 0 {
		ranked = r.rank(self, append(found, members...))
	}
	return ranked, err
}

// limitRelated returns the best of ranked articles: so many, or those that belong with the article if limit is 0.
func limitRelated(ranked []*relatedCandidate, limit int) []*relatedCandidate {
	if limit > 0 {
		return ranked[:min(limit, len(ranked))]
	}
	end := slices.IndexFunc(ranked, func(c *relatedCandidate) bool { return c.relation == similarity.Unrelated })
	if end < 0 {
		return ranked
	}
	return ranked[:end]
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
		ranked[i].sameEvent, ranked[i].relation = similarity.Judge(self, s.Score)
	}
	return ranked
}

// foldCopies drops the candidates that have nothing to do with the article, and folds each one's copies into it. Those of
// the article itself come apart.
func foldCopies(self *similarity.Features, ranked []*relatedCandidate) (own []int64, others []*relatedCandidate) {
	for _, c := range ranked {
		if c.score < minRelatedScore {
			break
		}
		if c.doc.Copies(self) {
			own = append(own, c.number)
			continue
		}
		original := slices.IndexFunc(others, func(other *relatedCandidate) bool { return other.doc.Copies(c.doc) })
		if original < 0 {
			others = append(others, c)
		} else {
			others[original].copies = append(others[original].copies, c.number)
		}
	}
	return own, others
}

// describe reads the headlines of what was found and adds the reasons.
func (r *relatedSearch) describe(ctx context.Context, own []int64, found []*relatedCandidate) (Related, error) {
	numbers := slices.Clone(own)
	for _, c := range found {
		numbers = append(append(numbers, c.number), c.copies...)
	}
	read, err := collectRows(ctx, r.tx, articleQuery+"WHERE a.id IN ("+numberList(numbers)+")", nil, scanStored)
	if err != nil {
		return Related{}, err
	}
	byNumber := map[int64]*articles.Article{}
	for _, s := range read {
		byNumber[s.number] = &s.article
	}
	related := Related{Copies: headlinesOf(earliestFirst(byNumber, own))}
	if r.reasoner, err = r.newReasoner(ctx, byNumber, found, numbers); err != nil {
		return Related{}, err
	}
	for _, c := range found {
		if copies := earliestFirst(byNumber, append([]int64{c.number}, c.copies...)); len(copies) > 0 {
			related.Articles = append(related.Articles, r.describeOne(copies, c))
		}
	}
	return related, nil
}

// earliestFirst returns the articles with some numbers in the order in which they were published. Only a damaged library
// lacks any.
func earliestFirst(byNumber map[int64]*articles.Article, numbers []int64) []*articles.Article {
	var found []*articles.Article
	for _, n := range numbers {
		if a := byNumber[n]; a != nil {
			found = append(found, a)
		}
	}
	slices.SortStableFunc(found, func(a, b *articles.Article) int { return a.Published.Compare(b.Published.Time) })
	return found
}

func headlinesOf(some []*articles.Article) []articles.Headline {
	var headlines []articles.Headline
	for _, a := range some {
		headlines = append(headlines, a.Headline)
	}
	return headlines
}

// describeOne describes an article that exists in several copies, of which the earliest is the original.
func (r *relatedSearch) describeOne(copies []*articles.Article, c *relatedCandidate) RelatedArticle {
	a := copies[0]
	why := r.reasoner.Why(comparedTextOf(a))
	return RelatedArticle{
		Headline: a.Headline,
		Relation: c.relation.String(),
		Score:    math.Round(c.sameEvent*1000) / 1000,
		Why:      messages.For(r.language).Reasons(why.Shared, why.Numbers, messages.Moment(r.published), messages.Moment(a.Published)),
		Copies:   headlinesOf(copies[1:]),
	}
}
