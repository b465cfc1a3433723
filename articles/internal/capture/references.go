package capture

import (
	"strconv"
	"strings"
	"unicode"

	"newsreader/articles/internal/lazyregexp"
)

// linkNumber matches the number that text browsers write before the text of a link, such as "[12]".
var linkNumber = lazyregexp.New(`\[\d{1,6}\]`)

// Limits on the numbers of links: how great one is, and how many are not in the list, which lacks the links of
// scripts and those that are there twice.
const (
	maxLinkNumber  = 999_999
	maxLinkNumbers = 100
)

// normalizeText returns a text without soft hyphens, with its wrapped lines joined, and without what
// lynx, elinks and w3m add to a page that they save: numbers before the links and, below a heading at the
// end, the address of each number. It also returns the web addresses of the lines that begin with a
// link, by the text of the line.
func normalizeText(text string) (page string, links map[string]string) {
	joined := unwrap
	if isPrinted(text) {
		joined = unwrapPrinted
	}
	text, addresses := cutReferences(prepareText(text))
	text, inline := coverInline(text)
	text = separateStarred(text)
	text = strings.ReplaceAll(joined(text), softHyphen, "") // before the numbers are removed: the lines were wrapped with them
	text = joinStarred(text)
	if inline != nil {
		return inline.uncover(text)
	}
	if addresses == nil {
		return text, nil
	}
	links = map[string]string{}
	var b strings.Builder
	b.Grow(len(text))
	last := 0
	for l := range strings.Lines(text) {
		bare := linkNumber().ReplaceAllStringFunc(l, func(number string) string {
			n, _ := strconv.Atoi(number[1 : len(number)-1])
			if n <= last || n > len(addresses) {
				return number // the page's own, such as a footnote's: links are numbered in order
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

// cutReferences removes the list of addresses at the end of a page that a text browser saved, and
// returns those of the visible links, "" for a number that is not in the list. The first is number 1. The headings are in the language of
// whoever saved the page, so no words are expected in them. It returns the whole text and nil if there
// is no such list.
func cutReferences(text string) (page string, addresses []string) {
	at := firstAddress(text)
	if at < 0 {
		return text, nil
	}
	label, hidden := "", false // the label above the hidden links, until an address follows it
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
		case !hidden && n > len(addresses) && n <= min(len(addresses)+maxLinkNumbers, maxLinkNumber):
			addresses = append(addresses, make([]string, n-1-len(addresses))...)
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

// firstAddress returns the offset of the first line of the last list of addresses, or -1. The numbers before the
// first may be those of a form.
func firstAddress(text string) int {
	first, at, last := -1, 0, 0
	for l := range strings.Lines(text) {
		if n, _ := numberedAddress(strings.TrimSpace(l)); n > 0 {
			if last == 0 || n <= last {
				first = at
			}
			last = n
		}
		at += len(l)
	}
	return first
}

// numberedAddress reads a line of the list, such as "12. https://lake.test/" or, of w3m, "[12] https://lake.test/".
func numberedAddress(l string) (n int, address string) {
	if l == "" || l[0] != '[' && (l[0] < '0' || l[0] > '9') {
		return 0, "" // as most lines are
	}
	number, address, ok := strings.Cut(l, ". ")
	if rest, bracketed := strings.CutPrefix(l, "["); bracketed {
		number, address, ok = strings.Cut(rest, "] ")
	}
	n, err := strconv.Atoi(number)
	if !ok || err != nil || !strings.Contains(address, ":") || strings.Contains(address, " ") {
		return 0, ""
	}
	return n, address
}

// cutReferencesHeading removes the heading at the end of a text: one word, such as References, perhaps with a
// colon, and perhaps below it an indented label for the visible links.
func cutReferencesHeading(text string) (rest string, ok bool) {
	for range 2 {
		text = strings.TrimRight(text, " \t\r\n")
		start := strings.LastIndexByte(text, '\n') + 1
		heading := text[start:]
		text = text[:start]
		if !strings.HasPrefix(heading, " ") {
			heading = strings.TrimSuffix(heading, ":")
			notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
			return text, heading != "" && len(heading) <= 40 && !strings.ContainsFunc(heading, notLetter)
		}
	}
	return text, false
}
