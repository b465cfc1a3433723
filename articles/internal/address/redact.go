package address

import "strings"

// Redact returns a text without the user information of the addresses in it. It also removes what may have been meant
// as one: a password with a slash in it, which makes the address invalid.
func Redact(text string) string {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(text, "://")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		b.WriteString("://")
		text = after[secretLen(after):]
	}
}

// secretLen returns the length of the user information at the beginning of a text that follows "://".
func secretLen(s string) int {
	word := s[:indexAny(s, " \t\r\n\"<>")]
	authority := word[:indexAny(word, `/\?#`)]
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		return at + 1
	}
	_, port, ok := strings.Cut(authority, ":")
	if ok && !strings.HasPrefix(authority, "[") && strings.Trim(port, "0123456789") != "" {
		return strings.LastIndexByte(word, '@') + 1
	}
	return 0
}
