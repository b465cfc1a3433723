package term

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// The only sequences in the output: our own SGR, and OSC 8 to http, https and mailto.
var (
	sgrForm  = regexp.MustCompile(`\x1b\[[0-9;]*m`)
	linkForm = regexp.MustCompile(`\x1b\]8;(id=[0-9]+)?;((https?|mailto):[!-~]*)?\x1b\\`)
)

// checkSafe fails the test unless the output is only text and our own sequences, which are closed
// at the end of each line, within the width, and without trailing blanks.
func checkSafe(t *testing.T, out string, o Options) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Error("output is not valid UTF-8")
	}
	o = o.withDefaults()
	for i, l := range strings.Split(out, "\n") {
		if n := len(l); n > 0 && l[n-1] == ' ' {
			t.Errorf("line %d ends with a blank: %q", i+1, short(l))
		}
		checkClosed(t, i+1, l)
		text := visible(l)
		if !o.Accessible && Width(text) > max(o.Width, o.TableWidth) {
			t.Errorf("line %d has %d columns, %d allowed: %q", i+1, Width(text), o.Width, short(l))
		}
		for _, r := range text {
			if isUnsafe(r) || unicode.Is(unicode.Cc, r) {
				t.Errorf("line %d holds %U: %q", i+1, r, short(l))
				return
			}
		}
		if o.Profile == NoColor && sgrForm.MatchString(l) {
			t.Errorf("line %d has a look: %q", i+1, short(l))
		}
	}
}

// checkClosed fails unless a line ends in the state in which it began.
func checkClosed(t *testing.T, n int, l string) {
	t.Helper()
	if all := sgrForm.FindAllString(l, -1); len(all) > 0 && all[len(all)-1] != "\x1b[0m" {
		t.Errorf("line %d leaves its look open: %q", n, short(l))
	}
	if all := linkForm.FindAllString(l, -1); len(all) > 0 && all[len(all)-1] != "\x1b]8;;\x1b\\" {
		t.Errorf("line %d leaves its link open: %q", n, short(l))
	}
}

// visible returns a line without our own sequences, and without the tags of well-formed flags,
// which are allowed.
func visible(l string) string {
	l = linkForm.ReplaceAllString(sgrForm.ReplaceAllString(l, ""), "")
	return flagForm.ReplaceAllString(l, "\U0001F3F4")
}

var flagForm = regexp.MustCompile("\U0001F3F4[\U000E0020-\U000E007E]{1,6}\U000E007F")

func short(s string) string {
	if len(s) > 200 {
		return s[:200] + "..."
	}
	return s
}
