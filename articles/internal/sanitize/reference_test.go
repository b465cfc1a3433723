package sanitize

import (
	"html"
	"strings"
	"testing"
)

func TestMarkdown(t *testing.T) {
	check(t, Markdown, []pair{
		{"a &#27;]52;c;eA==&#7; b", "a ]52;c;eA== b"},
		{"`&#x1b;[31m` &#X1B;", "`[31m` "},
		{"&#27[31m", "[31m"},
		{"&#00000000000000000000000000000000000000000000000000000000000000000000000000027;", ""},
		{"&amp;#27;x &AMP;#x1B;y &#38;#27;z &#x26;amp;#27;", "x y z "},
		{"&amp;amp;amp;#27;x", "x"},
		{"&amp#27;x", "x"},
		{"&#&#50;7;x &&num;27;y &#27&semi;z", "x y z"},
		{"a&#8238;b&#x202e;c&rlm;d&ZeroWidthSpace;e&NoBreak;f&shy;g&InvisibleTimes;", "abcdefg"},
		{"&#13;&#0;&#xD800;&#x110000;&#99999999999;&#xFFFE;&#xE0041;x", "x"},
		{"It&#146;s &#x93;so&#148; &#129;", "It’s “so” "},
		{"Z" + strings.Repeat("&#769;", 20) + strings.Repeat("&DotDot;", 20), "Z" + strings.Repeat("\u0301", MaxMarks)},
		{"line\x1b[31m &#27;", "line "},
		{"&#2\x007;", ""},
		{"&#&#x32;7;x", "x"},
		{"&shy x", " x"},
		{"&#1b;", "b;"},
		{strings.Repeat("word ", 20) + "a&#27;b", strings.Repeat("word ", 20) + "ab"},
	})
}

// TestMarkdownNames checks the names of the HTML standard for unsafe characters, and for combining
// marks, which are decoded so that they are counted.
func TestMarkdownNames(t *testing.T) {
	for _, name := range strings.Fields(`ZeroWidthSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace NegativeVeryThinSpace NoBreak
		af ApplyFunction it InvisibleTimes ic InvisibleComma lrm rlm shy DotDot tdot TripleDot DownBreve`) {
		in := "a&" + name + ";b"
		check(t, Markdown, []pair{{in, Text(html.UnescapeString(in))}})
	}
}

func TestMarkdownSplit(t *testing.T) {
	check(t, Markdown, []pair{
		{"~~&**#27;**[31m~~", "~~**#27;**[31m~~"},
		{"~~&[#2](http://e.test/)7;~~", "~~[#2](http://e.test/)7;~~"},
		{"~~&[#2][ref]7;~~", "~~[#2][ref]7;~~"},
		{"~~&<b>#27;</b>~~", "~~<b>#27;</b>~~"},
		{"&amp;#2**7;**]0;x", "**7;**]0;x"},
		{`&\#27;`, `\#27;`},
		{"&_#27;", "_#27;"},
		{"&~#27;", "~#27;"},
		{"&`#27;", "`#27;"},
		{"&!#27;", "!#27;"},
		{"&]#27;", "]#27;"},
		{"&](x)#27;", "](x)#27;"},
		{"&][r]#27;", "][r]#27;"},
		{"~~&#82**06;**~~", "~~**06;**~~"},
		{"~~&**#27!**[3", "~~**#27!**[3"},
		{"AT&**T** &*#38;*", "AT&**T** &*#38;*"},
		{"&" + strings.Repeat("*", 2000) + "#27;", strings.Repeat("*", 2000) + "#27;"},
		{"&#" + strings.Repeat("*", 2000) + "27;", strings.Repeat("*", 2000) + "27;"},
	})
}

func TestMarkdownDoesNotCloseUp(t *testing.T) {
	check(t, Markdown, []pair{
		{"&a&#27;mp;#27;", "&a mp;#27;"},
		{"&#&#27;27;", "&# 27;"},
		{"&#82&ZeroWidthSpace;06;", "&#82 06;"},
		{"&#" + strings.Repeat("0", 80) + "9&lrm;7;", "&#" + strings.Repeat("0", 80) + "9 7;"},
		{"safe; &lrm;text", "safe; text"},
	})
}

func TestMarkdownKeeps(t *testing.T) {
	for _, s := range []string{
		"&amp;",
		"&lt;script&gt;",
		"&amp;lt;b&amp;gt;",
		"&#10;",
		"&#9;",
		"&#32;",
		"&#8230;",
		"&#x4e2d;",
		"`&amp;#8230;`",
		"&#xFFFD;",
		"&",
		"&&&",
		"&;",
		"&#;",
		"&#x;",
		"&#xg;",
		"&unknown;",
		"&italic",
		"&it is",
		"AT&T",
		"a?b=1&c=2#3",
		"R&D;",
		"&" + strings.Repeat("a", 100) + ";",
		"&&#38;",
		"&]",
		"&]x)#27;",
		"&#&a50;7;",
		"&#&#;7;",
	} {
		if got := Markdown(s); got != s {
			t.Errorf("Markdown(%q) = %q", s, got)
		}
	}
}
