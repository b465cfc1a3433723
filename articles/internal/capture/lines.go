package capture

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// kind is what a line is by itself, without regard to its neighbours.
type kind uint8

const (
	textLine      kind = iota // what may be a title, a name, a subheading
	proseLine                 // a paragraph or a sentence
	timeLine                  // one time and nothing else
	figureLine                // counts with or without labels
	factLine                  // source, author, editor, with or without a time
	sectionLine               // the label of a list of headlines
	topicLine                 // a subject that may be such a label
	furnitureLine             // buttons and other interface words
	noticeLine                // a disclaimer or copyright statement
	crumbLine                 // breadcrumbs
	footerLine                // the site's imprint and licences
	ornamentLine              // rules and dots
	commentsLine              // the label over readers' comments
	clockLine                 // when the copy was taken
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

// maxLines bounds the lines of a text that is taken for a capture; of pages
// that people read, the longest have some thousands.
const maxLines = 1 << 19

// maxFact is the length in bytes up to which a line is tried as time or fact.
const maxFact = 240

// splitLines cuts a text into its lines, without blank ones. It says false
// where there are too many for a page. Every kind of line end counts.
func splitLines(text string) ([]line, bool) {
	text = strings.TrimPrefix(text, "\uFEFF")
	out := make([]line, 0, min(strings.Count(text, "\n")+1, maxLines))
	for len(text) > 0 {
		end, n := lineEnd(text)
		rest := text[end+n:]
		text = text[:end]
		if s := squeeze(text); s != "" {
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

// squeeze trims a line and makes every run of blanks in it one space, but for
// the ideographic space, which parts the facts of a Chinese source line.
func squeeze(s string) string {
	s = strings.TrimFunc(s, blank)
	if !strings.Contains(s, "  ") && !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && r != '　' && blank(r) }) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	open := false
	for _, r := range s {
		if r != '　' && blank(r) {
			open = true
			continue
		}
		if open {
			b.WriteByte(' ')
			open = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cutBullet cuts off the mark that leads an item of a list.
func cutBullet(s string) (item string, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("•●▪■◆·", r) && !strings.HasPrefix(s, "* ") && !strings.HasPrefix(s, "- ") && !strings.HasPrefix(s, "+ ") {
		return s, false
	}
	if item = strings.TrimFunc(s[n:], blank); !strings.ContainsFunc(item, isLetter) {
		return s, false
	}
	return item, true
}

// blank says whether r is a space of any kind, or nothing that is seen.
func blank(r rune) bool {
	return r == ' ' || r == '\t' || r > 0x7F && unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF
}

// anyTime reads times of every form, relative ones too, where only their form matters.
func anyTime() datetime.Options {
	return datetime.Options{Now: time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// anyEasternTime is anyTime where two figures alone are month and day.
func anyEasternTime() datetime.Options {
	o := anyTime()
	o.Zone = datetime.ZoneFor("zh")
	return o
}

// classify gives every line its kind.
func classify(lines []line) {
	o := anyTime()
	for i := range lines {
		lines[i].judge(o)
	}
}

// judge gives a line its kind.
func (l *line) judge(o datetime.Options) {
	s := l.text
	if len(s) > maxFact {
		switch {
		case labels.Consent(s):
			l.kind = furnitureLine
		case labels.Notice(s):
			l.kind = noticeLine
		case isProse(s):
			l.kind = proseLine
		}
		return
	}
	if labels.Ornament(s) {
		l.kind = ornamentLine
		return
	}
	if mayTime(s) {
		if _, ok := datetime.Time(s, o); ok {
			l.kind = timeLine
			return
		}
	}
	if _, _, ok := captureLabel(s, o); ok {
		l.kind = clockLine
		return
	}
	if labels.Figures(s) != nil {
		l.kind = figureLine
		return
	}
	if l.judgeLabel(); l.kind == textLine {
		l.judgeText(o)
	}
}

// mayTime says whether a text can hold a time at all: it has a figure, or is
// short and names a day. Most lines are done with by this.
func mayTime(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	if len(s) > 60 {
		return fullWidthFigure(s)
	}
	for _, w := range []string{"前", "刚", "昨", "今", "剛", "点", "ago", "oday", "sterday", "now"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return fullWidthFigure(s)
}

// fullWidthFigure says whether a text has one of the figures ０ to ９.
func fullWidthFigure(s string) bool {
	for {
		i := strings.Index(s, "\xEF\xBC") // the first bytes of U+FF00 to U+FF3F
		if i < 0 || i+2 >= len(s) {
			return false
		}
		if s[i+2] >= 0x90 && s[i+2] <= 0x99 {
			return true
		}
		s = s[i+2:]
	}
}

// mayLabel says whether a text can hold a labelled fact: it has a mark that
// ends a label, or one of the labels that need none.
func mayLabel(s string) bool {
	return strings.ContainsAny(s, ":/") || strings.Contains(s, "：") || strings.Contains(s, "／") || strings.Contains(s, "记者") ||
		strings.Contains(s, "来自") || strings.Contains(s, "发布于") || strings.Contains(s, "By ") || strings.Contains(s, "BY ") || strings.Contains(s, " by ") ||
		strings.HasPrefix(s, "Von ") || strings.HasPrefix(s, "Par ") || strings.HasPrefix(s, "Por ") || strings.HasPrefix(s, "Di ") || strings.HasPrefix(s, "Door ")
}

// judgeText tells notices, facts and prose from other text.
func (l *line) judgeText(o datetime.Options) {
	switch {
	case labels.Consent(l.text):
		l.kind = furnitureLine
	case labels.Notice(l.text):
		l.kind = noticeLine
	case isFooter(l.text):
		l.kind = footerLine
	case isProse(l.text):
		l.kind = proseLine
	case hasFacts(l.text, o):
		l.kind = factLine
	}
}

// hasFacts says whether a line without sentences carries source, author,
// editor or a time with a name.
func hasFacts(s string, o datetime.Options) bool {
	if strings.ContainsAny(s, "。！？!?") || !mayTime(s) && !mayLabel(s) {
		return false
	}
	f := labels.SourceLine(s, o)
	if !f.Published.Known() && !f.Updated.Known() {
		return f.Source != "" || f.Author != "" || f.Editor != "" || f.Place != ""
	}
	return f.Author != "" || f.Updated.Known() || utf8.RuneCountInString(s) <= 80
}

// width counts the columns of a text: two for a character of Chinese, one for others.
func width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}

// isProse says whether a line reads like a paragraph or a sentence and not like
// a title: a Chinese full stop, the end of an English sentence after some
// words, or length. Titles do have commas, question and exclamation marks.
func isProse(s string) bool {
	w := width(s)
	if strings.Contains(s, "。") {
		return w >= 8
	}
	if !punctuated(s, w) && !(ended(s) && w <= 2*leastAlone) {
		return false // a list of names or products
	}
	last := lastMark(s)
	if han(s) {
		return w >= 140 || ended(s) && w >= 80 || last == '；' && w >= 40
	}
	words := strings.Count(s, " ") + 1
	return words >= 30 || ended(s) && words >= 16 || last == '.' && words >= 4 && !abbreviation(s)
}

// ended says whether a line ends with a sentence.
func ended(s string) bool { return strings.ContainsRune(".!?。！？…", lastMark(s)) }

// lastMark returns the last character of a line but for closing quotation marks and brackets.
func lastMark(s string) rune {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’\"')）»」』 \u00a0\u202f"))
	return last
}

// punctuated says whether a text of w columns has as many commas and ends of
// sentences as one that is written has, about one in 120 columns.
func punctuated(s string, w int) bool {
	marks := 0
	for _, r := range s {
		switch r {
		case ',', '.', '!', '?', ';', ':', '，', '；', '！', '？', '：', '、', '…':
			marks++
		}
	}
	return marks*120 >= w || marks > 20
}

// abbreviation says whether a line ends in something like "U.S." or "Inc.".
func abbreviation(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(word, ".") > 1 || len(word) <= 4 && word[:1] == strings.ToUpper(word[:1])
}

// han says whether a text has Chinese characters.
func han(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
