package typography

import (
	"testing"
)

// TestLineNumbers checks that listings lose the numbers of their lines, and nothing else, however these are set.
func TestLineNumbers(t *testing.T) {
	const listing = "<pre><code>let a = 1\nlet b = 2</code></pre>"
	checkNormalized(t, [][2]string{
		{ // Hugo and Chroma
			"<table class=lntable><tr><td class=lntd><pre class=chroma><code><span class=lnt>1\n</span><span class=lnt>2\n</span></code></pre></td><td class=lntd><pre class=chroma><code class=language-js>let a = 1\nlet b = 2\n</code></pre></td></tr></table>",
			`<pre><code class="language-js">let a = 1` + "\nlet b = 2</code></pre>",
		},
		{ // without classes
			"<table style='border:0'><tr><td style='vertical-align:top'><pre><code><span style='user-select:none'>7\n</span><span>8\n</span></code></pre></td><td><pre><code>let a = 1\nlet b = 2\n</code></pre></td></tr></table>",
			listing,
		},
		{ // Hexo
			"<figure><table><tr><td class=gutter><pre><span class=line>1</span><br><span class=line>2</span><br></pre></td><td class=code><pre><span class=line>let a = 1</span><br><span class=line>let b = 2</span><br></pre></td></tr></table></figure>",
			"<figure>" + listing + "</figure>",
		},
		{ // Rouge, whose table is in a listing
			`<pre><code><table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1` + "\n2\n" + `</pre></td><td class="code"><pre>let a = 1` + "\nlet b = 2\n</pre></td></tr></tbody></table></code></pre>",
			listing,
		},
		{ // Pygments
			"<table class=highlighttable><tr><td class=linenos><div class=linenodiv><pre>1\n2</pre></div></td><td class=code><div><pre>let a = 1\nlet b = 2\n</pre></div></td></tr></table>",
			listing,
		},
		{ // GitHub: a row a line, numbers in attributes
			`<table class="js-file-line-container"><tr><td id="L1" class="blob-num js-line-number" data-line-number="1"></td><td class="blob-code">let a = 1</td></tr><tr><td class="blob-num" data-line-number="2"></td><td class="blob-code">let b = 2</td></tr></table>`,
			listing,
		},
		{ // GitHub's comparisons: two numbers
			`<table><tr><td class="blob-num" data-line-number="1"></td><td class="blob-num">1</td><td>let a = 1</td></tr><tr><td class="blob-num">2</td><td class="blob-num">2</td><td>let b = 2</td></tr></table>`,
			listing,
		},
		{ // a row a line, numbers as text, an empty line
			"<table><tr><td class=line-number>1</td><td>let a = 1</td></tr><tr><td class=line-number>2</td><td></td></tr></table>",
			"<pre><code>let a = 1\n</code></pre>",
		},
		{ // highlight.js
			`<pre><code class="hljs"><table class="hljs-ln"><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n" data-line-number="1"></div></td><td class="hljs-ln-line hljs-ln-code" data-line-number="1">let a = 1</td></tr><tr><td class="hljs-ln-numbers" data-line-number="2">2</td><td class="hljs-ln-code">let b = 2</td></tr></table></code></pre>`,
			`<pre><code class="hljs">let a = 1` + "\nlet b = 2</code></pre>",
		},
		{ // SyntaxHighlighter
			`<table><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div></td><td class="code"><div class="container"><div class="line"><code>let</code> a = 1</div><div class="line">let b = 2</div></div></td></tr></table>`,
			listing,
		},
		{ // numbers in the lines
			"<pre><code><span class=line><span class=ln>1</span>let a = 1\n</span><span class=line><span class=ln>2</span>let b = 2</span></code></pre>",
			`<pre><code><span class="line">let a = 1` + "\n" + `</span><span class="line">let b = 2</span></code></pre>`,
		},
		{
			"<pre><code><span class='linenumber react-syntax-highlighter-line-number'>1</span>let a = 1\n<span class=linenumber>2</span>let b = 2</code></pre>",
			listing,
		},
		{
			"<pre><code><span style='user-select: none'>1 </span>let a = 1\n<span style='-webkit-user-select:none'>2 </span>let b = 2</code></pre>",
			listing,
		},
		{
			"<pre><code><a data-line-number=1>1</a>let a = 1<span class=lineno>\n2</span>let b = 2</code></pre>",
			listing,
		},
		{ // cgit, GitLab and others: links to the lines
			"<pre><a class=L1 href='#L1'>1</a>let a = 1\n<a href='/x.js#L2'>2</a>let b = 2</pre>",
			"<pre>let a = 1\nlet b = 2</pre>",
		},
		{
			"<pre><code><span id=L1>1</span>let a = 1\n<span><a id='src-line-2'>2</a>let b = 2</span></code></pre>",
			"<pre><code>let a = 1\n<span>let b = 2</span></code></pre>",
		},
		{"<pre>see <a href='#L2'>2</a></pre>", `<pre>see <a href="#L2">2</a></pre>`},
		{ // beside the listing
			"<div class=line-numbers-mode>" + listing + "<div class=line-numbers-wrapper><span class=line-number>1</span><br><span class=line-number>2</span><br></div></div>",
			`<div class="line-numbers-mode">` + listing + "</div>",
		},
		{"<div><pre class=lineno>1\n2</pre>" + listing + "</div>", "<div>" + listing + "</div>"},

		// What is no number of a line stays.
		{"<pre>1\n2\n3</pre>", "<pre>1\n2\n3</pre>"},
		{"<pre class=line-numbers>let a = 1</pre>", `<pre class="line-numbers">let a = 1</pre>`},
		{"<pre><span class=mi>1</span> + <span class=mi>2</span></pre>", `<pre><span class="mi">1</span> + <span class="mi">2</span></pre>`},
		{"<table><tbody><tr><td>1</td><td>Oak</td></tr><tr><td>2</td><td>Elm</td></tr></tbody></table>", "<table><tbody><tr><td>1</td><td>Oak</td></tr><tr><td>2</td><td>Elm</td></tr></tbody></table>"},
		{"<table><tbody><tr><td>1</td><td><pre>a</pre></td></tr></tbody></table>", "<table><tbody><tr><td>1</td><td><pre>a</pre></td></tr></tbody></table>"},
		{"<p>Bus <span class=line-number>2</span> is late</p>", `<p>Bus <span class="line-number">2</span> is late</p>`},
		{"<table></table>", "<table></table>"},
	})
}
