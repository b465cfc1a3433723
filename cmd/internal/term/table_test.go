package term

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func headlines() *Table {
	t := NewTable(
		Column{Header: "TIME", Right: true, Look: LookFaint, Vanish: 2},
		Column{Header: "TITLE", Flexible: true},
		Column{Header: "SOURCE", Max: 14, Vanish: 1},
	)
	t.Section("热点推荐")
	t.Row(Cell{Text: "3 h ago"}, Cell{Text: "北岸港口恢复夜班渡轮，首班船晚点二十分钟后驶出", URL: "http://a.example/"}, Cell{Text: "海岸晚报"})
	t.Row(Cell{Text: "22:05"}, Cell{Text: "Night ferry back", Look: LookStrong}, Cell{Text: "The Northern Harbour Gazette"})
	t.Section("Sports")
	t.Row(Cell{}, Cell{Text: "a\x1b[31m\tb\nc 👩‍👩‍👧"})
	return t
}

func tableText(t *Table, o Options) string {
	d := NewDocument(o)
	d.Table(t)
	return d.String()
}

func TestTable(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int
		want  string
	}{
		{"wide", 80, `   TIME  TITLE                                           SOURCE

■ 热点推荐
3 h ago  北岸港口恢复夜班渡轮，首班船晚点二十分钟后驶出  海岸晚报
  22:05  Night ferry back                                The Northern…

■ Sports
a[31m b c 👩‍👩‍👧
`},
		{"narrow", 44, `   TIME  TITLE                SOURCE

■ 热点推荐
3 h ago  北岸港口恢复夜班渡…  海岸晚报
  22:05  Night ferry back     The Northern…

■ Sports
a[31m b c 👩‍👩‍👧
`},
		{"narrower", 32, `TITLE             SOURCE

■ 热点推荐
北岸港口恢复夜…   海岸晚报
Night ferry back  The Northern…

■ Sports
a[31m b c 👩‍👩‍👧
`},
		{"narrowest", 20, `TITLE

■ 热点推荐
北岸港口恢复夜班渡…
Night ferry back

■ Sports
a[31m b c 👩‍👩‍👧
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, tableText(headlines(), Options{TableWidth: c.width})); diff != "" {
				t.Errorf("table (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTableFitsEveryWidth(t *testing.T) {
	fixed := NewTable(Column{Header: "A"}, Column{Header: "B"}, Column{Header: "C"})
	fixed.Row(Cell{Text: strings.Repeat("渡", 30)}, Cell{Text: strings.Repeat("x", 50)}, Cell{Text: "y"})
	for _, table := range []*Table{headlines(), fixed, NewTable(), NewTable(Column{})} {
		for width := MinWidth; width <= 200; width++ {
			for _, wrapping := range []Wrapping{WrapAuto, WrapAlways, WrapNever} {
				table.Wrap(wrapping)
				o := Options{TableWidth: width, Width: 20, Profile: ANSI16, Links: LinkHyperlinks}
				checkSafe(t, tableText(table, o), o)
			}
		}
	}
}

func TestTableInWords(t *testing.T) {
	want := `二级标题：热点推荐
TIME：3 h ago；TITLE：北岸港口恢复夜班渡轮，首班船晚点二十分钟后驶出；SOURCE：海岸晚报
TIME：22:05；TITLE：Night ferry back；SOURCE：The Northern Harbour Gazette

二级标题：Sports
TITLE：a[31m b c 👩‍👩‍👧
`
	if diff := cmp.Diff(want, tableText(headlines(), Options{Language: "zh-Hans", Accessible: true})); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
}
