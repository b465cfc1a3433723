package headlines

import "golang.org/x/net/html/atom"

// isPageForm reports whether a form is around the whole page rather than a part of it, as on pages whose state
// is kept by the server.
func (f *Finder) isPageForm(i int32) bool {
	return f.Tag(i) == atom.Form && (f.holdsBody(i) || 2*int(f.Entries[i].End-i) > len(f.Entries))
}

// isSiteHeader reports whether a header is the page's own, not that of one of its articles. Each header is judged once,
// because a page may have many links in headers that are nested deeply.
func (f *Finder) isSiteHeader(i int32) bool {
	own, ok := f.siteHeaders[i]
	if !ok {
		own = !f.holdsBody(i) && !f.isInPart(i)
		f.siteHeaders[i] = own
	}
	return own
}

// isInPart reports whether an element is inside a part of the page.
func (f *Finder) isInPart(i int32) bool {
	for i = f.Entries[i].Parent; i >= 0; i = f.Entries[i].Parent {
		switch f.Tag(i) {
		case atom.Article, atom.Section, atom.Main, atom.Li, atom.Td, atom.A:
			return true
		}
	}
	return false
}
