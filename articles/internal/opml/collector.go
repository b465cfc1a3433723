package opml

import (
	"slices"
	"strings"
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

// appendUnique appends value unless the list contains it.
func appendUnique(list []string, value string) []string {
	if slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}
