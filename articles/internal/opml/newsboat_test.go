package opml

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Words are separated as in newsboat, where only quotes join them.
func TestSplitQuoted(t *testing.T) {
	for in, want := range map[string][]string{
		"": nil, " \t ": nil, "a  b\tc": {"a", "b", "c"}, `"a b" c`: {"a b", "c"}, `a"b c"d`: {"ab cd"}, `""`: {""}, `"a \"b\" \\"`: {`a "b" \`},
		`a\ b`: {`a\`, "b"}, `"open end`: {"open end"}, "a\u3000b": {"a\u3000b"},
		strings.Repeat("a ", 100): strings.Fields(strings.Repeat("a ", maxWords)),
	} {
		if diff := cmp.Diff(want, splitQuoted(in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
}

// An address that was written with spaces ends where a feed's file does, and keeps its quotes.
func TestSplitLine(t *testing.T) {
	for in, want := range map[string][]string{
		"http://a.example/f":                        {"http://a.example/f"},
		"http://a.example/f sea news":               {"http://a.example/f", "sea", "news"},
		"http://a.example/my feeds/all.xml sea":     {"http://a.example/my feeds/all.xml", "sea"},
		`http://a.example/?q={"a":1} "sea side" x`:  {`http://a.example/?q={"a":1}`, "sea side", "x"},
		`"http://a.example/a b" sea`:                {"http://a.example/a b", "sea"},
		`http://a.example/f "my own.xml"`:           {"http://a.example/f", "my own.xml"},
		"http://a.example/my own feeds.RSS":         {"http://a.example/my own feeds.RSS"},
		"http://a.example/f.xml ~Name.of.the.feed ": {"http://a.example/f.xml", "~Name.of.the.feed"},
	} {
		if diff := cmp.Diff(want, splitLine(in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
}

// A tag sorts a feed, names it, or is newsboat's own business.
func TestNewsboatTags(t *testing.T) {
	for tag, want := range map[string]Outline{
		"news": {Tags: []string{"news"}}, "~My  feed": {Text: "My feed"}, "!": {}, "!hidden": {}, "~": {}, "": {}, "a~b": {Tags: []string{"a~b"}},
	} {
		var got Outline
		got.addTag(tag)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tag, diff)
		}
	}
}
