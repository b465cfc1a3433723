package extract

import "newsreader/articles/internal/labels"

// Limits on the summary that a machine wrote, in columns.
const (
	maxMachineNote    = 300  // the line that says so
	minMachineSummary = 100  // the text around the line, if that is the summary
	maxMachineSummary = 2000 // the whole
	maxSummaryLabel   = 80   // what else is around them: a heading, buttons
)

// dropMachineSummary drops the boxes with a summary of the article that a machine wrote, as a line in them says.
func (t *trimmer) dropMachineSummary() {
	kept := t.lines[:0]
	gone := int32(-1) // the end of the last box that was dropped
	for _, r := range t.lines {
		run := &t.Runs[r]
		if run.First < gone {
			continue
		}
		if run.Width <= maxMachineNote && !t.isInMain(r) && labels.IsMachineSummary(t.lineText(r)) {
			if box := t.summaryBox(r); box >= 0 {
				n := len(kept)
				for n > 0 && t.Runs[kept[n-1]].First >= box {
					n--
				}
				kept = kept[:n]
				t.drop[box], gone = true, t.Entries[box].End
				continue
			}
		}
		kept = append(kept, r)
	}
	t.lines = kept
}

// summaryBox returns the box around a line and the summary that it announces, or -1: the smallest that has enough text
// besides the line, or a larger one that adds only a label. It is not around paragraphs of the article.
func (t *trimmer) summaryBox(r int32) int32 {
	box := int32(-1)
	for i := t.Runs[r].Box; i > t.body && !t.holdsText(i) && t.stats[i].Width <= maxMachineSummary; i = t.Entries[i].Parent {
		switch {
		case !t.Entries[i].Block:
		case box >= 0 && t.stats[i].Width > t.stats[box].Width+maxSummaryLabel:
			return box
		case t.stats[i].Width >= t.Runs[r].Width+minMachineSummary:
			box = i
		}
	}
	if box >= 0 && t.stats[box].ProseWidth*2 > t.stats[t.body].ProseWidth {
		return -1
	}
	return box
}
