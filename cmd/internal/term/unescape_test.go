package term

import (
	"strings"
	"testing"
)

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		"a": "a", `\*`: "*", `\a`: `\a`, `\\*`: `\*`, `a\`: `a\`, "&amp;": "&", "&amp;lt;": "&lt;", "&": "&", "&;": "&;", "& b;": "& b;",
		"&#x41;&#66;": "AB", "&nosuch;": "&nosuch;", "&copy": "&copy", "?a=1&copy=2;b": "?a=1&copy=2;b", "&notion;": "&notion;", "&semi;&amp;&#59;&NotEqualTilde;": ";&;≂̸", `\&amp;`: "&amp;", "&" + strings.Repeat("a", 100) + ";": "&" + strings.Repeat("a", 100) + ";",
	} {
		if got := unescape(in); got != want {
			t.Errorf("unescape(%q) = %q, want %q", in, got, want)
		}
	}
}
