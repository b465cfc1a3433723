package charset

import (
	"bytes"
	"strings"
	"testing"
)

func TestTakeSample(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"ASCII", strings.Repeat("plain text ", 1000), ""},
		{"a letter among others", "un été passé", " été" + "sé"},
		{"up to the next sign", "<p>中文 text</p>", ">中文"},
		{"at the head", "\xd6\xd0<b>", "\xd6\xd0<b>"},
		{"trail bytes in ASCII", "a\x81\x40\x81\x41 b", "a\x81\x40\x81\x41"},
	} {
		got := string(takeSample([]byte(c.in)))
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSampleIsBounded(t *testing.T) {
	for _, s := range []string{"\xd6\xd0", "\xd6\xd0\n", "a\xe9 ", strings.Repeat("x", 1000) + "\xe9"} {
		b := bytes.Repeat([]byte(s), 8<<20/len(s))
		if n := len(takeSample(b)); n > sampleHead+sampleTail {
			t.Errorf("%.8q: a sample of %d bytes", s, n)
		}
	}
}

// The sample includes text that follows a long head of pure ASCII.
func TestSampleIncludesLateText(t *testing.T) {
	head := strings.Repeat("<p>ASCII alone, then </p>\n", 50000)
	if name := chooseEncoding(append([]byte(head), encode(t, "gb18030", simplifiedText)...), ""); name != gb18030Name {
		t.Errorf("a page that ends in GB18030 is %s", name)
	}
}

func TestSizes(t *testing.T) {
	for _, c := range []struct {
		encoding, in string
		want         int
	}{
		{"gb18030", "\x81\x40", 2}, {"gb18030", "\xfe\xfe", 2}, {"gb18030", "\x81\x30\x81\x30", 4}, {"gb18030", "\x81\x7f", 0},
		{"gb18030", "\x81\x30\x81\x40", 0}, {"gb18030", "\x81", 0}, {"gb18030", "\xff\x40", 0}, {"gb18030", "\x80\x40", 0},
		{"big5", "\xa4\x40", 2}, {"big5", "\xa4\xa1", 2}, {"big5", "\xa4\x80", 0}, {"big5", "\xa4", 0},
		{"shift_jis", "\xb1", 1}, {"shift_jis", "\x82\xa0", 2}, {"shift_jis", "\x81\x40", 2}, {"shift_jis", "\xe0\x40", 2}, {"shift_jis", "\x82\x7f", 0}, {"shift_jis", "\xfd\x40", 0},
		{"euc-jp", "\xa4\xa2", 2}, {"euc-jp", "\x8e\xb1", 2}, {"euc-jp", "\x8f\xb0\xa1", 3}, {"euc-jp", "\x8e\xe0", 0}, {"euc-jp", "\xa4\x41", 0}, {"euc-jp", "\x8f\xb0", 0},
		{"euc-kr", "\xb0\xa1", 2}, {"euc-kr", "\x81\x41", 2}, {"euc-kr", "\x81\x61", 2}, {"euc-kr", "\x81\x5b", 0}, {"euc-kr", "\xff\xa1", 0},
	} {
		e, ok := multibyteNamed(c.encoding)
		if !ok {
			t.Fatal(c.encoding)
		}
		if got := e.sizeOf([]byte(c.in)); got != c.want {
			t.Errorf("%s: the size of %q is %d, want %d", c.encoding, c.in, got, c.want)
		}
		if c.want > 0 && len(transcode([]byte(c.in), c.encoding)) == 0 && c.in != "\xfe\xfe" {
			t.Errorf("%s: %q has a size and no text", c.encoding, c.in)
		}
	}
}

// Each language scores clearly best in its own encoding.
func TestScores(t *testing.T) {
	texts := map[string]string{"gb18030": simplifiedText, "big5": traditionalText, "shift_jis": japaneseText, "euc-jp": japaneseText, "euc-kr": koreanText}
	for own, text := range texts {
		s := takeSample(encode(t, own, text))
		best := scoreAs(s, own)
		if best <= clearScore {
			t.Errorf("%s scores %.2f in its own encoding", own, best)
		}
		for other := range texts {
			if v := scoreAs(s, other); other != own && v > best-clearScore/2 {
				t.Errorf("%s scores %.2f as %s, %.2f as itself", own, v, other, best)
			}
		}
	}
	if scoreAs([]byte("x"), "windows-1252") != 0 {
		t.Error("a single-byte encoding has a score")
	}
}

func TestDetectUTF16(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"a\x00b", ""},
		{"a\x00b\x00c\x00d\x00", utf16leName},
		{"\x00a\x00b\x00c\x00d", utf16beName},
		{"a\x00b\x00\x00c\x00d", ""},
		{"plain text with \x00 in it", ""},
		{"\x00\x00\x00a\x00\x00\x00b\x00\x00\x00c", ""},
		{strings.Repeat("\x00", 100), ""},
	} {
		if got := detectUTF16([]byte(c.in)); got != c.want {
			t.Errorf("detectUTF16(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// The usual characters of an encoding are kana, the standard's block of common
// characters and its punctuation; those of other blocks are what text in a wrong
// encoding is full of.
func TestUsualCharacters(t *testing.T) {
	for _, c := range []struct{ encoding, usual, rare string }{
		{"gb18030", "啊座的、。！Ａ９", "亍鼢あα"},
		{"big5", "一的籲。，", "乂龘ㄅＡ"},
		{"shift_jis", "あんアンヶ亜腕、。々", "ＡΑ熙∈"},
		{"euc-jp", "あんアンヶ亜腕、。々", "ＡΑ熙弌"},
		{"euc-kr", "가힝다，Ａ", "伽詰─あ"},
	} {
		e, _ := multibyteNamed(c.encoding)
		for text, want := range map[string]bool{c.usual: true, c.rare: false} {
			for _, r := range text {
				b := encode(t, c.encoding, string(r))
				if got := e.isUsual(b[0], b[1]); got != want {
					t.Errorf("%s: %c (%x) is usual: %v", c.encoding, r, b, got)
				}
			}
		}
	}
}

// A declaration is contradicted by malformed characters, and by enough text that
// clearly fits another encoding; too little text contradicts none.
func TestContradicts(t *testing.T) {
	chinese, short := takeSample(encode(t, "gb18030", simplifiedText)), takeSample(encode(t, "gb18030", "图书馆"))
	for _, c := range []struct {
		name     string
		sample   []byte
		declared string
		want     bool
	}{
		{"the detected one", chinese, "gb18030", false},
		{"UTF-8", short, "utf-8", true},
		{"a 7-bit encoding", short, "iso-2022-jp", true},
		{"a single-byte encoding", chinese, "windows-1253", true},
		{"a single-byte encoding, little text", short, "windows-1253", false},
		{"a single-byte encoding, a few common words", takeSample(encode(t, "gb18030", "我们是中国人")), "windows-1253", false},
		{"a multi-byte encoding", chinese, "euc-kr", true},
		{"malformed", []byte("\xff \xff "), "big5", true},
		{"UTF-16", chinese, "utf-16le", true},
	} {
		if got := contradicts(c.sample, c.declared, detect(c.sample)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// The sample reaches beyond kilobytes of other text at the start of a page, and takes
// more from the second half if there is too much of it.
func TestSampleReachesText(t *testing.T) {
	text := encode(t, "gb18030", "图书馆")
	latin, ascii := strings.Repeat("\xe9 ", 5000), strings.Repeat("plain text\n", 5000)
	for name, page := range map[string]string{
		"after 10 kB of French":    latin + string(text) + ascii,
		"in the second half":       strings.Repeat(latin, 10) + ascii + ascii + string(text),
		"at the end of much ASCII": ascii + ascii + string(text),
	} {
		if !bytes.Contains(takeSample([]byte(page)), text) {
			t.Errorf("%s: not in the sample", name)
		}
	}
}
