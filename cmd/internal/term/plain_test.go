package term

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"paragraphs are lines", "a\nb\n\n## c\n\nd", "a b\n\nc\n\nd\n"},
		{"lists", "- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d\n"},
		{"targets follow where they differ", "[a](http://a.example/) <http://b.example>", "a (http://a.example/) http://b.example\n"},
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
