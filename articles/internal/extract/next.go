package extract

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"
)

// maxPages is the highest page number that an article or list is followed to.
const maxPages = 60

// nextPage is the address of the page that this one goes on at: of a link that
// says so and leads to the same path with the next number. Links to the next
// article read alike but lead elsewhere.
func (f *facts) nextPage() string {
	own := f.opts.URL
	if own == nil {
		return ""
	}
	for _, n := range f.tree.links {
		if strings.EqualFold(attr(n, "rel"), "next") {
			if u := f.nextAt(own, attr(n, "href")); u != "" {
				return u
			}
		}
	}
	for i := range f.entries {
		if e := &f.entries[i]; e.node.DataAtom == atom.A && e.link && (strings.EqualFold(attr(e.node, "rel"), "next") || saysNext(f.textOf(int32(i), min(e.end, int32(i)+8)))) {
			if u := f.nextAt(own, attr(e.node, "href")); u != "" {
				return u
			}
		}
	}
	return ""
}

// saysNext is true of the text of links to the next page.
func saysNext(text string) bool {
	switch strings.ToLower(strings.Trim(text, " >›»→[]")) {
	case "下一页", "下页", "后一页", "next", "next page", "continue to next page", "nächste seite", "page suivante", "siguiente":
		return true
	}
	return false
}

// nextAt resolves a link where it leads to the page behind own.
func (f *facts) nextAt(own *url.URL, href string) string {
	address := f.resolve(href)
	u, err := url.Parse(address)
	if address == "" || err != nil || u.Host != own.Host {
		return ""
	}
	stem, page := pageOf(own)
	nextStem, next := pageOf(u)
	if stem != nextStem || next != page+1 || next > maxPages {
		return ""
	}
	return address
}

// pageOf parts an address into what stays over all pages and the page's number,
// which is 1 where none is given.
func pageOf(u *url.URL) (stem string, page int) {
	page = 1
	q := u.Query()
	for _, key := range []string{"page", "p", "pn", "pg", "paged", "pageno", "pageNo", "currentPage"} {
		if n, err := strconv.Atoi(q.Get(key)); err == nil && n > 0 {
			page = n
			q.Del(key)
			return u.Path + "?" + q.Encode(), page
		}
	}
	stem = strings.TrimSuffix(u.Path, "/")
	for _, end := range []string{".html", ".htm", ".shtml", ".php", ".aspx"} {
		stem = strings.TrimSuffix(stem, end)
	}
	rest := strings.TrimRight(stem, "0123456789")
	if n, err := strconv.Atoi(stem[len(rest):]); err == nil && n > 0 && n <= maxPages {
		for _, mark := range []string{"/page/", "_", "-", "/"} {
			if before, ok := strings.CutSuffix(rest, mark); ok {
				return before + "?" + q.Encode(), n
			}
		}
	}
	return stem + "?" + q.Encode(), page
}
