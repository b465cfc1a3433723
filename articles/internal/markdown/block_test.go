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
	})
}

func TestWideTable(t *testing.T) {
	row := "<tr>" + strings.Repeat("<td>x", maxColumns+1)
	line := strings.TrimSuffix(strings.Repeat("x · ", maxColumns+1), " · ")
	checkConversions(t, []conversion{{"<table>" + row + row + "</table>", line + "\n\n" + line}})
}
