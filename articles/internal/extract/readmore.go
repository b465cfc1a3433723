package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// maxListLabel is the width of the widest line, in columns, that heads a list of other articles.
const maxListLabel = 40

// dropReadMore drops the lines that lead to other articles, wherever they are.
func (t *trimmer) dropReadMore() {
	kept := t.lines[:0]
	labelled := false
	for n, r := range t.lines {
		run := &t.Runs[r]
		line := ""
		if run.Width < 300 {
			line = t.lineText(r)
		}
		labelled = t.Runs[r].IsLink() && labelled || t.isReadMoreLabel(n, line)
		if labelled || line != "" && (t.isReadMore(run, line) || pagetext.Letters(line) == t.title && t.title != "") {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.lines = kept
}

// isReadMoreLabel reports whether line n labels other articles and line n+1 is a link in the same box.
func (t *trimmer) isReadMoreLabel(n int, line string) bool {
	r := &t.Runs[t.lines[n]]
	if r.Width == 0 || r.Width > maxListLabel || r.Stops > 0 || n+1 == len(t.lines) || !t.Runs[t.lines[n+1]].IsLink() || !pagetext.StartsReadMore(line) && !labels.Section(line).Recommended() {
		return false
	}
	box := t.CommonBox(r.Box, t.Runs[t.lines[n+1]].Box)
	return box > t.body && box != t.mainBox && (t.mainBox < box || t.mainBox >= t.Entries[box].End)
}

func (t *trimmer) isReadMore(r *htmltree.Run, line string) bool {
	if r.Width < 200 && pagetext.IsOriginalTitle(line) {
		return true
	}
	linked := r.LinkedWidth*5 >= r.Width*2
	if pagetext.StartsReadMore(line) && (linked || r.Width < 60 && (r.Stops == 0 || pagetext.IsTruncated(line))) || r.LinkedWidth*5 >= r.Width*3 && pagetext.MayStartReadMore(line) || r.Width < 40 && labels.IsBoilerplate(line) && !t.isTableCell(r) {
		return true
	}
	return r.LinkedWidth*10 > r.Width*9 && r.Width > 20 && isAllCaps(line)
}

// maxCells is how many runs of a row around a cell are examined.
const maxCells = 20

// isTableCell reports whether a run is in a table row with cells that are not the texts of buttons.
// Home, Away, Live and Top are words of tables too.
func (t *trimmer) isTableCell(r *htmltree.Run) bool {
	row := t.Entries[r.Box].Parent
	if tag := t.Tag(r.Box); tag != atom.Th && tag != atom.Td || row < 0 {
		return false
	}
	first, end := t.RunsOf(row)
	at := t.Entries[r.Box].FirstRun
	for k := max(first, at-maxCells); k < min(end, at+maxCells); k++ {
		if t.Runs[k].Links == 0 && !labels.IsBoilerplate(t.lineText(k)) {
			return true
		}
	}
	return false
}

// isAllCaps reports whether a line is in capitals.
func isAllCaps(line string) bool {
	return strings.ToUpper(line) == line && strings.ToLower(line) != line
}

// dropListHeadings drops the headings of lists of other articles that were dropped, if nothing else is
// left in the box around both.
func (t *trimmer) dropListHeadings() {
	kept := t.lines[:0]
	for n, r := range t.lines {
		if run := &t.Runs[r]; run.Width <= maxListLabel && run.Stops == 0 && t.isListGone(t.ownBox(n), run.End) {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.lines = kept
}

// ownBox returns the largest box in the body around line n that contains no other line, or -1.
func (t *trimmer) ownBox(n int) int32 {
	box := int32(-1)
	for i := t.Runs[t.lines[n]].Box; i > t.body; i = t.Entries[i].Parent {
		if n > 0 && t.Runs[t.lines[n-1]].First >= i || n+1 < len(t.lines) && t.Runs[t.lines[n+1]].First < t.Entries[i].End {
			break
		}
		box = i
	}
	return box
}

// isListGone reports whether several links as long as headlines were dropped after entry i in a box
// without images. Share buttons are links too, but shorter.
func (t *trimmer) isListGone(box, i int32) bool {
	if box < 0 || t.stats[box].Images > 0 {
		return false
	}
	gone := htmltree.Stats{}
	for ; i < t.Entries[box].End; i++ {
		if t.drop[i] {
			gone.Add(&t.stats[i])
			i = t.Entries[i].End - 1
		}
	}
	return gone.LinkRuns > 1 && gone.LinkedWidth >= gone.LinkRuns*htmltree.MinScoredWidth
}
