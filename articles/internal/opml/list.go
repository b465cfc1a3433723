package opml

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// collector collects the feeds of a document.
type collector struct {
	Document
	seen map[string]bool
}

// add takes a feed into the list, once, or refuses it.
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

// refuse notes an entry that is no feed.
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

// refusalReason says in a few words why an address is no feed's.
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

// normalizeURL returns an address of http or https, its host in lower case and
// without a fragment or user name, so that a feed has one spelling; "" for what
// is none. The feed scheme means http.
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

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// isUnsafe reports white space, controls and what reorders or hides text, which no
// address has.
func isUnsafe(r rune) bool {
	return r <= ' ' || r >= 0x7f && r <= 0xa0 || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff || r == utf8.RuneError
}

// appendUnique appends a value that the list does not hold yet.
func appendUnique(list []string, value string) []string {
	if slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}

// oneLine folds ASCII white space into single blanks; no-break and ideographic
// spaces are part of a name.
func oneLine(s string) string {
	blank := func(r rune) bool { return strings.ContainsRune(" \t\r\n\f\v", r) }
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}

// clip returns at most max bytes of s, cut between characters.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}
