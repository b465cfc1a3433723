package extract_test

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"

	"newsreader/articles/internal/extract"
)

// FuzzParse reads anything as a page. The output is no larger than the input, has no line breaks or
// control characters in a line, and has only absolute http and https addresses.
func FuzzParse(f *testing.F) {
	names, err := filepath.Glob("testdata/*/*.html")
	if err != nil || len(names) == 0 {
		f.Fatalf("no pages to begin with: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data), true)
	}
	f.Add("<p>a<br>b<br><br>c<ul><li><a href=//x/1>One two three four five</a>", false)
	f.Add("<table><tr><td><plaintext><script type=application/ld+json>[{\"@graph\":", false)
	f.Add(strings.Repeat("<div>", 600)+"<title>x</title><a href=a>b", true)
	base, err := url.Parse("https://news.sina.com.cn/a/b.html")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, located bool) {
		opts := extract.Options{Now: time.Date(2024, 3, 14, 12, 0, 0, 0, time.UTC)}
		if located {
			opts.URL = base
		}
		page, err := extract.Parse(text, opts)
		if err != nil {
			return
		}
		checkPage(t, page, len(text))
	})
}

// checkPage checks what holds for every page read from size bytes.
func checkPage(t *testing.T, p *extract.Page, size int) {
	t.Helper()
	for _, s := range append(append([]string{p.Title, p.Source, p.Byline, p.Site, p.Section, p.Standfirst}, p.Notices...), append(p.Breadcrumbs, p.Categories...)...) {
		checkLine(t, s, size)
	}
	for _, s := range []string{p.URL, p.Image} {
		checkAddress(t, s)
	}
	for _, h := range p.Headlines {
		if h.Title == "" {
			t.Error("a headline without a title")
		}
		checkLine(t, h.Title, size)
		checkLine(t, h.Summary, size)
		checkAddress(t, h.URL)
		checkAddress(t, h.Image)
	}
	if p.Body != nil {
		checkBody(t, p.Body, size)
	}
}

// checkBody checks that the text of a body is bounded.
func checkBody(t *testing.T, body *html.Node, size int) {
	t.Helper()
	length := 0
	for n := range body.Descendants() {
		if n.Type == html.TextNode {
			length += len(n.Data)
		}
		if n.Type != html.TextNode && n.Type != html.ElementNode {
			t.Errorf("node of type %d in the body", n.Type)
		}
	}
	// The parser writes three bytes for one that is no UTF-8, and five for a character reference.
	if length > 5*size+64 {
		t.Errorf("body of %d bytes from a page of %d", length, size)
	}
}

func checkLine(t *testing.T, s string, size int) {
	t.Helper()
	if strings.ContainsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' || r < ' ' }) {
		t.Errorf("not one line: %q", s)
	}
	if strings.TrimFunc(s, unicode.IsSpace) != s {
		t.Errorf("blanks at the ends of %q", s)
	}
	if len(s) > 5*size+64 {
		t.Errorf("line of %d bytes from a page of %d", len(s), size)
	}
}

func checkAddress(t *testing.T, s string) {
	t.Helper()
	if s == "" {
		return
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		t.Errorf("no absolute address: %q", s)
	}
}

// TestHostilePages reads pages made to cost time or memory. Each is read well within the time a test
// has, and the text that matters is kept.
func TestHostilePages(t *testing.T) {
	const keep = "The keeper of the mill, who is eighty-one, says that the wheel will turn again, and that she will be there to hear it."
	for name, page := range map[string]string{
		"deep boxes":        strings.Repeat("<div>", 100000) + "<p>" + keep,
		"deep lists":        strings.Repeat("<ul><li>", 20000) + "<p>" + keep,
		"deep inline":       "<p>" + strings.Repeat("<b><i>", 250) + keep,
		"formatting flood":  "<p>" + keep + "</p>" + strings.Repeat("<p><b><i><u><s>", 5000),
		"attribute flood":   "<p " + strings.Repeat("a=1 ", 100000) + ">" + keep,
		"class flood":       "<p class='" + strings.Repeat("ad nav share ", 50000) + "'>" + keep,
		"links":             "<p>" + keep + "</p>" + strings.Repeat("<li><a href=/2024/03/14/a-story-to-read>The same story is here to read again</a>", 30000),
		"distinct links":    "<p>" + keep + "</p>" + manyLinks(20000),
		"headings":          "<p>" + keep + "</p>" + strings.Repeat("<h2>More stories</h2><ul><li><a href=/2024/03/14/a-story-to-read>One of many stories to read</a></ul>", 10000),
		"cells":             "<p>" + keep + "</p><table>" + strings.Repeat("<tr>"+strings.Repeat("<td>中", 100), 300) + "</table>",
		"breaks":            "<div>" + keep + strings.Repeat("<br>", 100000) + "</div>",
		"one long word":     "<p>" + keep + " " + strings.Repeat("a", 2000000),
		"one long sentence": "<p>" + keep + strings.Repeat("水磨，", 300000),
		"metas":             strings.Repeat("<meta property=article:tag content=x>", 50000) + "<p>" + keep,
		"scripts":           strings.Repeat("<script type=application/ld+json>{\"@graph\":[[[[", 20000) + "</script><p>" + keep,
		"author boxes":      "<p>" + keep + "</p>" + strings.Repeat("<div class=author>", 400) + strings.Repeat("<p>x", 2000),
		"long names":        "<body class='" + strings.Repeat("x", 2000000) + "'><p>" + keep + "</p>" + strings.Repeat("<p><a href=/mill>Related: more on the mill</a></p>", 5000) + "<p>" + keep,
		"long item":         itemOf("", 100000),
		"item of long name": itemOf(strings.Repeat("x", 1000000), 5000),
		"captions":          "<p>" + keep + "</p><div>" + strings.Repeat("<div class=caption>The wheel</div>", 50000) + "</div>",
		"buttons in a row":  "<p>" + keep + "</p><table><tr>" + strings.Repeat("<td>Home", 50000) + "</table>",
		"galleries":         "<p>" + keep + "</p>" + strings.Repeat("<div class=gallery><img src=a><span class=caption>The wheel</span></div>", 10000),
	} {
		page, err := extract.Parse("<title>The wheel will turn again</title>"+page, extract.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if name != "scripts" && !strings.Contains(strings.Join(bodyLines(page.Body), "\n"), "she will be there to hear it") {
			t.Errorf("%s: the text is lost", name)
		}
	}
}

// itemOf returns a list in which one item has that many texts in an element of that class.
func itemOf(class string, texts int) string {
	article := strings.Repeat("<p>The keeper of the mill, who is eighty-one, says that the wheel will turn again, and that she will be there to hear it.</p>", texts/10)
	return article + "<ul>" + manyLinks(12) + "<li><a href=/2024/03/14/mill>A story with more behind it than anybody reads</a><div class='" + class + "'>" +
		strings.Repeat("word<b></b> ", texts) + "</div></ul>"
}

func manyLinks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<div><a href=/2024/03/14/")
		b.WriteString(strings.Repeat("x", i%60))
		b.WriteString(">One of the stories to read today, number ")
		b.WriteString(strings.Repeat("y", i%97))
		b.WriteString("</a></div>")
	}
	return b.String()
}
