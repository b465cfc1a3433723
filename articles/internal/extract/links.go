package extract

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/labels"
)

// link is a link on the page that may be a headline.
type link struct {
	entry   int32  // the a element
	address string // absolute, untracked
	text    string
	words   int
	group   int32 // the box of the links around it
	item    int32 // the box that is its own
	// ownFirst and end are the range of entries that tell of it.
	ownFirst, ownEnd int32
}

// collectLinks gathers the links with a text.
func (f *headlineFinder) collectLinks() {
	for i := int32(0); int(i) < len(f.entries) && len(f.links) < maxLinks; i++ {
		e := &f.entries[i]
		if e.node.DataAtom != atom.A || !e.inLink {
			continue
		}
		address := resolveURL(f.page.Base, attr(e.node, "href"))
		if address == "" {
			continue
		}
		text := f.linkText(i)
		f.links = append(f.links, link{entry: i, address: withoutTracking(address), text: text, words: wordCount(text)})
	}
	f.nameImageLinks()
	f.trimRanks()
}

// linkText is the headline in a link: its heading where it holds one, else its
// first line; what is cut off there its title attribute may have whole.
func (f *headlineFinder) linkText(i int32) string {
	text := f.withoutLabel(i, f.printedText(i))
	if full := squeeze(attr(f.entries[i].node, "title")); isTruncated(text) && wordCount(full) > wordCount(text) && len(full) < maxHeadline {
		return full
	}
	return text
}

func (f *headlineFinder) printedText(i int32) string {
	end := f.entries[i].end
	for c := i + 1; c < end; c++ {
		if isHeading(f.entries[c].node) {
			return f.titleIn(c, f.entries[c].end)
		}
	}
	first, last := f.runsOf(i)
	if last-first <= 1 {
		return f.oneLineText(i)
	}
	best := ""
	for r := first; r < last && r < first+8; r++ {
		run := &f.runs[r]
		text := f.titleIn(max(run.first, i), min(run.end, end))
		if wordCount(text) >= minHeadline && !labels.Boilerplate(text) {
			return text
		}
		if wordCount(text) > wordCount(best) {
			best = text
		}
	}
	return best
}

// oneLineText is the headline in a link of one line, with the words before the
// link where that begins within a sentence.
func (f *headlineFinder) oneLineText(i int32) string {
	text := f.titleIn(i, f.entries[i].end)
	if text == "" || text[0] < 'a' || text[0] > 'z' || int(f.entries[i].firstRun) >= len(f.runs) {
		return text
	}
	r := &f.runs[f.entries[i].firstRun]
	if r.first < i && r.end >= f.entries[i].end && r.links == 1 && r.linkedWidth*5 >= r.width*2 && r.width < maxHeadline {
		return f.titleIn(r.first, r.end)
	}
	return text
}

// titleIn is the text of a range of entries with a blank where an element begins
// with a capital at the end of a word: pages part a kicker from its title with
// style alone. Any other letter may be an initial's or a formula's second half.
func (f *headlineFinder) titleIn(first, end int32) string {
	return f.joinText(first, end, " ", func(last, next rune) bool {
		return unicode.IsLetter(last) && !isCJK(last) && unicode.IsUpper(next)
	})
}

// withoutLabel takes off a link's text the label that stands before it in an
// element of its own, such as Read next, or a kicker: that is parted from a much
// longer title by its style alone, so the page writes no blank between them.
func (f *headlineFinder) withoutLabel(i int32, text string) string {
	label, _ := f.outerTexts(i)
	rest, ok := strings.CutPrefix(text, label+" ")
	if !ok || label == "" || wordCount(label) > 4 || wordCount(rest) < max(minHeadline, 2*wordCount(label)) {
		return text
	}
	if isRelatedLabel(label) || !strings.HasPrefix(f.textOf(i, f.entries[i].end), label+" ") {
		return rest
	}
	return text
}

// outerTexts are the texts that a link begins and ends with in elements of their own.
func (f *headlineFinder) outerTexts(i int32) (first, last string) {
	begun := false
	for c := i + 1; c < f.entries[i].end; c++ {
		if !f.isText(c) {
			continue
		}
		s := squeeze(f.rawText(c))
		if s == "" {
			continue
		}
		if last = s; f.entries[c].parent == i {
			last = ""
		}
		if !begun {
			first, begun = last, true
		}
	}
	return first, last
}

// trimRanks takes the ranks 1, 2, 3 off the titles of a list, and the counts behind
// them: numbers in elements of their own, the ranks counting up from link to link.
func (f *headlineFinder) trimRanks() {
	type ranking struct {
		l     *link
		rank  int
		title string
	}
	var all []ranking
	for n := range f.links {
		l := &f.links[n]
		first, last := f.outerTexts(l.entry)
		rank, err := strconv.Atoi(strings.TrimRight(first, ".、．"))
		title, ok := strings.CutPrefix(l.text, first)
		if _, count := strconv.Atoi(last); count == nil {
			title = strings.TrimSuffix(title, last)
		}
		if title = squeeze(strings.TrimLeft(title, " .、．")); err == nil && ok && wordCount(title) > 1 {
			all = append(all, ranking{l, rank, title})
		}
	}
	for k, r := range all {
		if k > 0 && all[k-1].rank == r.rank-1 || k+1 < len(all) && all[k+1].rank == r.rank+1 {
			r.l.text, r.l.words = r.title, wordCount(r.title)
		}
	}
}
