package update

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// answer is a server's answer with a text.
func answer(text string) *articles.Response {
	at, _ := url.Parse("https://harbour.example/feed")
	return &articles.Response{URL: at, Body: []byte(text), Fetched: start}
}

func TestReadFeed(t *testing.T) {
	for _, test := range []struct {
		name, text, want string // titles, or an error
	}{
		{"feed", rss("Feed", "a", "b"), "a, b"},
		{"page", "<!DOCTYPE html><title>Log in</title>", articles.ErrIsPage.Error()},
		{"text", "nothing here", articles.ErrNotFeed.Error()},
		{"JSON", `{"a": 1}`, articles.ErrNotFeed.Error()},
		{"empty feed", rss("Feed"), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := readFeed(context.Background(), test.text, answer(test.text))
			got := ""
			if err != nil {
				got = err.Error()
			} else {
				var headlines []articles.Headline
				for _, e := range doc.Entries {
					headlines = append(headlines, e.Article.Headline)
				}
				got = titles(headlines)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadFeedInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := readFeed(ctx, rss("Feed", "a"), answer("")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestEntryDates keeps dates of what may have been published, and of a day all of it.
func TestEntryDates(t *testing.T) {
	for date, want := range map[string]string{
		"Mon, 06 May 2024 07:08:00 +0000": "2024-05-06T07:08:00Z",
		"Mon, 06 May 2024 08:30:00 +0000": "2024-05-06T08:30:00Z", // a clock that is fast
		"Mon, 06 May 2024 16:00:00 +0000": "",
		"2024-05-07":                      "2024-05-07",
		"Mon, 06 May 2030 07:08:00 +0000": "",
		"soon":                            "",
	} {
		text := "<rss><channel><title>F</title><item><title>t</title><pubDate>" + date + "</pubDate></item></channel></rss>"
		doc := must(readFeed(context.Background(), text, answer(text)))(t)
		if got := doc.Entries[0].Article.Published.String(); got != want {
			t.Errorf("%s: got %q, want %q", date, got, want)
		}
	}
}

// TestDeepEntry keeps the words of an entry whose HTML no parser takes.
func TestDeepEntry(t *testing.T) {
	text := "<rss><channel><item><title>Deep</title><description>" + strings.Repeat("&lt;div&gt;", 5000) + "at the bottom</description></item></channel></rss>"
	doc := must(readFeed(context.Background(), text, answer(text)))(t)
	if got := doc.Entries[0].Article.Markdown; !strings.Contains(got, "at the bottom") {
		t.Errorf("got %q", got)
	}
}

// TestEntriesAreClean lets no control character of a feed into the library.
func TestEntriesAreClean(t *testing.T) {
	text := rss("Fe\x1b[2Jed", "a\x1b]0;x\x07b\u202ec")
	doc := must(readFeed(context.Background(), text, answer(text)))(t)
	a := doc.Entries[0].Article
	for _, got := range []string{doc.Title, a.Title, a.Source, a.Markdown, a.Summary} {
		if strings.ContainsAny(got, "\x1b\x07\u202e") {
			t.Errorf("%q", got)
		}
	}
}

func TestPageTitle(t *testing.T) {
	for text, want := range map[string]string{
		"<html><head><title> Tide\n tables &amp; more </title>":     "Tide tables & more",
		"<svg></svg><title>\x1b[2JBell</title>":                     "Bell",
		"<title></title>":                                           "",
		"no markup":                                                 "",
		strings.Repeat("<br>", maxTitleOffset) + "<title>x</title>": "",
	} {
		if got := pageTitle(text); got != want {
			t.Errorf("%.40q: got %q, want %q", text, got, want)
		}
	}
}

func BenchmarkReadFeed(b *testing.B) {
	var names []string
	for i := range 50 {
		names = append(names, strings.Repeat("x", i+1))
	}
	paragraph := "&lt;p&gt;The harbour board met on &lt;a href='/friday'&gt;Friday&lt;/a&gt; to hear how the new ferry had run in its first week, and was pleased.&lt;/p&gt;"
	text := strings.ReplaceAll(rss("Feed", names...), "About", strings.Repeat(paragraph, 12))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := readFeed(context.Background(), text, answer("")); err != nil {
			b.Fatal(err)
		}
	}
}
