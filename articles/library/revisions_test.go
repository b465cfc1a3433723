package library

import (
	"context"
	"testing"

	"newsreader/articles"
)

// TestRevise checks which changes keep the old text as a revision: those that a reader would see.
func TestRevise(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	number := int64(0)
	for name, test := range map[string]struct {
		before, after articles.Article
		want          bool
	}{
		"title":                {articles.Article{Headline: articles.Headline{Title: "a"}}, articles.Article{Headline: articles.Headline{Title: "b"}}, true},
		"body":                 {articles.Article{Markdown: "a"}, articles.Article{Markdown: "b"}, true},
		"summary":              {articles.Article{Headline: articles.Headline{Summary: "a"}}, articles.Article{Headline: articles.Headline{Summary: "b"}}, true},
		"standfirst":           {articles.Article{Markdown: "x", Standfirst: "a"}, articles.Article{Markdown: "x", Standfirst: "b"}, true},
		"body removed":         {articles.Article{Markdown: "a"}, articles.Article{}, true},
		"first body":           {articles.Article{}, articles.Article{Markdown: "b", Standfirst: "b"}, false},
		"first body and title": {articles.Article{}, articles.Article{Headline: articles.Headline{Title: "b"}, Markdown: "b"}, true},
		"byline":               {articles.Article{Markdown: "x", Byline: "a"}, articles.Article{Markdown: "x", Byline: "b"}, false},
		"image":                {articles.Article{Markdown: "x"}, articles.Article{Headline: articles.Headline{Image: "b"}, Markdown: "x"}, false},
		"nothing":              {articles.Article{Markdown: "x"}, articles.Article{Markdown: "x"}, false},
	} {
		number++
		ok(t, l.write(ctx, "testing", func(w *writer) error {
			packed, err := packText(&test.before)
			if err != nil {
				return err
			}
			return w.revise(number, &storedArticle{article: test.before, packedText: packed}, &test.after)
		}))
		n := must(collect(ctx, l, "SELECT count(*) FROM revisions WHERE article = ?", []any{number}, scanNumber))(t)
		if got := n[0] == 1; got != test.want {
			t.Errorf("%s: kept %v, want %v", name, got, test.want)
		}
	}
}
