package sanitize

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A pair is an input and the expected output.
type pair struct{ in, want string }

func check(t *testing.T, f func(string) string, pairs []pair) {
	t.Helper()
	for _, p := range pairs {
		if diff := cmp.Diff(p.want, f(p.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", p.in, diff)
		}
	}
}

func TestText(t *testing.T) {
	check(t, Text, []pair{
		{"", ""},
		{"plain", "plain"},
		{"a\tb\nc", "a\tb\nc"},
		{"a\r\nb\rc\vd\fe\u2028f\u2029g", "a\nb\nc\nd\ne\nf\ng"},
		{"\r\n\r\n", "\n\n"},
		{"a\v\nb\r", "a\n\nb\n"},
		{"a\x00b\x07c\x08d\x7fe", "abcde"},
		{"5\u0080, \u0084so\u0093, c\u009cur, it\u0092s\u0085 \u0096 \u0099", "5€, „so“, cœur, it’s… – ™"},
		{"\u009eivot \u0098 \u009f \u008bx\u009b", "život ˜ Ÿ ‹x›"},
		{"a\u0081b\u008dc\u008fd\u0090\n\ne\u009df", "abcd\n\nef"},
		{"invoice\u202efdp.exe", "invoicefdp.exe"},
		{"\u2066a\u2069\u200eb\u200fc\u061cd", "abcd"},
		{"pay\u200bpal\u2060\ufeff", "paypal"},
		{"in\u00advoice", "invoice"},
		{"a\u2061b\u2064c\u206fd", "abcd"},
		{"a\ufff9b\ufffac\ufffbd", "abcd"},
		{"a\ufdd0b\ufffec\uffffd\U0001fffee\U0010ffff", "abcde"},
		{"\U0001d173a\U000e0fffb", "ab"},
		{"a\xff\xfe\xc0\xaf\xed\xa0\x80\xf8\x88\x80\x80\x80b", "ab"},
		{"中文" + "\u4e2d"[:2], "中文"},
		{"\ufffd stays where the source has it", "\ufffd stays where the source has it"},
	})
}

func TestTextEscapes(t *testing.T) {
	check(t, Text, []pair{
		{"\x1b[31mred\x1b[0m", "red"},
		{"\x1b[2J\x1b[H\x1b[?1049h\x1b[>c\x1b[1;2 qx", "x"},
		{"\x1b[31中", "中"},
		{"\x1b[", ""},
		{"\x1b]52;c;ZXZpbA==\x07x", "x"},
		{"\x1b]8;;http://evil.test/\x07bank\x1b]8;;\x1b\\", "bank"},
		{"\x1b]0;title\u009cx", "x"},
		{"\x1b]0;title\x1b[31mx", "x"},
		{"\x1b]0;title\x18x\x1b]0;y\x1az", "xz"},
		{"\x1b]0;one\u009d0;two\x07x", "x"},
		{"\x1b]0;no end", "no end"},
		{"\x1b]no end", "no end"},
		{"\x1bPq#0;2;0;0;0~\x1b\\x", "x"},
		{"\x1bPtmux;\x1b\x1b]52;c;eA==\x07\x1b\\x", "x"},
		{"\x1b_Gf=24,s=1;AAAA\x1b\\\x1b^x\x1b\\\x1bXy\x1b\\z", "z"},
		{"\x1bktitle\x1b\\x", "x"},
		{"\x1bkeep", "keep"},
		{"\x1b(0\x0elqqk\x0f\x1b#8\x1b$(Cx\x1b Gy", "lqqkxy"},
		{"\x1b space", " space"},
		{"\x1bc\x1b7\x1b>x", "x"},
		{"lone\x1bBytes", "loneBytes"},
		{"end\x1b", "end"},
		{"\x1b\x1b[31m", ""},
		{"\u009b2J\u009d52;c;eA==\u009c\u0090x\u009cz", "z"},
		{"\x1b\x00[31mx", "[31mx"},
	})
}

// TestControlStrings checks where a control string ends: its content disappears with it, and nothing
// after it does.
func TestControlStrings(t *testing.T) {
	check(t, Text, []pair{
		{"\x1b]0;a short title\x07x", "x"},
		{"\x1b]0;Übersee\x07x", "x"},        // 0x9c as the second byte of a letter is no terminator
		{"\x1b]0;© desk\x07x", "x"},         // nor is a Latin-1 character a C1 control
		{"\x1b]0;\xc2(a\x07x", "x"},         // nor a truncated one
		{"\x1b]0;one\ntwo\x07x", "x"},       // one line end may be in a title
		{"\x1b]0;one \ntwo\x07x", "x"},      // also after a space
		{"\x1b]0;one\n\ntwo", "one\n\ntwo"}, // a paragraph may not
		{"a\u0090q\u009cb", "ab"},           // DCS
		{"a\u0098q\u009cb", "ab"},           // SOS
		{"a\u009dq\u009cb", "ab"},           // OSC
		{"a\u009eq\u009cb", "ab"},           // PM
		{"a\u009fq\u009cb", "ab"},           // APC
		{"a\u0091q\u009cb", "a‘qœb"},        // PU1 begins no string
	})
}

func TestUnterminatedStringKeepsTheArticle(t *testing.T) {
	article := strings.Repeat("An article that goes on. ", 40)
	paragraphs := "One.\n\nTwo.\n\nThree."
	picture := strings.Repeat("QUJD", 30000)
	check(t, Text, []pair{
		{"\x1b]0;" + article + "\x07", article},
		{"\x1bP" + article, article},
		{"\x1b]0;" + paragraphs + "\x07", paragraphs},
		{"a\x1b]1337;File=inline=1:" + picture + "\x07b", "ab"},
	})
}

func TestLine(t *testing.T) {
	check(t, Line, []pair{
		{"", ""},
		{" \t\n", ""},
		{"one line", "one line"},
		{" a \t\r\n b ", "a b"},
		{"a\nb\u2028c", "a b c"},
		{"a \x00 b", "a b"},
		{"a\tb", "a b"},
		{"\u3000\u3000标题\u3000副题\u3000", "标题\u3000副题"},
		{"\u00a0Jean\u00a0Dupont\u00a0", "Jean\u00a0Dupont"},
		{"\x1b[2J \x1b[31mred ", "red"},
		{"404 \x1b]0;x\x07Not Found", "404 Not Found"},
		{" \u0301a", "\u0301a"},
	})
}

func TestMarks(t *testing.T) {
	acute := "\u0301"
	check(t, Text, []pair{
		{"Z" + strings.Repeat(acute, 50000) + "x", "Z" + strings.Repeat(acute, MaxMarks) + "x"},
		{"Z" + strings.Repeat("\u0301\u200d", 9), "Z" + strings.Repeat("\u0301\u200d", MaxMarks/2)},
		{strings.Repeat("\u200d", 5000) + "a" + strings.Repeat("\ufe0f", 5000), strings.Repeat("\u200d", MaxMarks) + "a" + strings.Repeat("\ufe0f", MaxMarks)},
		{"a" + strings.Repeat(acute, 7) + "\x00" + strings.Repeat(acute, 7), "a" + strings.Repeat(acute, MaxMarks)},
		{"a" + strings.Repeat("\u200c", 5000) + "b", "a" + strings.Repeat("\u200c", MaxMarks) + "b"},
		{"a" + strings.Repeat("\u180e", 5000) + "b", "a" + strings.Repeat("\u180e", MaxMarks) + "b"},
		{"e" + acute + " e" + acute + "\n" + acute, "e" + acute + " e" + acute + "\n" + acute},
	})
}

func TestFlags(t *testing.T) {
	scotland := "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"
	check(t, Text, []pair{
		{scotland + " flag", scotland + " flag"},
		{"a\U000E0069\U000E0067b", "ab"},
		{"\U0001F3F4\U000E0067\U000E0062", "\U0001F3F4"},
		{"\U0001F3F4\U000E0067\U000E007F", "\U0001F3F4"},
		{"\U0001F3F4\x00\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "\U0001F3F4"},
		{"\U0001F3F4" + strings.Repeat("\U000E0067", 7) + "\U000E007F", "\U0001F3F4"},
		{scotland + "\U000E0067", scotland},
		{"\U000E0001a", "a"},
		{"中\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "中"},
		{"\U0001F3F4\U000E0066\U000E0072\U000E0037\U000E0035\U000E007F", "\U0001F3F4\U000E0066\U000E0072\U000E0037\U000E0035\U000E007F"},
		{"\U0001F3F4\U000E0067\U000E0062\U000E007B\U000E007F", "\U0001F3F4"},
	})
}

// unchangedText is text that every function must leave alone.
var unchangedText = []string{
	"葛\U000E0100飾区",
	"标题：“引号”——《书》\u3000全角",
	"葛\ufe00",
	"\U0001F468\u200D\U0001F469\u200D\U0001F467 family",
	"\u2764\ufe0f\u200d\U0001F525 heart",
	"1\ufe0f\u20e3 keycap",
	"\U0001F1E8\U0001F1F3 flag",
	"\U0001F44D\U0001F3FD tone",
	"می\u200cخواهم",
	"हिन्दी क्\u200dष",
	"שָׁלוֹם",
	"العربية ١٢٣",
	"Tiếng Việt",
	"Tiê\u0301ng Viê\u0323t",
	"ภาษาไทย น้ำ",
	"Jean\u00a0Dupont 12\u202f000",
	"한국어",
	"日本語ﾊﾝｶｸ",
	"\U00020000\U0002A6D6 rare",
	"naïve €5 ½",
	"Ελληνικά",
	"Русский",
	"AT&T &amp; &lt;b&gt; &#8212; &copy;",
	"a_b_c 2*3*4 `code` [x](y)",
}

func TestSurvive(t *testing.T) {
	for _, s := range unchangedText {
		for name, f := range map[string]func(string) string{"Line": Line, "Text": Text, "Markdown": Markdown} {
			if got := f(s); got != s {
				t.Errorf("%s(%q) = %q", name, s, got)
			}
			if n := testing.AllocsPerRun(10, func() { f(s) }); n > 0 {
				t.Errorf("%s(%q) allocates %v times", name, s, n)
			}
		}
	}
}

// TestTextKeepsLines checks that text with nothing but lines and tabs to look at is not copied.
func TestTextKeepsLines(t *testing.T) {
	s := "one\n\n\ttwo 中文\n"
	if n := testing.AllocsPerRun(10, func() { Text(s) }); n > 0 || Text(s) != s {
		t.Errorf("Text(%q) = %q with %v allocations", s, Text(s), n)
	}
}
