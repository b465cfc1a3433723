package capture

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/language"
)

// parser holds the state of reading one capture.
type parser struct {
	lines []line
	opts  datetime.Options
	page  *Page
	// attributed is set if the article's head or foot names its source, author or time.
	attributed bool
	// bareSource and bareByline are set if a name was taken for the source or the author by its position alone.
	bareSource, bareByline bool
	// readingTime is set if the line below the title estimates how long the article takes to read.
	readingTime bool
	links       map[string]string // address by the text of the line that is the link
}

// language detects the language of the article or, without one, of the whole text.
func (p *parser) language(title int, body span) string {
	if body.to == body.from {
		title, body = -1, span{0, len(p.lines)}
	}
	var b strings.Builder
	if title >= 0 {
		b.WriteString(p.lines[title].text)
	}
	for i := body.from; i < body.to && b.Len() < 8<<10; i++ {
		b.WriteString("\n" + p.lines[i].text)
	}
	return language.Detect(b.String())
}
