package capture

import (
	"strings"
	"unicode/utf8"
)

// Least and most tabs that make a row, and the longest name of one in runes.
const (
	minTabs     = 3
	maxTabs     = 20
	maxTabRunes = 6
)

// tabRow is a row of tabs: names of lists that follow it in the same order,
// each under its own heading, which is the tab's name or begins with it.
type tabRow struct {
	names []string
	first int // the first section after the row
}

// countTabs returns how many lines from line i on make a row of tabs, or 0.
// They are very short, at least half of them subjects of news, and no line among
// them could be a headline. A line that begins with the name of a tab before it
// is the heading of that tab's list and ends the row.
func countTabs(lines []line, i int) int {
	subjects, n := 0, 0
	for ; i+n < len(lines) && n <= maxTabs; n++ {
		l := lines[i+n]
		subject := l.kind == topicLine || l.kind == sectionLine && !l.related
		if !subject && l.kind != textLine || !isTabName(l.text) || startsWithTab(lines[i:i+n], l.text) {
			break
		}
		if subject {
			subjects++
		}
	}
	if last := i + n; n > 0 && lines[last-1].kind == sectionLine && (last == len(lines) || lines[last].kind == textLine && !isTabName(lines[last].text)) {
		n-- // the label of the titles that follow
	}
	if n < minTabs || n > maxTabs || subjects*2 < n {
		return 0
	}
	return n
}

// isTabName says whether a text is short enough for a tab's name.
func isTabName(s string) bool {
	if width(s) > 2*maxTabRunes {
		return false
	}
	return !hasHan(s) && strings.Count(s, " ") < 2 || utf8.RuneCountInString(s) <= maxTabRunes
}

// startsWithTab says whether s begins with the name of one of tabs.
func startsWithTab(tabs []line, s string) bool {
	for _, t := range tabs {
		if strings.HasPrefix(s, t.text) {
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

// restoreLostLists gives the headlines of a list that lost its heading, though its
// tab is in the row, back to it: where the list of the tab before it holds
// just as many times the headlines of a whole list as there are lists in it.
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

// matchTabs finds the section of each tab, -1 for a tab without one. The order
// of the page is the order of the row.
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

// commonLength returns how many headlines the lists of a row have that cannot hold
// another's: the same number for all, else 0. It is 1 where there is none to tell.
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

// distribute shares out headlines among the list they stand in and the lost ones
// after it, if they are as many as those lists would have.
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
