package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// span is a range of lines, end excluded.
type span struct{ from, to int }

// How many lines that are no prose may stand between two paragraphs of one
// article: a subheading, a picture's caption and credit, a button. More may,
// once the article is well under way and paragraphs follow one another again.
const (
	maxApart     = 4
	maxInterlude = 10
	underWay     = 3
)

// Least columns of prose that make an article: of several paragraphs, and of a
// single one.
const (
	leastProse = 80
	leastAlone = 120
)

// run is a run of paragraphs that may be the article.
type run struct {
	span
	size, paragraphs int
}

// worth compares runs: by their prose, doubled where the facts of an article
// stand a few lines above.
func (r run) worth(lines []line) int {
	for i := max(0, r.from-8); i < r.from; i++ {
		if k := lines[i].kind; k == timeLine || k == factLine || k == crumbLine {
			return 2 * r.size
		}
	}
	return r.size
}

// findBody finds the article's text: the run of paragraphs with the most prose.
// Times, facts and labels of lists end a run, so that the summaries in a list
// of headlines do not pass for one.
func findBody(lines []line) (span, bool) {
	var best, cur run
	keep := func() {
		if cur.worth(lines) > best.worth(lines) {
			best = cur
		}
	}
	for i := 0; i < len(lines); i++ {
		switch {
		case lines[i].kind == proseLine:
			if apart := i - cur.to; cur.size > 0 && apart > maxApart && !(cur.paragraphs >= underWay && apart <= maxInterlude && goesOn(lines, i)) {
				keep()
				cur = run{}
			}
			if cur.size == 0 {
				cur.from = i
			}
			cur.to = i + 1
			cur.size += min(width(lines[i].text), 2000)
			cur.paragraphs++
		case cur.size > 0 && endsRun(lines, i) && !(cur.paragraphs >= underWay && resumes(lines, i)):
			keep()
			cur = run{}
		}
	}
	keep()
	if best.paragraphs == 1 {
		return best.span, best.size >= leastAlone
	}
	return best.span, best.size >= leastProse
}

// withList extends a body by the list that ends it: the items behind a last item
// that reads like a sentence, or behind a line that leads to them with a colon.
func withList(lines []line, body span) span {
	to := body.to
	if to < len(lines) && leadsToList(lines[to]) {
		to++
	}
	if last := lines[to-1]; !last.bullet && !leadsToList(last) {
		return body
	}
	for to < len(lines) && lines[to].bullet && (lines[to].kind == textLine || lines[to].kind == proseLine) {
		body.to, to = to+1, to+1
	}
	return body
}

// leadsToList says whether a line ends in the colon before a list.
func leadsToList(l line) bool {
	return (l.kind == textLine || l.kind == proseLine) && (strings.HasSuffix(l.text, ":") || strings.HasSuffix(l.text, "："))
}

// goesOn says whether line i is a paragraph that another follows.
func goesOn(lines []line, i int) bool {
	return i+1 < len(lines) && lines[i].kind == proseLine && lines[i+1].kind == proseLine
}

// resumes says whether paragraphs follow one another again soon after line i,
// which no list of headlines with summaries has.
func resumes(lines []line, i int) bool {
	for k := i + 1; k < len(lines) && k <= i+maxInterlude; k++ {
		if goesOn(lines, k) {
			return true
		}
	}
	return false
}

// endsRun says whether line i cannot stand inside an article.
func endsRun(lines []line, i int) bool {
	switch lines[i].kind {
	case timeLine, factLine, crumbLine, footerLine, commentsLine, clockLine:
		return true
	case sectionLine:
		// A label over prose is a subheading that reads like one, unless the
		// page recommends what stands under it.
		return lines[i].related || i+1 >= len(lines) || lines[i+1].kind != proseLine
	}
	return false
}

// blocks are the body's lines as Markdown, and what stood among them.
type blocks struct {
	markdown  strings.Builder
	notices   []string
	headlines []Headline
	// box is the label of a list of headlines that stands in the article's
	// midst, "" outside of one.
	box    string
	inList bool
}

// add appends a block. Items of a list follow one another without a blank line.
func (b *blocks) add(block string, item bool) {
	if b.markdown.Len() > 0 {
		b.markdown.WriteByte('\n')
		if !item || !b.inList {
			b.markdown.WriteByte('\n')
		}
	}
	b.markdown.WriteString(block)
	b.inList = item
}

