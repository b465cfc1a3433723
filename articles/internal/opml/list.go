package opml

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// A collector adds feeds to a document.
type collector struct {
	Document
	seen map[string]bool // the URLs in Outlines
}

// add adds a feed in the given folders, unless its URL is already there or is to
// be refused.
func (l *collector) add(o Outline, folders []string) {
	written := o.XMLURL
	o.XMLURL, o.Folders = normalizeURL(written), folders
	if o.XMLURL == "" {
		l.refuse(&o, written, refusalReason(written))
		return
	}
	if l.seen == nil {
		l.seen = map[string]bool{}
	}
	key := o.XMLURL
	switch {
	case l.seen[key]:
		l.Duplicates++
	case len(l.Outlines) >= MaxOutlines:
		l.Dropped++
	default:
		l.seen[key] = true
		l.Outlines = append(l.Outlines, o)
	}
}

// refuse records an entry that is not a feed, and the address it refers to.
func (l *collector) refuse(o *Outline, address, reason string) {
	if len(l.Refused) >= maxRefused {
		return
	}
	r := Refusal{Text: o.Text, Address: clip(oneLine(address), 200), Reason: reason}
	if r.Text == "" {
		r.Text = r.Address
	}
	l.Refused = append(l.Refused, r)
}

// refusalReason returns a short phrase that says why an address is refused.
func refusalReason(address string) string {
	s := strings.ToLower(strings.TrimSpace(address))
	switch {
	case s == "":
		return "no address"
	case strings.HasPrefix(s, "exec:"), strings.HasPrefix(s, "filter:"), strings.HasPrefix(s, "|"):
		return "a command"
	case strings.HasPrefix(s, "query:"):
		return "a query"
	case len(s) > maxURLLen:
		return "too long"
	}
	return "not http or https"
}

// normalizeURL returns an http or https URL in a form in which equal ones have one
// spelling: with its host in lower case, and without default port, fragment and
// user name. It returns "" for other addresses. The scheme feed: means http.
func normalizeURL(s string) string {
	s = strings.TrimSpace(s)
	if rest, ok := cutPrefixFold(s, "feed:"); ok {
		s = rest
		if strings.HasPrefix(s, "//") {
			s = "http:" + s
		}
	}
	u, err := url.Parse(s)
	if err != nil || len(s) > maxURLLen || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || strings.ContainsFunc(s, isUnsafe) {
		return ""
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	u.Host = strings.ToLower(u.Host)
	if port := u.Port(); port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" {
		u.Host = strings.TrimSuffix(u.Host, ":"+port)
	}
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String()
}

// cutPrefixFold is strings.CutPrefix for an ASCII prefix in any case.
func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// isUnsafe reports whether r is white space, a control character, or one that
// reorders or hides text: no URL contains them.
func isUnsafe(r rune) bool {
	return r <= ' ' || r >= 0x7f && r <= 0xa0 || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff || r == utf8.RuneError
}

// appendUnique appends value unless the list contains it.
func appendUnique(list []string, value string) []string {
	if slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}

// oneLine collapses ASCII white space into single spaces and trims it. No-break and
// ideographic spaces are part of a name.
func oneLine(s string) string {
	blank := func(r rune) bool { return strings.ContainsRune(" \t\r\n\f\v", r) }
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}

// clip cuts s to at most max bytes, between characters.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}
