package headlines

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// maxRank is the highest place of a list that is read as a rank, so that a year is none.
const maxRank = 1500

// isRank reports whether a text is a place in a ranking: "1.", "#2", "No. 3", 第4名.
func isRank(text string) bool {
	s := strings.ToLower(strings.Trim(pagetext.Squeeze(text), " .．、:：)）(（]［[】【#＃|·"))
	for _, mark := range []string{"no.", "nr.", "n°", "nº", "№", "top", "第"} {
		s = strings.TrimPrefix(s, mark)
	}
	s = strings.TrimSpace(strings.TrimRight(s, " 名位条")) // the counters of 第
	if s == "" || len(s) > 4 {
		return false
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
		n = n*10 + int(c-'0')
	}
	return n <= maxRank
}

// isTime reports whether a text is a time with no more than marks around it.
func (f *Finder) isTime(text string) bool {
	if _, ok := datetime.Parse(strings.Trim(text, " ·•|:：-–—[]()（）【】,，/»"), f.page.Reader); ok {
		return true
	}
	return isOnlyTimes(text)
}

// isMonth reports whether a text is a month of a year, or a year.
func (f *Finder) isMonth(text string) bool {
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	for _, day := range []string{"1 " + text, text + "1日", "1 January " + text} {
		if _, ok := datetime.Parse(day, f.page.Reader); ok {
			return true
		}
	}
	return false
}

// isNoSection reports whether a label over a list says something else than what the list is about: a rank, a count
// or a time.
func (f *Finder) isNoSection(text string) bool {
	return isRank(text) || f.isMonth(text) || len(labels.Counts(text)) > 0 || f.isTime(text)
}
