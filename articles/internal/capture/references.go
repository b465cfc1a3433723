package capture

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// linkMark is the number that lynx sets before the text of a link.
const linkMark = `\[\d{1,6}\]`

// readLines returns a text with its wrapped lines joined and without what lynx
// adds to a page that it saves: numbers before the links, and under
// "References" the addresses that these stand for. Links are the addresses of
// the lines that begin with a link, by the line's text.
func readLines(text string) (page string, links map[string]string) {
	text, addresses := cutReferences(text)
	text = unwrap(text) // the numbers were there when the lines were wrapped
	if addresses == nil {
		return text, nil
	}
	marks := regexp.MustCompile(linkMark) // few captures need it
	links = map[string]string{}
	var b strings.Builder
	b.Grow(len(text))
	last := 0
	for l := range strings.Lines(text) {
		bare := marks.ReplaceAllStringFunc(l, func(mark string) string {
			n, _ := strconv.Atoi(mark[1 : len(mark)-1])
			if n <= last || n > len(addresses) {
				return mark // the page's own, such as a footnote's: links are numbered in order
			}
			last = n
			return ""
		})
		b.WriteString(bare)
		if bare != l && strings.HasPrefix(withoutBullet(strings.TrimSpace(l)), "[") {
			links[withoutBullet(squeeze(strings.TrimSpace(bare)))] = addresses[last-1]
		}
	}
	return b.String(), links
}

// cutReferences cuts off the list of addresses at the end of a page that lynx
// saved, and returns those of the visible links, the first of which is number 1.
func cutReferences(text string) (page string, addresses []string) {
	const heading = "\nReferences"
	at := strings.LastIndex(text, heading)
	if at < 0 {
		return text, nil
	}
	for l := range strings.Lines(text[at+len(heading):]) {
		l = strings.TrimSpace(l)
		if l == "Hidden links:" {
			break
		}
		address, numbered := strings.CutPrefix(l, fmt.Sprintf("%d. ", len(addresses)+1))
		switch {
		case numbered && strings.Contains(address, ":") && !strings.Contains(address, " "):
			addresses = append(addresses, address)
		case l != "" && l != "Visible links:":
			return text, nil
		}
	}
	if addresses == nil {
		return text, nil
	}
	return text[:at+1], addresses
}
