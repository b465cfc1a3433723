package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/metadata"
	"newsreader/articles/internal/extract/pagetext"
)

// Bounds of what a title may be: in letters and digits, and in bytes of a run.
const (
	minTitle  = 4
	maxTitle  = 400
	maxPrefix = 8 // letters that may stand before the headline in <title>
	// maxDeclaredTitle is how many bytes of a declared title are looked at.
	maxDeclaredTitle = 1000
	// sameTitleBonus puts a heading that is a declared title before longer runs that are parts of one.
	sameTitleBonus = 2 * maxTitle
)

// headline is the title with the run that prints it, -1 where none does.
type headline struct {
	text string
	run  int32
}

// findTitle finds the headline: the run on the page that the document's title
// begins with. Site names stand in most declared titles, seldom in the printed one.
func (f *markedTree) findTitle(ts metadata.Titles) headline {
	if h := f.printedTitle(ts); h.run >= 0 {
		return h
	}
	if h := f.onlyHeading(ts); h.run >= 0 {
		return h
	}
	for _, d := range ts.Declared {
		if pagetext.WordCount(d) >= minTitle {
			return headline{f.cutSite(d), -1}
		}
	}
	return headline{f.cutSite(ts.Document), -1}
}

// printedTitle finds the longest run that stands in one of the declared titles,
// headings before others and the first of equals.
func (f *markedTree) printedTitle(ts metadata.Titles) headline {
	wanted := []string{pagetext.Letters(pagetext.Clip(ts.Document, maxDeclaredTitle))}
	for _, d := range ts.Declared {
		wanted = append(wanted, pagetext.Letters(pagetext.Clip(d, maxDeclaredTitle)))
	}
	best, top := headline{run: -1}, 0
	for i := range f.Runs {
		r := &f.Runs[i]
		if r.Width > maxTitle || r.Width < minTitle && f.Heading(r) == 0 || f.Entries[r.First].Hidden {
			continue
		}
		text := f.Text(r.First, r.End)
		key := pagetext.Letters(text)
		n := utf8.RuneCountInString(key)
		isDeclared := f.Heading(r) != 0 && r.LinkedWidth == 0 && slices.Contains(wanted[1:], key)
		isShort := n < minTitle || pagetext.WordCount(text) < 3
		if n == 0 || isShort && !(isDeclared && strings.HasPrefix(wanted[0], key)) || !isTitleIn(key, wanted) {
			continue
		}
		n = 2*n + f.titleBonus(r)
		if isDeclared && pagetext.WordCount(text) >= minTitle {
			n += sameTitleBonus
		}
		if n > top {
			best, top = headline{text, int32(i)}, n
		}
	}
	return best
}

// titleBonus weighs where a run stands that could be the headline.
func (f *markedTree) titleBonus(r *htmltree.Run) int {
	n := 0
	switch f.Heading(r) {
	case atom.H1:
		n += 6
	case atom.H2, atom.H3:
		n += 3
	}
	if r.LinkedWidth*2 > r.Width {
		n -= 8
	}
	if f.dropped(r.First) {
		n -= 6
	}
	return n
}

// isTitleIn is true of a text that one of the wanted titles is, begins with or,
// behind a site's name, ends with.
func isTitleIn(key string, wanted []string) bool {
	for _, w := range wanted {
		if w == "" {
			continue
		}
		if at := strings.Index(w, key); at >= 0 {
			if at == 0 || utf8.RuneCountInString(key) >= 10 && (at <= maxPrefix*3 || at+len(key) == len(w)) {
				return true
			}
		}
	}
	return false
}

// onlyHeading takes the page's one h1 for the headline where no declared title
// says otherwise: newsrooms rewrite the headline for search engines.
func (f *markedTree) onlyHeading(ts metadata.Titles) headline {
	found := headline{run: -1}
	for i := range f.Runs {
		r := &f.Runs[i]
		if f.Heading(r) != atom.H1 || r.Width < 12 || f.Entries[r.First].Hidden || f.dropped(r.First) {
			continue
		}
		text := f.Text(r.First, r.End)
		if found.run >= 0 && found.text != text {
			return headline{run: -1}
		}
		if found.run < 0 {
			found = headline{text, int32(i)}
		}
	}
	if found.run >= 0 && !sharesWords(found.text, ts) {
		return headline{run: -1}
	}
	return found
}

// sharesWords is true of a heading that has half of its words, or pairs of
// characters, from a declared title.
func sharesWords(text string, ts metadata.Titles) bool {
	key := pagetext.Letters(pagetext.Clip(ts.Document+" "+strings.Join(ts.Declared, " "), 4*maxDeclaredTitle))
	hit, all := 0, 0
	runes := []rune(pagetext.Letters(text))
	for i := 0; i+3 <= len(runes); i++ {
		all++
		if strings.Contains(key, string(runes[i:i+3])) {
			hit++
		}
	}
	return hit*2 >= all
}
