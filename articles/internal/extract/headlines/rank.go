package headlines

import (
	"strings"
	"time"
	"unicode"

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
	if _, ok := datetime.Parse(strings.Trim(text, timeMarks), f.anyReader()); ok {
		return true
	}
	return isOnlyTimes(text)
}

// anyReader returns the options for telling what is a time, whenever the page was made: "3 hours ago" is one on a page
// without a date as well. No date that a page has is later than its time.
func (f *Finder) anyReader() datetime.Options {
	o := f.page.Reader
	if o.Now.IsZero() {
		o.Now = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return o
}

// isMonth reports whether a text is a month of a year, or a year.
func (f *Finder) isMonth(text string) bool {
	if !strings.ContainsAny(text, "0123456789") || strings.Contains(text, ":") {
		return false
	}
	for _, day := range []string{"1 " + text, text + "1日", "1 January " + text} {
		if _, ok := datetime.Parse(day, f.page.Reader); ok {
			return true
		}
	}
	return false
}

// isPartOfTime reports whether a text is a day of a year that is not given, a month of a year, or a year. A day in
// figures has two for each: 3-2 is a result.
func (f *Finder) isPartOfTime(text string) bool {
	text = strings.Trim(text, timeMarks)
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	if _, ok := datetime.Parse(text+" 2000", f.page.Reader); ok && (hasLetter(text) || len(text) == len("01-02")) {
		return true
	}
	return f.isMonth(text)
}

// isClock reports whether a text is the time of a day that is not given.
func (f *Finder) isClock(text string) bool {
	text = strings.Trim(text, timeMarks)
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	_, ok := datetime.Parse("2000-01-01 "+text, f.page.Reader)
	return ok
}

// hasLetter reports whether a text has a letter.
func hasLetter(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }

// timeMarks are the marks that stand around times.
const timeMarks = " ·•|:：-–—[]()（）【】,，/»"

// isTimedLabel reports whether a text is a time with at most a name or a kind of article beside it.
func (f *Finder) isTimedLabel(text string) bool {
	if !mayHoldFacts(text) {
		return false
	}
	_, start, end, ok := datetime.Find(text, f.anyReader())
	return ok && pagetext.WordCount(text[:start])+pagetext.WordCount(text[end:]) < 3
}

// startsWithTime reports whether a text begins with a time that has a number.
func (f *Finder) startsWithTime(text string) bool {
	_, start, end, ok := datetime.Find(text, f.anyReader())
	return ok && start == 0 && strings.ContainsAny(text[:end], "0123456789")
}

// isNoSection reports whether a label over a list says something else than what the list is about: a rank, a count,
// a time or an author.
func (f *Finder) isNoSection(text string) bool {
	if isRank(text) || len(labels.Counts(text)) > 0 || f.isTime(text) || f.isClock(text) || f.isPartOfTime(text) || f.startsWithTime(text) {
		return true
	}
	line := labels.SourceLine(text, f.page.Reader)
	return line.Author != "" || line.Updated.Known()
}
