package library

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// TestImportIDs stores documents and records one after another and checks the titles in the library, each after the
// name of its ID. The GUID of a record is the name of the ID that it claims.
func TestImportIDs(t *testing.T) {
	ids := map[string]string{
		"a": id.New("https://harbour.example/a"), "b": id.New("https://harbour.example/b"), "own1": id.New(harbourFeed + "\x001"),
		"k": "kkkkkkkkkk", "time": "1713945600", "short": "kkkkkk", "upper": "KKKKKKKKKK", "hex": "a05205a4c7c08", "": "",
	}
	names := map[string]string{}
	for name, id := range ids {
		names[id] = name
	}
	for _, test := range []struct {
		name  string
		steps []string // "import" or a feed, a space, and entries separated by semicolons
		want  string
	}{
		{"an ID of a former URL", []string{"import k|a|fog|text"}, "k fog"},
		{"two IDs of one URL", []string{"import a|a|fog|text;k|a|thick fog|text"}, "a fog, k thick fog"},
		{"IDs without a URL", []string{"import k||fog|text;own1||fog|text"}, "k fog, own1 fog"},
		{"again", []string{"import k|a|fog|text;own1||fog|text", "import k|a|fog|text;own1||fog|text"}, "k fog, own1 fog"},
		{"with another text", []string{"import k|a|fog|text", "import k|a|thick fog|text"}, "k thick fog"},
		{"a feed that comes later", []string{"import own1||fog|text", harbourFeed + " 1||fog|text"}, "own1 fog"},
		{"a feed that was there", []string{harbourFeed + " 1||fog|text", "import own1||fog|text"}, "own1 fog"},
		{"invalid IDs", []string{"import time|a|fog|text;time|b|bell|text;short|c|soup|text;upper|d|boat|text;hex|e|lamp|text"},
			"a fog, b bell, URL soup, URL boat, URL lamp"},
		{"an invalid ID without a URL", []string{"import time||fog|text;time||bell|text"}, "text fog, text bell"},
		{"one ID of two URLs", []string{"import k|a|fog|text;k|b|bell|text"}, "k fog, b bell"},
		{"one ID of two texts", []string{"import k||fog|text", "import k||bell|text"}, "k fog, text bell"},
		{"one ID of two URLs, again", []string{"import k|a|fog|text;k|b|bell|text", "import k|a|fog|text;k|b|bell|text"}, "k fog, b bell"},
		{"the ID of a feed's article", []string{harbourFeed + " 1|a|fog|text", "import a|b|bell|text"}, "a fog, b bell"},
		{"the ID of a feed's article without a URL", []string{harbourFeed + " 1||fog|text", "import own1||bell|text"}, "own1 fog, text bell"},
		{"the ID of a record's article", []string{"import |a|fog|text", "import a|b|bell|text"}, "a fog, b bell"},
		{"the ID of a record that follows", []string{"import a|b|bell|text;|a|fog|text"}, "a bell, own fog"},
		{"the ID of a feed's article that follows", []string{"import a|b|bell|text", harbourFeed + " 1|a|fog|text"}, "a bell, own1 fog"},
		{"both IDs of a feed's article that follows", []string{"import a|b|bell|text;own1|c|soup|text", harbourFeed + " 1|a|fog|text"},
			"a bell, own1 soup, own fog"},
		{"an ID that another article has, with a known URL", []string{"import k|a|fog|text;k|b|bell|text;|b|late bell|text"}, "k fog, b late bell"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ctx := context.Background()
			l, _ := newSubscribed(t)
			for _, step := range test.steps {
				from, lines, _ := strings.Cut(step, " ")
				result := testEntries(strings.Split(lines, ";"))
				if from != "import" {
					must(l.StoreFetch(ctx, from, result))(t)
					continue
				}
				var records []*articles.Article
				for _, e := range result.Entries {
					e.Article.ID = ids[e.GUID]
					records = append(records, e.Article)
				}
				must(l.Import(ctx, records))(t)
			}
			var got []string
			for _, h := range must(l.List(ctx, ListQuery{Sort: OldestFirst}))(t) {
				name := names[h.ID]
				switch {
				case name != "":
				case h.ID == id.New(h.URL):
					name = "URL"
				case h.ID == id.New((&articles.Article{Headline: h}).Identity()):
					name = "text"
				default:
					name = "own"
				}
				got = append(got, name+" "+h.Title)
				if a, err := l.Get(ctx, h.URL); h.URL != "" && (err != nil || a.URL != h.URL) {
					t.Errorf("by its URL: %+v, %v", a, err)
				}
			}
			if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestImportAgain(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	batch := func() []*articles.Article {
		return []*articles.Article{testArticle("one", "https://harbour.example/1", 1), testArticle("no address", "", 2), {Headline: articles.Headline{}, Markdown: "text alone"}}
	}
	if got := must(l.Import(ctx, batch()))(t); got.New != 3 {
		t.Errorf("got %+v", got)
	}
	if got := must(l.Import(ctx, batch()))(t); got.New != 0 || got.Changed != 0 {
		t.Errorf("got %+v", got)
	}
	changed := batch()
	changed[0].Title, changed[0].Starred = "uno", true
	if got := must(l.Import(ctx, changed))(t); got.New != 0 || got.Changed != 1 {
		t.Errorf("got %+v", got)
	}
}

// TestImportFlags checks that importing an article again adds flags and never clears one.
func TestImportFlags(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	for i, step := range []struct{ read, starred, wantRead, wantStarred bool }{
		{false, false, false, false}, {true, false, true, false}, {false, true, true, true}, {false, false, true, true}, {true, false, true, true},
	} {
		a := testArticle("fog", "https://harbour.example/a", 1)
		a.Read, a.Starred = step.read, step.starred
		if got := must(l.Import(ctx, []*articles.Article{a}))(t); got.Changed != 0 {
			t.Errorf("import %d: got %+v", i, got)
		}
		h := must(l.List(ctx, ListQuery{}))(t)[0]
		if h.Read != step.wantRead || h.Starred != step.wantStarred {
			t.Errorf("import %d: read %v, starred %v", i, h.Read, h.Starred)
		}
	}
}

// TestImportSchemes checks that records with an http and an https URL are two articles: only a feed moves to https.
func TestImportSchemes(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	for _, address := range []string{"http://harbour.example/a", "https://harbour.example/a", "http://harbour.example/a"} {
		must(l.Import(ctx, []*articles.Article{testArticle(address, address, 1)}))(t)
	}
	if got := must(l.List(ctx, ListQuery{}))(t); len(got) != 2 {
		t.Errorf("got %s", titles(got))
	}
}

// TestImportFlagsOfFeed checks that a record of an article that a feed has brought adds its flags.
func TestImportFlagsOfFeed(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"})))(t)
	record := testArticle("fog", "https://harbour.example/a", 1)
	record.Starred = true
	if got := must(l.Import(ctx, []*articles.Article{record}))(t); got.New != 0 || got.Changed != 0 {
		t.Errorf("got %+v", got)
	}
	if h := must(l.List(ctx, ListQuery{}))(t)[0]; !h.Starred || h.Read || h.Feed != harbourFeed {
		t.Errorf("got %+v", h)
	}
}

// TestImportDatesToCome imports records with times to come, twice, and again when these have passed.
func TestImportDatesToCome(t *testing.T) {
	ctx := context.Background()
	const hour = time.Hour
	for _, test := range []struct {
		name, address   string
		ahead           time.Duration
		dateOnly, known bool
	}{
		{"a month ahead", "https://harbour.example/a", 30 * 24 * hour, false, false},
		{"two hours ahead", "https://harbour.example/a", 2 * hour, false, false},
		{"half an hour ahead", "https://harbour.example/a", hour / 2, false, true},
		{"tomorrow's paper", "https://harbour.example/a", 20 * hour, true, true},
		{"next week's paper", "https://harbour.example/a", 7 * 24 * hour, true, false},
		{"without an address", "", 30 * 24 * hour, false, false},
		{"past", "https://harbour.example/a", -hour, false, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			l, clock := newLibrary(t)
			at := articles.Time{Time: clock.at.Add(test.ahead), DateOnly: test.dateOnly}
			record := func() []*articles.Article {
				a := testArticle("fog", test.address, 0)
				a.Published, a.Updated, a.Markdown = at, at, "text"
				return []*articles.Article{a}
			}
			must(l.Import(ctx, record()))(t)
			got := must(l.List(ctx, ListQuery{}))(t)
			if len(got) != 1 || got[0].Published.IsZero() == test.known || !got[0].Arrived.Equal(clock.at) {
				t.Fatalf("%+v", got)
			}
			if a := must(l.Get(ctx, got[0].ID))(t); a.Updated.IsZero() == test.known {
				t.Errorf("updated %v", a.Updated)
			}
			clock.at = clock.at.Add(hour / 4)
			if again := must(l.Import(ctx, record()))(t); again.New != 0 || again.Changed != 0 {
				t.Errorf("again: %+v", again)
			}
			clock.at = clock.at.AddDate(0, 2, 0)
			must(l.Import(ctx, record()))(t)
			later := must(l.List(ctx, ListQuery{}))(t)
			if len(later) != 1 || later[0].ID != got[0].ID || !later[0].Published.Equal(at.Time) {
				t.Errorf("when it has passed: %+v", later)
			}
		})
	}
}
