package headlines

import (
	"strings"

	"newsreader/articles/internal/extract/htmltree"
)

// withoutTracking removes the fragment and the query parameters that only tell a site where its reader
// came from.
func withoutTracking(address string) string {
	if i := strings.IndexByte(address, '#'); i >= 0 && !strings.HasPrefix(address[i:], "#!") {
		address = address[:i]
	}
	at := strings.IndexByte(address, '?')
	if at < 0 {
		return address
	}
	var kept []string
	for _, pair := range strings.Split(address[at+1:], "&") {
		name, value, _ := strings.Cut(pair, "=")
		if pair != "" && !isTracker(strings.ToLower(name), value) {
			kept = append(kept, pair)
		}
	}
	if len(kept) == 0 {
		return address[:at]
	}
	return address[:at+1] + strings.Join(kept, "&")
}

// isTracker reports whether a query parameter, its name in lower case, only says where a reader came
// from.
func isTracker(name, value string) bool {
	if strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "__twitter") || strings.HasPrefix(name, "mc_") || strings.HasPrefix(name, "at_") {
		return true
	}
	switch name {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "spm", "scm", "_ga", "_gl", "cmpid", "cmp", "cmpid2", "ocid", "ncid", "ito", "xtor", "smid", "smtyp", "sref",
		"srnd", "taid", "ref_src", "ref_url", "referrer", "wt.mc_id", "cid_source", "share_token", "sharefrom", "share_from", "_fr_", "fr", "hmsr", "spss", "spsw", "wm_", "clickfrom", "feature_src":
		return true
	case "from", "f", "ref", "source", "src", "s", "channel", "vendor", "sudaref", "p":
		// Elsewhere these select content. Tracking values are short codes, not numbers or titles.
		return strings.ContainsAny(value, "_.") && len(value) < 40 && !strings.ContainsAny(value, "%+")
	}
	return false
}

// looksLikeArticleURL reports whether an address has the form of an article's: a date, a long number,
// an ID or a sentence in its path.
func looksLikeArticleURL(address string) bool {
	rest := address
	if i := strings.Index(rest, "://"); i >= 0 {
		rest = rest[i+3:]
	}
	slash := strings.IndexByte(rest, '/')
	if slash < 0 {
		return false
	}
	path := rest[slash:]
	digits, hyphens, run, mixed := 0, 0, 0, 0
	for i := 0; i < len(path); i++ {
		c := path[i]
		switch {
		case c == '%' && i+2 < len(path):
			i += 2 // a letter that has no ASCII form
		case c >= '0' && c <= '9':
			run++
			digits = max(digits, run)
			mixed++
			continue
		case c == '-' || c == '_':
			hyphens++
		case c >= 'A' && c <= 'Z':
			mixed++
			run = 0
			continue
		}
		run = 0
		if c == '/' {
			mixed = 0
		}
	}
	return digits >= 5 || run >= 3 || digits >= 3 && endsInNumber(path) || hyphens >= 3 || mixed >= 8 || digits >= 2 && strings.Count(path, "/") >= 3 || strings.Contains(path, "/article") && len(path) > 16
}

// isBelowTop reports whether an address is not one of those that menus have, with a single word for a path: it has a
// directory, a number or a phrase.
func isBelowTop(address string) bool {
	if looksLikeArticleURL(address) {
		return true
	}
	_, rest, _ := strings.Cut(address, "://")
	_, path, _ := strings.Cut(rest, "/")
	path = strings.Trim(path, "/")
	return strings.Contains(path, "/") || strings.ContainsAny(path, "0123456789") || strings.Count(path, "-")+strings.Count(path, "_") >= 2
}

// endsInNumber reports whether the last segment of a path is a number.
func endsInNumber(path string) bool {
	path, _, _ = strings.Cut(path, "?")
	path = strings.TrimSuffix(path, "/")
	for _, end := range []string{".html", ".htm", ".shtml"} {
		path = strings.TrimSuffix(path, end)
	}
	last := path[strings.LastIndexByte(path, '/')+1:]
	return last != "" && strings.Trim(last, "0123456789") == ""
}

// isImageURL reports whether an address is that of an image file.
func isImageURL(address string) bool {
	path, _, _ := strings.Cut(strings.ToLower(address), "?")
	for _, end := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

// isTagURL reports whether an address is that of a keyword, a person, a category or a search.
func isTagURL(address string) bool {
	for _, mark := range []string{"/keyword", "/tag/", "/tags/", "/topic/", "/topics/", "/search", "/author/", "/authors/", "/people/", "/person/", "/user/", "/u/", "/profile/", "/users/", "/category/", "/column/", "/hashtag/", "//tag."} {
		if strings.Contains(address, mark) {
			return true
		}
	}
	return false
}

// isSiteRoot reports whether an address has no path.
func isSiteRoot(address string) bool {
	i := strings.Index(address, "://")
	return i < 0 || strings.Trim(address[i+3:], "/") == htmltree.HostOf(address)
}
