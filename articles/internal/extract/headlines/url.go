package headlines

import (
	"strings"

	"newsreader/articles/internal/extract/htmltree"
)

// withoutTracking takes off an address what only tells its site how a reader came:
// known query parameters, and the fragment.
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

// isTracker knows the query parameters that say where a reader came from.
func isTracker(name, value string) bool {
	if strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "__twitter") || strings.HasPrefix(name, "mc_") || strings.HasPrefix(name, "at_") {
		return true
	}
	switch name {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "spm", "scm", "_ga", "_gl", "cmpid", "cmp", "cmpid2", "ocid", "ncid", "ito", "xtor", "smid", "smtyp", "sref",
		"srnd", "taid", "ref_src", "ref_url", "referrer", "wt.mc_id", "cid_source", "share_token", "sharefrom", "share_from", "_fr_", "fr", "hmsr", "spss", "spsw", "wm_", "clickfrom", "feature_src":
		return true
	case "from", "f", "ref", "source", "src", "s", "channel", "vendor", "sudaref", "p":
		// These say other things elsewhere: only a word that is no number or title goes.
		return strings.ContainsAny(value, "_.") && len(value) < 40 && !strings.ContainsAny(value, "%+")
	}
	return false
}

// looksLikeArticleURL is true of addresses such as articles have: a date, a long
// number or a sentence in the path.
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
	for i := range len(path) {
		c := path[i]
		switch {
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

// endsInNumber is true of a path whose last part is a number.
func endsInNumber(path string) bool {
	path, _, _ = strings.Cut(path, "?")
	path = strings.TrimSuffix(path, "/")
	for _, end := range []string{".html", ".htm", ".shtml"} {
		path = strings.TrimSuffix(path, end)
	}
	last := path[strings.LastIndexByte(path, '/')+1:]
	return last != "" && strings.Trim(last, "0123456789") == ""
}

// isImageURL is true of the address of a picture.
func isImageURL(address string) bool {
	path, _, _ := strings.Cut(strings.ToLower(address), "?")
	for _, end := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

// isTagURL is true of the addresses of keywords, people and searches.
func isTagURL(address string) bool {
	for _, mark := range []string{"/keyword", "/tag/", "/tags/", "/topic/", "/topics/", "/search", "/author/", "/authors/", "/people/", "/person/", "/user/", "/u/", "/profile/", "/users/", "/category/", "/column/", "/hashtag/", "//tag."} {
		if strings.Contains(address, mark) {
			return true
		}
	}
	return false
}

// isAdvertURL is true of addresses that lead through an advertiser's counter or into a shop.
func isAdvertURL(address string) bool {
	low := strings.ToLower(address)
	for _, mark := range []string{"doubleclick.", "googleads", "googlesyndication", "adclick", "/adclick", "adserver", "//ad.", "//ads.", "//adv.", ".ad.", "/ads/", "//g.163.com/", "taboola.com", "outbrain.com", "zergnet.com", "revcontent.com", "mgid.com",
		"pos.baidu.com", "cpro.baidu.com", "//click.", "s.click.taobao", "tmall.com", "taobao.com", "jd.com", "amzn.to", "/redirect?", "&redirect=", "?redirect=", "affiliate", "rd.da.netease.com", "analytics.163.com", "saxn.sina", "//dsp.", "//adx."} {
		if strings.Contains(low, mark) {
			return true
		}
	}
	return false
}

// isSiteRoot is true of the address of a site or section rather than of a page.
func isSiteRoot(address string) bool {
	i := strings.Index(address, "://")
	return i < 0 || strings.Trim(address[i+3:], "/") == htmltree.HostOf(address)
}
