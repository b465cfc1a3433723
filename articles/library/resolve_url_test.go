package library

import (
	"context"
	"errors"
	"testing"

	"newsreader/articles"
)

// TestGetByAnyAddress finds articles by every address under which they are known.
func TestGetByAnyAddress(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|old|ferry|text|2", "3|log#1|bell|text|3", "4|log#2|lamp|text|4"})))(t)
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"1|a?utm_source=town|fog|text"})))(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|new|ferry|text|2", "3|log#1|bell|text|3", "4|log#2|lamp|text|4"})))(t)
	for address, want := range map[string]string{
		"https://harbour.example/a":                   "fog",
		"http://harbour.example/a":                    "fog",
		"https://www.harbour.example/a/":              "fog",
		"HTTPS://Harbour.example:443/a#top":           "fog",
		"https://harbour.example/a?utm_source=town":   "fog",
		"https://harbour.example/a?utm_source=nobody": "fog",
		"https://harbour.example/new":                 "ferry",
		"https://harbour.example/old":                 "ferry",
		"http://harbour.example/old":                  "ferry",
		"https://www.harbour.example/old/":            "ferry",
		"https://harbour.example/old?utm_source=town": "ferry",
		"https://harbour.example/old?id=1":            "",
		"https://harbour.example/log#1":               "bell",
		"https://harbour.example/log#2":               "lamp",
		"https://harbour.example/log":                 "bell", // the newest
		"https://harbour.example/none":                "",
		"https://harbour.example/a?id=1":              "",
	} {
		got, err := l.Get(ctx, address)
		switch {
		case want == "" && !errors.Is(err, articles.ErrNotFound):
			t.Errorf("%s: %v, %v", address, got, err)
		case want != "" && (err != nil || got.Title != want):
			t.Errorf("%s: %v, %v", address, got, err)
		}
	}
}

// TestPublisherSpeaks plants articles in a stranger's feed in ways that might keep the publisher's entry from being its
// address's article.
func TestPublisherSpeaks(t *testing.T) {
	const address = "https://harbour.example/a"
	for name, test := range map[string]struct {
		stranger, publisher []string
		articles            int
	}{
		"the same address":           {[]string{"9|a|planted|planted words"}, []string{"1|a|fog|text"}, 1},
		"another time":               {[]string{"9|a|planted|planted words|0"}, []string{"1|a|fog|text"}, 1},
		"with tracking":              {[]string{"9|a?utm_source=x|planted|planted words"}, []string{"1|a|fog|text"}, 1},
		"with a fragment":            {[]string{"9|a#x|planted|planted words"}, []string{"1|a|fog|text"}, 1},
		"several at the address":     {[]string{"9|a|planted|planted words|0", "8|a|more|planted words|3"}, []string{"1|a|fog|text"}, 3},
		"of a page of the day":       {[]string{"9|a|planted|planted words|0"}, []string{"1|a|fog|text", "2|a|ferry|text|2"}, 3},
		"the publisher's GUID":       {[]string{"1|a|planted|planted words|0"}, []string{"1|a|fog|text"}, 1},
		"the publisher has no words": {[]string{"9|a|planted|planted words|0"}, []string{"1|a|fog|"}, 1},
	} {
		for _, strangerFirst := range []bool{true, false} {
			ctx := context.Background()
			l, _ := newSubscribed(t)
			fetch := func(feed string, lines []string) { must(l.StoreFetch(ctx, feed, testEntries(lines)))(t) }
			if strangerFirst {
				fetch(townFeed, test.stranger)
			}
			fetch(harbourFeed, test.publisher)
			fetch(townFeed, test.stranger)
			fetch(townFeed, append(test.stranger, "7|b|other|text|5"))
			got := must(l.Get(ctx, address))(t)
			if got.Title != "fog" || got.Feed != harbourFeed || got.URL != address {
				t.Errorf("%s, stranger first %v: %+v", name, strangerFirst, got.Headline)
			}
			if n := len(must(l.List(ctx, ListQuery{}))(t)); n != test.articles+1 {
				t.Errorf("%s, stranger first %v: %d articles", name, strangerFirst, n)
			}
			if inHarbour := must(l.List(ctx, ListQuery{Feed: harbourFeed}))(t); len(inHarbour) != len(test.publisher) {
				t.Errorf("%s, stranger first %v: the publisher has %s", name, strangerFirst, titles(inHarbour))
			}
			if test.articles == 1 && len(must(l.Revisions(ctx, got.ID))(t)) < 2 {
				t.Errorf("%s, stranger first %v: the other text is lost", name, strangerFirst)
			}
		}
	}
}

func TestRegistrableDomain(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.harbour.example/a":     "harbour.example",
		"https://news.harbour.example:8443": "harbour.example",
		"https://a.b.harbour.co.uk/feed":    "harbour.co.uk",
		"https://fog.github.io/feed":        "fog.github.io", // the private section
		"https://bell.github.io/feed":       "bell.github.io",
		"https://Harbour.example./":         "harbour.example",
		"http://127.0.0.1:8080/feed":        "127.0.0.1",
		"http://10.0.0.1/feed":              "10.0.0.1",
		"http://localhost/feed":             "localhost",
		"http://[::1]/feed":                 "::1",
		"":                                  "",
		"https://%":                         "",
	} {
		if got := registrableDomain(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
