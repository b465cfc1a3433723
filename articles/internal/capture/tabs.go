package capture

import (
	"newsreader/articles/internal/runes"
	"strings"
	"unicode/utf8"
)

// Limits on a row of tabs: how many it has, and how long the name of one is, in characters.
const (
	minTabs     = 3
	maxTabs     = 20
	maxTabRunes = 6
)

// tabRow is a row of tabs, copied as one line per tab. The lists of the tabs follow in the same
// order, each below its own heading, which is the tab's name or begins with it.
type tabRow struct {
	names []string
	first int // index of the first section after the row
}

// countTabs returns how many lines, beginning with line i, are a row of tabs, 0 if there is none. All
// are very short, and at least half are subjects of news. A line that begins with the name of an
// earlier tab is the heading of that tab's list and ends the row.
func countTabs(lines []line, i int) int {
	subjects, n := 0, 0
	for ; i+n < len(lines) && n <= maxTabs; n++ {
		l := &lines[i+n]
		if !l.isSubject() && l.kind != textLine || !isTabName(l.text) || startsWithTab(lines[i:i+n], l.text) {
			break
		}
		if l.isSubject() {
			subjects++
		} else if n-subjects == maxOtherTabs {
			return 0
		}
	}
	if end := i + n; n > 0 && lines[end-1].kind == sectionLine {
		titles := end == len(lines) || lines[end].kind == textLine && !isTabName(lines[end].text)
		if titles && !standsBelow(lines, end, lines[end-1].text) {
			n-- // the last line is the label of the titles that follow
		}
	}
	if n < minTabs || n > maxTabs || subjects*2 < n {
		return 0
	}
	return n
}

// maxOtherTabs is how many of the tabs in a row, and of the heading below it, may be something other than subjects.
const maxOtherTabs = maxTabs/2 + 1

// isSubject reports whether the line is a subject of news, which may be the name of a tab.
func (l *line) isSubject() bool { return l.kind == topicLine || l.kind == sectionLine && !l.related }

// maxTabLists is how many lines the lists of a row of tabs have at most.
const maxTabLists = 200

// standsBelow reports whether a line soon after line i is the same text, which is then the heading of the list
// of a tab.
func standsBelow(lines []line, i int, text string) bool {
	for _, l := range lines[i:min(len(lines), i+maxTabLists)] {
		if l.text == text {
			return true
		}
	}
	return false
}

// isTabName reports whether a text is short enough to be a tab's name.
func isTabName(s string) bool {
	if runes.Columns(s) > 2*maxTabRunes {
		return false
	}
	return !hasHan(s) && strings.Count(s, " ") < 2 || utf8.RuneCountInString(s) <= maxTabRunes
}

// startsWithTab reports whether s begins with the name of one of the tabs.
func startsWithTab(tabs []line, s string) bool {
	for i := range tabs {
		if strings.HasPrefix(s, tabs[i].text) {
			return true
		}
	}
	return false
}

// headlineList is a section with its headlines.
type headlineList struct {
	section
	headlines []Headline
}

// restoreLostLists assigns headlines to the lists whose headings the copy lacks although their tabs
// are in the row. Those headlines were read into the list of the tab before. They are assigned only if
// that list is exactly as long as all the lists that it must hold, each of the usual length.
func restoreLostLists(lists []headlineList, row tabRow, end int) {
	at := matchTabs(lists, row, end)
	whole := commonLength(lists, at)
	for k := 0; k < len(at); {
		next := k + 1
		for next < len(at) && at[next] < 0 {
			next++
		}
		if at[k] >= 0 && next > k+1 {
			distribute(lists[at[k]].headlines, row.names[k+1:next], whole)
		}
		k = next
	}
}

// matchTabs returns the index of each tab's list among lists[:end], -1 for a tab without one. The lists
// have the order of the tabs.
func matchTabs(lists []headlineList, row tabRow, end int) []int {
	at := make([]int, len(row.names))
	from := row.first
	for k, name := range row.names {
		at[k] = -1
		for s := from; s < end; s++ {
			if strings.HasPrefix(lists[s].label, name) && len(lists[s].headlines) > 0 {
				at[k], from = s, s+1
				break
			}
		}
	}
	return at
}

// commonLength returns the length that all lists of a row have, leaving out those that may hold the
// headlines of a lost list: 0 if the lengths differ, 1 if there is no list to measure.
func commonLength(lists []headlineList, at []int) int {
	whole := 0
	for k, s := range at {
		if s < 0 || k+1 < len(at) && at[k+1] < 0 {
			continue
		}
		if n := len(lists[s].headlines); whole == 0 {
			whole = n
		} else if whole != n {
			return 0
		}
	}
	return max(whole, 1)
}

// distribute divides headlines among the list they were read into and the lost lists after it, if
// there are exactly as many as these lists would have.
func distribute(headlines []Headline, lost []string, whole int) {
	if whole == 0 || len(headlines) != whole*(len(lost)+1) {
		return
	}
	for i, name := range lost {
		for k := range whole {
			headlines[(i+1)*whole+k].Section = name
		}
	}
}
