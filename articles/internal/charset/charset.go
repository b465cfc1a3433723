// Package charset turns the bytes of any page into UTF-8.
//
// It determines the declared encoding of a page as browsers do (WHATWG Encoding §4
// and §6, HTML §13.2.3), and then checks whether the declaration can be true: a
// page declared as GBK that is valid UTF-8 is UTF-8, and one declared as UTF-8 that
// is plainly GB18030 is GB18030. Pages without a declaration are recognised by the
// structure of their bytes and by the most frequent characters of each language.
package charset

import (
	"bytes"
	"cmp"
	"unicode/utf8"
)

// Decode returns the text of b as valid UTF-8, without a byte order mark, and the
// name of the encoding that it was decoded from: the WHATWG name in lower case, and
// gb18030 for GB2312 and GBK as well. ContentType is the HTTP header of that name,
// or empty.
//
// The encoding is determined by the first of these that applies: a byte order mark;
// the pattern of NUL bytes in UTF-16; the bytes being UTF-8; the header, a meta
// element or an XML declaration, unless the bytes plainly contradict it; detection.
// Bytes that are not a character of the encoding are dropped, not replaced, and C1
// controls are read as the characters of Windows-1252 that they stand for. Decode
// takes time linear in len(b), and the text is at most three times as long.
func Decode(b []byte, contentType string) (text, name string) {
	if name, n := byteOrderMark(b); n > 0 {
		return restoreWindows1252(transcode(b[n:], name)), name
	}
	name = chooseEncoding(b, contentType)
	return restoreWindows1252(transcode(b, name)), name
}

// byteOrderMark returns the encoding of the byte order mark at the head of b, and
// the length of the mark (WHATWG Encoding §6, BOM sniff). Without one it returns 0.
func byteOrderMark(b []byte) (name string, length int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return utf8Name, 3
	case bytes.HasPrefix(b, []byte("\x00\x00\xfe\xff")):
		return utf32beName, 4
	case bytes.HasPrefix(b, []byte("\xff\xfe\x00\x00")):
		return utf32leName, 4
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return utf16beName, 2
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return utf16leName, 2
	}
	return "", 0
}

// chooseEncoding returns the encoding of bytes without a byte order mark.
func chooseEncoding(b []byte, contentType string) string {
	if name := cmp.Or(detectUTF32(b), detectUTF16(b)); name != "" {
		return name
	}
	s := takeSample(b)
	if len(s) == 0 {
		return choose7bit(b)
	}
	declared := declaredEncodings(b, contentType)
	if isMostlyUTF8(b, s, declared) {
		return utf8Name
	}
	return choose8bit(s, declared)
}

// choose8bit returns the encoding of a sample that is not UTF-8: a declared one
// that fits clearly, else one that is not contradicted, else the detected one.
func choose8bit(s []byte, declared []string) string {
	for _, name := range declared {
		if scoreAs(s, name) > clearScore {
			return name
		}
	}
	best := detect(s)
	for _, name := range declared {
		if !contradicts(s, name, best) {
			return name
		}
	}
	return best.name
}

// choose7bit returns the encoding of ASCII bytes: ISO-2022-JP if there are escape
// sequences of it, else UTF-8.
func choose7bit(b []byte) string {
	for _, escape := range []string{"\x1b$B", "\x1b$@"} {
		if bytes.Contains(b, []byte(escape)) && bytes.Contains(b, []byte("\x1b(")) {
			return iso2022jpName
		}
	}
	return utf8Name
}

// isMostlyUTF8 reports whether b, with the sample s, is UTF-8 apart from a few
// malformed characters, as in an advertisement in another encoding or at the end of
// a truncated page. In other encodings about one pair of bytes in ten happens to be
// valid UTF-8, but hardly one triple in a hundred.
func isMostlyUTF8(b, s []byte, declared []string) bool {
	if utf8.Valid(b) {
		return true
	}
	good, bad, broken := 0, 0, false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		invalid := r == utf8.RuneError && size == 1
		switch {
		case invalid && !broken:
			bad++
		case size == 2:
			good++
		case size > 2:
			good += 4
		}
		broken = invalid
		i += size
	}
	if len(declared) > 0 && declared[0] == utf8Name {
		return good >= 2*bad
	}
	return good > 4*bad
}

// detectUTF32 recognises UTF-32 without a byte order mark by the zero bytes of the tag that it begins with. It returns
// the encoding or "".
func detectUTF32(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("\x00\x00\x00<\x00\x00\x00")):
		return utf32beName
	case bytes.HasPrefix(b, []byte("<\x00\x00\x00")) && len(b) > 7 && b[5] == 0 && b[6] == 0 && b[7] == 0:
		return utf32leName
	}
	return ""
}

// detectUTF16 recognises UTF-16 without a byte order mark by the zero bytes of its
// ASCII characters. It returns the encoding or "".
func detectUTF16(b []byte) string {
	b = b[:min(len(b), 4096)]
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i%2]++
		}
	}
	units := len(b) / 2
	switch {
	case units < 4:
		return ""
	case zeros[1]*10 > units*3 && zeros[0]*10 <= zeros[1]:
		return utf16leName
	case zeros[0]*10 > units*3 && zeros[1]*10 <= zeros[0]:
		return utf16beName
	}
	return ""
}
