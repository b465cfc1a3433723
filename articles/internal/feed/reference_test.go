package feed

import (
	"strings"
	"testing"
)

func TestReferences(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"a", "a"},
		{"&lt;&gt;&amp;&quot;&apos;", `<>&"'`},
		{"&amp;lt;", "&lt;"},
		{"&nbsp;&copy;&hellip;&Auml;", "\u00a0©…Ä"},
		{"&#20013;&#x6587;", "中文"},
		{"&#146;&#x80;", "’€"},
		{"&#27;", "\x1b"},
		{"&#0;&#xD800;&#x110000;&#99999999999999;", ""},
		{"AT&T &copy 2 &nosuch; &; & &#;", "AT&T &copy 2 &nosuch; &; & &#;"},
		{"?a=1&copy=2&lt=3", "?a=1&copy=2&lt=3"},
		{"&" + strings.Repeat("a", 100) + ";", "&" + strings.Repeat("a", 100) + ";"},
		{"&&amp;&", "&&&"},
	} {
		if got := decodeReferences(tc.in); got != tc.want {
			t.Errorf("%q gives %q, want %q", tc.in, got, tc.want)
		}
	}
}
