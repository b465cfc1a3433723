package articles

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// tamper runs a statement on a library as damage or another program would.
func tamper(t testing.TB, l *Library, query string) {
	t.Helper()
	ok(t, l.write(context.Background(), "tampering with", func(w *writer) error { return w.exec(query) }))
}

// TestDamagedFeatures holds that what is compared is all that suffers where it is damaged, and that this is said.
func TestDamagedFeatures(t *testing.T) {
	for name, damage := range map[string]string{
		"counts":   "UPDATE counts SET counts = x'01'",
		"features": "UPDATE features SET doc = x'ff'",
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			l, _ := newLibrary(t)
			all := telling(strings.Split(events[0], "|"))
			must(l.Import(ctx, all[:2]))(t)
			ok(t, l.Gather(ctx))
			tamper(t, l, damage)
			must(l.Import(ctx, all[2:]))(t)
			saysDamaged(t, l, l.Gather(ctx))
			_, err := l.Related(ctx, must(l.Get(ctx, all[0].URL))(t), RelatedOptions{})
			saysDamaged(t, l, err)
			for _, word := range []string{"storm", "keeper"} { // in the index, and at most in the library
				if hits := must(l.Search(ctx, word, SearchOptions{}))(t); len(hits) == 0 {
					t.Errorf("%q is not found", word)
				}
			}
			if n := must(l.Prune(ctx, PruneOptions{Before: time.Date(2024, 4, 24, 0, 0, 0, 0, time.UTC)}))(t); n != 3 {
				t.Errorf("%d removed", n)
			}
		})
	}
}

func saysDamaged(t *testing.T, l *Library, err error) {
	t.Helper()
	if !errors.Is(err, ErrLibraryDamaged) || !strings.Contains(err.Error(), l.path) {
		t.Errorf("%v", err)
	}
}

// TestChangedFeatures holds that an article whose features are damaged gets new ones when it changes.
func TestChangedFeatures(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := telling([]string{"Leek prices fall"})
	must(l.Import(ctx, all))(t)
	ok(t, l.Gather(ctx))
	tamper(t, l, "UPDATE features SET doc = x'ff'")
	all[0].Title = "Leek prices rise"
	must(l.Import(ctx, all))(t)
	ok(t, l.Gather(ctx))
	if diff := cmp.Diff([]string{"Leek prices rise"}, told(must(l.Stories(ctx, StoryQuery{}))(t))); diff != "" {
		t.Error(diff)
	}
}

// TestFeaturesOfNoArticle holds that gathering ends although there is something to gather and nothing comes of it.
func TestFeaturesOfNoArticle(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	l, _ := newLibrary(t)
	must(l.Import(ctx, telling([]string{"Leek prices fall"})))(t)
	tamper(t, l, "INSERT INTO features (id, doc) VALUES (99, x'10')")
	if stories := must(l.Stories(ctx, StoryQuery{}))(t); len(stories) != 1 {
		t.Errorf("%d stories", len(stories))
	}
}

// TestMarkLargeStory holds that marking a story by all its articles takes linear time.
func TestMarkLargeStory(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	l, _ := newLibrary(t)
	var all []*Article
	var refs []string
	for i := range 6000 {
		a := telling([]string{"Storm puts out Marrow Point lighthouse"})[0]
		a.URL = fmt.Sprintf("https://%d.example/", i)
		all, refs = append(all, a), append(refs, a.URL)
	}
	must(l.Import(ctx, all))(t)
	read := true
	if n := must(l.Mark(ctx, refs, Marks{Read: &read, Stories: true}))(t); n != len(all) {
		t.Errorf("%d marked", n)
	}
}
