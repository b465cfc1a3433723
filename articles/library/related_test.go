package library

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"newsreader/articles"
)

// TestRelatedCancelled checks that a cancelled search returns the context's error and leaves no transaction open.
func TestRelatedCancelled(t *testing.T) {
	l, _ := newLibrary(t)
	all := articlesTitled([]string{"Oyster beds of Kelder Sound closed", "Oyster beds of Kelder Sound closed by norovirus"})
	must(l.Import(context.Background(), all))(t)
	db := must(l.reader(context.Background()))(t)
	before := db.Stats().InUse
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for range 2 * maxConnections {
		if _, err := l.relate(ctx, &relatedSearch{text: comparedTextOf(all[0])}, RelatedOptions{}); !errors.Is(err, context.Canceled) {
			t.Fatalf("given up with %v", err)
		}
	}
	if n := db.Stats().InUse; n != before {
		t.Errorf("%d connections in use, %d before", n, before)
	}
	if got := must(l.Related(context.Background(), all[0], RelatedOptions{}))(t); len(got) != 1 {
		t.Errorf("%d related afterwards", len(got))
	}
}

// TestRelatedAmongMany finds the newest article on an event although a thousand older ones mention its words in
// passing.
func TestRelatedAmongMany(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := articlesTitled([]string{"Norovirus sickens fourteen wedding guests"})
	for i := range maxPerTerm {
		a := testArticle(fmt.Sprint("Tides of week ", i), fmt.Sprint("https://tides.example/", i), 24*i)
		a.Markdown = strings.Repeat("High water at noon. ", 200) + "\n\nNorovirus sickens fourteen wedding guests."
		all = append(all, a)
	}
	newest := testArticle("Oyster beds of Kelder Sound closed", "https://oyster.example/", 0)
	newest.Markdown = all[0].Title + "."
	must(l.Import(ctx, append(all, newest)))(t)
	if got := must(l.Related(ctx, all[0], RelatedOptions{}))(t); len(got) != 1 || got[0].Title != newest.Title {
		t.Errorf("got %+v", got)
	}
}

// TestWhyInOneLanguage checks that all reasons are in the language of the article being read.
func TestWhyInOneLanguage(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	english, chinese := testArticle("Marlow Star runs aground", "https://a.example/", 1), testArticle("渡轮Marlow Star搁浅", "https://b.example/", 1)
	chinese.Language = "zh"
	must(l.Import(ctx, []*articles.Article{english, chinese}))(t)
	for read, want := range map[*articles.Article]string{english: "both mention Marlow", chinese: "都提到"} {
		if got := must(l.Related(ctx, read, RelatedOptions{}))(t); len(got) != 1 || !strings.HasPrefix(got[0].Why[0], want) {
			t.Errorf("%s: %+v", read.Title, got)
		}
	}
}

// TestRelatedByStory finds an article that shares no rare term with another, but is in the story of the best match.
func TestRelatedByStory(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := articlesTitled([]string{
		"Oyster beds of Kelder Sound closed",
		"Oyster beds of Kelder Sound closed as norovirus sickens fourteen wedding guests",
		"Norovirus sickens fourteen wedding guests",
	})
	must(l.Import(ctx, all))(t)
	ok(t, l.CatchUp(ctx))
	if n := len(must(l.Stories(ctx, StoryQuery{}))(t)); n != 1 {
		t.Fatalf("%d stories", n)
	}
	got := must(l.Related(ctx, must(l.Get(ctx, all[0].URL))(t), RelatedOptions{}))(t)
	if len(got) != 2 || got[0].Title != all[1].Title || got[1].Title != all[2].Title || got[0].Score <= got[1].Score {
		t.Errorf("got %+v", got)
	}
}
