package extract

import "newsreader/articles/internal/printed"

// dropHead drops facts and labels before the first paragraph.
func (t *trimmer) dropHead() {
	first := 0
	for first < len(t.live) && !t.runs[t.live[first]].isProse() {
		first++
	}
	if first == len(t.live) {
		first = min(3, len(t.live))
	}
	kept := t.live[:0]
	for n, r := range t.live {
		if n < first && t.isHeadline(r) {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.live = kept
}

// isHeadline is true of a line before the article that is no part of it.
func (t *trimmer) isHeadline(r int32) bool {
	run := &t.runs[r]
	if run.width > 240 {
		return false
	}
	line := t.line(r)
	if t.isFacts(line) || hasClosing(line) || hasPromise(line) && run.width < 40 {
		return true
	}
	return run.width < scoredWidth && (t.homeOf(r) != t.home || t.tag(run.box) != t.kind) && t.heading(run) == 0 || run.linked*5 > run.width*4
}

// isFacts is true of a line that says when, where or by whom.
func (t *trimmer) isFacts(line string) bool {
	return !printed.SourceLine(line, printed.Options{}).Empty()
}
