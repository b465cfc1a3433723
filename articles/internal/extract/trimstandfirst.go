package extract

import (
	"newsreader/articles/internal/extract/pagetext"
)

// dropStandfirst takes the summary below the headline out of the text if its box is named as one. Below a
// paragraph such a name is that of a subheading.
func (t *trimmer) dropStandfirst() {
	for n, r := range t.lines[:min(len(t.lines), 6)] {
		run := &t.Runs[r]
		if n > 0 && t.isOpening(t.lines[n-1]) {
			return
		}
		if run.Width < minStandfirst || run.Width > maxStandfirst || !t.isStandfirst(run.Box, t.body) {
			continue
		}
		if n+3 > len(t.lines) {
			return
		}
		t.standfirst = t.lineText(r)
		t.dropRun(r)
		t.lines = append(t.lines[:n:n], t.lines[n+1:]...)
		return
	}
}

// isOpening reports whether a line is a paragraph of the article itself.
func (t *trimmer) isOpening(r int32) bool {
	return t.isParagraph(r) && t.paragraphParent(r) == t.mainBox && !t.isStandfirst(t.Runs[r].Box, t.body)
}

// takeLeadAsStandfirst takes the first paragraph, line n, as the standfirst if a byline or time
// follows it. It returns the number of the first paragraph after that.
func (t *trimmer) takeLeadAsStandfirst(n int) int {
	const near = 4 // lines that the facts may take
	for k := n + 1; k < min(n+near, len(t.lines)-2) && !t.isParagraph(t.lines[k]); k++ {
		r := t.lines[n]
		if !t.isBylineOrTime(t.lines[k]) || t.listBox(t.lines[k]) >= 0 || t.Runs[r].Width > maxStandfirst || t.listBox(r) >= 0 || !pagetext.EndsSentence(t.lineText(r)) {
			continue
		}
		if t.standfirst == "" {
			t.standfirst = t.lineText(r)
			t.dropRun(r)
			t.lines = append(t.lines[:n:n], t.lines[n+1:]...)
			k--
		}
		for n = k; n < len(t.lines) && !t.isParagraph(t.lines[n]); {
			n++
		}
		return n
	}
	return n
}
