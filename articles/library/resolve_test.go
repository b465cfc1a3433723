package library

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
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
	for _, id := range ids[:3] {
		a := testArticle(id, "https://news.example/"+id, 1)
		a.ID = id
		all = append(all, a)
	}
	must(l.Import(ctx, all))(t)
	if diff := cmp.Diff([]int{6, 6, 2, 0}, must(l.ShortIDLengths(ctx, ids))(t)); diff != "" {
		t.Error(diff)
	}
}
