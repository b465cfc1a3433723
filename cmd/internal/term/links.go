package term

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
)

// LinkMode tells how a document shows where its links lead.
type LinkMode uint8

const (
	// LinkNumbered puts a number behind the text of each link, text[1], and lists
	// the targets under these numbers at the end of the document. Equal targets have
	// one number; numbers follow the order of first appearance.
	LinkNumbered LinkMode = iota
	// LinkHyperlinks makes the text itself a link (OSC 8). Nothing is listed; where
	// the text reads like an address other than the target's, the target's host stands
	// behind it.
	LinkHyperlinks
	// LinkNone shows the text alone.
	LinkNone
)

const (
	// maxHyperlink is the longest target of an OSC 8 link, in bytes. VTE, the
	// strictest terminal, drops links beyond 2083.
	maxHyperlink = 2000
	// maxTarget is the longest target that is kept at all, in bytes.
	maxTarget = 8 << 10
	// maxLinks is how many links a document keeps; later ones are text.
	maxLinks = 20000
)

// linkList holds the links of one document.
type linkList struct {
	mode    LinkMode
	uses    []string       // the target of each link in the document; the index is attr.link-1
	targets []string       // the distinct targets
	number  map[string]int // a target to its number, from 1
}

// Links gives the addresses of a Markdown text's links and images by the numbers, from 1, that a [Document] of it shows
// under [LinkNumbered].
func Links(md string) []string {
	var l linkList
	parseMarkdown(md, blockBuilder{follow: func(_, address string) (int32, string) {
		use, _ := l.add(address)
		return use, ""
	}, imageLabel: messagesFor("").imageLabel, footnoteRef: superscript})
	return l.targets
}

// add notes one use of a target and returns the number for attr.link, or 0 where
// the address is not one that a reader may follow: only absolute http, https and
// mailto addresses are. It returns also the number of the target in the list.
func (l *linkList) add(address string) (use int32, number int) {
	target := safeTarget(address)
	if target == "" || len(l.uses) >= maxLinks || l.mode == LinkNone {
		return 0, 0
	}
	if l.mode == LinkHyperlinks && len(target) > maxHyperlink {
		return 0, 0
	}
	if l.number == nil {
		l.number = map[string]int{}
	}
	number, known := l.number[target]
	if !known {
		l.targets = append(l.targets, target)
		number = len(l.targets)
		l.number[target] = number
	}
	l.uses = append(l.uses, target)
	return int32(len(l.uses)), number
}

// safeTarget returns an address in printable ASCII, everything else percent-encoded,
// or "" unless it is an absolute http or https URL or a mailto address.
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

// percentEncode encodes the bytes that an OSC 8 target may not hold, those outside
// 32 to 126, and the blanks and quotes that a reader would not copy.
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

// suffix returns what stands behind the text of a link: its number, the host of its
// target where the text claims another, or nothing.
func (l *linkList) suffix(text, address string, number int) string {
	switch {
	case number == 0:
		return ""
	case l.mode == LinkNumbered:
		return "[" + strconv.Itoa(number) + "]"
	case deceives(text, address):
		return " (" + hostOf(address) + ")"
	}
	return ""
}

// deceives reports whether a link's text reads like an address on another host
// than its target's.
func deceives(text, address string) bool {
	claimed := claimedHost(text)
	return claimed != "" && claimed != strings.TrimPrefix(hostOf(address), "www.")
}

// claimedHost returns the host that a text names when it looks like an address,
// without "www.".
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

// hostOf returns the host of an address, or the domain of a mailto address.
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