// readBody makes Markdown of the lines of an article.
func readBody(lines []line, body span) *blocks {
	b := &blocks{}
	for i := body.from; i < body.to; i++ {
		l := lines[i]
		switch l.kind {
		case proseLine:
			b.box = ""
			b.text(l)
		case noticeLine:
			b.notices = append(b.notices, l.text)
		case textLine, topicLine, sectionLine, figureLine:
			b.line(lines, body, i)
		}
	}
	return b
}

// line adds a line of the body that is neither prose nor notice: a subheading
// (some are only numbers), a headline, a caption, an item of a list.
func (b *blocks) line(lines []line, body span, i int) {
	l := lines[i]
	if l.related && i+1 < body.to && lines[i+1].kind != proseLine {
		b.box = label(l.text)
		return
	}
	if title := l.text; b.box != "" && titleLike(title) {
		b.headlines = append(b.headlines, Headline{Title: title, Section: b.box, Related: true})
		return
	}
	if label, title, ok := readMore(l.text); ok {
		b.headlines = append(b.headlines, Headline{Title: title, Section: label, Related: true})
	} else if subheading(lines, body, i) {
		b.add("## "+escapeHeading(l.text), false)
	} else if l.kind == textLine || l.bullet {
		b.text(l)
	}
}

// text adds a paragraph or an item of a list.
func (b *blocks) text(l line) {
	s := escapeParagraph(labels.CutBoilerplate(l.text))
	if l.bullet {
		s = "- " + s
	}
	b.add(s, l.bullet)
}

// maxSubheading is the width of the longest subheading, in columns.
const maxSubheading = 64

// subheading says whether line i of the body is a subheading: one short line
// without the marks of a sentence's end, between two paragraphs.
func subheading(lines []line, body span, i int) bool {
	if i <= body.from || i+1 >= body.to {
		return false
	}
	above, below := i-1, i+1
	for above > body.from && (lines[above].kind == furnitureLine || lines[above].kind == figureLine) { // its number
		above--
	}
	for below < body.to-1 && lines[below].kind == furnitureLine {
		below++
	}
	if lines[above].kind != proseLine || lines[below].kind != proseLine {
		return false
	}
	s := lines[i].text
	if lines[i].bullet || width(s) > maxSubheading || credit(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune("•●▪■◆·（(▲△↑-—", first) && !strings.ContainsRune("。.,，；;：:、)）", last) && unicode.IsOneOf([]*unicode.RangeTable{unicode.L, unicode.N, unicode.P}, last)
}

// caption says whether line i describes a picture: it names who made it, or the line
// below repeats it and does.
func caption(lines []line, i int) bool {
	s := lines[i].text
	return namesMaker(s) || i+1 < len(lines) && namesMaker(lines[i+1].text) && strings.Contains(lines[i+1].text, s)
}

// credit says whether a line under a picture names who made it, or what it shows.
func credit(s string) bool {
	for _, w := range []string{"图为", "图：", "摄影", "视频截图"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return namesMaker(s)
}

// namesMaker says whether a line names who made a picture, in words that no title has.
func namesMaker(s string) bool {
	for _, w := range []string{"图片来源", "图源", "图/", "摄影/", "摄影：", "资料图", "供图", "Photo:", "Photograph:", "Image:", "Credit:", "Credit...", "Foto:", "Bild:", "AP Photo", "Getty Images", "©"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return strings.HasSuffix(s, " 摄") || strings.HasSuffix(s, "/摄")
}

// readMore reads a line inside an article that points to another: its label
// and the other's title.
func readMore(s string) (label, title string, ok bool) {
	for _, l := range []string{"相关阅读", "延伸阅读", "推荐阅读", "相关新闻", "相关报道", "更多阅读", "点击阅读", "read more", "read also", "more on this", "related", "see also", "also read"} {
		if len(s) < len(l) || !strings.EqualFold(s[:len(l)], l) {
			continue
		}
		l, rest := s[:len(l)], s[len(l):]
		title = strings.TrimLeft(rest, ":：|>》】 　")
		if title != rest && strings.TrimLeft(rest, " 　") != title && width(title) >= 8 {
			return l, title, true
		}
	}
	return "", "", false
}
