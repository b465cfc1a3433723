package markdown

import (
	"unicode"
	"unicode/utf8"
)

// paragraphs normalizes lines and splits them where the page meant paragraphs: at two breaks,
// before an indent, and between whole sentences. Images at either end of a line become paragraphs
// of their own.
func paragraphs(lines []textLine) [][]textLine {
	var out [][]textLine
	breaks, joined := 2, false // joined: a line may be added to the last paragraph of out
	for _, l := range lines {
		breaks += l.breaks
		l.spans = normalizeSpans(l.spans)
		if len(l.spans) == 0 {
			continue
		}
		before, text, after := cutImages(l.spans)
		for _, p := range before {
			out, joined = append(out, []textLine{{spans: []span{p}}}), false
		}
		if len(text) > 0 {
			l.spans = text
			if joined && breaks < 2 && !l.indent && !splitsParagraph(out[len(out)-1], l) {
				out[len(out)-1] = append(out[len(out)-1], l)
			} else {
				out = append(out, []textLine{l})
			}
			joined = true
		}
		for _, p := range after {
			out, joined = append(out, []textLine{{spans: []span{p}}}), false
		}
		breaks = 0
	}
	return out
}

// cutImages cuts the images off both ends of a line.
func cutImages(spans []span) (before, text, after []span) {
	for len(spans) > 0 && (spans[0].image != "" || len(before) > 0 && spans[0].plain() && isBlank(spans[0].text)) {
		if spans[0].image != "" {
			before = append(before, spans[0])
		}
		spans = spans[1:]
	}
	end := len(spans)
	for end > 0 && (spans[end-1].image != "" || end < len(spans) && spans[end-1].plain() && isBlank(spans[end-1].text)) {
		end--
	}
	for _, s := range spans[end:] {
		if s.image != "" {
			after = append(after, s)
		}
	}
	return before, trimLine(spans[:end]), after
}

// splitImages separates the text of a line from all its images.
func splitImages(l textLine) (text textLine, images []textLine) {
	var kept []span
	for _, s := range l.spans {
		if s.image != "" {
			images = append(images, textLine{spans: []span{s}})
		} else {
			kept = append(kept, s)
		}
	}
	return textLine{spans: normalizeSpans(kept)}, images
}

const (
	minParagraphWidth = 60 // columns of a line that ends a paragraph
	minFollowerWidth  = 20 // columns of the line that then begins the next
)

// splitsParagraph reports whether a single break before l separates paragraphs. Many portals write
// so; it does if there are whole sentences on both sides. In verse and addresses, lines are short
// or do not end with a sentence.
func splitsParagraph(previous []textLine, l textLine) bool {
	last := previous[len(previous)-1]
	return endsSentence(last.spans) && isWide(last.spans, minParagraphWidth) && isWide(l.spans, minFollowerWidth)
}

// endsSentence reports whether the spans end with a sentence, ignoring closing quotation marks and
// brackets.
func endsSentence(spans []span) bool {
	for i := len(spans) - 1; i >= 0; i-- {
		text := spans[i].text
		for len(text) > 0 {
			r, size := utf8.DecodeLastRune(text)
			switch r {
			case '。', '！', '？', '.', '!', '?', '…':
				return true
			case '"', '\'', '”', '’', '」', '』', ')', '）', '》', ' ':
			default:
				return false
			}
			text = text[:len(text)-size]
		}
	}
	return false
}

// isWide reports whether the spans are at least n columns wide. East Asian characters count as two.
func isWide(spans []span, n int) bool {
	for _, s := range spans {
		for _, r := range string(s.text[:min(len(s.text), 4*n)]) {
			if n--; joinsWithoutSpace(r) || unicode.Is(unicode.Hangul, r) {
				n--
			}
			if n <= 0 {
				return true
			}
		}
	}
	return false
}
