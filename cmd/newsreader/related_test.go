package main

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/library"
)

func TestSourcesOfReprints(t *testing.T) {
	a, _, _ := newTestApp(nil)
	r := library.RelatedArticle{Headline: articles.Headline{Source: "Gazette"}}
	for _, source := range []string{"Crier", "", "Gazette", "Crier", "Post"} {
		r.Reprints = append(r.Reprints, articles.Headline{Source: source})
	}
	if diff := cmp.Diff("Gazette, Crier, Post", a.sourcesOf(r)); diff != "" {
		t.Error(diff)
	}
	r.Source = ""
	if diff := cmp.Diff("Crier, Gazette, Post", a.sourcesOf(r)); diff != "" {
		t.Error(diff)
	}
}

// TestRevisionForDiff checks that revisions are compared without differences in surrounding space, and named in UTC.
func TestRevisionForDiff(t *testing.T) {
	r := &library.Revision{Stored: clock, Article: &articles.Article{Markdown: "\nFirst.\n\nSecond.\n\n\n"}}
	r.Article.Title = "Fog"
	if diff := cmp.Diff("# Fog\n\nFirst.\n\nSecond.\n", string(revisionText(r))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(clock.In(time.UTC).Format(time.RFC3339), revisionName(r)); diff != "" {
		t.Error(diff)
	}
}
