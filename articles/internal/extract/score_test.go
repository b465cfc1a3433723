package extract

import (
	"math"
	"strings"
	"testing"

	"newsreader/articles/internal/extract/htmltree"
)

// marked returns a page with its boilerplate marked.
func marked(t *testing.T, page string) *markedTree {
	t.Helper()
	return markBoilerplate(indexText(t, page), nil)
}

// entryOf returns the entry that a selector matches first.
func entryOf(t *testing.T, f *markedTree, selector string) int32 {
	t.Helper()
	i := f.Find(htmltree.ParseSelectors(selector)[0])
	if i < 0 {
		t.Fatalf("no %s on the page", selector)
	}
	return i
}

// TestWeight favours the elements and names that articles have over those of lists, forms and cards.
func TestWeight(t *testing.T) {
	for element, want := range map[string]float64{
		"<div id=x>":                        1,
		"<article id=x>":                    1.1,
		"<main id=x>":                       1.1,
		"<ul id=x>":                         0.8,
		"<ol id=x>":                         0.8,
		"<dl id=x>":                         0.8,
		"<form id=x>":                       0.8,
		"<address id=x>":                    0.8,
		"<ul><li id=x>":                     0.8,
		"<table><tr><th id=x>":              0.8,
		"<div id=x class=story>":            1.2,
		"<article id=x class=story>":        1.1 * 1.2,
		"<div id=x class=comments>":         0.6,
		"<div id=x class=caption>":          0.6,
		"<div id=x class=author>":           0.6,
		"<div id=x class='story comments'>": 1.2 * 0.6,
		"<div id=x class='story sidebar'>":  1.2,
		"<div id=x class=date>":             1,
	} {
		f := marked(t, element+"One")
		if got := weight(&f.Entries[entryOf(t, f, "#x")]); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: weight %v, want %v", element, got, want)
		}
	}
}

// TestIsLeaf separates paragraphs, whatever element they are in, from boxes of paragraphs.
func TestIsLeaf(t *testing.T) {
	const two = "One<div>two</div>"
	for element, want := range map[string]bool{
		"<p id=x>": true, "<ul><li id=x>": true, "<pre id=x>": true, "<dl><dd id=x>": true, "<dl><dt id=x>": true, "<figcaption id=x>": true,
		"<h1 id=x>": true, "<h6 id=x>": true, "<div id=x>": false, "<section id=x>": false, "<table><tr><td id=x>": false,
	} {
		// A paragraph cannot contain a div: the parser would close it.
		inside := two
		if strings.HasPrefix(element, "<p ") {
			inside = "One<br>two"
		}
		f := marked(t, element+inside)
		if got := f.isLeaf(entryOf(t, f, "#x")); got != want {
			t.Errorf("%s: leaf %v, want %v", element, got, want)
		}
	}
	f := marked(t, "<div id=x>One</div>")
	if !f.isLeaf(entryOf(t, f, "#x")) {
		t.Error("a div with one line is not a leaf")
	}
}

// candidateOf returns the id of the best candidate, or of the nearest ancestor that has one.
func candidateOf(t *testing.T, page string) string {
	t.Helper()
	f := marked(t, page)
	for i := f.bestCandidate(); i >= 0; i = f.Entries[i].Parent {
		if id := htmltree.Attr(f.Entries[i].Node, "id"); id != "" {
			return id
		}
	}
	return ""
}

// TestBestCandidate puts two texts on a page that differ in one respect, and asks which is the article.
func TestBestCandidate(t *testing.T) {
	paragraphs := func(n int, s string) string { return strings.Repeat("<p>"+s+"</p>", n) }
	const label = "<h2>Something else entirely</h2><p><a href=/1>A link between the two</a></p>"
	// Deep boxes keep the two from being taken for parts of one article.
	deep := func(s string) string { return strings.Repeat("<div>", 4) + s + strings.Repeat("</div>", 4) }
	page := func(a, b string) string { return deep(a) + label + deep(b) }
	for name, tt := range map[string]struct{ page, want string }{
		"nothing":              {"<p>One</p>", ""},
		"one text":             {"<div id=a>" + paragraphs(2, first) + "</div>", "a"},
		"the longer text":      {page("<div id=a>"+paragraphs(2, first)+"</div>", "<div id=b>"+paragraphs(4, second)+"</div>"), "b"},
		"the first of equals":  {page("<div id=a>"+paragraphs(2, first)+"</div>", "<div id=b>"+paragraphs(2, first)+"</div>"), "a"},
		"punctuation":          {page("<div id=a>"+paragraphs(3, strings.Repeat("words and words ", 8))+"</div>", "<div id=b>"+paragraphs(3, first)+"</div>"), "b"},
		"named as the article": {page("<div id=a>"+paragraphs(3, first)+"</div>", "<div id=b class=story>"+paragraphs(3, first)+"</div>"), "b"},
		"named as comments":    {page("<div id=a class=author>"+paragraphs(3, first)+"</div>", "<div id=b>"+paragraphs(3, first)+"</div>"), "b"},
		"links":                {page("<div id=a>"+paragraphs(3, first+" <a href=/2>and of all the other mills in the county</a>")+"</div>", "<div id=b>"+paragraphs(3, first)+"</div>"), "b"},
		"headings":             {page("<div id=a>"+strings.Repeat("<h3>"+first+"</h3>", 4)+"</div>", "<div id=b>"+paragraphs(2, first)+"</div>"), "b"},
		"gallery":              {page("<div id=a class=gallery>"+strings.Repeat("<img src=/g.jpg>", 3)+paragraphs(3, first)+"</div>", "<div id=b>"+paragraphs(2, first)+"</div>"), "b"},
		"text about the site":  {page("<div id=a>"+paragraphs(4, "All rights reserved. "+first)+"</div>", "<div id=b>"+paragraphs(2, first)+"</div>"), "b"},
		"boilerplate":          {page("<footer id=a>"+paragraphs(2, first)+"</footer>", "<div id=b>"+paragraphs(5, first)+"</div>"), "b"},
	} {
		if got := candidateOf(t, tt.page); got != tt.want {
			t.Errorf("%s: candidate %q, want %q", name, got, tt.want)
		}
	}
}

// TestScoreGoesUp shares a paragraph's score among the boxes around it, so that the box
// of many paragraphs wins over any one of them, and the page over none.
func TestScoreGoesUp(t *testing.T) {
	f := marked(t, "<div id=e><div id=d><div id=c><div id=b><div id=a><p>"+first+"</p><p>One</p></div></div></div></div></div>")
	f.score = make([]float64, len(f.Entries))
	r := &f.Runs[0]
	f.scoreRun(r)
	for id, share := range map[string]float64{"a": 1, "b": 1.0 / 2, "c": 1.0 / 6, "d": 1.0 / 9, "e": 1.0 / 12} {
		if got, want := f.score[entryOf(t, f, "#"+id)], r.Points()*share; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s has %v points, want %v", id, got, want)
		}
	}
	if got := f.score[entryOf(t, f, "body")]; got != 0 {
		t.Errorf("the sixth box has %v points, want none", got)
	}
}
