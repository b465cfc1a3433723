package feed

import (
	"strings"

	"newsreader/articles/internal/lazyregexp"
)

// loneLink matches HTML that is nothing but one link.
var loneLink = lazyregexp.New(`(?is)^\s*(?:<(?:p|div|span|small)(?:\s[^<>]*)?>\s*)*<a\s[^<>]*\bhref\s*=\s*["']?([^"'\s<>]+)["']?[^<>]*>[^<]*</a>\s*(?:</(?:p|div|span|small)>\s*|<br\s*/?>\s*)*$`)

// maxLoneLink bounds, in bytes, HTML that may be a single link.
const maxLoneLink = 2 * maxURLLen

// dropCommentsLink drops a text that is only a link to the comments: their address is a
// fact of the entry and not what it says.
func (e *Entry) dropCommentsLink() {
	if e.CommentsURL == "" {
		return
	}
	for _, field := range []*string{&e.SummaryHTML, &e.ContentHTML} {
		if len(*field) > maxLoneLink {
			continue
		}
		if m := loneLink().FindStringSubmatch(*field); m != nil && decodeReferences(strings.TrimSpace(m[1])) == e.CommentsURL {
			*field = ""
		}
	}
}
