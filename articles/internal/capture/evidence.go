package capture

// evidence counts what speaks for a capture.
type evidence struct {
	repeated int // titles printed twice
	sections int // lists with a label and more than one headline
	dated    int // headlines with a time
}

// isNewsPage says whether the text has enough of a news page around its text.
// One such sign may be met in any letter; a page has several.
func (p *parser) isNewsPage(f evidence, article bool) bool {
	signs := 0
	sign := func(weight int, holds bool) {
		if holds {
			signs += weight
		}
	}
	sign(2, p.page.Breadcrumbs != nil)
	sign(2, p.attributed)
	sign(2, p.page.Author != nil)
	sign(1, p.page.Comments != nil)
	sign(1, p.page.Notices != nil)
	sign(1, p.page.Captured.Known())
	sign(1, f.repeated > 1)
	sign(1, f.dated > 1)
	sign(2, f.sections > 0)
	sign(1, f.sections > 1)
	buttons, readers := 0, false
	for _, l := range p.lines {
		if l.kind == boilerplateLine {
			buttons++
		}
		readers = readers || l.kind == commentsLine
	}
	sign(1, readers)
	sign(1, buttons > 0)
	sign(1, buttons > 3)
	if !article {
		return signs > 2 && len(p.page.Headlines) >= 4
	}
	return signs > 2
}
