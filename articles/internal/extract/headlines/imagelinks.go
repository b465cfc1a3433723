package headlines

import (
	"cmp"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// nameImageLinks gives links without text, which cover a card or surround an image, a title, unless a
// link with text leads to the same address.
func (f *Finder) nameImageLinks() {
	const words = 3 // fewer are a comment count
	named := map[string]bool{}
	for n := range f.links {
		if l := &f.links[n]; l.words >= words {
			named[l.address] = true
		}
	}
	var bare []int
	for n := range f.links {
		if l := &f.links[n]; l.text == "" && !named[l.address] && looksLikeArticleURL(l.address) && !isImageURL(l.address) {
			bare = append(bare, n)
		}
	}
	for k, n := range bare {
		l := &f.links[n]
		inRow := k > 0 && bare[k-1] == n-1 || k+1 < len(bare) && bare[k+1] == n+1
		if name := f.imageLinkTitle(l.entry, inRow); pagetext.WordCount(name) >= minHeadline && !named[l.address] {
			l.text, l.words = name, pagetext.WordCount(name)
			named[l.address] = true
		}
	}
}

// imageLinkTitle returns the title of a link without text: from its own attributes, from its only
// image if it is in a row of such links (a single one may be a banner with a slogan), or from the only
// heading of the card that it covers.
func (f *Finder) imageLinkTitle(i int32, inRow bool) string {
	n := f.Entries[i].Node
	if name := cmp.Or(htmltree.Attr(n, "aria-label"), htmltree.Attr(n, "title")); name != "" {
		return pagetext.Squeeze(name)
	}
	if c := f.onlyDescendant(i, func(n *html.Node) bool { return n.DataAtom == atom.Img }); c >= 0 && inRow {
		return pagetext.Squeeze(htmltree.Attr(f.Entries[c].Node, "alt"))
	}
	card := f.Entries[i].Parent
	if f.onlyDescendant(card, func(n *html.Node) bool { return n.DataAtom == atom.A }) != i {
		return ""
	}
	if c := f.onlyDescendant(card, htmltree.IsHeading); c >= 0 {
		return f.titleIn(c, f.Entries[c].End)
	}
	return ""
}

// onlyDescendant returns the descendant of entry i that has the property, or -1 if there are none or
// several.
func (f *Finder) onlyDescendant(i int32, such func(*html.Node) bool) int32 {
	found := int32(-1)
	for c := i + 1; c < min(f.Entries[i].End, i+maxItem); c++ {
		if such(f.Entries[c].Node) {
			if found >= 0 {
				return -1
			}
			found = c
		}
	}
	return found
}
