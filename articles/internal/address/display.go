package address

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// Display returns an address with its host in Unicode, as people know it, if no label of it can be taken for another
// name. The rest of the address stays as it is.
func Display(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	shown := DisplayHost(u.Host)
	if shown == u.Host {
		return address
	}
	return strings.Replace(address, u.Host, shown, 1)
}

// DisplayHost returns a host, with or without a port, in Unicode where that is safe; see [Display].
func DisplayHost(host string) string {
	name, port := host, ""
	if i := strings.LastIndexByte(host, ':'); i >= 0 {
		name, port = host[:i], host[i:]
	}
	if !strings.Contains(name, "xn--") {
		return host
	}
	shown, err := idna.Display.ToUnicode(name)
	if err != nil {
		return host
	}
	if back, err := idna.Lookup.ToASCII(shown); err != nil || back != name || !isPlain(shown) {
		return host
	}
	return shown + port
}

// isPlain reports whether each label of a host is written in one script, as the Highly Restrictive level of UTS #39
// asks for, and that script is either hard to take for Latin or also that of the top level: аpple in Cyrillic under .com
// is a disguise, under .рф it is a name.
func isPlain(host string) bool {
	labels := strings.Split(strings.TrimSuffix(host, "."), ".")
	top := scriptOf(labels[len(labels)-1])
	for _, label := range labels {
		switch script := scriptOf(label); script {
		case "":
			return false
		case "ASCII", "Latin", "CJK":
		default:
			if script != top {
				return false
			}
		}
	}
	return true
}

// scriptOf returns the script of a label, "" if it mixes several or has characters that imitate others.
func scriptOf(label string) string {
	found := "ASCII"
	for _, r := range label {
		script := scriptOfRune(r)
		switch {
		case script == "":
			return ""
		case script == "Common" || script == found:
		case script == "ASCII" && (found == "Latin" || found == "CJK"):
		case found == "ASCII" && (script == "Latin" || script == "CJK"):
			found = script
		case found == "ASCII" && !hasLetter(label, 'a', 'z'):
			found = script
		default:
			return ""
		}
	}
	return found
}

func hasLetter(s string, from, to rune) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return from <= r && r <= to })
}

// scriptOfRune returns the script of a character of a label. Digits and hyphens are common to all. Of the Latin letters
// beyond ASCII only those that European languages write are taken, without the few that look like plain ones.
func scriptOfRune(r rune) string {
	switch {
	case r == '-' || '0' <= r && r <= '9':
		return "Common"
	case 'a' <= r && r <= 'z':
		return "ASCII"
	case 0xdf <= r && r <= 0x17f:
		if strings.ContainsRune("÷ıĸŀŉſ", r) {
			return ""
		}
		return "Latin"
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo), r == 'ー', r == '々':
		return "CJK"
	}
	if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) {
		return ""
	}
	for name, table := range unicode.Scripts {
		if name != "Latin" && name != "Common" && unicode.Is(table, r) {
			return name
		}
	}
	return ""
}
