package term

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		name, md string
		width    int
		want     string
	}{
		{"quotes keep their bar", "> 一二三四五六七八九十一二\n>\n> - 三\n> - 四", 20, `
│ 一二三四五六七八九
│ 十一二
│
│ • 三
│ • 四
`},
		{"items hang", "- 一二三四五六七八九十\n\n  一\n  1. 二三四五六七八九十", 20, `
• 一二三四五六七八九
  十

  一

  1. 二三四五六七八
     九十
`},
		{"headings hang under their text", "## 一二三四五六七八九十", 20, "\n■ 一二三四五六七八九\n  十\n"},
		{"deep lists keep room", "- a\n  - b\n    - c\n      - d\n        - e\n          - one two three four", 20, `
• a
  • b
    • c
      • d
        • e
        • one two
        three four
`},
		{"deep quotes keep room", strings.Repeat("> ", 12) + "one two three four", 20, "\n│ │ │ │ one two\n│ │ │ │ three four\n"},
		{"a task", "- [x] one two three four five\n- [ ] six", 20, `
[✓] one two three
    four five
[ ] six
`},
		{"numbers", "99. a\n100. b", 20, "\n 99. a\n100. b\n"},
		{"a definition", "Tern\n: a small grey boat that carries lorries", 20, "\nTern\n  a small grey boat\n  that carries\n  lorries\n"},
		{"footnotes", "a[^1]\n\n[^1]: one two three four five\n", 20, "\na¹\n\n¹ one two three four\n  five\n"},
		{"a block after a list", "- a\n\nb", 20, "\n• a\n\nb\n"},
		{"two lists", "- a\n\n* b", 20, "\n• a\n\n• b\n"},
		{"an item that begins with code", "- ```\n  x\n  ```", 20, "\n• ┊ x\n"},
		{"an item that begins with a quote", "- > x\n  > y", 20, "\n• │ x y\n"},
		{"margins from a width on", "a\n\n> b", 48, "\n  a\n\n  │ b\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), show(c.md, Options{Width: c.width})); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLooksReopen checks that attributes that continue over a line's end are closed there and
// reopened.
func TestLooksReopen(t *testing.T) {
	got := show("一**二三四五六七八九十一二**三", Options{Width: 20, Profile: ANSI16})
	want := "一\x1b[1m二三四五六七八九十\x1b[0m\n\x1b[1m一二\x1b[0m三\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	got = show("> **one two three four five**", Options{Width: 20, Profile: ANSI16})
	want = "\x1b[2m│ \x1b[0m\x1b[1mone two three four\x1b[0m\n\x1b[2m│ \x1b[0m\x1b[1mfive\x1b[0m\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

func TestOptionsWithDefaults(t *testing.T) {
	for _, c := range []struct{ in, width, table int }{{0, 80, 80}, {-5, 20, 20}, {1, 20, 20}, {60, 60, 60}, {1 << 30, 1000, 1000}} {
		o := Options{Width: c.in}.withDefaults()
		if o.Width != c.width || o.TableWidth != c.table || o.Style == nil {
			t.Errorf("width %d became %d and %d", c.in, o.Width, o.TableWidth)
		}
	}
}

// TestMargins checks that no style has a margin beyond the bound.
func TestMargins(t *testing.T) {
	for json, want := range map[string]int{
		`{"document": {"margin": 0}}`: 0, `{"document": {"margin": 3}}`: 3, `{"document": {"margin": 4294967295}}`: 4, `{}`: 0,
	} {
		s, err := parseStyle([]byte(json))
		if err != nil {
			t.Fatal(err)
		}
		if got := NewDocument(Options{Style: s}).margin; got != want {
			t.Errorf("margin of %s is %d, want %d", json, got, want)
		}
	}
}
