package capture

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/language"
)

// parser holds what is found in one capture.
type parser struct {
	lines []line
	opts  datetime.Options
	page  *Page
	// attributed says that source, author or time stand above the text.
	attributed bool
	links      map[string]string // addresses by the text of a line
}

// language judges by the article, else by the whole text.
func (p *parser) language(title int, body span, text string) string {
	if title < 0 {
		return language.Detect(text)
	}
	var b strings.Builder
	b.WriteString(p.lines[title].text)
	for i := body.from; i < body.to && b.Len() < 8<<10; i++ {
		b.WriteString("\n" + p.lines[i].text)
	}
	return language.Detect(b.String())
}
