package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
)

// nextPageTexts are the complete texts of links to an article's next page, in lower case without
// blanks and arrows.
var nextPageTexts = map[string]bool{
	"下一页": true, "下页": true, "下一頁": true, "下頁": true, "后一页": true,
	"next": true, "nextpage": true, "次へ": true, "次のページ": true, "다음": true,
}

// findNextPage returns the address of the article's next page, or "": the page that the document
// declares as next (HTML §4.6.7.9), or that a pager links to. It must be the following page of the
// same address, because "next" often means the next article.
func (f *facts) findNextPage() string {
	if f.opts.URL == nil || f.page.Body == nil {
		return ""
	}
	for _, n := range f.LinkElements {
		if next := f.resolve(htmltree.Attr(n, "href")); hasWord(htmltree.Attr(n, "rel"), "next") && isNextPage(f.opts.URL, next) {
			return next
		}
	}
	for i := range f.Entries {
		n := f.Entries[i].Node
		if n.DataAtom != atom.A || f.Entries[i].Hidden || !hasWord(htmltree.Attr(n, "rel"), "next") && !nextPageTexts[bareLinkText(n)] {
			continue
		}
		if next := f.resolve(htmltree.Attr(n, "href")); isNextPage(f.opts.URL, next) {
			return next
		}
	}
	return ""
}

func hasWord(list, word string) bool {
	for _, w := range strings.Fields(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// bareLinkText returns a link's text in lower case without blanks and arrows, or "" if it is long.
func bareLinkText(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil && b.Len() <= 40; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else if c.FirstChild != nil && c.FirstChild.Type == html.TextNode {
			b.WriteString(c.FirstChild.Data)
		}
	}
	if b.Len() > 40 {
		return ""
	}
	return strings.ToLower(strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool {
		return strings.ContainsRune(" \t\r\n\u00a0\u3000>›»→[]()", r)
	}), ""))
}

// isNextPage reports whether an address is the following page of the same article: the host is the
// same, and path and query differ only in the page number.
func isNextPage(here *url.URL, address string) bool {
	there, err := url.Parse(address)
	if err != nil || there.Host != here.Host {
		return false
	}
	from, fromPage := pageNumber(here)
	to, toPage := pageNumber(there)
	return from == to && toPage == fromPage+1
}

// pageNumber splits an address into what all pages of an article share and the page number: 2 for
// /story_2.html, /story-2, /story/2 and ?page=2, and 1 for an address without a number.
func pageNumber(u *url.URL) (rest string, page int) {
	query := u.Query()
	for _, key := range []string{"page", "p", "pg", "pn", "paged"} {
		if n := smallNumber(query.Get(key)); n > 0 {
			query.Del(key)
			return u.Path + "?" + query.Encode(), n
		}
	}
	stem, ext := u.Path, ""
	if i := strings.LastIndexByte(stem, '.'); i > strings.LastIndexByte(stem, '/') {
		stem, ext = stem[:i], stem[i:]
	}
	if i := strings.LastIndexAny(stem, "_-/"); i > 0 {
		if n := smallNumber(stem[i+1:]); n > 1 {
			return strings.TrimRight(stem[:i], "/") + ext + "?" + query.Encode(), n
		}
	}
	return strings.TrimRight(stem, "/") + ext + "?" + query.Encode(), 1
}

// smallNumber parses a page number from 1 to 99. It returns 0 for anything else.
func smallNumber(s string) int {
	if len(s) == 0 || len(s) > 2 {
		return 0
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}
