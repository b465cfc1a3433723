package opml

import (
	"slices"
	"strings"

	"newsreader/articles/internal/address"
	"newsreader/articles/internal/runes"
)

// A collector adds feeds to a document.
type collector struct {
	Document
	line int             // that is being read, from 1
	seen map[string]bool // the URLs in Outlines
}

// add adds a feed in the given folders, unless its URL is already there or is to
// be refused.
func (l *collector) add(o Outline, folders []string) {
	written := o.XMLURL
	public, user, err := normalizeURL(written)
	if err != nil {
		l.refuse(&o, written, refusalReason(written, err))
		return
	}
	o.XMLURL, o.User, o.Folders = public, user, folders
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
func (l *collector) refuse(o *Outline, written, reason string) {
	if len(l.Refused) >= maxRefused {
		l.RefusedMore++
		return
	}
	r := Refusal{Line: l.line, Text: o.Text, Address: runes.Clip(oneLine(address.Redact(written)), 200), Reason: reason}
	if r.Text == "" {
		r.Text = r.Address
	}
	l.Refused = append(l.Refused, r)
}

// refusalReason returns a short phrase that says why an address is refused, which cannot be parsed because of err.
func refusalReason(written string, err error) string {
	s := strings.ToLower(strings.TrimSpace(written))
	switch {
	case s == "":
		return "no URL"
	case strings.HasPrefix(s, "exec:"), strings.HasPrefix(s, "filter:"), strings.HasPrefix(s, "|"):
		return "a command, not a URL"
	case strings.HasPrefix(s, "query:"):
		return "a query, not a URL"
	}
	return err.Error()
}

// appendUnique appends value unless the list contains it.
func appendUnique(list []string, value string) []string {
	if slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}
