package extract

import (
	"strings"
	"testing"

	"newsreader/articles/internal/extract/htmltree"
)

func TestDensest(t *testing.T) {
	for name, tt := range map[string]struct{ page, want string }{
		"one box":         {"<div id=a><p>" + first + "</p><p>" + second + "</p></div><div>nav nav nav</div>", "a"},
		"over two boxes":  {"<div id=a><div><p>" + first + "</p></div><div><p>" + second + "</p></div></div>", "a"},
		"the longer":      {"<div id=b><p>" + first + "</p></div>" + strings.Repeat("<p>a label between</p>", 30) + "<div id=a><p>" + first + "</p><p>" + second + "</p></div>", "a"},
		"legal words":     {"<div id=b><p>" + strings.Repeat("All rights reserved, and privacy, and cookies, and terms. ", 9) + "</p></div>", ""},
		"no prose at all": {"<p>One</p><p>Two</p>", ""},
	} {
		f := markBoilerplate(indexText(t, tt.page), nil)
		got := ""
		if i := f.densestBox(); i >= 0 {
			for ; i >= 0 && got == ""; i = f.Entries[i].Parent {
				got = htmltree.Attr(f.Entries[i].Node, "id")
			}
		}
		if got != tt.want {
			t.Errorf("%s: box %q, want %q", name, got, tt.want)
		}
	}
}

func TestNoBody(t *testing.T) {
	for name, page := range map[string]string{
		"empty":      "",
		"links only": "<body>" + strings.Repeat("<a href='/x'>nav</a> ", 300) + "</body>",
		"labels":     "<p>One</p><p>Two</p>",
		"script":     "<script>var a = '" + first + "'</script>",
	} {
		if p := parsePage(t, page, Options{}); p.Body != nil {
			t.Errorf("%s: body %q, want none", name, blocksOf(p.Body))
		}
	}
}

// TestPreferDensest overrules a box only if it misses most of a text that stands together.
func TestPreferDensest(t *testing.T) {
	p := func(n int) string { return strings.Repeat("<p>"+first+"</p>", n) }
	for name, tt := range map[string]struct {
		page, chosen, want string
	}{
		"none was chosen":          {"<div id=a>" + p(2) + "</div>", "", "#a"},
		"a small part":             {"<div id=b><div id=a>" + p(1) + "</div>" + p(4) + "</div>", "#a", "#b"},
		"a third":                  {"<div id=b><div id=a>" + p(2) + "</div>" + p(4) + "</div>", "#a", "#b"},
		"more than a third":        {"<div id=b><div id=a>" + p(2) + "</div>" + p(3) + "</div>", "#a", "#a"},
		"the whole page is no box": {"<div id=a>" + p(1) + "</div>" + p(6), "#a", "#a"},
		"labels between":           {"<div id=b><div id=a>" + p(1) + "</div>" + p(2) + "<p>" + strings.Repeat("label ", 30) + "</p><p>" + strings.Repeat("label ", 18) + "</p>" + p(2) + "<p>" + strings.Repeat("labels ", 16) + "</p>" + p(1) + "</div>", "#a", "#b"},
		"many links":               {"<div id=b><div id=a>" + p(1) + "</div>" + strings.Repeat("<p>"+second+" <a href=/1>And a link of some length</a></p>", 6) + "</div>", "#a", "#a"},
	} {
		f := marked(t, tt.page)
		chosen, want := int32(-1), entryOf(t, f, tt.want)
		if tt.chosen != "" {
			chosen = entryOf(t, f, tt.chosen)
		}
		if got := f.preferDensest(chosen); got != want {
			t.Errorf("%s: entry %d, want %s (%d)", name, got, tt.want, want)
		}
	}
}
