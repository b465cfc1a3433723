package capture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

// tokens returns the tokens that a string stands for: @ is a time, $ a source, # a comment count, a
// word that ends with a full stop a sentence, any other word a text.
func tokens(s string) []token {
	var out []token
	for i, w := range strings.Fields(s) {
		switch {
		case w == "@":
			out = append(out, token{stamp: datetime.Stamp{Precision: datetime.Precision(i + 1)}})
		case w == "$":
			out = append(out, token{source: fmt.Sprint("source", i)})
		case w == "#":
			out = append(out, token{comments: &i})
		default:
			out = append(out, token{text: w, prose: strings.HasSuffix(w, ".")})
		}
	}
	return out
}

// itemForms returns a string for each item: its texts and then the indexes of its metadata's tokens.
func itemForms(items []item) []string {
	var out []string
	for _, it := range items {
		s := ""
		for _, t := range it.texts {
			s += t.text + " "
		}
		if it.stamp.Known() {
			s += fmt.Sprint("@", int(it.stamp.Precision)-1)
		}
		if it.source != "" {
			s += strings.Replace(it.source, "source", "$", 1)
		}
		if it.comments != nil {
			s += fmt.Sprint("#", *it.comments)
		}
		if it.hasMetadata {
			s += "!"
		}
		out = append(out, strings.TrimSpace(s))
	}
	return out
}

func TestItems(t *testing.T) {
	for name, tc := range map[string]struct {
		tokens   string
		want     []string
		repeated int
	}{
		"times end items":                  {"a @ b @", []string{"a @1!", "b @3!"}, 0},
		"sources end items":                {"a $ b $", []string{"a $1!", "b $3!"}, 0},
		"counts end items":                 {"a # b #", []string{"a #1!", "b #3!"}, 0},
		"metadata of one item":             {"a $ @ # b", []string{"a @2$1#3!", "b"}, 0},
		"what comes first stays":           {"a @ @ $ $ # #", []string{"a @1$3#5!"}, 0},
		"texts above metadata":             {"a b c @ d", []string{"a b c @3!", "d"}, 0},
		"titles printed twice":             {"a a @ b b b c", []string{"a @2!", "b c"}, 3},
		"a title again, but not in a row":  {"a b a @", []string{"a b a @3!"}, 0},
		"times come first":                 {"@ a @ b", []string{"a @0!", "b @2!"}, 0},
		"times and sources come first":     {"@ $ a @ b", []string{"a @0$1!", "b @3!"}, 0},
		"a time first, a count at the end": {"@ a @ b #", []string{"a @2!", "b #4!"}, 0},
		"one time and nothing else":        {"@", nil, 0},
		"no metadata":                      {"a b", []string{"a b"}, 0},
		"nothing":                          {"", nil, 0},
	} {
		items, repeated := section{tokens: tokens(tc.tokens)}.items()
		if diff := cmp.Diff(tc.want, itemForms(items)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if repeated != tc.repeated {
			t.Errorf("%s: %d repeated texts, want %d", name, repeated, tc.repeated)
		}
	}
}

// TestItemsOfASourceWithItsTime holds that a section that begins with "Source, time" does not begin its
// items with times: that line belongs to a headline above the section.
func TestItemsOfASourceWithItsTime(t *testing.T) {
	s := section{tokens: tokens("@ a @ b")}
	s.tokens[0].source = "Valley Post"
	items, _ := s.items()
	if diff := cmp.Diff([]string{"a @2!", "b"}, itemForms(items)); diff != "" {
		t.Errorf("items (-want +got):\n%s", diff)
	}
}

func TestUsualTextCount(t *testing.T) {
	for name, tc := range map[string]struct {
		tokens string
		want   int
	}{
		"titles":                          {"a @ b @", 1},
		"titles and sources":              {"a x @ b y @", 2},
		"as many of both":                 {"a @ b y @", 1},
		"more with a source":              {"a @ b y @ c z @", 2},
		"three texts do not count":        {"a b c @ d e f @ g @", 1},
		"sentences do not count":          {"a x. @ b y. @", 1},
		"a labelled source does not":      {"a x $ b y $ c @", 1},
		"texts without metadata do not":   {"a @ b y", 1},
		"a section without any metadata":  {"a b", 1},
		"titles, sources and a sentence.": {"a s. x @ b y @", 2},
	} {
		items, _ := section{tokens: tokens(tc.tokens)}.items()
		if got := usualTextCount(items); got != tc.want {
			t.Errorf("%s: %d texts, want %d", name, got, tc.want)
		}
	}
}

func TestSplitSummary(t *testing.T) {
	for in, want := range map[string]string{
		"a":             "|a",
		"a first. b":    "first.|ab",
		"a one. two. b": "one.|ab",
		"one. a":        "|one.a", // a sentence above all texts is the title
	} {
		summary, texts := item{texts: tokens(in)}.splitSummary()
		got := summary + "|"
		for _, t := range texts {
			got += t.text
		}
		if got != want {
			t.Errorf("splitSummary of %q: %q, want %q", in, got, want)
		}
	}
}
