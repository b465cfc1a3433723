package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// restoreWindows1252 replaces the C1 controls in a text by the characters that have
// their numbers in Windows-1252, as browsers do for ISO-8859-1 (WHATWG Encoding §4.2)
// and for character references (HTML §13.2.5.80). Software that took the one for the
// other has written U+0092 for an apostrophe; no text means the control. What opens or
// ends a control sequence stays, so that the sequence can be removed as a whole.
func restoreWindows1252(text string) string {
	if !strings.Contains(text, "\xc2") {
		return text
	}
	var out strings.Builder
	from, open := 0, false
	for i := 0; i+1 < len(text); i++ {
		switch c := text[i]; {
		case c == 0x1b:
			open = true
		case c == '\n' || c == 0x07:
			open = false
		case c != 0xc2 || text[i+1] >= 0xa0:
		case isControl(text[i+1], open, text[i+2:]):
			open = text[i+1] == 0x90 || text[i+1] == 0x9d
		default:
			out.WriteString(text[from:i])
			out.WriteRune(charmap.Windows1252.DecodeByte(text[i+1]))
			from = i + 2
		}
	}
	if from == 0 {
		return text
	}
	return out.String() + text[from:]
}

// isControl reports whether the C1 character with the given number really is a control:
// one without a character in Windows-1252, a CSI with its parameters, or the end of an
// open control string.
func isControl(number byte, open bool, after string) bool {
	switch number {
	case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
		return true
	case 0x9b:
		return len(after) > 0 && (after[0] >= '0' && after[0] <= '9' || after[0] == '?')
	case 0x9c:
		return open
	}
	return false
}

// transcodeISO converts b from a part of ISO 8859. Where that has controls, Windows has
// the marks that programs there write under its label.
func transcodeISO(b []byte, table *charmap.Charmap, name string) string {
	marks := charmap.Windows1252
	if name == "iso-8859-2" {
		marks = charmap.Windows1250
	}
	var out strings.Builder
	out.Grow(len(b) + len(b)/2)
	for _, c := range b {
		r := table.DecodeByte(c)
		if c >= 0x80 && c < 0xa0 {
			r = marks.DecodeByte(c)
		}
		if r != utf8.RuneError {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// dropMalformed returns b without what is not UTF-8. A single byte between ASCII
// characters that is a mark in Windows-1252, such as 0x92, was pasted from a text in
// that encoding, and is decoded.
func dropMalformed(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	var out strings.Builder
	out.Grow(len(b))
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r != utf8.RuneError || size > 1:
			out.Write(b[i : i+size])
		case b[i] < 0xa0 && i > 0 && b[i-1] < utf8.RuneSelf && (i+1 == len(b) || b[i+1] < utf8.RuneSelf):
			if r := charmap.Windows1252.DecodeByte(b[i]); r >= 0xa0 && r != utf8.RuneError {
				out.WriteRune(r)
			}
		}
		i += size
	}
	return out.String()
}
