package opml

import "strings"

// ParseURLs reads a list of addresses, one a line: a plain one, or newsboat's
// urls file, where tags follow the address, "~name" is what to call the feed, and
// lines that begin with # are comments. Lines that are no address of http or
// https are refused; the error is ErrNoURLs where that leaves none.
func ParseURLs(text string) (*Document, error) {
	var l collector
	for text := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		text = strings.TrimSpace(text)
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		fields := splitQuoted(clip(text, 2*maxURLLen))
		if len(fields) == 0 {
			continue
		}
		o := Outline{XMLURL: fields[0]}
		for _, tag := range fields[1:] {
			o.addTag(tag)
		}
		l.add(o, nil)
	}
	if len(l.Outlines) == 0 {
		return nil, ErrNoURLs
	}
	return &l.Document, nil
}

// addTag reads one tag of newsboat's: ~ names the feed, and ! hides it there, which
// is no matter of ours.
func (o *Outline) addTag(tag string) {
	name := oneLine(clip(strings.TrimPrefix(tag, "~"), maxTextLen))
	switch {
	case name == "", strings.HasPrefix(tag, "!"):
	case strings.HasPrefix(tag, "~"):
		o.Text = name
	default:
		o.Tags = appendUnique(o.Tags, name)
	}
}

// maxWords bounds the words of a line.
const maxWords = 32

// splitQuoted parts a line as newsboat does: at blanks, but not inside double quotes,
// where a backslash makes the next character plain.
func splitQuoted(s string) []string {
	var found []string
	var word strings.Builder
	quoted, escaped, any := false, false, false
	flush := func() {
		if any {
			found = append(found, word.String())
		}
		word.Reset()
		any = false
	}
	for _, r := range s {
		switch {
		case len(found) >= maxWords:
			return found
		case escaped:
			word.WriteRune(r)
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted = !quoted
			any = true
		case !quoted && (r == ' ' || r == '\t'):
			flush()
		default:
			word.WriteRune(r)
			any = true
		}
	}
	flush()
	return found
}
