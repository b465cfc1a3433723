package update

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"unicode"

	"newsreader/articles"
	"newsreader/articles/library"
)

// errOtherPage means that a followed page shares nothing with what it was: a login page, the portal of a hotel's
// network or a parked domain has its place.
var errOtherPage = errors.New("not the page you follow: it shares no headline, title or site name with it")

// maxCompared bounds the known headlines that a page is compared with.
const maxCompared = 2000

// checkSamePage returns errOtherPage if a page that is followed without a feed has become another page. What was never
// read can be anything.
func checkSamePage(ctx context.Context, lib *library.Library, followed library.Feed, found *followable) error {
	if followed.Kind != library.KindPage || found.kind != library.KindPage {
		return nil
	}
	known, err := lib.List(ctx, library.ListQuery{Feed: followed.URL, Limit: maxCompared, Brief: true})
	if err != nil || len(known) == 0 || sharesHeadline(known, found.doc.Entries) {
		return err
	}
	names := []string{followed.Title}
	for _, h := range known {
		if h.Source != names[len(names)-1] {
			names = append(names, h.Source)
		}
	}
	for _, name := range names {
		if sharesName(name, found.doc.Title, followed.URL) || sharesName(name, found.doc.Site, followed.URL) {
			return nil
		}
	}
	return errOtherPage
}

// sharesHeadline reports whether an entry has the address or title of a known headline.
func sharesHeadline(known []articles.Headline, entries []articles.Entry) bool {
	seen := map[string]bool{}
	for _, h := range known {
		seen[h.URL], seen[h.Title] = true, true
	}
	delete(seen, "")
	for _, e := range entries {
		if seen[e.Article.URL] || seen[e.Article.Title] {
			return true
		}
	}
	return false
}

// sharesName reports whether two titles name the same page or site: they have a part between separators in common, or
// more than half of the words of the shorter one. Titles may carry the day or the first headline. The words of the
// host do not count, which is what a parked domain still has.
func sharesName(a, b, address string) bool {
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	host := hostOf(address)
	parts := map[string]bool{host: false}
	for _, part := range titleParts(a) {
		parts[part] = part != host
	}
	for _, part := range titleParts(b) {
		if parts[part] {
			return true
		}
	}
	words := hostWords(host)
	first, second := titleWords(a, words), titleWords(b, words)
	shared := 0
	for word := range first {
		if second[word] {
			shared++
		}
	}
	return 2*shared > min(len(first), len(second))
}

// titleParts returns the parts of a title between separators, without those that any page may have.
func titleParts(title string) []string {
	var parts []string
	for part := range strings.FieldsFuncSeq(title, func(r rune) bool { return strings.ContainsRune("|｜_–—·»«:：", r) }) {
		for part := range strings.SplitSeq(part, " - ") {
			if part = strings.ToLower(strings.TrimSpace(part)); part != "" && !isGenericName(part) {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// isGenericName reports whether a title says nothing about whose page it is.
func isGenericName(s string) bool {
	switch s {
	case "home", "homepage", "home page", "index", "news", "welcome", "login", "log in", "sign in", "error", "untitled", "loading...",
		"首页", "主页", "新闻", "登录", "欢迎":
		return true
	}
	return false
}

// titleWords returns the words of a title that may name a page, and of Chinese text its pairs of characters.
func titleWords(title string, ignored map[string]bool) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		runes := []rune(word)
		switch {
		case unicode.Is(unicode.Han, runes[0]):
			for i := range len(runes) - 1 {
				words[string(runes[i:i+2])] = true
			}
		case len(runes) > 2 && !ignored[word] && !isGenericName(word) && !unicode.IsDigit(runes[0]):
			words[word] = true
		}
	}
	return words
}

// hostOf returns the host of an address as titles have it, without www.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// hostWords returns the parts of a host.
func hostWords(host string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsFuncSeq(host, func(r rune) bool { return r == '.' || r == '-' }) {
		words[word] = true
	}
	return words
}
