package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxMarks is the number of combining marks kept on one base character. No language needs
	// more, and more would paint over the neighbouring lines.
	maxMarks = 8
	// maxJoiners is the number of zero width joiners kept in one emoji sequence. The longest in
	// Unicode's emoji-zwj-sequences.txt has four.
	maxJoiners = 4
)

// sanitizer copies text without anything that controls a terminal or deceives its reader.
type sanitizer struct {
	out         strings.Builder
	marks       int
	joiners     int
	afterJoiner bool // whether the last character copied was a joiner
}

// sanitizeText returns s as valid UTF-8 without control characters other than newline, without
// bidirectional controls, zero width spaces, noncharacters and tag characters outside a flag, and
// with at most [maxMarks] marks on a base character. Tabs become spaces. CR, CRLF, U+0085, U+2028
// and U+2029 become newlines.
func sanitizeText(s string) string {
	safe := safePrefix(s)
	if safe == len(s) {
		return s
	}
	var c sanitizer
	c.out.Grow(len(s))
	c.out.WriteString(s[:safe])
	for i := safe; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			c.addBase(utf8.RuneError)
		case r == '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				n = 2
			}
			c.addBase('\n')
		case r == flagBase:
			n = c.addFlag(s[i:])
		default:
			c.add(r)
		}
		i += n
	}
	return c.out.String()
}

// sanitizeLine returns s like [sanitizeText], as one line with white space collapsed by
// [foldSpace].
func sanitizeLine(s string) string {
	return foldSpace(sanitizeText(s))
}

// foldSpace collapses runs of white space to single spaces and trims both ends. No-break spaces
// (U+00A0, U+202F) are not white space here.
func foldSpace(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f'
	}), " ")
}

// safePrefix returns the length in bytes of the leading part of s that is known to be safe:
// characters with a [simpleWidth], and newlines.
func safePrefix(s string) int {
	for i, r := range s {
		if simpleWidth(r) == 0 && r != '\n' {
			return i
		}
	}
	return len(s)
}

func (c *sanitizer) add(r rune) {
	switch {
	case simpleWidth(r) > 0:
		c.addBase(r)
	case r == '\t':
		c.addBase(' ')
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		c.addBase('\n')
	case isUnsafe(r):
	case r == zwj:
		if c.joiners++; c.joiners <= maxJoiners {
			c.out.WriteRune(r)
			c.afterJoiner = true
		}
	case r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc):
		if c.marks++; c.marks <= maxMarks {
			c.out.WriteRune(r)
		}
	default:
		c.addBase(r)
	}
}

// addBase writes a character that marks and joiners may follow.
func (c *sanitizer) addBase(r rune) {
	c.marks = 0
	isSkin := r >= 0x1F3FB && r <= 0x1F3FF // skin tone of the preceding emoji
	if r < 0x2000 || !c.afterJoiner && !isSkin {
		c.joiners = 0
	}
	c.afterJoiner = false
	c.out.WriteRune(r)
}

const (
	zwj         = 0x200D
	flagBase    = 0x1F3F4 // WAVING BLACK FLAG, the base of a region's flag
	tagFirst    = 0xE0020
	tagCancel   = 0xE007F
	maxFlagTags = 6 // three characters for the country, three for its region
)

// addFlag writes the flag at the start of s, with its tags if they are well formed (UTS #51,
// ED-14a), and returns the number of bytes read.
func (c *sanitizer) addFlag(s string) int {
	base := utf8.RuneLen(flagBase)
	c.addBase(flagBase)
	end := base
	for tags := 0; tags <= maxFlagTags; tags++ {
		r, n := utf8.DecodeRuneInString(s[end:])
		end += n
		if r == tagCancel && tags > 0 {
			c.out.WriteString(s[base:end])
			return end
		}
		if r < tagFirst || r >= tagCancel {
			break
		}
	}
	return base
}

// isUnsafe reports whether r must never reach a terminal: C0, C1 and DEL, format characters that
// reorder or hide text, and noncharacters, including this package's own placeholders.
func isUnsafe(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n'
	case r < 0x7F:
		return false
	case r < 0xA0, r == 0xAD, r == 0x61C, r == 0x180E, r == 0xFEFF:
		return true
	case r < 0x200B:
		return false
	case r <= 0x206F:
		return r == 0x200B || r == 0x200E || r == 0x200F || r >= 0x2028 && r <= 0x202E || r >= 0x2060
	case r >= 0xFDD0 && r <= 0xFDEF, r >= 0xFFF9 && r <= 0xFFFB, r&0xFFFE == 0xFFFE:
		return true
	}
	return r >= 0xE0000 && r <= 0xE007F || r >= 0x1D173 && r <= 0x1D17A || r >= 0x1BCA0 && r <= 0x1BCA3
}

// tabWidth is the distance between tab stops in code, in columns.
const tabWidth = 4

// expandTabs replaces tabs by spaces up to the next tab stop.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	column := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := tabWidth - column%tabWidth
			b.WriteString("    "[:n])
			column += n
		case '\n':
			b.WriteRune(r)
			column = 0
		default:
			b.WriteRune(r)
			column += runeWidth(r)
		}
	}
	return b.String()
}
