package extract

import (
	"cmp"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// readAll fills in the page's facts.
func (f *facts) readAll() {
	p := f.page
	p.Language = f.language()
	f.reader = datetime.Options{Now: f.opts.Now, Zone: datetime.ZoneFor(p.Language), Language: p.Language}
	p.Site = f.siteName()
	line := f.site.line(f.reader)
	mergeLine(&line, f.printedLine())
	f.readTimes(line)
	mergeLine(&line, f.dateline())
	if line.Author == "" {
		line.Author = cmp.Or(f.openingNames(), f.closingNames())
	}
	marked := f.markedAuthors()
	p.Source = cmp.Or(line.Source, f.markedName("source", "nickname", "media", "laiyuan"))
	f.readByline(line, marked)
	f.readOthers(line)
}

// readOthers fills in the facts that do not depend on each other.
func (f *facts) readOthers(line labels.Line) {
	p, d := f.page, f.declared
	p.URL = f.canonicalURL()
	p.Image = f.resolve(d.First("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "weibo:article:image"))
	p.Section = d.First("article:section", "parsely-section", "sailthru.section")
	for _, a := range d.Articles {
		p.Image = cmp.Or(p.Image, f.resolve(a.Image))
		p.Section = cmp.Or(p.Section, pagetext.Squeeze(a.Section))
		if p.Comments == nil {
			p.Comments = a.Comments
		}
	}
	for _, fig := range line.Counts {
		if fig.Kind == labels.Comments && p.Comments == nil {
			n := fig.N
			p.Comments = &n
		}
	}
	p.Categories = f.categories()
	p.Author = f.authorCard()
	p.Notices = f.notices()
	p.Standfirst = cmp.Or(p.Standfirst, f.standfirst())
	p.Breadcrumbs = f.breadcrumbs()
	p.Stub = f.isStub()
}
