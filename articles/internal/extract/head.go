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

// takeLead takes the first paragraph, line n, for the standfirst where a line of
// facts stands under it, and gives the number of the first paragraph behind that.
func (t *trimmer) takeLead(n int) int {
	const near = 4 // lines that the facts may take
	for k := n + 1; k < min(n+near, len(t.live)-2) && !t.isParagraph(t.live[k]); k++ {
		r := t.live[n]
		if !t.isByline(t.live[k]) || t.listBox(t.live[k]) >= 0 || t.runs[r].width > maxStandfirst || t.listBox(r) >= 0 || !endsSentence(t.line(r)) {
			continue
		}
		if t.standfirst == "" {
			t.standfirst = t.line(r)
			t.dropRun(r)
			t.live = append(t.live[:n:n], t.live[n+1:]...)
			k--
		}
		for n = k; n < len(t.live) && !t.isParagraph(t.live[n]); {
			n++
		}
		return n
	}
	return n
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

// isItemOfFacts is true of a line of a list that says facts and little besides.
func (t *trimmer) isItemOfFacts(r int32, line string) bool {
	if !t.isFacts(r, line) {
		return false
	}
	facts := labels.SourceLine(line, datetime.Options{})
	rest, _ := cutTimes(line)
	return len(facts.Figures) > 0 || isMostly(facts, rest, line)
}

// inDates is true of a line of a list of dates: it and two lines beside it that
// stand as it does have a time. What a page says of its article has two at most.
func (f *finder) inDates(r int32) bool {
	n := 0
	for k := r; k >= 0 && n < 3 && f.isDated(k, r); k-- {
		n++
	}
	for k := r + 1; n > 0 && n < 3 && int(k) < len(f.runs) && f.isDated(k, r); k++ {
		n++
	}
	return n == 3
}

// isDated is true of a run that has a time and stands as run like does.
func (f *finder) isDated(r, like int32) bool {
	a, b := f.runs[r].box, f.runs[like].box
	if a != b && (f.entries[a].parent != f.entries[b].parent || f.tag(a) != f.tag(b)) {
		return false
	}
	_, _, _, ok := datetime.FindTime(f.textOf(f.runs[r].first, f.runs[r].end), datetime.Options{})
	return ok
}

// cutTimes cuts the times out of a line; tail is what stands behind the last.
func cutTimes(line string) (rest, tail string) {
	for {
		_, start, end, ok := datetime.FindTime(line, datetime.Options{})
		if !ok {
			return rest + line, line
		}
		rest += line[:start]
		line = line[end:]
	}
}

// writtenLines finds the lines of lists, tables, quotations and code that begin
// among the first n lines and are part of the article, however short.
func (t *trimmer) writtenLines(n int) map[int32]bool {
	written := map[int32]bool{}
	for i := 0; i < n; {
		box := t.listBox(t.live[i])
		end := i
		for end < len(t.live) && box >= 0 && t.runs[t.live[end]].first < t.entries[box].end {
			end++
		}
		if lines := t.live[i:end]; len(lines) > 0 && t.isWritten(box, lines) {
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
	for i := t.runs[r].box; i > t.body && (t.home < i || t.home >= t.entries[i].end); i = t.entries[i].parent {
		switch t.tag(i) {
		case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Blockquote, atom.Pre:
			box = i
		}
	}
	return box
}

// isWritten is true of a list, table or the like whose lines are the writer's: few
// hold links, none tells facts and none was dropped before. Buttons and tags come
// in lists as well, but those are words more than phrases, and tables with one
// cell a row lay out.
func (t *trimmer) isWritten(box int32, lines []int32) bool {
	links, phrases := 0, 0
	for _, r := range lines {
		run, line := &t.runs[r], t.line(r)
		if !isNumber(line) && (t.isItemOfFacts(r, line) || isClosing(run, line)) {
			return false
		}
		if n := tokenCount(line); n >= minHeadline || n >= 3 && run.cjk == 0 {
			phrases++
		}
		links += int(run.links)
	}
	if links*2 > len(lines) || int(t.stats[box].runs) > len(lines) {
		return false
	}
	switch t.tag(box) {
	case atom.Blockquote, atom.Pre:
		return true
	case atom.Table:
		rows := t.count(box, atom.Tr)
		return rows > 1 && len(lines) >= 2*rows
	}
	return len(lines) > 1 && phrases*2 > len(lines)
}

// isClosing is true of a line that begins like those under an article and is no phrase:
// an item of a list may ask to contact somebody as well.
func isClosing(r *run, line string) bool {
	return hasClosing(line) && !r.isProse() && (r.cjk > 0 || tokenCount(line) < minHeadline)
}

// isNumber is true of a number without a label: in a table it is a value, elsewhere
// it may count comments.
func isNumber(line string) bool {
	figures := labels.Figures(line)
	return len(figures) == 1 && figures[0].Kind == labels.Unlabelled
}

// count counts the elements of a kind inside entry i.
func (t *trimmer) count(i int32, tag atom.Atom) int {
	n := 0
	for c := i + 1; c < t.entries[i].end; c++ {
		if t.tag(c) == tag {
			n++
		}
	}
	return n
}
