package sanitize

import (
	"html"
	"net/url"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// fault describes what is unsafe in s, independently of the code under test, or returns "". At most
// maxMarks marks may be on one base character.
func fault(s string, maxMarks int) string {
	if !utf8.ValidString(s) {
		return "invalid UTF-8"
	}
	marks, flag := 0, false
	for _, r := range s {
		switch {
		case r < 0x20 && r != '\n' && r != '\t', r >= 0x7f && r < 0xa0:
			return "a control"
		case unicode.Is(unicode.Bidi_Control, r):
			return "a bidirectional control"
		case r == 0x2028, r == 0x2029, r == 0xfeff, r == 0x200b, r == 0x2060, r >= 0xfff9 && r <= 0xfffb:
			return "a separator, mark or annotation"
		case r >= 0xe0000 && r < 0xe0080 && !flag:
			return "a tag"
		case unicode.Is(unicode.Noncharacter_Code_Point, r):
			return "a noncharacter"
		}
		flag = r == 0x1f3f4 || flag && r >= 0xe0000 && r < 0xe0080
		if unicode.Is(unicode.M, r) {
			if marks++; marks > maxMarks {
				return "a stack of marks"
			}
		} else if r != 0x200c && r != 0x200d {
			marks = 0
		}
	}
	return ""
}

var seeds = []string{
	"\x1b[31mred\x1b[0m", "\x1b]0;x\x07y", "\u009b2J\u009d52;c;eA==\u009c", "a\r\nb\u2028", "Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
	"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E007F", "&amp;#27;", "~~&**#27;**[31m~~", "&a&#27;mp;#27;", "&#&#50;7;", "http://u@例子.test:80/a b", "\xed\xa0\x80", "mailto:a@b",
}

func FuzzText(f *testing.F) {
	for _, s := range append(seeds, unchangedText...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) string{"Line": Line, "Text": Text, "Markdown": Markdown} {
			got := clean(s)
			if f := fault(got, MaxMarks); f != "" {
				t.Errorf("%s(%q) = %q: %s", name, s, got, f)
			}
			if again := clean(got); again != got {
				t.Errorf("%s(%q) = %q, and of that %q", name, s, got, again)
			}
			if name == "Line" && strings.ContainsAny(got, "\t\n") {
				t.Errorf("Line(%q) = %q", s, got)
			}
			if len(got) > len(s) {
				t.Errorf("%s(%q) grew", name, s)
			}
		}
	})
}

// FuzzReferences reads sanitized Markdown as careless renderers do: decoding references twice, even
// without semicolons, or once after removing the markup.
func FuzzReferences(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	markup := strings.NewReplacer("*", "", "_", "", "~", "", "`", "", `\`, "")
	f.Fuzz(func(t *testing.T, s string) {
		got := Markdown(s)
		once := html.UnescapeString(got)
		for _, text := range []string{once, html.UnescapeString(once), html.UnescapeString(markup.Replace(got))} {
			if f := fault(text, len(text)); f != "" {
				t.Fatalf("Markdown(%q) = %q, which reads as %q: %s", s, got, text, f)
			}
		}
	})
}

func FuzzURL(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := URL(s)
		if got == "" {
			return
		}
		u, err := url.Parse(got)
		if err != nil && strings.Contains(err.Error(), "invalid URL escape") {
			return // a stray percent sign is the publisher's, and browsers accept it
		}
		switch {
		case err != nil:
			t.Errorf("URL(%q) = %q: %v", s, got, err)
		case u.Scheme != "mailto" && (u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil):
			t.Errorf("URL(%q) = %q", s, got)
		case strings.ContainsFunc(got, func(r rune) bool { return r <= ' ' || r >= 0x7f }):
			t.Errorf("URL(%q) = %q is not plain ASCII", s, got)
		case URL(got) != got:
			t.Errorf("URL(%q) = %q, and of that %q", s, got, URL(got))
		}
	})
}
