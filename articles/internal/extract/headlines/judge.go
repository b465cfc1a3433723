package headlines

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// isShortened reports whether one title is the other, cut off within a phrase.
func isShortened(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, strings.TrimRight(a, ".…"))
	return ok && !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "，") && !strings.HasPrefix(rest, ",")
}

// isHeadline judges a link by its text, its address and the links around it.
func (f *Finder) isHeadline(l *link) bool {
	g := f.groups[l.group]
	if g == nil || f.isShort(l) {
		return false
	}
	if pagetext.MeasureOf(l.text).Width > maxHeadline || labels.IsBoilerplate(l.text) || isButtonText(l.text) || isSectionLink(l) {
		return false
	}
	if l.aside || f.inBoilerplate(l) || !l.listed && f.inProse(l) || f.within(l.entry, f.page.Ignored) {
		return false
	}
	if _, ok := datetime.Parse(l.text, f.page.Reader); ok || isOnlyTimes(l.text) {
		return false
	}
	if l.paid || isQuote(l) || g.isUnfollowed() || f.isVendors(l) {
		return false
	}
	return l.listed || f.score(l, g) >= minScore
}

// isSectionLink reports whether the text of a link is the name of a list of headlines, and the link leads to that list.
func isSectionLink(l *link) bool {
	return labels.Section(l.text) != labels.NoSection && !looksLikeArticleURL(l.address)
}

// minScore is the score from which a link is a headline.
const minScore = 3

// score adds up what speaks for a link as a headline: its length, address, heading and neighbours.
func (f *Finder) score(l *link, g *group) int {
	score := 0
	switch {
	case l.words >= 8:
		score += 2
	case l.words >= minHeadline:
		score++
	}
	if looksLikeArticleURL(l.address) {
		score += 2
	} else if isSiteRoot(l.address) {
		score -= 3
	}
	if f.inHeading(l.entry) {
		score++
	}
	switch {
	case g.median >= 8:
		score += 2
	case g.median >= minHeadline:
		score++
	}
	return score
}

// isOnlyTimes reports whether a text consists of times and labels.
func isOnlyTimes(text string) bool {
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	rest, _ := pagetext.CutTimes(text)
	return pagetext.WordCount(rest) == 0 || labels.IsBoilerplate(rest)
}

// isShort reports whether a link's text is too short for a headline. Fewer than minHeadline words
// do only outside Chinese, which says more in as many characters, and only if the address looks like
// an article's.
func (f *Finder) isShort(l *link) bool {
	switch {
	case l.listed:
		return false
	case l.words < 8 && isTagURL(l.address):
		return true
	case l.words >= minHeadline:
		return false
	case l.words < 3 || pagetext.MeasureOf(l.text).CJK > 0:
		return true
	}
	return !looksLikeArticleURL(l.address) || l.words == 3 && !f.inHeading(l.entry)
}

// isTopic reports whether link n names the topic of the headline right after it: the headline's
// address is below the topic's.
func (f *Finder) isTopic(n int) bool {
	l := &f.links[n]
	if l.words < minHeadline-1 || isSiteRoot(l.address) || l.paid || f.isVendors(l) {
		return false
	}
	for k := n + 1; k < len(f.links) && k <= n+2; k++ {
		next := &f.links[k]
		if f.Entries[next.entry].Parent != f.Entries[l.entry].Parent {
			return false
		}
		if next.words > l.words && !f.isShort(next) && strings.HasPrefix(next.address, strings.TrimSuffix(l.address, "/")+"/") {
			return true
		}
	}
	return false
}

// isButtonText reports whether a link's text asks for a click, offers a download or belongs to the
// site rather than to the news.
func isButtonText(text string) bool {
	if strings.HasSuffix(text, ">>") || strings.HasSuffix(text, "：") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "»") || strings.HasSuffix(text, "›") {
		return true
	}
	for _, file := range []string{".doc", ".docx", ".xls", ".xlsx", ".pdf", ".wps", ".zip", ".rar"} {
		if strings.HasSuffix(text, file) {
			return true
		}
	}
	if strings.HasSuffix(text, "查看更多") || strings.HasSuffix(text, "下载") && pagetext.WordCount(text) < 10 {
		return true
	}
	if n := pagetext.WordCount(text); n < 8 && pagetext.HasAnyPrefix(text, []string{"进入", "返回", "注册", "登录", "关注", "订阅", "举报", "联系", "关于", "免费", "全部"}) ||
		n < 4 && pagetext.HasAnyPrefix(text, []string{"privacy", "cookie", "about ", "contact "}) {
		return true // longer headlines begin like this as well
	}
	return pagetext.HasAnyPrefix(text, []string{"更多", "点击", "查看", "下载", "快去", "刷新", "换一", "互联网新闻信息", "read more", "see all", "view all", "sign up", "sign in", "subscribe", "click here", "click to ", "more from", "see more", "show more", "terms of", "privacy policy", "privacy notice", "privacy settings", "cookie policy", "cookie settings", "about us", "contact us", "skip to"})
}

// within reports whether entry i is in one of the boxes.
func (f *Finder) within(i int32, boxes []int32) bool {
	for _, b := range boxes {
		if i >= b && i < f.Entries[b].End {
			return true
		}
	}
	return false
}

// inBoilerplate reports whether a link is in a menu, footer, form or share box.
func (f *Finder) inBoilerplate(l *link) bool {
	level, inHeader := 0, false
	for i := l.entry; i >= 0; i = f.Entries[i].Parent {
		e := &f.Entries[i]
		switch e.Node.DataAtom {
		case atom.Nav, atom.Footer, atom.Menu, atom.Select:
			return true
		case atom.Header:
			if !inHeader && f.isSiteHeader(i) {
				if !looksLikeArticleURL(l.address) && !f.inHeading(l.entry) {
					return true
				}
				inHeader = true // the headers around it change nothing
			}
		case atom.Form:
			if !f.isPageForm(i) {
				return true
			}
			continue
		}
		hints := e.Hints
		if i == l.entry && htmltree.NamesWord(e.Node, "overlay") {
			hints &^= htmltree.HintForm // such a link covers its card, not the page
		}
		if level < 6 && hints&(htmltree.HintNav|htmltree.HintFoot|htmltree.HintShare|htmltree.HintForm|htmltree.HintAd) != 0 && hints&(htmltree.HintBody|htmltree.HintRelated) == 0 {
			return hints&(htmltree.HintNav|htmltree.HintFoot) != 0 || f.onlyLink[i] != severalLinks
		}
		if e.Block {
			level++
		}
	}
	return false
}

// inProse reports whether a link is within the sentences of a paragraph.
func (f *Finder) inProse(l *link) bool {
	first, end := f.RunsOf(l.entry)
	if first == end {
		// The run began before the link.
		first = max(first-1, 0)
	}
	r := &f.Runs[min(first, int32(len(f.Runs)-1))]
	if r.First > l.entry || r.End <= l.entry {
		return false
	}
	return r.Width > 2*r.LinkedWidth && r.Width-r.LinkedWidth > 40
}

func (f *Finder) inHeading(i int32) bool {
	for c := i + 1; c < f.Entries[i].End; c++ {
		if htmltree.IsHeading(f.Entries[c].Node) {
			return true
		}
	}
	for level := 0; i >= 0 && level < 4; i, level = f.Entries[i].Parent, level+1 {
		if htmltree.IsHeading(f.Entries[i].Node) {
			return true
		}
	}
	return false
}
