package term

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
)

// LinkMode is how a document shows the targets of its links.
type LinkMode uint8

const (
	// LinkNumbered puts a number after the text of each link, text[1], and lists the targets by
	// number at the end of the document. Equal targets share a number; numbers follow the order of
	// first appearance.
	LinkNumbered LinkMode = iota
	// LinkHyperlinks makes the text itself a link (OSC 8). Nothing is listed. If the text looks
	// like an address on another host than the target's, the target's host follows it.
	LinkHyperlinks
	// LinkNone shows only the text.
	LinkNone
	// LinkNumberedHyperlinks is LinkNumbered in which the text is a link as well.
	LinkNumberedHyperlinks
)

// numbered reports whether links have numbers.
func (m LinkMode) numbered() bool { return m == LinkNumbered || m == LinkNumberedHyperlinks }

// hyperlinks reports whether the text of a link leads to its target.
func (m LinkMode) hyperlinks() bool { return m == LinkHyperlinks || m == LinkNumberedHyperlinks }

const (
	// maxHyperlink is the maximum length of an OSC 8 target in bytes. VTE, the strictest terminal,
	// drops links beyond 2083.
	maxHyperlink = 2000
	// maxTarget is the maximum length of a target in bytes; links with longer ones are text.
	maxTarget = 8 << 10
	// maxLinks is the maximum number of links in a document; further ones are text.
	maxLinks = 20000
)

// linkList holds the links of one document.
type linkList struct {
	mode    LinkMode
	uses    []string       // the target of each link in the document, by attr.link-1
	targets []string       // the distinct targets
	number  map[string]int // the number of each target, from 1
}

// Link is a link or an image of a Markdown text.
type Link struct{ Text, Target string }

// Links returns the links and images of a Markdown text, in the order of the numbers, from 1, that a [Document] shows under
// [LinkNumbered]. Of several with one target it is the first that has a text.
func Links(md string) []Link {
	var l linkList
	var links []Link
	parseMarkdown(md, blockBuilder{follow: func(text, address string) (int32, string) {
		use, number := l.add(address)
		switch {
		case number > len(links):
			links = append(links, Link{text, l.targets[number-1]})
		case number > 0 && links[number-1].Text == "":
			links[number-1].Text = text
		}
		return use, ""
	}, imageLabel: messagesFor("").imageLabel, footnoteRef: superscript})
	return links
}

// add records a use of a target. It returns the number of the use for attr.link and the number of
// the target in the list, or 0 and 0 if the address cannot be followed: only absolute http, https
// and mailto addresses can.
func (l *linkList) add(address string) (use int32, number int) {
	if use = l.addUnlisted(address); use == 0 {
		return 0, 0
	}
	target := l.uses[use-1]
	if l.number == nil {
		l.number = map[string]int{}
	}
	number, known := l.number[target]
	if !known {
		l.targets = append(l.targets, target)
		number = len(l.targets)
		l.number[target] = number
	}
	return use, number
}

// addUnlisted records a use of a target that is not in the list. It returns the number of the use for attr.link.
func (l *linkList) addUnlisted(address string) (use int32) {
	target := safeTarget(address)
	if target == "" || len(l.uses) >= maxLinks || l.mode == LinkNone {
		return 0
	}
	if l.mode.hyperlinks() && len(target) > maxHyperlink {
		return 0
	}
	l.uses = append(l.uses, target)
	return int32(len(l.uses))
}

// safeTarget returns an absolute http or https URL, or a mailto address, in printable ASCII with
// everything else percent-encoded. It returns "" for anything else.
func safeTarget(address string) string {
	if len(address) > maxTarget {
		return ""
	}
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	switch scheme := strings.ToLower(u.Scheme); {
	case (scheme == "http" || scheme == "https") && u.Host != "":
	case scheme == "mailto" && (u.Opaque != "" || u.Path != ""):
	default:
		return ""
	}
	return percentEncode(address)
}

// percentEncode percent-encodes the bytes that an OSC 8 target may not contain, those outside 32 to
// 126, and the blanks and quotation marks that would be lost in copying.
func percentEncode(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '`' || c == '{' || c == '|' || c == '}' || c == '^':
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&0xF])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// suffix returns the text to put after a link: its number, the host of its target if the text
// claims another, or "".
func (l *linkList) suffix(text, address string, number int) string {
	switch {
	case number == 0:
		return ""
	case l.mode.numbered():
		return "[" + strconv.Itoa(number) + "]"
	case deceives(text, address):
		return " (" + hostOf(address) + ")"
	}
	return ""
}

// deceives reports whether the text of a link looks like an address on another host than the
// target's.
func deceives(text, address string) bool {
	claimed := claimedHost(text)
	return claimed != "" && claimed != strings.TrimPrefix(hostOf(address), "www.")
}

// claimedHost returns the host, without "www.", that a text names if it looks like an address, else
// "".
func claimedHost(text string) string {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" || strings.ContainsAny(text, " \n") {
		return ""
	}
	if _, rest, ok := strings.Cut(text, "://"); ok {
		text = rest
	} else if i := strings.IndexByte(text, '.'); i <= 0 || i == len(text)-1 {
		return ""
	}
	text, _, _ = strings.Cut(text, "/")
	text, _, _ = strings.Cut(text, "?")
	text, _, _ = strings.Cut(text, ":")
	text = strings.TrimRight(text, ".,;!")
	last := text[strings.LastIndexByte(text, '.')+1:]
	isName := len(last) > 1 && strings.IndexFunc(last, isNotDomainLetter) < 0
	isAddress := strings.Count(text, ".") == 3 && strings.Trim(text, "0123456789.") == ""
	if !isName && !isAddress {
		return ""
	}
	return strings.TrimPrefix(text, "www.")
}

func isNotDomainLetter(r rune) bool { return r != '-' && !unicode.IsLetter(r) }

// hostOf returns the host of a URL, or the address of a mailto URL.
func hostOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	if u.Host == "" {
		return percentEncode(strings.ToLower(u.Opaque))
	}
	return percentEncode(strings.ToLower(u.Hostname()))
}
