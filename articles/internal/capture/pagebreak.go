package capture

import (
	"strings"
	"unicode"
)

// maxRunning is how many lines at the head and foot of a printed page may be its running head, its
// running foot and its number.
const maxRunning = 2

// cutPageBreaks removes the form feeds between the pages of a printed text with the running heads and
// page numbers beside them, and joins a paragraph that goes on over the page. A line is a running head
// if it stands beside at least three form feeds, whatever its figures are.
func cutPageBreaks(text string) string {
	pages := strings.Split(text, "\f")
	if len(pages) < 3 {
		return text
	}
	seen := map[string]int{}
	lines := make([][]string, len(pages))
	for i, page := range pages {
		lines[i] = strings.Split(strings.Trim(page, "\r\n"), "\n")
		for _, k := range edgeLines(lines[i]) {
			seen[runningForm(lines[i][k])]++
		}
	}
	var out strings.Builder
	out.Grow(len(text))
	open := false // whether the page before ends inside a sentence
	for i, page := range lines {
		page = cutRunningLines(page, seen)
		if i > 0 && len(page) > 0 && !(open && startsLower(strings.TrimSpace(page[0]))) {
			out.WriteByte('\n')
		}
		for _, l := range page {
			out.WriteString(strings.TrimSuffix(l, "\r") + "\n")
		}
		open = len(page) > 0 && !endsSentence(page[len(page)-1])
	}
	return out.String()
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
// blanks.
func runningForm(l string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, l)
}

// minRunning is beside how many pages a running head stands at least.
const minRunning = 3

// cutRunningLines returns a page without its running lines and the blank lines beside them.
func cutRunningLines(page []string, seen map[string]int) []string {
	drop := map[int]bool{}
	for _, k := range edgeLines(page) {
		if seen[runningForm(page[k])] >= minRunning {
			drop[k] = true
		}
	}
	var out []string
	for i, l := range page {
		if !drop[i] {
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
