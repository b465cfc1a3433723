package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// maxCountAbove is how many lines above the title, buttons aside, may hold the comment count.
const maxCountAbove = 4

// maxAccount is the greatest width of an account's name, in columns.
const maxAccount = 24

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
				p.readSourceLine(p.withLabelAbove(i))
			}
		case countLine:
			p.readCommentCount(i, end)
		case boilerplateLine:
			p.readingTime = p.readingTime || title >= 0 && labels.IsReadingTime(l.text)
		case noticeLine:
			p.page.Notices = append(p.page.Notices, l.text)
		case proseLine:
			p.takeStandfirst(i, end)
		case textLine, topicLine:
			p.readHeadText(i, end)
		}
	}
	p.readTimeOver(title)
}

// readTimeOver reads the time directly over the title if there is none below it.
func (p *parser) readTimeOver(title int) {
	if p.page.Published.Known() || p.page.Updated.Known() {
		return
	}
	if i := factsOver(p.lines, title); i > 0 && mightHaveTime(p.lines[i].text) {
		p.readSourceLine(p.withLabelAbove(i))
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

// withLabelAbove returns the text of line i, preceded by the line above if that is the label of its time, such as
// Updated.
func (p *parser) withLabelAbove(i int) string {
	if labels.IsTimeLabel(p.lines[i-1].text) {
		return p.lines[i-1].text + ": " + p.lines[i].text
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
	if i-1 == title || account.kind != textLine || !hasHan(account.text) || runes.Columns(account.text) > maxAccount || !nameLike(account.text) {
		return false
	}
	p.readSourceLine(time)
	if p.page.Source == "" {
		p.page.Source, p.bareSource, p.attributed = account.text, true, true
	}
	return true
}

// readHeadText reads a line of the head that states no fact by itself: a name next to the time, the
// value of a label on the line above, a standfirst.
func (p *parser) readHeadText(i, end int) {
	s := p.lines[i].text
	if prev := p.lines[i-1].text; endsWithColon(prev) && !labels.IsPictureLabel(prev) {
		p.readSourceLine(prev + s)
		return
	}
	if p.readSignature(i, end) {
		return
	}
	if labels.CutStandfirstLabel(s) != s || runes.Columns(s) >= minStandfirst {
		p.takeStandfirst(i, end)
		return
	}
	if p.page.Source == "" && p.isTimed(i, end, 1) && !isCaption(p.lines[:end], i) && (labels.IsOutlet(s) || p.isAccount(i, end)) {
		p.page.Source, p.bareSource = s, !labels.IsOutlet(s)
	}
}

// isAccount reports whether line i may be the name of the account that published the article, which Chinese portals
// print above the time.
func (p *parser) isAccount(i, end int) bool {
	if !strings.HasPrefix(p.page.Language, "zh") || p.lines[i].kind != textLine || i+1 >= end || p.lines[i+1].kind != timeLine {
		return false
	}
	s := p.lines[i].text
	return labels.SourceLine(p.lines[i+1].text+" "+s, p.opts).Source == s
}

// takeStandfirst takes line i of the head as the standfirst, unless there is one or the line belongs to a picture.
func (p *parser) takeStandfirst(i, end int) {
	if p.page.Standfirst == "" && !isCaption(p.lines[:end], i) && !hasPictureCredit(p.lines[i-1].text) {
		p.page.Standfirst = labels.CutStandfirstLabel(p.lines[i].text)
	}
}

// maxToTime is how many lines a name without other evidence is away from the time.
const maxToTime = 3

// readSignature reads line i of the head if it names who wrote the article without a word that says so, and
// reports whether it has that form. A name by itself must stand near the time, above a job or its own copy.
func (p *parser) readSignature(i, end int) bool {
	names, outlet, sure := labels.Signature(p.lines[i].text)
	if names == "" {
		return p.readPlacedName(i, end)
	}
	if !sure && labels.MayBeName(names) && i+1 < end {
		next := p.lines[i+1].text
		sure = labels.IsJob(next) || next == p.lines[i].text || p.isTimed(i, end, maxToTime)
	}
	if isCaption(p.lines[:end], i) || isCreditLabel(p.lines[i-1].text) {
		return true
	}
	if sure && p.page.Byline == "" {
		p.page.Byline, p.attributed = names, true
	}
	if p.page.Source == "" {
		p.page.Source = outlet
	}
	return true
}

// readPlacedName reads "Jana Roth in Antwerp" next to the time.
func (p *parser) readPlacedName(i, end int) bool {
	person, place := labels.Person(p.lines[i].text)
	if place == "" || !p.isTimed(i, end, 1) {
		return false
	}
	if p.page.Byline == "" {
		p.page.Byline, p.attributed = person, true
	}
	return true
}

// isCreditLabel reports whether a line is only the label of a picture's credit, whose name is on the next line.
func isCreditLabel(s string) bool {
	return runes.Columns(s) <= minUsualTitle && (hasPictureCredit(s) || labels.IsPictureLabel(s))
}

// isTimed reports whether line i of the head is the line below a time, or at most so many lines above one. A reading
// view prints the reading time instead.
func (p *parser) isTimed(i, end, lines int) bool {
	if p.lines[i-1].kind == timeLine {
		return true
	}
	for j := i + 1; j < end && j <= i+lines; j++ {
		if p.lines[j].kind == timeLine || labels.IsReadingTime(p.lines[j].text) || p.lines[j].kind == sourceLine && mightHaveTime(p.lines[j].text) {
			return true
		}
	}
	return false
}

// readSourceLine sets the facts that s states, except those already known.
func (p *parser) readSourceLine(s string) {
	f := labels.SourceLine(s, p.opts)
	p.attributed = p.attributed || f.Published.Known() || f.Updated.Known() || f.Source != "" || f.Author != ""
	p.takeNames(f)
	if !p.page.Published.Known() {
		p.page.Published = f.Published
	}
	if !p.page.Updated.Known() {
		p.page.Updated = f.Updated
	}
	p.setCommentCount(f.Counts)
}

// takeNames sets the source and the author that a line states. A name whose place alone makes it the source is the
// author's if a label says so.
func (p *parser) takeNames(f labels.Line) {
	if p.bareSource && isAmong(p.page.Source, f.Author) {
		p.page.Source, p.bareSource = "", false
	}
	if p.page.Source == "" && !(f.Bare && isAmong(f.Source, p.page.Byline)) {
		p.page.Source, p.bareSource = f.Source, f.Bare
	}
	if p.page.Byline == "" || p.bareByline && f.Author != "" {
		p.page.Byline, p.bareByline = f.Author, false
	}
	if p.page.Byline == "" && f.Name != "" && labels.MayBeName(f.Name) {
		p.page.Byline, p.bareByline = f.Name, true
	}
}

// isAmong reports whether a name is one of several that Chinese pages print in a row.
func isAmong(name, names string) bool {
	for n := range strings.FieldsFuncSeq(names, func(r rune) bool { return strings.ContainsRune("、，,&/ 　", r) }) {
		if n == name {
			return true
		}
	}
	return false
}
