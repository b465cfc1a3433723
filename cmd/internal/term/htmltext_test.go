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

// TestHTMLTextElements checks which elements have no text, and which do not end the line.
func TestHTMLTextElements(t *testing.T) {
	for name := range strings.FieldsSeq("script style template noscript iframe object svg math") {
		if got := htmlText("a<" + name + ">x</" + name + ">b"); strings.Contains(got, "x") {
			t.Errorf("%s: %q", name, got)
		}
	}
	for name := range strings.FieldsSeq("a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var img wbr ins del") {
		if got := htmlText("a<" + name + ">x</" + name + ">b"); got != "axb" {
			t.Errorf("%s: %q", name, got)
		}
	}
	for name := range strings.FieldsSeq("p div li td tr h2 blockquote section br hr") {
		if got := htmlText("a<" + name + ">x"); got != "a\nx" {
			t.Errorf("%s: %q", name, got)
		}
	}
}
