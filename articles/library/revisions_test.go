package library

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestRevise checks which changes keep the old text as a revision: those that a reader would see.
func TestRevise(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	number := int64(0)
	for name, test := range map[string]struct {
		before, after articles.Article
		want          bool
	}{
		"title":                {articles.Article{Headline: articles.Headline{Title: "a"}}, articles.Article{Headline: articles.Headline{Title: "b"}}, true},
		"body":                 {articles.Article{Markdown: "a"}, articles.Article{Markdown: "b"}, true},
		"summary":              {articles.Article{Headline: articles.Headline{Summary: "a"}}, articles.Article{Headline: articles.Headline{Summary: "b"}}, true},
		"standfirst":           {articles.Article{Markdown: "x", Standfirst: "a"}, articles.Article{Markdown: "x", Standfirst: "b"}, true},
		"body removed":         {articles.Article{Markdown: "a"}, articles.Article{}, true},
		"first body":           {articles.Article{}, articles.Article{Markdown: "b", Standfirst: "b"}, false},
		"first body and title": {articles.Article{}, articles.Article{Headline: articles.Headline{Title: "b"}, Markdown: "b"}, true},
		"byline":               {articles.Article{Markdown: "x", Byline: "a"}, articles.Article{Markdown: "x", Byline: "b"}, false},
		"image":                {articles.Article{Markdown: "x"}, articles.Article{Headline: articles.Headline{Image: "b"}, Markdown: "x"}, false},
		"enclosure":            {enclosing("https://harbour.example/1.mp3"), enclosing("https://harbour.example/2.mp3"), true},
		"enclosure's token":    {enclosing("https://harbour.example/1.mp3?t=1"), enclosing("https://harbour.example/1.mp3?t=2"), false},
		"body of an enclosure": {enclosing("https://harbour.example/1.mp3"), articles.Article{Markdown: "b"}, true},
		"nothing":              {articles.Article{Markdown: "x"}, articles.Article{Markdown: "x"}, false},
	} {
		number++
		ok(t, l.write(ctx, "testing", func(w *writer) error {
			packed, err := packText(&test.before)
			if err != nil {
				return err
			}
			return w.revise(number, &storedArticle{article: test.before, packedText: packed}, &test.after)
		}))
		n := must(collect(ctx, l, "SELECT count(*) FROM revisions WHERE article = ?", []any{number}, scanNumber))(t)
		if got := n[0] == 1; got != test.want {
			t.Errorf("%s: kept %v, want %v", name, got, test.want)
		}
	}
}

func enclosing(address string) articles.Article {
	return articles.Article{Headline: articles.Headline{Enclosures: []articles.Enclosure{{URL: address}}}}
}

