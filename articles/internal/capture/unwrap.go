package capture

import (
	"newsreader/articles/internal/runes"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// minWrap and maxWrap are the widths, in columns, between which programs wrap the text that they
	// save. A wrapped line is at most wrapSlack columns short of that width.
	minWrap   = 60
	maxWrap   = 100
	wrapSlack = 16
	// minContinuations is how many sentences must continue on the next line. It tells wrapped prose
	// from a list of long titles.
	minContinuations = 2
)

// unwrap joins the lines of a text that was wrapped at one width, as by browsers that save a page as
// text. A text is returned as it is if it has a longer line, if less than a quarter of it is in lines
// that fill the width, or if it has no sentences that continue on the next line.
func unwrap(text string) string {
	wrap := wrapWidth(text)
	if wrap == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	prev, columns, continuations := "", 0, 0
	for rest := text; len(rest) > 0; {
		end, n := lineEnd(rest)
		whole := rest[:end]
		l := strings.TrimFunc(whole, isBlank)
		rest = rest[end+n:]
		indented := strings.HasPrefix(whole, "　") // as a new Chinese paragraph is
		joined := prev != "" && l != "" && !indented && isForcedBreak(columns, l, wrap)
		if joined && continuesIn(prev, l) {
			continuations++
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
	if continuations < minContinuations {
		return text
	}
	return b.String()
}

// isSplitWord reports whether prev ends at the hyphen inside a word that continues in next.
func isSplitWord(prev, next string) bool {
	before, ok := strings.CutSuffix(prev, "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	word, _, _ := strings.Cut(next, " ")
	first, _ := utf8.DecodeRuneInString(word)
	switch word {
	case "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e": // as in "two- and three-year"
		return false
	}
	return ok && unicode.IsLetter(last) && unicode.IsLower(first)
}

// continuesIn reports whether a sentence in prev continues in next. A title does not.
func continuesIn(prev, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return !endsSentence(prev) && (unicode.IsLower(r) || isProse(next))
}

// isEastAsian reports whether r is a character of a script without spaces, or punctuation used in it.
func isEastAsian(r rune, _ int) bool { return r >= 0x2E80 || r == '”' || r == '“' || r == '…' }

// wrapWidth returns the width at which a text is wrapped, in columns, 0 if it is not.
func wrapWidth(text string) int {
	var columns [maxWrap + 1]int // by the width of a line, the columns of all lines of that width
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

// lineWidth returns the width of a line in columns, maxWrap+1 if it is greater than maxWrap.
func lineWidth(s string) int {
	s = strings.TrimRightFunc(s, isBlank)
	if len(s) > 4*maxWrap {
		return maxWrap + 1
	}
	return min(runes.Columns(s), maxWrap+1)
}

// isForcedBreak reports whether a line break was inserted by wrapping: the first word of the next line
// did not fit on the line above, which has that many columns including its indent.
func isForcedBreak(columns int, next string, wrap int) bool {
	if r, n := utf8.DecodeRuneInString(next); strings.ContainsRune("*•●■·", r) && len(next) > n && next[n] == ' ' {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	w := runes.Columns(word)
	if hasHan(word) {
		w = 2 // Chinese breaks between any two characters
	}
	// Up to three columns may be missing: a punctuation mark that hangs over the edge makes the
	// widest line wider than the others, and one that may not begin a line takes a character along.
	return columns+w >= wrap-3
}
