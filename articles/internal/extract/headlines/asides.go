package headlines

import (
	"strings"

	"newsreader/articles/internal/extract/pagetext"
)

// rivalOf returns the listing in the same items whose links are the titles rather than those of s: they are in
// headings, or much longer and lead elsewhere.
func (f *Finder) rivalOf(s *listing, all []*listing) *listing {
	if f.inHeading(s.items[0].link.entry) {
		return nil
	}
	for _, other := range all {
		if other == s || !other.covers(s) {
			continue
		}
		if f.inHeading(other.items[0].link.entry) || other.medianWords() >= max(minHeadline, 2*s.medianWords()) && !other.leadsWhere(s) {
			return other
		}
	}
	return nil
}

// covers reports whether most items of o have a link of s as well.
func (s *listing) covers(o *listing) bool {
	both, k := 0, 0
	for _, it := range o.items {
		for k < len(s.items) && s.items[k].child < it.child {
			k++
		}
		if k < len(s.items) && s.items[k].child == it.child {
			both++
		}
	}
	return both*5 >= len(o.items)*4
}

// leadsWhere reports whether most links of s have the address of a link of o.
func (s *listing) leadsWhere(o *listing) bool {
	addresses := map[string]bool{}
	for _, it := range o.items {
		addresses[it.link.address] = true
	}
	same := 0
	for _, it := range s.items {
		if addresses[it.link.address] {
			same++
		}
	}
	return same*2 > len(s.items)
}

func (s *listing) medianWords() int {
	var counts []int
	for _, it := range s.items[:min(len(s.items), 400)] {
		counts = append(counts, it.link.words)
	}
	return median(counts)
}

// markAsides marks links that stand beside the titles of a list and all begin alike, as "More in" and a category do.
func (f *Finder) markAsides(s *listing) {
	opening := openingWords(s.items[0].link.text)
	for _, it := range s.items {
		if opening == "" || openingWords(it.link.text) != opening {
			return
		}
	}
	for _, it := range s.items {
		it.link.aside = true
	}
}

// openingWords returns the first two words of a text in letters, or its first two CJK characters.
func openingWords(text string) string {
	var words []string
	for _, w := range strings.Fields(text) {
		if pagetext.WordCount(w) > 2 && pagetext.MeasureOf(w).CJK > 0 {
			w = string([]rune(w)[:2])
		}
		if words = append(words, pagetext.Letters(w)); pagetext.WordCount(strings.Join(words, " ")) >= 2 {
			return strings.Join(words, " ")
		}
	}
	return ""
}
