package markdown

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// nonTextElements are the elements whose text Markdown changes, or that are not text.
var nonTextElements = []string{"sup", "sub", "q", "rt", "img", "amp-img", "video", "audio", "iframe"}

// TestRealPages converts whole real pages, boilerplate included, and checks that the Markdown reads
// as the same text.
func TestRealPages(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/corpus/pages/*/html/*.html")
	if len(files) == 0 {
		t.Skip("../shared is absent")
	}
	if testing.Short() {
		t.Skip("real pages take a second")
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(b) {
			continue
		}
		n, err := html.Parse(strings.NewReader(string(b)))
		if err != nil {
			continue
		}
		prune(n)
		md, err := FromNode(n, nil)
		if err != nil {
			t.Fatal(err)
		}
		want, got := visible(n), visible(rendered(t, md))
		if want == got {
			continue
		}
		i := 0
		for i < min(len(want), len(got)) && want[i] == got[i] {
			i++
		}
		t.Errorf("%s: from byte %d of %d\n%.120q\nreads\n%.120q", file, i, len(want), want[i:], got[i:])
	}
}

// prune removes the non-text elements from a tree.
func prune(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode && slices.Contains(nonTextElements, c.Data) {
			n.RemoveChild(c)
		} else {
			prune(c)
		}
		c = next
	}
}
