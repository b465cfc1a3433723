package charset

import (
	"strings"
	"testing"
)

func BenchmarkDecode(b *testing.B) {
	for _, c := range []struct{ name, encoding, text, header string }{
		{"UTF-8", "utf-8", simplifiedText, ""},
		{"GB18030/declared", "gb18030", simplifiedText, "text/html; charset=gbk"},
		{"GB18030/detected", "gb18030", simplifiedText, ""},
		{"Big5", "big5", traditionalText, ""},
		{"Shift_JIS", "shift_jis", japaneseText, ""},
		{"EUC-KR", "euc-kr", koreanText, ""},
		{"ISO-2022-JP", "iso-2022-jp", japaneseText, ""},
		{"UTF-16", "utf-16le", "<p>" + frenchText, ""},
		{"windows-1252", "windows-1252", frenchText, ""},
	} {
		page := encode(b, c.encoding, strings.Repeat("<p>"+c.text+"\n", 9<<20/len(c.text)))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				Decode(page, c.header)
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, s := range map[string]string{
		"Noise": "\xff\xfe\x81\x30", "Tags": "<meta a='", "Comments": "<!--", "ASCII": "plain text, ", "Late": "\xfe\x59", "Bad": "a\xff",
	} {
		page := []byte("x" + strings.Repeat(s, 9<<20/len(s)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				Decode(page, "text/html; charset=gbk")
			}
		})
	}
}
