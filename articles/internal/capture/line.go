package capture

import (
	"strings"
	"unicode/utf8"
)

// kind is what a line is by itself, without regard to its neighbours.
type kind uint8

const (
	textLine        kind = iota // what may be a title, a name, a subheading
	proseLine                   // a paragraph or a sentence
	timeLine                    // one time and nothing else
	countLine                   // counts with or without labels
	sourceLine                  // source, author, editor, with or without a time
	sectionLine                 // the label of a list of headlines
	topicLine                   // a subject that may be such a label
	boilerplateLine             // buttons and other interface words
	noticeLine                  // a disclaimer or copyright statement
	breadcrumbLine              // breadcrumbs
	imprintLine                 // the site's imprint and licences
	ornamentLine                // rules and dots
	commentsLine                // the label over readers' comments
	capturedLine                // when the copy was taken
)

// line is one line that is not blank.
type line struct {
	text string
	kind kind
	// related is set for labels of lists that the page recommends.
	related bool
	// bullet is set for an item of a list; its text is without the mark.
	bullet bool
}

// hasSourceOrTime says whether a line tells source, author or time.
func (l line) hasSourceOrTime() bool { return l.kind == timeLine || l.kind == sourceLine }

// maxLines bounds the lines of a text that is taken for a capture; of pages
// that people read, the longest have some thousands.
const maxLines = 1 << 19

// splitLines cuts a text into its lines, without blank ones. It says false
// where there are too many for a page. Every kind of line end counts.
func splitLines(text string) ([]line, bool) {
	text = strings.TrimPrefix(text, "\uFEFF")
	out := make([]line, 0, min(strings.Count(text, "\n")+1, maxLines))
	for len(text) > 0 {
		end, n := lineEnd(text)
		rest := text[end+n:]
		text = text[:end]
		if s := collapseBlanks(text); s != "" {
			if len(out) == maxLines {
				return nil, false
			}
			item, bullet := cutBullet(s)
			out = append(out, line{text: item, bullet: bullet})
		}
		text = rest
	}
	return out, true
}

// lineEnd returns where the first line of a text ends and how many bytes the
// line end has: \n, \v, \f, \r, NEL, LS or PS (UAX #14, class BK and its like).
func lineEnd(text string) (end, n int) {
	for i := range len(text) {
		switch b := text[i]; {
		case b > '\r' && b < 0xC2:
		case b >= '\n' && b <= '\r':
			return i, 1
		case b == 0xC2 && strings.HasPrefix(text[i:], "\u0085"):
			return i, 2
		case b == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i, 3
		}
	}
	return len(text), 0
}

// cutBullet cuts off the mark that leads an item of a list.
func cutBullet(s string) (item string, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("•●▪■◆·", r) && !strings.HasPrefix(s, "* ") && !strings.HasPrefix(s, "- ") && !strings.HasPrefix(s, "+ ") {
		return s, false
	}
	if item = strings.TrimFunc(s[n:], isBlank); !strings.ContainsFunc(item, isLetter) {
		return s, false
	}
	return item, true
}
