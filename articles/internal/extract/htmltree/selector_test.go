package htmltree

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func indexText(t testing.TB, text string) *Tree {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return indexTree(root)
}

func TestSelector(t *testing.T) {
	tree := indexText(t, `<div id=main class="wrap post_main"><h1 class="topic-1kc2n5 wide">Head</h1>
		<div class=body><p data-testid=paragraph-0>One</p><p>Two</p></div></div><section name=articleBody><p>Three</p></section>`)
	for text, want := range map[string]string{
		"h1":                                "Head",
		".topic-*":                          "Head",
		"h1.wide":                           "Head",
		"h1.narrow":                         "",
		"#main .body p":                     "One",
		"#main > p":                         "",
		"div#main.wrap.post_main p":         "One",
		"[data-testid=paragraph-*]":         "One",
		"p[data-testid]":                    "One",
		"section[name=articleBody] p":       "Three",
		"#ma*":                              "Head One Two",
		".missing | h1":                     "Head",
		".body section p":                   "",
		"h2 | .nothing":                     "",
		"section p | h1":                    "Three",
		"[name=articleBody*]":               "Three",
		".wrap .body [data-testid=para*]":   "One",
		"main-content":                      "",
		"p[data-testid=paragraph-0][class]": "",
	} {
		got := ""
		for _, s := range ParseSelectors(text) {
			if i := tree.Find(s); i >= 0 {
				got = tree.Text(i, tree.Entries[i].End)
				break
			}
		}
		if got != want {
			t.Errorf("%q selects %q, want %q", text, got, want)
		}
	}
}

// TestSelectorNonsense parses malformed selectors without a panic.
func TestSelectorNonsense(t *testing.T) {
	tree := indexText(t, "<p class=a>x</p>")
	for _, text := range []string{"", "|", " | | ", ".", "#", "[", "]", "[]", "a[b", "..a", "*", "[=x]", "p.", "p..a"} {
		for _, s := range ParseSelectors(text) {
			tree.Find(s)
			tree.FindAll([]Selector{s})
		}
	}
}
