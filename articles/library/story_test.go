package library

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// events are articles about the same events: each line an event, told by its articles.
var events = []string{
	"Storm puts out Marrow Point lighthouse|Marrow Point lighthouse dark after storm breaks window|Lighthouse keeper Oda Fenn lights lamp by hand at Marrow Point",
	"Leek prices fall for the third week",
	"石城地铁七号线今早开通 首班车满座|石城地铁七号线今早开通 柳湾站排起长队|石城地铁七号线开通 十九座车站投入运营",
	"老城书店延长营业时间",
	"Skerry bridge closes for repairs until spring|Repairs close Skerry bridge for the winter",
}

// telling makes an article a title, an hour apart.
func telling(titles []string) []*articles.Article {
	var all []*articles.Article
	for i, title := range titles {
		a := &articles.Article{Headline: articles.Headline{Title: title, URL: fmt.Sprintf("https://%d.example/%x", i, title), Source: fmt.Sprint("Paper ", i)}}
		a.Published = articles.Time{Time: time.Date(2024, 4, 23, i, 0, 0, 0, time.UTC)}
		all = append(all, a)
	}
	return all
}

// told gives the stories as lines of titles, sorted.
func told(stories []Story) []string {
	var lines []string
	for _, s := range stories {
		var titles []string
		for _, a := range s.Articles {
			titles = append(titles, a.Title)
		}
		slices.Sort(titles)
		lines = append(lines, strings.Join(titles, "|"))
	}
	slices.Sort(lines)
	return lines
}

// wantedEvents are the events as told gives stories.
func wantedEvents() []string {
	var lines []string
	for _, e := range events {
		titles := strings.Split(e, "|")
		slices.Sort(titles)
		lines = append(lines, strings.Join(titles, "|"))
	}
	slices.Sort(lines)
	return lines
}

// TestStories gathers articles in many orders, at once and one after another.
func TestStories(t *testing.T) {
	ctx := context.Background()
	var titles []string
	for _, e := range events {
		titles = append(titles, strings.Split(e, "|")...)
	}
	all := telling(titles)
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 6 {
		l, _ := newLibrary(t)
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		batch := len(all)
		if round%2 == 1 {
			batch = 4
		}
		for some := range slices.Chunk(all, batch) {
			must(l.Import(ctx, some))(t)
			ok(t, l.Gather(ctx))
		}
		if diff := cmp.Diff(wantedEvents(), told(must(l.Stories(ctx, StoryQuery{}))(t))); diff != "" {
			t.Errorf("round %d: %s", round, diff)
		}
	}
}

func TestStoryQuery(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	titles := strings.Split(strings.Join(events, "|"), "|")
	must(l.Import(ctx, telling(titles)))(t)
	stories := must(l.Stories(ctx, StoryQuery{Least: 3, Limit: 1}))(t)
	if len(stories) != 1 || len(stories[0].Articles) != 3 || len(stories[0].Sources) != 3 || !stories[0].Last.After(stories[0].First.Time) {
		t.Errorf("%+v", stories)
	}
	// A story of which an article is new comes with its older ones.
	since := must(l.Stories(ctx, StoryQuery{Since: time.Date(2024, 4, 23, 9, 0, 0, 0, time.UTC)}))(t)
	if diff := cmp.Diff([]string{"Repairs close Skerry bridge for the winter|Skerry bridge closes for repairs until spring"}, told(since)); diff != "" {
		t.Error(diff)
	}
	yes := true
	if n := must(l.SetFlags(ctx, []string{since[0].ID}, Flags{Read: &yes, Stories: true}))(t); n != 2 {
		t.Errorf("marked %d", n)
	}
	unread := must(l.Stories(ctx, StoryQuery{Unread: true}))(t)
	if len(unread) != len(events)-1 || unread[0].Read {
		t.Errorf("%v", told(unread))
	}
}

// TestFeaturesFollow holds that what is compared goes with the articles.
func TestFeaturesFollow(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := telling(strings.Split(events[0], "|"))
	must(l.Import(ctx, all))(t)
	ok(t, l.Gather(ctx))
	lead := must(l.Get(ctx, all[0].URL))(t)
	if got := must(l.Related(ctx, lead, RelatedOptions{}))(t); len(got) != 2 || got[0].Score < got[1].Score || len(got[0].Why) == 0 {
		t.Errorf("%+v", got)
	}
	if n := countsOf(t, l).Articles(); n != 3 {
		t.Errorf("%d counted", n)
	}
	must(l.Prune(ctx, PruneOptions{Before: time.Date(2024, 4, 23, 2, 0, 0, 0, time.UTC)}))(t)
	if n := countsOf(t, l).Articles(); n != 1 {
		t.Errorf("%d counted", n)
	}
	if got := must(l.Related(ctx, lead, RelatedOptions{}))(t); len(got) != 1 || got[0].Title != all[2].Title {
		t.Errorf("%+v", got)
	}
	all[2].Title = "Nothing at all"
	must(l.Import(ctx, all[2:]))(t)
	if got := must(l.Related(ctx, lead, RelatedOptions{}))(t); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if n := countsOf(t, l).Articles(); n != 1 {
		t.Errorf("%d counted", n)
	}
}

