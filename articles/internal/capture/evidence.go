package capture

// evidence counts features of the lines around an article that only a copied page has.
type evidence struct {
	repeated  int // titles printed twice in a row
	sections  int // lists with a label and at least one headline
	dated     int // headlines with a time
	addressed int // headlines with an address
	// furniture is the number of short lines around the article.
	furniture int
}

// minSigns is the least weight of signs that makes a text a news page. Any letter may show one
// sign, such as a date at its head; a page shows several.
const minSigns = 3

// minFurniture is how many short lines around an article show that they are a page's menus and lists.
const minFurniture = 20

// isNewsPage reports whether the text has enough of what a news page prints around its article or,
// on a front page, around its headlines.
func (p *parser) isNewsPage(e evidence, article bool) bool {
	signs := 0
	sign := func(weight int, holds bool) {
		if holds {
			signs += weight
		}
	}
	sign(2, p.page.Breadcrumbs != nil)
	sign(2, p.attributed)
	sign(2, p.readingTime)
	sign(2, p.page.Author != nil)
	sign(1, p.page.Comments != nil)
	sign(1, p.page.Notices != nil)
	sign(1, p.page.Captured.Known())
	sign(1, e.repeated > 1)
	sign(1, e.dated > 1)
	sign(2, !article && e.addressed >= minAddressed)
	sign(2, e.sections > 0)
	sign(1, e.sections > 1)
	sign(2, e.furniture >= minFurniture)
	sign(1, e.furniture >= 2*minFurniture)
	buttons, comments := 0, false
	for _, l := range p.lines {
		if l.kind == boilerplateLine {
			buttons++
		}
		comments = comments || l.kind == commentsLine
	}
	sign(1, comments)
	sign(1, buttons > 0)
	sign(1, buttons > 3)
	return signs >= minSigns && (article || len(p.page.Headlines) >= 4 || e.addressed >= minAddressed)
}

// countFurniture counts the short lines outside the body, such as names of sections, titles and buttons.
func countFurniture(lines []line, body span) int {
	n := 0
	for i, l := range lines {
		inside := i >= body.from && i < body.to
		if !inside && (l.kind == textLine || l.kind == topicLine || l.kind == boilerplateLine) {
			n++
		}
	}
	return n
}
