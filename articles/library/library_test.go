package library

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestReadingCreatesNothing(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	if l.Exists() {
		t.Error("a library that was never written exists")
	}
	if got := must(l.List(ctx, ListQuery{}))(t); got != nil {
		t.Errorf("listed %v", got)
	}
	if got := searchHits(t, l, "fog", SearchOptions{}); got != nil {
		t.Errorf("found %v", got)
	}
	if got := must(l.Feeds(ctx))(t); got != nil {
		t.Errorf("feeds %v", got)
	}
	if _, err := l.Get(ctx, "abc"); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("get: %v", err)
	}
	must(l.Prune(ctx, PruneOptions{Before: testNow}))(t)
	if _, err := os.Stat(filepath.Dir(l.path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the directory was made: %v", err)
	}
}

func TestWritingCreatesLibrary(t *testing.T) {
	l, _ := newLibrary(t)
	ctx := context.Background()
	must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
	if !l.Exists() {
		t.Error("the library does not exist")
	}
	for range 2 {
		must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"})))(t)
		searchHits(t, l, "fog", SearchOptions{Snippets: true})
	}
	ok(t, l.Close())
	entries := must(os.ReadDir(filepath.Dir(l.path)))(t)
	if len(entries) != 1 || entries[0].Name() != fileName {
		t.Errorf("the directory holds %v", entries)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for path, want := range map[string]fs.FileMode{filepath.Dir(l.path): 0o700, l.path: 0o600} {
		if got := must(os.Stat(path))(t).Mode().Perm(); got != want {
			t.Errorf("mode of %s: %o", path, got)
		}
	}
}

// TestArticleSurvives stores an article with every field and reads it back.
func TestArticleSurvives(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	two := 2
	want := &articles.Article{
		Headline: articles.Headline{
			Title: "渡轮复航", URL: "https://harbour.example/1", Source: "港务时报", Section: "本埠", Comments: &two, Image: "https://harbour.example/1.jpg",
			Published: articles.Time{Time: time.Date(2024, 5, 6, 6, 30, 0, 0, time.FixedZone("", 8*3600))}, Summary: "大雾散去", Language: "zh", Read: true, Starred: true,
		},
		Byline: "李文", Authors: "李文", Author: &articles.Author{Name: "李文", Bio: "记者", Articles: &two}, Site: "港务", Breadcrumbs: []string{"首页", "本埠"},
		Updated: articles.Time{Time: time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC), DateOnly: true}, Captured: articles.Time{Time: testNow}, Standfirst: "两天后",
		Categories: []string{"交通"}, Notices: []string{"示例"}, Images: []string{"https://harbour.example/a.png"}, Links: []string{"https://harbour.example/b"},
		Markdown: "首班船。\n\n![图](https://harbour.example/a.png)\n\n[时刻表](https://harbour.example/b)" + strings.Repeat("\n\n渡轮准点。", 100),
	}
	given := *want
	result := must(l.Import(ctx, []*articles.Article{&given}))(t)
	want.ID, want.Arrived = id.New(want.URL), articles.Time{Time: testNow}
	if diff := cmp.Diff(StoreResult{New: 1, IDs: []string{want.ID}}, result); diff != "" {
		t.Error(diff)
	}
	for _, ref := range []string{want.ID, want.ID[:3], strings.ToUpper(want.ID[:4]), want.URL, want.URL + "#times", "HTTPS://Harbour.example:443/1"} {
		got, err := l.Get(ctx, ref)
		ok(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("by %q: %s", ref, diff)
		}
	}
	listed := must(l.List(ctx, ListQuery{}))(t)
	if diff := cmp.Diff([]articles.Headline{want.Headline}, listed); diff != "" {
		t.Error(diff)
	}
	brief := want.Headline
	brief.Summary, brief.Image, brief.Comments = "", "", nil
	if diff := cmp.Diff([]articles.Headline{brief}, must(l.List(ctx, ListQuery{Brief: true}))(t)); diff != "" {
		t.Error(diff)
	}
}

func TestReadOnlyLibrary(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, []*articles.Article{testArticle("one", "https://harbour.example/1", 1)}))(t)
	ok(t, l.Close())
	reader := openLibrary(t, filepath.Dir(l.path), Options{ReadOnly: true})
	if got := titles(must(reader.List(ctx, ListQuery{}))(t)); got != "one" {
		t.Errorf("listed %q", got)
	}
	yes := true
	_, err := reader.SetFlags(ctx, []string{"https://harbour.example/1"}, Flags{Read: &yes})
	if !errors.Is(err, ErrReadOnly) {
		t.Errorf("marking: %v", err)
	}
	// What is not indexed is found as well.
	if got := searchHits(t, reader, "one", SearchOptions{}); len(got) != 1 {
		t.Errorf("found %v", got)
	}
}
