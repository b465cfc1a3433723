package term

import (
	"strings"
	"testing"
)

// FuzzMarkdown sets any Markdown at any width in any mode: the output is safe and bounded, and no
// line is too wide.
func FuzzMarkdown(f *testing.F) {
	f.Add(readFile(f, "testdata/article.md"), 60, byte(0))
	for _, md := range floods(300) {
		f.Add(md, 20, byte(7))
	}
	styles := StyleNames()
	f.Fuzz(func(t *testing.T, md string, width int, mode byte) {
		if len(md) > 1<<14 {
			return
		}
		s, err := LoadStyle(styles[int(mode)%len(styles)])
		if err != nil {
			t.Fatal(err)
		}
		o := Options{Width: width, Style: s, Profile: Profile(mode >> 4 & 3), Links: LinkMode(mode >> 6 % 3), Accessible: mode&8 != 0}.withDefaults()
		out := show(md, o)
		checkSafe(t, out, o)
		if limit := 4096 + 40*len(md) + maxWideRules*o.Width*4; len(out) > limit*2 {
			t.Errorf("%d bytes became %d", len(md), len(out))
		}
		plain := Plain(md, "en")
		checkSafe(t, strings.TrimRight(plain, "\n"), Options{Accessible: true})
	})
}

// FuzzBlock sets any text in any role, and in a table cell.
func FuzzBlock(f *testing.F) {
	f.Add("渡轮\x1b[2J\u202e", 20, byte(1))
	f.Add(strings.Repeat("👩\u200d", 40), 33, byte(7))
	f.Fuzz(func(t *testing.T, text string, width int, mode byte) {
		o := Options{Width: width, Profile: Profile(mode >> 4 & 3), Links: LinkHyperlinks, Accessible: mode&8 != 0}.withDefaults()
		d := NewDocument(o)
		d.Block(Role(mode&7), text)
		d.Link(text, text)
		table := NewTable(Column{Header: text, Vanish: 1}, Column{Flexible: true}, Column{Max: 5})
		table.Section(text)
		table.Row(Cell{Text: text}, Cell{Text: text, URL: text}, Cell{Text: text})
		d.Table(table)
		checkSafe(t, d.String(), o)
	})
}

// FuzzStyle loads any style file, and sets an article in those that are valid.
func FuzzStyle(f *testing.F) {
	f.Add(`{"h2": {"prefix": "## ", "color": "1"}, "document": {"margin": 2}}`)
	f.Add(`{"code_block": {"chroma": {"keyword": {"color": "#00ff00"}}, "theme": "x"}, "table": {"column_separator": "|"}}`)
	md := readFile(f, "testdata/article.md")
	f.Fuzz(func(t *testing.T, json string) {
		s, err := parseStyle([]byte(json))
		if err != nil {
			return
		}
		o := Options{Width: 30, Style: s, Profile: ANSI256}
		checkSafe(t, show(md, o), o)
	})
}
