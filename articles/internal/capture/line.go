package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// kind is what a line is by itself, regardless of its neighbours.
type kind uint8

const (
	textLine        kind = iota // anything else: a title, a name, a subheading
	proseLine                   // a paragraph or a sentence
	timeLine                    // a time and nothing else
	countLine                   // counts, with or without labels
	sourceLine                  // source, author, editor, with or without a time
	sectionLine                 // the label of a list of headlines
	topicLine                   // a subject that may be such a label: 时尚, Sport
	boilerplateLine             // buttons and other interface words
	noticeLine                  // a disclaimer or copyright statement
	breadcrumbLine              // breadcrumbs
	imprintLine                 // the site's imprint and licences
	ornamentLine                // a rule or dots
	commentsLine                // the label above readers' comments
	capturedLine                // states when the copy was taken
	cardLine                    // the author's card
)

// line is a line that is not blank.
type line struct {
	text string
	kind kind
	// related is set if the line is the label of a list that the page itself recommends.
	related bool
	// bullet is set if the line is an item of a bulleted list. The text is without the bullet.
	bullet bool
	// level is the level of the heading that the line is, from 1 for the page's own to 6, or 0 if the copy does not
	// say that it is one.
	level int
	// title is what is known about the text as a title.
	title titleMemo
	// credit is whether the line is a picture's credit.
	credit answer
}

// isPictureCredit reports whether the line is a picture's credit, alone or after its description.
func (l *line) isPictureCredit() bool {
	return l.credit.get(func() bool { return labels.IsPictureCredit(l.text) })
}

// evidence returns the evidence that the line is a title.
func (l *line) evidence() evidenceOfTitle { return l.title.of(l.text) }

// hasSourceOrTime reports whether a line states the source, author or time.
func (l line) hasSourceOrTime() bool { return l.kind == timeLine || l.kind == sourceLine }

// maxLines bounds the lines of a text that may be a capture. The longest pages have some thousands.
const maxLines = 1 << 19

// splitLines splits a text at line ends of every kind and drops blank lines. It reports false if
// there are more than maxLines.
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
			text, level := cutStars(item)
			out = append(out, line{text: text, bullet: bullet, level: level})
		}
		text = rest
	}
	return out, true
}

// hasTooManyLines reports whether a text has more than maxLines lines that are not blank. Joining wrapped lines does not
// make a page of it: as many lines as wide as those that programs wrap are longer than any text that is read.
func hasTooManyLines(text string) bool {
	const least = len("x\n")
	if len(text) < maxLines*least {
		return false
	}
	n := 0
	for len(text) > 0 {
		end, size := lineEnd(text)
		if strings.ContainsFunc(text[:end], func(r rune) bool { return !isBlank(r) }) {
			if n++; n > maxLines {
				return true
			}
		}
		text = text[end+size:]
	}
	return false
}

// lineEnd returns the length of the first line of a text and of its line end, in bytes. A line end
// is \n, \v, \f, \r, NEL, LS or PS (UAX #14, classes LF, BK, CR and NL).
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

// cutBullet removes the bullet before an item of a list. A bullet before anything without letters,
// such as a number, is part of the text.
func cutBullet(s string) (item string, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("•●▪■◆·", r) && !hasAnyPrefix(s, "* ", "- ", "+ ", "□ ", "☆ ", "○ ", "◎ ") {
		return s, false
	}
	if item = strings.TrimFunc(s[n:], isBlank); !strings.ContainsFunc(item, isLetter) {
		return s, false
	}
	return item, true
}
