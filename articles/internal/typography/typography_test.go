package typography

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// normalized returns a fragment as HTML after Normalize, and fails if doing it again changes it.
func normalized(t testing.TB, fragment string) string {
	t.Helper()
	root := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragment(strings.NewReader(fragment), root)
	if err != nil {
		t.Skip(err)
	}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	render := func() string {
		var out bytes.Buffer
		for c := range root.ChildNodes() {
			if err := html.Render(&out, c); err != nil {
				t.Skip(err)
			}
		}
		return out.String()
	}
	Normalize(root)
	once := render()
	Normalize(root)
	if diff := cmp.Diff(once, render()); diff != "" {
		t.Errorf("%s: again (-once +twice):\n%s", fragment, diff)
	}
	return once
}

func checkNormalized(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if diff := cmp.Diff(c[1], normalized(t, c[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c[0], diff)
		}
	}
}

// TestNoteMarks checks that the mark of a note behind a year becomes no figure of it, however the page raises it.
func TestNoteMarks(t *testing.T) {
	for name, mark := range map[string]string{
		"raised":                  `<sup>1</sup>`,
		"a link, raised":          `<sup><a href="#n1">1</a></sup>`,
		"raised in a link":        `<a href="#fn1" id="r1"><sup>1</sup></a>`,
		"Kramdown":                `<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">1</a></sup>`,
		"Pandoc":                  `<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>`,
		"GitHub":                  `<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup>`,
		"Substack":                `<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1-9" href="#footnote-1-9" target="_self">1</a>`,
		"an EPUB":                 `<a epub:type="noteref" href="#n1">1</a>`,
		"a class":                 `<a class="footnote" href="#x">1</a>`,
		"a class of a span":       `<span class="footnote-ref">1</span>`,
		"a style":                 `<span style="font-size: 70%; vertical-align: super">1</span>`,
		"a style of a link":       `<a href="#x" style="vertical-align:super">1</a>`,
		"another class":           `<span class="superscript">1</span>`,
		"a link within the page":  `<a href="#quelle-1">1</a>`,
		"Word":                    `<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">1</span></a>`,
		"bold":                    `<sup><b>1</b></sup>`,
		"bold and small":          `<b><sup><small>1</small></sup></b>`,
		"spaces inside":           `<sup> 1 </sup>`,
		"a span inside":           `<sup class="reference"><a href="#cite_note-1"><span>1</span></a></sup>`,
		"in brackets":             `<sup>(1)</sup>`,
		"two, separated":          `<sup>1,2</sup>`,
		"a range":                 `<sup>1–3</sup>`,
		"two, raised apart":       `<sup>1</sup><sup>2</sup>`,
		"two links, raised":       `<sup><a href="#n1">1</a><a href="#n2">2</a></sup>`,
		"two links with a comma":  `<sup><a href="#n1">1</a>,<a href="#n2">2</a></sup>`,
		"a word in it":            `<sup>1注</sup>`,
		"a fraction":              `<sup>0.5</sup>`,
		"a short class":           `<span class="sup">1</span>`,
		"a framework's class":     `<span class="align-super text-xs">1</span>`,
		"a link in a class":       `<span class="sup"><a href="/n">1</a></span>`,
		"a class of emphasis":     `<em class="sup">1</em>`,
		"a class without address": `<a class="footnote-ref">1</a>`,
		"an address of a note":    `<a href="#note-7">1</a>`,
		"a page of notes":         `<a href="notes.xhtml#note_1">1</a>`,
		"a link of figures":       `<a href="/notes/1">1</a>`,
		"a role":                  `<a role="doc-noteref" href="notes.xhtml">1</a>`,
		"a label beside":          `<label class="sidenote-number">1</label>`,
		"Tufte's label":           `<label for="mn-1" class="margin-toggle">1</label>`,
		"an element of its own":   `<footnote-ref>1</footnote-ref>`,
		"a data attribute":        `<span data-footnote-id="x">1</span>`,
		"GitLab":                  `<sup class="footnote-ref"><a href="#fn-1-4711" id="fnref-1-4711" data-footnote-ref>1</a></sup>`,
		"a plugin of WordPress":   `<a class="simple-footnote" href="#note-1-1"><sup>1</sup></a>`,
		"another plugin":          `<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a></sup>`,
		"small type":              `<small>1</small>`,
		"an old font":             `<font size="1">1</font>`,
		"above the line":          `<span style="position:relative; top:-0.4em; font-size:70%">1</span>`,
		"a length above":          `<span style="vertical-align: 4px">1</span>`,
		"small at the top":        `<span style="vertical-align: text-top; font-size: 8px">1</span>`,
		"a citation":              `<span class="citation">1</span>`,
		"a Roman number":          `<sup>ii</sup>`,
		"letters":                 `<sup>a, b</sup>`,
		"a character, then a tag": `¹<sup>2</sup>`,
		"two links of figures":    `<a href="/n#fn1">1</a><a href="/n#fn2">2</a>`,
		"on another page":         `<a href="http://a.example/post#fn1">1</a>`,
		"raised, on another page": `<sup><a href="http://a.example/notes">1</a></sup>`,
	} {
		var text strings.Builder
		doc, _ := html.Parse(strings.NewReader(normalized(t, "In 1998"+mark+" it rained.")))
		for n := range doc.Descendants() {
			if n.Type == html.TextNode {
				text.WriteString(n.Data)
			}
		}
		figures := text.String()[len("In 1998"):]
		if figures[0] >= '0' && figures[0] <= '9' || !strings.HasPrefix(text.String(), "In 1998") {
			t.Errorf("%s: %q", name, text.String())
		}
	}
}

