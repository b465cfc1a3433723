package library

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestWriteJSONFeed reads an exported library back: no field may be lost, not even those that JSON Feed does not define.
func TestWriteJSONFeed(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	two := 2
	whole := testArticle("Ferries & fog", "https://harbour.example/a", 1)
	whole.Section, whole.Summary, whole.Comments, whole.Image = "Port", "Fog <lifts>", &two, "https://harbour.example/i.png"
	whole.Byline, whole.Site, whole.Standfirst = "Li Wen", "Harbour", "After two days"
	whole.Author = &articles.Author{Name: "Li Wen", Bio: "Reporter"}
	whole.Categories, whole.Notices, whole.Breadcrumbs = []string{"Ferries"}, []string{"An example"}, []string{"Home", "Port"}
	whole.Updated, whole.Captured = articles.Time{Time: testNow, DateOnly: true}, articles.Time{Time: testNow}
	whole.Markdown, whole.Read, whole.Starred = "The **first** ferry.", true, true
	bare := testArticle("No body", "https://harbour.example/b", 2)
	bare.Published = articles.Time{}
	must(l.Import(ctx, []*articles.Article{whole, bare}))(t)
	var want []*articles.Article
	for a, err := range l.Articles(ctx, ListQuery{}) {
		ok(t, err)
		a.Arrived = articles.Time{} // in another library, it arrives anew
		want = append(want, a)
	}
	var out bytes.Buffer
	ok(t, l.WriteJSONFeed(ctx, &out, ListQuery{}))
	var document struct {
		Version string
		Items   []json.RawMessage
	}
	ok(t, json.Unmarshal(out.Bytes(), &document))
	if document.Version != "https://jsonfeed.org/version/1.1" || len(document.Items) != 2 {
		t.Errorf("version %q with %d items", document.Version, len(document.Items))
	}
	var got []*articles.Article
	for a, err := range articles.Records(&out) {
		ok(t, err)
		got = append(got, a)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestArticlesOfPruned checks that what is pruned while articles are read is skipped, and that reading can stop early.
func TestArticlesOfPruned(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, []*articles.Article{
		testArticle("one", "https://harbour.example/1", 1), testArticle("two", "https://harbour.example/2", 2), testArticle("three", "https://harbour.example/3", 3),
	}))(t)
	var got []string
	for a, err := range l.Articles(ctx, ListQuery{Sort: NewestFirst}) {
		ok(t, err)
		got = append(got, a.Title)
		must(l.Prune(ctx, PruneOptions{Before: testNow.Add(-150 * time.Minute), IncludeUnread: true}))(t)
		if a.Title == "two" {
			break
		}
	}
	if diff := cmp.Diff([]string{"one", "two"}, got); diff != "" {
		t.Error(diff)
	}
	for a := range l.Articles(ctx, ListQuery{}) {
		got = append(got, a.Title)
	}
	if diff := cmp.Diff([]string{"one", "two", "one", "two"}, got); diff != "" {
		t.Error(diff)
	}
}
