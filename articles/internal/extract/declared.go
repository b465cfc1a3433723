package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// declared are the facts that a page declares for machines.
type declared struct {
	meta     map[string][]string // by lower-cased name, property or itemprop
	articles []ldArticle
	canonical,
	title string
}

// maxMeta bounds how many meta elements are read.
const maxMeta = 400

func readDeclared(t *tree) *declared {
	d := &declared{meta: map[string][]string{}}
	for _, n := range t.metaElements[:min(len(t.metaElements), maxMeta)] {
		d.readMeta(n)
	}
	for _, n := range t.linkElements {
		if strings.EqualFold(attr(n, "rel"), "canonical") && d.canonical == "" {
			d.canonical = strings.TrimSpace(attr(n, "href"))
		}
	}
	if t.titleElement != nil {
		d.title = squeeze(childText(t.titleElement))
	}
	d.articles = readLD(t.ldScripts)
	return d
}

func (d *declared) readMeta(n *html.Node) {
	content := squeeze(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		for _, name := range strings.Fields(attr(n, key)) {
			name = strings.ToLower(name)
			d.meta[name] = append(d.meta[name], content)
		}
	}
}

// all are the contents of a name.
func (d *declared) all(name string) []string { return d.meta[name] }

// first gives the first content of the first of the names that has one.
func (d *declared) first(names ...string) string {
	for _, n := range names {
		if v := d.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// childText is the text directly inside n.
func childText(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// titles gathers what claims to be the headline.
func (d *declared) titles() titles {
	ts := titles{document: d.title}
	for _, a := range d.articles {
		if a.Headline != "" {
			ts.declared = append(ts.declared, a.Headline)
		}
	}
	for _, name := range []string{"og:title", "twitter:title", "weibo:article:title", "dc.title", "parsely-title", "sailthru.title", "headline", "title"} {
		if v := d.first(name); v != "" {
			ts.declared = append(ts.declared, v)
		}
	}
	return ts
}

// isArticle is true of a page that declares itself an article.
func (d *declared) isArticle() bool {
	return len(d.articles) == 1 || strings.EqualFold(d.first("og:type"), "article")
}

// pageURL is where the page says it stands, nil where it does not say.
func (d *declared) pageURL() *url.URL {
	for _, s := range []string{d.canonical, d.first("og:url")} {
		if u, err := url.Parse(resolveURL(nil, s)); err == nil && u.Host != "" {
			return u
		}
	}
	return nil
}

// minDeclaredBody is the least width, in columns, of a declared text that can be the article's.
const minDeclaredBody = 200

// articleBody is the text of the article that the page declares, "" where it is
// short.
func (d *declared) articleBody() string {
	for _, a := range d.articles {
		if len(a.Body) <= maxLDBytes && measureOf(a.Body).width >= minDeclaredBody {
			return a.Body
		}
	}
	return ""
}

// titles are the texts that claim to be the headline.
type titles struct {
	document string   // of the title element: the headline and the site's name
	declared []string // of JSON-LD, OpenGraph and the like, best first
}
