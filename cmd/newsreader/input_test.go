package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestBaseURL(t *testing.T) {
	for _, url := range []string{"http://a.example", "https://a.example/page?q=1#top"} {
		if got, err := (input{url: url}).baseURL(); err != nil || got.String() != url {
			t.Errorf("%q: got %v, %v", url, got, err)
		}
	}
	for _, url := range []string{"a.example/page", "/page", "https://", "https:///page", "ftp://a.example/", "https://a.example:99999/%"} {
		if got, err := (input{url: url}).baseURL(); exitCode(err) != exitUsage {
			t.Errorf("%q: got %v, %v, want a usage error", url, got, err)
		}
	}
	if got, err := (input{url: "https://a.example/%zz"}).baseURL(); err != nil || got.String() != "https://a.example/%25zz" {
		t.Errorf("a stray percent sign: %v, %v", got, err)
	}
	if got, err := (input{}).baseURL(); got != nil || err != nil {
		t.Errorf("without --url: got %v, %v", got, err)
	}
}

func TestIsBareHost(t *testing.T) {
	for arg, want := range map[string]bool{
		"example.com": true, "www.bbc.co.uk": true, "EXAMPLE.COM": true, "example.com/news.html": true, "example.com:8080": true, "example.com?x": true,
		"bücher.example": true, "港口.中国": true, "новости.рф": true, "127.0.0.1": true, "127.0.0.1:8080/feed.xml": true, "jane:pw@example.com": true,
		"example.news/a/b": true, "sub.example.io": true,

		"page.html": false, "PAGE.HTML": false, "notes.md": false, "feed.xml": false, "list.opml": false, "archive.tar.gz": false, "page.html/x": false,
		"k3f2": false, "": false, "-": false, ".": false, "..": false, "./example.com": false, "../example.com": false, "/example.com": false,
		"example": false, "localhost": false, "v1.2": false, "1.2.3": false, "a.b": false, "a b.com": false, `dir\\example.com`: false,
		"https://example.com": false, "mailto:jane@example.com": false, "2024.04.24": false, "Ein Satz.": false,
	} {
		if got := isBareHost(arg); got != want {
			t.Errorf("%q: %v", arg, got)
		}
	}
}

func TestIsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for arg, want := range map[string]bool{file: true, "-": true, file + "x": false, "k3f2": false, "": false} {
		if got := (input{arg: arg}).isFile(); got != want {
			t.Errorf("%q: got %v", arg, got)
		}
	}
}

func TestIsWebURL(t *testing.T) {
	for arg, want := range map[string]bool{
		"https://a.example": true, "HTTP://a.example": true, "ftp://a.example": false, "https:a.example": false, "a.example": false, "k3f2": false,
	} {
		if got := isWebURL(arg); got != want {
			t.Errorf("%q: got %v", arg, got)
		}
	}
}