// TestRelatedGivenUp holds that a search that is given up ends as such and leaves no transaction behind.
func TestRelatedGivenUp(t *testing.T) {
	l, _ := newLibrary(t)
	all := telling([]string{"Oyster beds of Kelder Sound closed", "Oyster beds of Kelder Sound closed by norovirus"})
	must(l.Import(context.Background(), all))(t)
	db := must(l.reader(context.Background()))(t)
	before := db.Stats().InUse
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for range 2 * maxConnections {
		if _, err := l.relate(ctx, &relating{text: textOf(all[0])}, RelatedOptions{}); !errors.Is(err, context.Canceled) {
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

// TestRelatedAmongMany finds the newest article that tells an event, where a thousand older ones mention its words in passing.
func TestRelatedAmongMany(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := telling([]string{"Norovirus sickens fourteen wedding guests"})
	for i := range maxLookedUp {
		a := testArticle(fmt.Sprint("Tides of week ", i), fmt.Sprint("https://tides.example/", i), 24*i)
		a.Markdown = strings.Repeat("High water at noon. ", 200) + "\n\nNorovirus sickens fourteen wedding guests."
		all = append(all, a)
	}
	newest := testArticle("Oyster beds of Kelder Sound closed", "https://oyster.example/", 0)
	newest.Markdown = all[0].Title + "."
	must(l.Import(ctx, append(all, newest)))(t)
	if got := must(l.Related(ctx, all[0], RelatedOptions{}))(t); len(got) != 1 || got[0].Title != newest.Title {
		t.Errorf("%+v", got)
	}
}

// TestWhyInOneLanguage gives all reasons in the language of the article that is read.
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

// TestRelatedByStory finds an article that has no rare term of another, but stands in one story with the first answer.
func TestRelatedByStory(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := telling([]string{
		"Oyster beds of Kelder Sound closed",
		"Oyster beds of Kelder Sound closed as norovirus sickens fourteen wedding guests",
		"Norovirus sickens fourteen wedding guests",
	})
	must(l.Import(ctx, all))(t)
	ok(t, l.Gather(ctx))
	if n := len(must(l.Stories(ctx, StoryQuery{}))(t)); n != 1 {
		t.Fatalf("%d stories", n)
	}
	got := must(l.Related(ctx, must(l.Get(ctx, all[0].URL))(t), RelatedOptions{}))(t)
	if len(got) != 2 || got[0].Title != all[1].Title || got[1].Title != all[2].Title || got[0].Score <= got[1].Score {
		t.Errorf("%+v", got)
	}
}

func TestStoriesOf(t *testing.T) {
	titles := strings.Split(strings.Join(events, "|"), "|")
	var headlines []articles.Headline
	for _, a := range telling(titles) {
		headlines = append(headlines, a.Headline)
	}
	if diff := cmp.Diff(wantedEvents(), told(StoriesOf(headlines, StoryQuery{}))); diff != "" {
		t.Error(diff)
	}
	if got := StoriesOf(nil, StoryQuery{}); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// TestStoriesUngathered tells stories of a library that cannot be written, and was not gathered.
func TestStoriesUngathered(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, telling(strings.Split(events[0], "|"))))(t)
	ok(t, l.Gather(ctx))
	must(l.Import(ctx, telling(strings.Split(events[2]+"|"+events[3], "|"))))(t)
	ok(t, l.Close())
	l = openLibrary(t, filepath.Dir(l.path), Options{ReadOnly: true})
	got := told(must(l.Stories(ctx, StoryQuery{}))(t))
	if len(got) != 3 || strings.Count(got[1], "|") != 2 {
		t.Errorf("%q", got)
	}
}

// TestHeat orders stories: those first that are new, and that many sources tell.
func TestHeat(t *testing.T) {
	const hour = 3600
	for name, test := range map[string]struct {
		last    int64
		sources int
		earlier int64
		fewer   int
	}{
		"newer":                        {10 * hour, 1, 9 * hour, 1},
		"more sources":                 {10 * hour, 3, 10 * hour, 2},
		"twice the sources, 5 h older": {5 * hour, 4, 10 * hour, 2},
		"7 h newer, half the sources":  {17 * hour, 2, 10 * hour, 4},
	} {
		if heat(test.last, test.sources) <= heat(test.earlier, test.fewer) {
			t.Errorf("%s: is not hotter", name)
		}
	}
	if heat(hour, 0) != heat(hour, 1) {
		t.Error("an unknown source is less than one")
	}
}

// TestSectionOf takes the section in which most articles of a story stand that stand in any.
func TestSectionOf(t *testing.T) {
	for sections, want := range map[string]string{"": "", "||Harbour": "Harbour", "Town|Harbour|Harbour": "Harbour", "Town|Harbour": "Town"} {
		var s Story
		for section := range strings.SplitSeq(sections, "|") {
			s.Articles = append(s.Articles, articles.Headline{Section: section})
		}
		if got := sectionOf(&s); got != want {
			t.Errorf("%s: %q, not %q", sections, got, want)
		}
	}
}

// TestCatchUpFew brings the index up to date after a few new articles, and leaves many to the next search.
func TestCatchUpFew(t *testing.T) {
	for _, test := range []struct {
		articles int
		behind   bool
	}{{3, false}, {maxFew, false}, {maxFew + 1, true}} {
		t.Run(fmt.Sprint(test.articles), func(t *testing.T) {
			ctx := context.Background()
			l, _ := newLibrary(t)
			must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
			var entries []articles.Entry
			for i := range test.articles {
				entries = append(entries, articles.Entry{Article: testArticle(fmt.Sprint("ferry ", i), fmt.Sprint("https://harbour.example/", i), i)})
			}
			must(l.StoreFetch(ctx, harbourFeed, FetchResult{Kind: KindFeed, Entries: entries}))(t)
			ok(t, l.CatchUpFew(ctx))
			if behind := must(l.behind(ctx))(t); behind != test.behind {
				t.Errorf("behind: %v, want %v", behind, test.behind)
			}
		})
	}
}
