package capture

import "strings"

// unwrap joins the lines of paragraphs that a program wrapped. The widths are found from the sentences
// that continue on the next line; a block of lines is joined at the one that explains it best. A blank
// line ends a paragraph. Lists of titles, tables and poems stay, as their lines end before the width.
func unwrap(text string) string {
	blocks := readBlocks(text)
	return joinWrapped(text, blocks, findWrappings(blocks, columns, characters))
}

// unwrapPrinted is unwrap for a text that was printed.
func unwrapPrinted(text string) string {
	blocks := readBlocks(text)
	measureTypeset(blocks)
	return joinWrapped(text, blocks, findWrappings(blocks, typeset))
}

// JoinPrinted returns the text of a printed page, such as that of a PDF, without its page breaks and with the lines of
// its paragraphs joined. Any other text stays as it is.
func JoinPrinted(text string) string {
	if !isPrinted(text) {
		return text
	}
	return strings.ReplaceAll(unwrapPrinted(prepareText(text)), softHyphen, "")
}

// joinWrapped joins the lines of a text that is wrapped at the widths.
func joinWrapped(text string, blocks []block, widths []wrapping) string {
	if len(widths) == 0 {
		return text
	}
	brief := hasBriefParagraphs(blocks, widths)
	w := newLineJoiner(text)
	for i := range blocks {
		if i > 0 {
			w.out.WriteByte('\n')
		}
		w.writeBlock(&blocks[i], widths, brief)
	}
	return w.out.String()
}

// lineJoiner writes lines and joins what was wrapped.
type lineJoiner struct {
	out strings.Builder
	hyphenation
	// spaced reports whether the text has spaces between Chinese and Latin words.
	spaced bool
}

// newLineJoiner returns a lineJoiner for a text.
func newLineJoiner(text string) *lineJoiner {
	w := &lineJoiner{hyphenation: readHyphenation(text), spaced: spacesScripts(text)}
	w.out.Grow(len(text))
	return w
}

// writeBlock writes a block with the paragraphs in it joined.
func (w *lineJoiner) writeBlock(b *block, widths []wrapping, brief bool) {
	width := bestWrapping(b, widths)
	width.brief = brief
	for i := 0; i < len(b.lines); {
		n := width.paragraph(b.lines[i:])
		if !width.isWrapped(b.lines[i:i+n], n == len(b.lines)) {
			n = 1
		}
		w.writeParagraph(b.lines[i:i+n], width)
		i += n
	}
}

// bestWrapping returns the width that explains most breaks of a block.
func bestWrapping(b *block, widths []wrapping) wrapping {
	best, most := widths[0], -1
	for _, width := range widths {
		n := 0
		for i := 0; i+1 < len(b.lines); i++ {
			if width.forces(&b.lines[i], &b.lines[i+1]) {
				n++
			}
		}
		inside, _ := width.count(b)
		if n += 2 * inside; n > most {
			best, most = width, n
		}
	}
	if own := ownWrapping(b, best); own.width > 0 && !best.explains(b) {
		return own
	}
	return best
}

// ownWrapping returns the width at which every line of a title or standfirst is broken inside a
// sentence, which need not be quite that of the text: its box may have other margins.
func ownWrapping(b *block, text wrapping) wrapping {
	m := text.measure
	n := len(b.lines) - 1
	if n == 0 || n >= maxTitleLines || len(b.continued) < n {
		return wrapping{}
	}
	from, to := max(minWrap, text.width-maxMargin), min(maxWrap, text.width+maxMargin)
	for i := range n {
		f, t := breakRange(&b.lines[i], &b.lines[i+1], m)
		from, to = max(from, f), min(to, t)
	}
	if from > to {
		return wrapping{}
	}
	return wrapping{measure: m, width: to}
}

// maxMargin is by how many columns the margins of boxes differ.
const maxMargin = 8

// paragraph returns how many lines at the head of lines the width would have made of one paragraph.
func (w wrapping) paragraph(lines []wrappedLine) int {
	n := 1
	for n < len(lines) && (isAligned(lines, n) || w.isCut(&lines[n-1], &lines[n])) {
		if a, b := &lines[n-1], &lines[n]; !splitsName(a, b) && !endsInside(a, b) && (startsPicture(b) || !w.forces(a, b) || w.brief && endsAbove(a, b)) {
			break
		}
		n++
	}
	return n
}

// endsInside reports whether no paragraph can end between a and b, whatever the width: b begins with a mark that closes
// something, or two years are apart at their hyphen.
func endsInside(a, b *wrappedLine) bool {
	if !hasWide(a.text) || len(a.text) < minWrap {
		return false
	}
	from, hyphen := strings.CutSuffix(a.text, "-")
	return strings.ContainsRune("，。、；：！？）》」』】〉〕”’％", b.first) || hyphen && endsInDigit(from) && b.first >= '0' && b.first <= '9'
}

