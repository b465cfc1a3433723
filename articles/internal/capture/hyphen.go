package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyphenation is what a text shows about the hyphens at the ends of its lines.
type hyphenation struct {
	// automatic reports whether words were split at line ends, as in a PDF.
	automatic bool
	// words are the words of the text that end in a hyphen at a line end, joined with what follows: how
	// often they stand elsewhere without and with a hyphen.
	words map[string]int
}

// maxHyphens bounds the words at line ends that are looked up.
const maxHyphens = 2000

// readHyphenation finds the words that are split at line ends, and which of them stand whole in a line.
func readHyphenation(text string) hyphenation {
	h := hyphenation{words: map[string]int{}}
	prev, lines := "", 0
	for l := range strings.Lines(text) {
		l = strings.TrimFunc(l, func(r rune) bool { return isBlank(r) || r == '\n' || r == '\r' || r == '\f' })
		if head, tail, ok := splitWord(prev, l); ok && len(h.words) < maxHyphens {
			h.words[head+tail], h.words[head+"-"+tail] = 0, 0
		}
		if len(l) >= minWrap {
			lines++
		}
		prev = l
	}
	if len(h.words) == 0 {
		return h
	}
	split := len(h.words) / 2
	whole := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if n, ok := h.words[word]; ok {
			h.words[word] = n + 1
			if n == 0 && !strings.Contains(word, "-") {
				whole++
			}
		}
	}
	h.automatic = split >= 3 && split*25 >= lines && whole > 0 || split >= 4 && split*12 >= lines
	return h
}

// splitWord returns the halves of a word that ends in a hyphen on one line and continues on the next.
func splitWord(prev, next string) (head, tail string, ok bool) {
	before, ok := strings.CutSuffix(prev, "-")
	if !ok || !isSplitWord(prev, next) {
		return "", "", false
	}
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }
	head = before[strings.LastIndexFunc(before, notLetter)+1:]
	if end := strings.IndexFunc(next, notLetter); end >= 0 {
		next = next[:end]
	}
	return head, next, head != "" && next != ""
}

// joinWord returns the line prev as it is before next if a word that ends in a hyphen continues there.
func (h hyphenation) joinWord(prev, next string) (text string, ok bool) {
	if before, ok := strings.CutSuffix(prev, softHyphen); ok {
		return before, true
	}
	if !isSplitWord(prev, next) {
		return prev, false
	}
	head, tail, ok := splitWord(prev, next)
	if !ok {
		return prev, true
	}
	without, with := h.words[head+tail], h.words[head+"-"+tail]
	if without > with || h.automatic && with == 0 {
		return strings.TrimSuffix(prev, "-"), true
	}
	return prev, true
}

// isSplitWord reports whether prev ends at the hyphen inside a word that continues in next.
func isSplitWord(prev, next string) bool {
	before, ok := strings.CutSuffix(prev, "-")
	if !ok {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	word, _, _ := strings.Cut(next, " ")
	first, _ := utf8.DecodeRuneInString(word)
	switch word {
	case "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e": // as in "two- and three-year"
		return false
	}
	return unicode.IsLetter(last) && unicode.IsLower(first)
}
