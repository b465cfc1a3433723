package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// portrayed returns the name in a range that is printed beside a portrait whose alternative text is the same name.
func (f *facts) portrayed(from, to int32) []string {
	for i := from; i < to; i++ {
		if f.Tag(i) != atom.Img || f.isOthersAuthor(i) {
			continue
		}
		alt := pagetext.Squeeze(htmltree.Attr(f.Entries[i].Node, "alt"))
		if len(alt) > 2*maxName || !labels.IsPersonName(alt) || !f.isPerson(alt) {
			continue
		}
		for c := i + 1; c < min(to, i+12); c++ {
			if f.IsText(c) && pagetext.Squeeze(f.RawText(c)) == alt {
				return []string{alt}
			}
		}
	}
	return nil
}

// described returns the name in a range, or soon after it, that is printed right above what the page marks as the
// description of the author. The card may be below a standfirst.
func (f *facts) described(from, to int32) []string {
	const below = 60 // entries
	for i := from; i < min(to+below, int32(len(f.Entries))) && to > 0; i++ {
		if e := &f.Entries[i]; e.Hidden || e.Hints&htmltree.HintAuthor == 0 || !describesAuthor(e.Node) || f.isOthersAuthor(i) {
			continue
		}
		if name := f.textBefore(i); labels.IsPersonName(name) && f.isPerson(name) {
			return []string{name}
		}
	}
	return nil
}

// describesAuthor reports whether an element has a class for the description of an author.
func describesAuthor(n *html.Node) bool {
	if !htmltree.NamesWord(n, "author") {
		return false
	}
	for _, w := range []string{"description", "desc", "bio", "biography", "job", "role", "position"} {
		if htmltree.NamesWord(n, w) {
			return true
		}
	}
	return false
}

// textBefore returns the last text before entry i, or "" where none is near.
func (f *facts) textBefore(i int32) string {
	for c := i - 1; c >= max(0, i-6); c-- {
		if s := pagetext.Squeeze(f.RawText(c)); f.IsText(c) && s != "" {
			return s
		}
	}
	return ""
}
