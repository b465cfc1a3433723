package library

import (
	"context"
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

// events are invented titles, one event a line.
var events = []string{
	"Storm puts out Marrow Point lighthouse|Marrow Point lighthouse dark after storm breaks window|Lighthouse keeper Oda Fenn lights lamp by hand at Marrow Point",
	"Leek prices fall for the third week",
	"石城地铁七号线今早开通 首班车满座|石城地铁七号线今早开通 柳湾站排起长队|石城地铁七号线开通 十九座车站投入运营",
	"老城书店延长营业时间",
	"Skerry bridge closes for repairs until spring|Repairs close Skerry bridge for the winter",
}

// articlesTitled returns articles with these titles, published an hour apart.
func articlesTitled(titles []string) []*articles.Article {
	var all []*articles.Article
	for i, title := range titles {
		a := &articles.Article{Headline: articles.Headline{Title: title, URL: fmt.Sprintf("https://%d.example/%x", i, title), Source: fmt.Sprint("Paper ", i)}}
		a.Published = articles.Time{Time: time.Date(2024, 4, 23, i, 0, 0, 0, time.UTC)}
		all = append(all, a)
	}
	return all
}

// storyTitles returns the titles of each story as a line, sorted.
func storyTitles(stories []Story) []string {
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

// wantedEvents returns events in the form of storyTitles.
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

// TestStories clusters articles in many orders, all together and in batches.
func TestStories(t *testing.T) {
	ctx := context.Background()
	var titles []string
	for _, e := range events {
		titles = append(titles, strings.Split(e, "|")...)
	}
	all := articlesTitled(titles)
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
			ok(t, l.CatchUp(ctx))
		}
		if diff := cmp.Diff(wantedEvents(), storyTitles(must(l.Stories(ctx, StoryQuery{Events: true}))(t))); diff != "" {
			t.Errorf("round %d: %s", round, diff)
		}
	}
}

func TestStoryQuery(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	titles := strings.Split(strings.Join(events, "|"), "|")
	must(l.Import(ctx, articlesTitled(titles)))(t)
	stories := must(l.Stories(ctx, StoryQuery{Events: true, MinArticles: 3, Limit: 1}))(t)
	if len(stories) != 1 || len(stories[0].Articles) != 3 || len(stories[0].Sources) != 3 || !stories[0].Last.After(stories[0].First.Time) {
		t.Errorf("%+v", stories)
	}
	// A story with a new article comes with its older ones.
	since := must(l.Stories(ctx, StoryQuery{Events: true, Since: time.Date(2024, 4, 23, 9, 0, 0, 0, time.UTC)}))(t)
	if diff := cmp.Diff([]string{"Repairs close Skerry bridge for the winter|Skerry bridge closes for repairs until spring"}, storyTitles(since)); diff != "" {
		t.Error(diff)
	}
	yes := true
	if n := must(l.SetFlags(ctx, []string{since[0].ID}, Flags{Read: &yes, WholeStories: true}))(t).Articles; n != 2 {
		t.Errorf("flagged %d", n)
	}
	unread := must(l.Stories(ctx, StoryQuery{Events: true, Unread: true}))(t)
	if len(unread) != len(events)-1 || unread[0].Read {
		t.Errorf("%v", storyTitles(unread))
	}
}

func TestStoriesOf(t *testing.T) {
	titles := strings.Split(strings.Join(events, "|"), "|")
	var headlines []articles.Headline
	for _, a := range articlesTitled(titles) {
		headlines = append(headlines, a.Headline)
	}
	if diff := cmp.Diff(wantedEvents(), storyTitles(StoriesOf(headlines, StoryQuery{Events: true}))); diff != "" {
		t.Error(diff)
	}
	if got := StoriesOf(nil, StoryQuery{Events: true}); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

// TestStoriesUnclustered lists the stories of a library that cannot be written and has unclustered articles.
func TestStoriesUnclustered(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, articlesTitled(strings.Split(events[0], "|"))))(t)
	ok(t, l.CatchUp(ctx))
	must(l.Import(ctx, articlesTitled(strings.Split(events[2]+"|"+events[3], "|"))))(t)
	ok(t, l.Close())
	l = openLibrary(t, filepath.Dir(l.path), Options{ReadOnly: true})
	got := storyTitles(must(l.Stories(ctx, StoryQuery{Events: true}))(t))
	if len(got) != 3 || strings.Count(got[1], "|") != 2 {
		t.Errorf("%q", got)
	}
}

// TestHeat checks that newer stories and those with more sources are hotter.
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

// TestStoryHeadline checks that a story has the headline of its most representative article, and is read if all of its
// articles are.
func TestStoryHeadline(t *testing.T) {
	headline := func(title string, read bool) articles.Headline { return articles.Headline{Title: title, Read: read} }
	const aside, lead, other = "Ferries wait in harbour", "Storm puts out Marrow Point lighthouse", "Marrow Point lighthouse dark after storm"
	for name, test := range map[string]struct {
		articles []articles.Headline
		title    string
		read     bool
	}{
		"two":                {[]articles.Headline{headline(aside, true), headline(lead, true)}, aside, true},
		"three":              {[]articles.Headline{headline(aside, true), headline(lead, true), headline(other, true)}, lead, true},
		"only the lead read": {[]articles.Headline{headline(aside, false), headline(lead, true), headline(other, false)}, lead, false},
		"only the last read": {[]articles.Headline{headline(aside, false), headline(other, true)}, aside, false},
		"all but the lead":   {[]articles.Headline{headline(aside, true), headline(lead, false), headline(other, true)}, lead, false},
	} {
		var members []eventMember
		for _, h := range test.articles {
			members = append(members, eventMember{headline: h, event: 1})
		}
		got := chooseEvents(members, StoryQuery{Events: true})
		if len(got) != 1 || got[0].Title != test.title || got[0].Read != test.read {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}
