package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/runes"
)

// cutSite cuts the names of site and sections off the end of a title.
func (f *markedTree) cutSite(title string) string {
	title = pagetext.Squeeze(runes.Clip(title, maxDeclaredTitle))
	for range 4 {
		at, size := lastSeparator(title)
		if at <= 0 {
			break
		}
		head, tail := pagetext.Squeeze(title[:at]), pagetext.Squeeze(title[at+size:])
		if pagetext.WordCount(head) < minTitle || !f.isSiteName(tail, title[at:at+size]) {
			break
		}
		title = head
	}
	return title
}

// lastSeparator finds the last separator between a headline and the names of site and section after
// it. It returns the index and the length in bytes, or -1.
func lastSeparator(s string) (at, size int) {
	at = -1
	for _, sep := range []string{"_", "|", "｜", " - ", " – ", " — ", "--", "——", " :: ", " : ", " · ", " « ", " » ", "-", "—", "–"} {
		i := strings.LastIndex(s, sep)
		if end, best := i+len(sep), at+size; i >= 0 && (end > best || end == best && len(sep) > size) {
			at, size = i, len(sep)
		}
	}
	return at, size
}

// isSiteName reports whether a text looks like the name of a site or section.
func (f *markedTree) isSiteName(tail, sep string) bool {
	n := pagetext.WordCount(tail)
	if n == 0 {
		return true
	}
	if isSubtitle(tail, n) {
		return false
	}
	if sep == "-" || sep == "—" || sep == "–" {
		return n <= 10 && hasSiteWord(tail)
	}
	return n <= 8
}

// isSubtitle reports whether a text of n words reads like a part of the headline: it asks or exclaims, or goes on in
// lower case.
func isSubtitle(tail string, n int) bool {
	first, _ := utf8.DecodeRuneInString(tail)
	last, _ := utf8.DecodeLastRuneInString(tail)
	return n >= 3 && strings.ContainsRune("?!？！", last) || n >= 4 && unicode.IsLower(first)
}

// hasSiteWord reports whether a name contains a word that is typical of sites and sections.
func hasSiteWord(s string) bool {
	for _, w := range []string{"网", "频道", "新闻", "财经", "资讯", "日报", "晚报", "客户端", "论坛", "传媒", "在线", "首页", "门户", "中心", ".com", ".cn", "News", "news", "Times", "Post"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
