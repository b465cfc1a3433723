package markdown

import "testing"

// TestInvisibleCharacters checks every kind of line end, and the characters that have no width.
func TestInvisibleCharacters(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		checkNode(t, "a Latin line end", element("p", "a"+end+"b"), "a b")
		checkNode(t, "a Chinese line end", element("p", "大"+end+"桥"), "大桥")
		checkNode(t, "a line end in code", element("pre", "a"+end+"b"), "```\na\nb\n```")
	}
	for _, none := range []string{"\x00", "\u200b", "\u2060", "\ufeff", "\u00ad", "\xff"} {
		checkNode(t, "an invisible character", element("p", "a"+none+"b"), "ab")
	}
	checkNode(t, "a replacement character", element("p", "a\ufffdb"), "a\ufffdb")
	checkNode(t, "NUL in code", element("pre", "a\x00b"), "```\nab\n```")
}

// TestIndent checks which white space at the beginning of a line makes it a paragraph.
func TestIndent(t *testing.T) {
	checkConversions(t, []conversion{
		{"a<br> b", "a\\\nb"},
		{"a<br>\u00a0b", "a\n\nb"},
		{"a<br>\u3000b", "a\n\nb"},
		{"a\u00a0b<br>c", "a\u00a0b\\\nc"},
	})
}
