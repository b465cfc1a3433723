package extract

import (
	"slices"
	"strings"

	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// maxAuthors is how many authors of an article are read.
const maxAuthors = 12

// readByline sets who wrote the article. It prefers the name printed on a line of facts, then the declared one, then
// that of an element for the author, and finally a single word after "by". A later one replaces the first if it has the
// same names and more: the first may have been cut.
func (f *facts) readByline(line labels.Line, marked []string) {
	declared := f.declaredAuthors(line.Editor)
	p := f.page
	p.Byline = line.Author
	if p.Byline == "" {
		p.Byline = strings.Join(declared, ", ")
	}
	if p.Byline == "" && len(marked) > 0 {
		if slices.Contains(marked, p.Source) {
			p.Source = "" // without a mark, a name next to the time reads like the source
		}
		p.Byline = strings.Join(marked, ", ")
	}
	if p.Byline == "" {
		p.Byline = f.nickname()
	}
	for _, list := range [][]string{declared, marked} {
		if holdsMore(list, p.Byline) {
			p.Byline = strings.Join(list, ", ")
		}
	}
}

// holdsMore reports whether a list has all the names of a byline and at least one more.
func holdsMore(list []string, byline string) bool {
	names := labels.SplitNames(byline)
	if len(names) == 0 || len(list) <= len(names) {
		return false
	}
	for _, name := range names {
		key := pagetext.Letters(name)
		if !slices.ContainsFunc(list, func(s string) bool { return pagetext.Letters(s) == key }) {
			return false
		}
	}
	return true
}

// addName appends a name unless the list has it or is full.
func addName(list []string, name string) []string {
	key := pagetext.Letters(name)
	if len(list) >= maxAuthors || slices.ContainsFunc(list, func(s string) bool { return pagetext.Letters(s) == key }) {
		return list
	}
	return append(list, name)
}

// withoutBy removes "by", in English or the page's language, from the beginning of a name.
func (f *facts) withoutBy(name string) string {
	by := map[string]string{"de": "von ", "fr": "par ", "es": "por ", "pt": "por ", "it": "di ", "nl": "door "}[f.page.Language]
	for _, label := range []string{"by ", by} {
		if pagetext.HasPrefixFold(name, label) {
			name = pagetext.Squeeze(name[len(label):])
		}
	}
	return name
}
