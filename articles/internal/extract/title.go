package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/metadata"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/runes"
)

// Limits on what can be a title: letters and digits, and columns of a run.
const (
	minTitle  = 4
	maxTitle  = 400
	maxPrefix = 8 // letters that may precede the headline in <title>
	// maxDeclaredTitle is how many bytes of a declared title are examined.
	maxDeclaredTitle = 1000
	// sameTitleBonus ranks a heading that equals a declared title above longer runs that are parts of
	// one.
	sameTitleBonus = 2 * maxTitle
)

// findTitle finds the headline: the run on the page that a declared title begins with. Declared titles
// mostly include the site's name, printed ones seldom do.
func (f *markedTree) findTitle(ts metadata.Titles) headline {
	if h := f.printedTitle(ts); h.run >= 0 {
		return f.titleAbove(h, ts)
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

// titleAbove returns the page's only h1 instead of a heading that is inside its article: one with text between
// the two. Some pages declare the title of a section.
func (f *markedTree) titleAbove(inside headline, ts metadata.Titles) headline {
	if f.Heading(&f.Runs[inside.run]) == atom.H1 {
		return inside
	}
	top := f.onlyHeading(ts)
	for r := top.run; top.run >= 0 && r < inside.run; r++ {
		if run := &f.Runs[r]; run.IsProse() && !f.dropped(run.First) {
			return top
		}
	}
	return inside
}

// printedTitle finds the longest run that occurs in one of the declared titles. Headings are
// preferred, and the first of equals.
func (f *markedTree) printedTitle(ts metadata.Titles) headline {
	wanted := []string{pagetext.Letters(runes.Clip(ts.Document, maxDeclaredTitle))}
	for _, d := range ts.Declared {
		wanted = append(wanted, pagetext.Letters(runes.Clip(d, maxDeclaredTitle)))
	}
	best, top := headline{run: -1}, 0
	parts := f.partsBeforeSite(ts)
	for i := range f.Runs {
		r := &f.Runs[i]
		if r.Width > maxTitle || r.Width < minTitle && f.Heading(r) == 0 || f.Entries[r.First].Hidden {
			continue
		}
		text := f.headingText(r, wanted)
		key := pagetext.Letters(text)
		n := utf8.RuneCountInString(key)
		isDeclared := f.Heading(r) != 0 && r.LinkedWidth == 0 && slices.Contains(wanted[1:], key)
		isPart := f.Heading(r) == atom.H1 && r.LinkedWidth == 0 && n >= minTitle && pagetext.WordCount(text) > 1 && slices.Contains(parts, key)
		isShort := n < minTitle || pagetext.WordCount(text) < 3
		if n == 0 || isShort && !((isDeclared || isPart) && strings.HasPrefix(wanted[0], key)) || !isTitleIn(key, wanted) {
			continue
		}
		n = 2*n + f.titleBonus(r)
		if isPart || isDeclared && pagetext.WordCount(text) >= minTitle {
			n += sameTitleBonus
		}
		if n > top {
			best, top = headline{text, int32(i)}, n
		}
	}
	return best
}

// partsBeforeSite returns the letters of what precedes a dash or bar in the declared titles, which is the
// headline if an h1 prints it alone, however long the site's name behind it is. The site's own name does
// not count, nor what stands before a text that is a heading too: on some sites the name comes first.
func (f *markedTree) partsBeforeSite(ts metadata.Titles) []string {
	var parts []string
	headings := f.headingKeys()
	for _, title := range append([]string{ts.Document}, ts.Declared...) {
		title = runes.Clip(title, maxDeclaredTitle)
		rest := title
		for range 4 {
			at, size := lastSeparator(rest)
			if at <= 0 {
				break
			}
			rest = title[:at]
			key := pagetext.Letters(rest)
			if key != "" && key != pagetext.Letters(ts.Site) && !headings[pagetext.Letters(title[at+size:])] {
				parts = append(parts, key)
			}
		}
	}
	return parts
}

// headingKeys returns the letters of the headings of the two highest levels.
func (f *markedTree) headingKeys() map[string]bool {
	keys := map[string]bool{}
	for i := range f.Runs {
		r := &f.Runs[i]
		if tag := f.Heading(r); (tag == atom.H1 || tag == atom.H2) && r.Width <= maxTitle {
			keys[pagetext.Letters(f.Text(r.First, r.End))] = true
		}
	}
	return keys
}

// titleBonus scores the position of a run that may be the headline.
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

// isTitleIn reports whether a text is one of the wanted titles, or begins one, or ends one after a
// site's name.
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

// onlyHeading returns the page's only h1 as the headline if it shares words with a declared title, or if
// no title is declared. Newsrooms rewrite the declared headline for search engines.
func (f *markedTree) onlyHeading(ts metadata.Titles) headline {
	found := headline{run: -1}
	isUndeclared := !ts.Any()
	for i := range f.Runs {
		r := &f.Runs[i]
		if f.Heading(r) != atom.H1 || r.Width < minTitle || r.Width < 12 && !isUndeclared || f.Entries[r.First].Hidden || f.dropped(r.First) {
			continue
		}
		if isUndeclared && (r.IsLink() || r.Width > maxTitle) {
			continue
		}
		text := f.headingText(r, nil)
		if found.run >= 0 && found.text != text {
			return headline{run: -1}
		}
		if found.run < 0 {
			found = headline{text, int32(i)}
		}
	}
	if found.run >= 0 && !isUndeclared && !sharesWords(found.text, ts) {
		return headline{run: -1}
	}
	return found
}

// sharesWords reports whether at least half of the letter triples of a heading occur in a declared
// title.
func sharesWords(text string, ts metadata.Titles) bool {
	key := pagetext.Letters(runes.Clip(ts.Document+" "+strings.Join(ts.Declared, " "), 4*maxDeclaredTitle))
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
