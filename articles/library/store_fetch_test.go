package library

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsreader/articles/internal/id"
)

// TestStoreFetchSettings checks which facts about a feed its document changes: an empty one changes nothing but the
// validators and the quiet times, which are always the last document's.
func TestStoreFetchSettings(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
	want := Feed{ID: id.New(harbourFeed), URL: harbourFeed, Kind: KindFeed, Subscribed: true, Added: testNow, LastSuccess: testNow}
	for i, step := range []struct {
		result FetchResult
		change func()
	}{
		{FetchResult{Title: "Harbour", SiteURL: "https://harbour.example/", Kind: KindPage, ETag: "a", LastModified: "then", Quiet: 1}, func() {
			want.Title, want.SiteURL, want.Kind, want.ETag, want.LastModified, want.Quiet = "Harbour", "https://harbour.example/", KindPage, "a", "then", 1
		}},
		{FetchResult{}, func() { want.ETag, want.LastModified, want.Quiet = "", "", 0 }},
		{FetchResult{Title: "New name", SiteURL: "https://new.example/", Kind: KindFeed}, func() { want.SiteURL, want.Kind = "https://new.example/", KindFeed }},
	} {
		must(l.StoreFetch(ctx, harbourFeed, step.result))(t)
		step.change()
		if diff := cmp.Diff(want, must(l.FindFeed(ctx, harbourFeed))(t), cmpopts.IgnoreUnexported(Feed{})); diff != "" {
			t.Errorf("step %d: %s", i, diff)
		}
	}
}
