package markdown

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// element returns an element with text in it, where the parser might move or drop it.
func element(name, text string) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	return n
}

// between returns n between the texts a and b, in an element of that name.
func between(name string, n *html.Node) *html.Node {
	outer := element(name, "a")
	outer.AppendChild(n)
	outer.AppendChild(&html.Node{Type: html.TextNode, Data: "b"})
	return outer
}

// checkNode checks the Markdown of a node that is called what in the message.
func checkNode(t *testing.T, what string, n *html.Node, want string) {
	t.Helper()
	root := element("div", "")
	root.AppendChild(n)
	if got, err := FromNode(root, nil); err != nil || strings.TrimSuffix(got, "\n") != want {
		t.Errorf("%s became %q, want %q (%v)", what, got, want, err)
	}
}

// TestHiddenElements checks that code, form controls and fallbacks are not read.
func TestHiddenElements(t *testing.T) {
	for name := range strings.FieldsSeq(`script style template noscript head title canvas object embed applet
		input button select textarea option datalist progress meter rp area param noframes`) {
		checkNode(t, name, between("div", element(name, "x")), "ab")
	}
	checkConversions(t, []conversion{
		{"a<i aria-hidden=TRUE>¶</i>b", "ab"},
		{"a<i aria-hidden=false>¶</i>b", "a¶b"},
		{"<p aria-hidden=true><img src=/a></p>", "![](https://news.example.test/a)"},
		{"<p aria-hidden=true>" + strings.Repeat("<i></i>", maxDecoration) + "ok</p>", "ok"},
		{"<p style='" + strings.Repeat(" ", maxStyle) + ";display:none'>kept</p>", "kept"},
		{"a<q> <!-- no text --></q>b", "a b"},
	})
}

// TestHiddenBelowTheLimit checks that elements nested too deeply are still hidden where they should be.
func TestHiddenBelowTheLimit(t *testing.T) {
	n := between("span", element("script", "x"))
	for range maxDepth + 8 {
		outer := element("span", "")
		outer.AppendChild(n)
		n = outer
	}
	checkNode(t, "a deep script", n, "ab")
}

// TestBlockElements checks that every block begins a new line, even in code, where highlighters
// use them for lines.
func TestBlockElements(t *testing.T) {
	for name := range strings.FieldsSeq(`p div section article main header footer aside nav address center figure figcaption fieldset form
		details summary dialog body html hgroup li dl dt dd tr td th tbody thead tfoot caption legend search blockquote ul ol menu dir
		table pre frameset optgroup h1 h2 h3 h4 h5 h6`) {
		checkNode(t, name, between("pre", element(name, "x")), "```\na\nx\nb\n```")
	}
	for name := range strings.FieldsSeq("section article main header footer aside nav address center fieldset dialog hgroup dl dd search") {
		checkNode(t, name, between("div", element(name, "x")), "a\n\nx\n\nb")
	}
}

func TestStyledElements(t *testing.T) {
	for names, want := range map[string]string{
		"b strong":          "a **x** b",
		"i em dfn var cite": "a *x* b",
		"s del strike":      "a ~~x~~ b",
		"code kbd samp tt":  "a `x` b",
		"span u small mark": "a x b",
		"pre listing xmp":   "a\n\n```\nx\n```\n\nb",
		"plaintext":         "a\n\n```\nx\n```\n\nb",
		"ul menu dir":       "a\n\n- x\n\nb",
		"dt summary legend": "a\n\n**x**\n\nb",
		"h1 h2 h3 h4 h5 h6": "a\n\n## x\n\nb",
		"blockquote":        "a\n\n> x\n\nb",
	} {
		for name := range strings.FieldsSeq(names) {
			n := between("div", element(name, "x"))
			n.FirstChild.Data, n.LastChild.Data = "a ", " b"
			checkNode(t, name, n, want)
		}
	}
	for _, weight := range strings.Fields("bold bolder 600 700 800 900") {
		checkConversions(t, []conversion{{"<span style='font-weight:" + weight + "'>x</span>", "**x**"}})
	}
	checkConversions(t, []conversion{
		{"<b style='font-weight:400'>x</b> <b style='font-weight:NORMAL'>y</b>", "x y"},
		{"<b style='color:normal'>x</b>", "**x**"},
		{"<amp-img src=/a alt=x></amp-img>", "![x](https://news.example.test/a)"},
	})
}

// TestSingleLine checks that what needs lines of its own is joined into a heading or a table cell.
func TestSingleLine(t *testing.T) {
	checkConversions(t, []conversion{
		{"<h2>a<blockquote>b</blockquote></h2>", "## a b"},
		{"<h2>a<ul><li>b</ul></h2>", "## a b"},
		{"<h2>a<pre>b</pre></h2>", "## a `b`"},
		{"<h2>About<pre>salt</pre>and <div>more</div>water</h2>", "## About `salt` and more water"},
		{"<h2>About<code>salt</code>and</h2>", "## About`salt`and"},
		{"<h2>a<hr>b</h2>", "## a b"},
		{"<h2>a<div><h3>b</h3></div></h2>", "## a b"},
		{"<h2>a<table><tr><td>b<td>c<tr><td>d<td>e</table></h2>", "## a b c d e"},
		{"<h2><img src=/a></h2>", "![](https://news.example.test/a)"},
		{"<table><tr><th><b>a</b><th>b<tr><td><b>c</b><td><ul><li>d<li>e</ul></table>", "| a | b |\n| --- | --- |\n| **c** | d e |"},
		{"<ul><li>a<hr>b</ul>", "- a\n\n  b"},
	})
}

// TestNestingLimit checks that quotes and lists beyond the limit keep their text.
func TestNestingLimit(t *testing.T) {
	checkConversions(t, []conversion{
		{strings.Repeat("<blockquote>", maxNesting+2) + "x", strings.Repeat("> ", maxNesting) + "x"},
		{strings.Repeat("<ul><li>", maxNesting+2) + "x", strings.Repeat("- ", maxNesting) + "x"},
	})
}
