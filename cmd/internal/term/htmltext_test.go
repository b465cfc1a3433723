package term

import (
	"strings"
	"testing"
)

func TestHTMLText(t *testing.T) {
	for in, want := range map[string]string{
		"a<b>b</b>c":                      "abc",
		"<p>a</p><p>b":                    "\na\n\nb",
		"a<br>b<hr/>c":                    "a\nb\nc",
		"<script>a<b></script>b":          "b",
		"<svg><text>a</text></svg>b":      "b",
		"</script>a":                      "a",
		"a &lt;b&gt; &#27;":               "a <b> \x1b",
		"<a href='javascript:x'>a</a":     "a",
		"<div\n><!-- a --><![CDATA[b]]>c": "\nc",
	} {
		if got := htmlText(in); strings.Trim(got, "\n") != strings.Trim(want, "\n") {
			t.Errorf("htmlText(%q) = %q, want %q", in, got, want)
		}
	}
}
