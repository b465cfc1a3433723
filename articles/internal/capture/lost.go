package capture

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/language"
	"newsreader/articles/internal/runes"
)

// minLost is the least width, in columns, of a page without its line ends.
const minLost = 240

// Limits on where a page without line ends has its facts: in its first words, and in its last.
const (
	lostHead = 60
	lostFoot = 6
)

// readLost reads a page whose line ends are gone. Where its parts begin is unknown, so that it is one
// paragraph, with the facts that labels mark. It reports false if there are none.
func readLost(lines []line) (*Page, bool) {
	var text []string
	width := 0
	for _, l := range lines {
		text = append(text, l.text)
		width = max(width, runes.Columns(l.text))
	}
	if width < minLost {
		return nil, false
	}
	all := strings.Join(text, "\n\n")
	p := &parser{page: &Page{Language: language.Detect(all), Markdown: escapeLost(text)}}
	p.opts.Zone, p.opts.Language = datetime.ZoneFor(p.page.Language), p.page.Language
	words := strings.Fields(all)
	for i := range words {
		if i < lostHead || i >= len(words)-lostFoot {
			p.readLabelled(words, i)
		}
	}
	return p.page, p.attributed
}

// escapeLost returns lines as paragraphs.
func escapeLost(lines []string) string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = escapeParagraph(l)
	}
	return strings.Join(out, "\n\n")
}

// readLabelled reads the fact whose label is word i, with its value in the same word or the next, and
// the time before a source.
func (p *parser) readLabelled(words []string, i int) {
	label := words[i]
	if len(label) > maxSourceLine || !strings.ContainsAny(label, ":：") || isProse(label) {
		return
	}
	if endsWithColon(label) && i+1 < len(words) {
		label += words[i+1]
	}
	f := labels.SourceLine(label, p.opts)
	if f.Source == "" && f.Author == "" || len(label) > maxSourceLine {
		return
	}
	p.readSourceLine(label)
	for from := max(0, i-2); from < i && !p.page.Published.Known(); from++ {
		if st, ok := datetime.Parse(strings.Join(words[from:i], " "), p.opts); ok {
			p.page.Published = st
		}
	}
}
