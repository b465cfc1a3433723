package opml

import (
	"newsreader/articles/internal/runes"
	"path"
	"strings"
)

// ParseURLs reads a list of URLs, one on a line, or newsboat's urls file. In the
// latter, tags follow the URL, a tag "~name" names the feed, and lines that begin
// with # are comments. Lines without an http or https URL are refused; the error is
// ErrNoURLs, along with a document that holds the refused lines, if no others remain.
func ParseURLs(text string) (*Document, error) {
	var l collector
	for text := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		l.line++
		text = strings.TrimSpace(text)
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		fields := splitLine(runes.Clip(text, 2*maxURLLen))
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
		return &l.Document, ErrNoURLs
	}
	return &l.Document, nil
}

// splitLine splits a line into its address and tags. Quotes in an address that does
// not begin with one are its own.
func splitLine(line string) []string {
	if strings.HasPrefix(line, `"`) {
		return splitQuoted(line)
	}
	end := strings.IndexAny(line, " \t")
	if end < 0 {
		return []string{line}
	}
	fields := append([]string{line[:end]}, splitQuoted(line[end:])...)
	if strings.Contains(line[end:], `"`) {
		return fields
	}
	return joinAddress(fields)
}

// joinAddress joins the words of an address that was written with spaces: it goes on
// to the word that has the ending of a feed's file, which a tag has not.
func joinAddress(words []string) []string {
	for end := len(words) - 1; end > 0; end-- {
		switch strings.ToLower(path.Ext(words[end])) {
		case ".xml", ".rss", ".atom", ".rdf", ".json":
			return append([]string{strings.Join(words[:end+1], " ")}, words[end+1:]...)
		}
	}
	return words
}

// addTag handles a tag of newsboat's. The prefix ~ names the feed. The prefix !
// hides the feed in newsboat and is ignored.
func (o *Outline) addTag(tag string) {
	name := oneLine(runes.Clip(strings.TrimPrefix(tag, "~"), maxTextLen))
	switch {
	case name == "", strings.HasPrefix(tag, "!"):
	case strings.HasPrefix(tag, "~"):
		o.Text = name
	default:
		o.Tags = appendUnique(o.Tags, name)
	}
}

// maxWords bounds the words on a line.
const maxWords = 32

// splitQuoted splits a line into words as newsboat does: at spaces and tabs outside
// double quotes. Inside them a backslash escapes the next character.
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
