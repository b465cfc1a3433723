// Package metadata reads what a page declares for machines: meta elements, title, canonical address,
// and schema.org articles in JSON-LD.
package metadata

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// Declared holds what a page declares for machines.
type Declared struct {
	meta     map[string][]string // by lower-case name, property or itemprop
	Articles []Article
	Canonical,
	Title string
}

// maxMeta is how many meta elements are read.
const maxMeta = 400

func Read(t *htmltree.Tree) *Declared {
	d := &Declared{meta: map[string][]string{}}
	for _, n := range t.MetaElements[:min(len(t.MetaElements), maxMeta)] {
		d.readMeta(n)
	}
	for _, n := range t.LinkElements {
		if strings.EqualFold(htmltree.Attr(n, "rel"), "canonical") && d.Canonical == "" {
			d.Canonical = strings.TrimSpace(htmltree.Attr(n, "href"))
		}
	}
	if t.TitleElement != nil {
		d.Title = pagetext.Squeeze(childText(t.TitleElement))
	}
	d.Articles = readLD(t.LDScripts)
	return d
}

func (d *Declared) readMeta(n *html.Node) {
	content := pagetext.Squeeze(htmltree.Attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		for _, name := range strings.Fields(htmltree.Attr(n, key)) {
			name = strings.ToLower(name)
			d.meta[name] = append(d.meta[name], content)
		}
	}
}

// All returns the contents of the meta elements with that name, in page order.
func (d *Declared) All(name string) []string { return d.meta[name] }

// First returns the first content of the first name that has one, or "".
func (d *Declared) First(names ...string) string {
	for _, n := range names {
		if v := d.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// childText returns the text directly inside n.
func childText(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// Titles returns the titles that the page declares.
func (d *Declared) Titles() Titles {
	ts := Titles{Document: d.Title, Site: d.First("og:site_name")}
	for _, a := range d.Articles {
		if a.Headline != "" {
			ts.Declared = append(ts.Declared, a.Headline)
		}
	}
	for _, name := range []string{"og:title", "twitter:title", "weibo:article:title", "dc.title", "parsely-title", "sailthru.title", "headline", "title"} {
		if v := d.First(name); v != "" {
			ts.Declared = append(ts.Declared, v)
		}
	}
	return ts
}

// IsArticle reports whether the page declares itself to be an article.
func (d *Declared) IsArticle() bool {
	return len(d.Articles) == 1 || strings.EqualFold(d.First("og:type"), "article")
}

// URL returns the address that the page declares for itself, or nil.
func (d *Declared) URL() *url.URL {
	for _, s := range []string{d.Canonical, d.First("og:url")} {
		if u, err := url.Parse(htmltree.ResolveURL(nil, s)); err == nil && u.Host != "" {
			return u
		}
	}
	return nil
}

// minDeclaredBody is the minimum width, in columns, of a declared article text.
const minDeclaredBody = 200

// ArticleBody returns the text of the article that the page declares, or "" if there is none or it is
// short.
func (d *Declared) ArticleBody() string {
	for _, a := range d.Articles {
		if len(a.Body) <= maxLDBytes && pagetext.MeasureOf(a.Body).Width >= minDeclaredBody {
			return a.Body
		}
	}
	return ""
}

// Titles are declared texts that may be the headline.
type Titles struct {
	Document string   // the title element: usually the headline and the site's name
	Declared []string // from JSON-LD, Open Graph and others, best first
	Site     string   // the site's name, "" if it is not declared
}

// Any reports whether a page declares a title at all.
func (ts Titles) Any() bool {
	return pagetext.WordCount(ts.Document) > 0 || len(ts.Declared) > 0
}
