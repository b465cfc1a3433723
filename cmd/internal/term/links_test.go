package term

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSafeTarget(t *testing.T) {
	for in, want := range map[string]string{
		"http://a.example/b?c=d#e":        "http://a.example/b?c=d#e",
		" HTTPS://A.Example ":             "HTTPS://A.Example",
		"mailto:x@a.example":              "mailto:x@a.example",
		"http://a.example/a b":            "http://a.example/a%20b",
		"http://a.example/渡":              "http://a.example/%E6%B8%A1",
		"http://a.example/%1b":            "http://a.example/%1b",
		`http://a.example/"<>\^{|}` + "`": "http://a.example/%22%3C%3E%5C%5E%7B%7C%7D%60",
		"http://渡.example/":               "http://%E6%B8%A1.example/",
		"http://a.example/\x1b]8;;":       "",
		"http:///x":                       "",
		"http:a.example":                  "",
		"//a.example/":                    "",
		"/a":                              "",
		"#a":                              "",
		"":                                "",
		"javascript:alert(1)":             "",
		"data:text/html,x":                "",
		"file:///etc/passwd":              "",
		"mailto:":                         "",
		"ftp://a.example/":                "",
		"http://a.example:port/":          "",
	} {
		if got := safeTarget(in); got != want {
			t.Errorf("safeTarget(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestHostOf(t *testing.T) {
	for in, want := range map[string]string{
		"http://A.example:80/x": "a.example", "https://u:p@b.example/": "b.example", "mailto:X@a.example": "x@a.example", "http://[::1]/": "::1", "%zz": "",
	} {
		if got := hostOf(in); got != want {
			t.Errorf("hostOf(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestLinkNumbers checks that links are numbered by first appearance across all texts of a
// document, not counting labelled addresses and tables.
func TestLinkNumbers(t *testing.T) {
	d := NewDocument(Options{Width: 60})
	d.Link("Source", "http://z.example/")
	d.Markdown("[a](http://a.example/) ![b](http://b.example/b.png)")
	table := NewTable(Column{})
	table.Row(Cell{Text: "c", URL: "http://c.example/"})
	d.Table(table)
	d.Markdown("[d](http://d.example/) [again](http://a.example/) <x@d.example> www.e.example")
	want := `  Source: http://z.example/

  a[1] [image: b][2]

  c

  d[3] again[1] x@d.example[4] www.e.example[5]

  ■ Links

  [1] http://a.example/
  [2] http://b.example/b.png
  [3] http://d.example/
  [4] mailto:x@d.example
  [5] http://www.e.example
`
	if diff := cmp.Diff(want, d.String()); diff != "" {
		t.Errorf("document (-want +got):\n%s", diff)
	}
}

// TestLinkModes sets the same links in every mode.
func TestLinkModes(t *testing.T) {
	const md = "一[二](http://a.example/)三[evil.example](http://a.example/)"
	for mode, want := range map[LinkMode]string{
		LinkNumbered: "一二[1]三evil.example[1]\n\n■ Links\n\n[1] http://a.example/\n",
		LinkNone:     "一二三evil.example\n",
		LinkHyperlinks: "一\x1b]8;id=1;http://a.example/\x1b\\二\x1b]8;;\x1b\\三\x1b]8;id=2;http://a.example/\x1b\\evil.example\x1b]8;;\x1b\\" +
			" (a.example)\n",
	} {
		if diff := cmp.Diff(want, show(md, Options{Width: 40, Links: mode})); diff != "" {
			t.Errorf("mode %d (-want +got):\n%s", mode, diff)
		}
	}
}

// TestLinkSuffixStays checks that a link's number never begins a line, and that links in emphasis
// and code have one.
func TestLinkSuffixStays(t *testing.T) {
	got := show("一二三四五六七八九[十](http://a.example/)。", Options{Width: 20, Links: LinkNumbered})
	want := "一二三四五六七八九\n十[1]。\n\n■ Links\n\n[1] http://\n    a.example/\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

// TestLinkKeepsLooks checks that emphasis around a link and inside it is visible.
func TestLinkKeepsLooks(t *testing.T) {
	got := show("**a [b `c` *d*](http://a.example/)**", Options{Width: 20, Links: LinkHyperlinks, Profile: ANSI16})
	want := "\x1b[1ma \x1b]8;id=1;http://a.example/\x1b\\\x1b[0m\x1b[1;4mb \x1b[0m\x1b[35mc" +
		"\x1b[0m\x1b[1;4m \x1b[0m\x1b[1;3;4md\x1b]8;;\x1b\\\x1b[0m\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("line (-want +got):\n%s", diff)
	}
}

func TestClaimedHost(t *testing.T) {
	for text, want := range map[string]string{
		"a.example": "a.example", "www.a.example/x": "a.example", "https://A.Example:80/": "a.example", "127.0.0.1": "127.0.0.1",
		"": "", "3.5亿": "", "1.25": "", "e.g.": "", "the boat.": "", "渡轮": "", "v1.2.3": "", "http://user@b.example": "user@b.example",
		"a.example.": "a.example", "a.example,": "a.example", "a.example;": "a.example", "a.example!": "a.example", "a.example?b": "a.example", "a-b.example": "a-b.example",
		"see a.example": "", "a\nb.example": "", ".example": "", "a.": "", "10.23.45.67": "10.23.45.67", "89.0.1.2": "89.0.1.2",
	} {
		if got := claimedHost(text); got != want {
			t.Errorf("claimedHost(%q) = %q, want %q", text, got, want)
		}
	}
}
