package sanitize

import "unicode"

// class is how a rune is treated.
type class uint8

const (
	plain   class = iota // kept: a letter, a digit, anything visible
	mark                 // kept up to MaxMarks per base character
	blank                // space or tab: kept in text, folded in a line
	newline              // a line end of any kind
	escape               // opens a control sequence
	drop                 // removed
)

// classOf returns the class of r. Ranges decide on the common scripts, and the tables of package
// unicode on the rest.
func classOf(r rune) class {
	switch {
	case r < 0x20:
		return classC0(r)
	case r == ' ':
		return blank
	case r < 0x7f:
		return plain
	case r < 0xa0:
		return classC1(r)
	case r < 0x300:
		return classLatin(r)
	case r >= 0x3400 && r < 0xa000, r >= 0xac00 && r < 0xd7a4, r > 0x3000 && r < 0x3020:
		return plain // ideographs, Hangul, CJK punctuation
	}
	return classRare(r)
}

func classC0(r rune) class {
	switch r {
	case '\t':
		return blank
	case '\n', '\v', '\f', '\r':
		return newline
	case 0x1b:
		return escape
	}
	return drop
}

func classC1(r rune) class {
	switch r {
	case 0x90, 0x98, 0x9b, 0x9d, 0x9e, 0x9f: // DCS SOS CSI OSC PM APC
		return escape
	}
	return drop
}

func classLatin(r rune) class {
	if r == 0xad { // soft hyphen: terminals print it, and it breaks search
		return drop
	}
	return plain
}

// classRare returns the class of a rune outside the ranges of classOf.
func classRare(r rune) class {
	switch {
	case r == 0x2028, r == 0x2029:
		return newline
	case r == 0x200c, r == 0x200d, r == 0x180e:
		return mark
	case isUnsafeFormat(r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return drop
	case r >= 0xe0000 && r <= 0xe0fff && (r < 0xe0100 || r > 0xe01ef):
		return drop // tags outside a flag, and default ignorables without a meaning
	case unicode.Is(unicode.M, r):
		return mark
	}
	return plain
}

// isUnsafeFormat reports whether r is a format character (Cf) that deceives or is of no use in
// news: a bidirectional control, an invisible space or operator.
func isUnsafeFormat(r rune) bool {
	switch {
	case r == 0x61c, r == 0x200b, r == 0x200e, r == 0x200f:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r == 0xfeff, r >= 0xfff9 && r <= 0xfffb:
		return true
	}
	return r >= 0x1d173 && r <= 0x1d17a // musical beams and slurs
}
