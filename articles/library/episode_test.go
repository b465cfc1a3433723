package library

import (
	"context"
	"testing"

	"newsreader/articles"
)

// TestEpisodesWithoutPage checks that an entry whose file had stood for its address stays the same article, by whatever
// it is recognized, and that its address becomes unknown.
func TestEpisodesWithoutPage(t *testing.T) {
	ctx := context.Background()
	for name, e := range map[string]articles.Entry{
		"a GUID":  {GUID: "1", Article: &articles.Article{Headline: articles.Headline{Title: "The pilot"}}},
		"a title": {Article: &articles.Article{Headline: articles.Headline{Title: "The pilot"}}},
		"a text":  {Article: &articles.Article{Markdown: "She tells of the winter."}},
		"nothing": {Article: &articles.Article{}},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := newSubscribed(t)
			file := "https://harbour.example/1.mp3?token=a"
			fetch := func(url, file string) StoreResult {
				article := *e.Article
				article.URL, article.Enclosures = url, []articles.Enclosure{{URL: file}}
				article.Sanitize()
				return must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: []articles.Entry{{GUID: e.GUID, Article: &article}}}))(t)
			}
			fetch(file, file)
			before := must(l.List(ctx, ListQuery{}))(t)
			for range 2 {
				if r := fetch("", file); r.New+r.Changed > 0 {
					t.Errorf("%+v", r)
				}
			}
			after := must(l.List(ctx, ListQuery{}))(t)
			if len(after) != 1 || after[0].ID != before[0].ID || after[0].URL != "" {
				t.Errorf("%+v, before %+v", after, before)
			}
			if n, err := l.resolve(ctx, file); err != nil || n == 0 {
				t.Errorf("by the file's address: %v", err)
			}
			if e.GUID != "" {
				if r := fetch("", file+"b"); r.New+r.Changed > 0 {
					t.Errorf("another token: %+v", r)
				}
			}
		})
	}
}
