package sanitize

import (
	"strings"
	"unicode/utf8"
)

// scrubber copies text without what is unsafe. It copies whole runs of safe text instead of single
// runes; start is where the current run began.
type scrubber struct {
	src        string
	out        strings.Builder
	start      int
	marks      int  // number of marks since the last base character
	afterSpace bool // in line mode: whether the last character kept was a space
	line       bool // whether line ends and other white space become single spaces
}

// scrub returns s without what is unsafe. If line is set, the result is one line with white space
// collapsed.
func scrub(s string, line bool) string {
	c := scrubber{src: s, line: line}
	lowest := byte(' ')
	if line {
		lowest++ // spaces need a closer look
	}
	for i := 0; i < len(s); {
		if b := s[i]; b < lowest || b >= 0x7f {
			i = c.step(i)
			continue
		}
		for i++; i < len(s) && s[i] >= lowest && s[i] < 0x7f; i++ {
		}
		c.marks, c.afterSpace = 0, false
	}
	if c.start == 0 {
		return s
	}
	c.out.WriteString(s[c.start:])
	return c.out.String()
}

// step handles the character at byte i, which is not plain ASCII, and returns where to continue.
func (c *scrubber) step(i int) int {
	r, size := utf8.DecodeRuneInString(c.src[i:])
	if r == utf8.RuneError && size == 1 {
		return c.replace(i, i+1, "")
	}
	end := i + size
	switch classOf(r) {
	case plain:
		c.marks, c.afterSpace = 0, false
		if r == blackFlag {
			return end + tagsLen(c.src[end:])
		}
		return end
	case mark:
		return c.mark(i, end)
	case blank:
		return c.blank(i, end)
	case newline:
		return c.newline(i, end)
	case escape:
		if n := escapeSequenceLen(c.src[i:]); r < 0x80 || isSequence(r, c.src[i:i+n]) {
			return c.replace(i, i+n, "")
		}
	}
	if r >= 0x80 && r < 0xa0 {
		return c.misread(r, i, end)
	}
	return c.replace(i, end, "")
}

// isSequence reports whether what follows the C1 character r makes it the beginning of a control sequence. The
// controls that are letters in Windows-1252 begin one only if it is terminated.
func isSequence(r rune, sequence string) bool {
	if windows1252(r) == "" || r == 0x9b {
		return len(sequence) > 2
	}
	return len(sequence) > 2 && (strings.HasSuffix(sequence, "\u009c") || strings.HasSuffix(sequence, "\x1b\\"))
}

// misread replaces a C1 character that opens no control sequence by what its number means in Windows-1252, as HTML
// does with references: text labelled ISO-8859-1 was converted without looking at it.
func (c *scrubber) misread(r rune, i, end int) int {
	with := windows1252(r)
	if with != "" {
		c.marks, c.afterSpace = 0, false
	}
	return c.replace(i, end, with)
}

// replace replaces the bytes from i to end by with.
func (c *scrubber) replace(i, end int, with string) int {
	c.out.WriteString(c.src[c.start:i])
	c.out.WriteString(with)
	c.start = end
	return end
}

func (c *scrubber) mark(i, end int) int {
	if c.marks >= MaxMarks {
		return c.replace(i, end, "")
	}
	c.marks++
	c.afterSpace = false
	return end
}

func (c *scrubber) blank(i, end int) int {
	c.marks = 0
	if !c.line {
		return end
	}
	if c.afterSpace {
		return c.replace(i, end, "")
	}
	c.afterSpace = true
	if c.src[i] == ' ' {
		return end
	}
	return c.replace(i, end, " ")
}

func (c *scrubber) newline(i, end int) int {
	if c.line {
		return c.blank(i, end)
	}
	c.marks = 0
	if c.src[i] == '\n' {
		return end
	}
	if c.src[i] == '\r' && end < len(c.src) && c.src[end] == '\n' {
		end++
	}
	return c.replace(i, end, "\n")
}

const (
	blackFlag = 0x1f3f4
	cancelTag = 0xe007f
)

// tagsLen returns the length of the tags at the start of s that make a flag of the black flag
// before them, three to six letters or digits and a cancel tag (UTS #51 Annex B), or 0.
func tagsLen(s string) int {
	n := 0
	for i, r := range s {
		switch {
		case r == cancelTag && n >= 3:
			return i + utf8.RuneLen(r)
		case n < 6 && (r >= 0xe0030 && r <= 0xe0039 || r >= 0xe0061 && r <= 0xe007a):
			n++
		default:
			return 0
		}
	}
	return 0
}
