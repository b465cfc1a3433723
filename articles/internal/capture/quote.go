package capture

import "strings"

// minQuoted is how many lines of a mail's quotation are read as a text of their own. Fewer may be a
// row of breadcrumbs or links, each with its arrow.
const minQuoted = 4

// maxQuoteDepth bounds how often a page was sent on.
const maxQuoteDepth = 10

// cutQuoteMarks removes the "> " before the lines of a page that somebody sent on in a mail. A blank line
// parts quotations of different depths.
func cutQuoteMarks(text string) string {
	if !strings.HasPrefix(strings.TrimLeft(text, " \n\r"), ">") && !strings.Contains(text, "\n>") && !strings.Contains(text, "\n >") {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	depth := 0
	for len(text) > 0 {
		n, size := quotedLines(text)
		if n < minQuoted {
			out.WriteString(text[:size])
			text, depth = text[size:], 0
			continue
		}
		for l := range strings.Lines(text[:size]) {
			d, rest := quoteDepth(l)
			if d > 0 && d != depth && strings.TrimSpace(rest) != "" {
				out.WriteByte('\n')
				depth = d
			}
			out.WriteString(rest)
		}
		text = text[size:]
	}
	return out.String()
}

// quotedLines returns how many lines at the head of a text are quoted, at least two of them with text,
// and their length in bytes. Some programs leave the blank lines between them unmarked. It returns 0 and
// the length of the first lines that are not quoted.
func quotedLines(text string) (n, size int) {
	filled, blank := 0, 0
	for l := range strings.Lines(text) {
		d, rest := quoteDepth(l)
		if d == 0 && n > 0 && strings.TrimSpace(l) == "" {
			blank += len(l)
			continue
		}
		if d == 0 && n > 0 {
			break
		}
		if d == 0 {
			return 0, len(l)
		}
		if strings.TrimSpace(rest) != "" {
			filled++
		}
		n, size, blank = n+1, size+blank+len(l), 0
	}
	if filled < 2 {
		return 0, size
	}
	return n, size
}

// quoteDepth returns how deep a line is quoted, and the line without the marks.
func quoteDepth(l string) (depth int, rest string) {
	rest = l
	for depth < maxQuoteDepth {
		next, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), ">")
		if !ok {
			break
		}
		depth++
		rest = next
	}
	if depth > 0 {
		rest = strings.TrimPrefix(rest, " ")
	}
	return depth, rest
}
