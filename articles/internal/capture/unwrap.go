package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Widths, in columns, at which programs wrap the text that they save, and how
// far short of that a wrapped line may end.
const (
	minWrap   = 60
	maxWrap   = 100
	wrapSlack = 16
	// minContinuations is how many sentences that go on in the next line tell
	// wrapped prose from a list of long titles.
	minContinuations = 2
)

// unwrap joins the lines of a text that was saved with lines of one width, as
// browsers do that save a page as text. Other texts are returned as they are:
// those with a longer line, and those in which less than a quarter of the text
// stands in lines that fill the width, or none of these is prose.
func unwrap(text string) string {
	wrap := wrapWidth(text)
	if wrap == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	prev, columns, joints := "", 0, 0
	for rest := text; len(rest) > 0; {
		end, n := lineEnd(rest)
		whole := rest[:end]
		l := strings.TrimFunc(whole, isBlank)
		rest = rest[end+n:]
		opens := strings.HasPrefix(whole, "　") // as a Chinese paragraph does
		joined := prev != "" && l != "" && !opens && isForcedBreak(columns, l, wrap)
		if joined && continuesIn(prev, l) {
			joints++
		}
		switch {
		case !joined:
			b.WriteByte('\n')
		case isEastAsian(utf8.DecodeLastRuneInString(prev)) && isEastAsian(utf8.DecodeRuneInString(l)):
		case isSplitWord(prev, l):
		default:
			b.WriteByte(' ')
		}
		b.WriteString(l)
		prev, columns = l, lineWidth(whole)
	}
	if joints < minContinuations {
		return text
	}
	return b.String()
}

// isSplitWord says whether a line ends at a hyphen inside a word, which goes on in the next.
func isSplitWord(prev, next string) bool {
	before, ok := strings.CutSuffix(prev, "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	word, _, _ := strings.Cut(next, " ")
	first, _ := utf8.DecodeRuneInString(word)
	switch word {
	case "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e": // two- and three-year
		return false
	}
	return ok && unicode.IsLetter(last) && unicode.IsLower(first)
}

// continuesIn says whether a sentence that prev has not ended goes on in the line
// after it, which a title does not.
func continuesIn(prev, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return !endsSentence(prev) && (unicode.IsLower(r) || isProse(next))
}

// isEastAsian says whether r is of a script without spaces, or its punctuation.
func isEastAsian(r rune, _ int) bool { return r >= 0x2E80 || r == '”' || r == '“' || r == '…' }

// wrapWidth returns the width that a text is wrapped at, or 0.
func wrapWidth(text string) int {
	var columns [maxWrap + 1]int // of the lines of each width
	total := 0
	for len(text) > 0 {
		end, n := lineEnd(text)
		w := lineWidth(text[:end])
		if w > maxWrap {
			return 0
		}
		columns[w] += w
		total += w
		text = text[end+n:]
	}
	wrap := maxWrap
	for wrap > minWrap && columns[wrap] == 0 {
		wrap--
	}
	full := 0
	for w := wrap; w > wrap-wrapSlack; w-- {
		full += columns[w]
	}
	if wrap == minWrap || full*4 < total {
		return 0
	}
	return wrap
}

// lineWidth returns the columns of a line, or more than wideWrap as soon as it
// has more.
func lineWidth(s string) int {
	s = strings.TrimRightFunc(s, isBlank)
	if len(s) > 4*maxWrap {
		return maxWrap + 1
	}
	return min(width(s), maxWrap+1)
}

// isForcedBreak says whether the line after one of so many columns, its indent among
// them, begins where it does only because its first word did not fit any more.
func isForcedBreak(columns int, next string, wrap int) bool {
	if r, n := utf8.DecodeRuneInString(next); strings.ContainsRune("*•●■·", r) && len(next) > n && next[n] == ' ' {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	w := width(word)
	if hasHan(word) {
		w = 2 // breaks between any two characters
	}
	// A mark that hangs over the edge makes the widest line wider than the
	// others, and one that may not begin a line takes a character along.
	return columns+w >= wrap-3
}
