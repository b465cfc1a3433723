// Package charset turns the bytes of any page into UTF-8.
//
// It reads what the page says of its encoding as browsers do (WHATWG Encoding
// §4 and §6, HTML §13.2.3), and then looks whether that can be true: a page that
// calls itself GBK and is valid UTF-8 is UTF-8, one that calls itself UTF-8 and
// is plainly GB18030 is that. Pages that say nothing are recognised by the
// structure of their bytes and by the commonest characters of the languages.
package charset

import (
	"bytes"
	"unicode/utf8"
)

// Decode returns the text of b as valid UTF-8, without byte order mark, and the
// name of the encoding that it was read as: the WHATWG name in lower case, with
// gb18030 for all of GB2312, GBK and GB18030. ContentType is the HTTP header of
// that name, or empty.
//
// In this order the encoding is told by a byte order mark, by the pattern of NUL
// bytes that UTF-16 makes, by the bytes being UTF-8, by the header, a meta
// element or an XML declaration, unless the bytes plainly contradict, and by
// detection. Bytes that are no character of the encoding are left out: no
// replacement characters are made. The work is linear in len(b), and the text is
// at most three times as long.
func Decode(b []byte, contentType string) (text, name string) {
	if name, n := byteOrderMark(b); n > 0 {
		return transcode(b[n:], name), name
	}
	name = chooseEncoding(b, contentType)
	return transcode(b, name), name
}

// byteOrderMark returns the encoding that a mark at the head of b tells and the
// length of the mark (WHATWG Encoding §6, BOM sniff).
func byteOrderMark(b []byte) (name string, length int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return utf8Name, 3
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return utf16beName, 2
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return utf16leName, 2
	}
	return "", 0
}

// chooseEncoding returns the encoding of bytes without a mark.
func chooseEncoding(b []byte, contentType string) string {
	if name := detectUTF16(b); name != "" {
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

// choose8bit returns the encoding of a sample that is not UTF-8.
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

// choose7bit tells ISO-2022-JP from ASCII by its escape sequences.
func choose7bit(b []byte) string {
	for _, escape := range []string{"\x1b$B", "\x1b$@"} {
		if bytes.Contains(b, []byte(escape)) && bytes.Contains(b, []byte("\x1b(")) {
			return iso2022jpName
		}
	}
	return utf8Name
}

// isMostlyUTF8 reports whether the bytes are UTF-8, a few broken characters
// aside: an advertisement in another encoding, a page cut off in mid-character.
// In other encodings one pair of bytes in ten reads as a character of UTF-8, and
// hardly one triple in a hundred.
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

// detectUTF16 recognises UTF-16 without a mark by the zero halves of its ASCII
// characters, or returns "".
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
