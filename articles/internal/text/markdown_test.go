package text

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlainMarkdown(t *testing.T) {
	for _, test := range []struct{ md, want string }{
		{"plain", "plain"},
		{"## Head\n\n> quote", "Head\n\nquote"},
		{"a [link](https://a.example/x_(y)) b", "a link b"},
		{"![pic](https://a.example/p.png) after", "pic after"},
		{"Ahoy! [pic](https://a.example) ![", "Ahoy! pic "},
		{`wait\![pic](https://a.example)`, "wait!pic"},
		{`\*not\* *emphasis* and ` + "`code`", "*not* emphasis and code"},
		{"<https://a.example> a < b", " a < b"},
		{"[open](https://a.example", "open(https://a.example"},
		{"x &amp; y", "x & y"},
		{"In 1998[^1][^two] it rained.\n\n[^1]: First.", "In 1998 it rained.\n\n First."},
		{"a [^] b [^ c] d [^e f] \\[^1\\]", "a ^ b ^ c d ^e f [^1]"},
		{"| a | b |", "  a   b  "},
	} {
		if diff := cmp.Diff(test.want, FromMarkdown(test.md)); diff != "" {
			t.Errorf("%s: %s", test.md, diff)
		}
	}
}
