// Package sanitize turns untrusted text into text that is safe to print.
//
// Everything that a page, a feed, a file or a server says passes through here
// before it is kept or shown: titles, names, bodies, addresses, error texts.
// What a terminal would obey, or what deceives the eye without being part of
// any script, is taken out:
//
//   - control characters, C0 and C1 (ECMA-48 §5.2, §5.3), and escape sequences
//     as a whole, so that "\x1b[31mred" leaves "red" and not "[31mred";
//   - bidirectional controls (UAX #9 §2), which reorder text on the screen;
//   - line and paragraph separators, zero-width space and word joiner, the byte
//     order mark, soft hyphens, invisible operators, interlinear annotation;
//   - tag characters, unless they spell a flag (UTS #51 §3.9 ED-14a);
//   - noncharacters, and bytes that are not UTF-8, surrogates among them;
//   - combining marks, variation selectors and joiners beyond [MaxMarks] on one
//     base character.
//
// What scripts need stays: joiners and non-joiners, variation selectors, no-break
// spaces, combining accents, emoji sequences. Every function is idempotent, takes
// linear time, never fails, and returns its argument, without allocating, where
// there was nothing to do.
package sanitize

import (
	"strings"
	"unicode"
)

// MaxMarks is the number of combining marks that may stand on one base
// character. Orthographies need at most four or so; Unicode's Stream-Safe Text
// Format (UAX #15 §13) allows 30, which still paints over the neighbouring lines.
const MaxMarks = 8

// Line returns s as one line: white space, line ends among it, folded to single
// spaces and trimmed at both ends (ideographic and no-break spaces are trimmed,
// but kept inside). It serves titles, names, error texts and HTTP reason phrases.
func Line(s string) string {
	return strings.TrimFunc(scrub(s, true), unicode.IsSpace)
}

// Text returns s with its line ends as LF, and with its tabs. CR, CR LF, NEL,
// U+2028, U+2029, VT and FF become LF.
func Text(s string) string {
	return scrub(s, false)
}

// Markdown returns s as [Text] does, and takes out the character references
// that would decode to what Text takes out, in any of their forms (&#27; &#x1b;
// &ZeroWidthSpace;), also without the semicolon, within code, split by emphasis
// marks, or nested (&amp;#27;), since some renderers decode twice. References to
// marks and to the C1 range are replaced by the characters that HTML means.
func Markdown(s string) string {
	s = scrub(s, false)
	t := dropReferences(s)
	if t == s {
		return s
	}
	return scrub(t, false)
}
