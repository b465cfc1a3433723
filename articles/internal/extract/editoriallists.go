package extract

import (
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
	"sort"

	"golang.org/x/net/html/atom"
)

// editorialLines finds the lines of lists, tables, quotations and code that begin
// among the first n lines and are part of the article, however short.
func (t *trimmer) editorialLines(n int) map[int32]bool {
	written := map[int32]bool{}
	for i := 0; i < n; {
		box := t.listBox(t.lines[i])
		end := i
		for end < len(t.lines) && box >= 0 && t.Runs[t.lines[end]].First < t.Entries[box].End {
			end++
		}
		if lines := t.lines[i:end]; len(lines) > 0 && t.isEditorialList(box, lines) {
			for _, r := range lines {
				written[r] = true
			}
		}
		i = max(end, i+1)
	}
	return written
}

// listBox is the outermost list, table, quotation or piece of code around a run
// that the paragraphs do not stand in as well, or -1.
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

// isEditorialList is true of a list, table or the like whose lines are the writer's: few
// hold links, none tells facts and none was dropped before. Buttons and tags come
// in lists as well, but those are words more than phrases, and tables with one
// cell a row lay out.
func (t *trimmer) isEditorialList(box int32, lines []int32) bool {
	links, phrases := 0, 0
	for _, r := range lines {
		run, line := &t.Runs[r], t.lineText(r)
		if !isBareNumber(line) && (t.isFactItem(r, line) || isTrailerItem(run, line)) {
			return false
		}
		if n := pagetext.WordCount(line); n >= minPhrase || n >= 3 && run.CJK == 0 {
			phrases++
		}
		links += int(run.Links)
	}
	if links*2 > len(lines) || int(t.stats[box].Runs) > len(lines) {
		return false
	}
	switch t.Tag(box) {
	case atom.Blockquote, atom.Pre:
		return true
	case atom.Table:
		rows := t.countTags(box, atom.Tr)
		return rows > 1 && len(lines) >= 2*rows
	}
	return len(lines) > 1 && phrases*2 > len(lines)
}

// isTrailerItem is true of a line that begins like those under an article and is no phrase:
// an item of a list may ask to contact somebody as well.
func isTrailerItem(r *htmltree.Run, line string) bool {
	return pagetext.StartsTrailer(line) && !r.IsProse() && (r.CJK > 0 || pagetext.WordCount(line) < minPhrase)
}

// isBareNumber is true of a number without a label: in a table it is a value, elsewhere
// it may count comments.
func isBareNumber(line string) bool {
	figures := labels.Figures(line)
	return len(figures) == 1 && figures[0].Kind == labels.Unlabelled
}

// countTags counts the elements of a kind inside entry i.
func (t *trimmer) countTags(i int32, tag atom.Atom) int {
	n := 0
	for c := i + 1; c < t.Entries[i].End; c++ {
		if t.Tag(c) == tag {
			n++
		}
	}
	return n
}

// isFactItem is true of a line of a list that says facts and little besides.
func (t *trimmer) isFactItem(r int32, line string) bool {
	if !t.isFactLine(r, line) {
		return false
	}
	facts := labels.SourceLine(line, datetime.Options{})
	rest, _ := pagetext.CutTimes(line)
	return len(facts.Figures) > 0 || isMostlyFacts(facts, rest, line)
}

// endsEditorialList is true of the last line of a list or table that is part of the article.
func (t *trimmer) endsEditorialList(r int32) bool {
	box := t.listBox(r)
	if box < 0 || t.Tag(box) != atom.Table && !isList(t.Tag(box)) {
		return false
	}
	first := sort.Search(len(t.lines), func(n int) bool { return t.Runs[t.lines[n]].First >= box })
	end := sort.Search(len(t.lines), func(n int) bool { return t.lines[n] > r })
	return t.isEditorialList(box, t.lines[first:end])
}
