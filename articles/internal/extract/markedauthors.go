package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// markedAuthors returns the names in the elements that the page marks as the author's, between headline and
// text, or else inside the article's box behind it.
func (f *facts) markedAuthors() []string {
	from, to := f.authorEntries()
	if names := f.namesMarked(from, to, isAuthorMark); len(names) > 0 {
		return names
	}
	if names := f.portrayed(from, to); len(names) > 0 {
		return names
	}
	if names := f.described(from, to); len(names) > 0 {
		return names
	}
	if f.body < 0 {
		return nil
	}
	if _, last := f.proseRange(); int(last) < len(f.Runs) {
		return f.namesMarked(f.Runs[last].First, f.Entries[f.body].End, isAuthorLink)
	}
	return nil
}

// authorEntries is like factEntries, but begins at the last h1 above the text where the headline was not
// found.
func (f *facts) authorEntries() (from, to int32) {
	if from, to = f.factEntries(); to > from || f.body < 0 || f.title.run >= 0 {
		return from, to
	}
	first, _ := f.proseRange()
	if int(first) >= len(f.Runs) {
		return 0, 0
	}
	to = f.Runs[first].First
	from = max(0, to-60)
	for r := first - 1; r >= 0 && r >= first-lookAhead; r-- {
		if f.Heading(&f.Runs[r]) == atom.H1 {
			return max(0, f.Runs[r].First-30), to
		}
	}
	return from, to
}

// namesMarked returns the names in the marked elements of a range: those of the first that has any, and
// of others like it.
func (f *facts) namesMarked(from, to int32, isMarked func(*html.Node) bool) []string {
	var names []string
	var like *html.Node
	for i := from; i < to; i++ {
		e := &f.Entries[i]
		if e.Node.Type != html.ElementNode || e.Hidden || !isMarked(e.Node) || f.isOthersAuthor(i) || f.followsOtherRole(i) || e.Node.DataAtom == atom.Body || e.End > to && f.body > i && f.body < e.End {
			continue
		}
		if like != nil && !isAlike(like, e.Node) {
			continue
		}
		found := f.namesIn(i, min(e.End, to))
		if len(names) > 0 && f.isReview(i) {
			continue
		}
		for _, name := range found {
			names = addName(names, name)
		}
		if len(found) > 0 {
			like = e.Node
			i = max(i, min(e.End, to)-1)
		}
	}
	return names
}

// isAuthorMark reports whether an element is marked as the author's, by what it declares or by its class.
func isAuthorMark(n *html.Node) bool {
	if isAuthorLink(n) {
		return true
	}
	for _, w := range []string{"author", "authors", "byline", "bylines", "writer", "zuozhe"} {
		if htmltree.NamesWord(n, w) {
			return true
		}
	}
	return false
}

// isAuthorLink reports whether an element is declared as the author's or links to a page of authors.
func isAuthorLink(n *html.Node) bool {
	for _, attr := range []string{"rel", "itemprop"} {
		if slices.Contains(strings.Fields(strings.ToLower(htmltree.Attr(n, attr))), "author") {
			return true
		}
	}
	if n.DataAtom != atom.A {
		return false
	}
	parts := strings.Split(strings.ToLower(htmltree.Attr(n, "href")), "/")
	for _, part := range parts[:max(0, min(len(parts), 12)-1)] {
		switch part {
		case "author", "authors", "autor", "autores", "autoren", "auteur", "auteurs", "autore", "autori", "redakteur", "journalist":
			return true
		}
	}
	return false
}

// isOthersAuthor reports whether an entry is in a side column, in a list of other articles, or beside a
// heading that links to another page, whose author it names.
func (f *facts) isOthersAuthor(i int32) bool {
	box := int32(-1)
	for p := i; p >= 0 && p != f.body; p = f.Entries[p].Parent {
		if f.Tag(p) == atom.Aside || f.Entries[p].Hints&(htmltree.HintRelated|htmltree.HintComment|htmltree.HintNav) != 0 && f.Entries[p].Hints&htmltree.HintBody == 0 {
			return f.body < 0 || p > f.body || f.body >= f.Entries[p].End
		}
		if box < 0 && p != i && f.Entries[p].Block {
			box = p
		}
	}
	if box < 0 {
		return false
	}
	first, end := f.RunsOf(box)
	for r := first; r < min(end, first+lookAhead); r++ {
		if run := &f.Runs[r]; f.Heading(run) != 0 && run.IsLink() && r != f.title.run && !f.isAuthorRun(run) {
			return true
		}
	}
	return false
}

