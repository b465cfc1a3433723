package articles

import (
	"newsreader/articles/internal/runes"
	"strings"
	"unicode/utf8"
)

// markdownOfLines converts plain text, which has little Markdown syntax or none. Markdown joins consecutive lines
// into one paragraph; here only lines that a program has wrapped are joined. Other lines end in a hard break or,
// if they end a sentence, in a paragraph.
func markdownOfLines(text string) string {
	var out strings.Builder
	var block []string
	flush := func() {
		joined := isWrapped(block) || hasMarks(block)
		for i, l := range block {
			l = strings.TrimLeft(l, "　")
			switch last := i+1 == len(block); {
			case last || joined:
				out.WriteString(l + "\n")
			case sentenceEnds(l) || strings.HasPrefix(block[i+1], "　"):
				out.WriteString(l + "\n\n")
			default:
				out.WriteString(l + "\\\n")
			}
		}
		block = block[:0]
	}
	for l := range strings.Lines(strings.ReplaceAll(text, "\r\n", "\n")) {
		if l = strings.TrimSuffix(l, "\n"); strings.TrimSpace(l) != "" {
			block = append(block, l)
			continue
		}
		flush()
		out.WriteByte('\n')
	}
	flush()
	return out.String()
}

func sentenceEnds(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " 　”’\"')）」』"))
	return strings.ContainsRune(".!?。！？…", last)
}

// Bounds, in columns, of the width at which texts are wrapped.
const (
	minWrap    = 40
	minWrapCJK = 60
	maxWrap    = 100
)

// isWrapped reports whether every line of a block but the last is so long that the first word of the next line
// would not have fitted on it.
func isWrapped(block []string) bool { return isWrappedAt(block, widest(block)) }

// widest returns the width of the widest line of a block.
func widest(block []string) int {
	width := 0
	for _, l := range block {
		width = max(width, runes.Columns(l))
	}
	return width
}

// isWrappedAt reports whether a block is wrapped at a width.
func isWrappedAt(block []string, wrap int) bool {
	for i := 1; i < len(block); i++ {
		word, _, _ := strings.Cut(strings.TrimLeft(block[i], " "), " ")
		least := minWrap
		if first, n := utf8.DecodeRuneInString(word); isCJK(first) {
			word, least = word[:n], minWrapCJK
		}
		if wrap < least || wrap > maxWrap || runes.Columns(block[i-1])+runes.Columns(word) < wrap-3 {
			return false
		}
	}
	return true
}

// hasMarks reports whether a line of a block begins or ends like one of Markdown's own blocks.
func hasMarks(block []string) bool {
	for _, l := range block {
		if strings.HasPrefix(l, "    ") || strings.HasSuffix(l, `\`) || strings.HasSuffix(l, "  ") {
			return true
		}
		if l = strings.TrimLeft(l, " "); strings.ContainsRune("-*+>|#=<[`~:\t", rune(l[0])) || l[0] >= '0' && l[0] <= '9' && strings.Contains(l[:min(len(l), 5)], ".") {
			return true
		}
	}
	return false
}
