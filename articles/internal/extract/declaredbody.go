package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// A declared text is compared with the page by probes: samples of its letters.
const (
	probes       = 24
	probeLetters = 16
)

// probesOf takes evenly spaced samples of the letters of a text, or none if it is short.
func probesOf(text string) []string {
	key := []rune(pagetext.Letters(text))
	if len(key) < probeLetters*4 {
		return nil
	}
	step := max(1, (len(key)-probeLetters)/probes)
	var all []string
	for i := 0; i+probeLetters <= len(key) && len(all) < probes; i += step {
		all = append(all, string(key[i:i+probeLetters]))
	}
	return all
}

// countProbes returns how many probes occur in a range of runs.
func (f *markedTree) countProbes(probes []string, first, end int32) int {
	var b strings.Builder
	for r := first; r < end; r++ {
		b.WriteString(pagetext.Letters(f.Text(f.Runs[r].First, f.Runs[r].End)))
	}
	key := b.String()
	n := 0
	for _, p := range probes {
		if strings.Contains(key, p) {
			n++
		}
	}
	return n
}

// candidateEvenHidden returns the best candidate, looking at hidden content only if there is none in
// what is visible and no text is declared.
func (f *markedTree) candidateEvenHidden(declared bool) int32 {
	if i := f.bestCandidate(); i >= 0 || declared {
		return i
	}
	f.reveal(0, int32(len(f.Entries)))
	return f.bestCandidate()
}

// preferDeclared checks the chosen box against the declared text. If the box has little of it, the
// box with most of it is returned instead. If the page does not print the text, the chosen box is
// kept only if it has at least half as much prose; otherwise -1 is returned.
func (f *markedTree) preferDeclared(chosen int32, text string) int32 {
	probes := probesOf(text)
	if len(probes) == 0 {
		return chosen
	}
	if chosen >= 0 {
		first, end := f.RunsOf(chosen)
		if f.countProbes(probes, first, end)*5 >= len(probes)*2 {
			return chosen
		}
	}
	if f.countProbes(probes, 0, int32(len(f.Runs)))*2 < len(probes) {
		if chosen >= 0 && f.stats[chosen].ProseWidth*2 > pagetext.MeasureOf(text).Width {
			return chosen
		}
		return -1
	}
	return f.boxOfProbes(probes)
}

// boxOfProbes returns the smallest box around the runs that contain probes, and reveals it.
func (f *markedTree) boxOfProbes(probes []string) int32 {
	first, last := int32(-1), int32(-1)
	for r := range f.Runs {
		if f.Runs[r].Width < probeLetters || f.countProbes(probes, int32(r), int32(r)+1) == 0 {
			continue
		}
		if last = int32(r); first < 0 {
			first = last
		}
	}
	if first < 0 {
		return -1
	}
	box := f.CommonBox(f.Runs[first].Box, f.Runs[last].Box)
	f.reveal(box, f.Entries[box].End)
	for i := box; i >= 0; i = f.Entries[i].Parent {
		f.drop[i], f.Entries[i].Hidden = false, false
	}
	return box
}

// bodyFromText makes a body of a declared text, one paragraph for each line.
func bodyFromText(text string) *html.Node {
	body := htmltree.NewElement(atom.Div)
	for line := range strings.Lines(text) {
		if line = pagetext.Squeeze(line); line != "" {
			p := htmltree.NewElement(atom.P)
			p.AppendChild(&html.Node{Type: html.TextNode, Data: line})
			body.AppendChild(p)
		}
	}
	return body
}
