package sanitize

import (
	"strings"
)

// maxProseBytes is the maximum length of a control string that is not all visible ASCII. Images and
// clipboard contents are base64 and may be of any length; a window title is short. A string that
// runs on through prose was never terminated, and must not take the article with it.
const maxProseBytes = 512

// escapeSequenceLen returns the length in bytes of the control sequence at the start of s, which
// begins with ESC or with a C1 character (ECMA-48 §5.3, §5.4, §5.6). If it is not recognized, that
// is the length of the opening character.
func escapeSequenceLen(s string) int {
	if s[0] != 0x1b { // U+0080 to U+009F: two bytes of UTF-8
		return 2 + introducedLen(s[1]-0x40, s[2:])
	}
	if len(s) == 1 {
		return 1
	}
	switch b := s[1]; {
	case strings.IndexByte("[]PX^_", b) >= 0:
		return 2 + introducedLen(b, s[2:])
	case b == 'k': // the window title of screen and tmux
		return 2 + max(controlStringLen(s[2:]), -1)
	case b >= 0x20 && b < 0x30:
		return 1 + designationLen(s[1:])
	case strings.IndexByte(`6789=>DEHMNOVWZ\clmno|}~`, b) >= 0:
		return 2
	}
	return 1
}

// introducedLen returns the length of what follows the introducer: the parameters of a CSI, or a
// whole control string with its terminator.
func introducedLen(introducer byte, s string) int {
	if introducer == '[' {
		return csiLen(s)
	}
	n := controlStringLen(s)
	if n < 0 && introducer == ']' {
		return oscSelectorLen(s)
	}
	return max(n, 0)
}

// csiLen returns the length of the parameter, intermediate and final bytes of a CSI.
func csiLen(s string) int {
	i := 0
	for i < len(s) && s[i] >= 0x30 && s[i] < 0x40 {
		i++
	}
	for i < len(s) && s[i] >= 0x20 && s[i] < 0x30 {
		i++
	}
	if i < len(s) && s[i] >= 0x40 && s[i] < 0x7f {
		i++
	}
	return i
}

// designationLen returns the length of the intermediate bytes and the final byte of an escape such
// as ESC ( 0. An ESC before ordinary text is not such an escape, so a space counts as an
// intermediate byte only before the five finals that are assigned.
func designationLen(s string) int {
	if s[0] == ' ' {
		if len(s) > 1 && strings.IndexByte("FGLMN", s[1]) >= 0 {
			return 2
		}
		return 0
	}
	i := 1
	for i < len(s) && i < 4 && s[i] > 0x20 && s[i] < 0x30 {
		i++
	}
	if i < len(s) && s[i] >= 0x30 && s[i] < 0x7f {
		i++
	}
	return i
}

// controlStringLen returns the length of a control string including its terminator, BEL, ST, CAN or
// SUB, or without one if another control sequence cuts it short. It returns -1 for a string that
// has no end, none before a blank line, or none within maxProseBytes where it looks like prose.
func controlStringLen(s string) int {
	prose := false
	for i := 0; i < len(s); i++ {
		b := s[i]
		if prose && i > maxProseBytes {
			return -1
		}
		if b > 0x20 && b < 0x7f {
			continue
		}
		switch {
		case b == 0x07, b == 0x18, b == 0x1a:
			return i + 1
		case b == 0x1b:
			return i + terminatorLen(s[i:])
		case b == 0xc2 && i+1 < len(s) && s[i+1] == 0x9c:
			return i + 2
		case b == 0xc2 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] < 0xa0:
			return i
		case b == '\n' && i+1 < len(s) && s[i+1] == '\n':
			return -1
		}
		prose = true
	}
	return -1
}

// terminatorLen returns 2 if s begins with the two-byte string terminator, else 0.
func terminatorLen(s string) int {
	if strings.HasPrefix(s, "\x1b\\") {
		return 2
	}
	return 0
}

// oscSelectorLen returns the length of the number and semicolon at the start of an operating system
// command.
func oscSelectorLen(s string) int {
	i := 0
	for i < len(s) && i < 8 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}
