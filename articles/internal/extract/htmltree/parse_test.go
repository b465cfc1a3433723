package htmltree

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFlatten flattens what would nest too deep: the texts stay apart as they are
// on the page, and what is not text stays out of them.
func TestFlatten(t *testing.T) {
	for name, tt := range map[string]struct{ page, want string }{
		"paragraphs":          {"<div><p>One</p><p>two</p></div>", "<p>One</p>\n<p>two</p>\n"},
		"text in boxes":       {"<div>One<div>two</div>three</div>", "<p>One</p>\n<p>two</p>\n<p>three</p>\n"},
		"headings":            {"<h1>One</h1><h2>two</h2><h3>three</h3><h6>four</h6>", "<h1>One</h1>\n<h2>two</h2>\n<h3>three</h3>\n<h6>four</h6>\n"},
		"formatting":          {"<p>One <b>two <i>three</i></b></p>", "<p>One two three</p>\n"},
		"link":                {"<p>One <a href=/2>two</a> three</p>", "<p>One <a href=/2>two</a> three</p>\n"},
		"link alone":          {"<div><a href=/1>One</a></div>", "<p><a href=/1>One</a></p>\n"},
		"link in a link":      {"<a href=/1>One <a href=/2>two</a>", "<p><a href=/1>One </a><a href=/2>two</a></p>\n"},
		"link around a block": {"<a href=/1><div>One</div></a>two", "<p><a href=/1></a></p>\n<p>One</p>\n<p>two</p>\n"},
		"break and picture":   {"<p>One<br>two<img src=/a.jpg></p>", "<p>One<br>two<img src=/a.jpg></p>\n"},
		"blanks between":      {"<div> <p>One</p> </div>", " <p>One</p>\n "},
		"script and style":    {"<script>var a = '<p>no'</script><style>p{}</style><p>One</p>", "<p>One</p>\n"},
		"template, noscript":  {"<template><p>no</p></template><noscript>no</noscript>One", "<p>One</p>\n"},
		"metadata":            {"<title>Mill</title><meta name=a content=b><link rel=canonical href=/x>", "<title>Mill</title>\n<meta name=a content=b><link rel=canonical href=/x>"},
		"self-closing":        {"<p>One<br/>two", "<p>One<br/>two</p>\n"},
		"references":          {"<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>\n"},
		"list":                {"<ul><li>One<li>two</ul>", "<p>One</p>\n<p>two</p>\n"},
	} {
		if diff := cmp.Diff(tt.want, flatten(tt.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestParseTooDeep parses a page that is deeper than the HTML parser goes.
func TestParseTooDeep(t *testing.T) {
	tree, err := Parse("<title>Mill</title>" + strings.Repeat("<div>", 600) + "<p>One<p>two")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"One", "two"}, runTexts(tree)); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if tree.TitleElement == nil {
		t.Error("the title is lost")
	}
}

// FuzzParse checks what the rest relies on: entries nest, runs are in order
// and do not overlap, each in its box, and no column of text is lost or counted twice.
func FuzzParse(f *testing.F) {
	f.Add("<div>One<p>two <a href=/3>three</a><br>four</div><ul><li>five<img src=a></ul>")
	f.Add("<table><tr><td>a<td>b<tr><th>c</table><x-y>d</x-y><svg><title>e</title></svg>")
	f.Add(strings.Repeat("<b><div>", 300) + "x")
	f.Add("<p hidden>a<p style='display:none'>b<template shadowrootmode=open>c</template>")
	f.Fuzz(func(t *testing.T, page string) {
		tree, err := Parse(page)
		if err != nil {
			return
		}
		checkEntries(t, tree)
		checkRuns(t, tree)
	})
}

func checkEntries(t *testing.T, tree *Tree) {
	t.Helper()
	for i := range tree.Entries {
		e := &tree.Entries[i]
		if int(e.End) <= i || int(e.End) > len(tree.Entries) || int(e.FirstRun) > len(tree.Runs) {
			t.Fatalf("entry %d ends at %d of %d, its first run is %d of %d", i, e.End, len(tree.Entries), e.FirstRun, len(tree.Runs))
		}
		if e.Parent < 0 {
			continue
		}
		p := &tree.Entries[e.Parent]
		if int(e.Parent) >= i || e.End > p.End || p.Hidden && !e.Hidden || p.InLink && !e.InLink {
			t.Fatalf("entry %d (%+v) does not fit in its parent %d (%+v)", i, *e, e.Parent, *p)
		}
	}
}

func checkRuns(t *testing.T, tree *Tree) {
	t.Helper()
	end, width := int32(0), int32(0)
	for i := range tree.Runs {
		r := &tree.Runs[i]
		if r.First < end || r.End <= r.First || r.LinkedWidth > r.Width {
			t.Fatalf("run %d is from %d to %d, after one that ends at %d; %d of %d columns are linked", i, r.First, r.End, end, r.LinkedWidth, r.Width)
		}
		if box := &tree.Entries[r.Box]; r.First <= r.Box || r.End > box.End {
			t.Fatalf("run %d, from %d to %d, is not in its box %d, which ends at %d", i, r.First, r.End, r.Box, box.End)
		}
		end = r.End
		width += r.Width
	}
	whole := int32(0)
	for i := range tree.Entries {
		if tree.IsText(int32(i)) {
			whole += widthOf(tree, i)
		}
	}
	if width != whole {
		t.Fatalf("the runs have %d columns, the texts %d", width, whole)
	}
}
