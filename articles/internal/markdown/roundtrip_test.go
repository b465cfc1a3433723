package markdown

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse returns the tree of a document. It skips the test if the document is nested too deeply for
// the parser.
func parse(t testing.TB, s string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Skip(err)
	}
	return n
}

// rendered returns Markdown as HTML, with every extension that our renderer has. Raw HTML is kept,
// so that text taken for HTML is missed.
func rendered(t testing.TB, markdown string) *html.Node {
	t.Helper()
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList), goldmark.WithRendererOptions(gmhtml.WithUnsafe()))
	var out bytes.Buffer
	if err := md.Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	return parse(t, out.String())
}

// visible returns the characters that a document shows, without white space.
func visible(n *html.Node) string {
	var out strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && (isHidden(n) || n.DataAtom == atom.Img) {
			return
		}
		if n.Type == html.TextNode {
			for _, r := range n.Data {
				if !unicode.IsSpace(r) && !strings.ContainsRune("\x00\u200b\u2060\ufeff\u00ad\ufffd", r) {
					out.WriteRune(r)
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return out.String()
}

// roundTrip converts a document and fails if a parser reads the Markdown as other text than the
// document's.
func roundTrip(t testing.TB, doc string) {
	t.Helper()
	n := parse(t, doc)
	md, err := FromNode(n, nil)
	if err != nil {
		t.Fatal(err)
	}
	if want, got := visible(n), visible(rendered(t, md)); want != got {
		t.Errorf("%q became\n%s\nwhich reads\n%s\nnot\n%s", doc, md, got, want)
	}
}

// nasty is text that looks like Markdown.
var nasty = []string{
	"# no heading",
	"#",
	"####### seven",
	"#tag",
	"## a ##",
	"C #",
	"1. no item",
	"1) no",
	"2015. Year",
	"1234567890. x",
	"-",
	"- no",
	"+ no",
	"* no",
	"+",
	"*",
	"---",
	"***",
	"___",
	"- - -",
	"===",
	"=",
	"> no quote",
	">",
	"```",
	"```go",
	"~~~",
	"~~~x",
	"    indented",
	"\tindented",
	"| a | b |",
	"|---|---|",
	":-:",
	"[ ] no task",
	"[ ]x",
	"[x]",
	"[x] no",
	"[a](b)",
	"[a](http://e.test)",
	"![a](b)",
	"[a][b]",
	"[a]: http://e.test",
	"[^1]",
	"[^1]: note",
	": no definition",
	"a\\",
	"\\",
	"\\*",
	"\\\\",
	"a\\b",
	"C:\\dir\\",
	"\\&amp;",
	"*a*",
	"**a**",
	"***a***",
	"*a",
	"a*",
	"2*3*4",
	"2 * 3 * 4",
	"*a **b* c**",
	"_a_",
	"__a__",
	"a_b_c",
	"_a",
	"snake_case_name _x",
	"~a~",
	"~~a~~",
	"~",
	"~~~ a ~~~",
	"`a`",
	"``a`",
	"`",
	"` `",
	"a`b``c```d",
	"&amp;",
	"&copy;",
	"&copy",
	"&#27;",
	"&#x1b;",
	"&",
	"&&amp;;",
	"AT&T",
	"a&b;c",
	"&notanentity;",
	"<b>",
	"</b>",
	"<!--",
	"<!-- x -->",
	"<?x?>",
	"<http://e.test>",
	"<a@b.test>",
	"<_@b.test>",
	"a<b",
	"a < b",
	"<",
	"<3",
	"1<2>3",
	"http://e.test/a_b*c*",
	"http://e.test/?a=1&copy=2&lt;=3",
	"https://e.test/~u/~v",
	"www.e.test/*x*",
	"a*b*c@e.test",
	"a_b@e_f.test",
	"见http://e.test/路*径*",
	"ftp://e.test/[x](y)",
	"!",
	"![",
	"!!",
	"[",
	"]",
	"[]",
	"[](",
	"]()",
	"[[a]]",
	"[a]\\(b)",
	"“引号”",
	"*“引号”*",
	"文*字*“x”",
	"a|b",
	"\\|",
	"a  b",
	"x\u00a0y",
	"\u3000\u3000缩进",
	"🙂*🙂*",
	"e\u0301*x*",
	"$x$",
	"{a}",
	"^a^",
	"==a==",
	"++a++",
	":smile:",
	"a\rb",
	"# a\u2028# b",
	"\v# x",
	"\u200b# x",
	"a\x00b",
	"--",
	"...",
	"\"q\"",
	"'q'",
	"(c)",
}

func TestRoundTripText(t *testing.T) {
	for _, s := range nasty {
		e := html.EscapeString(s)
		roundTrip(t, "<p>"+e+"</p>")
		roundTrip(t, "<p>x "+e+" y</p>")
		roundTrip(t, "<p>字"+e+"字</p>")
		roundTrip(t, "<p>x</p><p>"+e+"<br>"+e+"</p><p>y</p>")
		roundTrip(t, "<p>a<br>"+e+"<br>b</p>")
	}
}

func TestRoundTripPlaces(t *testing.T) {
	for _, s := range nasty {
		e := html.EscapeString(s)
		for _, tag := range []string{"b", "em", "del", "code", "h2", "li", "blockquote", "pre", "div", "figcaption", "dt", "b><i", "i><del", "del><code"} {
			end := "</" + strings.ReplaceAll(tag, "><", "></") + ">"
			roundTrip(t, "<"+tag+">"+e+end)
			roundTrip(t, "字<"+tag+">"+e+end+"字")
			roundTrip(t, "x <"+tag+">"+e+end+" y<"+tag+">"+e+end+"z")
			roundTrip(t, e+"<"+tag+">x"+end+e)
		}
		roundTrip(t, "<a href='http://e.test/'>"+e+"</a>")
		roundTrip(t, e+"<a href='http://e.test/'>x</a>"+e)
		roundTrip(t, "字<a href='http://e.test/'><b>"+e+"</b></a>字<i>"+e+"</i>")
		roundTrip(t, "<ul><li>"+e+"<ul><li>"+e+"</ul><li>"+e+"</ul>"+e)
		roundTrip(t, "<ol><li><p>"+e+"<p>"+e+"<ol start=3><li>"+e+"</ol></ol><ol><li>"+e+"</ol>")
		roundTrip(t, "<blockquote>"+e+"<blockquote>"+e+"</blockquote></blockquote>"+e)
		roundTrip(t, "<table><caption>"+e+"</caption><tr><th>"+e+"<th>b<tr><td>c<td>"+e+"<tr><td><code>"+e+"</code><td><b>"+e+"</b>"+e+"</table>")
	}
}

func TestRoundTripMixtures(t *testing.T) {
	for _, doc := range []string{
		"<b>a</b><i>b</i>",
		"<b>a<i>b</i>c</b>",
		"<i>a<b>b</b></i>",
		"<i><b>a</b>b</i>",
		"<b>a </b><b> b</b>",
		"a<b> </b>b",
		"<b></b>a",
		"<b>“a”</b>b",
		"前<b>“引号”</b>后",
		"前<b>。后</b>续",
		"<b>a。</b>b",
		"<b>a</b><code>b</code><i>c</i>",
		"<code>a</code><code>b</code>",
		"<code>`</code>`",
		"`<code>a</code>",
		"<code>``a</code>",
		"<code> </code>",
		"<code>a\\</code>",
		"x<a href=http://e.test/>a<b>b</b></a><b>c</b>",
		"<b>a<a href=http://e.test/>b</a>c</b>",
		"a!<a href=http://e.test/>b</a>",
		"<a href=http://e.test/>a]</a>(b)",
		"[<a href=http://e.test/>a</a>](b)",
		"<a href=http://e.test/>http://e.test/</a>",
		"<a href=http://e.test/a_b*c*d>http://e.test/a_b*c*d</a>",
		"<a href=http://e.test/><p>a<p>b</a>",
		"<a href='http://e.test/a)b(c'>x</a>",
		"<a href='http://e.test/?&copy;'>x</a>",
		"<del>a</del><b>b</b>",
		"<b>a</b><del>b</del>",
		"<b>*</b>",
		"*<b>a</b>*",
		"<b>a</b>*",
		"*<b>*a*</b>*",
		"<i>_a_</i>",
		"a<sup><a href=http://e.test/>[1]</a></sup>",
		"&lt;<b>b</b>&gt;",
		"&lt;<b>/b</b>",
		"&amp;<b>lt;</b>",
		"&amp;<b>;</b>lt;",
		"http://e.test/<b>x</b>",
		"<b>http://e.test/</b>x",
		"a@<b>e.test</b>",
		"www.<b>e.test</b>",
		"<b>x</b>http://e.test/",
		"\\<b>a</b>",
		"a\\<br>b",
		"<i>“</i>x",
		"x<i>”</i>",
		"字<b>【注】</b>字<b>（一）</b>字",
		"<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>",
		"<ol><li>a</ol><ol><li>b</ol>",
		"<ul><li><ul><li>a</ul></ul>",
		"<ul><li><pre>a\n\nb</pre><li>c</ul>",
		"<ul><li><blockquote>a</blockquote>b</ul>",
		"<ul>a<li>b<p>c</p><ul><li>d</ul></ul>",
		"<ol start=0><li>a</ol>",
		"<ol start=99999999999><li>a</ol>",
		"<ol start=-3><li>a</ol>",
		"<ul><li>a<br>b<li>1. c</ul>",
		"<ul><li><h2>a</h2><p>b</ul>",
		"<ul><li><hr>a<li><hr></ul>",
		"<blockquote><hr>a<hr></blockquote>",
		"<pre>\n a\n  b\n\n</pre>",
		"<pre>```\n````</pre>",
		"<pre>~~~\n```\n~~~~</pre>",
		"<pre><code class='language-a b`c'>x</code></pre>",
		"<blockquote><pre>a\n\nb</pre></blockquote>",
		"<h1>a</h1><h3>b</h3><h6>c</h6>",
		"<h2>a<br>b</h2>",
		"<h2><p>a</p><p>b</p></h2>",
		"<h2><table><tr><td>a</table></h2>",
		"<table><tr><td>a<td>b<tr><td><table><tr><td>c<td>d<tr><td>e<td>f</table></table>",
		"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=3>d</table>",
		"<table><tr><td>a|b<td>\\<tr><td>`|`<td>c\\|</table>",
		"a<table><tr><th>x<th>y<tr><td><p>1<p>2<td><ul><li>3<li>4</ul></table>b",
		"<p>a<img src=http://e.test/x alt=y>b<p>c",
		"<dl><dt>a<dd>b<dd>c</dl>",
		"<ul><li><a href=http://e.test/>x</a></ul>",
		"a<del>b~</del>c<del>~d</del>",
		"<details><summary>a</summary>b</details>",
		"<p>a | b<br>--- | ---",
		"<p>a<br>===",
		"<p>a<br>:b<br>: c",
		"<p>Term</p><p>: x</p>",
		"<center>a</center><font>b</font>c",
		"a<wbr>b",
		"a<p>b<div>c<span>d<p>e",
	} {
		roundTrip(t, doc)
	}
}
