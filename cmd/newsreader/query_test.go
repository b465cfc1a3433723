package main

import (
	"strings"
	"testing"

	"newsreader/articles/library"
)

func TestMarkQuery(t *testing.T) {
	for _, test := range []struct {
		query                   string
		offset, columns         int
		wantedLine, wantedCaret string
	}{
		{"fog since:soon", 10, 80, "fog since:soon", "          ^"},
		{"fog", 3, 80, "fog", "   ^"},
		{"fog OR ", 7, 80, "fog OR ", "       ^"},
		{"渡轮 since:x", 13, 80, "渡轮 since:x", "           ^"},
		{"“fog", 0, 80, "“fog", "^"},
		{"one two three four five six tag:x", 28, 30, "…ee four five six tag:x", "                  ^"},
		{"a\x1b[31m tag:x", 7, 80, "a tag:x", "  ^"},
	} {
		line, caret := markQuery(test.query, test.offset, test.columns)
		if line != test.wantedLine || caret != test.wantedCaret {
			t.Errorf("%q at %d:\n%q\n%q", test.query, test.offset, line, caret)
		}
	}
}

// TestQueryHint checks what is suggested in the place of a field that does not exist.
func TestQueryHint(t *testing.T) {
	for _, test := range []struct{ field, want string }{
		{"titel", "did you mean title:?"}, {"Titles", "did you mean title:?"}, {"autor", "did you mean author:?"}, {"sources", "did you mean source:?"},
		{"catgory", "did you mean category:?"}, {"language", "did you mean lang:?"}, {"After", "did you mean since:?"}, {"before", "did you mean until:?"},
		{"host", "did you mean site:?"}, {"subject", "did you mean title:?"}, {"x", "the fields are title, source"}, {"foo", "the fields are title, source"}, {"has-enclosure", "the fields are title, source"},
		{"", "newsreader search --help"},
	} {
		if got := queryHint(&library.QueryError{Field: test.field}); !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: %s", test.field, got)
		}
	}
}
