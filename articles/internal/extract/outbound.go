package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/lazyregexp"
)

// isReferenceList reports whether a box is a list of links to other sites, each as long as a headline, such as an
// article's list of changes or sources. The lists of a site's own articles lead to its own pages.
func (f *markedTree) isReferenceList(i int32) bool {
	s := &f.stats[i]
	if !isList(f.Tag(i)) || s.LinkRuns == 0 || s.LinkedWidth < s.LinkRuns*htmltree.MinScoredWidth || f.Entries[i].Hints.IsBoilerplate() {
		return false
	}
	first, end := f.RunsOf(i)
	for r := first; r < min(end, first+maxSampled); r++ {
		if run := &f.Runs[r]; run.Links > 0 && !f.Entries[run.First].Hidden && !f.leadsOutside(run) {
			return false
		}
	}
	return true
}

// maxSampled is how many runs of a list are examined.
const maxSampled = 20

// isListEntry reports whether a box begins with a heading that consists of a link to another site, as the entries of
// an article about products or places do, or that is numbered. The headings of teasers lead to pages of the same site.
func (f *markedTree) isListEntry(i int32) bool {
	first, end := f.RunsOf(i)
	for r := first; r < end; r++ {
		run := &f.Runs[r]
		if run.Width == 0 || f.dropped(run.First) {
			continue
		}
		return f.Heading(run) != 0 && run.IsLink() && (f.leadsOutside(run) || f.isNumbered(run))
	}
	return false
}

// numbered matches the number of an entry.
var numbered = lazyregexp.New(`^(?:#|№ ?|No\. ?)?[0-9]{1,3}[.):：、] ?\p{L}`)

// isNumbered reports whether a heading begins with a number.
func (f *markedTree) isNumbered(r *htmltree.Run) bool {
	return f.Heading(r) != 0 && numbered().MatchString(f.Text(r.First, r.End))
}

// withoutOutboundLinks returns what box i contains, with the runs that consist of links to other sites and numbered
// headings counted as plain text.
func (f *markedTree) withoutOutboundLinks(i int32) *htmltree.Stats {
	s := f.stats[i]
	first, end := f.RunsOf(i)
	for r := first; r < end; r++ {
		run := &f.Runs[r]
		if run.Width > 0 && run.IsLink() && !f.dropped(run.First) && (f.leadsOutside(run) || f.isNumbered(run)) {
			s.LinkRuns--
			s.LinkedWidth -= run.LinkedWidth
		}
	}
	return &s
}

// leadsOutside reports whether a run has links and all of them lead to other sites. On a page without an address none
// is known to.
func (f *markedTree) leadsOutside(r *htmltree.Run) bool {
	if f.base == nil {
		return false
	}
	found := false
	for i := r.First; i < r.End; i++ {
		if !f.IsText(i) || !f.Entries[i].InLink {
			continue
		}
		u, err := url.Parse(htmltree.ResolveURL(f.base, htmltree.Attr(f.Entries[f.linkAround(i)].Node, "href")))
		if err != nil || u.Host == "" || isSameSite(u.Hostname(), f.base.Hostname()) {
			return false
		}
		found = true
	}
	return found
}

// linkAround returns the link that contains entry i, which is in one.
func (f *markedTree) linkAround(i int32) int32 {
	for f.Tag(i) != atom.A {
		i = f.Entries[i].Parent
	}
	return i
}

// isSameSite reports whether two hosts are equal or one is below the other.
func isSameSite(a, b string) bool {
	a, b = strings.TrimPrefix(strings.ToLower(a), "www."), strings.TrimPrefix(strings.ToLower(b), "www.")
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}
