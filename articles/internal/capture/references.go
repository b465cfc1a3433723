package capture

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// linkNumber is the number that lynx sets before the text of a link.
const linkNumber = `\[\d{1,6}\]`

// normalizeText returns a text with its wrapped lines joined and without what lynx
// adds to a page that it saves: numbers before the links, and under a heading
// at the end the addresses that these stand for. Links are the addresses of
// the lines that begin with a link, by the line's text.
func normalizeText(text string) (page string, links map[string]string) {
	text = strings.ReplaceAll(text, "\u00AD", "") // soft hyphens, which part the words of labels
	text, addresses := cutReferences(text)
	text = unwrap(text) // the numbers were there when the lines were wrapped
	if addresses == nil {
		return text, nil
	}
	marks := regexp.MustCompile(linkNumber) // few captures need it
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
		if bare != l && strings.HasPrefix(trimBullet(strings.TrimSpace(l)), "[") {
			if address := addresses[last-1]; strings.HasPrefix(address, "http") {
				links[trimBullet(collapseBlanks(strings.TrimSpace(bare)))] = address
			}
		}
	}
	return b.String(), links
}

// cutReferences cuts off the list of addresses at the end of a page that lynx or
// elinks saved, and returns those of the visible links, the first of which is
// number 1. The headings are in the language of whoever saved the page.
func cutReferences(text string) (page string, addresses []string) {
	at := firstAddress(text)
	if at < 0 {
		return text, nil
	}
	label, hidden := "", false // over the hidden links
	for l := range strings.Lines(text[at:]) {
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		n, address := numberedAddress(l)
		switch {
		case address == "" && label == "":
			label, hidden = l, true
		case address == "":
			return text, nil
		case !hidden && n == len(addresses)+1:
			addresses = append(addresses, address)
		case !hidden:
			return text, nil
		default:
			label = ""
		}
	}
	page, ok := cutReferencesHeading(text[:at])
	if !ok || label != "" {
		return text, nil
	}
	return page, addresses
}

// firstAddress returns where the last line that is address number 1 begins, or -1.
func firstAddress(text string) int {
	first, at := -1, 0
	for l := range strings.Lines(text) {
		if n, _ := numberedAddress(strings.TrimSpace(l)); n == 1 {
			first = at
		}
		at += len(l)
	}
	return first
}

// numberedAddress reads a line of the list, "12. https://lake.test/".
func numberedAddress(l string) (n int, address string) {
	number, address, ok := strings.Cut(l, ". ")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || !strings.Contains(address, ":") || strings.Contains(address, " ") {
		return 0, ""
	}
	return n, address
}

// cutReferencesHeading cuts off the heading that a text ends in: one word, such as
// References, and perhaps an indented line for the visible links under it.
func cutReferencesHeading(text string) (rest string, ok bool) {
	for range 2 {
		text = strings.TrimRight(text, " \t\r\n")
		start := strings.LastIndexByte(text, '\n') + 1
		heading := text[start:]
		text = text[:start]
		if !strings.HasPrefix(heading, " ") {
			return text, heading != "" && len(heading) <= 40 && !strings.ContainsFunc(heading, func(r rune) bool { return !unicode.IsLetter(r) })
		}
	}
	return text, false
}
