package library

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestGetAmbiguous(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	var all []*articles.Article
	for i := range 100 {
		all = append(all, testArticle("one", "https://harbour.example/"+strings.Repeat("x", i), i))
	}
	must(l.Import(ctx, all))(t)
	first := must(l.List(ctx, ListQuery{}))(t)[0].ID[:1]
	_, err := l.Get(ctx, first)
	var ambiguous *articles.AmbiguousIDError
	if !errors.As(err, &ambiguous) || ambiguous.Count < 2 || len(ambiguous.Matches) != min(ambiguous.Count, articles.AmbiguousShown) || ambiguous.Prefix != first {
		t.Errorf("got error %v", err)
	}
	for _, ref := range []string{"", " ", "zzzzzzzzzz", "not an id", "u", "https://harbour.example/none", strings.Repeat("0", 20)} {
		if _, err := l.Get(ctx, ref); !errors.Is(err, articles.ErrNotFound) {
			t.Errorf("%q: %v", ref, err)
		}
	}
}

// TestShortIDLengths checks that IDs are distinguished from all others in the library, listed or not.
func TestShortIDLengths(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	ids := []string{"k56sabbbbb", "k56saabbbb", "k7bbbbbbbb", "no ID"}
	if diff := cmp.Diff([]int{0, 0, 0, 0}, must(l.ShortIDLengths(ctx, ids))(t)); diff != "" {
		t.Error(diff)
	}
	var all []*articles.Article
	for _, claimed := range ids[:3] {
		a := testArticle(claimed, "https://news.example/"+claimed, 1)
		a.ID = claimed
		all = append(all, a)
	}
	must(l.Import(ctx, all))(t)
	if diff := cmp.Diff([]int{6, 6, 2, 0}, must(l.ShortIDLengths(ctx, ids))(t)); diff != "" {
		t.Error(diff)
	}
}

// TestGetByURL checks which article a URL names: in any spelling, the newest of several, and none whose ID merely
// claims to be that of the URL.
func TestGetByURL(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	document := testEntries([]string{"1|live|nine|text", "2|live|eight|text", "3|b?utm_source=feed|bell|text", "4|c|soup|text"})
	document.Entries[1].Article.Published = articles.Time{Time: testNow}
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	claimed := testArticle("claims the ID of another URL", "https://harbour.example/d", 1)
	claimed.ID = id.New("https://harbour.example/gone")
	must(l.Import(ctx, []*articles.Article{claimed}))(t)
	for ref, want := range map[string]string{
		"https://harbour.example/live":              "eight",
		"https://harbour.example/b?utm_source=feed": "bell",
		"https://jane@harbour.example/c":            "soup",
		"HTTPS://harbour.example:443/c#top":         "soup",
		"https://harbour.example/d":                 claimed.Title,
		"https://harbour.example/gone":              "",
		"https://harbour.example/":                  "",
	} {
		got, err := l.Get(ctx, ref)
		switch {
		case want == "" && !errors.Is(err, articles.ErrNotFound):
			t.Errorf("%s: got %v, %v", ref, got, err)
		case want != "" && (err != nil || got.Title != want):
			t.Errorf("%s: got %v, %v, want %q", ref, got, err, want)
		}
	}
}
