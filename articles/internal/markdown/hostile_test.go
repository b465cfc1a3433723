package markdown

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// keep is text that must survive on every hostile page.
const keep = "正文KEEP"

// TestHostile converts pages that are made to exhaust or to deceive. The time is for the
// benchmarks; here the text must survive and the size of the output must be in proportion.
func TestHostile(t *testing.T) {
	for name, doc := range map[string]string{
		"nested quotes":    strings.Repeat("<blockquote>", 450) + keep,
		"nested lists":     strings.Repeat("<ul><li>x", 220) + keep,
		"nested emphasis":  strings.Repeat("<em><strong>", 220) + keep,
		"nested headings":  strings.Repeat("<h1><div>", 220) + keep,
		"nested tables":    strings.Repeat("<table><tr><td>a<td>", 120) + keep,
		"nested hidden":    strings.Repeat("<div aria-hidden=true>", 450) + keep,
		"formatting":       strings.Repeat("<b><i><u><s>", 100) + keep,
		"huge table":       "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td>中", 200), 200) + "</table>" + keep,
		"many rows":        "<table>" + strings.Repeat("<tr><td>a<td>b", 20000) + "</table>" + keep,
		"absurd spans":     "<table><tr><th>a<th>b<tr><td colspan=2000000000 rowspan=2000000000>" + keep + "</table>",
		"absurd numbers":   "<ol start=99999999999999999999><li value=-9>" + keep + "</ol>",
		"brackets":         strings.Repeat("[", 50000) + keep + strings.Repeat("[a](", 20000),
		"backticks":        strings.Repeat("``` ` ", 20000) + keep,
		"asterisks":        strings.Repeat("*a **b ", 20000) + keep,
		"ampersands":       strings.Repeat("&amp;", 100000) + keep,
		"long word":        strings.Repeat("a", 1000000) + keep,
		"marks":            "Z" + strings.Repeat("\u0301", 50000) + keep,
		"data picture":     "<img src='data:image/png;base64," + strings.Repeat("A", 1000000) + "'>" + keep,
		"long address":     "<a href='http://e.test/" + strings.Repeat("a", 1000000) + "'>" + keep + "</a>",
		"long style":       "<p style='" + strings.Repeat("a:b;", 100000) + "'>" + keep,
		"unclosed":         "<b><i><table><tr><td><ul><li><a href='x'>" + keep + "<!-- <p>",
		"raw text":         "<xmp><b>x</xmp><listing>y</listing><p>" + keep + "</p><plaintext><script>z</script>",
		"controls":         "\x1b[31m\x07\x08" + keep + "\u009b2J\u202e",
		"breaks":           strings.Repeat("a<br>", 20000) + keep,
		"empty paragraphs": strings.Repeat("<p></p>", 50000) + keep,
	} {
		t.Run(name, func(t *testing.T) {
			n, err := html.Parse(strings.NewReader(doc))
			if err != nil {
				t.Fatal(err)
			}
			md, err := FromNode(n, nil)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(md, keep) {
				t.Errorf("the text is lost in %d bytes: %.200q", len(md), md)
			}
			if len(md) > 4*len(doc)+1024 {
				t.Errorf("%d bytes became %d", len(doc), len(md))
			}
		})
	}
}

func TestNothingLeaks(t *testing.T) {
	doc := "<script>LEAK</script><style>LEAK</style><noscript>LEAK</noscript><template>LEAK</template><iframe srcdoc=LEAK></iframe>" +
		"<svg><script>LEAK</script></svg><!-- LEAK --><object data=LEAK></object><a href='javascript:LEAK'>a</a><img src='file:///LEAK' alt=b><p onclick=LEAK>c"
	md, err := FromNode(parse(t, doc), nil)
	if err != nil || strings.Contains(md, "LEAK") {
		t.Errorf("%q, %v", md, err)
	}
}

// TestDeepTree converts a tree deeper than any parser makes.
func TestDeepTree(t *testing.T) {
	root := &html.Node{Type: html.DocumentNode}
	at := root
	for range 100000 {
		c := &html.Node{Type: html.ElementNode, DataAtom: atom.Blockquote, Data: "blockquote"}
		at.AppendChild(c)
		c.AppendChild(&html.Node{Type: html.TextNode, Data: "x "})
		at = c
	}
	at.AppendChild(&html.Node{Type: html.TextNode, Data: keep})
	md, err := FromNode(root, nil)
	if err != nil || strings.Count(md, "x") != 100000 || !strings.Contains(md, keep) {
		t.Errorf("%d bytes with %d of 100000 texts, %v", len(md), strings.Count(md, "x"), err)
	}
	if md, err := FromNode(nil, nil); md != "" || err != nil {
		t.Errorf("FromNode(nil) = %q, %v", md, err)
	}
}

func TestTooLong(t *testing.T) {
	n := &html.Node{Type: html.DocumentNode}
	text := strings.Repeat("*a", 4<<20)
	for range 4 {
		p := &html.Node{Type: html.ElementNode, DataAtom: atom.P, Data: "p"}
		p.AppendChild(&html.Node{Type: html.TextNode, Data: text})
		n.AppendChild(p)
	}
	if md, err := FromNode(n, nil); !errors.Is(err, ErrTooLong) || md != "" {
		t.Errorf("%d bytes, %v", len(md), err)
	}
}
