package main

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/library"
)

func TestSourcesOfCopies(t *testing.T) {
	var copies []articles.Headline
	for _, source := range []string{"Gazette", "Crier", "", "Gazette", "Post"} {
		copies = append(copies, articles.Headline{Source: source})
	}
	if diff := cmp.Diff([]string{"Gazette", "Crier", "Post"}, sourcesOf(copies)); diff != "" {
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
