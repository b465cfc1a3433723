package term

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"paragraphs are lines", "a\nb\n\n## c\n\nd", "a b\n\nc\n\nd\n"},
		{"lists", "- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d\n"},
		{"targets follow where they differ", "[a](http://a.example/) <http://b.example>", "a (http://a.example/) http://b.example\n"},
		{"a target is not repeated", "[http://a.example/](http://a.example/) [desk@a.example](mailto:desk@a.example)", "http://a.example/ desk@a.example\n"},
		{"an unsafe target is left out", "[a](javascript:x)", "a\n"},
		{"empty items", "-\n- a", "-\n- a\n"},
		{"tasks", "- [ ] a\n- [x] b", "- [ ] a\n- [x] b\n"},
		{"a loose list", "- a\n\n- b", "- a\n\n- b\n"},
		{"a rule and a definition", "a\n\n***\n\nb\n: c", "a\n\n* * *\n\nb\n  c\n"},
		{"a footnote", "a[^1]\n\n[^1]: b", "a¹\n\n¹ b\n"},
		{"quotes", "> a\n>\n> b", "> a\n>\n> b\n"},
		{"code", "```\n a \\* b\n```", " a \\* b\n"},
		{"struck text", "a ~~b~~", "a [deleted: b]\n"},
		{"tables", "|a|b|\n|-|-|\n|1|2|", "a | b\n1 | 2\n"},
		{"tables without heads", "| | |\n|-|-|\n|1|2|", "1 | 2\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Plain(c.md, "en")); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
		})
	}
}

// TestPlainCut checks that a text that is too long ends with a notice.
func TestPlainCut(t *testing.T) {
	got := Plain(strings.Repeat("word word word\n\n", maxMarkdown/16+1), "en")
	if !strings.HasSuffix(got, "word\n"+english().cut+"\n") {
		t.Errorf("the end is %q", got[max(0, len(got)-100):])
	}
}
