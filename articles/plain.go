package articles

import (
	"strings"
	"unicode/utf8"
)

// markdownOfLines makes Markdown of a plain text, which has few marks of it or none. In Markdown
// lines that follow one another are one paragraph; here only those are that a
// program broke because the next word did not fit. Others end in a hard break, or
// in a paragraph where they end a sentence.
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

// The widths, in columns, between which texts are wrapped.
const (
	minWrap    = 40
	minWrapCJK = 60
	maxWrap    = 100
)

// isWrapped says whether each line of a block but the last is so long that the
// first word of the next would not have fitted on it.
func isWrapped(block []string) bool {
	wrap := 0
	for _, l := range block {
		wrap = max(wrap, columns(l))
	}
	for i := 1; i < len(block); i++ {
		word, _, _ := strings.Cut(strings.TrimLeft(block[i], " "), " ")
		least := minWrap
		if first, n := utf8.DecodeRuneInString(word); isCJK(first) {
			word, least = word[:n], minWrapCJK
		}
		if wrap < least || wrap > maxWrap || columns(block[i-1])+columns(word) < wrap-3 {
			return false
		}
	}
	return true
}

// hasMarks says whether a line of a block begins or ends as those of Markdown's own blocks do.
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

// columns counts the columns of a text: two for a character of Chinese, one for others.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}
