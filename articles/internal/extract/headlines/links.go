package headlines

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// collectLinks collects the links that lead to pages.
func (f *Finder) collectLinks() {
	for i := int32(0); int(i) < len(f.Entries) && len(f.links) < maxLinks; i++ {
		e := &f.Entries[i]
		if e.Node.DataAtom != atom.A || !e.InLink {
			continue
		}
		address := htmltree.ResolveURL(f.page.Base, htmltree.Attr(e.Node, "href"))
		if address == "" {
			continue
		}
		text := f.linkText(i)
		f.links = append(f.links, link{entry: i, address: withoutTracking(address), text: text, words: pagetext.WordCount(text)})
		l := &f.links[len(f.links)-1]
		l.paid = f.isPaid(l)
	}
	f.nameImageLinks()
	f.trimRanks()
}

// linkText returns the headline in a link: the heading in it, or else its first long line. A truncated
// text is completed from the title attribute.
func (f *Finder) linkText(i int32) string {
	text := f.withoutLabel(i, f.printedText(i))
	if full := pagetext.Squeeze(htmltree.Attr(f.Entries[i].Node, "title")); pagetext.IsTruncated(text) && pagetext.WordCount(full) > pagetext.WordCount(text) && len(full) < maxHeadline {
		return full
	}
	return text
}

func (f *Finder) printedText(i int32) string {
	end := f.Entries[i].End
	if c := f.mainHeading(i); c >= 0 {
		return f.titleIn(f.titleRange(c))
	}
	first, last := f.RunsOf(i)
	if last-first <= 1 {
		return f.oneLineText(i)
	}
	if title := f.namedTitle(i); title != "" {
		return title
	}
	best := ""
	for r := first; r < last && r < first+8; r++ {
		run := &f.Runs[r]
		text := f.titleIn(max(run.First, i), min(run.End, end))
		if pagetext.WordCount(text) >= minHeadline && !labels.IsBoilerplate(text) && !f.isTimedLabel(text) {
			return text
		}
		if pagetext.WordCount(text) > pagetext.WordCount(best) || f.isTimedLabel(best) {
			best = text
		}
	}
	return best
}

// namedTitle returns the text of the first element in a link that is one line and has a class for titles, or "".
func (f *Finder) namedTitle(i int32) string {
	for c := i + 1; c < min(f.Entries[i].End, i+maxItem); c++ {
		n := f.Entries[c].Node
		if n.Type != html.ElementNode || !htmltree.NamesWord(n, "title") && !htmltree.NamesWord(n, "headline") {
			continue
		}
		if first, end := f.RunsOf(c); end-first <= 1 {
			if title := f.titleIn(c, f.Entries[c].End); pagetext.WordCount(title) > 0 {
				return title
			}
		}
	}
	return ""
}

// oneLineText returns the text of a link of one line, with the words before the link if it begins in
// the middle of a sentence.
func (f *Finder) oneLineText(i int32) string {
	text := f.titleIn(f.titleRange(i))
	if text == "" || text[0] < 'a' || text[0] > 'z' || int(f.Entries[i].FirstRun) >= len(f.Runs) {
		return text
	}
	r := &f.Runs[f.Entries[i].FirstRun]
	if r.First < i && r.End >= f.Entries[i].End && r.Links == 1 && r.LinkedWidth*5 >= r.Width*2 && r.Width < maxHeadline {
		return f.titleIn(r.First, r.End)
	}
	return text
}

// titleIn returns the text of a range of entries, with a space where an element that begins with a
// capital follows a letter: pages separate a kicker from its title by style alone. A lower-case letter
// there may continue a drop cap, a digit a formula.
func (f *Finder) titleIn(first, end int32) string {
	return f.JoinText(first, end, " ", func(last, next rune) bool {
		return unicode.IsLetter(last) && !pagetext.IsCJK(last) && unicode.IsUpper(next)
	})
}

// withoutLabel removes a label such as Read next, or a kicker, that precedes the title in an element
// of its own. A kicker is recognized by the page writing no space after it and by the title being much
// longer.
func (f *Finder) withoutLabel(i int32, text string) string {
	label, _ := f.outerTexts(i)
	rest, ok := strings.CutPrefix(text, label+" ")
	if !ok || label == "" || pagetext.WordCount(label) > 4 || pagetext.WordCount(rest) < max(minHeadline, 2*pagetext.WordCount(label)) {
		return text
	}
	if pagetext.IsRelatedLabel(label) || !strings.HasPrefix(f.Text(i, f.Entries[i].End), label+" ") {
		return rest
	}
	return text
}

// outerTexts returns the texts of the elements that a link begins and ends with, "" where it begins or
// ends with plain text.
func (f *Finder) outerTexts(i int32) (first, last string) {
	begun := false
	for c := i + 1; c < f.Entries[i].End; c++ {
		if !f.IsText(c) {
			continue
		}
		s := pagetext.Squeeze(f.RawText(c))
		if s == "" {
			continue
		}
		if last = s; f.Entries[c].Parent == i {
			last = ""
		}
		if !begun {
			first, begun = last, true
		}
	}
	return first, last
}

// writtenRank returns the number and the mark that a title begins with, as "1. " and "2、" do, or "".
func writtenRank(title string) string {
	digits := len(title) - len(strings.TrimLeft(title, "0123456789"))
	for _, mark := range []string{". ", "、", "．", ") "} {
		if digits > 0 && digits < 3 && strings.HasPrefix(title[digits:], mark) {
			return title[:digits] + strings.TrimSuffix(mark, " ")
		}
	}
	return ""
}

// trimRanks removes the ranks 1, 2, 3 from the titles of a list, and the counts after them. Both are
// in elements of their own, or a mark follows the rank, and the ranks count up from link to link.
func (f *Finder) trimRanks() {
	type ranking struct {
		l     *link
		rank  int
		title string
	}
	var all []ranking
	for n := range f.links {
		l := &f.links[n]
		first, last := f.outerTexts(l.entry)
		if first == "" {
			first = writtenRank(l.text)
		}
		rank, err := strconv.Atoi(strings.TrimRight(first, ".、．)"))
		title, ok := strings.CutPrefix(l.text, first)
		if _, count := strconv.Atoi(last); count == nil {
			title = strings.TrimSuffix(title, last)
		}
		if title = pagetext.Squeeze(strings.TrimLeft(title, " .、．)")); err == nil && ok && pagetext.WordCount(title) > 1 {
			all = append(all, ranking{l, rank, title})
		}
	}
	for k, r := range all {
		if k > 0 && all[k-1].rank == r.rank-1 || k+1 < len(all) && all[k+1].rank == r.rank+1 {
			r.l.text, r.l.words = r.title, pagetext.WordCount(r.title)
		}
	}
}
