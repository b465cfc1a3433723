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
	for _, url := range []string{"a.example/page", "/page", "https://", "https:///page", "ftp://a.example/", "https://a.example/%zz"} {
		if got, err := (input{url: url}).baseURL(); exitCode(err) != exitUsage {
			t.Errorf("%q: got %v, %v, want a usage error", url, got, err)
		}
	}
	if got, err := (input{}).baseURL(); got != nil || err != nil {
		t.Errorf("without --url: got %v, %v", got, err)
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
