package capture

import (
	"strings"

	"newsreader/articles/internal/lazyregexp"
)

// The characters that replace an address while lines are joined: opener its first character, filler each of the others.
// They keep the width of the lines, which were wrapped with the addresses in them. Texts do not have these characters.
const (
	opener = "\x1e"
	filler = "\x1f"
)

// inlineAddress matches the address that lynx -list_inline prints before the text of a link. It wraps long ones.
var inlineAddress = lazyregexp.New(`\[(?:https?|file|ftp|mailto|javascript):[^\s\[\]]*(?:\n {1,40}[^\s\[\]]+){0,12}\]`)

// brokenCover matches the end of a line in a covered address.
var brokenCover = lazyregexp.New(filler + "\n *" + filler)

// coveredAddress matches a covered address.
var coveredAddress = lazyregexp.New("[" + opener + filler + "]+(?: " + filler + "+)*")

// minInline is how many links must have their address right before their text for a page to count as saved with
// addresses. Authors may write a few addresses in brackets, but leave a space behind them.
const minInline = 5

// inlineLinks are the addresses that preceded the links of a text, in order.
type inlineLinks []string

// coverInline covers the addresses before the texts of links. It returns the text as it is if there are none.
func coverInline(text string) (covered string, links inlineLinks) {
	if strings.Count(text, "[http")+strings.Count(text, "[file:") < minInline || strings.Count(text, "]") < minInline || strings.ContainsAny(text, opener+filler) {
		return text, nil
	}
	spans := inlineAddress().FindAllStringIndex(text, -1)
	if glued := countGlued(text, spans); glued < minInline || glued*2 < len(spans) {
		return text, nil
	}
	var b strings.Builder
	b.Grow(len(text))
	last := 0
	for _, s := range spans {
		b.WriteString(text[last:s[0]])
		last = s[1]
		address := text[s[0]+1 : last-1]
		b.WriteString(opener)
		for i, l := range strings.Split(address, "\n") {
			bare := strings.TrimLeft(l, " ")
			if i > 0 {
				b.WriteString("\n" + l[:len(l)-len(bare)])
			}
			b.WriteString(strings.Repeat(filler, len(bare)))
		}
		b.WriteString(filler)
		links = append(links, strings.Join(strings.Fields(address), ""))
	}
	b.WriteString(text[last:])
	return b.String(), links
}

// countGlued returns how many of the spans have a word right behind them.
func countGlued(text string, spans [][]int) int {
	n := 0
	for _, s := range spans {
		if s[1] < len(text) && !strings.ContainsRune(" \t\r\n,.;:)", rune(text[s[1]])) {
			n++
		}
	}
	return n
}

// uncover removes covered addresses from a text, and the lines that held nothing else. It returns the web
// addresses of the lines that begin with a link, by the text of the line.
func (in inlineLinks) uncover(text string) (page string, links map[string]string) {
	links = map[string]string{}
	text = brokenCover().ReplaceAllString(text, filler) // join wrapped addresses
	var b strings.Builder
	b.Grow(len(text))
	last := 0
	for l := range strings.Lines(text) {
		if !strings.ContainsAny(l, opener+filler) {
			b.WriteString(l)
			continue
		}
		bare := coveredAddress().ReplaceAllString(l, "")
		if strings.TrimSpace(bare) != "" {
			b.WriteString(bare)
		}
		if strings.HasPrefix(trimBullet(strings.TrimSpace(l)), opener) && strings.HasPrefix(in[last], "http") {
			links[trimBullet(collapseBlanks(strings.TrimSpace(bare)))] = in[last]
		}
		last += strings.Count(l, opener)
	}
	return b.String(), links
}
