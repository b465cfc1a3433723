package main

import (
	"errors"
	"fmt"
	"strings"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// queryMargin is how many columns of a query are shown before and after what is wrong at least, if there are as many.
const queryMargin = 12

// pointOut shows on a terminal where a query cannot be read: the query, and a caret below it.
func (a *app) pointOut(err error) {
	var unreadable *library.QueryError
	t := term.Detect(a.stderr, a.getenv, term.Preferences{Accessible: a.accessible})
	if !errors.As(err, &unreadable) || !t.TTY || t.Accessible {
		return
	}
	line, caret := markQuery(unreadable.Query, unreadable.Offset, max(t.Columns, 2*queryMargin)-3)
	fmt.Fprintf(a.stderr, "  %s\n  %s\n", line, caret)
}

// markQuery returns a query in at most columns, and a line with a caret under a byte of it.
func markQuery(query string, offset, columns int) (line, caret string) {
	before, after := cleanSpaced(query[:offset]), cleanSpaced(query[offset:])
	for term.Width(before) > columns-queryMargin {
		_, before, _ = cutRune(strings.TrimPrefix(before, "…"))
		before = "…" + before
	}
	line = before + after
	if term.Width(line) > columns {
		line = term.Cut(line, columns)
	}
	return line, strings.Repeat(" ", term.Width(before)) + "^"
}

// cleanSpaced returns untrusted text as [articles.CleanLine] does, but keeps a space at its ends.
func cleanSpaced(s string) string {
	clean := articles.CleanLine(s)
	if strings.HasPrefix(s, " ") && clean != "" {
		clean = " " + clean
	}
	if strings.HasSuffix(s, " ") {
		clean += " "
	}
	return clean
}

// cutRune returns the first character of s and the rest.
func cutRune(s string) (first, rest string, ok bool) {
	for i := range s {
		if i > 0 {
			return s[:i], s[i:], true
		}
	}
	return s, "", s != ""
}

// maxTypos is how many letters may be wrong in what was meant for a name.
const maxTypos = 2

// otherFields maps what other programs call a field to its name here.
var otherFields = map[string]string{
	"subject": "title", "headline": "title", "intitle": "title", "by": "author", "byline": "author", "from": "source", "publisher": "source", "outlet": "source",
	"host": "site", "domain": "site", "url": "site", "link": "site", "topic": "category", "keyword": "category", "group": "folder", "channel": "feed",
	"after": "since", "newer": "since", "before": "until", "older": "until", "locale": "lang", "language": "lang", "state": "is", "filter": "has", "label": "category",
}

// queryUsage returns the error of a search as one of usage, with a remedy, if the query cannot be read.
func queryUsage(err error) error {
	var unreadable *library.QueryError
	if errors.As(err, &unreadable) {
		return withHint(usageError{err}, queryHint(unreadable))
	}
	return err
}

// queryHint returns the remedy for a query that cannot be read.
func queryHint(err *library.QueryError) string {
	const asText = "put quotation marks around a word with a colon"
	if err.Field == "" {
		return "newsreader search --help describes the query language"
	}
	meant := otherFields[strings.ToLower(err.Field)]
	if meant == "" {
		meant = nearest(err.Field, library.QueryFields())
		if distance(err.Field, meant) > min(maxTypos, len(err.Field)/2) {
			return fmt.Sprintf("the fields are %s; %s", strings.Join(library.QueryFields(), ", "), asText)
		}
	}
	return fmt.Sprintf("did you mean %s:? if not, %s", meant, asText)
}
