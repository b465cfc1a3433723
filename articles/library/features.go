package library

import (
	"cmp"
	"fmt"

	"newsreader/articles"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/similarity"
	"newsreader/articles/internal/text"
	"newsreader/articles/internal/textindex"
)

// maxComparedText is how many bytes of a body's Markdown are read to find its lead. Package similarity uses less,
// but markup and link targets may come first.
const maxComparedText = 4000

// comparedText returns what an article is compared by: its title, and the standfirst with the beginning of the
// text. Its outlet is the printed source, since one host may carry many outlets' articles.
func comparedText(h *articles.Headline, facts *storedFacts, body string) similarity.Text {
	lead := facts.Standfirst
	if text := cmp.Or(text.FromMarkdown(runes.Clip(body, maxComparedText)), facts.Summary); text != "" {
		lead += "\n" + text
	}
	return similarity.Text{Title: h.Title, Lead: lead, Published: h.Published.Time, Host: h.Source, Address: textindex.Host(h.URL)}
}

// comparedTextOf is comparedText of a whole article, which need not be in the library.
func comparedTextOf(a *articles.Article) similarity.Text {
	return comparedText(&a.Headline, &storedFacts{Standfirst: a.Standfirst, Summary: a.Summary}, a.Markdown)
}

func decodeDoc(packed []byte) (*similarity.Features, error) {
	doc := new(similarity.Features)
	if err := doc.UnmarshalBinary(packed); err != nil {
		return nil, fmt.Errorf("%w: %w", errFeaturesDamaged, err)
	}
	return doc, nil
}
