package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"newsreader/cmd/internal/term"
)

// Marks that may not begin a line (UAX #14: CL CP EX IS NS, and the stops of Chinese), and those that may not end one (OP).
const (
	notFirst = "，。、；：！？）】》」』〉〕］｝’”…‥·・々ー～%％℃,.;:!?)]}"
	notLast  = "（【《「『〈〔［｛‘“([{"
)

// listNumber is what begins an item of a numbered list.
var listNumber = regexp.MustCompile(`^\d+\. `)

// checkTypesetting returns the faults of lines that are paragraphs with blank lines between them: a line that a mark begins
// which may not, or ends though its paragraph goes on.
func checkTypesetting(lines []string) (faults []string) {
	previous := ""
	for _, line := range lines {
		line = strings.TrimRight(line, " ")
		body := listNumber.ReplaceAllString(strings.TrimLeft(line, " │┃>•-*"), "")
		if first, _ := utf8.DecodeRuneInString(body); previous != "" && body != "" && strings.ContainsRune(notFirst, first) {
			faults = append(faults, fmt.Sprintf("a line begins with %c: %q", first, line))
		}
		if last, _ := utf8.DecodeLastRuneInString(previous); line != "" && previous != "" && strings.ContainsRune(notLast, last) {
			faults = append(faults, fmt.Sprintf("a line ends with %c: %q", last, previous))
		}
		previous = line
	}
	return faults
}

// shownOf returns how much of a title a line shows, in columns, and whether that is right: all of it, or whole characters
// from its start on and an ellipsis.
func shownOf(line, title string) (columns int, ok bool) {
	line = strings.TrimRight(line, " ")
	if strings.HasSuffix(line, title) {
		return term.Width(title), true
	}
	line, cut := strings.CutSuffix(line, "…")
	shown := ""
	for rest := title; rest != ""; {
		_, next, _, _ := uniseg.FirstGraphemeClusterInString(rest, -1)
		if head := title[:len(title)-len(next)]; strings.HasSuffix(line, head) {
			shown = head
		}
		rest = next
	}
	return term.Width(shown) + 1, cut && shown != ""
}

// widths are those that the screens are set for: each kind of narrow one, and some wide ones.
var widths = []int{20, 21, 22, 23, 25, 27, 29, 30, 32, 35, 36, 39, 40, 41, 47, 50, 60, 69, 70, 80, 81, 100, 119, 120, 160, 200}

// TestReadTypesetting checks how lists cut titles and how articles break lines, at many widths.
func TestReadTypesetting(t *testing.T) {
	env := storeFixture(t, fixtureFeeds)
	for _, lang := range walkLanguages {
		t.Run(lang, func(t *testing.T) {
			env["LC_ALL"] = lang
			d, done := startReader(t, env)
			defer done()
			d.r.split = false
			tour := screenTour{t, d}
			tour.press("enter")
			rows := tour.atWidths(checkTitles)
			for range min(rows, 26) {
				tour.press("enter", "home")
				tour.atWidths(checkArticle)
				tour.press("q", "j")
			}
		})
	}
}

// atWidths checks the screen at many widths, and returns what the last check did.
func (s screenTour) atWidths(check func(t *testing.T, s screenTour, lines []string) int) (n int) {
	s.t.Helper()
	for _, width := range widths {
		s.d.r.Resize(width, 120)
		n = check(s.t, s, strings.Split(s.check("resizing"), "\n"))
	}
	return n
}

// checkTitles checks the rows of a list, and returns their number.
func checkTitles(t *testing.T, s screenTour, lines []string) int {
	t.Helper()
	rows, _ := s.d.r.top().(*listScreen).list.Visible()
	for i, row := range rows {
		title := titleOf(row.Headline)
		columns, ok := shownOf(lines[i], title)
		if !ok {
			t.Errorf("%q is not %q", lines[i], title)
		}
		if width := s.d.r.columns; width >= 40 && columns < min(width/2, term.Width(title)) {
			t.Errorf("only %d of %d columns are of the title: %q", columns, width, lines[i])
		}
	}
	return len(rows)
}

// checkArticle checks the lines of an article, and returns their number.
func checkArticle(t *testing.T, _ screenTour, lines []string) int {
	t.Helper()
	for _, fault := range checkTypesetting(lines[:len(lines)-1]) {
		t.Error(fault)
	}
	return len(lines)
}
