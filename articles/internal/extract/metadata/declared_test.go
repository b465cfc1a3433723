package metadata

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/extract/htmltree"
)

func TestDeclared(t *testing.T) {
	tree, err := htmltree.Parse(`<title> Mill  turns </title><title>second</title><svg><title>icon</title></svg>
		<meta property="og:title article:title" content=" One "><meta name="AUTHOR" content="Ines"><meta itemprop=headline content=Two><meta name=empty content=""><meta content=nameless>
		<link rel=canonical href=" https://c.example/1 "><link rel=canonical href=https://c.example/2>`)
	if err != nil {
		t.Fatal(err)
	}
	d := Read(tree)
	got := []string{d.Title, d.Canonical, d.First("og:title"), d.First("article:title"), d.First("missing", "author"), d.First("headline"), d.First("empty")}
	if diff := cmp.Diff([]string{"Mill turns", "https://c.example/1", "One", "One", "Ines", "Two", ""}, got); diff != "" {
		t.Errorf("declared (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Titles{Document: "Mill turns", Declared: []string{"One", "Two"}}, d.Titles()); diff != "" {
		t.Errorf("titles (-want +got):\n%s", diff)
	}
}

func read(t *testing.T, head string) *Declared {
	t.Helper()
	tree, err := htmltree.Parse(head)
	if err != nil {
		t.Fatal(err)
	}
	return Read(tree)
}

// TestTitlesOrder puts the titles that sites write for readers before those for search engines and portals.
func TestTitlesOrder(t *testing.T) {
	d := read(t, `<title>Document</title><meta name=title content=Plain><meta name=twitter:title content=Twitter><meta name=weibo:article:title content=Weibo>
		<meta property=og:title content=OpenGraph><script type=application/ld+json>{"@type":"Article","headline":"LD"}</script><script type=application/ld+json>{"@type":"Article"}</script>`)
	want := Titles{Document: "Document", Declared: []string{"LD", "OpenGraph", "Twitter", "Weibo", "Plain"}}
	if diff := cmp.Diff(want, d.Titles()); diff != "" {
		t.Errorf("titles (-want +got):\n%s", diff)
	}
}

func TestDeclaresArticle(t *testing.T) {
	const ld = `<script type=application/ld+json>{"@type":"Article","headline":"Mill"}</script>`
	for name, tt := range map[string]struct {
		head string
		want bool
	}{
		"nothing":                         {"", false},
		"one article":                     {ld, true},
		"a front page declares several":   {ld + ld, false},
		"Open Graph type":                 {"<meta property=og:type content=Article>", true},
		"Open Graph type of a front page": {"<meta property=og:type content=website>", false},
	} {
		if got := read(t, tt.head).IsArticle(); got != tt.want {
			t.Errorf("%s: article %v, want %v", name, got, tt.want)
		}
	}
}

// TestDeclaredURL needs an absolute address, as nothing else is known of the page.
func TestDeclaredURL(t *testing.T) {
	for head, want := range map[string]string{
		"": "",
		"<link rel=canonical href=https://c.example/1>":                                                   "https://c.example/1",
		"<link rel=Canonical href=https://c.example/1><meta property=og:url content=https://c.example/2>": "https://c.example/1",
		"<link rel=canonical href=/1><meta property=og:url content=https://c.example/2>":                  "https://c.example/2",
		"<meta property=og:url content=https://c.example/2>":                                              "https://c.example/2",
		"<meta property=og:url content=/2>":                                                               "",
		"<link rel=next href=https://c.example/1>":                                                        "",
	} {
		got := ""
		if u := read(t, head).URL(); u != nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", head, got, want)
		}
	}
}

// TestArticleBody takes the declared text of an article only if it can be the whole.
func TestArticleBody(t *testing.T) {
	ld := func(body string) string {
		return `<script type=application/ld+json>{"@type":"Article","articleBody":"` + body + `"}</script>`
	}
	long := strings.Repeat("a", minDeclaredBody)
	for name, tt := range map[string]struct{ head, want string }{
		"none":             {"", ""},
		"a summary":        {ld(long[1:]), ""},
		"a text":           {ld(long), long},
		"the first text":   {ld("short") + ld(long) + ld(long+"b"), long},
		"blanks count not": {ld(long[1:] + strings.Repeat(" ", 9) + "."), long[1:] + strings.Repeat(" ", 9) + "."},
	} {
		if got := read(t, tt.head).ArticleBody(); got != tt.want {
			t.Errorf("%s: %.20q, want %.20q", name, got, tt.want)
		}
	}
}

func TestMetaBound(t *testing.T) {
	d := read(t, strings.Repeat("<meta name=a content=x>", maxMeta+50))
	if n := len(d.All("a")); n != maxMeta {
		t.Errorf("%d meta elements read, want %d", n, maxMeta)
	}
}
