package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// writeBody writes the lines of an article as Markdown.
func writeBody(lines []line, body span) *bodyWriter {
	b := &bodyWriter{}
	for i := body.from; i < body.to; i++ {
		l := lines[i]
		if l.kind != proseLine && (i == body.from || lines[i-1].kind == proseLine) {
			inset := findInset(lines, body, i)
			b.addInset(lines[i:inset.to])
			if i = inset.to; i == body.to {
				break
			}
			l = lines[i]
		}
		if isPicture(lines, body, i) {
			continue
		}
		switch l.kind {
		case proseLine:
			b.inset = ""
			b.addText(l)
		case noticeLine:
			b.notices = append(b.notices, l.text)
		case textLine, topicLine, sectionLine, countLine:
			b.addLine(lines, body, i)
		}
	}
	return b
}

// bodyWriter collects an article's body as Markdown, and the notices and headlines found inside it.
type bodyWriter struct {
	markdown  strings.Builder
	notices   []string
	headlines []Headline
	// inset is the label of the list of headlines that interrupts the article at this point, "" if
	// none does.
	inset  string
	inList bool // the last block is an item of a list
}

// addLine adds a line of the body that is neither prose nor a notice: a subheading (which may be just
// a number), a headline, a caption or an item of a list.
func (b *bodyWriter) addLine(lines []line, body span, i int) {
	l := lines[i]
	if l.related && i+1 < body.to && lines[i+1].kind != proseLine {
		b.inset = trimLabel(l.text)
		return
	}
	if title := l.text; b.inset != "" && titleLike(title) {
		b.headlines = append(b.headlines, Headline{Title: title, Section: b.inset, Related: true})
		return
	}
	if label, title, ok := labels.CutReadMore(l.text); ok {
		b.headlines = append(b.headlines, Headline{Title: title, Section: label, Related: true})
	} else if isSubheading(lines, body, i) {
		b.addBlock("## "+escapeHeading(l.text), false)
	} else if (l.kind == textLine || l.bullet) && !isPictureText(l.text) {
		b.addText(l)
	}
}

// addText adds a paragraph or an item of a list.
func (b *bodyWriter) addText(l line) {
	s := escapeParagraph(labels.CutBoilerplate(l.text))
	if l.bullet {
		s = "- " + s
	}
	b.addBlock(s, l.bullet)
}

// addBlock appends a block, with a blank line before it unless it continues a list.
func (b *bodyWriter) addBlock(block string, item bool) {
	if b.markdown.Len() > 0 {
		b.markdown.WriteByte('\n')
		if !item || !b.inList {
			b.markdown.WriteByte('\n')
		}
	}
	b.markdown.WriteString(block)
	b.inList = item
}

// maxSubheading is the greatest width of a subheading, in columns.
const maxSubheading = 64

// isSubheading reports whether line i of the body is a subheading: one that the copy marks as a heading, or a single
// short line between two paragraphs, or below a box that ends with a time, that is neither a list item nor a caption nor
// ends like a clause.
func isSubheading(lines []line, body span, i int) bool {
	if i <= body.from || i+1 >= body.to {
		return false
	}
	if lines[i].level > 0 {
		return true
	}
	above, below := i-1, i+1
	for above > body.from && (lines[above].kind == boilerplateLine || lines[above].kind == countLine) {
		above-- // past a button, or the subheading's number
	}
	for below < body.to-1 && lines[below].kind == boilerplateLine {
		below++
	}
	if lines[above].kind != proseLine && lines[above].kind != timeLine || lines[below].kind != proseLine {
		return false
	}
	s := lines[i].text
	if lines[i].bullet || runes.Columns(s) > maxSubheading || isCaptionOrCredit(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune("•●▪■◆·（(▲△↑-—", first) && !strings.ContainsRune("。.,，；;：:、)）", last) &&
		unicode.In(last, unicode.L, unicode.N, unicode.P)
}
