package capture

import "strings"

// LeftOut is text of a page that stands in nothing that was read from it.
type LeftOut struct {
	Line int    // the line of the document, from 1
	Text string // the line, or the words of it that were left out
	Why  string // one of the reasons below
}

// Reasons for leaving out a line, by what the line is itself and by where it stands.
const (
	leftInterface = "interface"   // a button, a hint, cookie consent
	leftMenu      = "menu"        // a row of links or of breadcrumbs
	leftFact      = "fact"        // a line of time, source, author, place or counts
	leftLabel     = "label"       // the label of a list, a subject
	leftNotice    = "notice"      // a disclaimer or copyright statement
	leftCaption   = "caption"     // a picture's description or credit
	leftImprint   = "imprint"     // the site's imprint and licences
	leftComments  = "comments"    // a line below the label of readers' comments
	leftAddresses = "addresses"   // the list of addresses that a text browser adds
	leftRepeated  = "repeated"    // a line that was left out further up as well
	leftProse     = "other prose" // sentences outside the article, such as those of another article
	leftText      = "other text"  // anything else: names, titles without a list
)

// Numbered is a line of a document and its number, from 1.
type Numbered struct {
	Number int
	Text   string
}

// Number returns the lines of a text that are not blank.
func Number(text string) []Numbered {
	var out []Numbered
	for n := 1; len(text) > 0; n++ {
		end, size := lineEnd(text)
		if strings.ContainsFunc(text[:end], isLetter) {
			out = append(out, Numbered{n, text[:end]})
		}
		if text[end:] != "" && strings.HasPrefix(text[end:], "\r\n") {
			size++
		}
		text = text[end+size:]
	}
	return out
}

// FindLeftOut returns the text of a document that is in none of the texts that were read from it, in order. It
// compares letters and digits alone, so a line counts as read however it was wrapped, quoted or marked; addresses
// and what has no letter are no text. Time is linear in the length of the document and the texts.
func FindLeftOut(document []Numbered, read []string) []LeftOut {
	c := newCoverage(read)
	var out []LeftOut
	why := reasoner{seen: map[string]bool{}}
	for _, l := range document {
		reason := why.of(l.Text)
		if rest := c.uncovered(l.Text); strings.ContainsFunc(rest, isLetter) {
			if reason == leftProse && !strings.HasPrefix(rest, collapseBlanks(l.Text)) {
				reason = reasonOf(lineOf(rest)) // a label before the sentences, a link after them
			}
			out = append(out, LeftOut{l.Number, rest, why.repeated(rest, reason)})
		}
	}
	return out
}

// reasoner tells why lines were left out, which it is shown in order.
type reasoner struct {
	below string // why any line below the last label is left out, "" if there is no such label
	seen  map[string]bool
}

// repeated returns the reason for leaving out a text, which is that it is repeated where that is so.
func (r *reasoner) repeated(text, reason string) string {
	if r.seen[text] {
		return leftRepeated
	}
	r.seen[text] = true
	return reason
}

// of returns why a line would be left out.
func (r *reasoner) of(s string) string {
	l := lineOf(collapseBlanks(s))
	switch l.kind {
	case commentsLine:
		r.below = leftComments
	case sectionLine, imprintLine, breadcrumbLine:
		r.below = ""
	}
	if n, _ := numberedAddress(l.text); n > 0 {
		return leftAddresses
	}
	reason := reasonOf(l)
	if r.below != "" && (reason == leftProse || reason == leftText) {
		return r.below
	}
	return reason
}

// lineOf returns a line of the document by itself.
func lineOf(s string) line {
	item, bullet := cutBullet(s)
	l := line{text: item, bullet: bullet}
	l.classify(anyTime())
	return l
}

// reasonOf returns why a line would be left out wherever it stands.
func reasonOf(l line) string {
	switch l.kind {
	case boilerplateLine, ornamentLine:
		if isMenu(l.text) {
			return leftMenu
		}
		return leftInterface
	case breadcrumbLine:
		return leftMenu
	case timeLine, countLine, sourceLine, capturedLine:
		return leftFact
	case sectionLine, topicLine:
		return leftLabel
	case noticeLine:
		return leftNotice
	case imprintLine:
		return leftImprint
	case commentsLine:
		return leftComments
	case proseLine:
		return leftProse
	}
	switch {
	case isCaptionOrCredit(l.text):
		return leftCaption
	case endsWithColon(l.text):
		return leftLabel
	}
	return leftText
}

// trimMarkup returns a line without what is no part of its words: the addresses of links and pictures, and the
// numbers that text browsers write before a link.
func trimMarkup(s string) string {
	if !strings.ContainsAny(s, "[:") {
		return s
	}
	var b strings.Builder
	for s != "" {
		n := markupLen(s)
		if n == 0 {
			b.WriteByte(s[0])
			n = 1
		} else {
			b.WriteByte(' ')
		}
		s = s[n:]
	}
	return b.String()
}

// maxAddress bounds the length of an address, in bytes.
const maxAddress = 2000

// markupLen returns how many bytes at the beginning of s are an address, or the number of a link in brackets.
func markupLen(s string) int {
	if s[0] == '[' {
		digits := leadingDigits(s[1:min(len(s), 8)])
		if digits > 0 && strings.HasPrefix(s[1+digits:], "]") {
			return digits + 2
		}
		return 0
	}
	if rest, ok := strings.CutPrefix(s, "]("); ok {
		if end := strings.IndexAny(rest[:min(len(rest), maxAddress)], ") \n"); end >= 0 {
			return 2 + end + 1
		}
		return 0
	}
	s = s[:min(len(s), maxAddress)]
	if !hasAnyPrefix(s, "http://", "https://") {
		return 0
	}
	if end := strings.IndexAny(s, " \t\n)>]\"　，。）"); end > 0 {
		return end
	}
	return len(s)
}
