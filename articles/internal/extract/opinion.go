package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A box is chosen by how its paragraphs stand (candidate); two other witnesses
// may overrule it where they disagree plainly: the densest stretch of text on
// the page, and the text that the page declares.

// densest is the box around the stretch of the page with the most prose and the
// least else between: a paragraph counts its columns, other lines cost
// some. It is -1 where the page has no prose.
func (f *finder) densest() int32 {
	var sum, top int32
	start, first, last := int32(0), int32(-1), int32(-1)
	for r := range f.runs {
		sum += f.density(&f.runs[r])
		if sum <= 0 {
			sum, start = 0, int32(r)+1
		} else if sum > top {
			top, first, last = sum, start, int32(r)
		}
	}
	if first < 0 {
		return -1
	}
	return f.commonBox(f.runs[first].box, f.runs[last].box)
}

// density is what a run adds to a stretch of text.
func (f *finder) density(r *run) int32 {
	switch {
	case r.width == 0 || f.entries[r.first].hidden:
		return 0
	case f.dropped(r.first) || f.isLegal(r):
		return -20 - r.width/2
	case r.isProse():
		return r.width - r.linked
	}
	return -12 - r.width/4
}

// commonBox is the smallest box around two.
func (f *finder) commonBox(a, b int32) int32 {
	for a >= 0 && f.entries[a].end <= b {
		a = f.entries[a].parent
	}
	return a
}

// reconsider weighs the chosen box against the densest stretch: a box that
// misses most of the prose that stands together is the wrong one.
func (f *finder) reconsider(chosen int32) int32 {
	other := f.densest()
	if other < 0 || other == chosen {
		return chosen
	}
	if chosen < 0 {
		return other
	}
	mine, its := &f.stats[chosen], &f.stats[other]
	if f.tag(other) == atom.Body || f.tag(other) == atom.Html || mine.prose*3 > its.prose || its.prose*4 < its.width*3 || its.linkDensity() > 0.1 {
		return chosen
	}
	return other
}

// Probes compare a declared text with a page.
const (
	minDeclaredBody = 200 // columns
	probes          = 24
	probeLetters    = 16
)

// probesOf takes samples of the letters of a text, evenly.
func probesOf(text string) []string {
	key := []rune(letters(text))
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

// hits counts the probes that stand in a range of runs.
func (f *finder) hits(probes []string, first, end int32) int {
	var b strings.Builder
	for r := first; r < end; r++ {
		b.WriteString(letters(f.textOf(f.runs[r].first, f.runs[r].end)))
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

// declaredBody is the text of the article that the page declares, "" where it is
// short.
func (d *declared) declaredBody() string {
	for _, a := range d.ld {
		if len(a.Body) <= maxLDBytes && measureText(a.Body).width >= minDeclaredBody {
			return a.Body
		}
	}
	return ""
}

// candidateAnywhere is the candidate, among what is hidden where nothing drawn is one.
func (f *finder) candidateAnywhere(declared bool) int32 {
	if i := f.candidate(); i >= 0 || declared {
		return i
	}
	f.reveal(0, int32(len(f.entries)))
	return f.candidate()
}

// followDeclared checks the chosen box against the declared text. Where the box
// has little of it, the box that has most is taken; where no box
// has, -1 says that the page does not print its article.
func (f *finder) followDeclared(chosen int32, text string) int32 {
	probes := probesOf(text)
	if len(probes) == 0 {
		return chosen
	}
	if chosen >= 0 {
		first, end := f.runsOf(chosen)
		if f.hits(probes, first, end)*5 >= len(probes)*2 {
			return chosen
		}
	}
	if f.hits(probes, 0, int32(len(f.runs)))*2 < len(probes) {
		if chosen >= 0 && f.stats[chosen].prose*2 > measureText(text).width {
			return chosen
		}
		return -1
	}
	return f.boxOf(probes)
}

// boxOf is the smallest box around the runs that hold probes.
func (f *finder) boxOf(probes []string) int32 {
	first, last := int32(-1), int32(-1)
	for r := range f.runs {
		if f.runs[r].width < probeLetters || f.hits(probes, int32(r), int32(r)+1) == 0 {
			continue
		}
		if last = int32(r); first < 0 {
			first = last
		}
	}
	if first < 0 {
		return -1
	}
	box := f.commonBox(f.runs[first].box, f.runs[last].box)
	f.reveal(box, f.entries[box].end)
	for i := box; i >= 0; i = f.entries[i].parent {
		f.drop[i], f.entries[i].hidden = false, false
	}
	return box
}

// bodyOfText makes a body of a declared text: a paragraph a line.
func bodyOfText(text string) *html.Node {
	body := newElement(atom.Div)
	for line := range strings.Lines(text) {
		if line = squeeze(line); line != "" {
			p := newElement(atom.P)
			p.AppendChild(&html.Node{Type: html.TextNode, Data: line})
			body.AppendChild(p)
		}
	}
	return body
}
