package charset

// nextUnmapped finds the first character in b, which is in GB18030, that the tables
// of golang.org/x/text lack. It returns its offset and value, or len(b) and 0. It
// advances as their decoder does (WHATWG Encoding §10.2.1).
func nextUnmapped(b []byte) (int, rune) {
	for i := 0; i < len(b); {
		if b[i] <= 0x80 || b[i] == 0xff || i+1 == len(b) {
			i++
			continue
		}
		switch lead, trail := b[i], b[i+1]; {
		case trail >= 0x40 && trail != 0x7f && trail != 0xff:
			if lead == 0xfe || lead == 0xa6 || lead == 0xa8 {
				if r := unmappedRune(lead, trail); r != 0 {
					return i, r
				}
			}
			i += 2
		default: // malformed, or half of a four-byte character, whose trail bytes are digits
			i++
		}
	}
	return len(b), 0
}

// unmappedRune returns the character of a pair of bytes that was mapped only to the
// private use area when the tables of golang.org/x/text were made, or 0 for other
// pairs. Nineteen of these characters were mapped by GB 18030-2022 or, in the case
// of ḿ, earlier; the other six are those that GB 18030-2005 names in CJK Extension B.
func unmappedRune(lead, trail byte) rune {
	pair := uint16(lead)<<8 | uint16(trail)
	switch pair {
	case 0xa8bc:
		return 'ḿ'
	case 0xa6d9:
		return 0xfe10 // presentation forms for vertical text
	case 0xa6da:
		return 0xfe12
	case 0xa6db:
		return 0xfe11
	case 0xa6dc, 0xa6dd, 0xa6de, 0xa6df:
		return 0xfe13 + rune(pair-0xa6dc)
	case 0xa6ec, 0xa6ed:
		return 0xfe17 + rune(pair-0xa6ec)
	case 0xa6f3:
		return 0xfe19
	}
	return unmappedIdeograph(pair)
}

// unmappedIdeograph is unmappedRune for ideographs.
func unmappedIdeograph(pair uint16) rune {
	switch pair {
	case 0xfe59:
		return '龴'
	case 0xfe61:
		return '龵'
	case 0xfe66:
		return '龶'
	case 0xfe67:
		return '龷'
	case 0xfe6d:
		return '龸'
	case 0xfe7e:
		return '龹'
	case 0xfe90:
		return '龺'
	case 0xfea0:
		return '龻'
	case 0xfe51:
		return 0x20087
	case 0xfe52:
		return 0x20089
	case 0xfe53:
		return 0x200cc
	case 0xfe6c:
		return 0x215d7
	case 0xfe76:
		return 0x2298f
	case 0xfe91:
		return 0x241fe
	}
	return 0
}
