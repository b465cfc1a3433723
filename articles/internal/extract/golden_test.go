package extract_test

import (
	"encoding/json"
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// view is the form of a Page in the golden files: known fields only, times as text, and the body with
// one line per block.
type view struct {
	Title, URL, Source, Byline, Site, Section, Standfirst string `json:",omitempty"`

	Language, Image    string          `json:",omitempty"`
	Published, Updated string          `json:",omitempty"`
	Author             *extract.Author `json:",omitempty"`
	Comments           *int            `json:",omitempty"`
	Breadcrumbs        []string        `json:",omitempty"`
	Categories         []string        `json:",omitempty"`
	Notices            []string        `json:",omitempty"`
	Body               []string        `json:",omitempty"`
	Headlines          []headlineView  `json:",omitempty"`
}

type headlineView struct {
	Title, URL, Section, Source, Published, Image, Summary string `json:",omitempty"`

	Comments *int `json:",omitempty"`
	Related  bool `json:",omitempty"`
}

func viewOf(p *extract.Page) view {
	v := view{
		Title: p.Title, URL: p.URL, Source: p.Source, Byline: p.Byline, Site: p.Site, Section: p.Section, Standfirst: p.Standfirst,
		Language: p.Language, Image: p.Image, Published: stampText(p.Published), Updated: stampText(p.Updated),
		Author: p.Author, Comments: p.Comments, Breadcrumbs: p.Breadcrumbs, Categories: p.Categories, Notices: p.Notices,
		Body: bodyLines(p.Body),
	}
	for _, h := range p.Headlines {
		v.Headlines = append(v.Headlines, headlineView{
			Title: h.Title, URL: h.URL, Section: h.Section, Source: h.Source, Published: stampText(h.Published),
			Image: h.Image, Summary: h.Summary, Comments: h.Comments, Related: h.Related,
		})
	}
	return v
}

// stampText formats a time no more precisely than it is known.
func stampText(s datetime.Stamp) string {
	switch {
	case !s.Known():
		return ""
	case s.Precision == datetime.Day:
		return s.Time.Format(time.DateOnly)
	}
	return s.Time.Format(time.RFC3339)
}

// bodyLines formats a body with one line per block, after the name of its block element.
func bodyLines(body *html.Node) []string {
	if body == nil {
		return nil
	}
	var lines []string
	var text strings.Builder
	flush := func(tag string) {
		if s := strings.Join(strings.Fields(text.String()), " "); s != "" {
			lines = append(lines, tag+": "+s)
		}
		text.Reset()
	}
	var visit func(n *html.Node, tag string)
	visit = func(n *html.Node, tag string) {
		switch {
		case n.Type == html.TextNode:
			text.WriteString(n.Data)
			return
		case n.Data == "img":
			text.WriteString("![" + attribute(n, "alt") + "](" + attribute(n, "src") + ")")
			return
		case n.Data == "br":
			text.WriteString(" / ")
			return
		}
		block := strings.Contains(" div p ul ol li h2 h3 h4 h5 h6 table tr td th figure blockquote pre section ", " "+n.Data+" ")
		if block {
			flush(tag)
			tag = n.Data
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, tag)
		}
		if n.Data == "a" {
			text.WriteString("(" + attribute(n, "href") + ")")
		}
		if block {
			flush(tag)
		}
	}
	visit(body, "div")
	return lines
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// readFixture reads a page and the options in the comments at its head.
func readFixture(t testing.TB, name string) (string, extract.Options) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	var opts extract.Options
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "<!-- ") {
			break
		}
		key, value, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "<!-- "), " -->"), ": ")
		switch key {
		case "url":
			if opts.URL, err = url.Parse(value); err != nil {
				t.Fatal(err)
			}
		case "now":
			if opts.Now, err = time.Parse(time.RFC3339, value); err != nil {
				t.Fatal(err)
			}
		}
	}
	return text, opts
}

// TestPages reads invented pages of every kind and compares the results with the golden files.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages to read: %v", err)
	}
	for _, name := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".html"), func(t *testing.T) {
			text, opts := readFixture(t, name)
			opts.NoSites = true
			page, err := extract.Parse(text, opts)
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, strings.TrimSuffix(name, ".html")+".json", viewOf(page))
		})
	}
}

func compareGolden(t *testing.T, name string, v view) {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("page differs from %s (-want +got):\n%s", name, diff)
	}
}
