package main

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestBrowserCommand checks the convention of BROWSER: a list separated by colons, %s for the URL, else the URL last.
func TestBrowserCommand(t *testing.T) {
	const url = "https://a.example/?q=100%25&b"
	for _, test := range []struct{ browser, want string }{
		{"lynx", "lynx|" + url},
		{"lynx -dump", "lynx|-dump|" + url},
		{"lynx" + string(os.PathListSeparator) + "w3m", "lynx|" + url},
		{"open --at=%s --new", "open|--at=" + url + "|--new"},
		{`"/opt/the browser" --new --at="%s"`, "/opt/the browser|--new|--at=" + url},
		{"echo %s %s", "echo|" + url + "|" + url},
	} {
		if diff := cmp.Diff(test.want, strings.Join(withURL(browserCommand(test.browser), url), "|")); diff != "" {
			t.Error(diff)
		}
	}
	system := browserCommand("")
	for _, unset := range []string{" ", string(os.PathListSeparator) + "lynx"} {
		if diff := cmp.Diff(system, browserCommand(unset)); diff != "" {
			t.Errorf("BROWSER=%q: %s", unset, diff)
		}
	}
}

// TestURLToOpen checks that links are numbered from 1 and 0 means the article.
func TestURLToOpen(t *testing.T) {
	article := &articles.Article{Markdown: "[a](https://a.example/) and [b](https://b.example/)"}
	article.Title, article.URL = "Fog", "https://fog.example/"
	for link, want := range map[int]string{0: article.URL, 1: "https://a.example/", 2: "https://b.example/"} {
		if got, err := urlToOpen(article, openOptions{link: link}); got != want || err != nil {
			t.Errorf("link %d: got %q, %v", link, got, err)
		}
	}
	if _, err := urlToOpen(article, openOptions{link: 3}); exitCode(err) != exitUsage {
		t.Errorf("link 3: got %v, want a usage error", err)
	}
	article.URL = ""
	if _, err := urlToOpen(article, openOptions{}); err == nil {
		t.Error("an article without a URL was opened")
	}
	if _, err := urlToOpen(nil, openOptions{}); !errors.Is(err, articles.ErrNoArticle) {
		t.Errorf("no article: got %v", err)
	}
}

// TestOpenBrowserRefusesOtherSchemes checks that the link of an article cannot make the browser open a local file.
func TestOpenBrowserRefusesOtherSchemes(t *testing.T) {
	a, _, stderr := newTestApp(map[string]string{"BROWSER": "echo opened"})
	for _, url := range []string{"file:///etc/passwd", "javascript:alert(1)", "-version", "httpx://a.example", "http:a.example"} {
		if err := a.openBrowser(t.Context(), url); err == nil || stderr.Len() > 0 {
			t.Errorf("%q: %v, %q", url, err, stderr)
		}
	}
}
