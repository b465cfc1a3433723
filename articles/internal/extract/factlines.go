package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/labels"
)

// lookAhead is how many runs after the headline may contain facts.
const lookAhead = 40

// printedLine reads the lines that the page prints about its article: first between title and text,
// then above the title, then below the text. The first line with a fact wins.
func (f *facts) printedLine() labels.Line {
	var found labels.Line
	for _, r := range f.factRuns() {
		run := &f.Runs[r]
		if run.Width > 300 || run.Width == 0 || f.inBodyList(run) || f.inDateList(r) || f.isReference(run) {
			continue
		}
		line := f.readRun(r)
		if f.body >= 0 && run.First >= f.Entries[f.body].End {
			line.Published = onlyIfUnknown(line.Published, found.Published)
		}
		mergeLine(&found, line)
	}
	return found
}

// isReference reports whether a run is an item of a numbered list after the headline, outside the
// text: a work that the article cites, or a comment on it.
func (f *facts) isReference(r *htmltree.Run) bool {
	if f.title.run < 0 || r.First < f.Runs[f.title.run].First {
		return false
	}
	for i := r.Box; i >= 0; i = f.Entries[i].Parent {
		if f.Tag(i) == atom.Ol && (f.body < i || f.body >= f.Entries[i].End) {
			return true
		}
	}
	return false
}

// dateline returns what the article's first paragraph says about its author before its first sentence.
// Its agency may be only one of several sources.
func (f *facts) dateline() labels.Line {
	if f.body < 0 {
		return labels.Line{}
	}
	first, last := f.proseRange()
	if first >= last {
		return labels.Line{}
	}
	return labels.Dateline(f.Text(f.Runs[first].First, f.Runs[first].End))
}

// inBodyList reports whether a run was kept as part of a list in the text, or at the end of the text.
func (f *facts) inBodyList(r *htmltree.Run) bool {
	if f.body < 0 || r.First <= f.body || r.First >= f.Entries[f.body].End || f.dropped(r.First) {
		return false
	}
	if _, last := f.proseRange(); int(last) < len(f.Runs) && r.First >= f.Runs[last].First {
		return true
	}
	for i := r.Box; i > f.body; i = f.Entries[i].Parent {
		if tag := f.Tag(i); isList(tag) || tag == atom.Table || tag == atom.Dl {
			return true
		}
	}
	return false
}

// readRun reads the facts on run r. If the run before is only a label of the time, or the run after
// only a time of day, they are read with it.
func (f *facts) readRun(r int32) labels.Line {
	text := f.runText(r)
	line := f.readLine(text)
	if !line.Published.Known() {
		return line
	}
	if labelled := f.readLine(f.neighbourText(r-1) + " " + text); !line.Updated.Known() && labelled.Updated.Known() && !labelled.Published.Known() {
		line = labelled
	}
	if next := f.neighbourText(r + 1); line.Published.Precision == datetime.Day && strings.Contains(next, ":") {
		if timed := f.readLine(text + " " + next); sameDay(timed.Published.Time, line.Published.Time) {
			return timed
		}
	}
	return line
}

func (f *facts) runText(r int32) string {
	return f.TextWithBars(f.Runs[r].First, f.Runs[r].End, " | ")
}

// neighbourText returns the text of run r if it may belong to an adjacent run: it is short and has no
// facts of its own.
func (f *facts) neighbourText(r int32) string {
	const longest = 24 // columns
	if r < 0 || int(r) >= len(f.Runs) || f.Runs[r].Width > longest || f.Entries[f.Runs[r].First].Hidden {
		return ""
	}
	text := f.runText(r)
	if !labels.SourceLine(text, f.reader).Empty() {
		return ""
	}
	return text
}

// readLine reads a line of facts, in which "by" and a name may follow a time.
func (f *facts) readLine(text string) labels.Line {
	line := labels.SourceLine(text, f.reader)
	if i := strings.Index(text, " by "); i > 0 && line.Author == "" && line.Published.Known() {
		line.Author = labels.SourceLine("By "+text[i+len(" by "):], f.reader).Author
	}
	return line
}

// factRuns returns the runs that may contain facts, best first.
func (f *facts) factRuns() []int32 {
	start, end := f.title.run+1, int32(len(f.Runs))
	first, last := end, end
	if f.body >= 0 {
		first, last = f.proseRange()
	}
	var list []int32
	if start > 0 {
		for r := start; r < min(start+lookAhead, end) && (r < first || first < start); r++ {
			list = append(list, r)
		}
		for r := start - 2; r >= max(0, start-8); r-- {
			list = append(list, r)
		}
	} else if f.body >= 0 {
		for r := first - 1; r >= max(0, first-12); r-- {
			list = append(list, r)
		}
	}
	for r := first; r < min(first+3, last); r++ {
		list = append(list, r)
	}
	for r := last; r < min(last+12, end) && f.body >= 0 && !f.isOtherTitle(r); r++ {
		list = append(list, r)
	}
	return list
}

// minOtherTitle is the width of the narrowest link below the text, in columns, that is taken for the title of another
// article.
const minOtherTitle = 24

// isOtherTitle reports whether run r is a link as wide as a title. The source and time below it are those of the
// article that it leads to.
func (f *facts) isOtherTitle(r int32) bool {
	run := &f.Runs[r]
	return run.IsLink() && run.Width >= minOtherTitle && !f.Entries[run.First].Hidden
}

// proseRange returns the body's first run of prose and the run after its last.
func (f *facts) proseRange() (first, last int32) {
	first, end := f.RunsOf(f.body)
	for first < end && (!f.Runs[first].IsProse() || f.dropped(f.Runs[first].First)) {
		first++
	}
	last = end
	for last > first && (!f.Runs[last-1].IsProse() || f.dropped(f.Runs[last-1].First)) {
		last--
	}
	return first, last
}