// TestRevisionOrigins stores texts of one article from two feeds and its page, and checks whose each revision is: a
// title, "*" if it is another feed's, "+" if it is the page's.
func TestRevisionOrigins(t *testing.T) {
	const harbour, town, page = harbourFeed, townFeed, "page"
	for _, test := range []struct {
		name  string
		steps []string // whose, a space, and an entry or the page's text
		want  string
	}{
		{"the publisher alone", []string{harbour + " 1|a|fog|one", harbour + " 1|a|thick fog|two"}, "fog, thick fog"},
		{"another feed follows", []string{harbour + " 1|a|fog|one", town + " 9|a|seen|other", harbour + " 1|a|thick fog|two"}, "seen*, fog, thick fog"},
		{"another feed was first", []string{town + " 9|a|seen|other", town + " 9|a|seen again|other", harbour + " 1|a|fog|one", harbour + " 1|a|thick fog|two"},
			"seen*, seen again*, fog, thick fog"},
		{"the page is fetched", []string{harbour + " 1|a|fog|one", harbour + " 1|a|thick fog|one", page + " whole", harbour + " 1|a|dense fog|one", page + " whole text"},
			"fog, thick fog, thick fog+, dense fog+, dense fog+"},
		{"the page is fetched, then the publisher takes over", []string{town + " 9|a|seen|other", page + " whole", harbour + " 1|a|fog|one", harbour + " 1|a|thick fog|two"},
			"seen*, seen+*, fog+, thick fog+"},
		{"the publisher is followed no more", []string{harbour + " 1|a|fog|one", harbour + " 1|a|thick fog|two", town + " 9|a|seen|other", "unsubscribe", town + " 9|a|seen again|third"},
			"fog*, seen, thick fog*, seen again"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ctx := context.Background()
			l, clock := newSubscribed(t)
			for _, step := range test.steps {
				clock.at = clock.at.Add(time.Hour)
				switch from, text, _ := strings.Cut(step, " "); from {
				case page:
					ok(t, l.StoreFullText(ctx, must(l.List(ctx, ListQuery{}))(t)[0].ID, &articles.Article{Markdown: text}))
				case "unsubscribe":
					must(l.Unsubscribe(ctx, harbour))(t)
				default:
					must(l.StoreFetch(ctx, from, testEntries([]string{text})))(t)
				}
			}
			var got []string
			for _, r := range must(l.Revisions(ctx, "https://harbour.example/a"))(t) {
				name := r.Article.Title
				if r.FullText {
					name += "+"
				}
				if r.Elsewhere {
					name += "*"
				}
				got = append(got, name)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestPassingFacts stores an entry whose comments and enclosures change, and checks that the article has the latest, that
// nothing is counted as changed, and that no revision is kept.
func TestPassingFacts(t *testing.T) {
	ctx := context.Background()
	count := func(n int) *int { return &n }
	for name, test := range map[string]struct {
		before, after, want articles.Headline
		comments            [3]string
		fullText            bool
	}{
		"another count":      {articles.Headline{Comments: count(3)}, articles.Headline{Comments: count(0)}, articles.Headline{Comments: count(0)}, [3]string{}, false},
		"a first count":      {articles.Headline{}, articles.Headline{Comments: count(2)}, articles.Headline{Comments: count(2)}, [3]string{}, false},
		"no count any more":  {articles.Headline{Comments: count(2)}, articles.Headline{}, articles.Headline{Comments: count(2)}, [3]string{}, false},
		"another address":    {articles.Headline{}, articles.Headline{}, articles.Headline{}, [3]string{"https://harbour.example/c", "https://harbour.example/d", "https://harbour.example/d"}, false},
		"behind a full text": {articles.Headline{Comments: count(3)}, articles.Headline{Comments: count(4)}, articles.Headline{Comments: count(4)}, [3]string{}, true},
		"an enclosure's token": {enclosing("https://harbour.example/1.mp3?t=1").Headline, enclosing("https://harbour.example/1.mp3?t=2").Headline,
			enclosing("https://harbour.example/1.mp3?t=2").Headline, [3]string{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := newSubscribed(t)
			store := func(h articles.Headline, commentsURL string) StoreResult {
				document := testEntries([]string{"1|a|fog|text"})
				a := document.Entries[0].Article
				a.Comments, a.Enclosures, a.CommentsURL = h.Comments, h.Enclosures, commentsURL
				return must(l.StoreFetch(ctx, harbourFeed, document))(t)
			}
			store(test.before, test.comments[0])
			id := must(l.List(ctx, ListQuery{}))(t)[0].ID
			if test.fullText {
				ok(t, l.StoreFullText(ctx, id, &articles.Article{Markdown: "whole"}))
			}
			before := len(must(l.Revisions(ctx, id))(t))
			if got := store(test.after, test.comments[1]); got.New != 0 || got.Changed != 0 {
				t.Errorf("got %+v", got)
			}
			a := must(l.Get(ctx, id))(t)
			got := articles.Headline{Comments: a.Comments, Enclosures: a.Enclosures}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			if a.CommentsURL != test.comments[2] || test.fullText != (a.Markdown == "whole") {
				t.Errorf("%+v", a)
			}
			if after := len(must(l.Revisions(ctx, id))(t)); after != before {
				t.Errorf("%d revisions", after)
			}
		})
	}
}
