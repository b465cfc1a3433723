// Package sanitize turns untrusted text into text that is safe to print.
//
// Everything from a page, a feed, a file or a server passes through it before being stored or
// shown: titles, names, bodies, URLs, error texts. It removes what controls a terminal, and what
// deceives the eye without being part of any script:
//
//   - control characters, C0 and C1 (ECMA-48 §5.2, §5.3), and escape sequences
//     as a whole, so that "\x1b[31mred" leaves "red" and not "[31mred"; a C1
//     character that opens no sequence becomes the character of Windows-1252 that
//     it nearly always was, such as an apostrophe for U+0092;
//   - bidirectional controls (UAX #9 §2), which reorder text on the screen;
//   - line and paragraph separators, zero-width space and word joiner, the byte
//     order mark, soft hyphens, invisible operators, interlinear annotation;
//   - tag characters, unless they spell a flag (UTS #51 §3.9 ED-14a);
//   - noncharacters, and bytes that are not UTF-8, including surrogates;
//   - combining marks, variation selectors and joiners beyond [MaxMarks] on one
//     base character.
//
// What scripts need is kept: joiners and non-joiners, variation selectors, no-break spaces,
// combining accents, emoji sequences. Every function is idempotent, takes linear time, and never
// fails. If there is nothing to change, it returns its argument without allocating.
package sanitize

import (
	"strings"
	"unicode"
)

// MaxMarks is the maximum number of combining marks on one base character. Orthographies need about
// four; Unicode's Stream-Safe Text Format (UAX #15 §13) allows 30, which would still paint over
// neighbouring lines.
const MaxMarks = 8

// Line returns s as one line: white space, including line ends, is collapsed to single spaces and
// trimmed at both ends. Ideographic and no-break spaces are trimmed but kept inside. It is meant
// for titles, names, error texts and HTTP reason phrases.
func Line(s string) string {
	return strings.TrimFunc(scrub(s, true), unicode.IsSpace)
}

// Text returns s with its tabs and with LF as the only line end: CR, CR LF, U+2028, U+2029, VT and FF
// become LF.
func Text(s string) string {
	return scrub(s, false)
}

// Markdown returns s sanitized like [Text], and without the character references that would decode
// to what Text removes. References are found in any form (&#27; &#x1b; &ZeroWidthSpace;), without
// their semicolon, in code, split by emphasis marks, and nested (&amp;#27;), since some renderers
// decode twice. References to combining marks and to the C1 range are replaced by the characters
// that they stand for in HTML.
func Markdown(s string) string {
	s = scrub(s, false)
	t := dropReferences(s)
	if t == s {
		return s
	}
	return scrub(t, false)
}
