package articles

import (
	"net/url"
	"slices"
	"strings"
)

// BareURL returns an address without what may differ between two addresses of one article: its scheme, a leading www,
// default ports, a trailing slash, the fragment, the order of its parameters, and the parameters that only say who came
// from where. A hashbang stays, since it is the path of a page that a script builds. The result identifies an address,
// it is none; it is "" for anything but an http or https address.
func BareURL(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	host := strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."), ".")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	path, _, _ := strings.Cut(u.EscapedPath(), ";jsessionid=")
	bare := host + strings.TrimRight(path, "/")
	if query := bareQuery(u.RawQuery); query != "" {
		bare += "?" + query
	}
	if strings.HasPrefix(u.Fragment, "!") {
		bare += "#" + u.Fragment
	}
	return bare
}

// bareQuery returns a query without tracking and session parameters, sorted.
func bareQuery(query string) string {
	if query == "" {
		return ""
	}
	var kept []string
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if pair != "" && !isTrackingParameter(name) && !isSessionParameter(name, value) {
			kept = append(kept, pair)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "&")
}

// isTrackingParameter reports whether a parameter only says where a reader came from.
func isTrackingParameter(name string) bool {
	name = strings.ToLower(name)
	switch name {
	case "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid", "igshid", "ftag", "ocid", "spm", "cmp", "cmpid", "ncid",
		"ref_src", "partner", "xtor", "wt_mc", "wt.mc_id", "smid", "sr_share", "guccounter", "_ga", "_hsenc", "_hsmi", "mkt_tok":
		return true
	}
	return slices.ContainsFunc([]string{"utm_", "at_", "mc_", "pk_", "mtm_", "__twitter", "__source"}, func(prefix string) bool {
		return strings.HasPrefix(name, prefix)
	})
}

// isSessionParameter reports whether a parameter is the number of a visit. The shortest names have other uses as well,
// so that their values must look like such numbers: hexadecimal, with a letter and a digit.
func isSessionParameter(name, value string) bool {
	switch strings.ToLower(name) {
	case "phpsessid", "jsessionid", "aspsessionid", "asp.net_sessionid", "cfid", "cftoken", "sessionid", "session_id", "sessid", "oscsid", "zenid":
		return value != ""
	case "sid", "s", "session", "sess":
		return len(value) >= 4 && strings.Trim(value, "0123456789abcdefABCDEF") == "" &&
			strings.ContainsAny(value, "0123456789") && strings.ContainsAny(value, "abcdefABCDEF")
	}
	return false
}
