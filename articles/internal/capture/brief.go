package capture

import (
	"strings"
	"unicode"
)

// minEnds is how many ends of paragraphs inside blocks show that a text has no blank lines between them.
const minEnds = 5

// endsPerApart is how many such ends outweigh a paragraph with a blank line on either side. Where blank
// lines separate paragraphs, the ends are those of teasers and lists.
const endsPerApart = 3

// hasBriefParagraphs reports whether a text has no blank lines between its paragraphs, and these are so short that a
// sentence which ends with a full line more likely ends its paragraph than not. By chance one line in as many as it has words
// ends with a sentence that the paragraph goes on after, and as many paragraphs end with a line that the next word did not
// fit on. So there are more of the latter if there are fewer sentences inside the lines than paragraphs that surely end.
func hasBriefParagraphs(blocks []block, widths []wrapping) bool {
	ends, inside, apart := 0, 0, 0
	for i := range blocks {
		b := &blocks[i]
		width := bestWrapping(b, widths)
		n := 0
		for k := 0; k+1 < len(b.lines); k++ {
			if endsAbove(&b.lines[k], &b.lines[k+1]) && !width.forces(&b.lines[k], &b.lines[k+1]) {
				n++
			}
		}
		if n == 0 {
			if len(b.lines) > 1 && len(b.continued) > 0 && endsSentence(b.lines[len(b.lines)-1].text) {
				apart++
			}
			continue
		}
		ends += n
		for k := range b.lines {
			inside += countSentences(b.lines[k].text)
		}
	}
	return ends >= minEnds && ends > inside && ends > endsPerApart*apart
}

// endsAbove reports whether a sentence ends with line a, and line b may begin another, of the same paragraph or not.
func endsAbove(a, b *wrappedLine) bool {
	r := firstLetter(b.text)
	return a.indent == b.indent && b.mark == 0 && endsSentence(a.text) && isCased(r) && !startsLower(b.text)
}

// countSentences returns how many sentences end inside a line.
func countSentences(s string) int {
	n := 0
	for {
		i := strings.IndexAny(s, ".!?")
		if i < 0 {
			return n
		}
		s = strings.TrimLeft(s[i+1:], "”’“‘\"')»")
		if rest, ok := strings.CutPrefix(s, " "); ok && strings.IndexFunc(strings.TrimLeft(rest, "“‘\"'(«„"), unicode.IsUpper) == 0 {
			n++
		}
	}
}