func TestScripts(t *testing.T) {
	checkNormalized(t, [][2]string{
		{"10<sup>6</sup> t", "10⁶ t"},
		{"10<sup><b>6</b></sup> t", "10⁶ t"},
		{"10<sup>-3</sup>, 10<sup>−12</sup>", "10⁻³, 10⁻¹²"},
		{"2<sup>n+1</sup>, x<sup>n</sup>", "2ⁿ⁺¹, xⁿ"},
		{"10<sup>0.5</sup>", "10^0.5"},
		{"10<sup>2N</sup>, e<sup>2N</sup>", "10^2N, e2N"},
		{"H<sub>2</sub>O, a<sub>ij</sub>", "H₂O, aij"},
		{"log<sub>10</sub>", "log₁₀"},
		{"1<sub>2N</sub>", "1_2N"},
		{"<sup>14</sup>C", "¹⁴C"},
		{"1<sup>st</sup>, M<sup>me</sup>, 1<sup>re</sup>", "1st, Mme, 1re"},
		{"y<sup>a</sup>, y<sup>q</sup>", "yᵃ, yq"},
		{"Brand<sup>TM</sup>, y<sup>*</sup>, y<sup>†</sup>", "BrandTM, y*, y†"},
		{"1998<sup>1</sup><sup>2</sup>", "1998¹\u00a0²"},
		{"1998¹<sup>2</sup>", "1998¹\u00a0²"},
		{`1998<a href="#q1">1</a><a href="#q2">2</a>`, `1998<a href="#q1">¹</a><a href="#q2">` + "\u00a0²</a>"},
		{"salt<sup>a,b</sup>, salt<sup>iv</sup>, 2<sup>x,q</sup>", "saltᵃ,ᵇ, saltⁱᵛ, 2x,q"},
		{`H<span class="sub">2</span>O, <span class="sub">2024</span>`, `H₂O, <span class="sub">2024</span>`},
		{`第<a href="#c3">3</a>章，见图<a href="#f1">1</a>`, `第<a href="#c3">3</a>章，见图<a href="#f1">1</a>`},
		{`<a href="/1">1</a><a href="/2">2</a><a href="/3">3</a>`, `<a href="/1">1</a><a href="/2">2</a><a href="/3">3</a>`},
		{`iPhone<a href="/15">15</a>, 19<b>98</b>, 1<span>9</span>`, `iPhone<a href="/15">15</a>, 19<b>98</b>, 1<span>9</span>`},
		{`Salt <small>1998</small>, 1998 <small>7</small>`, `Salt <small>1998</small>, 1998 <small>7</small>`},
		{`<span style="display:inline-block;vertical-align:top">1998</span>`, `<span style="display:inline-block;vertical-align:top">1998</span>`},
		{"10<sup>-</sup><sup>6</sup>", "10⁻⁶"},
		{"1998<sup>1, 2</sup>", "1998¹, ²"},
		{`1998<sup><a href="/n">1</a></sup>`, `1998<a href="/n">¹</a>`},
		{`1998<sup><a href="#n">[1]</a></sup>`, `1998<a href="#n">[1]</a>`},
		{`1998<a href="#n">[1]</a>`, `1998<a href="#n">[1]</a>`},
		{`第一次<sup>①</sup>，1998<sup>注1</sup>年`, `第一次①，1998注1年`},
		{"<sup>" + strings.Repeat("small print ", 10) + "</sup>", "<sup>" + strings.Repeat("small print ", 10) + "</sup>"},
		{"a<sup></sup>b", "a<sup></sup>b"},
		{"<pre>x<sup>2</sup></pre>", "<pre>x²</pre>"},
		{"<code>x<sup>2</sup></code>", "<code>x²</code>"},
		{`Page <a href="#p2">2</a> of 3`, `Page <a href="#p2">2</a> of 3`},
		{`<a href="/list?p=2#entries">2</a>`, `<a href="/list?p=2#entries">2</a>`},
		{`<li><a href="#s1">1</a> Salt</li>`, `<li><a href="#s1">1</a> Salt</li>`},
		{`<a href="#top">back</a>`, `<a href="#top">back</a>`},
		{`<td style="vertical-align: super">1</td>x`, `1x`},
		{`<div style="vertical-align: super">1</div>`, `<div style="vertical-align: super">1</div>`},
		{`<script>"<sup>1</sup>"</script>`, `<script>"<sup>1</sup>"</script>`},
	})
}

