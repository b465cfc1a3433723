package extract

import (
	"newsreader/articles/internal/labels"
	"strings"

	"golang.org/x/net/html/atom"
)

// maxListLabel is the width of the longest line, in columns, that heads a list of other articles.
const maxListLabel = 40

// dropReadMore drops the lines that lead to other articles, wherever they stand.
func (t *trimmer) dropReadMore() {
	kept := t.lines[:0]
	promised := false
	for n, r := range t.lines {
		run := &t.runs[r]
		line := ""
		if run.width < 300 {
			line = t.lineText(r)
		}
		promised = t.isLink(r) && promised || t.isReadMoreLabel(n, line)
		if promised || line != "" && (t.isReadMore(run, line) || letters(line) == t.title && t.title != "") {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.lines = kept
}

// isReadMoreLabel is true of the label of other articles over line n+1, a link in the same box.
func (t *trimmer) isReadMoreLabel(n int, line string) bool {
	r := &t.runs[t.lines[n]]
	if r.width == 0 || r.width > maxListLabel || r.stops > 0 || n+1 == len(t.lines) || !t.isLink(t.lines[n+1]) || !startsReadMore(line) && !labels.Section(line).Recommended() {
		return false
	}
	box := t.commonBox(r.box, t.runs[t.lines[n+1]].box)
	return box > t.body && box != t.mainBox && (t.mainBox < box || t.mainBox >= t.entries[box].end)
}

// isLink is true of a run that is a link as a whole.
func (t *trimmer) isLink(r int32) bool { return t.runs[r].linkedWidth*5 > t.runs[r].width*4 }

func (t *trimmer) isReadMore(r *run, line string) bool {
	if r.width < 200 && isOriginalTitle(line) {
		return true
	}
	linked := r.linkedWidth*5 >= r.width*2
	if startsReadMore(line) && (linked || r.width < 60 && (r.stops == 0 || isTruncated(line))) || r.linkedWidth*5 >= r.width*3 && mayStartReadMore(line) || r.width < 40 && labels.Boilerplate(line) && !t.isTableCell(r) {
		return true
	}
	return r.linkedWidth*10 > r.width*9 && r.width > 20 && isAllCaps(line)
}

// maxCells is how far around a cell its row is looked at.
const maxCells = 20

// isTableCell is true of a cell in a row with others that are no words of buttons: Home
// and Away, Live, Top.
func (t *trimmer) isTableCell(r *run) bool {
	row := t.entries[r.box].parent
	if tag := t.tag(r.box); tag != atom.Th && tag != atom.Td || row < 0 {
		return false
	}
	first, end := t.runsOf(row)
	at := t.entries[r.box].firstRun
	for k := max(first, at-maxCells); k < min(end, at+maxCells); k++ {
		if t.runs[k].links == 0 && !labels.Boilerplate(t.lineText(k)) {
			return true
		}
	}
	return false
}

// isAllCaps is true of a line in capitals.
func isAllCaps(line string) bool {
	return strings.ToUpper(line) == line && strings.ToLower(line) != line
}

// dropListHeadings drops the headings of lists of other articles that are gone,
// where nothing else is left of the box around both.
func (t *trimmer) dropListHeadings() {
	kept := t.lines[:0]
	for n, r := range t.lines {
		if run := &t.runs[r]; run.width <= maxListLabel && run.stops == 0 && t.isListGone(t.ownBox(n), run.end) {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.lines = kept
}

// ownBox is the largest box in the body around line n with no other line in it, or -1.
func (t *trimmer) ownBox(n int) int32 {
	box := int32(-1)
	for i := t.runs[t.lines[n]].box; i > t.body; i = t.entries[i].parent {
		if n > 0 && t.runs[t.lines[n-1]].first >= i || n+1 < len(t.lines) && t.runs[t.lines[n+1]].first < t.entries[i].end {
			break
		}
		box = i
	}
	return box
}

// isListGone is true of a box without pictures in which several links as long as
// headlines were dropped behind entry i. Those to share a text are shorter.
func (t *trimmer) isListGone(box, i int32) bool {
	if box < 0 || t.stats[box].images > 0 {
		return false
	}
	gone := stats{}
	for ; i < t.entries[box].end; i++ {
		if t.drop[i] {
			gone.add(&t.stats[i])
			i = t.entries[i].end - 1
		}
	}
	return gone.linkRuns > 1 && gone.linkedWidth >= gone.linkRuns*minScoredWidth
}
