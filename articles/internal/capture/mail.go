package capture

import (
	"mime"
	"strings"

	"newsreader/articles/internal/datetime"
)

// Limits on the head of a mail, in lines and in bytes of a field's name.
const (
	maxMailHead  = 80
	maxFieldName = 40
)

// mailHead is what the fields above the text of a mail say (RFC 5322), as it is saved or forwarded.
type mailHead struct {
	subject, from, date string
	// list is set if the mail was sent to the subscribers of a list, as a newsletter is.
	list bool
}

// cutMailHead replaces the fields at the head of a mail by its subject, on a line of its own. It returns the text as it
// is and nil if there are none.
func cutMailHead(text string) (rest string, head *mailHead) {
	head = &mailHead{}
	rest = strings.TrimLeft(text, "\uFEFF \r\n")
	var last string // the field that the next line may continue
	for range maxMailHead {
		end, n := lineEnd(rest)
		l := strings.TrimRight(rest[:end], " \t")
		rest = rest[end+n:]
		name, value, ok := strings.Cut(l, ":")
		switch {
		case l == "" && last == "" && n > 0:
		case l == "" || end+n == 0:
			if head.subject == "" || head.from == "" || rest == "" {
				return text, nil
			}
			head.subject = decodeWords(head.subject)
			return head.subject + "\n\n" + rest, head
		case last != "" && (l[0] == ' ' || l[0] == '\t'):
			head.set(last, " "+strings.TrimSpace(l))
		case ok && isFieldName(name):
			last = strings.ToLower(name)
			head.set(last, strings.TrimSpace(value))
		case last != "" || !isForwardMark(l):
			return text, nil
		}
	}
	return text, nil
}

// set adds the text of a field.
func (h *mailHead) set(name, value string) {
	switch name {
	case "subject":
		h.subject += value
	case "from":
		h.from += value
	case "date", "sent":
		h.date += value
	case "list-unsubscribe", "list-id", "list-post":
		h.list = true
	}
}

// complete gives a page that was read from the mail what only the head of the mail says. The sender is the
// source of a newsletter; whoever forwards an article is not.
func (h *mailHead) complete(p *Page) {
	if p.Title == "" {
		p.Title = h.subject
	}
	if !p.Published.Known() {
		o := anyTime()
		o.Language = p.Language
		p.Published, _ = datetime.Parse(h.date, o)
	}
	if p.Source == "" && h.list {
		if name, _, ok := strings.Cut(h.from, "<"); ok {
			p.Source = decodeWords(strings.Trim(name, "\" "))
		}
	}
}

// decodeWords returns the text of a field whose other characters may be encoded (RFC 2047).
func decodeWords(s string) string {
	if out, err := new(mime.WordDecoder).DecodeHeader(s); err == nil {
		return collapseBlanks(out)
	}
	return s
}

// isFieldName reports whether a text may be the name of a field: letters and hyphens.
func isFieldName(s string) bool {
	notName := func(r rune) bool { return r != '-' && (r|0x20 < 'a' || r|0x20 > 'z') }
	return s != "" && len(s) <= maxFieldName && !strings.ContainsFunc(s, notName)
}

// isForwardMark reports whether a line between hyphens says that a mail was forwarded.
func isForwardMark(l string) bool {
	return strings.HasPrefix(l, "--") && (strings.HasSuffix(l, "--") || strings.HasSuffix(l, ":"))
}
