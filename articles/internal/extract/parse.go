package extract

import (
	"newsreader/articles/internal/extract/headlines"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/metadata"
)

// Parse reads a page in UTF-8. The page may have an article, headlines, both or neither: see Body and
// Headlines of the result. An error is that of the HTML parser.
func Parse(text string, opts Options) (*Page, error) {
	t, err := htmltree.Parse(text)
	if err != nil {
		return nil, err
	}
	d := metadata.Read(t)
	if opts.URL == nil {
		opts.URL = d.URL()
	}
	fs := &facts{markedTree: markBoilerplate(t, opts.URL), declared: d, opts: opts, page: &Page{}}
	fs.site = newSite(fs.markedTree, opts)
	fs.findArticle()
	fs.readAll()
	feed := headlines.Find(t, fs.scope())
	if !d.IsArticle() && feed.IsListPage() {
		fs.forgetArticle()
		feed = headlines.Find(t, fs.scope())
	}
	fs.page.Headlines = feed.Headlines()
	fs.page.Next = fs.findNextPage()
	return fs.page, nil
}

// findArticle finds headline and body, by site rules if they match and by the structure of the page
// otherwise.
func (f *facts) findArticle() {
	f.site.dropBoilerplate()
	if f.title = f.site.headline(); f.title.run < 0 {
		f.title = f.findTitle(f.declared.Titles())
	}
	f.page.Title = f.title.text
	f.headline = f.title.run
	f.keepHeadlineBox()
	f.dropComments()
	text := f.declared.ArticleBody()
	if f.body = f.site.body(); f.body < 0 {
		f.body = f.preferDeclared(f.preferVerse(f.preferAboveStream(f.preferDensest(f.candidateEvenHidden(text != "")))), text)
	}
	if f.body >= 0 {
		f.cutToStretch()
		f.page.Standfirst = f.trim(f.body, f.title)
		f.page.Body = f.copyBody(f.body, f.opts.URL)
	} else if text != "" {
		f.page.Body = bodyFromText(text)
	}
}
