package extract

import (
	"sort"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// editorialLines returns those of the first n lines that are in lists, tables, quotations or code
// which are part of the article, however short they are.
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

// isEditorialList reports whether a list, table or the like was written by the author: few lines have
// links, none has facts and none was dropped before. Buttons and tags come in lists too, but those are
// words rather than phrases, and layout tables have one cell a row.
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

// isTrailerItem reports whether a line begins like those below an article and is not a phrase: an item
// of a list may ask the reader to contact somebody.
func isTrailerItem(r *htmltree.Run, line string) bool {
	return pagetext.StartsTrailer(line) && !r.IsProse() && (r.CJK > 0 || pagetext.WordCount(line) < minPhrase)
}

// isBareNumber reports whether a line is a number without a label. In a table that is a value;
// elsewhere it may be a comment count.
func isBareNumber(line string) bool {
	figures := labels.Counts(line)
	return len(figures) == 1 && figures[0].Kind == labels.Unlabelled
}

// countTags counts the elements with a tag inside entry i.
func (t *trimmer) countTags(i int32, tag atom.Atom) int {
	n := 0
	for c := i + 1; c < t.Entries[i].End; c++ {
		if t.Tag(c) == tag {
			n++
		}
	}
	return n
}

// isFactItem reports whether a line of a list consists of facts and little else.
func (t *trimmer) isFactItem(r int32, line string) bool {
	if !t.isFactLine(r, line) {
		return false
	}
	facts := labels.SourceLine(line, datetime.Options{})
	rest, _ := pagetext.CutTimes(line)
	return len(facts.Counts) > 0 || isMostlyFacts(facts, rest, line)
}

// endsEditorialList reports whether a line is in a list or table at the end of the text that is part
// of the article.
func (t *trimmer) endsEditorialList(r int32) bool {
	box := t.listBox(r)
	if box < 0 || t.Tag(box) != atom.Table && !isList(t.Tag(box)) {
		return false
	}
	first := sort.Search(len(t.lines), func(n int) bool { return t.Runs[t.lines[n]].First >= box })
	end := sort.Search(len(t.lines), func(n int) bool { return t.lines[n] > r })
	return t.isEditorialList(box, t.lines[first:end])
}
