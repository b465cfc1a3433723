package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// trimHead drops facts and labels before the first paragraph.
func (t *trimmer) trimHead() {
	first := 0
	for first < len(t.lines) && (!t.isParagraph(t.lines[first]) || isFactRow(t.lineText(t.lines[first]))) {
		first++
	}
	if first == len(t.lines) {
		first = min(3, len(t.lines))
	}
	t.dropPortraits(first)
	first = t.takeLeadAsStandfirst(first)
	written := t.editorialLines(first)
	kept := t.lines[:0]
	for n, r := range t.lines {
		if n < first && !written[r] && (t.isHeadMatter(r) || n+1 < first && t.isNameAbove(r, t.lines[n+1])) {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.lines = kept
}

// maxPortrait is the declared width, in pixels, of the largest image before the first paragraph that
// counts as a portrait of the author. On an AMP image with a layout, width is only a proportion.
const maxPortrait = 100

// dropPortraits drops small images before the first paragraph, which is line n.
func (t *trimmer) dropPortraits(n int) {
	end := t.Entries[t.body].End
	if n < len(t.lines) {
		end = t.Runs[t.lines[n]].First
	}
	for i := t.body + 1; i < end; i++ {
		if t.Tag(i) != atom.Img {
			continue
		}
		width, err := strconv.Atoi(strings.TrimSuffix(htmltree.Attr(t.Entries[i].Node, "width"), "px"))
		if err == nil && width <= maxPortrait && htmltree.Attr(t.Entries[i].Node, "layout") == "" || htmltree.NamesWord(t.Entries[i].Node, "avatar") {
			t.drop[i] = true
		}
	}
}

// isHeadMatter reports whether a line before the first paragraph is not part of the article.
func (t *trimmer) isHeadMatter(r int32) bool {
	run := &t.Runs[r]
	if run.Width > 240 {
		return false
	}
	line := t.lineText(r)
	if t.isFactLine(r, line) || isFactRow(line) || pagetext.StartsTrailer(line) || pagetext.StartsReadMore(line) && run.Width < 40 {
		return true
	}
	return run.Width < htmltree.MinScoredWidth && !t.isStanza(r) && (t.paragraphParent(r) != t.mainBox || t.Tag(run.Box) != t.mainTag) && t.Heading(run) == 0 || run.IsLink()
}

// maxNameAbove is the greatest width of the name of an account above its time, in columns.
const maxNameAbove = 24

// isNameAbove reports whether a short line is the name of the account whose time is on the next line.
func (t *trimmer) isNameAbove(r, next int32) bool {
	run := &t.Runs[r]
	line := t.lineText(r)
	if run.Width > maxNameAbove || run.Stops > 0 || t.Heading(run) != 0 || pagetext.EndsSentence(line) {
		return false
	}
	below := labels.SourceLine(t.lineText(next), trimOptions(t.lineText(next)))
	return below.Published.Known() && t.isFactLine(next, t.lineText(next))
}

// isStanza reports whether a line is one of several in a paragraph.
func (t *trimmer) isStanza(r int32) bool {
	const lines = 3
	box := t.Runs[r].Box
	return t.Tag(box) == atom.P && t.stats[box].Runs >= lines
}

// maxFactPieces is how many facts a row of them has at most.
const maxFactPieces = 8

// isFactRow reports whether a line is a row of facts with bars or bullets between them: "Published Jun 4, 2026 • Last
// updated 1 day ago • 2 minute read".
func isFactRow(line string) bool {
	pieces := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("|•·●", r) })
	if len(pieces) < 2 || len(pieces) > maxFactPieces {
		return false
	}
	for _, piece := range pieces {
		piece = pagetext.Squeeze(piece)
		facts := labels.SourceLine(piece, datetime.Options{Now: aDay})
		dated := facts.Published.Known() || facts.Updated.Known()
		if !dated && facts.Author == "" && len(facts.Counts) == 0 && !endsInTime(piece) && !labels.IsBoilerplate(piece) {
			return false
		}
	}
	return true
}
