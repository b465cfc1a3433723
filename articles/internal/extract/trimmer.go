package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// trimmer drops lines from a body that are not part of the article: what precedes its first paragraph,
// what follows its last, and links to other articles in between.
type trimmer struct {
	*markedTree
	body    int32
	title   string    // letters of the headline
	lines   []int32   // the runs that are left
	mainBox int32     // the box that has most paragraphs
	mainTag atom.Atom // the tag of these paragraphs
	// By entry, the first image at or after it, and the first image or video.
	nextImage, nextMedia []int32
	// standfirst is the summary that was taken out of the text.
	standfirst string
}

// remainingRuns returns the runs of the body that are not dropped.
func (t *trimmer) remainingRuns() []int32 {
	var live []int32
	first, end := t.RunsOf(t.body)
	for r := first; r < end; r++ {
		if t.Runs[r].Width > 0 && !t.dropped(t.Runs[r].First) {
			live = append(live, r)
		}
	}
	return live
}

// dropRun drops a run, with its box if nothing else is in it.
func (t *trimmer) dropRun(r int32) {
	run := &t.Runs[r]
	if run.Box != t.body && t.stats[run.Box].Runs <= 1 && t.isLeafBox(run.Box) {
		t.drop[run.Box] = true
	}
	for i := run.First; i < run.End; i++ {
		if t.IsText(i) || t.Tag(i) == atom.Img && run.Images <= 1 {
			t.drop[i] = true
		}
	}
}

// dropText drops the texts of a run but not its images.
func (t *trimmer) dropText(run *htmltree.Run) {
	for i := run.First; i < run.End; i++ {
		if t.IsText(i) {
			t.drop[i] = true
		}
	}
}

// isLeafBox reports whether a box contains no blocks.
func (t *trimmer) isLeafBox(i int32) bool {
	for c := i + 1; c < t.Entries[i].End; c++ {
		if t.Entries[c].Block {
			return false
		}
	}
	return true
}

// findMainBox returns the box that contains the most prose, or the most text if there is no prose.
func (t *trimmer) findMainBox() int32 {
	if box := t.boxWithMost(func(r *htmltree.Run) bool { return r.IsProse() }); box >= 0 {
		return box
	}
	isLine := func(r *htmltree.Run) bool { return !r.IsLink() && t.Heading(r) == 0 }
	if box := t.boxWithMost(isLine); box >= 0 && !slices.ContainsFunc(t.lines, t.isStanza) {
		return box
	}
	t.mainTag = 0
	return t.body
}

// boxWithMost returns the box with the most of the lines that count, or -1 if none does.
func (t *trimmer) boxWithMost(counts func(*htmltree.Run) bool) int32 {
	weight := map[int32]int32{}
	home, top := int32(-1), int32(0)
	for _, r := range t.lines {
		run := &t.Runs[r]
		if !counts(run) {
			continue
		}
		p := t.paragraphParent(r)
		weight[p] += run.Width
		if weight[p] > top {
			home, top, t.mainTag = p, weight[p], t.Tag(run.Box)
		}
	}
	return home
}

// paragraphParent returns the box around the paragraph that a run is in.
func (t *trimmer) paragraphParent(r int32) int32 {
	box := t.Runs[r].Box
	if t.isLeaf(box) && box != t.body {
		return t.Entries[box].Parent
	}
	return box
}

func (t *trimmer) lineText(r int32) string { return t.Text(t.Runs[r].First, t.Runs[r].End) }

// isBylineOrTime reports whether a line has the author or the time.
func (t *trimmer) isBylineOrTime(r int32) bool {
	line := t.lineText(r)
	facts := labels.SourceLine(line, trimOptions(line))
	return t.isFactLine(r, line) && (facts.Author != "" || facts.Published.Known() || facts.Updated.Known())
}

// trimOptions returns the options with which the facts on a line are recognised. In East Asia, two numbers are a month and
// a day.
func trimOptions(line string) datetime.Options {
	if !runes.ContainsHan(line) {
		return datetime.Options{}
	}
	return datetime.Options{Now: aDay, Zone: datetime.ZoneFor("zh")}
}

// isParagraph reports whether a line is prose and not only facts.
func (t *trimmer) isParagraph(r int32) bool {
	run := &t.Runs[r]
	return run.IsProse() && !t.isFactLine(r, t.lineText(r))
}

// isFactLine reports whether a line says when, where or by whom the article was written and is not in
// a list of dates. A line as long as a sentence must have a time, say little else, and not end like a
// sentence.
func (t *trimmer) isFactLine(r int32, line string) bool {
	facts := labels.SourceLine(line, trimOptions(line))
	if facts.Empty() || !t.Runs[r].IsProse() {
		return !facts.Empty() && !t.inDateList(r)
	}
	rest, tail := pagetext.CutTimes(line)
	return tail != line && !pagetext.EndsSentence(tail) && isMostlyFacts(facts, rest, line)
}

// isMostlyFacts reports whether a line says little besides facts; rest is the line without its times.
func isMostlyFacts(facts labels.Line, rest, line string) bool {
	for _, name := range []string{facts.Source, facts.Author, facts.Editor} {
		rest = strings.Replace(rest, name, "", 1)
	}
	return pagetext.MeasureOf(rest).Width*2 < pagetext.MeasureOf(line).Width
}

// listBox returns the outermost list, table, quotation or code block around a run that does not
// contain the article's paragraphs as well, or -1.
func (t *trimmer) listBox(r int32) int32 {
	box := int32(-1)
	for i := t.Runs[r].Box; i > t.body && (t.mainBox < i || t.mainBox >= t.Entries[i].End); i = t.Entries[i].Parent {
		switch t.Tag(i) {
		case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Blockquote, atom.Pre:
			box = i
		}
	}
	return box
}
