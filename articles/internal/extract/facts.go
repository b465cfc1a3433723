package extract

import (
	"cmp"
	"net/url"
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/headlines"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/metadata"
	"newsreader/articles/internal/language"
)

// facts collects what a page says about its article, in the lines around it and in what it declares
// for machines.
type facts struct {
	*markedTree
	site     *site
	declared *metadata.Declared
	opts     Options
	reader   datetime.Options
	page     *Page
	title    headline
	body     int32 // entry, or -1
	// textFrom and textEnd are the entries of the body that cutToStretch kept, textEnd 0 if it kept all.
	textFrom, textEnd int32
}

// language returns the language of the page's text, or what the page declares if the text does not
// reveal it. Declarations come from templates and are often wrong.
func (f *facts) language() string {
	if tag := language.Detect(f.page.Title + "\n" + f.sampleText()); tag != "" {
		return tag
	}
	declared := ""
	if f.HTMLElement != nil {
		declared = htmltree.Attr(f.HTMLElement, "lang")
	}
	declared = cmp.Or(declared, f.declared.First("og:locale", "content-language", "language"))
	if len(f.declared.Articles) > 0 {
		declared = cmp.Or(declared, f.declared.Articles[0].Language)
	}
	if i := strings.IndexAny(declared, "-_"); i > 0 {
		declared = declared[:i]
	}
	if len(declared) < 2 || len(declared) > 3 {
		return ""
	}
	return strings.ToLower(declared)
}

// sampleText returns some of the article's text, or else of the page's.
func (f *facts) sampleText() string {
	first, end := int32(0), int32(len(f.Runs))
	if f.body >= 0 {
		first, end = f.RunsOf(f.body)
	}
	var b strings.Builder
	for r := first; r < end && b.Len() < 4096; r++ {
		if f.Runs[r].Width > 20 && !f.dropped(f.Runs[r].First) {
			b.WriteString(f.Text(f.Runs[r].First, f.Runs[r].End))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// canonicalURL returns the address that the page declares for itself, unless that is the root of a
// site.
func (f *facts) canonicalURL() string {
	given := ""
	if f.opts.URL != nil {
		given = f.opts.URL.String()
	}
	for _, s := range []string{f.declared.Canonical, f.declared.First("og:url")} {
		u := f.resolve(s)
		parsed, err := url.Parse(u)
		if u == "" || err != nil || strings.Trim(parsed.Path, "/") == "" && parsed.RawQuery == "" {
			continue
		}
		return u
	}
	return given
}

// resolve returns ref as an absolute address, or "".
func (f *facts) resolve(ref string) string { return htmltree.ResolveURL(f.opts.URL, ref) }

// scope returns what the search for headlines needs to know.
func (f *facts) scope() headlines.Page {
	p := f.page
	s := headlines.Page{
		Stats: f.stats, Base: f.opts.URL, Reader: f.reader, Body: f.body, TextFrom: f.textFrom, TextEnd: f.textEnd,
		Title: p.Title, URL: p.URL, Source: p.Source, Byline: p.Byline, Site: p.Site, Breadcrumbs: p.Breadcrumbs,
	}
	if p.Author != nil {
		s.AuthorURL = p.Author.URL
	}
	s.Related, s.Ignored = f.site.headlineBoxes()
	return s
}

// forgetArticle clears the facts of an article after its text turned out to be a list of headlines.
func (f *facts) forgetArticle() {
	p := f.page
	f.body, f.textFrom, f.textEnd = -1, 0, 0
	*p = Page{Title: p.Title, URL: p.URL, Site: p.Site, Section: p.Section, Language: p.Language, Image: p.Image, Breadcrumbs: p.Breadcrumbs}
}
