package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// maxCountAbove is how many lines above the title, buttons aside, may hold the comment count.
const maxCountAbove = 4

// maxPlace is how many characters the place of an account's address has at most.
const maxPlace = 6

// readHead reads the lines between the title and the text, which begins at line end.
func (p *parser) readHead(title, end int) {
	p.readCountAbove(title)
	for i := title + 1; i < end; i++ {
		l := p.lines[i]
		switch l.kind {
		case timeLine, sourceLine:
			if !p.readAccount(title, i) {
				p.readSourceLine(p.withUpdateLabel(i))
			}
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

// readCountAbove reads the comment count that some sites print above the title, in a column that
// comes before it in the copy.
func (p *parser) readCountAbove(title int) {
	for i, left := title-1, maxCountAbove; i >= 0 && left > 0; i-- {
		if p.lines[i].kind == countLine {
			p.readCommentCount(i, title)
		}
		if p.lines[i].kind != boilerplateLine {
			left--
		}
	}
}

// withUpdateLabel returns the text of line i, preceded by the line above if that is the label of an
// update time, such as Updated.
func (p *parser) withUpdateLabel(i int) string {
	s := p.lines[i-1].text + ": " + p.lines[i].text
	if p.lines[i-1].kind == boilerplateLine && labels.SourceLine(s, p.opts).Updated.Known() {
		return s
	}
	return p.lines[i].text
}

// readAccount reads the head of a portal's page for telephones: the account that published the article, and below
// it the time with the place of its address behind a dot (2024-04-23 09:48 ·湖北), which is no source. It reports
// whether line i is that line.
func (p *parser) readAccount(title, i int) bool {
	time, place, ok := strings.Cut(p.lines[i].text, "·")
	place = strings.TrimSpace(place)
	if _, isTime := datetime.Parse(strings.TrimSpace(time), anyEasternTime()); !ok || !isTime || !hasHan(place) || utf8.RuneCountInString(place) > maxPlace {
		return false
	}
	account := p.lines[i-1]
	if i-1 == title || account.kind != textLine || !hasHan(account.text) || !isOutletLike(account.text) {
		return false
	}
	p.readSourceLine(time)
	if p.page.Source == "" {
		p.page.Source, p.attributed = account.text, true
	}
	return true
}

// readHeadText reads a line of the head that states no fact by itself: a name next to the time, the
// value of a label on the line above, a standfirst.
func (p *parser) readHeadText(i, end int) {
	s := p.lines[i].text
	if prev := p.lines[i-1].text; endsWithColon(prev) {
		p.readSourceLine(prev + s)
		return
	}
	if body := trimStandfirstLabel(s); body != s || runes.Columns(s) >= minStandfirst {
		if p.page.Standfirst == "" && !isCaption(p.lines[:end], i) && !hasPictureCredit(p.lines[i-1].text) {
			p.page.Standfirst = body
		}
		return
	}
	timed := p.lines[i-1].kind == timeLine || i+1 < end && p.lines[i+1].kind == timeLine
	if person, place := labels.Person(s); person != "" {
		if p.page.Byline == "" && (timed && place != "" || i+1 < end && labels.IsJob(p.lines[i+1].text)) {
			p.page.Byline, p.attributed = person, true
		}
		return
	}
	if timed && p.page.Source == "" && p.lines[i].kind != topicLine && isOutletLike(s) {
		p.page.Source = s
	}
}

// isOutletLike reports whether a text next to the time may be the name of the outlet.
func isOutletLike(s string) bool {
	return runes.Columns(s) <= 24 && nameLike(s) && !strings.Contains(s, ":") && !endsInLowerCase(s) && !labels.IsJob(s)
}

// endsInLowerCase reports whether a text has several words and the last begins with a small letter. A
// picture's description does, a name does not.
func endsInLowerCase(s string) bool {
	last := strings.LastIndexByte(s, ' ') + 1
	r, _ := utf8.DecodeRuneInString(s[last:])
	return last > 0 && unicode.IsLower(r)
}

// readSourceLine sets the facts that s states, except those already known.
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
	p.setCommentCount(f.Counts)
}
