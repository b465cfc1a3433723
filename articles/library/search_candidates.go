package library

import (
	"context"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/textindex"
)

// searchCandidate is an article that may be a hit.
type searchCandidate struct {
	number   int64
	headline articles.Headline
	texts    []string // what is searched and shown besides the title; nil until loadTexts reads it
	fields   searchFields
	held     []bool // which of the plan's alternatives hold
}

// candidateQuery begins a query for candidates, up to its conditions.
func (p *searchPlan) candidateQuery() condition {
	var columns strings.Builder
	var args []any
	for _, f := range p.alternatives {
		c := p.filters[f]
		columns.WriteString(", (" + c.sql + ") IS TRUE")
		args = append(args, c.args...)
	}
	return condition{"SELECT " + headlineColumns + ", a.id" + columns.String() + headlineTables + "WHERE ", args}
}

func (p *searchPlan) scanCandidate(row scanner) (*searchCandidate, error) {
	var r headlineRow
	c := searchCandidate{held: make([]bool, len(p.alternatives))}
	into := append(r.destinations(), &c.number)
	for i := range c.held {
		into = append(into, &c.held[i])
	}
	err := row.Scan(into...)
	c.headline = r.headline()
	return &c, err
}

// satisfies reports whether the article's own text, as opposed to the index, satisfies the textual conditions of a
// query. It needs the texts.
func (c *searchCandidate) satisfies(p *searchPlan) bool {
	found := c.clausesIn(p.clauses)
	return textindex.Holds(p.textual, func(leaf textindex.Node) bool {
		switch leaf := leaf.(type) {
		case *textindex.Clause:
			return found[leaf]
		case *textindex.Filter:
			return c.held[slices.Index(p.alternatives, leaf)]
		}
		return false
	})
}

// clausesIn returns the clauses that match in the article.
func (c *searchCandidate) clausesIn(clauses []*textindex.Clause) map[*textindex.Clause]bool {
	host := textindex.Host(c.headline.URL)
	in := map[textindex.Field][]int{
		textindex.TitleField: textindex.Count(clauses, c.headline.Title), textindex.SourceField: textindex.Count(clauses, c.headline.Source),
		textindex.AuthorField: textindex.Count(clauses, c.fields.authors...), textindex.CategoryField: textindex.Count(clauses, c.fields.categories...),
		textindex.SiteField: textindex.Count(clauses, host), textindex.FactField: textindex.Count(clauses, c.fields.facts...),
		textindex.AnyField: textindex.Count(clauses, c.texts...),
	}
	found := map[*textindex.Clause]bool{}
	for i, clause := range clauses {
		n := in[clause.Field][i]
		switch clause.Field {
		case textindex.AnyField:
			n += in[textindex.TitleField][i] + in[textindex.CategoryField][i] + in[textindex.SiteField][i]
		case textindex.SiteField:
			if !clause.OnSite(host) {
				n = 0
			}
		}
		found[clause] = n > 0
	}
	return found
}

// loadCandidates reads the headlines of articles, and which of a plan's alternatives hold for them.
func (l *Library) loadCandidates(ctx context.Context, p *searchPlan, numbers []int64) ([]*searchCandidate, error) {
	query := p.candidateQuery()
	return collect(ctx, l, query.sql+"a.id IN ("+numberList(numbers)+")", query.args, p.scanCandidate)
}

// loadTexts reads the texts of those candidates that have none yet.
func (l *Library) loadTexts(ctx context.Context, candidates []*searchCandidate) error {
	byNumber := map[int64]*searchCandidate{}
	var numbers []int64
	for _, c := range candidates {
		if c.texts == nil {
			c.texts = []string{""}
			byNumber[c.number] = c
			numbers = append(numbers, c.number)
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	_, err := collect(ctx, l, "SELECT id, text FROM texts WHERE id IN ("+numberList(numbers)+")", nil, func(row scanner) (none struct{}, err error) {
		var number int64
		var packed []byte
		if err := row.Scan(&number, &packed); err != nil {
			return none, err
		}
		facts, body, err := splitText(packed)
		byNumber[number].texts, byNumber[number].fields = searchableTexts(&facts, body), searchableFields(&facts)
		return none, err
	})
	return err
}
