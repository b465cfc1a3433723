package markdown

import (
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	checkConversions(t, []conversion{
		{"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "- a\n- b\n  - c\n- d"},
		{"<ol><li>a<li>b<ol><li>c</ol></ol>", "1. a\n2. b\n   1. c"},
		{"<ol start=9><li>a<li>b<ul><li>c</ul></ol>", "9. a\n10. b\n    - c"},
		{"<ol><li value=4>a<li>b</ol>", "4. a\n5. b"},
		{"<ol start=99999999999999999999><li>a</ol><ol start=-9><li>b</ol>", "1. a\n\n1) b"},
		{"<ul><li>a<ol start=3><li>b</ol></ul>", "- a\n\n  3. b"},
		{"<ul><li><p>a<p>b<li>c</ul>", "- a\n\n  b\n\n- c"},
		{"<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>", "- a\n\n* b\n\n- c"},
		{"<ul><li> <li><li>a</ul><ul></ul>", "- a"},
		{"<ul><li>a<ul><li>b</ul>c</ul>", "- a\n\n  - b\n\n  c"},
		{"<ul><ul><li>a</ul></ul>", "- - a"},
		{"<ul>loose<li>a<p>b</p></ul>", "- loose\n\n- a\n\n  b"},
		{"<ul><li><pre>x\n\n  y</pre></ul>", "- ```\n  x\n\n    y\n  ```"},
		{"<ul><li>a<br>b<li><b>c</b></ul>", "- a\\\n  b\n- **c**"},
		{"<li>alone<li>both", "alone\n\nboth"},
		{"<ul><li hidden>x<li>a</ul>", "- a"},
		{"<ul><li>a</ul><ol><li>b</ol><ol><li>c</ol>", "- a\n\n1. b\n\n1) c"},
	})
}

func TestQuotesAndRules(t *testing.T) {
	checkConversions(t, []conversion{
		{"<blockquote><p>a<p>b</blockquote>c", "> a\n>\n> b\n\nc"},
		{"<blockquote>a<blockquote>b<ul><li>c</ul></blockquote></blockquote>", "> a\n>\n> > b\n> >\n> > - c"},
		{"<blockquote></blockquote><blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n> b"},
		{"<hr>a<hr><hr>b<hr>", "a\n\n---\n\nb"},
	})
}

func TestCode(t *testing.T) {
	checkConversions(t, []conversion{
		{"<pre>\n  a\n\tb\n\n</pre>", "```\n  a\n\tb\n```"},
		{"<pre><code><ol><li><div>a</div></li><li>  b</li></ol></code></pre>", "```\na\n  b\n```"},
		{"<pre><code class='x language-go'>a</code></pre>", "```go\na\n```"},
		{"<pre class='lang-c++ y'>a</pre>", "```c++\na\n```"},
		{"<pre class='language-sh&#96;x'>a</pre>", "```sh\na\n```"},
		{"<pre>a\n```\n~~\n</pre>", "~~~\na\n```\n~~\n~~~"},
		{"<pre>```\n~~~~</pre>", "````\n```\n~~~~\n````"},
		{"<pre>a<br>b<script>x</script>&#13;c\u2028d</pre>", "```\na\nb\nc\nd\n```"},
		{"<pre> \n </pre>", ""},
		{"<pre>a<div hidden>x</div>b<!-- x --></pre>", "```\nab\n```"},
		{"<pre class=highlight-source-js>a</pre>", "```js\na\n```"},
	})
}

func TestTables(t *testing.T) {
	checkConversions(t, []conversion{
		{"<table><caption>Sums</caption><thead><tr><th>City<th>Sum</thead><tbody><tr><td>A|B<td align=right>1<tr><td>C<td align=right>2</table>",
			"*Sums*\n\n| City | Sum |\n| --- | --: |\n| A\\|B | 1 |\n| C | 2 |"},
		{"<table><tr><td>a<td>b<tr><td>c<td><p>d<p>e<br>f</table>", "| a | b |\n| --- | --- |\n| c | d e f |"},
		{"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d<tr><td>e</table>", "| a | b |\n| --- | --- |\n|  | c |\n| d |  |\n| e |  |"},
		{"<table><tr><td>a<td> <td>b<tr><td><td><td><tr><td>c<td><td>d</table>", "| a | b |\n| --- | --- |\n| c | d |"},
		{"<table><tr><td>only<td>row</table>", "only\n\nrow"},
		{"<table><tr><td>only<tr><td>column</table>", "only\n\ncolumn"},
		{"<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>x<tr><td>y<td>z</table>", "| a | b |\n| --- | --- |\n| c | d |\n\nx\n\ny\n\nz"},
		{"<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", "a\n\nb\n\nc\n\nd"},
		{"<table><tr><td>a<td>b<tr><td>" + strings.Repeat("long ", 100) + "<td>c</table>", "a\n\nb\n\n" + strings.TrimSpace(strings.Repeat("long ", 100)) + "\n\nc"},
		{"<table><tr><td><img src=/a><td><img src=/b><tr><td>c<td>d</table>", "![](https://news.example.test/a)\n\n![](https://news.example.test/b)\n\nc\n\nd"},
		{"<table><tr><th>a<th>b<tr><td colspan=2000000000 rowspan=2000000000>c</table>", "| a | b |\n| --- | --- |\n| c |  |"},
		{"<table></table><table><tr></table>", ""},
		{"<table><tr><td> <td> <tr><td> <td> </table>", ""},
		{"<table role=none><tr><td>a<td>b<tr><td>c<td>d</table>", "a\n\nb\n\nc\n\nd"},
		{"<table><tr><td>a<td align=center>b<tfoot><tr><td rowspan=-1>c<td colspan=x style='text-align: center'>d</table>", "| a | b |\n| --- | :-: |\n| c | d |"},
		{"<table><caption hidden>x</caption><tr><td>a<td>b<td hidden>x<tr hidden><td>x<td>x<tbody hidden><tr><td>x</tbody><tr><td>c<td>d</table>",
			"| a | b |\n| --- | --- |\n| c | d |"},
	})
}

// TestDataTables checks what distinguishes a table of data from a layout: no cell needs lines of its
// own, and long cells are allowed only in tables that are marked up as data.
func TestDataTables(t *testing.T) {
	long := strings.Repeat("x", maxUnmarkedCell+1)
	for name, c := range map[string]struct {
		html string
		want bool
	}{
		"plain":        {"<table><tr><td>a<td>b<tr><td>c<td>d</table>", true},
		"long":         {"<table><tr><td>a<td>b<tr><td>c<td>" + long + "</table>", false},
		"long, header": {"<table><tr><th>a<th>b<tr><td>c<td>" + long + "</table>", true},
		"long, titled": {"<table><caption>t</caption><tr><td>a<td>b<tr><td>c<td>" + long + "</table>", true},
		"too long":     {"<table><tr><th>a<th>b<tr><td>c<td>" + strings.Repeat("x", maxMarkedCell+1) + "</table>", false},
		"many cells":   {"<table>" + strings.Repeat("<tr>"+strings.Repeat("<td>x", maxColumns), maxCells/maxColumns+1) + "</table>", false},
		"empty excess": {"<table><tr>" + strings.Repeat("<td>x", maxColumns) + "<td><tr><td>y</table>", true},
	} {
		got, err := FromNode(parse(t, c.html), nil)
		if err != nil || strings.Contains(got, "| --- |") != c.want {
			t.Errorf("%s: %.80q", name, got)
		}
	}
	for _, name := range []string{"table", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "iframe", "video"} {
		got, err := FromNode(parse(t, "<table><tr><td>a<td>b<tr><td>c<td><"+name+">x</"+name+"></table>"), nil)
		if err != nil || strings.Contains(got, "| --- |") {
			t.Errorf("with %s: %q", name, got)
		}
	}
}

func TestWideTable(t *testing.T) {
	row := "<tr>" + strings.Repeat("<td>x", maxColumns+1)
	line := strings.TrimSuffix(strings.Repeat("x · ", maxColumns+1), " · ")
	checkConversions(t, []conversion{{"<table>" + row + row + "</table>", line + "\n\n" + line}})
}
