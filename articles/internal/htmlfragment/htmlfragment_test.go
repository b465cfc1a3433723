package htmlfragment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// parseFull parses any fragment the way Parse does fragments that are not plain.
func parseFull(t testing.TB, fragment string) (*html.Node, error) {
	t.Helper()
	root := newRoot()
	nodes, err := html.ParseFragment(strings.NewReader(CloseRawText(fragment)), root)
	for _, n := range nodes {
		root.AppendChild(n)
	}
	return root, err
}

// dump writes a tree with all its data, and a line for each inconsistent pointer.
func dump(n *html.Node) string {
	var out strings.Builder
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		out.WriteString(strings.Repeat(" ", depth) + n.DataAtom.String() + " " + n.Namespace + " " + strings.ReplaceAll(n.Data, "\n", `\n`))
		for _, a := range n.Attr {
			out.WriteString(" " + a.Namespace + a.Key + "=" + a.Val)
		}
		out.WriteString("\n")
		last := (*html.Node)(nil)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Parent != n || c.PrevSibling != last {
				out.WriteString("a wrong Parent or PrevSibling\n")
			}
			last = c
			walk(c, depth+1)
		}
		if n.LastChild != last {
			out.WriteString("a wrong LastChild\n")
		}
	}
	walk(n, 0)
	return out.String()
}

var fragments = []struct {
	text  string
	plain bool
}{
	{"", true},
	{"text & more &lt;b&gt; &nbsp;&eacute; &notit; &#x4e2d;", true},
	{"<p>The <b>harbour</b> board<br>met.</p>\n<p>It was <a href='/a?b=1&amp;c=2' target=\"_blank\">pleased</a>.</p>", true},
	{"<ul><li>one</li> <li><p>two</p></li></ul><ol><li>three <ul><li>four</li></ul></li></ol>", true},
	{"<div><h2>Head <em>line</em></h2><blockquote><p>said</p></blockquote><hr><img src=\"a.png\" alt='x > y'></div>", true},
	{"<b><p>bold</p></b><i><b><i><b><i><b>x</b></i></b></i></b></i>", true},
	{"<p>not closed <b>at all", true},
	{"<p class = \"a\">spaced</p>", false},
	{"<p>one<p>two", false},
	{"<p>one<div>two</div></p>", false},
	{"<a href='/1'>one<a href='/2'>two</a></a>", false},
	{"<h2>one<h3>two</h3></h2>", false},
	{"<li>loose</li>", false},
	{"<b><i>crossed</b></i>", false},
	{"</p>", false},
	{"</div>", false},
	{"</div >", false},
	{"<br/><hr /><img src='a.png'/>", true},
	{"<div/>", false},
	{"<img / >", false},
	{"<p id='a' id='b'>twice</p>", false},
	{"<P>capitals</P>", false},
	{"<table><tr><td>cell</table>", false},
	{"<script>if (a<b) c</script>", false},
	{"<!-- a comment -->", false},
	{"1 < 2", false},
	{"a <", false},
	{"<p", false},
	{"<p title='a'b='c'>x</p>", false},
	{"<img src=a.png>", false},
	{"<img alt='&copy=1'>", false},
	{"line\r\nends", false},
	{"nul\x00", false},
	{"<p a='' b='' c='' d='' e='' f='' g='' h='' i='' j='' k='' l='' m='' n='' o='' p=''>sixteen</p>", true},
	{"<p a='' b='' c='' d='' e='' f='' g='' h='' i='' j='' k='' l='' m='' n='' o='' p='' q=''>more</p>", false},
	{"<br\t><br\n><a\thref='/x'\nid='y'>tabs</a\n>", true},
	{"<b><a href='/x'>link</a></b><a href='/y'>link</a>", true},
	{"<p>one<hr>two</p>", false},
	{"<p>one<h2>two</h2></p>", false},
	{"<pre>\nx</pre>", false},
	{"<video>x</video>", false},
	{"<blockquoted>x</blockquoted>", false},
	{"<p>one</p x>", false},
	{"<p ='x'>y</p>", false},
	{"<p a", false},
	{"<p a=", false},
	{"<p a='x>y</p>", false},
	{"<p a:'x'>y</p>", false},
	{"<p a=xyx>z</p>", false},
	{strings.Repeat("<div>", 60) + "deep", true},
	{strings.Repeat("<div>", 100) + "deeper", false},
}

