package extract

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/metadata"
	"newsreader/articles/internal/lazyregexp"
)

// When a text is only a part of an article.
const (
	// shortText is how many words a text without a declared length may have to be taken for a part of a paid article:
	// about what sites show of one.
	shortText = 200
	// longText is how many words even a generous part does not have.
	longText = 1000
	// cutShare is the share of the declared words below which a text is a part. Publishers count headings and captions
	// as well.
	cutShare = 0.6
	// maxOfferWidth and maxOfferRuns are how many columns and runs of text the offer of a subscription has at most. What
	// has more is an article.
	maxOfferWidth = 900
	maxOfferRuns  = 40
)

// isStub reports whether the text is only a part of an article that the publisher does not give to everyone. That
// takes two signs: that the article is paid, as the page declares or its offer of a subscription shows, and that text
// is missing. Many pages have the whole text of a paid article.
func (f *facts) isStub() bool {
	access := f.declared.Access()
	if f.page.Body == nil || access == metadata.Free {
		return false
	}
	if len(f.declared.PaidParts()) == 0 && f.hidesRest(access == metadata.Paid) {
		return true
	}
	words := countWords(f.page.Body)
	if declared := f.declared.Words(); declared > 0 {
		return float64(words) < cutShare*float64(declared) && (access == metadata.Paid || f.hasOffer())
	}
	if access == metadata.Paid {
		shown, hidden := f.hasPaidPart()
		return hidden || !shown && (words < shortText || words < longText && f.saysMoreFollows())
	}
	return words < shortText && f.hasOffer()
}

// minHiddenProse is the least number of hidden paragraphs below a text that count as the rest of it.
const minHiddenProse = 2

// hidesRest reports whether the article's box has the rest of the text behind what it shows, hidden from a reader who does
// not pay: in an element that is called a paywall, or on a page that is paid or offers a subscription. Where the page
// declares its paid parts, see hasPaidPart instead.
func (f *facts) hidesRest(paid bool) bool {
	if f.body < 0 {
		return false
	}
	_, last := f.proseRange()
	hidden := 0
	for r := last; int(r) < len(f.Runs) && f.Runs[r].First < f.Entries[f.body].End; r++ {
		run := &f.Runs[r]
		if !f.Entries[run.First].Hidden || !run.IsProse() || offerWords().MatchString(f.Text(run.First, run.End)) {
			continue
		}
		if f.inPaywall(run.First) {
			paid = true
		}
		hidden++
	}
	return hidden >= minHiddenProse && (paid || f.hasOffer())
}

// inPaywall reports whether an element around entry i, inside the article's box, is called a paywall.
func (f *facts) inPaywall(i int32) bool {
	box := f.Entries[f.body].Node
	for n := f.Entries[i].Node; n != nil && n != box; n = n.Parent {
		if n.Type == html.ElementNode && namesPaywall(n) {
			return true
		}
	}
	return false
}

// plainSelector matches the CSS selectors that are read: a class or an ID.
var plainSelector = lazyregexp.New(`^[.#][A-Za-z_][\w-]*$`)

// hasPaidPart reports whether parts that the page declares to be paid are there, with their text, and whether only the
// markup has them and a reader does not see them.
func (f *facts) hasPaidPart() (shown, hidden bool) {
	for _, css := range f.declared.PaidParts() {
		if css = strings.TrimSpace(css); !plainSelector().MatchString(css) {
			continue
		}
		for _, i := range f.FindAll(htmltree.ParseSelectors(css)) {
			if f.textWidth(i) > 0 && !f.isOffer(i) {
				shown = shown || !f.Entries[i].Hidden
				hidden = hidden || f.Entries[i].Hidden && f.hasProse(i)
			}
		}
	}
	return shown, hidden && !shown
}

// hasProse reports whether a paragraph is in entry i, hidden or not, other than an offer.
func (f *facts) hasProse(i int32) bool {
	first, end := f.RunsOf(i)
	for r := first; r < end; r++ {
		if run := &f.Runs[r]; run.IsProse() && !offerWords().MatchString(f.Text(run.First, run.End)) {
			return true
		}
	}
	return false
}

// hasOffer reports whether the page offers a subscription in the place of text.
func (f *facts) hasOffer() bool {
	for i := range f.Entries {
		if f.isOffer(int32(i)) {
			return true
		}
	}
	return f.saysMoreFollows()
}

// maxSayingWidth is how many columns a line has at most that says that more follows for subscribers.
const maxSayingWidth = 240

// saysMoreFollows reports whether a visible line says that the rest of the text is for subscribers.
func (f *facts) saysMoreFollows() bool {
	for i := range f.Runs {
		run := &f.Runs[i]
		if run.Width <= maxSayingWidth && !f.Entries[run.First].Hidden && saysMoreFollows(f.Text(run.First, run.End)) {
			return true
		}
	}
	return false
}

// isOffer reports whether entry i is the offer of a subscription: it is visible, is called a paywall, and has little text,
// which asks to subscribe or to pay.
func (f *facts) isOffer(i int32) bool {
	n := f.Entries[i].Node
	if n.Type != html.ElementNode || f.Entries[i].Hidden || !namesPaywall(n) {
		return false
	}
	if first, end := f.RunsOf(i); end-first > maxOfferRuns {
		return false
	}
	width := f.textWidth(i)
	return width > 0 && width <= maxOfferWidth && offerWords().MatchString(f.Text(i, f.Entries[i].End))
}

// namesPaywall reports whether the class or ID of an element calls it a paywall.
func namesPaywall(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		names := strings.ToLower(a.Val[:min(len(a.Val), maxClassNames)])
		if slices.ContainsFunc(paywallStems, func(stem string) bool { return strings.Contains(names, stem) }) && paywallNames().MatchString(names) {
			return true
		}
	}
	return false
}

// maxClassNames bounds the classes that are read, in bytes.
const maxClassNames = 200

// textWidth returns how many columns of text are in entry i.
func (f *facts) textWidth(i int32) int {
	first, end := f.RunsOf(i)
	width := 0
	for r := first; r < end; r++ {
		width += int(f.Runs[r].Width)
	}
	return width
}

// countWords returns the number of words in a tree. Each character of Chinese or Japanese counts as one.
func countWords(root *html.Node) int {
	words, inWord := 0, false
	for n := range root.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		inWord = false
		for _, r := range n.Data {
			switch {
			case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
				words++
				inWord = false
			case unicode.IsSpace(r):
				inWord = false
			case !inWord && (unicode.IsLetter(r) || unicode.IsDigit(r)):
				words++
				inWord = true
			}
		}
	}
	return words
}
