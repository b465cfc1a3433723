package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// dropHead drops facts and labels before the first paragraph.
func (t *trimmer) dropHead() {
	first := 0
	for first < len(t.live) && !t.isParagraph(t.live[first]) {
		first++
	}
	if first == len(t.live) {
		first = min(3, len(t.live))
	}
	t.dropPortraits(first)
	first = t.takeLead(first)
	written := t.writtenLines(first)
	kept := t.live[:0]
	for n, r := range t.live {
		if n < first && !written[r] && t.isHeadline(r) {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.live = kept
}

// isByline is true of a line of facts that names the author or gives the time.
func (t *trimmer) isByline(r int32) bool {
	line := t.line(r)
	facts := labels.SourceLine(line, datetime.Options{})
	return t.isFacts(r, line) && (facts.Author != "" || facts.Published.Known() || facts.Updated.Known())
}

// maxPortrait is the declared width, in pixels, up to which a picture before the
// first paragraph is that of the author beside a name. With a layout, AMP's, it is
// a proportion.
const maxPortrait = 100

// dropPortraits drops the small pictures before the first paragraph, which is line n.
func (t *trimmer) dropPortraits(n int) {
	end := t.entries[t.body].end
	if n < len(t.live) {
		end = t.runs[t.live[n]].first
	}
	for i := t.body + 1; i < end; i++ {
		if t.tag(i) != atom.Img {
			continue
		}
		width, err := strconv.Atoi(strings.TrimSuffix(attr(t.entries[i].node, "width"), "px"))
		if err == nil && width <= maxPortrait && attr(t.entries[i].node, "layout") == "" || namesWord(t.entries[i].node, "avatar") {
			t.drop[i] = true
		}
	}
}

// isParagraph is true of a line of prose that tells no facts alone.
func (t *trimmer) isParagraph(r int32) bool {
	run := &t.runs[r]
	return run.isProse() && !t.isFacts(r, t.line(r))
}

// isHeadline is true of a line before the article that is no part of it.
func (t *trimmer) isHeadline(r int32) bool {
	run := &t.runs[r]
	if run.width > 240 {
		return false
	}
	line := t.line(r)
	if t.isFacts(r, line) || hasClosing(line) || hasPromise(line) && run.width < 40 {
		return true
	}
	const verse = 3 // lines of a paragraph
	isVerse := t.tag(run.box) == atom.P && t.stats[run.box].runs >= verse
	return run.width < scoredWidth && !isVerse && (t.homeOf(r) != t.home || t.tag(run.box) != t.kind) && t.heading(run) == 0 || run.linked*5 > run.width*4
}

// isFacts is true of a line that says when, where or by whom, and is none of a list
// of dates. One as long as a sentence must give a time, say little besides and not
// end like a sentence.
func (t *trimmer) isFacts(r int32, line string) bool {
	facts := labels.SourceLine(line, datetime.Options{})
	if facts.Empty() || !t.runs[r].isProse() {
		return !facts.Empty() && !t.inDates(r)
	}
	rest, tail := cutTimes(line)
	return tail != line && !endsSentence(tail) && isMostly(facts, rest, line)
}

// isMostly is true of a line that says little besides facts; rest is what stands
// around its times.
func isMostly(facts labels.Line, rest, line string) bool {
	for _, name := range []string{facts.Source, facts.Author, facts.Editor} {
		rest = strings.Replace(rest, name, "", 1)
	}
	return measureText(rest).width*2 < measureText(line).width
}
