package library

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/markdown"
	"newsreader/articles/internal/textindex"
)

// defaultHits is how many hits a search returns by default.
const defaultHits = 50

// SearchOptions configure a search.
type SearchOptions struct {
	// Limit is the maximum number of hits: 0 means 50, a negative one all.
	Limit int
	// Since and Until are as in [ListQuery]. They apply in addition to those of the query.
	Since, Until time.Time
	// Unread and Starred restrict the search to such articles.
	Unread, Starred bool
	// Folder restricts the search to the articles of feeds in it, see [ListQuery].
	Folder string
	// Snippets requests an excerpt of the text around the match.
	Snippets bool
	// Count requests the number of all matches, which Limit does not bound.
	Count bool
}

// Hit is an article that a search found.
type Hit struct {
	articles.Headline
	// Rank is the place among the hits, from 0.
	Rank int `json:"-"`
	// Score is how well the article matches, from 0 to 1.
	Score float64 `json:"score"`
	// Snippet is an excerpt of the text around the match.
	Snippet string `json:"snippet,omitempty"`
	// Copies are other articles with the same text that match. They are no hits of their own.
	Copies []articles.Headline `json:"copies,omitempty"`
	// Spans are the matches in the snippet.
	Spans []Span `json:"marks,omitempty"`
}

// SnippetMarkdown returns the snippet as one paragraph of Markdown with the matches in bold.
func (h *Hit) SnippetMarkdown() string {
	var b strings.Builder
	at := 0
	for _, span := range h.Spans {
		b.WriteString(markdown.Escape(h.Snippet[at:span.Start]))
		b.WriteString("**" + markdown.Escape(h.Snippet[span.Start:span.End]) + "**")
		at = span.End
	}
	return b.String() + markdown.Escape(h.Snippet[at:])
}

// QueryError is a query that cannot be read.
type QueryError = textindex.QueryError

// QueryFields returns the names of the fields that a query may have.
func QueryFields() []string { return textindex.Fields() }

// Search returns the articles that match a query in the language of [textindex.ParseQuery], best first; what has no
// words to rank by, newest first. Chinese words may be one character long. If a run of Chinese characters matches
// nothing, its words are searched separately. A query that cannot be read is a [*QueryError].
func (l *Library) Search(ctx context.Context, query string, opts SearchOptions) (*Results, error) {
	q, err := textindex.ParseQuery(query, l.parseBound)
	if err != nil || !l.Exists() || len(q.All) == 0 {
		return &Results{}, err
	}
	// Damage that only keeps the index from growing leaves what is indexed searchable. Worse damage shows in the search.
	if _, err := l.updateIndex(ctx, indexPatience, stepArticles); err != nil && !toleratesLag(ctx, err) && !errors.Is(err, ErrDamaged) {
		return &Results{}, err
	}
	for _, q := range append([]textindex.Query{q}, q.Segmentations()...) {
		if results, err := l.search(ctx, q, opts); err != nil || results.Len() > 0 {
			return results, l.wrapError("searching", err)
		}
	}
	return &Results{}, nil
}

// parseBound parses the value of since:, until: or arrived: in a query. Days are the reader's.
func (l *Library) parseBound(field, value string) (time.Time, bool) {
	if field == "until" {
		return articles.ParseUntil(value, l.opts.Now())
	}
	return articles.ParseMoment(value, l.opts.Now())
}

// search runs one query on the index and on the articles that are not in it yet.
func (l *Library) search(ctx context.Context, q textindex.Query, opts SearchOptions) (*Results, error) {
	results := &Results{l: l, highlighted: textindex.Highlighted(q.All), snippets: opts.Snippets}
	plan, err := l.planSearch(ctx, q, ListQuery{Since: opts.Since, Until: opts.Until, Unread: opts.Unread, Starred: opts.Starred, Folder: opts.Folder})
	if err != nil {
		return results, err
	}
	limit := cmp.Or(opts.Limit, defaultHits)
	var total int
	for wanted := limit; ; wanted *= refillFactor {
		var matched int
		if results.ranked, matched, total, err = l.findHits(ctx, plan, results.highlighted, wanted, opts.Count); err != nil {
			return results, err
		}
		if limit < 0 || len(results.ranked) >= limit || matched < wanted {
			break
		}
	}
	if limit >= 0 {
		results.ranked = results.ranked[:min(len(results.ranked), limit)]
	}
	if results.Total = results.Articles(); opts.Count {
		results.Total = total
	}
	return results, nil
}

// refillFactor is how many times more hits are looked for where copies left too few.
const refillFactor = 4

// findHits returns the best hits of a plan, at least as many as are wanted if there are, and copies do not count; how many
// articles they were before copies were folded; and how many match in all if that is to be counted.
func (l *Library) findHits(ctx context.Context, plan *searchPlan, highlighted []*textindex.Clause, wanted int, count bool) (hits []rankedArticle, matched, total int, err error) {
	found, total, err := newCandidateFinder(l, plan).find(ctx, wanted, count)
	if err != nil {
		return nil, 0, 0, err
	}
	ranked, err := l.rank(ctx, highlighted, found)
	if err != nil {
		return nil, 0, 0, err
	}
	hits, err = l.foldHits(ctx, ranked)
	return hits, len(ranked), total, err
}
