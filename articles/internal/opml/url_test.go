package opml

import "testing"

// One feed has one spelling, whatever its list adds to the URL.
func TestNormalizeURL(t *testing.T) {
	for in, want := range map[string]string{
		"HTTP://A.Example/Path?Q=1#f": "http://a.example/Path?Q=1",
		"http://a.example":            "http://a.example/",
		"http://a.example:80/":        "http://a.example/",
		"https://a.example:443/":      "https://a.example/",
		"https://a.example:80/":       "https://a.example:80/",
		"http://a.example:443/":       "http://a.example:443/",
		"feed://a.example/":           "http://a.example/",
		"FEED:https://a.example/":     "https://a.example/",
		"feed:a.example":              "",
		"a.example/feed":              "",
		"//a.example/feed":            "",
		"http://a.example/a b":        "",
	} {
		if got := normalizeURL(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// No character that cannot be seen or changes the order of others is in a URL.
func TestIsUnsafe(t *testing.T) {
	for _, r := range []rune{0, ' ', 0x7f, 0xa0, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x206f, 0xfeff, 0xfffd} {
		if !isUnsafe(r) {
			t.Errorf("%U is safe", r)
		}
	}
	for _, r := range []rune{'!', '~', 0xa1, 0x200a, 0x2010, 0x2027, 0x202f, 0x205f, 0x2070, 0xfefe, 0xff00} {
		if isUnsafe(r) {
			t.Errorf("%U is unsafe", r)
		}
	}
}
