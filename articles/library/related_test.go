package library

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
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
	if got := must(l.Related(context.Background(), all[0], RelatedOptions{}))(t); len(got.Articles) != 1 {
		t.Errorf("%d related afterwards", len(got.Articles))
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
	ok(t, l.CatchUp(ctx))
	if got := must(l.Related(ctx, all[0], RelatedOptions{Limit: 10}))(t).Articles; len(got) != 1 || got[0].Title != newest.Title {
		t.Errorf("got %+v", got)
	}
}

// TestWhyInOneLanguage checks that all reasons are in the language of the reader, whatever that of the articles is.
func TestWhyInOneLanguage(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	english, chinese := testArticle("Marlow Star runs aground", "https://a.example/", 1), testArticle("渡轮Marlow Star搁浅", "https://b.example/", 1)
	chinese.Language = "zh"
	must(l.Import(ctx, []*articles.Article{english, chinese}))(t)
	for _, read := range []*articles.Article{english, chinese} {
		for language, want := range map[string]string{"en": "both mention Marlow", "zh": "均提及：", "": "both mention"} {
			if got := must(l.Related(ctx, read, RelatedOptions{Language: language, Limit: 1}))(t).Articles; len(got) != 1 || !strings.HasPrefix(got[0].Why[0], want) {
				t.Errorf("%s, in %q: %+v", read.Title, language, got)
			}
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
	got := must(l.Related(ctx, must(l.Get(ctx, all[0].URL))(t), RelatedOptions{Limit: 10}))(t).Articles
	if len(got) != 2 || got[0].Title != all[1].Title || got[1].Title != all[2].Title || got[0].Score <= got[1].Score {
		t.Errorf("got %+v", got)
	}
}

// TestRelatedCopies checks that copies are folded into the earliest of them, and the article's own are apart.
func TestRelatedCopies(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := articlesTitled([]string{
		"Storm puts out Marrow Point lighthouse", "Storm puts out Marrow Point lighthouse | Paper 1",
		"Marrow Point lighthouse dark after storm breaks window", "Marrow Point lighthouse dark after storm breaks window - The Marrow Times",
	})
	must(l.Import(ctx, all))(t)
	got := must(l.Related(ctx, must(l.Get(ctx, all[0].URL))(t), RelatedOptions{}))(t)
	lines := []string{titles(got.Copies)}
	for _, r := range got.Articles {
		lines = append(lines, r.Relation+", "+r.Source+": "+titles(r.Copies))
	}
	if diff := cmp.Diff([]string{all[1].Title, "event, Paper 2: " + all[3].Title}, lines); diff != "" {
		t.Error(diff)
	}
}

// TestRelatedBesideDamage checks that a damaged text of the same source, which is not related, does no harm.
func TestRelatedBesideDamage(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := articlesTitled([]string{"Storm puts out Marrow Point lighthouse", "Marrow Point lighthouse dark after storm breaks window", "Leek prices fall"})
	all[2].Source = all[0].Source
	must(l.Import(ctx, all))(t)
	must(l.updateIndex(ctx, 0, math.MaxInt))(t)
	tamper(t, l, "UPDATE texts SET text = x'ff' WHERE id = (SELECT id FROM articles WHERE title LIKE 'Leek%')")
	got := must(l.Related(ctx, all[0], RelatedOptions{}))(t).Articles
	if len(got) != 1 || got[0].Title != all[1].Title {
		t.Errorf("got %+v", got)
	}
}

// TestRelatedLimit checks that a list has as many articles as are wanted, or those that belong.
func TestRelatedLimit(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	const reports, others = 12, 3
	var names []string
	for i := range reports {
		names = append(names, fmt.Sprintf("Storm number %d puts out Marrow Point lighthouse", i))
	}
	for i := range others {
		names = append(names, fmt.Sprintf("Council meeting %d discusses leeks, onions and the price of both in winter at Marrow", 50+i))
	}
	all := articlesTitled(names)
	must(l.Import(ctx, all))(t)
	for limit, want := range map[int]int{0: reports - 1, 3: 3, reports: reports, 50: reports - 1 + others} {
		got := must(l.Related(ctx, must(l.Get(ctx, all[0].URL))(t), RelatedOptions{Limit: limit}))(t).Articles
		if len(got) != want {
			t.Errorf("limit %d: %d articles, want %d", limit, len(got), want)
		}
		for i, r := range got {
			if belongs := r.Relation != ""; belongs != (i < reports-1) {
				t.Errorf("limit %d: %s is %q", limit, r.Title, r.Relation)
			}
		}
	}
}

// TestFoldCopies checks that candidates below the minimum score are dropped, that copies are folded into the best of
// them, and that the article's own are apart.
func TestFoldCopies(t *testing.T) {
	self := similarity.FeaturesOf(similarity.Text{Title: "Storm puts out Marrow Point lighthouse"})
	candidate := func(number int64, title string, score float64) *relatedCandidate {
		features := similarity.FeaturesOf(similarity.Text{Title: title})
		return &relatedCandidate{number: number, doc: &features, score: score}
	}
	ranked := []*relatedCandidate{
		candidate(1, "Leek prices fall for the third week", .9),
		candidate(2, "Skerry bridge closes for repairs until spring", .8),
		candidate(3, "Leek prices fall for the third week", .7),
		candidate(4, "Storm puts out Marrow Point lighthouse", .6),
		candidate(5, "Old town bookshop stays open longer", minRelatedScore),
		candidate(6, "Skerry bridge closes for repairs until spring", .9*minRelatedScore),
		candidate(7, "Fog bell to be restored", .9*minRelatedScore),
	}
	own, others := foldCopies(&self, ranked)
	got := [][]int64{own}
	for _, c := range others {
		got = append(got, append([]int64{c.number}, c.copies...))
	}
	if diff := cmp.Diff([][]int64{{4}, {1, 3}, {2}, {5}}, got); diff != "" {
		t.Error(diff)
	}
}
