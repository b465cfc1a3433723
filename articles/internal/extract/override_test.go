package extract

import (
	"newsreader/articles/internal/extract/htmltree"
	"strings"
	"testing"
)

func TestDensest(t *testing.T) {
	for name, tt := range map[string]struct{ page, want string }{
		"one box":         {"<div id=a><p>" + first + "</p><p>" + second + "</p></div><div>nav nav nav</div>", "a"},
		"over two boxes":  {"<div id=a><div><p>" + first + "</p></div><div><p>" + second + "</p></div></div>", "a"},
		"the longer":      {"<div id=b><p>" + first + "</p></div>" + strings.Repeat("<p>a label between</p>", 30) + "<div id=a><p>" + first + "</p><p>" + second + "</p></div>", "a"},
		"legal words":     {"<div id=b><p>" + strings.Repeat("All rights reserved, and privacy, and cookies, and terms. ", 9) + "</p></div>", ""},
		"no prose at all": {"<p>One</p><p>Two</p>", ""},
	} {
		f := markBoilerplate(indexText(t, tt.page))
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