func TestBreaks(t *testing.T) {
	checkNormalized(t, [][2]string{
		{`<p style="white-space: pre-wrap">one` + "\ntwo</p>", `<p style="white-space: pre-wrap">one<br/>two</p>`},
		{`<p style="white-space:pre-line !important">one` + "\r\ntwo</p>", `<p style="white-space:pre-line !important">one<br/>two</p>`},
		{`<div class="whitespace-pre-wrap">one` + "\n\n<b>two\nthree</b></div>", `<div class="whitespace-pre-wrap">one<br/><br/><b>two<br/>three</b></div>`},
		{`<div style="white-space: break-spaces"><p>one` + "\ntwo</p>\n<p>three</p></div>", `<div style="white-space: break-spaces"><p>one<br/>two</p>` + "\n<p>three</p></div>"},
		{`<div style="white-space: pre"><p style="white-space: normal">one` + "\ntwo</p></div>", `<div style="white-space: pre"><p style="white-space: normal">one` + "\ntwo</p></div>"},
		{`<p style="color: red">one` + "\ntwo</p>", `<p style="color: red">one` + "\ntwo</p>"},
		{`<pre style="white-space: pre-wrap">one` + "\ntwo</pre>", `<pre style="white-space: pre-wrap">one` + "\ntwo</pre>"},
	})
}

// TestSidenotes checks that a note set beside a sentence does not stand in it.
func TestSidenotes(t *testing.T) {
	const note = `<span class="sidenote">Weighed wet.</span>`
	checkNormalized(t, [][2]string{
		{`<p>In 1998<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle">` + note + ` it rained.</p><p>Later.</p>`,
			`<p>In 1998<input type="checkbox" id="sn-1" class="margin-toggle"/> it rained.</p><p>` + note + `</p><p>Later.</p>`},
		{`<p>In 1998<label class="margin-toggle">⊕</label><span class="marginnote">One.</span> and 1999<small class="margin-note">Two.</small></p>`,
			`<p>In 1998 and 1999</p><p><span class="marginnote">One.</span></p><p><small class="margin-note">Two.</small></p>`},
		{`<ul><li>In <b>1998` + note + `</b> it rained</li></ul>`, `<ul><li>In <b>1998</b> it rained<p>` + note + `</p></li></ul>`},
		{`<p>In 1998<sup class="modern-footnotes-footnote" data-mfn="1">1</sup><span class="modern-footnotes-footnote__note">One.</span> it rained</p>`,
			`<p>In 1998¹ it rained</p><p><span class="modern-footnotes-footnote__note">One.</span></p>`},
		{`<aside class="sidenote">Weighed wet.</aside>`, `<aside class="sidenote">Weighed wet.</aside>`},
		{`<p>` + note + `</p>`, `<p>` + note + `</p>`},
		{note + ` and text`, note + ` and text`},
	})
}

func FuzzNormalize(f *testing.F) {
	f.Add("In 1998<sup>1</sup><sup><a href='#n2'>2</a></sup> it<sub>2</sub>")
	f.Add("<table><tr><td class=gutter><pre>1</pre><td><pre>a</pre></table>")
	f.Add("<pre><span class=ln>1</span>a\n</pre><p style='white-space:pre'>a\nb")
	f.Fuzz(func(t *testing.T, fragment string) {
		root, err := html.Parse(strings.NewReader(fragment))
		if err != nil {
			t.Skip(err)
		}
		Normalize(root)
	})
}