// isAuthorRun reports whether a run that is a link begins in one to an author: a card may have the name as its
// heading.
func (f *facts) isAuthorRun(r *htmltree.Run) bool {
	for i := r.First; i < r.End; i++ {
		if f.IsText(i) && f.Entries[i].InLink {
			return isAuthorLink(f.Entries[f.linkAround(i)].Node)
		}
	}
	return false
}

// namesIn returns the names in entry i up to an end: those of its first text that is one or several, and of
// later texts in elements like that text's.
func (f *facts) namesIn(i, end int32) []string {
	var names []string
	var like *html.Node
	for c := i; c < end; c++ {
		if !f.IsText(c) || f.Entries[c].Hidden {
			continue
		}
		s := f.withoutLabel(pagetext.Squeeze(f.RawText(c)))
		if isOtherRole(s) {
			return names
		}
		if pagetext.WordCount(s) == 0 {
			continue
		}
		parent := f.Entries[f.Entries[c].Parent].Node
		if like == nil {
			if names = f.readNames(s); names == nil {
				return nil
			}
			like = parent
			continue
		}
		if name := strings.TrimFunc(s, isBetweenNames); isAlike(like, parent) && labels.IsPersonName(name) && f.isPerson(name) {
			names = addName(names, name)
		}
	}
	return names
}

// isBetweenNames reports whether c is a mark or a blank that may stand between names.
func isBetweenNames(c rune) bool { return strings.ContainsRune(" ,;/|·•、，", c) }

// isAlike reports whether two elements have the same tag and class.
func isAlike(a, b *html.Node) bool {
	return a.Data == b.Data && htmltree.Attr(a, "class") == htmltree.Attr(b, "class")
}

// withoutLabel removes By, 作者 and the like from the beginning of a marked text. It returns "" if that is
// all of it.
func (f *facts) withoutLabel(s string) string {
	for _, label := range []string{"by ", "by: ", "par ", "von ", "por ", "di ", "door ", "av ", "作者：", "作者:", "文/", "文｜"} {
		if pagetext.HasPrefixFold(s+" ", label) {
			s = pagetext.Squeeze(s[min(len(label), len(s)):])
		}
	}
	if role, by := strings.CutSuffix(strings.ToLower(s), " by"); by && isWriterRole(role) {
		return ""
	}
	return s
}

// isOtherRole reports whether a text introduces somebody who did not write the article, as Pictures by and
// Reviewed by do.
func isOtherRole(s string) bool {
	role, by := strings.CutSuffix(strings.ToLower(strings.TrimRight(s, ": ")), " by")
	return by && !isWriterRole(role)
}

// isReview reports whether entry i, or the text before it, introduces who reviewed the article.
func (f *facts) isReview(i int32) bool {
	for c := max(0, i-3); c < min(f.Entries[i].End, i+4); c++ {
		if f.IsText(c) && strings.HasSuffix(strings.ToLower(pagetext.Squeeze(f.RawText(c))), "reviewed by") {
			return true
		}
	}
	return false
}

// followsOtherRole reports whether the text before entry i introduces somebody who did not write the article.
func (f *facts) followsOtherRole(i int32) bool {
	return isOtherRole(f.textBefore(i))
}

// readNames returns the names of a marked text, or nil if it is something else.
func (f *facts) readNames(s string) []string {
	var names []string
	parts := labels.SplitNames(s)
	for _, part := range parts {
		if !f.isName(part) || !f.isPerson(part) || len(parts) > 1 && !labels.IsPersonName(part) {
			names = nil
			break
		}
		names = addName(names, part)
	}
	if names != nil {
		return names
	}
	for _, name := range labels.SplitNames(labels.SourceLine("By "+s, f.reader).Author) {
		if len(parts) > 1 && labels.IsPersonName(name) && f.isPerson(name) {
			names = addName(names, name)
		}
	}
	return names
}