// endsInDigit reports whether the last character of a text is a digit.
func endsInDigit(s string) bool {
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// isAligned reports whether line i of a paragraph stands where its text goes on: below the line before
// it, below the text of an item, or at the margin that the first line is indented or outdented from.
func isAligned(lines []wrappedLine, i int) bool {
	a, b := lines[i-1], lines[i]
	switch {
	case b.number > 0 && (endsSentence(a.text) || followsNumber(lines[:i], b.number)):
		return false
	case b.mark > 0 && b.number == 0 || b.opensNewBlock || a.text == b.text:
		return false
	case i > 1:
		return b.indent == a.indent
	case a.mark > 0:
		return b.indent >= a.indent && b.indent <= a.indent+a.mark+2
	case b.indent > a.indent: // a hanging indent, unless the next line is at the margin again
		return i+1 == len(lines) || lines[i+1].indent >= b.indent || lines[i+1].mark > 0
	}
	return true
}

// followsNumber reports whether a number goes on with that of an item above it.
func followsNumber(above []wrappedLine, number int) bool {
	for i := len(above) - 1; i >= 0; i-- {
		if above[i].number > 0 {
			return above[i].number+1 == number
		}
	}
	return false
}

// startsPicture reports whether a line is the file name that lynx prints in brackets for a picture.
func startsPicture(l *wrappedLine) bool {
	name, rest, _ := strings.Cut(strings.TrimPrefix(l.text, "["), "]")
	return l.first == '[' && rest == "" && len(name) > 8 && strings.ContainsAny(name, "./") && !strings.Contains(name, " ")
}

// splitsName reports whether a file name in brackets continues from a to b.
func splitsName(a, b *wrappedLine) bool {
	return startsPicture(a) && !strings.HasSuffix(a.text, "]") && b.last == ']' && !strings.ContainsAny(b.text, " [")
}

// isWrapped reports whether lines that fill the width are one paragraph: a sentence goes on from line
// to line, the last one ends it, or nothing else stands beside them. Titles may be as wide by chance.
func (w wrapping) isWrapped(lines []wrappedLine, alone bool) bool {
	if len(lines) > 1 && w.isFull(lines) {
		return true
	}
	last := lines[len(lines)-1]
	if end := lastMark(last.text); len(lines) < 2 || end == '.' || end == '。' || len(findContinued(lines)) > 0 {
		return true
	}
	return alone && len(lines) == 2 && last.width[columns]*3 < lines[0].width[columns]*2
}

// isFull reports whether lines but the last end where a well-proven width cuts them beside a Chinese character, or
// inside words, which few titles do by chance.
func (w wrapping) isFull(lines []wrappedLine) bool {
	for i := range lines[:len(lines)-1] {
		l := &lines[i]
		if w.support < minProven || l.width[w.measure] < w.width-3-w.measure.slack(w.width) || endsSentence(l.text) && (w.edge == 0 || l.last != '.') {
			return false
		}
		if w.edge == 0 && !isWide(l.last) && (l.width[w.measure] < w.width-1 || !isWide(lines[i+1].first)) {
			return false
		}
	}
	return true
}

// isCut reports whether a word is cut between a and b, or the space after it begins b.
func (w wrapping) isCut(a, b *wrappedLine) bool {
	return w.edge > 0 && a.width[w.measure] >= w.edge-1 && b.mark == 0 && (b.indent-a.indent)*(b.indent-a.indent) == 1
}

// maxTitleLines is how many lines a title or standfirst takes at most.
const maxTitleLines = 5

// writeParagraph writes lines as one.
func (w *lineJoiner) writeParagraph(lines []wrappedLine, width wrapping) {
	if len(lines) == 1 {
		w.out.WriteString(strings.TrimRightFunc(lines[0].whole, isBlank) + "\n")
		return
	}
	w.out.WriteString(lines[0].whole[:strings.Index(lines[0].whole, lines[0].text)])
	margin := marginOf(lines)
	for i := range lines {
		text := lines[i].text
		if i+1 < len(lines) {
			text = w.beforeBreak(&lines[i], &lines[i+1], width)
		}
		if width.edge > 0 && i > 0 && lines[i].indent == margin+1 {
			text = " " + text
		}
		w.out.WriteString(text)
	}
	w.out.WriteByte('\n')
}

// marginOf returns the indent of the lines of a paragraph below the first. A line that was cut after a
// word has one column more.
func marginOf(lines []wrappedLine) int {
	margin := lines[1].indent
	for i := range lines[1:] {
		margin = min(margin, lines[i+1].indent)
	}
	if margin == lines[0].indent+1 {
		return lines[0].indent
	}
	return margin
}

// beforeBreak returns the text of line a as it is before that of b on one line.
func (w *lineJoiner) beforeBreak(a, b *wrappedLine, width wrapping) string {
	if text, ok := w.joinWord(a.text, b.text); ok || splitsName(a, b) {
		return text
	}
	switch {
	case width.edge > 0 && (a.width[width.measure] >= width.edge || isWide(b.first)):
		return a.text
	case isEastAsian(a.last) && isEastAsian(b.first):
		if _, to := breakRange(a, b, width.measure); to < width.width {
			return a.text + " " // it was broken at a space
		}
		return a.text
	case !w.spaced && (isWide(a.last) || isWide(b.first)):
		return a.text
	}
	return a.text + " "
}

// isEastAsian reports whether r is a character of a script without spaces, or punctuation used in it.
func isEastAsian(r rune) bool { return isWide(r) || r == '”' || r == '“' || r == '…' }

// spacesScripts reports whether a text has spaces between Chinese characters and Latin letters or
// figures more often than not.
func spacesScripts(text string) bool {
	spaced, close := 0, 0
	var before, prev rune
	for _, r := range text {
		switch {
		case prev == ' ' && isHan(before) != isHan(r) && isWordRune(before) && isWordRune(r):
			spaced++
		case isHan(prev) != isHan(r) && isWordRune(prev) && isWordRune(r):
			close++
		}
		before, prev = prev, r
	}
	return spaced >= close
}
