package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// readHead reads what stands between the title and the text.
func (p *parser) readHead(title, end int) {
	for i, near := title-1, 4; i >= 0 && near > 0; i-- { // some sites count comments in a column before the title
		if p.lines[i].kind == countLine {
			p.readCommentCount(i, title)
		}
		if p.lines[i].kind != boilerplateLine {
			near--
		}
	}
	for i := title + 1; i < end; i++ {
		l := p.lines[i]
		switch l.kind {
		case timeLine, sourceLine:
			p.readSourceLine(p.withUpdateLabel(i))
		case countLine:
			p.readCommentCount(i, end)
		case noticeLine:
			p.page.Notices = append(p.page.Notices, l.text)
		case proseLine:
			if p.page.Standfirst == "" {
				p.page.Standfirst = trimStandfirstLabel(l.text)
			}
		case textLine, topicLine:
			p.readHeadText(i, end)
		}
	}
}

// withUpdateLabel is the text of line i, behind the label of a change that stands on the line above.
func (p *parser) withUpdateLabel(i int) string {
	s := p.lines[i-1].text + ": " + p.lines[i].text
	if p.lines[i-1].kind == boilerplateLine && labels.SourceLine(s, p.opts).Updated.Known() {
		return s
	}
	return p.lines[i].text
}

// readHeadText reads a line of the head that is no fact by itself: a name
// beside the time, the value of a label on the line before, a standfirst.
func (p *parser) readHeadText(i, end int) {
	s := p.lines[i].text
	if prev := p.lines[i-1].text; strings.HasSuffix(prev, ":") || strings.HasSuffix(prev, "：") {
		p.readSourceLine(prev + s)
		return
	}
	if body := trimStandfirstLabel(s); body != s || width(s) >= minStandfirst {
		if p.page.Standfirst == "" && !isCaption(p.lines[:end], i) && !hasPictureCredit(p.lines[i-1].text) {
			p.page.Standfirst = body
		}
		return
	}
	timed := p.lines[i-1].kind == timeLine || i+1 < end && p.lines[i+1].kind == timeLine
	if person, place := labels.Person(s); person != "" {
		if p.page.Byline == "" && (timed && place != "" || i+1 < end && labels.Job(p.lines[i+1].text)) {
			p.page.Byline, p.attributed = person, true
		}
		return
	}
	if timed && p.page.Source == "" && p.lines[i].kind != topicLine && width(s) <= 24 && nameLike(s) && !strings.Contains(s, ":") && !endsInLowerCase(s) && !labels.Job(s) {
		p.page.Source = s
	}
}

// endsInLowerCase says whether the last of several words has no capital: a picture's
// description ends so, and no name.
func endsInLowerCase(s string) bool {
	last := strings.LastIndexByte(s, ' ') + 1
	r, _ := utf8.DecodeRuneInString(s[last:])
	return last > 0 && unicode.IsLower(r)
}

// readSourceLine notes what a line of facts says, where nothing is known yet.
func (p *parser) readSourceLine(s string) {
	f := labels.SourceLine(s, p.opts)
	p.attributed = p.attributed || f.Published.Known() || f.Updated.Known() || f.Source != "" || f.Author != ""
	if p.page.Source == "" {
		p.page.Source = f.Source
	}
	if p.page.Byline == "" {
		p.page.Byline = f.Author
	}
	if !p.page.Published.Known() {
		p.page.Published = f.Published
	}
	if !p.page.Updated.Known() {
		p.page.Updated = f.Updated
	}
	p.setCommentCount(f.Figures)
}
