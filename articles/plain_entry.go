package articles

import (
	"strings"

	"newsreader/articles/internal/markdown"
)

// markdownOfText converts an entry of plain text. Blank lines separate paragraphs, and the other line breaks are the
// writer's, as in a poem or a programme, but for those of a program that wrapped the text.
func markdownOfText(text string) string {
	blocks := blocksOf(text)
	width := wrapWidth(blocks)
	paragraphs := make([]string, len(blocks))
	for i, lines := range blocks {
		if width > 0 && isWrappedAt(lines, width) {
			lines = []string{joinLines(lines)}
		}
		paragraphs[i] = markdown.EscapeLines(lines)
	}
	return strings.Join(paragraphs, "\n\n")
}

// lineEnds are the ways to end a line. The separators of Unicode occur in texts from databases and word processors.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n\n")

// blocksOf returns the lines of a text between blank lines, with single spaces between words.
func blocksOf(text string) [][]string {
	var blocks [][]string
	blank := true
	for line := range strings.SplitSeq(lineEnds.Replace(text), "\n") {
		line = strings.TrimSpace(strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' }), " "))
		switch {
		case line == "":
			blank = true
			continue
		case blank:
			blocks = append(blocks, nil)
		}
		last := len(blocks) - 1
		blocks[last] = append(blocks[last], line)
		blank = false
	}
	return blocks
}

// minWrappedLines is how many lines must end where a program would have ended them. Fewer may do so by chance.
const minWrappedLines = 3

// wrapWidth returns the width at which a program wrapped a text, or 0 if none did.
func wrapWidth(blocks [][]string) int {
	width, ends := 0, 0
	for _, b := range blocks {
		width = max(width, widest(b))
	}
	for _, b := range blocks {
		if isWrappedAt(b, width) {
			ends += len(b) - 1
		}
	}
	if ends < minWrappedLines {
		return 0
	}
	return width
}

// joinLines joins wrapped lines.
func joinLines(lines []string) string {
	var out strings.Builder
	for i, l := range lines {
		if i > 0 {
			out.WriteString(joiner([]byte(lines[i-1]), []byte(l)))
		}
		out.WriteString(l)
	}
	return out.String()
}