func TestPlain(t *testing.T) {
	for _, f := range fragments {
		if _, got := parsePlain(f.text); got != f.plain {
			t.Errorf("%.60q: plain is %v", f.text, got)
		}
		checkSameTree(t, f.text)
	}
}

// TestElements checks that each element that is common in feeds is plain where the full parser leaves
// it in place, and only there.
func TestElements(t *testing.T) {
	for _, group := range []struct {
		names               string
		inParagraph, inSame bool
	}{
		{"b i em strong u s small big strike tt font code span sub sup cite q time mark abbr del ins kbd var samp dfn", true, true},
		{"a", true, false},
		{"div ul ol blockquote figure figcaption section article header footer center address aside main nav", false, true},
		{"p h1 h2 h3 h4 h5 h6", false, false},
	} {
		for _, name := range strings.Fields(group.names) {
			inner := "<" + name + ">x</" + name + ">"
			for _, c := range []struct {
				fragment string
				want     bool
			}{
				{inner, true},
				{"<p>" + inner + "</p>", group.inParagraph},
				{"<" + name + ">" + inner + "</" + name + ">", group.inSame},
			} {
				if _, got := parsePlain(c.fragment); got != c.want {
					t.Errorf("%q: plain is %v", c.fragment, got)
				}
				checkSameTree(t, c.fragment)
			}
		}
	}
	for _, name := range []string{"br", "img", "wbr", "hr"} {
		checkSameTree(t, "x<"+name+">y")
		if _, got := parsePlain("x<" + name + ">y"); !got {
			t.Errorf("%s is not plain", name)
		}
	}
}

// checkSameTree checks that Parse returns the same as html.ParseFragment.
func checkSameTree(t *testing.T, fragment string) {
	t.Helper()
	got, err := Parse(fragment)
	want, wantErr := parseFull(t, fragment)
	if (err != nil) != (wantErr != nil) {
		t.Fatalf("%q: %v, not %v", fragment, err, wantErr)
	}
	if err != nil {
		return
	}
	if diff := cmp.Diff(dump(want), dump(got)); diff != "" {
		t.Errorf("%q: %s", fragment, diff)
	}
}

func TestTooDeep(t *testing.T) {
	if _, err := Parse(strings.Repeat("<div>", 5000)); err == nil {
		t.Error("no error")
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range fragments {
		if len(seed.text) < 300 {
			f.Add(seed.text)
		}
	}
	f.Fuzz(func(t *testing.T, fragment string) { checkSameTree(t, fragment) })
}

// FuzzTags builds fragments from tags in any order, so that many of them are nearly plain.
func FuzzTags(f *testing.F) {
	pieces := []string{
		"<p>", "</p>", "<b>", "</b>", "<a href='/x'>", "</a>", "<ul>", "</ul>", "<li>", "</li>", "<h2>", "</h2>", "<div>", "</div>", "<br>", "<hr>", "text", " ",
		"<i>", "</i>", "<span class=\"y\">", "</span>", "<blockquote>", "</blockquote>", "<p id='a' id='b'>", "<h3>", "</h3>", "<ol>", "</ol>", "<img src='z'/>", "&amp;", "<em>", "</em>",
	}
	f.Add([]byte{0, 16, 1})
	f.Add([]byte{2, 0, 16, 1, 3, 6, 8, 16, 9, 7})
	f.Fuzz(func(t *testing.T, order []byte) {
		var text strings.Builder
		for _, b := range order[:min(len(order), 40)] {
			text.WriteString(pieces[int(b)%len(pieces)])
		}
		checkSameTree(t, text.String())
	})
}

func BenchmarkParse(b *testing.B) {
	entry := strings.Repeat("<p>The harbour board met on <a href='/friday?a=1&amp;b=2'>Friday</a> to hear how the new ferry &amp; its crew had run in the <b>first</b> week.</p>\n", 12)
	b.Run("plain", func(b *testing.B) {
		b.SetBytes(int64(len(entry)))
		for b.Loop() {
			if _, err := Parse(entry); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("full", func(b *testing.B) {
		b.SetBytes(int64(len(entry)))
		for b.Loop() {
			if _, err := parseFull(b, entry); err != nil {
				b.Fatal(err)
			}
		}
	})
}
