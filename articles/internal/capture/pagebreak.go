package capture

import (
	"strconv"
	"strings"
	"unicode"

	"newsreader/articles/internal/runes"
)

// maxRunning is how many lines at the head and foot of a printed page may be its running head, its
// running foot and its number. A browser prints the day, the title, the address and the number.
const maxRunning = 4

// isPrinted reports whether a text has the pages of a printed one, as that of a PDF has.
func isPrinted(text string) bool { return strings.Contains(text, "\f") }

// cutPageBreaks removes the form feeds between the pages of a printed text with the running heads and
// page numbers beside them, and joins a paragraph that goes on over the page. A line is a running head
// if it stands beside several form feeds, whatever its figures are.
func cutPageBreaks(text string) string {
	if !isPrinted(text) {
		return text
	}
	pages := readPages(text)
	running := runningLines(pages)
	var out strings.Builder
	out.Grow(len(text))
	last := ""
	for i, page := range pages {
		page = cutRunningLines(page, running[i])
		if last != "" && len(page) > 0 && !goesOnOverPage(last, page[0]) {
			out.WriteByte('\n')
		}
		for _, l := range page {
			out.WriteString(strings.TrimSuffix(l, "\r") + "\n")
			last = l
		}
	}
	return out.String()
}

// readPages returns the lines of the pages of a printed text.
func readPages(text string) [][]string {
	pages := strings.Split(text, "\f")
	if last := len(pages) - 1; strings.TrimSpace(pages[last]) == "" {
		pages = pages[:last] // every page ends with a form feed
	}
	out := make([][]string, len(pages))
	for i, page := range pages {
		if page = strings.Trim(page, "\r\n"); page != "" {
			out[i] = strings.Split(page, "\n")
		}
	}
	return out
}

// goesOnOverPage reports whether a paragraph may continue from the last line of a page to the first line of the next.
// The width of the lines decides whether it does.
func goesOnOverPage(last, next string) bool {
	a, b := readWrappedLine(last), readWrappedLine(next)
	if endsSentence(a.text) || a.indent > b.indent+maxOutdent || b.indent > a.indent+maxOutdent {
		return false
	}
	return startsLower(b.text) || runes.Columns(last) >= minWrap
}

// maxOutdent is how many columns further the lines of one paragraph may be indented than its others.
const maxOutdent = 4

// runningLines returns which lines of each page are running heads, running feet and page numbers.
func runningLines(pages [][]string) []map[int]bool {
	beside := map[string]int{} // on how many pages each form occurs
	edges := make([][]int, len(pages))
	for i, page := range pages {
		edges[i] = edgeLines(page)
		here := map[string]bool{}
		for _, k := range edges[i] {
			if f := runningForm(page[k]); !here[f] {
				here[f] = true
				beside[f]++
			}
		}
	}
	fromBrowser := isPrintedByBrowser(pages, edges)
	stamp := printTime(pages, edges)
	out := make([]map[int]bool, len(pages))
	for i, page := range pages {
		if len(edges[i]) == 0 {
			continue // a text may have millions of empty pages
		}
		out[i] = map[int]bool{}
		seen := map[string]bool{}
		for _, k := range edges[i] {
			form := runningForm(page[k])
			if seen[form] && strings.ContainsFunc(form, isLetter) {
				continue // the title, which is the running head as well
			}
			seen[form] = true
			n := beside[form]
			out[i][k] = n >= minRunning || fromBrowser && (n > 1 && n == len(pages) || isBrowserEdge(page[k], stamp, i+1, len(pages)))
		}
	}
	return out
}

// isPrintedByBrowser reports whether every page has its number and the total at an edge, such as 2/7.
func isPrintedByBrowser(pages [][]string, edges [][]int) bool {
	for i, page := range pages {
		found := false
		for _, k := range edges[i] {
			found = found || endsWithNumber(page[k], i+1, len(pages))
		}
		if !found {
			return false
		}
	}
	return true
}

// isBrowserEdge reports whether a line is what browsers print around a page: its address and number, or the time at
// which it was printed, before the title.
func isBrowserEdge(l, stamp string, page, pages int) bool {
	l = strings.TrimSpace(l)
	return endsWithNumber(l, page, pages) || isFileAddress(l) || stamp != "" && printTimeOf(l) == stamp
}

// isFileAddress reports whether a line is nothing but the address of a web page or file.
func isFileAddress(l string) bool {
	return isAddress(l) || strings.HasPrefix(l, "file://") && !strings.Contains(l, " ")
}

// endsWithNumber reports whether a line is a page number with the total, such as 2/7, perhaps after an address.
func endsWithNumber(l string, page, pages int) bool {
	rest, ok := strings.CutSuffix(strings.TrimSpace(l), strconv.Itoa(page)+"/"+strconv.Itoa(pages))
	rest = strings.TrimSpace(rest)
	return ok && (rest == "" || isFileAddress(rest))
}

// printTime returns the time at which every page says that it was printed, in one of its first lines.
func printTime(pages [][]string, edges [][]int) string {
	stamp := ""
	for i, page := range pages {
		found := ""
		for _, k := range edges[i] {
			if s := printTimeOf(page[k]); s != "" && (stamp == "" || s == stamp) {
				found = s
				break
			}
		}
		if found == "" {
			return ""
		}
		stamp = found
	}
	return stamp
}

// printTimeOf returns the day and time in figures that a line begins with, as 30/11/2026, 10:12.
func printTimeOf(l string) string {
	fields := strings.Fields(l)
	if len(fields) < 2 {
		return ""
	}
	day := strings.TrimRight(fields[0], ",.")
	hour, minute, ok := strings.Cut(fields[1], ":")
	if !ok || len(day) < len("1/2/26") || strings.Trim(day, "0123456789/.-") != "" || strings.Trim(hour, "0123456789") != "" {
		return ""
	}
	return day + " " + hour + ":" + minute
}

// edgeLines returns the indexes of the first and last lines of a page that are not blank.
func edgeLines(page []string) []int {
	var out []int
	for i := 0; i < len(page) && len(out) < maxRunning; i++ {
		if strings.TrimSpace(page[i]) != "" {
			out = append(out, i)
		}
	}
	for i, n := len(page)-1, 0; i >= 0 && n < maxRunning; i-- {
		if strings.TrimSpace(page[i]) == "" {
			continue
		}
		for _, k := range out {
			if k == i {
				return out
			}
		}
		out = append(out, i)
		n++
	}
	return out
}

// runningForm returns what is the same in the head of every page: the line without its figures and
// blanks, and without the time at which it was printed if there is more.
func runningForm(l string) string {
	if printTimeOf(l) != "" {
		title := strings.Join(strings.Fields(l)[2:], " ")
		title = strings.TrimPrefix(strings.TrimPrefix(title, "AM"), "PM")
		if strings.TrimSpace(title) != "" {
			l = title
		}
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, l)
}

// minRunning is the least number of pages that share a running head, unless a browser printed them.
const minRunning = 3

// cutRunningLines returns a page without its running lines and the blank lines beside them.
func cutRunningLines(page []string, running map[int]bool) []string {
	var out []string
	for i, l := range page {
		if !running[i] {
			out = append(out, l)
		}
	}
	for len(out) > 0 && strings.TrimSpace(out[0]) == "" {
		out = out[1:]
	}
	for len(out) > 0 && strings.TrimSpace(out[len(out)-1]) == "" {
		out = out[:len(out)-1]
	}
	return out
}
