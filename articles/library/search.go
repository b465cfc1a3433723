package library

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/markdown"
	"newsreader/articles/internal/textindex"
)

// defaultHits is how many hits a search gives where nothing else is asked.
const defaultHits = 50

// SearchOptions say how to search.
type SearchOptions struct {
	// Limit is the greatest number of hits, 0 for 50 and less than 0 for all.
	Limit int
	// Since and Until are those of [ListQuery]; they hold beside those of the query.
	Since, Until time.Time
	// Unread and Starred ask for marks.
	Unread, Starred bool
	// Snippets asks for a part of the text around the match.
	Snippets bool
}

// Hit is an article that a search found.
type Hit struct {
	articles.Headline
	// Score is how well it matches, from 0 to 1.
	Score float64 `json:"score"`
	// Snippet is a part of its text around the match, Marks the matches in it.
	Snippet string `json:"snippet,omitempty"`
	Spans   []Span `json:"marks,omitempty"`
}

// SnippetMarkdown is the snippet as one paragraph of Markdown, with the matches strong.
func (h *Hit) SnippetMarkdown() string {
	var b strings.Builder
	at := 0
	for _, m := range h.Spans {
		b.WriteString(markdown.Escape(h.Snippet[at:m.Start]))
		b.WriteString("**" + markdown.Escape(h.Snippet[m.Start:m.End]) + "**")
		at = m.End
	}
	return b.String() + markdown.Escape(h.Snippet[at:])
}

// Search finds articles in which everything holds that the query asks for, the best first: words, "phrases",
// -without, title:word, source:word, since: and until: with a day, a time or a span such as 7d. A
// word of Chinese may be one character long, and where several written together are found nowhere, each of them is looked
// for. Nothing that is typed is an error: what is no
// operator is text.
func (l *Library) Search(ctx context.Context, query string, opts SearchOptions) ([]Hit, error) {
	q := textindex.ParseQuery(query, func(s string) (time.Time, bool) { return articles.ParseMoment(s, l.opts.Now()) })
	if !l.Exists() || len(q.Clauses) == 0 && q.Since.IsZero() && q.Until.IsZero() {
		return nil, nil
	}
	// Where what the index is made with is damaged, what it has is found still; where more is, the search itself tells.
	if _, err := l.updateIndex(ctx, indexPatience); err != nil && !toleratesLag(ctx, err) && !errors.Is(err, ErrDamaged) {
		return nil, err
	}
	for _, q := range append([]textindex.Query{q}, q.Segmentations()...) {
		s := &search{l: l, query: q, matches: newFTSQuery(q), opts: opts}
		if hits, err := s.run(ctx); len(hits) > 0 || err != nil {
			return hits, l.wrapError("searching", err)
		}
	}
	return nil, nil
}

// search is one search.
type search struct {
	l       *Library
	query   textindex.Query
	matches ftsQuery
	opts    SearchOptions
	where   []string
	args    []any
}

func (s *search) run(ctx context.Context) ([]Hit, error) {
	var err error
	s.where, s.args, err = s.l.conditions(ctx, ListQuery{
		Since: later(s.query.Since, s.opts.Since), Until: earlier(s.query.Until, s.opts.Until), Unread: s.opts.Unread, Starred: s.opts.Starred,
	})
	if err != nil {
		return nil, err
	}
	found, err := s.candidates(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.rank(ctx, found); err != nil {
		return nil, err
	}
	found, err = s.checkExact(ctx, found)
	if err != nil {
		return nil, err
	}
	if s.opts.Snippets {
		if err := s.loadTexts(ctx, found); err != nil {
			return nil, err
		}
	}
	hits := make([]Hit, len(found))
	for i, c := range found {
		hits[i] = Hit{Headline: c.headline, Score: c.score}
		if s.opts.Snippets {
			hits[i].Snippet, hits[i].Spans = snippet(c.texts, s.highlighted())
		}
	}
	return hits, nil
}

// limit is how many hits are wanted, and all whether that is all of them.
func (s *search) limit() (n int, all bool) {
	if s.opts.Limit < 0 {
		return 0, true
	}
	return cmp.Or(s.opts.Limit, defaultHits), false
}

// highlighted are the clauses that a text is marked with.
func (s *search) highlighted() []textindex.Clause {
	return slices.DeleteFunc(slices.Clone(s.query.Clauses), func(c textindex.Clause) bool { return c.Not || c.Field == textindex.SourceField })
}

// checkExact gives the first hits of the ranked candidates, leaving out those in which a phrase's
// terms do not stand together or an excluded phrase does.
func (s *search) checkExact(ctx context.Context, ranked []*searchCandidate) ([]*searchCandidate, error) {
	limit, all := s.limit()
	if all {
		limit = len(ranked)
	}
	var kept []*searchCandidate
	for some := range slices.Chunk(ranked, textBatch) {
		if len(kept) >= limit {
			break
		}
		if s.matches.needsText {
			if err := s.loadTexts(ctx, some); err != nil {
				return nil, err
			}
			some = slices.DeleteFunc(some, func(c *searchCandidate) bool { return !s.satisfies(c) })
		}
		kept = append(kept, some...)
	}
	return kept[:min(len(kept), limit)], nil
}
